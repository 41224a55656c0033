"""Several processes on one collection, and processes that are killed: no acknowledged answer is lost."""

import datetime as dt
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from decks.collection.collection import Collection
from decks.note import Note

NOW = dt.datetime(2026, 7, 31, 12, tzinfo=dt.UTC)

PREAMBLE = """
import datetime as dt, sys
from decks.build.built import Build, Built
from decks.collection.collection import Collection, Moved
from decks.documents.document import Document
from decks.note import Note
NOW = dt.datetime(2026, 7, 31, 12, tzinfo=dt.UTC)
sys.stdin.readline()
"""

ONE_CARD = """
written = 0
with Collection(sys.argv[1]) as collection:
    while written < 100:
        card = collection.card(1)
        try:
            collection.answer(1, 4, now=NOW, seen=card.last_review, grader=sys.argv[2], ms=written)
        except Moved:
            continue
        written += 1
print(written)
"""

ONE_DECK = """
with Collection(sys.argv[1]) as collection:
    done = 0
    while places := [p for p in collection.queue("A", NOW.date()).places if p.kind == "new"]:
        for place in places:
            card = collection.card(place.card)
            if card.reviews:
                break
            try:
                collection.answer(card.id, 4, now=NOW, seen=card.last_review)
            except Moved:
                break
            done += 1
print(done)
"""

ONE_DOCUMENT = """
made = [Built(Note("basic", f"question {n}", f"answer {n}"), f"key {n}") for n in range(200)]
document = Document("notes.md", "Notes", "markdown", "0" * 64, ("x",), ())
with Collection(sys.argv[1]) as collection:
    report = collection.take_build(document, Build(tuple(made), (), ()), "A", NOW)
print(len(report.added), len(report.unchanged))
"""

ADDING = """
with Collection(sys.argv[1]) as collection:
    ids = [collection.add([Note("basic", f"{sys.argv[2]} {n}", "x")], f"A::{n % 7}", NOW)[0] for n in range(50)]
print(len(set(ids)))
"""


def run_together(code: str, where: str, count: int = 2) -> list[str]:
    """Start processes that wait for each other's start; return what each printed."""
    command = [sys.executable, "-c", PREAMBLE + code, where]
    started = [
        subprocess.Popen([*command, f"p{n}"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for n in range(count)
    ]
    results = []
    for process in started:
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in started:
        out, _ = process.communicate(timeout=60)
        assert process.returncode == 0
        results.append(out.strip())
    return results


def test_two_processes_on_one_card_lose_no_answer(collection, where):
    collection.add([Note("basic", "front", "back")], "A", NOW)
    assert run_together(ONE_CARD, where) == ["100", "100"]
    history = collection.history()
    assert len(history) == 200
    for name in ("p0", "p1"):
        assert [review.ms for review in history if review.grader == name] == list(range(100))
    assert collection.card(1).reviews == 200
    assert collection.check() == []


def test_two_processes_on_one_deck_answer_each_card_once(collection, where):
    collection.change_settings(new_per_day=120)
    collection.add([Note("basic", f"front {n}", "back") for n in range(120)], "A", NOW)
    done = run_together(ONE_DECK, where)
    assert sum(map(int, done)) == 120
    assert sorted(review.card for review in collection.history()) == list(range(1, 121))
    assert collection.check() == []


def test_two_processes_building_one_document_duplicate_nothing(collection, where):
    assert sorted(run_together(ONE_DOCUMENT, where)) == ["0 200", "200 0"]
    assert len(collection.notes()) == 200
    assert collection.check() == []


def test_four_processes_make_one_collection_together(where):
    assert run_together(ADDING, where, 4) == ["50"] * 4
    with Collection(where) as collection:
        assert len(collection.notes()) == 200
        assert len(collection.decks()) == 8
        assert collection.check() == []


def test_many_threads_share_one_collection(collection):
    collection.add([Note("basic", f"front {n}", "back") for n in range(40)], "A", NOW)
    failures: list[BaseException] = []

    def answer(cards: range) -> None:
        try:
            for card in cards:
                collection.answer(card, 4, now=NOW, seen=0)
                assert collection.card(card).reviews == 1
                assert collection.totals(NOW.date()).total == 40
                assert collection.check() == []
        except BaseException as error:  # noqa: BLE001 - a thread's failure is told below
            failures.append(error)

    threads = [threading.Thread(target=answer, args=(range(n, n + 10),)) for n in (1, 11, 21, 31)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(collection.history()) == 40


AS_FAST_AS_IT_CAN = """
with Collection(sys.argv[1]) as collection:
    cards = [card.id for card in collection.cards()]
    seen = {card.id: card.last_review for card in collection.cards()}
    while True:
        for card in cards:
            review = collection.answer(card, (seen[card] * 7 + card) % 6, now=NOW, seen=seen[card])
            seen[card] = review.id
            print(review.id, card, review.grade, flush=True)
            if review.id % 5 == 0:
                collection.flag([card], review.id % 8, NOW)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a signal of POSIX systems")
def test_every_acknowledged_answer_survives_twenty_kills(tmp_path: Path):
    where = tmp_path / "collection.db"
    with Collection(where) as collection:
        collection.add([Note("basic", f"front {n}", "back") for n in range(30)], "A", NOW)
    delays = random.Random(20)
    acknowledged: dict[int, tuple[int, int]] = {}
    for _ in range(20):
        process = subprocess.Popen(
            [sys.executable, "-c", PREAMBLE + AS_FAST_AS_IT_CAN, str(where)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        process.stdin.write("go\n")
        process.stdin.flush()
        first = process.stdout.readline()
        time.sleep(delays.uniform(0.0, 0.25))
        process.send_signal(signal.SIGKILL)
        rest, _ = process.communicate(timeout=30)
        assert process.returncode == -signal.SIGKILL
        lines = (first + rest).splitlines(keepends=True)
        for line in lines:
            if line.endswith("\n"):
                review, card, grade = map(int, line.split())
                acknowledged[review] = (card, grade)
        with Collection(where) as collection:
            assert collection.check() == []
            kept = {review.id: (review.card, review.grade) for review in collection.history()}
        assert acknowledged.items() <= kept.items()
    assert len(acknowledged) > 100
