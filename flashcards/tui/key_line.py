"""The line at the foot of a screen: the keys that work now, each a place to click."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget


class Item(NamedTuple):
    """A key as it is read, what it does in a word, and the action it runs."""

    key: str
    label: str
    action: str


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

    def render(self) -> Content:
        """Draw as many items as fit."""
        parts = [
            Content.assemble((item.key, "$key"), " ", (item.label, "$quiet")).stylize(
                Style.from_meta({"action": item.action})
            )
            for item in self._items
        ]
        while len(parts) > 1 and sum(part.cell_length + 3 for part in parts) - 3 > self.size.width:
            del parts[max(0, len(parts) - 3)]
        return Content("   ").join(parts)

    def on_click(self, event: events.Click) -> None:
        """Say which item was clicked."""
        action = event.style.meta.get("action")
        if action:
            event.stop()
            self.post_message(self.Pressed(action))
