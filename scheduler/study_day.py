"""Which study day a moment belongs to."""

from datetime import date, datetime, timedelta


def study_day(now: datetime, rollover_hour: int = 4) -> date:
    """Return the local date of `now`, or the day before when its wall clock is before the rollover.

    `now` is an aware datetime in the person's own zone. The hour is read off the wall clock:
    subtracting hours from the instant would be wrong on the days the clocks change.

    Raises ValueError for a naive `now` or an hour outside 0 to 23.
    """
    if now.tzinfo is None:
        msg = "study_day needs an aware datetime in the local zone"
        raise ValueError(msg)
    if not 0 <= rollover_hour <= 23:
        msg = f"the rollover hour is from 0 to 23, not {rollover_hour}"
        raise ValueError(msg)
    day = now.date()
    return day - timedelta(days=1) if now.hour < rollover_hour else day
