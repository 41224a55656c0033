"""Fronts that begin a sentence which their back ends: "Yeast is added because", "A baker's table is called"."""

import re

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import finished
from decks.build.english.sentences import words
from decks.build.english.wording import Wording
from decks.dictionary import english

MOST_GAP = 2
"""A gap hides so many words at most: nobody guesses more."""

MOST_NAMED, MOST_ASKED = 12, 7
"""What is asked for its name has so many words at most, and what is asked why so many."""

_ENDS = re.compile(
    r" (?:because|since|to|for|by|of|in|with|from|into|on|at|as|than|that|and|or|when|if|until|between|is|are|was|were|has|have|the|an?|called|termed|named|known as|referred to as|such as|like)$"
)
_CALLED = re.compile(
    r"(?P<s>.+?) (?P<b>is|are|was|were) (?:often |also |usually )?(?P<v>called|termed|named|known as|referred to as)(?: the| an?)?$"
)
_BECAUSE = re.compile(r"(?P<s>[^,]+?) (?P<b>is|are|was|were) (?P<r>[^,]+) because(?: of)?$")
_USED_TO = re.compile(r"(?P<s>[^,]+?) (?P<b>is|are|was|were) (?:often |usually |mainly )?used (?:to|for)$")
_SECOND = re.compile(r"\b(?:is|are|was|were|can|will|does|do|has|have|which|who|that|if|when)\b")
_BEGINS = re.compile(r"(?:An?|The|Some|Most|Many|Each|Every|All|Any|One) ")
_COMMON = re.compile(r"[A-Z][a-z]+(?:s|ing|ion|ity|ness)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|can|will|must|should|may|has|have|had|does|do|did|[a-z]{3,}(?:ed|s))\b"
)


def ended(front: str, back: str, wording: Wording) -> Asked | None:
    """Ask for the end of a sentence that a front begins, by a question where it is short, or as a gap."""
    text = front.strip().rstrip(":.… ").strip()
    if front.rstrip().endswith("?") or words(text) < 3 or not _ENDS.search(text) or not _told(text):
        return None
    for rule in (_named, _why, _used):
        if made := rule(text, back, wording):
            return made
    if words(text) < 4:
        return None
    end = back.rstrip(".")
    if words(end) <= MOST_GAP:
        sentence = f"{text[0].upper()}{text[1:]}"
        return Asked(f"{sentence} {{{{c1::{end}}}}}.", end, text, "cloze")
    return None


def begun(text: str, wording: Wording) -> str:
    """Return the subject of a front as it stands inside a question."""
    if _BEGINS.match(text):
        return f"{text[0].lower()}{text[1:]}"
    first, _, rest = text.partition(" ")
    common = (rest.islower() or _COMMON.fullmatch(first)) and first not in wording.titled
    common = common and first.istitle() and first.lower() in english()
    return f"{first.lower() if common else wording.said(first)} {rest}".strip()


def unended(front: str, back: str) -> Asked | None:
    """Ask how a sentence ends that no question takes up."""
    text = front.strip().rstrip(":.… ").strip()
    if front.rstrip().endswith("?") or words(text) < 4 or not _ENDS.search(text) or not _told(text):
        return None
    return Asked(f"How does the sentence “{text} …” end?", finished(back), text, "question")


def _told(text: str) -> bool:
    """Say whether what a front begins is a sentence: it has a verb."""
    return text.endswith("because") or _FINITE.search(text) is not None


def _named(text: str, back: str, wording: Wording) -> Asked | None:
    found = _CALLED.fullmatch(text)
    if not found or words(found["s"]) > MOST_NAMED:
        return None
    named = found["v"] if found["v"].endswith("as") else "called"
    return Asked(f"What {found['b']} {begun(found['s'], wording)} {named}?", finished(back), text, "question")


def _why(text: str, back: str, wording: Wording) -> Asked | None:
    found = _BECAUSE.fullmatch(text)
    if not found or words(found["s"]) > MOST_ASKED or _SECOND.search(f"{found['s']} {found['r']}"):
        return None
    of = " of" if text.endswith(" of") else ""
    front = f"Why {found['b']} {begun(found['s'], wording)} {found['r']}?"
    return Asked(front, finished(f"Because{of} {_lowered(back, wording)}"), text, "question")


def _used(text: str, back: str, wording: Wording) -> Asked | None:
    found = _USED_TO.fullmatch(text)
    does = text.endswith(" to")
    if not found or _SECOND.search(found["s"]) or (does and _BEGINS.match(back[:1].upper() + back[1:])):
        return None
    told = f"To {_lowered(back, wording)}" if does else back
    return Asked(
        f"What {found['b']} {begun(found['s'], wording)} used for?", finished(told), text, "question"
    )


def _lowered(back: str, wording: Wording) -> str:
    first, _, rest = back.partition(" ")
    low = first.lower() if _BEGINS.match(back) or verbs.base_form(first.lower()) else wording.said(first)
    return f"{low} {rest}".strip()
