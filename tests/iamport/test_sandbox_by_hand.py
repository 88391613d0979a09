"""What a test does to the sandbox of iamport by hand, and what it sees."""

from __future__ import annotations

import json
from typing import Any

from krpay.testing import Sandbox
from tests.iamport.card_payments import CARD
from tests.testing.action_checks import check_action_places


def test_a_barcode_is_paid_by_hand() -> None:
    with Sandbox() as sandbox:
        [action] = [one for one in sandbox.actions()["iamport"] if one.name == "pay_barcode"]
        assert "imp_448280090638" in (action.targets or ())
        sandbox.act("iamport", "pay_barcode", "imp_448280090638")
        assert sandbox.iamport().payments.get("imp_448280090638").status == "paid"


def test_the_state_shows_payments_without_sensitive_values() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        account = client.vbanks.issue(
            merchant_uid="order_1",
            amount=1000,
            vbank_code="004",
            vbank_due=2_000_000_000,
            channel_key="channel-key-1",
            buyer_name="김테스트",
        )
        client.billing_keys.issue(
            "customer_1", **CARD, customer_name="김테스트", channel_key="channel-key-1"
        )
        state = sandbox.state()["iamport"]
        virtual = state["payments"][-1]
        assert (virtual["imp_uid"], virtual["status"]) == (account.imp_uid, "ready")
        assert virtual["vbank_num"] == "***"
        assert state["billing_keys"][0]["customer_uid"] == "customer_1"
        token = sandbox.requests[1].headers["authorization"].removeprefix("Bearer ")
        shown = json.dumps(state, ensure_ascii=False)
        for secret in ("김테스트", "27490154618030", "1234-1234", token):
            assert secret not in shown


def test_the_state_is_prepared_by_what_only_iamport_has() -> None:
    """Without casts: the type checkers know which sandbox the name stands for."""
    with Sandbox() as sandbox:
        sandbox.providers["iamport"].add_payment("imp_1", amount=700, status="paid")
        assert sandbox.iamport().payments.get("imp_1").amount == 700


def test_an_action_says_where_the_state_shows_what_it_can_be_done_to() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        client.vbanks.issue(
            merchant_uid="order_1",
            amount=1000,
            vbank_code="004",
            vbank_due=2_000_000_000,
            channel_key="channel-key-1",
        )
        client.billing_keys.issue("customer_1", **CARD, channel_key="channel-key-1")
        entry: Any = {"schedule_at": 2_000_000_000, "amount": 1000, "currency": "KRW", "name": "n"}
        client.subscriptions.schedule(
            customer_uid="customer_1", schedules=[{"merchant_uid": "order_2", **entry}]
        )
        possible = check_action_places(sandbox, "iamport")
    assert possible == {
        *("pay_virtual_account", "pay_barcode", "run_schedule", "decline_schedule"),
        *("decline_billing_key", "pay_wrong_amount", "send_webhook_again", "send_webhook_twice"),
    }
