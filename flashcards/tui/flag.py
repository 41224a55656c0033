"""Which flag: one line of eight, by digit or by mouse."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen

from flashcards.tui import keys
from flashcards.tui.buttons import Buttons, Cell
from flashcards.tui.page import bindings


class FlagScreen(ModalScreen[int]):
    """Asks for a flag from 0 (none) to 7."""

    BINDINGS: ClassVar[list[BindingType]] = bindings((keys.Key("find.back", "q,escape", "leave", "back"),))

    def __init__(self, flag: int) -> None:
        super().__init__()
        self._flag = flag

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        row = Buttons()
        row.border_title = Content("Flag")
        yield row

    def on_mount(self) -> None:
        """Show the flags, the present one marked."""
        cells = [Cell(str(flag), "none" if flag == 0 else "⚑", "", str(flag)) for flag in range(8)]
        self.query_one(Buttons).show(cells, self._flag)

    def on_key(self, event: events.Key) -> None:
        """Take a digit."""
        if event.character and event.character in "01234567":
            event.stop()
            self.dismiss(int(event.character))

    def on_buttons_pressed(self, event: Buttons.Pressed) -> None:
        """Take a click."""
        self.dismiss(int(event.action))

    def action_leave(self) -> None:
        """Leave the flag as it is."""
        self.dismiss(None)
