"""HTTP clients that people hand in, by what they report of a request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import httpx2
import httpx_aiohttp

from krpay import AiohttpClient
from tests.clients import Mode


class _Silent(httpx.HTTPTransport):
    """A transport that reports nothing of what it does."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions.pop("trace", None)
        return super().handle_request(request)


class _AsyncSilent(httpx.AsyncHTTPTransport):
    """The same, asynchronous."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions.pop("trace", None)
        return await super().handle_async_request(request)


@dataclass(frozen=True)
class HttpClientKind:
    """A kind of HTTP client."""

    name: str
    make: Callable[[Mode], Any]
    """Gives what is handed in; `None` for krpay's own."""
    reports: bool = True
    repeats: frozenset[str] = frozenset()
    """Methods that it sends a second time by itself on a connection that was used before."""
    modes: tuple[Mode, ...] = ("sync", "asyncio", "trio")

    def __str__(self) -> str:
        return self.name


def _choose(sync: Callable[[], Any], asynchronous: Callable[[], Any]) -> Callable[[Mode], Any]:
    return lambda mode: sync() if mode == "sync" else asynchronous()


HTTP_CLIENTS = (
    HttpClientKind("own", lambda mode: None),
    HttpClientKind("aiohttp", lambda mode: AiohttpClient(), modes=("asyncio",)),
    HttpClientKind("httpx", _choose(httpx.Client, httpx.AsyncClient)),
    HttpClientKind("httpx2", _choose(httpx2.Client, httpx2.AsyncClient)),
    HttpClientKind(
        "silent",
        _choose(
            lambda: httpx.Client(transport=_Silent()),
            lambda: httpx.AsyncClient(transport=_AsyncSilent()),
        ),
        reports=False,
    ),
    HttpClientKind(
        "httpx-aiohttp",
        lambda mode: httpx_aiohttp.HttpxAiohttpClient(),
        reports=False,
        repeats=frozenset({"GET", "PUT", "DELETE"}),
        modes=("asyncio",),
    ),
)
