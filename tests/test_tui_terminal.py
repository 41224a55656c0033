"""The real app on a pseudo-terminal: what bytes it writes, how it ends."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time

import pytest

from decks.collection.collection import Collection
from decks.note import Note, Point, Source
from flashcards.tui.app import write_report
from tests.screens import MORNING, fill, sums

HOSTILE = (
    "HOSTILE \x1b[5mblink\x1b[0m \x1b]0;PWNED\x07 \x1bc \x9b5m \x9d0;PWNED\x9c "
    "\u202eright to left\u2066 zero\u200bwidth \x08\x7f [/x] [bold]y[/bold] [@click=app.quit]z[/] \r\n\t end"
)
FORBIDDEN = {
    "a blinking text": b"\x1b[5m",
    "a window title": b"\x1b]0;PWNED",
    "a reset of the terminal": b"\x1bc",
    "a control of the second set": b"\xc2\x9b",
    "an operating system command of the second set": b"\xc2\x9d",
    "an override of direction": "\u202e".encode(),
    "an isolate": "\u2066".encode(),
    "a character of no width": "\u200b".encode(),
    "a backspace": b"\x08",
    "a delete": b"\x7f",
}
PROGRAM = """
import sys
from datetime import datetime, timedelta, timezone
from flashcards.config import Config
from flashcards.tui.app import run

calls = 0

def clock():
    global calls
    calls += 1
    secret = "SECRET-LOCAL"
    if sys.argv[2] == "crash" and calls > 12:
        raise RuntimeError("SECRET-MESSAGE " + secret)
    return datetime(2026, 3, 10, 9, tzinfo=timezone(timedelta(hours=2))) + timedelta(seconds=calls)

sys.exit(run(sys.argv[1], Config(), clock=clock))
"""


def on_terminal(arguments, keys, folder, environment=(), *, killed=False):
    """Run the app at 80×24, press each key once the one before has had its effect, return bytes and status."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    surroundings = {
        **os.environ,
        "TERM": "xterm-256color",
        "HOME": str(folder),
        "XDG_STATE_HOME": str(folder),
    }
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env={**surroundings, **dict(environment)},
        start_new_session=True,
    )
    os.close(follower)
    seen = b""
    waiting = list(keys)
    end = time.monotonic() + 60
    try:
        while time.monotonic() < end:
            ready, _, _ = select.select([leader], [], [], 0.25)
            if ready:
                try:
                    chunk = os.read(leader, 65_536)
                except OSError:
                    break
                if not chunk:
                    break
                seen += chunk
            elif waiting and b"HOSTILE" in seen:
                os.write(leader, waiting.pop(0))
            elif process.poll() is not None:
                break
            elif killed and not waiting:
                process.kill()
        return seen, process.wait(timeout=20)
    finally:
        process.kill()
        process.wait()
        os.close(leader)


@pytest.fixture
def where(tmp_path):
    note = Note(
        "basic",
        HOSTILE,
        "back " + HOSTILE,
        (Point("point " + HOSTILE),),
        tags=("tag",),
        sources=(Source("file " + HOSTILE, ("heading " + HOSTILE,), 1, 2, HOSTILE),),
        remark="remark " + HOSTILE,
    )
    where = tmp_path / "collection.db"
    fill(
        where,
        [note, Note("basic", "HOSTILE other", "HOSTILE other " + HOSTILE, tags=("tag",))],
        "HOSTILE deck [/x]",
    )
    return where


def test_nothing_foreign_reaches_the_terminal_raw(where, tmp_path):
    paste = b"\x1b[200~HOSTILE \xc2\x9b5m \xe2\x80\xae pasted\x1b[201~"
    keys = [
        b"\r",
        b"t",
        paste,
        b"\r",
        b"i",
        b"q",
        b"e",
        b"\x1b",
        b"L",
        b"q",
        b"s",
        b"+",
        b"u",
        b"?",
        b"q",
        b"*",
        b"1",
        b"u",
        b"q",
        b"/",
        b"[/x]",
        b"\r",
        b"q",
        b"q",
    ]
    seen, status = on_terminal([str(where), "calm"], keys, tmp_path)
    assert status == 0, seen[-2_000:]
    for words in (b"HOSTILE", b"point", b"[/x]", b"You wrote", b"This card", b"Edit the note"):
        assert words in seen
    for name, raw in FORBIDDEN.items():
        assert raw not in seen, name


def test_a_crash_leaves_a_report_without_a_card_and_a_status(where, tmp_path):
    seen, status = on_terminal([str(where), "crash"], [b"\r", b" ", b"3", b" ", b"3", b"q", b"\r"], tmp_path)
    assert status == 1
    assert b"flashcards: the app stopped by a fault of its own" in seen
    assert b"SECRET" not in seen
    assert b"Traceback" not in seen
    (report,) = (tmp_path / "flashcards").glob("crash-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "session.py" in text
    assert "SECRET" not in text
    assert "HOSTILE" not in text


def test_a_locale_without_utf8_gets_no_other_bytes(where, tmp_path):
    environment = {"PYTHONIOENCODING": "ascii:backslashreplace", "PYTHONUTF8": "0"}.items()
    seen, status = on_terminal([str(where), "calm"], [b"\r", b" ", b"q", b"q"], tmp_path, environment)
    assert status == 0
    assert seen.isascii()
    assert b"\\u2500" not in seen
    assert b"Good" in seen


def test_a_report_follows_the_causes(tmp_path):
    fault = KeyError("SECRET outer")
    fault.__cause__ = ValueError("SECRET inner")
    path = write_report(fault, MORNING, tmp_path)
    text = path.read_text(encoding="utf-8")
    assert path.name == "crash-20260310-090000.txt"
    assert text.index("KeyError") < text.index("ValueError")
    assert "SECRET" not in text


def test_what_was_answered_is_durable_when_the_app_is_killed(tmp_path):
    where = tmp_path / "collection.db"
    fill(where, [Note("basic", "front", "back"), *sums(2)], "HOSTILE")
    on_terminal([str(where), "calm"], [b"\r", b" ", b"3"], tmp_path, killed=True)
    with Collection(where) as collection:
        assert [review.grade for review in collection.history()] == [4]
        assert collection.clock_behind(MORNING)
