"""Misspelt words: those in no dictionary, one letter from a word that the document uses far more often."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from decks.dictionary import english

OFTEN, TIMES, SHORTEST = 5, 5, 5
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]+")
_INITIALS = re.compile(r"[A-Z]{3}\b(?<!\w[A-Z]{3})")
_ENDINGS = ("s", "es", "d", "ed", "r", "n", "ing", "ly", "e", "y", "er", "al", "a", "i", "um")


@dataclass(slots=True)
class Spelling:
    """The words of a document that are misspelt, with the right ones."""

    right: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, vocabulary: Mapping[str, int]) -> "Spelling":
        """Pair the rare words of a document with the frequent ones a letter away."""
        lower: Counter[str] = Counter()
        initials: Counter[str] = Counter()
        for text, times in vocabulary.items():
            low = text.lower()
            for word in (low,) if low.isascii() and low.isalpha() and len(low) > 1 else _WORD.findall(low):
                lower[word] += times
            for word in _INITIALS.findall(text) if text != low else ():
                initials[word] += times
        frequent = {word: times for word, times in lower.items() if times >= OFTEN and len(word) >= SHORTEST}
        begins = {word[:2] for word in frequent}
        shapes = {_shape(word, len(word)) for word in frequent}
        longer: dict[str, list[str]] = defaultdict(list)
        slips: set[str] = set()
        for word in frequent:
            slips.update(_swaps(word))
            for short in _shortened(word):
                longer[short].append(word)
        spelling = cls()
        for word, times in lower.items():
            if times > 2 or len(word) < SHORTEST or word[:2] not in begins:
                continue
            shorter = _shortened(word) if _shape(word, len(word) - 1) in shapes else ()
            alike = [*longer.get(word, ()), *shorter]
            if word in slips:
                alike += _swaps(word)
            elif not alike or frequent.keys().isdisjoint(alike):
                continue
            best = next((w for w in alike if w in frequent and _typo(word, w, times, frequent[w])), "")
            if best and word not in english():
                spelling.right[word] = best
        for word, times in initials.items():
            if times <= 6:
                swapped = next((w for w in _swaps(word) if initials[w] >= max(OFTEN, TIMES * times)), "")
                if swapped:
                    spelling.right[word] = swapped
        return spelling

    def corrected(self, text: str) -> tuple[str, list[tuple[str, str]]]:
        """Return `text` with its misspelt words put right, and what was changed."""
        words = _WORD.findall(text) if self.right else ()
        if self.right.keys().isdisjoint(words) and self.right.keys().isdisjoint(map(str.lower, words)):
            return text, []
        changed: list[tuple[str, str]] = []

        def put_right(word: re.Match[str]) -> str:
            right = self.right.get(word[0]) or self.right.get(word[0].lower())
            if not right:
                return word[0]
            shown = right if not word[0][0].isupper() or word[0].isupper() else right[0].upper() + right[1:]
            changed.append((word[0], shown))
            return shown

        return _WORD.sub(put_right, text), changed


def _shortened(word: str) -> list[str]:
    """Return a word without one of its letters, the first two and the last two kept."""
    return [word[:n] + word[n + 1 :] for n in range(2, len(word) - 2)]


def _shape(word: str, length: int) -> tuple[str, str, int]:
    """Return what a word of `length` letters has in common with one that was shortened to it or from it."""
    return word[:2], word[-2:], length


def _swaps(word: str) -> list[str]:
    return [
        word[:n] + word[n + 1] + word[n] + word[n + 2 :]
        for n in range(len(word) - 1)
        if word[n] != word[n + 1]
    ]


def _typo(word: str, right: str, times: int, often: int) -> bool:
    """Say whether `word` is `right` with one slip that is no ending, prefix or other word."""
    if (
        word == right
        or often < TIMES * times
        or abs(len(word) - len(right)) > 1
        or word[0] != right[0]
        or "'" in word
    ):
        return False
    if len(word) == len(right):
        differ = [n for n, (a, b) in enumerate(zip(word, right, strict=True)) if a != b]
        return (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and word[differ[0]] == right[differ[1]]
            and word[differ[1]] == right[differ[0]]
        )
    long, short = (word, right) if len(word) > len(right) else (right, word)
    if any(long == short + end or long.removesuffix(end) == short.removesuffix("e") for end in _ENDINGS):
        return False
    at = next((n for n, (a, b) in enumerate(zip(long, short, strict=False)) if a != b), len(short))
    return 2 <= at < len(short) - 1 and long[:at] + long[at + 1 :] == short
