"""An unsafe request that is interrupted from this side may have taken effect; the error says so."""

from __future__ import annotations

import asyncio
from typing import Any

import anyio
import httpx
import pytest

from krpay import bunjang
from tests.loopback import LoopbackServer, Silence
from tests.runtime.clients import Clients, Mode, result_of
from tests.runtime.operations import EVERY, SAFE, UNSAFE, Bench, Operation
from tests.runtime.samples import issuance

pytestmark = pytest.mark.anyio


class Interrupted(BaseException):
    """What Ctrl-C or a worker's soft time limit throws into running code."""


class Interrupting(httpx.BaseTransport):
    """Sends for real, and is interrupted before it can hand over the answer."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._real = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._real.handle_request(request)
        if request.url.path == self._path:
            response.close()
            raise Interrupted
        return response

    def close(self) -> None:
        self._real.close()


class AsyncInterrupting(httpx.AsyncBaseTransport):
    """The same for an asynchronous client."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._real = httpx.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self._real.handle_async_request(request)
        if request.url.path == self._path:
            await response.aclose()
            raise Interrupted
        return response

    async def aclose(self) -> None:
        await self._real.aclose()


def notes_of(error: BaseException) -> list[str]:
    found: list[str] = getattr(error, "__notes__", [])
    return found


@pytest.mark.parametrize("operation", EVERY, ids=str)
async def test_an_interrupt_is_not_swallowed_and_nothing_is_sent_again(
    bench: Bench, clients: Clients, server: LoopbackServer, operation: Operation, mode: Mode
) -> None:
    kind: Any = Interrupting if mode == "sync" else AsyncInterrupting
    send = bench.ready(operation, http_client=clients.http(transport=kind(operation.path)))
    server.script(operation.success)
    with pytest.raises(Interrupted) as caught:
        await send()
    assert len(server.requests_to(operation.path)) == 1
    notes = notes_of(caught.value)
    if operation in SAFE:
        assert notes == []
    else:
        assert len(notes) == 1
        assert notes[0].startswith(f"{operation.name} may have taken effect")
        assert f"Call {operation.check} to find out" in notes[0]


@pytest.mark.parametrize("mode", ["asyncio"])
@pytest.mark.parametrize("operation", UNSAFE, ids=str)
async def test_a_task_that_is_cancelled_knows_that_its_call_may_have_taken_effect(
    bench: Bench, server: LoopbackServer, operation: Operation
) -> None:
    send = bench.ready(operation)
    server.script(Silence())
    seen: list[BaseException] = []

    async def work() -> None:
        try:
            await send()
        except asyncio.CancelledError as error:
            seen.append(error)
            raise

    task = asyncio.create_task(work())
    while not server.requests_to(operation.path):
        await asyncio.sleep(0.005)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert len(server.requests_to(operation.path)) == 1
    [error] = seen
    [note] = notes_of(error)
    assert note.startswith(f"{operation.name} may have taken effect")
    assert f"Call {operation.check} to find out" in note


@pytest.mark.parametrize("mode", ["trio"])
async def test_a_cancel_scope_of_trio_ends_the_call_and_leaves_the_note(
    clients: Clients, server: LoopbackServer
) -> None:
    server.script(Silence(), issuance())
    client = clients.bunjang(server)
    seen: list[BaseException] = []

    async def work() -> None:
        try:
            await result_of(client.points.cancel_issuance("123"))
        except anyio.get_cancelled_exc_class() as error:
            seen.append(error)
            raise

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(work)
        while not server.requests:
            await anyio.sleep(0.005)
        tasks.cancel_scope.cancel()
    assert [note.partition(":")[0] for note in notes_of(seen[0])] == [
        "points.cancel_issuance may have taken effect"
    ]
    assert len(server.requests) == 1


@pytest.mark.parametrize("mode", ["asyncio", "trio"])
async def test_a_client_works_on_after_a_call_was_cancelled(
    clients: Clients, server: LoopbackServer
) -> None:
    server.script(Silence(), issuance())
    client = clients.bunjang(server)

    async def work() -> None:
        await result_of(client.points.get_issuance("123"))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(work)
        while not server.requests:
            await anyio.sleep(0.005)
        tasks.cancel_scope.cancel()
    assert (await result_of(client.points.get_issuance("123"))).id == "123"


@pytest.mark.parametrize("mode", ["asyncio"])
async def test_a_pause_between_attempts_can_be_cancelled_and_leaves_no_note(
    clients: Clients, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("krpay._runtime.retry.FIRST_DELAY", 8.0)
    server.refuse()
    client = clients.bunjang(server, max_retries=1000)
    seen: list[BaseException] = []

    async def work() -> None:
        try:
            await result_of(client.points.cancel_issuance("123"))
        except asyncio.CancelledError as error:
            seen.append(error)
            raise

    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert "taken effect" not in "".join(notes_of(seen[0]))


@pytest.mark.parametrize("mode", ["asyncio"])
async def test_a_call_that_was_never_awaited_sends_nothing(
    clients: Clients, server: LoopbackServer
) -> None:
    client = clients.bunjang(server)
    assert isinstance(client, bunjang.AsyncClient)
    waiting = client.points.cancel_issuance("123")
    waiting.close()
    assert server.accepted == 0
