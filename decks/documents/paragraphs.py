"""A paragraph of a page: what kind it is, and how it reads as Markdown."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from statistics import median
from typing import Literal

from decks.documents.extract import Extract, fenced, marked, started
from decks.documents.layout import Line
from decks.documents.lines import Lines

BULLET = re.compile(r"(\*\*)?[•ˆ▪●◦‣∙·○■□►➢✓✔\uf0b7\uf0a7\uf0d8–-]\s+(?=\S)")
NUMBERED = re.compile(r"(\*\*)?(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\[\d{1,3}\])\s+(?=\S)")
_CONTENTS = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]+\.?|[A-Z]\.?|chapter \w+|appendix \w+)\s[^\t]+\t(\d{1,4})",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:;。！？][”\"'’)\]*]*$")
_HYPHEN = re.compile(r"(\w+)[-‐\u00ad]$")
_FIRST_WORD = re.compile(r"[a-zà-ÿ]+")
_KEEPS_HYPHEN = frozenset({"self", "well", "non", "ex", "half", "all", "cross", "semi", "multi"})
_CJK = re.compile(r"[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]")
_LETTER = re.compile(r"[\W_]*[^\W_]")
_LETTERS = re.compile(r"(?:[\W_]*[^\W_]){3}")
_TITLE_WORDS = 14

Kind = Literal["prose", "heading", "item", "code", "table", "caption"]


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    kind: Kind
    lines: list[Line]
    level: int = 0

    @property
    def text(self) -> str:
        """Its lines as one, as they are on the page."""
        return " ".join(line.text for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all of it is in bold."""
        return all(line.bold for line in self.lines)

    @property
    def ended(self) -> bool:
        """Whether its last sentence is complete."""
        return _ENDED.search(self.lines[-1].text[-9:]) is not None


class Hyphens:
    """Knows of the hyphens at line ends which belong to their words, by the words of all pages."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        self._pages = pages

    def belong(self, first: str, second: str) -> bool:
        """Say whether the hyphen between the two parts of a word stays when they are put together."""
        first = first.lower()
        if f"{first}{second}" in self._words:
            return False
        return f"{first}-{second}" in self._words or first in _KEEPS_HYPHEN or first.isdigit()

    @cached_property
    def _words(self) -> frozenset[str]:
        lines = (line.text.lower().split()[:-1] for lines in self._pages for line in lines)
        return frozenset(chain.from_iterable(lines))


def extracted(
    paragraphs: Iterable[Paragraph], title: str, left_out: Sequence[str], hyphens: Hyphens
) -> Lines:
    """Return paragraphs as Markdown-like lines, words put together as `hyphens` says."""
    extract = Extract()
    counts: Counter[int] = Counter()
    indents: list[float] = []
    for paragraph in paragraphs:
        page = paragraph.lines[0].page
        counts[page] += 1
        place = f"page {page}, paragraph {counts[page]}"
        if paragraph.kind != "item":
            indents.clear()
        if paragraph.kind == "code":
            extract.add(fenced(_code(paragraph.lines)), place)
        elif paragraph.kind == "table":
            extract.add([line.markdown for line in paragraph.lines], place)
        elif paragraph.kind == "heading":
            text = paragraph.text.replace("\t", " ")
            extract.add([f"{'#' * paragraph.level} {text}"], place)
        else:
            text = _joined(paragraph.lines, hyphens).replace("\t", " ")
            if paragraph.kind == "item":
                extract.add([_item(text, paragraph.lines[0], indents)], place, listed=True)
            else:
                extract.add([started(text)], place)
    return extract.lines(title, left_out)


def _joined(lines: list[Line], hyphens: Hyphens) -> str:
    """Return the lines of a paragraph as one, words put together that were parted at a line's end."""
    bold = all(line.bold for line in lines)
    text = ""
    for line in lines:
        more = marked(line.markdown, "**") if line.bold and not bold else line.markdown
        if not text:
            text = more
            continue
        hyphen = _HYPHEN.search(text[-40:])
        word = _FIRST_WORD.match(more)
        if text.endswith("**") and more.startswith("**"):
            text = f"{text[:-2]} {more[2:]}"
        elif hyphen and word:
            text = (text if hyphens.belong(hyphen[1], word[0]) else text[:-1]) + more
        elif hyphen or (_CJK.match(text[-1:]) and _CJK.match(more[:1])):
            text += more
        else:
            text = f"{text} {more}"
    return marked(text, "**") if bold else text


def _item(text: str, first: Line, indents: list[float]) -> str:
    """Return a list's item as Markdown, indented below those that stand further left."""
    while indents and first.x0 < indents[-1] - 3:
        indents.pop()
    if not indents or first.x0 > indents[-1] + 3:
        indents.append(first.x0)
    bullet, numbered = BULLET.match(text), NUMBERED.match(text)
    body = text
    marker = "- "
    if bullet:
        body = (bullet[1] or "") + text[bullet.end() :]
    elif numbered:
        body = (numbered[1] or "") + text[numbered.end() :]
        digits = re.search(r"\d+", numbered[0])
        marker = f"{digits[0]}. " if digits else "- "
    return "  " * min(len(indents) - 1, 8) + marker + body


def _code(lines: list[Line]) -> str:
    """Return lines in a typewriter font with their indents and blank lines."""
    width = median((line.x1 - line.x0) / len(line.text) for line in lines) or 1.0
    left: dict[tuple[int, int], float] = {}
    for line in lines:
        column = (line.page, line.column)
        left[column] = min(left.get(column, line.x0), line.x0)
    result = []
    for above, line in zip([None, *lines], lines, strict=False):
        if above and above.page == line.page and above.y - line.y > 2 * line.size:
            result.append("")
        indent = round((line.x0 - left[line.page, line.column]) / width)
        result.append(" " * min(indent, 60) + line.text.replace("\t", "  "))
    return "\n".join(result)


def largest_heading(paragraphs: Sequence[Paragraph]) -> str:
    """Return the largest heading of the first page."""
    first = [each for each in paragraphs if each.kind == "heading" and each.lines[0].page == 1]
    best = max(first, key=lambda each: each.lines[0].size, default=None)
    return best.text if best else ""


def is_noise(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is a caption, a table of contents, or the shreds of a formula or a drawing."""
    text = "".join(line.text for line in paragraph.lines[:2])
    written = (_LETTERS if paragraph.kind == "prose" else _LETTER).match(text)
    return paragraph.kind == "caption" or not written or _is_contents(paragraph)


def _is_contents(paragraph: Paragraph) -> bool:
    """Say whether a table is a table of contents: numbered names and rising numbers of pages."""
    if paragraph.kind != "table":
        return False
    rows = [_CONTENTS.fullmatch(line.text) for line in paragraph.lines]
    pages = [int(row[1]) for row in rows if row]
    return len(pages) >= max(3, 0.8 * len(rows)) and pages == sorted(pages)


def is_title(paragraph: Paragraph, after: Paragraph | None) -> bool:
    """Say whether a paragraph all in bold stands above others as a heading does."""
    if paragraph.kind not in {"prose", "item"} or len(paragraph.lines) > 2 or not paragraph.bold:
        return False
    text = paragraph.text
    return (
        len(text.split()) <= _TITLE_WORDS
        and not text.endswith((".", ",", ";"))
        and not BULLET.match(text)
        and any(map(str.isalpha, text))
        and after is not None
        and not (after.kind == "prose" and after.bold and len(after.text) > 80)
    )


def is_header(paragraph: Paragraph, after: Paragraph) -> bool:
    """Say whether a line in bold is the head of the table below it, set too tight to see its columns."""
    first = paragraph.lines[:1]
    return (
        len(paragraph.lines) == 1
        and first[0].bold
        and after.kind == "table"
        and len(first[0].text.split()) == after.lines[0].text.count("\t") + 1
        and beside(first[0], after.lines[0])
    )


def rejoined(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Put together what the end of a page or a column, a figure or a table parted."""
    result: list[Paragraph] = []
    for paragraph in paragraphs:
        first = paragraph.lines[0]
        before = next((each for each in reversed(result[-3:]) if each.kind in {"prose", "item"}), None)
        if (
            before
            and paragraph.kind == "prose"
            and lower(first)
            and not (before.ended or beside(before.lines[-1], first))
        ):
            before.lines += paragraph.lines
        else:
            result.append(paragraph)
    return result


def beside(above: Line, line: Line) -> bool:
    """Say whether two lines stand in the same column of the same page."""
    return above.page == line.page and above.column == line.column


def lower(line: Line) -> bool:
    """Say whether a line begins with a small letter."""
    return line.text[:1].islower()
