"""Cards that wider gaps part from each other than their sides."""

import re
from collections.abc import Sequence
from itertools import pairwise

from decks.documents.faces import Card
from decks.documents.furniture import Line

FEWEST, MOST_LINES, MOST_WORDS = 6, 12, 60
"""So many groups of lines at the least are cards, most of them with so many lines and words at most."""

NEARLY_ALL, MOST = 0.8, 0.5
"""Such a share of the groups of several lines, and of all, are questions with what answers them."""

_ENTRY = re.compile(r"[-•*] ?(?=\S)")


def grouped(found: Sequence[Line]) -> list[Card]:
    """Read a card from each group of lines that two empty lines or more part from the next; the first line is its front.

    Above the first of many pairs may stand a title. Where one empty line stands within a group all above it is the front.
    """
    groups: list[list[Line]] = []
    for line in found:
        if groups and line.at - groups[-1][-1].at <= 2:
            groups[-1].append(line)
        else:
            groups.append([line])
    cards = [group for group in groups if len(group) > 1]
    if len(groups) < FEWEST or len(cards) < 0.9 * len(groups):
        return []
    pairs = sum(len(group) == 2 for group in cards)
    if pairs >= 0.8 * len(cards) and cards[0] is groups[0]:
        cards[0] = cards[0][-2:]
    brief = sum(
        len(group) <= MOST_LINES and sum(len(line.text.split()) for line in group) <= MOST_WORDS
        for group in cards
    )
    return [_card(group) for group in cards] if brief >= 0.9 * len(cards) else []


def asking(found: Sequence[Line]) -> list[Card]:
    """Read a card from each group of lines that an empty line parts from the next, where nearly each begins with a question and asks no other; the rest is none."""
    groups: list[list[Line]] = []
    for line in found:
        if groups and line.at == groups[-1][-1].at + 1:
            groups[-1].append(line)
        else:
            groups.append([line])
    cards = [
        group
        for group in groups
        if len(group) > 1
        and group[0].text.endswith("?")
        and not any(line.text.endswith("?") for line in group[1:])
    ]
    several = sum(len(group) > 1 for group in groups)
    if len(cards) < max(FEWEST, NEARLY_ALL * several, MOST * len(groups)):
        return []
    return [Card(group[0], group[1:]) for group in cards if len(group) <= MOST_LINES]


def _card(group: Sequence[Line]) -> Card:
    gaps = [
        n
        for n, (above, line) in enumerate(pairwise(group), 1)
        if line.at > above.at + 1 and not _ENTRY.match(line.text)
    ]
    at = gaps[0] if len(gaps) == 1 else 1
    entries = [_ENTRY.sub("", line.text) for line in group[1:at] if _ENTRY.match(line.text)]
    said = f"{group[0].text} {', '.join(entries)}" if len(entries) == at - 1 else ""
    front = said.strip() or " ".join(line.text for line in group[:at])
    return Card(Line(front, group[0].at), list(group[at:]))
