"""Which note of an earlier build is which of the new one: by text, by key, then by likeness."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from decks.collection.rows import fingerprint
from decks.note import Note
from decks.text import normalised

_ALIKE = 0.75
_ALIKE_UNDER_ONE_FRONT = 0.55
_ALIKE_BY_BACK_ALONE = 0.92
_LONG_ENOUGH_ALONE = 20
_CANDIDATES = 25


class Keyed(NamedTuple):
    """A note of a build, and its key within the document."""

    key: str
    note: Note


def match(old: Sequence[Keyed], new: Sequence[Keyed]) -> dict[int, int]:
    """Return, by index into `new`, the index into `old` of the same note; one to one.

    The same text under the same key comes first, then the same text elsewhere, then the same key,
    then the likest. Only notes that share rare words are compared, so the work grows with the
    number of notes and not with its square.
    """
    pairs: dict[int, int] = {}
    prints = [[fingerprint(keyed.note) for keyed in side] for side in (old, new)]
    identities: tuple[Callable[[int, int], Hashable], ...] = (
        lambda side, i: (prints[side][i], (old, new)[side][i].key),
        lambda side, i: prints[side][i],
        lambda side, i: (old, new)[side][i].key,
    )
    for identity in identities:
        _pair_by(identity, len(old), len(new), pairs)
    _pair_by_likeness(old, new, pairs)
    return pairs


def likeness(one: Note, other: Note) -> float:
    """Return from 0 to 1 how surely two notes are versions of each other; 0 when they are not."""
    if (one.kind == "cloze") != (other.kind == "cloze"):
        return 0.0
    fronts, backs = (
        (normalised(one.front), normalised(other.front)),
        (normalised(one.back), normalised(other.back)),
    )
    front, back = ratio(*fronts) / 100, ratio(*backs) / 100
    if one.kind == "cloze":
        return front if front >= _ALIKE else 0.0
    both = (front + back) / 2
    alone = back >= _ALIKE_BY_BACK_ALONE and min(map(len, backs)) >= _LONG_ENOUGH_ALONE
    enough = both >= _ALIKE or alone or (fronts[0] == fronts[1] and both >= _ALIKE_UNDER_ONE_FRONT)
    return both if enough else 0.0


def _pair_by(identity: Callable[[int, int], Hashable], olds: int, news: int, pairs: dict[int, int]) -> None:
    taken = set(pairs.values())
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for i in reversed(range(olds)):
        if i not in taken:
            waiting[identity(0, i)].append(i)
    for i in range(news):
        if i not in pairs and waiting.get(identity(1, i)):
            pairs[i] = waiting[identity(1, i)].pop()


def _pair_by_likeness(old: Sequence[Keyed], new: Sequence[Keyed], pairs: dict[int, int]) -> None:
    left = sorted(set(range(len(old))).difference(pairs.values()))
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for i in left:
        for word in _words(old[i].note):
            holders[word].append(i)
    scored = [
        (likeness(old[i].note, new[j].note), i, j)
        for j in range(len(new))
        if j not in pairs
        for i in _candidates(_words(new[j].note), holders)
    ]
    taken: set[int] = set()
    for score, i, j in sorted(scored, key=lambda pair: (-pair[0], pair[1:])):
        if score and i not in taken and j not in pairs:
            taken.add(i)
            pairs[j] = i


def _words(note: Note) -> set[str]:
    return set(normalised(f"{note.front} {note.back}").split())


def _candidates(words: set[str], holders: dict[str, list[int]]) -> list[int]:
    found: dict[int, None] = {}
    for word in sorted(words.intersection(holders), key=lambda word: (len(holders[word]), word)):
        for i in holders[word]:
            found[i] = None
            if len(found) == _CANDIDATES:
                return list(found)
    return list(found)
