"""The hand-written clients."""

from __future__ import annotations

from contextlib import AsyncExitStack, ExitStack
from typing import Any

import httpx

from tests.bench import operations as op
from tests.bench.peers.hand_written import bunjang, iamport, konaplate
from tests.bench.peers.signing import KonaplatePeerSigner
from tests.bench.settings import BUNJANG, IAMPORT, KONAPLATE, ClientSettings, make_http_options


def _make_signer(settings: ClientSettings) -> KonaplatePeerSigner:
    return KonaplatePeerSigner(**KONAPLATE, server_certificate=settings.server_certificate)


def make_calls(settings: ClientSettings, stack: ExitStack) -> dict[str, Any]:
    """Make the calls with clients that block."""

    def http(base_url: str) -> httpx.Client:
        options = make_http_options(httpx, settings)
        return stack.enter_context(httpx.Client(base_url=base_url, **options))

    points = bunjang.Client(**BUNJANG, http=http(settings.url))
    payments = iamport.Client(**IAMPORT, http=http(settings.url))
    accounts = konaplate.Client(_make_signer(settings), http(settings.konaplate_url))
    return _bind_calls(points, payments, accounts)


async def make_async_calls(settings: ClientSettings, stack: AsyncExitStack) -> dict[str, Any]:
    """Make the calls with asynchronous clients."""

    async def http(base_url: str) -> httpx.AsyncClient:
        options = make_http_options(httpx, settings)
        client = httpx.AsyncClient(base_url=base_url, **options)
        return await stack.enter_async_context(client)

    points = bunjang.AsyncClient(**BUNJANG, http=await http(settings.url))
    payments = iamport.AsyncClient(**IAMPORT, http=await http(settings.url))
    accounts = konaplate.AsyncClient(_make_signer(settings), await http(settings.konaplate_url))
    return _bind_calls(points, payments, accounts)


async def make_aiohttp_calls(settings: ClientSettings, stack: AsyncExitStack) -> dict[str, Any]:
    """Make the calls through the connections that krpay has of aiohttp."""
    from tests.bench.peers.hand_written.aiohttp_http import AiohttpHttp

    def http(base_url: str) -> Any:
        made = AiohttpHttp(base_url, settings.connections)
        stack.push_async_callback(made.aclose)
        return made

    points = bunjang.AsyncClient(**BUNJANG, http=http(settings.url))
    payments = iamport.AsyncClient(**IAMPORT, http=http(settings.url))
    accounts = konaplate.AsyncClient(_make_signer(settings), http(settings.konaplate_url))
    return _bind_calls(points, payments, accounts)


def _bind_calls(points: Any, payments: Any, accounts: Any) -> dict[str, Any]:
    return {
        op.GET_ISSUANCE: lambda: points.get_issuance(op.ISSUANCE_ID),
        op.CANCEL_ISSUANCE: lambda: points.cancel_issuance(op.ISSUANCE_ID),
        op.REVOKE: lambda: payments.revoke_barcode(op.IMP_UID),
        op.GET_PAYMENT: lambda: payments.get_payment(op.IMP_UID),
        op.LIST_PAYMENTS: lambda: payments.list_payments("all"),
        op.DELETE_ACCOUNT: lambda: accounts.delete_bank_account(op.USER_ID),
    }


def to_json(result: Any) -> object:
    """Turn a result into JSON."""
    return None if result is None else result.model_dump(by_alias=True)
