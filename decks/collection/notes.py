"""Notes and their cards: added, edited, deleted, moved, put aside."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, func, insert, select, true

from decks.card import Card, ordinals
from decks.collection.cards import in_deck, read_cards
from decks.collection.records import CollectionError, Stored
from decks.collection.rows import chunks, memory_row, milliseconds, moment, note_of, note_row
from decks.collection.tables import cards, decks, notes
from decks.collection.undo import Action
from decks.note import Note, new_guid
from scheduler.sm2 import Memory

MARKED = "marked"
"""The tag of a marked note, as in Anki."""


def deck_name(name: str) -> str:
    """Return the name of a deck with blanks around its parts gone; CollectionError when a part is empty."""
    parts = [" ".join(part.split()) for part in name.split("::")]
    if not all(parts):
        raise CollectionError(f"a deck's name is like `A` or `A::B`, not {name!r}")
    return "::".join(parts)


def deck_id(connection: Connection, name: str) -> int:
    """Return the id of the deck, which is made when missing."""
    wanted = deck_name(name)
    found = connection.execute(select(decks.c.id).where(decks.c.name == wanted)).scalar()
    if found is not None:
        return int(found)
    key = connection.execute(insert(decks).values(name=wanted, settings="{}")).inserted_primary_key
    return int(key[0]) if key else 0


def complete(note: Note) -> Note:
    """Return the note if it can be asked. Raises CollectionError when it has no front or no card."""
    if not note.front.strip():
        raise CollectionError("a note needs a front")
    if not ordinals(note):
        raise CollectionError("a cloze note needs a gap, such as {{c1::hidden text}}")
    return note


def add_notes(action: Action, added: Sequence[Note], deck: str, now: datetime) -> list[int]:
    """Add notes to a deck; return their ids. A deleted note of the same guid comes back, its history with it.

    Raises CollectionError when a note cannot be asked, or its guid is in use.
    """
    home = deck_id(action.connection, deck)
    given = [complete(note) for note in added]
    guids = Counter(note.guid for note in given if note.guid)
    known = _by_guid(action.connection, list(guids))
    for guid, times in guids.items():
        if times > 1 or (guid in known and not known[guid].deleted):
            raise CollectionError(f"there is already a note with the id {guid}")
    fresh = [replace(note, guid=note.guid or new_guid()) for note in given if note.guid not in known]
    back = {known[note.guid].id: note for note in given if note.guid in known}
    action.update(notes, {key: {"deleted": False} for key in back})
    change_notes(action, back, now, home)
    ids = iter(insert_notes(action, fresh, home, now))
    return [known[note.guid].id if note.guid in known else next(ids) for note in given]


def insert_notes(action: Action, new: Sequence[Note], deck: int, now: datetime) -> list[int]:
    """Insert notes that have guids, with their cards; return their ids."""
    ids = _insert_rows(action, new, now, deleted=False)
    place = _next_position(action.connection)
    asked = [(key, ordinal) for key, note in zip(ids, new, strict=True) for ordinal in ordinals(note)]
    rows = [new_card(key, deck, ordinal, place + i) for i, (key, ordinal) in enumerate(asked)]
    action.insert(cards, rows)
    return ids


def insert_tombstones(action: Action, unwanted: Sequence[Note], now: datetime) -> list[int]:
    """Insert notes as deleted, without cards, so that a document does not bring them back."""
    return _insert_rows(action, unwanted, now, deleted=True)


def change_notes(
    action: Action, changed: Mapping[int, Note], now: datetime, deck: int | None = None
) -> set[int]:
    """Give notes a new content; return the ids of those that differ from before.

    Guids stay, and so does the schedule of every card: one whose gap is gone rests until it returns.
    With a deck, all their cards move there.
    """
    content = {key: note_row(note) for key, note in changed.items()}
    differing = action.update(notes, content)
    action.update(notes, {key: {"modified": milliseconds(now)} for key in differing})
    there: defaultdict[int, dict[int, Row[Any]]] = defaultdict(dict)
    for row in rows_where(action.connection, cards, cards.c.note_id, changed):
        there[row.note_id][row.ordinal] = row
    kept: dict[int, dict[str, Any]] = {}
    added: list[dict[str, Any]] = []
    for key, note in changed.items():
        wanted, own = ordinals(note), there[key]
        for ordinal, row in own.items():
            kept[row.id] = {"deleted": ordinal not in wanted, "deck_id": deck or row.deck_id}
        near = own[min(own)] if own else None
        home = deck or (near.deck_id if near else 0)
        place = near.position if near else _next_position(action.connection)
        added += [new_card(key, home, ordinal, place) for ordinal in wanted if ordinal not in own]
    action.update(cards, kept)
    action.insert(cards, added)
    return differing


def edit_note(action: Action, note_id: int, note: Note, now: datetime, deck: str | None) -> Note:
    """Give one note a new content; return it as it was."""
    before = read_note(action.connection, note_id)
    home = None if deck is None else deck_id(action.connection, deck)
    change_notes(action, {note_id: complete(note)}, now, home)
    return before


def delete_note(action: Action, note_id: int) -> Note:
    """Delete a note and its cards; it stays as a tombstone. Return it as it was."""
    before = read_note(action.connection, note_id)
    action.update(notes, {note_id: {"deleted": True}})
    own = action.connection.execute(select(cards.c.id).where(cards.c.note_id == note_id)).scalars()
    action.update(cards, {key: {"deleted": True} for key in own})
    return before


def change_cards(action: Action, card_ids: Iterable[int], **columns: object) -> list[int]:
    """Set columns of cards. Raises CollectionError when one of them is unknown."""
    wanted = list(dict.fromkeys(card_ids))
    there = {row.id for row in rows_where(action.connection, cards, cards.c.id, wanted) if not row.deleted}
    for key in wanted:
        if key not in there:
            raise CollectionError(f"there is no card {key}")
    action.update(cards, dict.fromkeys(wanted, columns))
    return wanted


def mark_notes(action: Action, note_ids: Iterable[int], now: datetime, *, on: bool) -> list[Note]:
    """Give notes the tag of marked ones, or take it away; return them as they were."""
    before = {key: read_note(action.connection, key) for key in note_ids}
    marked = {}
    for key, note in before.items():
        others = tuple(tag for tag in note.tags if tag != MARKED)
        marked[key] = replace(note, tags=(*others, MARKED) if on else others)
    change_notes(action, marked, now)
    return list(before.values())


def read_note(connection: Connection, note_id: int) -> Note:
    """Return one note. Raises CollectionError when there is none of that id."""
    row = connection.execute(select(notes).where(notes.c.id == note_id, notes.c.deleted == 0)).one_or_none()
    if row is None:
        raise CollectionError(f"there is no note {note_id}")
    return note_of(row)


def read_stored(connection: Connection, deck: str) -> list[Stored]:
    """Return the notes with a card in `deck` or below it ("" for all), in the order of their cards."""
    here = select(cards.c.note_id).join(decks, cards.c.deck_id == decks.c.id).where(in_deck(deck))
    return _stored(connection, notes.c.id.in_(here) if deck else true())


def read_one_stored(connection: Connection, note_id: int) -> Stored:
    """Return one note. Raises CollectionError when there is none of that id."""
    for stored in _stored(connection, notes.c.id == note_id):
        return stored
    raise CollectionError(f"there is no note {note_id}")


def _stored(connection: Connection, condition: ColumnElement[bool]) -> list[Stored]:
    of_note: defaultdict[int, list[Card]] = defaultdict(list)
    for card in read_cards(connection, condition):
        of_note[card.note_id].append(card)
    dated = select(notes.c.id, notes.c.created, notes.c.modified).where(condition)
    moments = {row.id: (moment(row.created), moment(row.modified)) for row in connection.execute(dated)}
    return [
        Stored(key, own[0].note, tuple(sorted(own, key=lambda card: card.ordinal)), *moments[key])
        for key, own in of_note.items()
    ]


def new_card(note: int, deck: int, ordinal: int, position: int) -> dict[str, Any]:
    """Return the row of a card that was never asked."""
    own = {"note_id": note, "deck_id": deck, "ordinal": ordinal, "position": position}
    return own | memory_row(Memory())


def _insert_rows(action: Action, new: Sequence[Note], now: datetime, *, deleted: bool) -> list[int]:
    at = milliseconds(now)
    own = {"added": action.today, "created": at, "modified": at, "deleted": deleted}
    return action.insert(notes, [{**note_row(note), **own, "guid": note.guid} for note in new])


def _next_position(connection: Connection) -> int:
    return int(connection.execute(select(func.max(cards.c.position))).scalar() or 0) + 1


def _by_guid(connection: Connection, guids: Collection[str]) -> dict[str, Row[Any]]:
    return {row.guid: row for row in rows_where(connection, notes, notes.c.guid, guids)}


def rows_where(
    connection: Connection, table: Table, column: ColumnElement[Any], keys: Iterable[Any]
) -> Iterator[Row[Any]]:
    """Yield the rows of a table whose `column` is among `keys`, however many those are."""
    for some in chunks(keys):
        yield from connection.execute(select(table).where(column.in_(some)))
