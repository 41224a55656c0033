"""Lists that a lead promises of each of several things: "Here are the top 3 tools for each of the trades:"."""

import re
from collections.abc import Iterator, Sequence

from decks.documents.document import Item, Section

FEWEST, MOST = 2, 6
LONGEST_NAME = 6
"""The name of a thing that has such a list has so many words."""

_LEAD = re.compile(
    r"(?:^|[.!,] )[Hh]ere (?:are|is) (?P<x>the (?:top|best|main|key|most common) (?:(?:\d|two|three|four|five|six) )?[a-z][a-z -]{2,40}s (?:for|of|in)) each (?:of )?[^.:]{3,60}:$"
)


def of_each(lead: str) -> str:
    """Return what a lead promises of each thing: "the top 3 tools for"; empty for another lead."""
    found = _LEAD.search(lead) if " each " in lead and lead.endswith(":") else None
    return found["x"] if found else ""


def asked(promised: str, name: str, entries: Sequence[Item]) -> str:
    """Return the question for the entries of one thing, or nothing where they are no plain list."""
    plain = FEWEST <= len(entries) <= MOST and not any(item.label and item.text for item in entries)
    return f"What are {promised} {name}?" if plain and 0 < len(name.split()) <= LONGEST_NAME else ""


def promised(sections: Sequence[Section]) -> dict[Section, str]:
    """Return the questions of the sections after a lead that are each one thing with its list."""
    return dict(_following(sections))


def _following(sections: Sequence[Section]) -> Iterator[tuple[Section, str]]:
    lead = ""
    for section in sections:
        blocks = section.blocks
        if blocks and blocks[-1].kind == "paragraph":
            lead = of_each(blocks[-1].text)
        elif lead and len(blocks) == 1 and blocks[0].kind == "list" and section.heading:
            if front := asked(lead, section.heading[-1], blocks[0].items):
                yield section, front
        else:
            lead = ""
