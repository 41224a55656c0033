"""What an author only points to: sections and folded lists of what to read further."""

import re
from collections.abc import Sequence

from decks.documents.blocks import HEADING, ITEM, Row
from decks.documents.inline import clean

_NAMED = re.compile(
    r"(?:(?:further|recommended|suggested|additional|external|useful|other|online|key|selected) )*(?:reading|readings|references|bibliography|links|resources|sources|literature|citations)(?: (?:and|&) (?:links|resources|references|readings?))?",
    re.IGNORECASE,
)


def named(heading: str) -> bool:
    """Say whether a heading is over what to read elsewhere: "Further reading"."""
    return _NAMED.fullmatch(clean(heading).strip(" :.")) is not None


def without(rows: Sequence[Row]) -> list[Row]:
    """Blank the sections of what to read further, to their end, and folded lists of it."""
    kept, level, folded = [], 0, False
    for at, row in enumerate(rows):
        heading = HEADING.match(row.text) if row.text.lstrip().startswith("#") else None
        if heading:
            folded = False
            if not level or len(heading[1]) <= level:
                level = len(heading[1]) if _heads(heading[2] or "", rows[at + 1 :][:4]) else 0
        elif _opens(row.text):
            folded = _folds([row.text, *(after.text for after in rows[at + 1 : at + 3])])
        kept.append(Row("", row.first, row.last) if level or folded else row)
        if folded and "</details>" in row.text.lower():
            folded = False
    return kept


def without_folded(lines: Sequence[str]) -> list[str]:
    """Return the lines of a file without its folded lists of what to read further."""
    if not any(_opens(line) for line in lines):
        return list(lines)
    kept = without([Row(line, at, at) for at, line in enumerate(lines)])
    return [row.text for row in kept if row.text.strip()]


def _heads(heading: str, after: Sequence[Row]) -> bool:
    """Say whether a heading is over what to read; one of a single word may be a term, unless a list or a link follows."""
    first = next((row.text for row in after if row.text.strip()), "")
    return named(heading) and (" " in heading.strip() or ITEM.match(first) is not None or "http" in first)


def _opens(line: str) -> bool:
    return line.lstrip()[:8].lower() == "<details"


def _folds(lines: Sequence[str]) -> bool:
    """Say whether the summary of what is folded names a list of what to read."""
    found = re.search(r"<summary[^>]*>([^<]{3,60})</summary>", " ".join(lines), re.IGNORECASE)
    return found is not None and named(found[1])
