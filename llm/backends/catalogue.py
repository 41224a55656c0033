"""A short list of openly licensed instruct models, and which of them fits a card."""

from collections.abc import Iterator
from dataclasses import dataclass

from llm.backends.memory import GIB, Plan, Precision, plan

BATCH = 8
CONTEXT = 4096


@dataclass(frozen=True, slots=True)
class Shape:
    """The figures of a model's config.json that its memory follows from."""

    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    num_key_value_heads: int
    head_dim: int
    vocab_size: int
    tie_word_embeddings: bool = False

    def get_text_config(self, *, decoder: bool) -> "Shape":  # noqa: ARG002
        """Return itself: these models read nothing but text."""
        return self


@dataclass(frozen=True, slots=True)
class Entry:
    """A model to choose: its short name, where it is kept on the hub, licence, size and what speaks for it."""

    name: str
    repository: str
    licence: str
    billions: float
    why: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Fit:
    """A precision at which a model runs, what it needs, and whether that is within the memory asked for."""

    precision: Precision
    plan: Plan
    fits: bool


ENTRIES = (
    Entry(
        "qwen3-1.7b",
        "Qwen/Qwen3-1.7B",
        "Apache-2.0",
        1.7,
        "grades on a laptop card, or slowly without one",
        Shape(2048, 6144, 28, 16, 8, 128, 151_936, tie_word_embeddings=True),
    ),
    Entry(
        "qwen3-4b",
        "Qwen/Qwen3-4B-Instruct-2507",
        "Apache-2.0",
        4.0,
        "the least that writes usable cards",
        Shape(2560, 9728, 36, 32, 8, 128, 151_936, tie_word_embeddings=True),
    ),
    Entry(
        "mistral-7b",
        "mistralai/Mistral-7B-Instruct-v0.3",
        "Apache-2.0",
        7.2,
        "strong in European languages",
        Shape(4096, 14336, 32, 32, 8, 128, 32_768),
    ),
    Entry(
        "qwen3-8b",
        "Qwen/Qwen3-8B",
        "Apache-2.0",
        8.2,
        "the best that 24 GiB run in full precision",
        Shape(4096, 12288, 36, 32, 8, 128, 151_936),
    ),
    Entry(
        "qwen3-14b",
        "Qwen/Qwen3-14B",
        "Apache-2.0",
        14.8,
        "careful graders begin here",
        Shape(5120, 17408, 40, 40, 8, 128, 151_936),
    ),
    Entry(
        "phi-4",
        "microsoft/phi-4",
        "MIT",
        14.7,
        "good at science and mathematics",
        Shape(5120, 17920, 40, 40, 10, 128, 100_352),
    ),
    Entry(
        "qwen3-32b",
        "Qwen/Qwen3-32B",
        "Apache-2.0",
        32.8,
        "the best of this list, for a large card",
        Shape(5120, 25600, 64, 64, 8, 128, 151_936),
    ),
)


def entry(name: str) -> Entry | None:
    """Return the entry of that name, or None."""
    return next((one for one in ENTRIES if one.name == name.casefold()), None)


def fits(one: Entry, free: int) -> Iterator[Fit]:
    """Yield what a model needs at each precision, and whether `free` bytes of GPU memory hold it."""
    for precision in ("bf16", "8bit", "4bit"):
        planned = plan(one.shape, precision, BATCH, CONTEXT)
        yield Fit(precision, planned, planned.peak <= free)


def best(one: Entry, free: int) -> Fit | None:
    """Return the finest precision at which the model fits, or None."""
    return next((fit for fit in fits(one, free) if fit.fits), None)


def download_size(one: Entry) -> float:
    """Return the size of the download in GiB: 16 bits a weight."""
    return one.billions * 2e9 / GIB
