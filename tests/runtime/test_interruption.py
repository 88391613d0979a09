"""An unsafe request that is interrupted from this side may have taken effect; the error says so."""

from __future__ import annotations

import asyncio
from typing import Any

import anyio
import httpx
import pytest

from krpay import errors
from tests.clients import ClientMaker, MakeClient, Mode, PrepareCall, finish
from tests.kits import ExampleOperation
from tests.loopback import LoopbackServer, Silence
from tests.runtime.examples import CHANGE, READ, SAFE, with_every_operation, with_unsafe_operations

pytestmark = pytest.mark.anyio


class Interrupted(BaseException):
    """What Ctrl-C or a worker's soft time limit throws into running code."""


class InterruptingTransport(httpx.BaseTransport):
    """Sends for real, and is interrupted before it can hand over the response."""

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


class AsyncInterruptingTransport(httpx.AsyncBaseTransport):
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


def read_notes(error: BaseException) -> list[str]:
    notes: list[str] = getattr(error, "__notes__", [])
    return notes


@with_every_operation
async def test_an_interrupt_is_not_swallowed_and_nothing_is_sent_again(
    prepare_call: PrepareCall,
    clients: ClientMaker,
    server: LoopbackServer,
    operation: ExampleOperation,
    mode: Mode,
) -> None:
    kind: Any = InterruptingTransport if mode == "sync" else AsyncInterruptingTransport
    send = prepare_call(
        operation, http_client=clients.make_http_client(transport=kind(operation.path))
    )
    server.script(operation.success)
    with pytest.raises(Interrupted) as caught:
        await send()
    assert len(server.requests_to(operation.path)) == 1
    notes = read_notes(caught.value)
    lost = errors.lost(caught.value)
    if operation in SAFE:
        assert notes == []
        assert lost is None
    else:
        assert lost is not None
        assert notes == [str(lost)]
        assert lost.call == operation.make_call().conceal()
        assert notes[0].startswith(f"{operation.name} may have taken effect")
        assert f"Call {operation.outcome}(" in notes[0]


@pytest.mark.parametrize("mode", ["asyncio"])
@with_unsafe_operations
async def test_a_task_that_is_cancelled_knows_that_its_call_may_have_taken_effect(
    prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
) -> None:
    send = prepare_call(operation)
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
    [note] = read_notes(error)
    assert note.startswith(f"{operation.name} may have taken effect")
    lost = errors.lost(error)
    assert lost is not None
    assert lost.call == operation.make_call().conceal()
    assert f"Call {operation.outcome}(" in note


@pytest.mark.parametrize("mode", ["trio"])
async def test_a_cancel_scope_of_trio_ends_the_call_and_leaves_the_note(
    make_client: MakeClient, server: LoopbackServer
) -> None:
    server.script(Silence(), READ.success)
    client = make_client()
    seen: list[BaseException] = []

    async def work() -> None:
        try:
            await finish(CHANGE.send(client))
        except anyio.get_cancelled_exc_class() as error:
            seen.append(error)
            raise

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(work)
        while not server.requests_to(CHANGE.path):
            await anyio.sleep(0.005)
        tasks.cancel_scope.cancel()
    assert [note.partition(":")[0] for note in read_notes(seen[0])] == [
        f"{CHANGE.name} may have taken effect"
    ]
    assert len(server.requests_to(CHANGE.path)) == 1


@pytest.mark.parametrize("mode", ["asyncio", "trio"])
async def test_a_client_works_on_after_a_call_was_cancelled(
    make_client: MakeClient, server: LoopbackServer
) -> None:
    server.script(Silence(), READ.success)
    client = make_client()

    async def work() -> None:
        await finish(READ.send(client))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(work)
        while not server.requests_to(READ.path):
            await anyio.sleep(0.005)
        tasks.cancel_scope.cancel()
    assert await finish(READ.send(client)) == await finish(READ.send(client))


@pytest.mark.parametrize("mode", ["asyncio"])
async def test_a_pause_between_attempts_can_be_cancelled_and_leaves_no_note(
    make_client: MakeClient, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("krpay._runtime.retry.FIRST_DELAY", 8.0)
    server.refuse()
    client = make_client(max_retries=1000)
    seen: list[BaseException] = []

    async def work() -> None:
        try:
            await finish(CHANGE.send(client))
        except asyncio.CancelledError as error:
            seen.append(error)
            raise

    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert "taken effect" not in "".join(read_notes(seen[0]))


@pytest.mark.parametrize("mode", ["asyncio"])
async def test_a_call_that_was_never_awaited_sends_nothing(
    make_client: MakeClient, server: LoopbackServer
) -> None:
    client = make_client()
    waiting = CHANGE.send(client)
    waiting.close()
    assert server.accepted == 0
