"""Many calls at once, by threads or by tasks, and what came of each."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import anyio

from tests.clients import Mode, finish

LONGEST = 30.0
"""Seconds after which a call that did not end is hanging."""


class StillRunning(Exception):
    """A call that did not end."""


async def call_at_once(mode: Mode, *calls: Callable[[], Any]) -> list[Any]:
    """Make calls at once; gives the result or the exception of each."""
    if mode == "sync":
        return _call_in_threads(calls)
    results: list[Any] = [StillRunning()] * len(calls)

    async def work(place: int) -> None:
        try:
            results[place] = await finish(calls[place]())
        except Exception as error:  # noqa: BLE001  it is the result
            results[place] = error

    with anyio.move_on_after(LONGEST):
        async with anyio.create_task_group() as tasks:
            for place in range(len(calls)):
                tasks.start_soon(work, place)
    return results


def _call_in_threads(calls: tuple[Callable[[], Any], ...]) -> list[Any]:
    results: list[Any] = [StillRunning()] * len(calls)
    start = threading.Barrier(len(calls))

    def work(place: int) -> None:
        start.wait(LONGEST)
        try:
            results[place] = calls[place]()
        except BaseException as error:  # noqa: BLE001  it is the result
            results[place] = error

    threads = [
        threading.Thread(target=work, args=(place,), daemon=True) for place in range(len(calls))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LONGEST)
    return list(results)
