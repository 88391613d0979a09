"""Responses of iamport, and what the tests read from requests to it."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, respond_json

EXAMPLES = Path(__file__).parent / "examples"

GET_TOKEN = "/users/getToken"
IMP_UID = "imp_448280090638"
REVOKE = f"/cvs/{IMP_UID}"

PAYMENT: dict[str, Any] = {
    "imp_uid": IMP_UID,
    "merchant_uid": "order_0001",
    "amount": 10000,
    "cancel_amount": 0,
    "currency": "KRW",
    "status": "failed",
}


def load_example(name: str) -> Any:
    """Load one of the files in examples/."""
    return json.loads((EXAMPLES / name).read_text(encoding="utf-8"))


def respond_payment(**changes: object) -> LoopbackResponse:
    """Give a success with a payment."""
    return respond_envelope({**PAYMENT, **changes})


def respond_envelope(
    response: object, code: object = 0, message: str | None = None
) -> LoopbackResponse:
    """Give any HTTP 200."""
    return respond_json({"code": code, "message": message, "response": response})


def respond_error(
    status: int, code: str, message: str = "거절", **headers: str
) -> LoopbackResponse:
    """Give a refusal with a status of its own."""
    return respond_json({"code": code, "message": message, "response": None}, status, **headers)


UNAUTHORIZED = respond_error(401, "-1", "Unauthorized")
"""The refusal of a key or a token."""


def respond_token(
    value: str = "test-token", *, life: float = 1800, now: float | None = None
) -> LoopbackResponse:
    """Give an access token."""
    moment = int(time.time() if now is None else now)
    return respond_envelope(
        {"access_token": value, "now": moment, "expired_at": moment + int(life)}
    )


def script_tokens(server: LoopbackServer, *values: str) -> None:
    """Let a server give these access tokens, one after the other."""
    server.script(*(respond_token(value) for value in values or ("test-token",)), to=GET_TOKEN)


def read_bearer(request: LoopbackRequest) -> str:
    """Read the access token of a request."""
    kind, _, token = (request.header("Authorization") or "").partition(" ")
    assert kind == "Bearer"
    return token
