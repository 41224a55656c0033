"""Keywords, options and commands that a manual gives in brackets behind what they stand for."""

import re

from decks.build.asking.asked import Asked
from decks.build.english.predicates import PREPOSITION_WORDS
from decks.build.english.sentences import words

_GIVEN = re.compile(
    r"\((?P<k>keyword|option|command|parameter|flag|switch|shortcut|symbol|unit|function|variable)s?: ?(?P<x>[^()]{1,48})\)"
)
_FIRST = re.compile(r"^(?P<n>[A-Z][\w’'-]*(?: [\w’'-]+){0,5})(?: \([^)]*\))? $")
_WITHIN = re.compile(
    r"(?:^|[ ,])(?P<n>an? (?:[a-z][\w’'-]* ){0,3}[a-z][\w’'-]*|[A-Z][a-z]+['’]s [a-z]+)(?: \([^)]*\))? $"
)
_NO_NOUN = re.compile(r"\b(?:is|are|was|be|can|it|this|that|which|you|we|if|when)\b", re.IGNORECASE)
_VAGUE = re.compile(r"\b(?:of|single|the|as)\b")
_MOST_WORDS = 8


def switch(sentence: str) -> tuple[Asked, str] | None:
    """Ask for the keyword of what stands before it, with the words that tell it."""
    if ": " not in sentence or (found := _GIVEN.search(sentence)) is None:
        return None
    before = sentence[: found.start()]
    first, one = _FIRST.match(before), _WITHIN.search(before)
    if (
        first
        and not _NO_NOUN.search(first["n"])
        and first["n"].split(" ", 1)[0].lower() not in PREPOSITION_WORDS
    ):
        thing, start = _placed(first["n"]), 0
    elif one and not _VAGUE.search(one["n"]) and not _NO_NOUN.search(one["n"]):
        thing, start = one["n"], one.start("n")
    else:
        return None
    if words(thing) > _MOST_WORDS:
        return None
    front = f"What is the {found['k']} for {thing}?"
    return Asked(front, found["x"].strip(), thing, "label"), sentence[start : found.end()]


def _placed(name: str) -> str:
    """Return the beginning of a sentence as it stands within one."""
    first, _, rest = name.partition(" ")
    small = f"{first.lower()} {rest}".strip() if first[1:].islower() else name
    return small if first.endswith("ing") or not rest or name.endswith("s") else f"the {small}"
