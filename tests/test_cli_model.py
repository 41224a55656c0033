"""The commands of the model: what fits, what is chosen, drafts from first to last, and the grader's agreement."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from decks.collection.collection import Collection
from decks.draft import Draft, Flag
from decks.note import Note
from decks.verdict import Judged, Verdict
from flashcards.cli import cli
from flashcards.commands.here import Here
from flashcards.config import load
from llm.backends.catalogue import ENTRIES
from tests import tiny_model
from tests.reading_peer import serving

NOW = datetime(2026, 3, 5, 10, tzinfo=UTC)
ANIMALS = ("Otters", "Swifts", "Beavers", "Moles", "Toads", "Herons", "Adders", "Badgers", "Voles", "Newts")
TEXT = "\n\n".join(
    f"# {name}\n\n{name} were counted along the river every spring, and there were {n + 12} of them in the third year."
    for n, name in enumerate(ANIMALS)
)


class Desk:
    """Runs commands with a collection, a settings file and a shelf of models of their own."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.where, self.settings = folder / "collection.db", folder / "config.toml"
        self.settings.write_text("")
        self.document = folder / "river.md"
        self.document.write_text(TEXT)
        self.environment = {
            "FLASHCARDS_COLLECTION": str(self.where),
            "FLASHCARDS_CONFIG": str(self.settings),
            "XDG_DATA_HOME": str(folder / "data"),
        }

    def __call__(self, *args, stdin=None):
        here = Here(clock=lambda: NOW)
        return CliRunner().invoke(cli, list(map(str, args)), obj=here, input=stdin, env=self.environment)

    def json(self, *args, **kwargs):
        result = self(*args, "--json", **kwargs)
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]

    def done(self, *args):
        result = self(*args)
        assert result.exit_code == 0, result.output
        return result.stdout

    def failure(self, *args, code=1, **kwargs):
        result = self(*args, **kwargs)
        assert result.exit_code == code, result.output
        (line,) = result.stderr.splitlines()
        assert line.startswith("flashcards: ")
        return line.removeprefix("flashcards: ")


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return tiny_model.build(tmp_path_factory.mktemp("models") / "tiny", max_position_embeddings=8192)


@pytest.fixture
def reader(desk):
    with serving() as server:
        desk.done("model", "use", server.url)
        yield server


def card(desk, monkeypatch, gib):
    """Make the machine seem to have one card with that much free memory; None for no card."""
    programs = desk.folder / "bin"
    programs.mkdir(exist_ok=True)
    monkeypatch.setenv("PATH", str(programs))
    if gib is not None:
        program = programs / "nvidia-smi"
        program.write_text(f"#!/bin/sh\necho 'Large Card, {gib * 1024}, {gib * 1024}'\n")
        program.chmod(0o755)


def test_what_fits_a_card(desk, monkeypatch):
    card(desk, monkeypatch, 24)
    (row,) = desk.json("model")
    assert row["cards"] == [{"name": "Large Card", "total": 24 * 2**30, "free": 24 * 2**30}]
    fits = {one["name"]: one["fits"] for one in row["models"]}
    assert set(fits) == {one.name for one in ENTRIES}
    assert fits["qwen3-4b"] == "bf16"
    assert fits["qwen3-32b"] in {None, "4bit"}
    lines = desk.done("model").splitlines()
    assert "Large Card: 24.0 GiB, 24.0 GiB free" in lines[0]
    assert all(
        any(one.name in line and one.licence in line and one.why in line for line in lines) for one in ENTRIES
    )
    assert "`flashcards model use " in lines[-1]


def test_what_fits_without_a_card(desk, monkeypatch):
    card(desk, monkeypatch, None)
    (row,) = desk.json("model")
    assert row["cards"] == []
    assert {one["fits"] for one in row["models"]} <= {None, "float32"}
    assert "No NVIDIA card" in desk.done("model")


def test_a_directory_is_chosen_and_left_again(desk, tiny):
    assert str(tiny) in desk.done("model", "use", tiny)
    assert load(desk.settings).model == str(tiny)
    assert "`flashcards model test`" in desk.done("model")
    desk.done("model", "use", f"{tiny}@8bit")
    assert load(desk.settings).model == f"{tiny}@8bit"
    desk.done("model", "use", "none")
    assert load(desk.settings).model == ""


def test_a_server_is_chosen_when_it_answers(desk, reader):
    assert load(desk.settings).model == reader.url
    assert "no model server answers" in desk.failure("model", "use", "http://127.0.0.1:9/v1")
    assert "no server's address" in desk.failure("model", "use", "http:///v1")
    assert load(desk.settings).model == reader.url


def damaged(folder, **files):
    folder.mkdir()
    for name, text in files.items():
        (
            folder
            / name.replace("_json", ".json").replace("_safetensors", ".safetensors").replace("_bin", ".bin")
        ).write_text(text)
    return folder


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({}, "no config.json"),
        ({"config_json": "{}", "model_bin": "x"}, "pickled weights are not loaded"),
        ({"config_json": '{"auto_map": {}}', "model_safetensors": "x"}, "code of its own"),
    ],
    ids=["empty", "pickled", "remote code"],
)
def test_a_directory_that_is_no_model_is_not_chosen(desk, files, says):
    folder = damaged(desk.folder / "model", **files)
    assert says in desk.failure("model", "use", folder)
    assert load(desk.settings).model == ""


def test_weights_that_are_damaged_are_one_line(desk, tiny):
    folder = damaged(
        desk.folder / "model",
        config_json=(tiny / "config.json").read_text(),
        model_safetensors="not weights at all",
    )
    for name in ("tokenizer.json", "tokenizer_config.json"):
        (folder / name).write_bytes((tiny / name).read_bytes())
    desk.done("model", "use", folder)
    assert "cannot be loaded as a model" in desk.failure("write", desk.document)


@pytest.mark.parametrize("name", ["no-such-model", "/nowhere/at/all"])
def test_a_model_that_is_nowhere(desk, name):
    assert "flashcards model" in desk.failure("model", "use", name)


def test_nothing_is_fetched_that_does_not_fit(desk, monkeypatch):
    card(desk, monkeypatch, 4)
    assert "4.0 GiB are free" in desk.failure("model", "use", "qwen3-14b")
    assert "4.0 GiB are free" in desk.failure("model", "use", "qwen3-4b@bf16")
    assert not list((desk.folder).rglob("*.safetensors"))


def test_fetching_without_a_network_changes_nothing(desk, monkeypatch):
    card(desk, monkeypatch, None)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    result = desk("model", "use", "qwen3-1.7b")
    assert result.exit_code == 1
    assert "Fetching Qwen/Qwen3-1.7B (Apache-2.0" in result.stdout
    assert "is this machine online?" in result.stderr
    assert load(desk.settings).model == ""


def test_too_little_disk_is_said_before_fetching(desk, monkeypatch):
    card(desk, monkeypatch, None)
    monkeypatch.setattr("shutil.disk_usage", lambda place: type("Disk", (), {"free": 2**30})())
    assert "on the disk and 1 GiB are free" in desk.failure("model", "use", "qwen3-1.7b")


@pytest.mark.parametrize("args", [("use",), ("test", "a", "b"), ("nothing",), ("list", "x")])
def test_a_mistyped_model_command_is_a_usage_error(desk, args):
    assert "--help" in desk.failure("model", *args, code=2)


def test_the_trial_of_a_model_that_reads(desk, reader):
    (row,) = desk.json("model", "test")
    assert row["model"] == "reader"
    assert (row["valid"], row["replies"]) == (2, 2)
    assert [draft["front"] for draft in row["drafts"]] == ["What is known of the?"]
    assert len(row["answers"]) == 6
    assert row["tokens"] > 0
    assert "2 of 2 replies valid" in desk.done("model", "test")


def test_the_trial_of_a_real_model(desk, tiny):
    (row,) = desk.json("model", "test", tiny)
    assert row["model"] == "tiny"
    assert row["valid"] == row["replies"] >= 1
    assert len(row["answers"]) == 6
    assert all(answer["grade"] in range(6) for answer in row["answers"])


def test_a_real_model_writes_from_first_to_last(desk, tiny):
    desk.done("model", "use", tiny)
    desk.document.write_text("\n\n".join(TEXT.split("\n\n")[:6]))
    assert "3 of 3 are read" in desk.done("write", desk.document)
    assert "has read all of it before" in desk.done("write", desk.document)
    for draft in desk.json("drafts"):
        assert draft["source"]["quote"]


def test_drafts_from_a_document_to_cards(desk, reader):
    rows = desk.json("write", desk.document, "--limit", "4", "--deck", "River")
    assert [row["front"] for row in rows] == [f"What is known of {name.lower()}?" for name in ANIMALS[:4]]
    assert {row["deck"] for row in rows} == {"River"}
    assert rows[0]["source"]["lines"] == [3, 3]
    assert rows[0]["source"]["quote"].startswith("Otters were counted along the river")
    assert "10 of 10 are read" in desk.done("write", desk.document, "--deck", "River")
    assert sorted(reader.read) == sorted(ANIMALS)
    first, second, third = [row["id"] for row in desk.json("drafts")][:3]
    accepted = desk.json("drafts", "accept", str(first), str(third))
    assert [row["state"] for row in accepted] == ["accepted"] * 2
    assert "Rejected" in desk.done("drafts", "reject", second, "--reason", "trivial")
    assert len(desk.json("drafts")) == 7
    fronts = [row["front"] for row in desk.json("cards", "deck:River")]
    assert fronts == ["What is known of otters?", "What is known of beavers?"]
    with Collection(desk.where) as collection:
        (rejected,) = collection.drafts("rejected")
        assert rejected.reason == "trivial"
        assert collection.document(str(desk.document)) is not None
    assert desk.json("write", desk.document, "--again", "--deck", "River") == []


def test_drafts_are_listed_with_their_doubts_and_their_work(desk):
    clean, doubted = Note("basic", "How deep is it?", "3 m"), Note("basic", "Is it deep?", "Yes \x1b[31m")
    with Collection(desk.where) as collection:
        collection.add_drafts([Draft(clean, "A"), Draft(doubted, "A", (Flag("yes or no"),))], NOW)
    listed = desk.done("drafts")
    assert "How deep is it? → 3 m" in listed
    assert "! can be answered with yes or no" in listed
    assert "2 drafts wait, 1 without a flag. Accepted, they would add 2 cards" in listed
    assert "\x1b" not in listed
    assert "They add 1 card and about 0." in desk.done("drafts", "accept", "--unflagged")
    assert [row["front"] for row in desk.json("drafts")] == ["Is it deep?"]
    assert "no draft without a flag" in desk.failure("drafts", "accept", "--unflagged")
    assert "was accepted before" in desk.failure("drafts", "reject", "1")
    assert "no draft 9" in desk.failure("drafts", "accept", "2", "9")
    desk.done("undo")
    assert len(desk.json("drafts")) == 2


@pytest.mark.parametrize("args", [("accept",), ("list", "1"), ("--unflagged",), ("burn", "1")])
def test_a_mistyped_drafts_command_is_a_usage_error(desk, args):
    assert "--help" in desk.failure("drafts", *args, code=2)


def test_documents_that_cannot_be_written_about(desk, reader):
    noise = desk.folder / "noise.md"
    noise.write_text("# 1\n\n3\n\n# 2\n\n7\n")
    result = desk("write", noise, desk.folder / "missing.md", desk.document)
    assert result.exit_code == 1
    first, second = result.stderr.splitlines()
    assert "nothing in it that a model could ask about" in first
    assert "missing.md" in second
    assert "10 of 10 are read" in result.stdout


def test_writing_without_a_model_says_what_to_do(desk):
    assert "no model is chosen: `flashcards model`" in desk.failure("write", desk.document)
    assert "no model is chosen" in desk.failure("model", "test")
    assert "no model is chosen" in desk.failure("grade", "--model", stdin=LINES)


def test_ctrl_c_keeps_what_is_whole_and_the_next_job_goes_on(desk):
    with serving(pause=0.7) as slow:
        desk.done("model", "use", slow.url)
        arguments = [sys.executable, "-m", "flashcards", "write", str(desk.document)]
        writing = subprocess.Popen(
            arguments,
            env={**os.environ, **desk.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        deadline = time.monotonic() + 60
        while len(slow.read) < 5 and writing.poll() is None and time.monotonic() < deadline:
            time.sleep(0.01)
        writing.send_signal(signal.SIGINT)
        out, err = writing.communicate(timeout=60)
        assert writing.returncode == 130, (out, err)
        assert err.splitlines() == ["flashcards: stopped; nothing is half-written"]
        kept = {row["front"] for row in desk.json("drafts")}
        assert 4 <= len(kept) < len(ANIMALS)
        slow.pause = 0
        assert "10 of 10 are read" in desk.done("write", desk.document)
        assert len(desk.json("drafts")) == len(ANIMALS)


def test_who_leaves_does_not_wait_for_a_slow_server(desk):
    with serving(pause=300) as slow:
        desk.done("model", "use", slow.url)
        writing = subprocess.Popen(
            [sys.executable, "-m", "flashcards", "write", str(desk.document)],
            env={**os.environ, **desk.environment},
            stderr=subprocess.PIPE,
            text=True,
        )
        deadline = time.monotonic() + 60
        while not slow.asked and writing.poll() is None and time.monotonic() < deadline:
            time.sleep(0.01)
        writing.send_signal(signal.SIGINT)
        assert "stopped" in writing.communicate(timeout=60)[1]
        assert writing.returncode == 130


LINES = "\n".join(
    json.dumps(
        {
            "question": "Why does ice float?",
            "answer": "It is less dense than water.",
            "reply": reply,
            "grade": grade,
        }
    )
    for reply, grade in (
        ("It is less dense than water.", 5),
        ("", 0),
        ("it's less dense than the water", 4.5),
    )
)


def test_the_grader_is_evaluated_against_a_person(desk):
    (row,) = desk.json("grade", "--evaluate", stdin=LINES)
    assert set(row) == {
        "grader",
        "count",
        "kappa",
        "correlation",
        "bias",
        "false_passes",
        "score_correlation",
    }
    assert (row["count"], row["false_passes"]) == (3, 0.0)
    assert row["kappa"] > 0.8
    assert "3 grades, kappa" in desk("grade", "--evaluate", stdin=LINES).stdout


def test_a_model_grades_too(desk, reader):
    line = json.dumps(
        {
            "question": "Why does ice float?",
            "answer": "It is less dense than water.",
            "reply": "as it weighs less than water of its size",
        }
    )
    (row,) = desk.json("grade", "--model", stdin=line)
    assert row["grader"].startswith("reader ")
    assert row["grade"] <= 4
    (agreement,) = desk.json("grade", "--model", "--evaluate", stdin=LINES)
    assert agreement["count"] == 3


@pytest.mark.parametrize("grade", ["missing", 6, -1, True, "4", None])
def test_an_evaluation_needs_a_grade_in_each_line(desk, grade):
    row = {"question": "q", "answer": "a", "reply": "a"} | ({} if grade == "missing" else {"grade": grade})
    assert "stdin:1: `grade` must be" in desk.failure("grade", "--evaluate", stdin=json.dumps(row))


def test_an_evaluation_of_nothing(desk):
    assert "no answer in it" in desk.failure("grade", "--evaluate", stdin="\n")


def answered(desk, count, given):
    """Answer `count` cards, on which the grader was unsure with rising scores, with the grades of `given`."""
    with Collection(desk.where) as collection:
        collection.add([Note("basic", f"Q{n}?", "A") for n in range(count)], "A::B", NOW)
        for n, one in enumerate(collection.cards()):
            score = n / count
            verdict = Verdict(
                (Judged("p", "met", "x"),), min(4, int(5 * score + 0.5)), score, False, "matching 1"
            )
            collection.answer(
                one.id,
                given(score),
                now=NOW + timedelta(seconds=n),
                seen=0,
                answer="x",
                verdict=verdict,
                ms=1000,
            )


def test_the_scale_is_refitted_to_a_person_and_back(desk):
    answered(desk, 60, lambda score: 4 if score > 0.4 else 1)
    (row,) = desk.json("stats", "--refit")
    assert row["changed"]
    assert row["after"]["kappa"] > row["before"]["kappa"]
    with Collection(desk.where) as collection:
        assert list(collection.settings.grade_cuts) == row["cuts"]
    assert "Nothing was changed" in desk.done("stats", "--refit")
    desk.done("stats", "--reset")
    with Collection(desk.where) as collection:
        assert collection.settings.grade_cuts == (0.1, 0.3, 0.5, 0.7, 0.9)
    assert "on; --reset takes that back" in desk.done("stats", "--refit")


def test_answers_are_suggested_on_the_refitted_scale(desk):
    desk.done("add", "--front", "Why does ice float?", "--back", "It is less dense than water.")
    asked = ("answer", "1", "--text", "as water is the denser of the two")
    (usual,) = desk.json(*asked)
    with Collection(desk.where) as collection:
        collection.change_settings(grade_cuts=(2.0, 2.1, 2.2, 2.3, 2.4))
    (strict,) = desk.json(*asked)
    assert not usual["verdict"]["sure"]
    assert strict["suggested"] == 0 < usual["suggested"]


def test_a_scale_needs_enough_answers(desk):
    answered(desk, 5, lambda score: 3)
    assert "5 typed answers" in desk.failure("stats", "--refit")
    assert "--help" in desk.failure("stats", "--refit", "--reset", code=2)
    assert "--help" in desk.failure("stats", "A", "--refit", code=2)


def test_figures_of_all_and_of_a_deck(desk):
    answered(desk, 10, lambda score: 4 if score > 0.2 else 2)
    with Collection(desk.where) as collection:
        collection.add([Note("basic", "Another?", "A")], "C", NOW)
    (row,) = desk.json("stats", "--days", "7")
    assert (row["today"], row["total"], row["streak"]) == ("2026-03-05", 10, 1)
    assert row["days"][-1] == {"day": "2026-03-05", "reviews": 10, "ms": 10_000}
    assert row["buttons"]["new"] == {"0": 0, "1": 0, "2": 3, "3": 0, "4": 7, "5": 0}
    assert row["forecast"] == [0, 10, 0, 0, 0, 0, 0]
    assert set(row["agreement"]) == {"", "A", "A::B"}
    assert row["retention"]["mature"] == {"reviews": 0, "passed": 0, "share": None}
    assert row["states"] == {"learning": 10, "new": 1}
    (of_deck,) = desk.json("stats", "C")
    assert (of_deck["total"], of_deck["states"], of_deck["agreement"]) == (0, {"new": 1}, {})
    shown = desk.done("stats")
    assert "Cards: 10 learning, 1 new" in shown
    assert "Suggested grades against yours" in shown
    assert "06 Mar    10 " in shown
    assert "no deck 'Z'" in desk.failure("stats", "Z")


@pytest.mark.parametrize(
    "args", [("model",), ("write", "--help"), ("drafts",), ("stats",), ("grade", os.devnull)]
)
def test_no_library_of_a_model_is_loaded_before_it_is_used(desk, args):
    code = (
        "import sys\nfrom flashcards.__main__ import main\n"
        "try:\n    main()\n"
        "finally:\n    print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *args],
        env={**os.environ, **desk.environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stderr.splitlines()[-1].split())
    assert not loaded & {"torch", "transformers", "llguidance", "huggingface_hub", "textual"}
