"""State, clock, actions and reset: what a test does besides calling."""

from __future__ import annotations

import inspect
import json
from typing import Any, get_type_hints

import pytest

from krpay import errors, iamport
from krpay.testing import Action, Sandbox, Server, _clients
from tests.specs import import_provider, list_providers

BARCODE = "imp_448280090638"
KNOWN = ", ".join(list_providers())


def find_action(sandbox: Sandbox, provider: str, name: str) -> Action:
    return next(one for one in sandbox.actions()[provider] if one.name == name)


def test_an_action_is_done_to_what_it_can_be_done_to() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        account = client.vbanks.issue(
            merchant_uid="order_1",
            amount=1000,
            vbank_code="004",
            vbank_due=2_000_000_000,
            channel_key="channel-key-1",
        )
        uid = account.imp_uid
        assert find_action(sandbox, "iamport", "pay_virtual_account").targets == (uid,)
        sandbox.act("iamport", "pay_virtual_account", uid)
        assert client.payments.get(uid).status == "paid"
        assert find_action(sandbox, "iamport", "pay_virtual_account").targets == ()
        with pytest.raises(ValueError, match="it can be to: nothing now"):
            sandbox.act("iamport", "pay_virtual_account", uid)


def test_an_action_may_be_about_nothing_in_particular() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        client.payments.get(BARCODE)
        assert find_action(sandbox, "iamport", "expire_token").targets is None
        sandbox.act("iamport", "expire_token")
        client.payments.get(BARCODE)
        assert [one.status for one in sandbox.requests] == [200, 200, 401, 200, 200]


def test_what_cannot_be_done_is_refused_with_what_can() -> None:
    sandbox = Sandbox()
    with pytest.raises(ValueError, match=f"known: {KNOWN}"):
        sandbox.act("toss", "pay", "1")
    with pytest.raises(ValueError, match="known: pay_virtual_account, "):
        sandbox.act("iamport", "pay", "1")
    with pytest.raises(ValueError, match=f"it can be to: {BARCODE}, "):
        sandbox.act("iamport", "pay_barcode", "999")
    with pytest.raises(ValueError, match=f"it can be to: {BARCODE}, "):
        sandbox.act("iamport", "pay_barcode")
    with pytest.raises(ValueError, match="without a target"):
        sandbox.act("iamport", "expire_token", "imp_1")


def test_the_state_of_each_provider_is_json() -> None:
    state = json.loads(json.dumps(Sandbox().state(), ensure_ascii=False))
    assert tuple(state) == list_providers()


def test_the_state_is_a_copy() -> None:
    sandbox = Sandbox()
    sandbox.state()["iamport"]["payments"][0]["status"] = "paid"
    with sandbox.iamport() as client:
        assert client.payments.get(BARCODE).status == "ready"


def test_reset_begins_again_and_clients_stay_usable() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        client.cvs.revoke(BARCODE)
        sandbox.providers["iamport"].add_payment("imp_1")
        sandbox.clock.advance(days=400)
        sandbox.faults.add("lose-answer")
        ahead = sandbox.clock.now()
        sandbox.reset()
        assert (list(sandbox.requests), sandbox.faults.pending) == ([], [])
        assert ahead - sandbox.clock.now() > 399 * 86400
        with pytest.raises(errors.NotFoundError):
            client.payments.get("imp_1")
        assert client.payments.get(BARCODE).status == "ready"


def test_the_clock_goes_forward_only() -> None:
    clock = Sandbox().clock
    before = clock.now()
    clock.advance(days=1, hours=1, minutes=1, seconds=1)
    assert 90_061 <= clock.now() - before < 90_071
    with pytest.raises(ValueError, match="cannot go backwards"):
        clock.advance(seconds=-1)


@pytest.mark.parametrize("provider", list_providers())
def test_the_options_are_those_of_the_client(provider: str) -> None:
    package = import_provider(provider)
    options = getattr(_clients, f"{provider.title().replace('_', '')}Options")
    for client in (package.Client, package.AsyncClient):
        known = inspect.signature(client).parameters.keys() - {"http_client"}
        assert get_type_hints(options).keys() == known


def test_leaving_closes_the_clients() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        client.payments.get(BARCODE)
    with pytest.raises(errors.ConfigurationError, match="the client is closed"):
        client.payments.get(BARCODE)


@pytest.mark.anyio
async def test_leaving_closes_asynchronous_clients() -> None:
    async with Sandbox() as sandbox:
        client, blocking = sandbox.async_iamport(), sandbox.iamport()
        await client.payments.get(BARCODE)
    with pytest.raises(errors.ConfigurationError, match="the client is closed"):
        await client.payments.get(BARCODE)
    with pytest.raises(errors.ConfigurationError, match="the client is closed"):
        blocking.payments.get(BARCODE)


def test_clients_take_nothing_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("IAMPORT_API_KEY", "IAMPORT_API_SECRET"):
        monkeypatch.setenv(name, "of-production")
    monkeypatch.setenv("IAMPORT_TIER", "XYZ")
    with Sandbox() as sandbox:
        sandbox.iamport().payments.get(BARCODE)
        assert "tier" not in sandbox.requests[-1].headers


def test_a_provider_that_is_not_there_is_told_which_are() -> None:
    with pytest.raises(KeyError, match=f"no provider 'toss'; known: {KNOWN}"):
        Sandbox().providers["toss"]


def test_a_client_that_a_program_makes_by_itself_takes_the_credentials() -> None:
    with Sandbox() as sandbox:
        client = iamport.Client(
            **sandbox.providers["iamport"].credentials, http_client=sandbox.http_client()
        )
        assert client.payments.get(BARCODE).status == "ready"
        described: Any
        with Server() as server:
            described = server.describe()["iamport"]
            with iamport.Client(**described) as other:
                assert other.payments.get(BARCODE).status == "ready"
