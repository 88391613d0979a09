"""What there has to be before an operation can succeed, and the arguments that then fit.

An operation that is not here succeeds in a fresh sandbox with the examples of its spec.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from krpay.testing import Sandbox
from krpay.testing.bunjang import BunjangSandbox
from krpay.testing.iamport import IamportSandbox
from krpay.testing.konaplate import FIRST_PIN, Card, KonaplateSandbox, Token

USER = 50000104652
ORDER = 1878512064
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
ONE_TIME = {"oneTimeToken": "0000000000000001", "dcvv": "000"}


@dataclass(frozen=True)
class Preparation:
    """What an operation needs."""

    prepare: Callable[[Sandbox], object] = lambda sandbox: None
    arguments: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """By wire name, instead of the examples of the spec."""


def bunjang(sandbox: Sandbox) -> BunjangSandbox:
    return sandbox.providers["bunjang"]


def iamport(sandbox: Sandbox) -> IamportSandbox:
    return sandbox.providers["iamport"]


def konaplate(sandbox: Sandbox) -> KonaplateSandbox:
    return sandbox.providers["konaplate"]


# Bunjang


def sell_product(sandbox: Sandbox) -> None:
    bunjang(sandbox).add_product(12345, price=500000, shippingFee=3000, quantity=1000)
    bunjang(sandbox).balance = 10**9


def have_order(sandbox: Sandbox) -> None:
    sell_product(sandbox)
    with sandbox.bunjang() as client:
        created = client.orders.create(product={"id": 12345, "price": 500000}, delivery_price=3000)
    order = bunjang(sandbox).orders.pop(created.id)
    order["order"]["id"] = ORDER
    bunjang(sandbox).orders[ORDER] = order


def have_delivered_order(sandbox: Sandbox) -> None:
    have_order(sandbox)
    for status in ("SHIP_READY", "IN_TRANSIT", "DELIVERY_COMPLETED"):
        bunjang(sandbox).move_order(ORDER, status)


# iamport


def have_paid_payment(sandbox: Sandbox) -> None:
    iamport(sandbox).add_payment(PAYMENT, status="paid", amount=1000)


def have_findable_payment(sandbox: Sandbox) -> None:
    iamport(sandbox).add_payment("imp_000000000001", merchant_uid="merchant_1448280088556")


def have_billing_key(sandbox: Sandbox, customer_uid: str = CUSTOMER) -> None:
    with sandbox.iamport() as client:
        client.billing_keys.issue(customer_uid, **CARD)


def have_subscriber(sandbox: Sandbox) -> None:
    have_billing_key(sandbox, SUBSCRIBER)


def have_schedule(sandbox: Sandbox) -> None:
    have_subscriber(sandbox)
    later = datetime.fromtimestamp(sandbox.clock.now() + 86400, UTC)
    wanted = {"merchant_uid": SUBSCRIPTION, "schedule_at": later, "amount": 1000, "name": "test"}
    with sandbox.iamport() as client:
        client.subscriptions.schedule(customer_uid=SUBSCRIBER, schedules=[wanted])


def have_revoked_schedule(sandbox: Sandbox) -> None:
    have_schedule(sandbox)
    with sandbox.iamport() as client:
        client.subscriptions.unschedule(customer_uid=SUBSCRIBER)


def have_cash_receipt(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        client.cash_receipts.issue(PAYMENT, identifier="01000000000")


def have_external_cash_receipt(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        client.external_cash_receipts.issue(
            "order_id_1667643230720",
            channel_key="test-channel",
            name="test",
            amount=1000,
            identifier="01000000000",
        )


def have_certification(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        client.certifications.request_otp(
            name="홍길동",
            phone="01000000000",
            birth="820213",
            gender_digit="1",
            carrier="SKT",
            channel_key="test-channel",
        )
    _, certification = iamport(sandbox).certifications.popitem()
    certification["imp_uid"] = "imp_000000000000"
    iamport(sandbox).certifications["imp_000000000000"] = certification


def have_prepared_payment(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        client.prepared_payments.create(merchant_uid="order_0001", amount=1000)


# Konaplate


class Lasting(dict[str, Token]):
    """One-time tokens that are not used up: what comes first in a test is not known."""

    def pop(self, name: str, default: Any = None) -> Any:
        return self.get(name, default)


def have_token(sandbox: Sandbox) -> Card:
    provider = konaplate(sandbox)
    card = next(iter(provider.cards.values()))
    card.balance, card.expiry = 100_000, "3108"
    token = Token(card, ONE_TIME["dcvv"], expires=sandbox.clock.now() + 3600)
    provider.tokens = Lasting({ONE_TIME["oneTimeToken"]: token})
    return card


def have_charge(sandbox: Sandbox) -> None:
    have_token(sandbox)
    with sandbox.konaplate() as client:
        client.charges.create(
            sequence_id="202310270000001",
            user_id=USER,
            amount=10000,
            one_time_token=ONE_TIME["oneTimeToken"],
            dcvv=ONE_TIME["dcvv"],
            merchant_id="410000000000001",
        )
    konaplate(sandbox).charges["202310270000001"].number = "KMN231027000000001"


def have_payment(sandbox: Sandbox) -> None:
    card = have_token(sandbox)
    with sandbox.konaplate() as client:
        client.payments.pay(
            one_time_token=ONE_TIME["oneTimeToken"],
            dcvv=ONE_TIME["dcvv"],
            amount=1000,
            merchant_id="410000000000001",
            channel="OPENAPI",
            transaction_id="pay-0001",
        )
    card.transactions[-1]["nrNumber"] = "202310270000000001"


def have_card(sandbox: Sandbox) -> Card:
    card = konaplate(sandbox).add_card(USER)
    card.par, card.number = "Q1ABCDEF0123456789ABCDEF012", "9400000000000099"
    card.apply_no = "2023102700000000000001"
    konaplate(sandbox).cards[card.par] = card
    return card


def have_registration(sandbox: Sandbox) -> None:
    provider = konaplate(sandbox)
    with sandbox.konaplate() as client:
        client.bank_accounts.register(
            user_id=USER,
            bank_code="088",
            bank_account="11012345678901",
            bank_name="신한은행",
            user_name="홍길동",
            birth_date=datetime(1990, 1, 31, tzinfo=UTC).date(),
        )
    provider.registrations["2023102710000000000001"] = provider.registrations.popitem()[1]


PREPARATIONS: dict[str, dict[str, Preparation]] = {
    "bunjang": {
        "orders_confirm": Preparation(have_delivered_order),
        "orders_create": Preparation(sell_product),
        "orders_create_v1": Preparation(sell_product),
        "orders_get": Preparation(have_order),
    },
    "iamport": {
        "access_tokens_issue": Preparation(
            arguments={"imp_key": "test-api-key", "imp_secret": "test-api-secret"}
        ),
        "billing_keys_delete": Preparation(have_billing_key),
        "billing_keys_get": Preparation(have_billing_key),
        "billing_keys_get_many": Preparation(have_billing_key, {"customer_uid[]": [CUSTOMER]}),
        "cash_receipts_get": Preparation(have_cash_receipt),
        "cash_receipts_revoke": Preparation(have_cash_receipt),
        "certifications_confirm_otp": Preparation(have_certification),
        "certifications_delete": Preparation(have_certification),
        "certifications_get": Preparation(have_certification),
        "external_cash_receipts_get": Preparation(have_external_cash_receipt),
        "external_cash_receipts_revoke": Preparation(have_external_cash_receipt),
        "payments_cancel": Preparation(have_paid_payment),
        "payments_find": Preparation(have_findable_payment),
        "payments_find_all": Preparation(have_findable_payment),
        "payments_get_many": Preparation(arguments={"imp_uid[]": [PAYMENT]}),
        "prepared_payments_get": Preparation(have_prepared_payment),
        "prepared_payments_update": Preparation(have_prepared_payment),
        "subscriptions_get_schedule": Preparation(have_schedule),
        "subscriptions_pay": Preparation(have_subscriber),
        "subscriptions_reschedule": Preparation(have_revoked_schedule),
        "subscriptions_retry": Preparation(have_revoked_schedule),
        "subscriptions_unschedule": Preparation(have_schedule, {"merchant_uid": [SUBSCRIPTION]}),
        "subscriptions_update_schedule": Preparation(have_schedule),
    },
    "konaplate": {
        "bank_accounts_get_registration": Preparation(have_registration),
        "cards_cancel_application": Preparation(have_card),
        "cards_change_status": Preparation(have_card),
        "cards_terminate": Preparation(have_card),
        "charges_cancel": Preparation(have_charge, {**ONE_TIME, "cardExpiry": "3108"}),
        "charges_create": Preparation(have_token, ONE_TIME),
        "charges_get_result": Preparation(have_charge),
        "members_check_password": Preparation(
            arguments={"loginId": f"user{USER}@example.com", "loginPassword": FIRST_PIN}
        ),
        "members_find_login_id": Preparation(
            arguments={"ci": f"test-ci-{USER}".ljust(86, "0") + "=="}
        ),
        "payments_cancel": Preparation(have_payment),
        "payments_pay": Preparation(have_token),
        "refunds_create": Preparation(have_token),
        "refunds_get_fee": Preparation(have_token),
        "transactions_list": Preparation(arguments={"par": "Q1TEST000000000000000000001"}),
        "transfers_create": Preparation(
            lambda sandbox: (have_token(sandbox), have_card(sandbox)),
            {"fromCardNo": "9400000000000001", "toCardNo": "9400000000000099"},
        ),
    },
}
