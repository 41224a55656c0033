"""Reviews to figures: how much was reviewed, how well, what comes, and how far the grader agrees."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from decks.card import CardState, Review, state
from decks.collection.records import Log
from decks.verdict import Verdict
from llm.grading.agreement import Agreement, Pair, agreement
from scheduler.queue import lineage
from scheduler.sm2 import MATURE_INTERVAL, PASS, Memory, review

DAYS = 30
FORTNIGHT = 14
RETAINED = 0.9
"""How often a card is taken to be known when it is due, where nothing better is known."""

INTERVALS = (1, 2, 7, MATURE_INTERVAL, 91, 366)
EASES = (130, 150, 175, 200, 225, 250, 275, 300)
_TYPICAL = 4
_FORGOTTEN = 1


@dataclass(frozen=True, slots=True)
class Day:
    """The reviews of one study day, drills left out, and the time they took."""

    day: date
    reviews: int
    ms: int


@dataclass(frozen=True, slots=True)
class Retention:
    """How many reviews of cards that had been learnt there were, and how many passed."""

    reviews: int = 0
    passed: int = 0

    @property
    def share(self) -> float:
        """The share that passed; `nan` without reviews."""
        return self.passed / self.reviews if self.reviews else math.nan


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a collection or a deck on one study day.

    `days` are the last days, oldest first; `streak` counts the days in a row with a review, today
    or yesterday the last. `retention` and `buttons` (reviews by grade) are of those days, by the
    state of the card before. `forecast` is what falls due on each coming day, what is overdue on the
    first. `intervals` (days) and `eases` (hundredths) count the cards from each bound to the next.
    `agreement` is that of the grader with the person, by deck, "" for all decks.
    """

    today: date
    total: int
    streak: int
    days: tuple[Day, ...]
    retention: Mapping[CardState, Retention]
    buttons: Mapping[CardState, Mapping[int, int]]
    states: Mapping[str, int]
    overdue: int
    forecast: tuple[int, ...]
    intervals: tuple[tuple[int, int], ...]
    eases: tuple[tuple[int, int], ...]
    agreement: Mapping[str, Agreement]


def figures(log: Log, today: date, days: int = DAYS, deck: str = "") -> Figures:
    """Return the figures on study day `today` of the log of a deck ("": of all).

    The log holds the last `days` in full.
    """
    first = today - timedelta(days=days - 1)
    recent = [one for one in log.recent if first <= one.study_day <= today]
    seen = [one for one in log.standing if one.memory.due is not None]
    active = [one.memory.due for one in seen if one.memory.due and not one.suspended]
    due = Counter(max(day, today) for day in active)
    agreed = agreements(log.judged, {one.card: one.deck for one in log.standing})
    return Figures(
        today=today,
        total=sum(log.days.values()),
        streak=_streak(set(log.days), today),
        days=_by_day(recent, first, days),
        retention=_retention(recent),
        buttons=_buttons(recent),
        states=Counter("suspended" if one.suspended else state(one.memory) for one in log.standing),
        overdue=sum(day < today for day in active),
        forecast=tuple(due[today + timedelta(days=n)] for n in range(days)),
        intervals=_histogram((one.memory.interval for one in seen), INTERVALS),
        eases=_histogram((one.memory.ease for one in seen), EASES),
        agreement={name: one for name, one in agreed.items() if not deck or deck in lineage(name)},
    )


def agreements(reviews: Iterable[Review], decks: Mapping[int, str]) -> dict[str, Agreement]:
    """Return how suggested grades agree with the person's own, by deck with those below it, "" for all.

    `decks` are the decks of the cards. Grades that a person took over without looking do not count.
    """
    pairs: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for one, verdict in _judged(reviews):
        for deck in ("", *lineage(decks.get(one.card, ""))):
            pairs[deck].append((one.grade, verdict.grade))
    return {
        deck: agreement([given for given, _ in both], [suggested for _, suggested in both])
        for deck, both in sorted(pairs.items())
    }


def grade_pairs(reviews: Iterable[Review]) -> list[Pair]:
    """Return what the cuts between grades can be refitted to: a person's grades of unsure verdicts."""
    return [
        Pair(verdict.score, _allowed(verdict), one.grade)
        for one, verdict in _judged(reviews)
        if not verdict.sure
    ]


def workload(new: int, per_day: int, days: int = FORTNIGHT, retained: float = RETAINED) -> tuple[float, ...]:
    """Return the reviews to be expected on each of the coming days from `new` cards, `per_day` begun a day.

    Each answer is Good, or with the chance 1 - `retained` Again; drills are not counted.
    """
    alone = _expected(days, retained)
    begun = [max(0, min(per_day, new - per_day * day)) for day in range(days)]
    return tuple(sum(begun[start] * alone[day - start] for start in range(day + 1)) for day in range(days))


def _expected(days: int, retained: float) -> list[float]:
    """Return how often a card begun on the first day is asked on each day, by SM-2."""
    start = date(2000, 1, 1)
    asked = [0.0] * days
    standing = {Memory(due=start): 1.0}
    for n in range(days):
        day = start + timedelta(days=n)
        for memory in [memory for memory in standing if memory.due == day]:
            share = standing.pop(memory)
            asked[n] += share
            for grade, chance in ((_TYPICAL, retained), (_FORGOTTEN, 1 - retained)):
                after = review(memory, grade, day)
                standing[after] = standing.get(after, 0.0) + share * chance
    return asked


def _judged(reviews: Iterable[Review]) -> Iterable[tuple[Review, Verdict]]:
    return ((one, one.verdict) for one in reviews if one.verdict is not None and one.grader == "self")


def _allowed(verdict: Verdict) -> int:
    """Return the most that the points allow: any contradicted or under half met 2, any missed 3, else 4."""
    states = [judged.state for judged in verdict.points]
    met = states.count("met")
    if "contradicted" in states or 2 * met < len(states):
        return 2
    return 4 if met == len(states) else 3


def _by_day(recent: Sequence[Review], first: date, days: int) -> tuple[Day, ...]:
    counts = Counter(one.study_day for one in recent)
    times: Counter[date] = Counter()
    for one in recent:
        times[one.study_day] += one.ms
    span = [first + timedelta(days=n) for n in range(days)]
    return tuple(Day(day, counts[day], times[day]) for day in span)


def _streak(reviewed: set[date], today: date) -> int:
    day = today if today in reviewed else today - timedelta(days=1)
    count = 0
    while day in reviewed:
        count += 1
        day -= timedelta(days=1)
    return count


def _retention(recent: Iterable[Review]) -> dict[CardState, Retention]:
    reviews: Counter[CardState] = Counter()
    passed: Counter[CardState] = Counter()
    for one in recent:
        before = state(one.before)
        reviews[before] += 1
        passed[before] += one.grade >= PASS
    kinds: tuple[CardState, ...] = ("learning", "mature")
    return {kind: Retention(reviews[kind], passed[kind]) for kind in kinds}


def _buttons(recent: Iterable[Review]) -> dict[CardState, dict[int, int]]:
    grades: defaultdict[CardState, Counter[int]] = defaultdict(Counter)
    for one in recent:
        grades[state(one.before)][one.grade] += 1
    kinds: tuple[CardState, ...] = ("new", "learning", "mature")
    return {kind: {grade: grades[kind][grade] for grade in range(6)} for kind in kinds}


def _histogram(values: Iterable[int], bounds: Sequence[int]) -> tuple[tuple[int, int], ...]:
    counts = Counter(
        max((bound for bound in bounds if bound <= value), default=bounds[0]) for value in values
    )
    return tuple((bound, counts[bound]) for bound in bounds)
