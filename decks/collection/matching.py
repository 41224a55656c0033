"""Which note of an earlier build is which of the new one: by text, by key, then by likeness."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from decks.collection.rows import fingerprint
from decks.note import Note
from decks.text import normalised

_ALIKE = 0.75
_ALIKE_UNDER_ONE_FRONT = 0.55
_ALIKE_BY_BACK_ALONE = 0.92
_LONG_ENOUGH_ALONE = 20

_RAREST_WORDS = 8
_HOLDERS = 300
_CANDIDATES = 10


class Keyed(NamedTuple):
    """A note of a build, and its key within the document."""

    key: str
    note: Note


class _Words(NamedTuple):
    """What is compared of a note: whether it is a cloze, its normalised front and back."""

    cloze: bool
    front: str
    back: str


def match(old: Sequence[Keyed], new: Sequence[Keyed]) -> dict[int, int]:
    """Return, by index into `new`, the index into `old` of the same note; one to one.

    The same text under the same key comes first, then the same text elsewhere, then the same key,
    then the likest.
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
    left = sorted(set(range(len(old))).difference(pairs.values()))
    _pair_by_likeness(
        {i: _words(old[i].note) for i in left},
        {j: _words(one.note) for j, one in enumerate(new) if j not in pairs},
        pairs,
    )
    return pairs


def likeness(one: _Words, other: _Words) -> float:
    """Return from 0 to 1 how surely two notes are versions of each other; 0 when they are not."""
    if one.cloze != other.cloze:
        return 0.0
    front, back = ratio(one.front, other.front) / 100, ratio(one.back, other.back) / 100
    if one.cloze:
        return front if front >= _ALIKE else 0.0
    both = (front + back) / 2
    alone = back >= _ALIKE_BY_BACK_ALONE and min(len(one.back), len(other.back)) >= _LONG_ENOUGH_ALONE
    enough = both >= _ALIKE or alone or (one.front == other.front and both >= _ALIKE_UNDER_ONE_FRONT)
    return both if enough else 0.0


def _words(note: Note) -> _Words:
    return _Words(note.kind == "cloze", normalised(note.front), normalised(note.back))


def _pair_by(identity: Callable[[int, int], Hashable], olds: int, news: int, pairs: dict[int, int]) -> None:
    taken = set(pairs.values())
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for i in reversed(range(olds)):
        if i not in taken:
            waiting[identity(0, i)].append(i)
    for j in range(news):
        if j not in pairs and waiting.get(identity(1, j)):
            pairs[j] = waiting[identity(1, j)].pop()


def _pair_by_likeness(old: Mapping[int, _Words], new: Mapping[int, _Words], pairs: dict[int, int]) -> None:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for i, words in old.items():
        for word in _vocabulary(words):
            holders[word].append(i)
    scored = [
        (likeness(old[i], words), i, j) for j, words in new.items() for i in _candidates(words, holders)
    ]
    taken: set[int] = set()
    for score, i, j in sorted(scored, key=lambda pair: (-pair[0], pair[1:])):
        if score and i not in taken and j not in pairs:
            taken.add(i)
            pairs[j] = i


def _candidates(words: _Words, holders: Mapping[str, list[int]]) -> list[int]:
    """Return the notes that share most of the rarest words: comparing all would grow with the square."""
    known = sorted(_vocabulary(words).intersection(holders), key=lambda word: (len(holders[word]), word))
    shared: Counter[int] = Counter()
    for word in known[:_RAREST_WORDS]:
        shared.update(holders[word][:_HOLDERS])
    return [i for i, _ in shared.most_common(_CANDIDATES)]


def _vocabulary(words: _Words) -> set[str]:
    return {*words.front.split(), *words.back.split()}
