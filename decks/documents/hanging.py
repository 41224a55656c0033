"""Glossaries of plain text whose terms stand at the margin, and what is said of them indented below."""

import re
from collections.abc import Iterator, Sequence

from decks.documents.blocks import Row

FEWEST, MOST_NAMES, MOST = 6, 4, 0.85
"""So many entries make a glossary, where they are such a share of its lines; above one stand so many names of its term at most."""

_NAME = re.compile(r"[^\W_][\w ,'’()/&.-]{0,59}(?<![.,])$")
_INDENTED = re.compile(r"(?: {2,}|\t)\s*(?=\S)")
_TAGS = re.compile(r"(?:[-*] )?(?:\[#?[\w ,#-]+\]|#\w+)(?:,? (?:\[#?[\w ,#-]+\]|#\w+))*$")
_LINK = re.compile(
    r"<?https?://\S+$|(?:see(?: also)?|cf\.?|compare|synonyms?|related)\b:? .{1,60}$|[=~-]{3,}$",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"[-*•] |\d{1,3}[.)] ")
_VERB = re.compile(r"\b(?:is|are|was|were|can|will|should|has|have|does)\b")

_Entry = tuple[list[Row], list[list[Row]]]
"""The names of a term, and the paragraphs under them."""


def defining(lines: Sequence[str]) -> bool:
    """Say whether nearly all lines are terms at the margin with sentences indented right below them."""
    if sum(line[:2] in {"  ", "\t"} or line[:1] == "\t" for line in lines) < FEWEST:
        return False
    rows = [Row(line, at, at) for at, line in enumerate(lines, 1)]
    found = _entries(rows)
    told = sum(len(names) + sum(map(len, texts)) for names, texts in found)
    whole = sum(bool(texts) and _text(texts[0]).endswith((".", ")", '"', "”")) for _, texts in found)
    terms = {names[0].text.casefold() for names, _ in found}
    said = sum(len(_text(texts[0]).split()) for _, texts in found if texts)
    return (
        len(found) >= FEWEST
        and told >= MOST * sum(bool(text) and not _aside(text) for text in map(str.strip, lines))
        and whole >= 0.7 * len(found)
        and len(terms) >= 0.95 * len(found)
        and said >= 5 * len(found)
    )


def in_bold(rows: Sequence[Row]) -> Iterator[Row]:
    """Give each term its own paragraph, with its names in bold and each of its paragraphs in one row."""
    for names, texts in _entries(rows):
        first, others = names[0].text.strip(), [row.text.strip() for row in names[1:]]
        name = f"{first} ({', '.join(others)})" if others else first
        for n, text in enumerate(texts):
            said = _text(text)
            yield Row("", text[0].first, text[0].first)
            yield Row(said if n else f"**{name}**: {said}", text[0].first, text[-1].last)
        yield Row("", names[-1].last, names[-1].last)


def _entries(rows: Sequence[Row]) -> list[_Entry]:
    """Return the entries; lines at the margin that are no names, and tags and links, are of none."""
    found: list[_Entry] = []
    names: list[Row] = []
    gap = True
    for row in rows:
        if not row.text.strip():
            gap = True
            continue
        if not _INDENTED.match(row.text):
            names = names if not gap else []
            if _NAME.match(row.text.rstrip()) and not _VERB.search(row.text) and len(names) < MOST_NAMES:
                names.append(row)
        elif names and not gap:
            found.append((names, []))
            names = []
        gap = _told(found, row, gap=gap)
    return [(names, texts) for names, texts in found if texts]


def _told(found: list[_Entry], row: Row, *, gap: bool) -> bool:
    """Put an indented line to the entry that it stands under; say whether a paragraph ends with it."""
    text = row.text.strip()
    if not found or not _INDENTED.match(row.text):
        return False
    if _aside(text):
        return True
    texts = found[-1][1]
    if gap or not texts or _ENTRY.match(text):
        texts.append([])
    texts[-1].append(row)
    return False


def _aside(text: str) -> bool:
    """Say whether a line holds nothing but tags, a rule or what to read."""
    return _TAGS.match(text) is not None or _LINK.match(text) is not None


def _text(rows: Sequence[Row]) -> str:
    """Return lines as the paragraph that they were broken from."""
    told = ""
    for row in rows:
        text = row.text.strip()
        cut = told[-1:] == "-" and told[-2:-1].isalpha() and text[:1].islower()
        told = f"{told}{text}" if cut or not told else f"{told} {text}"
    return told
