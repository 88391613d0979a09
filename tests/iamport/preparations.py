"""What iamport's operations need before they can succeed in its sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from krpay.testing import Sandbox
from krpay.testing.providers.iamport import IamportSandbox
from tests.preparations import Preparation

PAYMENT = "imp_448280090638"
CUSTOMER = "customer_1234"
SUBSCRIBER = "gildong_0001_1234"
SUBSCRIPTION = "order_monthly_0001"
CARD: dict[str, Any] = {
    "channel_key": "test-channel",
    "card_number": "1234-1234-1234-1234",
    "expiry": "2030-12",
    "birth": "820213",
}


def find_provider(sandbox: Sandbox) -> IamportSandbox:
    provider: IamportSandbox = sandbox.providers["iamport"]
    return provider


def add_paid_payment(sandbox: Sandbox) -> None:
    find_provider(sandbox).add_payment(PAYMENT, status="paid", amount=1000)


def add_named_payment(sandbox: Sandbox) -> None:
    find_provider(sandbox).add_payment("imp_000000000001", merchant_uid="merchant_1448280088556")


def issue_billing_key(sandbox: Sandbox, customer_uid: str = CUSTOMER) -> None:
    with sandbox.iamport() as client:
        client.billing_keys.issue(customer_uid, **CARD)


def add_subscriber(sandbox: Sandbox) -> None:
    issue_billing_key(sandbox, SUBSCRIBER)


def schedule_payment(sandbox: Sandbox) -> None:
    add_subscriber(sandbox)
    tomorrow = datetime.fromtimestamp(sandbox.clock.now() + 86400, UTC)
    schedule = {
        "merchant_uid": SUBSCRIPTION,
        "schedule_at": tomorrow,
        "amount": 1000,
        "name": "test",
    }
    with sandbox.iamport() as client:
        client.subscriptions.schedule(customer_uid=SUBSCRIBER, schedules=[schedule])


def revoke_schedule(sandbox: Sandbox) -> None:
    schedule_payment(sandbox)
    with sandbox.iamport() as client:
        client.subscriptions.unschedule(customer_uid=SUBSCRIBER)


def issue_cash_receipt(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        client.cash_receipts.issue(PAYMENT, identifier="01000000000")


def issue_external_cash_receipt(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        client.external_cash_receipts.issue(
            "order_id_1667643230720",
            channel_key="test-channel",
            name="test",
            amount=1000,
            identifier="01000000000",
        )


def request_certification(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        client.certifications.request_otp(
            name="홍길동",
            phone="01000000000",
            birth="820213",
            gender_digit="1",
            carrier="SKT",
            channel_key="test-channel",
        )
    certifications = find_provider(sandbox).certifications
    _, certification = certifications.popitem()
    certification["imp_uid"] = "imp_000000000000"
    certifications["imp_000000000000"] = certification


def prepare_payment(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        client.prepared_payments.create(merchant_uid="order_0001", amount=1000)


PREPARATIONS: Mapping[str, Preparation] = {
    "billing_keys_delete": Preparation(issue_billing_key),
    "billing_keys_get": Preparation(issue_billing_key),
    "billing_keys_get_many": Preparation(issue_billing_key),
    "cash_receipts_get": Preparation(issue_cash_receipt),
    "cash_receipts_revoke": Preparation(issue_cash_receipt),
    "certifications_confirm_otp": Preparation(request_certification),
    "certifications_delete": Preparation(request_certification),
    "certifications_get": Preparation(request_certification),
    "external_cash_receipts_get": Preparation(issue_external_cash_receipt),
    "external_cash_receipts_revoke": Preparation(issue_external_cash_receipt),
    "payments_cancel": Preparation(add_paid_payment),
    "payments_find": Preparation(add_named_payment),
    "payments_find_all": Preparation(add_named_payment),
    "prepared_payments_get": Preparation(prepare_payment),
    "prepared_payments_update": Preparation(prepare_payment),
    "subscriptions_get_schedule": Preparation(schedule_payment),
    "subscriptions_pay": Preparation(add_subscriber),
    "subscriptions_reschedule": Preparation(revoke_schedule),
    "subscriptions_retry": Preparation(revoke_schedule),
    "subscriptions_unschedule": Preparation(schedule_payment, {"merchant_uid": [SUBSCRIPTION]}),
    "subscriptions_update_schedule": Preparation(schedule_payment),
}
