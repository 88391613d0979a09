# Copied from codegen/package/bunjang/_catalog_downloads.py by `nox -s generate`. Do not edit.
"""Downloading catalog files: streamed to disk, and under their name only when whole."""

from __future__ import annotations

import gzip
import os
import secrets
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import NoneType
from typing import Unpack

import anyio

from krpay._runtime.base_client import BaseClient
from krpay._runtime.call import Call, CallOptions, Replay
from krpay._runtime.resources import AsyncResource, SyncResource
from krpay.bunjang._catalog_rows import GZIP
from krpay.errors import ConfigurationError, InvalidArgumentError, InvalidResponseError

Progress = Callable[[int, int | None], None]
"""Called with the bytes received so far, and with all bytes if the server says how many.

An asynchronous client calls it from a worker thread.
"""

_HOSTS = {"https://openapi.bunjang.co.kr": "https://outbound-catalog.bunjang.io"}
_STAGING = "https://openapi.stg-bunjang.co.kr"


class _File:
    """A file that appears under its name only when it is whole."""

    def __init__(self, to: str | os.PathLike[str], progress: Progress | None) -> None:
        self.target = Path(to)
        self._progress = progress
        if self.target.is_dir():
            raise ConfigurationError(f"{self.target} is a folder; give the name of a file")
        if not self.target.parent.is_dir():
            raise ConfigurationError(f"there is no folder {self.target.parent}; make it first")
        self._part = self.target.with_name(f".{self.target.name}.{secrets.token_hex(4)}.part")
        self._file = self._part.open("xb")
        self._total: int | None = None
        self._received = 0

    def begin(self, total: int | None) -> None:
        self._file.seek(0)
        self._file.truncate()
        self._total, self._received = total, 0
        self._report_progress()

    def write(self, chunk: bytes) -> None:
        self._file.write(chunk)
        self._received += len(chunk)
        self._report_progress()

    def _report_progress(self) -> None:
        if self._progress is not None:
            self._progress(self._received, self._total)

    def keep(self, operation: str) -> Path:
        """Check that the file is whole, and give it its name."""
        self._file.close()
        problem = self._find_problem()
        if problem:
            self.discard()
            raise InvalidResponseError(
                f"{operation}: the file is not whole: {problem}. Nothing was kept; try again.",
                operation=operation,
                status_code=200,
                body=b"",
            )
        self._part.replace(self.target)
        return self.target

    def discard(self) -> None:
        """Leave nothing behind."""
        self._file.close()
        self._part.unlink(missing_ok=True)

    def _find_problem(self) -> str | None:
        if not self._received:
            return "it is empty"
        if self._total is not None and self._received != self._total:
            return f"{self._received} bytes of {self._total}"
        with self._part.open("rb") as file:
            if file.read(2) != GZIP:
                file.seek(0)
                is_table = b"pid" in file.readline(64 * 1024)
                return None if is_table else "it is neither gzip nor CSV with a column pid"
            file.seek(0)
            try:
                with gzip.open(file) as unpacked:
                    while unpacked.read(1024 * 1024):
                        pass
            except (OSError, EOFError, zlib.error) as error:
                return str(error)
        return None


@contextmanager
def _open_target(to: str | os.PathLike[str], progress: Progress | None) -> Generator[_File]:
    file = _File(to, progress)
    try:
        yield file
    except BaseException:
        file.discard()
        raise


def make_full_call(day: object) -> Call[None]:
    if not isinstance(day, date):
        raise InvalidArgumentError(f"day must be a date, not {type(day).__name__}")
    return _make_call("catalog.download_full", f"/catalog/full/full-{day:%Y%m%d}.csv.gz")


def make_segment_call(hour: object) -> Call[None]:
    if not isinstance(hour, datetime):
        raise InvalidArgumentError(f"hour must be a datetime, not {type(hour).__name__}")
    if hour.tzinfo is not None:
        raise InvalidArgumentError(
            "hour must have no time zone: it goes into the file's name as it stands, "
            "and which zone that means is not documented"
        )
    name = f"segment-{hour:%Y%m%d_%H}.csv.gz"
    return _make_call("catalog.download_segment", f"/catalog/segment/{name}")


def _make_call(operation: str, path: str) -> Call[None]:
    return Call(
        operation=operation,
        method="GET",
        path=path,
        headers=(("Accept", "*/*"), ("Accept-Encoding", "identity")),
        result=NoneType,
        replay=Replay.SAFE,
    )


def _choose_host(client: BaseClient) -> str:
    if client.base_url == _STAGING:
        raise ConfigurationError("the catalog host of staging is not known")
    return _HOSTS.get(client.base_url, client.base_url)


class Catalog(SyncResource):
    """Catalog files (상품 카탈로그)."""

    def download_full(
        self,
        day: date,
        /,
        *,
        to: str | os.PathLike[str],
        progress: Progress | None = None,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Download the file of all products on sale, as made on a day.

        Args:
            day: The day; the file is made at 03:30 Korean time.
            to: The name to give the file; it appears when it is whole, and replaces one
                that is there.
            progress: Called with bytes received, and all bytes or None.

        Returns:
            The path of the file.

        Raises:
            InvalidArgumentError: No date, or a time with a zone; nothing was sent.
            NotFoundError: No such file, presumably.
            InvalidResponseError: What came is not whole; nothing was kept.

        Source: https://api.bgzt.guide/api-10619068, reported.
        """
        return self._download(make_full_call(day), to, progress, options)

    def download_segment(
        self,
        hour: datetime,
        /,
        *,
        to: str | os.PathLike[str],
        progress: Progress | None = None,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Download the file of what changed in an hour.

        Args:
            hour: The hour as it stands in the file's name; the zone is not documented,
                Korean time is assumed by those who use it.
            to: The name to give the file; it appears when it is whole, and replaces one
                that is there.
            progress: Called with bytes received, and all bytes or None.

        Returns:
            The path of the file.

        Raises:
            InvalidArgumentError: No date, or a time with a zone; nothing was sent.
            NotFoundError: No such file, presumably.
            InvalidResponseError: What came is not whole; nothing was kept.

        Source: https://api.bgzt.guide/api-10619076, reported.
        """
        return self._download(make_segment_call(hour), to, progress, options)

    def _download(
        self,
        call: Call[None],
        to: str | os.PathLike[str],
        progress: Progress | None,
        options: CallOptions,
    ) -> Path:
        client = self._client.with_base_url(_choose_host(self._client))
        with _open_target(to, progress) as file:
            client.download(call, file, **options)
            return file.keep(call.operation)


class AsyncCatalog(AsyncResource):
    """Catalog files (상품 카탈로그)."""

    async def download_full(
        self,
        day: date,
        /,
        *,
        to: str | os.PathLike[str],
        progress: Progress | None = None,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Download the file of all products on sale; see `Catalog.download_full`."""
        return await self._download(make_full_call(day), to, progress, options)

    async def download_segment(
        self,
        hour: datetime,
        /,
        *,
        to: str | os.PathLike[str],
        progress: Progress | None = None,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Download the file of what changed in an hour; see `Catalog.download_segment`."""
        return await self._download(make_segment_call(hour), to, progress, options)

    async def _download(
        self,
        call: Call[None],
        to: str | os.PathLike[str],
        progress: Progress | None,
        options: CallOptions,
    ) -> Path:
        client = self._client.with_base_url(_choose_host(self._client))
        with _open_target(to, progress) as file:
            await client.download(call, file, **options)
            return await anyio.to_thread.run_sync(file.keep, call.operation)
