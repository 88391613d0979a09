"""Clients of both kinds behind one face, so that each test is written once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Literal, TypeVar

import httpx

from krpay import AiohttpClient
from krpay.errors import OutcomeUnknownError
from tests.kits import ProviderKit
from tests.loopback import LoopbackServer
from tests.specs import import_provider

T = TypeVar("T")

Mode = Literal["sync", "asyncio", "trio"]
HttpClient = httpx.Client | httpx.AsyncClient
Send = Callable[..., Awaitable[Any]]
"""Calls an operation, with call options."""
PrepareCall = Callable[..., Send]
"""Makes a client with options for an `ExampleOperation`, and gives what calls it."""
MakeClient = Callable[..., Any]
"""Makes a client with options."""


async def finish(value: T | Awaitable[T]) -> T:
    """Wait for what a client's method gave, if there is something to wait for."""
    if isinstance(value, Awaitable):
        awaited: T = await value
        return awaited
    return value


def name_outcome(error: OutcomeUnknownError) -> str | None:
    """Name the operation that tells what became of a lost call."""
    return error.outcome.operation if error.outcome else None


class ClientMaker:
    """Makes clients of one kind, synchronous or not, and closes them."""

    def __init__(self, mode: Mode, http_client: AiohttpClient | None = None) -> None:
        self.mode: Mode = mode
        self._http_client = http_client
        self._clients: list[Any] = []
        self._http_clients: list[Any] = []

    def make(self, kit: ProviderKit, server: LoopbackServer, **options: Any) -> Any:
        """Make a provider's client that sends to a server."""
        arguments = {"base_url": server.url + kit.base_path, **kit.credentials, **options}
        package = import_provider(kit.name)
        if self._http_client is not None:
            arguments = {"http_client": self._http_client, **arguments}
        kind = package.Client if self.mode == "sync" else package.AsyncClient
        client = kind(**arguments)
        self._clients.append(client)
        return client

    def make_http_client(self, **options: Any) -> HttpClient:
        """Make an HTTP client of the caller's own."""
        client = httpx.Client(**options) if self.mode == "sync" else httpx.AsyncClient(**options)
        self._http_clients.append(client)
        return client

    def take(self, http_client: Any) -> Any:
        """Close an HTTP client with the others, if there is one, and krpay does not close it."""
        if http_client is not None and not isinstance(http_client, AiohttpClient):
            self._http_clients.append(http_client)
        return http_client

    async def close(self) -> None:
        """Close every client that was made."""
        for client in self._clients:
            await finish(client.close())
        for http_client in self._http_clients:
            await finish(http_client.close() if self.mode == "sync" else http_client.aclose())
