"""How iamport checks requests and responds."""

from __future__ import annotations

import json
from typing import Any

from krpay._runtime.request_bodies import FORM
from krpay.testing.forms import parse_form
from krpay.testing.http_messages import HttpRequest, Refusal
from krpay.testing.operation_requests import RequestViolation
from krpay.testing.provider import ProviderSandbox
from krpay.testing.providers.iamport.keys import CREDENTIALS
from krpay.testing.providers.iamport.lenience import LENIENCE
from krpay.testing.providers.iamport.state import IamportState
from krpay.testing.spec_operations import SpecOperation


class IamportSandbox(IamportState, ProviderSandbox):
    """Unpaid barcodes `imp_448280090638`, `...639` and `...640` are there to begin with.

    Any card number pays but those of `cards.DECLINED_CARDS`, and until it expires. Payments
    through the test channel of `channels.list` are found by `payments.get` only with
    `include_sandbox`.

    Not documented, and so guesses of this sandbox: the status of an account or barcode
    whose deadline has passed (it stays ready, but nobody can pay it any more), the status
    after a cancel in part (it stays paid), the status of a revoked barcode or virtual
    account (failed, as the console shows revoked virtual accounts), what a scheduled payment
    says when its order was paid meanwhile (failed, with the text for that), that a scheduled
    payment that was declined names its payment, what an amount below 0 and a deadline in the
    past give (code 1, or 400 where that is documented), and texts that no comment calls seen.
    """

    @property
    def credentials(self) -> dict[str, Any]:
        return dict(CREDENTIALS)

    lenience = LENIENCE

    def authenticate(self, request: HttpRequest) -> None:
        # Nobody knows the code and text of a 401; these are of this sandbox.
        token = self._read_token(request)
        if not token:
            raise Refusal(
                401, -1, "Unauthorized: no token was sent; POST /users/getToken gives one"
            )
        if token != self.token:
            raise Refusal(401, -1, "Unauthorized: this is not the token that was given last")
        if self.expired_at <= self.clock.now():
            raise Refusal(401, -1, "Unauthorized: the token has expired")

    def _read_token(self, request: HttpRequest) -> str:
        """Read the token; empty if there is none."""
        sent = request.headers.get("authorization")
        if self.is_strict:
            kind, _, token = (sent or "").partition(" ")
            return token if kind == "Bearer" else ""
        # The official clients send it bare; `X-ImpTokenHeader` is older, and counts less.
        if sent is None:
            return request.headers.get("x-imptokenheader", "").strip()
        kind, space, token = sent.strip().partition(" ")
        if not space:
            return kind
        return token.strip() if kind.lower() == "bearer" else ""

    def decode_body(self, operation: SpecOperation, request: HttpRequest) -> bytes:
        # 69 of the 80 operations list forms too; the others get them here all the same.
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != FORM or not request.body.strip():
            return request.body
        try:
            members = parse_form(self.spec, operation.request_schema or {}, request.body)
        except ValueError as error:
            raise RequestViolation("body", str(error)) from None
        return json.dumps(members).encode()

    def wrap_data(self, operation: SpecOperation, data: Any) -> Any:
        document = {"code": 0, "message": None, "response": data}
        known = self.spec.resolve(operation.success[1] or {}).get("properties", document)
        return {name: value for name, value in document.items() if name in known}

    def refusal_document(self, refusal: Refusal) -> Any:
        return {"code": refusal.code, "message": refusal.message, "response": None}

    def code_for_status(self, status: int) -> str | int | None:
        return 1 if status == 200 else -1  # as live responses were seen with

    def default_refusal(self, operation: SpecOperation) -> tuple[int, str | int | None]:
        # Where nothing but 401 is documented, a failure comes as a success with a code.
        return 200, 1
