"""About a card: its schedule and its history."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from decks.card import Card, Review, state
from decks.text import shown
from flashcards.tui import keys
from flashcards.tui.card_face import spelled
from flashcards.tui.line_view import LineView
from flashcards.tui.page import bindings


class InfoScreen(ModalScreen[None]):
    """What the collection knows of a card."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        (keys.Key("find.back", "q,escape,i,enter,space", "leave", "back"),)
    )

    def __init__(self, card: Card, history: Sequence[Review]) -> None:
        super().__init__()
        self._lines = [*_facts(card), Content(""), *_history(history)]

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        with Widget(classes="sheet") as sheet:
            sheet.border_title = Content("This card")
            sheet.border_subtitle = Content("Esc goes back")
            yield LineView(marks=False)

    def on_mount(self) -> None:
        """Show the facts."""
        view = self.query_one(LineView)
        view.show(len(self._lines), lambda index, _width: self._lines[index])
        view.focus()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)


def _facts(card: Card) -> list[Content]:
    memory, note = card.memory, card.note
    facts = [
        ("deck", card.deck.replace("::", " › ")),
        ("kind", note.kind),
        ("state", state(memory)),
        ("due", f"{memory.due:%A, %-d %B %Y}" if memory.due else "not asked yet"),
        ("interval", f"{memory.interval} {'day' if memory.interval == 1 else 'days'}"),
        ("ease", f"{memory.ease / 100:.2f}"),
        ("lapses", str(memory.lapses)),
        ("tags", ", ".join(note.tags) or "none"),
        *(("source", spelled(source)) for source in note.sources),
        ("id", f"{note.guid}, card {card.id}"),
    ]
    return [
        Content.assemble((f"{name:<10}", "$quiet"), shown(text).replace("\n", " ")) for name, text in facts
    ]


def _history(history: Sequence[Review]) -> list[Content]:
    if not history:
        return [Content.styled("No reviews yet.", "$quiet")]
    head = f"{'day':<12}{'kind':<8}{'grade':>5}{'interval':>10}{'ease':>7}{'time':>7}"
    lines = [Content.styled(head, "bold")]
    lines += [
        Content(
            f"{review.study_day.isoformat():<12}{review.kind:<8}{review.grade:>5}{review.after.interval:>9}d"
            f"{review.after.ease / 100:>7.2f}{review.ms / 1000:>6.0f}s"
        )
        for review in reversed(history)
    ]
    return lines
