# Copied from codegen/package/_runtime/retry.py by `nox -s generate`. Do not edit.
"""The retry policy: when to send again what may be sent again, as a pure function.

Whether a call may be sent again is said by the table in `krpay._runtime.verdicts`.
"""

from __future__ import annotations

import email.utils
import time
from dataclasses import dataclass
from datetime import UTC

FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
LONGEST_RETRY_AFTER = 60.0
DEADLINE = 120.0
"""Seconds in which all attempts of one call together must fit."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How often and for how long to try."""

    max_retries: int = 2
    deadline: float = DEADLINE

    def delay(
        self, *, retries: int, time_left: float, retry_after: float | None, chance: float
    ) -> float | None:
        """Seconds to wait before the next attempt, or `None` to give up.

        `retries` counts the attempts after the first so far, `time_left` the seconds until the
        deadline; `chance` is a random number from 0 to 1 (full jitter).
        """
        if retries >= self.max_retries:
            return None
        if retry_after is not None and retry_after > LONGEST_RETRY_AFTER:
            return None
        wait = min(LONGEST_DELAY, FIRST_DELAY * 2**retries) * chance
        if retry_after is not None:
            wait = max(wait, retry_after)
        return wait if wait < time_left else None


def parse_retry_after(value: str | None) -> float | None:
    """Parse a `Retry-After` header, a number or an HTTP date, into seconds."""
    if value is None:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        moment = email.utils.parsedate_to_datetime(value)
        if moment.tzinfo is None:  # an HTTP date is in universal time even if it does not say so
            moment = moment.replace(tzinfo=UTC)
        return max(0.0, moment.timestamp() - time.time())
    except (ValueError, OverflowError):
        return None
