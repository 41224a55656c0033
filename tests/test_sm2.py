from dataclasses import FrozenInstanceError
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.sm2 import EASE_FLOOR, LONGEST_INTERVAL, Memory, is_grade, review

TODAY = date(2026, 3, 1)
VECTORS = [
    msgspec.json.decode(line)
    for line in (Path(__file__).parent / "data" / "sm2_vectors.jsonl").read_bytes().splitlines()
]

grades = st.integers(0, 5)
memories = st.lists(grades, max_size=30).map(lambda given: after(*given))


def after(*given: int) -> Memory:
    memory = Memory()
    for grade in given:
        memory = review(memory, grade, TODAY)
    return memory


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_published_sequences(vector):
    memory = Memory()
    seen = []
    for grade, is_drill in vector["grades"]:
        memory = memory if is_drill else review(memory, grade, TODAY)
        seen.append([memory.repetitions, memory.interval, memory.ease])
    assert seen == vector["expected"]


def test_ease_does_not_drift_where_floats_do():
    assert after(5, 5, 5, 5, 4).interval == 145


def test_a_new_card():
    assert Memory() == Memory(repetitions=0, interval=0, ease=250, lapses=0, due=None)


def test_only_what_was_passed_can_lapse():
    assert after(1).lapses == 0
    assert after(4, 1).lapses == 1
    assert after(4, 1, 0, 2).lapses == 1
    assert after(4, 1, 4, 4, 0).lapses == 2


@given(memories, grades, st.dates(max_value=date(2900, 1, 1)))
def test_due_is_the_study_day_plus_the_interval(memory, grade, today):
    reviewed = review(memory, grade, today)
    assert reviewed.due == today + timedelta(days=reviewed.interval)


@given(memories, grades)
def test_bounds(memory, grade):
    reviewed = review(memory, grade, TODAY)
    assert reviewed.ease >= EASE_FLOOR
    assert 1 <= reviewed.interval <= LONGEST_INTERVAL


@given(memories, st.integers(3, 5))
def test_a_pass_never_shortens(memory, grade):
    assert review(memory, grade, TODAY).interval >= memory.interval


@given(memories)
def test_a_better_pass_never_comes_back_sooner(memory):
    assert [review(memory, g, TODAY).interval for g in (3, 4, 5)] == sorted(
        review(memory, g, TODAY).interval for g in (3, 4, 5)
    )


@given(memories, st.integers(0, 2))
def test_a_lapse_keeps_the_ease_and_starts_over(memory, grade):
    reviewed = review(memory, grade, TODAY)
    assert (reviewed.ease, reviewed.repetitions, reviewed.interval) == (memory.ease, 0, 1)
    assert review(review(reviewed, 4, TODAY), 4, TODAY).interval == 6


@given(memories, grades)
def test_review_is_pure(memory, grade):
    assert review(memory, grade, TODAY) == review(memory, grade, TODAY)
    with pytest.raises(FrozenInstanceError):
        memory.ease = 300


@pytest.mark.parametrize("grade", [True, False, 2.5, 4.0, 6, -1, "4", None])
def test_what_is_no_grade_is_refused(grade):
    assert not is_grade(grade)
    with pytest.raises(ValueError, match="from 0 to 5"):
        review(Memory(), grade, TODAY)


def test_the_end_of_the_calendar_is_no_crash():
    assert review(after(5, 5, 5), 5, date.max).due == date.max
