"""What the collection gives out, and how it fails: values without a database."""

from dataclasses import dataclass
from datetime import datetime

from decks.card import Card, Review
from decks.note import Note


class CollectionError(Exception):
    """A known failure of a collection; the message is one line for the person."""


class Moved(CollectionError):  # noqa: N818 - the screen shows the card afresh, nothing went wrong
    """The card was answered elsewhere since it was shown; nothing was written."""


@dataclass(frozen=True, slots=True)
class DeckCount:
    """What a deck, with the decks below it, asks today within the limits.

    `backlog` is due beyond the limits; `total` counts all its cards, suspended ones too. The deck ""
    is the whole collection.
    """

    deck: str
    due: int = 0
    new: int = 0
    drill: int = 0
    backlog: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Stored:
    """A note as the collection keeps it, with its cards in the order of their ordinals."""

    id: int
    note: Note
    cards: tuple[Card, ...]
    created: datetime
    modified: datetime

    @property
    def decks(self) -> tuple[str, ...]:
        """The decks of its cards, each once."""
        return tuple(dict.fromkeys(card.deck for card in self.cards))


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back or done again: its name, the card to return to, and the review if it was one."""

    what: str
    card: int | None = None
    review: Review | None = None
