"""A model's drafts from a document, batch by batch: each is stored before the next begins."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random
from threading import Event
from typing import TypeVar

from decks.collection.collection import Collection
from decks.documents.document import Document
from decks.draft import Draft
from decks.note import Note
from decks.text import normalised
from llm.backends.backend import Backend, ModelError, TooLong
from llm.worker import Job, Turn, Worker
from llm.writing import twins
from llm.writing.passage import Passage, passages
from llm.writing.write import Outcome, write

Made = TypeVar("Made")
_Proposed = tuple[Passage, tuple[Draft, ...]]

_POLL = 0.05
BEFORE = "before"
"""Why a proposal was declined that is word for word an earlier draft, decided or waiting."""


@dataclass(frozen=True, slots=True)
class Step:
    """One batch, stored: how many of the passages are read by now, and what came of it.

    `declined` are fronts with a reason code; `too_long` are passages that the model cannot take in.
    """

    done: int
    of: int
    drafts: tuple[Draft, ...] = ()
    declined: tuple[tuple[str, str], ...] = ()
    too_long: tuple[Passage, ...] = ()


def write_drafts(
    collection: Collection,
    worker: Worker,
    document: Document,
    deck: str,
    clock: Callable[[], datetime],
    chance: Random,
    cancel: Event,
    *,
    limit: int | None = None,
    again: bool = False,
) -> Iterator[Step]:
    """Have the model write about a document, and yield a step whenever a batch is stored.

    Passages it has read before are passed over, unless `again`. With `limit` it stops at that many
    drafts; the rest of the last passage is let go. When `cancel` is set, or Ctrl-C pressed (which sets
    it), the batch under way ends within a few tokens, what is whole in it is stored, and no other
    begins. Raises ModelError and CollectionError; what was stored before stays.
    """
    everything = passages(document)
    before = set() if again else collection.written(passage.key for passage in everything)
    left = [passage for passage in everything if passage.key not in before]
    done = len(everything) - len(left)
    yield Step(done, len(everything))
    if not left or cancel.is_set():
        return
    size = _result(worker.submit(Turn.WRITING, lambda backend, _: backend.capabilities.batch), cancel)
    desk = _Desk(collection, document.path)
    room = sys.maxsize if limit is None else limit
    while left and room > 0 and size and not cancel.is_set():
        batch = left[: min(size, room)]
        asked = _Asked(tuple(batch), deck, tuple(desk.known), tuple(desk.fronts), chance)
        outcomes, too_long = _result(worker.submit(Turn.WRITING, asked), cancel) or ((), ())
        proposed, declined = desk.sorted(outcomes)
        kept = _within(proposed, room)
        read = [passage for passage, _ in kept]
        if not read and not too_long:
            return
        drafts = [draft for _, drafts in kept for draft in drafts]
        ids = collection.add_drafts(drafts, clock(), [passage.key for passage in read], document)
        stored = tuple(replace(draft, id=key) for draft, key in zip(drafts, ids, strict=True))
        room, done = room - len(stored), done + len(read)
        left = [passage for passage in left if passage not in read and passage not in too_long]
        yield Step(done, len(everything), stored, declined, too_long)


class _Desk:
    """What new drafts are held against: the notes there are, and every draft there ever was."""

    def __init__(self, collection: Collection, path: str) -> None:
        notes = [stored.note for stored in collection.notes()]
        drafts = collection.drafts(None)
        waiting = [draft.note for draft in drafts if draft.state == "waiting"]
        self.known = [twins.known(note) for note in (*notes, *waiting)]
        self.fronts = [
            note.front for note in (*notes, *waiting) if any(source.path == path for source in note.sources)
        ]
        self._before = {_words(draft.note) for draft in drafts}

    def sorted(self, outcomes: Sequence[Outcome]) -> tuple[list[_Proposed], tuple[tuple[str, str], ...]]:
        """Return the drafts that were never proposed before, by passage, and all that was declined."""
        proposed: list[_Proposed] = []
        declined: list[tuple[str, str]] = []
        for outcome in outcomes:
            declined += outcome.declined
            new = [draft for draft in outcome.drafts if _words(draft.note) not in self._before]
            declined += [(draft.note.front, BEFORE) for draft in outcome.drafts if draft not in new]
            for draft in new:
                self._before.add(_words(draft.note))
                self.known.append(twins.known(draft.note))
                self.fronts.append(draft.note.front)
            proposed.append((outcome.passage, tuple(new)))
        return proposed, tuple(declined)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The work of one batch, as the worker runs it."""

    passages: tuple[Passage, ...]
    deck: str
    known: tuple[twins.Known, ...]
    fronts: tuple[str, ...]
    chance: Random

    def __call__(self, backend: Backend, cancel: Event) -> tuple[tuple[Outcome, ...], tuple[Passage, ...]]:
        """Return what came of the passages, and those that the model cannot take in."""
        try:
            return self._written(backend, self.passages, cancel), ()
        except TooLong:
            if len(self.passages) == 1:
                return (), self.passages
        outcomes: list[Outcome] = []
        too_long: list[Passage] = []
        for passage in self.passages:
            try:
                outcomes += self._written(backend, (passage,), cancel)
            except TooLong:
                too_long.append(passage)
        return tuple(outcomes), tuple(too_long)

    def _written(self, backend: Backend, asked: tuple[Passage, ...], cancel: Event) -> tuple[Outcome, ...]:
        return tuple(write(backend, asked, self.deck, self.known, self.fronts, self.chance, cancel))


def _result(job: Job[Made], cancel: Event) -> Made | None:
    """Wait for a job; None when it was cancelled before it made anything."""
    while True:
        try:
            return job.result(_POLL)
        except TimeoutError:
            if cancel.is_set():
                job.cancel()
        except KeyboardInterrupt:
            if cancel.is_set():
                raise
            cancel.set()
        except ModelError:
            if job.cancelled and job.error is None:
                return None
            raise


def _within(proposed: Sequence[_Proposed], room: int) -> list[_Proposed]:
    kept: list[_Proposed] = []
    for passage, drafts in proposed:
        if room > 0:
            kept.append((passage, drafts[:room]))
            room -= len(drafts)
    return kept


def _words(note: Note) -> tuple[str, str]:
    return normalised(note.front), normalised(note.back)
