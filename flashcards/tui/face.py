"""The face of a card: Markdown laid out in one widget."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from decks.text import shown
from flashcards.tui import ink

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

_SPAN_STYLES = {"em": "italic", "strong": "bold", "s": "strike", "link": "underline"}
_NARROWEST = 8
_WIDEST = 96
_LOWEST_WITH_FOOT = 4
_UNMARKED = re.compile(r"(?![ =]|[-+]|\d+[.)])[^*_`\[\]<>&\\#|~$\n⟦⟧]+")
"""One line without a mark of Markdown: most fronts are, and the parser need not even be loaded."""


class Flow(NamedTuple):
    """A paragraph, wrapped at words: `lead` stands before its first line, `indent` before the others."""

    content: Content
    lead: str = ""
    indent: str = ""
    lead_style: str = "$quiet"

    def lines(self, width: int) -> Iterator[Content]:
        """Lay out at `width` cells."""
        room = max(_NARROWEST, width - len(self.indent))
        fits = self.content.cell_length <= room and "\n" not in self.content.plain
        for number, line in enumerate([self.content] if fits else self.content.wrap(room)):
            lead = (self.lead, self.lead_style) if number == 0 else (self.indent, "$quiet")
            yield Content.assemble(lead, line)


class Code(NamedTuple):
    """Lines kept as they are, folded only where they do not fit."""

    text: str
    indent: str = ""

    def lines(self, width: int) -> Iterator[Content]:
        """Lay out at `width` cells, on a ground that reaches the edge."""
        room = max(_NARROWEST, width - len(self.indent) - 2)
        for line in self.text.split("\n"):
            for part in Content(line).fold(room):
                padded = part.pad(1, max(0, room - part.cell_length) + 1)
                yield Content.assemble(self.indent, padded.stylize("$code on $code-ground"))


class Table(NamedTuple):
    """Rows of cells, the header first; cells wrap when the columns do not fit."""

    rows: tuple[tuple[Content, ...], ...]
    indent: str = ""

    def lines(self, width: int) -> Iterator[Content]:
        """Lay out at `width` cells, each column as wide as it needs or as there is room for."""
        columns = max(len(row) for row in self.rows)
        rows = [(*row, *[Content("")] * (columns - len(row))) for row in self.rows]
        room = max(columns * 3, width - len(self.indent) - 3 * (columns - 1))
        widths = _fitted([max(row[i].cell_length for row in rows) for i in range(columns)], room)
        for number, row in enumerate(rows):
            cells = [cell.wrap(wide) for cell, wide in zip(row, widths, strict=True)]
            for line in range(max(map(len, cells))):
                parts = [cell[line] if line < len(cell) else Content("") for cell in cells]
                padded = [
                    part.pad_right(wide - part.cell_length) for part, wide in zip(parts, widths, strict=True)
                ]
                text = Content(" │ ").stylize("$quiet").join(padded)
                yield Content.assemble(self.indent, text.stylize_before("bold") if number == 0 else text)
            if number == 0:
                rule = "─┼─".join("─" * wide for wide in widths)
                yield Content.assemble(self.indent, (rule, "$quiet"))


class Rule(NamedTuple):
    """A thin line across, with a word in it when it has one."""

    word: str = ""

    def lines(self, width: int) -> Iterator[Content]:
        """Lay out at `width` cells."""
        lead = f"── {self.word} " if self.word else ""
        yield Content.styled(lead + "─" * max(0, width - len(lead)), "$rule")


class Gap(NamedTuple):
    """A blank line."""

    def lines(self, width: int) -> Iterator[Content]:
        """Lay out: one empty line, whatever the width."""
        del width
        yield Content("")


class Beside(NamedTuple):
    """Two columns where there is room for both, else one above the other."""

    left: tuple["Block", ...]
    right: tuple["Block", ...]
    least: int = 92

    def lines(self, width: int) -> Iterator[Content]:
        """Lay out at `width` cells."""
        if width < self.least:
            for block in (*self.left, Gap(), *self.right):
                yield from block.lines(width)
            return
        half = (width - 4) // 2
        left = [line for block in self.left for line in block.lines(half)]
        right = [line for block in self.right for line in block.lines(half)]
        for number in range(max(len(left), len(right))):
            start = left[number] if number < len(left) else Content("")
            end = right[number] if number < len(right) else Content("")
            yield Content.assemble(start.pad_right(half + 4 - start.cell_length), end)


Block = Flow | Code | Table | Rule | Gap | Beside


class Face(Widget):
    """Blocks drawn in one column at the width there is, in one widget that scrolls by itself.

    The screen lays nothing out and draws only the lines that changed, so that a frame is cheap. The
    last line says how much lies below.
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._blocks: tuple[Block, ...] = ()
        self._lines: list[Content] = []
        self._strips: list[Strip] = []
        self._top = 0

    def show(self, blocks: Iterable[Block], *, top: bool = True) -> None:
        """Draw these blocks from now on, from their beginning unless told otherwise."""
        self._blocks = tuple(blocks)
        self._top = 0 if top else self._top
        self._lay_out()

    def scroll_lines(self, lines: int) -> None:
        """Go down, or up with a negative number, as far as there are lines."""
        self._top += lines
        self._draw()

    def on_resize(self) -> None:
        """Lay out at the new width."""
        self._lay_out()

    def on_mouse_scroll_down(self) -> None:
        """Go down with the wheel."""
        self.scroll_lines(2)

    def on_mouse_scroll_up(self) -> None:
        """Go up with the wheel."""
        self.scroll_lines(-2)

    def notify_style_update(self) -> None:
        """Draw afresh in other colours."""
        super().notify_style_update()
        self._strips = []
        self._draw()

    def render_line(self, y: int) -> Strip:
        """Give a line as it was drawn."""
        return self._strips[y] if y < len(self._strips) else Strip.blank(self.size.width)

    def _lay_out(self) -> None:
        width = self.size.width
        margin = 3 if width > 40 else 1
        column = max(_NARROWEST, min(_WIDEST, width - 2 * margin))
        left = max(margin, (width - column) // 2)
        self._lines = [line.pad_left(left) for block in self._blocks for line in block.lines(column)]
        self._draw()

    def _draw(self) -> None:
        width, height = self.size
        rows = height - 1 if height > _LOWEST_WITH_FOOT else height
        below = max(0, len(self._lines) - rows)
        self._top = max(0, min(self._top, below))
        below -= self._top
        seen: list[Content] = self._lines[self._top : self._top + rows]
        seen += [Content("")] * (height - len(seen))
        if below and rows < height:
            word = "line" if below == 1 else "lines"
            seen[-1] = Content.styled(f"▼ {below} {word}".center(width), "$quiet")
        strips = [ink.strip(line, width, self.visual_style) for line in seen]
        changed = [y for y, strip in enumerate(strips) if self._strips[y : y + 1] != [strip]]
        self._strips = strips
        if changed:
            self.refresh(Region(0, changed[0], width, changed[-1] - changed[0] + 1))


def markdown(text: str) -> list[Block]:
    """Read CommonMark with tables and `$…$` maths into blocks, a blank line between them.

    Text between `⟦` and `⟧` is underlined and the marks go. HTML is shown as it is written.
    """
    text = shown(text)
    if _UNMARKED.fullmatch(text):
        return [Flow(Content(text.rstrip()))]
    from markdown_it.tree import SyntaxTreeNode

    tree = SyntaxTreeNode(_parser().parse(text))
    return _underlined(list(_blocks(tree.children, "", "")))


def plain(text: str, style: str = "", lead: str = "") -> list[Block]:
    """Show text as it is written, line by line."""
    indent = " " * len(lead)
    lines = shown(text).split("\n")
    return [
        Flow(Content.styled(line, style), lead if n == 0 else indent, indent) for n, line in enumerate(lines)
    ]


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.dollarmath import dollarmath_plugin

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return parser.use(dollarmath_plugin, allow_space=False, allow_digits=False)


def _blocks(
    nodes: "Sequence[SyntaxTreeNode]", lead: str, indent: str, *, tight: bool = False
) -> Iterator[Block]:
    for number, node in enumerate(nodes):
        if number and not tight:
            yield Gap()
        yield from _block(node, lead if number == 0 else indent, indent)


def _block(node: "SyntaxTreeNode", lead: str, indent: str) -> Iterator[Block]:
    match node.type:
        case "paragraph" | "heading":
            text = _inline(node.children[0].children if node.children else [])
            yield Flow(text.stylize_before("bold") if node.type == "heading" else text, lead, indent)
        case "fence" | "code_block":
            if lead.strip():
                yield Flow(Content(""), lead, indent)
            yield Code(node.content.rstrip("\n"), indent)
        case "bullet_list" | "ordered_list":
            yield from _list(node, lead, indent)
        case "blockquote":
            yield from _blocks(node.children, f"{lead}│ ", f"{indent}│ ")
        case "table":
            rows = [row for part in node.children for row in part.children]
            cells = tuple(tuple(_cell(cell) for cell in row.children) for row in rows)
            yield Table(cells, indent)
        case "math_block" | "math_block_label":
            yield Flow(Content.styled(f"$${node.content.strip()}$$", "italic"), lead, indent)
        case "hr":
            yield Rule()
        case _:
            yield Flow(Content(node.content), lead, indent)


def _list(node: "SyntaxTreeNode", lead: str, indent: str) -> Iterator[Block]:
    start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 0
    tight = all(
        child.hidden for item in node.children for child in item.children if child.type == "paragraph"
    )
    for number, item in enumerate(node.children):
        if number and not tight:
            yield Gap()
        mark = f"{start + number}. " if node.type == "ordered_list" else "• "
        first = (lead if number == 0 else indent) + mark
        yield from _blocks(item.children, first, indent + " " * len(mark), tight=tight)
        if not item.children:
            yield Flow(Content(""), first, indent)


def _cell(cell: "SyntaxTreeNode") -> Content:
    return _inline(cell.children[0].children if cell.children else [])


def _inline(nodes: "Sequence[SyntaxTreeNode]") -> Content:
    return Content("").join(_span(node) for node in nodes)


def _span(node: "SyntaxTreeNode") -> Content:
    match node.type:
        case "softbreak":
            return Content(" ")
        case "hardbreak":
            return Content("\n")
        case "code_inline":
            return Content.styled(node.content, "$code on $code-ground")
        case "math_inline" | "math_inline_double":
            return Content.styled(f"${node.content}$", "italic")
        case "image":
            return Content.styled(f"[image: {node.content or node.attrs.get('src', '')}]", "$quiet")
        case _ if node.children:
            return _inline(node.children).stylize_before(_SPAN_STYLES.get(node.type, ""))
    return Content(node.content)


def _underlined(blocks: list[Block]) -> list[Block]:
    is_open = False
    marked: list[Block] = []
    for block in blocks:
        if isinstance(block, Flow):
            content, is_open = _underline(block.content, is_open)
            marked.append(block._replace(content=content))
        elif isinstance(block, Code):
            marked.append(block._replace(text=block.text.replace("⟦", "").replace("⟧", "")))
        elif isinstance(block, Table):
            rows = tuple(tuple(_underline(cell, False)[0] for cell in row) for row in block.rows)
            marked.append(block._replace(rows=rows))
        else:
            marked.append(block)
    return marked


def _underline(content: Content, is_open: bool) -> tuple[Content, bool]:
    text = content.plain
    if not is_open and "⟦" not in text:
        return content, False
    parts: list[Content] = []
    start = 0
    for at, char in enumerate(text):
        if char in "⟦⟧":
            parts.append(_gap(content[start:at], is_open))
            start, is_open = at + 1, char == "⟦"
    parts.append(_gap(content[start:], is_open))
    return Content("").join(parts), is_open


def _gap(content: Content, is_open: bool) -> Content:
    return content.stylize("bold underline $gap") if is_open else content


def _fitted(natural: Sequence[int], room: int) -> list[int]:
    widths = [min(max(1, wide), room) for wide in natural]
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths
