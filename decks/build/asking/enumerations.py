"""A sentence that counts up what it announces by number, into the question for its members."""

import re

from decks.build.asking.asked import Asked
from decks.build.english.answers import capitalised
from decks.build.english.nominal import finite
from decks.build.english.sentences import words
from decks.build.english.wording import Wording

_NUMBERS = {word: n for n, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight"], 2)}
_ANY = "|".join(_NUMBERS)
_HAS = (
    r"(?:has|have|includes?|comprises?|contains?|consists? of|distinguish(?:es)?"
    r"|(?:is|are|can be|may be) (?:[a-z]+ ){0,2}(?:divided|classified|categori[sz]ed|grouped|separated|split|broken(?: down)?) (?:[a-z]+ ){0,2}into|comes? in|fall into)"
)
_OWNED = re.compile(
    rf"(?:(?:Based on [^,;:]{{2,50}}|Broadly|Broadly speaking|Generally|Typically|Overall|In general), )?(?P<s>[A-Za-z][^,;:]{{1,80}}?) {_HAS} (?:the following )?(?P<n>{_ANY}) (?P<u>(?:[a-z-]+ ){{0,2}}[a-z]+s): (?P<l>.+)\.$"
)
_THERE = re.compile(
    rf"There (?:are|exist) (?P<n>{_ANY}) (?P<u>(?:[a-z-]+ ){{0,2}}[a-z]+s(?P<o> (?:of|for|in) [^,;:]{{2,50}})?): (?P<l>.+)\.$"
)
_POINTS_BACK = frozenset(
    [
        "it",
        "they",
        "these",
        "this",
        "those",
        "that",
        "we",
        "you",
        "he",
        "she",
        "there",
        "here",
        "each",
        "both",
        "such",
        "its",
        "their",
        "our",
    ]
)
_MARK = re.compile(r"^(?:and |or )?(?:\(?(?:\d|[a-h]|[ivx]{1,4})\) ?)?(?:and |or )?")
_COMMA = re.compile(r", (?![^()]*\))")
_LAST = re.compile(r",? (?:and|or) (?![^()]*\))")
LONGEST_MEMBER, LONGEST = 12, 50
"""In words: of one member, and of all."""


def enumeration(sentence: str, wording: Wording, thing: str = "") -> tuple[Asked, tuple[str, ...]] | None:
    """Return the question for the members that a sentence counts up, and they, as many as it says.

    "There are two main branches" are those of the `thing` that the sentence is known to tell of.
    """
    found = _OWNED.match(sentence) or _THERE.match(sentence)
    if not found:
        return None
    told = found.groupdict()
    members = _members(told["l"], _NUMBERS[told["n"]])
    subject = _said(told.get("s") or "", wording)
    if found.re is _THERE and not told["o"]:
        subject = thing
    if not members or ((told.get("s") or not told.get("o")) and not subject):
        return None
    of = f" of {subject}" if subject else ""
    front = f"What are the {told['n']} {told['u']}{of}?"
    back = "\n".join(f"- {capitalised(member)}" for member in members)
    return Asked(front, back, subject or told["u"], "list"), members


def _said(subject: str, wording: Wording) -> str:
    """Return a subject as it stands inside a question, or nothing where it points back or is a clause."""
    first, _, rest = subject.partition(" ")
    if not subject or first.lower() in _POINTS_BACK or finite(subject.split()) or words(subject) > 8:
        return ""
    article = first.lower() in {"the", "a", "an"}
    return f"{first.lower() if article else wording.said(first)} {rest}".strip()


def _members(listed: str, count: int) -> tuple[str, ...]:
    """Return what a list counts up, where it is as many as announced."""
    parts = listed.split("; ") if ";" in listed else _COMMA.split(listed)
    if len(parts) == count - 1:
        *before, last = parts
        parts = [*before, *_LAST.split(last, maxsplit=1)]
    told = tuple(_MARK.sub("", part.strip(), count=1).strip() for part in parts)
    fits = len(told) == count and all(told) and all(words(part) <= LONGEST_MEMBER for part in told)
    return told if fits and sum(map(words, told)) <= LONGEST and ". " not in listed else ()
