"""Prepare an environment for each peer: its libraries, and clients generated from our specs.

What is there from an earlier run is used again, if it is of the same libraries, the
same specs and the same Python.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.processes import ROOT, Environment
from tests.bench.rows import ASYNC_IAMPORT, BY_HAND, DCG, FLOOR, OPC, OURS, REST_CLIENT
from tests.specs import list_providers

SPECS = {name: ROOT / "generated" / "krpay" / name / "openapi.json" for name in list_providers()}
SHARED = ("anyio", "cryptography", "h11", "httpcore", "httpx", "joserfc", "pydantic")
"""Distributions that every peer must have in the same version."""


class UnusablePeer(Exception):
    """A peer cannot be measured; the message quotes the tool that failed."""


@dataclass(frozen=True)
class Peer:
    """What a peer is made of."""

    name: str
    module: str
    group: str | None = None
    """The dependency group that it is installed from; `None`: it lives where krpay does."""
    roots: Sequence[str] = ()
    """The distributions that its users install."""
    generate: Callable[[str, Path, str, Path], list[list[str]]] | None = None
    """The commands that make a client of a spec: tool folder, spec, provider, output."""
    note: str = ""
    """What a reader of its figures should know."""


def make_dcg_commands(tools: str, spec: Path, provider: str, out: Path) -> list[list[str]]:
    """Make the command of datamodel-code-generator, as its own docs show it."""
    package = f"dcg_{provider}"
    command = [
        f"{tools}/datamodel-codegen",
        *("--input", str(spec), "--input-file-type", "openapi"),
        *("--output", str(out / package / "models.py")),
        *("--output-model-type", "pydantic_v2.BaseModel"),
        *("--generate-client", "httpx2"),
        *("--client-output", str(out / package / "client")),
        *("--client-package", f"{package}.client"),
        *("--client-model-package", f"{package}.models"),
        *("--formatters", "builtin", "--disable-timestamp"),
    ]
    return [command]


def make_opc_commands(tools: str, spec: Path, provider: str, out: Path) -> list[list[str]]:
    """Make the command of openapi-python-client, without the project files around it."""
    command = [
        f"{tools}/openapi-python-client",
        *("generate", "--path", str(spec)),
        *("--output-path", str(out / f"opc_{provider}")),
        *("--meta", "none", "--overwrite"),
    ]
    return [command]


PEERS = (
    Peer(OURS, "ours", roots=("krpay",)),
    Peer(BY_HAND, "by_hand", roots=("httpx", "joserfc", "pydantic")),
    Peer(FLOOR, "floor", roots=("httpx",)),
    Peer(
        DCG,
        "dcg",
        "bench-dcg",
        roots=("httpx2", "pydantic", "typing-extensions"),
        generate=make_dcg_commands,
        note="has places for tokens only; signatures and encryption are an Auth written for it",
    ),
    Peer(
        OPC,
        "openapi_python_client",
        "bench-opc",
        roots=("attrs", "httpx"),
        generate=make_opc_commands,
        note="the same; a refusal is returned like a success",
    ),
    Peer(
        REST_CLIENT,
        "iamport_rest_client",
        "bench-rest-client",
        roots=("iamport-rest-client",),
        note="iamport only, no cvs; requests a token before each call; returns dicts",
    ),
    Peer(
        ASYNC_IAMPORT,
        "async_iamport",
        "bench-async-iamport",
        roots=("async-iamport",),
        note="iamport only, no cvs, async only; at most 100 in flight; returns dicts",
    ),
)


def read_group(name: str) -> list[str]:
    """Read the requirements of a dependency group."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
        "dependency-groups"
    ]
    requirements: list[str] = []
    for entry in groups[name]:
        requirements += read_group(entry["include-group"]) if isinstance(entry, dict) else [entry]
    return requirements


def list_constraints() -> list[str]:
    """List the versions that krpay runs with here, so that every peer runs with the same."""
    return [f"{name}=={importlib.metadata.version(name)}" for name in SHARED]


def find_tools(python: str) -> str:
    """Find the folder with an environment's commands."""
    return str(Path(python).parent)


def run_command(command: Sequence[str]) -> str:
    """Run a command; give what it printed, or raise `UnusablePeer` with its last lines."""
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PATH": path},
        check=False,
    )
    if done.returncode:
        last = [line.strip() for line in done.stdout.splitlines() if line.strip()][-3:]
        raise UnusablePeer(f"{Path(command[0]).name} says: {' '.join(last)}")
    return done.stdout


def install_environment(folder: Path, requirements: Sequence[str]) -> str:
    """Install an environment with these requirements; give its Python."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = Stamp(folder, [sys.version, *requirements, *list_constraints()])
    if stamp.is_current and python.exists():
        return str(python)
    run_command([sys.executable, "-m", "venv", "--clear", str(folder)])
    limits = folder / "constraints.txt"
    limits.write_text("\n".join(list_constraints()), encoding="utf-8")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run_command([*pip, "--constraint", str(limits), *requirements])
    stamp.write()
    return str(python)


def generate_clients(peer: Peer, python: str, out: Path) -> None:
    """Let a peer's generator make its clients, unless they are there."""
    assert peer.generate is not None
    texts = [spec.read_text(encoding="utf-8") for spec in SPECS.values()]
    commands = [
        command
        for provider, spec in SPECS.items()
        for command in peer.generate(find_tools(python), spec, provider, out)
    ]
    stamp = Stamp(out, [sys.version, *list_constraints(), *read_group(peer.group or ""), *texts])
    if stamp.is_current:
        return
    shutil.rmtree(out, ignore_errors=True)
    for provider in SPECS:
        (out / f"{peer.name}_{provider}").mkdir(parents=True, exist_ok=True)
    for command in commands:
        run_command(command)
    stamp.write()


class Stamp:
    """A file that tells what a folder was made from."""

    def __init__(self, folder: Path, inputs: Sequence[str]) -> None:
        self._file = folder / "made-from"
        self._digest = hashlib.sha256("\0".join(inputs).encode()).hexdigest()

    @property
    def is_current(self) -> bool:
        """Whether the folder was made from the same."""
        try:
            return self._file.read_text(encoding="ascii") == self._digest
        except OSError:
            return False

    def write(self) -> None:
        """Note that the folder is complete."""
        self._file.write_text(self._digest, encoding="ascii")


def prepare_environment(peer: Peer, folder: Path) -> Environment:
    """Prepare everything that a peer needs, or raise `UnusablePeer`."""
    if peer.group is None:
        return Environment()
    python = install_environment(folder / peer.name, read_group(peer.group))
    if peer.generate is None:
        return Environment(python)
    out = folder / f"{peer.name}-clients"
    generate_clients(peer, python, out)
    return Environment(python, (str(out),))


def count_operations(spec: Mapping[str, object]) -> int:
    """Count the operations of a spec."""
    methods = {"get", "put", "post", "delete", "patch"}
    paths = spec["paths"]
    assert isinstance(paths, dict)
    return sum(len(methods & item.keys()) for item in paths.values())
