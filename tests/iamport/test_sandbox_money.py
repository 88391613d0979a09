"""What iamport's sandbox takes and refuses where money and deadlines are concerned."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from krpay import errors, iamport
from krpay.testing import Sandbox
from krpay.testing.providers.iamport.banks import BANKS
from tests.iamport.card_payments import CARD, NOW, pay

REFUND: Any = {"refund_holder": "홍길동", "refund_bank": "004", "refund_account": "1002003004"}


def issue(client: iamport.Client, order: str = "order_1", **more: Any) -> Any:
    usual: dict[str, Any] = {"vbank_code": "004", "vbank_due": NOW + 86400, "amount": 1000}
    usual |= {"channel_key": "channel-key-live"}
    return client.vbanks.issue(merchant_uid=order, **usual | more)


def test_each_virtual_account_has_a_number_of_its_own_and_the_name_of_its_bank(
    client: iamport.Client,
) -> None:
    accounts = [issue(client, vbank_code=code) for code in ("004", "88", "BK20")]
    assert len({account.vbank_num for account in accounts}) == 3
    assert [account.vbank_name for account in accounts] == ["KB국민은행", "신한은행", "우리은행"]
    assert issue(client, vbank_num="79012345678901").vbank_num == "79012345678901"


def test_a_bank_that_nobody_knows_is_noticed(client: iamport.Client, sandbox: Sandbox) -> None:
    assert issue(client, vbank_code="999").vbank_name is None
    assert sandbox.requests[-1].notices == ("no bank is known by the code 999",)


def test_the_documented_banks_and_card_companies_are_known_and_no_others(
    client: iamport.Client,
) -> None:
    assert {one.code: one.name for one in client.codes.list_banks()} == dict(BANKS)
    assert client.codes.get_bank("092").name == "토스뱅크"
    assert client.codes.get_card("365").name == "삼성"
    assert len(client.codes.list_cards()) == 26
    for look_up in (client.codes.get_bank, client.codes.get_card):
        with pytest.raises(errors.NotFoundError):
            look_up("999")


@pytest.mark.parametrize("missing", REFUND)
def test_a_paid_virtual_account_is_refunded_to_an_account(
    client: iamport.Client, sandbox: Sandbox, missing: str
) -> None:
    account = issue(client)
    sandbox.act("iamport", "pay_virtual_account", account.imp_uid)
    some = {name: value for name, value in REFUND.items() if name != missing}
    with pytest.raises(errors.RequestRejectedError, match=missing):
        client.payments.cancel(imp_uid=account.imp_uid, **some)
    assert client.payments.get(account.imp_uid).status == "paid"
    assert client.payments.cancel(imp_uid=account.imp_uid, **REFUND).status == "cancelled"


CANCELS: list[dict[str, int]] = [
    {"amount": -1},
    {"amount": 1001},
    {"amount": 100, "tax_free": -1},
    {"amount": 100, "tax_free": 101},
    {"amount": 100, "vat_amount": 101},
    {"checksum": -1},
]


@pytest.mark.parametrize("amounts", CANCELS, ids=str)
def test_nothing_negative_or_above_what_is_left_is_cancelled(
    client: iamport.Client, amounts: dict[str, int]
) -> None:
    paid = pay(client)
    with pytest.raises(errors.APIError) as refused:
        client.payments.cancel(imp_uid=paid.imp_uid, extra_body=amounts)
    assert isinstance(refused.value, (errors.RequestRejectedError, errors.BadRequestError))
    assert client.payments.get(paid.imp_uid).cancel_amount == 0


def test_nothing_negative_is_charged_or_scheduled(client: iamport.Client) -> None:
    with pytest.raises(errors.RequestRejectedError, match="amount"):
        pay(client, extra_body={"amount": -1000})
    with pytest.raises(errors.RequestRejectedError, match="amount"):
        issue(client, extra_body={"amount": -1})
    entry: Any = {"merchant_uid": "order_1", "schedule_at": NOW + 60, "amount": -1, "name": "n"}
    with pytest.raises(errors.RequestRejectedError, match="amount"):
        client.subscriptions.schedule(
            customer_uid="customer_1",
            schedules=[{**entry, "amount": 1}],
            extra_body={"schedules": [entry]},
            **CARD,
        )
    assert client.payments.list_by_status("paid").total == 0


def test_a_cancel_of_0_that_our_client_refuses_cancels_all_and_is_noticed(
    client: iamport.Client, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    paid = pay(client)
    with pytest.raises(errors.InvalidArgumentError):
        client.payments.cancel(imp_uid=paid.imp_uid, amount=0)
    with caplog.at_level(logging.WARNING, logger="krpay.testing"):
        client.payments.cancel(imp_uid=paid.imp_uid, extra_body={"amount": 0})
    assert client.payments.get(paid.imp_uid).status == "cancelled"
    [notice] = sandbox.requests[-2].notices
    assert notice == "amount is 0, which the live service takes and krpay's client refuses"
    assert f"iamport payments.cancel: {notice}" in caplog.messages
    assert notice in repr(sandbox.requests[-2])
    assert sandbox.requests[-2].masked()["notices"] == [notice]


def test_a_deadline_that_has_passed_is_refused(client: iamport.Client) -> None:
    with pytest.raises(errors.RequestRejectedError, match="vbank_due"):
        issue(client, vbank_due=NOW - 10)
    with pytest.raises(errors.RequestRejectedError, match="expired_at"):
        client.cvs.issue(
            channel_key="channel-key-live", merchant_uid="o", amount=500, expired_at=NOW - 10
        )
    account = issue(client)
    with pytest.raises(errors.BadRequestError, match="vbank_due"):
        client.vbanks.update(account.imp_uid, vbank_due=NOW - 10)
    assert client.payments.get(account.imp_uid).vbank_date == account.vbank_date


def test_a_schedule_is_moved_to_the_future_only(client: iamport.Client) -> None:
    entry: Any = {"merchant_uid": "order_1", "schedule_at": NOW + 9000, "amount": 1, "name": "n"}
    client.subscriptions.schedule(customer_uid="customer_1", schedules=[entry], **CARD)
    with pytest.raises(errors.BadRequestError, match="schedule_at"):
        client.subscriptions.update_schedule("order_1", schedule_at=NOW - 60)
    client.subscriptions.unschedule(customer_uid="customer_1")
    with pytest.raises(errors.BadRequestError, match="schedule_at"):
        client.subscriptions.reschedule("order_1", schedule_at=NOW - 60)


def test_an_order_that_was_ever_paid_gets_no_account_and_no_barcode(
    client: iamport.Client,
) -> None:
    pay(client)
    client.payments.cancel(merchant_uid="order_1")
    with pytest.raises(errors.RequestRejectedError, match="이미 결제"):
        issue(client)
    with pytest.raises(errors.RequestRejectedError, match="이미 결제"):
        client.cvs.issue(channel_key="channel-key-live", merchant_uid="order_1", amount=500)


def test_a_payment_through_a_test_channel_is_found_only_with_include_sandbox(
    client: iamport.Client,
) -> None:
    channels = {one.sandbox: one for one in client.channels.list()}
    key = channels[True].channel_key
    assert key is not None
    client.billing_keys.issue("customer_1", channel_key=key, **CARD)
    by_key = client.subscriptions.pay(
        customer_uid="customer_1", merchant_uid="order_2", amount=1000, name="n"
    )
    pg = f"{channels[True].pg_provider}.{channels[True].pg_id}"
    for paid in (pay(client, pg=pg), issue(client, "order_3", channel_key=key), by_key):
        assert paid.sandbox
        with pytest.raises(errors.NotFoundError):
            client.payments.get(paid.imp_uid)
        assert client.payments.get(paid.imp_uid, include_sandbox=True).imp_uid == paid.imp_uid
    live = pay(client, "order_4")
    assert not client.payments.get(live.imp_uid).sandbox
