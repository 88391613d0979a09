"""How the last stage says no: in one line, whatever comes between."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

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


@contextmanager
def explain_failures(is_begun: Callable[[], bool], finisher: str) -> Iterator[None]:
    """Turn an interrupt, a full disk and the like into one line that says what is there now.

    `is_begun` tells whether something is left half-way, which `finisher` completes.
    """
    try:
        with _termination_as_interrupt():
            yield
    except BusyError as error:
        raise CommandError(f"{error}; nothing was written.") from None
    except KeyboardInterrupt:
        line, state, code = "interrupted", "no file was half-written", INTERRUPTED
    except OutputError as error:
        line, state, code = str(error), "nothing was written", 1
    except OSError as error:
        line, state, code = _describe(error), "nothing was written", 1
    else:
        return
    if is_begun():
        state = f"`{finisher}` finishes what was begun"
    raise CommandError(f"{line}; {state}.", code)


def _describe(error: OSError) -> str:
    names = [str(name) for name in (error.filename, error.filename2) if name is not None]
    return ": ".join([*names, error.strerror or str(error)])


@contextmanager
def _termination_as_interrupt() -> Iterator[None]:
    """Let SIGTERM unwind as Ctrl-C does; only the main thread may say so."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
