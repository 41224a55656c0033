"""Tables whose head a converter left empty: their first row may be the head, their one column a box around text."""

import re
from collections.abc import Iterator, Sequence

from decks.documents.blocks import Row

HEADLESS = re.compile(r"\s*\|(?:\s*(?:Col\d{1,2}\s*)?\|)+\s*$")
_RULE = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*$")
_BOLD = re.compile(r"\s*(?:\*\*|__|<b>)[^*|]+(?:\*\*<br>\*\*[^*|]+)*(?:\*\*|__|</b>)\s*")
_BAR = re.compile(r"(?<!\\)\|")


def headed(rows: Sequence[Row]) -> list[Row]:
    """Return rows with a head for each table that has one in its first row, and boxes as paragraphs.

    A table of names in bold, each with what is said of it, becomes a list of labels.
    """
    out: list[Row] = []
    at = 0
    while at < len(rows):
        if at + 2 >= len(rows) or not HEADLESS.match(rows[at].text) or not _RULE.match(rows[at + 1].text):
            out.append(rows[at])
            at += 1
            continue
        end = at + 2
        while end < len(rows) and rows[end].text.lstrip().startswith("|"):
            end += 1
        out.extend(_table(rows[at : at + 2], rows[at + 2 : end]))
        at = end
    return out


def _table(top: Sequence[Row], body: Sequence[Row]) -> Iterator[Row]:
    """Return the rows of a table below its empty head and the rule under it, `top`."""
    told = [_cells(row.text) for row in body]
    if not told or max(map(len, told)) == 1:
        for row, cells in zip(body, told, strict=True):
            yield Row("", row.first, row.first)
            yield Row(cells[0].replace("<br>", " "), row.first, row.last)
        yield Row("", top[-1].last, top[-1].last)
        return
    if all(map(_BOLD.fullmatch, told[0])):
        yield body[0]
        yield Row(top[1].text, top[1].first, body[0].last)
        yield from body[1:]
    elif all(len(cells) == 2 and _BOLD.fullmatch(cells[0]) and cells[1].strip() for cells in told):
        for row, (name, text) in zip(body, told, strict=True):
            yield Row(f"- {name.strip()}: {text.strip()}", row.first, row.last)
        yield Row("", body[-1].last, body[-1].last)
    else:
        yield Row("|" + " |" * len(told[0]), top[0].first, top[0].last)
        yield top[1]
        yield from body


def _cells(text: str) -> list[str]:
    return _BAR.split(text.strip().removeprefix("|").removesuffix("|"))
