"""A list under a heading that says how to do something, into the question after its steps."""

import re
from collections.abc import Iterator, Sequence

from decks.build.candidate import Candidate
from decks.build.english.nominal import imperative
from decks.build.english.sentences import bare, split, words
from decks.build.english.verbs import base_form
from decks.build.labels import lists
from decks.build.walks.walk import Walk
from decks.documents.document import Item

FEWEST, MOST, LONGEST = 3, 7, 8
_HOW_TO = re.compile(
    r"^(?:steps to|how to|how do (?:you|i|we)|how you) (?P<x>[a-z].{4,60}?)\??$", re.IGNORECASE
)
_TELLS = re.compile(r"[A-Z][a-z]+ (?:the|an?|your|all|any|each) [a-z]")
_CLAUSE = re.compile(r"[,;:(]| (?:and|until|so that|by|with|to|in order|which|that|because|if|when|while) ")


def candidates(items: Sequence[Item], walk: Walk) -> Iterator[Candidate]:
    """Ask for the steps that the entries of a list tell, where each begins with what is done."""
    heading = walk.section.heading[-1] if walk.section.heading else ""
    found = _HOW_TO.match(re.sub(r"^[\d.]+\s+", "", heading))
    if not found or not FEWEST <= len(items) <= MOST:
        return
    told = [_step(item, walk) for item in items]
    if not all(map(_orders, told)):
        return
    act = walk.wording.said(found["x"])
    front = f"What are the steps to {act[0].lower()}{act[1:]}?"
    yield from lists.steps(front, told, list(items), walk.section, walk.topic)


def _orders(step: str) -> bool:
    return (
        imperative(step)
        or _TELLS.match(step) is not None
        or bool(step and base_form(step.split(maxsplit=1)[0]))
    )


def _step(item: Item, walk: Walk) -> str:
    """Return a step in few words: what stands in bold at its beginning, or its first clause."""
    if item.label:
        return item.label
    first = bare(split(item.text)[0]) if item.text else ""
    for term in walk.bold(item.first, item.first):
        if first.startswith(term):
            return term.rstrip(".:")
    cut = _CLAUSE.split(first)[0]
    return cut if words(first) > LONGEST and words(cut) >= 2 else first
