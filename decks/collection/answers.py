"""Answers: a card's new memory and the row of the log, written together."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from sqlalchemy import Connection, and_, bindparam, func, insert, select, update

from decks.card import Review, ReviewKind
from decks.collection.prepared import Prepared
from decks.collection.records import CollectionError, Moved
from decks.collection.rows import (
    memory_row,
    milliseconds,
    moment,
    review_of,
    review_row,
    storable,
)
from decks.collection.settings import Settings
from decks.collection.tables import cards, reviews, settings
from decks.verdict import Verdict
from scheduler.sm2 import DRILLED_BELOW, Memory, is_grade, review
from scheduler.study_day import study_day

LONGEST_MS = 60_000

_USUAL_ROLLOVER = Settings().rollover_hour
_LOGGED = [column.name for column in reviews.columns if column is not reviews.c.id]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a card: the grade, who graded, what was typed, and the last review the screen knew."""

    card: int
    grade: int
    seen: int
    kind: ReviewKind = "review"
    grader: str = "self"
    text: str = ""
    verdict: Verdict | None = None
    ms: int = 0


_LAST = reviews.c.id == (
    select(func.max(reviews.c.id)).where(reviews.c.card_id == cards.c.id).correlate(cards).scalar_subquery()
)
_ROLLOVER = select(settings.c.value).where(settings.c.name == "rollover_hour").scalar_subquery()
_STANDING = Prepared(
    select(
        cards.c.repetitions,
        cards.c.interval,
        cards.c.ease,
        cards.c.lapses,
        cards.c.due,
        reviews.c.id,
        reviews.c.study_day,
        reviews.c.kind,
        reviews.c.grade,
        _ROLLOVER.label("rollover"),
    )
    .join_from(cards, reviews, and_(reviews.c.card_id == cards.c.id, _LAST), isouter=True)
    .where(cards.c.id == bindparam("card"), cards.c.deleted == 0)
    .with_for_update(of=cards)
)
_REMEMBER = Prepared(
    update(cards)
    .where(cards.c.id == bindparam("card"))
    .values({name: bindparam(f"after_{name}") for name in memory_row(Memory())})
)
_LOG = Prepared(insert(reviews).values({name: bindparam(name) for name in _LOGGED}).returning(reviews.c.id))


def write_answer(connection: Connection, answer: Answer, now: datetime) -> Review:
    """Write the answer and return its review.

    A card that was last graded below 4 on this study day is drilled: its memory does not change.
    Raises Moved, ValueError for a grade that is none, CollectionError for an unknown card.
    """
    if not is_grade(answer.grade):
        raise ValueError(f"a grade is a whole number from 0 to 5, not {answer.grade!r}")
    row = _STANDING.row(connection, {"card": answer.card})
    if row is None:
        raise CollectionError(f"there is no card {answer.card}")
    repetitions, interval, ease, lapses, due, last, last_day, last_kind, last_grade, rollover = row
    if (last or 0) != answer.seen:
        raise Moved("the card was answered elsewhere meanwhile: nothing was written")
    today = study_day(now, _USUAL_ROLLOVER if rollover is None else int(rollover))
    before = Memory(repetitions, interval, ease, lapses, due and date.fromisoformat(due))
    drilled = (
        last_day == today.isoformat() and last_kind in {"review", "drill"} and last_grade < DRILLED_BELOW
    )
    kind: ReviewKind = "drill" if drilled else answer.kind
    offset = now.utcoffset()
    after = before if kind == "drill" else review(before, answer.grade, today)
    given = partial(
        Review,
        card=answer.card,
        at=moment(milliseconds(now)),
        offset=round(offset.total_seconds() / 60) if offset else 0,
        study_day=today,
        kind=kind,
        grade=answer.grade,
        before=before,
        after=after,
        grader=answer.grader,
        answer=storable(answer.text),
        verdict=answer.verdict,
        ms=min(max(answer.ms, 0), LONGEST_MS),
    )
    if after != before:
        _REMEMBER.run(connection, {"card": answer.card, **memory_row(after, "after_")})
    logged = _LOG.row(connection, review_row(given()))
    return given(id=logged[0] if logged else 0)


def read_history(connection: Connection, card_id: int | None, limit: int | None) -> list[Review]:
    """Return the reviews of one card, or of all, oldest first; with a limit, the newest ones."""
    chosen = select(reviews) if card_id is None else select(reviews).where(reviews.c.card_id == card_id)
    if limit is None:
        return [review_of(row) for row in connection.execute(chosen.order_by(reviews.c.id))]
    newest = connection.execute(chosen.order_by(reviews.c.id.desc()).limit(limit)).all()
    return [review_of(row) for row in reversed(newest)]


def newest_moment(connection: Connection) -> datetime | None:
    """Return when the newest review was given, by the clock of that time."""
    at = connection.execute(select(reviews.c.at).order_by(reviews.c.id.desc()).limit(1)).scalar()
    return None if at is None else moment(at)
