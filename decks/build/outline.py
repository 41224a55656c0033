"""The headings of a document together: what they list, the steps that they make, and which repeat one another."""

import re
from collections.abc import Sequence

from decks.documents.document import Item, Section

FEWEST, MOST = 3, 7
LONGEST_STEP = 5
"""So many headings may stand under one step."""

_NUMBER = re.compile(r"^[#\s*_\[]*(?:step\s+)?(?P<n>\d{1,2})\\?[.):]\s", re.IGNORECASE)
_GUIDE = re.compile(
    r"\b(?:step[- ]by[- ]step|guide|tutorial|how to|steps|walkthrough|process|workflow|recipe)\b",
    re.IGNORECASE,
)
_STEPS_OF = re.compile(
    r"^(?P<x>[^.]{8,120}?) (?:is|are) an? (?:[\w-]+ )?process that can be done in (?:just )?(?:a few|several|\w+) (?:simple |easy )?steps",
    re.IGNORECASE,
)


def outlined(
    sections: Sequence[Section], lines: Sequence[str]
) -> dict[Section, tuple[str, tuple[Item, ...]]]:
    """Return for a section the headings listed under it, with the title of a guide where they are its steps."""
    found: dict[Section, tuple[str, tuple[Item, ...]]] = {}
    for at, section in enumerate(sections):
        if children := _children(sections, at):
            found[section] = ("", children)
        if (
            _number(section, lines) == 1
            and (steps := _steps(sections, at, lines))
            and (title := _title(sections, at))
        ):
            found[title[1] or section] = (title[0], steps)
    return found


def echoes(sections: Sequence[Section]) -> frozenset[tuple[str, ...]]:
    """Return the headings in capitals alone, as on slides, that repeat the words of an earlier heading."""
    seen: set[str] = set()
    found = set()
    for section in sections:
        name = section.heading[-1] if section.heading else ""
        if name.isupper() and " " in name and name.casefold() in seen:
            found.add(section.heading)
        if not name.isupper():
            seen.add(name.casefold())
    return frozenset(found)


def _children(sections: Sequence[Section], at: int) -> tuple[Item, ...]:
    path = sections[at].heading
    under = []
    for other in sections[at + 1 :]:
        if other.heading[: len(path)] != path or len(other.heading) <= len(path):
            break
        if len(other.heading) == len(path) + 1:
            under.append(_entry(other))
    return tuple(under) if path and FEWEST <= len(under) <= MOST else ()


def _steps(sections: Sequence[Section], at: int, lines: Sequence[str]) -> tuple[Item, ...]:
    """Return the headings numbered on from the one at `at`, whatever their levels."""
    steps = [_entry(sections[at])]
    since = 0
    for other in sections[at + 1 :]:
        number = _number(other, lines)
        since += 1
        if number == len(steps) + 1:
            steps.append(_entry(other))
            since = 0
        elif number == 1 or since > LONGEST_STEP:
            break
    return tuple(steps) if FEWEST <= len(steps) <= MOST else ()


def _title(sections: Sequence[Section], at: int) -> tuple[str, Section | None] | None:
    """Return what a run of numbered headings is a guide to, told by a sentence or, with its section, by a heading shortly before."""
    for section in reversed(sections[max(0, at - 4) : at]):
        name = section.heading[-1] if section.heading else ""
        for block in reversed(section.blocks[-2:]):
            if found := _STEPS_OF.match(block.text):
                return found["x"], None
        if _GUIDE.search(name) and not name.isupper():
            title = guided(name)
            return (title, section) if title else None
    return None


def guided(name: str) -> str:
    """Return what a guide is to: "A step-by-step guide to training X" is a guide to training X."""
    text = re.sub(
        r"^(?:an? |the )?(?:complete |short |simple )?(?:step[- ]by[- ]step )?(?:guide|tutorial|walkthrough|introduction) (?:to|on|for) ",
        "",
        name,
        flags=re.IGNORECASE,
    )
    text = re.sub(
        r"\s*[:–-]\s*(?:an? )?(?:complete |short |simple )?(?:step[- ]by[- ]step )?(?:guide|tutorial|walkthrough)$",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"^how to ", "", text, flags=re.IGNORECASE)
    return text if text != name and not _GUIDE.search(text) else ""


def _entry(section: Section) -> Item:
    return Item(section.heading[-1], "", 0, section.first, section.first)


def _number(section: Section, lines: Sequence[str]) -> int:
    found = _NUMBER.match(lines[section.first - 1]) if 0 < section.first <= len(lines) else None
    return int(found["n"]) if found and section.heading else 0
