"""Cards read from the collection, one or many, each with its note."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, func, or_, select

from decks.card import Card
from decks.collection.records import CollectionError
from decks.collection.rows import note_of
from decks.collection.tables import cards, decks, notes, reviews
from decks.note import Note
from scheduler.sm2 import Memory

_OF_CARD = reviews.c.card_id == cards.c.id
_NOTE = (
    notes.c[name] for name in ("kind", "front", "back", "points", "aliases", "tags", "sources", "remark")
)
CARDS: Select[tuple[object, ...]] = (
    select(
        cards.c.id,
        cards.c.note_id,
        cards.c.ordinal,
        cards.c.repetitions,
        cards.c.interval,
        cards.c.ease,
        cards.c.lapses,
        cards.c.due,
        cards.c.suspended,
        cards.c.buried_until,
        cards.c.flag,
        decks.c.name.label("deck"),
        notes.c.guid,
        *_NOTE,
        select(func.count()).where(_OF_CARD).scalar_subquery().label("reviews"),
        select(func.max(reviews.c.id)).where(_OF_CARD).scalar_subquery().label("last_review"),
    )
    .join_from(cards, decks, cards.c.deck_id == decks.c.id)
    .join(notes, cards.c.note_id == notes.c.id)
    .where(cards.c.deleted == 0)
)
_ONE = CARDS.where(cards.c.id == bindparam("card"))


def read_card(connection: Connection, card_id: int) -> Card:
    """Return one card. Raises CollectionError when there is none of that id."""
    row = connection.execute(_ONE, {"card": card_id}).one_or_none()
    if row is None:
        raise CollectionError(f"there is no card {card_id}")
    return _card(row, note_of(row))


def read_cards(
    connection: Connection,
    condition: ColumnElement[bool] | None = None,
    limit: int | None = None,
    today: date | None = None,
) -> Iterator[Card]:
    """Yield the cards that fulfil `condition` on study day `today`, by deck, position and id."""
    chosen = CARDS if condition is None else CARDS.where(condition)
    read: dict[int, Note] = {}
    ordered = chosen.order_by(decks.c.name, cards.c.position, cards.c.id).limit(limit)
    for row in connection.execute(ordered, {"today": today}):
        note = read.get(row.note_id)
        if note is None:
            note = read[row.note_id] = note_of(row)
        yield _card(row, note)


def in_deck(deck: str) -> ColumnElement[bool]:
    """Return the condition that a card is in `deck` or below it."""
    below = f"{deck}::"
    return or_(decks.c.name == deck, func.substr(decks.c.name, 1, len(below)) == below)


def _card(row: Row[tuple[object, ...]], note: Note) -> Card:
    return Card(
        id=row.id,
        note_id=row.note_id,
        note=note,
        deck=row.deck,
        ordinal=row.ordinal,
        memory=Memory(row.repetitions, row.interval, row.ease, row.lapses, row.due),
        suspended=row.suspended,
        buried_until=row.buried_until,
        flag=row.flag,
        reviews=row.reviews,
        last_review=row.last_review or 0,
    )
