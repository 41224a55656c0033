"""Plain copies of formatted text: headings, labels and items get back the marks that the copying lost."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from decks.documents.blocks import ITEM, Row
from decks.documents.paired import pair
from decks.documents.shapes import (
    ABOUT_IT,
    COPIED,
    ENDED,
    INLINE,
    LABEL,
    NUMBER,
    STEP,
    WH,
    Kind,
    Line,
    entry,
    is_code,
    labels,
    title,
)

_MARKED = re.compile(r"\*\*\S|^\s{0,3}#{1,6}\s+\S|^\s*\|.*\|\s*$|^\s*```")
_HEADING = re.compile(r"##+\s+\S|#\s+[A-Z0-9]")
_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?")
_SYMBOLS = "[\U0001f000-\U0001faff\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\u2190-\u21ff\ufe0f\u200d]"
_KEYCAP = re.compile(r"^(\s*(?:#{1,6}\s+|[-*+]\s+)?(?:\*\*)?)(\d)\ufe0f?\u20e3\s*")
_LEADING = re.compile(rf"^(?P<mark>[\s>]*(?:[-*+•]\s+|\d{{1,2}}[.)]\s+|#{{1,6}}\s+)?(?:\*\*)?){_SYMBOLS}+\s*")
_TRAILING = re.compile(rf"\s*{_SYMBOLS}+(?P<mark>\**:?)\s*$")
_PICTURE = re.compile(r"[\U0001f000-\U0001faff]+[\ufe0f\u200d]*\s?")
_LANGUAGE = re.compile(r"[a-z+#]{1,12}")
_IN_CELL = re.compile(r"(?<=[\t|])\s*[⚡⭐★☆⚠❗❓❤✨]+\ufe0f?(?=\s*\w)")
MOST_LOOSE = 16
"""An entry of a list without marks has at most so many words."""

WRAPPED, LONG = 100, 45
"""Lines of at most so many characters may be broken sentences, and of fewer than so many are none."""


def without_symbols(rows: Sequence[Row]) -> list[Row]:
    """Return rows without the pictures that lines begin or end with; a run of such lines is a list."""
    out = []
    for row in rows:
        if row.text.isascii():
            out.append(row)
            continue
        text = _KEYCAP.sub(r"\1\2. ", row.text)
        bare = _PICTURE.sub("", _TRAILING.sub(r"\g<mark>", _LEADING.sub(r"\g<mark>", text)))
        bare = _IN_CELL.sub("", bare)
        if bare != text and INLINE.match(bare) and _LEADING.match(text) and not ITEM.match(bare):
            bare = f"- {bare}"
        out.append(row if bare == row.text else Row(bare, row.first, row.last))
    return out


def remarked(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a plain copy with Markdown's marks; those that have marks stay as they are.

    A plain copy may stand between headings that a person wrote, and hold code with comments.
    """
    marked = [row.text.lstrip() for row in rows if _MARKED.search(row.text)]
    if any(not text.startswith(("#", "|")) for text in marked) or len(marked) > max(1, len(rows) // 3):
        return _uncopied(rows)
    kept = [*_heads(rows), *_tables(rows)]
    out: list[Row] = []
    for start, end in pairwise([-1, *sorted(kept), len(rows)]):
        lines = _whole(rows[start + 1 : end])
        _name(lines)
        out += [*_written(lines), *rows[end : end + 1]]
    return out


def _uncopied(rows: Sequence[Row]) -> list[Row]:
    """Return rows without the buttons over blocks of code, the language above them and the code right below."""
    out: list[Row] = []
    within = False
    for row in rows:
        text = row.text.strip()
        button = COPIED.match(row.text) is not None
        if button and out and _LANGUAGE.fullmatch(out[-1].text.strip()):
            out[-1] = Row("", *out[-1][1:])
        code = within and (text == "Edit" or (text != "" and is_code(row.text)))
        within = button or code
        out.append(Row("", *row[1:]) if button or code else row)
    return out


def _heads(rows: Sequence[Row]) -> Iterator[int]:
    """Yield where a heading stands: one of the first level by itself, as comments in code do not."""
    for at, row in enumerate(rows):
        if row.text.startswith("#") and _HEADING.match(row.text):
            around = (rows[n].text for n in (at - 1, at + 1) if 0 <= n < len(rows))
            if row.text.startswith("##") or not any(map(str.strip, around)):
                yield at


def _tables(rows: Sequence[Row]) -> Iterator[int]:
    """Yield where the rows of tables with a rule under their header stand."""
    for at, row in enumerate(rows):
        if at and "|" in row.text and _RULE.fullmatch(row.text) and "|" in rows[at - 1].text:
            yield from (at - 1, at)
            yield from takewhile(lambda n: "|" in rows[n].text, range(at + 1, len(rows)))


def _whole(rows: Sequence[Row]) -> list[Line]:
    """Put together the lines over which a sentence runs."""
    wrapped = _wrapped(rows)
    out: list[Line] = []
    gap = True
    for row in rows:
        if not row.text.strip():
            gap = True
            continue
        if wrapped and not gap and out and _runs_on(out[-1], row):
            above = out[-1].row
            out[-1].row = Row(f"{above.text} {row.text.strip()}", above.first, row.last)
        else:
            text = STEP.sub(r"\g<i>\g<n>. \g<t>", row.text)
            out.append(Line(row if text == row.text else Row(text, row.first, row.last), gap))
        gap = False
    return out


def _wrapped(rows: Sequence[Row]) -> bool:
    """Say whether sentences are broken at a width: long lines, none too long, of which most go on below."""
    if max((len(row.text) for row in rows), default=0) > WRAPPED:
        return False
    pairs = [
        (a.text.strip(), b.text.strip())
        for a, b in pairwise(rows)
        if len(a.text) >= LONG and b.text.strip() and not (entry(a.text.strip()) and entry(b.text.strip()))
    ]
    return len(pairs) >= 2 and sum(not ENDED.search(a) for a, _ in pairs) * 2 > len(pairs)


def _runs_on(above: Line, row: Row) -> bool:
    text = row.text.strip()
    if (ENDED.search(above.text) and not text[:1].islower()) or (entry(above.text) and entry(text)):
        return False
    return len(above.text) >= LONG and not ITEM.match(row.text) and "\t" not in text and not LABEL.match(text)


def _name(lines: list[Line]) -> None:
    """Say of each line what it is, from the first on: the next one and the last one help to tell."""
    at = 0
    while at < len(lines):
        line = lines[at]
        if COPIED.match(line.text):
            at = _coded(lines, at)
            continue
        line.kind = _kind(lines, at)
        at += 1
    for at, line in enumerate(lines):
        if line.kind == "title":
            _unlist(lines, at)
    for at in range(len(lines)):
        _loose(lines, at)
    for at, line in enumerate(lines):
        if line.kind == "text" and _listed(lines, at):
            line.kind = "item"
    pair(lines)


def _kind(lines: Sequence[Line], at: int) -> Kind:
    text = lines[at].text
    if "\t" in text:
        return "table"
    if number := NUMBER.match(text):
        return _numbered(lines, at, int(number[1]))
    if ITEM.match(lines[at].row.text):
        return "item"
    if labels(text):
        return "label"
    if entry(text):
        return "entry"
    return "title" if title(text) and at + 1 < len(lines) else "text"


def _numbered(lines: Sequence[Line], at: int, number: int) -> Kind:
    """Tell the numbered entries of a list from numbered headings: nothing stands between entries."""
    line = lines[at]
    after = lines[at + 1].number if at + 1 < len(lines) else 0
    above = lines[at - 1] if at else None
    bare = NUMBER.sub("", line.text)
    if (after == number + 1 and number >= 1) or (
        above and above.kind == "item" and above.number == number - 1
    ):
        return "item"
    if LABEL.match(bare) and at + 1 < len(lines):
        return "item" if ITEM.match(lines[at + 1].row.text) else "title"
    if title(line.text) and _under(lines, at):
        line.row = Row(f"{line.row.text.rstrip()}:", line.row.first, line.row.last)
        return "item"
    return "title" if title(line.text) and after != number + 1 and at + 1 < len(lines) else "item"


def _under(lines: Sequence[Line], at: int) -> bool:
    """Say whether bullets stand right under a line, indented."""
    after = lines[at + 1] if at + 1 < len(lines) else None
    return after is not None and not after.gap and after.row.text[:1].isspace() and _bullet(after)


def _bullet(line: Line) -> bool:
    return ITEM.match(line.row.text) is not None and not line.number


def _unlist(lines: Sequence[Line], at: int) -> None:
    """Make items of a run of short lines, all but the one that heads it."""
    end = at + 1
    while end < len(lines) and lines[end].kind == "title" and not lines[end].gap and not lines[end].number:
        end += 1
    if lines[at].number and end - at < 3:
        return
    led = at > 0 and lines[at - 1].kind in {"label", "text"} and lines[at - 1].text.endswith(":")
    if end - at < (2 if led else 3):
        return
    for line in lines[at if led else at + 1 : end]:
        line.kind = "item"


def _loose(lines: list[Line], at: int) -> None:
    """Make one list of the short lines under a label that blank lines part from each other."""
    if lines[at].kind != "label" or at + 2 >= len(lines) or not lines[at + 2].gap:
        return
    end = at + 1
    while end < len(lines) and _lone(lines, end) and _cased(lines[end]) == _cased(lines[at + 1]):
        end += 1
    if end - at < 3:
        return
    for line in lines[at + 1 : end]:
        line.kind = "item"
    for line in lines[at + 2 : end]:
        line.gap = False


def _lone(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line stands between blank lines and is short, and no label of others."""
    line = lines[at]
    parted = at + 1 >= len(lines) or lines[at + 1].gap
    few = len(line.text.split()) <= MOST_LOOSE and not line.text.endswith((":", "?", "!"))
    return (
        parted and few and line.kind in {"title", "text"} and not line.number and not is_code(line.row.text)
    )


def _cased(line: Line) -> bool:
    """Say whether a line has several words, all of them with a capital, as headings do."""
    long = [word for word in line.text.split() if len(word) > 3]
    return len(long) > 1 and all(word[:1].isupper() for word in long)


def _listed(lines: Sequence[Line], at: int) -> bool:
    """Say whether a sentence stands in a list: right under a lead-in with others, or among three or more."""
    start, end = at, at + 1
    while start > 0 and not lines[start].gap and lines[start - 1].kind in {"text", "item"}:
        if lines[start - 1].text.endswith(":"):
            break
        start -= 1
    while end < len(lines) and not lines[end].gap and lines[end].kind == "text":
        end += 1
    if lines[at].text.endswith(":") or any(line.number for line in lines[start:end]):
        return False
    led = start > 0 and not lines[start].gap and lines[start - 1].text.endswith(":")
    return end - start >= (2 if led else 3)


def _coded(lines: Sequence[Line], at: int) -> int:
    """Mark what a copied block of code holds; return where it ends."""
    lines[at].kind = "code"
    if at and re.fullmatch(r"[a-z+#]{1,12}", lines[at - 1].text):
        lines[at - 1].kind = "code"
    first = lines[at + 1].text if at + 1 < len(lines) else ""
    end = at + 1 + bool(first and (first[0].islower() or not ENDED.search(first)))
    lines[end - 1].kind = "code"
    while end < len(lines) and (lines[end].text == "Edit" or is_code(lines[end].row.text)):
        lines[end].kind = "code"
        end += 1
    return end


def _written(lines: Sequence[Line]) -> Iterator[Row]:
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
    found = NUMBER.match(text)
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


def _label(lines: Sequence[Line], at: int) -> tuple[list[Row], int, Kind]:
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
    asks = WH.match(line.text) and not ABOUT_IT.match(line.text)
    if not told or len(told) > 2 or asks or (end < len(lines) and _bulleted(lines[end])):
        return [_headed(line.row, 5)], 1, "title"
    text = " ".join(
        part.text if n + 1 == len(told) or ENDED.search(part.text) else f"{part.text}."
        for n, part in enumerate(told)
    )
    return [Row(f"- {line.text} {text}", line.row.first, told[-1].row.last)], 1 + len(told), "entry"


def _bulleted(line: Line) -> bool:
    return not line.gap and line.kind == "item"
