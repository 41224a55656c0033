"""Typesetting undone: the lines of pages become paragraphs, headings, lists, tables and code."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from decks.documents.layout import Line
from decks.documents.lines import Lines
from decks.documents.paragraphs import (
    BULLET,
    NUMBERED,
    Hyphens,
    Kind,
    Paragraph,
    beside,
    extracted,
    is_header,
    is_noise,
    is_title,
    largest_heading,
    lower,
    rejoined,
)
from decks.documents.running import without_running_heads

_MARKER = re.compile(r"^(\W|\(?\w{1,3}[.)]|\[\d{1,3}\])\t(?=\S)")
_ENDS = "0123456789.·…_"
_LEADERS = re.compile(r"(?:\s?[.·…_]){4,}\s*\d*$")
_TAIL = 40
"""So many characters at the end of a line hold a page number and enough of its leaders."""

_CAPTION = re.compile(
    r"(?:\*\*)?(?:figure|fig\.|table|listing|abbildung|abb\.|tabelle)\s*\d+(?:\.\d+)*\s*[.:–|]", re.IGNORECASE
)
_SECTION = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+\S")
_FOOTNOTE = re.compile(r"(?:\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*†‡§¶])\s?\S")
_LARGER = 1.12
_LOOSER = 1.3
_HEADING_WORDS = 30
_TOLD = 200
_FEWEST = 3
_SHORT = 0.6
_MOSTLY = 0.5


@dataclass(slots=True)
class Typeset:
    """Takes the lines of one page after the other, and gives the text that was set with them.

    `tick` is called several times a second while it works, and may raise to stop.
    """

    tick: Callable[[], None]
    _pages: list[list[Line]] = field(default_factory=list)
    _body: float = 0.0
    _typewritten: bool = False
    _leading: dict[float, float] = field(default_factory=dict)
    _levels: dict[float, int] = field(default_factory=dict)

    def add(self, lines: list[Line]) -> None:
        """Take the lines of the next page, in reading order."""
        for line in lines:
            if "\t" in line.text:
                line.text, line.markdown = (_MARKER.sub(r"\1 ", text) for text in (line.text, line.markdown))
        for at, line in enumerate(lines):
            if "\t" in line.text and not any(
                "\t" in near.text for near in (*lines[:at][-1:], *lines[at + 1 : at + 2])
            ):
                line.text, line.markdown = (text.replace("\t", " ") for text in (line.text, line.markdown))
        edges: dict[tuple[int, float], list[float]] = {}
        for line in lines:
            edges.setdefault((line.column, line.size), []).append(line.x1)
        rights = {at: max(ends) for at, ends in edges.items() if len(ends) >= _FEWEST}
        for line in lines:
            line.right = rights.get((line.column, line.size), line.right)
        self._pages.append(lines)

    def lines(self, title: str, left_out: Sequence[str]) -> Lines:
        """Return the text of all pages; `title` is used unless it is empty."""
        self._pages = without_running_heads(self._pages, self.tick)
        self._measure()
        paragraphs: list[Paragraph] = []
        for lines in self._pages:
            self.tick()
            for line in self._without_notes(lines):
                self._take(line, paragraphs)
        paragraphs = self._named([each for each in self._told(paragraphs) if not is_noise(each)])
        paragraphs = rejoined(self._told(paragraphs))
        hyphens = Hyphens(self._pages)
        return extracted(self._told(paragraphs), title or largest_heading(paragraphs), left_out, hyphens)

    def _told(self, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
        for at, paragraph in enumerate(paragraphs):
            if at % _TOLD == 0:
                self.tick()
            yield paragraph

    def _measure(self) -> None:
        """Find the size of the running text, the distance of its lines, and the sizes of headings."""
        sizes: Counter[float] = Counter()
        steps: dict[float, Counter[float]] = {}
        written, typewritten = 0, 0.0
        for lines in self._pages:
            self.tick()
            for line in lines:
                sizes[line.size] += len(line.text)
                written += len(line.text)
                typewritten += len(line.text) * line.mono
            for above, line in pairwise(lines):
                step = above.y - line.y
                if above.size == line.size and above.column == line.column and 0 < step < 3 * line.size:
                    steps.setdefault(line.size, Counter())[round(step, 1)] += 1
        self._typewritten = 2 * typewritten > written
        self._body = sizes.most_common(1)[0][0] if sizes else 0.0
        self._leading = {size: _lowest_common(counts) for size, counts in steps.items()}
        larger = sorted((size for size in sizes if size > _LARGER * self._body), reverse=True)
        level, last = 0, 0.0
        for size in larger:
            level += not last or size < 0.96 * last
            last = size if not last or size < 0.96 * last else last
            self._levels[size] = min(level, 5)

    def _without_notes(self, lines: list[Line]) -> list[Line]:
        """Leave out contents with leaders, and the footnotes that end a column in smaller print."""
        kept = [
            line for line in lines if line.text[-1] not in _ENDS or not _LEADERS.search(line.text[-_TAIL:])
        ]
        result: list[Line] = []
        noted = False
        for column in dict.fromkeys(line.column for line in kept):
            inside = [line for line in kept if line.column == column]
            end = len(inside)
            while end and inside[end - 1].size < 0.93 * self._body and inside[end - 1].mono < 1:
                end -= 1
            notes = [at for at in range(end, len(inside)) if _FOOTNOTE.match(inside[at].text)]
            cut = end if noted else notes[0] if notes and end else len(inside)
            noted = noted or cut < len(inside)
            result += inside[:cut]
        return result

    def _take(self, line: Line, paragraphs: list[Paragraph]) -> None:
        """Add a line to the paragraph that is open, or begin another one with it."""
        kind = self._kind(line)
        if paragraphs:
            open_one = paragraphs[-1]
            if open_one.kind == "table" and kind in {"prose", "item"} and _under_cell(open_one, line):
                open_one.lines[-1].text += f" {line.text}"
                open_one.lines[-1].markdown += f" {line.markdown}"
                return
            if (
                kind == "caption"
                and beside(open_one.lines[-1], line)
                and self._continues(open_one, line, "prose")
            ):
                kind = "prose"
            if self._continues(open_one, line, kind):
                open_one.lines.append(line)
                return
        level = self._levels.get(line.size, 0) if kind == "heading" else 0
        paragraphs.append(Paragraph(kind, [line], level))

    def _kind(self, line: Line) -> Kind:
        if line.size in self._levels and "\t" not in line.text and any(map(str.isalpha, line.text)):
            return "heading"
        if _CAPTION.match(line.text):
            return "caption"
        if line.mono == 1 and not self._typewritten:
            return "code"
        if "\t" in line.text:
            return "table"
        return "item" if BULLET.match(line.text) or NUMBERED.match(line.text) else "prose"

    def _continues(self, paragraph: Paragraph, line: Line, kind: Kind) -> bool:
        """Say whether a line belongs to the paragraph above it."""
        above = paragraph.lines[-1]
        together = beside(above, line)
        step = above.y - line.y
        if paragraph.kind == "heading":
            return kind == "heading" and together and above.size == line.size and 0 < step < 1.8 * line.size
        if paragraph.kind == "code":
            return kind == "code" or (together and line.mono > _MOSTLY and 0 < step < 2 * line.size)
        if paragraph.kind == "table":
            return kind == "table" and together and step < 4 * line.size
        if kind not in {"prose", "item"} or abs(above.size - line.size) > 0.12 * above.size:
            return False
        if not together:
            unfinished = kind == "prose" and paragraph.kind != "caption" and not paragraph.ended
            return unfinished and above.bold == line.bold and (lower(line) or _full(above))
        usual = self._leading.get(line.size, 1.2 * line.size)
        if not 0 < step <= _LOOSER * usual:
            return False
        if kind == "prose" and above.text[-1] in "-‐":
            return True
        fits = above.x1 + 0.3 * line.size + line.first_width < above.right
        if kind == "item":
            return not (paragraph.kind == "item" or paragraph.ended or fits or BULLET.match(line.text))
        if above.bold != line.bold and (fits or paragraph.ended or paragraph.bold):
            return False
        return not self._parted(paragraph, line, fits=fits)

    def _parted(self, paragraph: Paragraph, line: Line, *, fits: bool) -> bool:
        """Say whether an indent or a short line above shows that another paragraph begins."""
        above = paragraph.lines[-1]
        indent = line.x0 - above.x0
        hangs = paragraph.kind == "item" and len(paragraph.lines) == 1
        short = above.x1 < above.left + _SHORT * (above.right - above.left)
        if fits and (short or paragraph.ended or not lower(line)):
            return not (hangs and indent > 0 and not paragraph.ended)
        if abs(indent) > 0.8 * line.size and not hangs and len(paragraph.lines) > 1:
            return paragraph.ended
        return indent > 0.8 * line.size and not hangs and paragraph.ended

    def _named(self, paragraphs: list[Paragraph]) -> list[Paragraph]:
        """Make headings of what is bold and alone, and the head of a table of what is bold above it."""
        deepest = max(self._levels.values(), default=0)
        result: list[Paragraph] = []
        for paragraph, after in zip(self._told(paragraphs), [*paragraphs[1:], None], strict=False):
            if result and result[-1].kind == "table" and is_header(result[-1], paragraph):
                result[-1].lines += paragraph.lines
                continue
            if after and is_header(paragraph, after):
                paragraph.kind = "table"
                paragraph.lines[0].markdown = "\t".join(paragraph.lines[0].text.split())
            elif paragraph.kind == "heading" and len(paragraph.text.split()) > _HEADING_WORDS:
                paragraph.kind = "prose"
            elif is_title(paragraph, after):
                section = _SECTION.match(paragraph.lines[0].text)
                paragraph.kind = "heading"
                paragraph.level = min(deepest + 1 + (section[1].count(".") if section else 0), 6)
            elif paragraph.kind == "table" and len(paragraph.lines) == 1:
                paragraph.kind = "prose"
            result.append(paragraph)
        return result


def _lowest_common(steps: Counter[float]) -> float:
    """Return the smallest distance that lines often have: larger ones part paragraphs."""
    often = 0.3 * steps.most_common(1)[0][1]
    return min(step for step, count in steps.items() if count >= often)


def _full(line: Line) -> bool:
    return line.x1 > line.right - 0.1 * (line.right - line.left)


def _under_cell(table: Paragraph, line: Line) -> bool:
    above = table.lines[-1]
    return (
        beside(above, line) and 0 < above.y - line.y < 1.6 * line.size and line.x0 > above.x0 + 2 * line.size
    )
