"""Cards, reviews and verdicts as the rows that `--json` prints."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC
from typing import Any

from decks.card import Card, Review, faces, state
from decks.note import Source
from decks.verdict import Verdict
from scheduler.sm2 import Memory


def card_row(card: Card) -> dict[str, Any]:
    """Return all that is known of a card; its faces are what a screen would show."""
    note = card.note
    face = faces(note, card.ordinal)
    sources = [source_row(source) for source in note.sources]
    return {
        "id": card.id,
        "note": card.note_id,
        "guid": note.guid,
        "deck": card.deck,
        "kind": note.kind,
        "front": face.front,
        "back": face.back,
        "points": [point.text for point in note.points],
        "tags": list(note.tags),
        "source": sources[0] if sources else None,
        "sources": sources,
        "remark": note.remark,
        "state": state(card.memory),
        "suspended": card.suspended,
        "buried_until": card.buried_until,
        "flag": card.flag,
        "due": card.memory.due,
        "interval": card.memory.interval,
        "ease": card.memory.ease,
        "repetitions": card.memory.repetitions,
        "lapses": card.memory.lapses,
        "reviews": card.reviews,
    }


def review_row(review: Review) -> dict[str, Any]:
    """Return a review as the history lists it; `at` is UTC, `offset` minutes."""
    return {
        "id": review.id,
        "card": review.card,
        "at": review.at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "offset": review.offset,
        "study_day": review.study_day,
        "kind": review.kind,
        "grade": review.grade,
        "grader": review.grader,
        "answer": review.answer,
        "ms": review.ms,
        "before": memory_row(review.before),
        "after": memory_row(review.after),
    }


def memory_row(memory: Memory) -> dict[str, Any]:
    """Return a memory; ease is in hundredths."""
    return asdict(memory)


def verdict_row(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict; `score` from 0 to 1 is the estimate before the grade was capped."""
    return {
        "grade": verdict.grade,
        "score": verdict.score,
        "sure": verdict.sure,
        "points": [asdict(judged) for judged in verdict.points],
        "feedback": verdict.feedback,
        "grader": verdict.grader,
    }


def source_row(source: Source) -> Mapping[str, Any]:
    """Return a source; its lines are None when it is not known where it stands."""
    return {
        "path": source.path,
        "heading": list(source.heading),
        "lines": [source.first, source.last] if source.first else None,
        "quote": source.quote,
    }
