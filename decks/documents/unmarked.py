"""Plain copies of formatted text: headings, labels and items get back the marks that the copying lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from decks.documents.blocks import ITEM, Row

_MARKED = re.compile(r"\*\*\S|^\s{0,3}#{1,6}\s+\S|^\s*\|.*\|\s*$|^\s*```")
_NUMBER = re.compile(r"^\s*(\d{1,2})[.)]\s+(?=\S)")
_LABEL = re.compile(r"^[A-Z0-9“\"(/][^.!?;:]{1,80}:$")
_INLINE = re.compile(
    r"^(?:\d{1,2}[.)]\s+)?(?P<label>(?:[a-z]{1,2}(?=[A-Z]))?[A-Z0-9“\"`][^:.!?;]{0,70}?)(?::\s+| [–—−-] )(?P<text>\S.*)$"
)
_NO_LABEL = re.compile(
    r"^(?:here|note|in|for|if|this|these|there|it|so|and|but|or|the following|as|when|while|remember|tip|warning|important|yes|no|we|you|i)\b(?! of\b)",
    re.IGNORECASE,
)
_DEICTIC = re.compile(r"\b(?:it|its|this|these|that|they)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|can|may|will|should|must|has|have|had|does|do|includes?|including|following|looks?|such as|would)\b",
    re.IGNORECASE,
)
_WH = re.compile(r"^(?:\d{1,2}[.)]\s+)?(?:how|what|why|when|where|which|who)\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:][\"”')]*$")
_OPEN = re.compile(r"[.!;:,…]$")
_CODE = re.compile(r"^\s{2,}\S|[{}\[\];=<>]|^\s*(?:#|//|\$ |>>> )|\w\(.*\)$")
_COPY = re.compile(r"^\s*\w{0,20}Copy(?: code)?\s*$")
_SYMBOLS = "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2190-\u21ff\ufe0f\u200d]"
_KEYCAP = re.compile(r"^(\s*)(\d)\ufe0f?\u20e3\s*")
_LEADING = re.compile(rf"^(?P<mark>[\s>]*(?:[-*+•]\s+|\d{{1,2}}[.)]\s+|#{{1,6}}\s+)?(?:\*\*)?){_SYMBOLS}+\s*")
_TRAILING = re.compile(rf"\s*{_SYMBOLS}+(?P<mark>\**:?)\s*$")
_PICTURE = re.compile(r"[\U0001f000-\U0001faff]+[\ufe0f\u200d]*\s?")
MOST_WORDS, LONGEST_TITLE = 9, 80
WRAPPED, LONG = 100, 45
"""Lines of at most so many characters may be broken sentences, and of fewer than so many are none."""

Kind = Literal["title", "label", "entry", "item", "table", "code", "text"]


@dataclass(slots=True)
class _Line:
    """A line, or several that one sentence runs over; `gap` says that a blank line stands before it."""

    row: Row
    gap: bool
    kind: Kind = "text"

    @property
    def text(self) -> str:
        return self.row.text.strip()


def without_symbols(rows: Sequence[Row]) -> list[Row]:
    """Return rows without the pictures that lines begin or end with; a run of such lines is a list."""
    out = []
    for row in rows:
        if row.text.isascii():
            out.append(row)
            continue
        text = _KEYCAP.sub(r"\1\2. ", row.text)
        bare = _PICTURE.sub("", _TRAILING.sub(r"\g<mark>", _LEADING.sub(r"\g<mark>", text)))
        if bare != text and _INLINE.match(bare) and _LEADING.match(text) and not ITEM.match(bare):
            bare = f"- {bare}"
        out.append(row if bare == row.text else Row(bare, row.first, row.last))
    return out


def remarked(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a plain copy with Markdown's marks; those that have marks stay as they are."""
    if any(_MARKED.search(row.text) for row in rows):
        return list(rows)
    lines = _whole(rows)
    _name(lines)
    return list(_written(lines))


def _whole(rows: Sequence[Row]) -> list[_Line]:
    """Put together the lines over which a sentence runs."""
    wrapped = _wrapped(rows)
    out: list[_Line] = []
    gap = True
    for row in rows:
        if not row.text.strip():
            gap = True
            continue
        if wrapped and not gap and out and _runs_on(out[-1], row):
            above = out[-1].row
            out[-1].row = Row(f"{above.text} {row.text.strip()}", above.first, row.last)
        else:
            out.append(_Line(row, gap))
        gap = False
    return out


def _wrapped(rows: Sequence[Row]) -> bool:
    """Say whether sentences are broken at a width: long lines, none too long, of which most go on below."""
    if max((len(row.text) for row in rows), default=0) > WRAPPED:
        return False
    pairs = [
        (a.text.strip(), b.text.strip()) for a, b in pairwise(rows) if len(a.text) >= LONG and b.text.strip()
    ]
    return len(pairs) >= 2 and sum(not _ENDED.search(a) for a, _ in pairs) * 2 > len(pairs)


def _runs_on(above: _Line, row: Row) -> bool:
    text = row.text.strip()
    if _ENDED.search(above.text) and not text[:1].islower():
        return False
    return (
        len(above.text) >= LONG and not ITEM.match(row.text) and "\t" not in text and not _LABEL.match(text)
    )


def _name(lines: list[_Line]) -> None:
    """Say of each line what it is, from the first on: the next one and the last one help to tell."""
    at = 0
    while at < len(lines):
        line = lines[at]
        if _COPY.match(line.text):
            at = _coded(lines, at)
            continue
        line.kind = _kind(lines, at)
        at += 1
    for at, line in enumerate(lines):
        if line.kind == "title":
            _unlist(lines, at)
    for at, line in enumerate(lines):
        if line.kind == "text" and _listed(lines, at):
            line.kind = "item"


def _kind(lines: Sequence[_Line], at: int) -> Kind:
    text = lines[at].text
    if "\t" in text:
        return "table"
    if number := _NUMBER.match(text):
        return _numbered(lines, at, int(number[1]))
    if ITEM.match(lines[at].row.text):
        return "item"
    if _labels(text):
        return "label"
    if _entry(text):
        return "entry"
    return "title" if _title(text) and at + 1 < len(lines) else "text"


def _labels(text: str) -> bool:
    """Say whether a line is a label that stands alone, and not the sentence that leads in a list."""
    words = text.split()
    if not _LABEL.match(text) or len(words) > MOST_WORDS or _DEICTIC.search(text):
        return False
    if _WH.match(text):
        return len(words) > 1
    titled = all(word[:1].isupper() for word in words if len(word) > 4)
    return (len(words) <= 4 or titled) and not (_VERB.search(text) or _NO_LABEL.match(text))


def _entry(text: str) -> bool:
    found = _INLINE.match(text)
    if not found or _NO_LABEL.match(found["label"]) or len(found["label"].split()) > 8:
        return False
    label = found["label"]
    return not _VERB.search(label) and label.count("(") == label.count(")")


def _title(text: str) -> bool:
    if len(text) > LONGEST_TITLE or len(text.split()) > MOST_WORDS or _OPEN.search(text):
        return False
    bare = _NUMBER.sub("", text)
    if not re.match(r"[A-Z0-9“\"(]", bare) or not re.search(r"[A-Za-z]{2}", bare) or "://" in bare:
        return False
    return bool(_WH.match(text)) or not (_VERB.search(bare) or "?" in bare)


def _numbered(lines: Sequence[_Line], at: int, number: int) -> Kind:
    """Tell the numbered entries of a list from numbered headings: nothing stands between entries."""
    line = lines[at]
    after = _number(lines[at + 1]) if at + 1 < len(lines) else 0
    above = lines[at - 1] if at else None
    bare = _NUMBER.sub("", line.text)
    if (after == number + 1 and number >= 1) or (
        above and above.kind == "item" and _number(above) == number - 1
    ):
        return "item"
    if _LABEL.match(bare) and at + 1 < len(lines):
        return "item" if ITEM.match(lines[at + 1].row.text) else "title"
    if _title(line.text) and _under(lines, at):
        line.row = Row(f"{line.row.text.rstrip()}:", line.row.first, line.row.last)
        return "item"
    return "title" if _title(line.text) and after != number + 1 and at + 1 < len(lines) else "item"


def _under(lines: Sequence[_Line], at: int) -> bool:
    """Say whether bullets stand right under a line, indented."""
    after = lines[at + 1] if at + 1 < len(lines) else None
    return after is not None and not after.gap and after.row.text[:1].isspace() and _bullet(after)


def _bullet(line: _Line) -> bool:
    return ITEM.match(line.row.text) is not None and not _number(line)


def _number(line: _Line) -> int:
    found = _NUMBER.match(line.text)
    return int(found[1]) if found else 0


def _unlist(lines: Sequence[_Line], at: int) -> None:
    """Make items of a run of short lines, all but the one that heads it."""
    end = at + 1
    while end < len(lines) and lines[end].kind == "title" and not lines[end].gap and not _number(lines[end]):
        end += 1
    if _number(lines[at]) and end - at < 3:
        return
    led = at > 0 and lines[at - 1].kind in {"label", "text"} and lines[at - 1].text.endswith(":")
    if end - at < (2 if led else 3):
        return
    for line in lines[at if led else at + 1 : end]:
        line.kind = "item"


def _listed(lines: Sequence[_Line], at: int) -> bool:
    """Say whether a sentence stands in a list: right under a lead-in with others, or among three or more."""
    start, end = at, at + 1
    while start > 0 and not lines[start].gap and lines[start - 1].kind in {"text", "item"}:
        if lines[start - 1].text.endswith(":"):
            break
        start -= 1
    while end < len(lines) and not lines[end].gap and lines[end].kind == "text":
        end += 1
    if lines[at].text.endswith(":") or any(_number(line) for line in lines[start:end]):
        return False
    led = start > 0 and not lines[start].gap and lines[start - 1].text.endswith(":")
    return end - start >= (2 if led else 3)


def _coded(lines: Sequence[_Line], at: int) -> int:
    """Mark what a copied block of code holds; return where it ends."""
    lines[at].kind = "code"
    if at and re.fullmatch(r"[a-z+#]{1,12}", lines[at - 1].text):
        lines[at - 1].kind = "code"
    end = at + 1
    while end < len(lines) and _is_code(lines[end].row.text):
        lines[end].kind = "code"
        end += 1
    return end


def _is_code(text: str) -> bool:
    words = text.split()
    if len(words) == 1 and len(text) > 40:
        return True
    prose = len(words) >= 4 and text.rstrip().endswith((".", ":", "!", "?")) and not text.startswith("  ")
    return bool(_CODE.search(text)) and not prose and not _LABEL.match(text) and not _NUMBER.match(text)


def _written(lines: Sequence[_Line]) -> Iterator[Row]:
    """Yield the lines with their marks, blank lines between all that is no list or table."""
    heads: list[tuple[int, int]] = []
    at = 0
    last: Kind = "text"
    while at < len(lines):
        line = lines[at]
        kind, used = line.kind, 1
        if kind == "label":
            made, used, kind = _label(lines, at)
        elif kind == "title":
            made = [_headed(line.row, _level(heads, line.text, last == "title"))]
        elif kind == "entry" or (kind == "item" and not ITEM.match(line.row.text)):
            made = [Row(f"- {line.text}", line.row.first, line.row.last)]
        elif kind == "code":
            made = []
        else:
            made = [line.row]
        together = {kind, last} <= {"entry", "item"} or (kind == last == "table")
        if not together or (kind == "table" and line.gap):
            yield Row("", line.row.first, line.row.first)
        yield from made
        last, at = kind, at + used


def _level(heads: list[tuple[int, int]], text: str, nested: bool) -> int:
    """Return how deep a heading stands: its number goes on from one above, or begins anew below."""
    found = _NUMBER.match(text)
    number = int(found[1]) if found else 0
    level = 2
    if heads and nested and number <= 1:
        level = min(heads[-1][0] + 1, 4)
    elif number > 1:
        level = next((lev for lev, n in reversed(heads) if n == number - 1), 0)
        level = level or next((lev for lev, n in reversed(heads) if n), 2)
    while heads and heads[-1][0] >= level:
        heads.pop()
    heads.append((level, number))
    return level


def _headed(row: Row, level: int) -> Row:
    return Row(f"{'#' * level} {row.text.strip().rstrip(':')}", row.first, row.last)


def _label(lines: Sequence[_Line], at: int) -> tuple[list[Row], int, Kind]:
    """Write a label that stands alone: with its text as an entry, or as a heading over what follows."""
    line = lines[at]
    end = at + 1
    while end < len(lines) and lines[end].kind in {"text", "item"} and end - at <= 4:
        if lines[end].text.endswith(":") or ITEM.match(lines[end].row.text):
            break
        if end > at + 1 and lines[end].gap:
            break
        end += 1
    told = lines[at + 1 : end]
    if not told or len(told) > 2 or _WH.match(line.text) or (end < len(lines) and _bulleted(lines[end])):
        return [_headed(line.row, 5)], 1, "title"
    text = " ".join(part.text for part in told)
    return [Row(f"- {line.text} {text}", line.row.first, told[-1].row.last)], 1 + len(told), "entry"


def _bulleted(line: _Line) -> bool:
    return not line.gap and line.kind == "item"
