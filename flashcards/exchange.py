"""Decks out of the collection, in every format: a file is whole or not there."""

import csv
import os
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

import msgspec

from decks.card import Review
from decks.collection.collection import Collection
from decks.collection.records import Stored
from decks.deckfile import DeckNote, render, source_text
from decks.note import Note
from decks.uncollected import uncollected

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

COLUMNS = (
    "guid", "deck", "kind", "front", "back", "points", "aliases", "tags", "sources", "remark",
)  # fmt: skip


class ExchangeError(Exception):
    """An export that cannot be made; the message says why, and what would do."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and the notes that the format could not hold, each with the reason."""

    notes: int
    cards: int
    reviews: int
    left_out: tuple[tuple[Note, str], ...] = ()


class _Write(Protocol):
    def __call__(
        self, out: BinaryIO, notes: Sequence[Stored], reviews: Sequence[Review] | None, now: datetime
    ) -> Exported: ...


@uncollected()
def export(
    collection: Collection, path: Path, deck: str = "", *, history: bool = True, now: datetime
) -> Exported:
    """Write the notes of `deck` and of the decks below it ("" for all) to `path`, by its suffix.

    Schedule and history go along in `.apkg` and `.jsonl`, unless `history` is False. The file is
    replaced at the very end: whatever happens before leaves what was there.

    Raises ExchangeError for an unknown suffix or deck or when there is no note, OSError for a file
    that cannot be written, and what the collection raises.
    """
    write = _writer(path)
    if deck and deck not in collection.decks():
        raise ExchangeError(f"there is no deck {deck!r}: `flashcards due` lists them")
    notes = collection.notes(deck)
    if not notes:
        raise ExchangeError("there is nothing to export: build a document or add a note first")
    reviews = collection.history() if history else None
    if deck and reviews:
        leaving = {card.id for stored in notes for card in stored.cards}
        reviews = [review for review in reviews if review.card in leaving]
    with replaced(path) as out:
        return write(out, notes, reviews, now)


def keeps_history(path: Path) -> bool:
    """Say whether the format of `path` has room for schedule and history."""
    return path.suffix.lower() in {".apkg", ".jsonl"}


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """Give a new file that takes the place of `path` when all went well, and goes away when not."""
    target = path.resolve()
    if target.is_dir():
        raise IsADirectoryError(21, "is a directory: name a file in it", str(path))
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _writer(path: Path) -> _Write:
    writers: dict[str, _Write] = {
        ".apkg": _apkg,
        ".md": _deck_file,
        ".csv": lambda *given: _table(*given, dialect="excel"),
        ".tsv": lambda *given: _table(*given, dialect="excel-tab"),
        ".jsonl": _json_lines,
    }
    if path.suffix.lower() not in writers:
        raise ExchangeError(f"{path}: the suffix says the format: {', '.join(writers)}")
    return writers[path.suffix.lower()]


def _apkg(
    out: BinaryIO, notes: Sequence[Stored], reviews: Sequence[Review] | None, now: datetime
) -> Exported:
    from decks.anki.package import Leaving, write

    leaving = (
        Leaving(stored.note, stored.decks[0], stored.created, stored.modified, stored.cards)
        for stored in notes
    )
    packed = write(out, leaving, reviews, now)
    return Exported(packed.notes, packed.cards, packed.reviews, packed.left_out)


def _deck_file(
    out: BinaryIO, notes: Sequence[Stored], reviews: Sequence[Review] | None, now: datetime
) -> Exported:
    del reviews, now
    text = render(DeckNote(stored.decks[0], stored.note) for stored in notes)
    out.write(text.encode("utf-8", "replace"))
    return _without_history(notes)


def _table(
    out: BinaryIO,
    notes: Sequence[Stored],
    reviews: Sequence[Review] | None,
    now: datetime,
    *,
    dialect: str,
) -> Exported:
    del reviews, now
    text = TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    try:
        writer = csv.writer(text, dialect=dialect)
        writer.writerow(COLUMNS)
        writer.writerows(_row(stored) for stored in notes)
    finally:
        text.detach()
    return _without_history(notes)


def _row(stored: Stored) -> tuple[str, ...]:
    note = stored.note
    return (
        note.guid,
        stored.decks[0],
        note.kind,
        note.front,
        note.back,
        "\n".join(point.text for point in note.points),
        "; ".join(note.aliases),
        ", ".join(note.tags),
        "\n".join(source_text(source) for source in note.sources),
        note.remark,
    )


def _without_history(notes: Sequence[Stored]) -> Exported:
    return Exported(len(notes), sum(len(stored.cards) for stored in notes), 0)


def _json_lines(
    out: BinaryIO, notes: Sequence[Stored], reviews: Sequence[Review] | None, now: datetime
) -> Exported:
    del now
    of_card: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    for review in reviews or ():
        of_card[review.card].append(_fields(review, leave_out={"card", "id"}))
    for stored in notes:
        cards = []
        for card in stored.cards:
            if reviews is None:
                cards.append({"ordinal": card.ordinal, "deck": card.deck})
            else:
                own = _fields(card, leave_out={"id", "note_id", "note", "reviews", "last_review"})
                cards.append({**own, "reviews": of_card[card.id]})
        line = {
            **_fields(stored.note),
            "created": stored.created,
            "modified": stored.modified,
            "cards": cards,
        }
        out.write(msgspec.json.encode(line) + b"\n")
    count = sum(len(some) for some in of_card.values())
    return Exported(len(notes), sum(len(stored.cards) for stored in notes), count)


def _fields(record: "DataclassInstance", leave_out: Container[str] = ()) -> dict[str, Any]:
    return {each.name: getattr(record, each.name) for each in fields(record) if each.name not in leave_out}
