"""The options of clients and calls, checked before any I/O."""

from __future__ import annotations

from typing import Any

from krpay._runtime import http, retry
from krpay.errors import ConfigurationError

_LONGEST_TIMEOUT = 86_400
"""Seconds that a timeout may have; sockets take no number of any size."""


def check_timeout(timeout: float | http.Timeout) -> http.Timeout:
    """Check a timeout; raises `ConfigurationError` for what is none."""
    if isinstance(timeout, http.Timeout):
        for phase in timeout.as_dict().values():
            if phase is not None:
                _check_seconds(phase)
        return timeout
    _check_seconds(timeout)
    return http.Timeout(timeout)


def retry_policy(max_retries: int) -> retry.Policy:
    """Make the retry policy of a client; raises `ConfigurationError` for a wrong number."""
    if not _is_number(max_retries, int) or max_retries < 0:
        raise ConfigurationError("max_retries must be a whole number, 0 or more")
    return retry.Policy(max_retries=max_retries)


def check_http_client(http_client: object, kind: type) -> None:
    """Refuse an HTTP client of another kind; `None` is fine."""
    if http_client is not None and not isinstance(http_client, kind):
        raise ConfigurationError(f"http_client must be an httpx.{kind.__name__}")


def _check_seconds(seconds: float) -> None:
    if not _is_number(seconds, int | float) or not 0 < seconds <= _LONGEST_TIMEOUT:
        raise ConfigurationError(
            f"timeout must be a number of seconds above 0 and up to {_LONGEST_TIMEOUT}, "
            "or an httpx.Timeout of such numbers"
        )


def _is_number(value: object, kind: Any) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)
