# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Paymentwall deliveries."""

from datetime import datetime as _datetime
from uuid import UUID as _UUID

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import models as _models


def report_delivery(
    *,
    imp_uid: str | int,
    merchant_uid: str | int | _UUID,
    type: _models.PaymentwallProductType | str,
    status: _models.PaymentwallDeliveryStatus | str,
    estimated_delivery_datetime: _datetime | int,
    estimated_update_datetime: _datetime | int,
    refundable: _models.PaymentwallRefundable | str,
    shipping_address_email: str,
    carrier_tracking_id: str | int | None = None,
    carrier_type: str | None = None,
    reason: str | None = None,
    details: str | None = None,
    shipping_address_country: str | None = None,
    shipping_address_city: str | None = None,
    shipping_address_zip: str | None = None,
    shipping_address_state: str | None = None,
    shipping_address_street: str | None = None,
    shipping_address_phone: str | None = None,
    shipping_address_firstname: str | None = None,
    shipping_address_lastname: str | None = None,
    tier: str | None = None,
) -> _Call[_models.PaymentwallDelivery]:
    """Report the delivery of a Paymentwall sale (페이먼트월 배송등록)."""
    (
        shipping_address_email,
        shipping_address_country,
        shipping_address_city,
        shipping_address_zip,
        shipping_address_state,
        shipping_address_street,
        shipping_address_phone,
        shipping_address_firstname,
        shipping_address_lastname,
    ) = _hide(
        shipping_address_email,
        shipping_address_country,
        shipping_address_city,
        shipping_address_zip,
        shipping_address_state,
        shipping_address_street,
        shipping_address_phone,
        shipping_address_firstname,
        shipping_address_lastname,
    )
    _request = _build.RequestBuilder("paymentwall.report_delivery", "POST", "/paymentwall/delivery")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.ReportPaymentwallDelivery,
        imp_uid=_request.limited("imp_uid", imp_uid, _scalars.Id, max_length=40),
        merchant_uid=_request.limited("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40),
        type=type,
        status=status,
        estimated_delivery_datetime=estimated_delivery_datetime,
        estimated_update_datetime=estimated_update_datetime,
        refundable=refundable,
        shipping_address_email=shipping_address_email,
        carrier_tracking_id=_request.limited(
            "carrier_tracking_id", carrier_tracking_id, _scalars.Id, max_length=64
        ),
        carrier_type=carrier_type,
        reason=reason,
        details=details,
        shipping_address_country=shipping_address_country,
        shipping_address_city=shipping_address_city,
        shipping_address_zip=shipping_address_zip,
        shipping_address_state=shipping_address_state,
        shipping_address_street=shipping_address_street,
        shipping_address_phone=shipping_address_phone,
        shipping_address_firstname=shipping_address_firstname,
        shipping_address_lastname=shipping_address_lastname,
    )
    return _request.call(
        _models.PaymentwallDelivery,
        replay=_Replay.UNSAFE,
    )
