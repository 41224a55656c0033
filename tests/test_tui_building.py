"""A document on the screen: read, looked at before it is added, its source, what of it is covered."""

import hashlib

import pytest
from textual.widgets import Input

from decks.build.built import Build, Built
from decks.collection.collection import Collection
from decks.documents.document import Block, Document, Section
from decks.note import Note, Point, Source
from flashcards.coverage import coverage
from flashcards.tui.build import BuildScreen
from flashcards.tui.documents import CoverageScreen, DocumentsScreen
from flashcards.tui.edit import EditScreen
from flashcards.tui.home import HomeScreen
from flashcards.tui.preview import PreviewScreen, merged
from flashcards.tui.source import SourceScreen, quoted_spans, wrapped
from tests.screens import MORNING, Clock, fill, running, settled, sums, text, toasts

PATH = "/notes/garden.md"
LINES = (
    "# Garden",
    "",
    "## Soil",
    "",
    "Compost is *decayed* plant matter that feeds the soil.",
    "Mulch keeps moisture in.",
    "",
    "## Water",
    "",
    "Drip irrigation wets the roots alone.",
    "",
    "## Tools",
    "",
    "A spade.",
)
SAMPLE = """\
# Garden

## Soil

**Compost**: decayed plant matter that feeds the soil and holds water in it.

**Mulch**: a layer of straw or bark laid on the soil, which keeps moisture in and weeds down.

## Water

What does drip irrigation save?

About half of the water, because only the roots are wetted.
"""


def source(first, heading, quote=""):
    return Source(PATH, ("Garden", heading), first, first, quote)


def built(front, back, key, first, heading="Soil", quote="", unsure=""):
    return Built(
        Note("basic", front, back, (Point(back),), sources=(source(first, heading, quote),)), key, unsure
    )


def section(heading, first, last):
    words = "\n".join(LINES[first:last])
    return Section(("Garden", heading), first, last, (Block("paragraph", words, first, last),))


DOCUMENT = Document(
    PATH,
    "Garden",
    "markdown",
    hashlib.sha256(b"garden").hexdigest(),
    LINES,
    (section("Soil", 3, 6), section("Water", 8, 10), section("Tools", 12, 14)),
)
BUILD = Build(
    (
        built("What is compost?", "Decayed plant matter.", "a", 5, quote="Compost is decayed plant matter"),
        built("What does mulch do?", "It keeps moisture in.", "b", 6, unsure="the sentence stands alone"),
        built("What does drip irrigation wet?", "The roots alone.", "c", 10, "Water"),
    ),
    (("A spade.", "no question in it"),),
    (section("Tools", 12, 14),),
)


@pytest.fixture
def where(tmp_path):
    return tmp_path / "collection.db"


def take(where, build=BUILD):
    with Collection(where) as collection:
        return collection.take_build(DOCUMENT, build, "Garden", MORNING)


def fronts(where):
    with Collection(where) as collection:
        return sorted(stored.note.front for stored in collection.notes())


async def preview(pilot, build=BUILD):
    collection = pilot.app.collection
    planned = collection.plan_build(DOCUMENT, build, "Garden")
    screen = PreviewScreen(collection, DOCUMENT, build, planned)
    await pilot.app.push_screen(screen)
    await pilot.pause()
    return screen


async def test_the_preview_shows_every_note_and_adds_nothing_by_itself(where):
    async with running(where) as pilot:
        await preview(pilot)
        shown = text(pilot)
        assert "3 of 3 notes · 1 passages gave none" in shown or "3 of 3 notes · 1 passage gave none" in shown
        assert "☑ What is compost?" in shown
        assert "? unsure" in shown
        assert "Decayed plant matter." in shown
        await pilot.press("j")
        assert "Unsure: the sentence stands alone" in text(pilot)
        await pilot.press("q")
    assert fronts(where) == []


async def test_chosen_notes_are_added_and_the_others_stay_away(where):
    async with running(where) as pilot:
        await preview(pilot)
        await pilot.press("space")
        assert "☐ What is compost?" in text(pilot)
        assert "a add 2" in text(pilot)
        await pilot.press("a")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert any("2 notes added to Garden." in toast for toast in toasts(pilot))
    assert fronts(where) == ["What does drip irrigation wet?", "What does mulch do?"]
    assert [noted.front for noted in take(where).added] == []


async def test_all_or_none(where):
    async with running(where) as pilot:
        await preview(pilot)
        await pilot.press("A")
        assert "0 of 3" in text(pilot)
        assert "add" not in text(pilot).splitlines()[-1]
        await pilot.press("A", "a")
    assert len(fronts(where)) == 3


async def test_an_edited_note_is_added_as_edited_and_known_as_changed_by_the_person(where):
    async with running(where) as pilot:
        await preview(pilot)
        await pilot.press("e")
        assert isinstance(pilot.app.screen, EditScreen)
        await pilot.press("X", "ctrl+s")
        assert "☑ XWhat is compost?" in text(pilot)
        await pilot.press("a")
    assert "XWhat is compost?" in fronts(where)
    take(where)
    assert "XWhat is compost?" in fronts(where)


async def test_a_note_is_merged_into_the_one_above(where):
    async with running(where) as pilot:
        await preview(pilot)
        assert "merge" not in text(pilot).splitlines()[-1]
        await pilot.press("j", "m")
        assert "2 of 2 notes" in text(pilot)
        await pilot.press("a")
    with Collection(where) as collection:
        (note,) = [one.note for one in collection.notes() if one.note.front == "What is compost?"]
    assert note.back == "Decayed plant matter.\n\nIt keeps moisture in."
    assert len(note.points) == 2
    assert len(fronts(where)) == 2
    take(where)
    assert len(fronts(where)) == 2


async def test_what_was_made_of_the_preview_is_taken_back_step_by_step(where):
    async with running(where) as pilot:
        await preview(pilot)
        before = text(pilot)
        await pilot.press("j", "m")
        assert any("u takes it back" in toast for toast in toasts(pilot))
        await pilot.press("A", "u")
        assert "2 of 2 notes" in text(pilot)
        await pilot.press("u")
        assert "3 of 3 notes" in text(pilot)
        await pilot.press("k", "u")
        assert text(pilot).splitlines()[:6] == before.splitlines()[:6]


def test_merging_keeps_each_source_and_tag_once():
    upper = Note("basic", "A?", "a", tags=("x",), sources=(source(5, "Soil"),), remark="one")
    lower = Note("basic", "B?", "b", tags=("x", "y"), sources=(source(5, "Soil"),), remark="two")
    both = merged(upper, lower)
    assert (both.front, both.back, both.tags) == ("A?", "a\n\nb", ("x", "y"))
    assert both.sources == upper.sources
    assert both.remark == "one two"


async def test_building_again_says_what_is_there_and_what_the_person_changed(where):
    take(where)
    with Collection(where) as collection:
        note_id = next(one.id for one in collection.notes() if one.note.front == "What is compost?")
        collection.edit(note_id, Note("basic", "What is compost?", "Mine."), MORNING)
    changed = Build(
        (built("What is compost?", "Rotten plants.", "a", 5), *BUILD.notes[1:]),
        BUILD.declined,
        BUILD.uncovered,
    )
    async with running(where) as pilot:
        await preview(pilot, changed)
        shown = text(pilot)
        assert "changed by you" in shown
        assert "there already" in shown
        assert "0 of 3 notes" in shown
        await pilot.press("space", "a")
    with Collection(where) as collection:
        backs = {one.note.front: one.note.back for one in collection.notes()}
    assert backs["What is compost?"] == "Rotten plants."


async def test_the_source_of_a_card_opens_at_its_lines_with_the_quote_marked(where):
    take(where)
    async with running(where, "Garden", size=(80, 24)) as pilot:
        assert "s source" not in text(pilot)
        while "compost" not in text(pilot):
            await pilot.press("space", "3")
        await pilot.press("space", "s")
        assert isinstance(pilot.app.screen, SourceScreen)
        shown = text(pilot)
        assert "garden.md › Garden › Soil, line 5" in shown
        assert "5 ▎ Compost is *decayed* plant matter that feeds the soil." in shown
        strips = pilot.app.screen._compositor.render_strips()
        underlined = "".join(s.text for strip in strips for s in strip if s.style and s.style.underline)
        assert underlined == "Compost is *decayed* plant matter"
        await pilot.press("j", "k", "G", "g", "s", "q")
        assert "3 Good" in text(pilot)


async def test_a_source_that_is_not_in_the_collection_is_said(where):
    fill(where, [Note("basic", "Q?", "A.", sources=(Source("gone.md", ("X",), 3, 4),))])
    async with running(where, "Deck") as pilot:
        await pilot.press("space", "s")
        assert any("not in the collection: gone.md › X, lines 3–4" in toast for toast in toasts(pilot))


@pytest.mark.parametrize(
    ("lines", "quote", "marked"),
    [
        (["one two three"], "two", {0: "two"}),
        (["- **One** two,", "  three four"], "One two, three", {0: "**One** two,", 1: "three"}),
        (["Soft\u00adhyphen  and ‘quotes’"], "softhyphen and 'quotes'", {0: "Softhyphen  and ‘quotes’"}),
        (["other words"], "nothing of this", {}),
        (["x"], "", {}),
    ],
)
def test_a_quote_is_found_between_the_marks_of_its_document(lines, quote, marked):
    from decks.text import shown

    spans = quoted_spans(lines, quote)
    assert {n: shown(lines[n])[start:stop] for n, (start, stop) in spans.items()} == marked


def test_places_stand_where_a_format_has_no_lines():
    source = Source("a.pdf", (), 2, 2)
    rows = [row.plain for _, row in wrapped(("one", "two"), ("page 1", "page 2"), source, 40)]
    assert [row.strip() for row in rows] == ["page 1", "one", "page 2", "▎ two"]


def test_long_lines_wrap_with_their_number_once():
    rows = [row.plain for _, row in wrapped(("word " * 30,), (), Source("a", (), 1, 1), 40)]
    assert len(rows) > 3
    assert sum("1" in row for row in rows) == 1
    assert all(len(row) <= 40 for row in rows)


def test_of_a_long_document_only_the_neighbourhood_is_wrapped():
    lines = [f"line {n}" for n in range(1, 100_001)]
    rows = wrapped(lines, (), Source("a", (), 50_000, 50_000), 40)
    assert 2_000 < len(rows) < 4_000
    assert any("▎ line 50000" in row.plain for _, row in rows)


async def test_the_coverage_map_shows_each_section_and_adds_a_note_by_hand(where):
    take(where)
    async with running(where) as pilot:
        await pilot.press("d")
        assert isinstance(pilot.app.screen, DocumentsScreen)
        assert "garden.md" in text(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, CoverageScreen)
        shown = text(pilot)
        assert "2 of 3 sections" in shown
        assert "2  ○ new" in shown
        assert "· none" in shown
        await pilot.press("G")
        assert "A spade." in text(pilot)
        await pilot.press("a", *"Which", "tab", *"That", "ctrl+s")
        assert any("Added to Garden." in toast for toast in toasts(pilot))
        assert "3 of 3 sections" in text(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, SourceScreen)
        await pilot.press("q", "q", "q")
        assert isinstance(pilot.app.screen, HomeScreen)
    with Collection(where) as collection:
        (note,) = [one.note for one in collection.notes() if one.note.front == "Which"]
    assert note.sources == (Source(PATH, ("Garden", "Tools"), 12, 14),)


def test_a_section_is_as_well_known_as_its_cards(where):
    take(where)
    with Collection(where) as collection:
        document = collection.document(PATH)
        clock = Clock()
        first = collection.cards()[0]
        collection.answer(first.id, 5, now=clock(), seen=0)
        assert [one.cover for one in coverage(document, collection.cards())] == ["learning", "new", "none"]
        for _ in range(4):
            card = collection.card(first.id)
            clock.step(days=max(1, (card.memory.due - clock().date()).days))
            collection.answer(first.id, 5, now=clock(), seen=card.last_review)
        assert [one.cards for one in coverage(document, collection.cards())] == [2, 1, 0]
        only = [card for card in collection.cards() if card.id == first.id]
        assert coverage(document, only)[0].cover == "mature"
        for _ in range(8):
            for grade in (1, 4):
                card = collection.card(first.id)
                clock.step(days=max(1, (card.memory.due - clock().date()).days))
                collection.answer(first.id, grade, now=clock(), seen=card.last_review)
        assert coverage(document, collection.cards())[0].cover == "leech"


async def test_a_file_is_read_looked_at_and_added(where, tmp_path):
    file = tmp_path / "garden.md"
    file.write_text(SAMPLE, encoding="utf-8")
    async with running(where) as pilot:
        await pilot.press("2")
        assert isinstance(pilot.app.screen, BuildScreen)
        pilot.app.screen.query_one(Input).value = str(file)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, PreviewScreen)
        assert "Compost" in text(pilot) or "compost" in text(pilot)
        await pilot.press("s")
        assert isinstance(pilot.app.screen, SourceScreen)
        await pilot.press("q", "a")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "Garden" in text(pilot)


async def test_a_path_is_completed(where, tmp_path):
    (tmp_path / "garden-notes.md").write_text(SAMPLE, encoding="utf-8")
    async with running(where) as pilot:
        await pilot.press("2")
        box = pilot.app.screen.query_one(Input)
        box.value = str(tmp_path / "gard")
        await pilot.press("end")
        await pilot.pause(0.1)
        await pilot.press("tab")
        assert box.value == str(tmp_path / "garden-notes.md")


async def test_a_document_without_a_note_adds_nothing_and_says_so(where, tmp_path):
    (tmp_path / "empty.md").write_text("…\n", encoding="utf-8")
    fill(where, sums(1))
    async with running(where) as pilot:
        await pilot.press("b")
        box = pilot.app.screen.query_one(Input)
        box.value = str(tmp_path / "empty.md")
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, BuildScreen)
        assert "Nothing was added" in text(pilot) or "empty.md" in text(pilot)
