"""From a score to a grade."""

from bisect import bisect_right

HIGHEST = 5
# A score from which on each of the grades 1 to 5 is given.
Cuts = tuple[float, float, float, float, float]
# Five times the score, rounded half upwards.
ROUNDED: Cuts = (0.1, 0.3, 0.5, 0.7, 0.9)
_HAIR = 1e-9


def grade_of(score: float, cuts: Cuts = ROUNDED) -> int:
    """Return the grade, 0 to 5, of a score from 0 to 1."""
    return bisect_right(cuts, score + _HAIR)
