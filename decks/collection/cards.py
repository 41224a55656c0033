"""Cards read from the collection, one or many, each with its note."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text, bindparam, func, or_, select, type_coerce

from decks.card import Card
from decks.collection.prepared import Prepared
from decks.collection.records import CollectionError
from decks.collection.rows import NOTE, chunks, note_from
from decks.collection.tables import cards, decks, notes, reviews
from decks.note import Note
from scheduler.sm2 import Memory

_OF_CARD = reviews.c.card_id == cards.c.id
_CARDS = (
    select(
        cards.c.id,
        cards.c.note_id,
        cards.c.ordinal,
        cards.c.repetitions,
        cards.c.interval,
        cards.c.ease,
        cards.c.lapses,
        type_coerce(cards.c.due, Text),
        cards.c.suspended,
        type_coerce(cards.c.buried_until, Text),
        cards.c.flag,
        decks.c.name,
        select(func.count()).where(_OF_CARD).scalar_subquery(),
        select(func.max(reviews.c.id)).where(_OF_CARD).scalar_subquery(),
        *(notes.c[name] for name in NOTE),
    )
    .join_from(cards, decks, cards.c.deck_id == decks.c.id)
    .join(notes, cards.c.note_id == notes.c.id)
    .where(cards.c.deleted == 0)
)
_IDS = (
    select(cards.c.id)
    .join_from(cards, decks, cards.c.deck_id == decks.c.id)
    .join(notes, cards.c.note_id == notes.c.id)
    .where(cards.c.deleted == 0)
)
_CARD = Prepared(_CARDS.where(cards.c.id == bindparam("card")))


def read_card(connection: Connection, card_id: int) -> Card:
    """Return one card. Raises CollectionError when there is none of that id."""
    row = _CARD.row(connection, {"card": card_id})
    if row is None:
        raise CollectionError(f"there is no card {card_id}")
    return _card(row, note_from(row[-len(NOTE) :]))


def read_cards(
    connection: Connection,
    condition: ColumnElement[bool] | None = None,
    limit: int | None = None,
    today: date | None = None,
) -> Iterator[Card]:
    """Yield the cards that fulfil `condition` on study day `today`, by deck, position and id."""
    # Sorted as ids alone: sorting whole rows takes several times as long.
    chosen = _IDS if condition is None else _IDS.where(condition)
    ordered = chosen.order_by(decks.c.name, cards.c.position, cards.c.id).limit(limit)
    read: dict[int, Note] = {}
    for ids in chunks(connection.execute(ordered, {"today": today}).scalars()):
        rows = {row[0]: row for row in connection.execute(_CARDS.where(cards.c.id.in_(ids)))}
        for row in (rows[key] for key in ids if key in rows):
            note = read.get(row[1])
            if note is None:
                note = read[row[1]] = note_from(row[-len(NOTE) :])
            yield _card(row, note)


def in_deck(deck: str) -> ColumnElement[bool]:
    """Return the condition that a card is in `deck` or below it."""
    below = f"{deck}::"
    return or_(decks.c.name == deck, func.substr(decks.c.name, 1, len(below)) == below)


def _card(row: Sequence[Any], note: Note) -> Card:
    (
        key,
        note_id,
        ordinal,
        repetitions,
        interval,
        ease,
        lapses,
        due,
        suspended,
        buried,
        flag,
        deck,
        count,
        last,
    ) = row[: -len(NOTE)]
    return Card(
        id=key,
        note_id=note_id,
        note=note,
        deck=deck,
        ordinal=ordinal,
        memory=Memory(repetitions, interval, ease, lapses, due and date.fromisoformat(due)),
        suspended=bool(suspended),
        buried_until=buried and date.fromisoformat(buried),
        flag=flag,
        reviews=count,
        last_review=last or 0,
    )
