"""What `datamodel-codegen --generate-client` makes of our bundled specs, over httpx2.

It has places for tokens, not for signatures, so it is given an `Auth` for those.
"""

from __future__ import annotations

from contextlib import AsyncExitStack, ExitStack
from importlib import import_module
from typing import Any

from tests.bench import operations as op
from tests.bench.peers.auths import auths
from tests.bench.place import Place, client_options

PACKAGES = {name: f"dcg_{name}" for name in ("bunjang", "iamport", "konaplate")}


def calls(place: Place, stack: ExitStack) -> dict[str, Any]:
    """The calls with clients that block."""
    httpx2 = import_module("httpx2")
    signers = auths(httpx2, place)

    def client(provider: str, base_url: str) -> Any:
        http = stack.enter_context(httpx2.Client(**client_options(httpx2, place)))
        cls = import_module(f"{PACKAGES[provider]}.client").Client
        return cls(auth=signers[provider], base_url=base_url, http_client=http)

    return _calls(
        client("bunjang", place.url),
        client("iamport", place.url),
        client("konaplate", place.konaplate_url),
    )


async def async_calls(place: Place, stack: AsyncExitStack) -> dict[str, Any]:
    """The calls with asynchronous clients."""
    httpx2 = import_module("httpx2")
    signers = auths(httpx2, place)

    async def client(provider: str, base_url: str) -> Any:
        made = httpx2.AsyncClient(**client_options(httpx2, place))
        http = await stack.enter_async_context(made)
        cls = import_module(f"{PACKAGES[provider]}.client").AsyncClient
        return cls(auth=signers[provider], base_url=base_url, http_client=http)

    return _calls(
        await client("bunjang", place.url),
        await client("iamport", place.url),
        await client("konaplate", place.konaplate_url),
    )


def _calls(points: Any, payments: Any, accounts: Any) -> dict[str, Any]:
    models = import_module(f"{PACKAGES['konaplate']}.models")
    all_of_them = import_module(f"{PACKAGES['iamport']}.models").PaymentStatusFilter("all")
    delete = models.DeleteBankAccount
    return {
        op.GET_ISSUANCE: lambda: points.points.points_get_issuance(id=op.ISSUANCE_ID),
        op.CANCEL_ISSUANCE: lambda: points.points.points_cancel_issuance(id=op.ISSUANCE_ID),
        op.REVOKE: lambda: payments.cvs.cvs_revoke(imp_uid=op.IMP_UID),
        op.GET_PAYMENT: lambda: payments.payments.payments_get(imp_uid=op.IMP_UID),
        op.LIST_PAYMENTS: lambda: payments.payments.payments_list_by_status(
            payment_status=all_of_them
        ),
        op.DELETE_ACCOUNT: lambda: accounts.bank_accounts.bank_accounts_delete(
            body=delete(userId=op.USER_ID)
        ),
    }


def wire(result: Any) -> object:
    """The data in the envelope that its methods return."""
    document = result.model_dump(by_alias=True)
    if "data" in document:
        return document["data"]
    return document["response"] if "code" in document else None
