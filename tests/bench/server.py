"""The server that every peer calls: answers made beforehand, over kept-alive connections.

    python -m tests.bench.server

Prints two URLs. The first answers at once. The second holds its answers until as many
requests wait as `CROWD` says, so that they are all in flight at one moment; only the
token request is answered at once there.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping

from tests.bench.limits import allow_connections
from tests.bench.operations import TOKEN_PATH, answers

CROWD = 1_000


class Gate:
    """Holds answers until enough wait; with a width of 1 it is always open."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._held: list[tuple[asyncio.Transport, bytes]] = []

    def answer(self, transport: asyncio.Transport, data: bytes, *, at_once: bool) -> None:
        """Send an answer, now or together with the others."""
        if at_once or self._width == 1:
            transport.write(data)
            return
        self._held.append((transport, data))
        if len(self._held) == self._width:
            held, self._held = self._held, []
            for waiting, waiting_data in held:
                waiting.write(waiting_data)


class Connection(asyncio.Protocol):
    """One connection; requests come one after the other."""

    def __init__(self, prepared: Mapping[bytes, bytes], gate: Gate) -> None:
        self._prepared = prepared
        self._gate = gate
        self._received = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while True:
            end = self._received.find(b"\r\n\r\n")
            if end < 0:
                return
            head = self._received[:end]
            end += 4 + _length(head)
            if len(self._received) < end:
                return
            self._received = self._received[end:]
            assert self._transport is not None
            target = head.split(b" ", 2)[1]
            path = target.partition(b"?")[0].removeprefix(b"/open-api")
            data = self._prepared.get(path, _NOT_FOUND)
            self._gate.answer(self._transport, data, at_once=path == TOKEN_PATH.encode())


_NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def _length(head: bytes) -> int:
    name = b"\r\ncontent-length:"
    start = head.lower().find(name)
    if start < 0:
        return 0
    return int(head[start + len(name) :].partition(b"\r\n")[0])


def prepare(bodies: Mapping[str, bytes]) -> dict[bytes, bytes]:
    """Whole answers, by path."""
    head = (
        "HTTP/1.1 200 OK\r\n"
        "Content-Type: application/json;charset=UTF-8\r\n"
        "Content-Length: {}\r\n\r\n"
    )
    return {path.encode(): head.format(len(body)).encode() + body for path, body in bodies.items()}


async def start(width: int) -> tuple[asyncio.Server, str]:
    """A server on a free port of this machine, and its URL."""
    prepared = prepare(answers())
    gate = Gate(width)
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(prepared, gate), "127.0.0.1", 0, backlog=2 * CROWD
    )
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def main() -> None:
    """Serve until standard input ends."""
    allow_connections(2 * CROWD)
    first, url = await start(1)
    second, gated_url = await start(CROWD)
    sys.stdout.write(f"{url} {gated_url}\n")
    sys.stdout.flush()
    async with first, second:
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
