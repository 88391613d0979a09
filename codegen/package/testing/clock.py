"""The sandbox's clock, which a test may move."""

from __future__ import annotations

import time
from datetime import timedelta


class Clock:
    """Real time, plus what it was advanced by."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self._ahead

    def advance(
        self, *, seconds: float = 0, minutes: float = 0, hours: float = 0, days: float = 0
    ) -> None:
        """Let time pass without waiting.

        Raises:
            ValueError: Time would go backwards.
        """
        passed = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        if passed < timedelta():
            raise ValueError("time cannot go backwards; make a new sandbox, or reset() this one")
        self._ahead += passed.total_seconds()

    def reset(self) -> None:
        """Go back to real time."""
        self._ahead = 0.0
