"""The course of a study day in a session: its queue as it was read, and when it is read again."""

from collections.abc import Callable
from datetime import datetime

from decks.card import Card
from decks.collection.collection import Collection, CollectionError
from flashcards.agenda import Agenda
from scheduler.queue import Asked, Place
from scheduler.study_day import study_day


class Course:
    """What a deck (None: the whole collection) asks on the study day that it is.

    `settings` and `day` are as they were read last. Raises CollectionError when there is no such deck.
    """

    def __init__(self, collection: Collection, deck: str | None, clock: Callable[[], datetime]) -> None:
        self.agenda = Agenda()
        self._collection, self._deck, self._clock = collection, deck, clock
        self._begun = False
        self.read()
        self._begun = True

    def read(self) -> None:
        """Read settings and queue as they are now."""
        self._version, self._stale = self._collection.version(), False
        self.settings = self._collection.settings
        self.day = study_day(self._clock(), self.settings.rollover_hour)
        self.agenda.fill(self._places())

    def look(self) -> datetime:
        """Notice whether another process has written; return the time of the step that begins."""
        self._stale = self._stale or self._collection.version() != self._version
        return self._clock()

    def wrote(self) -> None:
        """Take what was written last for this session's own doing."""
        self._version = self._collection.version()

    def turn(self, now: datetime) -> str:
        """Begin a new study day when it has come, and say so; else return an empty text."""
        if study_day(now, self.settings.rollover_hour) == self.day:
            return ""
        dropped = self.agenda.left().drill
        self.agenda.end_round()
        self.read()
        if not dropped:
            return "A new study day has begun."
        cards = "card" if dropped == 1 else "cards"
        return f"A new study day has begun. The drill of {dropped} {cards} was dropped."

    def take(self) -> tuple[Card, Asked] | None:
        """Take the next card and as what it is asked; None when nothing is left but drills."""
        if self._stale:
            self.read()
        while (place := self.agenda.take()) is not None:
            try:
                return self._collection.card(place.card), place.kind
            except CollectionError:
                self.agenda.forget(place.card)
        return None

    def _places(self) -> tuple[Place, ...]:
        try:
            return self._collection.queue(self._deck, self.day).places
        except CollectionError:
            # A deck goes when what made it is undone; then there is nothing left to ask.
            if not self._begun or self._deck in self._collection.decks():
                raise
            return ()
