"""Numbers as Anki gives them: the millisecond in which a thing was made, or the next free one."""

from datetime import datetime


class Numbers:
    """Gives each number once; quick also when thousands of things were made in one moment."""

    def __init__(self) -> None:
        self._after: dict[int, int] = {}

    def claim(self, moment: datetime) -> int:
        """Return the milliseconds since 1970 at `moment`, or the next number that is free."""
        number = round(moment.timestamp() * 1000)
        passed = []
        while number in self._after:
            passed.append(number)
            number = self._after[number]
        for each in (*passed, number):
            self._after[each] = number + 1
        return number
