# Copied from codegen/package/_runtime/interruptions.py by `nox -s generate`. Do not edit.
"""What interrupts a call from outside, and the lost call that is kept with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from krpay.errors import OutcomeUnknownError

_ATTRIBUTE = "_krpay_lost_call"
_latest: ContextVar[OutcomeUnknownError | None] = ContextVar("krpay_lost_call", default=None)
"""The call that was interrupted last in this task.

`anyio.fail_after` and `trio.fail_after` raise a TimeoutError that knows nothing of the
cancellation behind it.
"""


def keep_interruption(error: BaseException, lost: OutcomeUnknownError) -> None:
    """Keep a lost call with the exception that interrupted it, and say so in its text."""
    error.add_note(str(lost))
    setattr(error, _ATTRIBUTE, lost)
    _latest.set(lost)


def forget_interruption() -> None:
    """Forget what was interrupted before in this task."""
    if _latest.get() is not None:
        _latest.set(None)


def find_lost_call(error: BaseException) -> OutcomeUnknownError | None:
    """Find the lost call that an exception is about."""
    from krpay.errors import OutcomeUnknownError

    for one in _iterate_chain(error):
        found = one if isinstance(one, OutcomeUnknownError) else getattr(one, _ATTRIBUTE, None)
        if isinstance(found, OutcomeUnknownError):
            forget_interruption()  # a later timeout is not about this call
            return found
    if not isinstance(error, TimeoutError) and type(error).__name__ != "TooSlowError":
        return None
    latest = _latest.get()
    forget_interruption()
    return latest


def _iterate_chain(error: BaseException) -> Iterator[BaseException]:
    """Iterate over an exception, its causes, its contexts, and the members of groups."""
    waiting, seen = [error], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [other for other in (one.__context__, one.__cause__) if other is not None]
        if isinstance(one, BaseExceptionGroup):
            waiting += one.exceptions  # pyright: ignore[reportUnknownMemberType]
