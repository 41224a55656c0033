"""The notes that a build would add: leave some out, edit, merge, then add."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar, NamedTuple, TypeVar

from textual.binding import BindingType
from textual.content import Content

from decks.build.built import Build, Built
from decks.card import asked
from decks.collection.collection import Collection, CollectionError
from decks.collection.records import Report, Take
from decks.documents.document import Document
from decks.note import Note
from flashcards.authoring import deck_for
from flashcards.tui import keys
from flashcards.tui.card_face import note_blocks
from flashcards.tui.face import Block
from flashcards.tui.head import Head
from flashcards.tui.keys import Key
from flashcards.tui.list_page import ListPage, columns
from flashcards.tui.page import bindings

T = TypeVar("T")

_FATES = {
    "added": "",
    "updated": "changed in the text",
    "unchanged": "there already",
    "differing": "changed by you",
}


class _State(NamedTuple):
    """What a person has made of the notes, and which one was marked."""

    built: dict[int, Built]
    edited: dict[int, Note]
    merged: list[Built]
    chosen: set[int]
    marked: int


class PreviewScreen(ListPage[int, None]):
    """A list of the notes above, the marked one in full below."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.PREVIEW + keys.LIST + keys.FIND
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.PREVIEW)
    DETAIL = True
    TITLE_OF_HELP = "Keys of the preview"
    LINE: ClassVar[tuple[str, ...]] = (
        "preview.add",
        "preview.toggle",
        "preview.edit",
        "preview.merge",
        "preview.source",
        "help",
        "find.back",
    )

    def __init__(self, collection: Collection, document: Document, made: Build, planned: Report) -> None:
        super().__init__()
        self._collection = collection
        self._document = document
        self._made = made
        self._orphaned = len(planned.orphaned)
        self._fates = {
            noted.key: fate
            for fate in ("updated", "unchanged", "differing")
            for noted in getattr(planned, fate)
        }
        self._built: dict[int, Built] = dict(enumerate(with_own_keys(made.notes)))
        self._edited: dict[int, Note] = {}
        self._merged: list[Built] = []
        self._chosen = {row for row in self._built if self._fate(row) in {"added", "updated"}}
        self._before: list[_State] = []
        self.deck = deck_for(document)

    def on_mount(self) -> None:
        """Show every note, all chosen."""
        super().on_mount()
        self._refresh()

    def words(self, row: int) -> str:
        """Find by front and back."""
        note = self._note(row)
        return f"{note.front} {note.back}"

    def draw(self, row: int, width: int) -> Content:
        """Draw a box, the front, and what is to be known of it."""
        built = self._built[row]
        box = "☑" if row in self._chosen else "☐"
        style = "" if row in self._chosen else "$quiet"
        fate = "? unsure" if built.unsure else _FATES[self._fate(row)]
        return columns(f"{box} {asked(self._note(row))}", fate, width, style=style, right_style="$missed")

    def chosen(self, row: int) -> None:
        """Choose a note or leave it out."""
        self._remember()
        self._chosen ^= {row}
        self._refresh()

    def detail(self, row: int) -> Iterable[Block]:
        """Show the marked note in full."""
        return note_blocks(self._note(row), self._built[row].unsure)

    def label(self, key: Key) -> str:
        """Say how many would be added."""
        if key.id == "preview.add":
            return f"add {len(self._chosen)}"
        return key.label

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what works on the marked note."""
        row = self.row
        match action:
            case "undo":
                return bool(self._before)
            case "add":
                return bool(self._chosen)
            case "merge":
                return row is not None and self._above(row) is not None
            case "source":
                return row is not None and bool(self._note(row).sources)
        return super().check_action(action, parameters)

    def action_choose_or_not(self) -> None:
        """Choose the marked note or leave it out, and go on."""
        if self.row is not None:
            self.chosen(self.row)
            self.lines.action_down()

    def action_all(self) -> None:
        """Choose all but those that the person changed, or none."""
        self._remember()
        wanted = {row for row in self._built if self._fate(row) != "differing"}
        self._chosen = set() if self._chosen >= wanted else wanted
        self._refresh()

    def action_edit(self) -> None:
        """Edit the marked note."""
        from flashcards.tui.edit import EditScreen

        row = self.row
        if row is None:
            return

        def save(note: Note | None) -> None:
            if note is not None:
                self._remember()
                self._edited[row] = note
                self._chosen.add(row)
                self._refresh()

        self.app.push_screen(EditScreen(self._note(row)), save)

    def action_merge(self) -> None:
        """Merge the marked note into the one above."""
        row = self.row
        above = self._above(row) if row is not None else None
        if row is None or above is None:
            return
        self._remember()
        self._edited[above] = merged(self._note(above), self._note(row))
        self._merged.append(self._built.pop(row))
        self._edited.pop(row, None)
        self._chosen.discard(row)
        self._refresh()
        self.lines.action_up()
        self.say(
            f"Merged into the note above; {keys.first(self.pressed_by(keys.ALL['preview.undo']))} takes it back."
        )

    def action_undo(self) -> None:
        """Take back the last choice, edit or merge."""
        self._built, self._edited, self._merged, self._chosen, marked = self._before.pop()
        self._refresh(marked)

    def action_source(self) -> None:
        """Show the passage that the marked note was built from."""
        from flashcards.tui.source import SourceScreen

        row = self.row
        if row is not None:
            sources = self._note(row).sources
            self.app.push_screen(
                SourceScreen([(source, self._document.lines, self._document.places) for source in sources])
            )

    def action_add(self) -> None:
        """Add the chosen notes."""
        made = replace(self._made, notes=(*self._built.values(), *self._merged))
        only = {self._built[row].key for row in self._chosen}
        changed_by_both = any(self._fate(row) == "differing" for row in self._chosen)
        take: Take | None = "document" if changed_by_both else None
        try:
            report = self._collection.take_build(self._document, made, self.deck, self.now, take, only)
            self._write_edits(report)
        except CollectionError as error:
            self.say(str(error), warn=True)
            return
        counts = report.counts()
        added = f"{counts['added']} {'note' if counts['added'] == 1 else 'notes'} added to {self.deck}"
        self.say(f"{added}, {counts['updated']} updated." if counts["updated"] else f"{added}.")
        self.dismiss(None)

    def _write_edits(self, report: Report) -> None:
        # After the build, so that the collection knows the document's words from the person's.
        ids = {noted.key: noted.note for noted in (*report.added, *report.updated, *report.unchanged)}
        for row in self._chosen & set(self._edited):
            if note_id := ids.get(self._built[row].key):
                self._collection.edit(note_id, self._edited[row], self.now)

    def _note(self, row: int) -> Note:
        return self._edited.get(row, self._built[row].note)

    def _fate(self, row: int) -> str:
        return self._fates.get(self._built[row].key, "added")

    def _above(self, row: int) -> int | None:
        return max((other for other in self._built if other < row), default=None)

    def _remember(self) -> None:
        state = _State(
            dict(self._built), dict(self._edited), list(self._merged), set(self._chosen), self.lines.marked
        )
        self._before.append(state)

    def _refresh(self, marked: int | None = None) -> None:
        title = Content.assemble(("Preview  ", "bold"), (self.deck, "$quiet"))
        left_out = len(self._made.declined)
        figures = f"{len(self._chosen)} of {len(self._built)} notes"
        figures += f" · {left_out} passages gave none" if left_out else ""
        figures += f" · {self._orphaned} no longer in the text" if self._orphaned else ""
        self.query_one(Head).show(title, Content.styled(figures, "$quiet"))
        self.fill(list(self._built), marked)


def with_own_keys(built: Iterable[Built]) -> list[Built]:
    """Return the notes with a key each, as the collection tells those of one key apart."""
    seen: Counter[str] = Counter()
    unique = []
    for one in built:
        seen[one.key] += 1
        unique.append(one if seen[one.key] == 1 else replace(one, key=f"{one.key}#{seen[one.key]}"))
    return unique


def merged(upper: Note, lower: Note) -> Note:
    """Return one note that asks the upper front and holds both backs, points, names, tags and sources."""
    return replace(
        upper,
        back="\n\n".join(text for text in (upper.back, lower.back) if text),
        points=_both(upper.points, lower.points),
        aliases=_both(upper.aliases, lower.aliases),
        tags=_both(upper.tags, lower.tags),
        sources=_both(upper.sources, lower.sources),
        remark=" ".join(text for text in (upper.remark, lower.remark) if text),
    )


def _both(upper: tuple[T, ...], lower: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*upper, *lower)))
