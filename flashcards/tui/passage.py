"""The passage a draft was written from, as blocks of a face."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from decks.note import Source
from decks.text import shown
from flashcards.tui.card_face import spelled
from flashcards.tui.face import Block, Flow, Gap, plain
from flashcards.tui.source import quoted_spans

_BEFORE, _AFTER = 2, 8
"""Lines shown around the passage, so that it can be read on."""

_LONGEST = 200


def passage_blocks(source: Source, lines: Sequence[str], places: Sequence[str]) -> Iterator[Block]:
    """Yield the lines of a source with a bar, its quote underlined, and a few lines around it.

    Without the lines (the document is not in the collection) the quote stands alone.
    """
    yield Flow(Content.styled(spelled(source), "bold $quiet"))
    yield Gap()
    if not source.first or source.first > len(lines):
        yield from plain(source.quote, "underline $gap", "▎ ")
        return
    last = min(source.last, source.first + _LONGEST, len(lines))
    begin, end = max(1, source.first - _BEFORE), min(len(lines), last + _AFTER)
    quote = quoted_spans(lines[source.first - 1 : last], source.quote)
    place = ""
    for number in range(begin, end + 1):
        if number <= len(places) and places[number - 1] != place:
            place = places[number - 1]
            yield Flow(Content.styled(shown(place), "$quiet italic"), "  ", "  ")
        inside = source.first <= number <= last
        text = Content.styled(shown(lines[number - 1]).replace("\n", " "), "" if inside else "$quiet")
        if inside and number - source.first in quote:
            start, stop = quote[number - source.first]
            text = text.stylize("underline $gap", start, stop)
        bar = "▎ " if inside else "  "
        yield Flow(text, bar, bar, "$gap")
