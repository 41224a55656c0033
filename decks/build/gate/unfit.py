"""Answers that do not fit what is asked: a chain of arrows, labels glued together, a statement of something else."""

import re

from decks.build.candidate import Candidate
from decks.build.english.answers import names
from decks.build.english.nominal import finite, phrase
from decks.build.english.sentences import bare, split

_LEFT = ("...", "…", "→", "->", " | ")
"""Marks in a question that show that a whole heading or a chain stands where a thing should be named."""

_LOUD = re.compile(r" (?:ARE|WERE|THE|WE|HOW|WITH)\b")
"""Small words in capitals: a whole heading stands in the question."""

_BACK = re.compile(r"\b(?:all|each|some|any|none|both|one) of the (?:above|below)\b")

_WHAT_IS = re.compile(r"What (?:is|are|was|were) (?P<t>[^?]+)\?$")
_OF = re.compile(r" (?:of|in|for|on|as) ")
_GLUED = re.compile(r"(?:.*? (?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+: \S){2}")
_DETERMINED = re.compile(r"(?:An?|The|Any|One|Something|Someone|When|Where|To|Similar to) ")
_BARE = re.compile(r"[A-Z]?[a-z-]+|(?:[A-Za-z]+ing|Zero|No|One|Two|Three|Four|Several|Many|Only) [a-z-]+")
_SHORTENED = re.compile(
    r"(?:[\w-]+ ){1,3}(?:[a-z]+ed|built|made|found|taken|given|drawn|written|known) (?:from|by|in|on|with|for|to|as|at)\b"
)
"""A noun with its participle: "words built from letters"."""

_CHAINED = re.compile(r"[→⇒]|->")
_NO_KIND = re.compile(r"(?:[^,;]{1,60} (?:is|are) the|The) (?:key to|reason)\b")
_ORDERING = re.compile(
    r"What (?:is|are|was|were) (?:the )?(?:(?:main|key|major|common|basic|other|typical|different) )*"
    r"(?:types?|kinds?|composition|stakes?|outcomes?|characteristics|advantages|disadvantages|uses|benefits|examples?|features|causes|symptoms|location|effects|conditions|requirements|steps|stages|details)\?$"
)
"""A question about what every thing has, without the thing."""

_LABELS = frozenset(["label", "gloss"])
_UNPLACED = _LABELS | {"list", "definition"}


def unfit(card: Candidate) -> bool:
    """Say whether a question cannot be read as one about a thing, or its answer tells something else."""
    front, back = card.front, card.back
    if (
        any(map(front.__contains__, _LEFT))
        or (" of the " in back and _BACK.search(back))
        or _LOUD.search(front)
    ):
        return True
    if card.sort == "definition" and _NO_KIND.match(back):
        return True
    if card.sort in _UNPLACED and _ORDERING.match(front):
        return True
    if card.sort not in _LABELS or "\n" in back:
        return False
    if " | " in back or (": " in back and _GLUED.match(back)):
        return True
    asked = _WHAT_IS.match(front)
    return asked is not None and not _OF.search(asked["t"]) and _tells_no_thing(asked["t"], back)


def _tells_no_thing(term: str, back: str) -> bool:
    """Say whether an answer leaves open what a term is: one or two words, steps, a statement about another thing."""
    if _DETERMINED.match(back):
        return False
    first = split(back)[0]
    parts = first.split("; ")
    if _CHAINED.search(first) or (len(parts) > 2 and not phrase(parts[0])) or _BARE.fullmatch(bare(back)):
        return True
    states = finite(bare(first).split()) and not phrase(first) and not _SHORTENED.match(first)
    return states and not names(first, term)
