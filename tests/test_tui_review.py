import pytest
from textual.events import Paste
from textual.widgets import TextArea

from decks.collection.collection import Collection
from decks.note import Note, Source
from flashcards.tui.done import DoneScreen
from flashcards.tui.edit import EditScreen
from flashcards.tui.help import HelpScreen
from flashcards.tui.home import HomeScreen
from flashcards.tui.review import ReviewScreen
from flashcards.tui.source import SourceScreen
from tests.screens import PATH, SKY, Clock, fill, running, sums, text, toasts, type_in


@pytest.fixture
def where(tmp_path):
    return tmp_path / "collection.db"


def grades(where):
    with Collection(where) as collection:
        return [(review.kind, review.grade) for review in collection.history()]


async def test_space_shows_the_answer_and_presses_the_marked_button(where):
    fill(where, sums(2))
    async with running(where, "Deck") as pilot:
        assert "What is" in text(pilot)
        assert "Show the answer" in text(pilot)
        assert "4 Easy" not in text(pilot)
        await pilot.press("space")
        assert "1 Again  ↻ 1d" in text(pilot)
        assert "› 3 Good  1d" in text(pilot)
        await pilot.press("enter")
        assert "Show the answer" in text(pilot)
    assert grades(where) == [("review", 4)]


@pytest.mark.parametrize(("key", "grade"), [("1", 1), ("2", 3), ("3", 4), ("4", 5)])
async def test_digits_give_their_grades_and_do_nothing_on_the_front(where, key, grade):
    fill(where, sums(1))
    async with running(where, "Deck") as pilot:
        await pilot.press(key)
        assert isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press("space", key)
        assert isinstance(pilot.app.screen, DoneScreen)
    assert grades(where) == [("review", grade)]


async def test_six_buttons_by_setting(where):
    fill(where, sums(1))
    with Collection(where) as collection:
        collection.change_settings(six_buttons=True)
    async with running(where, "Deck") as pilot:
        await pilot.press("space")
        assert "0 Blank" in text(pilot)
        await pilot.press("2")
    assert grades(where) == [("review", 2)]


async def test_everything_goes_by_mouse(where):
    fill(where, [SKY])
    async with running(where, "Deck") as pilot:
        await pilot.click("Buttons")
        assert "Air scatters" in text(pilot)
        line = text(pilot).splitlines()[-1]
        await pilot.click("KeyLine", offset=(line.index("edit"), 0))
        assert isinstance(pilot.app.screen, EditScreen)
        await pilot.press("escape")
        await pilot.click("KeyLine", offset=(line.index("help"), 0))
        assert isinstance(pilot.app.screen, HelpScreen)
        row = next(n for n, shown in enumerate(text(pilot).splitlines()) if "hide the answer" in shown)
        await pilot.click(offset=(30, row))
        assert "Air scatters" not in text(pilot)
        await pilot.click("Buttons")
        await pilot.click("Buttons", offset=(2, 1))
        assert isinstance(pilot.app.screen, DoneScreen)
    assert grades(where) == [("review", 1)]


async def test_a_typed_answer_stands_beside_the_back_with_its_points(where):
    fill(where, [SKY])
    clock = Clock()
    async with running(where, "Deck", size=(80, 34), clock=clock) as pilot:
        await pilot.press("t")
        await type_in(pilot, "short waves scatter more")
        assert "short waves scatter more" in text(pilot)
        await pilot.press("enter")
        shown = text(pilot)
        assert "You wrote" in shown
        assert "✓ short waves scatter more" in shown
        assert "✗ sunlight holds every colour" in shown
        assert "Only words were compared. Your grade counts." in shown
        assert "! Seen from the ground." in shown
        assert "sky.md › Light › Sky, lines 3–4" in shown
        assert not pilot.app.screen.query(TextArea)


async def test_the_marked_button_sleeps_for_a_quarter_second_after_a_verdict(where):
    fill(where, [SKY])
    clock = Clock()
    async with running(where, "Deck", clock=clock) as pilot:
        await pilot.press("t", "x", "enter", "enter", "space")
        assert pilot.app.session.phase == "verdict"
        clock.step(milliseconds=249)
        await pilot.press("space")
        assert pilot.app.session.phase == "verdict"
        clock.step(milliseconds=1)
        await pilot.press("space")
        assert isinstance(pilot.app.screen, DoneScreen)


async def test_a_digit_answers_at_once_after_a_verdict(where):
    fill(where, [SKY])
    async with running(where, "Deck") as pilot:
        await pilot.press("t", "x", "enter", "2")
    assert grades(where) == [("review", 3)]


async def test_escape_leaves_the_box_and_keeps_the_text_and_keys_work_again(where):
    fill(where, [SKY])
    async with running(where, "Deck") as pilot:
        await pilot.press("t", "u", "1", "q", "escape")
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert "t type on" in text(pilot)
        await pilot.press("t", "k", "ctrl+j", "l")
        assert pilot.app.screen.query_one(TextArea).text == "u1qk\nl"


async def test_an_empty_submit_reveals_without_a_verdict(where):
    fill(where, [SKY])
    async with running(where, "Deck") as pilot:
        await pilot.press("t", "enter")
        assert "Air scatters" in text(pilot)
        assert "You wrote" not in text(pilot)
        assert pilot.app.session.phase == "back"


async def test_no_key_of_the_review_works_while_typing(where):
    fill(where, sums(2))
    async with running(where, "Deck") as pilot:
        await pilot.press("t", "ctrl+y", "f5", "at", "exclamation_mark", "minus", "D", "space", "1")
        assert pilot.app.screen.query_one(TextArea).text == "@!-D 1"
        assert pilot.app.session.current is not None
    assert grades(where) == []


async def test_a_paste_is_cut_and_made_safe(where):
    fill(where, [SKY])
    async with running(where, "Deck") as pilot:
        await pilot.press("t", "a")
        box = pilot.app.screen.query_one(TextArea)
        box.post_message(Paste("\x1b[31m" + "red " * 300_000))
        await pilot.pause()
        assert len(box.text) == 4_000
        assert box.text.startswith("a[31mred")


async def test_leaving_keeps_the_unsent_answer_for_the_card(where):
    fill(where, [SKY])
    async with running(where) as pilot:
        await pilot.press("enter", "t", "h", "m", "escape", "q")
        assert isinstance(pilot.app.screen, HomeScreen)
        await pilot.press("enter", "t")
        assert pilot.app.screen.query_one(TextArea).text == "hm"


async def test_undo_returns_to_the_card_with_what_was_typed(where):
    fill(where, [SKY, *sums(1)])
    clock = Clock()
    async with running(where, "Deck", clock=clock) as pilot:
        await pilot.press("t", "n", "o", "enter", "1")
        assert "You wrote" not in text(pilot)
        await pilot.press("u")
        assert "You wrote" in text(pilot)
        assert "› " in text(pilot)
        assert grades(where) == []
        assert any("Undone" in toast for toast in toasts(pilot))
        await pilot.press("ctrl+y")
        assert grades(where) == [("review", 1)]
        await pilot.press("ctrl+z")
        assert "You wrote" in text(pilot)


async def test_a_notice_takes_the_place_of_the_one_before(where):
    fill(where, sums(2))
    async with running(where, "Deck") as pilot:
        await pilot.press("space", "3", "u")
        await pilot.press("ctrl+y")
        assert [toast.split(":")[0] for toast in toasts(pilot)] == ["Done again"]


@pytest.mark.parametrize("six", [False, True])
async def test_the_help_names_the_buttons_that_there_are(where, six):
    fill(where, sums(1))
    with Collection(where) as collection:
        collection.change_settings(six_buttons=six)
    async with running(where, "Deck", size=(80, 40)) as pilot:
        await pilot.press("question_mark")
        shown = text(pilot)
        assert "press Good" in shown
        assert ("press Blank" in shown) is six


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_no_word_of_a_long_passage_is_cut_off(where, size):
    words = [f"w{n}" for n in range(400)]
    lines = tuple(" ".join(words[n : n + 40]) for n in range(0, 400, 40))
    async with running(where, size=size) as pilot:
        source = Source(PATH, (), 1, 10)
        await pilot.app.push_screen(SourceScreen([(source, lines, ())]))
        await pilot.pause(0.2)
        shown = text(pilot)
        await pilot.press("G")
        shown += text(pilot)
        assert "…" not in shown
        assert not set(words) - set(shown.split())


async def test_typing_always_opens_the_box_and_never_hides_it(where):
    fill(where, sums(2))
    async with running(where, "Deck") as pilot:
        await pilot.press("T")
        assert pilot.app.session.typing == "always"
        await pilot.press("space", "3")
        assert pilot.app.screen.query(TextArea)
        await pilot.press("escape", "T")
        assert pilot.app.session.typing == "never"
        assert "t type" not in text(pilot).splitlines()[-1]
        await pilot.press("t")
        assert not pilot.app.screen.query(TextArea)


async def test_editing_keeps_the_card_on_the_screen(where):
    fill(where, [SKY, *sums(1)])
    async with running(where, "Deck") as pilot:
        await pilot.press("space", "e")
        assert isinstance(pilot.app.screen, EditScreen)
        await pilot.press("X", "ctrl+s")
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert pilot.app.session.current.note.front == "X" + SKY.front
        assert "Air scatters" in text(pilot)
        await pilot.press("e", "Y", "escape")
        assert pilot.app.session.current.note.front == "X" + SKY.front


async def test_a_wording_can_be_accepted(where):
    fill(where, [SKY])
    async with running(where, "Deck") as pilot:
        await pilot.press("t")
        await type_in(pilot, "rayleigh")
        await pilot.press("enter", "plus")
        assert pilot.app.session.current.note.points[0].accepted == ("rayleigh",)
        assert "✓ short waves scatter more" in text(pilot)


async def test_bury_suspend_and_flag(where):
    fill(where, [*sums(3), Note("reversed", "RNN", "recurrent neural network")])
    async with running(where, "Deck") as pilot:
        session = pilot.app.session
        first = session.current.id
        await pilot.press("f", "5")
        assert session.current.flag == 5
        assert "⚑5" in text(pilot)
        await pilot.press("minus")
        assert session.current.id != first
        second = session.current.id
        await pilot.press("at")
        third = session.current.id
        assert third not in {first, second}
        await pilot.press("equals_sign", "exclamation_mark")
        assert isinstance(pilot.app.screen, DoneScreen)
    with Collection(where) as collection:
        assert collection.card(first).buried_until is not None
        assert collection.card(second).suspended


async def test_a_long_back_scrolls_under_standing_buttons(where):
    fill(where, [Note("basic", "Long?", "\n\n".join(f"Line {n}." for n in range(40)))])
    async with running(where, "Deck") as pilot:
        assert "▼" not in text(pilot)
        await pilot.press("space")
        await pilot.pause()
        before = text(pilot)
        assert "▼" in before
        assert "4 Easy" in before
        await pilot.press("j")
        assert text(pilot) != before
        await pilot.press(*["pagedown"] * 8)
        await pilot.pause()
        assert "Line 39." in text(pilot)
        assert "▼" not in text(pilot)
        await pilot.press("k", "pageup")
        assert "Line 39." not in text(pilot)


async def test_replay_hides_the_back(where):
    fill(where, [SKY])
    async with running(where, "Deck") as pilot:
        await pilot.press("space", "r")
        assert "Air scatters" not in text(pilot)
        assert "Show the answer" in text(pilot)


async def test_info_and_related(where):
    other = Note("basic", "What colour is the sun at noon?", "White.", tags=("light",))
    fill(where, [SKY, other])
    async with running(where, "Deck") as pilot:
        await pilot.press("i")
        assert "No reviews yet" in text(pilot)
        await pilot.press("escape", "space", "L")
        assert "1 share a tag" in text(pilot)
        assert "colour" in text(pilot) or "blue" in text(pilot)
        await pilot.press("q")
        assert isinstance(pilot.app.screen, ReviewScreen)


async def test_the_drill_comes_after_what_was_done(where):
    fill(where, sums(2))
    async with running(where, "Deck") as pilot:
        await pilot.press("space", "1", "space", "3")
        shown = text(pilot)
        assert "2 cards answered" in shown
        assert "Drill 1 card" in shown
        assert "Tomorrow 2 cards are due" in shown
        await pilot.press("space")
        assert isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press("space")
        assert "again today" in text(pilot)
        await pilot.press("3")
        assert isinstance(pilot.app.screen, DoneScreen)
        assert "Drill" not in text(pilot)
        await pilot.press("q")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "3 done, 0 left." in text(pilot)
    assert grades(where) == [("review", 1), ("review", 4), ("drill", 4)]


async def test_undo_at_the_end_goes_back_to_the_card(where):
    fill(where, sums(1))
    async with running(where, "Deck") as pilot:
        await pilot.press("space", "4", "u")
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert "4 Easy" in text(pilot)


async def test_a_cloze_is_hidden_and_filled_in_underlined(where):
    fill(where, [Note("cloze", "Plants turn {{c1::light::what}} into {{c2::sugar}}.")])
    async with running(where, "Deck") as pilot:
        assert "Plants turn [what] into sugar." in text(pilot)
        await pilot.press("space")
        assert "Plants turn light into sugar." in text(pilot)
        strips = pilot.app.screen._compositor.render_strips()
        underlined = [s.text for strip in strips for s in strip if s.style and s.style.underline]
        assert "light" in underlined


async def test_a_reversed_card_says_so(where):
    fill(where, [Note("reversed", "RNN", "recurrent neural network")])
    async with running(where, "Deck") as pilot:
        assert "other way round" not in text(pilot)
        await pilot.press("space", "3")
        assert "asked the other way round" in text(pilot)
        assert "recurrent neural network" in text(pilot)


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (80, 24), (120, 40), (200, 60)])
async def test_every_size_shows_question_buttons_and_keys(where, size):
    fill(where, [SKY])
    async with running(where, "Deck", size=size) as pilot:
        await pilot.press("space")
        shown = text(pilot)
        assert "sky" in shown
        assert "1" in shown
        assert "stop" in shown
        assert all(len(line) <= size[0] for line in shown.splitlines())
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "3 Good" in text(pilot)


async def test_typed_and_right_stand_side_by_side_where_there_is_room(where):
    fill(where, [SKY])
    async with running(where, "Deck", size=(120, 40)) as pilot:
        await pilot.press("t", "x", "enter")
        assert any("You wrote" in line and "The answer" in line for line in text(pilot).splitlines())


async def test_help_lists_every_key_and_runs_what_is_chosen(where):
    fill(where, [SKY])
    async with running(where, "Deck") as pilot:
        await pilot.press("question_mark")
        assert "show the answer" in text(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert pilot.app.session.phase == "back"
