"""Measure everything that `nox -s bench` measures.

    python -m tests.bench [--quick] [--compare FILE] [--strict] [PART ...]

Measures krpay and its peers in turns, against one server on this machine; prints medians,
krpay's ratio to each peer and what became of the targets, and writes bench/results.json.
`tests/bench/README.md` explains the table.
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
from tests.bench.environments import PEERS, UnusablePeer, prepare_environment
from tests.bench.processes import ROOT, Environment, run_server
from tests.bench.rows import Row
from tests.bench.settings import ClientSettings
from tests.bench.table import print_line
from tests.certificates import make_certificate, make_rsa_key, write_pem

PARTS = ("calls", "batch", "memory", "imports", "generators", "size", "catalog")


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, save.

    Gives 1 if peers do not do the same work, if reading a catalog takes too much memory,
    and with --strict if a target is missed.
    """
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
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
    older = results.read_results(options.compare) if options.compare else None
    chosen: set[str] = set(options.parts or PARTS)
    started = time.monotonic()
    scale = parts.QUICK if options.quick else parts.STANDARD
    about = results.describe_machine()
    try:
        rows, notes = _measure_parts(chosen, scale, options.peers.resolve())
    except parts.UnfairComparison as problem:
        print_line(f"nothing is measured, for it would not be fair: {problem}")
        return 1
    if rows:
        results.write_results(options.output, rows, about, notes)
        print_line()
        print_line(" · ".join(f"{name} {value}" for name, value in about.items()))
        _print_lines(table.render_figures(rows))
        for note in notes:
            print_line(f"* {note}")
        if any(row.targets for row in rows):
            print_line()
            _print_lines(table.render_targets(rows))
        if older is not None:
            _print_lines(table.render_comparison(older, rows))
    code = 0
    if "catalog" in chosen:
        print_line()
        whole = options.parts == ["catalog"] and not options.quick
        code = _measure_catalog([] if whole else ["--rows", str(scale.catalog_rows)])
    print_line(f"\n{time.monotonic() - started:.0f} s")
    missed = table.list_missed(rows)
    return 1 if code or (options.strict and missed) else 0


def _print_lines(lines: Iterator[str]) -> None:
    for line in lines:
        print_line(line)


def _measure_parts(
    chosen: set[str], scale: parts.Scale, folder: Path
) -> tuple[list[Row], list[str]]:
    if chosen == {"catalog"}:
        return [], []
    started = time.monotonic()
    notes: list[str] = []
    environments: dict[str, Environment] = {}
    print_line("preparing the peers")
    with ThreadPoolExecutor() as threads:
        prepared = {peer: threads.submit(prepare_environment, peer, folder) for peer in PEERS}
    for peer, environment in prepared.items():
        try:
            environments[peer.name] = environment.result()
            if peer.note:
                notes.append(f"{peer.name}: {peer.note}")
        except UnusablePeer as problem:
            notes.append(f"{peer.name} is not measured: {problem}")
    rows: list[Row] = []
    with run_server() as (url, gated_url):
        settings = ClientSettings(
            url, gated_url, make_certificate(make_rsa_key()), write_pem(make_rsa_key())
        )
        setup = parts.BenchmarkSetup(environments, settings, scale)
        measures: dict[str, Callable[[], Iterable[Row]]] = {
            "calls": lambda: parts.measure_calls(setup),
            "batch": lambda: parts.measure_batch(setup),
            "memory": lambda: parts.measure_memory(setup),
            "imports": lambda: parts.measure_imports(setup),
            "generators": lambda: parts.measure_generators(setup, folder),
            "size": lambda: parts.measure_sizes(setup),
        }
        for name, measure in measures.items():
            if name not in chosen:
                continue
            for row in measure():
                print_line(f"{time.monotonic() - started:5.0f} s  {row.key}")
                rows.append(row)
    return rows, notes


def _measure_catalog(arguments: list[str]) -> int:
    command = [sys.executable, "-m", "tests.bench.catalog", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
