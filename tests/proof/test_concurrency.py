"""Crowds: no call is done twice, none hangs, nothing is left open, and nobody fails for others."""

from __future__ import annotations

import random
import time
from typing import Any

import anyio
import httpx
import pytest

from krpay import errors
from tests.clients import ClientMaker, Mode, finish
from tests.crowds import call_at_once
from tests.kits import ProviderKit, find_kits
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, respond_json
from tests.proof.crowded_server import RevokingServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

KITS = find_kits()
PLAIN = next(kit for kit in KITS if not kit.sign_in and kit.make_keys is dict)
every_kit_with_tokens = pytest.mark.parametrize("kit", [k for k in KITS if k.sign_in], ids=str)
every_mode = pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])
async_modes = pytest.mark.parametrize("mode", ["asyncio", "trio"])
CROWDS: dict[Mode, int] = {"sync": 100, "asyncio": 1000, "trio": 1000}
MOST_CONNECTIONS = 100
"""What the pool of a client holds, docs/clients.md."""


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait long for a crowd: only one that hangs takes as long as this."""
    monkeypatch.setattr("tests.crowds.LONGEST", 300.0)


@every_mode
@every_kit_with_tokens
async def test_a_crowd_survives_that_tokens_are_revoked(
    clients: ClientMaker, server: LoopbackServer, kit: ProviderKit, mode: Mode
) -> None:
    crowd = CROWDS[mode]
    revoking = RevokingServer(server, kit, calls=crowd)
    client = clients.make(kit, server, timeout=300, **kit.make_keys())
    # The first crowd uses up the first token, so the second begins with one that is revoked.
    for _ in range(2):
        calls = [lambda: kit.unsafe.send(client)] * crowd
        results = await call_at_once(mode, *calls)
        assert [one for one in results if isinstance(one, Exception)] == []
    assert revoking.done == 2 * crowd
    assert revoking.given == 2
    assert revoking.refused <= crowd  # each call at most once
    sent = len(server.requests_to(kit.unsafe.path))
    assert sent == revoking.done + revoking.refused


@every_mode
@every_kit_with_tokens
async def test_a_token_that_is_revoked_in_the_midst_fails_only_who_was_refused_twice(
    clients: ClientMaker, server: LoopbackServer, kit: ProviderKit, mode: Mode
) -> None:
    crowd = CROWDS[mode] // 5
    revoking = RevokingServer(server, kit, calls=crowd // 10)
    client = clients.make(kit, server, timeout=300, **kit.make_keys())
    results = await call_at_once(mode, *[lambda: kit.unsafe.send(client)] * crowd)
    failed = [one for one in results if isinstance(one, Exception)]
    assert {type(one) for one in failed} <= {errors.AuthenticationError}, failed
    assert revoking.done == crowd - len(failed)
    assert len(server.requests_to(kit.unsafe.path)) <= 2 * crowd


@every_mode
async def test_more_callers_than_connections_all_get_their_own_response(
    clients: ClientMaker, server: LoopbackServer, mode: Mode
) -> None:
    crowd = 3 * MOST_CONNECTIONS
    safe = PLAIN.safe
    open_at_once: list[int] = []

    def respond(request: LoopbackRequest) -> LoopbackResponse:
        open_at_once.append(server.open_connections)
        return safe.respond_about(request.target.rpartition("/")[2])

    server.script(respond)
    client = clients.make(PLAIN, server, timeout=300)
    names = [str(10_000 + number) for number in range(crowd)]

    def call(name: str) -> Any:
        return lambda: safe.send_with(client, name)

    results = await call_at_once(mode, *map(call, names))
    assert [one for one in results if isinstance(one, Exception)] == []
    for name, result in zip(names, results, strict=True):
        assert name in repr(result)
    # One that the client has closed may still count here until the server sees that.
    assert max(open_at_once) < 2 * MOST_CONNECTIONS


@every_mode
@pytest.mark.parametrize("connections", [1, 3])
async def test_a_small_pool_of_a_client_handed_in_makes_callers_wait_and_none_hang(
    clients: ClientMaker, server: LoopbackServer, mode: Mode, connections: int
) -> None:
    server.script(PLAIN.unsafe.success)
    http_client = clients.make_http_client(limits=httpx.Limits(max_connections=connections))
    client = clients.make(PLAIN, server, timeout=300, http_client=http_client)
    results = await call_at_once(mode, *[lambda: PLAIN.unsafe.send(client)] * 50)
    # Where threads share few connections, httpcore now and then closes one that is in use.
    failed = [one for one in results if isinstance(one, Exception)]
    assert {type(one) for one in failed} <= {errors.OutcomeUnknownError}
    assert len(server.requests) <= 50
    assert len(server.requests) >= 50 - len(failed)


@async_modes
async def test_calls_that_are_cancelled_leave_no_connection_and_block_nobody(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    pauses = random.Random(23)

    def respond(request: LoopbackRequest) -> LoopbackResponse:
        time.sleep(pauses.random() * 0.02)
        return PLAIN.unsafe.success

    server.script(respond)
    client = clients.make(PLAIN, server, timeout=300)
    lost: list[BaseException] = []

    async def call(seconds: float) -> None:
        with anyio.move_on_after(seconds):
            try:
                await finish(PLAIN.unsafe.send(client))
            except BaseException as error:
                lost.append(error)
                raise

    for _ in range(3):
        async with anyio.create_task_group() as tasks:
            for _ in range(3 * MOST_CONNECTIONS):
                tasks.start_soon(call, pauses.random() * 0.3)
    assert lost
    # A connection that a cancelled call has kept would be missing here.
    results = await call_at_once(
        clients.mode, *[lambda: PLAIN.unsafe.send(client)] * (3 * MOST_CONNECTIONS)
    )
    assert [one for one in results if isinstance(one, Exception)] == []
    await client.close()
    with anyio.fail_after(30):
        while server.open_connections:
            await anyio.sleep(0.01)


@async_modes
async def test_a_call_that_was_cancelled_says_whether_it_may_have_taken_effect(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    arrived = anyio.Event()
    pause = 0.3

    def respond(request: LoopbackRequest) -> LoopbackResponse:
        time.sleep(pause)
        return PLAIN.unsafe.success

    server.script(respond)
    client = clients.make(PLAIN, server, timeout=300)
    caught: list[BaseException] = []

    async def call() -> None:
        arrived.set()
        try:
            await finish(PLAIN.unsafe.send(client))
        except BaseException as error:
            caught.append(error)
            raise

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(call)
        while not server.requests:
            await anyio.sleep(0.005)
        tasks.cancel_scope.cancel()
    [error] = caught
    lost = errors.lost(error)
    assert isinstance(lost, errors.OutcomeUnknownError)
    assert "may have taken effect" in str(lost)


@async_modes
@every_kit_with_tokens
async def test_a_fetch_of_a_token_that_is_cancelled_fails_nobody_else(
    clients: ClientMaker, server: LoopbackServer, kit: ProviderKit
) -> None:
    ((path, data),) = kit.sign_in.items()
    first = anyio.Event()

    def respond_slowly(request: LoopbackRequest) -> LoopbackResponse:
        time.sleep(0.1)
        return respond_json(data)

    server.script(respond_slowly, to=path)
    server.script(kit.unsafe.success, to=kit.unsafe.path)
    client = clients.make(kit, server, timeout=300, **kit.make_keys())
    done: list[Any] = []

    async def call() -> None:
        first.set()
        done.append(await finish(kit.unsafe.send(client)))

    async with anyio.create_task_group() as tasks:
        for _ in range(10):  # ten times in a row, the one that fetches is cancelled
            async with anyio.create_task_group() as doomed:
                doomed.start_soon(call)
                await anyio.sleep(0.01)
                for _ in range(20):
                    tasks.start_soon(call)
                await anyio.sleep(0.01)
                doomed.cancel_scope.cancel()
    assert len(done) >= 200
