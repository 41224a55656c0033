"""What the entries right under another are: parts that are counted up, or what tells of it."""

import re
from collections.abc import Sequence
from itertools import takewhile

from decks.build.english.nominal import finite, gerund, phrase
from decks.build.english.sentences import words
from decks.build.labels.bodies import predicate
from decks.documents.document import Item

FEWEST_BENEATH = 5
"""Under a label fewer words tell nothing of it, and under one of a glossary's entry only go on in its tree."""

LONGEST_PART = 8
"""Entries of so few words without a verb are parts of what they stand under."""


def _defines(text: str) -> bool:
    return phrase(text) or gerund(text[:1].upper() + text[1:])


def counts_up(under: Sequence[Item]) -> bool:
    """Say whether entries under a label count up what belongs to it, and none tells what it is."""
    if len(under) < 3 or any(other.label for other in under) or _defines(under[0].text):
        return False
    return all(
        words(other.text) <= LONGEST_PART and not finite(other.text.split()) and not predicate(other.text)
        for other in under
    )


_ENUMERATED = re.compile(r" [+=] |\.\.\.|…|[→⇒]|->")


def tells(text: str) -> bool:
    """Say whether the first entry under a label tells what the label's thing is or does, and names no example of it."""
    return not _ENUMERATED.search(text) and (words(text) >= FEWEST_BENEATH or _defines(text))


def children(item: Item, after: Sequence[Item]) -> list[Item]:
    """Return the entries right under an item."""
    under = list(takewhile(lambda other: other.depth > item.depth, after))
    return [other for other in under if other.depth == under[0].depth]
