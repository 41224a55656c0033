"""The review log as figures need it: days counted, and only the rows that are looked at one by one."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select, true

from decks.collection.cards import in_deck
from decks.collection.records import Log, Standing
from decks.collection.rows import review_of
from decks.collection.tables import cards, decks, reviews
from scheduler.sm2 import Memory

_ANSWERS = reviews.c.kind.in_(("review", "import"))


def read_log(connection: Connection, deck: str, since: date) -> Log:
    """Return the log of a deck with those below it, or of all, with the reviews from `since` on in full."""
    inside = in_deck(deck) if deck else true()
    days = select(reviews.c.study_day, func.count()).where(_ANSWERS).group_by(reviews.c.study_day)
    if deck:
        days = days.join_from(reviews, cards).join(decks).where(inside)
    return Log(
        {row[0]: row[1] for row in connection.execute(days)},
        _reviews(connection, inside, (_ANSWERS, reviews.c.study_day >= since)),
        _reviews(connection, inside, (reviews.c.verdict.is_not(None),)),
        _standing(connection, inside),
    )


def _reviews(
    connection: Connection, inside: ColumnElement[bool], wanted: tuple[ColumnElement[bool], ...]
) -> tuple[Any, ...]:
    found = select(reviews).join_from(reviews, cards).join(decks).where(inside, *wanted)
    return tuple(review_of(row) for row in connection.execute(found.order_by(reviews.c.id)))


def _standing(connection: Connection, inside: ColumnElement[bool]) -> tuple[Standing, ...]:
    found = (
        select(
            cards.c.id,
            decks.c.name,
            cards.c.suspended,
            cards.c.repetitions,
            cards.c.interval,
            cards.c.ease,
            cards.c.lapses,
            cards.c.due,
        )
        .join_from(cards, decks)
        .where(cards.c.deleted == 0, inside)
    )
    rows = connection.execute(found)
    return tuple(Standing(card, deck, Memory(*memory), suspended) for card, deck, suspended, *memory in rows)
