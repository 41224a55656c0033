"""The line at the foot of a screen: the keys that work now, each a place to click."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from flashcards.tui import ink

_WIDE, _NARROW = 3, 2
"""Blanks between two items, where there is room and where there is little."""


class Item(NamedTuple):
    """A key as it is read, what it does in a word, and the action it runs."""

    key: str
    label: str
    action: str

    @property
    def width(self) -> int:
        """The cells it takes."""
        return Content(f"{self.key} {self.label}").cell_length


class KeyLine(Widget):
    """At most one line of keys; what does not fit goes, the last two (help and the way out) last."""

    @dataclass
    class Pressed(Message):
        """An item was clicked."""

        action: str

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[Item, ...] = ()

    def show(self, items: Sequence[Item]) -> None:
        """Offer these from now on."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw as many items as fit."""
        del y
        parts = [
            Content.assemble((item.key, "$key"), (f" {item.label}", "$quiet")) for item in self._fitting()
        ]
        return ink.strip(Content(" " * self._gap()).join(parts), self.size.width, self.visual_style)

    def on_click(self, event: events.Click) -> None:
        """Say which item was clicked."""
        event.stop()
        start = self.styles.padding.left
        for item in self._fitting():
            if start <= event.x < start + item.width:
                self.post_message(self.Pressed(item.action))
                return
            start += item.width + self._gap()

    def _fitting(self) -> list[Item]:
        items = list(self._items)
        while len(items) > 1 and _width(items, _NARROW) > self.size.width:
            del items[max(0, len(items) - 3)]
        return items

    def _gap(self) -> int:
        return _WIDE if _width(self._fitting(), _WIDE) <= self.size.width else _NARROW


def _width(items: Sequence[Item], gap: int) -> int:
    return sum(item.width + gap for item in items) - gap
