"""What `datamodel-codegen --generate-client` makes of our bundled specs, over httpx2.

It has places for tokens, not for signatures, so it is given an `Auth` for those.
"""

from __future__ import annotations

from contextlib import AsyncExitStack, ExitStack
from importlib import import_module
from typing import Any

from tests.bench import operations as op
from tests.bench.peers.auths import make_auths
from tests.bench.settings import ClientSettings, make_http_options


def make_calls(settings: ClientSettings, stack: ExitStack) -> dict[str, Any]:
    """Make the calls with clients that block."""
    httpx2 = import_module("httpx2")
    signers = make_auths(httpx2, settings)

    def make_client(provider: str, base_url: str) -> Any:
        http = stack.enter_context(httpx2.Client(**make_http_options(httpx2, settings)))
        cls = import_module(f"dcg_{provider}.client").Client
        return cls(auth=signers[provider], base_url=base_url, http_client=http)

    return _bind_calls(
        make_client("bunjang", settings.url),
        make_client("iamport", settings.url),
        make_client("konaplate", settings.konaplate_url),
    )


async def make_async_calls(settings: ClientSettings, stack: AsyncExitStack) -> dict[str, Any]:
    """Make the calls with asynchronous clients."""
    httpx2 = import_module("httpx2")
    signers = make_auths(httpx2, settings)

    async def make_client(provider: str, base_url: str) -> Any:
        client = httpx2.AsyncClient(**make_http_options(httpx2, settings))
        http = await stack.enter_async_context(client)
        cls = import_module(f"dcg_{provider}.client").AsyncClient
        return cls(auth=signers[provider], base_url=base_url, http_client=http)

    return _bind_calls(
        await make_client("bunjang", settings.url),
        await make_client("iamport", settings.url),
        await make_client("konaplate", settings.konaplate_url),
    )


def _bind_calls(points: Any, payments: Any, accounts: Any) -> dict[str, Any]:
    models = import_module("dcg_konaplate.models")
    every_status = import_module("dcg_iamport.models").PaymentStatusFilter("all")
    delete = models.DeleteBankAccount
    return {
        op.GET_ISSUANCE: lambda: points.points.points_get_issuance(id=op.ISSUANCE_ID),
        op.CANCEL_ISSUANCE: lambda: points.points.points_cancel_issuance(id=op.ISSUANCE_ID),
        op.REVOKE: lambda: payments.cvs.cvs_revoke(imp_uid=op.IMP_UID),
        op.GET_PAYMENT: lambda: payments.payments.payments_get(imp_uid=op.IMP_UID),
        op.LIST_PAYMENTS: lambda: payments.payments.payments_list_by_status(
            payment_status=every_status
        ),
        op.DELETE_ACCOUNT: lambda: accounts.bank_accounts.bank_accounts_delete(
            body=delete(userId=op.USER_ID)
        ),
    }


def to_json(result: Any) -> object:
    """Unwrap the data: its methods return the envelope."""
    document = result.model_dump(by_alias=True)
    if "data" in document:
        return document["data"]
    return document["response"] if "code" in document else None
