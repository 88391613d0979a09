"""Measure how long generators take: krpay's own, and the peers', over the same specs."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path

from tests.bench.environments import PEERS, SPECS, Peer, find_tools, install_environment, read_group
from tests.bench.processes import ROOT, Environment
from tests.bench.rows import DCG, OPC, OURS, Row, Target

SCRATCH = "from scratch"
UNCHANGED = "again, nothing changed"
CHECK = "check, all is up to date"
PART = "generating"

TARGETS: Mapping[str, Sequence[Target]] = {
    SCRATCH: (Target(4, exclusive=True), Target(0.35, DCG), Target(0.6, OPC)),
    UNCHANGED: (Target(1, exclusive=True),),
    CHECK: (Target(0.35, DCG),),
}


def measure_generators(
    environments: Mapping[str, Environment], folder: Path, work: Path, rounds: int
) -> Iterator[Row]:
    """Measure each generator in a folder of its own; ours on a copy of specs/ and codegen/."""
    samples: dict[str, dict[str, list[float]]] = {title: {} for title in TARGETS}
    generators = [
        _prepare_ours(
            install_environment(folder / "krpay-generator", read_group("codegen")), work / OURS
        )
    ]
    generators += [
        _prepare_peer(peer, environments[peer.name].python, work / peer.name)
        for peer in PEERS
        if peer.generate is not None and peer.name in environments
    ]
    for number in range(rounds):
        shift = number % len(generators)
        for name, stages in [*generators[shift:], *generators[:shift]]:
            for title, stage in stages.items():
                samples[title].setdefault(name, []).append(stage())
    for title, targets in TARGETS.items():
        known = tuple(target for target in targets if target.peer in {None, *samples[title]})
        yield Row(PART, title, "s", samples[title], targets=known)


Stages = Mapping[str, Callable[[], float]]


def _prepare_ours(python: str, work: Path) -> tuple[str, Stages]:
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("specs", "codegen"):
        shutil.copytree(ROOT / name, work / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", work)
    sources = set(work.rglob("*"))
    generate = [[python, "-m", "codegen", "generate"]]
    check = [[python, "-m", "codegen", "check"]]
    return OURS, {
        SCRATCH: partial(_time_commands, generate, work, sources),
        UNCHANGED: partial(_time_commands, generate, work),
        CHECK: partial(_time_commands, check, work),
    }


def _prepare_peer(peer: Peer, python: str, work: Path) -> tuple[str, Stages]:
    assert peer.generate is not None
    out = work / "out"
    out.mkdir(parents=True)
    commands = [
        command
        for provider, spec in SPECS.items()
        for command in peer.generate(find_tools(python), spec, provider, out)
    ]
    stages = {
        SCRATCH: partial(_time_commands, commands, work, {out}),
        UNCHANGED: partial(_time_commands, commands, work),
    }
    if peer.name == DCG:
        checks = [[*command, "--check"] for command in commands]
        stages[CHECK] = partial(_time_commands, checks, work)
    return peer.name, stages


def _time_commands(
    commands: Sequence[Sequence[str]], work: Path, sources: AbstractSet[Path] | None = None
) -> float:
    """Time the commands; with `sources`, from nothing but these."""
    if sources is not None:
        keep_only(sources, work)
    cache = work / "cache"
    cache.mkdir(exist_ok=True)
    variables = {**os.environ, "XDG_CACHE_HOME": str(cache), "TMPDIR": str(cache)}
    total = 0.0
    for command in commands:
        start = time.perf_counter()
        done = subprocess.run(
            command,
            cwd=work,
            env=variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        total += time.perf_counter() - start
        if done.returncode:
            raise RuntimeError(f"{Path(command[0]).name} failed:\n{done.stdout[-2000:]}")
    return total


def keep_only(sources: AbstractSet[Path], work: Path) -> None:
    """Delete what generators wrote or cached, wherever; compiled modules are no result."""
    for path in sorted(work.rglob("*"), reverse=True):
        if path in sources or "__pycache__" in path.parts:
            continue
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        else:
            path.unlink()
