"""A collection of 100,000 cards and 500,000 reviews, made on the spot with the schedule's own arithmetic."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from decks.collection.collection import Collection
from decks.note import Note, Point, Source
from scheduler.sm2 import Memory, review

CARDS = 100_000
REVIEWS = 500_000
TODAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
DECKS = [f"Subject {n // 10}::Chapter {n % 10}" for n in range(100)]
_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "lan", "mer", "nis", "por", "tal", "ver", "zon")


def words(chance: Random, count: int) -> str:
    return " ".join("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(count))


def note(n: int) -> Note:
    chance = Random(n)
    back = f"{words(chance, 8)} {n}.".capitalize()
    return Note(
        "basic",
        f"What is the {words(chance, 3)} of {words(chance, 2)} {n}?",
        back,
        (Point(back),),
        tags=(words(chance, 1),),
        sources=(Source("generated.md", ("Subject", words(chance, 1)), n, n + 1, back),),
    )


def fill(path: Path, cards: int = CARDS, reviews: int = REVIEWS) -> Path:
    """Fill a new collection at `path`: the notes by its own hand, memory and log by SQL. About a minute for all."""
    with Collection(path) as collection:
        share = cards // len(DECKS)
        for n, deck in enumerate(DECKS):
            collection.add(
                [note(i) for i in range(n * share, (n + 1) * share)], deck, NOW - timedelta(days=900)
            )
    with sqlite3.connect(path) as raw:
        raw.execute("DELETE FROM operations")
        ids = [row[0] for row in raw.execute("SELECT id FROM cards ORDER BY id")]
        columns = [row[1] for row in raw.execute("PRAGMA table_info(reviews)") if row[1] != "id"]
        holes = ", ".join("?" * len(columns))
        memories: dict[int, Memory] = {}
        raw.executemany(
            f"INSERT INTO reviews ({', '.join(columns)}) VALUES ({holes})",
            [[row[c] for c in columns] for row in _log(ids, reviews, memories)],
        )
        raw.executemany(
            "UPDATE cards SET repetitions = ?, interval = ?, ease = ?, lapses = ?, due = ? WHERE id = ?",
            [
                (m.repetitions, m.interval, m.ease, m.lapses, m.due.isoformat() if m.due else None, card)
                for card, m in memories.items()
            ],
        )
        raw.execute("ANALYZE")
    raw.close()
    return path


def _log(ids: list[int], count: int, memories: dict[int, Memory]) -> list[dict[str, object]]:
    """Return review rows in the order of their days; nine cards in ten have been studied, none is overdue."""
    chance = Random(5)
    studied = ids[: len(ids) * 9 // 10]
    rows = []
    for place, card in enumerate(studied):
        times = count // len(studied) + (place < count % len(studied))
        grades = [*chance.choices((1, 3, 4, 5), (8, 12, 65, 15), k=times - 2), 4, 4]
        day = TODAY - timedelta(days=_span(grades) + chance.randint(1, max(1, _last_interval(grades))))
        memory = Memory()
        for grade in grades:
            day = memory.due or day
            before, memory = memory, review(memory, grade, day)
            rows.append(_row(card, day, grade, before, memory, chance.randint(2_000, 20_000)))
        memories[card] = memory
    return sorted(rows, key=lambda row: (row["study_day"], row["card_id"]))


def _intervals(grades: list[int]) -> list[int]:
    memory, intervals = Memory(), []
    for grade in grades:
        memory = review(memory, grade, TODAY)
        intervals.append(memory.interval)
    return intervals


def _span(grades: list[int]) -> int:
    return sum(_intervals(grades)[:-1])


def _last_interval(grades: list[int]) -> int:
    return _intervals(grades)[-1]


def _row(card: int, day: date, grade: int, before: Memory, after: Memory, ms: int) -> dict[str, object]:
    return {
        "card_id": card,
        "at": int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp() * 1000),
        "utc_offset": 0,
        "study_day": day.isoformat(),
        "kind": "review",
        "grade": grade,
        "grader": "self",
        "answer": "",
        "verdict": None,
        "ms": ms,
        **_columns("before", before),
        **_columns("after", after),
        "scheduler": "sm2",
        "shift": 0,
    }


def _columns(prefix: str, memory: Memory) -> dict[str, object]:
    return {
        f"{prefix}_repetitions": memory.repetitions,
        f"{prefix}_interval": memory.interval,
        f"{prefix}_ease": memory.ease,
        f"{prefix}_lapses": memory.lapses,
        f"{prefix}_due": memory.due.isoformat() if memory.due else None,
    }
