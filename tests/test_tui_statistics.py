"""The statistics on the screen: the same figures as on the command line, drawn."""

from datetime import timedelta

import pytest

from decks.collection.collection import Collection
from decks.note import Note
from decks.verdict import Judged, Verdict
from flashcards.stats import figures
from flashcards.tui.face import Flow
from flashcards.tui.home import HomeScreen
from flashcards.tui.statistics import StatisticsScreen, blocks
from tests.screens import MORNING, fill, running, settled, sums, text

TODAY = MORNING.date()


def verdict(grade):
    return Verdict((Judged("it", "met"),), grade, grade / 5, False, "matching")


@pytest.fixture
def where(tmp_path):
    where = tmp_path / "collection.db"
    fill(where, sums(6), "Sums::Doubles", MORNING - timedelta(days=20))
    with Collection(where) as collection:
        for day, count in ((9, 4), (3, 6), (1, 2), (0, 1)):
            now = MORNING - timedelta(days=day)
            for n, card in enumerate(collection.cards()[:count]):
                given = (1, 3, 4, 5)[n % 4]
                collection.answer(
                    card.id, given, now=now, seen=card.last_review, verdict=verdict(4), ms=30_000
                )
    return where


async def opened(pilot):
    await pilot.press("t")
    await settled(pilot)
    assert isinstance(pilot.app.screen, StatisticsScreen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)])
async def test_the_figures_are_drawn(where, size):
    async with running(where, size=size) as pilot:
        await opened(pilot)
        shown = text(pilot)
        assert "13 reviews" in shown
        assert "Reviews in 30 days" in shown
        assert "█" in shown
        await pilot.press(*["pagedown"] * 9)
        shown = " ".join(text(pilot).split())
        assert "a false pass" in shown
        if size[0] > 40:
            assert "Sums › Doubles" in shown
        await pilot.press("pageup", "k", "j", "q")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_the_figures_are_those_of_the_log(where):
    with Collection(where) as collection:
        found = figures(collection.log("", TODAY - timedelta(days=29)), TODAY)
    drawn = "\n".join(block.content.plain if isinstance(block, Flow) else "" for block in blocks(found, 100))
    reviews = sum(day.reviews for day in found.days)
    assert f"{reviews / 30:.1f} reviews and" in drawn
    assert (
        f"{found.retention['learning'].share:.0%} of {found.retention['learning'].reviews} learning" in drawn
    )
    top = next(line for line in drawn.splitlines() if "█" in line)
    assert top.startswith(f"{max(day.reviews for day in found.days)} ")
    assert found.agreement[""].count == 13


async def test_the_figures_are_those_of_the_marked_deck(where):
    fill(where, [Note("basic", "What is a bee?", "an insect")], "Animals", MORNING - timedelta(days=1))
    async with running(where, size=(100, 40)) as pilot:
        await opened(pilot)
        assert "Statistics  Animals" in text(pilot)
        assert "0 reviews" in text(pilot)
        await pilot.press("a")
        await settled(pilot)
        assert "Statistics  all decks" in text(pilot)
        assert "13 reviews" in text(pilot)
        await pilot.press("q", "j", "t")
        await settled(pilot)
        assert "13 reviews" in text(pilot)
        assert "all decks" not in text(pilot).rpartition("\n")[0]


async def test_nothing_reviewed_yet_is_said(tmp_path):
    where = tmp_path / "new.db"
    fill(where, sums(2))
    async with running(where) as pilot:
        await opened(pilot)
        shown = text(pilot)
        assert "0 reviews" in shown
        assert "nothing was due yet" in shown
        assert "2 new" in shown


async def test_an_empty_collection_has_no_statistics(tmp_path):
    async with running(tmp_path / "empty.db") as pilot:
        await pilot.press("t")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_without_utf8_the_charts_are_still_there(where):
    async with running(where, encoding="ascii") as pilot:
        await opened(pilot)
        shown = pilot.app.screen._compositor.render_strips()
        assert any("|" in segment.text for strip in shown for segment in strip)
