"""One peer in a process of its own, which does what it is told.

    python -m tests.bench.worker MODULE PLACE

`MODULE` is one of `tests.bench.peers`, `PLACE` a `Place` as JSON. Each line on standard
input is a request as JSON, each line on standard output its answer:

    {"do": "show"}                                        what the peer makes of each answer
    {"do": "sync", "call": NAME, "count": N}              seconds for N calls, one by one
    {"do": "memory", "call": NAME, "count": N}            the same without a network, CPU seconds
    {"do": "async", "call": NAME, "count": N, "width": W} seconds for N calls, W in flight
    {"do": "crowd", "call": NAME, "width": W}             bytes at the peak: before, and with W

With `--first-call` instead it makes one call and ends: how long a program takes that does
that and nothing else.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, ExitStack
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from enum import Enum
from importlib import import_module
from typing import Any

from tests.bench.limits import allow_connections, peak_memory
from tests.bench.operations import GET_PAYMENT
from tests.bench.place import Place

_CLOCKS = {"sync": time.perf_counter, "memory": time.process_time}
_STILL_OPEN = 2.0
"""Seconds for which connections surely stay open; every client closes idle ones some time."""


def plain(value: object) -> object:
    """A result so that those of all peers can be compared.

    What is not there, null and a time of 0 are the same; times are seconds or text,
    numbers are numbers.
    """
    if isinstance(value, dict):
        members = {
            name: plain(None if value[name] == 0 and name.endswith(("_at", "_date")) else found)
            for name, found in value.items()
        }
        return {name: found for name, found in sorted(members.items()) if found is not None}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, datetime):
        return value.isoformat() if value.tzinfo is None else int(value.timestamp())
    if isinstance(value, Decimal | float):
        return int(value) if value == int(value) else float(value)
    return value


class Worker:
    """Keeps a peer's clients between requests."""

    def __init__(self, module: str, place: Place) -> None:
        self._peer = import_module(f"tests.bench.peers.{module}")
        self._place = place
        self._stack = ExitStack()
        self._runner = self._stack.enter_context(asyncio.Runner())
        self._async_stack = AsyncExitStack()
        self._made: dict[str, dict[str, Callable[[], Any]]] = {}
        self._last_async = float("-inf")

    def close(self) -> None:
        """Close what was opened."""
        self._runner.run(self._async_stack.aclose())
        self._stack.close()

    def answer(self, request: dict[str, Any]) -> object:
        """Do what a request says."""
        do = request["do"]
        if do == "show":
            return self._show()
        if do == "crowd":
            return self._crowd(request["call"], request["width"])
        call = self._calls(do).get(request["call"])
        if call is None:
            return None
        if do == "async":
            width = request["width"]
            if time.monotonic() - self._last_async > _STILL_OPEN:
                self._runner.run(_in_flight(call, width, width))
            seconds = self._runner.run(_in_flight(call, request["count"], width))
            self._last_async = time.monotonic()
            return seconds
        return _one_by_one(call, request["count"], _CLOCKS[do])

    def _calls(self, kind: str) -> dict[str, Callable[[], Any]]:
        if kind not in self._made:
            self._made[kind] = self._make(kind, self._place)
        return self._made[kind]

    def _make(self, kind: str, place: Place) -> dict[str, Callable[[], Any]]:
        made: dict[str, Callable[[], Any]] = {}
        if kind == "async":
            if hasattr(self._peer, "async_calls"):
                made = self._runner.run(self._peer.async_calls(place, self._async_stack))
        elif hasattr(self._peer, "calls"):
            made = self._peer.calls(replace(place, in_memory=kind == "memory"), self._stack)
        return made

    def _show(self) -> dict[str, dict[str, object]]:
        shown: dict[str, dict[str, object]] = {}
        for kind in ("sync", "async"):
            for name, call in self._calls(kind).items():
                result = self._runner.run(_await(call)) if kind == "async" else call()
                shown.setdefault(kind, {})[name] = plain(self._peer.wire(result))
        return shown

    def _crowd(self, name: str, width: int) -> list[int] | None:
        allow_connections(width)
        quiet = self._calls("async")
        if name not in quiet:
            return None
        self._runner.run(_await(quiet[name]))
        before = peak_memory()
        place = replace(self._place, url=self._place.gated_url, connections=width, kept_alive=0)
        crowded = self._make("async", place)
        if name not in crowded:
            return None
        self._runner.run(_in_flight(crowded[name], width, width))
        return [before, peak_memory()]


def _one_by_one(call: Callable[[], object], count: int, clock: Callable[[], float]) -> float:
    call()  # the connection may have been closed since
    start = clock()
    for _ in range(count):
        call()
    return clock() - start


async def _await(call: Callable[[], Awaitable[Any]]) -> Any:
    return await call()


async def _in_flight(call: Callable[[], Awaitable[object]], count: int, width: int) -> float:
    async def run(share: int) -> None:
        for _ in range(share):
            await call()

    start = time.perf_counter()
    async with asyncio.TaskGroup() as tasks:
        for number in range(width):
            tasks.create_task(run(count // width + (number < count % width)))
    return time.perf_counter() - start


def main(arguments: list[str]) -> None:
    """Answer requests until standard input ends."""
    module, place = arguments[0], Place(**json.loads(arguments[1]))
    worker = Worker(module, place)
    try:
        if "--first-call" in arguments:
            worker.answer({"do": "sync", "call": GET_PAYMENT, "count": 0})
            return
        for line in sys.stdin:
            sys.stdout.write(json.dumps(worker.answer(json.loads(line))) + "\n")
            sys.stdout.flush()
    finally:
        worker.close()


if __name__ == "__main__":
    main(sys.argv[1:])
