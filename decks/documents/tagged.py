"""Tables that a converter of pages writes in HTML, into rows of Markdown where their cells tell something."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from decks.documents.blocks import Row
from decks.documents.inline import clean

LONGEST = 200
"""A table has at most so many lines."""

MOST_COLUMNS, TELLING = 4, 3
"""A table that is read has at most so many columns, and half of what stands behind its first one has so many words."""

_OPENS = re.compile(r"\s*(?:<html>\s*<body>\s*)?<table\b", re.IGNORECASE)
_LINE = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.IGNORECASE | re.DOTALL)
_CELL = re.compile(r"<t[dh]\b([^>]*)>(.*?)</t[dh]>", re.IGNORECASE | re.DOTALL)
_WIDE = re.compile(r"(?:row|col)span=\W?(?!1\b)\d", re.IGNORECASE)


def tabled(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows with each table in HTML as one of Markdown, or blank where it holds figures or is not plain."""
    at = 0
    while at < len(rows):
        row = rows[at]
        ends = _end(rows, at) if "<table" in row.text and _OPENS.match(row.text) else None
        if ends is None:
            yield row
            at += 1
            continue
        first, last = row.first, rows[ends].last
        told = _read("\n".join(each.text for each in rows[at : ends + 1]))
        yield Row("", first, last)
        for number, cells in enumerate(told):
            yield Row(f"| {' | '.join(cells)} |", first, last)
            if not number:
                yield Row("|---" * len(cells) + "|", first, last)
        yield Row("", last, last)
        at = ends + 1


def _end(rows: Sequence[Row], at: int) -> int | None:
    """Return where the table that begins in a row ends; None where it has no end near by."""
    near = range(at, min(at + LONGEST, len(rows)))
    return next((n for n in near if "</table>" in rows[n].text), None)


def _read(text: str) -> list[list[str]]:
    """Return the cells of a table, line by line; nothing where it is not plain, or where they tell too little."""
    if _WIDE.search(text):
        return []
    lines = [[_told(cell[2]) for cell in _CELL.finditer(line[1])] for line in _LINE.finditer(text)]
    width = len(lines[0]) if lines else 0
    if not 2 <= width <= MOST_COLUMNS or len(lines) < 2 or any(len(line) != width for line in lines):
        return []
    behind = list(chain.from_iterable(line[1:] for line in lines[1:]))
    telling = sum(len([word for word in cell.split() if word.isalpha()]) >= TELLING for cell in behind)
    return lines if 2 * telling >= len(behind) else []


def _told(cell: str) -> str:
    return clean(" ".join(cell.split())).replace("|", "/")
