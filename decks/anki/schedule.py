"""The schedule of a card as Anki's tables keep it.

Anki counts days from the collection's birth, ease in thousandths, and four answers. What SM-2 knows
beyond that (passes since the last lapse) can be told again from the review log.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timezone

from decks.anki.numbers import Numbers
from decks.card import Card, Review
from scheduler.sm2 import EASE_FLOOR, LONGEST_INTERVAL

BIRTHDAY = date(2020, 1, 1)
ROLLOVER = time(4)
HIGHEST_EASE = 999

_ANSWERS = {0: 1, 1: 1, 2: 1, 3: 2, 4: 3, 5: 4}
_NEW, _REVIEW = 0, 2
_SUSPENDED, _BURIED = -1, -3
_LEARNED, _REVIEWED, _RELEARNED, _CRAMMED, _SET = range(5)


@dataclass(frozen=True, slots=True)
class CardRow:
    """The columns of Anki's card that say when it is asked."""

    type: int = _NEW
    queue: int = _NEW
    due: int = 0
    ivl: int = 0
    factor: int = 0
    reps: int = 0
    lapses: int = 0
    flags: int = 0
    data: str = ""


@dataclass(frozen=True, slots=True)
class LogRow:
    """The columns of Anki's review log, all but the card: `id` is milliseconds since 1970."""

    id: int
    ease: int
    ivl: int
    last_ivl: int
    factor: int
    ms: int
    type: int


def birth(now: datetime) -> int:
    """Return the second that days are counted from: four in the morning by the clock of `now`.

    With a birth at another hour every due date comes out a day early.
    """
    offset = now.utcoffset()
    zone = UTC if offset is None else timezone(offset)
    return int(datetime.combine(BIRTHDAY, ROLLOVER, zone).timestamp())


def card_row(card: Card, reviews: Sequence[Review], position: int, today: date) -> CardRow:
    """Return the schedule of a card with its reviews, oldest first; a new one is asked at `position`."""
    waits = None
    if card.suspended:
        waits = _SUSPENDED
    elif card.buried_until and card.buried_until > today:
        waits = _BURIED
    row = CardRow(
        queue=_NEW if waits is None else waits,
        due=position,
        reps=sum(review.kind != "set" for review in reviews),
        lapses=card.memory.lapses,
        flags=card.flag,
        data=f'{{"lrt":{int(reviews[-1].at.timestamp())}}}' if reviews else "",
    )
    if card.memory.due is None:
        return row
    return replace(
        row,
        type=_REVIEW,
        queue=_REVIEW if waits is None else waits,
        due=(card.memory.due - BIRTHDAY).days,
        ivl=_interval(card.memory.interval),
        factor=_factor(card.memory.ease),
    )


def log_rows(reviews: Iterable[Review], numbers: Numbers) -> Iterator[LogRow]:
    """Yield the log of a card; `numbers` gives the ids, since one log serves all cards."""
    for review in reviews:
        yield LogRow(
            id=numbers.claim(review.at),
            ease=0 if review.kind == "set" else _ANSWERS[review.grade],
            ivl=_interval(review.after.interval),
            last_ivl=review.before.interval,
            factor=_factor(review.after.ease),
            ms=review.ms,
            type=_type(review),
        )


def _type(review: Review) -> int:
    if review.kind == "drill":
        return _CRAMMED
    if review.kind == "set":
        return _SET
    if review.before.due is None:
        return _LEARNED
    return _REVIEWED if review.before.repetitions else _RELEARNED


def _interval(days: int) -> int:
    return min(max(days, 1), LONGEST_INTERVAL)


def _factor(ease: int) -> int:
    return min(max(ease, EASE_FLOOR), HIGHEST_EASE) * 10
