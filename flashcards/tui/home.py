"""Home: the decks as a tree with what each has today, and on an empty collection what to do first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from decks.collection.collection import Collection, CollectionError
from decks.collection.records import DeckCount
from decks.text import shown
from flashcards.tui import keys
from flashcards.tui.drafting_line import DraftingLine
from flashcards.tui.head import Head
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.line_view import LineView
from flashcards.tui.list_page import ListPage
from flashcards.tui.page import bindings
from scheduler.study_day import study_day

if TYPE_CHECKING:
    from flashcards.tui.app import FlashcardsApp


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck in the tree, whether decks lie below it, and whether they are folded away."""

    count: DeckCount
    parent: bool
    folded: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the first things to do with an empty collection."""

    key: str
    title: str
    tells: str
    action: str


_CHOICES = (
    Choice("1", "Study the starter library", "decks that come with the app", "library"),
    Choice("2", "A document of mine", "build a deck from notes, a glossary, a chat, a PDF", "build"),
)

_NARROW = 40
"""Cells below which only what is due is counted beside a deck's name."""

_LOW = 10
"""Lines up to which the decks need the line that names the columns."""

HomeRow = DeckRow | Choice


class HomeScreen(ListPage[HomeRow, None]):
    """The decks and what they ask today."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.HOME + keys.LIST + keys.FIND
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(keys.HOME), *bindings(keys.CHOICES)]
    TITLE_OF_HELP = "Keys of the decks"
    LINE: ClassVar[tuple[str, ...]] = (
        "list.choose",
        "home.all",
        "home.inbox",
        "home.build",
        "home.library",
        "home.documents",
        "help",
        "find.back",
    )

    app: "FlashcardsApp"

    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[DeckCount, ...] = ()
        self._waiting = 0
        self._folded: set[str] = set()
        self._columns: tuple[str, ...] = ("due", "new")

    @property
    def collection(self) -> Collection:
        """The collection on the screen."""
        return self.app.collection

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Head()
        yield Static(id="banner")
        yield Static(id="columns")
        yield LineView(id="lines")
        yield DraftingLine(id="drafting")
        yield KeyLine()

    def on_screen_resume(self) -> None:
        """Count afresh: another screen, or another program, may have changed the decks."""
        self.query_one(DraftingLine).show(self.app.drafted)
        self.read()

    def on_resize(self) -> None:
        """Name the columns that there is room for."""
        self._show_columns()

    def read(self) -> None:
        """Read the decks and what they ask today."""
        today = study_day(self.now, self.collection.settings.rollover_hour)
        known = {count.deck for count in self._counts}
        self._counts = self.collection.counts(today)
        self._waiting = len(self.collection.drafts())
        self._columns = ("due", "new", *(["drill"] if any(count.drill for count in self._counts) else []))
        self._show_rows()
        self._mark_newcomer(known)
        total = self.collection.totals(today)
        self._show_columns()
        self._show_banner(total)
        figures = [f"{total.due} due", f"{total.new} new", *([f"{total.drill} drill"] if total.drill else [])]
        right = Content.styled(" · ".join(figures), "$quiet") if self._counts else None
        self.query_one(Head).show(Content.styled("Flashcards", "bold"), right)

    def words(self, row: HomeRow) -> str:
        """Find a deck by its whole name."""
        return row.count.deck if isinstance(row, DeckRow) else row.title

    def draw(self, row: HomeRow, width: int) -> Content:
        """Draw a deck with its counts at the right edge, or a choice."""
        if isinstance(row, Choice):
            return Content.assemble((row.key, "$key"), f"  {row.title}", (f"  {row.tells}", "$quiet"))
        count = row.count
        depth = count.deck.count("::")
        sign = ("▸ " if row.folded else "▾ ") if row.parent else "  "
        name = shown(count.deck.rpartition("::")[2]).replace("\n", " ")
        names = self._columns if width > _NARROW else self._columns[:1]
        right = Content("").join(f"{getattr(count, name) or '':>7}" for name in names)
        left = Content.assemble("  " * depth, (sign, "$quiet"), (name, "" if _asks(count) else "$quiet"))
        left = left.truncate(max(1, width - right.cell_length), ellipsis=True)
        return Content.assemble(left.pad_right(max(0, width - left.cell_length - right.cell_length)), right)

    def chosen(self, row: HomeRow) -> None:
        """Study the deck, or do what the choice says."""
        if isinstance(row, DeckRow):
            self.app.review(row.count.deck)
        else:
            self.call_later(self.run_action, row.action)

    def label(self, key: Key) -> str:
        """Name Enter by what it does here."""
        names = {
            "list.choose": "study" if self._counts else "choose",
            "home.inbox": f"inbox {self._waiting}",
            "find.back": "quit",
        }
        return names.get(key.id, key.label)

    def does(self, key: Key) -> str:
        """Say what Enter and the way out do here."""
        says = {"list.choose": "study this deck" if self._counts else key.does, "find.back": "leave the app"}
        return says.get(key.id, key.does)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what there is something for."""
        if action == "first_choice":
            return not self._counts
        if action in {"study_all", "fold", "documents", "find", "statistics"}:
            return bool(self._counts)
        if action == "inbox":
            return self._waiting > 0
        return super().check_action(action, parameters)

    def action_study_all(self) -> None:
        """Study everything that is due."""
        self.app.review(None)

    def action_first_choice(self, number: int) -> None:
        """Take one of the first choices."""
        self.chosen(_CHOICES[number - 1])

    def action_fold(self) -> None:
        """Fold the marked deck, or unfold it."""
        row = self.row
        if isinstance(row, DeckRow) and row.parent:
            self._folded ^= {row.count.deck}
            self._show_rows()

    def action_build(self) -> None:
        """Build a deck from a document."""
        from flashcards.tui.build import BuildScreen

        self.app.push_screen(BuildScreen(self.collection))

    def action_library(self) -> None:
        """Choose decks from the starter library."""
        from flashcards.tui.library import LibraryScreen

        self.app.push_screen(LibraryScreen(self.collection))

    def action_inbox(self) -> None:
        """Decide on the model's drafts."""
        from flashcards.tui.inbox import InboxScreen

        self.app.push_screen(InboxScreen(self.collection))

    def action_documents(self) -> None:
        """Show the documents and what of them is covered."""
        from flashcards.tui.documents import DocumentsScreen

        self.app.push_screen(DocumentsScreen(self.collection))

    def action_statistics(self) -> None:
        """Show the figures of the reviews."""
        from flashcards.tui.statistics import StatisticsScreen

        row = self.row
        deck = row.count.deck if isinstance(row, DeckRow) else ""
        self.app.push_screen(StatisticsScreen(self.collection, deck))

    def action_undo(self) -> None:
        """Take back the newest change of today."""
        self._change(lambda: self.collection.undo(self.now), "Undone: {}", "Nothing to undo today.")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._change(lambda: self.collection.redo(self.now), "Done again: {}", "Nothing to redo.")

    def leave(self) -> None:
        """Leave the app."""
        self.app.exit(0)

    def _change(self, step: Callable[[], object], said: str, nothing: str) -> None:
        try:
            done = step()
        except CollectionError as error:
            self.say(str(error), warn=True)
        else:
            self.say(said.format(getattr(done, "what", "")) if done else nothing)
        self.read()

    def _show_rows(self) -> None:
        self.fill(_tree(self._counts, self._folded) or _CHOICES)

    def _mark_newcomer(self, known: set[str]) -> None:
        """Mark a deck that has come since the decks were read last, ready to be studied."""
        rows = [row for row in self.rows if isinstance(row, DeckRow)]
        new = [n for n, row in enumerate(rows) if row.count.deck not in known and not row.parent]
        if known and new:
            self.fill(self.rows, new[0])

    def _session_said(self) -> str:
        session = self.app.session
        if session is None or not session.given:
            return ""
        left = session.left
        drill = f", {left.drill} to drill" if left.drill else ""
        return f"{len(session.given)} done, {left.due + left.new} left{drill}."

    def _show_columns(self) -> None:
        columns = self.query_one("#columns", Static)
        columns.display = bool(self._counts) and self.size.height > _LOW
        names = self._columns if self.size.width > _NARROW else self._columns[:1]
        columns.update(Content("".join(f"{name:>7}" for name in names)))

    def _show_banner(self, total: DeckCount) -> None:
        lines = [Content(said)] if (said := self._session_said()) else []
        if not self._counts:
            lines = [
                Content("Nothing to study yet. How would you like to begin?"),
            ]
        elif total.backlog:
            waiting = total.due + total.backlog
            limit = self.collection.settings.due_per_day
            days = -(-waiting // max(1, limit))
            lines.append(
                Content(f"{waiting} due: at {limit} a day done in {days} {'day' if days == 1 else 'days'}")
            )
        elif not total.due and not total.new and not total.drill:
            lines.append(Content("All done for today."))
        banner = self.query_one("#banner", Static)
        banner.display = bool(lines)
        banner.update(Content("\n").join(lines))


def _tree(counts: Sequence[DeckCount], folded: set[str]) -> list[DeckRow]:
    parents = {count.deck.rpartition("::")[0] for count in counts}
    hidden = tuple(f"{deck}::" for deck in folded)
    return [
        DeckRow(count, count.deck in parents, count.deck in folded)
        for count in counts
        if not count.deck.startswith(hidden)
    ]


def _asks(count: DeckCount) -> bool:
    return bool(count.due or count.new or count.drill)
