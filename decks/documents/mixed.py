"""Stretches of another family inside a Markdown file: a pasted chat, cards with question and answer marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from decks.documents import chat, flat, turns
from decks.documents.blocks import HEADING
from decks.documents.document import Section

FEWEST_LINES, MOST_LINES, MOST_STRETCHES = 4, 5_000, 400
_RULE = re.compile(r"^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_MARK = re.compile(r"^(?:q|question|a|answer)(?:\s*\d+)?\s*[:.)-]\s*\S", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines `first` to `last` that another family's reader has read into `sections`."""

    first: int
    last: int
    sections: tuple[Section, ...]


def stretches(lines: Sequence[str], title: str) -> Iterator[Stretch]:
    """Find what stands between two headings or rules and shows another family than Markdown."""
    for n, (first, last) in enumerate(_parts(lines)):
        if n >= MOST_STRETCHES:
            return
        filled = [line for line in lines[first:last] if line.strip()]
        if not len(filled) >= FEWEST_LINES or last - first > MOST_LINES:
            continue
        if len(turns.turns(lines[first:last])) < turns.FEWEST_TURNS and not any(map(_MARK.match, filled)):
            continue
        part = [*[""] * first, *lines[first:last]]
        if made := _marked(part, filled, title) or _chat(part, len(filled), title):
            yield Stretch(made[0].first, max(section.last for section in made), tuple(made))


def without(lines: Sequence[str], found: Sequence[Stretch]) -> list[str]:
    """Return the lines with those of the stretches blank, so that numbers stay what they are."""
    kept = list(lines)
    for stretch in found:
        kept[stretch.first - 1 : stretch.last] = [""] * (stretch.last - stretch.first + 1)
    return kept


def joined(sections: Sequence[Section], found: Sequence[Stretch]) -> list[Section]:
    """Put the sections of the stretches under the headings that they stand under, in the order of the lines."""
    out = list(sections)
    for stretch in found:
        above = [section for section in sections if section.first <= stretch.first]
        path = above[-1].heading if above else ()
        out += [replace(section, heading=(*path, section.heading[-1])) for section in stretch.sections]
    return sorted(out, key=lambda section: section.first)


def _parts(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    start, code = 0, False
    for at, line in enumerate(lines):
        if _FENCE.match(line):
            code = not code
        elif not code and (HEADING.match(line) or _RULE.match(line)):
            yield start, at
            start = at + 1
    yield start, len(lines)


def _marked(part: Sequence[str], filled: Sequence[str], title: str) -> list[Section]:
    if sum(bool(_MARK.match(line)) for line in filled) < max(FEWEST_LINES, 0.5 * len(filled)):
        return []
    return flat.read(part, title)[0]


def _chat(part: Sequence[str], filled: int, title: str) -> list[Section]:
    found = turns.turns(part)
    if len(found) < turns.FEWEST_TURNS:
        return []
    told = sum(bool(line.strip()) for turn in found for line in part[turn.first - 1 : turn.last])
    asked = sum(any("?" in row.text for row in turn.asked) for turn in found)
    if told < 0.6 * filled or asked * 2 < len(found):
        return []
    return chat.read(part, title)[0]
