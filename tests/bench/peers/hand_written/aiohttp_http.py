"""What the hand-written clients use of `httpx.AsyncClient`, over krpay's connections of aiohttp."""

from __future__ import annotations

import json as jsons
from typing import Any

import httpx

from krpay._runtime.aiohttp_connections import AiohttpSession
from krpay._runtime.http import make_ssl_context
from krpay._runtime.proxies import ProxySettings
from tests.bench.settings import TIMEOUT

_TIMEOUT = httpx.Timeout(TIMEOUT).as_dict()


class AiohttpHttp:
    """Sends requests, and gives responses that were read."""

    def __init__(self, base_url: str, connections: int) -> None:
        self._base_url = base_url
        self._session = AiohttpSession(connections, make_ssl_context(), ProxySettings())

    async def request(
        self,
        method: str,
        path: str,
        *,
        headers: dict[str, str] | None = None,
        content: bytes = b"",
    ) -> httpx.Response:
        url = httpx.URL(self._base_url + path)
        request = self._session.build_request(
            method, url, content=content, extensions={"timeout": _TIMEOUT}
        )
        request.headers = {"Accept": "*/*", **(headers or {})}
        response = await self._session.send(request)
        body = b"".join([piece async for piece in response.aiter_raw()])
        await response.aclose()
        return httpx.Response(response.status_code, headers=response.headers.raw, content=body)

    async def post(self, path: str, **options: Any) -> httpx.Response:
        if (json := options.pop("json", None)) is not None:
            headers = {"Content-Type": "application/json", **options.pop("headers", {})}
            options |= {"headers": headers, "content": jsons.dumps(json).encode()}
        return await self.request("POST", path, **options)

    async def aclose(self) -> None:
        await self._session.aclose()
