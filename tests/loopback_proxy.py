"""An HTTP proxy on 127.0.0.1, which tunnels and forwards, or fails in the way it is told."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from enum import Enum, auto
from types import TracebackType
from typing import Self

from tests.loopback import LONGEST_WAIT


class ProxyFault(Enum):
    """What a proxy does instead of its work."""

    REFUSES = auto()
    """It refuses with 403."""
    ASKS = auto()
    """It asks for a password with 407."""
    HANGS_UP = auto()
    """It reads the request to it, and closes the connection."""
    IS_SILENT = auto()
    """It reads the request to it, and never answers."""
    BREAKS = auto()
    """It says that the tunnel is there, and closes it."""
    LIES = auto()
    """It says that the tunnel is there, and answers in clear."""


class LoopbackProxy:
    """Takes every request to one server, whatever host it is for; `with` closes it."""

    def __init__(self, port: int, fault: ProxyFault | None = None) -> None:
        self.heads: list[bytes] = []
        """The heads of all requests that the proxy could read."""
        self._target = port
        self._fault = fault
        self._sockets: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        """The URL of the proxy."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def cut(self) -> None:
        """Cut all connections through the proxy, and none that is made meanwhile."""
        for one in list(self._sockets):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()
        for thread in self._threads:
            thread.join(LONGEST_WAIT)
        for one in self._sockets:
            one.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self._sockets.append(connection)
                self._start(self._serve, connection)

    def _start(self, target: object, *arguments: socket.socket) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _serve(self, client: socket.socket) -> None:
        with suppress(OSError):
            head, rest = _read_head(client)
            if not head:
                return
            self.heads.append(head)
            is_tunnel = head.startswith(b"CONNECT ")
            if self._fault is not None:
                self._fail(client)
                return
            server = socket.create_connection(("127.0.0.1", self._target))
            self._sockets.append(server)
            if is_tunnel:
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                server.sendall(head)
            server.sendall(rest)
            self._start(_pump, server, client)
            _pump(client, server)

    def _fail(self, client: socket.socket) -> None:
        if self._fault is ProxyFault.REFUSES:
            client.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 6\r\n\r\n<html>")
        elif self._fault is ProxyFault.ASKS:
            client.sendall(b"HTTP/1.1 407 Password\r\nContent-Length: 0\r\n\r\n")
        elif self._fault is ProxyFault.BREAKS:
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        elif self._fault is ProxyFault.LIES:
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            client.recv(65536)
            client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        elif self._fault is ProxyFault.IS_SILENT:
            client.recv(1)
        client.shutdown(socket.SHUT_RDWR)


def _read_head(client: socket.socket) -> tuple[bytes, bytes]:
    """Read the head of a request, in the form that its server takes, and what came behind it."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = client.recv(65536)
        if not piece:
            return b"", b""
        data += piece
    head, _, rest = data.partition(b"\r\n\r\n")
    return head + b"\r\n\r\n", rest


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(socket.SHUT_RDWR)
