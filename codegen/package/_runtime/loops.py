"""The event loop that runs, of asyncio or trio."""

from __future__ import annotations

import sys


def is_under_trio() -> bool:
    """Tell whether trio runs this task."""
    trio = sys.modules.get("trio")
    return trio is not None and trio.lowlevel.in_trio_run()


def current_loop() -> object:
    """Find the event loop that runs."""
    if is_under_trio():
        import trio

        return trio.lowlevel.current_trio_token()
    import asyncio

    return asyncio.get_running_loop()
