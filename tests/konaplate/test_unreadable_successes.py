"""HTTP 200 that says neither yes nor no: never done, and never refused."""

from __future__ import annotations

import json
from operator import attrgetter
from typing import Any

import pytest

from krpay import errors, konaplate
from tests.clients import ClientMaker, finish
from tests.konaplate.clients import make_client
from tests.konaplate.keys import KeyPairs
from tests.loopback import LoopbackResponse, LoopbackServer, respond_json

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

CHARGE: dict[str, Any] = {
    "sequence_id": "1",
    "user_id": 1,
    "amount": 1000,
    "one_time_token": "0" * 16,
    "dcvv": "000",
    "merchant_id": "1",
}
UNSAFE: dict[str, dict[str, Any]] = {
    "bank_accounts.delete": {"user_id": 1},
    "members.unregister": {"user_id": 1},
    "cards.terminate": {"user_id": 1, "par": "Q1" + "0" * 25},
    "charges.create": CHARGE,
}
FORMS = [
    *('"error"', '"000_000"', "[]", '["000_000"]', "0", "false", "null", "[{}]"),
    *('{"error": "service unavailable"}', '{"error": {"code": "E1"}}', '{"code": "000_000"}'),
    *('{"response": "failed"}', '{"response": "000_000"}', '{"response": []}', '{"response": 0}'),
    *('{"response": null}', '{"response": {}}', '{"response": [{"code": "000_000"}]}'),
    *('{"response": {"code": null}}', '{"response": {"code": ["000_000"]}}'),
    *('{"response": {"code": {"code": "000_000"}}}', '{"response": {"code": 1e400}}'),
    *(
        '{"response": {"code": true}}',
        '{"response": {"code": false}}',
        '{"response": {"code": ""}}',
    ),
    *('{"response": {"Code": "000_000"}}', '{"Response": {"code": "000_000"}}'),
    *('{"response": {"description": "Success"}}', '{"encData": null}', '{"encData": ["x"]}'),
    *('{"response": {"code": "000_000"}', '{"response": {"code": "000_000"}} x', "<html>"),
    '{"response": {"code": "000_000", "code": "001_001"}}',
    '{"response": {"code": "001_001"}, "response": {"code": "000_000"}}',
    '{"response": {"code": NaN}}',
]


@pytest.mark.parametrize("name", UNSAFE)
@pytest.mark.parametrize("sealed", [False, True], ids=["in clear", "sealed"])
def test_an_unsafe_call_may_have_taken_effect(
    server: LoopbackServer, keys: KeyPairs, name: str, sealed: bool
) -> None:
    client = konaplate.Client(
        base_url=server.url,
        asp_id="a",
        access_key="a" * 40,
        secret_key="s",
        **keys.options,  # type: ignore[arg-type]
    )
    with client:
        for form in FORMS:
            response = LoopbackResponse(200, form.encode())
            if sealed:
                response = respond_json({"encData": keys.encrypt(form.encode())})
            server.script(response)
            with pytest.raises(errors.OutcomeUnknownError) as caught:
                attrgetter(name)(client)(**UNSAFE[name])
            assert (caught.value.status_code, caught.value.body) == (200, response.body)
    assert len(server.requests) == len(FORMS)


@pytest.mark.parametrize("form", FORMS)
async def test_a_read_is_somebody_else_s(
    clients: ClientMaker, server: LoopbackServer, keys: KeyPairs, form: str
) -> None:
    server.script(LoopbackResponse(200, form.encode()))
    client = make_client(clients, server, **keys.options)
    with pytest.raises(errors.ForeignResponseError, match="not konaplate's response"):
        await finish(client.bank_accounts.get(user_id=1))


REFUSAL = {"response": {"code": "001_006", "description": "없는 회원"}}


@pytest.mark.parametrize("status", [200, 400])
@pytest.mark.parametrize("inner", [{"response": {"code": "000_000"}}, {"userId": 1}, {}, "x", None])
async def test_a_refusal_in_clear_counts_whatever_is_sealed_beside_it(
    clients: ClientMaker, server: LoopbackServer, keys: KeyPairs, status: int, inner: object
) -> None:
    sealed = keys.encrypt(json.dumps(inner).encode()) if inner is not None else "garbage"
    server.script(respond_json({**REFUSAL, "encData": sealed}, status))
    client = make_client(clients, server, **keys.options)
    for call in (client.bank_accounts.delete, client.bank_accounts.get):
        with pytest.raises(konaplate.errors.WalletUserNotFound) as caught:
            await finish(call(user_id=1))
        assert caught.value.message == "없는 회원"
        assert caught.value.status_code == status


async def test_a_refusal_that_is_sealed_beside_a_success_in_clear_counts(
    clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
) -> None:
    sealed = keys.encrypt(json.dumps(REFUSAL).encode())
    server.script(respond_json({"response": {"code": "000_000"}, "encData": sealed}))
    client = make_client(clients, server, **keys.options)
    with pytest.raises(konaplate.errors.WalletUserNotFound):
        await finish(client.bank_accounts.delete(user_id=1))
