# Copied from codegen/package/testing/bunjang.py by `nox -s generate`. Do not edit.
"""The Bunjang sandbox."""

from __future__ import annotations

import base64
import hmac
import json
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from krpay.testing.clock import Clock
from krpay.testing.provider import Incoming, ProviderSandbox
from krpay.testing.spec import Operation
from krpay.testing.wire import Received, Refused

TOKEN_LIFE = 30
"""Seconds; the docs page of 2025-06 says 5, every source of 2026 says 30."""

_KST = timedelta(hours=9)


class BunjangSandbox(ProviderSandbox):
    """Points, with issuances `123`, `124` and `125` that wait for their deposits."""

    name = "bunjang"

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.issuances: dict[str, dict[str, Any]] = {}
        for issuance_id in ("123", "124", "125"):
            self.add_issuance(issuance_id)
        self.behaviours |= {
            "points_get_issuance": self._get_issuance,
            "points_cancel_issuance": self._cancel_issuance,
        }

    @property
    def credentials(self) -> dict[str, str]:
        secret = base64.b64encode(b"test-secret-test-secret-test-secret").decode()
        return {"access_key": "test-access-key", "secret_key": secret}

    def add_issuance(self, issuance_id: str, status: str = "READY", amount: int = 10000) -> None:
        """Have an issuance; no operation makes one, because its request is not documented."""
        now = self._local_time()
        self.issuances[issuance_id] = {
            "id": issuance_id,
            "amount": amount,
            "status": status,
            "createdAt": now,
            "modifiedAt": now,
            "preparedVbankInfo": {
                "vbankDueDate": self._local_time(timedelta(days=1)),
                "vbankAccountNumber": "451235741265",
                "bankName": "국민은행",
                "vbankHolderName": "번개장터",
            },
        }

    def _local_time(self, later: timedelta = timedelta()) -> str:
        # The docs do not state the zone; Korean time is the sandbox's guess.
        moment = datetime.fromtimestamp(self.clock.now(), UTC) + _KST + later
        return moment.strftime("%Y-%m-%dT%H:%M:%S")

    def _get_issuance(self, incoming: Incoming) -> Any:
        issuance = self.issuances.get(incoming.path["id"])
        if issuance is None:
            raise self.refused("NOT_FOUND_PAY_INBOUND")
        return issuance

    def _cancel_issuance(self, incoming: Incoming) -> Any:
        issuance = self._get_issuance(incoming)
        # That only READY can be cancelled is from a partner guide; which of the
        # documented codes refuses it, and the status afterwards, are guesses.
        if issuance["status"] != "READY":
            raise self.refused("INVALID_PAY_INBOUND_STATUS")
        issuance |= {"status": "CANCELLED", "modifiedAt": self._local_time()}
        return issuance

    def authenticate(self, received: Received) -> None:
        kind, _, token = received.headers.get("authorization", "").partition(" ")
        if kind != "Bearer" or not token:
            raise self.refused("MISSING_AUTH_TOKEN")
        claims = self._verified(token)
        if "accessKey" not in claims:
            raise self.refused("MISSING_ACCESS_KEY")
        if claims["accessKey"] != self.credentials["access_key"]:
            raise self.refused("INVALID_ACCESS_KEY")
        if "iat" not in claims:
            raise self.refused("MISSING_IAT_CLAIM")
        if type(claims["iat"]) is not int:
            raise self.refused("INVALID_AUTH_TOKEN", "iat is not a whole number of seconds")
        if abs(self.clock.now() - claims["iat"]) > TOKEN_LIFE:
            raise self.refused("EXPIRED_AUTH_TOKEN")
        if received.method in ("POST", "PUT", "DELETE") and not _is_uuid4(claims.get("nonce")):
            # The docs require the nonce, but give no code of its own for it.
            raise self.refused("INVALID_AUTH_TOKEN", "the nonce is not a UUID version 4")

    def _verified(self, token: str) -> dict[str, Any]:
        """Check the signature by hand, so that the library that made it is checked too."""
        try:
            head, payload, signature = token.split(".")
            header = json.loads(_from_base64url(head))
            claims = json.loads(_from_base64url(payload))
            sent = _from_base64url(signature)
        except ValueError:
            raise self.refused("INVALID_AUTH_TOKEN", "not a JWT") from None
        key = base64.b64decode(self.credentials["secret_key"])
        mac = hmac.digest(key, f"{head}.{payload}".encode(), "sha256")
        if header.get("alg") != "HS256" or not hmac.compare_digest(mac, sent):
            raise self.refused("INVALID_AUTH_TOKEN", "the signature does not fit")
        return claims  # type: ignore[no-any-return]

    def refusal(self, refused: Refused) -> Any:
        return {"errorCode": refused.code, "reason": refused.message}

    def malformed(self, operation: Operation, where: str, why: str) -> Refused:
        return self.refused("BAD_REQUEST", f"{operation.id}: {where}: {why}")

    def not_found(self, received: Received) -> Refused:
        path = received.target.partition("?")[0]
        return self.refused("RESOURCE_NOT_FOUND", f"no operation {received.method} {path}")


def _from_base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _is_uuid4(value: object) -> bool:
    try:
        return isinstance(value, str) and uuid.UUID(value).version == 4
    except ValueError:
        return False
