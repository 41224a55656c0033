"""Documents into the collection: which files, read how, into which deck, and what became of each."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from decks.build.built import Build
from decks.collection.collection import Collection
from decks.collection.records import Report, Take
from decks.documents.document import Document, Family
from decks.documents.lines import Progress as Steps
from decks.text import shown

LONGEST_DECK_NAME = 80

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Job:
    """A file to build: as it was named, and the deck for its notes.

    With `titled` the document's own title becomes the last part of the deck's name.
    """

    path: Path
    deck: str
    titled: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: the document, what it gave, into which deck, and what that changed."""

    document: Document
    build: Build
    deck: str
    report: Report


def jobs(paths: Iterable[Path], deck: str = "") -> Iterator[Job]:
    """Yield the files to build: those named, and the documents in the folders named.

    A folder's documents get a deck each, below `deck` or else the folder's own name.
    """
    from decks.documents.walk import find

    for path in paths:
        if not path.is_dir():
            yield Job(path, deck, titled=not deck)
            continue
        root = deck or deck_name(path.resolve().name) or "Documents"
        for file in find([path]):
            folders = (name for part in file.relative_to(path).parent.parts if (name := deck_name(part)))
            yield Job(file, "::".join((root, *folders)), titled=True)


def read_document(path: Path, family: Family | None = None, progress: Steps | None = None) -> Document:
    """Read a file as a document known by its absolute path, links followed.

    A byte of the path that is no UTF-8 is written `\ufffd`: no database and no deck file keeps it.

    Raises DocumentError for what is no document, is too large, or changes while it is read.
    """
    from decks.documents.reader import read, read_file

    named = path.expanduser()
    document = read(named.resolve(), read_file(named), family, progress)
    return replace(document, path=os.fsencode(document.path).decode("utf-8", "replace"))


def build_job(
    collection: Collection,
    job: Job,
    now: datetime,
    *,
    family: Family | None = None,
    take: Take | None = None,
    dry_run: bool = False,
    used: dict[str, Path] | None = None,
    progress: Progress = lambda _: None,
) -> Outcome:
    """Build one file into the collection, or with `dry_run` only say what it would do.

    Reading and building come first and the one transaction last, so that stopping in between leaves
    nothing half-written. `used` keeps the decks of one run apart that documents of one title would
    share. Raises DocumentError for the file, CollectionError for the collection.
    """
    from decks.build.build import build

    name = str(job.path)
    progress(f"{name}: reading")
    document = read_document(job.path, family, lambda done, of: progress(f"{name}: reading, {done} of {of}"))
    made = build(document, lambda done, of: progress(f"{name}: {done} of {of} sections"))
    deck = deck_for(document, job)
    if job.titled and used is not None and used.setdefault(deck, job.path) != job.path:
        deck = f"{deck} ({deck_name(job.path.stem)})"
    progress(f"{name}: writing")
    if dry_run:
        report = collection.plan_build(document, made, deck, take)
    else:
        report = collection.take_build(document, made, deck, now, take)
    return Outcome(document, made, deck, report)


def deck_for(document: Document, job: Job | None = None) -> str:
    """Return the deck for the notes of a document: as the job says, else by its title or file name."""
    title = deck_name(document.title) or deck_name(Path(document.path).stem) or "My document"
    if job is None or not job.deck:
        return title
    return f"{job.deck}::{title}" if job.titled else job.deck


def deck_name(text: str) -> str:
    """Return a text as one part of a deck's name: one line, no `::`, not too long; maybe empty."""
    line = " ".join(shown(text).replace("::", ": ").split()).strip(": ")
    return line if len(line) <= LONGEST_DECK_NAME else line[:LONGEST_DECK_NAME].rsplit(" ", 1)[0]
