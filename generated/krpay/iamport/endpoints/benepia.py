# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Benepia welfare points (베네피아 포인트), through KCP."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from decimal import Decimal as _Decimal
from uuid import UUID as _UUID

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import _outcomes as _outcomes, models as _models


def get_points(
    *, benepia_user: str, benepia_password: str, channel_key: str, tier: str | None = None
) -> _Call[_models.BenepiaPoints]:
    """Get the Benepia points of a member (베네피아 포인트 조회)."""
    benepia_user, benepia_password = _hide(benepia_user, benepia_password)
    _request = _build.RequestBuilder("benepia.get_points", "POST", "/benepia/point")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.GetBenepiaPoints,
        benepia_user=benepia_user,
        benepia_password=benepia_password,
        channel_key=channel_key,
    )
    return _request.call(
        _models.BenepiaPoints,
        replay=_Replay.SAFE,
    )


def pay(
    *,
    benepia_user: str,
    benepia_password: str,
    merchant_uid: str | int | _UUID,
    amount: _Decimal | int,
    name: str,
    channel_key: str,
    benepia_member_code: str | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    buyer_addr: str | None = None,
    buyer_postcode: str | None = None,
    notice_url: _Sequence[str] | None = None,
    custom_data: str | _Mapping[str, object] | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Pay with Benepia points (베네피아 포인트 결제)."""
    (
        benepia_user,
        benepia_password,
        buyer_name,
        buyer_email,
        buyer_tel,
        buyer_addr,
        buyer_postcode,
    ) = _hide(
        benepia_user,
        benepia_password,
        buyer_name,
        buyer_email,
        buyer_tel,
        buyer_addr,
        buyer_postcode,
    )
    _request = _build.RequestBuilder("benepia.pay", "POST", "/benepia/payment")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.PayWithBenepiaPoints,
        benepia_user=benepia_user,
        benepia_password=benepia_password,
        benepia_member_code=benepia_member_code,
        merchant_uid=_request.limited("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40),
        amount=amount,
        name=name,
        buyer_name=buyer_name,
        buyer_email=buyer_email,
        buyer_tel=buyer_tel,
        buyer_addr=buyer_addr,
        buyer_postcode=buyer_postcode,
        channel_key=channel_key,
        notice_url=notice_url,
        custom_data=custom_data,
    )
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.benepia_pay,
    )
