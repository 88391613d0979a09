# Copied from codegen/package/testing/providers/iamport/handlers/certifications.py by `nox -s generate`. Do not edit.
"""Checks of a person's identity by a one-time code."""

from __future__ import annotations

import secrets
from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.http_messages import Refusal
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.state import IamportState


@handles("certifications.request_otp")
def request_otp(state: IamportState, request: OperationRequest) -> Any:
    imp_uid = f"imp_{secrets.randbelow(10**12):012d}"
    state.certifications[imp_uid] = {
        **state.make_empty("Certification"),
        "imp_uid": imp_uid,
        "merchant_uid": request.body.get("merchant_uid"),
        "pg_provider": "danal",
        "name": request.body["name"],
        "foreigner": False,
        "certified": False,
    }
    return {"imp_uid": imp_uid}


@handles("certifications.get")
def get_certification(state: IamportState, request: OperationRequest) -> Any:
    certification = state.certifications.get(request.path["imp_uid"])
    if certification is None:
        raise Refusal(404, -1, "존재하지 않는 인증정보입니다.")
    return certification


@handles("certifications.confirm_otp")
def confirm_otp(state: IamportState, request: OperationRequest) -> Any:
    certification = get_certification(state, request)
    certification |= {"certified": True, "certified_at": state.now}
    return certification


@handles("certifications.delete")
def delete_certification(state: IamportState, request: OperationRequest) -> Any:
    certification = get_certification(state, request)
    return state.certifications.pop(certification["imp_uid"])
