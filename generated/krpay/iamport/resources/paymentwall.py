# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Paymentwall deliveries."""

from datetime import datetime as _datetime
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import paymentwall as _endpoints


class Paymentwall(_SyncResource):
    """Paymentwall deliveries."""

    def report_delivery(
        self,
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
        **_options: _Unpack[_CallOptions],
    ) -> _models.PaymentwallDelivery:
        """Report the delivery of a Paymentwall sale (페이먼트월 배송등록).

        Tells Paymentwall where the goods of a sale are. Paymentwall demands it for physical
        goods, and does not settle sales without it. Check `error_code` of the result: whether
        an error of Paymentwall makes the call fail is not documented. Through paymentwall only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호); at most 40 characters.
            merchant_uid: The merchant's order number (주문번호); at most 40 characters.
            type: Kind of goods.
            status: How far the delivery is.
            estimated_delivery_datetime: When the goods are expected to arrive; for digital
                goods the present will do.
            estimated_update_datetime: When the status is expected to change; for digital goods
                the present will do.
            refundable: Whether the sale can be refunded.
            shipping_address_email: E-mail address of the receiver; at most 50 characters.
            carrier_tracking_id: Tracking number. Needed for physical goods; at most 64
                characters.
            carrier_type: Name of the carrier. Needed for physical goods; at most 64 characters.
            reason: Reason (사유); the docs say no more; at most 64 characters.
            details: Details (상세 사항); the docs say no more; at most 400 characters.
            shipping_address_country: Country of the receiver. Needed for physical goods; at
                most 40 characters.
            shipping_address_city: City of the receiver. Needed for physical goods; at most 40
                characters.
            shipping_address_zip: Postcode of the receiver. Needed for physical goods; at most
                40 characters.
            shipping_address_state: State of the receiver; N/A outside the United States. Needed
                for physical goods; at most 40 characters.
            shipping_address_street: Street of the receiver. Needed for physical goods; at most
                40 characters.
            shipping_address_phone: Phone number of the receiver. Needed for physical goods; at
                most 40 characters.
            shipping_address_firstname: Given name of the receiver. Needed for physical goods;
                at most 40 characters.
            shipping_address_lastname: Family name of the receiver. Needed for physical goods;
                at most 40 characters.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            Paymentwall's answer.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Paymentwall's error codes. Whether a report can be repeated.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
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
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.report_delivery(
                imp_uid=imp_uid,
                merchant_uid=merchant_uid,
                type=type,
                status=status,
                estimated_delivery_datetime=estimated_delivery_datetime,
                estimated_update_datetime=estimated_update_datetime,
                refundable=refundable,
                shipping_address_email=shipping_address_email,
                carrier_tracking_id=carrier_tracking_id,
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
                tier=tier,
            ),
            **_options,
        )


class AsyncPaymentwall(_AsyncResource):
    """Paymentwall deliveries."""

    async def report_delivery(
        self,
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
        **_options: _Unpack[_CallOptions],
    ) -> _models.PaymentwallDelivery:
        """Report the delivery of a Paymentwall sale (페이먼트월 배송등록).

        Tells Paymentwall where the goods of a sale are. Paymentwall demands it for physical
        goods, and does not settle sales without it. Check `error_code` of the result: whether
        an error of Paymentwall makes the call fail is not documented. Through paymentwall only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호); at most 40 characters.
            merchant_uid: The merchant's order number (주문번호); at most 40 characters.
            type: Kind of goods.
            status: How far the delivery is.
            estimated_delivery_datetime: When the goods are expected to arrive; for digital
                goods the present will do.
            estimated_update_datetime: When the status is expected to change; for digital goods
                the present will do.
            refundable: Whether the sale can be refunded.
            shipping_address_email: E-mail address of the receiver; at most 50 characters.
            carrier_tracking_id: Tracking number. Needed for physical goods; at most 64
                characters.
            carrier_type: Name of the carrier. Needed for physical goods; at most 64 characters.
            reason: Reason (사유); the docs say no more; at most 64 characters.
            details: Details (상세 사항); the docs say no more; at most 400 characters.
            shipping_address_country: Country of the receiver. Needed for physical goods; at
                most 40 characters.
            shipping_address_city: City of the receiver. Needed for physical goods; at most 40
                characters.
            shipping_address_zip: Postcode of the receiver. Needed for physical goods; at most
                40 characters.
            shipping_address_state: State of the receiver; N/A outside the United States. Needed
                for physical goods; at most 40 characters.
            shipping_address_street: Street of the receiver. Needed for physical goods; at most
                40 characters.
            shipping_address_phone: Phone number of the receiver. Needed for physical goods; at
                most 40 characters.
            shipping_address_firstname: Given name of the receiver. Needed for physical goods;
                at most 40 characters.
            shipping_address_lastname: Family name of the receiver. Needed for physical goods;
                at most 40 characters.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            Paymentwall's answer.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Paymentwall's error codes. Whether a report can be repeated.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
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
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.report_delivery(
                imp_uid=imp_uid,
                merchant_uid=merchant_uid,
                type=type,
                status=status,
                estimated_delivery_datetime=estimated_delivery_datetime,
                estimated_update_datetime=estimated_update_datetime,
                refundable=refundable,
                shipping_address_email=shipping_address_email,
                carrier_tracking_id=carrier_tracking_id,
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
                tier=tier,
            ),
            **_options,
        )
