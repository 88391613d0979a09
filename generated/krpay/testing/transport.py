# Copied from codegen/package/testing/transport.py by `nox -s generate`. Do not edit.
"""How clients in the same process reach the sandbox: no sockets, no threads."""

from __future__ import annotations

import time
from collections.abc import Callable

import anyio

from krpay._runtime import http
from krpay.testing.wire import Answer, Lost, Received

Handle = Callable[[str, Received], Answer]
Locate = Callable[[str], tuple[str, str]]


class InProcess(http.BaseTransport, http.AsyncBaseTransport):
    """A transport that ends in the sandbox, for both kinds of clients.

    An answer that is later than the client waits is a timeout at once; one that is late
    but in time really comes late.
    """

    def __init__(self, locate: Locate, handle: Handle) -> None:
        self._locate = locate
        self._handle = handle

    def handle_request(self, request: http.Request) -> http.Response:
        answer = self._answer(request, request.read())
        if answer.delay:
            time.sleep(answer.delay)
        return _response(answer)

    async def handle_async_request(self, request: http.Request) -> http.Response:
        answer = self._answer(request, await request.aread())
        await anyio.sleep(answer.delay)
        return _response(answer)

    def _answer(self, request: http.Request, body: bytes) -> Answer:
        provider, target = self._locate(str(http.URL(request.url)))
        headers = {name.lower(): value for name, value in request.headers.items()}
        try:
            answer = self._handle(provider, Received(request.method, target, headers, body))
        except Lost as lost:
            if lost.before:
                raise http.ReadError("the sandbox reset the connection") from None
            raise http.RemoteProtocolError("the sandbox lost the answer") from None
        patience = request.extensions.get("timeout", {}).get("read")
        if answer.delay and patience is not None and answer.delay >= patience:
            raise http.ReadTimeout(f"the sandbox answers after {answer.delay:g} seconds")
        return answer


def _response(answer: Answer) -> http.Response:
    return http.Response(answer.status, headers=dict(answer.headers), content=answer.body)
