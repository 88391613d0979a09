# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Virtual accounts (가상계좌)."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import datetime as _datetime
from decimal import Decimal as _Decimal
from uuid import UUID as _UUID

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import _outcomes as _outcomes, models as _models


def issue(
    *,
    channel_key: str,
    merchant_uid: str | int | _UUID,
    amount: _Decimal | int,
    vbank_code: str,
    vbank_due: _datetime | int,
    product_type: _models.ProductType | str | None = None,
    vbank_num: str | None = None,
    vbank_holder: str | None = None,
    vbank_key: str | None = None,
    name: str | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    business_registration_number: str | None = None,
    buyer_addr: str | None = None,
    buyer_postcode: str | None = None,
    notice_url: _Sequence[str] | None = None,
    custom_data: str | _Mapping[str, object] | None = None,
    tax_free: _Decimal | int | None = None,
    vat_amount: _Decimal | int | None = None,
    product_count: int | None = None,
    escrow_password: str | None = None,
    fixed_unlimited_vbank: bool | None = None,
    pg_api_key: str | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Issue a virtual account (가상계좌 발급)."""
    (
        vbank_num,
        vbank_holder,
        buyer_name,
        buyer_email,
        buyer_tel,
        business_registration_number,
        buyer_addr,
        buyer_postcode,
        escrow_password,
        pg_api_key,
    ) = _hide(
        vbank_num,
        vbank_holder,
        buyer_name,
        buyer_email,
        buyer_tel,
        business_registration_number,
        buyer_addr,
        buyer_postcode,
        escrow_password,
        pg_api_key,
    )
    _request = _build.RequestBuilder("vbanks.issue", "POST", "/vbanks")
    _request.query("pg_api_key", pg_api_key, str, sensitive=True)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.IssueVirtualAccount,
        channel_key=channel_key,
        merchant_uid=_request.limited("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40),
        amount=amount,
        product_type=product_type,
        vbank_num=vbank_num,
        vbank_code=vbank_code,
        vbank_due=vbank_due,
        vbank_holder=vbank_holder,
        vbank_key=vbank_key,
        name=name,
        buyer_name=buyer_name,
        buyer_email=buyer_email,
        buyer_tel=buyer_tel,
        business_registration_number=business_registration_number,
        buyer_addr=buyer_addr,
        buyer_postcode=buyer_postcode,
        notice_url=notice_url,
        custom_data=custom_data,
        tax_free=_request.limited("tax_free", tax_free, _scalars.Amount, multiple_of=1),
        vat_amount=vat_amount,
        product_count=product_count,
        escrow_password=escrow_password,
        fixed_unlimited_vbank=fixed_unlimited_vbank,
    )
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.vbanks_issue,
    )


def update(
    imp_uid: str | int,
    *,
    amount: _Decimal | int | None = None,
    vbank_due: _datetime | int | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Change the amount or deadline of a virtual account (가상계좌 발급정보 수정)."""
    _request = _build.RequestBuilder("vbanks.update", "PUT", "/vbanks/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.UpdateVirtualAccount,
        amount=_request.limited("amount", amount, _scalars.Amount, multiple_of=1),
        vbank_due=vbank_due,
    )
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.vbanks_update,
    )


def revoke(
    imp_uid: str | int, *, pg_api_key: str | None = None, tier: str | None = None
) -> _Call[_models.Payment]:
    """Close an unpaid virtual account (가상계좌 발급 취소)."""
    [pg_api_key] = _hide(pg_api_key)
    _request = _build.RequestBuilder("vbanks.revoke", "DELETE", "/vbanks/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.query("pg_api_key", pg_api_key, str, sensitive=True)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.vbanks_revoke,
    )
