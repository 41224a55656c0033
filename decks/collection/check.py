"""Whether a collection is whole: the database's own check, the notes with their cards, the log replayed."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Executable, Row, delete, insert, select, update

from decks.card import Review, ordinals
from decks.collection.notes import new_card
from decks.collection.rows import fingerprint, memory_row, note_of, review_of, searchable
from decks.collection.tables import built, cards, metadata, notes, reviews
from decks.note import Note
from scheduler.sm2 import Memory, is_grade, review


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
    rows = connection.execute(select(reviews).order_by(reviews.c.card_id, reviews.c.id))
    ends: dict[int, Memory] = {}
    for card, log in groupby(rows, key=lambda row: row.card_id):
        end = Memory()
        for row in log:
            given = review_of(row)
            if given.before != end and (given.kind != "import" or end != Memory()):
                yield Problem(f"review {given.id} of card {card} does not start where the one before ended")
            yield from _recomputed(given)
            end = given.after
        ends[card] = end
    columns = (cards.c.id, *(cards.c[name] for name in memory_row(Memory())))
    for key, *memory in connection.execute(select(*columns).order_by(cards.c.id)):
        end = ends.get(key, Memory())
        if Memory(*memory) != end:
            mend = update(cards).where(cards.c.id == key).values(memory_row(end))
            yield Problem(f"card {key} does not remember what its log says", mend)


def _recomputed(given: Review) -> Iterator[Problem]:
    if given.kind == "drill" and given.after != given.before:
        yield Problem(f"review {given.id} of card {given.card} is a drill and changed the memory")
    if given.kind != "review" or given.scheduler != "sm2":
        return
    if not is_grade(given.grade):
        yield Problem(f"review {given.id} of card {given.card} has the grade {given.grade}")
    elif _shifted(review(given.before, given.grade, given.study_day), given.shift) != given.after:
        yield Problem(f"review {given.id} of card {given.card} does not follow from its grade")


def _shifted(memory: Memory, days: int) -> Memory:
    if not days:
        return memory
    due: date | None = memory.due and memory.due + timedelta(days=days)
    return replace(memory, interval=memory.interval + days, due=due)
