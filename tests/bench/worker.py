"""Run one peer in a process of its own, which does what it is told.

    python -m tests.bench.worker MODULE SETTINGS

`MODULE` is one of `tests.bench.peers`, `SETTINGS` a `ClientSettings` as JSON. Each line on
standard input is a command as JSON, each line on standard output its result:

    {"do": "show"}                                        what the peer makes of each response
    {"do": "sync", "call": NAME, "count": N}              seconds for N calls, one by one
    {"do": "memory", "call": NAME, "count": N}            the same without a network, CPU seconds
    {"do": "async", "call": NAME, "count": N, "width": W} seconds for N calls, W in flight
    {"do": "aiohttp", "call": NAME, "count": N, "width": W} the same, through aiohttp
    {"do": "threads", "call": NAME, "count": N, "width": W} seconds for N calls by W threads
    {"do": "batch", "call": NAME, "count": N, "width": W} the same; krpay writes each to disk first
    {"do": "crowd", "call": NAME, "width": W}             bytes at the peak: before, and with W

With `--first-call` it makes one call and ends, to time a program that does nothing else.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, ExitStack
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from enum import Enum
from importlib import import_module
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.operations import GET_PAYMENT
from tests.bench.settings import ClientSettings
from tests.bench.system import allow_connections, read_peak_memory

_ASYNCHRONOUS = {"async": "make_async_calls", "aiohttp": "make_aiohttp_calls"}
"""By kind, the function of a peer that makes its asynchronous calls."""
_CLOCKS = {"sync": time.perf_counter, "memory": time.process_time}
_KEPT_OPEN = 2.0
"""Seconds for which connections surely stay open; every client closes idle ones some time."""


def make_comparable(value: object) -> object:
    """Make a result such that those of all peers can be compared.

    What is not there, null and a time of 0 are the same; times are seconds or text,
    numbers are numbers.
    """
    if isinstance(value, dict):
        members = {
            name: None
            if member == 0 and name.endswith(("_at", "_date"))
            else make_comparable(member)
            for name, member in value.items()
        }
        return {name: member for name, member in sorted(members.items()) if member is not None}
    if isinstance(value, list):
        return [make_comparable(item) for item in value]
    if isinstance(value, Enum):
        return make_comparable(value.value)
    if isinstance(value, datetime):
        return value.isoformat() if value.tzinfo is None else int(value.timestamp())
    if isinstance(value, Decimal | float):
        return int(value) if value == int(value) else float(value)
    return value


class Worker:
    """Keeps a peer's clients between commands."""

    def __init__(self, module: str, settings: ClientSettings) -> None:
        self._peer = import_module(f"tests.bench.peers.{module}")
        self._settings = settings
        self._stack = ExitStack()
        self._runner = self._stack.enter_context(asyncio.Runner())
        self._async_stack = AsyncExitStack()
        self._calls_by_kind: dict[str, dict[str, Callable[[], Any]]] = {}
        self._last_async = float("-inf")

    def close(self) -> None:
        """Close what was opened."""
        self._runner.run(self._async_stack.aclose())
        self._stack.close()

    def run(self, command: dict[str, Any]) -> object:
        """Do what a command says; `None` if the peer cannot."""
        do = command["do"]
        if do == "show":
            return self._show_results()
        if do == "crowd":
            return self._measure_crowd(command["call"], command["width"])
        if do == "batch":
            return self._time_batch(command["call"], command["count"], command["width"])
        if do == "threads":
            return self._time_threads(command["call"], command["count"], command["width"])
        call = self._find_calls(do).get(command["call"])
        if call is None:
            return None
        if do in _ASYNCHRONOUS:
            width = command["width"]
            if time.monotonic() - self._last_async > _KEPT_OPEN:
                self._runner.run(_time_in_flight(call, width, width))
            seconds = self._runner.run(_time_in_flight(call, command["count"], width))
            self._last_async = time.monotonic()
            return seconds
        return _time_one_by_one(call, command["count"], _CLOCKS[do])

    def _find_calls(self, kind: str) -> dict[str, Callable[[], Any]]:
        if kind not in self._calls_by_kind:
            self._calls_by_kind[kind] = self._make_calls(kind, self._settings)
        return self._calls_by_kind[kind]

    def _make_calls(self, kind: str, settings: ClientSettings) -> dict[str, Callable[[], Any]]:
        calls: dict[str, Callable[[], Any]] = {}
        if kind in _ASYNCHRONOUS:
            if make := getattr(self._peer, _ASYNCHRONOUS[kind], None):
                calls = self._runner.run(make(settings, self._async_stack))
        elif hasattr(self._peer, "make_calls"):
            in_memory = kind == "memory"
            calls = self._peer.make_calls(replace(settings, in_memory=in_memory), self._stack)
        return calls

    def _show_results(self) -> dict[str, dict[str, object]]:
        shown: dict[str, dict[str, object]] = {}
        for kind in ("sync", *_ASYNCHRONOUS):
            for name, call in self._find_calls(kind).items():
                result = self._runner.run(_await(call)) if kind in _ASYNCHRONOUS else call()
                shown.setdefault(kind, {})[name] = make_comparable(self._peer.to_json(result))
        return shown

    def _time_batch(self, name: str, count: int, width: int) -> float | None:
        """Time many calls by threads; a peer that can do so writes each down before it is sent."""
        call = self._find_calls("sync").get(name)
        if call is None:
            return None
        call()
        if hasattr(self._peer, "run_batch"):
            with TemporaryDirectory() as folder:
                start = time.perf_counter()
                self._peer.run_batch(self._settings, name, count, width, folder)
                return time.perf_counter() - start
        return self._time_threads(name, count, width)

    def _time_threads(self, name: str, count: int, width: int) -> float | None:
        call = self._find_calls("sync").get(name)
        if call is None:
            return None
        call()
        start = time.perf_counter()
        with ThreadPoolExecutor(width) as pool:
            for _ in pool.map(lambda _: call(), range(count)):
                pass
        return time.perf_counter() - start

    def _measure_crowd(self, name: str, width: int) -> list[int] | None:
        allow_connections(width)
        single = self._find_calls("async").get(name)
        if single is None:
            return None
        self._runner.run(_await(single))
        before = read_peak_memory()
        settings = replace(
            self._settings, url=self._settings.gated_url, connections=width, kept_alive=0
        )
        call = self._make_calls("async", settings).get(name)
        if call is None:
            return None
        self._runner.run(_time_in_flight(call, width, width))
        return [before, read_peak_memory()]


def _time_one_by_one(call: Callable[[], object], count: int, clock: Callable[[], float]) -> float:
    call()  # the connection may have been closed since
    start = clock()
    for _ in range(count):
        call()
    return clock() - start


async def _await(call: Callable[[], Awaitable[Any]]) -> Any:
    return await call()


async def _time_in_flight(call: Callable[[], Awaitable[object]], count: int, width: int) -> float:
    async def run(share: int) -> None:
        for _ in range(share):
            await call()

    start = time.perf_counter()
    async with asyncio.TaskGroup() as tasks:
        for number in range(width):
            tasks.create_task(run(count // width + (number < count % width)))
    return time.perf_counter() - start


def main(arguments: list[str]) -> None:
    """Run commands until standard input ends."""
    module, settings = arguments[0], ClientSettings(**json.loads(arguments[1]))
    worker = Worker(module, settings)
    try:
        if "--first-call" in arguments:
            worker.run({"do": "sync", "call": GET_PAYMENT, "count": 0})
            return
        for line in sys.stdin:
            sys.stdout.write(json.dumps(worker.run(json.loads(line))) + "\n")
            sys.stdout.flush()
    finally:
        worker.close()


if __name__ == "__main__":
    main(sys.argv[1:])
