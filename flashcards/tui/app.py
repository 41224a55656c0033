"""The app: it opens the collection behind its first frame, and says what went wrong without a card's text."""

import gc
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import platformdirs
from textual import events, work
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.filter import LineFilter
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import WorkerFailed

from decks.text import shown
from flashcards.config import Config
from flashcards.tui import keys, themes
from flashcards.tui.ascii import Ascii, is_needed
from flashcards.tui.page import Page, bindings

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from decks.collection.collection import Collection
    from flashcards.session import Session
    from flashcards.tui.drafting import Drafted, Drafting
    from flashcards.tui.model import Model
    from llm.worker import Worker


class StartScreen(Screen[None]):
    """What is seen until the collection is open; keys pressed meanwhile are kept for the next screen."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[events.Key] = []

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(Content(""))

    def on_screen_resume(self) -> None:
        """Go home when the review that the app began with is over."""
        self.app.post_message(FlashcardsApp.Home())

    def on_key(self, event: events.Key) -> None:
        """Keep the key."""
        event.stop()
        self.kept.append(events.Key(event.key, event.character))


class FlashcardsApp(App[int]):
    """The application on the screen."""

    CSS_PATH = "app.tcss"
    TITLE = "Flashcards"
    ENABLE_COMMAND_PALETTE = False
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (11, "-low"), (18, "-tall"), (30, "-roomy")]  # noqa: RUF012
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.ANYWHERE[1:], priority=True)

    class Home(Message):
        """The decks are wanted on the screen."""

    def __init__(
        self,
        where: str | Path,
        config: Config,
        deck: str | None = None,
        *,
        clock: Callable[[], datetime] | None = None,
        encoding: str | None = None,
        worker: "Worker | None" = None,
    ) -> None:
        super().__init__()
        self.drafted = ""
        self._worker = worker
        self.where = where
        self.config = config
        self.deck = deck
        self.clock = clock or (lambda: datetime.now(UTC).astimezone())
        self.unsent: dict[int, str] = {}
        self.session: Session | None = None
        self.failure = ""
        self.crash: Exception | None = None
        self._filters_here: list[LineFilter] = [Ascii(encoding)] if encoding and is_needed(encoding) else []
        self._opened: Collection | None = None
        for theme in themes.OURS:
            self.register_theme(theme)
        self.set_keymap(dict(config.keys))

    @property
    def collection(self) -> "Collection":
        """The collection, once it is open."""
        if self._opened is None:
            raise RuntimeError("the collection is not open yet")
        return self._opened

    @cached_property
    def model(self) -> "Model":
        """The model that reads and writes for the app."""
        from flashcards.tui.model import Model

        return Model(self.config.model, self._worker)

    @cached_property
    def drafting(self) -> "Drafting":
        """The model's work on drafts."""
        from flashcards.tui.drafting import Drafting

        return Drafting(self.model, self.post_message)

    def get_default_screen(self) -> Screen[None]:
        """Start with an empty frame."""
        return StartScreen()

    def get_css_variables(self) -> dict[str, str]:
        """Give every theme the colours that the screens name."""
        variables = super().get_css_variables()
        return {**variables, **themes.mixed(variables)}

    def get_line_filters(self) -> list[LineFilter]:
        """Let the filter for poor locales see each line last."""
        return [*super().get_line_filters(), *self._filters_here]

    def on_mount(self) -> None:
        """Dress, and open the collection in the background."""
        self.theme = self._wanted_theme()
        self._open()

    def _wanted_theme(self) -> str:
        wanted = self.config.theme
        if wanted in self.available_themes:
            return wanted
        self.notify(f"There is no theme {wanted!r}; using night.", markup=False, severity="warning")
        return "night"

    @work(thread=True, exit_on_error=True)
    def _open(self) -> None:
        from decks.collection.collection import Collection, CollectionError

        import_module("flashcards.tui.home" if self.deck is None else "flashcards.tui.review")
        try:
            collection = Collection(self.where)
        except CollectionError as error:
            self.call_from_thread(self.give_up, str(error))
            return
        self.call_from_thread(self._start, collection)

    def _start(self, collection: "Collection") -> None:
        self._opened = collection
        if self.deck and self.deck not in collection.decks():
            self.give_up(f"there is no deck {self.deck!r}: `flashcards due` lists them")
            return
        if collection.warning:
            self.notify(shown(collection.warning), markup=False, severity="warning", timeout=8)
        kept = self.screen.kept if isinstance(self.screen, StartScreen) else []
        if self.deck is None or not self.review(self.deck or None):
            self.post_message(self.Home())
        for key in kept:
            self.call_after_refresh(self.post_message, key)
        self.call_after_refresh(_collect_again)

    def on_flashcards_app_home(self) -> None:
        """Show the decks, when they can be shown."""
        if self._opened is not None and isinstance(self.screen, StartScreen):
            from flashcards.tui.home import HomeScreen

            self.push_screen(HomeScreen())

    def on_drafted(self, event: "Drafted") -> None:
        """Show how far the model is with its drafts, and say what came of them."""
        from flashcards.tui.drafting_line import DraftingLine
        from flashcards.tui.home import HomeScreen
        from flashcards.tui.inbox import InboxScreen

        self.drafted = event.line
        for screen in self.screen_stack:
            for line in screen.query(DraftingLine):
                line.show(event.line)
        if event.result:
            severity: SeverityLevel = "warning" if event.failed else "information"
            self.notify(shown(event.result), markup=False, severity=severity)
        if isinstance(self.screen, HomeScreen | InboxScreen):
            self.screen.read()
        elif isinstance(self.screen, Page):
            self.screen.refresh_keys()

    def review(self, deck: str | None) -> bool:
        """Ask what a deck (None: everything) has today; if there is nothing, say so and return False."""
        from decks.collection.collection import CollectionError
        from flashcards.session import Session
        from flashcards.tui.review import ReviewScreen

        try:
            session = Session(self.collection, deck, self.clock, self.unsent)
        except CollectionError as error:
            self.notify(shown(str(error)), markup=False, severity="warning")
            return False
        if session.current is None and session.left.drill:
            session.drill()
        if session.current is None:
            where = shown(deck or "the collection")
            said = f"{session.notice} Nothing more is due in {where} today. {session.next_due()}"
            self.clear_notifications()
            self.notify(said.strip(), markup=False)
            return False
        self.session = session
        self.push_screen(ReviewScreen(session))
        return True

    def give_up(self, reason: str) -> None:
        """Leave with one line for the person."""
        self.failure = reason
        self.exit(return_code=1)

    def close_collection(self) -> None:
        """Close the collection, if it was opened, and before it the model."""
        if self._opened is not None:
            self.drafting.close()
            self.model.close()
            self._opened.close()

    def _handle_exception(self, error: Exception) -> None:
        """Keep the fault for a report: Textual's own prints locals, and those hold cards."""
        self.crash = self.crash or error
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()


def _collect_again() -> None:
    """Collect garbage again, where the start went without, but not among what was loaded for good."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def run(
    where: str | Path,
    config: Config,
    deck: str | None = None,
    *,
    clock: Callable[[], datetime] | None = None,
) -> int:
    """Run the app on a collection, straight into the review of `deck` when one is given ("" for all).

    Returns the exit status: 0, or 1 after a failure, which is then said in one line on stderr.
    """
    app = FlashcardsApp(where, config, deck, clock=clock, encoding=getattr(sys.__stderr__, "encoding", None))
    try:
        app.run()
    finally:
        app.close_collection()
    if app.crash is not None:
        report = write_report(app.crash, datetime.now(UTC).astimezone())
        _complain(f"the app stopped by a fault of its own; a report without any card is in {report}")
    elif app.failure:
        _complain(app.failure)
    return app.return_code or 0


def write_report(error: BaseException, now: datetime, folder: Path | None = None) -> Path:
    """Write where a fault happened: kinds of errors, files and lines, but no message and no value."""
    where = folder or platformdirs.user_state_path("flashcards")
    where.mkdir(parents=True, exist_ok=True)
    path = where / f"crash-{now:%Y%m%d-%H%M%S}.txt"
    lines = [f"flashcards, {now:%Y-%m-%d %H:%M:%S}, Python {sys.version.split()[0]}"]
    seen: BaseException | None = error.error if isinstance(error, WorkerFailed) else error
    while seen is not None:
        lines.append(f"\n{type(seen).__module__}.{type(seen).__qualname__}")
        lines += [
            f"  {frame.filename}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _complain(sentence: str) -> None:
    print(f"flashcards: {shown(sentence)}", file=sys.stderr)  # noqa: T201
