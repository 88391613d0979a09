# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Cash receipts (현금영수증) of payments."""

from decimal import Decimal as _Decimal

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import _outcomes as _outcomes, models as _models


def get(imp_uid: str | int, *, tier: str | None = None) -> _Call[_models.CashReceipt]:
    """Get the cash receipt of a payment (현금영수증 조회)."""
    _request = _build.RequestBuilder("cash_receipts.get", "GET", "/receipts/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.CashReceipt,
        replay=_Replay.SAFE,
        outcome=_outcomes.cash_receipts_get,
    )


def issue(
    imp_uid: str | int,
    *,
    identifier: str,
    identifier_type: _models.CashReceiptIdentifierType | str | None = None,
    type: _models.CashReceiptPurpose | str | None = None,
    product_type: _models.ProductType | str | None = None,
    company_name: str | None = None,
    company_tel: str | None = None,
    corp_reg_no: str | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    tax_free: _Decimal | int | None = None,
    vat: _Decimal | int | None = None,
    vat_amount: _Decimal | int | None = None,
    tier: str | None = None,
) -> _Call[_models.CashReceipt]:
    """Issue a cash receipt for a payment (현금영수증 발급)."""
    identifier, corp_reg_no, buyer_name, buyer_email, buyer_tel = _hide(
        identifier, corp_reg_no, buyer_name, buyer_email, buyer_tel
    )
    _request = _build.RequestBuilder("cash_receipts.issue", "POST", "/receipts/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.IssueCashReceipt,
        identifier=identifier,
        identifier_type=identifier_type,
        type=type,
        product_type=product_type,
        company_name=company_name,
        company_tel=company_tel,
        corp_reg_no=corp_reg_no,
        buyer_name=buyer_name,
        buyer_email=buyer_email,
        buyer_tel=buyer_tel,
        tax_free=_request.limited("tax_free", tax_free, _scalars.Amount, multiple_of=1),
        vat=_request.limited("vat", vat, _scalars.Amount, multiple_of=1),
        vat_amount=vat_amount,
    )
    return _request.call(
        _models.CashReceipt,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cash_receipts_issue,
    )


def revoke(imp_uid: str | int, *, tier: str | None = None) -> _Call[_models.CashReceipt]:
    """Revoke the cash receipt of a payment (현금영수증 발급 취소)."""
    _request = _build.RequestBuilder("cash_receipts.revoke", "DELETE", "/receipts/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.CashReceipt,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cash_receipts_revoke,
    )
