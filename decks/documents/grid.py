"""A table as it comes cell by cell, and the blocks that it makes: a table, labels, or only a layout."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from decks.documents.extract import table

WIDEST = 100
"""A table has at most so many columns, whatever its cells claim to span."""

_ITEM = re.compile(r"^(?:[-*]|\d+[.)]|#{1,6})\s+")
_BOLD = re.compile(r"\*\*[^*]+\*\*")
_DEEPEST = 1000


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together; those of a list stay with the items around them."""

    lines: tuple[str, ...]
    listed: bool = False


@dataclass(slots=True)
class Cell:
    """A table's cell, or what is outside of all tables: the blocks in it and the lists that are open."""

    blocks: list[Block] = field(default_factory=list)
    lists: list[list[int]] = field(default_factory=list)
    marker: str = ""
    quotes: int = 0
    head: bool = False
    across: int = 1
    down: int = 1

    @property
    def text(self) -> str:
        """What is in the cell, on one line."""
        lines = (line.strip() for block in self.blocks for line in block.lines)
        return "; ".join(_ITEM.sub("", line) for line in lines if line)


@dataclass(slots=True)
class Grid:
    """The rows of a table; `layout` when it only puts things beside each other."""

    layout: bool = False
    rows: list[list[Cell]] = field(default_factory=list)
    head_rows: int = 0
    in_head: bool = False

    def blocks(self) -> Iterator[Block]:
        """Yield what the table makes of itself."""
        rows = [row for row in self.rows if any(cell.blocks for cell in row)]
        if self.layout or max(map(len, rows), default=0) < 2 or len(rows) < 2:
            for cell in (cell for row in rows for cell in row):
                yield from cell.blocks
        elif 2 * sum(map(_is_named, rows)) > len(rows) and max(map(len, rows)) == 2 and not self.head_rows:
            yield from _labels(rows)
        else:
            yield Block(tuple(self._table(rows)))

    def _table(self, rows: list[list[Cell]]) -> list[str]:
        filled = _filled(rows)
        for _ in range(1, min(self.head_rows, len(filled) - 1)):
            names = zip_longest(filled[0], filled.pop(1), fillvalue="")
            filled[0] = [name if name == more else f"{name} {more}".strip() for name, more in names]
        header = self.head_rows > 0 or all(
            cell.head or _BOLD.fullmatch(cell.text) or not cell.blocks for cell in rows[0]
        )
        if header:
            filled[0] = [name.replace("**", "") for name in filled[0]]
        return table(filled, header=header)


def _is_named(row: list[Cell]) -> bool:
    return len(row) == 2 and row[0].head and not row[1].head


def _labels(rows: list[list[Cell]]) -> Iterator[Block]:
    """Yield a label and its text for every name and value; a name alone is the title of the table."""
    for row in rows:
        if _is_named(row):
            yield Block((f"**{row[0].text.replace('**', '')}**: {row[1].text}",))
        else:
            yield from (block for cell in row if not cell.head for block in cell.blocks)


def _filled(rows: list[list[Cell]]) -> list[list[str]]:
    """Return the texts of a table with the cells that span several columns or rows repeated."""
    result: list[list[str]] = []
    below: dict[int, tuple[int, str]] = {}
    for row in rows:
        texts: list[str] = []
        for cell in [*row, None]:
            while len(texts) in below and len(texts) < WIDEST:
                left, text = below.pop(len(texts))
                if left > 1:
                    below[len(texts)] = (left - 1, text)
                texts.append(text)
            if cell is None or len(texts) >= WIDEST:
                break
            text = cell.text
            for _ in range(min(cell.across, WIDEST - len(texts))):
                if cell.down > 1:
                    below[len(texts)] = (min(cell.down, _DEEPEST) - 1, text)
                texts.append(text)
        result.append(texts)
    return result
