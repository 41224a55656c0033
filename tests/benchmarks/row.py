"""One row of the table: what was measured, its floor in the same run, and the bound of their ratio."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`value` must be at most `bound`, or at least that much when `most` is false."""

    what: str
    value: float
    bound: float
    most: bool = True
    detail: str = ""

    @property
    def kept(self) -> bool:
        return self.value <= self.bound if self.most else self.value >= self.bound

    def __str__(self) -> str:
        sign = "≤" if self.most else "≥"
        return f"{'ok  ' if self.kept else 'MISS'} {self.what:60} {self.value:8.2f} {sign} {self.bound:<6} {self.detail}"


def over(what: str, ours: float, floor: float, bound: float) -> Row:
    """A row for seconds over seconds."""
    return Row(what, ours / floor, bound, detail=f"{shown(ours)} / {shown(floor)}")


def shown(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1e3:.2f} ms"


def timed(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def in_turns(ours: Callable[[], object], floor: Callable[[], object], times: int = 5) -> tuple[float, float]:
    """The best of several runs of each, taken in turns so that a busy moment strikes both."""
    pairs = [(timed(ours), timed(floor)) for _ in range(times)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def medians(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)
