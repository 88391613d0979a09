# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""

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
    barcode: str | None = None,
    expired_at: _datetime | int | None = None,
    name: str | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    buyer_addr: str | None = None,
    buyer_postcode: str | None = None,
    confirm_url: str | None = None,
    notice_url: _Sequence[str] | None = None,
    custom_data: str | _Mapping[str, object] | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Issue or register a barcode for a convenience store (편의점 결제 수납번호 발급)."""
    buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode = _hide(
        buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode
    )
    _request = _build.RequestBuilder("cvs.issue", "POST", "/cvs")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.IssueCvsPayment,
        channel_key=channel_key,
        merchant_uid=_request.limited("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40),
        amount=amount,
        barcode=barcode,
        expired_at=expired_at,
        name=name,
        buyer_name=buyer_name,
        buyer_email=buyer_email,
        buyer_tel=buyer_tel,
        buyer_addr=buyer_addr,
        buyer_postcode=buyer_postcode,
        confirm_url=confirm_url,
        notice_url=notice_url,
        custom_data=custom_data,
    )
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cvs_issue,
    )


def revoke(imp_uid: str | int, *, tier: str | None = None) -> _Call[_models.Payment]:
    """Cancel a convenience-store barcode (편의점 결제 바코드 취소)."""
    _request = _build.RequestBuilder("cvs.revoke", "DELETE", "/cvs/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.cvs_revoke,
    )
