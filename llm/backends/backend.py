"""What every engine that runs a model can do, and the records it takes and gives."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Event
from typing import Any, Literal, Protocol

Schema = Mapping[str, Any]
OnText = Callable[[int, str], None]
Finish = Literal["stop", "length", "cancelled"]


class ModelError(Exception):
    """A model that cannot be had or did not do its part; the message says what to do about it."""


class TooLong(ModelError):  # noqa: N818 - said of the prompt
    """A prompt and its reply are more than this model reads at once."""


@dataclass(frozen=True, slots=True)
class Data:
    """Untrusted text within a prompt: no special token of the model is ever read out of it."""

    text: str


Piece = str | Data


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is said to the model: the same `system` words for many prompts, then what is asked in this one."""

    system: str
    user: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """A prompt to complete, bound to a JSON schema unless it is None, in at most `max_tokens` tokens.

    At `temperature` 0 the likeliest token is taken; above, tokens are drawn with `seed`.
    """

    prompt: Prompt
    schema: Schema | None = None
    max_tokens: int = 512
    temperature: float = 0.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote, in how many tokens, and why it stopped. A text cut short may not be whole JSON."""

    text: str
    tokens: int
    finish: Finish


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine can do: bind replies to a schema, score labels, stream text.

    `context` is the most tokens of prompt and reply together, `batch` the most prompts at once.
    """

    name: str
    schema: bool
    labels: bool
    streaming: bool
    context: int
    batch: int


class Backend(Protocol):
    """An engine that runs one model. Calls block and are made from the worker's thread alone."""

    @property
    def capabilities(self) -> Capabilities:
        """What this engine can do."""

    def complete(
        self, requests: Sequence[Request], cancel: Event, on_text: OnText | None = None
    ) -> list[Reply]:
        """Return one reply per request, in order.

        `on_text(index, text)` is called with each new piece of text. When `cancel` is set the replies come
        back at once, as far as they got. Raises ModelError.
        """

    def score(
        self, prompts: Sequence[Prompt], labels: Sequence[str], cancel: Event
    ) -> list[tuple[float, ...]]:
        """Return, per prompt, the probability of each label as the first thing said; each row sums to 1.

        An engine without label probabilities raises ModelError; a cancelled call returns the rows it has.
        """

    def close(self) -> None:
        """Give back memory and connections."""
