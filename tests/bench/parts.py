"""What is measured: each part gives rows."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import generators, programs, sizes
from tests.bench import operations as op
from tests.bench.environments import PEERS, Peer
from tests.bench.limits import child_seconds
from tests.bench.place import Place
from tests.bench.rows import (
    ALTERNATIVES,
    BY_HAND,
    FLOOR,
    GENERATED,
    OURS,
    Row,
    Target,
    faster_than,
)
from tests.bench.server import CROWD
from tests.bench.workers import Environment, Process, opened, turns, worker

WIDTH = 100
"""Calls in flight."""


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


STANDARD = Scale(31, 20, 5, 200, 9, 2, 200_000)
QUICK = Scale(5, 20, 2, 200, 3, 1, 20_000)


@dataclass(frozen=True)
class Bench:
    """What every part needs."""

    environments: Mapping[str, Environment]
    """Of the peers that can be measured."""
    place: Place
    scale: Scale

    @property
    def peers(self) -> list[Peer]:
        """The peers that can be measured."""
        return [peer for peer in PEERS if peer.name in self.environments]

    def workers(self) -> Iterator[tuple[str, Process]]:
        """A new worker for each peer."""
        for peer in self.peers:
            yield peer.name, worker(self.environments[peer.name], peer.module, self.place)


class Unfair(Exception):
    """Two peers made something else of the same answer."""


def verify(workers: Mapping[str, Process]) -> None:
    """Make sure that all peers do the same work: from the same bytes, the same values."""
    shown = {name: process.ask({"do": "show"}) for name, process in workers.items()}
    expected = shown[OURS]["sync"]
    for name, kinds in shown.items():
        for kind, results in kinds.items():
            for call, result in results.items():
                if result != expected[call]:
                    raise Unfair(
                        f"{name} ({kind}) and {OURS} disagree about {call}:\n"
                        f"  {_short(result)}\n  {_short(expected[call])}"
                    )


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 1000 else text[:1000] + " …"


def calls(bench: Bench) -> Iterator[Row]:
    """Calls to the server, one by one and many at once."""
    with opened(bench.workers) as workers:
        verify(workers)
        yield from _sync(bench, workers)
        yield from _async(bench, workers)
        yield from _in_memory(bench, workers)


def _measure(
    workers: Mapping[str, Process], request: Mapping[str, object]
) -> dict[str, Callable[[], float | None]]:
    return {name: partial(process.ask, request) for name, process in workers.items()}


def _scaled(samples: Mapping[str, Sequence[float]], factor: float) -> dict[str, list[float]]:
    return {name: [value * factor for value in values] for name, values in samples.items()}


def _among(names: Sequence[str], measured: Mapping[str, object]) -> list[str]:
    return [name for name in names if name in measured]


def _sync(bench: Bench, workers: Mapping[str, Process]) -> Iterator[Row]:
    for name in op.CALLS:
        count = bench.scale.sync_calls
        request = {"do": "sync", "call": name, "count": count}
        taken = turns(_measure(workers, request), bench.scale.rounds)
        targets = (Target(1.05, BY_HAND), *faster_than(*_among(ALTERNATIVES, taken)))
        yield Row("one sync call", name, "ms", _scaled(taken, 1000 / count), targets=targets)


def _async(bench: Bench, workers: Mapping[str, Process]) -> Iterator[Row]:
    for name in (op.GET_ISSUANCE, op.GET_PAYMENT, op.DELETE_ACCOUNT):
        count = bench.scale.async_calls
        request = {"do": "async", "call": name, "count": count, "width": WIDTH}
        taken = turns(_measure(workers, request), bench.scale.async_rounds)
        rates = {peer: [count / value for value in values] for peer, values in taken.items()}
        targets = (Target(0.95, BY_HAND), *faster_than(*_among(ALTERNATIVES, taken)))
        part = f"async, {WIDTH} in flight"
        yield Row(part, name, "calls/s", rates, more_is_better=True, targets=targets)


def _in_memory(bench: Bench, workers: Mapping[str, Process]) -> Iterator[Row]:
    some = {name: workers[name] for name in (OURS, BY_HAND, FLOOR, *GENERATED) if name in workers}
    for name in (op.GET_ISSUANCE, op.CANCEL_ISSUANCE, op.GET_PAYMENT, op.REVOKE):
        count = 2 * bench.scale.sync_calls
        request = {"do": "memory", "call": name, "count": count}
        taken = _scaled(turns(_measure(some, request), bench.scale.rounds), 1e6 / count)
        floor = taken.pop(FLOOR)
        above = {
            peer: [value - least for value, least in zip(values, floor, strict=True)]
            for peer, values in taken.items()
        }
        yield Row(
            "own share of a call", name, "CPU µs", above, targets=(Target(60, exclusive=True),)
        )
    request = {"do": "memory", "call": op.LIST_PAYMENTS, "count": 1}
    taken = turns(_measure(some, request), 2 * bench.scale.rounds)
    targets = (Target(1.3, BY_HAND), *faster_than(*_among(GENERATED, taken)))
    title = f"{op.LISTED:,} payments from bytes"
    yield Row("parsing", title, "ms", _scaled(taken, 1000), targets=targets)


def memory(bench: Bench) -> Iterator[Row]:
    """Memory with many calls in flight."""
    request = {"do": "crowd", "call": op.GET_PAYMENT, "width": CROWD}

    def crowd(peer: Peer) -> list[int] | None:
        process = worker(bench.environments[peer.name], peer.module, bench.place)
        try:
            found: list[int] | None = process.ask(request)
        finally:
            process.close()
        return found

    grown: dict[str, list[float]] = {}
    whole: dict[str, list[float]] = {}
    for _ in range(bench.scale.generator_rounds):
        for peer in bench.peers:
            peaks = crowd(peer)
            if peaks is not None:
                before, after = peaks
                grown.setdefault(peer.name, []).append((after - before) / 1e6)
                whole.setdefault(peer.name, []).append(after / 1e6)
    part = f"memory, {CROWD:,} in flight"
    yield Row(part, "peak, above that of one call", "MB", grown)
    yield Row(part, "peak of the whole process", "MB", whole)


def imports(bench: Bench) -> Iterator[Row]:
    """What importing costs, in a process that does nothing else."""
    commands: dict[tuple[str, str], Callable[[], float]] = {}
    for name, environment in bench.environments.items():
        for title, program in programs.IMPORTS.get(name, {}).items():
            commands[name, title] = partial(_alone, environment, "-c", program)
        commands[name, ""] = partial(_alone, environment, "-c", "pass")
    taken = turns(commands, bench.scale.few_rounds)
    for title, targets in programs.TARGETS.items():
        samples = {
            name: [  # less than nothing is noise
                1000 * max(value - base, 0.0)
                for value, base in zip(values, taken[name, ""], strict=True)
            ]
            for (name, found), values in taken.items()
            if found == title
        }
        known = tuple(target for target in targets if target.peer in {None, *samples})
        yield Row("import, cold", title, "CPU ms", samples, targets=known)
    yield _first_call(bench)


def _first_call(bench: Bench) -> Row:
    """Importing may be put off; the first answer shows what it costs in all."""
    place = json.dumps(asdict(bench.place))
    commands = {
        peer.name: partial(
            _alone,
            bench.environments[peer.name],
            *("-m", "tests.bench.worker", peer.module, place, "--first-call"),
        )
        for peer in bench.peers
        if peer.module != "async_iamport"
    }
    taken = turns(commands, bench.scale.few_rounds)
    return Row("import, cold", "a process with one call", "CPU ms", _scaled(taken, 1000))


def _alone(environment: Environment, *arguments: str) -> float:
    """CPU seconds of a process of its own."""
    command = [environment.python, *arguments]
    start = child_seconds()
    subprocess.run(command, check=True, env=environment.variables(), stdin=subprocess.DEVNULL)
    return child_seconds() - start


def generating(bench: Bench, folder: Path) -> Iterator[Row]:
    """Generators over the same specs."""
    with TemporaryDirectory() as name:
        yield from generators.rows(
            bench.environments, folder, Path(name), bench.scale.generator_rounds
        )


def installed(bench: Bench) -> Iterator[Row]:
    """What has to be installed."""
    yield from sizes.rows(bench.environments)
