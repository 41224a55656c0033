"""Figures: what is counted, what is foreseen, and how far the grader agrees."""

import math
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decks.card import Review
from decks.collection.records import Log, Standing
from decks.note import Note
from decks.verdict import Judged, Verdict
from flashcards import stats
from flashcards.stats import Retention, agreements, grade_pairs, workload
from scheduler.sm2 import Memory, review

TODAY = date(2026, 3, 5)


def ago(days):
    return TODAY - timedelta(days=days)


def made(card, days, grade, before=None, **more):
    before = before or Memory()
    day = ago(days)
    at = datetime.combine(day, time(12), UTC)
    return Review(
        card, at, 0, day, more.pop("kind", "review"), grade, before, review(before, grade, day), **more
    )


def held(key, memory, deck="A", **more):
    return Standing(key, deck, memory, **more)


def figures(reviews, cards, today, days=30):
    answers = [one for one in reviews if one.kind != "drill"]
    judged = tuple(one for one in reviews if one.verdict)
    log = Log(Counter(one.study_day for one in answers), tuple(answers), judged, tuple(cards))
    return stats.figures(log, today, days)


def verdict(grade, score, *states, sure=False):
    points = tuple(Judged(f"point {n}", state) for n, state in enumerate(states))
    return Verdict(points, grade, score, sure, "matching 1")


LEARNING, MATURE = Memory(2, 6, 250, 0, ago(0)), Memory(5, 60, 260, 0, ago(0))


def test_nothing_yet():
    found = figures([], [], TODAY)
    assert (found.total, found.streak, found.overdue, sum(found.forecast)) == (0, 0, 0, 0)
    assert len(found.days) == len(found.forecast) == 30
    assert math.isnan(found.retention["mature"].share)
    assert found.agreement == {}


def test_reviews_are_counted_by_day_without_drills():
    reviews = [made(1, 0, 4, ms=3000), made(2, 0, 4, ms=2000), made(2, 0, 4, kind="drill"), made(1, 45, 4)]
    found = figures(reviews, [], TODAY)
    assert (found.days[-1].day, found.days[-1].reviews, found.days[-1].ms) == (TODAY, 2, 5000)
    assert sum(day.reviews for day in found.days) == 2
    assert found.total == 3


def test_a_day_in_a_row_may_still_be_missing_today():
    assert figures([made(1, n, 4) for n in (0, 1, 2, 4)], [], TODAY).streak == 3
    assert figures([made(1, n, 4) for n in (1, 2)], [], TODAY).streak == 2
    assert figures([made(1, n, 4) for n in (2, 3)], [], TODAY).streak == 0


def test_retention_counts_only_what_had_been_learnt():
    reviews = [
        made(1, 0, 1),
        made(2, 1, 4, LEARNING),
        made(2, 1, 2, LEARNING),
        made(3, 1, 3, MATURE),
        made(3, 2, 5, MATURE, kind="import"),
        made(3, 2, 0, MATURE, kind="drill"),
    ]
    found = figures(reviews, [], TODAY)
    assert found.retention == {"learning": Retention(2, 1), "mature": Retention(2, 2)}
    assert found.buttons["new"][1] == 1
    assert found.buttons["mature"] == {0: 0, 1: 0, 2: 0, 3: 1, 4: 0, 5: 1}


def test_what_comes():
    cards = [
        held(1, Memory(1, 1, 250, 0, ago(3))),
        held(2, Memory(2, 6, 250, 0, TODAY)),
        held(3, Memory(3, 20, 130, 1, TODAY + timedelta(days=2))),
        held(4, Memory(9, 400, 310, 0, TODAY + timedelta(days=300))),
        held(5, Memory()),
        held(6, Memory(1, 1, 250, 0, TODAY), suspended=True),
    ]
    found = figures([], cards, TODAY, days=7)
    assert found.forecast == (2, 0, 1, 0, 0, 0, 0)
    assert found.overdue == 1
    assert found.states == {"learning": 3, "mature": 1, "new": 1, "suspended": 1}
    assert dict(found.intervals) == {1: 2, 2: 1, 7: 1, 21: 0, 91: 0, 366: 1}
    assert dict(found.eases) == {130: 1, 150: 0, 175: 0, 200: 0, 225: 0, 250: 3, 275: 0, 300: 1}


def test_agreement_by_deck_and_with_what_lies_below():
    reviews = [
        made(1, 0, 4, verdict=verdict(4, 0.8, "met")),
        made(2, 0, 1, verdict=verdict(3, 0.5, "met", "missed")),
        made(3, 0, 5, verdict=verdict(5, 1.0, "met", sure=True)),
        made(3, 0, 5, verdict=verdict(5, 1.0, "met", sure=True), grader="matching 1"),
        made(3, 0, 4),
    ]
    found = agreements(reviews, {1: "A", 2: "A::B", 3: "C"})
    assert {deck: one.count for deck, one in found.items()} == {"": 3, "A": 2, "A::B": 1, "C": 1}
    assert found["A"].bias == 1.0
    assert found[""].false_passes == 1.0


def test_only_unsure_suggestions_are_refitted_within_what_the_points_allow():
    reviews = [
        made(1, 0, 5, verdict=verdict(4, 0.8, "met", "met")),
        made(1, 0, 4, verdict=verdict(3, 0.7, "met", "missed")),
        made(1, 0, 2, verdict=verdict(2, 0.6, "met", "contradicted")),
        made(1, 0, 2, verdict=verdict(2, 0.3, "met", "missed", "missed")),
        made(1, 0, 5, verdict=verdict(5, 1.0, "met", sure=True)),
    ]
    assert [(pair.score, pair.highest, pair.grade) for pair in grade_pairs(reviews)] == [
        (0.8, 4, 5),
        (0.7, 3, 4),
        (0.6, 2, 2),
        (0.3, 2, 2),
    ]


def test_one_card_never_forgotten_follows_the_schedule():
    assert workload(1, 20, 14, retained=1.0) == (1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0)


def test_one_card_always_forgotten_comes_every_day():
    assert workload(3, 20, 5, retained=0.0) == (3, 3, 3, 3, 3)


def test_new_cards_are_begun_within_the_limit():
    assert workload(5, 2, 3, retained=1.0) == (2, 4, 3)
    assert workload(0, 20) == (0.0,) * 14
    assert workload(7, 0) == (0.0,) * 14


@given(new=st.integers(0, 300), limit=st.integers(1, 50), retained=st.floats(0, 1))
def test_the_workload_begins_every_card_once_it_may(new, limit, retained):
    days = workload(new, limit, 14, retained)
    assert days[0] == pytest.approx(min(new, limit))
    assert all(0 <= one <= new + 1e-9 for one in days)
    assert sum(days) >= min(new, 14 * limit) - 1e-6


def test_the_log_of_a_collection_is_that_of_its_history(collection):
    now = datetime.combine(ago(3), time(12), UTC)
    ids = collection.add([Note("basic", f"Q{n}", "A") for n in range(4)], "A::B", now)
    collection.add([Note("basic", "Q", "A")], "AB", now)
    cards = collection.cards()
    for days in (3, 2, 0):
        for one in cards:
            moment = datetime.combine(ago(days), time(12), UTC)
            seen = collection.card(one.id).last_review
            judged = verdict(3, 0.5, "met") if one.id == cards[0].id else None
            collection.answer(one.id, 1, now=moment, seen=seen, verdict=judged)
            drilled = collection.card(one.id).last_review
            collection.answer(one.id, 4, now=moment, seen=drilled, kind="drill")
    collection.delete(ids[3], now)
    log = collection.log("", ago(2))
    assert log.days == {ago(3): 5, ago(2): 5, ago(0): 5}
    history = collection.history()
    assert list(log.recent) == [one for one in history if one.kind == "review" and one.study_day >= ago(2)]
    assert list(log.judged) == [one for one in history if one.verdict]
    assert {(one.card, one.deck, one.memory) for one in log.standing} == {
        (one.id, one.deck, one.memory) for one in collection.cards()
    }
    below = collection.log("A", ago(0))
    assert {one.deck for one in below.standing} == {"A::B"}
    assert len(below.recent) == 4
    assert below.days[ago(3)] == 4
