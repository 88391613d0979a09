"""What has to be installed: bytes, and distributions."""

from __future__ import annotations

import importlib.metadata
import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.bench.environments import PEERS
from tests.bench.rows import OURS, Row
from tests.bench.workers import Environment

_FOLDERS = "import json, sys; print(json.dumps([p for p in sys.path if 'site-packages' in p]))"


def rows(environments: Mapping[str, Environment]) -> Iterator[Row]:
    """Own size, size of all, number of distributions."""
    own: dict[str, list[float]] = {}
    whole: dict[str, list[float]] = {}
    count: dict[str, list[float]] = {}
    for peer in PEERS:
        if peer.name not in environments:
            continue
        environment = environments[peer.name]
        sizes = closure(folders(environment), peer.roots)
        made = sum(folder_size(Path(folder)) for folder in environment.path)
        alone = made or (sizes["krpay"] if peer.name == OURS else 0)
        if alone:
            own[peer.name] = [alone / 1e6]
        whole[peer.name] = [(made + sum(sizes.values())) / 1e6]
        count[peer.name] = [float(len(sizes))]
    part = "installed, for all three providers"
    yield Row(part, "the package or what was generated", "MB", own)
    yield Row(part, "with all it pulls in", "MB", whole)
    yield Row(part, "distributions", "number", count)


def folders(environment: Environment) -> list[str]:
    """Where an environment has its distributions."""
    done = subprocess.run(
        [environment.python, "-I", "-c", _FOLDERS], check=True, capture_output=True, text=True
    )
    found: list[str] = json.loads(done.stdout)
    return found


def closure(path: Sequence[str], roots: Sequence[str]) -> dict[str, int]:
    """Distributions that the roots need, themselves included, and the bytes of each."""
    known = {
        canonicalize_name(found.metadata["Name"]): found
        for found in importlib.metadata.distributions(path=list(path))
    }
    sizes: dict[str, int] = {}
    waiting: list[tuple[str, frozenset[str]]] = [(name, frozenset()) for name in roots]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, extras = waiting.pop()
        name = canonicalize_name(name)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        distribution = known[name]
        sizes[name] = distribution_size(distribution)
        for text in distribution.requires or ():
            requirement = Requirement(text)
            chosen = extras or {""}
            marker = requirement.marker
            if marker is None or any(marker.evaluate({"extra": extra}) for extra in chosen):
                waiting.append((requirement.name, frozenset(requirement.extras)))
    return sizes


def distribution_size(distribution: importlib.metadata.Distribution) -> int:
    """Bytes of a distribution's files; without bytecode, which depends on the Python."""
    total = 0
    for file in distribution.files or ():
        path = Path(str(distribution.locate_file(file)))
        if path.suffix != ".pyc" and path.is_file():
            total += path.stat().st_size
    return total


def folder_size(folder: Path) -> int:
    """Bytes of the source files in a folder."""
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and path.parent != folder
    )
