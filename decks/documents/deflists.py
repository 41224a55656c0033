"""Definition lists that stand in Markdown as HTML, as terms in bold with what is said of them."""

import re
from collections.abc import Iterator, Sequence

from decks.documents.blocks import Row

FEWEST = 4
"""So many terms of such lists make a glossary, where the lists are most of the page."""

_FENCE = re.compile(r"^\s*(?:```|~~~)")
_TAG = re.compile(r"<(/?)(dl|dt|dd)\b[^<>]*>", re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:p|div|ul|ol|li|br)\b[^<>]*>", re.IGNORECASE)
_LONGEST = 5_000
"""A list without its end is read for so many lines."""


def begins(text: str) -> bool:
    """Say whether a definition list begins in a line."""
    return "<d" in text and _TAG.search(text) is not None


def defining(lines: Sequence[str]) -> bool:
    """Say whether most of a page is definition lists, with some terms in them."""
    terms = sum(line.count("<dt") for line in lines)
    if terms < FEWEST:
        return False
    told = inside = 0
    open_ = False
    for line in lines:
        told += bool(line.strip())
        open_ = open_ or "<dl" in line
        inside += open_ and bool(line.strip())
        open_ = open_ and "</dl" not in line
    return 2 * inside > told


def in_bold(rows: Sequence[Row]) -> Iterator[Row]:
    """Give each term of a definition list its own paragraph, with the term in bold."""
    at, code = 0, False
    while at < len(rows):
        if _FENCE.match(rows[at].text):
            code = not code
        if code or not begins(rows[at].text):
            yield rows[at]
            at += 1
            continue
        ends = range(at, min(len(rows), at + _LONGEST))
        end = next((n for n in ends if "</dl" in rows[n].text.lower()), ends[-1])
        yield from _entries(rows[at : end + 1])
        at = end + 1


def _entries(rows: Sequence[Row]) -> Iterator[Row]:
    """Give the entries of one list: names without a text are other names of the next."""
    names: list[str] = []
    for tag, text, first, last in _elements(rows):
        if tag == "dt":
            names.append(text)
        elif text:
            name = f"{names[0]} ({', '.join(names[1:])})" if names[1:] else "".join(names)
            yield Row("", first, first)
            yield Row(f"**{name}**: {text}" if name else text, first, last)
            yield Row("", last, last)
            names = []


def _elements(rows: Sequence[Row]) -> Iterator[tuple[str, str, int, int]]:
    """Give each term and each definition with its text and its lines."""
    tag, told, first, last = "", [""], rows[0].first, rows[0].last
    for row in rows:
        parts = _TAG.split(row.text)
        told.append(parts[0])
        last = row.last if parts[0].strip() else last
        for closing, name, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
            if tag:
                yield tag, _text(told), first, last
            tag = "" if closing else name.lower().replace("dl", "")
            told, first, last = [text], row.first, row.last
    if tag:
        yield tag, _text(told), first, last


def _text(told: Sequence[str]) -> str:
    return " ".join(_BLOCK.sub(" ", " ".join(told)).replace("**", "").split())
