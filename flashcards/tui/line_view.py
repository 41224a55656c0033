"""A view of many lines: only those on the screen are drawn, so a hundred thousand are no burden."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from flashcards.tui import ink, keys
from flashcards.tui.page import bindings


class LineView(ScrollView, can_focus=True):
    """Lines drawn on demand by `line(index, width)`, with or without a line that is marked.

    With a marked line the keys of a list move it and Enter or a click chooses it; without one they
    scroll. The marked line is underlined nowhere and carries `›`, so that it is seen without colour.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.LIST)
    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-view--line", "line-view--marked"}

    marked: reactive[int] = reactive(0)

    @dataclass
    class Chosen(Message):
        """A line was chosen with Enter or a click."""

        view: "LineView"
        index: int

    @dataclass
    class Moved(Message):
        """Another line is marked now."""

        view: "LineView"
        index: int

    def __init__(self, *, marks: bool = True, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.marks = marks
        self.count = 0
        self._line: Callable[[int, int], Content] = lambda _index, _width: Content("")

    def show(self, count: int, line: Callable[[int, int], Content], marked: int = 0) -> None:
        """Draw `count` lines from now on, the one at `marked` standing out."""
        self.count, self._line = count, line
        self._sized()
        self.marked = max(0, min(marked, count - 1))
        self.scroll_to_mark()
        self.refresh()

    def validate_marked(self, marked: int) -> int:
        """Keep the mark on a line there is."""
        return max(0, min(marked, self.count - 1))

    def watch_marked(self, before: int, marked: int) -> None:
        """Follow the mark."""
        if before != marked:
            self.scroll_to_mark()
            self.refresh()
            self.post_message(self.Moved(self, marked))

    def scroll_to_mark(self) -> None:
        """Bring the marked line onto the screen."""
        if self.marks and self.count:
            region = Region(0, self.marked, max(1, self.size.width), 1)
            self.scroll_to_region(region, animate=False, force=True)

    def scroll_to_line(self, index: int, above: int = 3) -> None:
        """Bring a line near the top, with `above` lines before it."""
        self.scroll_to(y=max(0, index - above), animate=False, force=True)

    def on_resize(self) -> None:
        """Draw to the new width."""
        self._sized()
        self.scroll_to_mark()

    def _sized(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self.count)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        index = y + round(self.scroll_offset.y)
        width = self.scrollable_content_region.width
        is_marked = self.marks and index == self.marked
        style = self.get_visual_style("line-view--marked" if is_marked else "line-view--line")
        if index >= self.count:
            return Strip.blank(width, style.rich_style)
        content = self._line(index, max(1, width - (2 if self.marks else 0)))
        if self.marks:
            content = Content.assemble(("› " if is_marked else "  ", "$key"), content)
        return ink.strip(content, width, style)

    def on_click(self, event: events.Click) -> None:
        """Mark the line that was clicked, and choose it."""
        index = event.y + round(self.scroll_offset.y)
        if self.marks and index < self.count:
            self.marked = index
            self.post_message(self.Chosen(self, index))

    def action_choose(self) -> None:
        """Choose the marked line."""
        if self.marks and self.count:
            self.post_message(self.Chosen(self, self.marked))

    def action_down(self) -> None:
        """Go to the next line."""
        self._go(1)

    def action_up(self) -> None:
        """Go to the line before."""
        self._go(-1)

    def action_page_down(self) -> None:
        """Go a page on."""
        self._go(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """Go a page back."""
        self._go(-max(1, self.size.height - 1))

    def action_first(self) -> None:
        """Go to the first line."""
        self._go(-self.count)

    def action_last(self) -> None:
        """Go to the last line."""
        self._go(self.count)

    def _go(self, lines: int) -> None:
        if self.marks:
            self.marked += lines
        else:
            self.scroll_relative(y=lines, animate=False, force=True)
