"""A list of what a model can write about: documents, or the sections of one."""

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType

from decks.collection.collection import Collection, CollectionError
from decks.collection.records import StoredDocument
from decks.text import shown
from flashcards.tui import keys
from flashcards.tui.drafting import Subject
from flashcards.tui.drafting_line import DraftingLine
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.list_page import ListPage
from flashcards.tui.page import bindings

if TYPE_CHECKING:
    from flashcards.tui.app import FlashcardsApp

Row = TypeVar("Row")

NO_MODEL = "No model is chosen: `flashcards model` shows what fits this machine."


class SubjectsPage(ListPage[Row, None]):
    """Begins a drafting job on the marked row, and stops it by the same key."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.WRITE)

    app: "FlashcardsApp"

    def compose(self) -> ComposeResult:
        """Lay out the screen, with a line for the job."""
        for widget in super().compose():
            if isinstance(widget, KeyLine):
                yield DraftingLine(id="drafting")
            yield widget

    def on_screen_resume(self) -> None:
        """Show how far the job is."""
        self.query_one(DraftingLine).show(self.app.drafted)

    @abstractmethod
    def subject(self, row: Row) -> Subject:
        """Return what would be written about."""

    def label(self, key: Key) -> str:
        """Call the key by what it does now."""
        return "stop writing" if key.id == "write.start" and self.app.drafted else super().label(key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to write when there is something to write about."""
        if action == "write":
            return self.row is not None or bool(self.app.drafted)
        return super().check_action(action, parameters)

    def action_write(self) -> None:
        """Have the model write about the marked row, or stop it."""
        row = self.row
        if self.app.drafted:
            self.app.drafting.stop()
        elif not self.app.model.chosen:
            self.say(NO_MODEL, warn=True)
        elif row is not None:
            try:
                self.app.drafting.start(self.app.collection, self.subject(row), self.app.clock)
            except CollectionError as error:
                self.say(str(error), warn=True)


def deck_of(collection: Collection, document: StoredDocument) -> str:
    """Return the deck of a document's notes, or the one that a build would give it."""
    from flashcards.authoring import deck_name

    path = document.path.replace("\\", "\\\\").replace('"', '\\"')
    for card in collection.cards(f'"source:{path}"'):
        if any(source.path == document.path for source in card.note.sources):
            return card.deck
    name = shown(document.path).rpartition("/")[2].rpartition(".")[0]
    return deck_name(document.title) or deck_name(name) or "My document"
