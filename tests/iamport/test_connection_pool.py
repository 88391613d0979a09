"""Connections of krpay's own under many calls: each has one request at a time, and none is lost."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from tests.clients import ClientMaker, finish
from tests.crowds import call_at_once
from tests.iamport.clients import make_client
from tests.iamport.samples import IMP_UID, REVOKE, respond_payment, script_tokens
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer

pytestmark = pytest.mark.anyio
on_trio_too = pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])
EACH = 8


@pytest.fixture
def impatient_threads() -> Iterator[None]:
    """Threads that take turns after every few steps, as on a machine with many cores."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def respond_at_some_time(request: LoopbackRequest) -> LoopbackResponse:
    """Respond after a time that is never the same, so that calls end while others begin."""
    time.sleep(random.random() * 0.05)
    return respond_payment()


async def make_ready_client(clients: ClientMaker, server: LoopbackServer) -> Any:
    """Make a client that has its token, for a server that responds at some time from now on."""
    script_tokens(server, "token")
    server.script(respond_payment())
    client = make_client(clients, server)
    await finish(client.payments.get(IMP_UID))
    server.script(respond_at_some_time)
    return client


@on_trio_too
@pytest.mark.usefixtures("impatient_threads")
async def test_no_call_is_lost_because_others_begin_and_end(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    client = await make_ready_client(clients, server)
    for _ in range(EACH):
        results = await call_at_once(clients.mode, *[lambda: client.cvs.revoke(IMP_UID)] * 60)
        assert {getattr(one, "imp_uid", one) for one in results} == {IMP_UID}
    assert len(server.requests_to(REVOKE)) == EACH * 60
    assert server.accepted < 100, "connections are not used again"


@on_trio_too
async def test_more_callers_than_connections_take_turns(
    clients: ClientMaker, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("krpay._runtime.connection_pool.MAX_CONNECTIONS", 3)
    script_tokens(server, "token")
    server.script(respond_payment())
    client = make_client(clients, server)
    results = await call_at_once(clients.mode, *[lambda: client.cvs.revoke(IMP_UID)] * 40)
    assert {getattr(one, "imp_uid", one) for one in results} == {IMP_UID}
    assert server.accepted <= 3


@on_trio_too
async def test_connections_that_nobody_used_for_long_are_closed(
    clients: ClientMaker, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await make_ready_client(clients, server)
    await call_at_once(clients.mode, *[lambda: client.cvs.revoke(IMP_UID)] * 10)
    assert server.open_connections > 1
    monkeypatch.setattr("krpay._runtime.connection_pool.KEPT_ALIVE_FOR", 0.05)
    await anyio.sleep(0.1)
    before = server.accepted
    await finish(client.payments.get(IMP_UID))
    await anyio.sleep(0.1)  # the server sees the others end
    assert (server.accepted, server.open_connections) == (before + 1, 1)
