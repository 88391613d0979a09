# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Cash receipts (현금영수증) of sales made outside iamport."""

from decimal import Decimal as _Decimal
from uuid import UUID as _UUID

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import _outcomes as _outcomes, models as _models


def get(
    merchant_uid: str | int | _UUID, *, tier: str | None = None
) -> _Call[_models.ExternalCashReceipt]:
    """Get the cash receipt of an outside sale (현금영수증 외부 발급내역 조회)."""
    _request = _build.RequestBuilder(
        "external_cash_receipts.get", "GET", "/receipts/external/{merchant_uid}"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.ExternalCashReceipt,
        replay=_Replay.SAFE,
        outcome=_outcomes.external_cash_receipts_get,
    )


def issue(
    merchant_uid: str | int | _UUID,
    *,
    channel_key: str,
    name: str,
    amount: _Decimal | int,
    identifier: str,
    identifier_type: _models.CashReceiptIdentifierType | str | None = None,
    type: _models.CashReceiptPurpose | str | None = None,
    product_type: _models.ProductType | str | None = None,
    pay_method: _models.ExternalPayMethod | str | None = None,
    corp_reg_no: str | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    tax_free: _Decimal | int | None = None,
    vat_amount: _Decimal | int | None = None,
    tier: str | None = None,
) -> _Call[_models.ExternalCashReceipt]:
    """Issue a cash receipt for an outside sale (현금영수증 외부 발급)."""
    identifier, corp_reg_no, buyer_name, buyer_email, buyer_tel = _hide(
        identifier, corp_reg_no, buyer_name, buyer_email, buyer_tel
    )
    _request = _build.RequestBuilder(
        "external_cash_receipts.issue", "POST", "/receipts/external/{merchant_uid}"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.IssueExternalCashReceipt,
        channel_key=channel_key,
        name=name,
        amount=_request.limited("amount", amount, _scalars.Amount, multiple_of=1),
        identifier=identifier,
        identifier_type=identifier_type,
        type=type,
        product_type=product_type,
        pay_method=pay_method,
        corp_reg_no=corp_reg_no,
        buyer_name=buyer_name,
        buyer_email=buyer_email,
        buyer_tel=buyer_tel,
        tax_free=_request.limited("tax_free", tax_free, _scalars.Amount, multiple_of=1),
        vat_amount=vat_amount,
    )
    return _request.call(
        _models.ExternalCashReceipt,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.external_cash_receipts_issue,
    )


def revoke(
    merchant_uid: str | int | _UUID, *, tier: str | None = None
) -> _Call[_models.ExternalCashReceipt]:
    """Revoke the cash receipt of an outside sale (현금영수증 외부 발급 취소)."""
    _request = _build.RequestBuilder(
        "external_cash_receipts.revoke", "DELETE", "/receipts/external/{merchant_uid}"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.ExternalCashReceipt,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.external_cash_receipts_revoke,
    )
