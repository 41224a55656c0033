"""What the collection gives out, and how it fails: values without a database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from decks.card import Card, Review
from decks.note import Note
from scheduler.sm2 import Memory

Take = Literal["mine", "document"]
"""Whose wording wins where the person and the document both changed a note."""


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
class Standing:
    """How a card stands, without its note."""

    card: int
    deck: str
    memory: Memory
    suspended: bool = False


@dataclass(frozen=True, slots=True)
class Log:
    """What figures are made of: answers counted by study day (drills left out), and some rows in full.

    `recent` are the answers of the last days, `judged` all reviews with a verdict, `standing` the cards.
    """

    days: Mapping[date, int]
    recent: tuple[Review, ...]
    judged: tuple[Review, ...]
    standing: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back or done again: its name, the card to return to, and the review if it was one."""

    what: str
    card: int | None = None
    review: Review | None = None


@dataclass(frozen=True, slots=True)
class StoredSection:
    """A section of a stored document: heading path, first and last line, cleaned text."""

    heading: tuple[str, ...]
    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as it was when it was last built, with every line as it was read."""

    id: int
    path: str
    title: str
    family: str
    sha256: str
    lines: tuple[str, ...]
    places: tuple[str, ...]
    sections: tuple[StoredSection, ...]
    built: datetime


@dataclass(frozen=True, slots=True)
class Noted:
    """A note in the report of a build; `note` is 0 and `guid` empty while it is only planned."""

    key: str
    front: str
    note: int = 0
    guid: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did, or would do.

    `differing` were changed by the person and by the document: nothing was done to them. `orphaned`
    are no longer in the text: nothing was done to them either.
    """

    added: tuple[Noted, ...] = ()
    updated: tuple[Noted, ...] = ()
    unchanged: tuple[Noted, ...] = ()
    differing: tuple[Noted, ...] = ()
    orphaned: tuple[Noted, ...] = ()

    def counts(self) -> dict[str, int]:
        """Return how many notes each of the five lists has, by its name."""
        names = ("added", "updated", "unchanged", "differing", "orphaned")
        return {name: len(getattr(self, name)) for name in names}
