"""The hand-written clients."""

from __future__ import annotations

from contextlib import AsyncExitStack, ExitStack
from typing import Any

import httpx

from tests.bench import operations as op
from tests.bench.peers.hand_written import bunjang, iamport, konaplate
from tests.bench.peers.signing import KonaplateSigner
from tests.bench.place import BUNJANG, IAMPORT, KONAPLATE, Place, client_options


def _signer(place: Place) -> KonaplateSigner:
    return KonaplateSigner(**KONAPLATE, server_certificate=place.server_certificate)


def calls(place: Place, stack: ExitStack) -> dict[str, Any]:
    """The calls with clients that block."""

    def http(base_url: str) -> httpx.Client:
        options = client_options(httpx, place)
        return stack.enter_context(httpx.Client(base_url=base_url, **options))

    points = bunjang.Client(**BUNJANG, http=http(place.url))
    payments = iamport.Client(**IAMPORT, http=http(place.url))
    accounts = konaplate.Client(_signer(place), http(place.konaplate_url))
    return _calls(points, payments, accounts)


async def async_calls(place: Place, stack: AsyncExitStack) -> dict[str, Any]:
    """The calls with asynchronous clients."""

    async def http(base_url: str) -> httpx.AsyncClient:
        options = client_options(httpx, place)
        client = httpx.AsyncClient(base_url=base_url, **options)
        return await stack.enter_async_context(client)

    points = bunjang.AsyncClient(**BUNJANG, http=await http(place.url))
    payments = iamport.AsyncClient(**IAMPORT, http=await http(place.url))
    accounts = konaplate.AsyncClient(_signer(place), await http(place.konaplate_url))
    return _calls(points, payments, accounts)


def _calls(points: Any, payments: Any, accounts: Any) -> dict[str, Any]:
    return {
        op.GET_ISSUANCE: lambda: points.get_issuance(op.ISSUANCE_ID),
        op.CANCEL_ISSUANCE: lambda: points.cancel_issuance(op.ISSUANCE_ID),
        op.REVOKE: lambda: payments.revoke_barcode(op.IMP_UID),
        op.GET_PAYMENT: lambda: payments.get_payment(op.IMP_UID),
        op.LIST_PAYMENTS: lambda: payments.list_payments("all"),
        op.DELETE_ACCOUNT: lambda: accounts.delete_bank_account(op.USER_ID),
    }


def wire(result: Any) -> object:
    """A result as JSON."""
    return None if result is None else result.model_dump(by_alias=True)
