"""What a term in bold does, asked by its whole predicate: "A **spring line** stops the ship from moving ahead"."""

import re
from collections.abc import Sequence

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import finished, shortened
from decks.build.english.articles import a
from decks.build.english.nouns import plural
from decks.build.english.sentences import bare, words
from decks.build.english.subjects import nominal
from decks.build.english.wording import Wording

MOST_WORDS = 32
_NO_DEED_WORDS = """include be do have mean refer stand consist belong exist occur happen arise begin come go seem appear remain become differ range
    depend rely lie vary involve contain date derive originate stem say tell show make play help need want require use work get look fall"""
_NO_DEED = frozenset(_NO_DEED_WORDS.split())
_NOUN_NEXT = frozenset(
    {"of", "is", "are", "was", "were", "and", "or", "in", "for", "can", "has", "have", "with"}
)
_POINTING = re.compile(
    r"\b(?:this|these|those|above|below|here|former|latter|we|you|our|us)\b", re.IGNORECASE
)
_UNKNOWN = re.compile(r"[a-z]{2,}[a-rt-z]s")
_OBJECT = re.compile(r"(?:the|an?|its|their|each|every|all|both|one|two|\d+) ")
_ADVERB = re.compile(r"(?:also|then|thus|often|usually|typically|always|simply|[a-z]+ly) (?=[a-z])")


def acting(sentence: str, terms: Sequence[str], wording: Wording) -> Asked | None:
    """Ask what a term in bold does that a sentence begins with, and answer with all that is said of it."""
    text = bare(sentence)
    for term in terms:
        at = text.find(term)
        if at < 0 or at > 4 or text[:at] not in {"", "The ", "A ", "An "} or not nominal(term):
            continue
        rest = re.sub(r"^ \([^)]{1,40}\)", "", text[at + len(term) :])
        if rest.startswith(" ") and (asked := _asked(text[:at].strip().lower(), term, rest[1:], wording)):
            return asked
    return None


def apposed(sentence: str, terms: Sequence[str]) -> tuple[Asked, str] | None:
    """Ask what a term in bold is that a sentence explains behind a comma, and return its words there."""
    for term in terms:
        at = sentence.find(f"{term}, ")
        found = _APPOSED.match(sentence, at + len(term)) if at >= 0 and words(term) <= 4 else None
        if found and words(found["d"]) >= 3 and nominal(term):
            name = re.sub(r"^(?:the|an?) ", "", term)
            return Asked(f"What is {name}?", finished(found["d"]), name, "definition"), f"{term}{found[0]}"
    return None


_APPOSED = re.compile(
    r", (?P<d>(?:an?|the|one of the) (?:[\w-]+ ){0,4}?(?:of|that|for|with|used|which|who|where|from|in|made) [^,;:()]{6,120}?)(?=;|\.(?:\s|$)|$|, (?:which|who|whose|where|is|are|was|during|in|on|at|and (?:is|are|was|has|it) ))"
)


def _asked(article: str, term: str, predicate: str, wording: Wording) -> Asked | None:
    told = _ADVERB.sub("", predicate, count=1) if _ADVERB.match(predicate) else predicate
    verb, _, rest = told.partition(" ")
    base = verbs.third_person(verb)
    if not base and not plural(term) and _UNKNOWN.fullmatch(verb) and _OBJECT.match(rest):
        base = verb.removesuffix("s")
    several = not base and plural(term) and bool(verbs.base_form(verb))
    base = base or (verbs.base_form(verb) if several else "")
    if not base or base in _NO_DEED or words(rest) < 2 or _POINTING.search(told):
        return None
    if verbs.ambiguous(base) and rest.split(" ", 1)[0] in _NOUN_NEXT:
        return None
    back = shortened(told)
    if words(back) > MOST_WORDS:
        return None
    name = wording.said(term)
    if article == "the":
        name = f"the {name}"
    elif article:
        name = a(name)
    front = f"What {'do' if several else 'does'} {name} do?"
    return Asked(front, finished(back), name, "acting")
