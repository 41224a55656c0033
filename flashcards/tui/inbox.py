"""The inbox: what a model proposed, each draft beside the passage it stands on, until the person decides."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from decks.card import Card, asked, ordinals
from decks.collection.collection import Collection, CollectionError
from decks.draft import Draft
from decks.note import Note
from decks.text import shown
from flashcards.stats import FORTNIGHT, workload
from flashcards.tui import keys
from flashcards.tui.card_face import note_blocks
from flashcards.tui.face import Block, Face, Flow, Gap
from flashcards.tui.head import Head
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.line_view import LineView
from flashcards.tui.list_page import ListPage, columns
from flashcards.tui.page import bindings
from flashcards.tui.passage import passage_blocks
from llm.writing.checks import REASONS

_ON_A_DRAFT = {"accept", "edit", "reject", "more"}
_Lines = tuple[Sequence[str], Sequence[str]]


class InboxScreen(ListPage[Draft, None]):
    """A list of drafts, and of the marked one the note and its passage."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.INBOX + keys.LIST[:-1] + keys.FIND
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.INBOX)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide"), (100, "-broad")]  # noqa: RUF012
    DETAIL = True
    TITLE_OF_HELP = "Keys of the inbox"
    LINE: ClassVar[tuple[str, ...]] = (
        "inbox.accept",
        "inbox.edit",
        "inbox.reject",
        "inbox.merge",
        "inbox.all",
        "inbox.undo",
        "help",
        "find.back",
    )

    def __init__(self, collection: Collection) -> None:
        super().__init__()
        self._collection = collection
        self._documents: dict[str, _Lines] = {}

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Head()
        with Container(id="inbox"):
            yield LineView(id="lines")
            with Container(id="beside"):
                yield Face(id="draft")
                yield Face(id="passage")
        yield Static(id="load")
        yield KeyLine()

    def on_screen_resume(self) -> None:
        """Read afresh: another screen, or another program, may have decided."""
        self.read()

    def read(self) -> None:
        """Read the drafts that wait."""
        drafts = self._collection.drafts()
        clean = sum(not draft.flags for draft in drafts)
        right = f"{len(drafts)} waiting · {clean} without a flag" if drafts else "nothing waits"
        self.query_one(Head).show(Content.styled("Inbox", "bold"), Content.styled(right, "$quiet"))
        self.query_one("#load", Static).update(Content(self._load(drafts)))
        self.fill(drafts)

    def words(self, row: Draft) -> str:
        """Find by front, back, deck and flags."""
        flags = " ".join(flag.code for flag in row.flags)
        return f"{row.note.front} {row.note.back} {row.deck} {flags}"

    def draw(self, row: Draft, width: int) -> Content:
        """Draw the front, and how many doubts there are."""
        doubts = f"! {len(row.flags)}" if row.flags else ""
        return columns(asked(row.note), doubts, width, right_style="$missed")

    def chosen(self, row: Draft) -> None:
        """A click only marks a draft: what becomes of it has keys of its own."""

    def detail(self, row: Draft) -> Iterable[Block]:
        """Show the note with every doubt about it."""
        return draft_blocks(row)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what works on the marked draft."""
        row = self.row
        match action:
            case "merge":
                return row is not None and _is_doubled(row)
            case "source":
                return row is not None and bool(row.note.sources)
            case "accept_all":
                return any(not draft.flags for draft in self.rows)
        return row is not None if action in _ON_A_DRAFT else super().check_action(action, parameters)

    def action_accept(self) -> None:
        """Make a note of the marked draft."""
        if self.row is not None:
            self._accept(self.row, None)

    def action_edit(self) -> None:
        """Edit the marked draft; what is saved is accepted."""
        from flashcards.tui.edit import EditScreen

        draft = self.row
        if draft is None:
            return

        def save(note: Note | None) -> None:
            if note is not None:
                self._accept(draft, note)

        self.app.push_screen(EditScreen(draft.note, "Edit the draft; saving accepts it"), save)

    def action_reject(self) -> None:
        """Reject the marked draft, after asking why."""
        from flashcards.tui.reject import RejectScreen

        draft = self.row
        if draft is None:
            return

        def reject(reason: str | None) -> None:
            if reason is not None:
                self._reject(draft, reason)

        self.app.push_screen(RejectScreen(), reject)

    def action_merge(self) -> None:
        """Hold the marked draft against the note it is close to."""
        from flashcards.tui.merge import MergeScreen, Way, with_points_of, worded_as

        draft = self.row
        card = self._twin(draft) if draft is not None else None
        if draft is None:
            return
        if card is None:
            self.say("The note it is close to is another draft, or is gone: decide on that one first.")
            return

        def decide(way: Way | None) -> None:
            match way:
                case "merge":
                    self._merge(draft, card, with_points_of(card.note, draft.note))
                case "draft":
                    self._merge(draft, card, worded_as(card.note, draft.note))
                case "mine":
                    self._reject(draft, REASONS["duplicate"])
                case "both":
                    self._accept(draft, None)

        self.app.push_screen(MergeScreen(card.note, draft.note), decide)

    def action_accept_all(self) -> None:
        """Accept every draft that no check has doubted."""
        clean = [draft.id for draft in self.rows if not draft.flags]
        count = f"{len(clean)} {'draft' if len(clean) == 1 else 'drafts'}"
        self._do(lambda: self._collection.accept_drafts(clean, self.now), f"Accepted {count} without a flag.")

    def action_source(self) -> None:
        """Show the passage in its document."""
        from flashcards.tui.source import show_source

        if self.row is not None:
            show_source(self, self._collection, self.row.note)

    def action_more(self) -> None:
        """Read on."""
        for face in self.query(Face):
            face.scroll_lines(max(1, face.size.height - 2))

    def action_undo(self) -> None:
        """Take back the newest change of today."""
        self._step(self._collection.undo, "Undone: {}", "Nothing to undo today.")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._step(self._collection.redo, "Done again: {}", "Nothing to redo.")

    def _accept(self, draft: Draft, note: Note | None) -> None:
        self._do(
            lambda: self._collection.decide(draft.id, "accepted", "", self.now, note),
            f"Accepted into {draft.deck}.",
        )

    def _reject(self, draft: Draft, reason: str) -> None:
        said = f"Rejected: {reason}." if reason else "Rejected."
        self._do(lambda: self._collection.decide(draft.id, "rejected", reason, self.now), said)

    def _merge(self, draft: Draft, card: Card, note: Note) -> None:
        self._do(
            lambda: self._collection.merge_draft(draft.id, card.note_id, note, self.now),
            "Merged. The schedule of your note is as it was.",
        )

    def _do(self, step: Callable[[], object], said: str) -> None:
        self.app.clear_notifications()
        try:
            step()
        except CollectionError as error:
            self.say(str(error), warn=True)
        else:
            self.say(said)
        self.read()

    def _step(self, step: Callable[..., object], said: str, nothing: str) -> None:
        before = {draft.id for draft in self.rows}
        self.app.clear_notifications()
        try:
            done = step(self.now)
        except CollectionError as error:
            self.say(str(error), warn=True)
        else:
            self.say(said.format(getattr(done, "what", "")) if done else nothing)
        self.read()
        returned = next((n for n, draft in enumerate(self.rows) if draft.id not in before), None)
        if returned is not None:
            self.fill(self.rows, returned)

    def _twin(self, draft: Draft) -> Card | None:
        """Return a card of the note that a draft is close to, or None when no such note is there."""
        if draft.twin:
            return next(iter(self._collection.cards(f"guid:{draft.twin}")), None)
        fronts = {flag.detail for flag in draft.flags if flag.code == "duplicate"}
        return next(
            (stored.cards[0] for stored in self._collection.notes() if stored.note.front in fronts), None
        )

    def _load(self, drafts: Sequence[Draft]) -> str:
        if not drafts:
            return ""
        cards = sum(len(ordinals(draft.note)) for draft in drafts)
        days = workload(cards, self._collection.settings.new_per_day)
        a_day = sum(days) / FORTNIGHT
        said = f"{a_day:.0f}" if a_day >= 9.5 else f"{a_day:.1f}"
        these = "this" if len(drafts) == 1 else f"these {len(drafts)}"
        return f"Accepting {these} adds about {said} reviews a day over the next two weeks."

    def _show_detail(self) -> None:
        draft = self.row
        self.query_one("#draft", Face).show(_NOTHING if draft is None else self.detail(draft))
        self.query_one("#passage", Face).show(() if draft is None else self._passage(draft))

    def _passage(self, draft: Draft) -> Iterator[Block]:
        for number, source in enumerate(draft.note.sources):
            if source.path not in self._documents:
                document = self._collection.document(source.path)
                self._documents[source.path] = (document.lines, document.places) if document else ((), ())
            if number:
                yield Gap()
            yield from passage_blocks(source, *self._documents[source.path])


_NOTHING = (Flow(Content.styled("No draft waits. w on a document has a model write some.", "$quiet")),)


def draft_blocks(draft: Draft) -> Iterator[Block]:
    """Yield a draft: its kind and deck, the reason for every flag, and the note."""
    deck = shown(draft.deck.replace("::", " › ")).replace("\n", " ")
    yield Flow(Content.styled(f"{draft.note.kind}, for {deck}", "$quiet"))
    for flag in draft.flags:
        detail = f": {shown(flag.detail)}" if flag.detail else ""
        yield Flow(Content.styled(REASONS.get(flag.code, shown(flag.code)) + detail, "$missed"), "! ", "  ")
    yield Gap()
    yield from note_blocks(replace(draft.note, sources=()))


def _is_doubled(draft: Draft) -> bool:
    return bool(draft.twin) or any(flag.code == "duplicate" for flag in draft.flags)
