"""The buttons that grade a card: which there are, what each will do, and which is marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from decks.verdict import Verdict
from scheduler import sm2
from scheduler.queue import Asked

_FOUR = ((1, 1, "Again"), (2, 3, "Hard"), (3, 4, "Good"), (4, 5, "Easy"))
_SIX = ((0, 0, "Blank"), (1, 1, "Wrong"), (2, 2, "Almost"), (3, 3, "Hard"), (4, 4, "Good"), (5, 5, "Easy"))
_GOOD = 4


@dataclass(frozen=True, slots=True)
class Button:
    """A button: the digit that presses it, the grade it gives, its name, and what it will do."""

    number: int
    grade: int
    name: str
    interval: str


def buttons(memory: sm2.Memory, kind: Asked, today: date, *, six: bool = False) -> tuple[Button, ...]:
    """Return the buttons for a card asked as `kind`: four, or all six grades.

    The interval shown is the one that will be written; `↻` says that the card is drilled today.
    """

    def interval(grade: int) -> str:
        if kind == "drill":
            return "again today" if grade < sm2.DRILLED_BELOW else "done"
        days = f"{sm2.review(memory, grade, today).interval}d"
        return f"↻ {days}" if grade < sm2.DRILLED_BELOW else days

    names = _SIX if six else _FOUR
    return tuple(Button(number, grade, name, interval(grade)) for number, grade, name in names)


def marked(offered: Sequence[Button], verdict: Verdict | None) -> Button:
    """Return the button that Space presses: Good, or what a sure grader suggests."""
    wanted = verdict.grade if verdict is not None and verdict.sure else _GOOD
    return next((button for button in reversed(offered) if button.grade <= wanted), offered[0])
