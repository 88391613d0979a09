"""What proves that a request was not sent: never an exception's class."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import httpx
import pytest

from krpay import errors
from tests.clients import ClientMaker, finish
from tests.kits import find_kits
from tests.loopback import HangUp, LoopbackServer

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.usefixtures("quick"),
    pytest.mark.hands_in_http_client,
]

KIT = next(kit for kit in find_kits() if not kit.sign_in_tags and not kit.optional_credentials)
READ, CHANGE = KIT.safe, KIT.unsafe
KINDS = [
    *(httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError),
    *(httpx.UnsupportedProtocol, OSError, ConnectionRefusedError, TimeoutError, RuntimeError),
]


class Middleware(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport of the caller's own around a real one."""

    def __init__(self) -> None:
        self.sync, self.asynchronous = httpx.HTTPTransport(), httpx.AsyncHTTPTransport()

    def close(self) -> None:
        self.sync.close()

    async def aclose(self) -> None:
        await self.asynchronous.aclose()


class RaisesAfterSending(Middleware):
    """Sends, gets the response, and then raises whatever it likes."""

    def __init__(self, kind: type[Exception], *, is_silent: bool) -> None:
        super().__init__()
        self._kind = kind
        self._is_silent = is_silent

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._is_silent:
            request.extensions.pop("trace", None)
        self.sync.handle_request(request).close()
        raise self._kind("mapped as the transport likes")

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._is_silent:
            request.extensions.pop("trace", None)
        await (await self.asynchronous.handle_async_request(request)).aclose()
        raise self._kind("mapped as the transport likes")


class SendsTwice(Middleware):
    """Sends a request again when it fails, and does something in between."""

    def __init__(self, between: Callable[[], None]) -> None:
        super().__init__()
        self._between = between

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return self.sync.handle_request(request)
        except httpx.HTTPError:
            self._between()
            return self.sync.handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return await self.asynchronous.handle_async_request(request)
        except httpx.HTTPError:
            self._between()
            return await self.asynchronous.handle_async_request(request)


class SaysNotSent(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A mock of a server that cannot be reached, which says so as a real transport does."""

    def __init__(self, event: str | None) -> None:
        self._event = event
        self.requests = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        if self._event and "trace" in request.extensions:
            request.extensions["trace"](self._event, {})
        raise httpx.ConnectError("no route")

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        if self._event and "trace" in request.extensions:
            await request.extensions["trace"](self._event, {})
        raise httpx.ConnectError("no route")


@pytest.mark.parametrize("is_silent", [False, True], ids=["reports", "silent"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
async def test_a_transport_that_raises_after_sending_leaves_the_outcome_unknown(
    clients: ClientMaker, server: LoopbackServer, kind: type[Exception], is_silent: bool
) -> None:
    server.script(CHANGE.success)
    transport = RaisesAfterSending(kind, is_silent=is_silent)
    http_client = clients.make_http_client(transport=transport)
    with pytest.raises(errors.OutcomeUnknownError, match="may have taken effect") as caught:
        await finish(CHANGE.send(clients.make(KIT, server, http_client=http_client)))
    assert isinstance(caught.value.__cause__, kind)
    assert len(server.requests) == 1


async def test_a_client_that_sends_twice_by_itself_is_not_made_to_send_more(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(HangUp())
    http_client = clients.make_http_client(transport=SendsTwice(lambda: None))
    with pytest.raises(errors.OutcomeUnknownError):
        await finish(CHANGE.send(clients.make(KIT, server, http_client=http_client)))
    assert len(server.requests) == 2


async def test_a_second_try_that_does_not_connect_does_not_undo_the_first(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(HangUp())
    http_client = clients.make_http_client(transport=SendsTwice(server.refuse))
    with pytest.raises(errors.OutcomeUnknownError, match="ConnectError"):
        await finish(CHANGE.send(clients.make(KIT, server, http_client=http_client)))
    assert len(server.requests) == 1


@pytest.mark.parametrize("event", ["connection.connect_tcp.failed", None])
async def test_a_mock_says_that_nothing_was_sent_as_a_real_transport_does(
    clients: ClientMaker, server: LoopbackServer, event: str | None
) -> None:
    transport = SaysNotSent(event)
    client = clients.make(KIT, server, http_client=clients.make_http_client(transport=transport))
    expected = errors.ConnectionFailedError if event else errors.OutcomeUnknownError
    with pytest.raises(expected):
        await finish(CHANGE.send(client))
    assert transport.requests == (3 if event else 1)
    with pytest.raises(errors.NoResponseError):
        await finish(READ.send(client))


@pytest.fixture
def http2() -> Any:
    """A server that speaks HTTP/2, where the package for that is there."""
    pytest.importorskip("h2")
    from tests.loopback_http2 import Http2Server

    return Http2Server


class TestOverHTTP2:
    @pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])
    async def test_a_request_above_the_last_stream_of_a_goaway_is_sent_again(
        self, clients: ClientMaker, server: LoopbackServer, http2: Any
    ) -> None:
        with http2(CHANGE.success, behind=1) as goodbye:
            client = make_http2_client(clients, server, goodbye)
            await finish(CHANGE.send(client))
            await finish(CHANGE.send(client))  # not processed, said the server; httpcore repeats
            assert goodbye.seen == [1, 3, 1]

    @pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])
    async def test_a_request_up_to_the_last_stream_of_a_goaway_may_have_taken_effect(
        self, clients: ClientMaker, server: LoopbackServer, http2: Any
    ) -> None:
        with http2(CHANGE.success, behind=0) as goodbye:
            client = make_http2_client(clients, server, goodbye)
            await finish(CHANGE.send(client))
            with pytest.raises(errors.OutcomeUnknownError):
                await finish(CHANGE.send(client))
            assert goodbye.seen == [1, 3]


def make_http2_client(clients: ClientMaker, server: LoopbackServer, goodbye: Any) -> Any:
    """Make a client whose HTTP client speaks HTTP/2."""
    http_client = cast(Any, clients.make_http_client(http1=False, http2=True))
    return clients.make(KIT, server, base_url=goodbye.url, http_client=http_client)
