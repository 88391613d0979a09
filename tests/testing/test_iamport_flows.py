"""What merchants do with iamport, over several calls, against the sandbox."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from krpay import errors, iamport
from krpay.iamport import models
from krpay.testing import Sandbox
from krpay.testing.exchange import Exchange
from krpay.testing.iamport import IamportSandbox
from krpay.testing.provider import Incoming
from krpay.testing.wire import Answer

CARD: Any = {"card_number": "1234-1234-1234-1234", "expiry": "2030-12", "birth": "820213"}
NOW = int(time.time())


class Checked(IamportSandbox):
    """The sandbox, with each answer held to the spec."""

    def handle(self, exchange: Exchange) -> Answer:
        answer = super().handle(exchange)
        operation, _ = self._route(exchange.received)
        documented = operation.raw["responses"].get(str(answer.status))
        # 400 is what the sandbox says to a request that breaks the spec.
        assert documented or answer.status in (400, 404), (operation.id, answer.status)
        if documented:
            content = self.spec.resolve(documented)["content"]
            schema = content["application/json"]["schema"]
            found = self.spec.complaints(schema, json.loads(answer.body))
            assert not found, (operation.id, found)
        return answer


@pytest.fixture
def sandbox() -> Sandbox:
    sandbox = Sandbox()
    sandbox.providers["iamport"] = Checked(sandbox.clock)
    return sandbox


@pytest.fixture
def state(sandbox: Sandbox) -> IamportSandbox:
    found = sandbox.providers["iamport"]
    assert isinstance(found, IamportSandbox)
    return found


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[iamport.Client]:
    with sandbox.iamport() as client:
        yield client


def pay(client: iamport.Client, order: str = "order_1", **more: Any) -> models.Payment:
    return client.subscriptions.pay_once(merchant_uid=order, amount=1000, **CARD, **more)


def test_pay_read_back_cancel_half_cancel_the_rest(client: iamport.Client) -> None:
    paid = pay(client)
    assert client.payments.get(paid.imp_uid).status == "paid"

    half = client.payments.cancel(imp_uid=paid.imp_uid, amount=400, checksum=1000)
    assert half.status == "paid"
    assert half.cancel_amount == 400

    whole = client.payments.cancel(merchant_uid="order_1", reason="sold out")
    assert whole.status == "cancelled"
    assert whole.cancel_amount == 1000
    assert [cancel.amount for cancel in whole.cancel_history or []] == [400, 600]

    with pytest.raises(errors.RequestRejectedError) as refused:
        client.payments.cancel(imp_uid=paid.imp_uid)
    assert refused.value.message == "이미 전액취소된 주문입니다."


def test_a_wrong_checksum_cancels_nothing(client: iamport.Client) -> None:
    paid = pay(client)
    with pytest.raises(errors.RequestRejectedError):
        client.payments.cancel(imp_uid=paid.imp_uid, amount=400, checksum=600)
    assert client.payments.get(paid.imp_uid).cancel_amount == 0


def test_an_order_is_paid_once(client: iamport.Client) -> None:
    pay(client)
    with pytest.raises(errors.RequestRejectedError):
        pay(client)


def test_the_latest_payment_of_an_order_is_found_first(client: iamport.Client) -> None:
    pay(client)
    client.payments.cancel(merchant_uid="order_1")
    again = pay(client)
    assert client.payments.find("order_1").imp_uid == again.imp_uid
    oldest = client.payments.find("order_1", sorting="started")
    assert oldest.status == "cancelled"


def test_a_lost_payment_is_found_by_its_order_number(
    client: iamport.Client, sandbox: Sandbox
) -> None:
    client.payments.list_by_status("all")  # the token is there already
    sandbox.lose_next_answer()
    with pytest.raises(errors.OutcomeUnknownError) as lost:
        pay(client, "order_lost")
    assert lost.value.check == "payments.find"
    assert client.payments.find("order_lost").status == "paid"
    assert client.payments.find("order_lost", payment_status="paid").amount == 1000
    with pytest.raises(errors.NotFoundError):
        client.payments.find("order_lost", payment_status="failed")


def test_several_payments_at_once_and_what_is_missing(client: iamport.Client) -> None:
    first, second = pay(client, "order_1"), pay(client, "order_2")
    found = client.payments.get_many(imp_uids=[first.imp_uid], merchant_uids=["order_2"])
    assert {payment.imp_uid for payment in found} == {first.imp_uid, second.imp_uid}
    assert found.is_complete
    some = client.payments.get_many(imp_uids=[first.imp_uid, "imp_unknown"])
    assert [payment.imp_uid for payment in some] == [first.imp_uid]
    assert not some.is_complete


def test_all_pages_in_turn(client: iamport.Client, state: IamportSandbox) -> None:
    for number in range(45):
        state.add_payment(f"imp_page_{number:02}", status="paid", paid_at=NOW, amount=1)
    uids = [payment.imp_uid for payment in client.payments.iter_by_status("paid", limit=10)]
    assert sorted(uids) == [f"imp_page_{number:02}" for number in range(45)]
    page = client.payments.list_by_status("paid", limit=10, page=5)
    assert (page.total, page.previous, page.next) == (45, 4, 0)
    with pytest.raises(errors.BadRequestError):
        client.payments.list_by_status("paid", limit=10, page=6)


@pytest.mark.anyio
async def test_all_pages_in_turn_with_await(sandbox: Sandbox, state: IamportSandbox) -> None:
    for number in range(25):
        state.add_payment(f"imp_page_{number:02}", status="paid", paid_at=NOW, amount=1)
    async with sandbox.async_iamport() as client:
        uids = [payment.imp_uid async for payment in client.payments.iter_by_status("paid")]
    assert len(uids) == 25


def test_pages_are_fetched_only_when_they_are_needed(
    client: iamport.Client, state: IamportSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(45):
        state.add_payment(f"imp_page_{number:02}", status="paid", paid_at=NOW, amount=1)
    asked: list[object] = []
    answer = state.behaviours["payments_list_by_status"]

    def note(incoming: Incoming) -> Any:
        asked.append(incoming.query.get("page"))
        return answer(incoming)

    monkeypatch.setitem(state.behaviours, "payments_list_by_status", note)
    found = client.payments.iter_by_status("paid", limit=10)
    assert asked == []
    for _ in range(11):
        next(found)
    assert asked == [None, 2]


@pytest.mark.parametrize("days", [91, 400])
def test_a_range_that_is_too_long_is_refused_before_anything_is_sent(
    client: iamport.Client, days: int
) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="at most 90 days"):
        client.payments.list_by_status("all", from_=NOW - days * 86400, to=NOW)
    with pytest.raises(errors.InvalidArgumentError, match="at most 90 days"):
        client.payments.iter_by_status("all", from_=NOW - days * 86400)  # to: now
    with pytest.raises(errors.InvalidArgumentError, match="at most 3 months"):
        client.subscriptions.list_schedules(
            schedule_from=NOW, schedule_to=NOW + (days + 10) * 86400
        )


def test_a_range_that_runs_backwards_is_refused(client: iamport.Client) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="must not be later"):
        client.payments.list_by_status("all", from_=NOW, to=NOW - 1)


def test_a_billing_key_pays_until_it_is_deleted(client: iamport.Client) -> None:
    key = client.billing_keys.issue("customer_1", channel_key="channel-test", **CARD)
    assert isinstance(key, models.BillingKey)
    assert key.customer_uid == "customer_1"

    paid = client.subscriptions.pay(
        customer_uid="customer_1", merchant_uid="order_1", amount=1000, name="Test"
    )
    assert paid.customer_uid_usage == "payment"
    payments = client.billing_keys.list_payments("customer_1")
    assert [payment.imp_uid for payment in payments.items or []] == [paid.imp_uid]
    assert len(list(client.billing_keys.iter_payments("customer_1"))) == 1

    some = client.billing_keys.get_many(customer_uids=["customer_1", "customer_2"])
    assert [found.customer_uid for found in some] == ["customer_1"]
    assert not some.is_complete

    client.billing_keys.delete("customer_1")
    with pytest.raises(errors.RequestRejectedError, match="customer_1"):
        client.billing_keys.get("customer_1")
    with pytest.raises(errors.RequestRejectedError, match="등록되지 않은 구매자입니다"):
        client.subscriptions.pay(
            customer_uid="customer_1", merchant_uid="order_2", amount=1000, name="Test"
        )


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


def test_a_payment_that_is_refused_leaves_no_billing_key(client: iamport.Client) -> None:
    pay(client)
    with pytest.raises(errors.RequestRejectedError):
        pay(client, customer_uid="customer_1")
    with pytest.raises(errors.RequestRejectedError, match="customer_1"):
        client.billing_keys.get("customer_1")
    pay(client, "order_2", customer_uid="customer_1")
    assert client.billing_keys.get("customer_1").customer_uid == "customer_1"


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
    assert [found.merchant_uid for found in revoked] == ["order_m1"]
    assert revoked[0].schedule_status == "revoked"

    again = client.subscriptions.reschedule("order_m1", schedule_at=NOW + 9000)
    assert again.schedule_status == "scheduled"
    client.subscriptions.unschedule(customer_uid="customer_1", merchant_uids=["order_m1"])
    assert client.subscriptions.retry("order_m1").status == "paid"

    both = client.subscriptions.list_schedules(schedule_from=NOW, schedule_to=NOW + 86400)
    assert {found.merchant_uid for found in both.items or []} == {"order_m1", "order_m2"}
    for listed in (
        client.subscriptions.list_customer_schedules,
        client.billing_keys.list_schedules,
    ):
        found = listed("customer_1", from_=NOW, to=NOW + 86400, status="scheduled")
        assert [entry.merchant_uid for entry in found.items or []] == ["order_m2"]
    with pytest.raises(errors.RequestRejectedError, match="예약결제"):
        client.subscriptions.unschedule(customer_uid="customer_2")


def test_a_virtual_account_is_paid_or_revoked(
    client: iamport.Client, state: IamportSandbox
) -> None:
    issued = client.vbanks.issue(
        channel_key="channel-test",
        merchant_uid="order_1",
        amount=1000,
        vbank_code="004",
        vbank_due=NOW + 86400,
        vbank_holder="Test",
    )
    assert (issued.status, issued.vbank_code) == ("ready", "004")
    changed = client.vbanks.update(issued.imp_uid, amount=2000)
    assert changed.amount == 2000
    state.mark_paid(issued.imp_uid)
    assert client.payments.get(issued.imp_uid).status == "paid"
    with pytest.raises(errors.BadRequestError):
        client.vbanks.revoke(issued.imp_uid)

    barcode = client.cvs.issue(channel_key="channel-test", merchant_uid="order_2", amount=500)
    assert client.cvs.revoke(barcode.imp_uid).status == "failed"


def test_a_prepared_amount_can_be_read_and_changed(client: iamport.Client) -> None:
    client.prepared_payments.create(merchant_uid="order_1", amount=1000)
    assert client.prepared_payments.get("order_1").amount == 1000
    client.prepared_payments.update(merchant_uid="order_1", amount=900)
    assert client.prepared_payments.get("order_1").amount == 900
    with pytest.raises(errors.NotFoundError):
        client.prepared_payments.get("order_2")


def test_a_cash_receipt_is_issued_and_revoked(client: iamport.Client) -> None:
    paid = pay(client)
    assert client.cash_receipts.issue(paid.imp_uid, identifier="01012345678").amount == 1000
    assert client.payments.get(paid.imp_uid).cash_receipt_issued
    client.cash_receipts.get(paid.imp_uid)
    client.cash_receipts.revoke(paid.imp_uid)
    with pytest.raises(errors.NotFoundError):
        client.cash_receipts.get(paid.imp_uid)


def test_an_identity_is_checked_with_a_one_time_code(client: iamport.Client) -> None:
    asked = client.certifications.request_otp(
        name="홍길동",
        phone="01012345678",
        birth="19820213",
        gender_digit="1",
        carrier="SKT",
        channel_key="channel-test",
    )
    assert client.certifications.get(asked.imp_uid).certified is False
    assert client.certifications.confirm_otp(asked.imp_uid, otp="123456").certified is True
    client.certifications.delete(asked.imp_uid)
    with pytest.raises(errors.NotFoundError):
        client.certifications.get(asked.imp_uid)
