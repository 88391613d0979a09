# Copied from codegen/package/testing/providers/konaplate/handlers/bank_accounts.py by `nox -s generate`. Do not edit.
"""Bank accounts of members, registered by a voice call."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.json_documents import JsonObject
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.konaplate.records import RegistrationRecord
from krpay.testing.providers.konaplate.state import CALL_SECONDS, KonaplateState


@handles("bank_accounts.register")
def register_account(state: KonaplateState, request: OperationRequest) -> Any:
    body = request.body
    state.get_member(body["userId"])
    for registration in state.registrations.values():
        if registration.user_id == body["userId"] and registration.outcome is None:
            raise state.refusal("002_013")
    number = f"{state.now:%Y%m%d%H%M%S}{state.next_number():08d}"
    account = {name: body[name] for name in ("userName", "bankName", "bankAccount")}
    started = state.clock.now()
    state.registrations[number] = RegistrationRecord(body["userId"], account, started)
    return {"bankAccRegNo": number}


@handles("bank_accounts.get_registration")
def get_registration(state: KonaplateState, request: OperationRequest) -> Any:
    registration = state.registrations.get(request.body["regNo"])
    if registration is None:
        raise state.refusal("002_019")
    status = registration.outcome
    if status is not None and status in state.spec.errors:
        raise state.refusal(status)
    if status is None:
        seconds = state.clock.now() - registration.started
        status = "ARS_AUTH_IN_PROGRESS" if seconds < CALL_SECONDS else "ARS_AUTH_DONE"
    return {"status": status}


@handles("bank_accounts.delete")
def delete_account(state: KonaplateState, request: OperationRequest) -> Any:
    # What happens without an account is not documented; here it is a success too.
    state.accounts.pop(request.body["userId"], None)


@handles("bank_accounts.get")
def get_account(state: KonaplateState, request: OperationRequest) -> Any:
    # The response for a member without an account is not documented; here the account is
    # left out.
    user_id = request.body["userId"]
    described: JsonObject = {"userId": user_id}
    if user_id in state.accounts:
        account = state.accounts[user_id]
        described["accountInfo"] = {name: account[name] for name in ("accountId", "userName")}
    return described
