"""The commands: what they print, with which keys, and what they answer to a person's mistakes."""

import json
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from decks.card import Card
from decks.collection.collection import Collection
from decks.note import Note, Point, Source
from flashcards.cli import COMMANDS, cli
from flashcards.commands.here import Here
from scheduler.sm2 import Memory

BERLIN = ZoneInfo("Europe/Berlin")
MORNING = datetime(2026, 3, 5, 10, tzinfo=BERLIN)

ARP = Note(
    "basic",
    "What does ARP find?",
    "The hardware address of an IPv4 neighbour.",
    points=(Point("the hardware address"),),
    tags=("network",),
    sources=(Source("notes.md", ("Link", "ARP"), 3, 4, "the hardware address"),),
    remark="IPv6 has neighbour discovery instead.",
)
TCP = Note("cloze", "TCP is {{c1::connection-oriented}}, UDP is {{c2::connectionless::how?}}.")
SYN = Note("reversed", "SYN", "synchronise", aliases=("SYN flag",))


class Terminal:
    """Runs commands on one collection, by a clock that the test turns."""

    def __init__(self, where):
        self.where = where
        self.now = MORNING

    def __call__(self, *args, stdin=None):
        here = Here(clock=lambda: self.now)
        environment = {"FLASHCARDS_COLLECTION": str(self.where), "FLASHCARDS_CONFIG": ""}
        return CliRunner().invoke(cli, list(args), obj=here, input=stdin, env=environment)

    def json(self, *args, **kwargs):
        result = self(*args, "--json", **kwargs)
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def terminal(tmp_path):
    return Terminal(tmp_path / "collection.db")


@pytest.fixture
def filled(terminal):
    with Collection(terminal.where) as collection:
        collection.add([ARP, TCP], "Networks::Link", MORNING)
        collection.add([SYN], "Networks", MORNING)
    return terminal


def failure(result, code=1):
    """Return the one line that a failed command says."""
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    lead, line = line[:12], line[12:]
    assert lead == "flashcards: "
    return line


def test_cards_have_every_key_and_rendered_faces(filled):
    rows = {row["front"]: row for row in filled.json("cards")}
    assert set(rows) == {
        "What does ARP find?",
        "TCP is […], UDP is connectionless.",
        "TCP is connection-oriented, UDP is [how?].",
        "SYN",
        "synchronise",
    }
    arp = rows["What does ARP find?"]
    source = {
        "path": "notes.md",
        "heading": ["Link", "ARP"],
        "lines": [3, 4],
        "quote": "the hardware address",
    }
    assert arp == {
        "id": arp["id"],
        "note": arp["note"],
        "guid": arp["guid"],
        "deck": "Networks::Link",
        "kind": "basic",
        "front": "What does ARP find?",
        "back": "The hardware address of an IPv4 neighbour.",
        "points": ["the hardware address"],
        "tags": ["network"],
        "source": source,
        "sources": [source],
        "remark": "IPv6 has neighbour discovery instead.",
        "state": "new",
        "suspended": False,
        "buried_until": None,
        "flag": 0,
        "due": None,
        "interval": 0,
        "ease": 250,
        "repetitions": 0,
        "lapses": 0,
        "reviews": 0,
    }
    assert rows["TCP is connection-oriented, UDP is [how?]."]["back"] == "connectionless"
    assert rows["synchronise"]["back"] == "SYN"
    assert rows["SYN"]["source"] is None


def test_cards_are_found_by_a_query(filled):
    assert [row["front"] for row in filled.json("cards", "tag:network")] == ["What does ARP find?"]
    assert len(filled.json("cards", "deck:Networks::Link", "-tag:network")) == 2
    assert filled.json("cards", "nothing-like-this") == []


def test_due_counts_within_the_limits(filled):
    (row,) = filled.json("due")
    assert row == {
        "today": "2026-03-05",
        "due": 0,
        "new": 5,
        "drill": 0,
        "decks": [
            {"deck": "Networks", "due": 0, "new": 5, "drill": 0},
            {"deck": "Networks::Link", "due": 0, "new": 3, "drill": 0},
        ],
    }
    filled("config", "new_per_day", "2")
    assert filled.json("due", "Networks::Link")[0]["new"] == 2
    assert "Today: 0 due, 2 new, 0 to drill." in filled("due").stdout


def test_a_day_by_commands(filled):
    (asked,) = filled.json("next", "Networks::Link")
    assert set(asked) == {"id", "note", "deck", "kind", "front", "intervals", "left"}
    assert (asked["kind"], asked["left"]) == ("new", {"due": 0, "new": 3, "drill": 0})
    assert asked["intervals"] == {"1": "↻ 1d", "3": "↻ 1d", "4": "1d", "5": "1d"}
    (row,) = filled.json("answer", str(asked["id"]), "--grade", "again")
    assert set(row) == {
        "review", "card", "kind", "grade", "suggested", "verdict", "before", "after", "due",
    }  # fmt: skip
    assert (row["kind"], row["grade"], row["due"]) == ("review", 1, "2026-03-06")
    assert row["before"] == {"repetitions": 0, "interval": 0, "ease": 250, "lapses": 0, "due": None}
    assert filled.json("due")[0]["drill"] == 1
    (drilled,) = filled.json("answer", str(asked["id"]), "--grade", "4")
    assert (drilled["kind"], drilled["before"]) == ("drill", drilled["after"])
    first, second = filled.json("history", str(asked["id"]))
    assert set(first) == {
        "id", "card", "at", "offset", "study_day", "kind", "grade", "grader", "answer", "ms", "before", "after",
    }  # fmt: skip
    assert (first["at"], first["offset"], first["study_day"]) == (
        "2026-03-05T09:00:00.000Z",
        60,
        "2026-03-05",
    )
    assert (second["kind"], second["grader"]) == ("drill", "self")


def test_nothing_due_prints_nothing(terminal):
    result = terminal("next", "--json")
    assert (result.exit_code, result.output) == (0, "")


def test_what_scored_low_is_asked_again_the_same_day(filled):
    for _ in range(5):
        (asked,) = filled.json("next")
        filled.json("answer", str(asked["id"]), "--grade", "good")
    filled.now += timedelta(days=1)
    (asked,) = filled.json("next")
    assert asked["kind"] == "review"
    for row in filled.json("cards"):
        filled.json("answer", str(row["id"]), "--grade", "hard")
    (asked,) = filled.json("next")
    assert asked["kind"] == "drill"
    assert set(asked["intervals"].values()) == {"again today", "done"}


def test_a_text_alone_is_judged_and_writes_nothing(filled):
    card = str(filled.json("cards", "tag:network")[0]["id"])
    (row,) = filled.json("answer", card, "--text", "the hardware address")
    assert (row["review"], row["grade"], row["after"]) == (None, None, None)
    assert row["suggested"] == row["verdict"]["grade"]
    assert row["verdict"]["points"][0]["state"] == "met"
    assert filled.json("history") == []
    (row,) = filled.json("answer", card, "--text", "the hardware address", "--accept")
    assert row["grade"] == row["suggested"]
    (review,) = filled.json("history")
    assert (review["answer"], review["grader"]) == ("the hardware address", row["verdict"]["grader"])


def test_undo_and_redo(filled):
    card = str(filled.json("cards")[0]["id"])
    for grade in ("4", "4", "2"):
        filled.json("answer", card, "--grade", grade)
    for left in (2, 1, 0):
        (row,) = filled.json("undo")
        assert row["card"] == int(card)
        assert len(filled.json("history")) == left
    assert "Done again: the answer" in filled("redo").stdout
    assert len(filled.json("history")) == 1
    filled.now += timedelta(days=1)
    assert "nothing to undo" in failure(filled("undo"))
    assert "nothing to redo" in failure(filled("redo"))


def test_a_note_by_hand(terminal):
    given = ("--front", "DNS?", "--back", "names to addresses", "--point", "names", "--tag", "net")
    (row,) = terminal.json("add", *given, "--deck", "Net::Names")
    (card,) = terminal.json("cards")
    assert (card["note"], card["deck"], card["points"]) == (row["note"], "Net::Names", ["names"])
    terminal("answer", str(card["id"]), "--grade", "good")
    result = terminal("edit", str(row["note"]), "--back", "turns names into addresses", "--deck", "Net")
    assert "Changed note" in result.stdout
    (edited,) = terminal.json("cards")
    assert (edited["back"], edited["deck"]) == ("turns names into addresses", "Net")
    assert (edited["reviews"], edited["guid"]) == (1, card["guid"])
    assert "undo" in terminal("delete", str(row["note"])).stdout
    assert terminal.json("cards") == []
    terminal("undo")
    assert len(terminal.json("cards")) == 1


def test_a_gap_makes_a_cloze(terminal):
    terminal("add", "--front", "UDP is {{c1::connectionless}}.")
    (card,) = terminal.json("cards")
    assert (card["kind"], card["deck"], card["front"]) == ("cloze", "My notes", "UDP is […].")


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Make $EDITOR replace the text by another, or leave it; it keeps what it was shown."""

    def set_to(text):
        new = tmp_path / "new.md"
        new.write_text(text, encoding="utf-8")
        script = tmp_path / "editor.sh"
        script.write_text(f'#!/bin/sh\ncp "$1" {tmp_path}/shown.md\n[ -s {new} ] && cp {new} "$1"\nexit 0\n')
        script.chmod(0o755)
        monkeypatch.setenv("VISUAL", str(script))
        monkeypatch.setenv("TMPDIR", str(tmp_path))
        monkeypatch.setattr("tempfile.tempdir", None)
        return tmp_path / "shown.md"

    return set_to


def test_notes_are_added_in_the_editor(terminal, editor):
    shown = editor("---\ndeck: One\n---\nQ: a?\nA: b\n\nC: {{c1::c}}\n\n---\ndeck: Two\n---\nR: d\nA: e\n")
    assert len(terminal.json("add", "--deck", "Here")) == 3
    assert shown.read_text(encoding="utf-8").startswith("---\ndeck: Here\n---\n\nQ: \nA: ")
    assert {row["deck"] for row in terminal.json("cards")} == {"One", "Two"}


def test_leaving_the_editor_as_it_was_adds_nothing(terminal, editor):
    editor("")
    assert "nothing was added" in failure(terminal("add"))


def test_what_cannot_be_read_is_kept(terminal, editor, tmp_path):
    editor("Q: a question\n\nQ: another\nA: x\n")
    line = failure(terminal("add"))
    assert ".md:1: this question has no answer" in line
    (kept,) = tmp_path.glob("flashcards-*.md")
    assert str(kept) in line
    assert "another" in kept.read_text(encoding="utf-8")


def test_a_note_is_edited_in_the_editor(filled, editor):
    row = filled.json("cards", "tag:network")[0]
    shown = editor("")
    assert "Nothing was changed" in filled("edit", str(row["note"])).stdout
    text = shown.read_text(encoding="utf-8")
    assert f"Id: {row['guid']}" in text
    editor(text.replace("neighbour.", "neighbor.").replace("deck: Networks::Link", "deck: Elsewhere"))
    assert filled("edit", str(row["note"])).exit_code == 0
    changed = filled.json("cards", "tag:network")[0]
    assert (changed["back"], changed["deck"]) == ("The hardware address of an IPv4 neighbor.", "Elsewhere")
    assert changed["source"] == row["source"]
    editor("Q: x\nA: y\n")
    assert "Id:" in failure(filled("edit", str(row["note"])))


def test_settings_are_shown_and_changed(filled, tmp_path):
    (settings,) = filled.json("config")
    assert settings["new_per_day"] == 20
    assert settings["collection"] == str(filled.where)
    assert filled("config", "six_buttons", "yes").exit_code == 0
    assert filled.json("config", "six_buttons") == [{"six_buttons": True}]
    assert set(filled.json("next")[0]["intervals"]) == set("012345")
    filled("config", "new_per_day", "1", "--deck", "Networks::Link")
    assert filled.json("due", "Networks::Link")[0]["new"] == 1
    own = str(tmp_path / "config.toml")
    (tmp_path / "config.toml").write_text("")
    assert filled("config", "theme", "paper", "--config", own).exit_code == 0
    assert 'theme = "paper"' in (tmp_path / "config.toml").read_text()


def test_the_library_is_listed_and_added(terminal):
    books = terminal.json("library")
    assert not any(book["added"] for book in books)
    assert "Added" in terminal("library", "add", books[0]["name"]).stdout
    assert "already" in terminal("library", "add", books[0]["name"]).stdout
    assert [book["added"] for book in terminal.json("library")] == [True] + [False] * (len(books) - 1)
    assert len({row["note"] for row in terminal.json("cards")}) == books[0]["notes"]


def test_check_and_backup(filled, tmp_path):
    assert "is whole" in filled("check").stdout
    copy = tmp_path / "copy.db"
    assert filled("backup", str(copy)).exit_code == 0
    assert len(filled.json("cards", "--collection", str(copy))) == 5
    assert "is there already" in failure(filled("backup", str(copy)))


def test_answers_are_graded_from_a_stream(terminal):
    lines = (
        '{"question": "What does SYN ask for?", "answer": "synchronised sequence numbers", "reply": "synchronised sequence numbers"}',
        '{"question": "Q?", "answer": "red and green", "points": ["red", "green"], "reply": "red"}',
    )
    right, half = terminal.json("grade", stdin="\n".join(lines))
    assert set(right) == {"grade", "score", "sure", "points", "feedback", "grader"}
    assert right["grade"] >= 4
    assert [(point["point"], point["state"]) for point in half["points"]] == [
        ("red", "met"),
        ("green", "missed"),
    ]
    assert set(half["points"][0]) == {"point", "state", "evidence"}
    assert half["grade"] <= 3


@pytest.mark.parametrize("line", ["nonsense", '["a list"]', '{"question": "no reply"}', '"text"', "3"])
def test_a_line_that_cannot_be_graded_is_named(terminal, line):
    assert "stdin:1: " in failure(terminal("grade", stdin=line))


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (("answer", "999", "--grade", "4"), "no card 999"),
        (("history", "999"), "no card 999"),
        (("edit", "999", "--back", "x"), "no note 999"),
        (("delete", "999"), "no note 999"),
        (("due", "Nowhere"), "no deck 'Nowhere'"),
        (("next", "Nowhere"), "no deck 'Nowhere'"),
        (("review", "Nowhere"), "needs a terminal"),
        (("export", "x.apkg", "--deck", "Nowhere"), "no deck 'Nowhere'"),
        (("export", "x.docx"), "the suffix says the format"),
        (("add", "--front", "only a question"), "needs an answer"),
        (("add", "--front", "x", "--back", "y", "--deck", "A::"), "deck's name"),
        (("config", "no_such_thing"), "no setting 'no_such_thing'"),
        (("config", "rollover_hour", "25"), "rollover_hour"),
        (("library", "add", "nothing"), "no starter deck 'nothing'"),
        (("cards", "prop:nonsense"), ""),
        ((), "needs a terminal"),
    ],
)
def test_a_known_failure_is_one_line(filled, args, word):
    assert word in failure(filled(*args))


@pytest.mark.parametrize(
    "args",
    [
        ("answer", "1"),
        ("answer", "1", "--grade", "6"),
        ("answer", "1", "--grade", "splendid"),
        ("answer", "one", "--grade", "4"),
        ("answer", "1", "--grade", "4", "--text", "x", "--accept"),
        ("answer", "1", "--accept"),
        ("due", "--jsno"),
        ("cards", "--jsno"),
        ("nonsense",),
        ("build",),
        ("build", "x.md", "--family", "novel"),
        ("add", "--back", "no front"),
        ("library", "add"),
        ("library", "list", "--all"),
    ],
)
def test_a_mistyped_command_is_one_line_and_exit_code_2(filled, args):
    assert "--help" in failure(filled(*args), code=2)


def test_options_may_stand_before_or_behind_the_command(terminal, tmp_path):
    other = tmp_path / "other.db"
    terminal("--collection", str(other), "add", "--front", "a", "--back", "b")
    assert len(terminal.json("cards", "--collection", str(other))) == 1
    assert terminal.json("cards") == []


def test_the_configured_collection_is_used(terminal, tmp_path):
    settings = tmp_path / "config.toml"
    settings.write_text(f'collection = "{tmp_path}/named.db"\n')
    runner = CliRunner()
    result = runner.invoke(
        cli, ["--config", str(settings), "due", "--json"], env={"FLASHCARDS_COLLECTION": ""}
    )
    assert result.exit_code == 0
    assert (tmp_path / "named.db").exists()


def test_text_never_steers_the_terminal(terminal):
    terminal("add", "--front", "a\x1b]0;title\x07\x9b31m?", "--back", "b\u202e[/x]", "--deck", "D\x1b[2J")
    for args in (("cards",), ("due",), ("next",), ("history",), ("undo",)):
        output = terminal(*args).output
        assert not set(output) & set("\x1b\x07\x9b\u202e"), args
    terminal("redo")
    (row,) = terminal.json("cards")
    assert row["front"] == "a\x1b]0;title\x07\x9b31m?"


def test_the_clock_behind_the_last_review_is_said(filled):
    filled("answer", "1", "--grade", "4")
    filled.now -= timedelta(hours=1)
    result = filled("answer", "2", "--grade", "4")
    assert result.exit_code == 0
    assert "clock is behind" in result.stderr


def test_help_says_of_each_command_what_the_command_says():
    for name, (_, does) in COMMANDS.items():
        command = cli.get_command(None, name)
        assert command.name == name
        assert command.help.split("\n\n", maxsplit=1)[0].replace("\n", " ") == does
        assert len(does) <= 66


def test_a_card_row_of_every_state():
    from flashcards.commands.rows import card_row

    note = Note("basic", "q", "a")
    due = MORNING.date()
    states = {0: Memory(), 20: Memory(3, 20, 250, 0, due), 21: Memory(3, 21, 250, 0, due)}
    rows = [card_row(Card(1, 1, note, "D", 0, memory)) for memory in states.values()]
    assert [row["state"] for row in rows] == ["new", "learning", "mature"]
