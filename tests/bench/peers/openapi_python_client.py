"""What openapi-python-client makes of our bundled specs, over httpx and attrs.

Its clients carry one token; what signs requests is given to the httpx client inside.
"""

from __future__ import annotations

from contextlib import AsyncExitStack, ExitStack
from importlib import import_module
from typing import Any

import httpx

from tests.bench import operations as op
from tests.bench.peers.auths import auths
from tests.bench.place import Place, client_options

PACKAGES = {name: f"opc_{name}" for name in ("bunjang", "iamport", "konaplate")}


def _client(provider: str) -> Any:
    return import_module(PACKAGES[provider]).Client


def calls(place: Place, stack: ExitStack) -> dict[str, Any]:
    """The calls with clients that block."""
    signers = auths(httpx, place)

    def client(provider: str, base_url: str) -> Any:
        made = httpx.Client(
            base_url=base_url, auth=signers[provider], **client_options(httpx, place)
        )
        http = stack.enter_context(made)
        return _client(provider)(base_url=base_url).set_httpx_client(http)

    return _calls(
        "sync",
        client("bunjang", place.url),
        client("iamport", place.url),
        client("konaplate", place.konaplate_url),
    )


async def async_calls(place: Place, stack: AsyncExitStack) -> dict[str, Any]:
    """The calls with asynchronous clients."""
    signers = auths(httpx, place)

    async def client(provider: str, base_url: str) -> Any:
        made = httpx.AsyncClient(
            base_url=base_url, auth=signers[provider], **client_options(httpx, place)
        )
        http = await stack.enter_async_context(made)
        return _client(provider)(base_url=base_url).set_async_httpx_client(http)

    return _calls(
        "asyncio",
        await client("bunjang", place.url),
        await client("iamport", place.url),
        await client("konaplate", place.konaplate_url),
    )


def _calls(kind: str, bunjang: Any, iamport: Any, konaplate: Any) -> dict[str, Any]:
    def function(provider: str, path: str) -> Any:
        return getattr(import_module(f"{PACKAGES[provider]}.api.{path}"), kind)

    get_issuance = function("bunjang", "points.points_get_issuance")
    cancel_issuance = function("bunjang", "points.points_cancel_issuance")
    revoke = function("iamport", "cvs.cvs_revoke")
    get_payment = function("iamport", "payments.payments_get")
    list_payments = function("iamport", "payments.payments_list_by_status")
    delete_account = function("konaplate", "bank_accounts.bank_accounts_delete")
    all_of_them = import_module(f"{PACKAGES['iamport']}.models").PaymentStatusFilter("all")
    body = import_module(f"{PACKAGES['konaplate']}.models").DeleteBankAccount
    return {
        op.GET_ISSUANCE: lambda: get_issuance(op.ISSUANCE_ID, client=bunjang),
        op.CANCEL_ISSUANCE: lambda: cancel_issuance(op.ISSUANCE_ID, client=bunjang),
        op.REVOKE: lambda: revoke(op.IMP_UID, client=iamport),
        op.GET_PAYMENT: lambda: get_payment(op.IMP_UID, client=iamport),
        op.LIST_PAYMENTS: lambda: list_payments(all_of_them, client=iamport),
        op.DELETE_ACCOUNT: lambda: delete_account(client=konaplate, body=body(user_id=op.USER_ID)),
    }


def wire(result: Any) -> object:
    """The data in the envelope that its functions return."""
    document = result.to_dict()
    if "data" in document:
        return document["data"]
    return document["response"] if "code" in document else None
