"""A document of mine: name a file, see it being read, look at what it gives before anything is added."""

import os
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static
from textual.worker import Worker, get_current_worker

from decks.build.built import Build
from decks.collection.collection import Collection, CollectionError
from decks.collection.records import Report
from decks.documents.document import Document, DocumentError
from decks.text import shown
from flashcards.authoring import deck_for, read_document
from flashcards.tui import keys
from flashcards.tui.head import Head
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.page import Page, bindings

_TELLS = """\
Name a file: notes in Markdown, a glossary, a chat export, questions and answers, HTML, PDF, DOCX, \
EPUB or plain text. It is read here and stays where it is.
Nothing is added before you have seen it."""


class _Stopped(Exception):  # noqa: N818 - a wish of the person, nothing went wrong
    """The person stopped the work."""


class Paths(Suggester):
    """Suggests the first file or folder that goes on from what was typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Complete a path; the right arrow takes it over."""
        folder, start = os.path.split(value)
        try:
            with os.scandir(os.path.expanduser(folder or ".")) as entries:  # noqa: ASYNC240, PTH111
                names = sorted(
                    entry.name + (os.sep if entry.is_dir() else "")
                    for entry in entries
                    if entry.name.startswith(start) and (start or not entry.name.startswith("."))
                )
        except OSError:
            return None
        return shown(os.path.join(folder, names[0])) if names and start else None  # noqa: PTH118


class BuildScreen(Page[None]):
    """Asks for a file, and reads it in a thread that can be stopped."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.BUILD
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.BUILD, priority=True)
    TITLE_OF_HELP = "Keys of building"
    LINE: ClassVar[tuple[str, ...]] = ("build.start", "build.complete", "build.stop")

    def __init__(self, collection: Collection) -> None:
        super().__init__()
        self._collection = collection
        self._work: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Head()
        yield Static(Content(_TELLS), classes="tells")
        box = Input(placeholder="~/notes/attention.md", id="path", suggester=Paths())
        box.border_title = "File"
        yield box
        yield Static(id="status")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the path."""
        self.query_one(Head).show(Content.styled("A document of mine", "bold"))
        self.query_one(Input).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Start when nothing runs."""
        del parameters
        return self._work is None if action in {"start", "complete"} else True

    def label(self, key: Key) -> str:
        """Call the way out a stop while something runs."""
        return "stop" if key.id == "build.stop" and self._work is not None else key.label

    def action_start(self) -> None:
        """Read the file."""
        path = Path(self.query_one(Input).value.strip()).expanduser()
        if path.is_dir():
            self._say("That is a folder. Name one file here; the command line builds whole folders.")
        elif self.query_one(Input).value.strip():
            self.query_one(Input).disabled = True
            self._work = self._read(path)
            self.refresh_keys()

    def action_complete(self) -> None:
        """Take over the suggested path."""
        self.query_one(Input).action_cursor_right()

    def action_stop(self) -> None:
        """Stop what runs, or go back."""
        if self._work is None:
            self.dismiss(None)
            return
        self._work.cancel()
        self._ended("Stopped. Nothing was added.")

    @work(thread=True, exclusive=True)
    def _read(self, path: Path) -> None:
        from decks.build.build import build

        worker = get_current_worker()

        def tell(text: str) -> None:
            if worker.is_cancelled:
                raise _Stopped
            self.app.call_from_thread(self._say, text)

        def built(done: int, of: int) -> None:
            if worker.is_cancelled:
                raise _Stopped
            if done % max(1, of // 50) == 0:
                tell(f"Looking for notes: {done} of {of} sections")

        try:
            tell(f"Reading {path.name} …")
            document = read_document(path)
            built(0, len(document.sections))
            made = build(document, built)
            planned = self._collection.plan_build(document, made, deck_for(document))
            tell("")
            self.app.call_from_thread(self._preview, document, made, planned)
        except _Stopped:
            return
        except (DocumentError, CollectionError) as error:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._ended, str(error))

    def _preview(self, document: Document, made: Build, planned: Report) -> None:
        from flashcards.tui.preview import PreviewScreen

        if not made.notes:
            self._ended("Nothing in this document makes a note that stands alone. Nothing was added.")
            return
        self.app.switch_screen(PreviewScreen(self._collection, document, made, planned))

    def _ended(self, text: str) -> None:
        self._work = None
        box = self.query_one(Input)
        box.disabled = False
        box.focus()
        self._say(text)
        self.refresh_keys()

    def _say(self, text: str) -> None:
        self.query_one("#status", Static).update(Content(shown(text)))
