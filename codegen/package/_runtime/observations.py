"""What was observed of an attempt, and telling those who want to know."""

from __future__ import annotations

import logging
from typing import Any, NamedTuple

from krpay import errors
from krpay._runtime.answers import Answer
from krpay._runtime.call import Call
from krpay._runtime.responses import Response
from krpay._runtime.setup import Attempt, Setup
from krpay._runtime.verdicts import Observed

log = logging.getLogger("krpay")


class Observation(NamedTuple):
    """What was observed of an attempt, and what an error about it has to say."""

    observed: Observed
    why: str = ""
    answer: Answer | None = None
    cause: BaseException | None = None
    error: errors.KrpayError | None = None
    """The error to raise, where the response itself makes it."""
    response: Response[Any] | None = None
    retry_after: float | None = None

    @property
    def status_code(self) -> int | None:
        """HTTP status, if there was a response."""
        source = self.answer or self.response
        return source.status_code if source is not None else None


def observe_status(status: int, *, is_theirs: bool) -> Observed:
    """Say what a response that is no success means, by its status and its form."""
    if status == 429:
        return Observed.RATE_LIMITED if is_theirs else Observed.RATE_LIMITED_BY_OTHERS
    if status >= 500:
        return Observed.FAILED if is_theirs else Observed.FAILED_ELSEWHERE
    if status == 408:
        return Observed.TIMED_OUT
    return Observed.REFUSED if is_theirs else Observed.FOREIGN


def report_attempt(
    setup: Setup, call: Call[Any], number: int, observation: Observation | None, seconds: float
) -> None:
    """Tell the log, and the hook if there is one, of an attempt; never what was in it."""
    status = observation.status_code if observation else None
    observed = observation.observed if observation else None
    cause = observation.cause if observation else None
    what = status or (type(cause).__name__ if cause else None)
    what = what or (observed.name if observed else "interrupted")
    name = f"{setup.provider.name} {call.operation}"
    log.debug("%s: %s in %.0f ms, attempt %d", name, what, seconds * 1000, number)
    if setup.on_attempt is None:
        return
    retry_after = observation.retry_after if observation else None
    attempt = Attempt(call.operation, number, status, seconds * 1000, observed, retry_after)
    try:
        setup.on_attempt(attempt)
    except Exception:  # it must not change what happens to the call
        log.exception("%s: on_attempt failed", name)
