# Copied from codegen/package/_runtime/deadline.py by `nox -s generate`. Do not edit.
"""The deadline of the attempt that is being made, for the connections that carry it."""

from __future__ import annotations

import time
from contextvars import ContextVar

DEADLINE: ContextVar[float | None] = ContextVar("krpay_deadline", default=None)
"""On `time.monotonic()`; each thread and each task has its own."""


def seconds_until(deadline: float | None) -> float | None:
    """Seconds that are left; none if there is no deadline, never less than nothing."""
    return None if deadline is None else max(deadline - time.monotonic(), 0.0)


def time_left(timeout: float | None, late: type[Exception]) -> float | None:
    """Cap the timeout of one step at the time that the whole attempt has left."""
    deadline = DEADLINE.get()
    if deadline is None:
        return timeout
    left = deadline - time.monotonic()
    if left <= 0:
        raise late("the time for the whole attempt is up")
    return left if timeout is None else min(timeout, left)
