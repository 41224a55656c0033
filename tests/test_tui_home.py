import pytest
from textual.widgets import Input

from decks.collection.collection import Collection
from decks.library.library import shelf
from flashcards.config import Config
from flashcards.tui.build import BuildScreen
from flashcards.tui.documents import DocumentsScreen
from flashcards.tui.home import HomeScreen
from flashcards.tui.library import LibraryScreen
from flashcards.tui.review import ReviewScreen
from tests.screens import SKY, Clock, fill, running, settled, sums, text, toasts


@pytest.fixture
def where(tmp_path):
    return tmp_path / "collection.db"


async def test_decks_stand_as_a_tree_with_their_counts(where):
    fill(where, sums(3), "Physics::Light")
    fill(where, [SKY], "Physics")
    fill(where, sums(30)[3:], "Sums")
    async with running(where) as pilot:
        lines = text(pilot).splitlines()
        assert lines[0].split() == ["Flashcards", "0", "due", "·", "24", "new"]
        tree = [line.split() for line in lines[2:7]]
        assert tree[1] == ["›", "▾", "Physics", "4"]
        assert tree[2] == ["Light", "3"]
        assert tree[3] == ["Sums", "20"]


async def test_folding_hides_the_decks_below(where):
    fill(where, sums(1), "Physics::Light")
    async with running(where) as pilot:
        assert "Light" in text(pilot)
        await pilot.press("h")
        assert "Light" not in text(pilot)
        assert "▸ Physics" in text(pilot)
        await pilot.press("l")
        assert "Light" in text(pilot)


async def test_enter_and_a_click_study_a_deck(where):
    fill(where, sums(1), "A")
    fill(where, [SKY], "B")
    async with running(where) as pilot:
        await pilot.press("j", "enter")
        assert "blue" in text(pilot)
        await pilot.press("q")
        row = next(n for n, line in enumerate(text(pilot).splitlines()) if " A " in line)
        await pilot.click(offset=(10, row))
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert "What is 0 plus 0?" in text(pilot)
        await pilot.press("q", "space")
        assert pilot.app.session.left.new == 2


async def test_vim_keys_move_in_the_list(where):
    fill(where, sums(1), "A")
    fill(where, sums(9)[1:5], "B")
    fill(where, sums(9)[5:], "C")
    async with running(where) as pilot:
        marked = pilot.app.screen.lines
        await pilot.press("G")
        assert marked.marked == 2
        await pilot.press("g", "j")
        assert marked.marked == 1
        await pilot.press("k", "k", "k")
        assert marked.marked == 0


async def test_find_keeps_the_decks_that_hold_the_words(where):
    fill(where, sums(1), "Physics::Light")
    fill(where, [SKY], "Chemistry")
    async with running(where) as pilot:
        await pilot.press("slash", *"chem")
        assert "Light" not in text(pilot)
        await pilot.press("enter", "enter")
        assert isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press("q", "escape")
        assert "Light" in text(pilot)
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_backlog_is_said_calmly(where):
    fill(where, sums(5))
    with Collection(where) as collection:
        for place in collection.queue(None, Clock()().date()).places:
            collection.answer(place.card, 4, now=Clock()(), seen=0)
        collection.change_settings(due_per_day=2)
    clock = Clock()
    clock.step(days=3)
    async with running(where, clock=clock) as pilot:
        assert "5 due: at 2 a day done in 3 days" in text(pilot)


async def test_an_empty_collection_says_how_to_begin(where):
    async with running(where) as pilot:
        shown = text(pilot)
        assert "1  Study the starter library" in shown
        assert "2  A document of mine" in shown
        await pilot.press("2")
        assert isinstance(pilot.app.screen, BuildScreen)
        await pilot.press("escape", "1")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_a_book_of_the_library_is_added_with_one_key(where):
    book = shelf()[0]
    async with running(where) as pilot:
        await pilot.press("1")
        assert book.title in text(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert any(f"{len(book.notes)} notes added" in toast for toast in toasts(pilot))
        await pilot.press("s")
        assert "✓ in your collection" in text(pilot)
        await pilot.press("enter")
        assert any("already" in toast for toast in toasts(pilot))
        await pilot.press("q", "u")
        assert "Study the starter library" in text(pilot)
        await pilot.press("ctrl+y")
        assert book.title in text(pilot)


async def test_nothing_due_is_said_and_the_deck_stays(where):
    fill(where, sums(1))
    with Collection(where) as collection:
        collection.answer(1, 4, now=Clock()(), seen=0)
    async with running(where) as pilot:
        assert "All done for today." in text(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert any(
            "Nothing more is due in Deck today. Tomorrow 1 card is due." in toast for toast in toasts(pilot)
        )


async def test_only_a_drill_begins_with_the_drill(where):
    fill(where, sums(1))
    with Collection(where) as collection:
        collection.answer(1, 1, now=Clock()(), seen=0)
    async with running(where) as pilot:
        assert "drill" in text(pilot)
        await pilot.press("enter")
        assert pilot.app.session.kind == "drill"


async def test_straight_into_review_and_home_afterwards(where):
    fill(where, sums(1), "A")
    async with running(where, "A") as pilot:
        assert isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press("q")
        await settled(pilot)
        assert isinstance(pilot.app.screen, HomeScreen)
        await pilot.press("q")
    assert pilot.app.return_code == 0


async def test_an_unknown_deck_is_said_on_leaving(where):
    fill(where, sums(1), "A")
    async with running(where, "No such deck") as pilot:
        assert pilot.app.failure == "there is no deck 'No such deck': `flashcards due` lists them"
    assert pilot.app.return_code == 1


async def test_keys_pressed_before_the_collection_is_open_are_kept(where):
    fill(where, sums(1), "A")
    from flashcards.tui.app import FlashcardsApp

    app = FlashcardsApp(where, Config(), "A", clock=Clock())
    async with app.run_test() as pilot:
        app.simulate_key("space")
        await settled(pilot)
        assert app.session.phase == "back"
    app.close_collection()


async def test_a_collection_that_cannot_be_opened_ends_with_one_line(tmp_path):
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"not a database" * 100)
    from flashcards.tui.app import FlashcardsApp

    app = FlashcardsApp(broken, Config(), clock=Clock())
    async with app.run_test() as pilot:
        await settled(pilot)
    assert app.return_code == 1
    assert "broken.db" in app.failure
    assert "\n" not in app.failure


async def test_keys_can_be_remapped(where):
    fill(where, sums(1), "A")
    config = Config(keys={"review.stop": "x", "home.all": "a"})
    async with running(where, config=config) as pilot:
        assert "a all" in text(pilot)
        await pilot.press("space")
        assert isinstance(pilot.app.screen, HomeScreen)
        await pilot.press("a")
        assert "x stop" in text(pilot)
        await pilot.press("x")
        assert isinstance(pilot.app.screen, HomeScreen)


@pytest.mark.parametrize("theme", ["night", "paper", "nord", "textual-light", "ansi-dark"])
async def test_every_theme_dresses_every_screen(where, theme):
    fill(where, [SKY])
    async with running(where, config=Config(theme=theme)) as pilot:
        assert pilot.app.theme == theme
        await pilot.press("enter", "space")
        assert "3 Good" in text(pilot)


async def test_an_unknown_theme_is_said(where):
    async with running(where, config=Config(theme="moonlight")) as pilot:
        assert pilot.app.theme == "night"
        assert any("moonlight" in toast for toast in toasts(pilot))


async def test_a_poor_locale_gets_ascii(where):
    fill(where, [SKY], "Licht")
    async with running(where, encoding="latin-1") as pilot:
        await pilot.press("enter", "space")
        strips = pilot.app.screen._compositor.render_strips()
        shown = "\n".join(
            strip.apply_filter(pilot.app._filters_here[0], pilot.app.screen.background_colors[1]).text
            for strip in strips
        )
        shown.encode("latin-1")
        assert "~ 1d" in shown
        assert "---" in shown


async def test_documents_and_coverage_of_an_empty_collection(where):
    fill(where, sums(1))
    async with running(where) as pilot:
        await pilot.press("d")
        assert isinstance(pilot.app.screen, DocumentsScreen)
        assert "none yet" in text(pilot)


async def test_a_folder_or_a_missing_file_is_refused_in_one_line(where, tmp_path):
    async with running(where) as pilot:
        await pilot.press("2")
        box = pilot.app.screen.query_one(Input)
        box.value = str(tmp_path)
        await pilot.press("enter")
        assert "That is a folder" in text(pilot)
        box.value = str(tmp_path / "absent.md")
        await pilot.press("enter")
        await settled(pilot)
        assert "no such file" in " ".join(text(pilot).split()).lower()
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_synced_folder_is_warned_of(tmp_path):
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    async with running(folder / "collection.db") as pilot:
        assert any("synced by Dropbox" in toast for toast in toasts(pilot))


async def test_the_columns_are_named_afresh_when_the_terminal_changes(where):
    fill(where, sums(2))
    async with running(where, size=(30, 8)) as pilot:
        assert "due" not in text(pilot)
        await pilot.resize_terminal(80, 24)
        await pilot.pause(0.2)
        assert "due    new" in text(pilot)


async def test_a_deck_that_has_come_is_marked(where):
    fill(where, sums(2), "Zeros")
    async with running(where) as pilot:
        fill(where, sums(2), "Alphas::Letters")
        await pilot.press("d", "q")
        assert pilot.app.screen.row.count.deck == "Alphas::Letters"
