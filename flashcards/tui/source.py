"""The passage a note stands on, in its document, with the quote marked."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from decks.collection.collection import Collection
from decks.note import Note, Source
from decks.text import normalised, shown
from flashcards.tui import keys
from flashcards.tui.card_face import spelled
from flashcards.tui.head import Head
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.line_view import LineView
from flashcards.tui.page import Page, bindings

_AROUND = 1_500
"""Lines kept before and after the passage: enough to read on, little enough to wrap at once."""


class SourceScreen(Page[None]):
    """The lines of a document; those of a source carry a bar, and its quote is underlined."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.LIST[:-1] + keys.SOURCE
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.SOURCE)
    TITLE_OF_HELP = "Keys of the source"
    LINE: ClassVar[tuple[str, ...]] = ("source.next", "source.passage", "help", "source.back")

    def __init__(self, found: Sequence[tuple[Source, Sequence[str], Sequence[str]]]) -> None:
        super().__init__()
        self._found = found
        self._at = 0
        self._rows: list[tuple[int, Content]] = []
        self._width = 0

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Head()
        yield LineView(marks=False, id="lines")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the first source."""
        self.query_one(LineView).focus()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self.call_after_refresh(self._show)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the next source only when there is one."""
        del parameters
        return len(self._found) > 1 if action == "next" else True

    def action_next(self) -> None:
        """Show the next source of the note."""
        self._at = (self._at + 1) % len(self._found)
        self._width = 0
        self._show()

    def action_passage(self) -> None:
        """Go back to the passage."""
        source = self._found[self._at][0]
        row = next((n for n, (line, _) in enumerate(self._rows) if line >= source.first), 0)
        self.query_one(LineView).scroll_to_line(row)

    def action_leave(self) -> None:
        """Go back to the card."""
        self.dismiss(None)

    def _show(self) -> None:
        view = self.query_one(LineView)
        width = view.scrollable_content_region.width
        if width < 1 or width == self._width:
            return
        self._width = width
        source, lines, places = self._found[self._at]
        number = f"  {self._at + 1} of {len(self._found)}" if len(self._found) > 1 else ""
        self.query_one(Head).show(Content.styled(spelled(source), "bold"), Content.styled(number, "$quiet"))
        self._rows = wrapped(lines, places, source, width)
        view.show(len(self._rows), lambda index, _width: self._rows[index][1])
        self.action_passage()


def wrapped(
    lines: Sequence[str], places: Sequence[str], source: Source, width: int
) -> list[tuple[int, Content]]:
    """Return the rows of the passage and what is around it, each with its line number, wrapped at `width`."""
    begin, end = max(1, source.first - _AROUND), min(len(lines), max(source.first, source.last) + _AROUND)
    quote = quoted_spans(lines[source.first - 1 : source.last], source.quote) if source.first else {}
    column = len(str(end)) + 1
    rows = []
    for number in range(begin, end + 1):
        inside = source.first <= number <= source.last
        text = Content.styled(shown(lines[number - 1]).replace("\n", " "), "" if inside else "$quiet")
        if number - source.first in quote and inside:
            start, stop = quote[number - source.first]
            text = text.stylize("underline $gap", start, stop)
        place = places[number - 1] if number <= len(places) else ""
        before = places[number - 2] if 2 <= number <= len(places) + 1 else ""
        if place and place != before:
            rows.append((number, Content.styled(f"  {shown(place)}", "$quiet italic")))
        label = f"{number:>{column}} " if not places else " "
        for part, line in enumerate(text.wrap(max(8, width - len(label) - 2))):
            lead = label if part == 0 else " " * len(label)
            rows.append(
                (number, Content.assemble((lead, "$quiet"), ("▎ " if inside else "  ", "$gap"), line))
            )
    return rows


def quoted_spans(lines: Sequence[str], quote: str) -> dict[int, tuple[int, int]]:
    """Return, by index of the line, the part of the shown line that belongs to the quote.

    The quote is exact only under the normalisation, and a document's marks (asterisks, bullets) stand
    between its words: so it is sought word by word, and what is between the first and the last found
    word of a line belongs to it. Nothing is marked when fewer than half of the words are there.
    """
    wanted = [word for word in (_bare(part) for part in quote.split()) if word]
    spans: dict[int, tuple[int, int]] = {}
    best = _best_start([_words(line) for line in lines], wanted)
    for line, start, stop in best:
        first, _ = spans.get(line, (start, stop))
        spans[line] = (min(first, start), stop)
    return spans if len(best) * 2 >= len(wanted) > 0 else {}


def _words(line: str) -> list[tuple[str, int, int]]:
    text = shown(line).replace("\n", " ")
    words, at = [], 0
    for part in text.split():
        start = text.index(part, at)
        at = start + len(part)
        words.append((_bare(part), start, at))
    return words


def _bare(word: str) -> str:
    return "".join(char for char in normalised(word) if char.isalnum())


def _best_start(
    lines: Sequence[Sequence[tuple[str, int, int]]], wanted: Sequence[str]
) -> list[tuple[int, int, int]]:
    words = [(word, line, start, stop) for line, row in enumerate(lines) for word, start, stop in row if word]
    best: list[tuple[int, int, int]] = []
    starts = [n for n, (word, *_) in enumerate(words) if wanted and word == wanted[0]][:200]
    for begin in starts:
        hits: list[tuple[int, int, int]] = []
        at = begin
        for target in wanted:
            ahead = next((n for n in range(at, min(at + 8, len(words))) if words[n][0] == target), None)
            if ahead is not None:
                _, line, start, stop = words[ahead]
                hits.append((line, start, stop))
                at = ahead + 1
        if len(hits) > len(best):
            best = hits
    return best


def show_source(page: Page[None], collection: Collection, note: Note) -> None:
    """Open the passages of a note; without its document, the quote that the note kept."""
    found: list[tuple[Source, Sequence[str], Sequence[str]]] = []
    for source in note.sources:
        document = collection.document(source.path) if source.first else None
        if document is not None:
            found.append((source, document.lines, document.places))
        elif source.quote:
            quote = source.quote.splitlines()
            kept = replace(source, first=1, last=len(quote))
            found.append((kept, quote, ["quoted; the document is not in the collection"] * len(quote)))
    if found:
        page.app.push_screen(SourceScreen(found))
    elif note.sources:
        page.say(f"The document is not in the collection: {spelled(note.sources[0])}", warn=True)
