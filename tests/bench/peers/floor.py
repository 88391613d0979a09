"""httpx alone: requests that are signed once, responses that nobody reads.

It is used as its own docs show it. What a client takes above this, over a transport in
memory, is its own share: signing, building, parsing.
"""

from __future__ import annotations

import json
from contextlib import AsyncExitStack, ExitStack
from typing import Any

import aiohttp
import httpx

from tests.bench import operations as op
from tests.bench.peers.signing import BunjangPeerSigner, KonaplatePeerSigner
from tests.bench.settings import BUNJANG, KONAPLATE, ClientSettings, make_http_options


def make_calls(settings: ClientSettings, stack: ExitStack) -> dict[str, Any]:
    """Make the calls with clients that block."""
    http = stack.enter_context(httpx.Client(**make_http_options(httpx, settings)))
    return _bind_calls(http, settings)


async def make_async_calls(settings: ClientSettings, stack: AsyncExitStack) -> dict[str, Any]:
    """Make the calls with asynchronous clients."""
    client = httpx.AsyncClient(**make_http_options(httpx, settings))
    return _bind_calls(await stack.enter_async_context(client), settings)


async def make_aiohttp_calls(settings: ClientSettings, stack: AsyncExitStack) -> dict[str, Any]:
    """Make the calls with aiohttp alone."""
    connector = aiohttp.TCPConnector(limit=settings.connections)
    session = await stack.enter_async_context(aiohttp.ClientSession(connector=connector))

    def call(method: str, url: str, headers: Any, content: Any = None) -> Any:
        async def send() -> httpx.Response:
            async with session.request(method, url, headers=headers, data=content) as response:
                return httpx.Response(response.status, content=await response.read())

        return send

    return {
        name: call(*args, **options) for name, (args, options) in _make_requests(settings).items()
    }


def _bind_calls(http: Any, settings: ClientSettings) -> dict[str, Any]:
    def call(method: str, url: str, **options: Any) -> Any:
        return lambda: http.request(method, url, **options)

    return {
        name: call(*args, **options) for name, (args, options) in _make_requests(settings).items()
    }


def _make_requests(settings: ClientSettings) -> dict[str, tuple[tuple[str, str], dict[str, Any]]]:
    bunjang = BunjangPeerSigner(**BUNJANG)
    konaplate = KonaplatePeerSigner(**KONAPLATE, server_certificate=settings.server_certificate)
    content = konaplate.encrypt(json.dumps({"userId": op.USER_ID}).encode())

    def bearer(token: str) -> dict[str, Any]:
        return {"headers": {"Authorization": f"Bearer {token}"}}

    iamport = bearer(op.make_token()["access_token"])
    return {
        op.GET_ISSUANCE: (
            ("GET", settings.url + op.GET_ISSUANCE_PATH),
            bearer(bunjang.make_token("GET")),
        ),
        op.CANCEL_ISSUANCE: (
            ("POST", settings.url + op.CANCEL_ISSUANCE_PATH),
            bearer(bunjang.make_token("POST")),
        ),
        op.REVOKE: (("DELETE", settings.url + op.REVOKE_PATH), iamport),
        op.GET_PAYMENT: (("GET", settings.url + op.GET_PAYMENT_PATH), iamport),
        op.DELETE_ACCOUNT: (
            ("POST", settings.konaplate_url + op.DELETE_ACCOUNT_PATH),
            {"headers": konaplate.make_headers(content), "content": content},
        ),
    }


def to_json(result: httpx.Response) -> object:
    """Unwrap the data of a response, which nobody has read until now."""
    document = result.json()
    return document.get("data", document.get("response") if "code" in document else None)
