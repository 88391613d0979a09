"""Measure: each part of the benchmark gives rows."""

from __future__ import annotations

import json
import random
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import generators, import_programs, sizes
from tests.bench import operations as op
from tests.bench.environments import PEERS, Peer
from tests.bench.processes import Environment, LineProcess, open_processes, start_worker
from tests.bench.rounds import take_turns
from tests.bench.rows import (
    ALTERNATIVES,
    BY_HAND,
    FLOOR,
    GENERATED,
    HTTPX,
    OURS,
    Row,
    Target,
    faster_than,
)
from tests.bench.server import CROWD
from tests.bench.settings import ClientSettings
from tests.bench.system import read_child_seconds
from tests.iamport.batch import night

WIDTH = 100
"""Calls in flight."""
WIDTHS = (1, 10, WIDTH, 1_000)
THREAD_COUNTS = (1, 8, 64)
THREADS = 8
"""Threads of a batch."""


@dataclass(frozen=True)
class Scale:
    """How much is measured."""

    rounds: int
    sync_calls: int
    async_rounds: int
    async_calls: int
    few_rounds: int
    """Rounds of what takes a process each."""
    generator_rounds: int
    catalog_rows: int
    batch_calls: int


STANDARD = Scale(31, 20, 5, 200, 9, 2, 200_000, 10_000)
QUICK = Scale(5, 20, 2, 200, 3, 1, 20_000, 1_000)


@dataclass(frozen=True)
class BenchmarkSetup:
    """What every part needs."""

    environments: Mapping[str, Environment]
    """Of the peers that can be measured."""
    settings: ClientSettings
    scale: Scale

    @property
    def peers(self) -> list[Peer]:
        """The peers that can be measured."""
        return [peer for peer in PEERS if peer.name in self.environments]

    def start_workers(self) -> Iterator[tuple[str, LineProcess]]:
        """Start a worker for each peer."""
        for peer in self.peers:
            yield peer.name, start_worker(self.environments[peer.name], peer.module, self.settings)


class UnfairComparison(Exception):
    """Two peers made different things of the same response."""


def verify_results(workers: Mapping[str, LineProcess]) -> None:
    """Make sure that all peers do the same work: from the same bytes, the same values."""
    shown = {name: process.run({"do": "show"}) for name, process in workers.items()}
    expected = shown[OURS]["sync"]
    for name, kinds in shown.items():
        for kind, results in kinds.items():
            for call, result in results.items():
                if result != expected[call]:
                    raise UnfairComparison(
                        f"{name} ({kind}) and {OURS} disagree about {call}:\n"
                        f"  {_shorten(result)}\n  {_shorten(expected[call])}"
                    )


def _shorten(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 1000 else text[:1000] + " …"


def measure_calls(setup: BenchmarkSetup) -> Iterator[Row]:
    """Measure calls to the server, one by one and many at once, and calls in memory."""
    with open_processes(setup.start_workers) as workers:
        verify_results(workers)
        yield from _measure_sync(setup, workers)
        yield from _measure_async(setup, workers)
        yield from _measure_aiohttp(setup, workers)
        yield from _measure_threads(setup, workers)
        yield from _measure_in_memory(setup, workers)


def _make_measures(
    workers: Mapping[str, LineProcess], command: Mapping[str, object]
) -> dict[str, Callable[[], float | None]]:
    return {name: partial(process.run, command) for name, process in workers.items()}


def _scale_samples(samples: Mapping[str, Sequence[float]], factor: float) -> dict[str, list[float]]:
    return {name: [value * factor for value in values] for name, values in samples.items()}


def _select_measured(names: Sequence[str], measured: Mapping[str, object]) -> list[str]:
    return [name for name in names if name in measured]


def _measure_sync(setup: BenchmarkSetup, workers: Mapping[str, LineProcess]) -> Iterator[Row]:
    for name in op.OPERATIONS:
        count = setup.scale.sync_calls
        command = {"do": "sync", "call": name, "count": count}
        samples = take_turns(_make_measures(workers, command), setup.scale.rounds)
        targets = (Target(1.05, BY_HAND), *faster_than(*_select_measured(ALTERNATIVES, samples)))
        yield Row(
            "one sync call", name, "ms", _scale_samples(samples, 1000 / count), targets=targets
        )


def _measure_async(setup: BenchmarkSetup, workers: Mapping[str, LineProcess]) -> Iterator[Row]:
    for name in (op.GET_ISSUANCE, op.GET_PAYMENT, op.DELETE_ACCOUNT):
        count = setup.scale.async_calls
        command = {"do": "async", "call": name, "count": count, "width": WIDTH}
        samples = take_turns(_make_measures(workers, command), setup.scale.async_rounds)
        rates = {peer: [count / value for value in values] for peer, values in samples.items()}
        targets = (Target(0.95, BY_HAND), *faster_than(*_select_measured(ALTERNATIVES, samples)))
        part = f"async, {WIDTH} in flight"
        yield Row(part, name, "calls/s", rates, more_is_better=True, targets=targets)


def _measure_aiohttp(setup: BenchmarkSetup, workers: Mapping[str, LineProcess]) -> Iterator[Row]:
    """Measure few and many calls in flight, through aiohttp; beside them by hand over httpx."""
    name = op.GET_PAYMENT
    for width in WIDTHS:
        count = max(setup.scale.async_calls, width)
        command = {"do": "aiohttp", "call": name, "count": count, "width": width}
        measures = _make_measures(workers, command)
        if width <= WIDTH:  # with more, httpx runs out of time before it lends out a connection
            measures[HTTPX] = partial(workers[BY_HAND].run, {**command, "do": "async"})
        samples = take_turns(measures, setup.scale.async_rounds)
        rates = {peer: [count / value for value in values] for peer, values in samples.items()}
        targets: tuple[Target, ...] = (Target(0.85, BY_HAND),)
        if width == WIDTH:
            targets += (Target(5, HTTPX),)
        yield Row(
            "async through aiohttp", f"{width} in flight", "calls/s", rates, True, targets=targets
        )


def _measure_threads(setup: BenchmarkSetup, workers: Mapping[str, LineProcess]) -> Iterator[Row]:
    for width in THREAD_COUNTS:
        count = setup.scale.async_calls
        command = {"do": "threads", "call": op.GET_PAYMENT, "count": count, "width": width}
        samples = take_turns(_make_measures(workers, command), setup.scale.async_rounds)
        rates = {peer: [count / value for value in values] for peer, values in samples.items()}
        title = f"{width} thread" if width == 1 else f"{width} threads"
        targets = (Target(0.95, BY_HAND),)
        yield Row("sync in threads", title, "calls/s", rates, True, targets=targets)


def _measure_in_memory(setup: BenchmarkSetup, workers: Mapping[str, LineProcess]) -> Iterator[Row]:
    some = {name: workers[name] for name in (OURS, BY_HAND, FLOOR, *GENERATED) if name in workers}
    for name in (op.GET_ISSUANCE, op.CANCEL_ISSUANCE, op.GET_PAYMENT, op.REVOKE):
        count = 2 * setup.scale.sync_calls
        command = {"do": "memory", "call": name, "count": count}
        samples = _scale_samples(
            take_turns(_make_measures(some, command), setup.scale.rounds), 1e6 / count
        )
        floor = samples.pop(FLOOR)
        above = {
            peer: [value - least for value, least in zip(values, floor, strict=True)]
            for peer, values in samples.items()
        }
        yield Row(
            "own share of a call", name, "CPU µs", above, targets=(Target(60, exclusive=True),)
        )
    command = {"do": "memory", "call": op.LIST_PAYMENTS, "count": 1}
    samples = take_turns(_make_measures(some, command), 2 * setup.scale.rounds)
    targets = (Target(1.3, BY_HAND), *faster_than(*_select_measured(GENERATED, samples)))
    title = f"{op.LISTED:,} payments from bytes"
    yield Row("parsing", title, "ms", _scale_samples(samples, 1000), targets=targets)


def measure_batch(setup: BenchmarkSetup) -> Iterator[Row]:
    """Measure a batch: krpay's is on disk before each call, the others only send."""
    with open_processes(setup.start_workers) as workers:
        count = setup.scale.batch_calls
        command = {"do": "batch", "call": op.CANCEL_ISSUANCE, "count": count, "width": THREADS}
        samples = take_turns(_make_measures(workers, command), setup.scale.generator_rounds)
    rates = {peer: [count / value for value in values] for peer, values in samples.items()}
    title = f"{count:,} calls, journaled by krpay alone"
    yield Row(f"batch, {THREADS} threads", title, "calls/s", rates, more_is_better=True)
    start = time.perf_counter()
    night.charge(count, random.Random(count), share=0.01)
    rate = count / (time.perf_counter() - start)
    title = f"{count:,} charges in the sandbox, 5 kinds of faults at 1 % each, 3 kills"
    yield Row("batch, 4 threads", title, "calls/s", {OURS: [rate]}, more_is_better=True)


def measure_memory(setup: BenchmarkSetup) -> Iterator[Row]:
    """Measure memory with many calls in flight."""
    command = {"do": "crowd", "call": op.GET_PAYMENT, "width": CROWD}

    def measure_crowd(peer: Peer) -> list[int] | None:
        process = start_worker(setup.environments[peer.name], peer.module, setup.settings)
        try:
            peaks: list[int] | None = process.run(command)
        finally:
            process.close()
        return peaks

    grown: dict[str, list[float]] = {}
    whole: dict[str, list[float]] = {}
    for _ in range(setup.scale.generator_rounds):
        for peer in setup.peers:
            peaks = measure_crowd(peer)
            if peaks is not None:
                before, after = peaks
                grown.setdefault(peer.name, []).append((after - before) / 1e6)
                whole.setdefault(peer.name, []).append(after / 1e6)
    part = f"memory, {CROWD:,} in flight"
    yield Row(part, "peak, above that of one call", "MB", grown)
    yield Row(part, "peak of the whole process", "MB", whole)


def measure_imports(setup: BenchmarkSetup) -> Iterator[Row]:
    """Measure what importing costs, in a process that does nothing else."""
    commands: dict[tuple[str, str], Callable[[], float]] = {}
    for name, environment in setup.environments.items():
        for title, program in import_programs.IMPORTS.get(name, {}).items():
            commands[name, title] = partial(_time_process, environment, "-c", program)
        commands[name, ""] = partial(_time_process, environment, "-c", "pass")
    seconds = take_turns(commands, setup.scale.few_rounds)
    for title, targets in import_programs.TARGETS.items():
        samples = {
            name: [  # less than nothing is noise
                1000 * max(value - base, 0.0)
                for value, base in zip(values, seconds[name, ""], strict=True)
            ]
            for (name, measured), values in seconds.items()
            if measured == title
        }
        known = tuple(target for target in targets if target.peer in {None, *samples})
        yield Row("import, cold", title, "CPU ms", samples, targets=known)
    yield _measure_first_call(setup)


def _measure_first_call(setup: BenchmarkSetup) -> Row:
    """Measure a process with one call: importing may be put off until then."""
    settings = json.dumps(asdict(setup.settings))
    commands = {
        peer.name: partial(
            _time_process,
            setup.environments[peer.name],
            *("-m", "tests.bench.worker", peer.module, settings, "--first-call"),
        )
        for peer in setup.peers
        if peer.module != "async_iamport"
    }
    samples = take_turns(commands, setup.scale.few_rounds)
    return Row("import, cold", "a process with one call", "CPU ms", _scale_samples(samples, 1000))


def _time_process(environment: Environment, *arguments: str) -> float:
    """Run a process; give its CPU seconds."""
    command = [environment.python, *arguments]
    start = read_child_seconds()
    subprocess.run(command, check=True, env=environment.make_variables(), stdin=subprocess.DEVNULL)
    return read_child_seconds() - start


def measure_generators(setup: BenchmarkSetup, folder: Path) -> Iterator[Row]:
    """Measure generators over the same specs."""
    with TemporaryDirectory() as name:
        yield from generators.measure_generators(
            setup.environments, folder, Path(name), setup.scale.generator_rounds
        )


def measure_sizes(setup: BenchmarkSetup) -> Iterator[Row]:
    """Measure what has to be installed."""
    yield from sizes.measure_sizes(setup.environments)
