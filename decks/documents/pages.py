"""What a converter leaves where pages end: separators, anchors, pictures, captions, footnotes."""

import re
from collections.abc import Iterable, Sequence

from decks.documents.blocks import Row

FEWEST_MARKS = 3
"""So many lines with a mark of a page show that a converter wrote the file."""

_SEPARATOR = re.compile(r"\{\d{1,4}\}-{5,}\s*$")
_PICTURE = re.compile(r"!\[[^\]]{0,80}\]\(_?page_\d+[^)]{0,80}\)")
_FOOT = re.compile(r"(?=.{1,100}$)(?![#>|-])(?:.*[^.:;,\d ] +)?(?:\d{1,4} of )?\d{1,4}\W*$")
_ANCHOR = re.compile(r"<span id=\"[\w-]{1,40}\"></span>")
_FOOTNOTE = re.compile(r"<sup>\[?(?:\d{1,3}|[*†‡])\]?</sup>\s?[A-Z(\"“*_\[]")
_CAPTION = re.compile(
    r"[*_]{0,3}(?:fig(?:ure|\.)?|table|chart|box|plate|exhibit)\s[A-Z]?[-.–\d]*\d[a-z]?[.:]?[*_]{0,3}[:.]?\s[*_]{0,3}(?:[A-Z(“\"]|[a-z]\))",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:fig(?:ure|\.)?|table|chart|box) [A-Z]?[\d.-]+ (?:is|are|was|shows?|gives?|lists?|illustrates?|presents?|summari[sz]es|provides|and|in|on|of|below|above)\b",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(
    r"(?<=[.,;:!?”\"’)\]\w]) ?\[\\?\[?(?:\d{1,3}|[a-z*])(?:, ?\d{1,3})*\\?\]?\](?:\(#[\w-]+\))"
)
_CITED = re.compile(r" ?\[\\\[\d{1,3}\\\](?P<e>[.,;]?)\]\(#[\w-]+\)")
_GLYPH = re.compile(r"^(\s*(?:[-*+] )?)(?:[−➢►❖▸⁃○✓]|(?<=[-*+] )o)\s+(?=[A-Z(“\"*])")
_TRAILING = re.compile(r"(?<=[a-z]{3}[.!?)]) \d{1,2} (?=[A-Z][a-z])")


def marked(lines: Iterable[str]) -> bool:
    """Say whether lines show the marks that a converter of pages leaves."""
    found = 0
    for line in lines:
        if line[:1] in "{!<#*" and (_SEPARATOR.match(line) or _PICTURE.search(line) or _ANCHOR.search(line)):
            found += 1
            if found >= FEWEST_MARKS:
                return True
    return False


def unmarked(rows: Sequence[Row]) -> list[Row]:
    """Return rows without the marks of pages: what is no part of the text is blank."""
    kept: list[Row] = []
    above = -1
    for row in rows:
        if (
            row.text[:1] == "{"
            and above >= 0
            and _SEPARATOR.match(row.text)
            and _FOOT.match(kept[above].text)
        ):
            kept[above] = Row("", kept[above].first, kept[above].last)
        if row.text.strip():
            above = len(kept)
        kept.append(Row(_without(row.text), row.first, row.last))
    return kept


def _without(text: str) -> str:
    if _SEPARATOR.match(text):
        return ""
    if "<span" in text:
        text = _ANCHOR.sub("", text)
    if "_page_" in text:
        text = _PICTURE.sub("", text)
    text = _GLYPH.sub(r"\1", text)
    start = text.lstrip()
    if start.startswith("<sup") and _FOOTNOTE.match(start):
        return ""
    if start[:1] in "*_fFtTcCbBpPeE" and _CAPTION.match(start) and not _TELLS.match(start.lstrip("*_")):
        return ""
    if "](#" in text:
        text = _NOTE_MARK.sub("", _CITED.sub(r"\g<e>", text))
    return _TRAILING.sub(" ", text) if ". " in text else text
