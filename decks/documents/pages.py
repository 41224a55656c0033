"""What a converter leaves where pages end: separators, anchors, pictures, captions, footnotes."""

import re
from collections.abc import Iterable, Iterator, Sequence

from decks.documents.blocks import Row

FEWEST_MARKS = 3
"""So many lines with a mark of a page show that a converter wrote the file."""

LONGEST_ENTRY, FEWEST_LINKS = 12, 4
"""Of a table of contents: the words of an entry, and the links of a line."""

MOST_BLANK, FEWEST_BLANK = 0.5, 8
"""Such a part of the lines, and so many, end with a blank where a program wrote them."""

_SEPARATOR = re.compile(r"\{\d{1,4}\}-{5,}\s*$")
_PICTURE = re.compile(
    r"!\[[^\]]{0,80}\]\((?:_?page_\d+[^)]{0,80}|(?:https?:/)?/?(?:[\w.-]+/){0,7}[0-9a-f]{32,64}\.(?:jpe?g|png))\)"
)
_OMITTED = re.compile(r"\*\*==> picture \[\d+ x \d+\] intentionally omitted <==\*\*")
_CERTAIN = re.compile(
    _OMITTED.pattern + r"|!\[\]\((?:images/[0-9a-f]{64}\.jpg|_page_\d+_(?:Figure|Picture|Table)_\d+\.jpe?g)\)"
)
_TAGGED = ("<table><tr><td>", "<html><body><table>")
"""How a table begins that a program wrote in one line."""
_LEFT_OUT = re.compile(
    r"<!-- (?:image|formula-not-decoded|(?:start|end) of picture text|page ?break) -->", re.IGNORECASE
)
_WORD_MARK = re.compile(
    r"\[\]\{#_(?:Toc|Ref|Hlk)\d+ \.anchor\}|\]\{(?:\.underline|\.mark|custom-style=|lang=)|\{width=\"\d|!\[[^\]]{0,80}\]\(data:image/|^!\[\]\((?:\./)?media/image\d+\.|^\|(?:\s*\|)+\s*$"
)
"""What a program leaves that turns a file of a word processor into Markdown; a table with an empty head is one of it."""
_SPACED_FORMULA = ("_ { ", "^ { ")
"""How a formula goes on that a program read sign by sign."""
_ENDS_BLANK = re.compile(r"[^ |] $")
LONGEST_PICTURE = 40
"""The words in a picture are on at most so many lines."""
_IN_PICTURE = re.compile(r"(?:\*\*-----|<!--) Start of picture text (?:-----\*\*|-->)")
_AFTER_PICTURE = re.compile(r"(?:\*\*-----|<!--) End of picture text (?:-----\*\*|-->)")
_FOOT = re.compile(r"(?=.{1,100}$)(?![#>|-])(?:.*[^.:;,\d ] +)?(?:\d{1,4} of )?\d{1,4}\W*$")
_ANCHOR = re.compile(r"<span id=\"[\w-]{1,40}\"></span>")
_FOOTNOTE = re.compile(r"<sup>\[?(?:\d{1,3}|[*†‡])\]?</sup>\s?[A-Z(\"“*_\[]")
_CAPTION = re.compile(
    r"\*\*caption:\*\* |[*_]{0,3}(?:fig(?:ure|\.)?|table|chart|box|plate|exhibit)\s[A-Z]?[-.–\d]*\d[a-z]?[.:]?[*_]{0,3}[:.]?\s(?:\|\s)?[*_]{0,3}(?:[A-Z(“\"]|[a-z]\))",
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
_NAME = r"(?:(?:de|van|von|der|den|la|le) ){0,2}[A-Z][\w.’'-]+"
_WORK = rf"(?:{_NAME} et al\.?(?:,? ?(?:19|20)\d\d[a-z]?)?|{_NAME}(?:(?: and| &|,) {_NAME}){{0,3}},? (?:19|20)\d\d[a-z]?)(?:, (?:19|20)\d\d[a-z]?){{0,3}}"
_NAMED_SOURCE = re.compile(rf" ?\\?\((?:(?:see|e\.g\.|cf\.),? )?{_WORK}(?:[;,]+ {_WORK}){{0,8}}\\?\)")
"""The work that a sentence names behind it: "(Miller and Cook, 1999)"."""
_CITED_ONE_BY_ONE = re.compile(r"(?<=[\w)”’.,;]) ?(?:\[\d{1,3}\]|\[[,–-]\]){2,}")
"""The numbers of works in a row, each in brackets of its own: "[3][,][9]"."""
_CODED = re.compile(r"\[([A-Z]{2,}[A-Za-z]*[- ]?\d[\w.-]*)\](?![(\[])")
_PAGE_LINK = re.compile(r"\[([^\[\]]{1,200})\]\(#page[^()]{1,40}\)")
_SEE = re.compile(r" ?\((?:refer to|see) [^()]{1,60}\)")
_HALF_STRESSED = re.compile(r"\b([A-Z])\*([a-z][\w-]*)\*(?!\w)")
_PARTED = re.compile(r"(?<=[a-z])‐ (?=[a-z])")
_GLUED_DASH = re.compile(r"(?<=[\w)]) -(?=[A-Z][a-z]+ )")
_GLYPH = re.compile(r"^(\s*(?:[-*+] )?)(?:[−➢►❖▸⁃○✓]|(?<=[-*+] )o)\s+(?=[A-Z(“\"*])")
_TRAILING = re.compile(r"(?<=[a-z]{3}[.!?)]) \d{1,2} (?=[A-Z][a-z])")


def marked(lines: Iterable[str]) -> bool:
    """Say whether lines show the marks that a converter of pages leaves."""
    found = 0
    for line in lines:
        if line[:1] in "!*" and _CERTAIN.match(line):
            return True
        if (line[:1] in "{!<#*|" and _marks(line)) or ("{" in line and _in_brackets(line)):
            found += 1
            if found >= FEWEST_MARKS:
                return True
    return False


def _in_brackets(line: str) -> bool:
    """Say whether a line has what a program left of a word processor's marks, or a formula in pieces."""
    return any(map(line.__contains__, _SPACED_FORMULA)) or _WORD_MARK.search(line) is not None


def blank_ended(filled: Sequence[str]) -> bool:
    """Say whether most lines end with a blank, as the lines of one of these programs do."""
    ended = sum(bool(_ENDS_BLANK.search(line[-2:])) for line in filled)
    return ended >= MOST_BLANK * len(filled) and ended >= FEWEST_BLANK


def _marks(line: str) -> bool:
    """Say whether a line that begins with a sign has the mark of a page, or of a picture that was left out."""
    return bool(
        _SEPARATOR.match(line)
        or _PICTURE.search(line)
        or _ANCHOR.search(line)
        or _LEFT_OUT.match(line)
        or line.startswith(_TAGGED)
        or _WORD_MARK.search(line)
    )


def unmarked(rows: Sequence[Row]) -> list[Row]:
    """Return rows without the marks of pages: what is no part of the text is blank."""
    kept: list[Row] = []
    above = -1
    for row in _unpictured(rows):
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


def _unpictured(rows: Sequence[Row]) -> Iterator[Row]:
    """Return rows with the words that stand in pictures blank."""
    ends = -1
    for at, row in enumerate(rows):
        if row.text[:1] in "*<" and _IN_PICTURE.match(row.text):
            inside = range(at, min(at + LONGEST_PICTURE, len(rows)))
            ends = next((n for n in inside if _AFTER_PICTURE.search(rows[n].text)), ends)
        yield Row("", row.first, row.last) if at <= ends else row


def _contents(text: str) -> bool:
    """Say whether a line is of a table of contents: an entry that is a link, or names with their links in a row."""
    if text.rstrip()[-1:] in ".;:!?":
        return False
    listed = text.lstrip()[:2] in {"- ", "* "}
    return len(text.split()) <= LONGEST_ENTRY if listed else text.count("](#page") >= FEWEST_LINKS


def _without(text: str) -> str:
    if _SEPARATOR.match(text) or (text[:1] == "*" and _OMITTED.match(text)):
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
    if "][" in text:
        text = _CITED_ONE_BY_ONE.sub("", text)
    if "[" in text:
        text = _CODED.sub(r"\1", text)
    if "](#page" in text:
        if _contents(text):
            return ""
        text = _PAGE_LINK.sub(r"\1", text)
    if " 19" in text or " 20" in text or " et al" in text:
        text = _NAMED_SOURCE.sub("", text)
    if "(refer to " in text or "(see " in text:
        text = _SEE.sub("", text)
    if "*" in text:
        text = _HALF_STRESSED.sub(r"\1\2", text)
    if "‐ " in text:
        text = _PARTED.sub("", text)
    if text.startswith("- ") and " -" in text:
        text = _GLUED_DASH.sub(" - ", text, count=1)
    return _TRAILING.sub(" ", text) if ". " in text else text
