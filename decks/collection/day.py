"""The day: what each deck asks today, and in which order."""

from collections import Counter
from collections.abc import Iterable, Iterator
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
"""New cards are looked at beyond the limit by this factor, to find cards of different notes."""


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
_OF_DECK = cards.c.deck_id == bindparam("deck")
_ENTRY = select(cards.c.id, cards.c.note_id, cards.c.due, cards.c.interval).where(_OF_DECK)
_DUE_OF_DECK = _ENTRY.where(DUE).order_by(cards.c.interval, cards.c.due, cards.c.id).limit(bindparam("most"))
_NEW_OF_DECK = _ENTRY.where(NEW).order_by(cards.c.position, cards.c.id).limit(bindparam("most"))
_NUMBER_DUE = select(func.count()).where(_OF_DECK, DUE)
_USED = select(decks.c.id, decks.c.name).where(
    exists().where(cards.c.deck_id == decks.c.id, cards.c.deleted == 0)
)
_DECKS = select(decks.c.id, decks.c.name)


class Today:
    """A study day as the collection stands: what the log says is done, what is drilled, what waits."""

    def __init__(self, connection: Connection, today: date) -> None:
        self._connection = connection
        self._today = today
        self._names: dict[int, str] = dict(connection.execute(_DECKS).all())
        self._used: dict[str, int] = {name: key for key, name in connection.execute(_USED)}
        self._decks = tree(self._used)
        self._drills = [
            (self._names[deck], card) for deck, card in connection.execute(_DRILLS, {"today": today})
        ]
        self._rooms = self._rooms_left()

    def counts(self) -> tuple[DeckCount, ...]:
        """Return what the whole collection asks (its name is ""), then each deck."""
        waiting = list(self._connection.execute(_WAITING, {"today": self._today}))
        totals = _summed((self._names[deck], total) for deck, total, _, _ in waiting)
        loads = within_limits(
            {self._names[deck]: Load(int(new), int(due)) for deck, _, new, due in waiting}, self._rooms
        )
        drills = _summed((deck, 1) for deck, _ in self._drills)
        counted = ((deck, loads[deck]) for deck in ("", *self._decks))
        return tuple(
            DeckCount(deck, load.due, load.new, drills[deck], load.backlog, totals[deck])
            for deck, load in counted
        )

    def queue(self, deck: str | None) -> Day:
        """Return the queue of a deck with those below it, or of all.

        Raises CollectionError when there is no such deck.
        """
        if deck and deck not in self._decks:
            raise CollectionError(f"there is no deck {deck!r}")
        due: list[Entry] = []
        new: list[Entry] = []
        unseen = 0
        for name in self._decks:
            if name in self._used and (not deck or deck in lineage(name)):
                room = Room(*map(min, zip(*(self._rooms[above] for above in lineage(name)), strict=True)))
                # One more than fits, so that `order` sees that something stays behind.
                first = list(self._entries(_DUE_OF_DECK, name, room.due + 1))
                unseen += self._number_due(name) - len(first) if len(first) > room.due else 0
                due += first
                new += _one_of_each_note(self._entries(_NEW_OF_DECK, name, room.new * _SIBLINGS), room.new)
        drills = [card for name, card in self._drills if not deck or deck in lineage(name)]
        day = order(due, new, drills, self._rooms, self._today)
        return replace(day, backlog=day.backlog + unseen)

    def _entries(self, statement: Select[Any], deck: str, most: int) -> Iterator[Entry]:
        wanted = {"today": self._today, "deck": self._used[deck], "most": most}
        rows = self._connection.execute(statement, wanted)
        return (Entry(card, note, deck, due, interval) for card, note, due, interval in rows)

    def _number_due(self, deck: str) -> int:
        wanted = {"today": self._today, "deck": self._used[deck]}
        return int(self._connection.execute(_NUMBER_DUE, wanted).scalar_one())

    def _rooms_left(self) -> dict[str, Room]:
        done = list(self._connection.execute(_DONE, {"today": self._today}))
        new = _summed((self._names[deck], int(count)) for deck, count, _ in done)
        due = _summed((self._names[deck], int(count)) for deck, _, count in done)
        settings = read_settings(self._connection)
        limits = ((deck, settings.limits_for(deck)) for deck in tree(self._names.values()))
        return {
            deck: Room(max(0, limit.new - new[deck]), max(0, limit.due - due[deck])) for deck, limit in limits
        }


def read_decks(connection: Connection) -> tuple[str, ...]:
    """Return every deck that has cards, and all their ancestors, each after its parent."""
    return tree(name for _, name in connection.execute(_USED))


def tree(names: Iterable[str]) -> tuple[str, ...]:
    """Return the decks and all their ancestors, each after its parent."""
    every = {deck for name in names for deck in lineage(name)}
    return tuple(sorted(every, key=lambda deck: [(part.casefold(), part) for part in deck.split("::")]))


def _one_of_each_note(entries: Iterable[Entry], most: int) -> list[Entry]:
    """Return the first `most` entries, those whose note came before only if they are needed."""
    first: dict[int, Entry] = {}
    others: list[Entry] = []
    for entry in entries:
        if first.setdefault(entry.note, entry) is not entry:
            others.append(entry)
        if len(first) == most:
            break
    return [*first.values(), *others[: most - len(first)]]


def _summed(counted: Iterable[tuple[str, int]]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for deck, number in counted:
        sums[""] += number
        for name in lineage(deck):
            sums[name] += number
    return sums
