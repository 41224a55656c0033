"""What bad places and bad luck get: one clear line, and nothing half-written."""

import datetime as dt
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import update

from decks.collection.collection import Collection, CollectionError
from decks.collection.connection import Database
from decks.collection.tables import cards, notes, reviews
from decks.note import Note

on_a_server = pytest.mark.parametrize(
    "where", [pytest.param("postgresql", marks=pytest.mark.postgresql)], indirect=True
)
NOW = dt.datetime(2026, 7, 31, 12, tzinfo=dt.UTC)


def basic(number: int, size: int = 1) -> Note:
    return Note("basic", f"front {number}", "back " * size)


def one_line(error) -> str:
    message = str(error.value)
    assert "\n" not in message
    assert message
    return message


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "collection.db"
    with Collection(path) as collection:
        collection.add([basic(number) for number in range(3)], "A", NOW)
        collection.answer(1, 4, now=NOW, seen=0)
    return path


def test_a_missing_directory(tmp_path):
    with pytest.raises(CollectionError) as error:
        Collection(tmp_path / "no" / "collection.db")
    assert "there is no directory" in one_line(error)
    assert list(tmp_path.iterdir()) == []


def test_a_directory(tmp_path):
    with pytest.raises(CollectionError) as error:
        Collection(tmp_path)
    assert "is a directory" in one_line(error)


@pytest.mark.parametrize("data", [b"hello", b"\0" * 5000, b"SQLite format 3\0" + b"\1" * 500])
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path, data):
    path = tmp_path / "notes.txt"
    path.write_bytes(data)
    with pytest.raises(CollectionError) as error:
        Collection(path)
    assert "not a collection" in one_line(error)
    assert path.read_bytes() == data


def test_a_database_of_another_program_is_left_as_it_is(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE reviews (id)")
    before = path.read_bytes()
    with pytest.raises(CollectionError) as error:
        Collection(path)
    assert "another program" in one_line(error)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["other.db"]


def test_an_empty_file_becomes_a_collection(tmp_path):
    path = tmp_path / "empty.db"
    path.touch()
    with Collection(path) as collection:
        assert collection.check() == []


def test_a_damaged_collection_is_told(filled):
    size = filled.stat().st_size
    with filled.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(CollectionError) as error, Collection(filled) as collection:
        collection.cards()
    assert "damaged" in one_line(error)


@pytest.mark.parametrize(
    "where",
    ["mysql://host/db", "postgresql://", "http://x", "postgresql://me:secret@127.0.0.1:1/none?x=secret"],
)
def test_a_url_that_leads_nowhere(where):
    with pytest.raises(CollectionError) as error:
        Collection(where)
    assert "secret" not in one_line(error)


def test_a_password_is_never_shown(where):
    with Collection(where) as collection:
        assert "flashcards:flashcards" not in collection.where
        assert "psycopg" not in collection.where


def test_a_collection_locked_by_another_program(filled):
    with Collection(filled, timeout=0.1) as collection, closing(sqlite3.connect(filled)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert len(collection.cards()) == 3
        with pytest.raises(CollectionError) as error:
            collection.answer(2, 4, now=NOW, seen=0)
        assert "locked by another program" in one_line(error)
        other.execute("ROLLBACK")
        collection.answer(2, 4, now=NOW, seen=0)
        assert len(collection.history()) == 2
        assert collection.check() == []


@on_a_server
def test_a_server_that_another_program_locked(where):
    database = Database(where)
    with Collection(where, timeout=0.2) as collection:
        with database.write(), pytest.raises(CollectionError) as error:
            collection.add([basic(1)], "A", NOW)
        assert "locked by another program" in one_line(error)
        collection.add([basic(1)], "A", NOW)
    database.close()


def test_a_full_disk_loses_nothing(filled):
    with Collection(filled) as collection:
        with collection._database.read() as connection:
            pages = connection.connection.cursor().execute("PRAGMA page_count").fetchone()[0]
            connection.connection.cursor().execute(f"PRAGMA max_page_count = {pages + 3}")
        with pytest.raises(CollectionError) as error:
            collection.add([basic(9, size=20_000)], "A", NOW)
        assert "disk is full" in one_line(error)
        collection.answer(2, 4, now=NOW, seen=0)
        assert len(collection.notes()) == 3
        assert len(collection.history()) == 2
        assert collection.check() == []


NO_ROOM = """
import resource, signal, sys
from decks.collection.collection import Collection, CollectionError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    Collection(sys.argv[1])
except CollectionError as error:
    print(error)
"""


@pytest.mark.skipif(os.name != "posix", reason="the limit on a file's size is of POSIX systems")
def test_a_disk_without_room_for_the_open_collection_is_called_full(filled):
    command = [sys.executable, "-B", "-c", NO_ROOM, str(filled)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == f"{filled} could not be opened: the disk is full\n"


def test_a_backup_that_cannot_be_written_leaves_nothing(filled, tmp_path):
    with Collection(filled) as collection, pytest.raises(CollectionError) as error:
        collection.backup(tmp_path / "missing" / "copy.db")
    assert "could not be written" in one_line(error)
    assert [path.name for path in tmp_path.iterdir()] == ["collection.db"]


READ_ONLY = """
import os, sys
from decks.collection.collection import Collection, CollectionError
Collection(sys.argv[2] + "/other.db").close()  # imports what is imported late
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    Collection(sys.argv[1])
except CollectionError as error:
    print(error)
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX systems")
@pytest.mark.parametrize(
    ("folder", "file", "told"),
    [
        (0o777, 0o444, "read-only"),
        (0o555, 0o666, "read-only"),
        (0o777, 0, "not be read"),
        (0, 0o666, "denied"),
    ],
)
def test_a_collection_that_may_not_be_written_or_read(folder, file, told):
    with TemporaryDirectory() as name, TemporaryDirectory() as spare:
        path = Path(name) / "collection.db"
        Collection(path).close()
        path.chmod(file)
        path.parent.chmod(folder)
        command = [sys.executable, "-c", READ_ONLY, str(path), spare]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        path.parent.chmod(0o700)
    assert told in done.stdout
    assert done.stdout.count("\n") == 1


def test_a_synced_folder_is_warned_of(tmp_path):
    for name, told in (
        ("Dropbox", True),
        ("OneDrive - Work", True),
        ("Documents", False),
        ("iCloud Drive", True),
    ):
        folder = tmp_path / name
        folder.mkdir()
        with Collection(folder / "collection.db") as collection:
            assert bool(collection.warning) == told
            assert "\n" not in collection.warning
    (tmp_path / "Documents" / ".stfolder").mkdir()
    with Collection(tmp_path / "Documents" / "collection.db") as collection:
        assert "Syncthing" in collection.warning


def test_a_backup_is_a_whole_collection_and_overwrites_nothing(filled, tmp_path):
    copy = tmp_path / "copy.db"
    with Collection(filled) as collection:
        collection.backup(copy)
        with pytest.raises(CollectionError, match="there already"):
            collection.backup(copy)
        expected = (collection.cards(), collection.history())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["collection.db", "copy.db"]
    with Collection(copy) as restored:
        assert (restored.cards(), restored.history()) == expected


@on_a_server
def test_a_server_is_backed_up_by_its_own_tools(where, tmp_path):
    with Collection(where) as collection, pytest.raises(CollectionError, match="pg_dump"):
        collection.backup(tmp_path / "copy")


def test_an_interrupted_write_leaves_nothing(collection):
    collection.add([basic(1)], "A", NOW)

    class Interrupted(Note):
        def __getattribute__(self, name):
            if name == "back":
                raise KeyboardInterrupt
            return super().__getattribute__(name)

    with pytest.raises(KeyboardInterrupt):
        collection.add([basic(2), Interrupted("basic", "front", "back")], "B", NOW)
    assert len(collection.notes()) == 1
    collection.answer(1, 4, now=NOW, seen=0)
    assert collection.check() == []


BREAKAGES = {
    "does not remember": (update(cards).where(cards.c.id == 1).values(interval=9), True),
    "is hidden although": (update(cards).where(cards.c.id == 2).values(deleted=True), True),
    "asks what note": (update(notes).where(notes.c.id == 3).values(deleted=True), True),
    "lacks its card 1": (update(notes).where(notes.c.id == 3).values(kind="reversed"), True),
    "by its own words": (update(notes).where(notes.c.id == 2).values(search="x"), True),
    "cannot be read": (update(notes).where(notes.c.id == 2).values(points="[{"), False),
    "follow from its grade": (update(reviews).where(reviews.c.id == 1).values(grade=5), False),
    "has the grade 9": (update(reviews).where(reviews.c.id == 1).values(grade=9), False),
    "is a drill and changed": (update(reviews).where(reviews.c.id == 1).values(kind="drill"), False),
    "where the one before ended": (update(reviews).where(reviews.c.id == 2).values(before_ease=130), False),
}


@pytest.mark.parametrize("told", BREAKAGES)
def test_check_finds_what_is_wrong_and_mends_what_it_can(collection, told):
    collection.add([basic(number) for number in range(3)], "A", NOW)
    first = collection.answer(1, 4, now=NOW, seen=0)
    collection.answer(1, 3, now=NOW, seen=first.id)
    assert collection.check() == []
    breakage, mendable = BREAKAGES[told]
    with collection._database.write() as connection:
        connection.execute(breakage)
    problems = collection.check()
    assert any(told in line for line in problems)
    assert all(
        line.endswith(": repaired") == mendable for line in collection.check(repair=True) if told in line
    )
    assert any(told in line for line in collection.check()) != mendable
    if mendable:
        assert collection.check() == []


def test_check_finds_rows_that_lost_what_they_belong_to(filled):
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("DELETE FROM notes WHERE id = 2")
        connection.execute("INSERT INTO built (document_id, note_id, key, note) VALUES (9, 1, 'k', '{}')")
        connection.commit()
    with Collection(filled) as collection:
        lines = collection.check(repair=True)
        assert "row 2 of cards belongs to a row of notes that is not there" in lines
        assert "row 1 of built belongs to a row of documents that is not there: repaired" in lines
        assert collection.check() == [line for line in lines if not line.endswith(": repaired")]
