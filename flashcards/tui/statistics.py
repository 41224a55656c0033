"""The figures of the reviews: what was done, what was remembered, what comes, and how the grader agrees."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.worker import get_current_worker

from decks.collection.collection import Collection, CollectionError
from decks.text import shown
from flashcards.stats import DAYS, Figures, figures
from flashcards.tui import keys
from flashcards.tui.face import Block, Face, Flow, Gap, Table
from flashcards.tui.head import Head
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.page import Page, bindings
from llm.grading.agreement import Agreement
from scheduler.study_day import study_day

_BARS = " ▁▂▃▄▅▆▇█"
_HEIGHT = 4
_BROAD = 76
"""Cells from which each day has a blank beside it."""
_LONGEST_DECK = 28


class StatisticsScreen(Page[None]):
    """The figures of a deck with those below it ("": of all) over the last and the coming days."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.STATISTICS
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.STATISTICS)
    TITLE_OF_HELP = "Keys of the statistics"
    LINE: ClassVar[tuple[str, ...]] = ("statistics.down", "statistics.all", "help", "statistics.back")

    def __init__(self, collection: Collection, deck: str = "") -> None:
        super().__init__()
        self._collection = collection
        self._marked = deck
        self._deck = deck
        self._figures: Figures | None = None

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Head()
        yield Face()
        yield KeyLine()

    def on_mount(self) -> None:
        """Count in the background: a long history takes a moment."""
        self._read()

    def on_resize(self) -> None:
        """Draw the charts to the new width."""
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the other half of what there is only when a deck was marked."""
        del parameters
        return bool(self._marked) if action == "widen" else True

    def label(self, key: Key) -> str:
        """Say whose figures the key would show."""
        return "this deck" if key.id == "statistics.all" and not self._deck else key.label

    def action_widen(self) -> None:
        """Show the figures of all decks, or again those of the deck."""
        self._deck = "" if self._deck else self._marked
        self._read()
        self.refresh_keys()

    def action_scroll_down(self) -> None:
        """Scroll down."""
        self.query_one(Face).scroll_lines(1)

    def action_scroll_up(self) -> None:
        """Scroll up."""
        self.query_one(Face).scroll_lines(-1)

    def action_page_down(self) -> None:
        """Scroll a page down."""
        self.query_one(Face).scroll_lines(max(1, self.query_one(Face).size.height - 2))

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self.query_one(Face).scroll_lines(-max(1, self.query_one(Face).size.height - 2))

    def action_leave(self) -> None:
        """Go back to the decks."""
        self.dismiss(None)

    def _read(self) -> None:
        self._figures = None
        self._show()
        self._count(self._deck, study_day(self.now, self._collection.settings.rollover_hour))

    @work(thread=True, exclusive=True)
    def _count(self, deck: str, today: date) -> None:
        worker = get_current_worker()
        try:
            found = figures(self._collection.log(deck, today - timedelta(days=DAYS - 1)), today, deck=deck)
        except CollectionError as error:
            if not worker.is_cancelled:
                self.app.call_from_thread(self.say, str(error), warn=True)
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._counted, found)

    def _counted(self, found: Figures) -> None:
        self._figures = found
        self._show()

    def _show(self) -> None:
        found = self._figures
        right = "counting …"
        if found is not None:
            days = f"{found.streak} {'day' if found.streak == 1 else 'days'} in a row"
            right = f"{found.total} {'review' if found.total == 1 else 'reviews'} · {days}"
        of = shown(self._deck.replace("::", " › ")).replace("\n", " ") or "all decks"
        title = Content.assemble(("Statistics  ", "bold"), (of, "$quiet"))
        self.query_one(Head).show(title, Content.styled(right, "$quiet"))
        if found is not None:
            self.query_one(Face).show(blocks(found, self.size.width), top=False)


def blocks(found: Figures, width: int) -> Iterator[Block]:
    """Yield the figures for a screen of `width` cells."""
    step = 2 if width >= _BROAD else 1
    last = [day.reviews for day in found.days]
    minutes = sum(day.ms for day in found.days) / 60_000
    a_day = f"{sum(last) / len(last):.1f} reviews and {minutes / len(last):.1f} minutes a day"
    yield _title(f"Reviews in {len(last)} days", a_day)
    yield from _chart(last, step, f"{found.days[0].day:%-d %b}", "today")
    yield Gap()
    kept = [
        f"{one.share:.0%} of {one.reviews} {kind}" for kind, one in found.retention.items() if one.reviews
    ]
    yield _title("Remembered", " · ".join(kept) or "nothing was due yet")
    states = " · ".join(f"{count} {state}" for state, count in found.states.items() if count)
    yield _title("Cards", states or "none yet")
    yield Gap()
    late = f"{found.overdue} overdue" if found.overdue else ""
    yield _title(f"Due in the coming {len(found.forecast)} days", late)
    end = found.today + timedelta(days=len(found.forecast) - 1)
    yield from _chart(found.forecast, step, "today", f"{end:%-d %b}")
    yield Gap()
    yield from _agreement(found.agreement)


def _agreement(found: Mapping[str, Agreement]) -> Iterator[Block]:
    if not found:
        yield _title("The grader and you", "nothing typed has been graded yet")
        return
    yield _title("The grader and you", "suggested grades against yours")
    names = ("deck", "answers", "kappa", "correlation", "bias", "false passes")
    rows = [
        (
            shown(deck.replace("::", " › ")).replace("\n", " ") if deck else "all decks",
            str(one.count),
            _figure(one.kappa),
            _figure(one.correlation),
            f"{one.bias:+.2f}",
            f"{one.false_passes:.0%}",
        )
        for deck, one in found.items()
    ]
    table = [names, *rows]
    yield Table(tuple((_cut(row[0]), *(Content(text) for text in row[1:])) for row in table))
    yield Gap()
    yield Flow(
        Content.styled(
            "1 is full agreement; bias is suggested minus yours; a false pass is an answer that you failed"
            " and the grader would have passed.",
            "$quiet",
        )
    )


def _title(title: str, said: str) -> Flow:
    return Flow(Content.assemble((title, "bold"), (f"  {said}" if said else "", "$quiet")))


def _chart(values: Sequence[int], step: int, begin: str, end: str) -> Iterator[Block]:
    """Yield columns of eighths, the largest value beside the top, and what the ends are."""
    most = max(values, default=0)
    label = len(str(most))
    blank = " " * (step - 1)
    for row in range(_HEIGHT):
        below = 8 * (_HEIGHT - 1 - row)
        bars = blank.join(_bar(value, most, below) for value in values)
        name = str(most) if row == 0 else "0" if row == _HEIGHT - 1 else ""
        yield Flow(Content.assemble((f"{name:>{label}} ", "$quiet"), (bars, "$bar-done")))
    width = step * len(values) - (step - 1)
    yield Flow(Content.styled(" " * (label + 1) + begin + end.rjust(width - len(begin)), "$quiet"))


def _bar(value: int, most: int, below: int) -> str:
    eighths = math.ceil(value * 8 * _HEIGHT / most) if most else 0
    return _BARS[max(0, min(8, eighths - below))] if value else "·" if below == 0 else " "


def _cut(deck: str) -> Content:
    return Content(deck).truncate(_LONGEST_DECK, ellipsis=True)


def _figure(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:.2f}"
