"""krpay itself, by what everybody may use of it."""

from __future__ import annotations

from contextlib import AsyncExitStack, ExitStack
from typing import Any

import httpx

from krpay import bunjang, iamport, konaplate
from tests.bench import operations as op
from tests.bench.place import BUNJANG, IAMPORT, KONAPLATE, Place, client_options


def _keys(place: Place) -> dict[str, Any]:
    return {
        "server_certificate": place.server_certificate,
        "client_private_key": place.client_private_key,
    }


def calls(place: Place, stack: ExitStack) -> dict[str, Any]:
    """The calls with clients that block."""

    def options(base_url: str) -> dict[str, Any]:
        http = stack.enter_context(httpx.Client(**client_options(httpx, place)))
        return {"base_url": base_url, "http_client": http}

    return _calls(
        bunjang.Client(**BUNJANG, **options(place.url)),
        iamport.Client(**IAMPORT, **options(place.url)),
        konaplate.Client(**KONAPLATE, **_keys(place), **options(place.konaplate_url)),
    )


async def async_calls(place: Place, stack: AsyncExitStack) -> dict[str, Any]:
    """The calls with asynchronous clients."""

    async def options(base_url: str) -> dict[str, Any]:
        client = httpx.AsyncClient(**client_options(httpx, place))
        return {"base_url": base_url, "http_client": await stack.enter_async_context(client)}

    return _calls(
        bunjang.AsyncClient(**BUNJANG, **await options(place.url)),
        iamport.AsyncClient(**IAMPORT, **await options(place.url)),
        konaplate.AsyncClient(**KONAPLATE, **_keys(place), **await options(place.konaplate_url)),
    )


def _calls(points: Any, payments: Any, accounts: Any) -> dict[str, Any]:
    return {
        op.GET_ISSUANCE: lambda: points.points.get_issuance(op.ISSUANCE_ID),
        op.CANCEL_ISSUANCE: lambda: points.points.cancel_issuance(op.ISSUANCE_ID),
        op.REVOKE: lambda: payments.cvs.revoke(op.IMP_UID),
        op.GET_PAYMENT: lambda: payments.payments.get(op.IMP_UID),
        op.LIST_PAYMENTS: lambda: payments.payments.list_by_status("all"),
        op.DELETE_ACCOUNT: lambda: accounts.bank_accounts.delete(user_id=op.USER_ID),
    }


def wire(result: Any) -> object:
    """A result as JSON."""
    return None if result is None else result.model_dump(by_alias=True)
