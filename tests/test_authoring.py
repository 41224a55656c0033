"""Documents into the collection: which files, which decks, what a second build changes, what is refused."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from decks.collection.collection import Collection
from decks.documents.document import Document, DocumentError
from flashcards.authoring import Job, build_job, deck_for, deck_name, jobs, read_document
from flashcards.cli import cli
from flashcards.commands.here import Here
from tests.shared import CHECKS, NUMBERS, document_path

NOW = datetime(2026, 3, 5, 10, tzinfo=ZoneInfo("Europe/Berlin"))

NOTES = """\
# Networking

## Address resolution

**ARP**: the address resolution protocol, which finds the hardware address of an IPv4 neighbour.

**DNS**: the domain name system, which turns a name into an address.

## Transport

**TCP**: a connection-oriented transport protocol that delivers bytes reliably and in order.

**UDP**: a connectionless transport protocol that may lose, double or reorder its datagrams.
"""


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "notes" / "networking.md"
    path.parent.mkdir()
    path.write_text(NOTES, encoding="utf-8")
    return path


@pytest.fixture
def collection(tmp_path):
    with Collection(tmp_path / "c.db") as collection:
        yield collection


def run(tmp_path, *args):
    environment = {"FLASHCARDS_COLLECTION": str(tmp_path / "c.db"), "FLASHCARDS_CONFIG": ""}
    return CliRunner().invoke(cli, [str(arg) for arg in args], obj=Here(clock=lambda: NOW), env=environment)


def rows(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_document_becomes_a_deck(collection, document):
    (job,) = jobs([document])
    told = []
    outcome = build_job(collection, job, NOW, progress=told.append)
    assert outcome.deck == "Networking"
    assert len(outcome.report.added) >= 3
    stored = collection.notes()
    assert {one.note.sources[0].path for one in stored} == {str(document)}
    lines = NOTES.split("\n")
    for one in stored:
        (source,) = one.note.sources
        assert 1 <= source.first <= source.last <= len(lines)
        assert source.quote
    assert told[0].endswith("reading")
    assert told[-1].endswith("writing")


def test_a_dry_run_writes_nothing(collection, document):
    (job,) = jobs([document])
    planned = build_job(collection, job, NOW, dry_run=True)
    assert planned.report.added
    assert collection.notes() == []
    assert len(build_job(collection, job, NOW).report.added) == len(planned.report.added)


def test_built_again_everything_stays(collection, document):
    (job,) = jobs([document])
    first = build_job(collection, job, NOW)
    card = collection.cards()[0]
    collection.answer(card.id, 4, now=NOW, seen=0)
    again = build_job(collection, job, NOW)
    assert again.report.counts() == {
        "added": 0,
        "updated": 0,
        "unchanged": len(first.report.added),
        "differing": 0,
        "orphaned": 0,
    }
    document.write_text(NOTES.replace("turns a name into", "translates a name into"), encoding="utf-8")
    counts = build_job(collection, job, NOW).report.counts()
    assert (counts["added"], counts["orphaned"]) == (0, 0)
    assert counts["updated"] >= 1
    assert collection.card(card.id).reviews == 1


def test_a_folder_is_walked_and_each_document_has_its_deck(tmp_path, document):
    deeper = document.parent / "deeper"
    deeper.mkdir()
    (deeper / "other.md").write_text(NOTES.replace("# Networking", "# Other"), encoding="utf-8")
    (document.parent / "picture.png").write_bytes(b"\x89PNG")
    (document.parent / ".hidden.md").write_text(NOTES, encoding="utf-8")
    found = list(jobs([document.parent]))
    assert [(job.path.name, job.deck, job.titled) for job in found] == [
        ("networking.md", "notes", True),
        ("other.md", "notes::deeper", True),
    ]
    result = run(tmp_path, "build", document.parent, "--json")
    assert result.exit_code == 0, result.output
    with Collection(tmp_path / "c.db") as collection:
        assert "notes::Networking" in collection.decks()


def test_documents_of_one_title_are_kept_apart(collection, document):
    twin = document.with_name("twin.md")
    twin.write_text(NOTES.replace("ARP", "RARP").replace("DNS", "mDNS"), encoding="utf-8")
    used = {}
    decks = [build_job(collection, job, NOW, used=used).deck for job in jobs([document.parent])]
    assert decks == ["notes::Networking", "notes::Networking (twin)"]


def test_the_deck_that_is_named_is_taken(document):
    assert list(jobs([document], "Mine")) == [Job(document, "Mine", titled=False)]
    (job,) = jobs([document.parent], "Mine")
    assert (job.deck, job.titled) == ("Mine", True)


@pytest.mark.parametrize(
    ("title", "deck"),
    [
        ("A title", "A title"),
        ("  A::B \n C\x1b[31m ", "A: B C[31m"),
        ("", "the file"),
        ("::", "the file"),
        ("word " * 60, ("word " * 16).strip()),
    ],
)
def test_a_deck_is_named_after_the_title(title, deck):
    document = Document("/x/the file.md", title, "markdown", "", (), ())
    assert deck_for(document) == deck


def test_a_deck_name_is_one_line_of_one_part():
    assert deck_name("a\n::b") == "a : b"


def test_build_reports_each_document_and_fails_at_the_end(tmp_path, document):
    missing = tmp_path / "missing.md"
    empty = tmp_path / "empty.md"
    empty.write_text("")
    result = run(tmp_path, "build", missing, document, empty, "--json")
    assert result.exit_code == 1
    first, second, third = rows(result)
    assert first == {"path": str(missing), "error": f"{missing}: there is no such file"}
    assert set(second) == {
        "path", "family", "sections", "added", "updated", "unchanged", "differing", "orphaned", "declined",
        "uncovered",
    }  # fmt: skip
    assert second["added"] >= 3
    assert "empty" in third["error"]
    assert all(line.startswith("flashcards: ") for line in result.stderr.splitlines())
    assert len(result.stderr.splitlines()) == 2


def test_what_build_says_to_a_person(tmp_path, document):
    said = run(tmp_path, "build", document, "--dry-run").stdout
    assert "Networking" in said
    assert "would add" in said
    assert "added" in run(tmp_path, "build", document).stdout


def test_a_conflict_is_listed_and_decided(tmp_path, document):
    run(tmp_path, "build", document)
    (row,) = [row for row in rows(run(tmp_path, "cards", "--json")) if "DNS" in row["front"] + row["back"]][
        :1
    ]
    run(tmp_path, "edit", row["note"], "--back", "my own words")
    document.write_text(NOTES.replace("turns a name into", "translates a name into"), encoding="utf-8")
    result = run(tmp_path, "build", document)
    assert result.exit_code == 0
    assert "--take" in result.stdout
    run(tmp_path, "build", document, "--take", "document")
    backs = {row["back"] for row in rows(run(tmp_path, "cards", "--json"))}
    assert "my own words" not in backs


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 30, "binary"),
        (b"   \n\n", "empty"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path, content, word):
    path = tmp_path / "file.md"
    path.write_bytes(content)
    with pytest.raises(DocumentError) as error:
        read_document(path)
    assert str(path) in str(error.value)
    assert word in str(error.value) or "picture" in str(error.value)


def test_other_things_than_files_are_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (Path("/dev/zero"), tmp_path / "pipe"):
        with pytest.raises(DocumentError, match="no ordinary file"):
            read_document(path)
    with pytest.raises(DocumentError, match="folder"):
        read_document(tmp_path)


def test_a_file_name_that_is_no_text_is_built_again_in_place(collection, document):
    named = document.with_name(os.fsdecode(b"caf\xe9 [x]\x1b[31m\n.md"))
    document.rename(named)
    (job,) = jobs([named])
    added = build_job(collection, job, NOW).report.counts()["added"]
    assert added >= 3
    assert build_job(collection, job, NOW).report.counts()["unchanged"] == added
    assert len(collection.documents()) == 1


def test_an_enormous_file_is_refused_unread(tmp_path):
    path = tmp_path / "enormous.md"
    with path.open("wb") as file:
        file.truncate(3 * 2**30)
    with pytest.raises(DocumentError, match="split it"):
        read_document(path)


def test_an_unreadable_file_is_named(tmp_path, document):
    document.chmod(0)
    if os.access(document, os.R_OK):
        pytest.skip("root may read everything")
    assert "not allowed to read" in run(tmp_path, "build", document).stderr


def test_a_folder_without_documents_is_said(tmp_path):
    (tmp_path / "void").mkdir()
    result = run(tmp_path, "build", tmp_path / "void")
    assert result.exit_code == 1
    assert "no document" in result.stderr


def test_other_encodings_are_read(document):
    for encoding in ("utf-16", "utf-8-sig"):
        document.write_bytes(NOTES.replace("neighbour", "neighbour – “so”").encode(encoding))
        assert "“so”" in "\n".join(read_document(document).lines)


def test_an_interrupted_build_writes_nothing(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(40):
        text = "".join(NOTES.replace("ARP", f"ARP{number}x{i}") for i in range(60))
        (folder / f"{number:02}.md").write_text(text, encoding="utf-8")
    where = tmp_path / "c.db"
    process = subprocess.Popen(
        [sys.executable, "-m", "flashcards", "--collection", str(where), "build", str(folder), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    process.stdout.readline()
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, (out, err)
    assert err.splitlines() == ["flashcards: stopped; nothing is half-written"]
    with Collection(where) as collection:
        assert collection.check() == []
        built = {document.path for document in collection.documents()}
        with_notes = {one.note.sources[0].path for one in collection.notes()}
    assert with_notes <= built
    assert 1 <= len(built) < 40


@pytest.mark.parametrize("number", NUMBERS)
def test_the_sample_documents_give_usable_decks(tmp_path, number):
    path = document_path(number)
    result = run(tmp_path, "build", path, "--json")
    assert result.exit_code == 0, result.output
    (row,) = rows(result)
    assert row["added"] >= 10
    cards = run(tmp_path, "cards", "--json")
    listed = tmp_path / "cards.jsonl"
    listed.write_text(cards.stdout, encoding="utf-8")
    checked = subprocess.run(
        [
            sys.executable,
            str(CHECKS / "coverage_check.py"),
            str(listed),
            str(CHECKS / "expected" / f"expected_{number}.json"),
            "--max-back",
            "600",
            "--min-coverage",
            "0.6",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout[-3000:]
    for card in rows(cards):
        assert len(card["front"]) <= 200
        assert len(card["back"]) <= 600
