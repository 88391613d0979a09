# Copied from codegen/package/testing/server.py by `nox -s generate`. Do not edit.
"""The sandbox as a real HTTP server on this machine."""

from __future__ import annotations

import socket
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self, cast

from krpay.testing.sandbox import Sandbox
from krpay.testing.wire import Answer, Lost, Received

_AT_ONCE = struct.pack("ii", 1, 0)
"""To linger for no time: what was not sent is thrown away, and the peer is told so."""


class Server:
    """All providers under prefixes of their own: `http://127.0.0.1:8787/bunjang` and so on.

    As a context manager it serves in a thread; `serve` serves until interrupted.
    """

    def __init__(self, sandbox: Sandbox | None = None, port: int = 0) -> None:
        self.sandbox = sandbox or Sandbox()
        self._http = _HTTPServer(self, port)
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)

    def describe(self) -> dict[str, dict[str, str]]:
        """Base URLs and made-up credentials, as `GET /` gives them."""
        return {
            name: {"base_url": f"{self.url}/{name}", **provider.credentials}
            for name, provider in self.sandbox.providers.items()
        }

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        """Answer a request to any provider, or to the server itself."""
        if target == "/" and method == "GET":
            return Answer.of_json(200, self.describe())
        provider, slash, rest = target.removeprefix("/").partition("/")
        if provider not in self.sandbox.providers:
            known = ", ".join(f"/{name}/" for name in self.sandbox.providers)
            return Answer.of_json(404, {"message": f"paths start with one of {known}"})
        return self.sandbox.handle(provider, Received(method, slash + rest, headers, body))

    def serve(self) -> None:
        """Serve in this thread until interrupted."""
        self._http.serve_forever()

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


class _HTTPServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def __init__(self, owner: Server, port: int) -> None:
        self.owner = owner
        super().__init__(("127.0.0.1", port), _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60
    disable_nagle_algorithm = True

    def _serve(self) -> None:
        try:
            length = int(self.headers.get("Content-Length", "0"))
        except ValueError:
            length = 0
        body = self.rfile.read(length)
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            owner = cast(_HTTPServer, self.server).owner
            answer = owner.answer(self.command, self.path, headers, body)
        except Lost as lost:
            self.close_connection = True
            if lost.before:
                self._reset()
            return
        time.sleep(answer.delay)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def _reset(self) -> None:
        """End the connection as a crash would, not as an end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        self.rfile.close()
        self.connection.close()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _serve  # noqa: N815  the base class's names

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Stay quiet; who wants to see requests looks at the client's log."""
