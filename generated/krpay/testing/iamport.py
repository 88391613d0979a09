# Copied from codegen/package/testing/iamport.py by `nox -s generate`. Do not edit.
"""The iamport sandbox: payments, cancels, billing keys, schedules and virtual accounts."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from krpay.testing.actions import Deed
from krpay.testing.clock import Clock
from krpay.testing.forms import MEDIA_TYPE, from_form
from krpay.testing.provider import Incoming, Partial, ProviderSandbox
from krpay.testing.spec import Operation
from krpay.testing.wire import Received, Refused

TOKEN_LIFE = 30 * 60
LAST_MINUTE = 60
EXTENSION = 5 * 60
PAGE_LENGTH = 20

# Texts that live answers were seen with.
_UNKNOWN_PAYMENT = "존재하지 않는 결제정보입니다."
_NOTHING_TO_CANCEL = "취소할 결제건이 존재하지 않습니다."
_ALREADY_CANCELLED = "이미 전액취소된 주문입니다."
_UNKNOWN_BUYER = "등록되지 않은 구매자입니다."
_UNKNOWN_CUSTOMER = "등록된 고객정보가 없습니다."
_NOTHING_TO_UNSCHEDULE = "취소할 예약결제 기록이 존재하지 않습니다."
_NOT_PREPARED = "사전등록된 결제정보가 존재하지 않습니다."

Members = dict[str, Any]


class IamportSandbox(ProviderSandbox):
    """Unpaid barcodes `imp_448280090638`, `...639` and `...640` are there to begin with.

    Not documented, and so guesses of this sandbox: the status of an account or barcode
    whose deadline has passed (it stays ready, but nobody can pay it any more), the status
    after a cancel in part (it stays paid), the status of a revoked barcode or virtual
    account (failed, as the console shows revoked virtual accounts), what a scheduled payment
    says when its order was paid meanwhile (failed, with the text for that), and texts that
    are not in the list above.
    """

    name = "iamport"
    usual_refusal = (400, -1)

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self._moment: int | None = None
        """The time at which something happens that is caught up with."""
        self._caught_up = 0
        self.deadlines: dict[str, int] = {}
        """Until when barcodes can be paid."""
        self.token: str | None = None
        self.expired_at = 0
        self.payments: dict[str, Members] = {}
        self.prepared: dict[str, Members] = {}
        self.billing_keys: dict[str, Members] = {}
        self.schedules: dict[str, Members] = {}
        self.cash_receipts: dict[str, Members] = {}
        self.external_cash_receipts: dict[str, Members] = {}
        self.certifications: dict[str, Members] = {}
        for number in range(448280090638, 448280090641):
            self.add_payment(f"imp_{number}", pg_provider="galaxia", amount=1000)
        self.behaviours |= {
            "access_tokens_issue": self._issue_token,
            "billing_keys_delete": self._delete_billing_key,
            "billing_keys_get": self._get_billing_key,
            "billing_keys_get_many": self._get_billing_keys,
            "billing_keys_issue": self._issue_billing_key,
            "billing_keys_list_payments": self._list_billing_key_payments,
            "billing_keys_list_schedules": self._list_customer_schedules,
            "cash_receipts_get": self._receipt_getter(self.cash_receipts, "imp_uid"),
            "cash_receipts_issue": self._receipt_issuer(self.cash_receipts, "imp_uid"),
            "cash_receipts_revoke": self._receipt_revoker(self.cash_receipts, "imp_uid"),
            "certifications_confirm_otp": self._confirm_otp,
            "certifications_delete": self._delete_certification,
            "certifications_get": self._get_certification,
            "certifications_request_otp": self._request_otp,
            "cvs_issue": self._issue_barcode,
            "cvs_revoke": self._revoke_unpaid,
            "external_cash_receipts_get": self._receipt_getter(
                self.external_cash_receipts, "merchant_uid"
            ),
            "external_cash_receipts_issue": self._receipt_issuer(
                self.external_cash_receipts, "merchant_uid"
            ),
            "external_cash_receipts_revoke": self._receipt_revoker(
                self.external_cash_receipts, "merchant_uid"
            ),
            "payments_cancel": self._cancel_payment,
            "payments_find": self._find_payment,
            "payments_find_all": self._find_payments,
            "payments_get": self._get_payment,
            "payments_get_many": self._get_payments,
            "payments_list_by_status": self._list_payments,
            "prepared_payments_create": self._prepare,
            "prepared_payments_get": self._get_prepared,
            "prepared_payments_update": self._update_prepared,
            "subscriptions_get_schedule": self._get_schedule,
            "subscriptions_list_customer_schedules": self._list_customer_schedules,
            "subscriptions_list_schedules": self._list_schedules,
            "subscriptions_pay": self._pay_with_billing_key,
            "subscriptions_pay_once": self._pay_with_card,
            "subscriptions_reschedule": self._reschedule,
            "subscriptions_retry": self._retry_schedule,
            "subscriptions_schedule": self._schedule,
            "subscriptions_unschedule": self._unschedule,
            "subscriptions_update_schedule": self._update_schedule,
            "vbanks_issue": self._issue_virtual_account,
            "vbanks_revoke": self._revoke_unpaid,
            "vbanks_update": self._update_virtual_account,
        }
        self.deeds |= {
            "pay_virtual_account": Deed(
                "Pay a virtual account",
                self.mark_paid,
                lambda: self._waiting(is_vbank=True),
                "/payments/*/imp_uid",
            ),
            "pay_barcode": Deed(
                "Pay a barcode at the till",
                self.mark_paid,
                lambda: self._waiting(is_vbank=False),
                "/payments/*/imp_uid",
            ),
            "run_schedule": Deed(
                "Run a scheduled payment now",
                lambda target: self._run(self.schedules[target]),
                self._scheduled,
                "/schedules/*/merchant_uid",
            ),
            "expire_token": Deed(
                "Expire the access token", lambda _: self.expire_token(), where="/token"
            ),
        }

    @property
    def credentials(self) -> dict[str, Any]:
        return {"api_key": "test-api-key", "api_secret": "test-api-secret"}

    # What a test may do besides calling

    def add_payment(self, imp_uid: str, **members: Any) -> Members:
        """Have a payment; members that are not given are empty, as in live answers."""
        named = {"imp_uid": imp_uid, "merchant_uid": f"order_{imp_uid}"}
        started = {"status": "ready", "currency": "KRW", "started_at": self._now}
        self.payments[imp_uid] = self._empty("Payment") | named | started | members
        return self.payments[imp_uid]

    def mark_paid(self, imp_uid: str) -> None:
        """Have the buyer pay: a deposit, or a barcode at the till.

        Raises:
            ValueError: The deadline has passed.
        """
        if self._is_late(imp_uid):
            raise ValueError(f"{imp_uid} cannot be paid any more: its deadline has passed")
        self.payments[imp_uid] |= {"status": "paid", "paid_at": self._now}

    def expire_token(self) -> None:
        """Stop accepting the current token early."""
        self.token = None

    def _waiting(self, *, is_vbank: bool) -> list[str]:
        """Payments that the buyer has still to make."""
        return [
            imp_uid
            for imp_uid, payment in self.payments.items()
            if payment["status"] == "ready"
            and (payment["pay_method"] == "vbank") == is_vbank
            and not self._is_late(imp_uid)
        ]

    def _is_late(self, imp_uid: str) -> bool:
        deadline = self.payments[imp_uid]["vbank_date"] or self.deadlines.get(imp_uid, 0)
        return 0 < deadline <= self._now  # 0 was seen on accounts that were open

    def _scheduled(self) -> list[str]:
        return [
            order
            for order, schedule in self.schedules.items()
            if schedule["schedule_status"] == "scheduled"
        ]

    def shown(self) -> dict[str, Any]:
        kept = {
            "payments": ("Payment", self.payments),
            "prepared_payments": ("PreparedPayment", self.prepared),
            "billing_keys": ("BillingKey", self.billing_keys),
            "schedules": ("Schedule", self.schedules),
            "cash_receipts": ("CashReceipt", self.cash_receipts),
            "external_cash_receipts": ("ExternalCashReceipt", self.external_cash_receipts),
            "certifications": ("Certification", self.certifications),
        }
        token = None if self.token is None else {"expires_at": self.expired_at}
        shown: dict[str, Any] = {"token": token}
        for name, (schema, members) in kept.items():
            shown[name] = [self.masked(schema, one) for one in members.values()]
        return shown

    @property
    def _now(self) -> int:
        return int(self.clock.now()) if self._moment is None else self._moment

    def _empty(self, schema: str) -> Members:
        """An object whose members hold what they hold when they do not apply."""
        empty: Members = {}
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

    def _known(self, schema: str, body: Any) -> Members:
        """What of a request an object has a member for."""
        wanted = self.spec.components["schemas"][schema]["properties"]
        return {name: value for name, value in body.items() if name in wanted}

    # Tokens

    def _issue_token(self, incoming: Incoming) -> Any:
        wanted = self.credentials
        if incoming.body != {"imp_key": wanted["api_key"], "imp_secret": wanted["api_secret"]}:
            takes = "this sandbox takes {api_key} and {api_secret}".format(**wanted)
            raise Refused(401, -1, f"imp_key 또는 imp_secret이 올바르지 않습니다. ({takes})")
        if self.token is None or self.expired_at <= self._now:
            self.token, self.expired_at = secrets.token_hex(20), self._now + TOKEN_LIFE
        elif self.expired_at - self._now <= LAST_MINUTE:
            self.expired_at += EXTENSION
        return {"access_token": self.token, "now": self._now, "expired_at": self.expired_at}

    # Payments

    def _get_payment(self, incoming: Incoming) -> Any:
        payment = self.payments.get(incoming.path["imp_uid"])
        if payment is None:
            raise Refused(404, -1, _UNKNOWN_PAYMENT)
        return payment

    def _get_payments(self, incoming: Incoming) -> Any:
        ids = incoming.query.get("imp_uid[]", [])
        orders = incoming.query.get("merchant_uid[]", [])
        if not 1 <= len(ids) + len(orders) <= 100:
            raise Refused(400, -1, "1 to 100 ids, please")
        found = [
            payment
            for payment in self.payments.values()
            if payment["imp_uid"] in ids or payment["merchant_uid"] in orders
        ]
        known = {payment["imp_uid"] for payment in found}
        known |= {payment["merchant_uid"] for payment in found}
        return self._all_or_partial(found, known, [*ids, *orders])

    def _all_or_partial(self, found: list[Members], known: set[str], wanted: list[str]) -> Any:
        if not found:
            raise Refused(404, -1, _UNKNOWN_PAYMENT)
        return found if known.issuperset(wanted) else Partial(found)

    def _of_order(self, incoming: Incoming) -> list[Members]:
        status = incoming.path.get("payment_status")
        found = [
            payment
            for payment in self.payments.values()
            if payment["merchant_uid"] == incoming.path["merchant_uid"]
            and status in (None, payment["status"])
        ]
        return self._sorted(found, incoming)

    def _sorted(self, payments: list[Members], incoming: Incoming) -> list[Members]:
        order = incoming.query.get("sorting", "-started")
        member = {"started": "started_at", "paid": "paid_at", "updated": "started_at"}
        # Of two in the same second, as in most tests, the one that was made later is the later.
        found = sorted(payments, key=lambda payment: int(payment[member[order.lstrip("-")]]))
        return found[::-1] if order.startswith("-") else found

    def _find_payment(self, incoming: Incoming) -> Any:
        found = self._of_order(incoming)
        if not found:
            raise Refused(404, -1, _UNKNOWN_PAYMENT)
        return found[0]

    def _find_payments(self, incoming: Incoming) -> Any:
        found = self._of_order(incoming)
        if not found:
            raise Refused(404, -1, _UNKNOWN_PAYMENT)
        return self._page(found, incoming)

    def _list_payments(self, incoming: Incoming) -> Any:
        status = incoming.path["payment_status"]
        end = incoming.query.get("to", self._now)
        start = incoming.query.get("from", end - 90 * 86400)
        found = [
            payment
            for payment in self.payments.values()
            if status in ("all", payment["status"]) and start <= payment["started_at"] <= end
        ]
        return self._page(self._sorted(found, incoming), incoming)

    def _page(self, found: list[Members], incoming: Incoming) -> Any:
        page = incoming.query.get("page", 1)
        length = incoming.query.get("limit", PAGE_LENGTH)
        pages = max(1, -(-len(found) // length))
        # Where 400 is not documented for it, a page after the last is empty: a guess.
        if page > pages and "400" in incoming.operation.raw["responses"]:
            raise Refused(400, -1, f"page {page} of {pages}")
        return {
            "total": len(found),
            "previous": min(page - 1, pages),
            "next": page + 1 if page < pages else 0,
            "list": found[(page - 1) * length : page * length],
        }

    def _cancel_payment(self, incoming: Incoming) -> Any:
        body = incoming.body
        payment = self.payments.get(body.get("imp_uid", ""))
        if "imp_uid" not in body:
            orders = [
                found
                for found in self.payments.values()
                if found["merchant_uid"] == body.get("merchant_uid")
            ]
            payment = orders[-1] if orders else None
        if payment is None or payment["status"] not in ("paid", "cancelled"):
            raise Refused(200, 1, _NOTHING_TO_CANCEL)
        left = payment["amount"] - payment["cancel_amount"]
        if left <= 0:
            raise Refused(200, 1, _ALREADY_CANCELLED)
        amount = body.get("amount") or left
        if amount > left or body.get("checksum", left) != left:
            raise Refused(200, 1, "취소 요청 금액이 취소 가능 금액과 맞지 않습니다.")
        cancel = {
            "pg_tid": payment["pg_tid"],
            "amount": amount,
            "cancelled_at": self._now,
            "reason": body.get("reason"),
            "cancellation_id": secrets.token_hex(10).upper(),
            "receipt_url": None,
        }
        payment["cancel_history"] = [*payment["cancel_history"], cancel]
        payment |= {
            "cancel_amount": payment["cancel_amount"] + amount,
            "cancelled_at": self._now,
            "cancel_reason": body.get("reason"),
            "status": "cancelled" if amount == left else "paid",
        }
        return payment

    def _prepare(self, incoming: Incoming) -> Any:
        prepared = {"currency": None, **self._known("PreparedPayment", incoming.body)}
        return self.prepared.setdefault(incoming.body["merchant_uid"], prepared)

    def _get_prepared(self, incoming: Incoming) -> Any:
        return self._prepared(incoming.path["merchant_uid"])

    def _update_prepared(self, incoming: Incoming) -> Any:
        prepared = self._prepared(incoming.body["merchant_uid"])
        prepared |= self._known("PreparedPayment", incoming.body)
        return prepared

    def _prepared(self, merchant_uid: str) -> Members:
        if merchant_uid not in self.prepared:
            raise Refused(404, -1, _NOT_PREPARED)
        return self.prepared[merchant_uid]

    # Virtual accounts and barcodes

    def _issue_barcode(self, incoming: Incoming) -> Any:
        # Where the barcode stands in the answer is not documented; it is left out.
        payment = self._new_payment(incoming.body, pg_provider="galaxia")
        self.deadlines[payment["imp_uid"]] = incoming.body.get("expired_at", 0)
        return payment

    def _issue_virtual_account(self, incoming: Incoming) -> Any:
        body = incoming.body
        return self._new_payment(
            body,
            pay_method="vbank",
            vbank_code=body["vbank_code"],
            vbank_num=body.get("vbank_num", "27490154618030"),
            vbank_holder=body.get("vbank_holder"),
            vbank_date=body["vbank_due"],
            vbank_issued_at=self._now,
        )

    def _update_virtual_account(self, incoming: Incoming) -> Any:
        payment = self._unpaid(incoming, 400)
        if "amount" in incoming.body:
            payment["amount"] = incoming.body["amount"]
        if "vbank_due" in incoming.body:
            payment["vbank_date"] = incoming.body["vbank_due"]
        return payment

    def _revoke_unpaid(self, incoming: Incoming) -> Any:
        # For barcodes the docs list 200 and 401 only, so a refusal is a 200 with a code.
        payment = self._unpaid(incoming, 200 if incoming.operation.id == "cvs_revoke" else 400)
        payment |= {"status": "failed", "failed_at": self._now}
        return payment

    def _unpaid(self, incoming: Incoming, status: int) -> Members:
        payment = self.payments.get(incoming.path["imp_uid"])
        if payment is None:
            raise Refused(404 if status == 400 else status, -1, _UNKNOWN_PAYMENT)
        if payment["status"] != "ready":
            raise Refused(status, -1, "결제 대기 상태가 아닙니다.")
        return payment

    def _new_payment(self, body: Any, **members: Any) -> Members:
        """A payment of an order that was not paid before."""
        for payment in self.payments.values():
            if payment["merchant_uid"] == body["merchant_uid"] and payment["status"] == "paid":
                raise Refused(200, 1, "이미 결제가 완료된 merchant_uid입니다.")
        given = self._known("Payment", body)
        given.pop("imp_uid", None)
        imp_uid = f"imps_{secrets.randbelow(10**12):012d}"
        return self.add_payment(imp_uid, **{"channel": "api", **given, **members})

    def _paid(self, body: Any, **members: Any) -> Members:
        return self._new_payment(
            body, status="paid", paid_at=self._now, pay_method="card", **members
        )

    # Billing keys

    def _pay_with_card(self, incoming: Incoming) -> Any:
        body = dict(incoming.body)
        card = body.pop("card_number")
        usage = "issue" if "customer_uid" in body else None
        payment = self._paid(body, card_number=_mask(card), customer_uid_usage=usage)
        if "customer_uid" in body:
            self._keep_billing_key(body["customer_uid"], incoming.body)
        return payment

    def _pay_with_billing_key(self, incoming: Incoming) -> Any:
        key = self.billing_keys.get(incoming.body["customer_uid"])
        if key is None:
            raise Refused(200, -1, _UNKNOWN_BUYER)
        return self._paid(
            incoming.body, card_number=key["card_number"], customer_uid_usage="payment"
        )

    def _keep_billing_key(self, customer_uid: str, body: Any) -> Members:
        key = self._empty("BillingKey") | self._known("BillingKey", body)
        key |= {
            "customer_uid": customer_uid,
            "pg_provider": "nice",
            "pg_id": "test-mid",
            "card_name": "KB국민카드",
            "card_number": _mask(body["card_number"]),
            "inserted": self._now,
            "updated": self._now,
            "sandbox": True,
        }
        self.billing_keys[customer_uid] = key
        return key

    def _issue_billing_key(self, incoming: Incoming) -> Any:
        return self._keep_billing_key(incoming.path["customer_uid"], incoming.body)

    def _get_billing_key(self, incoming: Incoming) -> Any:
        # The Swagger file says 404; client tests saw HTTP 200 with code 1.
        uid = incoming.path["customer_uid"]
        if uid not in self.billing_keys:
            text = f"요청하신 customer_uid({uid})로 등록된 정보를 찾을 수 없습니다."
            raise Refused(200, 1, text)
        return self.billing_keys[uid]

    def _delete_billing_key(self, incoming: Incoming) -> Any:
        key = self._get_billing_key(incoming)
        return self.billing_keys.pop(key["customer_uid"])

    def _get_billing_keys(self, incoming: Incoming) -> Any:
        wanted = incoming.query["customer_uid[]"]
        found = [self.billing_keys[uid] for uid in wanted if uid in self.billing_keys]
        return self._all_or_partial(found, set(self.billing_keys), wanted)

    def _list_billing_key_payments(self, incoming: Incoming) -> Any:
        uid = incoming.path["customer_uid"]
        found = [payment for payment in self.payments.values() if payment["customer_uid"] == uid]
        return self._page(found, incoming)

    # Schedules

    def _schedule(self, incoming: Incoming) -> Any:
        body = incoming.body
        is_known = body["customer_uid"] in self.billing_keys
        if not is_known and "card_number" not in body:
            raise Refused(200, 1, _UNKNOWN_CUSTOMER)
        taken = set(self.schedules)
        for wanted in body["schedules"]:
            if wanted["merchant_uid"] in taken:
                raise Refused(200, 1, "이미 등록된 merchant_uid입니다.")
            taken.add(wanted["merchant_uid"])
        if not is_known:
            self._keep_billing_key(body["customer_uid"], body)
        return [self._keep_schedule(body["customer_uid"], wanted) for wanted in body["schedules"]]

    def _keep_schedule(self, customer_uid: str, wanted: Members) -> Members:
        schedule = self._empty("Schedule") | {"currency": "KRW"}
        schedule |= {name: value for name, value in wanted.items() if name in schedule}
        schedule |= {"customer_uid": customer_uid, "schedule_status": "scheduled"}
        schedule |= {"merchant_uid": wanted["merchant_uid"]}
        self.schedules[wanted["merchant_uid"]] = schedule
        return schedule

    def catch_up(self) -> None:
        """Make the scheduled payments that are due, each at its time."""
        scheduled = (self.schedules[order] for order in self._scheduled())
        for schedule in sorted(scheduled, key=lambda one: int(one["schedule_at"])):
            if schedule["schedule_at"] > self._now:
                break
            # Not before it was asked for, which was after the last time of this.
            self._moment = max(schedule["schedule_at"], self._caught_up)
            try:
                self._run(schedule)
            finally:
                self._moment = None
        self._caught_up = self._now

    def _run(self, schedule: Members) -> None:
        with suppress(Refused):  # the schedule says so
            self._execute(schedule)

    def _execute(self, schedule: Members) -> Members:
        schedule |= {"schedule_status": "executed", "executed_at": self._now}
        key = self.billing_keys.get(schedule["customer_uid"])
        try:
            if key is None:
                raise Refused(200, 1, _UNKNOWN_BUYER)
            usage = "payment.scheduled"
            payment = self._paid(schedule, card_number=key["card_number"], customer_uid_usage=usage)
        except Refused as refused:
            schedule |= {"payment_status": "failed", "fail_reason": refused.message}
            raise
        schedule |= {"payment_status": "paid", "imp_uid": payment["imp_uid"], "fail_reason": None}
        return payment

    def _one_schedule(self, incoming: Incoming) -> Members:
        schedule = self.schedules.get(incoming.path["merchant_uid"])
        if schedule is None:
            raise Refused(404, -1, _NOTHING_TO_UNSCHEDULE)
        return schedule

    def _get_schedule(self, incoming: Incoming) -> Any:
        return self._one_schedule(incoming)

    def _update_schedule(self, incoming: Incoming) -> Any:
        schedule = self._one_schedule(incoming)
        if schedule["schedule_status"] != "scheduled":
            raise Refused(400, -1, "예약 상태가 아닙니다.")
        schedule["schedule_at"] = incoming.body["schedule_at"]
        return schedule

    def _stopped(self, incoming: Incoming) -> Members:
        schedule = self._one_schedule(incoming)
        revoked = schedule["schedule_status"] == "revoked"
        if not revoked and schedule["payment_status"] != "failed":
            raise Refused(400, -1, "실패하거나 취소된 예약이 아닙니다.")
        return schedule

    def _reschedule(self, incoming: Incoming) -> Any:
        schedule = self._stopped(incoming)
        again = {"schedule_status": "scheduled", "payment_status": None, "fail_reason": None}
        schedule |= again | {"schedule_at": incoming.body["schedule_at"], "revoked_at": 0}
        return schedule

    def _retry_schedule(self, incoming: Incoming) -> Any:
        schedule = self._stopped(incoming)
        if schedule["customer_uid"] not in self.billing_keys:
            raise Refused(400, -1, _UNKNOWN_BUYER)
        return self._execute(schedule)

    def _unschedule(self, incoming: Incoming) -> Any:
        orders = incoming.body.get("merchant_uid")
        orders = [orders] if isinstance(orders, str) else orders
        found = [
            schedule
            for schedule in self.schedules.values()
            if schedule["schedule_status"] == "scheduled"
            and schedule["customer_uid"]
            == incoming.body.get("customer_uid", schedule["customer_uid"])
            and (orders is None or schedule["merchant_uid"] in orders)
        ]
        if not found:
            raise Refused(200, 1, _NOTHING_TO_UNSCHEDULE)
        for schedule in found:
            schedule |= {"schedule_status": "revoked", "revoked_at": self._now}
        return found

    def _list_schedules(self, incoming: Incoming) -> Any:
        query = incoming.query
        found = self._schedules_between(
            query["schedule_from"], query["schedule_to"], query.get("schedule_status")
        )
        return self._page(list(found), incoming)

    def _list_customer_schedules(self, incoming: Incoming) -> Any:
        query = incoming.query
        found = self._schedules_between(query["from"], query["to"], query.get("schedule-status"))
        uid = incoming.path["customer_uid"]
        return self._page([entry for entry in found if entry["customer_uid"] == uid], incoming)

    def _schedules_between(self, start: int, end: int, status: str | None) -> Iterable[Members]:
        for schedule in self.schedules.values():
            in_time = start <= schedule["schedule_at"] < end
            if in_time and status in (None, schedule["schedule_status"]):
                yield schedule

    # Receipts and certifications

    def _receipt_getter(self, kept: dict[str, Members], key: str) -> Callable[[Incoming], Any]:
        def get(incoming: Incoming) -> Any:
            receipt = kept.get(incoming.path[key])
            if receipt is None:
                # For one way to revoke, 400 is the nearest that is documented.
                status = 404 if "404" in incoming.operation.raw["responses"] else 400
                raise Refused(status, -1, "현금영수증 발급내역이 존재하지 않습니다.")
            return receipt

        return get

    def _receipt_issuer(self, kept: dict[str, Members], key: str) -> Callable[[Incoming], Any]:
        def issue(incoming: Incoming) -> Any:
            if incoming.path[key] in kept:
                raise Refused(400, -1, "이미 발급된 현금영수증이 있습니다.")
            receipt = dict(self.example(incoming))
            if "applied_at" in receipt:
                receipt["applied_at"] = self._now
            if key == "imp_uid" and incoming.path[key] in self.payments:
                payment = self.payments[incoming.path[key]]
                payment["cash_receipt_issued"] = True
                receipt["amount"] = payment["amount"]
            return kept.setdefault(incoming.path[key], receipt)

        return issue

    def _receipt_revoker(self, kept: dict[str, Members], key: str) -> Callable[[Incoming], Any]:
        get = self._receipt_getter(kept, key)

        def revoke(incoming: Incoming) -> Any:
            receipt = get(incoming)
            del kept[incoming.path[key]]
            if key == "imp_uid" and incoming.path[key] in self.payments:
                self.payments[incoming.path[key]]["cash_receipt_issued"] = False
            return receipt

        return revoke

    def _request_otp(self, incoming: Incoming) -> Any:
        imp_uid = f"imp_{secrets.randbelow(10**12):012d}"
        self.certifications[imp_uid] = {
            **self._empty("Certification"),
            "imp_uid": imp_uid,
            "merchant_uid": incoming.body.get("merchant_uid"),
            "pg_provider": "danal",
            "name": incoming.body["name"],
            "foreigner": False,
            "certified": False,
        }
        return {"imp_uid": imp_uid}

    def _confirm_otp(self, incoming: Incoming) -> Any:
        certification = self._get_certification(incoming)
        certification |= {"certified": True, "certified_at": self._now}
        return certification

    def _get_certification(self, incoming: Incoming) -> Any:
        certification = self.certifications.get(incoming.path["imp_uid"])
        if certification is None:
            raise Refused(404, -1, "존재하지 않는 인증정보입니다.")
        return certification

    def _delete_certification(self, incoming: Incoming) -> Any:
        certification = self._get_certification(incoming)
        return self.certifications.pop(certification["imp_uid"])

    # How this provider reads and answers

    def unseal(self, operation: Operation, received: Received) -> bytes:
        # 69 of the 80 operations list forms too; the others get them here all the same.
        kind = received.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != MEDIA_TYPE or not received.body.strip():
            return received.body
        try:
            members = from_form(self.spec, operation.request_schema or {}, received.body)
        except ValueError as error:
            raise self.malformed(operation, "body", str(error)) from None
        return json.dumps(members).encode()

    def authenticate(self, received: Received) -> None:
        # Nobody knows the code and text of a 401; these are of this sandbox.
        kind, _, token = received.headers.get("authorization", "").partition(" ")
        if kind != "Bearer" or not token:
            raise Refused(
                401, -1, "Unauthorized: no token was sent; POST /users/getToken gives one"
            )
        if token != self.token:
            raise Refused(401, -1, "Unauthorized: this is not the token that was given last")
        if self.expired_at <= self.clock.now():
            raise Refused(401, -1, "Unauthorized: the token has expired")

    def unauthorized(self) -> Refused:
        return Refused(401, -1, "Unauthorized")

    def usual_refusal_of(self, operation: Operation) -> tuple[int, str | int]:
        # Where nothing but 401 is documented, a failure comes as a success with a code.
        return 200, 1

    def usual_code(self, status: int) -> str | int:
        return 1 if status == 200 else -1  # as live answers were seen with

    def refusal(self, refused: Refused) -> Any:
        return {"code": refused.code, "message": refused.message, "response": None}

    def wrap(self, operation: Operation, data: Any) -> Any:
        document = {"code": 0, "message": None, "response": data}
        known = self.spec.resolve(operation.success[1] or {}).get("properties", document)
        return {name: value for name, value in document.items() if name in known}

    def malformed(self, operation: Operation, where: str, why: str) -> Refused:
        return Refused(400, -1, self.explained(operation, where, why))

    def not_found(self, received: Received) -> Refused:
        return Refused(404, -1, self.no_operation(received))


def _mask(card_number: str) -> str:
    digits = card_number.replace("-", "")
    return digits[:6] + "*" * max(0, len(digits) - 7) + digits[-1:]
