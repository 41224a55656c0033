"""Replies bound to a JSON schema while they are decoded, by llguidance."""

import json
from collections.abc import Sequence
from typing import Any

import llguidance
import llguidance.hf
import llguidance.numpy
import numpy as np
import torch
from transformers import LogitsProcessor

from llm.backends.backend import ModelError, Schema


class Grammar:
    """Compiles schemas for one tokenizer; `width` is the model's vocabulary, which may exceed the tokenizer's."""

    def __init__(self, tokenizer: Any, width: int) -> None:
        self.width = width
        self.tokens = llguidance.hf.from_tokenizer(tokenizer, n_vocab=width)

    def compile(self, schema: Schema) -> str:
        """Return the grammar of `schema`, in compact JSON; raises ModelError for what it cannot express."""
        grammar: str = llguidance.LLMatcher.grammar_from_json_schema(
            json.dumps(schema), overrides={"whitespace_flexible": False}
        )
        fault = llguidance.LLMatcher.validate_grammar(grammar)
        if fault:
            raise ModelError(f"the reply's schema cannot be bound: {fault}")
        return grammar


class Bound(LogitsProcessor):
    """Masks every token that would leave its row's grammar; a row with grammar None is free."""

    def __init__(self, grammar: Grammar, compiled: Sequence[str | None]) -> None:
        self._width = grammar.width
        self._rows = [llguidance.LLMatcher(grammar.tokens, one) if one else None for one in compiled]
        self._mask = llguidance.numpy.allocate_token_bitmask(len(compiled), grammar.width)
        self._mask.fill(-1)
        self._started = False

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        """Return the scores with what the grammar forbids at minus infinity."""
        if self._started:
            self._consume(input_ids[:, -1].tolist())
        self._started = True
        for i, row in enumerate(self._rows):
            if row is not None:
                llguidance.numpy.fill_next_token_bitmask(row, self._mask, i)
        return scores.masked_fill(~self._allowed(scores), float("-inf"))

    def _consume(self, tokens: list[int]) -> None:
        for i, (row, token) in enumerate(zip(self._rows, tokens, strict=True)):
            if row is not None and (row.is_stopped() or not row.consume_token(token)):
                self._rows[i] = None
                self._mask[i] = -1

    def _allowed(self, scores: torch.Tensor) -> torch.Tensor:
        width = scores.shape[-1]
        if scores.device.type == "cpu":
            bits = np.unpackbits(self._mask.view(np.uint8), axis=-1, bitorder="little", count=width)
            return torch.from_numpy(bits).bool()
        words = torch.from_numpy(self._mask).to(scores.device, non_blocking=True)
        shifts = torch.arange(32, device=scores.device, dtype=torch.int32)
        return ((words.unsqueeze(-1) >> shifts) & 1).bool().flatten(1)[:, :width]
