"""Short terms: is this the name that was asked for, perhaps with a slip of the hand?"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

from rapidfuzz.distance import OSA

from llm.grading.opposites import opposed, opposites
from llm.grading.stems import COMMON, stem
from llm.grading.synonyms import SYNONYMS
from llm.grading.words import Text, Word

Likeness = Literal["same", "slip", "other"]

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
_ONE_SLIP = 4
_TWO_SLIPS = 8
_VOWELS_FROM = 6
_LONGEST_NAME = 6
_IN_BRACKETS = re.compile(r"^([^\W\d_][\w\s.'’-]*\w)\s+\(([\w\s.'’-]+)\)$")


def variants(term: str) -> tuple[str, ...]:
    """Return the names in `Long name (LN)`: the whole, the one before and the one in the brackets."""
    found = _IN_BRACKETS.match(term.strip().rstrip("."))
    return (
        (term, found[1], found[2]) if found and found[1] and len(term.split()) <= _LONGEST_NAME else (term,)
    )


def abbreviates(short: str, words: list[str]) -> bool:
    """Say whether `short` is made of the first letters of `words`, as CNN is."""
    return len(words) > 1 and short == "".join(word[0] for word in words)


def alike(wanted: str, given: str, foreign: AbstractSet[str]) -> Likeness:
    """Compare two words: the same up to a plural, a slip of the hand or another form, or another word.

    No slip is what is a word of its own: one of `foreign` (stems of the question and the other
    points), an opposite, a common word, or one that no hand slips to.
    """
    if wanted == given or _singular(wanted) == _singular(given):
        return "same"
    one, other = stem(wanted), stem(given)
    if opposed(one, other) or opposed(wanted, given):
        return "other"
    if one == other:
        return "slip"
    if other in foreign or given in COMMON or other in SYNONYMS or opposites(other):
        return "other"
    return "slip" if _slipped(wanted, given) else "other"


def find(
    wanted: Word, reply: Text, foreign: AbstractSet[str], places: Sequence[int] | None = None
) -> tuple[Likeness, int]:
    """Return how `reply` has the word `wanted`, and at which of its words (of `places`, when given)."""
    slip = -1
    for at in range(len(reply.words)) if places is None else places:
        likeness = alike(wanted.plain, reply.words[at].plain, foreign)
        if likeness == "same":
            return "same", at
        if likeness == "slip" and slip < 0:
            slip = at
    return ("slip", slip) if slip >= 0 else ("other", -1)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _ONE_SLIP - 1 and word.endswith("s") and not word.endswith("ss") else word


def _slipped(wanted: str, given: str) -> bool:
    """Say whether a hand that meant `wanted` may have typed `given`: one slip from 4 letters, two from 8."""
    length = min(len(wanted), len(given))
    if not wanted.isalpha() or not given.isalpha() or length < _ONE_SLIP:
        return False
    allowed = 1 if length < _TWO_SLIPS else 2
    distance = OSA.distance(wanted, given, score_cutoff=allowed)
    if distance > allowed or (wanted[0] != given[0] and sorted(wanted[:2]) != sorted(given[:2])):
        return False
    if len(wanted) != len(given):
        return True
    replaced = [(a, b) for a, b in zip(wanted, given, strict=True) if a != b]
    if sorted(a for a, _ in replaced) == sorted(b for _, b in replaced):
        return True
    return all(
        _neighbours(a, b) or (a in _VOWELS and b in _VOWELS and length >= _VOWELS_FROM) for a, b in replaced
    )


def _neighbours(one: str, other: str) -> bool:
    """Say whether two keys touch on the usual keyboard; letters of other alphabets always may."""
    places = {
        letter: (row, column + row * 0.5)
        for row, keys in enumerate(_ROWS)
        for column, letter in enumerate(keys)
    }
    if one not in places or other not in places:
        return True
    (row, column), (other_row, other_column) = places[one], places[other]
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1
