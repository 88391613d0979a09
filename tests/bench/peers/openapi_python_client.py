"""What openapi-python-client makes of our bundled specs, over httpx and attrs.

Its clients carry one token; what signs requests is given to the httpx client inside.
"""

from __future__ import annotations

from contextlib import AsyncExitStack, ExitStack
from importlib import import_module
from typing import Any

import httpx

from tests.bench import operations as op
from tests.bench.peers.auths import make_auths
from tests.bench.settings import ClientSettings, make_http_options


def _find_client_class(provider: str) -> Any:
    return import_module(f"opc_{provider}").Client


def make_calls(settings: ClientSettings, stack: ExitStack) -> dict[str, Any]:
    """Make the calls with clients that block."""
    signers = make_auths(httpx, settings)

    def make_client(provider: str, base_url: str) -> Any:
        client = httpx.Client(
            base_url=base_url, auth=signers[provider], **make_http_options(httpx, settings)
        )
        http = stack.enter_context(client)
        return _find_client_class(provider)(base_url=base_url).set_httpx_client(http)

    return _bind_calls(
        "sync",
        make_client("bunjang", settings.url),
        make_client("iamport", settings.url),
        make_client("konaplate", settings.konaplate_url),
    )


async def make_async_calls(settings: ClientSettings, stack: AsyncExitStack) -> dict[str, Any]:
    """Make the calls with asynchronous clients."""
    signers = make_auths(httpx, settings)

    async def make_client(provider: str, base_url: str) -> Any:
        client = httpx.AsyncClient(
            base_url=base_url, auth=signers[provider], **make_http_options(httpx, settings)
        )
        http = await stack.enter_async_context(client)
        return _find_client_class(provider)(base_url=base_url).set_async_httpx_client(http)

    return _bind_calls(
        "asyncio",
        await make_client("bunjang", settings.url),
        await make_client("iamport", settings.url),
        await make_client("konaplate", settings.konaplate_url),
    )


def _bind_calls(kind: str, bunjang: Any, iamport: Any, konaplate: Any) -> dict[str, Any]:
    def function(provider: str, path: str) -> Any:
        return getattr(import_module(f"opc_{provider}.api.{path}"), kind)

    get_issuance = function("bunjang", "points.points_get_issuance")
    cancel_issuance = function("bunjang", "points.points_cancel_issuance")
    revoke = function("iamport", "cvs.cvs_revoke")
    get_payment = function("iamport", "payments.payments_get")
    list_payments = function("iamport", "payments.payments_list_by_status")
    delete_account = function("konaplate", "bank_accounts.bank_accounts_delete")
    every_status = import_module("opc_iamport.models").PaymentStatusFilter("all")
    body = import_module("opc_konaplate.models").DeleteBankAccount
    return {
        op.GET_ISSUANCE: lambda: get_issuance(op.ISSUANCE_ID, client=bunjang),
        op.CANCEL_ISSUANCE: lambda: cancel_issuance(op.ISSUANCE_ID, client=bunjang),
        op.REVOKE: lambda: revoke(op.IMP_UID, client=iamport),
        op.GET_PAYMENT: lambda: get_payment(op.IMP_UID, client=iamport),
        op.LIST_PAYMENTS: lambda: list_payments(every_status, client=iamport),
        op.DELETE_ACCOUNT: lambda: delete_account(client=konaplate, body=body(user_id=op.USER_ID)),
    }


def to_json(result: Any) -> object:
    """Unwrap the data: its functions return the envelope."""
    document = result.to_dict()
    if "data" in document:
        return document["data"]
    return document["response"] if "code" in document else None
