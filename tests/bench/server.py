"""The server that every peer calls: responses made beforehand, over kept-alive connections.

    python -m tests.bench.server

Prints two URLs. The first responds at once. The second holds its responses until as many
requests wait as `CROWD` says, so that they are all in flight at one moment; only the
token request gets its response at once there.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping

from tests.bench.operations import TOKEN_PATH, make_bodies
from tests.bench.system import allow_connections

CROWD = 1_000


class Gate:
    """Holds responses until enough wait; with a width of 1 it is always open."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._held: list[tuple[asyncio.Transport, bytes]] = []

    def send_response(self, transport: asyncio.Transport, data: bytes, *, at_once: bool) -> None:
        """Send a response, now or together with the others."""
        if at_once or self._width == 1:
            transport.write(data)
            return
        self._held.append((transport, data))
        if len(self._held) == self._width:
            held, self._held = self._held, []
            for waiting, waiting_data in held:
                waiting.write(waiting_data)


class ServerConnection(asyncio.Protocol):
    """One connection; requests come one after the other."""

    def __init__(self, responses: Mapping[bytes, bytes], gate: Gate) -> None:
        self._responses = responses
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
            end += 4 + _read_length(head)
            if len(self._received) < end:
                return
            self._received = self._received[end:]
            assert self._transport is not None
            target = head.split(b" ", 2)[1]
            path = target.partition(b"?")[0].removeprefix(b"/open-api")
            data = self._responses.get(path, _NOT_FOUND)
            self._gate.send_response(self._transport, data, at_once=path == TOKEN_PATH.encode())


_NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def _read_length(head: bytes) -> int:
    name = b"\r\ncontent-length:"
    start = head.lower().find(name)
    if start < 0:
        return 0
    return int(head[start + len(name) :].partition(b"\r\n")[0])


def make_responses(bodies: Mapping[str, bytes]) -> dict[bytes, bytes]:
    """Make whole responses, by path."""
    head = (
        "HTTP/1.1 200 OK\r\n"
        "Content-Type: application/json;charset=UTF-8\r\n"
        "Content-Length: {}\r\n\r\n"
    )
    return {path.encode(): head.format(len(body)).encode() + body for path, body in bodies.items()}


async def start_server(width: int) -> tuple[asyncio.Server, str]:
    """Start a server on a free port of this machine; give its URL, too."""
    responses = make_responses(make_bodies())
    gate = Gate(width)
    server = await asyncio.get_running_loop().create_server(
        lambda: ServerConnection(responses, gate), "127.0.0.1", 0, backlog=2 * CROWD
    )
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def main() -> None:
    """Serve until standard input ends."""
    allow_connections(2 * CROWD)
    first, url = await start_server(1)
    second, gated_url = await start_server(CROWD)
    sys.stdout.write(f"{url} {gated_url}\n")
    sys.stdout.flush()
    async with first, second:
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
