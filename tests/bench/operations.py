"""The operations that are measured, and what the server responds to them."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parent.parent / "iamport" / "examples"

GET_ISSUANCE = "bunjang points.get_issuance"
CANCEL_ISSUANCE = "bunjang points.cancel_issuance"
REVOKE = "iamport cvs.revoke"
GET_PAYMENT = "iamport payments.get"
LIST_PAYMENTS = "iamport payments.list_by_status"
DELETE_ACCOUNT = "konaplate bank_accounts.delete"

OPERATIONS = (GET_ISSUANCE, CANCEL_ISSUANCE, REVOKE, DELETE_ACCOUNT, GET_PAYMENT)
"""Those with a short response; the last is there because the peers from PyPI have it, and no
other of these."""

ISSUANCE_ID = "123"
IMP_UID = "imp_448280090638"
USER_ID = 50000104652

GET_ISSUANCE_PATH = f"/api/v1/points/issuance/{ISSUANCE_ID}"
CANCEL_ISSUANCE_PATH = f"{GET_ISSUANCE_PATH}/cancel"
REVOKE_PATH = f"/cvs/{IMP_UID}"
GET_PAYMENT_PATH = f"/payments/{IMP_UID}"
LIST_PAYMENTS_PATH = "/payments/status/all"
DELETE_ACCOUNT_PATH = "/api/v1/bankaccounts/delete"
TOKEN_PATH = "/users/getToken"

LISTED = 1_000
"""Payments in the list."""

ISSUANCE = {
    "id": ISSUANCE_ID,
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


def read_payments() -> list[dict[str, Any]]:
    """Read payments as they really come: by card, cancelled, by Kakao Pay."""
    names = ("payment-card-cancelled-2020", "payment-card-paid-2020", "payment-kakaopay-paid-2024")
    texts = ((EXAMPLES / f"{name}.json").read_text(encoding="utf-8") for name in names)
    return [json.loads(text)["response"] for text in texts]


def make_token() -> dict[str, Any]:
    """Make an access token that outlives every measurement."""
    now = int(time.time())
    return {"access_token": "0123456789abcdef" * 2, "now": now, "expired_at": now + 1800}


def make_bodies() -> Mapping[str, bytes]:
    """Make the body of the response to each path; all come with status 200."""
    kinds = read_payments()
    revoked = {**kinds[0], "imp_uid": IMP_UID, "pay_method": "cvs", "pg_provider": "galaxia"}
    listed = [
        {**kinds[number % len(kinds)], "imp_uid": f"imp_{number:012}", "amount": 1000 + number}
        for number in range(LISTED)
    ]
    page = {"total": LISTED, "previous": 0, "next": 0, "list": listed}
    values: dict[str, object] = {
        GET_ISSUANCE_PATH: {"data": ISSUANCE},
        CANCEL_ISSUANCE_PATH: {"data": {**ISSUANCE, "status": "CANCELLED"}},
        REVOKE_PATH: _wrap_success({**revoked, "pay_method": "card"}),
        GET_PAYMENT_PATH: _wrap_success({**kinds[1], "imp_uid": IMP_UID}),
        LIST_PAYMENTS_PATH: _wrap_success(page),
        DELETE_ACCOUNT_PATH: {"response": {"code": "000_000", "description": "Success"}},
        TOKEN_PATH: _wrap_success(make_token()),
    }
    return {path: json.dumps(value, ensure_ascii=False).encode() for path, value in values.items()}


def _wrap_success(response: object) -> dict[str, object]:
    return {"code": 0, "message": None, "response": response}
