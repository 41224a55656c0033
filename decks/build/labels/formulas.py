"""A quantity beside the sum or product that gives it: "Load = weight / area"."""

import re

from decks.build.asking.asked import Asked
from decks.build.english.nominal import finite
from decks.build.english.sentences import bare, words
from decks.build.english.wording import Wording
from decks.dictionary import english

MOST_WORDS, MOST_NAMED = 14, 5
"""In words: of a formula, and of the name of what it gives."""

_NAME = re.compile(r"[A-Z][\w'’-]*(?: [\w'’-]+)*(?: \([^)=]{1,20}\))?")
_EXPRESSION = re.compile(r"[\w(√∑Δ][^=:;?]*?(?: [/*×·÷^+−–-] |\w ?[/*×·÷^] ?[\w(]|\bsqrt\(| x )[^=:;?]+")
_LISTS = re.compile(r"(?:/.*/)|, (?:and|or) |\b(?:and/or|https?|e\.g)\b|\d/\d|[a-z]/[a-z]{1,3}\b")


def formula(label: str, text: str, line: str, wording: Wording) -> Asked | None:
    """Ask for the formula of a quantity; `line` is how the document writes both."""
    if "=" not in line or "`" in line or not re.search(rf"{re.escape(label)}[*_ ]*=", line):
        return None
    told = bare(text)
    named = _NAME.fullmatch(label) and len(label) > 2 and words(label) <= MOST_NAMED
    if not named or words(told) > MOST_WORDS or not _EXPRESSION.fullmatch(told):
        return None
    if _LISTS.search(told) or finite(told.split()):
        return None
    said = wording.said(label)
    if all(word[1:].islower() and word.lower() in english() for word in said.split()):
        said = said.lower()
    return Asked(f"What is the formula for {said}?", f"{label} = {told}", said, "formula")
