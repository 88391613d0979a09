"""How the last stage says no: in one line, whatever comes between."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import Any

INTERRUPTED = 130
"""The exit code of what Ctrl-C ended."""


class OutputError(Exception):
    """The output folder cannot be compared or written; the message says why, in one line."""


class BusyError(OutputError):
    """Another run holds the lock, so that what is half-way is its business."""


class CommandError(Exception):
    """A command ends with this line and this exit code."""

    def __init__(self, line: str, code: int = 1) -> None:
        super().__init__(line)
        self.code = code


_signals: list[int] = []
"""The signals that came to interrupt what runs now."""


@contextmanager
def explain_failures(is_begun: Callable[[], bool], finisher: str) -> Iterator[None]:
    """Turn an interrupt, a full disk and the like into one line that says what is there now.

    `is_begun` tells whether something is left half-way, which `finisher` completes.
    """
    line, state, code = "interrupted", "no file was half-written", INTERRUPTED
    try:
        with _interruptible():
            yield
    except BusyError as error:
        raise CommandError(f"{error}; nothing was written.") from None
    except KeyboardInterrupt:
        pass
    except Exception as error:
        if not _signals:  # else the error is what someone made of the interrupt
            if not isinstance(error, OutputError | OSError):
                raise
            line = _describe(error) if isinstance(error, OSError) else str(error)
            state, code = "nothing was written", 1
    else:
        return
    if is_begun():
        state = f"`{finisher}` finishes what was begun"
    raise CommandError(f"{line}; {state}.", code)


def raise_swallowed_interrupt() -> None:
    """Raise the interrupt that another library kept to itself, before its results are used."""
    if _signals:
        raise KeyboardInterrupt


def _describe(error: OSError) -> str:
    names = [str(name) for name in (error.filename, error.filename2) if name is not None]
    return ": ".join([*names, error.strerror or str(error)])


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C and SIGTERM raise, and be remembered; only the main thread may say so."""
    _signals.clear()
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    hook = sys.unraisablehook
    try:
        sys.unraisablehook = partial(_say_unless_interrupted, hook)
        for number in before:
            signal.signal(number, _interrupt)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        sys.unraisablehook = hook


def _say_unless_interrupted(hook: Callable[[Any], Any], swallowed: Any) -> None:
    """Print an exception that nobody can catch; an interrupt is remembered, and told later."""
    if not issubclass(swallowed.exc_type, KeyboardInterrupt):
        hook(swallowed)


def _interrupt(number: int, _: FrameType | None) -> None:
    _signals.append(number)
    raise KeyboardInterrupt
