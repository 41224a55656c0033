"""Markdown notes and plain text."""

import re
from collections.abc import Sequence

from decks.documents import deflists, headless
from decks.documents.blocks import Row, Scanner
from decks.documents.document import Section
from decks.documents.replies import unlabelled
from decks.documents.sections import sections

_FENCE = re.compile(r"^\s*(?:```|~~~)")
_COMMENT = re.compile(r"<!--.*?-->")
_LONGEST_COMMENT = 200


def rows_of(lines: Sequence[str], start: int = 0) -> list[Row]:
    """Return `lines` as rows that know their numbers, from `start` (an index) on, without comments and with definition lists as terms in bold."""
    told = _uncommented(lines) if any("<!--" in line for line in lines) else lines
    rows = [Row(text, at + 1, at + 1) for at, text in enumerate(told) if at >= start]
    if any(line[:1] == "|" and headless.HEADLESS.match(line) for line in lines):
        rows = headless.headed(rows)
    return list(deflists.in_bold(rows)) if any("<d" in line for line in lines) else rows


def _uncommented(lines: Sequence[str]) -> list[str]:
    """Return the lines without what their author says in comments; one without an end is none."""
    told, code, ends = [], False, -1
    for at, line in enumerate(lines):
        text = line.partition("-->")[2] if at == ends else "" if at < ends else line
        if at > ends and _FENCE.match(line):
            code = not code
        if "<!--" in text and not code:
            text = _COMMENT.sub("", text)
            before, opened, _ = text.partition("<!--")
            after = lines[at + 1 : at + 1 + _LONGEST_COMMENT] if opened else ()
            ends = next((at + 1 + n for n, later in enumerate(after) if "-->" in later), ends)
            text = before if ends > at else text
        told.append(text)
    return told


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
    return sections(list(unlabelled(parts)), title), scanner.left_out
