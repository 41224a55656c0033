"""Lines into a document: the family's reader takes them from here."""

import re
from collections.abc import Callable, Sequence
from pathlib import PurePath

from decks.documents import (
    carded,
    chat,
    classed,
    conversion,
    flat,
    glossary,
    markdown,
    mixed,
    revealed,
    termlines,
)
from decks.documents.document import Document, Family, Section
from decks.documents.inline import clean
from decks.documents.lines import Lines
from decks.documents.pick import family_of

_MATHS = re.compile(r"\{%-? ?(?:end)?(?:math|katex|latex)(?: \w+)? ?-?%\}")
"""A liquid tag around a formula."""

_READERS: dict[Family, Callable[[Sequence[str], str], tuple[list[Section], list[str]]]] = {
    "markdown": markdown.read,
    "text": markdown.read,
    "glossary": glossary.read,
    "conversion": conversion.read,
    "chat": chat.read,
    "flashcards": flat.read,
}


def document(lines: Lines, path: str, sha256: str, family: Family | None = None) -> Document:
    """Divide `lines` into the sections of a document, by the rules of `family` or of the one they show."""
    told = _listed(lines.lines)
    cards = (revealed.cards(told) or carded.cards(told)) if family in {None, "flashcards"} else ()
    known = family or ("flashcards" if cards else family_of(told))
    told = cards or revealed.unfolded(told)
    title = lines.title or _title(lines.lines) or PurePath(path).stem
    others = list(mixed.stretches(told, title)) if known in {"markdown", "conversion"} else []
    sections, left_out = _READERS[known](mixed.without(told, others) if others else told, title)
    sections = mixed.joined(sections, others) if others else sections
    if not sections and known not in {"markdown", "text"}:
        sections, left_out = markdown.read(told, title)
    return Document(
        path, title, known, sha256, lines.lines, tuple(sections), lines.places, (*lines.left_out, *left_out)
    )


def _listed(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines with terms that only their classes or marks of code show as the terms of a glossary."""
    if any("{% end" in line for line in lines):
        lines = [_dollared(line) if "{%" in line else line for line in lines]
    classes = sum("class=" in line for line in lines)
    if classes >= classed.FEWEST:
        lines = classed.listed("\n".join(lines)).split("\n")
    return termlines.ticked(classed.headed(lines))


def _dollared(line: str) -> str:
    """Return a line with dollar signs for the liquid tags around its formulas."""
    return "$$" if _MATHS.fullmatch(line.strip()) else _MATHS.sub("$", line)


def _title(lines: Sequence[str]) -> str:
    """Return what a file calls itself: the title of its front matter, or its first heading."""
    skipped = markdown.front_matter(lines)
    for line in lines[:skipped]:
        if found := re.match(r"^title:\s*[\"']?(.+?)[\"']?\s*$", line):
            return clean(found[1])
    for line in lines[skipped : skipped + 400]:
        if found := re.match(r"^#\s+(\S.*)$", line):
            return clean(found[1]).rstrip(" :#")
    return ""
