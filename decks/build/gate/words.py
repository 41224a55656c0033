"""The words of a question or an answer, those of them that carry it, and signs to look for among them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[a-z0-9]+(?:[-'’][a-z0-9]+)*")
_STOP_WORDS = """a an the of in on to for and or is are was were be do does did what which who how why when where it its this that with by from
    as at into can name give mean stand not than their they you your we i used use about also such more most has have had"""
_STOP = frozenset(_STOP_WORDS.split())


def words(low: str) -> set[str]:
    """Return the words of a text in small letters."""
    return set(_WORD.findall(low))


def content(found: set[str]) -> set[str]:
    """Return the words that carry what is said, each in the singular."""
    return {_stem(word) if word.endswith("s") else word for word in found - _STOP}


def _stem(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern, and the words of which one must be there for it to be tried at all."""

    words: frozenset[str]
    pattern: re.Pattern[str]

    def shows(self, text: str, words: Iterable[str]) -> bool:
        """Say whether a text of these words shows the sign."""
        return not self.words.isdisjoint(words) and self.pattern.search(text) is not None


def sign(words: str, pattern: str) -> Sign:
    """Return a sign; `words` are parted by blanks."""
    return Sign(frozenset(words.split()), re.compile(pattern))
