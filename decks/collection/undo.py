"""The one undo list: what an action wrote, and how to take it back and do it again.

A review is its own record; every other action leaves an operation with what takes it back. Both are
ordered by when they happened: an operation remembers the review that the log ended with.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, delete, func, insert, select, update

from decks.card import asked
from decks.collection.records import CollectionError, Undone
from decks.collection.rows import (
    NOTE,
    chunks,
    decode,
    encode,
    memory_row,
    milliseconds,
    note_from,
    review_of,
    storable,
)
from decks.collection.tables import Day, cards, metadata, notes, operations, reviews, undone
from decks.note import Note


@dataclass(frozen=True, slots=True)
class Change:
    """Rows to insert, columns to set by row id, and row ids to delete, by table."""

    insert: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    update: dict[str, dict[int, dict[str, Any]]] = field(default_factory=dict)
    delete: dict[str, list[int]] = field(default_factory=dict)


class Action:
    """One action of a person: it writes rows and remembers what takes them back."""

    def __init__(self, connection: Connection, now: datetime, today: date) -> None:
        self.connection = connection
        self.today = today
        self._now = now
        self._name = ""
        self._card = 0
        self._back = Change()

    def name(self, name: str) -> None:
        """Say what the action is, for the message of its undo."""
        self._name = name

    def name_cards(self, verb: str, on: Sequence[int], where: str = "") -> None:
        """Say what is done to which cards; the undo returns to the first of them."""
        which = _card_named(self.connection, on[0]) if len(on) == 1 else f"{len(on)} cards"
        self._name, self._card = f"{verb} {which}{where}", on[0] if on else 0

    def insert(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Insert rows; return their ids."""
        if not rows:
            return []
        new = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        ids = list(self.connection.execute(new, [dict(row) for row in rows]).scalars())
        self._back.delete.setdefault(table.name, []).extend(ids)
        return ids

    def update(self, table: Table, rows: Mapping[int, Mapping[str, Any]]) -> set[int]:
        """Set columns of rows by id; return the ids of those that it changed."""
        before = _images(self.connection, table, rows)
        changed = {key: row for key, row in rows.items() if key in before and before[key] != row}
        back = self._back.update.setdefault(table.name, {})
        for key in changed:
            back[key] = {**before[key], **back.get(key, {})}
        _set(self.connection, table, changed)
        return set(changed)

    def delete(self, table: Table, ids: Sequence[int]) -> None:
        """Delete rows by id."""
        gone = _apply(self.connection, Change(delete={table.name: list(ids)}))
        self._back.insert.setdefault(table.name, []).extend(gone.insert.get(table.name, []))

    def log(self) -> None:
        """Enter the action into the undo list, if it changed anything."""
        if not any((*self._back.insert.values(), *self._back.update.values(), *self._back.delete.values())):
            return
        for table in (operations, undone):
            self.connection.execute(delete(table).where(table.c.study_day < self.today))
        self.connection.execute(
            insert(operations).values(
                what=self._name,
                at=milliseconds(self._now),
                study_day=self.today,
                card_id=self._card,
                newest_review=_newest_id(self.connection, reviews),
                change=encode(self._back),
            )
        )


def undo(connection: Connection, today: date) -> Undone | None:
    """Take back the newest action; None when it is not of this study day."""
    review = _newest(connection, reviews)
    operation = _newest(connection, operations)
    is_review = operation is None or (review is not None and review.id > operation.newest_review)
    newest = review if is_review else operation
    if newest is None or newest.study_day != today:
        return None
    _forget_what_is_past(connection)
    if is_review:
        what = f"the answer to {_card_named(connection, newest.card_id)}"
        back = _without(connection, newest)
    else:
        what, back = newest.what, decode(newest.change, Change)
    again = _apply(connection, back)
    if not is_review:
        connection.execute(delete(operations).where(operations.c.id == newest.id))
    connection.execute(
        insert(undone).values(
            what=what,
            at=newest.at,
            study_day=today,
            card_id=newest.card_id,
            operation_id=0 if is_review else newest.id,
            newest_review=_newest_id(connection, reviews),
            newest_operation=_newest_id(connection, operations),
            change=encode(again),
        )
    )
    return Undone(what, newest.card_id or None, review_of(newest) if is_review else None)


def redo(connection: Connection, today: date) -> Undone | None:
    """Do again what was taken back last; None when something newer has happened since."""
    _forget_what_is_past(connection)
    last = _newest(connection, undone)
    if last is None or last.study_day != today:
        return None
    back = _apply(connection, decode(last.change, Change))
    connection.execute(delete(undone).where(undone.c.id == last.id))
    if last.operation_id:
        kept = {name: getattr(last, name) for name in ("what", "at", "study_day", "card_id", "newest_review")}
        connection.execute(insert(operations).values(id=last.operation_id, change=encode(back), **kept))
        return Undone(last.what, last.card_id or None)
    return Undone(last.what, last.card_id, review_of(_newest(connection, reviews)))


def _newest(connection: Connection, table: Table) -> Row[Any] | None:
    return connection.execute(select(table).order_by(table.c.id.desc()).limit(1)).one_or_none()


def _newest_id(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.max(table.c.id))).scalar() or 0


def _forget_what_is_past(connection: Connection) -> None:
    last = _newest(connection, undone)
    now = (_newest_id(connection, reviews), _newest_id(connection, operations))
    if last is not None and (last.newest_review, last.newest_operation) != now:
        connection.execute(delete(undone))


def named(note: Note, ordinal: int | None = None) -> str:
    """Return what a note (or its card of that ordinal) asks as it stands in a message: one short line."""
    line = storable(asked(note, ordinal))
    return f"“{line if len(line) <= 40 else line[:39].rstrip() + '…'}”"


def _card_named(connection: Connection, card_id: int) -> str:
    columns = (cards.c.ordinal, *(notes.c[name] for name in NOTE))
    of_card = select(*columns).join_from(cards, notes).where(cards.c.id == card_id)
    ordinal, *note = connection.execute(of_card).one()
    return named(note_from(note), ordinal)


def _without(connection: Connection, review: Row[Any]) -> Change:
    given = review_of(review)
    after, before = memory_row(given.after), memory_row(given.before)
    if _images(connection, cards, {given.card: after}).get(given.card) != after:
        raise CollectionError("the card has been changed since that answer: nothing was undone")
    return Change(update={"cards": {given.card: before}}, delete={"reviews": [given.id]})


def _apply(connection: Connection, change: Change) -> Change:
    """Make the change; return what takes it back."""
    back = Change()
    for table in metadata.sorted_tables:
        if rows := change.insert.get(table.name):
            connection.execute(insert(table), [_with_dates(table, row) for row in rows])
            back.delete[table.name] = [row["id"] for row in rows]
    for name, by_id in change.update.items():
        table = metadata.tables[name]
        back.update[name] = _images(connection, table, by_id)
        _set(connection, table, {key: _with_dates(table, row) for key, row in by_id.items()})
    for table in reversed(metadata.sorted_tables):
        if ids := change.delete.get(table.name):
            rows_of = (_rows(connection, table, some) for some in chunks(ids))
            back.insert[table.name] = [dict(row._mapping) for rows in rows_of for row in rows]  # noqa: SLF001
            for some in chunks(ids):
                connection.execute(delete(table).where(table.c.id.in_(some)))
    return back


def _rows(connection: Connection, table: Table, ids: Sequence[int]) -> Sequence[Row[Any]]:
    return connection.execute(select(table).where(table.c.id.in_(ids)).order_by(table.c.id)).all()


def _images(
    connection: Connection, table: Table, rows: Mapping[int, Mapping[str, Any]]
) -> dict[int, dict[str, Any]]:
    """Return the present values of the same columns of the same rows."""
    images: dict[int, dict[str, Any]] = {}
    for names, ids in _by_columns(rows).items():
        for some in chunks(ids):
            wanted = select(table.c.id, *(table.c[name] for name in names)).where(table.c.id.in_(some))
            images |= {
                key: dict(zip(names, values, strict=True)) for key, *values in connection.execute(wanted)
            }
    return images


def _set(connection: Connection, table: Table, rows: Mapping[int, Mapping[str, Any]]) -> None:
    for names, ids in _by_columns(rows).items():
        this = table.c.id == bindparam("this_id")
        connection.execute(
            update(table).where(this).values({name: bindparam(f"new_{name}") for name in names}),
            [{"this_id": key, **{f"new_{name}": rows[key][name] for name in names}} for key in ids],
        )


def _by_columns(rows: Mapping[int, Mapping[str, Any]]) -> dict[tuple[str, ...], list[int]]:
    groups: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for key, row in rows.items():
        groups[tuple(sorted(row))].append(key)
    return groups


def _with_dates(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    days = {column.name for column in table.columns if isinstance(column.type, Day)}
    return {
        name: date.fromisoformat(value) if name in days and isinstance(value, str) else value
        for name, value in row.items()
    }
