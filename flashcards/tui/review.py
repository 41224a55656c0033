"""The review: a card, its answer, four buttons."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from decks.collection.collection import CollectionError
from decks.collection.settings import Typing
from decks.note import Note
from decks.text import shown
from flashcards.session import Session, SessionError
from flashcards.tui import keys
from flashcards.tui.buttons import Buttons, Cell
from flashcards.tui.card_face import card_blocks
from flashcards.tui.face import Face
from flashcards.tui.head import Head
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.page import Page, bindings

if TYPE_CHECKING:
    from flashcards.tui.answer_box import AnswerBox
    from flashcards.tui.app import FlashcardsApp
    from flashcards.tui.reader import Reader, Told

_NEXT_MODE: dict[Typing, Typing] = {"ask": "always", "always": "never", "never": "ask"}
_MODE_SAID = {"ask": "when you press t", "always": "always", "never": "never"}
_WHILE_TYPING = {"submit", "line", "leave"}
_EVERYWHERE = {"help", "quit", "app.quit"}

GUARD = timedelta(milliseconds=250)


class ReviewScreen(Page[None]):
    """Draws a session and hands it what the person does."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.REVIEW + keys.BUTTONS
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.REVIEW + keys.BUTTONS)
    TITLE_OF_HELP = "Keys of the review"
    LINE: ClassVar[tuple[str, ...]] = (
        "answer.submit",
        "answer.line",
        "answer.leave",
        "review.type",
        "review.accept",
        "review.undo",
        "review.source",
        "review.edit",
        "review.drill",
        "help",
        "review.stop",
    )

    app: "FlashcardsApp"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._box: AnswerBox | None = None
        self._reader: Reader | None = None

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Head()
        yield Face(id="card")
        yield Buttons()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the first card."""
        self._show(top=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Allow what makes sense now; while an answer is typed, nothing of the review."""
        if action in _WHILE_TYPING or self._box is not None:
            return (action in _WHILE_TYPING and self._box is not None) or action in _EVERYWHERE
        session, card = self.session, self.session.current
        if card is None:
            return action in {"undo", "redo", "stop"} or action in _EVERYWHERE
        revealed = session.phase in {"verdict", "back"}
        match action:
            case "button":
                return revealed and any(str(button.number) == parameters[0] for button in session.buttons)
            case "type":
                return not revealed and self._mode != "never"
            case "source":
                return revealed and any(source.first or source.quote for source in card.note.sources)
            case "related":
                return revealed and bool(card.note.tags)
            case "accept":
                return session.wanted() is not None
            case "replay":
                return revealed
            case "drill":
                return session.left.drill > 0 and session.kind != "drill"
        return True

    def label(self, key: Key) -> str:
        """Name the keys by what they do now."""
        card = self.session.current
        if key.id == "help" and self._box is not None:
            return ""
        if key.id == "review.type" and card is not None and card.id in self.session.unsent:
            return "type on"
        return key.label

    def does(self, key: Key) -> str:
        """Name the buttons that there are."""
        if key not in keys.BUTTONS or self.session.current is None:
            return key.does
        name = next((one.name for one in self.session.buttons if str(one.number) == key.keys), "")
        return name and f"press {name}"

    def action_press(self) -> None:
        """Show the answer, or press the marked button."""
        if self.session.phase == "front":
            self._do(self.session.reveal)
        elif not self._guarded():
            self.action_button(str(self.session.marked.number))

    def action_button(self, number: str) -> None:
        """Press a button: write the answer, show the next card."""
        grade = next(button.grade for button in self.session.buttons if str(button.number) == number)
        self._do(lambda: self.session.grade(grade), top=True)

    def action_type(self) -> None:
        """Open the box for an answer, with what was typed before."""
        from flashcards.tui.answer_box import AnswerBox

        card = self.session.current
        if card is not None and self._box is None:
            self._box = AnswerBox(self.session.unsent.get(card.id, ""))
            self.mount(self._box, before=self.query_one(Buttons))
            self._box.focus()
            self._show_foot()

    def action_typing(self) -> None:
        """Type in this deck always, never, or when asked to."""
        card = self.session.current
        if card is not None:
            mode = _NEXT_MODE[self._mode]
            self._do(lambda: self.session.change_typing(mode))
            self.say(f"Typing in {card.deck}: {_MODE_SAID[mode]}.")

    def on_answer_box_submitted(self, event: "AnswerBox.Submitted") -> None:
        """Judge the answer beside the back."""
        event.stop()
        self._close_box()

        def submit() -> None:
            if self.session.submit(event.text) is not None:
                self._have_it_read()

        self._do(submit)

    def on_told(self, event: "Told") -> None:
        """Let the model's verdict stand, or say once why there is none."""
        event.stop()
        complaint = self._reader.take(event) if self._reader is not None else None
        if complaint is not None:
            self.say(complaint, warn=True)
            self._show()

    def on_unmount(self) -> None:
        """Let the model stop."""
        if self._reader is not None:
            self._reader.stop()

    def on_answer_box_left(self, event: "AnswerBox.Left") -> None:
        """Keep what was typed, for this card."""
        event.stop()
        self._close_box()
        self._do(lambda: self.session.keep(event.text))

    def action_undo(self) -> None:
        """Take back the newest change of today."""
        self._do(self.session.undo, top=True)

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._do(self.session.redo, top=True)

    def action_replay(self) -> None:
        """Hide the answer again."""
        self._do(self.session.replay, top=True)

    def action_accept(self) -> None:
        """Accept the typed wording for the missed point."""
        self._do(self.session.accept)

    def action_bury(self) -> None:
        """Bury the card."""
        self._do(self.session.bury, top=True)

    def action_bury_note(self) -> None:
        """Bury the note."""
        self._do(lambda: self.session.bury(note=True), top=True)

    def action_suspend(self) -> None:
        """Suspend the card."""
        self._do(self.session.suspend, top=True)

    def action_suspend_note(self) -> None:
        """Suspend the note."""
        self._do(lambda: self.session.suspend(note=True), top=True)

    def action_mark(self) -> None:
        """Mark the note, or take the mark off."""
        self._do(self.session.mark)

    def action_drill(self) -> None:
        """Drill now."""
        self._do(self.session.drill, top=True)

    def action_flag(self) -> None:
        """Ask which flag, and give it."""
        from flashcards.tui.flag import FlagScreen

        def give(flag: int | None) -> None:
            if flag is not None:
                self._do(lambda: self.session.flag(flag))

        card = self.session.current
        self.app.push_screen(FlagScreen(card.flag if card else 0), give)

    def action_edit(self) -> None:
        """Edit the note; the same card stays."""
        from flashcards.tui.edit import EditScreen

        def save(note: Note | None) -> None:
            if note is not None:
                self._do(lambda: self.session.edit(note))

        if self.session.current is not None:
            self.app.push_screen(EditScreen(self.session.current.note), save)

    def action_source(self) -> None:
        """Show the passage that the note stands on."""
        from flashcards.tui.source import show_source

        if self.session.current is not None:
            show_source(self, self.session.collection, self.session.current.note)

    def action_info(self) -> None:
        """Show the schedule and the history of the card."""
        from flashcards.tui.info import InfoScreen

        card = self.session.current
        if card is not None:
            self.app.push_screen(InfoScreen(card, self.session.collection.history(card.id)))

    def action_related(self) -> None:
        """Show notes that share a tag."""
        from flashcards.tui.related import RelatedScreen

        if self.session.current is not None:
            self.app.push_screen(RelatedScreen(self.session.collection, self.session.current))

    def action_scroll_down(self) -> None:
        """Scroll down a line."""
        self._scroll(1)

    def action_scroll_up(self) -> None:
        """Scroll up a line."""
        self._scroll(-1)

    def action_page_down(self) -> None:
        """Scroll down a page."""
        self._scroll(max(1, self.query_one(Face).size.height - 2))

    def action_page_up(self) -> None:
        """Scroll up a page."""
        self._scroll(-max(1, self.query_one(Face).size.height - 2))

    def action_stop(self) -> None:
        """Leave at once; an answer being typed is kept."""
        if self._box is not None and self.session.current is not None:
            self.session.keep(self._box.text)
        self.dismiss(None)

    async def on_buttons_pressed(self, event: Buttons.Pressed) -> None:
        """Do what the clicked button says."""
        event.stop()
        await self.run_action(event.action)

    @property
    def _mode(self) -> Typing:
        return self.session.typing if self.session.current is not None else "never"

    def _scroll(self, lines: int) -> None:
        self.query_one(Face).scroll_lines(lines)

    def _guarded(self) -> bool:
        """Say whether a verdict is so new that Space was meant for the box."""
        passed = self.session.clock() - self.session.changed_at
        return self.session.phase == "verdict" and timedelta(0) <= passed < GUARD

    def _do(self, step: Callable[[], object], *, top: bool = False) -> None:
        """Take a step of the session and draw what came of it."""
        try:
            step()
        except (SessionError, CollectionError) as error:
            self.say(str(error), warn=True)
        self._show(top=top)

    def _have_it_read(self) -> None:
        """Ask the model about the answer, when there is a model."""
        from flashcards.tui.reader import Reader

        if self.app.model.chosen:
            self._reader = self._reader or Reader(self.app.model, self.session, self.post_message)
            self._reader.read()

    def _close_box(self) -> None:
        if self._box is not None:
            self._box.remove()
            self._box = None
        self.set_focus(None)

    def _show(self, *, top: bool = False) -> None:
        if self.session.phase == "done":
            self._finish()
            return
        waiting = self._reader.follow() if self._reader is not None else ""
        self.query_one(Face).show(card_blocks(self.session, waiting), top=top)
        self._show_head()
        self._show_foot()
        self.say(self.session.notice)
        self.session.notice = ""
        if top and self.session.phase == "front" and self._mode == "always":
            self.action_type()

    def _finish(self) -> None:
        from flashcards.tui.done import DoneScreen

        self.say(self.session.notice)
        self.session.notice = ""
        self.app.switch_screen(DoneScreen(self.session))

    def _show_head(self) -> None:
        session, card = self.session, self.session.current
        if card is None:
            return
        deck = Content(shown(card.deck.replace("::", " › ")).replace("\n", " "))
        signs = ("  ★" if "marked" in card.note.tags else "") + (f"  ⚑{card.flag}" if card.flag else "")
        left = session.left
        asked = {"review": "due", "new": "new", "drill": "drill"}[session.kind]
        parts = [
            Content.styled(f"{number} {word}", "bold $foreground" if word == asked else "$quiet")
            for number, word in zip(left, ("due", "new", "drill"), strict=True)
            if number or word == asked
        ]
        done = len(session.given)
        right = Content.styled(" · ", "$quiet").join(parts)
        self.query_one(Head).show(
            Content.assemble(deck.stylize("$quiet"), (signs, "$key")),
            right,
            done / max(1, done + sum(left)),
        )

    def _show_foot(self) -> None:
        session = self.session
        row = self.query_one(Buttons)
        key = keys.ALL
        if self._box is not None:
            row.show([Cell(keys.first(self.pressed_by(key["answer.submit"])), "Submit", "", "submit")])
        elif session.phase == "front":
            row.show([Cell(keys.first(self.pressed_by(key["review.press"])), "Show the answer", "", "press")])
        else:
            offered = session.buttons
            cells = [
                Cell(str(button.number), button.name, button.interval, f"button('{button.number}')")
                for button in offered
            ]
            row.show(cells, offered.index(session.marked))
        self.refresh_keys()
