"""Fit the numbers of llm/grading/evidence.py again: python -m tests.benchmarks.fit_grading ANSWERS.csv.

The file has the columns question_id, question, reference, reply and grade_mean (0 to 5), as in the
data of Mohler, Bunescu and Mihalcea (2011). Prints the numbers and what they reach on questions
that they were not fitted on.
"""

import csv
import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from llm.grading.agreement import correlation, quadratic_weighted_kappa
from llm.grading.conduct import empty
from llm.grading.cuts import grade_of
from llm.grading.evidence import focus, match
from llm.grading.words import read

# Standardised features, so one penalty suits all; anything from 1 to 300 does as well.
PENALTY = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its question, its features (none when it says nothing), the mean of its grades from 0 to 1."""

    question: str
    features: tuple[float, ...]
    grade: float


@dataclass(frozen=True, slots=True)
class Fit:
    intercept: float
    weights: tuple[float, ...]

    def estimate(self, features: Sequence[float]) -> float:
        """Return the estimate from 0 to 1, 0 where nothing was said."""
        if not features:
            return 0.0
        value = self.intercept + sum(w * x for w, x in zip(self.weights, features, strict=True))
        return max(0.0, min(1.0, value))


def answers(path: Path) -> list[Answer]:
    """Read the answers with the features of each."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = []
    for row in rows:
        back = read(row["reference"])
        reply, asked = read(row["reply"]), read(row["question"]).stems
        features = match(back, reply, asked, focus(reply, asked, back.stems)).features
        said = () if empty(row["reply"]) else features
        found.append(Answer(row["question_id"], said, float(row["grade_mean"]) / 5))
    return found


def fit(data: Sequence[Answer]) -> Fit:
    """Fit by ridge regression to what was said, then stretch until the estimates vary as much as the grades."""
    data = [answer for answer in data if answer.features]
    count = len(data)
    columns = list(zip(*(answer.features for answer in data), strict=True))
    grades = [answer.grade for answer in data]
    middle = math.fsum(grades) / count
    means = [math.fsum(column) / count for column in columns]
    spreads = [
        math.sqrt(math.fsum((x - m) ** 2 for x in c) / count) or 1.0
        for c, m in zip(columns, means, strict=True)
    ]
    scaled = [[(x - m) / s for x in c] for c, m, s in zip(columns, means, spreads, strict=True)]
    matrix = [
        [
            math.fsum(a * b for a, b in zip(one, other, strict=True)) + (PENALTY if one is other else 0.0)
            for other in scaled
        ]
        for one in scaled
    ]
    target = [math.fsum(a * (g - middle) for a, g in zip(one, grades, strict=True)) for one in scaled]
    slopes = solve(matrix, target)
    fitted = [math.fsum(b * x for b, x in zip(slopes, row, strict=True)) for row in zip(*scaled, strict=True)]
    stretch = math.sqrt(math.fsum((g - middle) ** 2 for g in grades) / math.fsum(f * f for f in fitted))
    weights = tuple(stretch * b / s for b, s in zip(slopes, spreads, strict=True))
    return Fit(middle - math.fsum(w * m for w, m in zip(weights, means, strict=True)), weights)


def solve(matrix: Sequence[Sequence[float]], target: Sequence[float]) -> list[float]:
    """Solve a small system of linear equations with a positive definite matrix by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, target, strict=True)]
    for at, pivot in enumerate(rows):
        for row in rows[at + 1 :]:
            factor = row[at] / pivot[at]
            row[at:] = [a - factor * b for a, b in zip(row[at:], pivot[at:], strict=True)]
    found: list[float] = []
    for at in reversed(range(len(rows))):
        known = sum(a * b for a, b in zip(rows[at][at + 1 : -1], found, strict=True))
        found.insert(0, (rows[at][-1] - known) / rows[at][at])
    return found


def unseen(data: Sequence[Answer]) -> list[float]:
    """Estimate every answer with numbers fitted on the other questions."""
    fits = {
        question: fit([a for a in data if a.question != question]) for question in {a.question for a in data}
    }
    return [fits[answer.question].estimate(answer.features) for answer in data]


def figures(data: Sequence[Answer], estimates: Sequence[float]) -> tuple[float, float]:
    """Return the correlation with the mean grade and the quadratic weighted kappa of the rounded ones."""
    grades = [answer.grade for answer in data]
    return correlation(grades, estimates), quadratic_weighted_kappa(
        [grade_of(grade) for grade in grades], [grade_of(estimate) for estimate in estimates]
    )


def main() -> None:
    data = answers(Path(sys.argv[1]))
    fitted = fit(data)
    print(f"{len(data)} answers to {len({answer.question for answer in data})} questions")
    print(f"intercept {fitted.intercept:.3f}; reach, likeness, focus", *(f"{w:.3f}" for w in fitted.weights))
    for name, estimates in (
        ("fitted on all", [fitted.estimate(answer.features) for answer in data]),
        ("leave one question out", unseen(data)),
    ):
        r, kappa = figures(data, estimates)
        print(f"{name}: correlation {r:.3f}, quadratic weighted kappa {kappa:.3f}", end="; ")
        r, kappa = figures(
            *zip(*((a, e) for a, e in zip(data, estimates, strict=True) if a.features), strict=True)
        )
        print(f"without those that say nothing {r:.3f} and {kappa:.3f}")


if __name__ == "__main__":
    main()
