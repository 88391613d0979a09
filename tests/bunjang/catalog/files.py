"""Catalog files for tests, and the rows that they hold."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Sequence
from pathlib import Path

from krpay.bunjang import catalog

COLUMNS = [
    *("pid", "name", "description", "quantity", "price", "shippingFee", "condition"),
    *("saleStatus", "keywords", "images", "categoryId", "brandId", "options", "uid"),
    *("updatedAt", "createdAt"),
]
WHOLE = {
    "pid": "2000614090",
    "name": "에이수스 게이밍 노트북",
    "description": "노트북 팝니다.",
    "quantity": "1",
    "price": "24000",
    "shippingFee": "4000",
    "condition": "HEAVILY_USED",
    "saleStatus": "SELLING",
    "keywords": "노트북,게이밍",
    "images": "https://x/1_w{res}.jpg,https://x/2_w{res}.jpg",
    "categoryId": "600100001",
    "brandId": "152",
    "options": '[{"id": 1, "value": "빨강"}, {"id": 2, "value": "파랑"}]',
    "uid": "123",
    "updatedAt": "2026-11-20T03:30:00Z",
    "createdAt": "2026-11-01T00:00:00Z",
}


def write_table(rows: Sequence[Sequence[str]], newline: str = "\n") -> str:
    """Rows as CSV, quoted where they must be."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=newline).writerows(rows)
    return text.getvalue()


def save_file(folder: Path, text: str | bytes, *, gzipped: bool = True) -> Path:
    """A catalog file that holds a text."""
    content = text.encode() if isinstance(text, str) else text
    path = folder / ("catalog.csv.gz" if gzipped else "catalog.csv")
    path.write_bytes(gzip.compress(content, mtime=0) if gzipped else content)
    return path


def read_row(folder: Path, **columns: str) -> catalog.CatalogRow:
    """The row that a file of these columns holds."""
    path = save_file(folder, write_table([list(columns), list(columns.values())]))
    [row] = catalog.read(path)
    return row
