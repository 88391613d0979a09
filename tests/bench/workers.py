"""The server and the workers as processes, and taking turns with them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any, TypeVar

from tests.bench.place import Place

KeyT = TypeVar("KeyT")

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Environment:
    """A Python that has a peer's libraries, and where else it finds modules."""

    python: str = sys.executable
    path: tuple[str, ...] = field(default=())

    def variables(self) -> dict[str, str]:
        """The environment of its processes: without proxies, with what was compiled kept."""
        dropped = ("_proxy", "pythondontwritebytecode", "pythonpath", "pythonhashseed")
        kept = {
            name: value for name, value in os.environ.items() if not name.lower().endswith(dropped)
        }
        return {**kept, "PYTHONPATH": os.pathsep.join([str(ROOT), *self.path])}


class Process:
    """A process that answers each line with a line."""

    def __init__(self, environment: Environment, *arguments: str) -> None:
        self._name = arguments[0]
        self._process = subprocess.Popen(
            [environment.python, "-m", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment.variables(),
        )

    def read(self) -> str:
        """The next line."""
        line = _pipe(self._process.stdout).readline()
        if not line:
            raise RuntimeError(f"{self._name} ended with code {self._process.wait()}; see above")
        return line

    def ask(self, request: Mapping[str, object]) -> Any:
        """The answer to a request."""
        pipe = _pipe(self._process.stdin)
        pipe.write(json.dumps(request) + "\n")
        pipe.flush()
        return json.loads(self.read())

    def close(self) -> None:
        """Let it end, and wait for that."""
        with suppress(OSError):  # it has gone already
            _pipe(self._process.stdin).close()
        self._process.wait()
        _pipe(self._process.stdout).close()


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


def worker(environment: Environment, module: str, place: Place) -> Process:
    """A worker of a peer."""
    return Process(environment, "tests.bench.worker", module, json.dumps(asdict(place)))


@contextmanager
def opened(processes: Callable[[], Iterator[tuple[str, Process]]]) -> Generator[dict[str, Process]]:
    """Processes by name, closed at the end."""
    with ExitStack() as stack:
        found: dict[str, Process] = {}
        for name, process in processes():
            stack.callback(process.close)
            found[name] = process
        yield found


@contextmanager
def served() -> Generator[tuple[str, str]]:
    """The URLs of a server in a process of its own."""
    server = Process(Environment(), "tests.bench.server")
    try:
        url, gated_url = server.read().split()
        yield url, gated_url
    finally:
        server.close()


def turns(
    measure: Mapping[KeyT, Callable[[], float | None]], rounds: int, warm_up: int = 1
) -> dict[KeyT, list[float]]:
    """What each function gives, round by round; the order is another one each round.

    Who gives `None` cannot do it, and is left out.
    """
    samples: dict[KeyT, list[float]] = {}
    names: Sequence[KeyT] = list(measure)
    for number in range(warm_up + rounds):
        shift = number % max(len(names), 1)
        taken = {name: measure[name]() for name in [*names[shift:], *names[:shift]]}
        names = [name for name in names if taken[name] is not None]
        if number >= warm_up:
            for name in names:
                value = taken[name]
                assert value is not None
                samples.setdefault(name, []).append(value)
    return {name: samples[name] for name in measure if name in samples}
