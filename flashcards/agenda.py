"""What a session still has to ask: the queue of the day, and the drill between and after it."""

from collections import Counter, deque
from collections.abc import Container, Iterable
from typing import NamedTuple

from decks.card import ReviewKind
from scheduler.queue import Asked, Place
from scheduler.sm2 import DRILLED_BELOW

DRILL_EVERY = 50


class Left(NamedTuple):
    """How many cards are still to be asked today, by what they are asked as."""

    due: int
    new: int
    drill: int


class Agenda:
    """The places of a day in their order. Drills wait for a round: after every 50 answers, or when asked for."""

    def __init__(self) -> None:
        self._waiting: deque[Place] = deque()
        self._kinds: Counter[Asked] = Counter()
        self._drills: dict[int, None] = {}
        self._round: deque[int] = deque()
        self._since_round = 0

    def fill(self, places: Iterable[Place]) -> None:
        """Take over the queue of the day as it is now; a round under way goes on with what is left of it."""
        everything = tuple(places)
        self._waiting = deque(place for place in everything if place.kind != "drill")
        self._kinds = Counter(place.kind for place in self._waiting)
        self._drills = {place.card: None for place in everything if place.kind == "drill"}
        self._round = deque(card for card in self._round if card in self._drills)

    def waiting(self) -> frozenset[int]:
        """Return the cards that wait, drills left out."""
        return frozenset(place.card for place in self._waiting)

    def left(self) -> Left:
        """Count what waits."""
        return Left(self._kinds["review"], self._kinds["new"], len(self._drills))

    def take(self) -> Place | None:
        """Return the next place and take it out; None when only drills (or nothing) are left."""
        if self._since_round >= DRILL_EVERY and self._drills:
            self.start_round()
        if self._round:
            return Place(self._round.popleft(), "drill")
        if not self._waiting:
            return None
        place = self._waiting.popleft()
        self._kinds[place.kind] -= 1
        return place

    def start_round(self) -> None:
        """Ask every drill once before anything else."""
        self._since_round = 0
        self._round = deque(self._drills)

    def end_round(self) -> None:
        """Ask no more drills for now."""
        self._round.clear()

    def put_first(self, card: int, kind: Asked) -> None:
        """Ask a card next, as what it was asked."""
        self.leave_out(card)
        if kind == "drill":
            self._round.appendleft(card)
        else:
            self._waiting.appendleft(Place(card, kind))
            self._kinds[kind] += 1

    def leave_out(self, card: int) -> Asked | None:
        """Take a card out of what waits, and return as what it would have been asked."""
        found = next((place for place in self._waiting if place.card == card), None)
        if found is not None:
            self._waiting.remove(found)
            self._kinds[found.kind] -= 1
        self._round = deque(waiting for waiting in self._round if waiting != card)
        if found is not None:
            return found.kind
        return "drill" if card in self._drills else None

    def leave_out_newcomer(self, kind: Asked, known: Container[int]) -> None:
        """Take out the last place of `kind` whose card is not among the known ones, if there is one."""
        for place in reversed(self._waiting):
            if place.kind == kind and place.card not in known:
                self.leave_out(place.card)
                return

    def forget(self, card: int) -> None:
        """Drop a card that is no more."""
        self.leave_out(card)
        self._drills.pop(card, None)

    def took(self, card: int, kind: ReviewKind, grade: int) -> None:
        """Take note of an answer: below 4 the card is drilled, and at the end the drill goes round again."""
        self._drills.pop(card, None)
        if grade < DRILLED_BELOW:
            self._drills[card] = None
        if kind != "drill":
            self._since_round += 1
        elif not self._round and not self._waiting:
            self.start_round()
