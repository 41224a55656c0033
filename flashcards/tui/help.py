"""Every key of a screen, each a line to choose."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from flashcards.tui import keys
from flashcards.tui.line_view import LineView
from flashcards.tui.page import bindings


class HelpScreen(ModalScreen[str]):
    """Keys, what they do, and (when it works now) the action that choosing one runs."""

    BINDINGS = bindings((keys.Key("find.back", "q,escape,question_mark", "leave", "back"),))

    def __init__(self, title: str, offered: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._title = title
        self._offered = offered

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        with Widget(classes="sheet") as sheet:
            sheet.border_title = Content(self._title or "Keys")
            sheet.border_subtitle = Content("Enter or a click does it · Esc goes back")
            yield LineView()

    def on_mount(self) -> None:
        """Show the keys."""
        view = self.query_one(LineView)
        view.show(len(self._offered), self._draw)
        view.focus()

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """Do what was chosen, if it works now."""
        action = self._offered[event.index][2]
        if action:
            self.dismiss(action)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _draw(self, index: int, width: int) -> Content:
        pressed, does, action = self._offered[index]
        column = 14 if width > 40 else 8
        key = Content.styled(pressed, "$key" if action else "$off").truncate(column)
        return Content.assemble(
            key.pad_right(column + 1 - key.cell_length), (does, "" if action else "$off")
        ).truncate(width, ellipsis=True)
