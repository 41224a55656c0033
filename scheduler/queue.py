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


def order(
    due: Sequence[Entry], new: Sequence[Entry], drills: Iterable[int], rooms: Mapping[str, Room], today: date
) -> Day:
    """Return the queue of study day `today`.

    Within the room of its deck and every ancestor (a deck without a room has no limit): due cards
    oldest first, in an order that only the day decides, with the new ones spread evenly among them.
    With more due than fits, the shortest interval comes first and nothing new is asked. Of one
    note's cards the second follows every first. Drills come last.
    """
    taken = _within(sorted(due, key=lambda entry: (entry.due, _shuffled(entry.card, today))), rooms, "due")
    backlog = len(due) - len(taken)
    if backlog:
        taken = _within(sorted(due, key=lambda entry: (entry.interval, entry.due, entry.card)), rooms, "due")
        fresh: list[Entry] = []
    else:
        fresh = _within(_siblings_last(new), rooms, "new")
    places = (
        Place(e.card, "new" if e.due is None else "review") for e in _siblings_last(_mixed(taken, fresh))
    )
    return Day((*places, *(Place(card, "drill") for card in drills)), backlog)


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
            used.update(path)
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
    return (card * 2_654_435_761 + today.toordinal() * 40_503) % 2**32 * 2_246_822_519 % 2**32
