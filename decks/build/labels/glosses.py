"""Which entries of a list are terms with what they mean beside them."""

import re
from collections import defaultdict
from collections.abc import Sequence

from decks.build.english.nominal import gerund, phrase
from decks.build.english.sentences import words
from decks.build.labels.attributes import attribute
from decks.build.labels.bodies import predicate
from decks.build.labels.label import DISCOURSE
from decks.build.labels.nameless import nameless
from decks.documents.document import Item

_MEANS = re.compile(
    r"(?:To [a-z]+ |When (?:an?|the|you|one|[a-z]+s) |Similar to |Same as |Opposite of |Like )"
)
FEWEST = 3
LONGEST = 4
"""A term has so few words."""


def terms(items: Sequence[Item]) -> frozenset[int]:
    """Return where among `items` terms stand: entries side by side, most of which define their label.

    Entries that all tell sides of one thing, such as its size and its cost, are none.
    """
    groups: dict[int, list[int]] = defaultdict(list)
    above: list[int] = []
    for at, item in enumerate(items):
        while above and items[above[-1]].depth >= item.depth:
            above.pop()
        groups[above[-1] if above else -1].append(at)
        above.append(at)
    return frozenset(
        at
        for group in groups.values()
        if _glossary([items[at] for at in group])
        for at in group
        if not attribute(items[at].label) and not DISCOURSE.match(items[at].label)
    )


def _glossary(entries: list[Item]) -> bool:
    """Say whether entries side by side are terms."""
    if len(entries) < FEWEST:
        return False
    labelled = [entry for entry in entries if entry.label and entry.text]
    named = [entry for entry in labelled if words(entry.label) <= LONGEST and not nameless(entry.label)]
    sides = sum(attribute(entry.label) for entry in labelled)
    if len(named) * 5 < len(entries) * 4 or sides * 3 > len(entries):
        return False
    return sum(_defines(entry.text) for entry in named) * 2 >= len(entries)


def _defines(text: str) -> bool:
    """Say whether a text tells what something is or does."""
    return (
        _MEANS.match(text) is not None
        or phrase(text)
        or gerund(text[:1].upper() + text[1:])
        or predicate(text) == "acts"
    )
