"""Downloads: they may last, but their head, their refusals and their standstill have an end."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

import pytest

from krpay import errors
from tests.clients import ClientMaker, finish
from tests.faults.connections import on_trio_too
from tests.kits import find_kits
from tests.loopback import LoopbackServer, RawResponse, Step

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.usefixtures("quick"),
    on_trio_too,
]

KIT = next(kit for kit in find_kits() if not kit.sign_in_tags and not kit.optional_credentials)
READ = KIT.safe
TIMEOUT = 0.4
LATE = 8.0
"""Seconds after which something that must end did not."""


class Gathering:
    """A sink that keeps what it is given."""

    def __init__(self) -> None:
        self.total: int | None = None
        self.content = b""

    def begin(self, total: int | None) -> None:
        self.total, self.content = total, b""

    def write(self, chunk: bytes) -> None:
        self.content += chunk


def drip(text: bytes) -> Iterator[bytes]:
    """One byte after the other."""
    return (text[place : place + 1] for place in range(len(text)))


def head(status: str, length: int) -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {length}\r\n\r\n".encode()


def endless(start: bytes, piece: bytes, pause: float = 0.05) -> Step:
    return RawResponse(itertools.chain([start], itertools.repeat(piece)), pause)


STANDSTILLS = {
    "a head byte by byte": RawResponse(list(drip(head("200 OK", 9) + b"X-A: " * 99)), 0.05),
    "1xx for ever": endless(b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    "a body byte by byte": endless(head("200 OK", 1 << 20), b"x"),
    "a body that stops": RawResponse((head("200 OK", 99) + b"half",), silent=True),
    "a refusal byte by byte": endless(head("404 Not Found", 1 << 20), b"x"),
}


@pytest.mark.parametrize("step", STANDSTILLS.values(), ids=list(STANDSTILLS))
async def test_a_download_that_makes_no_progress_ends(
    clients: ClientMaker, server: LoopbackServer, step: Step
) -> None:
    server.script(step)
    client = clients.make(KIT, server, max_retries=0, timeout=TIMEOUT)
    began = time.monotonic()
    with pytest.raises(errors.NoResponseError):
        await finish(client.download(READ.make_call(), Gathering()))
    assert time.monotonic() - began < LATE


async def test_a_download_that_makes_progress_may_last_longer_than_any_timeout(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    pieces = [b"x" * 20_000] * 12
    whole = b"".join(pieces)
    server.script(RawResponse([head("200 OK", len(whole)), *pieces], 0.1))
    sink = Gathering()
    client = clients.make(KIT, server, max_retries=0, timeout=TIMEOUT)
    await finish(client.download(READ.make_call(), sink))
    assert (sink.total, sink.content) == (len(whole), whole)


async def test_a_download_may_be_longer_than_what_is_read_into_memory(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    piece = b"x" * (1 << 20)
    server.script(RawResponse([head("200 OK", 17 << 20), *[piece] * 17]))
    sink = Gathering()
    await finish(clients.make(KIT, server).download(READ.make_call(), sink))
    assert len(sink.content) == 17 << 20


async def test_a_download_that_is_cut_begins_again(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(
        RawResponse((head("200 OK", 99) + b"half",)),
        RawResponse((head("200 OK", 5) + b"whole",), stays_open=True),
    )
    sink = Gathering()
    await finish(clients.make(KIT, server).download(READ.make_call(), sink))
    assert sink.content == b"whole"
