"""Why a draft is rejected: one line of a short list, or a few words of one's own."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input

from flashcards.tui import keys
from flashcards.tui.line_view import LineView
from flashcards.tui.page import bindings

REASONS = ("", "not true", "not worth knowing", "not clear", "known already", "too much at once")
_LONGEST = 200


class RejectScreen(ModalScreen[str]):
    """Asks for a reason, which may be none; returns None when the draft is to stay."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.REJECT)

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        with Widget(classes="sheet") as sheet:
            sheet.border_title = Content("Reject, because …")
            sheet.border_subtitle = Content("Enter or a digit · t types a reason · Esc leaves it")
            yield LineView()

    def on_mount(self) -> None:
        """Show the reasons, none marked first."""
        view = self.query_one(LineView)
        view.show(len(REASONS) + 1, _draw)
        view.focus()

    def on_key(self, event: events.Key) -> None:
        """Take a digit."""
        if not self.query(Input) and event.character and event.character in "012345":
            event.stop()
            self.dismiss(REASONS[int(event.character)])

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """Take a reason, or let one be typed."""
        event.stop()
        if event.index < len(REASONS):
            self.dismiss(REASONS[event.index])
        else:
            self.action_type()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the typed reason."""
        self.dismiss(event.value.strip())

    def action_type(self) -> None:
        """Open a line to type in."""
        if not self.query(Input):
            box = Input(placeholder="why", max_length=_LONGEST, id="reason")
            self.query_one(".sheet").mount(box)
            box.focus()

    def action_leave(self) -> None:
        """Leave the draft waiting."""
        self.dismiss(None)


def _draw(index: int, width: int) -> Content:
    if index == len(REASONS):
        key, reason = "t", "another reason …"
    else:
        key, reason = str(index), REASONS[index] or "no reason"
    return Content.assemble((key, "$key"), f"  {reason}").truncate(width, ellipsis=True)
