"""Forked processes, and what came of the work in each."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from typing import Any

LONGEST = 30.0
"""Seconds after which a child that does not end has failed."""


def fork(work: Callable[[], Any]) -> Callable[[], Any]:
    """Do work in a child; gives what waits for its result, or for the text of its error."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _report(work, writing)
    os.close(writing)
    return lambda: _collect(child, reading)


def _report(work: Callable[[], Any], writing: int) -> None:
    """Do the work, tell what came of it, and end without what the parent would do at its end."""
    try:
        result: Any = {"result": work()}
    except BaseException as error:  # noqa: BLE001  the parent shows it
        result = {"error": f"{type(error).__name__}: {error}"}
    with os.fdopen(writing, "w") as pipe:
        json.dump(result, pipe)
    sys.stderr.flush()
    os._exit(0)


def _collect(child: int, reading: int) -> Any:
    end = time.monotonic() + LONGEST
    while os.waitpid(child, os.WNOHANG)[0] == 0:
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise AssertionError("the child did not end")
        time.sleep(0.005)
    with os.fdopen(reading) as pipe:
        told = json.load(pipe)
    return told.get("result", told.get("error"))
