# Copied from codegen/package/testing/clock.py by `nox -s generate`. Do not edit.
"""The sandbox's clock, which a test may move."""

from __future__ import annotations

import time


class Clock:
    """Real time, plus what it was advanced by."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self._ahead

    def advance(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        """Let time pass without waiting."""
        self._ahead += seconds + 60 * minutes + 3600 * hours
