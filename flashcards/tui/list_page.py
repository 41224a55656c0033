"""A screen that is a list: a head, lines to choose from, words to find, a key line."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from decks.text import normalised, shown
from flashcards.tui import keys
from flashcards.tui.face import Block, Face
from flashcards.tui.head import Head
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.line_view import LineView
from flashcards.tui.page import Page, Result, bindings

Row = TypeVar("Row")


class ListPage(Page[Result], Generic[Row, Result]):
    """A list of rows, and below it the marked row in full where a screen has `DETAIL`.

    A screen says how a row is drawn, which words find it, what choosing does, and what its detail is.
    """

    DETAIL: ClassVar[bool] = False

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.FIND)
    KEYS: ClassVar[tuple[Key, ...]] = keys.LIST + keys.FIND
    LINE: ClassVar[tuple[str, ...]] = ("list.choose", "find.open", "help", "find.back")

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self._found: Sequence[int] = ()
        self._wanted = ""

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Head()
        yield LineView(id="lines")
        if self.DETAIL:
            yield Face(id="detail")
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the list the keys."""
        self.lines.focus()

    @property
    def lines(self) -> LineView:
        """The list itself."""
        return self.query_one("#lines", LineView)

    @property
    def row(self) -> Row | None:
        """The marked row, or None when there is none."""
        return self.rows[self._found[self.lines.marked]] if self._found else None

    def fill(self, rows: Sequence[Row], marked: int | None = None) -> None:
        """Show these rows from now on, keeping the place unless another is given."""
        place = self.lines.marked if marked is None else marked
        self.rows = rows
        self._keep(place)

    @abstractmethod
    def words(self, row: Row) -> str:
        """Return the words by which a row is found."""

    @abstractmethod
    def draw(self, row: Row, width: int) -> Content:
        """Draw one row."""

    @abstractmethod
    def chosen(self, row: Row) -> None:
        """Do what choosing a row does."""

    def detail(self, row: Row) -> Iterable[Block]:
        """Return what is shown of the marked row below the list."""
        del row
        return ()

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """Pass the chosen row on."""
        event.stop()
        if event.index < len(self._found):
            self.chosen(self.rows[self._found[event.index]])

    def on_line_view_moved(self, event: LineView.Moved) -> None:
        """Show the newly marked row in full, and offer what works on it."""
        event.stop()
        self._show_detail()
        self.refresh_keys()

    def action_choose(self) -> None:
        """Choose the marked row."""
        self.lines.action_choose()

    def action_find(self) -> None:
        """Open the line to find words in."""
        if not self.query(Input):
            box = Input(
                value=self._wanted, placeholder="words to find; Enter keeps, Esc shows all", id="find"
            )
            self.mount(box, before=self.query_one(KeyLine))
            box.focus()

    def action_back(self) -> None:
        """Leave: the found lines first, then the screen."""
        if self._wanted or self.query(Input):
            self._close_find(keep=False)
        else:
            self.leave()

    def leave(self) -> None:
        """Go back to where the person came from."""
        self.dismiss(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the lines that hold the words."""
        if event.input.id == "find":
            self._wanted = event.value
            self._keep(0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on with the lines that were found."""
        if event.input.id == "find":
            self._close_find(keep=True)

    def _close_find(self, *, keep: bool) -> None:
        for box in self.query("#find"):
            box.remove()
        if not keep and self._wanted:
            self._wanted = ""
            self._keep(0)
        self.lines.focus()
        self.refresh_keys()

    def _show_detail(self) -> None:
        if self.DETAIL:
            row = self.row
            self.query_one(Face).show(() if row is None else self.detail(row))

    def _keep(self, marked: int) -> None:
        wanted = normalised(self._wanted).split()
        self._found = [
            number
            for number, row in enumerate(self.rows)
            if not wanted or all(word in normalised(self.words(row)) for word in wanted)
        ]
        self.lines.show(
            len(self._found), lambda index, width: self.draw(self.rows[self._found[index]], width), marked
        )
        self._show_detail()
        self.refresh_keys()


def columns(left: str, right: str, width: int, *, style: str = "", right_style: str = "$quiet") -> Content:
    """Put foreign text at the left edge and a figure at the right one."""
    end = Content.styled(shown(right).replace("\n", " "), right_style)
    room = max(1, width - end.cell_length - (1 if right else 0))
    start = Content.styled(shown(left).replace("\n", " "), style).truncate(room, ellipsis=True)
    return Content.assemble(start.pad_right(max(0, width - start.cell_length - end.cell_length)), end)
