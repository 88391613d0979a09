"""State, clock, actions and reset: what a test does besides calling."""

from __future__ import annotations

import inspect
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any, get_type_hints

import pytest

from krpay import bunjang, errors, iamport, konaplate
from krpay.testing import Action, Sandbox, Server, clients, konaplate_keys

CARD: Any = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}
USER = 50000104652


def issue_account(client: iamport.Client, order: str = "order_1") -> str:
    account = client.vbanks.issue(
        merchant_uid=order,
        amount=1000,
        vbank_code="004",
        vbank_due=2_000_000_000,
        channel_key="channel-key-1",
        buyer_name="김테스트",
    )
    return account.imp_uid


def action(sandbox: Sandbox, provider: str, name: str) -> Action:
    return next(one for one in sandbox.actions()[provider] if one.name == name)


def test_a_virtual_account_is_paid_by_hand_once() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        imp_uid = issue_account(client)
        assert action(sandbox, "iamport", "pay_virtual_account").targets == (imp_uid,)
        sandbox.act("iamport", "pay_virtual_account", imp_uid)
        assert client.payments.get(imp_uid).status == "paid"
        assert action(sandbox, "iamport", "pay_virtual_account").targets == ()
        with pytest.raises(ValueError, match="it can be to: nothing now"):
            sandbox.act("iamport", "pay_virtual_account", imp_uid)


def test_a_barcode_is_paid_by_hand() -> None:
    with Sandbox() as sandbox:
        assert "imp_448280090638" in (action(sandbox, "iamport", "pay_barcode").targets or ())
        sandbox.act("iamport", "pay_barcode", "imp_448280090638")
        assert sandbox.iamport().payments.get("imp_448280090638").status == "paid"


def test_a_token_is_expired_by_hand() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        client.payments.get("imp_448280090638")
        assert action(sandbox, "iamport", "expire_token").targets is None
        sandbox.act("iamport", "expire_token")
        client.payments.get("imp_448280090638")
        assert [one.status for one in sandbox.requests] == [200, 200, 401, 200, 200]


def test_points_are_paid_and_orders_moved_by_hand() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang()
        before = client.points.get_balance().balance
        sandbox.act("bunjang", "pay_issuance", "123")
        assert client.points.get_balance().balance == before + 10_000
        order_id = client.orders.create(
            product={"id": 12345, "price": 24000}, delivery_price=4000
        ).id
        sandbox.act("bunjang", "order_to_ship_ready", order_id)
        [item] = client.orders.get(str(order_id)).order.order_items or []
        assert item.status == "SHIP_READY"
        with pytest.raises(ValueError, match="order_to_returned cannot be done to '1'"):
            sandbox.act("bunjang", "order_to_returned", "1")


def charge(client: konaplate.Client, sequence_id: str) -> bool:
    [card] = client.cards.list(user_id=USER).cards or []
    token = client.payments.generate_token(card_no=card.mobile_card_no or "")
    charged = client.charges.create(
        user_id=USER,
        amount=1000,
        sequence_id=sequence_id,
        merchant_id="410000000000001",
        one_time_token=token.one_time_token or "",
        dcvv=token.dcvv or "",
    )
    return bool(charged.is_pending)


@pytest.mark.parametrize(
    ("name", "result"), [("confirm_charge", "COMPLETED"), ("fail_charge", "FAILED")]
)
def test_a_charge_that_waits_is_ended_by_hand(name: str, result: str) -> None:
    with Sandbox() as sandbox:
        client = sandbox.konaplate()
        sandbox.act("konaplate", "slow_gateway")
        assert charge(client, "1".zfill(20))
        sandbox.act("konaplate", name, "1".zfill(20))
        assert client.charges.get_result(sequence_id="1".zfill(20)).result == result
        sandbox.act("konaplate", "fast_gateway")
        assert not charge(client, "2".zfill(20))


def test_what_cannot_be_done_is_refused_with_what_can() -> None:
    sandbox = Sandbox()
    with pytest.raises(ValueError, match="known: bunjang, iamport, konaplate"):
        sandbox.act("toss", "pay", "1")
    with pytest.raises(ValueError, match="known: pay_virtual_account, "):
        sandbox.act("iamport", "pay", "1")
    with pytest.raises(ValueError, match="it can be to: 123, 124, 125"):
        sandbox.act("bunjang", "pay_issuance", "999")
    with pytest.raises(ValueError, match="it can be to: 123, 124, 125"):
        sandbox.act("bunjang", "pay_issuance")
    with pytest.raises(ValueError, match="without a target"):
        sandbox.act("iamport", "expire_token", "imp_1")


def test_the_state_is_json_without_sensitive_values() -> None:
    with Sandbox() as sandbox:
        payments, points, cards = sandbox.iamport(), sandbox.bunjang(), sandbox.konaplate()
        imp_uid = issue_account(payments)
        payments.billing_keys.issue(
            "customer_1", **CARD, customer_name="김테스트", channel_key="channel-key-1"
        )
        points.orders.create(product={"id": 12345, "price": 24000}, delivery_price=4000)
        charge(cards, "1".zfill(20))
        state = json.loads(json.dumps(sandbox.state(), ensure_ascii=False))
        assert set(state) == {"bunjang", "iamport", "konaplate"}
        assert state["bunjang"]["balance"] == 1_000_000 - 28_000
        assert state["bunjang"]["orders"][0]["order"]["orderItems"][0]["product"]["price"] == 24000
        virtual = state["iamport"]["payments"][-1]
        assert (virtual["imp_uid"], virtual["status"]) == (imp_uid, "ready")
        assert virtual["vbank_num"] == "***"
        assert state["iamport"]["billing_keys"][0]["customer_uid"] == "customer_1"
        assert state["konaplate"]["cards"][0]["balance"] == 1000
        assert state["konaplate"]["cards"][0]["transactions"][0]["trAmount"] == 1000
        assert state["konaplate"]["members"][0]["userId"] == USER
        shown = json.dumps(state, ensure_ascii=False)
        hidden = ["김테스트", "홍길동", "27490154618030", "410-12", "135790", "Q1TEST", "9400000"]
        token = sandbox.requests[1].headers["authorization"].removeprefix("Bearer ")
        for secret in (*hidden, token):
            assert secret not in shown


def test_the_state_is_a_copy() -> None:
    sandbox = Sandbox()
    sandbox.state()["bunjang"]["products"][0]["price"] = 0
    sandbox.state()["bunjang"]["issuances"][0]["status"] = "DONE"
    with sandbox.bunjang() as client:
        assert client.products.get("12345").price == 24000
        assert client.points.get_issuance("123").status == "READY"


def test_reset_begins_again_and_clients_stay_usable() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        imp_uid = issue_account(client)
        sandbox.clock.advance(days=400)
        sandbox.faults.add("lose-answer")
        ahead = sandbox.clock.now()
        sandbox.reset()
        assert (list(sandbox.requests), sandbox.faults.pending) == ([], [])
        assert ahead - sandbox.clock.now() > 399 * 86400
        with pytest.raises(errors.NotFoundError):
            client.payments.get(imp_uid)
        assert client.payments.get("imp_448280090638").status == "ready"


def test_the_clock_goes_forward_only() -> None:
    clock = Sandbox().clock
    before = clock.now()
    clock.advance(days=1, hours=1, minutes=1, seconds=1)
    assert 90_061 <= clock.now() - before < 90_071
    with pytest.raises(ValueError, match="cannot go backwards"):
        clock.advance(seconds=-1)


@pytest.mark.parametrize(
    ("options", "client"),
    [
        (clients.BunjangOptions, bunjang.Client),
        (clients.IamportOptions, iamport.Client),
        (clients.KonaplateOptions, konaplate.Client),
        (clients.KonaplateOptions, konaplate.AsyncClient),
    ],
)
def test_the_options_are_those_of_the_client(options: Any, client: Any) -> None:
    known = inspect.signature(client).parameters.keys() - {"http_client"}
    assert get_type_hints(options).keys() == known


def test_leaving_closes_the_clients() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang()
        client.points.get_balance()
    with pytest.raises(errors.ConfigurationError, match="the client is closed"):
        client.points.get_balance()


@pytest.mark.anyio
async def test_leaving_closes_asynchronous_clients() -> None:
    async with Sandbox() as sandbox:
        client, blocking = sandbox.async_bunjang(), sandbox.bunjang()
        await client.points.get_balance()
    with pytest.raises(errors.ConfigurationError, match="the client is closed"):
        await client.points.get_balance()
    with pytest.raises(errors.ConfigurationError, match="the client is closed"):
        blocking.points.get_balance()


def test_clients_take_nothing_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("IAMPORT_API_KEY", "IAMPORT_API_SECRET", "KONAPLATE_CRYPTO_KEY_ID"):
        monkeypatch.setenv(name, "of-production")
    monkeypatch.setenv("IAMPORT_TIER", "XYZ")
    with Sandbox() as sandbox:
        sandbox.iamport().payments.get("imp_448280090638")
        assert "tier" not in sandbox.requests[-1].headers
        with pytest.raises(errors.ConfigurationError, match="crypto_key_id"):
            sandbox.konaplate(crypto_key_id=None).members.get(user_id=USER)


def test_sandboxes_of_all_threads_have_the_same_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(konaplate_keys, "_kept", {})
    with ThreadPoolExecutor(4) as pool:
        sandboxes = [Sandbox() for _ in range(4)]
        found = pool.map(lambda one: one.providers["konaplate"].credentials, sandboxes)
        assert len({credentials["server_certificate"] for credentials in found}) == 1


def test_a_provider_is_prepared_by_what_only_it_has() -> None:
    """Without casts: the type checkers know which sandbox a name stands for."""
    with Sandbox() as sandbox:
        sandbox.providers["bunjang"].add_product(777, price=5000)
        sandbox.providers["iamport"].add_payment("imp_1", amount=700, status="paid")
        sandbox.providers["konaplate"].add_card(USER, balance=1234)
        assert sandbox.bunjang().products.get("777").price == 5000
        assert sandbox.iamport().payments.get("imp_1").amount == 700
        cards = sandbox.konaplate().cards.list(user_id=USER).cards or []
        assert [card.balance for card in cards] == [0, 1234]
        with pytest.raises(KeyError, match="no provider 'toss'; known: bunjang, iamport, "):
            sandbox.providers["toss"]


def test_a_client_that_a_program_makes_by_itself_takes_the_credentials() -> None:
    with Sandbox() as sandbox:
        client = iamport.Client(
            **sandbox.providers["iamport"].credentials, http_client=sandbox.http_client()
        )
        assert client.payments.get("imp_448280090638").status == "ready"
        with Server() as server, iamport.Client(**server.describe()["iamport"]) as other:
            assert other.payments.get("imp_448280090638").status == "ready"


def test_keys_are_made_when_konaplate_needs_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a while, and most tests are about something else."""
    made: dict[str, Any] = {}
    monkeypatch.setattr(konaplate_keys, "_kept", made)
    with Sandbox() as sandbox:
        sandbox.iamport().payments.get("imp_448280090638")
        sandbox.bunjang().points.get_balance()
        sandbox.state()
        assert made == {}
        sandbox.konaplate().members.get(user_id=USER)
        assert len(made) == 2
