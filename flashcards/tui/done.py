"""The end of a session: what was done, when the next cards are due, and the drill."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from decks.collection.collection import CollectionError
from flashcards.session import Session
from flashcards.tui import keys
from flashcards.tui.buttons import Buttons, Cell
from flashcards.tui.face import Block, Face, Flow, Gap
from flashcards.tui.head import Head
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.page import Page, bindings

_NAMES = {0: "Blank", 1: "Again", 2: "Almost", 3: "Hard", 4: "Good", 5: "Easy"}
_WIDEST_BAR = 32


class DoneScreen(Page[None]):
    """What a session came to."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.DONE
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.DONE)
    TITLE_OF_HELP = "Keys at the end of a session"
    LINE: ClassVar[tuple[str, ...]] = ("done.undo", "help", "done.stop")

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Head()
        yield Face(id="card")
        yield Buttons()
        yield KeyLine()

    def on_mount(self) -> None:
        """Say what was done."""
        self.query_one(Head).show(Content.styled("Done for now", "bold"), part=1.0)
        self.query_one(Face).show(self._blocks())
        drill = self.session.left.drill
        cells = [Cell(keys.first(self.pressed_by(keys.ALL["done.stop"])), "Back to the decks", "", "stop")]
        if drill:
            cells.insert(
                0,
                Cell(
                    keys.first(self.pressed_by(keys.ALL["done.press"])),
                    f"Drill {drill} {'card' if drill == 1 else 'cards'}",
                    "",
                    "drill",
                ),
            )
        self.query_one(Buttons).show(cells)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the drill only when there is one."""
        del parameters
        return self.session.left.drill > 0 if action == "drill" else True

    def action_press(self) -> None:
        """Drill when there is something to drill, else go back."""
        if self.session.left.drill:
            self.action_drill()
        else:
            self.action_stop()

    def action_drill(self) -> None:
        """Drill what was not known."""
        self.session.drill()
        self._back_to_review()

    def action_undo(self) -> None:
        """Take back the last answer and return to its card."""
        try:
            self.session.undo()
        except CollectionError as error:
            self.say(str(error), warn=True)
        if self.session.current is not None:
            self._back_to_review()
        else:
            self.say(self.session.notice)

    def action_stop(self) -> None:
        """Go back to the decks."""
        self.dismiss(None)

    async def on_buttons_pressed(self, event: Buttons.Pressed) -> None:
        """Do what the clicked button says."""
        event.stop()
        await self.run_action(event.action)

    def _back_to_review(self) -> None:
        from flashcards.tui.review import ReviewScreen

        self.app.switch_screen(ReviewScreen(self.session))

    def _blocks(self) -> Iterator[Block]:
        session = self.session
        drills = sum(review.kind == "drill" for review in session.given)
        tally = session.tally
        minutes = sum(review.ms for review in session.given) / 60_000
        total = tally.total()
        if total or drills:
            said = f"{total} {'card' if total == 1 else 'cards'} answered"
            said += f" and {drills} drilled" if drills else ""
            said += f" in {minutes:.0f} minutes" if minutes >= 1.5 else ""
            yield Flow(Content.styled(f"{said}.", "bold"))
        else:
            yield Flow(Content.styled("Nothing more is due here today.", "bold"))
        if total:
            yield Gap()
        for grade in sorted(tally):
            bar = "━" * max(1, round(tally[grade] / total * _WIDEST_BAR))
            yield Flow(Content.assemble(f"{_NAMES[grade]:<7}{tally[grade]:>5}  ", (bar, "$bar-done")))
        yield Gap()
        yield Flow(Content(session.next_due()))
        if drill := session.left.drill:
            yield Gap()
            yield Flow(
                Content(
                    f"{drill} {'was' if drill == 1 else 'were'} not known well. Drilling asks "
                    f"{'it' if drill == 1 else 'them'} again until the answer is good; the schedule stays."
                )
            )
