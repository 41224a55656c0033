"""What a chat holds that was pasted without its marks: settings of a program, commands for a shell."""

import re
from collections.abc import Sequence
from itertools import pairwise

from decks.documents.blocks import Row
from decks.documents.shapes import COPIED

FEWEST_SETTINGS = 3
"""So many lines in a row, one of them over another that is indented, are settings."""

_SETTING = re.compile(r"\s*(?:- )?[a-z][\w.-]*:(?: +\S.*)?$")
_NOTE = re.compile(r"\s*# ?\S")
_OPTION = re.compile(r" --?[A-Za-z][\w-]*(?=[ =]|$)|<[A-Z_]+>")
_STATES = re.compile(r"\w[.!?][\"”’')]*$|[,;] ")


def without_settings(rows: Sequence[Row]) -> list[Row]:
    """Return rows without lines of settings such as `ports:` over `  - port: 80`; those in a fence stay."""
    out, at, fenced = list(rows), 0, False
    while at < len(rows):
        text = rows[at].text
        fenced ^= text.lstrip().startswith("```")
        end = at
        while not fenced and end < len(rows) and ":" in rows[end].text and _SETTING.match(rows[end].text):
            end += 1
        if end - at >= FEWEST_SETTINGS and _nested(rows[at:end]):
            _blank(out, at, end)
        at = max(end, at + 1)
    return out


def _nested(rows: Sequence[Row]) -> bool:
    """Say whether a setting without a value stands right over one that is indented below it."""
    return any(
        above.text.rstrip().endswith(":") and _depth(row.text) > _depth(above.text)
        for above, row in pairwise(rows)
    )


def _depth(text: str) -> int:
    return len(text) - len(text.lstrip(" -"))


def _blank(rows: list[Row], start: int, end: int) -> None:
    """Empty lines of settings and the remark above them; under a button for copying one stays, as its code."""
    while start and _NOTE.match(rows[start - 1].text):
        start -= 1
    above = next((rows[n].text for n in range(start - 1, -1, -1) if rows[n].text.strip()), "")
    copied = above.strip() == "Edit" or COPIED.match(above) is not None
    for at in range(start, end):
        kept = copied and at == end - 1
        rows[at] = Row(f"    {rows[at].text}" if kept else "", rows[at].first, rows[at].last)


def command(text: str) -> bool:
    """Say whether a text is a command with an option or a place to fill, and no sentence."""
    if not text[:1].islower() or not (" -" in text or "<" in text):
        return False
    return _OPTION.search(text) is not None and not _STATES.search(text)
