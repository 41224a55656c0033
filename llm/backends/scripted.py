"""A backend that says what it was told to say: for tests, and to show the app without a model."""

from collections import deque
from collections.abc import Iterable, Sequence
from threading import Event
from typing import TypeVar

from llm.backends.backend import Capabilities, ModelError, OnText, Prompt, Reply, Request

Scripting = TypeVar("Scripting")


class Scripted:
    """Replies with `replies` and scores with `scores`, in order; `asked` keeps every prompt it was given."""

    def __init__(
        self,
        replies: Iterable[str] = (),
        scores: Iterable[tuple[float, ...]] = (),
        *,
        schema: bool = True,
        labels: bool = True,
        context: int = 8192,
    ) -> None:
        self.capabilities = Capabilities("scripted", schema, labels, streaming=True, context=context, batch=8)
        self.asked: list[Prompt] = []
        self._replies = deque(replies)
        self._scores = deque(scores)

    def complete(
        self, requests: Sequence[Request], cancel: Event, on_text: OnText | None = None
    ) -> list[Reply]:
        """Return the next scripted replies, word by word; a cancelled one ends where it is."""
        return [self._said(i, request, cancel, on_text) for i, request in enumerate(requests)]

    def score(
        self, prompts: Sequence[Prompt], labels: Sequence[str], cancel: Event
    ) -> list[tuple[float, ...]]:
        """Return the next scripted probabilities."""
        if not self.capabilities.labels:
            raise ModelError("this model gives no probabilities")
        rows: list[tuple[float, ...]] = []
        for prompt in prompts:
            if cancel.is_set():
                break
            self.asked.append(prompt)
            row = _next(self._scores)
            if len(row) != len(labels):
                raise ModelError(f"the script has {len(row)} probabilities for {len(labels)} labels")
            rows.append(row)
        return rows

    def close(self) -> None:
        """Nothing to give back."""

    def _said(self, index: int, request: Request, cancel: Event, on_text: OnText | None) -> Reply:
        self.asked.append(request.prompt)
        words = _next(self._replies).split(" ")
        pieces = [word if i == 0 else f" {word}" for i, word in enumerate(words)]
        said: list[str] = []
        for piece in pieces[: request.max_tokens]:
            if cancel.is_set():
                return Reply("".join(said), len(said), "cancelled")
            said.append(piece)
            if on_text:
                on_text(index, piece)
        return Reply("".join(said), len(said), "stop" if len(said) == len(pieces) else "length")


def _next(script: deque[Scripting]) -> Scripting:
    if not script:
        raise ModelError("the script has ended")
    return script.popleft()
