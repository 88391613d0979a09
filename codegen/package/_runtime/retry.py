"""The retry policy: when to send again, as a pure function.

The question is always the same: may the request have reached the provider? If it
certainly did not, or the provider said that it refused it, trying again cannot
make it happen twice. If it may have arrived, only operations that are safe to
repeat are tried again.
"""

from __future__ import annotations

import email.utils
import time
from dataclasses import dataclass
from datetime import UTC
from enum import Enum

FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
LONGEST_RETRY_AFTER = 60.0
DEADLINE = 120.0
"""Seconds in which all attempts of one call together must fit."""


class Failure(Enum):
    """What is known about an attempt that gave no response to use."""

    NOT_DELIVERED = "certainly did not reach the provider"
    REFUSED = "reached the provider, which said that it did not process it"
    UNKNOWN = "may have reached the provider, and may have been processed"


@dataclass(frozen=True, slots=True)
class Policy:
    """How often and for how long to try."""

    max_retries: int = 2
    deadline: float = DEADLINE

    def delay(
        self,
        failure: Failure,
        *,
        safe: bool,
        retries: int,
        elapsed: float,
        retry_after: float | None,
        chance: float,
    ) -> float | None:
        """Seconds to wait before the next attempt, or `None` to give up.

        `retries` counts the attempts after the first so far, `elapsed` the seconds
        since the first began; `chance` is a random number from 0 to 1 (full jitter).
        """
        if retries >= self.max_retries:
            return None
        if failure is Failure.UNKNOWN and not safe:
            return None
        if retry_after is not None and retry_after > LONGEST_RETRY_AFTER:
            return None
        wait = min(LONGEST_DELAY, FIRST_DELAY * 2**retries) * chance
        if retry_after is not None:
            wait = max(wait, retry_after)
        return wait if elapsed + wait < self.deadline else None


def classify_status(status_code: int, retry_after: float | None, *, safe: bool) -> Failure | None:
    """Classify an attempt by its HTTP status; `None` if the status is a verdict."""
    if status_code == 429 or (status_code == 503 and retry_after is not None):
        return Failure.REFUSED
    # 301 to 303 may lead away from what was done, as after a form that was sent.
    doubtful = status_code >= 500 or (not safe and status_code in (301, 302, 303))
    return Failure.UNKNOWN if doubtful else None


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
