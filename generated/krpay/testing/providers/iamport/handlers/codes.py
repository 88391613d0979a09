# Copied from codegen/package/testing/providers/iamport/handlers/codes.py by `nox -s generate`. Do not edit.
"""Codes of banks and card companies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.http_messages import Refusal
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.banks import BANKS, CARD_COMPANIES
from krpay.testing.providers.iamport.state import IamportState


@handles("codes.list_banks")
def list_banks(state: IamportState, request: OperationRequest) -> Any:
    return [_describe(BANKS, code) for code in BANKS]


@handles("codes.get_bank")
def get_bank(state: IamportState, request: OperationRequest) -> Any:
    return _describe(BANKS, request.path["bank_standard_code"])


@handles("codes.list_cards")
def list_card_companies(state: IamportState, request: OperationRequest) -> Any:
    return [_describe(CARD_COMPANIES, code) for code in CARD_COMPANIES]


@handles("codes.get_card")
def get_card_company(state: IamportState, request: OperationRequest) -> Any:
    return _describe(CARD_COMPANIES, request.path["card_standard_code"])


def _describe(names: Mapping[str, str], code: str) -> dict[str, str]:
    if code not in names:
        raise Refusal(404, -1, "존재하지 않는 코드입니다.")
    return {"code": code, "name": names[code]}
