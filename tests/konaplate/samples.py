"""Responses of Konaplate."""

from __future__ import annotations

from tests.loopback import LoopbackResponse, respond_json

DELETE = "/open-api/api/v1/bankaccounts/delete"
INFO = "/open-api/api/v1/bankaccounts/info"
SUCCESS = respond_json({"response": {"code": "000_000", "description": "Success"}})


def respond_error(
    status: int, code: str, message: str = "거절", **headers: str
) -> LoopbackResponse:
    """Give a refusal."""
    return respond_json({"response": {"code": code, "description": message}}, status, **headers)
