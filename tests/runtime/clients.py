"""Clients of both kinds behind one face, so that each case is written once."""

from __future__ import annotations

import base64
from collections.abc import Awaitable
from typing import Any, Literal, TypeVar

import httpx

from krpay import bunjang, iamport, konaplate
from tests.loopback import LoopbackServer

T = TypeVar("T")

Mode = Literal["sync", "asyncio", "trio"]

AnyBunjang = bunjang.Client | bunjang.AsyncClient
AnyIamport = iamport.Client | iamport.AsyncClient
AnyKonaplate = konaplate.Client | konaplate.AsyncClient
AnyHttp = httpx.Client | httpx.AsyncClient

SECRET_BYTES = b"test-secret of the Bunjang account"

BUNJANG: dict[str, Any] = {
    "access_key": "test-access-key",
    "secret_key": base64.b64encode(SECRET_BYTES).decode(),
}
IAMPORT: dict[str, Any] = {"api_key": "test-api-key", "api_secret": "test-api-secret"}
KONAPLATE: dict[str, Any] = {
    "asp_id": "test-asp-id-015",
    "access_key": "test-access-key-of-forty-characters-long",
    "secret_key": "test-secret-key",
}


async def result_of(value: T | Awaitable[T]) -> T:
    """What a method gave, be it synchronous or not."""
    if isinstance(value, Awaitable):
        awaited: T = await value
        return awaited
    return value


class Clients:
    """Makes clients of one kind; all are closed at the end of the test."""

    def __init__(self, mode: Mode) -> None:
        self.mode = mode
        self._made: list[AnyBunjang | AnyIamport | AnyKonaplate] = []
        self._https: list[AnyHttp] = []

    def bunjang(self, server: LoopbackServer, **options: Any) -> AnyBunjang:
        """A client of Bunjang."""
        given = {"base_url": server.url, **BUNJANG, **options}
        client = bunjang.Client(**given) if self.mode == "sync" else bunjang.AsyncClient(**given)
        self._made.append(client)
        return client

    def iamport(self, server: LoopbackServer, **options: Any) -> AnyIamport:
        """A client of iamport."""
        given = {"base_url": server.url, **IAMPORT, **options}
        client = iamport.Client(**given) if self.mode == "sync" else iamport.AsyncClient(**given)
        self._made.append(client)
        return client

    def konaplate(self, server: LoopbackServer, **options: Any) -> AnyKonaplate:
        """A client of Konaplate; keys for encrypted operations are in `keys.Keys.options`."""
        given = {"base_url": server.url + "/open-api", **KONAPLATE, **options}
        client = (
            konaplate.Client(**given) if self.mode == "sync" else konaplate.AsyncClient(**given)
        )
        self._made.append(client)
        return client

    def http(self, **options: Any) -> AnyHttp:
        """An HTTP client of the caller's own."""
        client = httpx.Client(**options) if self.mode == "sync" else httpx.AsyncClient(**options)
        self._https.append(client)
        return client

    async def close(self) -> None:
        """Close every client that was made."""
        for client in self._made:
            await result_of(client.close())
        for http in self._https:
            if isinstance(http, httpx.Client):
                http.close()
            else:
                await http.aclose()
