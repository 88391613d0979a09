"""httpx alone: requests that are signed once, answers that nobody reads.

It is used as its own docs show it. What a client takes above this, over a transport in
memory, is its own share: signing, building, parsing.
"""

from __future__ import annotations

import json
from contextlib import AsyncExitStack, ExitStack
from typing import Any

import httpx

from tests.bench import operations as op
from tests.bench.peers.signing import BunjangSigner, KonaplateSigner
from tests.bench.place import BUNJANG, KONAPLATE, Place, client_options


def calls(place: Place, stack: ExitStack) -> dict[str, Any]:
    """The calls with clients that block."""
    http = stack.enter_context(httpx.Client(**client_options(httpx, place)))
    return _calls(http, place)


async def async_calls(place: Place, stack: AsyncExitStack) -> dict[str, Any]:
    """The calls with asynchronous clients."""
    client = httpx.AsyncClient(**client_options(httpx, place))
    return _calls(await stack.enter_async_context(client), place)


def _calls(http: Any, place: Place) -> dict[str, Any]:
    def call(method: str, url: str, **options: Any) -> Any:
        return lambda: http.request(method, url, **options)

    return {name: call(*args, **options) for name, (args, options) in _requests(place).items()}


def _requests(place: Place) -> dict[str, tuple[tuple[str, str], dict[str, Any]]]:
    bunjang = BunjangSigner(**BUNJANG)
    konaplate = KonaplateSigner(**KONAPLATE, server_certificate=place.server_certificate)
    content = konaplate.encrypt(json.dumps({"userId": op.USER_ID}).encode())

    def bearer(token: str) -> dict[str, Any]:
        return {"headers": {"Authorization": f"Bearer {token}"}}

    of_iamport = bearer(op.token()["access_token"])
    return {
        op.GET_ISSUANCE: (("GET", place.url + op.GET_ISSUANCE_PATH), bearer(bunjang.token("GET"))),
        op.CANCEL_ISSUANCE: (
            ("POST", place.url + op.CANCEL_ISSUANCE_PATH),
            bearer(bunjang.token("POST")),
        ),
        op.REVOKE: (("DELETE", place.url + op.REVOKE_PATH), of_iamport),
        op.GET_PAYMENT: (("GET", place.url + op.GET_PAYMENT_PATH), of_iamport),
        op.DELETE_ACCOUNT: (
            ("POST", place.konaplate_url + op.DELETE_ACCOUNT_PATH),
            {"headers": konaplate.headers(content), "content": content},
        ),
    }


def wire(result: httpx.Response) -> object:
    """The data of the answer, which was not looked at until now."""
    document = result.json()
    return document.get("data", document.get("response") if "code" in document else None)
