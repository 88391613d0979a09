# Copied from codegen/package/testing/providers/iamport/handlers/access_tokens.py by `nox -s generate`. Do not edit.
"""Access tokens, which live for half an hour."""

from __future__ import annotations

import secrets
from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.http_messages import Refusal
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.keys import CREDENTIALS
from krpay.testing.providers.iamport.state import IamportState

TOKEN_LIFE = 30 * 60
LAST_MINUTE = 60
EXTENSION = 5 * 60


@handles("access_tokens.issue")
def issue_token(state: IamportState, request: OperationRequest) -> Any:
    expected = {"imp_key": CREDENTIALS["api_key"], "imp_secret": CREDENTIALS["api_secret"]}
    if request.body != expected:
        takes = "this sandbox takes {api_key} and {api_secret}".format(**CREDENTIALS)
        raise Refusal(401, -1, f"imp_key 또는 imp_secret이 올바르지 않습니다. ({takes})")
    if state.token is None or state.expired_at <= state.now:
        state.token, state.expired_at = secrets.token_hex(20), state.now + TOKEN_LIFE
    elif state.expired_at - state.now <= LAST_MINUTE:
        state.expired_at += EXTENSION
    return {"access_token": state.token, "now": state.now, "expired_at": state.expired_at}
