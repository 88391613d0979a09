"""What the sandbox's clock does to iamport: expiry and schedules, without sleeping."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from krpay import errors, iamport
from krpay.testing import Sandbox

CARD: Any = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}
DAY = timedelta(days=1)


def read_clock(sandbox: Sandbox) -> datetime:
    return datetime.fromtimestamp(int(sandbox.clock.now()), UTC)


def schedule_orders(client: iamport.Client, *times: datetime, customer: str = "customer_1") -> None:
    client.subscriptions.schedule(
        customer_uid=customer,
        schedules=[
            {
                "merchant_uid": f"order_{number}",
                "schedule_at": time,
                "currency": "KRW",
                "amount": Decimal(1000 * number),
                "name": "subscription",
            }
            for number, time in enumerate(times, 1)
        ],
        **CARD,
    )


def test_a_scheduled_payment_is_made_when_its_time_comes() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        start = read_clock(sandbox)
        schedule_orders(client, start + DAY, start + 2 * DAY)
        with pytest.raises(errors.NotFoundError):
            client.payments.find("order_1")

        sandbox.clock.advance(hours=36)
        paid = client.payments.find("order_1")
        assert paid.status == "paid"
        assert paid.amount == 1000
        assert paid.paid_at == start + DAY, "not when somebody looked"
        assert paid.customer_uid_usage == "payment.scheduled"
        first = client.subscriptions.get_schedule("order_1")
        assert (first.schedule_status, first.payment_status) == ("executed", "paid")
        assert first.imp_uid == paid.imp_uid
        assert client.subscriptions.get_schedule("order_2").schedule_status == "scheduled"

        client.subscriptions.unschedule(customer_uid="customer_1", merchant_uids=["order_2"])
        sandbox.clock.advance(days=10)
        assert client.subscriptions.get_schedule("order_2").schedule_status == "revoked"
        with pytest.raises(errors.NotFoundError):
            client.payments.find("order_2")


def test_a_payment_for_the_past_is_made_at_once_and_not_in_the_past() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        client.payments.list_by_status("all")
        start = read_clock(sandbox)
        schedule_orders(client, start - DAY)
        paid = client.payments.find("order_1")
        assert paid.paid_at is not None
        assert paid.paid_at >= start


def test_a_scheduled_payment_that_fails_says_so_and_disturbs_nobody() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        schedule_orders(client, read_clock(sandbox) + DAY, read_clock(sandbox) + DAY)
        client.subscriptions.pay_once(merchant_uid="order_1", amount=1, **CARD)
        sandbox.clock.advance(days=2)
        assert client.payments.get("imp_448280090638").status == "ready"
        failed = client.subscriptions.get_schedule("order_1")
        assert (failed.schedule_status, failed.payment_status) == ("executed", "failed")
        assert failed.fail_reason == "이미 결제가 완료된 merchant_uid입니다."
        assert client.subscriptions.get_schedule("order_2").payment_status == "paid"


def test_a_scheduled_payment_can_be_made_by_hand() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        schedule_orders(client, read_clock(sandbox) + DAY)
        sandbox.act("iamport", "run_schedule", "order_1")
        assert client.payments.find("order_1").status == "paid"
        sandbox.clock.advance(days=2)
        assert client.payments.find_all("order_1").total == 1, "and only once"


def test_the_state_and_the_actions_are_those_of_the_moment() -> None:
    with Sandbox() as sandbox:
        schedule_orders(sandbox.iamport(), read_clock(sandbox) + DAY)
        sandbox.clock.advance(days=2)
        assert sandbox.state()["iamport"]["schedules"][0]["payment_status"] == "paid"
        [action] = [one for one in sandbox.actions()["iamport"] if one.name == "run_schedule"]
        assert action.targets == ()


def test_a_virtual_account_cannot_be_paid_after_its_deadline_unless_it_is_moved() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        account = client.vbanks.issue(
            merchant_uid="order_1",
            amount=1000,
            vbank_code="004",
            vbank_due=read_clock(sandbox) + DAY,
            channel_key="channel-key-1",
        )
        sandbox.clock.advance(days=2)
        with pytest.raises(ValueError, match="it can be to: nothing now"):
            sandbox.act("iamport", "pay_virtual_account", account.imp_uid)
        assert client.payments.get(account.imp_uid).status == "ready"
        client.vbanks.update(account.imp_uid, vbank_due=read_clock(sandbox) + DAY)
        sandbox.act("iamport", "pay_virtual_account", account.imp_uid)
        assert client.payments.get(account.imp_uid).status == "paid"


def test_a_barcode_cannot_be_paid_after_its_deadline() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        barcode = client.cvs.issue(
            merchant_uid="order_1",
            amount=1000,
            expired_at=read_clock(sandbox) + DAY,
            channel_key="channel-key-1",
        )
        sandbox.clock.advance(days=2)
        with pytest.raises(ValueError, match="pay_barcode cannot be done"):
            sandbox.act("iamport", "pay_barcode", barcode.imp_uid)
