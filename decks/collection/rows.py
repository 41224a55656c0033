"""Records and the rows that keep them: notes, memories, reviews, moments."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec

from decks.card import GAP, Review
from decks.note import Note, Point, Source
from decks.text import normalised
from decks.verdict import Verdict
from scheduler.sm2 import Memory

T = TypeVar("T")

_CHUNK = 5_000

_NUL = "\\u0000"
_UNSTORABLE = {**dict.fromkeys(range(0xD800, 0xE000), "\ufffd"), 0: None}


def encode(value: object) -> str:
    """Write a record as JSON that every database keeps."""
    try:
        text = msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        text = _NUL
    return msgspec.json.encode(_storable(msgspec.to_builtins(value))).decode() if _NUL in text else text


def decode(text: str, kind: type[T]) -> T:
    """Read a record from JSON."""
    return msgspec.json.decode(text, type=kind)


def storable(text: str) -> str:
    """Return `text` without what no database keeps: NUL, and halves of surrogate pairs."""
    return text if text.isascii() and "\0" not in text else text.translate(_UNSTORABLE)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {key: _storable(one) for key, one in value.items()}
    return [_storable(one) for one in value] if isinstance(value, list | tuple) else value


def chunks(keys: Iterable[T]) -> Iterator[list[T]]:
    """Divide keys so that each part fits into one statement."""
    every = list(keys)
    for start in range(0, len(every), _CHUNK):
        yield every[start : start + _CHUNK]


def milliseconds(moment: datetime) -> int:
    """Return milliseconds since 1970 in UTC."""
    return round(moment.timestamp() * 1000)


def moment(milliseconds: int) -> datetime:
    """Return the moment in UTC."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


_POINTS = msgspec.json.Decoder(tuple[Point, ...])
_WORDS = msgspec.json.Decoder(tuple[str, ...])
_SOURCES = msgspec.json.Decoder(tuple[Source, ...])


def note_row(note: Note) -> dict[str, Any]:
    """Return the columns of a note, all but its guid and its moments."""
    return {
        "kind": note.kind,
        "front": storable(note.front),
        "back": storable(note.back),
        "points": encode(note.points),
        "aliases": encode(note.aliases),
        "tags": encode(note.tags),
        "sources": encode(note.sources),
        "remark": storable(note.remark),
        "search": searchable(note),
        "fingerprint": fingerprint(note),
    }


NOTE = ("kind", "front", "back", "points", "aliases", "tags", "sources", "remark", "guid")
"""The columns from which `note_from` makes a note."""


def note_of(row: Any) -> Note:
    """Return the note that a row keeps."""
    return note_from([getattr(row, name) for name in NOTE])


def note_from(columns: Sequence[Any]) -> Note:
    """Return the note that the columns `NOTE` keep."""
    kind, front, back, points, aliases, tags, sources, remark, guid = columns
    return Note(
        kind,
        front,
        back,
        _POINTS.decode(points) if points != "[]" else (),
        _WORDS.decode(aliases) if aliases != "[]" else (),
        _WORDS.decode(tags) if tags != "[]" else (),
        _SOURCES.decode(sources) if sources != "[]" else (),
        remark,
        guid,
    )


def searchable(note: Note) -> str:
    """Return the words of a note as a search compares them."""
    front = GAP.sub(lambda gap: gap[2], note.front)
    parts = (front, note.back, *note.aliases, note.remark, *(point.text for point in note.points))
    return storable("\n".join(dict.fromkeys(normalised(part) for part in parts if part)))


def fingerprint(note: Note) -> str:
    """Return what is equal for notes of the same kind, front and back under `decks.text.normalised`."""
    words = "\x1f".join((note.kind, normalised(note.front), normalised(note.back)))
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]


def memory_row(memory: Memory, prefix: str = "") -> dict[str, Any]:
    """Return the columns of a memory."""
    return {
        f"{prefix}repetitions": memory.repetitions,
        f"{prefix}interval": memory.interval,
        f"{prefix}ease": memory.ease,
        f"{prefix}lapses": memory.lapses,
        f"{prefix}due": memory.due,
    }


def review_of(row: Any) -> Review:
    """Return the review that a row keeps."""
    before = Memory(
        row.before_repetitions, row.before_interval, row.before_ease, row.before_lapses, row.before_due
    )
    after = Memory(row.after_repetitions, row.after_interval, row.after_ease, row.after_lapses, row.after_due)
    return Review(
        card=row.card_id,
        at=moment(row.at),
        offset=row.utc_offset,
        study_day=row.study_day,
        kind=row.kind,
        grade=row.grade,
        before=before,
        after=after,
        grader=row.grader,
        answer=row.answer,
        verdict=decode(row.verdict, Verdict) if row.verdict else None,
        ms=row.ms,
        scheduler=row.scheduler,
        shift=row.shift,
        id=row.id,
    )


def review_row(review: Review) -> Mapping[str, Any]:
    """Return the columns of a review, all but its id."""
    return {
        "card_id": review.card,
        "at": milliseconds(review.at),
        "utc_offset": review.offset,
        "study_day": review.study_day,
        "kind": review.kind,
        "grade": review.grade,
        "grader": review.grader,
        "answer": storable(review.answer),
        "verdict": encode(review.verdict) if review.verdict else None,
        "ms": review.ms,
        **memory_row(review.before, "before_"),
        **memory_row(review.after, "after_"),
        "scheduler": review.scheduler,
        "shift": review.shift,
    }
