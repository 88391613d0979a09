"""The values of the sandbox's own classes that stand in local variables while it works."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def collect_values() -> Iterator[list[object]]:
    """Collect what a traceback with local variables, as some tools print it, would show."""
    values: list[object] = []
    seen: set[int] = set()

    def look(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_globals.get("__name__", "").startswith("krpay.testing."):
            for value in frame.f_locals.values():
                if type(value).__module__.startswith("krpay.testing.") and id(value) not in seen:
                    seen.add(id(value))
                    values.append(value)

    sys.setprofile(look)
    try:
        yield values
    finally:
        sys.setprofile(None)
