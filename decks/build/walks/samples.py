"""What a document tells by samples and likenesses, of which little can be asked."""

import re
from collections.abc import Sequence
from itertools import takewhile

from decks.build.candidate import Candidate
from decks.build.english.countable import hypernym
from decks.build.english.nouns import singular
from decks.build.english.sentences import split

EXAMPLE = re.compile(
    r"\b(?:simple example|detailed example|example of|worked example|analogy|imagine|9th grader|for kids|in simple (?:words|terms)|breaking it down|illustrate)\b|^examples?$|^example:",
    re.IGNORECASE,
)


ANALOGY = re.compile(r"\b(?:analog(?:y|ies)|metaphors?)\b", re.IGNORECASE)
"""What stands under such a heading tells of other things than it names."""

_LIKENED = re.compile(
    r"\b(?:analogy|metaphor|imagine|think of|picture (?:a|an|the)|just like|as if)\b", re.IGNORECASE
)


_CASE = re.compile(
    r"(?:suppose|imagine|assume|let(?:['’]?s| us) (?:say|suppose|imagine|assume|consider)|say (?:you|we|that)|consider (?:an?|the|two|how|this)|picture (?:an?|this)|think of (?:an?|the))\b",
    re.IGNORECASE,
)
_CASE_FIRST = re.compile(
    r"(?:(?:i\.?e|e\.?g|ex|examples?(?: \d+)?)(?:\.\s|[:,.]\s)|for (?:example|instance)\b)", re.IGNORECASE
)
"""How a text that is an example from its first word on begins."""


def real(found: Sequence[str]) -> list[str]:
    """Return the sentences of a text that stand before a case it makes up: "Suppose a potter sells …"."""
    if found and _CASE_FIRST.match(found[0]):
        return list(found[:1])
    return list(takewhile(lambda sentence: not _CASE.match(sentence), found))


def likened(lead: str) -> bool:
    """Say whether what stands before entries likens them to other things: "Think of a kiln as a town:"."""
    return bool(lead) and _LIKENED.search(split(lead)[-1]) is not None


def led_to_samples(lead: str) -> bool:
    """Say whether what stands before entries says that they are samples of something."""
    return bool(lead) and _SAMPLES.match(split(lead)[-1]) is not None


def of_sample(made: Candidate) -> bool:
    """Say whether a card may be asked of what stands under "Examples": it defines or lists."""
    return made.sort in _OF_SAMPLES or made.front.startswith("What is ")


_SAMPLES = re.compile(
    r"(?:(?:\w+ ){0,2}?examples?(?: of [^:]{2,40})?|for (?:example|instance)|e\.g\.):$", re.IGNORECASE
)
"""What stands before entries that are samples of something: only what defines or lists is asked of them."""

_OF_SAMPLES = frozenset(["definition", "list", "example", "comparison", "alias"])


def exemplifies(made: Candidate, over: str) -> bool:
    """Say whether a definition says only that its thing is one of what the entry above tells of."""
    if made.sort != "definition" or not over:
        return False
    kind = singular(hypernym(made.back))
    return bool(kind) and kind in over.lower().replace("?", " ").replace(",", " ").split()
