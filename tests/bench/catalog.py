"""How fast a catalog file of a million rows is read, and in how much memory.

    python -m tests.bench.catalog

Writes such a file to a temporary folder, reads it with `catalog.read`, and next to it
with `csv.DictReader`, which gives texts without types. Then a fresh process downloads
the file from a server on this machine and reads it, and says how much memory it took in
all. Ends with 1 if that is more than the bound.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from krpay import bunjang
from krpay.bunjang import catalog
from tests.runtime.clients import BUNJANG

ROWS = 1_000_000
RUNS = 3
BOUND = 100_000_000
"""Bytes that a process may take which downloads and reads a million rows."""

DAY = date(2026, 11, 20)
NAME = "catalog/full/full-20261120.csv.gz"
IMAGE = "https://media.bunjang.co.kr/product/{}_{}_1724935891_w{{res}}.jpg"
ROW = {
    "pid": "",
    "name": "에이수스 게이밍 노트북",
    "description": '노트북 팝니다, "작동에는 문제 없지만", 사용감은 좀 있습니다.\n직거래 가능.',
    "quantity": "1",
    "price": "24000",
    "shippingFee": "4000",
    "condition": "HEAVILY_USED",
    "saleStatus": "SELLING",
    "keywords": "노트북,게이밍,에이수스",
    "images": "",
    "categoryId": "600100001",
    "brandId": "152",
    "options": '[{"id": 1, "value": "빨강"}]',
    "uid": "123",
    "updatedAt": "2026-11-20T03:30:00Z",
    "createdAt": "2026-11-01T00:00:00Z",
}


def write(path: Path, rows: int) -> None:
    """Make a catalog file."""
    path.parent.mkdir(parents=True)
    with gzip.open(path, "wt", encoding="utf-8", newline="", compresslevel=3) as file:
        writer = csv.DictWriter(file, list(ROW))
        writer.writeheader()
        for number in range(rows):
            pid = 2_000_000_000 + number
            images = ",".join(IMAGE.format(pid, count) for count in range(1, 2 + number % 5))
            price = 500 + number * 7919 % 9973 * 100
            writer.writerow({**ROW, "pid": pid, "price": price, "images": images})


def read_typed(path: Path) -> int:
    """How many rows there are for us."""
    return sum(1 for _ in catalog.read(path))


def read_untyped(path: Path) -> int:
    """How many rows there are for the peer."""
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
        rows: Iterator[Mapping[str, str]] = csv.DictReader(file)
        return sum(1 for _ in rows)


def seconds(read: Callable[[Path], int], path: Path, rows: int) -> float:
    """How long a reader takes."""
    start = time.perf_counter()
    assert read(path) == rows
    return time.perf_counter() - start


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The base URL of a server of the files in a folder."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        thread = threading.Thread(target=http.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{http.server_port}"
        finally:
            http.shutdown()
            thread.join()


def peak_memory() -> int:
    """The most bytes that this process ever had in memory."""
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def download_and_read(base_url: str, folder: str) -> None:
    """In a process of its own: do it, and print the memory before, between and after."""
    with bunjang.Client(base_url=base_url, **BUNJANG) as client:
        peaks = [peak_memory()]
        path = client.catalog.download_full(DAY, to=Path(folder) / "downloaded.csv.gz")
        peaks.append(peak_memory())
    rows = read_typed(path)
    peaks.append(peak_memory())
    say(" ".join(map(str, [rows, *peaks])))


def memory_of_a_process(base_url: str, folder: Path, rows: int) -> list[int]:
    """What `download_and_read` printed: memory before, after the download, after the reading."""
    command = [sys.executable, "-m", "tests.bench.catalog", "--process", base_url, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found, *peaks = map(int, done.stdout.split())
    assert found == rows
    return peaks


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Measure and print; 1 if too much memory was taken."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.catalog", description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS, help="default: %(default)s")
    parser.add_argument("--process", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.process:
        download_and_read(*options.process)
        return 0
    rows: int = options.rows
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / NAME
        write(path, rows)
        say(f"catalog file: {rows:,} rows, {path.stat().st_size / 1e6:,.1f} MB gzipped")
        with served(folder) as base_url:
            start, downloaded, read = memory_of_a_process(base_url, folder, rows)
        runs = [
            (seconds(read_typed, path, rows), seconds(read_untyped, path, rows))
            for _ in range(RUNS)
        ]
    ours, theirs = (statistics.median(taken) for taken in zip(*runs, strict=True))
    say(f"{'catalog.read, typed':28} {rows / ours:>10,.0f} rows/s  (median of {RUNS} runs)")
    say(f"{'csv.DictReader, texts only':28} {rows / theirs:>10,.0f} rows/s")
    say(f"{'time, to that of the peer':28} {ours / theirs:>10.2f}")
    say(
        f"{'memory of a process, peak':28} {read / 1e6:>10.1f} MB      "
        f"({start / 1e6:.1f} with a client, {downloaded / 1e6:.1f} after the download; "
        f"bound {BOUND / 1e6:.0f})"
    )
    return 0 if read < BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
