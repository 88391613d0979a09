"""How Konaplate checks, decrypts and encrypts, and responds."""

from __future__ import annotations

import base64
import hmac
import re
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from krpay.testing.http_messages import HttpRequest, HttpResponse, Refusal
from krpay.testing.operation_requests import RequestViolation
from krpay.testing.provider import ProviderSandbox
from krpay.testing.providers.konaplate.keys import (
    ASP_ID,
    CLIENT,
    SERVER,
    KeyPair,
    decrypt_message,
    dump_key_pair,
    encrypt_message,
    get_key_pair,
    load_key_pair,
)
from krpay.testing.providers.konaplate.state import KonaplateState
from krpay.testing.spec_operations import SpecOperation

ALLOWED_SKEW = timedelta(minutes=5)
"""How far the caller's clock may be off. The docs do not say; this is the sandbox's guess."""

_ZONES = {"UTC": 0, "KST": 9}
_HEADER_FORMS = {
    "X-KM-User-AspId": r".{15,16}",
    "X-KM-Correlation-Id": r"\d{12}-[0-9A-Fa-f]{7}",
    "X-KM-Access-Key": r".{40}",
    # The pages say 14 or 16 characters for the same mask of 14 digits.
    "X-KM-Tran-Time": r"[0-9]{14}",
    "X-KM-Time-Zone": "|".join(_ZONES),
    # The pages say 66 characters; their own sample has 67.
    "X-KM-Tran-Token": r"KMV1:\d{17}:[A-Za-z0-9+/]{43}=",
}


class KonaplateSandbox(KonaplateState, ProviderSandbox):
    """Members 50000104652, 50000104653 and 50000104654, each with a bank account and a card.

    Not documented, and so guesses of this sandbox:

    - what an operation says whose codes are not documented, or not to their end: 001_006
      for an unknown member, 003_001 for an unknown card, 001_001 for a login id that is
      taken, 001_035 for a wrong password, 001_052 for a member with a balance or a suspended
      card who leaves, 007_001 for a limit that cannot be raised without an account, 006_007
      for a transfer of more than the balance, 000_002 for a number of a charge that never
      arrived;
    - which of its documented codes an operation uses: 000_002 for a number that is unknown
      or was used before and for a bad one-time token, in payments 006_012 for such a token
      and for a payment that cannot be cancelled, 007_003 for a balance over the limit,
      007_030 for a charge that is pending, cancelled or spent, 009_004 for a refund of
      nothing;
    - that a card comes with each registration, and that this one is the basic card;
    - that a call that names a one-time token uses it up, except `refunds.get_fee`;
    - that a payment is cancelled whole, that a refund pays out the whole balance and costs
      nothing, and that a pending cancellation takes the money when it is confirmed;
    - that a suspended card is INACTIVE, and that a discarded one is no longer listed.

    A new password cannot be set: the name of its field is not known.
    """

    harmless_headers: ClassVar[tuple[str, ...]] = (
        *("x-km-correlation-id", "x-km-time-zone", "x-km-tran-time"),
    )

    @property
    def _server(self) -> KeyPair:
        return get_key_pair(SERVER)

    @property
    def _client(self) -> KeyPair:
        return get_key_pair(CLIENT)

    @property
    def credentials(self) -> dict[str, Any]:
        return {
            "asp_id": ASP_ID,
            "access_key": "test-access-key".ljust(40, "0"),
            "secret_key": "test-secret",
            "crypto_key_id": "test-crypto-key".ljust(32, "0"),
            "server_certificate": self._server.certificate_pem,
            "client_private_key": self._client.private_pem,
        }

    def dump_keys(self) -> Any:
        return {"server": dump_key_pair(SERVER), "client": dump_key_pair(CLIENT)}

    def load_keys(self, keys: Any) -> None:
        load_key_pair(SERVER, keys["server"])
        load_key_pair(CLIENT, keys["client"])

    def authenticate(self, request: HttpRequest) -> None:
        # No page documents a refusal of the headers. The sandbox uses the code for an
        # invalid parameter and names the header.
        for name, form in _HEADER_FORMS.items():
            if not re.fullmatch(form, request.headers.get(name.lower(), "")):
                raise self.refuse_parameter(f"{name}; it must match {form}")
        for name, credential in (("X-KM-User-AspId", "asp_id"), ("X-KM-Access-Key", "access_key")):
            expected = self.credentials[credential]
            if request.headers[name.lower()] != expected:
                raise self.refuse_parameter(f"{name}; this sandbox takes {expected}")
        hours = _ZONES[request.headers["x-km-time-zone"]]
        try:
            sent = datetime.strptime(request.headers["x-km-tran-time"], "%Y%m%d%H%M%S")  # noqa: DTZ007
        except ValueError:
            raise self.refuse_parameter("X-KM-Tran-Time; it is no yyyyMMddHHmmss") from None
        # Clients sign by real time, whatever the sandbox's clock was advanced to.
        now = datetime.now(UTC).replace(tzinfo=None) + timedelta(hours=hours)
        if abs(now - sent) > ALLOWED_SKEW:
            raise self.refuse_parameter(
                f"X-KM-Tran-Time; in that time zone it is {now:%Y%m%d%H%M%S}"
            )
        mac = hmac.digest(self.credentials["secret_key"].encode(), request.body, "sha256")
        _, _, signature = request.headers["x-km-tran-token"].split(":")
        if not hmac.compare_digest(base64.b64encode(mac).decode(), signature):
            key = self.credentials["secret_key"]
            raise self.refuse_parameter(
                f"X-KM-Tran-Token; the HMAC is not that of the body by {key}"
            )

    def decode_body(self, operation: SpecOperation, request: HttpRequest) -> bytes:
        encrypted = operation.encrypted["request"]
        if encrypted is False or (encrypted == "unknown" and b"encData" not in request.body):
            return request.body
        if request.headers.get("x-km-crypto-key-id") != self.credentials["crypto_key_id"]:
            expected = self.credentials["crypto_key_id"]
            raise self.refuse_parameter(f"X-KM-Crypto-Key-Id; this sandbox takes {expected}")
        try:
            return decrypt_message(request.body, self._server)
        except ValueError:
            why = "it cannot be decrypted by the key of server_certificate"
            raise self.refuse_parameter(f"encData; {why}") from None

    def encode_response(
        self, operation: SpecOperation | None, request: HttpRequest, response: HttpResponse
    ) -> HttpResponse:
        correlation = request.headers.get("x-km-correlation-id", "")
        headers = {**response.headers, "X-KM-Correlation-Id": correlation}
        # Whether a refusal is encrypted too is not documented; here it is not.
        encrypted = operation.encrypted["response"] if operation else False
        if encrypted is not True or response.status >= 300:
            return HttpResponse(response.status, response.body, headers)
        headers["X-KM-Crypto-Key-Id"] = self.credentials["crypto_key_id"]
        message = encrypt_message(response.body, self._client)
        return HttpResponse.of_json(response.status, message, headers)

    def wrap_data(self, operation: SpecOperation, data: Any) -> Any:
        fields: dict[str, Any] = data or {}
        return {"response": {"code": "000_000", "description": "Success"}, **fields}

    def refusal_document(self, refusal: Refusal) -> Any:
        # Where nobody knows a code, the status stands for it: without one it is no refusal.
        code = str(refusal.status) if refusal.code is None else refusal.code
        return {"response": {"code": code, "description": refusal.message}}

    def code_for_status(self, status: int) -> str | int | None:
        return super().code_for_status(status) or "000_002"

    def default_refusal(self, operation: SpecOperation) -> tuple[int, str | int | None]:
        return 400, "000_002"

    def refuse_request(self, message: str) -> Refusal:
        return Refusal(400, "000_002", message)

    def refuse_token(self) -> Refusal:
        return Refusal(401, None, "Unauthorized")

    def refuse_path(self, request: HttpRequest) -> Refusal:
        return Refusal(404, None, self.explain_path(request))

    def refuse_violation(self, operation: SpecOperation, violation: RequestViolation) -> Refusal:
        documented = operation.raw["responses"].get("400", {}).get("x-errors", ())
        # The provider's message ends with the name; the rest is help.
        named = f"{violation.where}; {self.explain_violation(operation, violation)}"
        if "000_003" in documented and violation.why.startswith("it is required"):
            return self.refusal("000_003", f"Required value is missing. {named}")
        if "000_015" in documented and re.search(r"is too (long|short)", violation.why):
            return self.refusal("000_015", f"Value length mismatch. {named}")
        return self.refuse_parameter(named)
