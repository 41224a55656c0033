"""Agreement between a grader and a person, and cuts of one's own."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from llm.grading.agreement import FEWEST, Pair, agreement, correlation, quadratic_weighted_kappa, refit
from llm.grading.cuts import ROUNDED, grade_of

GRADES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=40)


def test_kappa_of_known_tables():
    assert quadratic_weighted_kappa([0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]) == 1
    assert quadratic_weighted_kappa([0, 5], [5, 0]) == -1
    assert quadratic_weighted_kappa([1, 1, 5, 5], [1, 5, 1, 5]) == 0
    # worked by hand: observed 2/4, by chance (1 + 1 + 4 + 1 + 0 + 1 + 4 + 1 + 4 + 1 + ...) over 16
    assert quadratic_weighted_kappa([1, 2, 3, 3], [1, 3, 2, 3]) == pytest.approx(1 - 0.5 / 1.375)


def test_figures_without_spread_are_nan():
    assert math.isnan(quadratic_weighted_kappa([3, 3], [3, 3]))
    assert math.isnan(correlation([1.0, 2.0], [3.0, 3.0]))


@given(GRADES)
def test_kappa_is_symmetric_and_at_most_one(pairs):
    given_grades, suggested = [a for a, _ in pairs], [b for _, b in pairs]
    one = quadratic_weighted_kappa(given_grades, suggested)
    other = quadratic_weighted_kappa(suggested, given_grades)
    assert (math.isnan(one) and math.isnan(other)) or one == pytest.approx(other)
    assert math.isnan(one) or one <= 1


@given(st.lists(st.floats(0, 1), min_size=3, max_size=30, unique=True), st.floats(0.1, 9), st.floats(-5, 5))
def test_correlation_is_that_of_a_line(values, slope, start):
    if max(values) - min(values) > 1e-3:
        assert correlation(values, [slope * value + start for value in values]) == pytest.approx(1)
        assert correlation(values, [-slope * value + start for value in values]) == pytest.approx(-1)


def test_agreement_tells_bias_and_false_passes():
    found = agreement([1, 2, 5, 4, 0], [3, 2, 5, 5, 1])
    assert found.count == 5
    assert found.bias == pytest.approx(4 / 5)
    assert found.false_passes == pytest.approx(1 / 3)
    assert agreement([3, 4], [1, 5]).false_passes == 0


@pytest.mark.parametrize(("one", "other"), [([], []), ([1], [1, 2])])
def test_grades_must_match_up(one, other):
    with pytest.raises(ValueError, match="as many grades"):
        agreement(one, other)


def strict_person(count, seed=3):
    """Someone who gives a grade less than rounding would, with some noise in the scores."""
    chance = random.Random(seed)
    pairs = []
    for _ in range(count):
        true = chance.random()
        score = min(1.0, max(0.0, true + chance.gauss(0, 0.04)))
        pairs.append(Pair(score, 5, max(0, grade_of(true) - 1)))
    return pairs


def test_refitting_learns_a_habit():
    found = refit(strict_person(300))
    assert found.before.bias == pytest.approx(0.9, abs=0.2)
    assert abs(found.after.bias) < 0.2
    assert found.after.kappa > found.before.kappa + 0.1
    assert list(found.cuts) == sorted(found.cuts)
    assert found.cuts[1] == pytest.approx(0.5, abs=0.06)


def test_refitting_leaves_a_person_who_rounds_alone():
    chance = random.Random(5)
    pairs = [Pair(score, 5, grade_of(score)) for score in (chance.random() for _ in range(200))]
    found = refit(pairs)
    assert found.cuts == ROUNDED
    assert found.after == found.before


def test_few_grades_change_nothing():
    found = refit(strict_person(FEWEST - 1))
    assert found.cuts == ROUNDED
    assert found.after == found.before


def test_evidence_keeps_capping_after_a_refit():
    pairs = [Pair(score / 100, 2, min(2, grade_of(score / 100))) for score in range(100)]
    found = refit(pairs)
    assert found.before.bias == 0
    assert found.after.bias == pytest.approx(0, abs=0.05)


@given(
    st.lists(st.builds(Pair, st.floats(0, 1), st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=60)
)
@settings(deadline=None)
def test_refitted_cuts_rise_and_are_never_worse_than_promised(pairs):
    found = refit(pairs)
    assert list(found.cuts) == sorted(found.cuts)
    assert {grade_of(score / 20, found.cuts) for score in range(21)} <= set(range(6))
    assert found.cuts == ROUNDED or found.after.kappa > found.before.kappa
