from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.study_day import study_day

MOMENTS = [
    msgspec.json.decode(line)
    for line in (Path(__file__).parent / "data" / "study_days.jsonl").read_bytes().splitlines()
]
EARLIEST, LATEST = (datetime(year, 1, 1) for year in (1990, 2037))  # noqa: DTZ001
ZONES = sorted({moment["tz"] for moment in MOMENTS})


def test_moments_around_clock_changes():
    for moment in MOMENTS:
        local = datetime.fromisoformat(moment["utc"]).astimezone(ZoneInfo(moment["tz"]))
        day = study_day(local, moment["rollover"])
        assert local.isoformat() == moment["local"]
        assert day.isoformat() == moment["study_day"], moment
        assert (day + timedelta(days=1)).isoformat() == moment["due_plus_1"]
        assert (day + timedelta(days=6)).isoformat() == moment["due_plus_6"]


def test_there_are_five_hundred_moments():
    assert len(MOMENTS) == 500


def test_the_small_hours_belong_to_the_evening_before():
    assert study_day(datetime(2026, 3, 2, 3, 59, tzinfo=UTC)) == date(2026, 3, 1)
    assert study_day(datetime(2026, 3, 2, 4, 0, tzinfo=UTC)) == date(2026, 3, 2)
    assert study_day(datetime(2026, 3, 2, 0, 0, tzinfo=UTC), 0) == date(2026, 3, 2)


@given(st.datetimes(EARLIEST, LATEST), st.sampled_from(ZONES), st.integers(0, 23))
def test_a_study_day_is_the_local_date_or_the_one_before(naive, zone, rollover):
    local = naive.replace(tzinfo=ZoneInfo(zone))
    assert local.date() - study_day(local, rollover) == timedelta(days=int(local.hour < rollover))


def test_a_naive_moment_is_refused():
    with pytest.raises(ValueError, match="aware"):
        study_day(datetime(2026, 3, 1, 12, 0))  # noqa: DTZ001


@pytest.mark.parametrize("hour", [-1, 24])
def test_an_hour_that_no_clock_shows_is_refused(hour):
    with pytest.raises(ValueError, match="rollover"):
        study_day(datetime(2026, 3, 1, 12, 0, tzinfo=UTC), hour)
