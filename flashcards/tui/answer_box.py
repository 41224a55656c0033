"""The box an answer is typed into."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import TextArea

from decks.text import shown
from flashcards.session import LONGEST_ANSWER
from flashcards.tui import keys
from flashcards.tui.page import bindings


class AnswerBox(TextArea):
    """A small text box: Enter submits, ctrl+j makes a line, Esc leaves and keeps the text."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.ANSWER, priority=True)

    @dataclass
    class Submitted(Message):
        """The answer is ready."""

        text: str

    @dataclass
    class Left(Message):
        """The box was left without submitting."""

        text: str

    def __init__(self, text: str) -> None:
        super().__init__(shown(text), soft_wrap=True, compact=True, highlight_cursor_line=False)
        self.border_title = "Your answer"
        self.move_cursor(self.document.end)

    def on_paste(self, event: events.Paste) -> None:
        """Take only as much of a pasted text as an answer may be long, made safe to show."""
        event.text = shown(event.text[: LONGEST_ANSWER * 2])[: max(0, LONGEST_ANSWER - len(self.text))]

    def action_submit(self) -> None:
        """Hand the answer in."""
        self.post_message(self.Submitted(self.text[:LONGEST_ANSWER]))

    def action_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    def action_leave(self) -> None:
        """Leave the box."""
        self.post_message(self.Left(self.text[:LONGEST_ANSWER]))
