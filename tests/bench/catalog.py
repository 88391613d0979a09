"""Measure how fast a catalog file of a million rows is read, and in how much memory.

    python -m tests.bench.catalog

Writes such a file to a temporary folder. A fresh process downloads it from a server on this
machine, reads it, and tells how much memory it took in all. Then the file is read with
`catalog.read`, and next to it with `csv.DictReader`, which gives texts without types. Ends
with 1 if the process took more memory than the bound.
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
from tests.bench.system import read_peak_memory
from tests.bench.table import print_line
from tests.bunjang.kit import CREDENTIALS

ROWS = 1_000_000
RUNS = 3
MEMORY_BOUND = 100_000_000
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


def write_catalog(path: Path, rows: int) -> None:
    """Write a catalog file."""
    path.parent.mkdir(parents=True)
    with gzip.open(path, "wt", encoding="utf-8", newline="", compresslevel=3) as file:
        writer = csv.DictWriter(file, list(ROW))
        writer.writeheader()
        for number in range(rows):
            pid = 2_000_000_000 + number
            images = ",".join(IMAGE.format(pid, count) for count in range(1, 2 + number % 5))
            price = 500 + number * 7919 % 9973 * 100
            writer.writerow({**ROW, "pid": pid, "price": price, "images": images})


def count_typed(path: Path) -> int:
    """Count the rows that krpay reads."""
    return sum(1 for _ in catalog.read(path))


def count_untyped(path: Path) -> int:
    """Count the rows that the peer reads."""
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
        rows: Iterator[Mapping[str, str]] = csv.DictReader(file)
        return sum(1 for _ in rows)


def time_reader(count_rows: Callable[[Path], int], path: Path, rows: int) -> float:
    """Time a reader."""
    start = time.perf_counter()
    assert count_rows(path) == rows
    return time.perf_counter() - start


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@contextmanager
def serve_files(folder: Path) -> Iterator[str]:
    """Serve the files of a folder; give the base URL."""
    handler = partial(_QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        thread = threading.Thread(target=http.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{http.server_port}"
        finally:
            http.shutdown()
            thread.join()


def download_and_read(base_url: str, folder: str) -> None:
    """Do it in a process of its own, and print the memory before, between and after."""
    with bunjang.Client(base_url=base_url, **CREDENTIALS) as client:
        peaks = [read_peak_memory()]
        path = client.catalog.download_full(DAY, to=Path(folder) / "downloaded.csv.gz")
        peaks.append(read_peak_memory())
    rows = count_typed(path)
    peaks.append(read_peak_memory())
    print_line(" ".join(map(str, [rows, *peaks])))


def measure_process(base_url: str, folder: Path, rows: int) -> list[int]:
    """Measure `download_and_read`: memory before, after the download, after the reading."""
    command = [sys.executable, "-m", "tests.bench.catalog", "--process", base_url, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    count, *peaks = map(int, done.stdout.split())
    assert count == rows
    return peaks


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
        write_catalog(path, rows)
        print_line(f"catalog file: {rows:,} rows, {path.stat().st_size / 1e6:,.1f} MB gzipped")
        with serve_files(folder) as base_url:
            start, downloaded, read = measure_process(base_url, folder, rows)
        runs = [
            (time_reader(count_typed, path, rows), time_reader(count_untyped, path, rows))
            for _ in range(RUNS)
        ]
    ours, theirs = (statistics.median(seconds) for seconds in zip(*runs, strict=True))
    print_line(f"{'catalog.read, typed':28} {rows / ours:>10,.0f} rows/s  (median of {RUNS} runs)")
    print_line(f"{'csv.DictReader, texts only':28} {rows / theirs:>10,.0f} rows/s")
    print_line(f"{'time, to that of the peer':28} {ours / theirs:>10.2f}")
    print_line(
        f"{'memory of a process, peak':28} {read / 1e6:>10.1f} MB      "
        f"({start / 1e6:.1f} with a client, {downloaded / 1e6:.1f} after the download; "
        f"bound {MEMORY_BOUND / 1e6:.0f})"
    )
    return 0 if read < MEMORY_BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
