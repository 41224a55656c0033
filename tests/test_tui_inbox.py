"""The inbox of drafts: what is seen of a draft, and every way to decide."""

from datetime import timedelta

import pytest
from textual.widgets import Input

from decks.collection.collection import Collection
from decks.documents.document import Block, Document, Section
from decks.draft import Draft, Flag
from decks.note import Note, Point, Source
from flashcards.tui.edit import EditScreen
from flashcards.tui.home import HomeScreen
from flashcards.tui.inbox import InboxScreen
from flashcards.tui.merge import MergeScreen, with_points_of, worded_as
from flashcards.tui.reject import RejectScreen
from flashcards.tui.source import SourceScreen
from llm.writing.checks import REASONS
from tests.screens import MORNING, SKY, fill, running, text, toasts, type_in

LINES = (
    "# Bees",
    "",
    "A worker bee dances in the dark of the hive to tell her sisters where flowers are.",
    "The angle of her run to the vertical is the angle of the flowers to the sun.",
    "",
    "# Wasps",
    "",
    "Paper wasps chew wood into pulp and build their nests of it.",
)
DOCUMENT = Document(
    "insects.md",
    "Insects",
    "markdown",
    "1" * 64,
    LINES,
    (
        Section(("Bees",), 1, 4, (Block("paragraph", " ".join(LINES[2:4]), 3, 4),)),
        Section(("Wasps",), 6, 8, (Block("paragraph", LINES[7], 8, 8),)),
    ),
)
DANCE = Note(
    "basic",
    "What does the angle of a bee's dance tell?",
    "The angle of the flowers to the sun.",
    (Point("the angle of the flowers to the sun"),),
    sources=(Source("insects.md", ("Bees",), 3, 4, "the angle of the flowers to the sun"),),
)
PULP = Note(
    "basic",
    "What do paper wasps build their nests of?",
    "Chewed wood.",
    (Point("chewed wood"),),
    sources=(Source("insects.md", ("Wasps",), 8, 8, "chew wood into pulp"),),
)
BLUE = Note(
    "basic",
    "Why does the sky look blue?",
    "Short waves are scattered by air.",
    (Point("air scatters"), Point("short waves scatter more")),
    sources=(Source("insects.md", ("Bees",), 3, 3, "in the dark"),),
)
DOUBT = (Flag("yes or no"), Flag("unsupported", "[/x] 1921"))


@pytest.fixture
def where(tmp_path):
    where = tmp_path / "collection.db"
    fill(where, [SKY])
    with Collection(where) as collection:
        sky = collection.notes()[0].note
        drafts = [
            Draft(DANCE, "Insects"),
            Draft(PULP, "Insects", DOUBT),
            Draft(BLUE, "Insects", (Flag("duplicate", sky.front),), twin=sky.guid),
        ]
        collection.add_drafts(drafts, MORNING - timedelta(hours=1), [], DOCUMENT)
    return where


def states(where):
    with Collection(where) as collection:
        return [(draft.state, draft.reason) for draft in collection.drafts(None)]


def fronts(where):
    with Collection(where) as collection:
        return [stored.note.front for stored in collection.notes()]


async def test_home_offers_the_inbox_with_its_count_only_while_drafts_wait(where, tmp_path):
    async with running(where) as pilot:
        assert "i inbox 3" in text(pilot)
        await pilot.press("i")
        assert isinstance(pilot.app.screen, InboxScreen)
        await pilot.press("q")
        assert isinstance(pilot.app.screen, HomeScreen)
    other = tmp_path / "other.db"
    fill(other, [SKY])
    async with running(other) as pilot:
        assert "inbox" not in text(pilot)
        await pilot.press("i")
        assert isinstance(pilot.app.screen, HomeScreen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_draft_stands_beside_its_passage_with_the_reason_of_each_flag(where, size):
    async with running(where, size=size) as pilot:
        await pilot.press("i")
        shown = text(pilot)
        assert "3 waiting · 1 without a flag" in shown
        assert "What does the angle of a bee" in shown
        assert "▎" in shown
        assert "dances in the dark" in shown
        assert "insects.md › Bees, lines 3–4" in shown
        assert "reviews a day over the next two weeks" in shown
        await pilot.press("j")
        shown = " ".join(text(pilot).split())
        assert "! can be answered with yes or no" in shown
        assert "[/x] 1921" in shown
        assert "chew wood" in shown


async def test_the_quote_is_underlined_in_its_passage(where):
    async with running(where, size=(120, 40)) as pilot:
        await pilot.press("i")
        strips = pilot.app.screen._compositor.render_strips()
        marked = " ".join(
            segment.text.strip()
            for strip in strips
            for segment in strip
            if segment.style and segment.style.underline
        )
        assert "angle of the flowers to the sun" in " ".join(marked.split())


async def test_an_accepted_draft_is_a_note_and_undo_makes_it_wait_again(where):
    async with running(where) as pilot:
        await pilot.press("i", "a")
        assert "2 waiting" in text(pilot)
        assert fronts(where) == [SKY.front, DANCE.front]
        await pilot.press("u")
        assert "3 waiting" in text(pilot)
        assert pilot.app.screen.row.note == DANCE
        assert fronts(where) == [SKY.front]
        await pilot.press("ctrl+y")
        assert "2 waiting" in text(pilot)
    assert states(where)[0] == ("accepted", "")
    assert fronts(where) == [SKY.front, DANCE.front]


async def test_drafts_survive_a_restart(where):
    async with running(where) as pilot:
        await pilot.press("i", "j", "a")
    async with running(where) as pilot:
        assert "i inbox 2" in text(pilot)
        await pilot.press("i")
        assert DANCE.front[:30] in text(pilot)
        await pilot.press("u")
        assert "3 waiting" in text(pilot)


async def test_an_edited_draft_is_accepted_as_it_was_edited(where):
    async with running(where) as pilot:
        await pilot.press("i", "e")
        assert isinstance(pilot.app.screen, EditScreen)
        await type_in(pilot, "so ")
        await pilot.press("ctrl+s")
        assert "2 waiting" in text(pilot)
        await pilot.press("e", "escape")
        assert "2 waiting" in text(pilot)
    assert fronts(where) == [SKY.front, f"so {DANCE.front}"]


@pytest.mark.parametrize(
    ("pressed", "reason"),
    [(["enter"], ""), (["1"], "not true"), (["j", "j", "enter"], "not worth knowing"), (["0"], "")],
)
async def test_a_rejected_draft_keeps_the_reason(where, pressed, reason):
    async with running(where) as pilot:
        await pilot.press("i", "r")
        assert isinstance(pilot.app.screen, RejectScreen)
        await pilot.press(*pressed)
        assert "2 waiting" in text(pilot)
    assert states(where)[0] == ("rejected", reason)


async def test_a_reason_can_be_typed_or_the_draft_left(where):
    async with running(where) as pilot:
        await pilot.press("i", "r", "escape")
        assert "3 waiting" in text(pilot)
        await pilot.press("r", "t")
        assert pilot.app.screen.query(Input)
        await type_in(pilot, "1 of 5")
        await pilot.press("enter")
        await pilot.press("r", "G", "enter", "x", "escape")
        assert "2 waiting" in text(pilot)
    assert states(where)[0] == ("rejected", "1 of 5")


async def test_merging_takes_points_and_sources_into_the_note_in_one_step(where):
    async with running(where, size=(120, 40)) as pilot:
        await pilot.press("i")
        assert "m merge" not in text(pilot)
        await pilot.press("G", "m")
        assert isinstance(pilot.app.screen, MergeScreen)
        shown = text(pilot)
        assert "Your note" in shown
        assert "The draft" in shown
        assert "Why is the sky blue?" in shown
        assert "Why does the sky look blue?" in shown
        await pilot.press("enter")
        with Collection(where) as collection:
            (note,) = [stored.note for stored in collection.notes()]
        assert [point.text for point in note.points] == [
            "short waves scatter more",
            "sunlight holds every colour",
            "air scatters",
        ]
        assert note.front == SKY.front
        assert note.sources == (*SKY.sources, *BLUE.sources)
        assert states(where)[2] == ("merged", "")
        await pilot.press("u")
        assert states(where)[2] == ("waiting", "")
        with Collection(where) as collection:
            assert collection.notes()[0].note.points == SKY.points


@pytest.mark.parametrize(
    ("key", "state", "kept"),
    [
        ("2", ("rejected", REASONS["duplicate"]), [SKY.front]),
        ("3", ("merged", ""), [BLUE.front]),
        ("4", ("accepted", ""), [SKY.front, BLUE.front]),
        ("escape", ("waiting", ""), [SKY.front]),
    ],
)
async def test_of_two_alike_either_or_both_can_be_kept(where, key, state, kept):
    async with running(where) as pilot:
        await pilot.press("i", "G", "m", key)
        assert isinstance(pilot.app.screen, InboxScreen)
    assert states(where)[2] == state
    assert fronts(where) == kept


async def test_a_draft_close_to_another_draft_waits_for_that_one(tmp_path):
    where = tmp_path / "collection.db"
    fill(where, [SKY])
    alike = Draft(BLUE, "Insects", (Flag("duplicate", DANCE.front),))
    with Collection(where) as collection:
        collection.add_drafts([Draft(DANCE, "Insects"), alike], MORNING)
    async with running(where) as pilot:
        await pilot.press("i", "j", "m")
        assert isinstance(pilot.app.screen, InboxScreen)
        assert "is another draft" in toasts(pilot)[-1]
        await pilot.press("k", "a", "m")
        assert isinstance(pilot.app.screen, MergeScreen)


async def test_all_unflagged_are_accepted_in_one_step(where):
    with Collection(where) as collection:
        collection.add_drafts([Draft(Note("basic", "One?", "1"), "Sums")], MORNING)
    async with running(where) as pilot:
        await pilot.press("i", "A")
        assert toasts(pilot) == ["Accepted 2 drafts without a flag."]
        assert "2 waiting · 0 without a flag" in text(pilot)
        assert "all unflagged" not in text(pilot)
        await pilot.press("A", "u")
        assert "4 waiting · 2 without a flag" in text(pilot)
    assert fronts(where) == [SKY.front]


async def test_the_inbox_goes_by_mouse(where):
    async with running(where) as pilot:
        line = text(pilot).splitlines()[-1]
        await pilot.click("KeyLine", offset=(line.index("inbox"), 0))
        assert isinstance(pilot.app.screen, InboxScreen)
        await pilot.click("#lines", offset=(6, 1))
        assert pilot.app.screen.row.note == PULP
        line = text(pilot).splitlines()[-1]
        await pilot.click("KeyLine", offset=(line.index("reject"), 0))
        await pilot.click("RejectScreen LineView", offset=(6, 3))
        assert "2 waiting" in text(pilot)
        await pilot.click("#lines", offset=(6, 1))
        line = text(pilot).splitlines()[-1]
        await pilot.click("KeyLine", offset=(line.index("merge"), 0))
        await pilot.click("MergeScreen Buttons", offset=(70, 1))
    assert states(where) == [("waiting", ""), ("rejected", "not clear"), ("accepted", "")]


async def test_words_are_found_and_the_passage_opens_in_its_document(where):
    async with running(where) as pilot:
        await pilot.press("i", "slash", *"wasps", "enter")
        assert DANCE.front[:20] not in text(pilot)
        await pilot.press("s")
        assert isinstance(pilot.app.screen, SourceScreen)
        assert "8 ▎ Paper wasps chew wood" in text(pilot)
        await pilot.press("escape", "a", "escape")
        assert "2 waiting" in text(pilot)
    assert fronts(where) == [SKY.front, PULP.front]


async def test_an_empty_inbox_says_what_fills_it(where):
    async with running(where) as pilot:
        await pilot.press("i", "a", "a", "a")
        assert "No draft waits." in text(pilot)
        await pilot.press("a", "e", "r", "m", "A", "s", "space")
        assert isinstance(pilot.app.screen, InboxScreen)
        assert "accept" not in text(pilot).splitlines()[-1]


async def test_a_draft_decided_elsewhere_is_said(where):
    async with running(where) as pilot:
        await pilot.press("i")
        with Collection(where) as collection:
            collection.decide(collection.drafts()[0].id, "accepted", "", MORNING)
        await pilot.press("a")
        assert "was accepted before" in toasts(pilot)[-1]
        assert "2 waiting" in text(pilot)


async def test_foreign_text_in_a_draft_cannot_reach_the_terminal(tmp_path):
    where = tmp_path / "collection.db"
    foul = "What is \x1b]0;x\x07 [/x] \u202e?"
    note = Note("basic", foul, foul, sources=(Source("\x1b[2J.md", ("[/b]",), 0, 0, foul),))
    with Collection(where) as collection:
        collection.add_drafts([Draft(note, "\x1b[1mDeck", (Flag("[/y]", foul),))], MORNING)
    async with running(where) as pilot:
        await pilot.press("i")
        shown = text(pilot)
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "[/x]" in shown
        await pilot.press("a")
        assert "\x1b" not in toasts(pilot)[-1]


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (59, 17), (200, 60)])
async def test_the_inbox_fits_every_terminal(where, size):
    async with running(where, size=size) as pilot:
        await pilot.press("i", "j", "k")
        assert "What does the an" in text(pilot)
        await pilot.press("r", "enter")
        await pilot.press("G", "m", "1")
    assert [state for state, _ in states(where)] == ["rejected", "waiting", "merged"]


def test_a_merge_repeats_no_point_and_loses_nothing_of_the_note():
    mine = Note("basic", "A?", "a", (Point("One thing", ("1 thing",)),), ("x",), ("t",), remark="r", guid="g")
    draft = Note("cloze", "{{c1::b}}", "b", (Point("one THING"), Point("1 thing"), Point("two")), tags=("u",))
    both = with_points_of(mine, draft)
    assert both.points == (mine.points[0], Point("two"))
    assert (both.front, both.tags, both.remark, both.guid) == ("A?", ("t", "u"), "r", "g")
    other = worded_as(mine, draft)
    assert (other.kind, other.front, other.points) == (draft.kind, draft.front, draft.points)
    assert (other.aliases, other.tags, other.remark, other.guid) == (("x",), ("t",), "r", "g")
