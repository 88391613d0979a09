"""What merchants do with scheduled payments, over several calls, against the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import errors, iamport
from krpay.iamport import models
from krpay.testing import Sandbox
from tests.iamport.card_payments import CARD, NOW


def schedule(client: iamport.Client, order: str, at: int) -> models.Schedule:
    [made] = client.subscriptions.schedule(
        customer_uid="customer_1",
        schedules=[{"merchant_uid": order, "schedule_at": at, "amount": 8900, "name": "Monthly"}],
    )
    return made


def test_a_schedule_is_paid_when_its_time_has_come(
    client: iamport.Client, sandbox: Sandbox
) -> None:
    client.billing_keys.issue("customer_1", channel_key="channel-test", **CARD)
    assert schedule(client, "order_m1", NOW + 3600).schedule_status == "scheduled"
    moved = client.subscriptions.update_schedule("order_m1", schedule_at=NOW + 7200)
    assert moved.schedule_at is not None
    assert int(moved.schedule_at.timestamp()) == NOW + 7200

    sandbox.clock.advance(hours=3)
    done = client.subscriptions.get_schedule("order_m1")
    assert (done.schedule_status, done.payment_status) == ("executed", "paid")
    assert done.imp_uid is not None
    assert client.payments.get(done.imp_uid).customer_uid_usage == "payment.scheduled"


def test_schedules_for_the_same_order_are_refused_whole(client: iamport.Client) -> None:
    once: Any = {"merchant_uid": "order_1", "schedule_at": 2_000_000_000, "amount": 1000}
    once |= {"currency": "KRW", "name": "subscription"}
    with pytest.raises(errors.RequestRejectedError):
        client.subscriptions.schedule(
            customer_uid="customer_1", schedules=[once, {**once, "amount": 2000}], **CARD
        )
    with pytest.raises(errors.NotFoundError):
        client.subscriptions.get_schedule("order_1")
    with pytest.raises(errors.RequestRejectedError, match="customer_1"):
        client.billing_keys.get("customer_1")


def test_a_schedule_is_revoked_and_scheduled_again(client: iamport.Client) -> None:
    client.billing_keys.issue("customer_1", channel_key="channel-test", **CARD)
    schedule(client, "order_m1", NOW + 3600)
    schedule(client, "order_m2", NOW + 7200)
    revoked = client.subscriptions.unschedule(customer_uid="customer_1", merchant_uids=["order_m1"])
    assert [entry.merchant_uid for entry in revoked] == ["order_m1"]
    assert revoked[0].schedule_status == "revoked"

    again = client.subscriptions.reschedule("order_m1", schedule_at=NOW + 9000)
    assert again.schedule_status == "scheduled"
    client.subscriptions.unschedule(customer_uid="customer_1", merchant_uids=["order_m1"])
    assert client.subscriptions.retry("order_m1").status == "paid"

    both = client.subscriptions.list_schedules(schedule_from=NOW, schedule_to=NOW + 86400)
    assert {entry.merchant_uid for entry in both.items} == {"order_m1", "order_m2"}
    for listed in (
        client.subscriptions.list_customer_schedules,
        client.billing_keys.list_schedules,
    ):
        page = listed("customer_1", from_=NOW, to=NOW + 86400, status="scheduled")
        assert [entry.merchant_uid for entry in page.items] == ["order_m2"]
    with pytest.raises(errors.RequestRejectedError, match="예약결제"):
        client.subscriptions.unschedule(customer_uid="customer_2")
