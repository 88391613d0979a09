"""Requests to the sandbox's server as bytes, to send what no client library would."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO

from krpay.testing import Server

TIMEOUT = 30.0


@dataclass(frozen=True)
class RawResponse:
    status: int
    headers: Mapping[str, str]
    """By lower-case name."""
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class RawConnection:
    """One connection: `send` bytes, `read` responses."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=TIMEOUT)
        self._reader: BinaryIO = self.socket.makefile("rb")

    def send(self, *lines: str, body: bytes = b"") -> None:
        """Send a request line, headers and a body."""
        self.socket.sendall("".join(f"{line}\r\n" for line in (*lines, "")).encode() + body)

    def read(self, *, has_body: bool = True) -> RawResponse:
        """The next response; `ConnectionError` where the server just hangs up."""
        line = self._reader.readline()
        if not line:
            raise ConnectionError("no response")
        status = int(line.split()[1])
        headers: dict[str, str] = {}
        while text := self._reader.readline().decode("latin-1").strip():
            name, _, value = text.partition(":")
            headers[name.lower()] = value.strip()
        length = int(headers.get("content-length", "0")) if has_body else 0
        return RawResponse(status, headers, self._reader.read(length))

    def is_over(self) -> bool:
        """Whether the server has closed the connection, after all it sent."""
        return self._reader.read(1) == b""

    def close(self) -> None:
        self._reader.close()
        self.socket.close()


@contextmanager
def connected(server: Server) -> Iterator[RawConnection]:
    connection = RawConnection(int(server.url.rpartition(":")[2]))
    try:
        yield connection
    finally:
        connection.close()
