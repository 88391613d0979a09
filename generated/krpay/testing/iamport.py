# Copied from codegen/package/testing/iamport.py by `nox -s generate`. Do not edit.
"""The iamport sandbox."""

from __future__ import annotations

import secrets
from typing import Any

from krpay.testing.clock import Clock
from krpay.testing.provider import Incoming, ProviderSandbox
from krpay.testing.spec import Operation
from krpay.testing.wire import Received, Refused

TOKEN_LIFE = 30 * 60
LAST_MINUTE = 60
EXTENSION = 5 * 60


class IamportSandbox(ProviderSandbox):
    """Payments, with unpaid barcodes `imp_448280090638`, `...639` and `...640`."""

    name = "iamport"

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.token: str | None = None
        self.expired_at = 0
        self.payments: dict[str, dict[str, Any]] = {}
        for number in range(448280090638, 448280090641):
            self.add_payment(f"imp_{number}", pg_provider="galaxia", amount=1000)
        self.behaviours |= {
            "access_tokens_issue": self._issue_token,
            "payments_get": self._get_payment,
            "cvs_revoke": self._revoke_barcode,
        }

    @property
    def credentials(self) -> dict[str, str]:
        return {"api_key": "test-api-key", "api_secret": "test-api-secret"}

    def add_payment(self, imp_uid: str, **members: Any) -> None:
        """Have a payment; members that are not given are empty, as in live answers."""
        empty: dict[str, Any] = {}
        for name, schema in self.spec.components["schemas"]["Payment"]["properties"].items():
            ref = schema.get("$ref", "")
            if ref.endswith(("/UnixTime", "/Amount")):
                empty[name] = 0
            elif schema.get("type") == "array":
                empty[name] = []
            elif schema.get("type") == "boolean":
                empty[name] = False
            elif "null" in schema.get("type", ()):
                empty[name] = None
        started = {"status": "ready", "currency": "KRW", "started_at": int(self.clock.now())}
        named = {"imp_uid": imp_uid, "merchant_uid": f"order_{imp_uid}"}
        self.payments[imp_uid] = {**empty, **named, **started, **members}

    def expire_token(self) -> None:
        """Stop accepting the current token early."""
        self.token = None

    def _issue_token(self, incoming: Incoming) -> Any:
        wanted = self.credentials
        if incoming.body != {"imp_key": wanted["api_key"], "imp_secret": wanted["api_secret"]}:
            raise Refused(401, -1, "imp_key 또는 imp_secret이 올바르지 않습니다.")
        now = int(self.clock.now())
        if self.token is None or self.expired_at <= now:
            self.token, self.expired_at = secrets.token_hex(20), now + TOKEN_LIFE
        elif self.expired_at - now <= LAST_MINUTE:
            self.expired_at += EXTENSION
        return {"access_token": self.token, "now": now, "expired_at": self.expired_at}

    def _get_payment(self, incoming: Incoming) -> Any:
        payment = self.payments.get(incoming.path["imp_uid"])
        if payment is None:
            raise Refused(404, -1, "존재하지 않는 결제정보입니다.")
        return payment

    def _revoke_barcode(self, incoming: Incoming) -> Any:
        # The docs list 200 and 401 only, so a refusal is a 200 with a code; its text is
        # ours. The status afterwards is not documented: the console shows a revoked
        # virtual account as failed, and so does the sandbox.
        payment = self.payments.get(incoming.path["imp_uid"])
        if payment is None:
            raise Refused(200, -1, "존재하지 않는 결제정보입니다.")
        if payment["status"] != "ready":
            raise Refused(200, -1, "이미 취소된 바코드입니다.")
        payment |= {"status": "failed", "failed_at": int(self.clock.now())}
        return payment

    def authenticate(self, received: Received) -> None:
        kind, _, token = received.headers.get("authorization", "").partition(" ")
        live = self.token is not None and self.clock.now() < self.expired_at
        if kind != "Bearer" or not live or token != self.token:
            raise Refused(401, -1, "Unauthorized")  # the code and text of a 401 are not known

    def refusal(self, refused: Refused) -> Any:
        return {"code": refused.code, "message": refused.message, "response": None}

    def wrap(self, operation: Operation, data: Any) -> Any:
        return {"code": 0, "message": None, "response": data}

    def malformed(self, operation: Operation, where: str, why: str) -> Refused:
        return Refused(400, -1, f"{operation.id}: {where}: {why}")

    def not_found(self, received: Received) -> Refused:
        path = received.target.partition("?")[0]
        return Refused(404, -1, f"no operation {received.method} {path}")
