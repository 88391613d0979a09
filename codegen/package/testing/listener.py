"""HTTP/1.1 on a port of this machine: reads each request whole, then responds."""

from __future__ import annotations

import socket
import struct
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

from krpay.testing.bodies import LONGEST, ClientDisconnected, UnreadableBody, read_body
from krpay.testing.http_messages import ConnectionLost, HttpResponse

_NO_LINGERING = struct.pack("ii", 1, 0)
"""To linger for no time: what was not sent is thrown away, and the peer is told so."""

_LONGEST_LINE = 65536
_DRAIN_SECONDS = 2.0
"""Seconds to wait for the rest of a request that was refused before its end."""

Respond = Callable[[str, str, dict[str, str], bytes], HttpResponse]
"""Method, target, headers by lower-case name, and body."""


class Listener(ThreadingHTTPServer):
    """Hands each request to `respond`, in a thread for each connection."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, respond: Respond, port: int) -> None:
        self.respond = respond
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(("127.0.0.1", port), _ConnectionHandler)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Stop listening, and end the connections that clients keep for later."""
        super().server_close()
        with self._lock:
            for connection in self._open:
                with suppress(OSError):  # the client has gone already
                    connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no news."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _ConnectionHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "krpay-sandbox"
    sys_version = ""
    timeout = 60
    disable_nagle_algorithm = True

    def handle_one_request(self) -> None:
        """The base class looks for a method of its own for each HTTP method."""
        try:
            self.raw_requestline = self.rfile.readline(_LONGEST_LINE + 1)
            if not self.raw_requestline:
                self.close_connection = True
            elif len(self.raw_requestline) > _LONGEST_LINE:
                self.command = self.requestline = ""
                self.send_error(414)
            elif self.parse_request():
                self._serve()
        except (TimeoutError, ClientDisconnected):
            self.close_connection = True

    def _serve(self) -> None:
        try:
            body = read_body(self.headers, cast(Any, self.rfile))
        except UnreadableBody as unreadable:
            self.send_error(unreadable.status, unreadable.message)
            return
        headers = {name.lower(): _decode_header(value) for name, value in self.headers.items()}
        try:
            listener = cast(Listener, self.server)
            response = listener.respond(self.command, self.path, headers, body)
        except ConnectionLost as lost:
            self.close_connection = True
            if not lost.is_processed:
                self._reset_connection()
            return
        except Exception:  # noqa: BLE001  a client must not take a bug for a lost response
            traceback.print_exc()
            text = "this is a mistake of the sandbox itself; its output has more"
            response = HttpResponse.of_json(500, {"message": text})
        time.sleep(response.delay)
        self._send(response)

    def _send(self, response: HttpResponse) -> None:
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        if response.status not in (204, 304):
            self.send_header("Content-Length", str(len(response.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what cannot be read as a request, and what would follow it."""
        self.close_connection = True
        text = message or self.responses[code][0]
        self.request_version = self.protocol_version  # a status line, whatever the request said
        self._send(HttpResponse.of_json(code, {"message": text}))
        # Where something is left unread, the end of the connection would overtake the response.
        left = LONGEST
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(_DRAIN_SECONDS)
            while left > 0 and (more := self.connection.recv(65536)):
                left -= len(more)

    def _reset_connection(self) -> None:
        """End the connection as a crash would, not as an end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGERING)
        self.rfile.close()
        self.connection.close()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Stay quiet; who wants to see requests looks at the page, or at the client's log."""


def _decode_header(value: str) -> str:
    """Decode a header's value as UTF-8 if it can be, which is what clients send beside ASCII."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value
