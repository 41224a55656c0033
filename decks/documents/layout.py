"""The words of a page, with their places on it, in the order a person reads them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise
from statistics import median

from decks.documents.extract import escaped, lowered, raised

_GAP = 1.3
"""Words further apart than so many times their size belong to different columns or cells."""

_NARROW_GAP = 0.7
_SHIFTED = 3
_NOTED = re.compile(r"[^\W\d_]{3}$|[.,;:!?)”]$")
_TOUCHING = 0.15
_ALIGNED = 2.0
_FEWEST = 3
_DEEPEST = 3
_TRIED = 5
_WIDEST = 20_000
_MARKED = re.compile(r"[*_<&]")


@dataclass(slots=True)
class Word:
    """A word on a page: its left and right edge, its base line from the bottom, its size in points.

    It may be several words that are set alike with common blanks between them. `breaks` says that
    the file ends a line after it, `glued` that no blank is before it.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    mono: bool = False
    breaks: bool = False
    glued: bool = False


@dataclass(slots=True)
class Line:
    """Words that stand on one base line of one column; cells of a table are parted by tabs.

    `markdown` is the text with what is bold marked, and escaped; `mono` says how much of it is in a
    typewriter font, from 0 to 1. `left` and `right` are the edges of
    the column, `first_width` the width of the first word.
    """

    text: str
    markdown: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    mono: float
    first_width: float
    left: float = 0.0
    right: float = 0.0
    page: int = 0
    column: int = 0


@dataclass(slots=True)
class _Segment:
    """Words of one line with no wide gap between them; `y` and `size` are those of most of its text."""

    words: list[Word]
    x0: float
    x1: float
    y: float
    size: float


def lines(words: Sequence[Word], page: int) -> list[Line]:
    """Return the lines of a page in reading order, each with the edges of its column."""
    segments = [_segment(part) for part in _split_at_gutters(list(_runs(words)))]
    result = []
    for number, column in enumerate(_ordered(segments)):
        left, right = min(each.x0 for each in column), max(each.x1 for each in column)
        for row in _rows(column):
            line = _line(row)
            line.left, line.right, line.page, line.column = left, right, page, number
            result.append(line)
    return result


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Divide words at the ends of lines and at gaps as wide as those between columns."""
    run: list[Word] = []
    for word in words:
        if run:
            last = run[-1]
            gap = word.x0 - last.x1
            if last.breaks or gap > _GAP * max(last.size, word.size) or gap < -word.size:
                yield run
                run = []
        run.append(word)
    if run:
        yield run


def _split_at_gutters(runs: list[list[Word]]) -> list[list[Word]]:
    """Part lines that run over a gutter so narrow that it could be a blank, where many gaps stand in line."""
    gaps = Counter(
        round(word.x0 / _ALIGNED)
        for run in runs
        for last, word in pairwise(run)
        if word.x0 - last.x1 > _NARROW_GAP * word.size
    )
    gutters = {at for at, count in gaps.items() if count + gaps[at + 1] >= max(5, 0.3 * len(runs))}
    if not gutters:
        return runs
    result = []
    for run in runs:
        start = 0
        for at in range(1, len(run)):
            word, last = run[at], run[at - 1]
            place = round(word.x0 / _ALIGNED)
            if word.x0 - last.x1 > _NARROW_GAP * word.size and {place, place - 1} & gutters:
                result.append(run[start:at])
                start = at
        result.append(run[start:])
    return result


def _segment(words: list[Word]) -> _Segment:
    first = words[0]
    y, size = first.y, first.size
    if any(word.y != y or word.size != size for word in words):
        weights: Counter[tuple[float, float]] = Counter()
        for word in words:
            weights[word.size, word.y] += len(word.text)
        size, y = weights.most_common(1)[0][0]
    return _Segment(words, first.x0, words[-1].x1, y, size)


def _ordered(segments: list[_Segment], depth: int = 0) -> list[list[_Segment]]:
    """Return columns in reading order; what spans several of them stands between them."""
    if not segments:
        return []
    segments = sorted(segments, key=lambda each: -each.y)
    divisions = [_divided(segments, gutter) for gutter in _gutters(segments)] if depth < _DEEPEST else []
    best = max(
        divisions, key=lambda parts: sum(len(left) + len(right) for _, left, right in parts), default=[]
    )
    if not any(left for _, left, _ in best):
        return [segments]
    columns: list[list[_Segment]] = []
    for spanning, left, right in best:
        columns += [spanning] if spanning else []
        columns += _ordered(left, depth + 1) + _ordered(right, depth + 1)
    return columns


Part = tuple[list[_Segment], list[_Segment], list[_Segment]]
"""What spans a gutter, and then what stands on its left and on its right."""


def _divided(segments: list[_Segment], gutter: float) -> list[Part]:
    """Divide a page from top to bottom at the places where its text changes the number of columns."""
    parts: list[Part] = []
    spanning: list[_Segment] = []
    band: list[_Segment] = []
    for segment in [*segments, None]:
        if segment is not None and (segment.x1 <= gutter or segment.x0 >= gutter):
            band.append(segment)
            continue
        before, left, right, after = _trimmed(band, gutter)
        if len(left) + len(right) >= _FEWEST and _is_prose(left) and _is_prose(right):
            parts.append((spanning + before, left, right))
            spanning = after
        else:
            spanning += band
        band = []
        if segment is not None:
            spanning.append(segment)
    return [*parts, (spanning, [], [])]


def _trimmed(
    band: list[_Segment], gutter: float
) -> tuple[list[_Segment], list[_Segment], list[_Segment], list[_Segment]]:
    """Return what stands above, left, right and below where a band has text on both sides of a gutter.

    What is above on the left is read first anyway; what is below counts only when it is no prose.
    """
    left = [each for each in band if each.x1 <= gutter]
    right = [each for each in band if each.x0 >= gutter]
    if not left or not right:
        return band, [], [], []
    top = min(left[0].y, right[0].y) + 2 * left[0].size
    bottom = max(left[-1].y, right[-1].y) - 2 * left[0].size
    above = [each for each in band if each.y > top]
    below = [each for each in band if each.y < bottom]
    if above and above[0].x0 >= gutter and _is_prose(above):
        above = []
    if _is_prose(below) or len(below) < _FEWEST:
        below = []
    outside = {id(each) for each in above + below}
    left, right = ([each for each in side if id(each) not in outside] for side in (left, right))
    return above, left, right, below


def _gutters(segments: list[_Segment]) -> list[float]:
    """Return where columns could be parted: left of where several lines begin, where few lines cross."""
    left, right = min(each.x0 for each in segments), max(each.x1 for each in segments)
    width = right - left
    if not 0 < width <= _WIDEST:
        return []
    starts = Counter(int(segment.x0 - left) for segment in segments)
    places = [at for at, count in starts.items() if count >= _FEWEST and 0.15 * width < at < 0.85 * width]
    if not places:
        return []
    changes = [0] * (int(width) + 3)
    for segment in segments:
        changes[int(segment.x0 - left) + 1] += 1
        changes[int(max(segment.x0, segment.x1) - left) + 1] -= 1
    crossing = list(accumulate(changes))
    places.sort(key=lambda at: (crossing[at], at))
    return [left + at - 0.5 for at in places[:_TRIED]]


def _is_prose(side: list[_Segment]) -> bool:
    """Say whether lines fill their column as prose does, and cells of a table do not."""
    if not side:
        return False
    width = max(each.x1 for each in side) - min(each.x0 for each in side)
    counts = [sum(word.text.count(" ") + 1 for word in each.words) for each in side]
    return median(counts) >= 3 and median(each.x1 - each.x0 for each in side) >= 0.5 * width


def _rows(column: list[_Segment]) -> Iterator[list[_Segment]]:
    """Group the segments of a column that stand on the same base line, from left to right."""
    row: list[_Segment] = []
    for segment in column:
        if row and abs(row[0].y - segment.y) > 0.45 * max(row[0].size, segment.size):
            yield sorted(row, key=lambda each: each.x0)
            row = []
        row.append(segment)
    if row:
        yield sorted(row, key=lambda each: each.x0)


def _line(row: list[_Segment]) -> Line:
    largest = max(row, key=lambda each: (each.size, each.x1 - each.x0))
    words = [word for segment in row for word in segment.words]
    bold = _bold(words)
    text, markdown = _texts(row[0].words, largest, marks=not bold, begins=True)
    for before, segment in pairwise(row):
        gap = segment.x0 - before.x1
        between = "\t" if gap > _GAP * largest.size else " " * (gap > _TOUCHING * largest.size)
        more, more_markdown = _texts(segment.words, largest, marks=not bold)
        text += between + more
        markdown += between + more_markdown
    return Line(
        text=text,
        markdown=markdown,
        x0=row[0].x0,
        x1=row[-1].x1,
        y=largest.y,
        size=largest.size,
        bold=bold,
        mono=_mono(words),
        first_width=(words[0].x1 - words[0].x0) * len(words[0].text.split(" ", 1)[0]) / len(words[0].text),
    )


def _bold(words: list[Word]) -> bool:
    """Say whether all words with a letter or a digit are in bold."""
    if not any(word.bold for word in words):
        return False
    lettered = [word for word in words if any(map(str.isalnum, word.text))] or words
    return all(word.bold for word in lettered)


def _mono(words: list[Word]) -> float:
    """Return how much of some words is in a typewriter font, from 0 to 1."""
    if not any(word.mono for word in words):
        return 0.0
    return sum(len(word.text) for word in words if word.mono) / sum(len(word.text) for word in words)


def _texts(words: list[Word], base: _Segment, *, marks: bool, begins: bool = False) -> tuple[str, str]:
    """Return words as text, and the same with those in bold between two stars each side."""
    if any(word.y != base.y for word in words):
        words = _levelled(words, base, begins=begins)
    text = _spaced(words)
    plain = text if _MARKED.search(text) is None else escaped(text)
    if not marks or not any(word.bold for word in words):
        return text, plain
    markdown = ""
    for bold, group in groupby(words, key=lambda word: word.bold):
        together = list(group)
        inner = escaped(_spaced(together))
        markdown += " " * (bool(markdown) and not together[0].glued)
        markdown += f"**{inner}**" if bold and "*" not in inner else inner
    return text, markdown


def _spaced(words: Sequence[Word]) -> str:
    if not any(word.glued for word in words):
        return " ".join([word.text for word in words])
    return "".join(word.text if word.glued or not at else f" {word.text}" for at, word in enumerate(words))


def _levelled(words: list[Word], base: _Segment, *, begins: bool) -> list[Word]:
    """Return words with those off the base line as raised and lowered characters, without marks of notes.

    A small number that begins a line is the number of an item or of a note, and stays.
    """
    result: list[Word] = []
    for word in words:
        shift = word.y - base.y
        text = word.text
        last = result[-1] if result else None
        glued = last is not None and (word.glued or word.x0 - last.x1 < _TOUCHING * base.size)
        small = word.size < 0.85 * base.size and len(text) <= _SHIFTED
        if small and abs(shift) > 0.1 * base.size and not (begins and last is None):
            if shift > 0 and last and glued and text.isdigit() and _NOTED.search(last.text):
                last.x1 = word.x1
                continue
            text = raised(text) if shift > 0 else lowered(text)
        result.append(replace(word, text=text, glued=glued))
    return result
