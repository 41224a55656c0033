"""Markdown-like lines into blocks: headings, prose, lists, tables, code. Line by line, each line once.

Tolerant where documents of these families are sloppy: bullets by glyph, lists nested by any
indent, bullets under a label that a page break cut off, tables flattened to tabs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from decks.documents.document import Block, Item
from decks.documents.inline import PLAIN_FROM, clean
from decks.documents.items import listed
from decks.documents.labels import FEWEST_LEADS, LEAD, NUMBER, TERM_LINE, bare, is_label, labelled, leading

DEEPEST = 40
"""Lists nested deeper than this are left out."""

IN_BOLD = 7
"""The level of a heading that is only a line in bold."""

HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
ITEM = re.compile(r"^(\s*)([-*+•▪●◦‣·–☐☑]|\d{1,3}[.)])(?:(?:\s+|(?<=[•▪●◦‣]))(.*))?$")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})(?!.*`)")
RULE = re.compile(r"^\s{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_DELIMITER = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_SETEXT = re.compile(r"^ {0,3}(=+|-{3,})\s*$")
DEFINES = re.compile(r"\s{0,3}:\s+\S")


class Row(NamedTuple):
    """A line to be read, or several joined into one; `first` and `last` are its lines in the file."""

    text: str
    first: int
    last: int


@dataclass(slots=True)
class Part:
    """What the scanner found: a heading with its level, a rule, or a block."""

    kind: Literal["heading", "rule", "block"]
    first: int
    last: int
    text: str = ""
    level: int = 0
    block: Block | None = None


@dataclass(slots=True)
class _Entry:
    indent: int
    ordered: bool
    depth: int
    first: int
    last: int
    text: str


@dataclass(slots=True)
class Scanner:
    """Reads rows into parts; what was nested too deep is noted in `left_out`."""

    rows: Sequence[Row]
    parts: list[Part] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    _at: int = 0
    _open_fences: bool = True

    def scan(self) -> list[Part]:
        """Return the parts of all rows, in order."""
        while self._at < len(self.rows):
            row = self.rows[self._at]
            text = row.text
            if not text.strip():
                self._at += 1
            elif text[0].isalpha() and "|" not in text and "\t" not in text:
                self._paragraph()
            elif _FENCE.match(text) and self._code(row):
                continue
            elif heading := HEADING.match(text):
                self._at += 1
                self._heading(row, len(heading[1]), heading[2] or "")
            elif RULE.match(text):
                self._at += 1
                self.parts.append(Part("rule", row.first, row.last))
            elif self._table() or self._tabs():
                continue
            elif ITEM.match(text):
                self._list()
            elif text.startswith(("    ", "\t")):
                self._indented()
            else:
                self._paragraph()
        return self.parts

    def _heading(self, row: Row, level: int, text: str) -> None:
        if title := clean(text):
            self.parts.append(Part("heading", row.first, row.last, title, level))

    def _add(self, block: Block) -> None:
        self.parts.append(Part("block", block.first, block.last, block=block))

    def _code(self, row: Row) -> bool:
        if not self._open_fences:
            return False
        mark = row.text.strip()[:3]
        for end in range(self._at + 1, len(self.rows)):
            if self.rows[end].text.strip().startswith(mark) and not self.rows[end].text.strip().strip(
                mark[0]
            ):
                inside = "\n".join(r.text for r in self.rows[self._at + 1 : end])
                self._add(Block("code", "", row.first, self.rows[end].last, label=inside[:4000]))
                self._at = end + 1
                return True
        self._open_fences = False
        self._at += 1
        return True

    def _indented(self) -> None:
        start = self._at
        while self._at < len(self.rows) and self.rows[self._at].text.startswith(("    ", "\t")):
            self._at += 1
        self._add(Block("code", "", self.rows[start].first, self.rows[self._at - 1].last))

    def _table(self) -> bool:
        rows, at = self.rows, self._at
        if not self._headed_table():
            return False
        end = at + 2
        while end < len(rows) and "|" in rows[end].text and rows[end].text.strip():
            end += 1
        cells = [_cells(row.text) for row in (rows[at], *rows[at + 2 : end])]
        self._add(_tabular(cells, [rows[at], *rows[at + 2 : end]]))
        self._at = end
        return True

    def _headed_table(self) -> bool:
        """Say whether a table with its rule begins at this line."""
        rows, at = self.rows, self._at
        return "|" in rows[at].text and at + 1 < len(rows) and _DELIMITER.match(rows[at + 1].text) is not None

    def _tabs(self) -> bool:
        rows, at = self.rows, self._at
        tabs = rows[at].text.strip().count("\t")
        if not tabs or rows[at].text.startswith("\t"):
            return False
        end, found = at, []
        while end < len(rows):
            text = rows[end].text
            if text.strip() and text.strip().count("\t") != tabs:
                break
            if text.strip():
                found.append(rows[end])
            elif end + 1 >= len(rows) or rows[end + 1].text.strip().count("\t") != tabs:
                break
            end += 1
        found = [row for row in found if not re.fullmatch(r"[\s|:-]+", row.text)]
        if len(found) < 2:
            return False
        self._add(_tabular([[clean(cell) for cell in row.text.strip().split("\t")] for row in found], found))
        self._at = end
        return True

    def _paragraph(self) -> None:
        start = self._at
        while self._at < len(self.rows):
            text = self.rows[self._at].text
            if self._at > start:
                if self._at == start + 1 and _SETEXT.match(text):
                    row = self.rows[start]
                    self._at += 1
                    self._heading(row, 1 if "=" in text else 2, row.text)
                    return
                if self._headed_table() or (not text[:1].isalpha() and _interrupts(text)):
                    break
            self._at += 1
        rows = self.rows[start : self._at]
        if len(rows) >= FEWEST_LEADS and self._terms(rows):
            return
        if definition := _definition(rows):
            self._add(definition)
            return
        raw = " ".join(row.text.strip().removeprefix(">").strip() for row in rows)
        lead = LEAD.match(raw) if len(raw) < PLAIN_FROM and not raw[:1].isalpha() else None
        first, last = rows[0].first, rows[-1].last
        if lead and is_label(lead):
            label = bare(clean(lead["label"]))
            if not lead["text"] and len(label.split()) <= 14:
                number = NUMBER.match(clean(raw))
                self.parts.append(
                    Part("heading", first, last, f"{number[1]}. {label}" if number else label, IN_BOLD)
                )
                return
            if lead["text"]:
                text = clean(lead["text"])
                self._add(Block("definition", f"{label}: {text}", first, last, label=label))
                return
        if text := clean(raw):
            self._add(Block("paragraph", text, first, last))

    def _terms(self, rows: Sequence[Row]) -> bool:
        """Read lines that begin with a term, in bold or with a dash behind it, as the entries of a list."""
        found = leading([row.text.strip() for row in rows])
        told: list[Item] = []
        for row, term in zip(rows, found, strict=False):
            if any(term):
                told.append(Item(*term, 0, row.first, row.last))
            elif told:
                more = f"{told[-1].text} {clean(row.text)}"
                told[-1] = replace(told[-1], text=more, last=row.last)
            else:
                self._add(Block("paragraph", clean(row.text), row.first, row.last))
        if told:
            self._add(listed(tuple(told)))
        return bool(told)

    def _list(self) -> None:
        entries: list[_Entry] = []
        stack: list[_Entry] = []
        blank = too_deep = False
        start = self._at
        while self._at < len(self.rows):
            row = self.rows[self._at]
            text = row.text
            if not text.strip():
                blank = True
            elif HEADING.match(text) or RULE.match(text) or _FENCE.match(text):
                break
            elif found := ITEM.match(text):
                self._at += 1
                too_deep = self._item(row, found, stack, entries) or too_deep
                blank = False
                continue
            elif entries and not blank and self._leads(text, entries[0].indent, entries[-1].text):
                break
            elif entries and (not blank or (text[:1].isspace() and text.strip())):
                top = entries[-1]
                top.text = f"{top.text} {text.strip()}"
                top.last = row.last
                blank = False
            else:
                break
            self._at += 1
        if self._at == start:
            self._at += 1
        if too_deep:
            self.left_out.append(
                f"lines {self.rows[start].first}-{self.rows[self._at - 1].last}: lists nested deeper than {DEEPEST}"
            )
        self._finish(entries)

    def _leads(self, text: str, indent: int, above: str) -> bool:
        """Say whether a line under a list is the lead-in of another one or a term, and no continuation."""
        if len(text) - len(text.lstrip()) > indent or not text.lstrip()[:1].isupper():
            return False
        after = self.rows[self._at + 1].text if self._at + 1 < len(self.rows) else ""
        term = " - " in text and TERM_LINE.match(text)
        if term and (TERM_LINE.match(after) or TERM_LINE.match(above)):
            return True
        return ITEM.match(after) is not None

    def _item(self, row: Row, found: re.Match[str], stack: list[_Entry], entries: list[_Entry]) -> bool:
        body = (found[3] or "").strip()
        ordered = found[2][0].isdigit()
        if not ordered and (number := NUMBER.match(body)):
            ordered, body = True, body[number.end() :]
        indent = len(found[1].expandtabs(4))
        if not body.strip("-–•*"):
            return False
        while stack and (
            stack[-1].indent > indent or (stack[-1].indent == indent and not _waits(stack[-1], ordered, body))
        ):
            stack.pop()
        depth = len(stack)
        if depth >= DEEPEST:
            return True
        entry = _Entry(indent, ordered, depth, row.first, row.last, body)
        stack.append(entry)
        entries.append(entry)
        return False

    def _finish(self, entries: list[_Entry]) -> None:
        items = []
        for entry in entries:
            label, text = labelled(entry.text)
            if label or text:
                items.append(Item(label, text, entry.depth, entry.first, entry.last))
        if items:
            self._add(listed(tuple(items)))


def _interrupts(text: str) -> bool:
    """Say whether a line that begins with no letter ends the paragraph above it."""
    if not text.strip() or HEADING.match(text) or RULE.match(text) or _FENCE.match(text):
        return True
    item = ITEM.match(text)
    return item is not None and item[2] not in "–·" and bool((item[3] or "").strip())


def _waits(above: _Entry, ordered: bool, body: str) -> bool:
    """Say whether a label that stands alone waits for the bullet `body`, at its own indent after a page break."""
    lead = LEAD.match(above.text)
    if not (lead and not lead["text"]) and not (above.ordered and above.text.endswith(":")):
        return False
    return not ordered and (above.ordered or not LEAD.match(body))


def _cells(text: str) -> list[str]:
    cells = re.split(r"(?<!\\)\|", text.strip().strip("|"))
    return [clean((_parted(cell) if "<" in cell else cell).replace("\\|", "|")) for cell in cells]


_LIST_END = re.compile(r"(?<=[\w)%”\"'])\s*</li>\s*<li>(?=\s*[A-Z])", re.IGNORECASE)


def _parted(cell: str) -> str:
    """Return a cell that holds a list of HTML with a full stop after each of its entries."""
    return _LIST_END.sub(". ", cell)


def _tabular(cells: list[list[str]], rows: Sequence[Row]) -> Block:
    width = len(cells[0])
    table = tuple(tuple((row + [""] * width)[:width]) for row in cells)
    items = tuple(Item("", "\t".join(row), 0, at.first, at.last) for row, at in zip(table, rows, strict=True))
    text = "\n".join(" | ".join(row) for row in table)
    return Block("table", text, rows[0].first, rows[-1].last, items=items, rows=table)


def _definition(rows: Sequence[Row]) -> Block | None:
    """Read a term, or its names on some lines, and the definition after a colon on the next line."""
    at = next((n for n, row in enumerate(rows[:4]) if n and DEFINES.match(row.text)), 0)
    named = [clean(row.text) for row in rows[:at]]
    if not at or any(name.endswith((".", ":")) or len(name.split()) > 8 for name in named):
        return None
    term = f"{named[0]} ({', '.join(named[1:])})" if named[1:] else named[0]
    text = clean(" ".join(row.text.strip().removeprefix(":").strip() for row in rows[at:]))
    return Block("definition", f"{term}: {text}", rows[0].first, rows[-1].last, label=term)
