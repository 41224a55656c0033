"""The row of buttons under a card."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget


class Cell(NamedTuple):
    """A button: the key that presses it, its name, what it will do, and the action it runs."""

    key: str
    name: str
    effect: str
    action: str


class Buttons(Widget):
    """Buttons of equal width, one of them marked; one or three lines high as there is room."""

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
        self._cells, self._marked = tuple(cells), marked
        self.refresh()

    def render(self) -> Content:
        """Draw the buttons."""
        if not self._cells:
            return Content("")
        width = max(1, (self.size.width - len(self._cells) + 1) // len(self._cells))
        rows = [Content("")] * self.size.height
        for number, cell in enumerate(self._cells):
            wide = width
            if number == len(self._cells) - 1:
                wide = max(1, self.size.width - (width + 1) * number)
            texts = _fitted(cell, wide, self.size.height, marked=number == self._marked)
            style = self._style(number)
            gap = Content(" " if number else "")
            rows = [
                Content.assemble(row, gap, text.stylize_before(style))
                for row, text in zip(rows, texts, strict=True)
            ]
        return Content("\n").join(rows)

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

    def _at(self, x: int) -> int:
        width = (self.size.width + 1) / max(1, len(self._cells))
        return max(0, min(len(self._cells) - 1, int(x / width)))

    def _style(self, number: int) -> Style:
        name = "buttons--cell"
        if number == self._marked:
            name = "buttons--marked"
        elif number == self.hovered:
            name = "buttons--hovered"
        return self.get_visual_style(name)

    COMPONENT_CLASSES = {"buttons--cell", "buttons--marked", "buttons--hovered"}  # noqa: RUF012


def _fitted(cell: Cell, width: int, height: int, *, marked: bool) -> list[Content]:
    """Lay out a button: in one line, else name above effect, else as much as fits of key and effect."""
    sign, key = "› " if marked else "", (cell.key, "$key bold")
    named = Content.assemble(sign, key, f" {cell.name}")
    effect = Content.styled(cell.effect, "bold")
    whole = Content.assemble(named, "  " if cell.effect else "", effect)
    lines = [Content("")] * height
    if whole.cell_length <= width:
        lines[height // 2] = whole
    elif height > 2 and named.cell_length <= width:
        lines[:2] = [named, effect]
    else:
        tight = cell.effect.replace(" ", "") or f" {cell.name}"
        short = [Content.assemble(sign, key, f" {cell.effect or cell.name}"), Content.assemble(key, tight)]
        lines[height // 2] = next((text for text in short if text.cell_length <= width), short[-1])
    return [_centred(line.truncate(width), width) for line in lines]


def _centred(line: Content, width: int) -> Content:
    left = (width - line.cell_length) // 2
    return line.pad(left, width - line.cell_length - left)
