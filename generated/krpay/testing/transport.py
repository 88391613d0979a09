# Copied from codegen/package/testing/transport.py by `nox -s generate`. Do not edit.
"""How clients in the same process reach the sandbox: no sockets, no threads."""

from __future__ import annotations

import math
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from inspect import iscoroutinefunction

import anyio

from krpay._runtime import http
from krpay.testing.http_messages import ConnectionLost, HttpRequest, HttpResponse

Handle = Callable[[str, HttpRequest], HttpResponse]
"""Takes the name of a provider and a request to it."""

TakesConnection = Callable[[str, HttpRequest], bool]
"""Takes the name of a provider and a request to it; says whether it gets a connection."""

Locate = Callable[[str], tuple[str, str]]
"""Takes a URL; gives the name of the provider that has it, and the target below its base URL."""


class InProcessTransport(http.BaseTransport, http.AsyncBaseTransport):
    """A transport that ends in the sandbox, for both kinds of clients.

    A response that is later than the client waits is a timeout at once; one that is late
    but in time really comes late.
    """

    def __init__(self, locate: Locate, takes_connection: TakesConnection, handle: Handle) -> None:
        self._locate = locate
        self._takes_connection = takes_connection
        self._handle = handle

    def handle_request(self, request: http.Request) -> http.Response:
        trace = request.extensions.get("trace", _ignore)
        if iscoroutinefunction(trace):
            trace = _ignore  # an asynchronous client, which has nobody here to wait for it
        body = request.read()
        for event in self._connect(request, body):
            trace(event, {})
        response = self._respond(request, body)
        if response.delay:
            time.sleep(response.delay)
        return _to_httpx(response, _drip(response) if response.drip else response.body)

    async def handle_async_request(self, request: http.Request) -> http.Response:
        trace = request.extensions.get("trace", _ignore_async)
        body = await request.aread()
        for event in self._connect(request, body):
            await trace(event, {})
        response = self._respond(request, body)
        await anyio.sleep(response.delay)
        return _to_httpx(response, _drip_async(response) if response.drip else response.body)

    def _connect(self, request: http.Request, body: bytes) -> Iterator[str]:
        """Name what happens before the request is there, as a transport with sockets reports it.

        Raises:
            ConnectError: There is no such server, or it takes no connection.
        """
        yield "connection.connect_tcp.started"
        try:
            provider, arrived = self._read(request, body)
            if not self._takes_connection(provider, arrived):
                raise http.ConnectError("the sandbox refused the connection")
        except http.ConnectError:
            yield "connection.connect_tcp.failed"
            raise
        yield "http11.send_request_headers.started"

    def _read(self, request: http.Request, body: bytes) -> tuple[str, HttpRequest]:
        provider, target = self._locate(str(http.URL(request.url)))
        headers = {name.lower(): value for name, value in request.headers.items()}
        return provider, HttpRequest(request.method, target, headers, body)

    def _respond(self, request: http.Request, body: bytes) -> HttpResponse:
        try:
            response = self._handle(*self._read(request, body))
        except ConnectionLost as lost:
            if lost.is_processed:
                raise http.RemoteProtocolError("the sandbox lost the response") from None
            raise http.ReadError("the sandbox reset the connection") from None
        read_timeout = request.extensions.get("timeout", {}).get("read")
        if response.delay == math.inf:
            raise http.ReadTimeout("the sandbox never responds")
        if response.delay and read_timeout is not None and response.delay >= read_timeout:
            raise http.ReadTimeout(f"the sandbox responds after {response.delay:g} seconds")
        return response


def _drip(response: HttpResponse) -> Iterator[bytes]:
    for piece in response.pieces:
        time.sleep(response.pause)
        yield piece


async def _drip_async(response: HttpResponse) -> AsyncIterator[bytes]:
    for piece in response.pieces:
        await anyio.sleep(response.pause)
        yield piece


def _to_httpx(
    response: HttpResponse, content: bytes | Iterator[bytes] | AsyncIterator[bytes]
) -> http.Response:
    return http.Response(response.status, headers=dict(response.headers), content=content)


def _ignore(event: str, info: Mapping[str, object]) -> None:
    """Take no note of what happens."""


async def _ignore_async(event: str, info: Mapping[str, object]) -> None:
    """Take no note of what happens."""
