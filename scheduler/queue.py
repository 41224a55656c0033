"""The order of a day: what is due, what is new within the limits, siblings apart, drills last."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

Asked = Literal["review", "new", "drill"]


class Entry(NamedTuple):
    """A card that may be asked today; `due` is None for a new one, `deck` its full name."""

    card: int
    note: int
    deck: str
    due: date | None
    interval: int


class Room(NamedTuple):
    """How many new and due cards a deck, with the decks below it, may still ask today."""

    new: int
    due: int


class Load(NamedTuple):
    """How many cards of a deck wait: new ones, due ones, and due ones beyond the limits."""

    new: int
    due: int
    backlog: int = 0


class Place(NamedTuple):
    """One place in the queue: which card, and as what it is asked."""

    card: int
    kind: Asked


@dataclass(frozen=True, slots=True)
class Day:
    """The queue of a day, and how many cards are due beyond the limits."""

    places: tuple[Place, ...]
    backlog: int = 0


def lineage(deck: str) -> Iterator[str]:
    """Yield the deck and its ancestors, nearest first: `A::B::C`, `A::B`, `A`."""
    while deck:
        yield deck
        deck = deck.rpartition("::")[0]


def within_limits(waiting: Mapping[str, Load], rooms: Mapping[str, Room]) -> dict[str, Load]:
    """Return what each deck, with the decks below it, asks of the cards that wait in each deck itself.

    Counts what `order` would take, without looking at a card: limits that nest admit the same
    number in whatever order the cards come. The deck "" stands for the whole collection.
    """
    decks = {name for deck in waiting for name in lineage(deck)}
    below: defaultdict[str, list[str]] = defaultdict(list)
    for deck in decks:
        below[deck.rpartition("::")[0]].append(deck)
    loads: dict[str, Load] = {}
    fits: dict[str, Room] = {}
    for deck in sorted(decks, key=lambda name: -name.count("::")):
        own = waiting.get(deck, Load(0, 0))
        due = own.due + sum(fits[child].due for child in below[deck])
        new = own.new + sum(fits[child].new for child in below[deck])
        fits[deck] = _narrowed(Room(new, due), rooms, (deck,))
        wanted = own.due + sum(loads[child].due + loads[child].backlog for child in below[deck])
        asked = _narrowed(fits[deck], rooms, lineage(deck))
        backlog = wanted - asked.due
        loads[deck] = Load(0 if backlog else asked.new, asked.due, backlog)
    tops = [loads[deck] for deck in below[""]]
    loads[""] = Load(*(sum(counts) for counts in zip(*tops, strict=True))) if tops else Load(0, 0)
    return loads


def order(
    due: Sequence[Entry], new: Sequence[Entry], drills: Iterable[int], rooms: Mapping[str, Room], today: date
) -> Day:
    """Return the queue of study day `today`.

    Within the room of its deck and every ancestor (a deck without a room has no limit): due cards
    oldest first, in an order that only the day decides, with the new ones spread evenly among them.
    With more due than fits, the shortest interval comes first, and a deck above or below which
    something stays behind asks nothing new. Of one note's cards the second follows every first. Drills come last.
    """
    numbers = Counter(entry.deck for entry in due)
    loads = within_limits({deck: Load(0, number) for deck, number in numbers.items()}, rooms)
    if loads[""].backlog:
        shortest = sorted(due, key=lambda entry: (entry.interval, entry.due, entry.card))
        taken = _within(shortest, rooms, "due")
    else:
        taken = sorted(due, key=lambda entry: (entry.due, _shuffled(entry.card, today)))
    late = {deck for deck, load in loads.items() if load.backlog}
    in_time = [entry for entry in new if late.isdisjoint(lineage(entry.deck))]
    fresh = _within(_siblings_last(in_time), rooms, "new")
    places = (
        Place(e.card, "new" if e.due is None else "review") for e in _siblings_last(_mixed(taken, fresh))
    )
    return Day((*places, *(Place(card, "drill") for card in drills)), len(due) - len(taken))


def _narrowed(wanted: Room, rooms: Mapping[str, Room], decks: Iterable[str]) -> Room:
    limits = [rooms[deck] for deck in decks if deck in rooms]
    new = min((wanted.new, *(room.new for room in limits)))
    due = min((wanted.due, *(room.due for room in limits)))
    return Room(max(0, new), max(0, due))


def _within(entries: Iterable[Entry], rooms: Mapping[str, Room], kind: Literal["new", "due"]) -> list[Entry]:
    used: Counter[str] = Counter()
    limits = {deck: getattr(room, kind) for deck, room in rooms.items()}
    paths: dict[str, tuple[str, ...]] = {}
    taken = []
    for entry in entries:
        path = paths.get(entry.deck)
        if path is None:
            path = paths[entry.deck] = tuple(deck for deck in lineage(entry.deck) if deck in limits)
        if all(used[deck] < limits[deck] for deck in path):
            for deck in path:
                used[deck] += 1
            taken.append(entry)
    return taken


def _siblings_last(entries: Iterable[Entry]) -> list[Entry]:
    seen: Counter[int] = Counter()
    waves: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        waves[seen[entry.note]].append(entry)
        seen[entry.note] += 1
    return [entry for wave in sorted(waves) for entry in waves[wave]]


def _mixed(due: Sequence[Entry], new: Sequence[Entry]) -> list[Entry]:
    spread = [((i + 1) / (len(due) + 1), entry) for i, entry in enumerate(due)]
    spread += [((i + 1) / (len(new) + 1), entry) for i, entry in enumerate(new)]
    return [entry for _, entry in sorted(spread, key=lambda pair: pair[0])]


def _shuffled(card: int, today: date) -> int:
    """Return a number that puts cards in another order every day (the mixer is C. Wellons' lowbias32)."""
    mixed = (card * 0x9E3779B1 ^ today.toordinal() * 0x85EBCA6B) & 0xFFFFFFFF
    for shift, factor in ((16, 0x7FEB352D), (15, 0x846CA68B)):
        mixed = (mixed ^ mixed >> shift) * factor & 0xFFFFFFFF
    return mixed ^ mixed >> 16
