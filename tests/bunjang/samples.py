"""Responses of Bunjang, and what the tests read from requests to it."""

from __future__ import annotations

import json
from typing import Any

from tests.encodings import decode_base64url
from tests.loopback import LoopbackRequest, LoopbackResponse, respond_json

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


def respond_issuance(**changes: object) -> LoopbackResponse:
    """Give a success with an issuance."""
    return respond_json({"data": {**ISSUANCE, **changes}})


def respond_error(
    status: int, code: str, message: str = "거절", **headers: str
) -> LoopbackResponse:
    """Give a refusal."""
    return respond_json({"errorCode": code, "reason": message}, status, **headers)


def read_jwt(request: LoopbackRequest) -> str:
    """Read the JWT of a request."""
    kind, _, token = (request.header("Authorization") or "").partition(" ")
    assert kind == "Bearer"
    return token


def read_claims(request: LoopbackRequest) -> dict[str, Any]:
    """Read what the JWT of a request claims."""
    claims: dict[str, Any] = json.loads(decode_base64url(read_jwt(request).split(".")[1]))
    return claims
