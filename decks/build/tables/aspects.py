"""In what a row tells the columns apart: the words after "differ in", and the columns as things beside each other."""

import re
from collections.abc import Sequence

from decks.build.english import verbs
from decks.build.english.articles import a
from decks.build.english.countable import counted
from decks.build.english.nouns import plural
from decks.build.english.wording import Wording
from decks.build.tables import rows
from decks.dictionary import english

_BULLET = re.compile(r"^[-–—•*]\s*")
_NO_NOUN = re.compile(
    r"\b(?:you|your|it|its|we|our|i)\b|(?:^| )(?:when|where|how|why|who|what|which)\b|\+|\bto [a-z]+$|\?$",
    re.IGNORECASE,
)
_OF = re.compile(r"(?:of|for|in|on|per|to|by|and|&) ")
_WORD = re.compile(r"[A-Za-z]+")
_PLAIN = re.compile(r"[a-z]+(?:[ -][a-z]+){0,2}")


def aspect(key: str, wording: Wording) -> str:
    """Return what a row is about as it stands in a question, or nothing where that is no name of a side."""
    name = _BULLET.sub("", key)
    first, _, rest = name.partition(" ")
    acts = rest and verbs.third_person(first) and not _OF.match(rest)
    if acts or _NO_NOUN.search(name):
        return ""
    said = rows.small(wording.said(name))
    known = english()
    everyday = all(word[1:].islower() and word.lower() in known for word in _WORD.findall(said))
    return (said.lower() if everyday else said).replace(" & ", " and ")


def beside(sides: Sequence[str]) -> str:
    """Return the names of columns one after another, with their articles where all are things that are counted."""
    things = [name for name in sides if _PLAIN.fullmatch(name) and not plural(name)]
    single = len(things) == len(sides) and all(counted(name.split()[-1]) for name in things)
    told = [a(name) for name in sides] if single else list(sides)
    return " and ".join([", ".join(told[:-1]), told[-1]])
