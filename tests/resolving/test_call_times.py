"""When a call was sent by the provider's clock: whose clock is believed, and how far."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from krpay._runtime.call_times import CallTimes, Place, Stopwatch, find_times

NOW = datetime(2026, 11, 26, 9, 0, 0, tzinfo=UTC)


def ago(seconds: float) -> datetime:
    return NOW - timedelta(seconds=seconds)


def find(theirs: datetime, *, wall: float, seconds: float | None) -> CallTimes:
    date = format_datetime(theirs, usegmt=True)
    times = find_times(date, sent_at=ago(wall), seconds=seconds, now=NOW)
    assert times is not None
    return times


@pytest.mark.parametrize(
    ("moment", "place"),
    [
        (ago(0), Place.SINCE),
        (ago(60), Place.SINCE),
        (ago(61), Place.SINCE),  # times are cut to seconds
        (ago(62), Place.DOUBTFUL),
        (ago(63), Place.BEFORE),
        (ago(6000), Place.BEFORE),
        (None, Place.DOUBTFUL),
        (ago(0).replace(tzinfo=None), Place.DOUBTFUL),
    ],
)
def test_a_time_lies_before_the_call_or_since(moment: datetime | None, place: Place) -> None:
    assert find(NOW, wall=60, seconds=60).place(moment) is place


@pytest.mark.parametrize("minutes", [-10, 10])
def test_a_clock_that_is_wrong_by_minutes_changes_nothing(minutes: int) -> None:
    skew = timedelta(minutes=minutes)
    times = find(NOW + skew, wall=60, seconds=60)
    assert times.age == 60
    assert times.place(ago(50) + skew) is Place.SINCE
    assert times.place(ago(70) + skew) is Place.BEFORE


def test_where_the_clock_was_set_what_lies_between_is_doubtful() -> None:
    times = find(NOW, wall=300, seconds=60)
    assert times.age == 60
    assert times.place(ago(50)) is Place.SINCE
    assert times.place(ago(200)) is Place.DOUBTFUL
    assert times.place(ago(310)) is Place.BEFORE


def test_where_another_machine_sent_it_both_clocks_may_be_right() -> None:
    times = find(NOW - timedelta(minutes=5), wall=600, seconds=None)
    assert times.age == 300
    assert times.place(ago(301)) is Place.SINCE
    assert times.place(ago(700)) is Place.DOUBTFUL
    assert times.place(ago(910)) is Place.BEFORE


@pytest.mark.parametrize("date", [None, "yesterday"])
def test_without_a_date_nothing_is_known(date: str | None) -> None:
    assert find_times(date, sent_at=ago(60), seconds=60, now=NOW) is None


def test_a_stopwatch_that_was_pickled_knows_nothing() -> None:
    stopwatch = Stopwatch.start()
    assert stopwatch.read_seconds() is not None
    assert pickle.loads(pickle.dumps(stopwatch)).read_seconds() is None
