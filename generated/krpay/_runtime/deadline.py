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
