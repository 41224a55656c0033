"""Notes into an Anki package (.apkg), with their schedule and history."""

import hashlib
import json
import re
import sqlite3
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO

import genanki

from decks.anki.notetypes import notetype
from decks.anki.numbers import Numbers
from decks.anki.render import HIGHEST_GAP, clean, cloze_html, field_html, line_html, source_html
from decks.anki.schedule import CardRow, LogRow, birth, card_row, log_rows
from decks.card import Card, Review, ordinals
from decks.deckfile import DeckNote, render
from decks.note import Note
from scheduler.sm2 import Memory
from scheduler.study_day import study_day

_NOT_IN_A_TAG = re.compile(r"[\s\x00-\x1f\x7f\"]+")
_EMPTY_FOR_ANKI = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*")
_NOTHING = "∅"
_DEFAULT_DECK = 1
_MADE = 1_577_836_801
_DATE_IN_ZIP = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Leaving:
    """A note that leaves with its cards; `created` and `modified` are moments.

    Without `cards` it leaves new, in `deck`.
    """

    note: Note
    deck: str
    created: datetime
    modified: datetime
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Packed:
    """What a package holds, and the notes that Anki could not ask, each with the reason."""

    notes: int
    cards: int
    reviews: int
    left_out: tuple[tuple[Note, str], ...]


def write(out: BinaryIO, notes: Iterable[Leaving], reviews: Iterable[Review] | None, now: datetime) -> Packed:
    """Write the package to `out`; the same notes give the same bytes as long as the clock's zone is one.

    `reviews` are those of the cards, oldest first; with None every card leaves new. Anki knows a
    note by its guid, and updates it when its `modified` is newer. `now` is aware and local.

    Raises ValueError for a note whose guid is empty or was seen before.
    """
    left_out: list[tuple[Note, str]] = []
    decks: dict[str, int] = {}
    packed = list(_notes(_fit(notes, left_out), _by_card(reviews), decks, now))
    database = _database(packed, decks, birth(now))
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(_member("collection.anki2"), database, compresslevel=1)
        archive.writestr(_member("media"), "{}")
    cards = [card for note in packed for card in note.cards]
    return Packed(len(packed), len(cards), sum(len(card.log) for card in cards), tuple(left_out))


class _Card(genanki.Card):  # type: ignore[misc]
    """A card with a number, a deck, a schedule and a log of its own."""

    def __init__(
        self, number: int, ordinal: int, deck: int, modified: int, row: CardRow, log: Sequence[LogRow]
    ) -> None:
        super().__init__(ordinal)
        self.number, self.deck, self.modified, self.row, self.log = number, deck, modified, row, log

    def write_to_db(self, cursor: sqlite3.Cursor, _timestamp: float, _deck: int, note: int, *_: Any) -> None:
        row = self.row
        cursor.execute(
            "INSERT INTO cards VALUES (?,?,?,?,?,-1,?,?,?,?,?,?,?,0,0,0,?,?)",
            (
                self.number, note, self.deck, self.ord, self.modified, row.type, row.queue, row.due,
                row.ivl, row.factor, row.reps, row.lapses, row.flags, row.data,
            ),
        )  # fmt: skip
        cursor.executemany(
            "INSERT INTO revlog VALUES (?,?,-1,?,?,?,?,?,?)",
            [(r.id, self.number, r.ease, r.ivl, r.last_ivl, r.factor, r.ms, r.type) for r in self.log],
        )


class _Note(genanki.Note):  # type: ignore[misc]
    """A note with a number, a time of change and cards of its own."""

    def __init__(self, number: int, leaving: Leaving, cards: Sequence[_Card]) -> None:
        note = leaving.note
        super().__init__(notetype(note.kind), _fields(note), tags=_tags(note.tags), guid=note.guid)
        self.number, self.modified, self.cards = number, int(leaving.modified.timestamp()), cards

    def write_to_db(self, cursor: sqlite3.Cursor, _timestamp: float, deck: int, _numbers: Any) -> None:
        super().write_to_db(cursor, self.modified, deck, iter((self.number,)))


def _fit(notes: Iterable[Leaving], left_out: list[tuple[Note, str]]) -> Iterator[Leaving]:
    seen: set[str] = set()
    for leaving in notes:
        note = leaving.note
        if not note.guid or note.guid in seen:
            raise ValueError(f"a note needs a guid of its own, not {note.guid!r}")
        seen.add(note.guid)
        if not clean(note.front).strip():
            left_out.append((note, "it has no question"))
        elif not _cards(leaving):
            left_out.append((note, f"Anki needs a gap numbered from 1 to {HIGHEST_GAP}"))
        else:
            yield leaving


def _cards(leaving: Leaving) -> list[Card]:
    note = leaving.note
    asked = [number for number in ordinals(note) if note.kind != "cloze" or 1 <= number <= HIGHEST_GAP]
    if not leaving.cards:
        return [Card(0, 0, note, leaving.deck, number, Memory()) for number in asked]
    return [card for card in leaving.cards if card.ordinal in asked]


def _by_card(reviews: Iterable[Review] | None) -> Mapping[int, list[Review]] | None:
    if reviews is None:
        return None
    by_card: defaultdict[int, list[Review]] = defaultdict(list)
    for review in reviews:
        by_card[review.card].append(review)
    return by_card


def _notes(
    notes: Iterable[Leaving],
    reviews: Mapping[int, Sequence[Review]] | None,
    decks: dict[str, int],
    now: datetime,
) -> Iterator[_Note]:
    note_numbers, card_numbers, log_numbers = Numbers(), Numbers(), Numbers()
    today = study_day(now)
    for position, leaving in enumerate(notes, 1):
        cards = []
        for card in _cards(leaving):
            given = [] if reviews is None else reviews.get(card.id, [])
            row = CardRow(due=position) if reviews is None else card_row(card, given, position, today)
            cards.append(
                _Card(
                    card_numbers.claim(leaving.created),
                    card.ordinal - (leaving.note.kind == "cloze"),
                    decks.setdefault(name := _deck_name(card.deck), _deck_id(name)),
                    int(leaving.modified.timestamp()),
                    row,
                    tuple(log_rows(given, log_numbers)),
                )
            )
        yield _Note(note_numbers.claim(leaving.created), leaving, cards)


def _database(notes: Iterable[_Note], decks: Mapping[str, int], born: int) -> bytes:
    carrier = genanki.Deck(_DEFAULT_DECK, "Default")
    carrier.notes.extend(notes)
    listed = {
        key: genanki.Deck(key, name).to_json() for name, key in (*decks.items(), ("Default", _DEFAULT_DECK))
    }
    connection = sqlite3.connect(":memory:")
    try:
        genanki.Package(carrier).write_to_db(connection.cursor(), _MADE, iter(()))
        connection.execute("UPDATE col SET crt = ?, decks = ?", (born, json.dumps(listed)))
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _DATE_IN_ZIP)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member


def _fields(note: Note) -> list[str]:
    front = cloze_html(note.front) if note.kind == "cloze" else field_html(note.front)
    back = field_html(note.back)
    if _EMPTY_FOR_ANKI.fullmatch(front):
        front = _NOTHING
    if note.kind == "reversed" and _EMPTY_FOR_ANKI.fullmatch(back):
        back = _NOTHING
    plain = render([DeckNote("", note)]).rstrip("\n")
    return [front, back, field_html(note.remark), source_html(note.sources), line_html(plain)]


def _tags(tags: Iterable[str]) -> list[str]:
    return [safe for tag in tags if (safe := _NOT_IN_A_TAG.sub("_", clean(tag)))]


def _deck_name(deck: str) -> str:
    parts = (" ".join(clean(part).split()) or "blank" for part in deck.split("::"))
    return "::".join(parts) if deck.strip() else "Default"


def _deck_id(name: str) -> int:
    if name == "Default":
        return _DEFAULT_DECK
    return 1 << 40 | int.from_bytes(hashlib.sha256(name.encode()).digest()[:5], "big")
