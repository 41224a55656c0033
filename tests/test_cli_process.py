"""The commands as processes: exit codes, Ctrl-C, closed pipes, small terminals, bad files and databases."""

import fcntl
import json
import os
import pty
import signal
import sqlite3
import struct
import subprocess
import sys
import termios
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from decks.collection.collection import Collection
from decks.note import Note

NOW = datetime(2026, 3, 5, 10, tzinfo=UTC)


@pytest.fixture
def where(tmp_path):
    return tmp_path / "collection.db"


@pytest.fixture
def large(where):
    with Collection(where) as collection:
        notes = [
            Note("basic", f"Question {i}?", f"Answer {i}, " + "which is long. " * 20) for i in range(3000)
        ]
        collection.add(notes, "Large", NOW)
    return where


def command(where, *args):
    return [sys.executable, "-m", "flashcards", "--collection", str(where), *args]


def run(where, *args, **kwargs):
    return subprocess.run(
        command(where, *args), capture_output=True, text=True, check=False, timeout=120, **kwargs
    )


def one_line(done, code=1):
    assert done.returncode == code, (done.stdout, done.stderr)
    (line,) = done.stderr.splitlines()
    assert line.startswith("flashcards: ")
    assert "Traceback" not in line
    return line.removeprefix("flashcards: ")


def test_exit_codes(where):
    assert run(where, "due").returncode == 0
    assert "no card 7" in one_line(run(where, "answer", "7", "--grade", "4"))
    assert "--help" in one_line(run(where, "due", "--nonsense"), 2)


def test_debug_shows_where_it_failed(where):
    done = run(where, "--debug", "answer", "7", "--grade", "4")
    assert done.returncode == 1
    assert "Traceback" in done.stderr


@pytest.mark.parametrize("args", [("cards",), ("cards", "--json")])
def test_a_reader_that_has_enough_is_no_fault(large, args):
    process = subprocess.Popen(command(large, *args), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_valid_in_every_encoding(where, encoding):
    front = "Zürich 🂡 \u0085 \x1b[31m \u202e é…"
    run(where, "add", "--front", front, "--back", "ß")
    done = subprocess.run(
        command(where, "cards", "--json"),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    (line,) = done.stdout.decode(encoding).split("\n")[:-1]
    assert json.loads(line)["front"] == front
    done = subprocess.run(
        command(where, "cards"),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert b"\x1b" not in done.stdout


def interrupted(arguments, started, **kwargs):
    """Send Ctrl-C once `started` says so; return the ended process."""
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **kwargs)
    deadline = time.monotonic() + 60
    while not started() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    return subprocess.CompletedProcess(arguments, process.returncode, out, err)


def test_an_interrupted_export_leaves_no_half_file(large, tmp_path):
    target = tmp_path / "out" / "deck.apkg"
    target.parent.mkdir()
    target.write_bytes(b"what was there")
    done = interrupted(command(large, "export", str(target)), lambda: list(target.parent.glob(".deck*.part")))
    assert "stopped" in one_line(done, 130)
    assert list(target.parent.iterdir()) == [target]
    assert target.read_bytes() == b"what was there"


def test_an_interrupted_command_ends_with_130(where, tmp_path):
    run(where, "due")
    holder = sqlite3.connect(where)
    holder.execute("BEGIN IMMEDIATE")
    asked = tmp_path / "asked"
    os.mkfifo(asked)
    begun = time.monotonic()
    done = interrupted(command(where, "grade", str(asked)), lambda: time.monotonic() - begun > 1.5)
    holder.close()
    assert done.returncode == 130
    assert "Traceback" not in done.stderr


def in_a_terminal(arguments, columns, lines):
    """Run a command in a terminal of that size; return its exit code and what it wrote."""
    pid, master = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        os.execv(arguments[0], arguments)
    written = b""
    try:
        while chunk := os.read(master, 4096):
            written += chunk
    except OSError:
        pass
    os.close(master)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), written.decode()


@pytest.mark.parametrize("args", [(), ("review",)])
def test_a_tiny_terminal_gets_one_clear_line(where, args):
    code, written = in_a_terminal(command(where, *args), 20, 5)
    assert code == 1
    assert "the terminal is 20×5" in written
    assert "Traceback" not in written


def test_no_terminal_gets_one_clear_line(where):
    assert "needs a terminal" in one_line(run(where, stdin=subprocess.DEVNULL))


def test_an_unknown_deck_leaves_one_clear_line(where):
    code, written = in_a_terminal(command(where, "review", "Nowhere"), 80, 24)
    assert code == 1
    assert written.rstrip().endswith("flashcards: there is no deck 'Nowhere': `flashcards due` lists them")


def foreign(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.commit()
    connection.close()


def newer(path):
    Collection(path).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


def no_database(path):
    path.write_bytes(b"\x89PNG" + bytes(range(256)) * 20)


def folder(path):
    path.mkdir()


@pytest.mark.parametrize("make", [foreign, newer, no_database, folder])
def test_what_is_no_collection_is_refused_and_left_alone(where, make):
    make(where)
    before = where.read_bytes() if where.is_file() else None
    assert str(where) in one_line(run(where, "due"))
    assert before is None or where.read_bytes() == before


def test_a_collection_in_a_missing_folder(tmp_path):
    assert "there is no directory" in one_line(run(tmp_path / "no" / "where.db", "due"))


def test_a_password_is_never_printed():
    done = run("postgresql://me:sesame@127.0.0.1:1/x", "due")
    assert done.returncode == 1
    assert "sesame" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_collection(where):
    Collection(where).close()
    where.chmod(0o444)
    assert "read-only" in one_line(run(where, "due"))


def test_a_locked_collection_is_left_after_a_while(where):
    Collection(where).close()
    holder = sqlite3.connect(where)
    holder.execute("BEGIN IMMEDIATE")
    done = run(where, "add", "--front", "a", "--back", "b")
    holder.close()
    assert "is locked by another program" in one_line(done)


def test_a_full_disk_is_said_and_leaves_nothing(large):
    target = "/dev/full/deck.apkg"
    assert "/dev/full" in one_line(run(large, "export", target))
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command(large, "cards"), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert "no space left" in one_line(done)


def test_a_missing_settings_file_is_said(where, tmp_path):
    done = run(where, "config", "--config", str(tmp_path / "none.toml"))
    assert "there is no such settings file" in one_line(done)
