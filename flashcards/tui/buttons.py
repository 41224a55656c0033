"""The row of buttons under a card."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from flashcards.tui import ink


class Cell(NamedTuple):
    """A button: the key that presses it, its name, what it will do, and the action it runs."""

    key: str
    name: str
    effect: str
    action: str


class Buttons(Widget):
    """Buttons of equal width, one of them marked; one or three lines high as there is room."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"buttons--cell", "buttons--marked", "buttons--hovered"}

    hovered: reactive[int] = reactive(-1)

    @dataclass
    class Pressed(Message):
        """A button was clicked."""

        action: str

    def __init__(self) -> None:
        super().__init__()
        self._cells: tuple[Cell, ...] = ()
        self._marked = 0

    def show(self, cells: Sequence[Cell], marked: int = 0) -> None:
        """Draw these buttons from now on, with the one at place `marked` standing out."""
        if (tuple(cells), marked) != (self._cells, self._marked):
            self._cells, self._marked = tuple(cells), marked
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line of every button, a blank between them."""
        strips: list[Strip] = []
        for number, cell in enumerate(self._cells):
            start, stop = self._span(number)
            is_marked = number == self._marked
            name = "marked" if is_marked else "hovered" if number == self.hovered else "cell"
            style = self.get_visual_style(f"buttons--{name}")
            line = _fitted(cell, stop - start, self.size.height, marked=is_marked).get(y)
            strips += [Strip.blank(1, self.visual_style.rich_style)] if number else []
            strips.append(
                ink.strip(line, stop - start, style) if line else Strip.blank(stop - start, style.rich_style)
            )
        return Strip.join(strips) if strips else Strip.blank(self.size.width, self.visual_style.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Say which button was clicked."""
        event.stop()
        if self._cells:
            self.post_message(self.Pressed(self._cells[self._at(event.x)].action))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the button under the mouse stand out."""
        self.hovered = self._at(event.x)

    def on_leave(self) -> None:
        """Let no button stand out but the marked one."""
        self.hovered = -1

    def _span(self, number: int) -> tuple[int, int]:
        share = (self.size.width + 1) / len(self._cells)
        return round(number * share), max(round(number * share) + 1, round((number + 1) * share) - 1)

    def _at(self, x: int) -> int:
        return next((n for n in range(len(self._cells)) if x <= self._span(n)[1]), len(self._cells) - 1)


@lru_cache(64)
def _fitted(cell: Cell, width: int, height: int, *, marked: bool) -> dict[int, Content]:
    """Lay out a button: in one line, else name above effect, else as much as fits of key and effect."""
    sign, key = "› " if marked else "", (cell.key, "$key bold")
    named = Content.assemble(sign, key, f" {cell.name}")
    effect = Content.styled(cell.effect, "bold")
    whole = Content.assemble(named, "  " if cell.effect else "", effect)
    if whole.cell_length <= width:
        lines = {height // 2: whole}
    elif height > 2 and named.cell_length <= width:
        lines = {0: named, 1: effect}
    else:
        tight = cell.effect.replace(" ", "") or f" {cell.name}"
        short = [Content.assemble(sign, key, f" {cell.effect or cell.name}"), Content.assemble(key, tight)]
        lines = {height // 2: next((text for text in short if text.cell_length <= width), short[-1])}
    return {
        y: line.truncate(width).pad_left(max(0, (width - line.cell_length) // 2)) for y, line in lines.items()
    }
