"""The flow of a page: elements that open and close become blocks of Markdown-like lines."""

import re
from dataclasses import dataclass

from decks.documents.extract import Extract, escaped, fenced, lowered, marked, raised, started, words
from decks.documents.grid import WIDEST, Block, Cell, Grid

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog"),
        *("dir", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4"),
        *("h5", "h6", "header", "hr", "html", "li", "main", "menu", "ol", "p", "section", "summary"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
_MARKS = {"b": "**", "strong": "**", "em": "*", "i": "*", "code": "`", "kbd": "`", "samp": "`", "tt": "`"}
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "summary": 7}
_TEX = re.compile(r"\\\(((?:(?!\\[()]).){1,400}+)\\\)|\\\[((?:(?!\\[\[\]]).){1,900}+)\\\]")
_HEADING = re.compile(r"#{1,6} (.*)")
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_SHORT = 160
_PERMALINKS = frozenset({"#", "¶", "§", "🔗", "⚓", "↩", "↩︎", "^", "[edit]"})
_SPACE = re.compile(r"[\s\u200b]+")


@dataclass(frozen=True, slots=True)
class How:
    """What an element says of itself: the first number of a list, how far a cell reaches, a table only for layout."""

    start: int = 1
    across: int = 1
    down: int = 1
    layout: bool = False


PLAIN = How()


class Flow:
    """Takes the elements and texts of a page in order; `pour` gives the blocks that they make."""

    def __init__(self) -> None:
        self._cells = [Cell()]
        self._tables: list[Grid] = []
        self._text: list[str] = []
        self._open: list[tuple[str, int]] = []
        self._heading = 0
        self._term = ""
        self._in_term = False
        self._links = self._linked = 0

    def open(self, tag: str, how: How = PLAIN) -> None:
        """Take the beginning of an element."""
        if tag in BLOCKS:
            self._flush()
            self._open_block(tag, how)
        elif tag == "br":
            self._text.append("\n")
        elif tag in _MARKS or tag in {"sup", "sub", "a", "q"}:
            self._open.append((tag, len(self._text)))

    def close(self, tag: str) -> None:
        """Take the end of an element."""
        if tag in BLOCKS:
            self._flush()
            self._close_block(tag)
        elif self._open and self._open[-1][0] == tag:
            _, at = self._open.pop()
            inner = "".join(self._text[at:])
            self._text[at:] = [self._inline(tag, inner)]

    def text(self, text: str) -> None:
        """Take a piece of text."""
        if not self._text and text.isspace():
            return
        code = any(_MARKS.get(tag) == "`" for tag, _ in self._open)
        if "  " in text or not text.isprintable():
            text = _SPACE.sub(" ", text.replace("\u00ad", ""))
        if code or "\\" not in text:
            self._text.append(text if code else escaped(text))
            return
        for at, piece in enumerate(_TEX.split(text)):
            if at % 3:
                self.maths(piece or "")
            else:
                self._text.append(escaped(piece))

    def code(self, text: str, language: str = "") -> None:
        """Take a block of code."""
        self._flush()
        if text.strip():
            indent = self._indent()
            self._add(tuple(indent + line for line in fenced(text, language)))

    def maths(self, tex: str, *, display: bool = False) -> None:
        """Take a formula, written in TeX."""
        tex = words(tex)
        if wrapped := re.fullmatch(r"\{\\(?:display|text)style\s*(.*)\}", tex):
            tex = wrapped[1].strip()
        if tex:
            self._text.append(f"$${tex}$$" if display else f"${tex}$")

    def verbatim(self, text: str) -> None:
        """Take a text whose lines stand for themselves."""
        self._flush()
        for block in re.split(r"\n\s*\n", text):
            if block.strip():
                self._add(tuple(block.strip("\n").split("\n")))

    def pour(self, extract: Extract, within: str = "") -> None:
        """Add all blocks to `extract`; the place of each is `within` and the number of its paragraph."""
        for number, block in enumerate(self._blocks(), 1):
            extract.add(block.lines, f"{within}paragraph {number}", listed=block.listed)

    def heading(self) -> str:
        """Return the text of the first heading, or nothing."""
        lines = (block.lines[0] for block in self._blocks())
        return next((found[1] for line in lines if (found := _HEADING.match(line))), "")

    def _blocks(self) -> list[Block]:
        self._flush()
        while self._tables:
            self._close_block("table")
        return self._cells[0].blocks

    def _inline(self, tag: str, inner: str) -> str:
        if tag in {"sup", "sub"}:
            text = words(inner)
            if "\\" in text or "`" in text or "$" in text:
                return inner
            return raised(text) if tag == "sup" else lowered(text)
        if tag == "a":
            self._links += 1
            self._linked += len(inner.strip())
            return "" if inner.strip() in _PERMALINKS else inner
        if tag == "q":
            return f"“{inner.strip()}”"
        return inner if self._heading or self._in_term else marked(inner, _MARKS[tag])

    def _open_block(self, tag: str, how: How) -> None:
        cell = self._cells[-1]
        if self._term and (tag in _LISTS or tag == "table"):
            self._add((f"**{self._term}**",))
            self._term = ""
        if tag in _LISTS:
            cell.lists.append([how.start if tag == "ol" else 0, 0])
        elif tag == "li":
            self._item(cell)
        elif tag == "blockquote":
            cell.quotes += 1
        elif tag == "dt":
            self._in_term = True
        elif tag == "hr" and not self._tables:
            self._add(("***",))
        elif tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag == "table":
            if self._tables:
                for outer in self._tables:
                    outer.layout = True
            self._tables.append(Grid(how.layout))
        elif self._tables and tag in {"thead", "tr", "td", "th"}:
            self._open_in_table(tag, how)

    def _open_in_table(self, tag: str, how: How) -> None:
        grid = self._tables[-1]
        if tag == "thead":
            grid.in_head = True
        elif tag == "tr":
            grid.rows.append([])
            grid.head_rows += grid.in_head
        else:
            if not grid.rows:
                grid.rows.append([])
            cell = Cell(head=tag == "th", across=how.across, down=how.down)
            grid.rows[-1].append(cell)
            self._cells.append(cell)

    def _close_block(self, tag: str) -> None:
        cell = self._cells[-1]
        if tag in _LISTS and cell.lists:
            cell.lists.pop()
            cell.marker = ""
        elif tag == "li":
            cell.marker = ""
        elif tag == "blockquote":
            cell.quotes = max(cell.quotes - 1, 0)
        elif tag == "dt":
            self._in_term = False
        elif tag == "dl":
            self._term = ""
        elif tag in _HEADINGS:
            self._heading = 0
        elif tag == "thead" and self._tables:
            self._tables[-1].in_head = False
        elif tag in {"td", "th"} and len(self._cells) > 1:
            self._cells.pop()
        elif tag == "table" and self._tables:
            grid = self._tables.pop()
            self._cells[-1].blocks.extend(grid.blocks())

    def _item(self, cell: Cell) -> None:
        if not cell.lists:
            cell.marker = "- "
            return
        current = cell.lists[-1]
        number = current[0]
        cell.marker = f"{number}. " if number else "- "
        current[0] += number > 0
        current[1] = len(cell.marker)

    def _indent(self) -> str:
        """Return the blanks that put a line into the item that is open."""
        return " " * min(sum(width for _, width in self._cells[-1].lists), WIDEST)

    def _flush(self) -> None:
        """Make a block of the text that came since the last one."""
        if not self._text:
            self._open.clear()
            return
        raw, self._text, self._open = "".join(self._text), [], []
        links, linked, self._links, self._linked = self._links, self._linked, 0, 0
        if raw.isspace() or not raw or self._leads_elsewhere(raw, links, linked):
            return
        for paragraph in re.split(r"\n[ \t]*(?:\n\s*)+", raw) if "\n" in raw else [raw]:
            lines = [line for line in map(words, paragraph.split("\n")) if line]
            if lines:
                self._paragraph(lines)

    def _leads_elsewhere(self, raw: str, links: int, linked: int) -> bool:
        """Say whether a paragraph of its own is little more than links to other pages."""
        apart = not (self._heading or self._in_term or self._tables or self._cells[-1].lists)
        text = raw.strip()
        no_sentence = not text.endswith((".", "?", "!", ":"))
        share = 0.9 if links == 1 else 0.3 if no_sentence and len(text) < _SHORT else 0.6
        return apart and links > 0 and linked > share * len(text)

    def _paragraph(self, lines: list[str]) -> None:
        cell = self._cells[-1]
        if self._in_term:
            self._term = ", ".join(filter(None, [self._term, " ".join(lines)]))
        elif 0 < self._heading < 7 and not cell.lists:
            self._add((f"{'#' * self._heading} {' '.join(lines)}",))
        elif self._heading:
            self._add((self._indent_for(cell) + marked(" ".join(lines), "**"),), listed=bool(cell.lists))
        else:
            if self._term:
                lines = [f"**{self._term}**: {lines[0]}", *lines[1:]]
                self._term = ""
            first, rest = self._indent_for(cell), self._indent()
            quote = "> " * bool(cell.quotes and not cell.lists)
            body = [first + quote + started(lines[0]), *(rest + quote + started(line) for line in lines[1:])]
            self._add(tuple(body), listed=bool(cell.lists))

    def _indent_for(self, cell: Cell) -> str:
        """Return what the next line of an item begins with: its marker, or blanks after the first."""
        indent = self._indent()
        if not cell.marker:
            return indent
        marker, cell.marker = cell.marker, ""
        return indent[: len(indent) - len(marker)] + marker if cell.lists else marker

    def _add(self, lines: tuple[str, ...], *, listed: bool = False) -> None:
        self._cells[-1].blocks.append(Block(lines, listed))
