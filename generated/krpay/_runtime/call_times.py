# Copied from codegen/package/_runtime/call_times.py by `nox -s generate`. Do not edit.
"""When a lost call was sent, by the provider's clock, and what lies before and after it.

Nobody's clock is believed beyond what is needed. The look-up's `Date` is the provider's time;
how long ago the call was sent is measured here, in more than one way where ways may differ
(a clock that was set, a machine that slept, another machine that reads the call back). What
the ways do not agree on is doubtful, and decides nothing.
"""

from __future__ import annotations

import email.utils
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum

_SLACK = timedelta(seconds=0.1)
"""How much two ways of measuring differ by themselves."""
_CLOSE = timedelta(seconds=2)
"""What is so little earlier than the call may be of a clock that is a little late."""


class Stopwatch:
    """Measures seconds in this process; a copy that was pickled knows of none."""

    __slots__ = ("_began",)

    def __init__(self, began: float | None = None) -> None:
        self._began = began

    @classmethod
    def start(cls) -> Stopwatch:
        """Make one that runs."""
        return cls(time.monotonic())

    def read_seconds(self) -> float | None:
        """Read it; `None` if it was not started in this process."""
        return None if self._began is None else time.monotonic() - self._began

    def wind_on(self, seconds: float) -> Stopwatch:
        """Copy it, with more seconds on it."""
        return Stopwatch(None if self._began is None else self._began - seconds)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Stopwatch)  # it says nothing about what it is kept with

    def __hash__(self) -> int:
        return hash(Stopwatch)

    def __reduce__(self) -> tuple[type[Stopwatch], tuple[()]]:
        return Stopwatch, ()


class Place(Enum):
    """Where a time lies."""

    BEFORE = "before the call"
    DOUBTFUL = "too close to the time of the call to tell, or without a time"
    SINCE = "since the call"


@dataclass(frozen=True, slots=True)
class CallTimes:
    """When a call was sent, at the earliest and at the latest, and how old it is at least."""

    earliest: datetime
    latest: datetime
    age: float
    """Seconds since it was sent, at least."""

    def place(self, moment: datetime | None) -> Place:
        """Tell where a time of the provider's lies; it may have been cut to a whole second."""
        if moment is None or moment.tzinfo is None:
            return Place.DOUBTFUL
        if moment >= (self.latest - _SLACK).replace(microsecond=0):
            return Place.SINCE
        if moment < (self.earliest - _CLOSE).replace(microsecond=0):
            return Place.BEFORE
        return Place.DOUBTFUL


def find_times(
    date: str | None, *, sent_at: datetime | None, seconds: float | None, now: datetime
) -> CallTimes | None:
    """Find when a call was sent, by the `Date` of a look-up; `None` if that cannot be known.

    `sent_at` and `now` are by the clocks of this machine or of the one that sent it; `seconds`
    is what the stopwatch of this process says.
    """
    theirs = _parse_date(date)
    if theirs is None or sent_at is None:
        return None
    ages = [(now - sent_at).total_seconds()]
    ages.append((theirs - sent_at).total_seconds() if seconds is None else seconds)
    least, most = min(ages), max(ages)
    return CallTimes(theirs - timedelta(seconds=most), theirs - timedelta(seconds=least), least)


def _parse_date(date: str | None) -> datetime | None:
    if date is None:
        return None
    try:
        theirs = email.utils.parsedate_to_datetime(date)
    except ValueError:
        return None
    return theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC)
