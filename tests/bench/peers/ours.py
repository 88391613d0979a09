"""krpay itself, by what everybody may use of it."""

from __future__ import annotations

from contextlib import AsyncExitStack, ExitStack
from typing import Any

import httpx

from krpay import AiohttpClient, batch, bunjang, iamport, konaplate
from tests.bench import operations as op
from tests.bench.settings import BUNJANG, IAMPORT, KONAPLATE, ClientSettings, make_http_options


def _make_keys(settings: ClientSettings) -> dict[str, Any]:
    return {
        "server_certificate": settings.server_certificate,
        "client_private_key": settings.client_private_key,
    }


def make_calls(settings: ClientSettings, stack: ExitStack) -> dict[str, Any]:
    """Make the calls with clients that block."""

    def options(base_url: str) -> dict[str, Any]:
        http = stack.enter_context(httpx.Client(**make_http_options(httpx, settings)))
        return {"base_url": base_url, "http_client": http}

    return _bind_calls(
        bunjang.Client(**BUNJANG, **options(settings.url)),
        iamport.Client(**IAMPORT, **options(settings.url)),
        konaplate.Client(**KONAPLATE, **_make_keys(settings), **options(settings.konaplate_url)),
    )


async def make_async_calls(settings: ClientSettings, stack: AsyncExitStack) -> dict[str, Any]:
    """Make the calls with asynchronous clients."""

    async def options(base_url: str) -> dict[str, Any]:
        client = httpx.AsyncClient(**make_http_options(httpx, settings))
        return {"base_url": base_url, "http_client": await stack.enter_async_context(client)}

    return _bind_calls(
        bunjang.AsyncClient(**BUNJANG, **await options(settings.url)),
        iamport.AsyncClient(**IAMPORT, **await options(settings.url)),
        konaplate.AsyncClient(
            **KONAPLATE, **_make_keys(settings), **await options(settings.konaplate_url)
        ),
    )


async def make_aiohttp_calls(settings: ClientSettings, stack: AsyncExitStack) -> dict[str, Any]:
    """Make the calls with asynchronous clients that send through aiohttp."""
    http = AiohttpClient(max_connections=settings.connections)
    points = bunjang.AsyncClient(**BUNJANG, base_url=settings.url, http_client=http)
    payments = iamport.AsyncClient(**IAMPORT, base_url=settings.url, http_client=http)
    accounts = konaplate.AsyncClient(
        **KONAPLATE, **_make_keys(settings), base_url=settings.konaplate_url, http_client=http
    )
    for client in (points, payments, accounts):
        await stack.enter_async_context(client)
    return _bind_calls(points, payments, accounts)


def run_batch(settings: ClientSettings, name: str, count: int, width: int, folder: str) -> None:
    """Make many calls, each of which is on disk before it is sent."""
    assert name == op.CANCEL_ISSUANCE
    call = bunjang.endpoints.points.cancel_issuance(op.ISSUANCE_ID)
    calls = ((f"call {number}", call) for number in range(count))
    with (
        httpx.Client(**make_http_options(httpx, settings)) as http,
        bunjang.Client(**BUNJANG, base_url=settings.url, http_client=http) as client,
    ):
        summary = batch.run(client, calls, f"{folder}/batch.db", concurrency=width)
    assert summary.is_complete


def _bind_calls(points: Any, payments: Any, accounts: Any) -> dict[str, Any]:
    return {
        op.GET_ISSUANCE: lambda: points.points.get_issuance(op.ISSUANCE_ID),
        op.CANCEL_ISSUANCE: lambda: points.points.cancel_issuance(op.ISSUANCE_ID),
        op.REVOKE: lambda: payments.cvs.revoke(op.IMP_UID),
        op.GET_PAYMENT: lambda: payments.payments.get(op.IMP_UID),
        op.LIST_PAYMENTS: lambda: payments.payments.list_by_status("all"),
        op.DELETE_ACCOUNT: lambda: accounts.bank_accounts.delete(user_id=op.USER_ID),
    }


def to_json(result: Any) -> object:
    """Turn a result into JSON."""
    return None if result is None else result.model_dump(by_alias=True)
