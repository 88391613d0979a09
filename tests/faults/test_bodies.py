"""Bodies that are too long, packed in odd ways, or late over TLS."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from collections.abc import Callable

import pytest

from krpay import errors
from krpay._runtime.verdicts import Observed
from tests.clients import ClientMaker, finish
from tests.faults.connections import on_trio_too
from tests.faults.kinds import TIMEOUT, FaultKind
from tests.faults.test_every_fault import LATE, OWN, check
from tests.kits import ExampleOperation, find_kits
from tests.loopback import LoopbackResponse, LoopbackServer, RawResponse, Step

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

KIT = next(kit for kit in find_kits() if not kit.sign_in_tags and not kit.optional_credentials)
READ, CHANGE = KIT.safe, KIT.unsafe
MIB = 1 << 20
LONGEST = 16 * MIB
MEMBER = gzip.compress(b" " * 12 * MIB)
ZSTD = bytes.fromhex("28b52ffd2400010000 99e9d851".replace(" ", ""))
"""An empty frame, which is all that it takes."""


def respond(make: Callable[[bytes], bytes], **headers: str) -> Callable[[ExampleOperation], Step]:
    """Make a step of what becomes of a good body."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda operation: LoopbackResponse(200, make(operation.success.body), named)


def until_close(size: int) -> Callable[[ExampleOperation], Step]:
    """Make a body that ends with its connection."""
    pieces = [b" " * MIB] * (size // MIB)
    return lambda _: RawResponse([b"HTTP/1.1 200 OK\r\n\r\n", *pieces])


LATE_ONES = [
    FaultKind("with its length", Observed.NO_RESPONSE, respond(lambda b: b + b" " * LONGEST)),
    FaultKind("until it closes", Observed.NO_RESPONSE, until_close(LONGEST + MIB)),
    FaultKind(
        "unpacked",
        Observed.NO_RESPONSE,
        respond(lambda b: gzip.compress(b + b" " * LONGEST), Content_Encoding="gzip"),
    ),
    FaultKind(
        "unpacked, in several members",
        Observed.NO_RESPONSE,
        respond(lambda b: gzip.compress(b) + MEMBER + MEMBER, Content_Encoding="gzip"),
    ),
    FaultKind(
        "a member and garbage",
        Observed.NO_RESPONSE,
        respond(lambda b: gzip.compress(b) + b"garbage", Content_Encoding="gzip"),
    ),
    FaultKind(
        "gzip in gzip",
        Observed.NO_RESPONSE,
        respond(lambda b: gzip.compress(gzip.compress(b)), Content_Encoding="gzip, gzip"),
    ),
    FaultKind("zstd", Observed.NO_RESPONSE, respond(lambda _: ZSTD, Content_Encoding="zstd")),
    FaultKind("deflate", Observed.NO_RESPONSE, respond(zlib.compress, Content_Encoding="deflate")),
]


@pytest.mark.parametrize("operation", [READ, CHANGE], ids=str)
@pytest.mark.parametrize("kind", LATE_ONES, ids=str)
async def test_a_body_that_is_too_long_or_oddly_packed_is_no_response(
    clients: ClientMaker, server: LoopbackServer, kind: FaultKind, operation: ExampleOperation
) -> None:
    await check(clients, server, kind, operation, OWN)


GOOD: dict[str, Callable[[ExampleOperation], Step]] = {
    "gzip": respond(gzip.compress, Content_Encoding="gzip"),
    "x-gzip": respond(gzip.compress, Content_Encoding="X-GZIP"),
    "identity": respond(bytes, Content_Encoding="identity"),
    "several members": respond(
        lambda b: gzip.compress(b[:9]) + gzip.compress(b[9:]) + gzip.compress(b""),
        Content_Encoding="gzip",
    ),
    "as long as may be": respond(lambda b: b + b" " * (LONGEST - len(b))),
    "as long as may be, unpacked": respond(
        lambda b: gzip.compress(b + b" " * (LONGEST - len(b))), Content_Encoding="gzip"
    ),
}


@pytest.mark.parametrize("make", GOOD.values(), ids=list(GOOD))
async def test_a_body_that_is_packed_well_is_read(
    clients: ClientMaker, server: LoopbackServer, make: Callable[[ExampleOperation], Step]
) -> None:
    client = clients.make(KIT, server)
    server.script(READ.success)
    expected = await finish(READ.send(client))
    server.script(make(READ))
    assert await finish(READ.send(client)) == expected
    assert server.requests[-1].header("Accept-Encoding") == "gzip, identity"


@pytest.mark.parametrize("status", [200, 404, 500])
async def test_a_body_that_cannot_be_unpacked_is_kept_with_its_status(
    clients: ClientMaker, server: LoopbackServer, status: int
) -> None:
    packed = gzip.compress(CHANGE.success.body)[:-5]
    server.script(LoopbackResponse(status, packed, {"Content-Encoding": "gzip"}))
    with pytest.raises(errors.OutcomeUnknownError, match=f"HTTP {status} came") as caught:
        await finish(CHANGE.send(clients.make(KIT, server)))
    assert (caught.value.status_code, caught.value.body) == (status, packed)


async def test_a_refusal_that_is_packed_is_a_refusal(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    refusal = KIT.refuse(404, "404")
    body = gzip.compress(refusal.body)
    server.script(LoopbackResponse(404, body, {"Content-Encoding": "gzip"}))
    with pytest.raises(errors.NotFoundError):
        await finish(CHANGE.send(clients.make(KIT, server)))


@on_trio_too
@pytest.mark.parametrize("start", [0, 60], ids=["head", "body"])
async def test_a_response_byte_by_byte_over_tls_ends(
    clients: ClientMaker, secure_server: LoopbackServer, start: int
) -> None:
    whole = CHANGE.success.write_head() + b" " * 200
    pieces = [whole[:start], *(whole[place : place + 1] for place in range(start, len(whole)))]
    secure_server.script(RawResponse(pieces, 0.05))
    began = time.monotonic()
    with pytest.raises(errors.OutcomeUnknownError):
        await finish(CHANGE.send(clients.make(KIT, secure_server, timeout=TIMEOUT)))
    assert time.monotonic() - began < LATE
    assert len(secure_server.requests) == 1


@on_trio_too
async def test_a_server_that_never_says_hello_is_no_connection(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"https://127.0.0.1:{mute.getsockname()[1]}"
        client = clients.make(KIT, server, base_url=url, max_retries=0, timeout=TIMEOUT)
        with pytest.raises(errors.ConnectionTimeoutError, match="was not sent"):
            await finish(CHANGE.send(client))
