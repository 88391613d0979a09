"""Asking again until something is done, with a deadline and growing pauses."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import anyio

from krpay.errors import ConfigurationError, KrpayError

__all__ = ["StillPendingError", "poll", "poll_async"]

T = TypeVar("T")

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 15.0
_GROWTH = 1.5


class StillPendingError(KrpayError):
    """Time ran out, and it is not done yet; it may still be done later."""

    last: Any
    """The last state that was seen."""

    def __init__(self, message: str, *, last: object) -> None:
        super().__init__(message)
        self.last = last


def poll(
    ask: Callable[[], T], is_done: Callable[[T], bool], *, deadline: float, what: str = "it"
) -> T:
    """Ask until it is done.

    Args:
        ask: Asks once; its errors end the polling.
        is_done: Whether a state is the end.
        deadline: Seconds after which no new question is asked.
        what: What is waited for, for the message.

    Returns:
        The first state that is the end.

    Raises:
        StillPendingError: Time ran out; `last` is the last state.
    """
    started, pause = _start_clock(deadline), FIRST_PAUSE
    while True:
        state = ask()
        if is_done(state):
            return state
        _check_time(started, pause, deadline, state, what)
        time.sleep(pause)
        pause = min(pause * _GROWTH, LONGEST_PAUSE)


async def poll_async(
    ask: Callable[[], Awaitable[T]],
    is_done: Callable[[T], bool],
    *,
    deadline: float,
    what: str = "it",
) -> T:
    """Ask until it is done, asynchronously; see `poll`."""
    started, pause = _start_clock(deadline), FIRST_PAUSE
    while True:
        state = await ask()
        if is_done(state):
            return state
        _check_time(started, pause, deadline, state, what)
        await anyio.sleep(pause)
        pause = min(pause * _GROWTH, LONGEST_PAUSE)


def _start_clock(deadline: float) -> float:
    if not deadline > 0:
        raise ConfigurationError("deadline must be a number of seconds above 0")
    return time.monotonic()


def _check_time(started: float, pause: float, deadline: float, state: object, what: str) -> None:
    if time.monotonic() - started + pause > deadline:
        raise StillPendingError(
            f"{what} is still pending after {deadline:g} s; the last state is in .last", last=state
        )
