"""Pictures of the main screens: a change of look is seen and meant."""

import pytest

from decks.note import Note, Point, Source
from flashcards.config import Config
from flashcards.tui.app import FlashcardsApp
from tests.screens import MORNING, Clock, fill, sums, type_in

NOTES = [
    Note(
        "basic",
        "Why does bread **rise** before it is baked?",
        "Yeast eats sugar and gives off *carbon dioxide*, which the dough holds.",
        (Point("yeast eats sugar"), Point("it gives off carbon dioxide"), Point("the dough holds the gas")),
        tags=("baking",),
        sources=(Source("kitchen.md", ("Bread", "Rising"), 12, 14),),
        remark="Sourdough rises by bacteria as well.",
    ),
    Note("cloze", "Gluten forms when {{c1::flour}} meets {{c2::water}}.", "Kneading lines it up."),
]


@pytest.fixture
def where(tmp_path):
    where = tmp_path / "collection.db"
    fill(where, NOTES, "Kitchen::Bread")
    fill(where, sums(7), "Sums")
    return where


def app(where, deck=None, theme="night"):
    return FlashcardsApp(where, Config(theme=theme), deck, clock=Clock(MORNING))


async def opened(pilot):
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.2)


def test_home(where, snap_compare):
    assert snap_compare(app(where), run_before=opened, terminal_size=(80, 24))


def test_verdict(where, snap_compare):
    async def answer(pilot):
        await opened(pilot)
        await pilot.press("t")
        await type_in(pilot, "the yeast eats sugar")
        await pilot.press("enter")
        await pilot.pause(0.2)

    assert snap_compare(app(where, "Kitchen"), run_before=answer, terminal_size=(80, 24))


def test_verdict_on_a_wide_light_screen(where, snap_compare):
    async def answer(pilot):
        await opened(pilot)
        await pilot.press("t")
        await type_in(pilot, "the yeast eats sugar")
        await pilot.press("enter")
        await pilot.pause(0.2)

    assert snap_compare(app(where, "Kitchen", "paper"), run_before=answer, terminal_size=(120, 40))


def test_done(where, snap_compare):
    async def study(pilot):
        await opened(pilot)
        for key in "31433":
            await pilot.press("space", key)
        await pilot.press("space", "2", "space", "3")
        await pilot.pause(0.2)

    assert snap_compare(app(where, "Sums"), run_before=study, terminal_size=(80, 24))


def test_a_very_small_terminal(where, snap_compare):
    async def reveal(pilot):
        await opened(pilot)
        await pilot.press("space")
        await pilot.pause(0.2)

    assert snap_compare(app(where, "Sums"), run_before=reveal, terminal_size=(20, 5))
