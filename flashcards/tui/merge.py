"""A draft beside the note it is close to: one of them, both, or one made of two."""

from dataclasses import replace
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from decks.note import Note
from decks.text import normalised
from flashcards.tui import keys
from flashcards.tui.buttons import Buttons, Cell
from flashcards.tui.card_face import note_blocks
from flashcards.tui.face import Beside, Face, Flow, Gap
from flashcards.tui.head import Head
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.page import Page, bindings

Way = Literal["merge", "mine", "draft", "both"]

_CELLS = (
    Cell("1", "Merge", "points into mine", "merge"),
    Cell("2", "Keep mine", "reject the draft", "mine"),
    Cell("3", "Take the draft", "in place of mine", "draft"),
    Cell("4", "Keep both", "accept the draft", "both"),
)
_SIDE_BY_SIDE = 68


class MergeScreen(Page[Way]):
    """Shows both and returns what is to be done, or None when nothing is."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.MERGE
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.MERGE)
    TITLE_OF_HELP = "Keys of merging"
    LINE: ClassVar[tuple[str, ...]] = ("help", "merge.leave")

    def __init__(self, mine: Note, draft: Note) -> None:
        super().__init__()
        self._mine = mine
        self._draft = draft

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Head()
        yield Face()
        yield Buttons()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show both notes."""
        self.query_one(Head).show(Content.styled("Close to a note you have", "bold"))
        sides = [
            (Flow(Content.styled(title, "bold $quiet")), Gap(), *note_blocks(note))
            for title, note in (("Your note", self._mine), ("The draft", self._draft))
        ]
        self.query_one(Face).show([Beside(sides[0], sides[1], _SIDE_BY_SIDE)])
        self.query_one(Buttons).show(_CELLS)

    async def on_buttons_pressed(self, event: Buttons.Pressed) -> None:
        """Do what the clicked button says."""
        event.stop()
        await self.run_action(event.action)

    def action_merge(self) -> None:
        """Take the draft's points and sources into the note."""
        self.dismiss("merge")

    def action_mine(self) -> None:
        """Keep the note as it is."""
        self.dismiss("mine")

    def action_draft(self) -> None:
        """Give the note the draft's words."""
        self.dismiss("draft")

    def action_both(self) -> None:
        """Keep both."""
        self.dismiss("both")

    def action_scroll_down(self) -> None:
        """Scroll down."""
        self.query_one(Face).scroll_lines(1)

    def action_scroll_up(self) -> None:
        """Scroll up."""
        self.query_one(Face).scroll_lines(-1)

    def action_leave(self) -> None:
        """Leave both as they are."""
        self.dismiss(None)


def with_points_of(mine: Note, draft: Note) -> Note:
    """Return a note with what a draft of the same adds: points in other words, tags, names, sources."""
    known = {normalised(text) for point in mine.points for text in (point.text, *point.accepted)}
    new = tuple(point for point in draft.points if normalised(point.text) not in known)
    return replace(
        mine,
        points=(*mine.points, *new),
        aliases=tuple(dict.fromkeys((*mine.aliases, *draft.aliases))),
        tags=tuple(dict.fromkeys((*mine.tags, *draft.tags))),
        sources=tuple(dict.fromkeys((*mine.sources, *draft.sources))),
    )


def worded_as(mine: Note, draft: Note) -> Note:
    """Return a note that says what a draft says; its tags, names and remark stay, the sources come together."""
    return replace(
        mine,
        kind=draft.kind,
        front=draft.front,
        back=draft.back,
        points=draft.points,
        sources=tuple(dict.fromkeys((*mine.sources, *draft.sources))),
    )
