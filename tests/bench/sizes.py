"""What has to be installed: bytes, and distributions."""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.bench.environments import PEERS, SPECS, operations_in
from tests.bench.rows import DCG, OPC, OURS, Row
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
    yield Row("installed", "itself", "MB", own)
    yield Row("installed", "with all it pulls in", "MB", whole)
    yield Row("installed", "distributions", "number", count)
    offered = {name: [float(number)] for name, number in operations(environments).items()}
    yield Row("installed", "operations", "number", offered, more_is_better=True)


def operations(environments: Mapping[str, Environment]) -> dict[str, int]:
    """Operations in our specs, and how many of them each generator made a function of."""
    specs = [json.loads(path.read_text(encoding="utf-8")) for path in SPECS.values()]
    found = {OURS: sum(map(operations_in, specs))}
    if DCG in environments:
        tables = _texts(environments[DCG], "*/client/_operations.py")
        found[DCG] = sum(len(re.findall(r"^OPERATION_\d+\b", text, re.M)) for text in tables)
    if OPC in environments:
        modules = _texts(environments[OPC], "*/api/*/*.py")
        found[OPC] = sum("\ndef sync_detailed(" in text for text in modules)
    return found


def _texts(environment: Environment, pattern: str) -> Iterator[str]:
    for folder in environment.path:
        for path in Path(folder).glob(pattern):
            yield path.read_text(encoding="utf-8")


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
