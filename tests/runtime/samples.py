"""Answers of the providers, and what the tests read from requests."""

from __future__ import annotations

import base64
import json
import time
from pathlib import Path
from typing import Any

from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, respond_json

EXAMPLES = Path(__file__).parent / "examples"

GET_TOKEN = "/users/getToken"
REVOKE = "/cvs/imp_448280090638"

ISSUANCE: dict[str, Any] = {
    "id": "123",
    "amount": 10000,
    "status": "READY",
    "createdAt": "2023-10-27T10:00:00",
    "modifiedAt": "2023-10-27T10:00:05",
    "preparedVbankInfo": {
        "vbankDueDate": "2023-10-28T23:59:59",
        "vbankAccountNumber": "451235741265",
        "bankName": "국민은행",
        "vbankHolderName": "번개장터",
    },
}

PAYMENT: dict[str, Any] = {
    "imp_uid": "imp_448280090638",
    "merchant_uid": "order_0001",
    "amount": 10000,
    "cancel_amount": 0,
    "currency": "KRW",
    "status": "failed",
}


def example(name: str) -> Any:
    """One of the files in examples/."""
    return json.loads((EXAMPLES / name).read_text(encoding="utf-8"))


def issuance(**changes: object) -> LoopbackResponse:
    """A success of Bunjang."""
    return respond_json({"data": {**ISSUANCE, **changes}})


def bunjang_error(status: int, code: str, reason: str = "", **headers: str) -> LoopbackResponse:
    """A failure of Bunjang."""
    return respond_json({"errorCode": code, "reason": reason}, status, **headers)


def payment(**changes: object) -> LoopbackResponse:
    """A success of iamport."""
    return envelope({**PAYMENT, **changes})


def envelope(response: object, code: object = 0, message: str | None = None) -> LoopbackResponse:
    """Any HTTP 200 of iamport."""
    return respond_json({"code": code, "message": message, "response": response})


def access_token(
    value: str = "test-token", *, life: float = 1800, now: float | None = None
) -> LoopbackResponse:
    """An access token of iamport."""
    moment = int(time.time() if now is None else now)
    return envelope({"access_token": value, "now": moment, "expired_at": moment + int(life)})


def with_tokens(server: LoopbackServer, *values: str) -> None:
    """Let an iamport server give these access tokens, one after the other."""
    server.script(*(access_token(value) for value in values or ("test-token",)), to=GET_TOKEN)


def kona_error(status: int, code: str, description: str) -> LoopbackResponse:
    """A failure of Konaplate."""
    return respond_json({"response": {"code": code, "description": description}}, status)


def jwt_of(request: LoopbackRequest) -> str:
    """The JWT of a request to Bunjang."""
    kind, _, token = (request.header("Authorization") or "").partition(" ")
    assert kind == "Bearer"
    return token


def claims_of(request: LoopbackRequest) -> dict[str, Any]:
    """What a JWT claims."""
    claims: dict[str, Any] = json.loads(unpadded(jwt_of(request).split(".")[1]))
    return claims


def unpadded(text: str) -> bytes:
    """Decode URL-safe Base64 without padding."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
