"""How much memory a model will need at its peak, told before it is loaded."""

from dataclasses import dataclass
from typing import Any, Literal

Precision = Literal["auto", "float32", "bf16", "8bit", "4bit"]

GIB = 1024**3
# bytes per weight of a linear layer; 4-bit weights carry one scale per 64 of them
_LINEAR_BYTES = {"float32": 4.0, "bf16": 2.0, "8bit": 1.0 + 4 / 4096, "4bit": 0.5 + 4 / 64}
# what CUDA, its libraries and the allocator's slack take beside the tensors
_RUNTIME = 256 * 1024**2


@dataclass(frozen=True, slots=True)
class Plan:
    """Bytes of GPU memory for the weights, for keys and values of a whole batch, and for the work in between."""

    weights: int
    cache: int
    work: int

    @property
    def peak(self) -> int:
        """All of it at once, in bytes."""
        return self.weights + self.cache + self.work


def plan(config: Any, precision: Precision, batch: int, context: int) -> Plan:
    """Return what `batch` rows of `context` tokens need, for a decoder described by a transformers config.

    Embeddings and the output layer stay in 16 bits when the rest is quantised. Keys and values are kept for a
    whole batch and, beside it, for one of half the length. The work is the prefill's
    widest layer, its attention mask, and the logits in 32 bits.
    """
    text = config.get_text_config(decoder=True)
    linear, embedded = _parameters(text)
    wide = 4 if precision == "float32" else 2
    heads = text.num_key_value_heads or text.num_attention_heads
    cache = 2 * text.num_hidden_layers * heads * _head_width(text) * wide * batch * context * 3 // 2
    rows = batch * context
    work = rows * (3 * text.intermediate_size + 4 * text.hidden_size) * wide + 3 * batch * text.vocab_size * 4
    return Plan(int(linear * _LINEAR_BYTES[precision]) + embedded * wide, cache, work + _RUNTIME)


def _parameters(text: Any) -> tuple[int, int]:
    """Return the number of weights in linear layers, and in embeddings and norms."""
    hidden, width = text.hidden_size, _head_width(text)
    queries, keys = (
        text.num_attention_heads * width,
        (text.num_key_value_heads or text.num_attention_heads) * width,
    )
    layer = hidden * (2 * queries + 2 * keys) + 3 * hidden * text.intermediate_size
    tables = 1 if text.tie_word_embeddings else 2
    norms = (2 * text.num_hidden_layers + 1) * hidden
    return text.num_hidden_layers * layer, tables * text.vocab_size * hidden + norms


def _head_width(text: Any) -> int:
    return int(getattr(text, "head_dim", None) or text.hidden_size // text.num_attention_heads)
