"""Running heads, running feet and page numbers: what stands at the edge of page after page."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from decks.documents.layout import Line

_NUMBER = re.compile(
    r"\W*(?:page\s+|p\.\s*|seite\s+)?(?:\d{1,5}|[ivxlc]{1,7})(?:\s*(?:/|of|von)\s*\d{1,5})?\W*", re.IGNORECASE
)
_CHANGING = re.compile(r"\d+|\b[ivxlc]+\b")
_COUNTED = re.compile(r"^\W*(\d{1,5})\b|\b(\d{1,5})\W*$")
_WORDS = re.compile(r"[^\W\d_]+")
_ROWS = 2
"""So many rows at the top and at the bottom of a page may be running heads."""

_NEAR = 4.0


def without_running_heads(pages: list[list[Line]], tick: Callable[[], None]) -> list[list[Line]]:
    """Return the pages without their running heads and page numbers.

    Running heads are what the edges of several pages repeat at one height, numbers aside; rows with
    a number that counts the pages; and rows that say again, in smaller print, what a heading says.
    """
    sizes: Counter[float] = Counter()
    for lines in pages:
        tick()
        for line in lines:
            sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    headings: set[str] = set()
    for lines in pages:
        tick()
        headings.update(_said(line) for line in lines if line.size > 1.1 * body)
    repeated, counted = _counts(pages, tick)
    often = 3 if len(pages) > 3 else 2
    kept = []
    for page, lines in enumerate(pages):
        tick()
        outermost = {id(line) for line in _edges(lines, 1)}
        heights: set[int] = set()
        dropped: set[int] = set()
        for line in _edges(lines, _ROWS):
            times = _near(repeated[_key(line)], line)
            again = times >= often and (line.size < 1.1 * body or 2 * times > len(pages))
            number = id(line) in outermost and _NUMBER.fullmatch(line.text) is not None
            counts = any(_near(counted[offset], line) >= often for offset in _offsets(line, page))
            said = line.size <= 1.1 * body and id(line) in outermost and _said(line) in headings
            if again or number or counts or said:
                dropped.add(id(line))
                heights |= {_height(line)} if counts else set()
        rest = [line for line in lines if id(line) not in dropped] if dropped else lines
        kept.append([line for line in rest if _height(line) not in heights] if heights else rest)
    most = 2 * sum(len(line.text) for lines in kept for line in lines) > sum(sizes.values())
    return kept if most else pages


def _counts(
    pages: list[list[Line]], tick: Callable[[], None]
) -> tuple[defaultdict[object, Counter[int]], defaultdict[object, Counter[int]]]:
    """Return how often each text and each distance from the page's number stands at each height of an edge."""
    repeated: defaultdict[object, Counter[int]] = defaultdict(Counter)
    counted: defaultdict[object, Counter[int]] = defaultdict(Counter)
    for page, lines in enumerate(pages):
        tick()
        edges = _edges(lines, _ROWS)
        for key, height in {(_key(line), _height(line)) for line in edges}:
            repeated[key][height] += 1
        for offset, height in {(offset, _height(line)) for line in edges for offset in _offsets(line, page)}:
            counted[offset][height] += 1
    return repeated, counted


def _edges(lines: list[Line], rows: int) -> list[Line]:
    """Return the lines on the first and the last rows of a page."""
    heights: list[float] = []
    for y in sorted(line.y for line in lines):
        if not heights or y - heights[-1] > _NEAR:
            heights.append(y)
    if len(heights) <= rows:
        return lines if rows == 1 else []
    low, high = heights[rows - 1] + _NEAR, heights[-rows] - _NEAR
    return [line for line in lines if line.y <= low or line.y >= high]


def _key(line: Line) -> tuple[str, int]:
    return _CHANGING.sub("#", " ".join(line.text.casefold().split())), round(line.size)


def _said(line: Line) -> str:
    return " ".join(_WORDS.findall(line.text.casefold()))


def _height(line: Line) -> int:
    return round(line.y / _NEAR)


def _near(heights: Counter[int], line: Line) -> int:
    at = _height(line)
    return heights[at - 1] + heights[at] + heights[at + 1]


def _offsets(line: Line, page: int) -> Iterator[int]:
    """Yield by how much the numbers at the ends of a line differ from the page's place in the file."""
    for first, last in _COUNTED.findall(line.text):
        yield int(first or last) - page
