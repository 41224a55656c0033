"""Markdown notes and plain text."""

from collections.abc import Sequence

from decks.documents.blocks import Row, Scanner
from decks.documents.document import Section
from decks.documents.sections import sections


def rows_of(lines: Sequence[str], start: int = 0) -> list[Row]:
    """Return `lines` as rows that know their numbers, from `start` (an index) on."""
    return [Row(text, at + 1, at + 1) for at, text in enumerate(lines) if at >= start]


def front_matter(lines: Sequence[str]) -> int:
    """Return how many lines at the beginning are front matter, fences included."""
    if not lines or lines[0].lstrip("\ufeff").rstrip() != "---":
        return 0
    for at in range(1, min(len(lines), 400)):
        text = lines[at].rstrip()
        if text in {"---", "..."}:
            return at + 1
        if (
            text
            and not text.lstrip().startswith(("#", "-"))
            and ":" not in text
            and not text.startswith((" ", "\t"))
        ):
            return 0
    return 0


def read(lines: Sequence[str], title: str) -> tuple[list[Section], list[str]]:
    """Read Markdown into sections; the second list says what was left out."""
    scanner = Scanner(rows_of(lines, front_matter(lines)))
    parts = scanner.scan()
    return sections(parts, title), scanner.left_out
