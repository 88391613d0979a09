"""Timeouts: which are accepted, and which error a call gets that one ends."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, NoReturn

import anyio
import httpx
import pytest

from krpay.errors import (
    ConfigurationError,
    ConnectionFailedError,
    ConnectionTimeoutError,
    NoResponseError,
    OutcomeUnknownError,
)
from tests.clients import ClientMaker, MakeClient, PrepareCall, finish
from tests.kits import ExampleOperation
from tests.loopback import LoopbackServer, Silence
from tests.runtime.examples import CHANGE, READ, with_safe_operations, with_unsafe_operations

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

on_trio_too = pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])


@on_trio_too
class TestATimeout:
    async def test_of_one_call_overrides_that_of_the_client(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(Silence(), READ.success)
        client = make_client(max_retries=0)
        with pytest.raises(NoResponseError, match="Timeout"):
            await finish(READ.send(client, timeout=0.2))

    async def test_can_be_an_httpx_timeout(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(Silence(), READ.success)
        timeout = httpx.Timeout(20.0, read=0.2)
        client = make_client(max_retries=0, timeout=timeout)
        with pytest.raises(OutcomeUnknownError, match="ReadTimeout"):
            await finish(CHANGE.send(client))

    async def test_can_be_changed_for_a_few_calls(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(Silence(), READ.success)
        client = make_client(max_retries=0).with_options(timeout=0.2)
        with pytest.raises(NoResponseError, match="Timeout"):
            await finish(READ.send(client))

    @with_unsafe_operations
    async def test_before_there_is_a_connection_leaves_no_doubt(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation, max_retries=1)
        server.script(operation.success)
        await send()  # now there is an access token, if it takes one
        server.ignore()
        with pytest.raises(ConnectionTimeoutError, match="was not sent") as caught:
            await send(timeout=httpx.Timeout(5.0, connect=0.2))
        assert isinstance(caught.value, ConnectionFailedError)
        assert isinstance(caught.value.__cause__, httpx.ConnectTimeout)
        assert len(server.requests_to(operation.path)) == 1

    @with_unsafe_operations
    async def test_that_an_http_client_reports_while_it_connects_leaves_no_doubt(
        self, prepare_call: PrepareCall, clients: ClientMaker, operation: ExampleOperation
    ) -> None:
        transport = FailingTransport(operation.path, httpx.ConnectTimeout, reports=True)
        send = prepare_call(operation, http_client=clients.make_http_client(transport=transport))
        with pytest.raises(ConnectionTimeoutError, match="was not sent"):
            await send()
        assert transport.attempts == 3

    @with_unsafe_operations
    @pytest.mark.parametrize("kind", [httpx.ConnectTimeout, httpx.PoolTimeout])
    async def test_that_an_http_client_raises_in_silence_proves_nothing(
        self,
        prepare_call: PrepareCall,
        clients: ClientMaker,
        operation: ExampleOperation,
        kind: type[httpx.TimeoutException],
    ) -> None:
        transport = FailingTransport(operation.path, kind)
        send = prepare_call(operation, http_client=clients.make_http_client(transport=transport))
        with pytest.raises(OutcomeUnknownError, match=kind.__name__):
            await send()
        assert transport.attempts == 1

    @with_safe_operations
    @pytest.mark.parametrize("kind", [httpx.ConnectTimeout, httpx.PoolTimeout])
    async def test_of_a_read_is_overcome_whatever_it_is(
        self,
        prepare_call: PrepareCall,
        clients: ClientMaker,
        operation: ExampleOperation,
        kind: type[httpx.TimeoutException],
    ) -> None:
        transport = FailingTransport(operation.path, kind)
        send = prepare_call(operation, http_client=clients.make_http_client(transport=transport))
        with pytest.raises(NoResponseError, match=kind.__name__):
            await send()
        assert transport.attempts == 3


class FailingTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport of the caller's own on which requests to one path always fail."""

    def __init__(
        self, path: str, kind: type[httpx.TimeoutException], *, reports: bool = False
    ) -> None:
        self._path = path
        self._kind = kind
        self._reports = reports
        self._sync, self._async = httpx.HTTPTransport(), httpx.AsyncHTTPTransport()
        self.attempts = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != self._path:
            return self._sync.handle_request(request)
        if self._reports:
            request.extensions["trace"]("connection.connect_tcp.started", {})
        return self._fail()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != self._path:
            return await self._async.handle_async_request(request)
        if self._reports:
            await request.extensions["trace"]("connection.connect_tcp.started", {})
        return self._fail()

    def _fail(self) -> NoReturn:
        self.attempts += 1
        raise self._kind("out of time")

    def close(self) -> None:
        self._sync.close()

    async def aclose(self) -> None:
        await self._async.aclose()


@pytest.mark.parametrize("mode", ["asyncio", "trio"])
@pytest.mark.parametrize("is_ours", [True, False], ids=["ours", "of one's own"])
async def test_a_timeout_while_all_connections_are_busy_leaves_no_doubt_if_they_are_ours(
    clients: ClientMaker,
    make_client: MakeClient,
    server: LoopbackServer,
    monkeypatch: pytest.MonkeyPatch,
    is_ours: bool,
) -> None:
    monkeypatch.setattr("krpay._runtime.connection_pool.MAX_CONNECTIONS", 1)
    server.script(Silence())
    http = None if is_ours else clients.make_http_client(limits=httpx.Limits(max_connections=1))
    client = make_client(http_client=http, max_retries=0)
    expected = ConnectionTimeoutError if is_ours else OutcomeUnknownError

    async def keep_busy() -> None:
        with pytest.raises(OutcomeUnknownError):
            await finish(CHANGE.send(client, timeout=1.0))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(keep_busy)
        while not server.requests_to(CHANGE.path):
            await anyio.sleep(0.01)
        with pytest.raises(expected, match="PoolTimeout"):
            await finish(CHANGE.send(client, timeout=httpx.Timeout(1.0, pool=0.1)))
    assert [request.target for request in server.requests_to(CHANGE.path)] == [CHANGE.path]


@pytest.mark.parametrize("mode", ["sync"])
class TestTheTimeOfALaterAttempt:
    """A call that is sent again late: 119 of its 120 seconds went by in the first attempt."""

    @pytest.fixture
    def seen(
        self, clients: ClientMaker, make_client: MakeClient, monkeypatch: pytest.MonkeyPatch
    ) -> Callable[..., dict[str, float]]:
        """Calls an operation, and gives the timeouts of its second attempt."""

        def send(operation: ExampleOperation, spent: float) -> dict[str, float]:
            timeouts: list[dict[str, float]] = []
            passed = [0.0]

            def respond(request: httpx.Request) -> httpx.Response:
                timeouts.append(request.extensions["timeout"])
                if len(timeouts) > 1:
                    return httpx.Response(200, content=operation.success.body)
                passed[0] = spent
                return httpx.Response(429)

            clock = SimpleNamespace(monotonic=lambda: time.monotonic() + passed[0])
            monkeypatch.setattr("krpay._runtime.exchange.time", clock)
            transport = httpx.MockTransport(respond)
            client = make_client(http_client=clients.make_http_client(transport=transport))
            operation.send(client, timeout=httpx.Timeout(30.0, connect=10.0))
            return timeouts[1]

        return send

    @pytest.mark.parametrize("spent", [60.0, 118.0, 119.5])
    def test_is_what_is_left_for_a_read(
        self, seen: Callable[..., dict[str, float]], spent: float
    ) -> None:
        for phase in seen(READ, spent).values():
            assert 0 < phase <= 120 - spent

    @pytest.mark.parametrize("spent", [60.0, 118.0, 119.5])
    def test_cuts_no_response_of_an_unsafe_call_off(
        self, seen: Callable[..., dict[str, float]], spent: float
    ) -> None:
        phases = seen(CHANGE, spent)
        assert (phases["read"], phases["write"]) == (30.0, 30.0)
        assert 0 < phases["connect"] <= min(10.0, 120 - spent)
        assert 0 < phases["pool"] <= min(30.0, 120 - spent)


@pytest.mark.parametrize(
    "timeout", [0, -1, -0.1, True, "5", None, [5], float("nan"), float("inf")], ids=repr
)
async def test_a_timeout_that_is_no_number_of_seconds_is_refused_before_anything_is_sent(
    clients: ClientMaker, make_client: MakeClient, timeout: Any
) -> None:
    sent: list[httpx.Request] = []

    def note(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, content=READ.success.body)

    http = clients.make_http_client(transport=httpx.MockTransport(note))
    client = make_client(http_client=http)
    with pytest.raises(ConfigurationError, match="timeout"):
        await finish(READ.send(client, timeout=timeout))
    with pytest.raises(ConfigurationError, match="timeout"):
        make_client(http_client=http, timeout=timeout)
    if timeout is not None:
        with pytest.raises(ConfigurationError, match="timeout"):
            client.with_options(timeout=timeout)
    assert sent == []


@pytest.mark.parametrize("timeout", [1, 0.5, 5, 86400])
async def test_a_timeout_that_is_a_number_of_seconds_is_accepted(
    make_client: MakeClient, server: LoopbackServer, timeout: float
) -> None:
    client = make_client()
    server.script(READ.success)
    assert await finish(READ.send(client, timeout=timeout)) == await finish(READ.send(client))


@pytest.mark.parametrize("read", [-1, 0, float("nan"), float("inf"), 1e10])
async def test_a_phase_that_no_socket_takes_is_refused_before_it_is_sent(
    make_client: MakeClient, server: LoopbackServer, read: float
) -> None:
    client = make_client()
    with pytest.raises(ConfigurationError, match="timeout"):
        await finish(CHANGE.send(client, timeout=httpx.Timeout(5, read=read)))
    assert server.requests == []
