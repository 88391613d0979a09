"""An answer too many on a kept connection: the next call never gets it."""

from __future__ import annotations

import time
from dataclasses import dataclass

import anyio
import pytest

from krpay.errors import NoResponseError
from tests.clients import ClientMaker, finish
from tests.faults.connections import on_trio_too
from tests.kits import find_kits
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, RawResponse

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

KIT = next(kit for kit in find_kits() if not kit.sign_in_tags and not kit.optional_credentials)
READ = KIT.safe
RIGHT = READ.success.write_head() + READ.success.body
HEAD, BODY = READ.success.write_head(), READ.success.body
FORGED = LoopbackResponse(200, b'{"forged":"another customer\'s"}')
WRONG = FORGED.write_head() + FORGED.body
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (
    len(BODY),
    BODY,
)
PIECE = 65536
"""Bytes that HTTP clients read at once."""


def pad(size: int) -> bytes:
    """Give a whole right response of this many bytes."""
    body = BODY + b" " * (size - len(RIGHT) - 10)
    padded = LoopbackResponse(200, body)
    whole = padded.write_head() + padded.body
    short = size - len(whole)
    padded = LoopbackResponse(200, body + b" " * short)
    whole = padded.write_head() + padded.body
    assert len(whole) == size
    return whole


@dataclass(frozen=True)
class Surplus:
    """What a server sends for one request."""

    name: str
    pieces: tuple[bytes, ...]
    pause: float = 0.0

    def __str__(self) -> str:
        return self.name


CASES = [
    Surplus("in one segment", (RIGHT + WRONG,)),
    Surplus("in a second write", (RIGHT, WRONG)),
    Surplus("later", (RIGHT, WRONG), 0.05),
    Surplus("half of it", (RIGHT + WRONG[:20],)),
    Surplus("a chunked response first", (CHUNKED + WRONG,)),
    Surplus("a chunked response, then another write", (CHUNKED, WRONG)),
    Surplus("after 1xx", (b"HTTP/1.1 102 Processing\r\n\r\n" + RIGHT + WRONG,)),
    Surplus("a 1xx too many", (RIGHT + b"HTTP/1.1 100 Continue\r\n\r\n",)),
    Surplus("one byte", (RIGHT + b"\n",)),
    Surplus("at the end of what is read at once", (pad(PIECE) + WRONG,)),
    Surplus("at the end of what is read twice", (pad(2 * PIECE) + WRONG,)),
    Surplus("at the end of a TLS record", (pad(16384) + WRONG,)),
    Surplus("in the body's segment", (HEAD, BODY + WRONG)),
]


@pytest.fixture(params=["plain", "TLS"])
def any_server(request: pytest.FixtureRequest) -> LoopbackServer:
    """A server with and without TLS."""
    name = "server" if request.param == "plain" else "secure_server"
    found: LoopbackServer = request.getfixturevalue(name)
    return found


@on_trio_too
@pytest.mark.parametrize("case", CASES, ids=str)
async def test_a_surplus_is_nobody_s_response(
    clients: ClientMaker, any_server: LoopbackServer, case: Surplus
) -> None:
    any_server.script(RawResponse(case.pieces, case.pause, stays_open=True))
    client = clients.make(KIT, any_server, max_retries=0)
    first = await finish(READ.send(client))
    await pause(clients, 0.01 + 2 * case.pause)  # now all of it is there
    for number in (2, 3):
        assert await finish(READ.send(client)) == first
        assert any_server.accepted == number  # each on a connection of its own
        await pause(clients, 0.01 + 2 * case.pause)  # now all of it is there


@on_trio_too
@pytest.mark.parametrize("whole", [RIGHT, CHUNKED, pad(2 * PIECE)], ids=["short", "chunks", "long"])
async def test_without_a_surplus_the_connection_is_kept(
    clients: ClientMaker, any_server: LoopbackServer, whole: bytes
) -> None:
    any_server.script(RawResponse((whole,), stays_open=True))
    client = clients.make(KIT, any_server, max_retries=0)
    for _ in range(3):
        await finish(READ.send(client))
    assert any_server.accepted == 1


@on_trio_too
async def test_a_response_that_comes_too_late_is_nobody_s_response(
    clients: ClientMaker, any_server: LoopbackServer
) -> None:
    def respond_late(request: LoopbackRequest) -> LoopbackResponse:
        time.sleep(0.5)
        return FORGED

    client = clients.make(KIT, any_server, max_retries=0)
    any_server.script(READ.success, respond_late, READ.success)
    first = await finish(READ.send(client))
    with pytest.raises(NoResponseError):
        await finish(READ.send(client, timeout=0.2))
    for wait in (0.0, 0.5, 0.0):
        await pause(clients, wait)
        assert await finish(READ.send(client)) == first
    assert any_server.accepted == 2


async def pause(clients: ClientMaker, seconds: float) -> None:
    """Pause without holding up the event loop."""
    if clients.mode == "sync":
        time.sleep(seconds)
    else:
        await anyio.sleep(seconds)
