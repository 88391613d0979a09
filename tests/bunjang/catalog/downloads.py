"""Downloads of catalog files for tests, and a server whose file is never in memory as a whole."""

from __future__ import annotations

import gzip
import os
import random
import ssl
import threading
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import anyio
import httpx

from krpay import bunjang
from krpay.bunjang import catalog
from tests.bunjang.catalog.files import COLUMNS, WHOLE, write_table
from tests.bunjang.kit import CREDENTIALS
from tests.clients import Mode
from tests.loopback import LoopbackResponse

DAY = date(2026, 11, 20)
HOUR = datetime(2026, 11, 20, 13, 45)  # noqa: DTZ001  the zone is not documented
FULL = "/catalog/full/full-20261120.csv.gz"
SEGMENT = "/catalog/segment/segment-20261120_13.csv.gz"
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Nothing here speaks TLS, and reading the usual certificates takes long."""

TEXT = write_table([COLUMNS, *([WHOLE[name] for name in COLUMNS],) * 3])
CONTENT = gzip.compress(TEXT.encode(), mtime=0)
LARGE = gzip.compress(random.Random(1).randbytes(700_000), mtime=0)
"""More than one piece."""


def respond_file(content: bytes, **headers: str) -> LoopbackResponse:
    """A success that carries a file."""
    return LoopbackResponse(200, content, {"Content-Type": "application/gzip", **headers})


def download(
    mode: Mode,
    base_url: str | None,
    *,
    to: str | os.PathLike[str],
    when: date = DAY,
    progress: catalog.Progress | None = None,
    transport: httpx.MockTransport | None = None,
    within: float = 30,
    more: Mapping[str, Any] | None = None,
    **options: Any,
) -> Path:
    """Download a full file, or a segment if `when` has an hour."""
    name = "download_segment" if isinstance(when, datetime) else "download_full"
    client_options: dict[str, Any] = {**CREDENTIALS, "base_url": base_url, **options}
    http: dict[str, Any] = {"verify": NO_CERTIFICATES, "trust_env": False, "transport": transport}
    arguments: dict[str, Any] = {"to": to, "progress": progress, **(more or {})}
    if mode == "sync":
        with (
            httpx.Client(**http) as http_client,
            bunjang.Client(http_client=http_client, **client_options) as client,
        ):
            path: Path = getattr(client.catalog, name)(when, **arguments)
            return path

    async def run() -> Path:
        async with (
            httpx.AsyncClient(**http) as http_client,
            bunjang.AsyncClient(http_client=http_client, **client_options) as client,
        ):
            with anyio.fail_after(within):
                path: Path = await getattr(client.catalog, name)(when, **arguments)
            return path

    return anyio.run(run, backend=mode)


def list_names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class StreamingServer:
    """Serves one file, piece by piece, under any path."""

    def __init__(self, pieces: Sequence[bytes], *, tell_length: bool = True) -> None:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self.close_connection = True
                self.send_response(200)
                if tell_length:
                    self.send_header("Content-Length", str(sum(map(len, pieces))))
                else:
                    self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                for piece in pieces:
                    size = b"" if tell_length else b"%x\r\n" % len(piece)
                    self.wfile.write(size + piece + (b"" if tell_length else b"\r\n"))
                self.wfile.write(b"" if tell_length else b"0\r\n\r\n")

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()
