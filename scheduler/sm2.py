"""SM-2 as published by Woźniak (1990), in whole numbers.

Source: P. A. Woźniak, *Optimization of learning* (1990), section 3.2, with its open points decided
as follows: ease is kept in hundredths so that it never drifts, intervals round up, a grade below 3
leaves the ease alone, and the new ease is the one that stretches the interval.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

EASE_FLOOR = 130
LONGEST_INTERVAL = 36_500
PASS = 3
DRILLED_BELOW = 4
MATURE_INTERVAL = 21

_EASE_STEP = {3: -14, 4: 0, 5: 10}


@dataclass(frozen=True, slots=True)
class Memory:
    """What the schedule knows of a card; `Memory()` is a card never reviewed.

    `interval` counts days, `ease` is in hundredths (250 is 2.5), `repetitions` counts passes since
    the last lapse, `lapses` counts passes that were later forgotten, `due` is a study day.
    """

    repetitions: int = 0
    interval: int = 0
    ease: int = 250
    lapses: int = 0
    due: date | None = None


def is_grade(grade: object) -> bool:
    """Say whether `grade` is an int from 0 to 5; bools and floats are not."""
    return type(grade) is int and 0 <= grade <= 5


def review(memory: Memory, grade: int, today: date) -> Memory:
    """Return the memory after a review graded 0 to 5 on study day `today`.

    Raises ValueError when `grade` is not an int from 0 to 5.
    """
    if not is_grade(grade):
        msg = f"a grade is a whole number from 0 to 5, not {grade!r}"
        raise ValueError(msg)
    if grade < PASS:
        lapsed = memory.lapses + (memory.repetitions > 0)
        return replace(memory, repetitions=0, interval=1, lapses=lapsed, due=_after(today, 1))
    ease = max(EASE_FLOOR, memory.ease + _EASE_STEP[grade])
    interval = _next_interval(memory, ease)
    return Memory(memory.repetitions + 1, interval, ease, memory.lapses, _after(today, interval))


def _next_interval(memory: Memory, ease: int) -> int:
    if memory.repetitions == 0:
        return 1
    if memory.repetitions == 1:
        return 6
    return min(LONGEST_INTERVAL, -(-memory.interval * ease // 100))


def _after(today: date, days: int) -> date:
    return min(today, date.max - timedelta(days=days)) + timedelta(days=days)
