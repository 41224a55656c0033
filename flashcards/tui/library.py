"""The starter library: decks that come with the app, each added with one key."""

from collections.abc import Iterable
from typing import ClassVar

from textual.content import Content

from decks.card import asked
from decks.collection.collection import Collection, CollectionError
from decks.library.library import Book, shelf
from decks.text import shown
from flashcards.tui import keys
from flashcards.tui.face import Block, Flow, Gap
from flashcards.tui.head import Head
from flashcards.tui.keys import Key
from flashcards.tui.list_page import ListPage, columns

_SAMPLES = 8


class LibraryScreen(ListPage[Book, None]):
    """The shelf above, what the marked deck teaches below."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.LIST + keys.FIND
    DETAIL = True
    TITLE_OF_HELP = "Keys of the starter library"

    def __init__(self, collection: Collection) -> None:
        super().__init__()
        self._collection = collection
        self._there: set[str] = set()

    def on_mount(self) -> None:
        """Show the shelf."""
        super().on_mount()
        self.query_one(Head).show(
            Content.styled("The starter library", "bold"),
            Content.styled("decks that come with the app", "$quiet"),
        )
        self._there = set(self._collection.decks())
        self.fill(shelf())

    def words(self, row: Book) -> str:
        """Find by title and subject."""
        return f"{row.title} {row.subject}"

    def draw(self, row: Book, width: int) -> Content:
        """Draw the title, and whether it is in the collection."""
        state = "✓ in your collection" if row.deck in self._there else f"{len(row.notes)} notes"
        return columns(row.title, state, width)

    def detail(self, row: Book) -> Iterable[Block]:
        """Show what the deck teaches, and some of its questions."""
        yield Flow(Content.styled(shown(row.subject), "bold"))
        yield Gap()
        step = max(1, len(row.notes) // _SAMPLES)
        for note in row.notes[::step][:_SAMPLES]:
            yield Flow(Content(shown(asked(note))), "• ", "  ")

    def label(self, key: Key) -> str:
        """Call choosing what it does here."""
        if key.id == "list.choose":
            return "" if self.row is None or self.row.deck in self._there else "add"
        return key.label

    def chosen(self, row: Book) -> None:
        """Add the deck, and go back to study it."""
        if row.deck in self._there:
            self.say(f"{row.title} is in your collection already.")
            return
        try:
            self._collection.add(row.notes, row.deck, self.now)
        except CollectionError as error:
            self.say(str(error), warn=True)
            return
        self.say(f"{len(row.notes)} notes added to {row.deck}.")
        self.dismiss(None)
