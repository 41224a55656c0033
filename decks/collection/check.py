"""Whether a collection is whole: the database's own check, the notes with their cards, the log replayed."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Executable, Row, Text, delete, insert, select, type_coerce, update

from decks.card import ordinals
from decks.collection.notes import new_card
from decks.collection.rows import fingerprint, memory_row, note_of, searchable
from decks.collection.tables import Big, built, cards, metadata, notes, reviews
from decks.note import Note
from scheduler.sm2 import Memory, is_grade, review

_MEMORY = tuple(memory_row(Memory()))
_NEVER = tuple(memory_row(Memory()).values())
_REVIEWS = select(
    reviews.c.id,
    reviews.c.card_id,
    reviews.c.kind,
    reviews.c.grade,
    type_coerce(reviews.c.study_day, Text),
    reviews.c.scheduler,
    reviews.c.shift,
    *(type_coerce(reviews.c[f"before_{name}"], Text if name == "due" else Big) for name in _MEMORY),
    *(type_coerce(reviews.c[f"after_{name}"], Text if name == "due" else Big) for name in _MEMORY),
).order_by(reviews.c.id)
_CARDS = select(
    cards.c.id, *(type_coerce(cards.c[name], Text if name == "due" else Big) for name in _MEMORY)
).order_by(cards.c.id)


class Problem(NamedTuple):
    """What is wrong, and the statement that mends it, if one can."""

    line: str
    repair: Executable | None = None


def find_problems(connection: Connection) -> Iterator[Problem]:
    """Yield everything that is wrong with a collection.

    The log is the truth: each review starts from where the one before ended, SM-2 rows recompute,
    and a card's memory is what its last review left.
    """
    if connection.dialect.name == "sqlite":
        for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
            if line != "ok":
                yield Problem(f"the database is damaged: {line}")
    yield from _lost_references(connection)
    yield from _notes_and_cards(connection)
    yield from _log(connection)


def _lost_references(connection: Connection) -> Iterator[Problem]:
    for table in metadata.sorted_tables:
        for link in table.foreign_keys:
            parent = link.column.table
            lost = select(table.c.id).where(link.parent.not_in(select(parent.c.id))).order_by(table.c.id)
            for key in connection.execute(lost).scalars():
                line = f"row {key} of {table.name} belongs to a row of {parent.name} that is not there"
                yield Problem(line, delete(table).where(table.c.id == key) if table is built else None)


def _notes_and_cards(connection: Connection) -> Iterator[Problem]:
    of_note: defaultdict[int, dict[int, Row[Any]]] = defaultdict(dict)
    for row in connection.execute(select(cards).order_by(cards.c.note_id, cards.c.ordinal)):
        of_note[row.note_id][row.ordinal] = row
    for row in connection.execute(select(notes).order_by(notes.c.id)):
        try:
            note = note_of(row)
        except msgspec.MsgspecError:
            yield Problem(f"note {row.id} cannot be read")
            continue
        yield from _cards_of(row, note, of_note[row.id])
        derived = {"search": searchable(note), "fingerprint": fingerprint(note)}
        if (row.search, row.fingerprint) != tuple(derived.values()):
            this = notes.c.id == row.id
            yield Problem(
                f"note {row.id} is not found by its own words", update(notes).where(this).values(derived)
            )


def _cards_of(row: Row[Any], note: Note, there: dict[int, Row[Any]]) -> Iterator[Problem]:
    wanted = () if row.deleted else ordinals(note)
    for ordinal, card in there.items():
        if not card.deleted and ordinal not in wanted:
            gone = update(cards).where(cards.c.id == card.id).values(deleted=True)
            yield Problem(f"card {card.id} asks what note {row.id} does not have", gone)
    near = next(iter(there.values()), None)
    for ordinal in wanted:
        if ordinal not in there:
            fresh = new_card(row.id, near.deck_id, ordinal, near.position) if near else None
            made = insert(cards).values(fresh) if fresh else None
            yield Problem(f"note {row.id} lacks its card {ordinal}", made)
        elif there[ordinal].deleted:
            back = update(cards).where(cards.c.id == there[ordinal].id).values(deleted=False)
            yield Problem(f"card {there[ordinal].id} is hidden although note {row.id} has it", back)


def _log(connection: Connection) -> Iterator[Problem]:
    ends: dict[int, tuple[Any, ...]] = {}
    for row in connection.execute(_REVIEWS):
        key, card, kind, grade, day, scheduler, shift, *memories = row
        before, after = tuple(memories[:5]), tuple(memories[5:])
        end = ends.get(card, _NEVER)
        if before != end and (kind != "import" or end != _NEVER):
            yield Problem(f"review {key} of card {card} does not start where the one before ended")
        if kind == "drill" and after != before:
            yield Problem(f"review {key} of card {card} is a drill and changed the memory")
        if kind == "review" and scheduler == "sm2":
            if not is_grade(grade):
                yield Problem(f"review {key} of card {card} has the grade {grade}")
            elif _follows(before, grade, day, shift) != after:
                yield Problem(f"review {key} of card {card} does not follow from its grade")
        ends[card] = after
    for key, *memory in connection.execute(_CARDS):
        end = ends.get(key, _NEVER)
        if tuple(memory) != end:
            repetitions, interval, ease, lapses, due = end
            left = Memory(repetitions, interval, ease, lapses, due and date.fromisoformat(due))
            mend = update(cards).where(cards.c.id == key).values(memory_row(left))
            yield Problem(f"card {key} does not remember what its log says", mend)


def _follows(before: tuple[Any, ...], grade: int, day: str, shift: int) -> tuple[Any, ...]:
    """Return what the grade makes of a memory, both as rows keep them."""
    after = review(Memory(*before[:4]), grade, date.fromisoformat(day))
    due = after.due and after.due + timedelta(days=shift)
    return after.repetitions, after.interval + shift, after.ease, after.lapses, due and due.isoformat()
