# Copied from codegen/package/testing/clock.py by `nox -s generate`. Do not edit.
"""The sandbox's clock, which a test may move."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

_END = datetime(9000, 1, 1, tzinfo=UTC).timestamp()
"""Not long after it, no date can be written any more."""


class Clock:
    """Real time, plus what it was advanced by."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self._ahead

    @property
    def ahead(self) -> float:
        """Seconds that it was advanced by."""
        return self._ahead

    def advance(
        self, *, seconds: float = 0, minutes: float = 0, hours: float = 0, days: float = 0
    ) -> None:
        """Let time pass without waiting.

        Raises:
            ValueError: Time would go backwards, or beyond the year 9000.
        """
        try:
            passed = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        except OverflowError:
            passed = timedelta.max
        if self.now() + passed.total_seconds() > _END:
            raise ValueError("time cannot go beyond the year 9000")
        if passed < timedelta():
            raise ValueError("time cannot go backwards; make a new sandbox, or reset() this one")
        self._ahead += passed.total_seconds()

    def reset(self) -> None:
        """Go back to real time."""
        self._ahead = 0.0
