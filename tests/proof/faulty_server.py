"""A server whose connections fail, too: before a request, while it comes, and in TLS."""

from __future__ import annotations

import select
import socket
import ssl
import struct
from collections.abc import Callable
from contextlib import suppress

from tests.loopback import LONGEST_WAIT, LoopbackServer

Breakage = Callable[["FaultyServer", socket.socket], None]
"""What becomes of a connection; it is closed after that."""


class FaultyServer(LoopbackServer):
    """Does what is scripted, until its connections are broken."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self._breakage: Breakage | None = None
        self.bytes_read = 0
        """Bytes of requests that were read on broken connections."""
        self.heads_read = 0
        """Requests on broken connections whose head was read whole."""
        super().__init__(tls)

    def break_connections(self, breakage: Breakage) -> None:
        """Have this become of each connection from now on."""
        self._breakage = breakage

    def change_tls(self, context: ssl.SSLContext) -> None:
        """Speak TLS in another way from now on."""
        self._tls = context

    def close_kept(self) -> None:
        """Close the connections that clients keep, and wait until they are."""
        with self._lock:
            threads = list(self._threads)
            for connection in self._connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join(LONGEST_WAIT)

    def secure(self, connection: socket.socket) -> socket.socket:
        """Take the TLS handshake of a connection."""
        return self._secure(connection)

    def _serve(self, connection: socket.socket) -> None:
        breakage = self._breakage
        if breakage is None:
            super()._serve(connection)
            return
        try:
            with suppress(OSError):  # the client went away, or the server closes
                breakage(self, connection)
        except BaseException as error:  # noqa: BLE001  raised again by close()
            self._failures.append(error)
        finally:
            with self._lock:
                self._connections.discard(connection)
            connection.close()


def reset(server: FaultyServer, connection: socket.socket) -> None:
    """Reset a connection, so that its client sees no orderly end."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def hang_up(server: FaultyServer, connection: socket.socket) -> None:
    """Close a connection at once."""
    connection.shutdown(socket.SHUT_RDWR)


def stay_silent(server: FaultyServer, connection: socket.socket) -> None:
    """Read nothing and say nothing, until the client or the server closes the connection."""
    ends = select.poll()
    ends.register(connection, getattr(select, "POLLRDHUP", 0) | select.POLLHUP | select.POLLERR)
    ends.poll(LONGEST_WAIT * 1000)


def drain(server: FaultyServer, connection: socket.socket) -> None:
    """Read whatever comes, until the client closes the connection."""
    while connection.recv(1 << 16):
        pass


def read_then(count: int, then: Breakage) -> Breakage:
    """Read this many bytes of the request, and go on with the connection."""

    def break_it(server: FaultyServer, connection: socket.socket) -> None:
        server.bytes_read += len(connection.recv(count))
        then(server, connection)

    return break_it


def read_head_then(then: Breakage) -> Breakage:
    """Read the head of the request and none of its body, and go on with the connection."""

    def break_it(server: FaultyServer, connection: socket.socket) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            byte = connection.recv(1)
            if not byte:
                return
            head += byte
        server.bytes_read += len(head)
        server.heads_read += 1
        then(server, connection)

    return break_it


def respond(data: bytes, then: Breakage = hang_up) -> Breakage:
    """Send these bytes, and go on with the connection."""

    def break_it(server: FaultyServer, connection: socket.socket) -> None:
        connection.sendall(data)
        then(server, connection)

    return break_it


def read_hello_then(then: Breakage) -> Breakage:
    """Read the first message of a TLS handshake, and go on with the connection."""

    def break_it(server: FaultyServer, connection: socket.socket) -> None:
        connection.recv(65536)
        then(server, connection)

    return break_it


def secure_then(then: Breakage) -> Breakage:
    """Take the handshake, and go on with the connection."""

    def break_it(server: FaultyServer, connection: socket.socket) -> None:
        secure = server.secure(connection)
        try:
            then(server, secure)
        finally:
            with server._lock:
                server._connections.discard(secure)
            secure.close()

    return break_it


def alert(description: int) -> bytes:
    """Write the TLS record of a fatal alert (RFC 8446, section 6)."""
    return bytes([0x15, 3, 3, 0, 2, 2, description])
