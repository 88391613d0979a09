# Copied from codegen/package/bunjang/_catalog_rows.py by `nox -s generate`. Do not edit.
"""Reading catalog files: typed rows, lazily, tolerant of columns, strict about values."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import zlib
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

from krpay.bunjang._methods import expand_image_template
from krpay.errors import KrpayError

GZIP = b"\x1f\x8b"

_BROKEN = (OSError, EOFError, zlib.error)
_NUMBER = re.compile("[+-]?[0-9]+")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class BadRowError(KrpayError, ValueError):
    """A row of a catalog file that cannot be understood."""

    def __init__(self, path: str, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


@dataclass(slots=True)
class CatalogRow:
    """A product in a catalog file; columns that the file lacks are None."""

    pid: int
    """Id of the product."""
    name: str | None = None
    """Name of the product."""
    description: str | None = None
    """Description."""
    quantity: int | None = None
    """How many there are."""
    price: int | None = None
    """Price in KRW."""
    shipping_fee: int | None = None
    """Shipping fee in KRW."""
    condition: str | None = None
    """Condition, as in `models.ProductCondition`."""
    sale_status: str | None = None
    """Status; a segment may hold rows with DELETED."""
    keywords: tuple[str, ...] = ()
    """Search words."""
    images: tuple[str, ...] = ()
    """Image URLs; `{res}` stands for a resolution, see `image_urls`."""
    category_id: str | None = None
    """Id of the category."""
    brand_id: int | None = None
    """Id of the brand."""
    options: tuple[Mapping[str, object], ...] = ()
    """Options, each with `id` and `value`."""
    uid: int | None = None
    """Id of the seller."""
    updated_at: datetime | None = None
    """When it was last changed."""
    created_at: datetime | None = None
    """When it was created."""
    extra: dict[str, str] = field(default_factory=dict[str, str])
    """Columns that nobody has described, and times in a form that cannot be read."""

    def image_urls(self, resolution: str | int | None = None) -> list[str]:
        """The image URLs with a resolution in place of `{res}`."""
        return [expand_image_template(image, resolution=resolution) for image in self.images]


def _keep_text(value: str) -> str:
    return value


def _parse_int(value: str) -> int:
    if not _NUMBER.fullmatch(value):  # int() would take more
        raise ValueError("not a whole number")
    return int(value)


def _parse_list(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _parse_options(value: str) -> tuple[Mapping[str, object], ...]:
    try:
        found = json.loads(value)
    except RecursionError:
        raise ValueError("too deep") from None
    options = cast(list[object], found) if isinstance(found, list) else [found]
    if not isinstance(found, list) or not all(isinstance(option, dict) for option in options):
        raise ValueError("not a JSON array of objects")
    return tuple(cast(list[Mapping[str, object]], options))


_Parser = tuple[str, str | None, Callable[[str], object]]
"""A column: its name, the attribute it goes to, and how its text is read."""

_COLUMNS: Mapping[str, tuple[str | None, Callable[[str], object]]] = {
    "pid": ("pid", _parse_int),
    "name": ("name", _keep_text),
    "description": ("description", _keep_text),
    "quantity": ("quantity", _parse_int),
    "price": ("price", _parse_int),
    "shippingFee": ("shipping_fee", _parse_int),
    "shipppingFee": ("shipping_fee", _parse_int),  # one client reads this spelling, too
    "condition": ("condition", _keep_text),
    "saleStatus": ("sale_status", _keep_text),
    "keywords": ("keywords", _parse_list),
    "images": ("images", _parse_list),
    "categoryId": ("category_id", _keep_text),
    "brandId": ("brand_id", _parse_int),
    "options": ("options", _parse_options),
    "uid": ("uid", _parse_int),
    "updatedAt": ("updated_at", datetime.fromisoformat),
    "createdAt": ("created_at", datetime.fromisoformat),
}
_LOOSE = {"updatedAt", "createdAt"}
"""Columns whose form no source tells: what cannot be read stays in `extra`."""


def read(
    path: str | os.PathLike[str], *, on_bad_row: Callable[[BadRowError], None] | None = None
) -> Iterator[CatalogRow]:
    """The rows of a `.csv.gz` or `.csv` file, one at a time.

    Args:
        path: The file; whether it is gzipped is seen from its content.
        on_bad_row: Called for a row that cannot be understood, and reading goes on;
            without it, such a row raises.

    Returns:
        Rows as they are read; memory does not grow with the file.

    Raises:
        BadRowError: With the line of the file where the row ends.

    Source: https://api.bgzt.guide/api-10619068, reported.
    """
    name = os.fspath(path)
    with _open_file(name) as file:
        # Bytes that are not UTF-8 become half characters, so that one row is bad and not all.
        text = io.TextIOWrapper(file, "utf-8-sig", errors="surrogateescape", newline="")
        lines = csv.reader(text, strict=True)
        try:
            header = next(lines, None)
        except (csv.Error, *_BROKEN) as error:
            raise BadRowError(name, 1, f"not CSV, or cut off: {error}") from None
        if header is None:
            return
        if not _is_text(header):
            raise BadRowError(name, 1, "the header is not UTF-8")
        if "pid" not in header:
            raise BadRowError(name, 1, f"no column 'pid'; the columns are {', '.join(header)}")
        yield from _parse_rows(name, lines, header, on_bad_row)


def _is_text(values: list[str]) -> bool:
    line = "".join(values)
    return line.isascii() or not _HALF_CHARACTER.search(line)


def _parse_rows(
    name: str,
    lines: Any,
    header: list[str],
    on_bad_row: Callable[[BadRowError], None] | None,
) -> Iterator[CatalogRow]:
    parsers: list[_Parser] = [
        (column, *_COLUMNS.get(column, (None, _keep_text))) for column in header
    ]
    width = len(header)
    while True:
        try:
            values = next(lines, None)
            if values is None:
                return
            if not values:
                continue
            if not _is_text(values):
                raise ValueError("the row is not UTF-8")
            if len(values) != width:
                raise ValueError(f"{len(values)} columns instead of {width}")
            yield _parse_row(parsers, values)
        except (ValueError, csv.Error) as error:
            bad = BadRowError(name, lines.line_num, str(error))
            if on_bad_row is None:
                raise bad from None
            on_bad_row(bad)
        except _BROKEN as error:
            reason = f"the file is cut off or broken: {error}"
            raise BadRowError(name, lines.line_num, reason) from None


def _parse_row(parsers: list[_Parser], values: list[str]) -> CatalogRow:
    row = CatalogRow(0)
    has_pid = False
    for (column, attribute, parse), value in zip(parsers, values, strict=True):
        if attribute is None:
            row.extra[column] = value
        elif value:
            try:
                setattr(row, attribute, parse(value))
            except ValueError:
                if column in _LOOSE:
                    row.extra[column] = value
                    continue
                raise ValueError(f"column {column!r} holds {value[:40]!r}") from None
            has_pid = has_pid or attribute == "pid"
    if not has_pid:
        raise ValueError("column 'pid' is empty")
    return row


@contextmanager
def _open_file(name: str) -> Generator[BinaryIO]:
    with Path(name).open("rb") as file:
        magic = file.read(2)
        file.seek(0)
        if magic == GZIP:
            with gzip.open(file) as unpacked:
                yield cast(BinaryIO, unpacked)
        else:
            yield file
