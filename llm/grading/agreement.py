"""How a grader agrees with a person, and what the grades of that person make of its scores.

Everything here is a pure function of grades that were given; nothing is kept.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from llm.grading.cuts import HIGHEST, ROUNDED, Cuts, grade_of

PASS = 3
# A person's own cuts need this many of their grades.
FEWEST = 30
_FOLDS = 5
_HABIT = 0.1


@dataclass(frozen=True, slots=True)
class Pair:
    """One answer graded twice: the grader's score (0 to 1) and the most that the evidence allows, the person's grade."""

    score: float
    highest: int
    grade: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """How suggested grades agree with a person's.

    `kappa` is quadratic weighted, `correlation` Pearson's, each `nan` where all grades are the same.
    `bias` is the mean of suggested minus given; `false_passes` the share of the answers which the
    person failed (below 3) that were suggested to pass, 0 when there were none.
    """

    count: int
    kappa: float
    correlation: float
    bias: float
    false_passes: float


@dataclass(frozen=True, slots=True)
class Refit:
    """A person's own cuts, with the agreement before and what is to be expected after.

    `after` is cross-validated: every grade in it was suggested by cuts that had not seen it.
    """

    cuts: Cuts
    before: Agreement
    after: Agreement


def quadratic_weighted_kappa(given: Sequence[int], suggested: Sequence[int]) -> float:
    """Return Cohen's kappa with squared distances as weights: 1 agrees, 0 is chance; `nan` without any spread.

    ValueError when the two are of different length or empty.
    """
    count = _same_length(given, suggested)
    observed = sum((a - b) ** 2 for a, b in zip(given, suggested, strict=True)) / count
    by_chance = sum(
        (a - b) ** 2 * given.count(a) * suggested.count(b) for a in set(given) for b in set(suggested)
    )
    return 1 - observed * count**2 / by_chance if by_chance else math.nan


def correlation(given: Sequence[float], suggested: Sequence[float]) -> float:
    """Return Pearson's correlation, `nan` when one of the two never varies.

    ValueError when the two are of different length or empty.
    """
    count = _same_length(given, suggested)
    mean_given, mean_suggested = math.fsum(given) / count, math.fsum(suggested) / count
    apart = [(a - mean_given, b - mean_suggested) for a, b in zip(given, suggested, strict=True)]
    spread = math.sqrt(math.fsum(a * a for a, _ in apart) * math.fsum(b * b for _, b in apart))
    return math.fsum(a * b for a, b in apart) / spread if spread else math.nan


def agreement(given: Sequence[int], suggested: Sequence[int]) -> Agreement:
    """Compare the grades a person gave with those suggested for the same answers.

    ValueError when the two are of different length or empty.
    """
    count = _same_length(given, suggested)
    failed = [b for a, b in zip(given, suggested, strict=True) if a < PASS]
    return Agreement(
        count,
        quadratic_weighted_kappa(given, suggested),
        correlation(given, suggested),
        (sum(suggested) - sum(given)) / count,
        sum(b >= PASS for b in failed) / len(failed) if failed else 0.0,
    )


def refit(pairs: Sequence[Pair], cuts: Cuts = ROUNDED) -> Refit:
    """Fit the cuts between grades to a person's own grades.

    The evidence goes on capping what is suggested. With fewer than 30 grades, or when the fitted cuts
    would not agree better than before and than chance
    on grades they have not seen, the old cuts stay. ValueError without pairs.
    """
    given = [pair.grade for pair in pairs]
    before = agreement(given, _suggest(pairs, cuts))
    if len(pairs) < FEWEST:
        return Refit(cuts, before, before)
    unseen = [0] * len(pairs)
    for fold in range(_FOLDS):
        fitted = _fit([pair for at, pair in enumerate(pairs) if at % _FOLDS != fold])
        unseen[fold::_FOLDS] = _suggest(pairs[fold::_FOLDS], fitted)
    after = agreement(given, unseen)
    better = after.kappa > max(before.kappa, 0.0)
    return Refit(_fit(pairs), before, after) if better else Refit(cuts, before, before)


def _suggest(pairs: Sequence[Pair], cuts: Cuts) -> list[int]:
    return [min(grade_of(pair.score, cuts), pair.highest) for pair in pairs]


def _fit(pairs: Sequence[Pair]) -> Cuts:
    """Return the cuts with the smallest squared distance to the grades given.

    Over the scores in rising order this is a shortest path through grades that never fall; a tenth of
    the distance to plain rounding is added, so that grades nobody gave stay where they were.
    """
    scores = sorted({pair.score for pair in pairs})
    costs = {score: [0.0] * (HIGHEST + 1) for score in scores}
    for pair in pairs:
        for grade in range(HIGHEST + 1):
            costs[pair.score][grade] += (min(grade, pair.highest) - pair.grade) ** 2
            costs[pair.score][grade] += _HABIT * (grade - HIGHEST * pair.score) ** 2
    best = [0.0] * (HIGHEST + 1)
    came_from: list[list[int]] = []
    for score in scores:
        lowest = [min(range(grade + 1), key=best.__getitem__) for grade in range(HIGHEST + 1)]
        best = [best[lowest[grade]] + costs[score][grade] for grade in range(HIGHEST + 1)]
        came_from.append(lowest)
    grade = min(range(HIGHEST + 1), key=best.__getitem__)
    grades = []
    for lowest in reversed(came_from):
        grades.append(grade)
        grade = lowest[grade]
    return _cuts(scores, grades[::-1])


def _cuts(scores: Sequence[float], grades: Sequence[int]) -> Cuts:
    """Put a cut half-way between the scores where the grade rises."""
    found = []
    for grade in range(1, HIGHEST + 1):
        first = next((at for at, reached in enumerate(grades) if reached >= grade), len(grades))
        if first == len(grades):
            found.append(max(1.0, ROUNDED[grade - 1]) + grade / 100)
        elif first:
            found.append((scores[first - 1] + scores[first]) / 2)
        else:
            found.append(min(scores[0], ROUNDED[grade - 1]))
    one, two, three, four, five = found
    return one, two, three, four, five


def _same_length(given: Sequence[float], suggested: Sequence[float]) -> int:
    if not given or len(given) != len(suggested):
        raise ValueError("agreement needs as many grades given as suggested, and at least one")
    return len(given)
