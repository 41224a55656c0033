"""The headings of a conversion: those that only head every page, and those over terms with their definitions."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from decks.documents.blocks import HEADING, ITEM, Row
from decks.documents.inline import clean

OFTEN = 3
"""What heads pages stands so often as a heading."""

LONGEST_TITLE = 60
"""A title page has at most so many lines."""

_TITLE_PAGE = re.compile(
    r"\W{0,4}(?:authors?\b|prepared (?:by|for)\b|written by\b|version \d|revision \d|date:|copyright\b|©|ISBN\b|published by\b|e-?mail:|all rights reserved)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\s*\((?:\d{1,2}|cont(?:inued|['’]d|\.)?|\d{1,2} ?(?:/|of) ?\d{1,2})\)\s*:?$", re.IGNORECASE
)
_LETTER = re.compile(r"(?:[A-Z]|[IVX]{1,5})\. (?=[A-Z])")
MINOR = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "to",
        "for",
        "and",
        "or",
        "with",
        "by",
        "from",
        "at",
        "as",
        "is",
        "are",
        "vs",
    ]
)
"""Words that stay small in the capitals of a heading."""

_LITTLE = MINOR | {"its", "not", "what", "how", "why"}
LONG = 6
"""Initials have fewer letters than this."""

SHORT, LONGEST_HEAD = 16, 120
"""The number of a page and the name over it are shorter than so many letters."""

_NUMBER = re.compile(r"[*_#\s]*\d{1,4}[*_\s]*$")
_OF_TERMS = re.compile(
    r"(?:\d[\d.]* )?(?:list of |key |important |part \w+ )?(?:glossary|definitions?|terms|terminology|nomenclature|key terms|terms and definitions|glossary of terms|definitions? of terms)(?: used)?:?$",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"(?P<t>[A-Z][^.:;|]{1,60}?)(?:: | [–—] | - (?=(?:The|An?|Any) ))(?=[a-zA-Z(])")
_NEXT = re.compile(r"(?<=[a-z)][.;]) (?=[A-Z][^.:;|]{1,50}: [a-z])")
MOST_WORDS = 7


def named(rows: Sequence[Row]) -> list[Row]:
    """Return rows with headings by their names alone: without letters and numbers before them and counts of slides behind.

    A heading in capitals is written as a sentence is, and one that only goes on with the heading before it is left out.
    """
    out: list[Row] = []
    small: set[str] = set()
    told_before: set[str] = set()
    recent, listed = ("", ""), False
    for at, row in enumerate(rows):
        heading = HEADING.match(row.text) if row.text[:1] == "#" else None
        if not heading:
            listed = listed and (not row.text.strip() or ITEM.match(row.text) is not None)
            out.append(row)
            continue
        told = clean(heading[2] or "")
        name = _COUNT.sub("", told).rstrip()
        name = _LETTER.sub("", name)
        if name.isupper() and " " in name:
            small = small or set(" ".join(row.text for row in rows).split())
            spoken = _spoken(name, small)
            name = name if spoken.casefold() in told_before else spoken
        if name != told and _goes_on_below(rows[at + 1 : at + 3]):
            out.append(Row("", row.first, row.last))
            continue
        low = name.casefold().rstrip(" :")
        counted = name != told and low in recent
        goes_on = counted or (low == recent[-1] and listed and _lists(rows[at + 1 : at + 4]))
        recent, listed = (recent[-1], low), True
        told_before.add(low)
        text = "" if goes_on else row.text if name == told else f"{heading[1]} {name}"
        out.append(Row(text, row.first, row.last))
    return out


def _goes_on_below(after: Sequence[Row]) -> bool:
    """Say whether right under a heading another one only goes on: "Acids (cont.)" under "Properties (2)"."""
    first = next((row.text for row in after if row.text.strip()), "")
    return first[:1] == "#" and _COUNT.search(clean(first)) is not None


def _lists(after: Sequence[Row]) -> bool:
    """Say whether a list stands right under a heading."""
    first = next((row.text for row in after if row.text.strip()), "")
    return ITEM.match(first) is not None


def _spoken(name: str, small: set[str]) -> str:
    """Return a heading in capitals as a sentence has it; a short word that is nowhere written small are initials."""
    words = [
        word if len(word) < LONG and word.lower() not in small | _LITTLE else word.lower()
        for word in name.split(" ")
    ]
    return f"{words[0][:1].upper()}{words[0][1:]} {' '.join(words[1:])}"


def unheaded(rows: Sequence[Row]) -> list[Row]:
    """Return rows without the lines that only number or head a page: a heading that a sentence runs over, again and again."""
    names: Counter[str] = Counter()
    torn: set[str] = set()
    above = ""
    for row in rows:
        text = row.text.strip()
        if not text:
            continue
        if text[0] == "#" and (heading := HEADING.match(text)):
            above = clean(heading[2] or "")
            names[above] += 1
            continue
        if above and text[0].islower():
            torn.add(above)
        above = ""
    heads = {name for name in torn if names[name] >= OFTEN}
    return [Row("", row.first, row.last) if _heads(row.text, heads) else row for row in rows]


def untitled(rows: Sequence[Row]) -> list[Row]:
    """Return rows without the title page: what stands above the first heading where an author, a date or a version is told."""
    top = next(
        (
            at
            for at, row in enumerate(rows[:LONGEST_TITLE])
            if row.text[:1] == "#" and HEADING.match(row.text)
        ),
        0,
    )
    if not any(_TITLE_PAGE.match(row.text) for row in rows[:top]):
        return list(rows)
    return [*(Row("", row.first, row.last) for row in rows[:top]), *rows[top:]]


def _heads(text: str, heads: set[str]) -> bool:
    """Say whether a line is the number of a page, or one of the names that head pages."""
    if len(text) < SHORT and _NUMBER.match(text):
        return True
    return bool(heads) and len(text) < LONGEST_HEAD and clean(text.lstrip("# ")) in heads


def listed_terms(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows with the terms of a glossary inside a conversion, and what is said of them, as a table."""
    under = False
    told: list[Row] = []
    for row in rows:
        heading = HEADING.match(row.text) if row.text[:1] == "#" else None
        if heading:
            under = _OF_TERMS.match(clean(heading[2] or "")) is not None
        entries = list(_entries(row)) if under and not heading else []
        told += entries
        if not entries and (heading or row.text.strip()):
            yield from _table(told)
            told = []
        if not entries:
            yield row
    yield from _table(told)


def _entries(row: Row) -> Iterator[Row]:
    """Yield each term of a line with its definition as the row of a table; nothing where one has none."""
    item = ITEM.match(row.text)
    text = clean(item[3] or "") if item else clean(row.text)
    parts = (
        [(part, _ENTRY.match(part)) for part in _NEXT.split(text)]
        if ":" in text or "–" in text or "—" in text or " - " in text
        else []
    )
    if not all(entry and len(entry["t"].split()) <= MOST_WORDS for _, entry in parts):
        return
    for part, entry in parts:
        if entry:
            name, said = entry["t"].replace("|", "/"), part[entry.end() :].replace("|", "/")
            if said.endswith("-") and ". " in said:
                said = f"{said.rpartition('. ')[0]}."
            yield Row(f"| {name} | {said[:1].upper()}{said[1:]} |", row.first, row.last)


def _table(told: Sequence[Row]) -> Iterator[Row]:
    if told:
        yield Row("", told[0].first, told[0].first)
        yield Row("| Term | Definition |", told[0].first, told[0].first)
        yield Row("|---|---|", told[0].first, told[0].first)
        yield from told
        yield Row("", told[-1].last, told[-1].last)
