"""A model in this process, by transformers: on a CUDA card, or a small one on the processor."""

import gc
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Any, cast

import torch
from transformers import (
    DynamicCache,
    GenerationConfig,
    LogitsProcessorList,
    StaticCache,
    StoppingCriteria,
    StoppingCriteriaList,
)

from llm.backends.backend import Capabilities, ModelError, OnText, Prompt, Reply, Request, TooLong
from llm.backends.encoding import Encoded, Encoder
from llm.backends.grammar import Bound, Grammar
from llm.backends.loading import Loaded, load
from llm.backends.memory import GIB, Precision

_PREFIXES_KEPT = 2
_SHORTEST_PREFIX = 16
_SHORTEST_CACHE = 1024
_CACHES_KEPT = 2

_Prefix = list[tuple[torch.Tensor, torch.Tensor]]


class Local:
    """Runs the model in the directory `path`; loads it at once.

    Prompts with the same system words share its keys and values, computed once. On CUDA, what is not
    streamed goes through a static cache and `torch.compile`: a batch is then filled up with idle rows and
    its length rounded up, so that few shapes are ever compiled. Raises ModelError when the model cannot be loaded or does not fit.
    """

    def __init__(
        self,
        path: Path,
        *,
        precision: Precision = "auto",
        batch: int = 8,
        context: int = 4096,
        compiled: bool = True,
    ) -> None:
        loaded: Loaded = load(path, precision, batch, context)
        self._model, self._tokenizer, self.plan = loaded.model, loaded.tokenizer, loaded.plan
        self._encoder = Encoder(self._tokenizer)
        self._grammar: Grammar | None = None
        self._prefixes: OrderedDict[tuple[int, ...], _Prefix] = OrderedDict()
        self._static: OrderedDict[tuple[int, int], Any] = OrderedDict()
        self._compiled = compiled and self._model.device.type == "cuda"
        self.capabilities = Capabilities(
            path.name, schema=True, labels=True, streaming=True, context=loaded.context, batch=batch
        )

    def complete(
        self, requests: Sequence[Request], cancel: Event, on_text: OnText | None = None
    ) -> list[Reply]:
        """See `Backend.complete`: rows of like length go together, longest first within the batch size."""
        encoded = [self._encoder.encode(request.prompt) for request in requests]
        self._check_context(encoded, [request.max_tokens for request in requests])
        replies: dict[int, Reply] = {}
        for rows in self._batches(requests, encoded):
            if cancel.is_set():
                replies.update((i, Reply("", 0, "cancelled")) for i in rows)
            else:
                replies.update(self._halving(rows, requests, encoded, cancel, on_text))
        return [replies[i] for i in range(len(requests))]

    def score(
        self, prompts: Sequence[Prompt], labels: Sequence[str], cancel: Event
    ) -> list[tuple[float, ...]]:
        """See `Backend.score`: one pass over each batch of prompts, no token is written."""
        firsts = self._first_tokens(labels)
        encoded = [self._encoder.encode(prompt) for prompt in prompts]
        self._check_context(encoded, [1] * len(encoded))
        rows: dict[int, tuple[float, ...]] = {}
        for batch in _chunks(
            sorted(range(len(encoded)), key=lambda i: _order(encoded[i])), self.capabilities.batch
        ):
            for same in _same_prefix(batch, encoded):
                if cancel.is_set():
                    return [rows[i] for i in sorted(rows)]
                logits = self._last_logits([encoded[i] for i in same])[:, firsts]
                rows.update(zip(same, map(tuple, logits.softmax(-1).tolist()), strict=True))
        return [rows[i] for i in range(len(prompts))]

    def close(self) -> None:
        """Give the memory back."""
        del self._model
        self._prefixes.clear()
        self._static.clear()
        gc.collect()
        if torch.cuda.is_available():
            torch.cuda.empty_cache()

    def _batches(self, requests: Sequence[Request], encoded: Sequence[Encoded]) -> Iterator[list[int]]:
        def kind(i: int) -> tuple[Any, ...]:
            return (requests[i].temperature, requests[i].seed, encoded[i].prefix)

        def length(i: int) -> tuple[int, int]:
            return (requests[i].max_tokens, len(encoded[i]))

        groups: dict[tuple[Any, ...], list[int]] = {}
        for i in range(len(requests)):
            groups.setdefault(kind(i), []).append(i)
        for group in groups.values():
            yield from _chunks(sorted(group, key=length, reverse=True), self.capabilities.batch)

    def _halving(
        self,
        rows: list[int],
        requests: Sequence[Request],
        encoded: Sequence[Encoded],
        cancel: Event,
        on_text: OnText | None,
    ) -> dict[int, Reply]:
        """Complete one batch; when memory runs out, once more in halves."""
        try:
            return self._generate(rows, requests, encoded, cancel, on_text)
        except torch.OutOfMemoryError:
            self._forget()
        half = (len(rows) + 1) // 2
        replies: dict[int, Reply] = {}
        try:
            for part in _chunks(rows, half):
                replies.update(self._generate(part, requests, encoded, cancel, on_text))
        except torch.OutOfMemoryError as error:
            self._forget()
            raise ModelError(
                f"not enough GPU memory for {half} replies at once (planned {self.plan.peak / GIB:.1f} GiB): "
                "choose a smaller model, 8bit or 4bit, or close what else uses the card"
            ) from error
        return replies

    @torch.inference_mode()
    def _generate(
        self,
        rows: list[int],
        requests: Sequence[Request],
        encoded: Sequence[Encoded],
        cancel: Event,
        on_text: OnText | None,
    ) -> dict[int, Reply]:
        asked = [requests[i] for i in rows]
        longest = max(request.max_tokens for request in asked)
        static = self._compiled and on_text is None
        idle = self.capabilities.batch - len(rows) if static and len(rows) > 1 else 0
        filled = [encoded[i] for i in rows] + [encoded[rows[0]]] * idle
        ids, mask, cache = self._inputs(filled, longest, static=static)
        start = ids.shape[1]
        halt = _Halt(cancel, start, [request.max_tokens for request in asked] + [0] * idle)
        watch = [halt] if on_text is None else [halt, _Spoken(self._tokenizer, start, rows, on_text)]
        torch.manual_seed(asked[0].seed)
        out = self._model.generate(
            input_ids=ids,
            attention_mask=mask,
            past_key_values=cache,
            generation_config=self._generation(longest, asked[0].temperature),
            logits_processor=LogitsProcessorList(self._bound(asked, idle)),
            stopping_criteria=StoppingCriteriaList(watch),
        )
        return {
            i: self._reply(row, request, cancel)
            for i, row, request in zip(rows, out[: len(rows), start:].tolist(), asked, strict=True)
        }

    def _generation(self, longest: int, temperature: float) -> Any:
        sampling = (
            {"do_sample": True, "temperature": temperature} if temperature > 0 else {"do_sample": False}
        )
        make: Any = GenerationConfig
        return make(
            max_new_tokens=longest,
            eos_token_id=self._ends(),
            pad_token_id=self._pad(),
            use_cache=True,
            **sampling,
        )

    def _reply(self, tokens: list[int], request: Request, cancel: Event) -> Reply:
        ends = self._ends()
        length = next((n for n, token in enumerate(tokens) if token in ends), None)
        written = tokens[: request.max_tokens if length is None else length]
        text = self._tokenizer.decode(written, skip_special_tokens=True)
        if length is not None and length <= request.max_tokens:
            return Reply(text, len(written), "stop")
        return Reply(text, len(written), "cancelled" if cancel.is_set() else "length")

    def _bound(self, asked: Sequence[Request], idle: int) -> list[Bound]:
        if all(request.schema is None for request in asked):
            return []
        if self._grammar is None:
            self._grammar = Grammar(self._tokenizer, self._model.config.get_text_config().vocab_size)
        compiled = [self._grammar.compile(request.schema) if request.schema else None for request in asked]
        return [Bound(self._grammar, [*compiled, *[None] * idle])]

    @torch.inference_mode()
    def _last_logits(self, encoded: Sequence[Encoded]) -> torch.Tensor:
        ids, mask, cache = self._inputs(encoded, 0, static=False)
        past = cache.get_seq_length()
        positions = (mask.cumsum(-1) - 1).clamp(min=0)
        output = self._model(
            input_ids=ids[:, past:],
            attention_mask=mask,
            position_ids=positions[:, past:],
            past_key_values=cache,
            logits_to_keep=1,
        )
        return cast("torch.Tensor", output.logits[:, -1].float())

    def _inputs(
        self, encoded: Sequence[Encoded], room: int, *, static: bool
    ) -> tuple[torch.Tensor, torch.Tensor, Any]:
        """Return ids and mask of rows that share a prefix, padded between it and the rest, and a filled cache."""
        prefix = encoded[0].prefix if len(encoded[0].prefix) >= _SHORTEST_PREFIX else ()
        rests = [one.rest if prefix else (*one.prefix, *one.rest) for one in encoded]
        width = max(map(len, rests))
        pad = self._pad()
        ids = [[*prefix, *[pad] * (width - len(rest)), *rest] for rest in rests]
        mask = [[1] * len(prefix) + [0] * (width - len(rest)) + [1] * len(rest) for rest in rests]
        device = self._model.device
        cache = self._cache(len(encoded), len(prefix) + width + room, static=static)
        for layer, (keys, values) in enumerate(self._prefix(prefix)):
            shape = (len(encoded), -1, -1, -1)
            cache.update(keys.expand(shape), values.expand(shape), layer)
        return torch.tensor(ids, device=device), torch.tensor(mask, device=device), cache

    def _cache(self, batch: int, length: int, *, static: bool) -> Any:
        config = self._model.config
        if not static:
            return DynamicCache(config=config)
        size = (batch, max(_SHORTEST_CACHE, 1 << (length - 1).bit_length()))
        if size not in self._static:
            self._static[size] = StaticCache(config=config, max_cache_len=size[1])
            if len(self._static) > _CACHES_KEPT:
                self._static.popitem(last=False)
        self._static.move_to_end(size)
        self._static[size].reset()
        return self._static[size]

    def _prefix(self, ids: tuple[int, ...]) -> _Prefix:
        if not ids:
            return []
        if ids not in self._prefixes:
            cache = DynamicCache(config=self._model.config)
            self._model(
                input_ids=torch.tensor([ids], device=self._model.device),
                past_key_values=cache,
                logits_to_keep=1,
            )
            layers: list[Any] = cache.layers
            self._prefixes[ids] = [(layer.keys, layer.values) for layer in layers]
            if len(self._prefixes) > _PREFIXES_KEPT:
                self._prefixes.popitem(last=False)
        self._prefixes.move_to_end(ids)
        return self._prefixes[ids]

    def _forget(self) -> None:
        self._prefixes.clear()
        self._static.clear()
        gc.collect()
        torch.cuda.empty_cache()

    def _check_context(self, encoded: Sequence[Encoded], room: Sequence[int]) -> None:
        for one, more in zip(encoded, room, strict=True):
            if len(one) + more > self.capabilities.context:
                raise TooLong(
                    f"{len(one)} tokens of prompt and {more} of reply are more than the {self.capabilities.context} "
                    "this model reads at once: give it a shorter section"
                )

    def _first_tokens(self, labels: Sequence[str]) -> list[int]:
        firsts = [self._tokenizer.encode(label, add_special_tokens=False)[0] for label in labels]
        if len(set(firsts)) < len(firsts):
            raise ModelError(f"this model's tokenizer cannot tell the labels {', '.join(labels)} apart")
        return firsts

    def _ends(self) -> list[int]:
        ends = self._model.generation_config.eos_token_id
        known = ends if isinstance(ends, list) else [ends]
        return [end for end in dict.fromkeys([self._tokenizer.eos_token_id, *known]) if end is not None]

    def _pad(self) -> int:
        pad = self._tokenizer.pad_token_id
        return pad if pad is not None else self._ends()[0]


class _Halt(StoppingCriteria):
    """Ends every row when cancelled, and a row that has written what it may."""

    def __init__(self, cancel: Event, start: int, room: Sequence[int]) -> None:
        self._cancel, self._start, self._room = cancel, start, torch.tensor(room)

    def __call__(self, input_ids: torch.Tensor, scores: Any, **kwargs: Any) -> torch.Tensor:  # noqa: ARG002
        """Say which rows are done."""
        self._room = self._room.to(input_ids.device)
        if self._cancel.is_set():
            return torch.ones_like(self._room, dtype=torch.bool)
        return self._room <= input_ids.shape[1] - self._start


class _Spoken(StoppingCriteria):
    """Hands on each row's text as it grows; stops nothing."""

    def __init__(self, tokenizer: Any, start: int, rows: Sequence[int], on_text: OnText) -> None:
        self._tokenizer, self._start, self._rows, self._on_text = tokenizer, start, rows, on_text
        self._said = [""] * len(rows)

    def __call__(self, input_ids: torch.Tensor, scores: Any, **kwargs: Any) -> torch.Tensor:  # noqa: ARG002
        """Say that no row is done."""
        for n, row in enumerate(input_ids[:, self._start :].tolist()):
            text = self._tokenizer.decode(row, skip_special_tokens=True)
            if len(text) > len(self._said[n]) and not text.endswith("\ufffd"):
                self._on_text(self._rows[n], text[len(self._said[n]) :])
                self._said[n] = text
        return torch.zeros(len(input_ids), dtype=torch.bool, device=input_ids.device)


def _chunks(rows: list[int], size: int) -> Iterator[list[int]]:
    for at in range(0, len(rows), size):
        yield rows[at : at + size]


def _order(encoded: Encoded) -> tuple[tuple[int, ...], int]:
    return (encoded.prefix, len(encoded.rest))


def _same_prefix(rows: list[int], encoded: Sequence[Encoded]) -> Iterator[list[int]]:
    groups: dict[tuple[int, ...], list[int]] = {}
    for i in rows:
        groups.setdefault(encoded[i].prefix, []).append(i)
    yield from groups.values()
