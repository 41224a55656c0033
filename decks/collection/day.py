"""The day: what each deck asks today, and in which order."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, case, exists, func, or_, select

from decks.collection.preferences import read_settings
from decks.collection.records import CollectionError, DeckCount
from decks.collection.tables import Day as DayType
from decks.collection.tables import cards, decks, reviews
from scheduler.queue import Day, Entry, Load, Room, lineage, order, within_limits
from scheduler.sm2 import DRILLED_BELOW

_SIBLINGS = 8
"""New cards are looked at beyond the limit by this factor, to put those of one note apart."""


TODAY = bindparam("today", type_=DayType)
AWAKE = and_(
    cards.c.deleted == 0,
    cards.c.suspended == 0,
    or_(cards.c.buried_until.is_(None), cards.c.buried_until <= TODAY),
)
NEW = and_(AWAKE, cards.c.due.is_(None))
DUE = and_(AWAKE, cards.c.due <= TODAY)


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


_WAITING = (
    select(cards.c.deck_id, func.count(), _number(NEW), _number(DUE))
    .where(cards.c.deleted == 0)
    .group_by(cards.c.deck_id)
)
_DONE = (
    select(
        cards.c.deck_id,
        _number(reviews.c.before_due.is_(None)),
        _number(reviews.c.before_due <= TODAY),
    )
    .join(cards, reviews.c.card_id == cards.c.id)
    .where(reviews.c.study_day == TODAY, reviews.c.kind == "review")
    .group_by(cards.c.deck_id)
)
_later = reviews.alias("later")
_LAST = select(func.max(_later.c.id)).where(_later.c.card_id == reviews.c.card_id).scalar_subquery()
DRILLED = and_(
    reviews.c.study_day == TODAY,
    reviews.c.grade < DRILLED_BELOW,
    reviews.c.kind.in_(("review", "drill")),
    reviews.c.id == _LAST,
)
_DRILLS = (
    select(cards.c.deck_id, cards.c.id)
    .join(reviews, reviews.c.card_id == cards.c.id)
    .where(DRILLED, AWAKE)
    .order_by(reviews.c.id)
)


def _candidates(condition: ColumnElement[bool], *by: ColumnElement[Any]) -> Select[Any]:
    place = func.row_number().over(partition_by=cards.c.deck_id, order_by=(*by, cards.c.id)).label("place")
    columns = (cards.c.id, cards.c.note_id, cards.c.deck_id, cards.c.due, cards.c.interval)
    in_decks = cards.c.deck_id.in_(bindparam("decks", expanding=True))
    ranked = select(*columns, cards.c.position, place).where(condition, in_decks).subquery()
    wanted = (ranked.c[column.name] for column in columns)
    return select(*wanted).where(ranked.c.place <= bindparam("most")).order_by(ranked.c.position, ranked.c.id)


_DUE_SHORTEST_FIRST = _candidates(DUE, cards.c.interval, cards.c.due)
_NEW_BY_POSITION = _candidates(NEW, cards.c.position)
_DECKS = select(decks.c.id, decks.c.name)


class Today:
    """A study day as the collection stands: what waits, what the log says is done, what is drilled."""

    def __init__(self, connection: Connection, today: date) -> None:
        self._connection = connection
        self._today = today
        self._names: dict[int, str] = dict(connection.execute(_DECKS).tuples().all())
        self._settings = read_settings(connection)
        self._totals: dict[str, int] = {}
        self._waiting: dict[str, Load] = {}
        for deck, total, new, due in connection.execute(_WAITING, {"today": today}):
            self._totals[self._names[deck]] = total
            self._waiting[self._names[deck]] = Load(int(new), int(due))
        self._drills = [
            (self._names[deck], card) for deck, card in connection.execute(_DRILLS, {"today": today})
        ]
        self._decks = tree(self._totals)
        self._rooms = self._rooms_left()
        self._loads = within_limits(self._waiting, self._rooms)

    def counts(self) -> tuple[DeckCount, ...]:
        """Return what the whole collection asks (its name is ""), then each deck."""
        drills = _summed((deck, 1) for deck, _ in self._drills)
        totals = _summed(self._totals.items())
        loads = ((deck, self._loads[deck]) for deck in ("", *self._decks))
        return tuple(
            DeckCount(deck, load.due, load.new, drills[deck], load.backlog, totals[deck])
            for deck, load in loads
        )

    def queue(self, deck: str | None) -> Day:
        """Return the queue of a deck with those below it, or of all.

        Raises CollectionError when there is no such deck.
        """
        if deck and deck not in self._decks:
            raise CollectionError(f"there is no deck {deck!r}")
        scope = [key for key, name in self._names.items() if not deck or deck in lineage(name)]
        rooms = [self._rooms[self._names[key]] for key in scope]
        # One more than fits, so that `order` sees what stays behind.
        due = self._entries(_DUE_SHORTEST_FIRST, scope, 1 + max((room.due for room in rooms), default=0))
        new = self._entries(_NEW_BY_POSITION, scope, _SIBLINGS * max((room.new for room in rooms), default=0))
        drills = [card for name, card in self._drills if not deck or deck in lineage(name)]
        return replace(
            order(due, new, drills, self._rooms, self._today), backlog=self._loads[deck or ""].backlog
        )

    def _entries(self, statement: Select[Any], scope: Sequence[int], most: int) -> list[Entry]:
        rows = self._connection.execute(statement, {"today": self._today, "decks": scope, "most": most})
        return [Entry(card, note, self._names[deck], due, gap) for card, note, deck, due, gap in rows]

    def _rooms_left(self) -> dict[str, Room]:
        done = list(self._connection.execute(_DONE, {"today": self._today}))
        new = _summed((self._names[deck], int(count)) for deck, count, _ in done)
        due = _summed((self._names[deck], int(count)) for deck, _, count in done)
        limits = ((deck, self._settings.limits_for(deck)) for deck in tree(self._names.values()))
        return {
            deck: Room(max(0, limit.new - new[deck]), max(0, limit.due - due[deck])) for deck, limit in limits
        }


def read_decks(connection: Connection) -> tuple[str, ...]:
    """Return every deck that has cards, and all their ancestors, each after its parent."""
    used = exists().where(cards.c.deck_id == decks.c.id, cards.c.deleted == 0)
    return tree(connection.execute(select(decks.c.name).where(used)).scalars())


def tree(names: Iterable[str]) -> tuple[str, ...]:
    """Return the decks and all their ancestors, each after its parent."""
    every = {deck for name in names for deck in lineage(name)}
    return tuple(sorted(every, key=lambda deck: [(part.casefold(), part) for part in deck.split("::")]))


def _summed(counted: Iterable[tuple[str, int]]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for deck, number in counted:
        sums[""] += number
        for name in lineage(deck):
            sums[name] += number
    return sums
