"""Reviewing with 100,000 cards and 500,000 reviews: start, answer, key to frame, queue, memory."""

import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from anki.collection import Collection as AnkiCollection

from decks.collection.collection import Collection
from tests.benchmarks.generated import DECKS, NOW, TODAY
from tests.benchmarks.row import Row, in_turns, medians, over, timed
from tests.benchmarks.terminal import Terminal

ANSWERS = 300
KEYS = 40
STATIC_APP = [sys.executable, str(Path(__file__).with_name("static_app.py"))]
FLASHCARDS = [sys.executable, "-m", "flashcards"]
DECK = DECKS[3]


def rows(collection: Path) -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(shutil.copy(collection, Path(folder) / f"{n}.db")) for n in range(4)]
        return [
            start(copies[0]),
            *answer(copies[1], copies[2]),
            *key_to_frame(copies[3]),
            queue(collection),
        ]


def start(collection: Path) -> Row:
    front = fronts(collection, 1)[0]
    ours, floor = [], []
    for _ in range(8):
        ours.append(launch([*FLASHCARDS, "--collection", str(collection), "review", DECK], front))
        floor.append(launch([*STATIC_APP, "sqlalchemy"], "card 0?"))
    return over("start to the first card / a Static and import sqlalchemy", min(ours), min(floor), 1.5)


def launch(command: list[str], words: str) -> float:
    terminal = Terminal(command)
    try:
        return terminal.wait_for(words) - terminal.begun
    finally:
        terminal.close()


def fronts(collection: Path, count: int) -> list[str]:
    """The last word of each front that is asked, which its number makes unique."""
    with Collection(collection) as opened:
        places = opened.queue(DECK, datetime.now(UTC).astimezone().date()).places[:count]
        return [opened.card(place.card).note.front.split()[-1] for place in places]


def answer(ours: Path, floor: Path) -> list[Row]:
    """One durable answer and the next card, beside the same two statements through sqlite3, and beside Anki."""
    raw = sqlite3.connect(floor, isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    columns = [row[1] for row in raw.execute("PRAGMA table_info(reviews)") if row[1] != "id"]
    insert = (
        f"INSERT INTO reviews ({', '.join(columns)}) SELECT {', '.join(columns)} FROM reviews WHERE id = ?"
    )
    update = "UPDATE cards SET repetitions = 4, interval = 40, ease = 250, lapses = 0, due = '2026-04-10' WHERE id = ?"
    pairs = []
    with Collection(ours) as collection, AnkiDeck(ANSWERS) as anki:
        cards = [place.card for place in collection.queue(None, TODAY).places[: ANSWERS + 1]]
        card = collection.card(cards[0])
        theirs = []
        for n, following in enumerate(cards[1:]):
            begun = time.perf_counter()
            collection.answer(card.id, 4, now=NOW, seen=card.last_review)
            card = collection.card(following)
            mine = time.perf_counter() - begun
            pairs.append((mine, timed(lambda n=n: statements(raw, update, insert, cards[n], n + 1))))
            theirs.append(timed(anki.answer))
    raw.close()
    mine, plain = medians(pairs)
    return [
        over("a durable answer and the next card / sqlite3", mine, plain, 3),
        over("  the same / Anki's own backend", mine, statistics.median(theirs), 1),
    ]


def statements(raw: sqlite3.Connection, update: str, insert: str, card: int, review: int) -> None:
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(update, (card,))
    raw.execute(insert, (review,))
    raw.execute("COMMIT")


class AnkiDeck:
    """A collection of Anki's with as many new cards as are answered."""

    def __init__(self, cards: int) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._collection = AnkiCollection(str(Path(self._folder.name) / "anki.anki2"))
        deck = self._collection.decks.id("Default")
        settings = self._collection.decks.config_dict_for_deck_id(deck)
        settings["new"]["perDay"] = settings["rev"]["perDay"] = 9999
        self._collection.decks.update_config(settings)
        kind = self._collection.models.by_name("Basic")
        for n in range(cards + 10):
            note = self._collection.new_note(kind)
            note.fields = [f"front {n}", f"back {n}"]
            self._collection.add_note(note, deck)
        self._card = self._collection.sched.getCard()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._collection.close()
        self._folder.cleanup()

    def answer(self) -> None:
        self._collection.sched.answerCard(self._card, 4)
        self._card = self._collection.sched.getCard()
        self._card.question()


def key_to_frame(collection: Path) -> list[Row]:
    expected = fronts(collection, KEYS + 1)
    review = Terminal([*FLASHCARDS, "--collection", str(collection), "review", DECK])
    static = Terminal(STATIC_APP)
    try:
        review.wait_for(expected[0])
        static.wait_for("card 0?")
        pairs = []
        for n, front in enumerate(expected[1:], 1):
            review.settle()
            review.press(" ")
            review.settle(0.35)
            mine = -review.press(" ") + review.wait_for(front)
            static.settle()
            pairs.append((mine, -static.press("x") + static.wait_for(f"card {n}?")))
        memory, floor = review.peak_memory(), static.peak_memory()
    finally:
        review.close()
        static.close()
    mine, plain = medians(pairs)
    return [
        over("key to the next card's frame, commit included / a Static", mine, plain, 3),
        Row(
            "peak memory of a review / a Static",
            memory / floor,
            3,
            detail=f"{memory >> 20} / {floor >> 20} MiB",
        ),
    ]


def queue(collection: Path) -> Row:
    select = (
        "SELECT cards.id, note_id, decks.name, due, interval FROM cards JOIN decks ON decks.id = deck_id "
        "WHERE suspended = 0 AND (due IS NULL OR due <= ?) AND (buried_until IS NULL OR buried_until <= ?)"
    )
    raw = sqlite3.connect(collection)
    with Collection(collection) as opened:
        ours, floor = in_turns(
            lambda: opened.queue(None, TODAY),
            lambda: raw.execute(select, (TODAY.isoformat(), TODAY.isoformat())).fetchall(),
        )
    raw.close()
    return over("today's queue / the SELECT of its columns through sqlite3", ours, floor, 3)
