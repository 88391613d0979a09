"""What the iamport sandbox knows: its token, payments, billing keys, schedules and receipts."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from heapq import heappop, heappush
from typing import Any, ClassVar

from krpay.testing.clock import Clock
from krpay.testing.http_messages import Refusal
from krpay.testing.json_documents import JsonObject
from krpay.testing.operation_requests import Decline
from krpay.testing.providers.iamport.cards import (
    DECLINES,
    KEY_REFUSED,
    CardRecord,
    list_sample_cards,
    mask_card,
)
from krpay.testing.providers.iamport.channels import CHANNELS, choose_channel
from krpay.testing.spec import BundledSpec
from krpay.testing.state import ProviderState

# Texts that live responses were seen with.
UNKNOWN_PAYMENT = "존재하지 않는 결제정보입니다."
UNKNOWN_BUYER = "등록되지 않은 구매자입니다."

FIRST_BARCODES = tuple(f"imp_{number}" for number in range(448280090638, 448280090641))
"""Unpaid barcodes that are there to begin with."""

_PAID_ALREADY = "이미 결제가 완료된 merchant_uid입니다."
_KST = timezone(timedelta(hours=9))


class IamportState(ProviderState):
    """The state of iamport; each collection is by the ids of its things."""

    line_members: ClassVar[Mapping[str, Sequence[str]]] = {
        "payments": (
            *("imp_uid", "status", "amount", "cancel_amount", "pay_method", "merchant_uid"),
            *("name", "vbank_date"),
        ),
        "prepared_payments": ("merchant_uid", "amount", "currency"),
        "billing_keys": ("customer_uid", "card_name", "pg_provider", "inserted"),
        "schedules": (
            *("merchant_uid", "schedule_status", "payment_status", "amount", "schedule_at"),
            *("customer_uid", "fail_reason"),
        ),
        "certifications": ("imp_uid", "certified", "merchant_uid", "certified_at"),
    }

    def __init__(self, spec: BundledSpec, clock: Clock) -> None:
        super().__init__(spec, clock)
        self._moment: int | None = None
        """The time at which something happens that is caught up with."""
        self._caught_up = 0
        self.deadlines: dict[str, int] = {}
        """Until when barcodes can be paid."""
        self.token: str | None = None
        self.expired_at = 0
        self.payments: dict[str, JsonObject] = {}
        self._orders: dict[str, dict[str, JsonObject]] = {}
        """The payments of each order number, which never changes; they are found at once."""
        self.prepared: dict[str, JsonObject] = {}
        self.billing_keys: dict[str, JsonObject] = {}
        self.cards: dict[str, CardRecord] = {}
        """The cards of the billing keys."""
        self.cards_are_declined = False
        """Whether every payment by card is declined."""
        self.schedules: dict[str, JsonObject] = {}
        self._declined_schedules: dict[str, list[Any]] = {}
        """Reason and text of the scheduled payments that will be declined once."""
        self._due: list[list[Any]] = []
        """When to make which scheduled payment, the next first: time, number, and order."""
        self._planned = 0
        self.cash_receipts: dict[str, JsonObject] = {}
        self.outbox.has_forms = True
        self.told: list[JsonObject] = []
        """Every webhook, oldest first."""
        self.external_cash_receipts: dict[str, JsonObject] = {}
        self.certifications: dict[str, JsonObject] = {}
        for imp_uid in FIRST_BARCODES:
            self.add_payment(imp_uid, pg_provider="galaxia", amount=1000)

    @property
    def now(self) -> int:
        """The time in seconds since 1970; while schedules are caught up with, theirs."""
        return int(self.clock.now()) if self._moment is None else self._moment

    # Payments

    def add_payment(self, imp_uid: str, **members: Any) -> JsonObject:
        """Add a payment; members that are not given are empty, as in live responses."""
        names = {"imp_uid": imp_uid, "merchant_uid": f"order_{imp_uid}"}
        start = {"status": "ready", "currency": "KRW", "started_at": self.now}
        payment: JsonObject = {**self.make_empty("Payment"), **names, **start, **members}
        if imp_uid in self.payments:
            del self._orders[self.payments[imp_uid]["merchant_uid"]][imp_uid]
        self._orders.setdefault(payment["merchant_uid"], {})[imp_uid] = payment
        self.payments[imp_uid] = payment
        return payment

    def list_of_order(self, merchant_uid: str | None) -> list[JsonObject]:
        """List the payments with an order number, oldest first."""
        return list(self._orders.get(merchant_uid or "", {}).values())

    def was_paid(self, merchant_uid: str) -> bool:
        """Whether an order was ever paid; a cancel does not undo that."""
        payments = self._orders.get(merchant_uid, {}).values()
        return any(payment["status"] in ("paid", "cancelled") for payment in payments)

    def start_payment(self, body: Mapping[str, Any], **members: Any) -> JsonObject:
        """Add the payment that a request asks for."""
        known = self.select_known("Payment", body)
        known.pop("imp_uid", None)
        imp_uid = f"imps_{secrets.randbelow(10**12):012d}"
        channel = {"channel": "api", **choose_channel(body)}
        return self.add_payment(imp_uid, **{**channel, **known, **members})

    def refuse_paid(self, merchant_uid: str) -> None:
        """Refuse an order number that was ever paid, as the docs of some operations say."""
        if self.was_paid(merchant_uid):
            raise Refusal(200, 1, _PAID_ALREADY)

    def pay_by_card(
        self,
        body: Mapping[str, Any],
        card: CardRecord,
        decline: Decline | None = None,
        **members: Any,
    ) -> JsonObject:
        """Add a payment by card: paid, or failed if the card is declined.

        Raises:
            Refusal: The number of the card is wrong; then there is no payment.
        """
        reason = self._find_decline(card, decline)
        text = (decline and decline.message) or DECLINES.get(reason or "")
        if reason == "wrong_card_number":
            raise Refusal(200, -1, text or "")
        outcome = {"status": "paid", "paid_at": self.now, "fail_reason": None}
        if reason is not None:
            outcome = {"status": "failed", "failed_at": self.now, "fail_reason": text}
        number = mask_card(card.number)
        payment = self.start_payment(
            body, pay_method="card", card_number=number, **outcome, **members
        )
        # The docs: of what was paid by any means, and of a failure only if it was scheduled.
        if reason is None or members.get("customer_uid_usage") == "payment.scheduled":
            self.notify(payment)
        return payment

    def _find_decline(self, card: CardRecord, decline: Decline | None) -> str | None:
        if decline is not None:
            return decline.reason
        reason = card.find_decline(datetime.fromtimestamp(self.now, _KST))
        return reason or ("declined" if self.cards_are_declined else None)

    def mark_paid(self, imp_uid: str) -> None:
        """Have the buyer pay: a deposit, or a barcode at the till.

        Raises:
            ValueError: The deadline has passed.
        """
        if self._is_late(imp_uid):
            raise ValueError(f"{imp_uid} cannot be paid any more: its deadline has passed")
        self.payments[imp_uid] |= {"status": "paid", "paid_at": self.now}
        self.notify(self.payments[imp_uid])

    def notify(self, payment: JsonObject, **more: str) -> None:
        """Tell the shop of a payment: its ids, and the status that it has now."""
        ids = {name: payment[name] for name in ("imp_uid", "merchant_uid", "status")}
        self.told.append({**ids, **more})
        self.outbox.tell(self.told[-1])

    def list_unpaid(self, *, is_vbank: bool) -> list[str]:
        """List the ids of virtual accounts, or of barcodes, that can be paid now."""
        return [
            imp_uid
            for imp_uid, payment in self.payments.items()
            if payment["status"] == "ready"
            and (payment["pay_method"] == "vbank") == is_vbank
            and not self._is_late(imp_uid)
        ]

    def _is_late(self, imp_uid: str) -> bool:
        deadline = self.payments[imp_uid]["vbank_date"] or self.deadlines.get(imp_uid, 0)
        return 0 < deadline <= self.now  # 0 was seen on accounts that were open

    def revoke_unpaid(self, imp_uid: str, status: int) -> JsonObject:
        """Give up a payment that the buyer has not made; a refusal has the HTTP status."""
        payment = self.get_unpaid(imp_uid, status)
        payment |= {"status": "failed", "failed_at": self.now}
        return payment

    def get_unpaid(self, imp_uid: str, status: int) -> JsonObject:
        """Get a payment that the buyer has not made; a refusal has the HTTP status."""
        payment = self.payments.get(imp_uid)
        if payment is None:
            raise Refusal(404 if status == 400 else status, -1, UNKNOWN_PAYMENT)
        if payment["status"] != "ready":
            raise Refusal(status, -1, "결제 대기 상태가 아닙니다.")
        return payment

    # Tokens, billing keys and schedules

    def expire_token(self) -> None:
        """Stop taking the current token before its time."""
        self.token = None

    def add_billing_key(
        self, customer_uid: str, body: Mapping[str, Any], decline: Decline | None = None
    ) -> JsonObject:
        """Add a billing key for the card in a request.

        Raises:
            Refusal: The card is no card, or has expired. That a card without money on it gets
                a key is a guess: no money moves.
        """
        card = CardRecord(body["card_number"], body.get("expiry", ""))
        reason = self._find_decline(card, decline)
        if decline is not None or reason in ("wrong_card_number", "expired_card"):
            text = (decline and decline.message) or f"{KEY_REFUSED} {DECLINES[reason or '']}"
            raise Refusal(200, -1, text)
        key = self.make_empty("BillingKey") | self.select_known("BillingKey", body)
        key |= choose_channel(body) | {
            "customer_uid": customer_uid,
            "card_name": "KB국민카드",
            "card_number": mask_card(card.number),
            "inserted": self.now,
            "updated": self.now,
        }
        self.billing_keys[customer_uid] = key
        self.cards[customer_uid] = card
        return key

    def remove_billing_key(self, customer_uid: str) -> JsonObject:
        """Remove a billing key and its card."""
        del self.cards[customer_uid]
        return self.billing_keys.pop(customer_uid)

    def pay_by_key(
        self, body: Mapping[str, Any], usage: str, decline: Decline | None = None
    ) -> JsonObject:
        """Add a payment by the billing key of a request, through the channel of the key.

        Raises:
            Refusal: The number of the card is wrong; then there is no payment.
        """
        key = self.billing_keys[body["customer_uid"]]
        channel = {name: key[name] for name in ("pg_provider", "pg_id", "sandbox")}
        card = self.cards[body["customer_uid"]]
        return self.pay_by_card(body, card, decline, **channel, customer_uid_usage=usage)

    def list_keys(self, *, are_declined: bool) -> list[str]:
        """List the billing keys whose payments were declared to be declined, or the others."""
        cards = self.cards.items()
        return [uid for uid, card in cards if (card.declined is not None) == are_declined]

    def list_scheduled(self) -> list[str]:
        """List the orders whose payments are still to be made."""
        return [
            order
            for order, schedule in self.schedules.items()
            if schedule["schedule_status"] == "scheduled"
        ]

    def find_schedules(self, start: int, end: int, status: str | None) -> Iterator[JsonObject]:
        """Find the schedules of a time, with any status or with one."""
        for schedule in self.schedules.values():
            in_time = start <= schedule["schedule_at"] < end
            if in_time and status in (None, schedule["schedule_status"]):
                yield schedule

    def plan_schedule(self, schedule: JsonObject) -> None:
        """Have a scheduled payment made when its time has come."""
        self._planned += 1
        heappush(self._due, [schedule["schedule_at"], self._planned, schedule["merchant_uid"]])

    def decline_later(self, merchant_uid: str, decline: Decline) -> None:
        """Have a scheduled payment declined, once, when its time has come."""
        self._declined_schedules[merchant_uid] = [decline.reason, decline.message]

    def catch_up(self) -> None:
        """Make the scheduled payments that are due, each at its time."""
        while self._due and self._due[0][0] <= self.now:
            at, _, order = heappop(self._due)
            schedule = self.schedules[order]
            if (schedule["schedule_status"], schedule["schedule_at"]) != ("scheduled", at):
                continue  # it was revoked or moved since
            # Not before it was asked for, which was after the last time of this.
            self._moment = max(at, self._caught_up)
            try:
                self.run_schedule(schedule)
            finally:
                self._moment = None
        self._caught_up = self.now

    def run_schedule(self, schedule: JsonObject, decline: Decline | None = None) -> None:
        """Make a scheduled payment, or have the schedule say why it was refused."""
        with suppress(Refusal):
            self.execute_schedule(schedule, decline)

    def execute_schedule(self, schedule: JsonObject, decline: Decline | None = None) -> JsonObject:
        """Make a scheduled payment, which fails if the card is declined.

        Raises:
            Refusal: It cannot be made; the schedule says so, too.
        """
        schedule |= {"schedule_status": "executed", "executed_at": self.now}
        waiting = self._declined_schedules.pop(schedule["merchant_uid"], None)
        decline = decline or (Decline(*waiting) if waiting else None)
        try:
            if schedule["customer_uid"] not in self.billing_keys:
                raise Refusal(200, 1, UNKNOWN_BUYER)
            self.refuse_paid(schedule["merchant_uid"])
            payment = self.pay_by_key(schedule, "payment.scheduled", decline)
        except Refusal as refusal:
            schedule |= {"payment_status": "failed", "fail_reason": refusal.message}
            raise
        schedule |= {
            "payment_status": payment["status"],
            "imp_uid": payment["imp_uid"],
            "fail_reason": payment["fail_reason"],
        }
        return payment

    # Objects of the spec

    def make_empty(self, schema: str) -> JsonObject:
        """Make an object whose members hold what they hold when they do not apply."""
        empty: JsonObject = {}
        for name, entry in self.spec.components["schemas"][schema]["properties"].items():
            kind = entry.get("type", ())
            if entry.get("$ref", "").endswith(("/UnixTime", "/Amount")):
                empty[name] = 0
            elif kind == "array":
                empty[name] = []
            elif kind == "boolean":
                empty[name] = False
            elif "null" in kind or {"type": "null"} in entry.get("anyOf", ()):
                empty[name] = None
        return empty

    def select_known(self, schema: str, body: Mapping[str, Any]) -> JsonObject:
        """Select the members of a request that an object has, too."""
        known = self.spec.components["schemas"][schema]["properties"]
        return {name: value for name, value in body.items() if name in known}

    def describe_samples(self) -> dict[str, Any]:
        return {
            "cards": list_sample_cards(),
            "channels": list(CHANNELS),
            "barcodes": list(FIRST_BARCODES),
        }

    def describe_state(self) -> dict[str, Any]:
        collections = {
            "payments": ("Payment", self.payments),
            "prepared_payments": ("PreparedPayment", self.prepared),
            "billing_keys": ("BillingKey", self.billing_keys),
            "schedules": ("Schedule", self.schedules),
            "cash_receipts": ("CashReceipt", self.cash_receipts),
            "external_cash_receipts": ("ExternalCashReceipt", self.external_cash_receipts),
            "certifications": ("Certification", self.certifications),
        }
        token = None if self.token is None else {"expires_at": self.expired_at}
        described: dict[str, Any] = {
            "token": token,
            "cards_are_declined": self.cards_are_declined,
            "webhooks_are_held": self.outbox.is_held,
            "webhooks": [{"number": n, **told} for n, told in enumerate(self.told)],
        }
        for name, (schema, things) in collections.items():
            described[name] = [self.mask(schema, one) for one in things.values()]
        return described
