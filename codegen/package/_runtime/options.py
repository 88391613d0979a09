"""The options of clients and calls, checked before any I/O."""

from __future__ import annotations

from typing import Any, cast

from krpay._runtime import http, retry
from krpay.errors import ConfigurationError

_LONGEST_TIMEOUT = 86_400
"""Seconds that a timeout may have; sockets take no number of any size."""


def check_timeout(timeout: float | http.Timeout) -> float | http.Timeout:
    """Check a timeout; raises `ConfigurationError` for what is none."""
    phases: list[Any] = [timeout]
    if http.is_timeout_setting(timeout):
        phases = [phase for phase in cast(Any, timeout).as_dict().values() if phase is not None]
    for phase in phases:
        _check_seconds(phase)
    return timeout


def check_seconds(name: str, seconds: float | None) -> float | None:
    """Check an option in seconds; raises `ConfigurationError` for what is none."""
    if seconds is not None and (
        not _is_number(seconds, int | float) or not 0 <= seconds <= _LONGEST_TIMEOUT
    ):
        raise ConfigurationError(
            f"{name} must be a number of seconds from 0 to {_LONGEST_TIMEOUT}, or None"
        )
    return seconds


def retry_policy(max_retries: int) -> retry.Policy:
    """Make the retry policy of a client; raises `ConfigurationError` for a wrong number."""
    if not _is_number(max_retries, int) or max_retries < 0:
        raise ConfigurationError("max_retries must be a whole number, 0 or more")
    return retry.Policy(max_retries=max_retries)


def _check_seconds(seconds: float) -> None:
    if not _is_number(seconds, int | float) or not 0 < seconds <= _LONGEST_TIMEOUT:
        raise ConfigurationError(
            f"timeout must be a number of seconds above 0 and up to {_LONGEST_TIMEOUT}, "
            "or an httpx.Timeout of such numbers"
        )


def _is_number(value: object, kind: Any) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)
