"""Measure what has to be installed: bytes, and distributions."""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.bench.environments import PEERS, SPECS, count_operations
from tests.bench.processes import Environment
from tests.bench.rows import DCG, OPC, OURS, Row

_FOLDERS = "import json, sys; print(json.dumps([p for p in sys.path if 'site-packages' in p]))"


def measure_sizes(environments: Mapping[str, Environment]) -> Iterator[Row]:
    """Measure own size, size of all, number of distributions and of operations."""
    own: dict[str, list[float]] = {}
    whole: dict[str, list[float]] = {}
    count: dict[str, list[float]] = {}
    for peer in PEERS:
        if peer.name not in environments:
            continue
        environment = environments[peer.name]
        sizes = measure_distributions(find_site_packages(environment), peer.roots)
        generated = sum(measure_folder(Path(folder)) for folder in environment.path)
        itself = generated or (sizes["krpay"] if peer.name == OURS else 0)
        if itself:
            own[peer.name] = [itself / 1e6]
        whole[peer.name] = [(generated + sum(sizes.values())) / 1e6]
        count[peer.name] = [float(len(sizes))]
    yield Row("installed", "itself", "MB", own)
    yield Row("installed", "with all it pulls in", "MB", whole)
    yield Row("installed", "distributions", "number", count)
    counts = count_offered_operations(environments)
    offered = {name: [float(number)] for name, number in counts.items()}
    yield Row("installed", "operations", "number", offered, more_is_better=True)


def count_offered_operations(environments: Mapping[str, Environment]) -> dict[str, int]:
    """Count the operations of our specs, and those that each generator made a function of."""
    specs = [json.loads(path.read_text(encoding="utf-8")) for path in SPECS.values()]
    counts = {OURS: sum(map(count_operations, specs))}
    if DCG in environments:
        tables = _read_texts(environments[DCG], "*/client/_operations.py")
        counts[DCG] = sum(len(re.findall(r"^OPERATION_\d+\b", text, re.M)) for text in tables)
    if OPC in environments:
        modules = _read_texts(environments[OPC], "*/api/*/*.py")
        counts[OPC] = sum("\ndef sync_detailed(" in text for text in modules)
    return counts


def _read_texts(environment: Environment, pattern: str) -> Iterator[str]:
    for folder in environment.path:
        for path in Path(folder).glob(pattern):
            yield path.read_text(encoding="utf-8")


def find_site_packages(environment: Environment) -> list[str]:
    """Find the folders in which an environment has its distributions."""
    done = subprocess.run(
        [environment.python, "-I", "-c", _FOLDERS], check=True, capture_output=True, text=True
    )
    folders: list[str] = json.loads(done.stdout)
    return folders


def measure_distributions(path: Sequence[str], roots: Sequence[str]) -> dict[str, int]:
    """Measure the bytes of each distribution that the roots need, themselves included."""
    known = {
        canonicalize_name(distribution.metadata["Name"]): distribution
        for distribution in importlib.metadata.distributions(path=list(path))
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
        sizes[name] = measure_distribution(distribution)
        for text in distribution.requires or ():
            requirement = Requirement(text)
            chosen = extras or {""}
            marker = requirement.marker
            if marker is None or any(marker.evaluate({"extra": extra}) for extra in chosen):
                waiting.append((requirement.name, frozenset(requirement.extras)))
    return sizes


def measure_distribution(distribution: importlib.metadata.Distribution) -> int:
    """Measure the bytes of a distribution's files; no bytecode, which depends on the Python."""
    total = 0
    for file in distribution.files or ():
        path = Path(str(distribution.locate_file(file)))
        if path.suffix != ".pyc" and path.is_file():
            total += path.stat().st_size
    return total


def measure_folder(folder: Path) -> int:
    """Measure the bytes of the source files in a folder."""
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and path.parent != folder
    )
