"""The server and the workers as processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from tests.bench.settings import ClientSettings

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Environment:
    """A Python that has a peer's libraries, and where else it finds modules."""

    python: str = sys.executable
    path: tuple[str, ...] = field(default=())

    def make_variables(self) -> dict[str, str]:
        """Make the environment of its processes: no proxies, and what was compiled is kept."""
        dropped = ("_proxy", "pythondontwritebytecode", "pythonpath", "pythonhashseed")
        kept = {
            name: value for name, value in os.environ.items() if not name.lower().endswith(dropped)
        }
        return {**kept, "PYTHONPATH": os.pathsep.join([str(ROOT), *self.path])}


class LineProcess:
    """A process that reads lines and writes a line for each."""

    def __init__(self, environment: Environment, *arguments: str) -> None:
        self._module = arguments[0]
        self._process = subprocess.Popen(
            [environment.python, "-m", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment.make_variables(),
        )

    def read_line(self) -> str:
        """Read the next line."""
        line = _require_pipe(self._process.stdout).readline()
        if not line:
            raise RuntimeError(f"{self._module} ended with code {self._process.wait()}; see above")
        return line

    def run(self, command: Mapping[str, object]) -> Any:
        """Let it run a command; give its result."""
        pipe = _require_pipe(self._process.stdin)
        pipe.write(json.dumps(command) + "\n")
        pipe.flush()
        return json.loads(self.read_line())

    def close(self) -> None:
        """Let it end, and wait until it has."""
        with suppress(OSError):  # it has gone already
            _require_pipe(self._process.stdin).close()
        self._process.wait()
        _require_pipe(self._process.stdout).close()


def _require_pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


def start_worker(environment: Environment, module: str, settings: ClientSettings) -> LineProcess:
    """Start a worker of a peer."""
    return LineProcess(environment, "tests.bench.worker", module, json.dumps(asdict(settings)))


@contextmanager
def open_processes(
    start: Callable[[], Iterator[tuple[str, LineProcess]]],
) -> Generator[dict[str, LineProcess]]:
    """Give processes by name, and close them at the end."""
    with ExitStack() as stack:
        processes: dict[str, LineProcess] = {}
        for name, process in start():
            stack.callback(process.close)
            processes[name] = process
        yield processes


@contextmanager
def run_server() -> Generator[tuple[str, str]]:
    """Run the server in a process of its own; give its two URLs."""
    server = LineProcess(Environment(), "tests.bench.server")
    try:
        url, gated_url = server.read_line().split()
        yield url, gated_url
    finally:
        server.close()
