# Copied from codegen/package/batch/pacing.py by `nox -s generate`. Do not edit.
"""When the next call of a batch may be sent, whoever sends it."""

from __future__ import annotations

import threading
import time

from krpay._runtime.setup import Attempt
from krpay._runtime.verdicts import Observed

_PAUSE = 1.0
"""Seconds to wait after 429, if the response does not say."""
_LIMITED = (Observed.RATE_LIMITED, Observed.RATE_LIMITED_BY_OTHERS)


class Pacer:
    """Spreads calls over time, and holds all of them up after an answer of 429."""

    def __init__(self, per_second: float | None = None) -> None:
        self._lock = threading.Lock()
        self._interval = 1 / per_second if per_second else 0.0
        self._next = 0.0
        self._paused_until = 0.0

    def reserve(self) -> float:
        """Take the next place; gives the seconds until it comes."""
        with self._lock:
            now = time.monotonic()
            place = max(now, self._next, self._paused_until)
            self._next = place + self._interval
            return place - now

    def seconds_of_pause(self) -> float:
        """Give the seconds for which all calls are held up."""
        return max(self._paused_until - time.monotonic(), 0.0)

    def note(self, attempt: Attempt) -> bool:
        """Hold all calls up if an attempt was one too many; gives whether it was."""
        if attempt.observed not in _LIMITED:
            return False
        seconds = attempt.retry_after if attempt.retry_after is not None else _PAUSE
        with self._lock:
            self._paused_until = max(self._paused_until, time.monotonic() + seconds)
        return True
