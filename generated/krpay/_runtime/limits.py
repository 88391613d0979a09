# Copied from codegen/package/_runtime/limits.py by `nox -s generate`. Do not edit.
"""The time that an attempt has, as a pure function of the timeout and of what is left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from krpay._runtime import http

_LEAST = 0.001
"""Seconds that a phase has at least: nothing would mean no limit to some."""


class Limits(NamedTuple):
    """How long an attempt may take."""

    timeouts: Mapping[str, float | None]
    """Seconds for connect, read, write and pool."""
    deadline: float | None
    """When all of it must end, on `time.monotonic()`; `None` if the caller set no limit."""

    def has_ended(self, now: float) -> bool:
        """Tell whether the time is up."""
        return self.deadline is not None and now >= self.deadline


def longest_phase(timeout: float | http.Timeout) -> float:
    """Seconds of the longest phase; those without a limit do not count."""
    return max(phase or 0.0 for phase in _phases(timeout).values())


def find_limits(
    timeout: float | http.Timeout, *, now: float, deadline: float, is_safe: bool
) -> Limits:
    """Find how long an attempt may take that begins now; the call ends at `deadline`.

    A number bounds the whole attempt. An unsafe call that is sent late has its time to be
    answered all the same: not to know what happened would be worse than being late.
    """
    phases = _phases(timeout)
    whole: float | None = deadline
    if isinstance(timeout, int | float):
        whole = min(now + timeout, deadline) if is_safe else now + timeout
    elif None in (phases["read"], phases["write"]):
        whole = None
    if whole is not None and not is_safe:
        whole = max(whole, now + longest_phase(timeout))
    left = max(deadline - now, _LEAST)
    for name in phases if is_safe else ("connect", "pool"):
        phase = phases[name]
        phases[name] = left if phase is None else min(phase, left)
    return Limits(phases, whole)


def _phases(timeout: Any) -> dict[str, float | None]:
    if http.is_timeout_setting(timeout):
        return dict(timeout.as_dict())
    return dict.fromkeys(("connect", "read", "write", "pool"), timeout)
