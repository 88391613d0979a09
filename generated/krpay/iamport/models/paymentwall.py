# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Paymentwall deliveries."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Id, OwnId, UnixTime


class PaymentwallDelivery(Model):
    """Paymentwall's answer to a delivery report."""

    success: int | None = None
    """1 if Paymentwall took the report."""
    error_code: int | None = None
    """Paymentwall's error code; None if all went well."""
    error: str | None = None
    """What the error code means."""
    notices: list[str] | None = None
    """Details of the error."""


class PaymentwallDeliveryStatus(StrEnum):
    """
    How far a delivery is.
    """

    ORDER_PLACED = "order_placed"
    ORDER_SHIPPED = "order_shipped"
    DELIVERING = "delivering"
    DELIVERED = "delivered"


class PaymentwallProductType(StrEnum):
    """
    physical: goods that are shipped (실물). digital: digital goods (디지털).
    """

    PHYSICAL = "physical"
    DIGITAL = "digital"


class PaymentwallRefundable(StrEnum):
    """
    Whether a sale can be refunded (환불가능여부).
    """

    YES = "yes"
    NO = "no"


class ReportPaymentwallDelivery(Arguments):
    """Request of `paymentwall.report_delivery`."""

    imp_uid: Id
    """iamport's id of the payment (아임포트 거래 고유번호)."""
    merchant_uid: OwnId
    """The merchant's order number (주문번호)."""
    type: PaymentwallProductType
    """Kind of goods."""
    status: PaymentwallDeliveryStatus
    """How far the delivery is."""
    estimated_delivery_datetime: UnixTime
    """When the goods are expected to arrive; for digital goods the present will do."""
    estimated_update_datetime: UnixTime
    """When the status is expected to change; for digital goods the present will do."""
    refundable: PaymentwallRefundable
    """Whether the sale can be refunded."""
    shipping_address_email: Annotated[str, Field(max_length=50, repr=False)]
    """E-mail address of the receiver."""
    carrier_tracking_id: Id | None = None
    """Tracking number. Needed for physical goods."""
    carrier_type: Annotated[str | None, Field(max_length=64)] = None
    """Name of the carrier. Needed for physical goods."""
    reason: Annotated[str | None, Field(max_length=64)] = None
    """Reason (사유); the docs say no more."""
    details: Annotated[str | None, Field(max_length=400)] = None
    """Details (상세 사항); the docs say no more."""
    shipping_address_country: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Country of the receiver. Needed for physical goods."""
    shipping_address_city: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """City of the receiver. Needed for physical goods."""
    shipping_address_zip: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Postcode of the receiver. Needed for physical goods."""
    shipping_address_state: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """State of the receiver; N/A outside the United States. Needed for physical goods."""
    shipping_address_street: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Street of the receiver. Needed for physical goods."""
    shipping_address_phone: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Phone number of the receiver. Needed for physical goods."""
    shipping_address_firstname: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Given name of the receiver. Needed for physical goods."""
    shipping_address_lastname: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Family name of the receiver. Needed for physical goods."""
