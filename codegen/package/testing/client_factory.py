"""Makes clients that end in the sandbox, and closes them again."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Any, TypeVar

from krpay._runtime import http
from krpay.testing.provider import ProviderSandbox
from krpay.testing.transport import InProcessTransport

FactoryT = TypeVar("FactoryT", bound="ClientFactory")
"""The sandbox itself: completion by jedi takes `Self` for the class that says so."""


class ClientFactory:
    """The HTTP clients of a sandbox, and the arguments of the clients that are made with them.

    As a context manager it closes the clients that it made; `async with` those that are
    asynchronous, too.
    """

    def __init__(
        self, providers: Mapping[str, ProviderSandbox], transport: InProcessTransport
    ) -> None:
        self._by_name = providers
        self._transport = transport
        self._clients: list[http.Client] = []
        self._async_clients: list[http.AsyncClient] = []

    def http_client(self) -> http.Client:
        """Make an `httpx.Client` that ends in this sandbox: no sockets, no threads."""
        client = http.Client(transport=self._transport)
        self._clients.append(client)
        return client

    def async_http_client(self) -> http.AsyncClient:
        """Make an `httpx.AsyncClient` that ends in this sandbox."""
        client = http.AsyncClient(transport=self._transport)
        self._async_clients.append(client)
        return client

    def _client_arguments(self, provider: str, options: Mapping[str, Any]) -> dict[str, Any]:
        owner = self._by_name[provider]
        # An empty credential is none, not even one from an environment variable.
        empty = dict.fromkeys(owner.spec.credential_names, "")
        chosen = {name: empty.get(name) if v is None else v for name, v in options.items()}
        if chosen.get("base_url") is chosen.get("environment") is None:
            chosen["base_url"] = owner.list_servers()[0]  # whatever an environment variable says
        return {**empty, **owner.credentials, **chosen}

    def close(self) -> None:
        """Close the clients that this sandbox made and that are not asynchronous."""
        for client in self._clients:
            client.close()

    def __enter__(self: FactoryT) -> FactoryT:  # noqa: PYI019
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def aclose(self) -> None:
        """Close all clients that this sandbox made."""
        self.close()
        for client in self._async_clients:
            await client.aclose()

    async def __aenter__(self: FactoryT) -> FactoryT:  # noqa: PYI019
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()
