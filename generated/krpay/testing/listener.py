# Copied from codegen/package/testing/listener.py by `nox -s generate`. Do not edit.
"""A port of this machine: a thread for each connection to it."""

from __future__ import annotations

import socket
import sys
import threading
from contextlib import suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Any

from krpay.testing.connections import PATIENCE, Respond, ServedConnection


class Listener(ThreadingTCPServer):
    """Hands each request to `respond`, in a thread for each connection."""

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 256

    def __init__(self, respond: Respond, port: int, patience: float = PATIENCE) -> None:
        self._respond = respond
        self._patience = patience
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(("127.0.0.1", port), BaseRequestHandler)

    @property
    def port(self) -> int:
        """The port, which the system chose if none was given."""
        port: int = self.server_address[1]
        return port

    def finish_request(self, request: Any, client_address: Any) -> None:
        request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        ServedConnection(request, self._respond, self._patience).serve()

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
