"""The documents of the collection, and the map of what of them is covered."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from decks.collection.collection import Collection, CollectionError
from decks.collection.records import StoredDocument
from decks.note import Note, Source
from decks.text import shown
from flashcards.coverage import Cover, Covered, coverage
from flashcards.tui import keys
from flashcards.tui.card_face import lines_spelled
from flashcards.tui.drafting import Subject
from flashcards.tui.face import Block, Flow, Gap, plain
from flashcards.tui.head import Head
from flashcards.tui.keys import Key
from flashcards.tui.list_page import columns
from flashcards.tui.page import bindings
from flashcards.tui.subjects import SubjectsPage, deck_of

_SIGNS: dict[Cover, tuple[str, str]] = {
    "none": ("· none", "$quiet"),
    "new": ("○ new", "$key"),
    "learning": ("◐ learning", "$key"),
    "mature": ("● mature", "$met"),
    "leech": ("! leech", "$missed"),
}
_LONGEST_TEXT = 4_000


class DocumentsScreen(SubjectsPage[StoredDocument]):
    """Which documents the decks were built from."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.WRITE + keys.LIST + keys.FIND
    LINE: ClassVar[tuple[str, ...]] = ("list.choose", "write.start", "find.open", "help", "find.back")
    TITLE_OF_HELP = "Keys of the documents"

    def __init__(self, collection: Collection) -> None:
        super().__init__()
        self._collection = collection

    def on_mount(self) -> None:
        """Show the documents."""
        super().on_mount()
        documents = self._collection.documents()
        count = f"built from {len(documents)}" if documents else "none yet: b on the decks builds from one"
        self.query_one(Head).show(Content.styled("Documents", "bold"), Content.styled(count, "$quiet"))
        self.fill(documents)

    def words(self, row: StoredDocument) -> str:
        """Find by title and path."""
        return f"{row.title} {row.path}"

    def draw(self, row: StoredDocument, width: int) -> Content:
        """Draw the title and where the file is."""
        return columns(row.title or row.path, row.path.rpartition("/")[2], width)

    def subject(self, row: StoredDocument) -> Subject:
        """Write about the whole document."""
        return Subject(row, deck_of(self._collection, row))

    def chosen(self, row: StoredDocument) -> None:
        """Show what of it is covered."""
        self.app.push_screen(CoverageScreen(self._collection, row))


class CoverageScreen(SubjectsPage[Covered]):
    """The sections of a document with how well their cards are known, the marked one's text below."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.COVERAGE + keys.WRITE + keys.LIST + keys.FIND
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.COVERAGE)
    DETAIL = True
    TITLE_OF_HELP = "Keys of the coverage map"
    LINE: ClassVar[tuple[str, ...]] = (
        "coverage.add",
        "write.start",
        "list.choose",
        "find.open",
        "help",
        "find.back",
    )

    def __init__(self, collection: Collection, document: StoredDocument) -> None:
        super().__init__()
        self._collection = collection
        self._document = document
        self._deck = ""

    def on_mount(self) -> None:
        """Draw the map."""
        super().on_mount()
        self._read()

    def words(self, row: Covered) -> str:
        """Find by heading and state."""
        return f"{' '.join(row.section.heading)} {row.cover}"

    def draw(self, row: Covered, width: int) -> Content:
        """Draw the heading, indented by its depth, and the state."""
        heading = row.section.heading
        sign, style = _SIGNS[row.cover]
        right = f"{row.cards or ''}  {sign:<10}"
        name = "  " * max(0, len(heading) - 1) + (heading[-1] if heading else "(before the first heading)")
        return columns(name, right, width, right_style=style)

    def detail(self, row: Covered) -> Iterable[Block]:
        """Show the text of the section."""
        section = row.section
        yield Flow(Content.styled(lines_spelled(section.first, section.last), "$quiet"))
        yield Gap()
        yield from plain(section.text[:_LONGEST_TEXT])

    def label(self, key: Key) -> str:
        """Call choosing what it does here."""
        return "source" if key.id == "list.choose" else super().label(key)

    def subject(self, row: Covered) -> Subject:
        """Write about the section alone."""
        return Subject(self._document, self._deck, row.section)

    def chosen(self, row: Covered) -> None:
        """Show the section in its document."""
        from flashcards.tui.source import SourceScreen

        source = self._source(row)
        self.app.push_screen(SourceScreen([(source, self._document.lines, self._document.places)]))

    def action_add(self) -> None:
        """Write a note by hand on the marked section, its source filled in."""
        from flashcards.tui.edit import EditScreen

        row = self.row
        if row is None:
            return

        def add(note: Note | None) -> None:
            if note is None:
                return
            try:
                self._collection.add([note], self._deck, self.now)
            except CollectionError as error:
                self.say(str(error), warn=True)
            else:
                self.say(f"Added to {self._deck}.")
                self._read()

        draft = Note("basic", "", sources=(self._source(row),))
        self.app.push_screen(EditScreen(draft, "A note on this section"), add)

    def _source(self, row: Covered) -> Source:
        section = row.section
        return Source(self._document.path, section.heading, section.first, section.last)

    def _read(self) -> None:
        path = self._document.path.replace("\\", "\\\\").replace('"', '\\"')
        found_by_path = self._collection.cards(f'"source:{path}"')
        cards = [
            card
            for card in found_by_path
            if any(source.path == self._document.path for source in card.note.sources)
        ]
        self._deck = cards[0].deck if cards else self._document.title or "My notes"
        found = coverage(self._document, cards)
        covered = sum(one.cover != "none" for one in found)
        title = Content.styled(shown(self._document.title or self._document.path).replace("\n", " "), "bold")
        self.query_one(Head).show(title, Content.styled(f"{covered} of {len(found)} sections", "$quiet"))
        self.fill(found)
