"""What merchants do with payments, over several calls, against the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import errors, iamport
from krpay.testing import Sandbox
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.state import IamportState
from tests.clients import name_outcome
from tests.iamport.card_payments import NOW, pay
from tests.iamport.checked_sandbox import CheckedIamport


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


def test_no_source_says_that_an_order_is_paid_once_so_a_second_payment_is_noticed(
    client: iamport.Client, sandbox: Sandbox
) -> None:
    pay(client)
    pay(client)
    first, second = [
        one.notices for one in sandbox.requests if one.operation == "subscriptions.pay_once"
    ]
    assert first == ()
    assert "merchant_uid was paid already" in "".join(second)
    assert client.payments.find_all("order_1").total == 2


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
    assert name_outcome(lost.value) == "payments.find_all"
    assert client.payments.find("order_lost").status == "paid"
    assert client.payments.find("order_lost", payment_status="paid").amount == 1000
    with pytest.raises(errors.NotFoundError):
        client.payments.find("order_lost", payment_status="failed")


def test_several_payments_at_once_and_what_is_missing(client: iamport.Client) -> None:
    first, second = pay(client, "order_1"), pay(client, "order_2")
    payments = client.payments.get_many(imp_uids=[first.imp_uid], merchant_uids=["order_2"])
    assert {payment.imp_uid for payment in payments} == {first.imp_uid, second.imp_uid}
    assert payments.is_complete
    some = client.payments.get_many(imp_uids=[first.imp_uid, "imp_unknown"])
    assert [payment.imp_uid for payment in some] == [first.imp_uid]
    assert not some.is_complete


def test_all_pages_in_turn(client: iamport.Client, state: IamportState) -> None:
    for number in range(45):
        state.add_payment(f"imp_page_{number:02}", status="paid", paid_at=NOW, amount=1)
    uids = [payment.imp_uid for payment in client.payments.iter_by_status("paid", limit=10)]
    assert sorted(uids) == [f"imp_page_{number:02}" for number in range(45)]
    page = client.payments.list_by_status("paid", limit=10, page=5)
    assert (page.total, page.previous, page.next) == (45, 4, 0)
    with pytest.raises(errors.BadRequestError):
        client.payments.list_by_status("paid", limit=10, page=6)


@pytest.mark.anyio
async def test_all_pages_in_turn_with_await(sandbox: Sandbox, state: IamportState) -> None:
    for number in range(25):
        state.add_payment(f"imp_page_{number:02}", status="paid", paid_at=NOW, amount=1)
    async with sandbox.async_iamport() as client:
        uids = [payment.imp_uid async for payment in client.payments.iter_by_status("paid")]
    assert len(uids) == 25


def test_pages_are_fetched_only_when_they_are_needed(
    client: iamport.Client, state: CheckedIamport, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(45):
        state.add_payment(f"imp_page_{number:02}", status="paid", paid_at=NOW, amount=1)
    pages: list[object] = []
    handler = state.handlers["payments.list_by_status"]

    def note_page(request: OperationRequest) -> Any:
        pages.append(request.query.get("page"))
        return handler(request)

    monkeypatch.setitem(state.handlers, "payments.list_by_status", note_page)
    payments = client.payments.iter_by_status("paid", limit=10)
    assert pages == []
    for _ in range(11):
        next(payments)
    assert pages == [None, 2]


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


def test_a_prepared_amount_can_be_read_and_changed(client: iamport.Client) -> None:
    client.prepared_payments.create(merchant_uid="order_1", amount=1000)
    assert client.prepared_payments.get("order_1").amount == 1000
    client.prepared_payments.update(merchant_uid="order_1", amount=900)
    assert client.prepared_payments.get("order_1").amount == 900
    with pytest.raises(errors.NotFoundError):
        client.prepared_payments.get("order_2")


def test_a_payment_that_does_not_exist_is_not_found(client: iamport.Client) -> None:
    with pytest.raises(errors.NotFoundError) as refused:
        client.payments.get("imp_999")
    assert refused.value.message == "존재하지 않는 결제정보입니다."
