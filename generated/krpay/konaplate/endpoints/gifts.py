# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Gifts of prepaid cards (카드 선물하기)."""

from collections.abc import Mapping as _Mapping
from datetime import date as _date
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import _outcomes as _outcomes, models as _models


def list(
    *,
    search_type: _models.GiftSearchType | str,
    page_request: _models.GiftPageRequest | _Mapping[str, object],
    user_id: int | None = None,
    mobile_number: str | None = None,
    start_date: _date | None = None,
    end_date: _date | None = None,
) -> _Call[_models.GiftList]:
    """List card gifts of the service (카드 선물 내역 조회 (관리자용))."""
    [mobile_number] = _hide(mobile_number)
    _request = _build.RequestBuilder("gifts.list", "POST", "/api/v1/admin/gifts/cards/list")
    _request.body(
        _models.ListGifts,
        search_type=search_type,
        user_id=user_id,
        mobile_number=mobile_number,
        start_date=start_date,
        end_date=end_date,
        page_request=page_request,
    )
    return _request.call(
        _models.GiftList,
        replay=_Replay.SAFE,
        encrypted_request=True,
    )


def send(
    *,
    sender_user_id: str,
    receiver_name: str,
    receiver_phone: str,
    service_id: str,
    sender_name: str | None = None,
    sender_phone: str | None = None,
) -> _Call[None]:
    """Give a prepaid card to another member (선불카드 선물하기)."""
    receiver_name, receiver_phone, sender_name, sender_phone = _hide(
        receiver_name, receiver_phone, sender_name, sender_phone
    )
    _request = _build.RequestBuilder(
        "gifts.send", "POST", "/api/v1/gifts/cards/transmission/no-hce"
    )
    _request.body(
        _models.SendGift,
        sender_user_id=sender_user_id,
        sender_name=sender_name,
        sender_phone=sender_phone,
        receiver_name=receiver_name,
        receiver_phone=receiver_phone,
        service_id=service_id,
    )
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.gifts_send,
        encrypted_request=True,
    )
