# Copied from codegen/package/bunjang/catalog.py by `nox -s generate`. Do not edit.
"""Catalog files (상품 카탈로그): all products on sale, and what changed each hour.

    from datetime import date

    from krpay import bunjang
    from krpay.bunjang import catalog

    with bunjang.Client() as client:
        client.catalog.download_full(date(2026, 11, 20), to="full.csv.gz")
    for row in catalog.read("full.csv.gz"):
        print(row.pid, row.name, row.price)

In a terminal, with a progress bar: `python -m krpay.bunjang.catalog full 2026-11-20`.

The docs page could not be read. A partner guide (2026-04) gives host, paths and times:
gzipped CSV; the full file daily at 03:30, segments hourly. File names and columns come
from one third-party program. How long files are kept, the zone of a segment's hour and
the host of staging are unknown.

Source: https://api.bgzt.guide/api-10619068 and https://api.bgzt.guide/api-10619076, reported.
"""

from __future__ import annotations

import argparse
import sys
from datetime import datetime

from krpay.bunjang._catalog_downloads import (
    AsyncCatalog,
    Catalog,
    Progress,
    make_full_call,
    make_segment_call,
)
from krpay.bunjang._catalog_rows import BadRowError, CatalogRow, read
from krpay.errors import KrpayError

__all__ = ["AsyncCatalog", "BadRowError", "Catalog", "CatalogRow", "Progress", "read"]


class _Bar:
    """A progress bar on a terminal; nothing where there is none."""

    def __init__(self) -> None:
        self._shows = sys.stderr.isatty()

    def __call__(self, received: int, total: int | None) -> None:
        if not self._shows:
            return
        megabytes = received / 1e6
        if total:
            filled = 40 * received // total
            line = (
                f"[{'#' * filled}{'.' * (40 - filled)}] {megabytes:,.1f} of {total / 1e6:,.1f} MB"
            )
        else:
            line = f"{megabytes:,.1f} MB"
        sys.stderr.write(f"\r{line}\x1b[K")
        sys.stderr.flush()

    def end(self) -> None:
        if self._shows:
            sys.stderr.write("\n")


def main(arguments: list[str] | None = None) -> int:
    """Download a file; 0 if it is there."""
    parser = argparse.ArgumentParser(
        prog="python -m krpay.bunjang.catalog",
        description="Download a catalog file; credentials come from BUNJANG_ACCESS_KEY and "
        "BUNJANG_SECRET_KEY.",
    )
    parser.add_argument("kind", choices=["full", "segment"])
    parser.add_argument("when", help="2026-11-20, or for a segment 2026-11-20T13")
    parser.add_argument("--to", help="file name; default: the catalog's own")
    parser.add_argument("--base-url", help="another server, such as a sandbox")
    options = parser.parse_args(arguments)
    from krpay.bunjang.client import Client

    try:
        moment = datetime.fromisoformat(options.when)
    except ValueError:
        parser.error(f"{options.when!r} is no date such as 2026-11-20")
    if options.kind == "segment" and "T" not in options.when and " " not in options.when:
        parser.error("a segment needs its hour, such as 2026-11-20T13")
    call = make_full_call(moment.date()) if options.kind == "full" else make_segment_call(moment)
    to = options.to or call.path.rsplit("/", 1)[-1]
    bar = _Bar()
    try:
        with Client(base_url=options.base_url) as client:
            if options.kind == "full":
                client.catalog.download_full(moment.date(), to=to, progress=bar)
            else:
                client.catalog.download_segment(moment, to=to, progress=bar)
    except (KrpayError, OSError) as error:
        bar.end()
        sys.stderr.write(f"{error}\n")
        return 1
    bar.end()
    sys.stdout.write(f"{to}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
