"""Everything that `nox -s bench` measures.

    python -m tests.bench [--quick] [--compare FILE] [--strict] [PART ...]

Measures krpay and its peers in turns, against one server on this machine; prints
medians, krpay's ratio to each peer and what became of the targets, and writes
bench/results.json.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.bench import parts, results, table
from tests.bench.environments import PEERS, Unusable, prepare
from tests.bench.place import Place
from tests.bench.rows import Row
from tests.bench.workers import ROOT, Environment, served
from tests.runtime.keys import certificate_of, pem_of, rsa_key

PARTS = ("calls", "memory", "imports", "generators", "size", "catalog")


def say(line: str = "") -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, save.

    Gives 1 if peers do not do the same work, if reading a catalog takes too much memory,
    and with --strict if a target is missed.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: for work on krpay")
    parser.add_argument("--strict", action="store_true", help="end with 1 if a target is missed")
    parser.add_argument("--compare", type=Path, metavar="FILE", help="results of an older run")
    parser.add_argument(
        "--output", type=Path, default=ROOT / "bench" / "results.json", help="default: %(default)s"
    )
    parser.add_argument(
        "--peers", type=Path, default=ROOT / ".nox" / "bench-peers", help=argparse.SUPPRESS
    )
    options = parser.parse_args(arguments)
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    older = results.read(options.compare) if options.compare else None
    wanted = options.parts or PARTS
    started = time.monotonic()
    scale = parts.QUICK if options.quick else parts.STANDARD
    about = results.machine()
    try:
        rows, notes = _measure(set(wanted), scale, options.peers.resolve())
    except parts.Unfair as problem:
        say(f"nothing is measured, for it would not be fair: {problem}")
        return 1
    if rows:
        results.write(options.output, rows, about, notes)
        say()
        say(" · ".join(f"{name} {value}" for name, value in about.items()))
        _print(table.measured(rows))
        for note in notes:
            say(f"* {note}")
        if any(row.targets for row in rows):
            say()
            _print(table.judged(rows))
        if older is not None:
            _print(table.compared(older, rows))
    code = 0
    if "catalog" in wanted:
        say()
        whole = options.parts == ["catalog"] and not options.quick
        code = _catalog([] if whole else ["--rows", str(scale.catalog_rows)])
    say(f"\n{time.monotonic() - started:.0f} s")
    missed = table.missed(rows)
    return 1 if code or (options.strict and missed) else 0


def _print(lines: Iterator[str]) -> None:
    for line in lines:
        say(line)


def _measure(wanted: set[str], scale: parts.Scale, folder: Path) -> tuple[list[Row], list[str]]:
    if wanted == {"catalog"}:
        return [], []
    started = time.monotonic()
    notes: list[str] = []
    environments: dict[str, Environment] = {}
    say("preparing the peers")
    with ThreadPoolExecutor() as threads:
        prepared = {peer: threads.submit(prepare, peer, folder) for peer in PEERS}
    for peer, environment in prepared.items():
        try:
            environments[peer.name] = environment.result()
            if peer.note:
                notes.append(f"{peer.name}: {peer.note}")
        except Unusable as problem:
            notes.append(f"{peer.name} is not measured: {problem}")
    rows: list[Row] = []
    with served() as (url, gated_url):
        place = Place(url, gated_url, certificate_of(rsa_key()), pem_of(rsa_key()))
        bench = parts.Bench(environments, place, scale)
        measures: dict[str, Callable[[], Iterable[Row]]] = {
            "calls": lambda: parts.calls(bench),
            "memory": lambda: parts.memory(bench),
            "imports": lambda: parts.imports(bench),
            "generators": lambda: parts.generating(bench, folder),
            "size": lambda: parts.installed(bench),
        }
        for name, measure in measures.items():
            if name not in wanted:
                continue
            for row in measure():
                say(f"{time.monotonic() - started:5.0f} s  {row.key}")
                rows.append(row)
    return rows, notes


def _catalog(arguments: list[str]) -> int:
    command = [sys.executable, "-m", "tests.bench.catalog", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
