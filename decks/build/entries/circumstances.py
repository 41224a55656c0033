"""Entries that tell where a thing is, when it is the case, what a law states, or what is done to a thing."""

import re
from dataclasses import replace

from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import finished
from decks.build.english.articles import the
from decks.build.english.countable import counted, several
from decks.build.english.phrases import FINITE, clause, defines
from decks.build.english.sentences import words
from decks.build.english.terms import Term
from decks.build.entries.predicated import WAY, this
from decks.build.labels.bodies import told as told_of

PLACE = re.compile(
    r"(?:between|behind|beneath|under|underneath|above|below|inside|outside|beside|next to|on top of|(?:in|on|at|near|around|along) (?:the|each|both|an?)) "
)
_PACE = re.compile(
    r"(?:in|at|on) (?:the|an?) (?:[a-z-]+ ){0,3}(?:speed|pace|tempo|rate|time|level|manner|way|style|state|mood)\b"
)
LED_IN = re.compile(
    r"(?:in|on|at|for) (?:(?:an?|the) )?[\w -]{3,40}, (?=(?:an?|the|any|one|how|when) )", re.IGNORECASE
)
_CASE = re.compile(r"(?:when|if|once|whenever|where) ")
_THEN = re.compile(
    r", (?:it|they|then|the|an?|this|we|you)\b|\b(?:it|they|we|you) (?:will|can|must|should|may)\b"
)
_LAW = re.compile(
    r"\b(?:law|theorem|principle|rule|hypothesis|paradox|theory|conjecture|lemma|postulate|axiom)s?$",
    re.IGNORECASE,
)
_SAYS_LAW = re.compile(
    r"(?:An?|The|One) (?:[a-z-]+ ){0,2}(?:law|principle|rule|theory|theorem|idea|statement|hypothesis|assumption|claim|conjecture|view)\b"
)
_MANNER = frozenset(["with", "using", "so", "at", "under", "when", "into", "through"])


def circumstance(thing: Term, told: str, low: str, *, card: bool) -> Asked | None:
    """Ask where a thing is, when it is the case, or what a law states."""
    if card and PLACE.match(low) and not _PACE.match(low) and not LED_IN.match(low) and words(told) <= 25:
        return Asked(f"Where {thing.be} {this(thing)}?", finished(told), thing.plain, "place")
    if _CASE.match(low):
        if _THEN.search(low) and WAY.search(thing.plain):
            return Asked(f"How does {this(thing)} work?", finished(told), thing.plain, "means")
        if _THEN.search(low) and not card:
            return None
        return Asked(f"What {thing.do} “{thing.plain}” mean?", finished(told), thing.plain, "meaning")
    branch = (
        thing.plain.islower()
        and thing.plain.endswith(("law", "theory"))
        and (defines(told) or not clause(told))
    )
    says = not (_SAYS_LAW.match(told) or several(told))
    if _LAW.search(thing.plain) and FINITE.search(told) and not branch and says:
        law = thing.name if thing.sure else the(thing.plain)
        return Asked(f"What {thing.do} {law} state?", finished(told), thing.plain, "meaning")
    return None


def undergone(thing: Term, told: str, low: str) -> Asked | None:
    """Ask what is done to a thing where its entry begins with a participle: "Taken with the lens cap on"."""
    first, _, rest = low.partition(" ")
    after = rest.split(" ", 1)[0].rstrip(",;.")
    if not verbs.participle(first) or not re.fullmatch(
        r"by|in|with|from|at|on|to|as|after|when|so|using|into|under|out|through|for|of", after
    ):
        return None
    if after in _MANNER and thing.name != thing.plain:
        return Asked(f"How {thing.be} {thing.name} {first}?", finished(rest), thing.plain, "means")
    many = " " in thing.plain and counted(thing.plain.rpartition(" ")[2].lower())
    asked = told_of(told, the(thing.plain) if many and not thing.sure else thing.name, thing.plain)
    if asked:
        return replace(asked, back=finished(asked.back))
    return Asked(f"What is meant by “{thing.plain}”?", finished(told), thing.plain, "meaning")
