"""Steps of the sandbox's own code: what its speed depends on, and no clock."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def count_steps(work: Callable[[], object]) -> int:
    """Count the lines of the sandbox that some work runs; a line in a loop counts each time."""
    steps = 0

    def look(frame: FrameType, event: str, _: object) -> Any:
        nonlocal steps
        if not frame.f_globals.get("__name__", "").startswith("krpay.testing."):
            return None
        steps += event == "line"
        return look

    before = sys.gettrace()
    sys.settrace(look)
    try:
        work()
    finally:
        sys.settrace(before)
    return steps


def assert_as_short_later(work: Callable[[], object], *, times: int = 300) -> None:
    """Assert that some work takes no more steps after it was done many times."""
    for _ in range(10):
        work()
    steps = count_steps(work)
    for _ in range(times):
        work()
    # A few more or less come from numbers that get longer, and from the clock.
    assert abs(count_steps(work) - steps) < times / 10
