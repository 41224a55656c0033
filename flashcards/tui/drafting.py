"""The app's one drafting job: a model writes about a document while the person goes on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import Random
from threading import Event, Thread
from typing import TYPE_CHECKING

from textual.message import Message

from decks.collection.records import CollectionError, StoredDocument, StoredSection
from decks.documents.document import Block, Document, DocumentError, Section
from decks.text import shown
from flashcards.tui.model import Model, spoken

if TYPE_CHECKING:
    from decks.collection.collection import Collection

_PATIENCE = 1.0
"""Seconds that the app waits at its end for the job to keep what is whole."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is written about: a document, or one section of it; and the deck for the drafts."""

    document: StoredDocument
    deck: str
    section: StoredSection | None = None

    @property
    def name(self) -> str:
        """What a person calls it, in one line."""
        heading = self.section.heading[-1:] if self.section else ()
        name = heading[0] if heading else self.document.title or self.document.path.rpartition("/")[2]
        return shown(name).replace("\n", " ")


class Drafted(Message):
    """How far the job is, in one line; at its end the line is empty, and `result` is for the person."""

    def __init__(self, line: str = "", result: str = "", *, failed: bool = False) -> None:
        super().__init__()
        self.line = line
        self.result = result
        self.failed = failed


class Drafting:
    """Starts and stops the job; `tell` carries what it says to the app."""

    def __init__(self, model: Model, tell: Callable[[Message], object]) -> None:
        self.model = model
        self._tell = tell
        self._cancel = Event()
        self._thread: Thread | None = None

    def start(self, collection: "Collection", subject: Subject, clock: Callable[[], datetime]) -> None:
        """Have the model write about a subject; there is no other job then."""
        self._cancel = Event()
        self._say(f"The model is getting ready for {subject.name} …")
        run = _Run(collection, self.model, subject, clock, self._cancel, self._say)
        self._thread = Thread(target=self._work, args=(run,), name="drafting", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop within a few tokens; what is whole is kept."""
        self._cancel.set()
        self._say("The model is stopping …")

    def close(self) -> None:
        """Stop, and wait a moment for what is being kept."""
        self._cancel.set()
        if self._thread is not None:
            self._thread.join(_PATIENCE)

    def _work(self, run: "_Run") -> None:
        self._tell(run())

    def _say(self, line: str) -> None:
        self._tell(Drafted(line))


class _Run:
    """One job, in its own thread, since a person must not wait for a model to be loaded."""

    def __init__(
        self,
        collection: "Collection",
        model: Model,
        subject: Subject,
        clock: Callable[[], datetime],
        cancel: Event,
        say: Callable[[str], None],
    ) -> None:
        self._collection, self._model, self._subject = collection, model, subject
        self._clock, self._cancel, self._say = clock, cancel, say
        self._drafts = 0

    def __call__(self) -> Drafted:
        """Write, and return what came of it."""
        try:
            return Drafted(result=self._written())
        except CollectionError as error:
            said = str(error)
        except Exception as error:  # noqa: BLE001 - a model's fault is a line on the screen, not the app's end
            said = spoken(error)
        return Drafted(result=f"{said}{self._kept(' ')}", failed=True)

    def _written(self) -> str:
        from flashcards.writing import write_drafts

        document, name = document_of(self._subject), self._subject.name
        steps = write_drafts(
            self._collection,
            self._model.worker,
            document,
            self._subject.deck,
            self._clock,
            Random(),
            self._cancel,
        )
        first = last = next(steps)
        too_long = 0
        if not first.of:
            return f"There is nothing in {name} that a model could ask about."
        if first.done == first.of:
            return f"The model has read all of {name} before."
        for step in steps:
            last = step
            self._drafts += len(step.drafts)
            too_long += len(step.too_long)
            if not self._cancel.is_set():
                count = f"{step.done} of {step.of} passages, {_drafts(self._drafts)}"
                self._say(f"The model is reading {name}: {count}")
        stopped = "Stopped. " if self._cancel.is_set() and last.done < last.of else ""
        are = "passage is" if too_long == 1 else "passages are"
        left = f" {too_long} {are} longer than this model reads at once." if too_long else ""
        return f"{stopped}{self._kept() or f'No draft came of {name}.'}{left}"

    def _kept(self, lead: str = "") -> str:
        if not self._drafts:
            return ""
        waits = "waits" if self._drafts == 1 else "wait"
        return (
            f"{lead}{_drafts(self._drafts)} about {self._subject.name} {waits} in the inbox: i on the decks."
        )


def document_of(subject: Subject) -> Document:
    """Return the document to write about: the file where it is unchanged, else what the collection keeps."""
    stored = subject.document
    document = _read(stored) or _kept_document(stored)
    if subject.section is None:
        return document
    wanted = subject.section.heading, subject.section.first
    return replace(
        document, sections=tuple(one for one in document.sections if (one.heading, one.first) == wanted)
    )


def _read(stored: StoredDocument) -> Document | None:
    from flashcards.authoring import read_document

    try:
        document = read_document(Path(stored.path))
    except DocumentError:
        return None
    return replace(document, path=stored.path) if document.sha256 == stored.sha256 else None


def _kept_document(stored: StoredDocument) -> Document:
    sections = tuple(
        Section(
            one.heading,
            one.first,
            one.last,
            tuple(Block("paragraph", text, one.first, one.last) for text in one.text.split("\n\n") if text),
        )
        for one in stored.sections
    )
    return Document(stored.path, stored.title, "text", stored.sha256, stored.lines, sections, stored.places)


def _drafts(count: int) -> str:
    return f"{count} {'draft' if count == 1 else 'drafts'}"
