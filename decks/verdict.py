"""A verdict: what a grader says of an answer."""

from dataclasses import dataclass
from typing import Literal

State = Literal["met", "missed", "contradicted", "unknown"]


@dataclass(frozen=True, slots=True)
class Judged:
    """One point of the back and what the answer did with it; `evidence` is the answer's own words."""

    point: str
    state: State
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Points judged, a suggested grade of 0 to 5, and whether the grader is sure of it.

    `score` from 0 to 1 estimates the quality of the answer before the grade is capped by evidence;
    `grader` names who judged, with its version; `feedback` is empty until a model has written some.
    """

    points: tuple[Judged, ...]
    grade: int
    score: float
    sure: bool
    grader: str
    feedback: str = ""
