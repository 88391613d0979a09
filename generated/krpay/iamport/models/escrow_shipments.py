# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Shipping data (배송정보) of escrow payments (에스크로)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, UnixTime


class CreateEscrowShipment(Arguments):
    """Request of `escrow_shipments.create`."""

    sender: EscrowSender
    """Who sends; each gateway needs other fields of it."""
    receiver: EscrowReceiver
    """Who receives; each gateway needs other fields of it."""
    shipment: Annotated[EscrowShipmentInput, Field(alias="logis")]
    """How and when the goods are sent."""
    products: list[EscrowProduct] | None = None
    """What is sent. Needed by welcome; used by it only."""
    send_email: bool | None = None
    """
    E-mail the buyer when the purchase is confirmed; the provider's default is true. Used by
    nice_v2 only.
    """


class EscrowAddress(Arguments):
    """An address in two lines; both are needed by smartro_v2."""

    address_line_1: Annotated[str | None, Field(repr=False)] = None
    """Lot or street address (지번주소 또는 도로명주소)."""
    address_line_2: Annotated[str | None, Field(repr=False)] = None
    """Rest of the address (상세주소), such as building and flat."""


class EscrowProduct(Arguments):
    """Goods of an escrow payment; used by welcome only."""

    id: str
    """Id of the product."""
    name: str
    """Name of the product."""
    code: str | None = None
    """The merchant's own code of the product."""
    amount: Amount
    """Price of one piece."""
    currency: str | None = None
    """Currency code of the price, such as KRW; the provider's default is KRW."""
    quantity: int | None = None
    """Number of pieces; the provider's default is 1."""
    tag: str | None = None
    """Category of the product, such as books."""


class EscrowReceiver(Arguments):
    """Receiver (수신자) of the goods of an escrow payment."""

    name: Annotated[str | None, Field(repr=False)] = None
    """Name. Needed by html5_inicis and smartro_v2."""
    tel: Annotated[str | None, Field(repr=False)] = None
    """Phone number. Needed by html5_inicis and smartro_v2."""
    addr: Annotated[str | None, Field(repr=False)] = None
    """Address. Needed by html5_inicis; smartro_v2 takes `formed_address` instead."""
    postcode: Annotated[str | None, Field(repr=False)] = None
    """Postcode. Needed by html5_inicis and smartro_v2."""
    formed_address: EscrowAddress | None = None
    """Address in two lines. Needed by smartro_v2."""


class EscrowSender(Arguments):
    """Sender (발신자) of the goods of an escrow payment."""

    name: Annotated[str | None, Field(repr=False)] = None
    """Name. Needed by html5_inicis and smartro_v2."""
    tel: Annotated[str | None, Field(repr=False)] = None
    """Phone number. Needed by html5_inicis and smartro_v2."""
    addr: Annotated[str | None, Field(repr=False)] = None
    """Address. Needed by html5_inicis; smartro_v2 takes `formed_address` instead."""
    postcode: Annotated[str | None, Field(repr=False)] = None
    """Postcode. Needed by html5_inicis and smartro_v2."""
    relationship: str | None = None
    """Relationship (관계), such as 본인 (oneself). Needed by daou."""
    formed_address: EscrowAddress | None = None
    """Address in two lines. Needed by smartro_v2."""


class EscrowShipment(Model):
    """Shipping data (배송정보) of an escrow payment."""

    company: str
    """Code of the parcel service (택배사 코드)."""
    invoice: str
    """Number of the consignment note (송장번호)."""
    sent_at: UnixTime = None
    """When the goods were sent."""
    applied_at: UnixTime = None
    """When the shipping data was registered."""


class EscrowShipmentInput(Arguments):
    """How and when the goods of an escrow payment are sent (배송정보)."""

    company: str
    """Code of the parcel service (택배사 코드); iamport's manual has the table."""
    invoice: str
    """Number of the consignment note (송장번호)."""
    sent_at: UnixTime
    """When the goods were sent."""
    receiving_at: str | None = None
    """Day on which the goods arrive (수령일시) as YYYYMMDD. Needed by daou."""
    address: Annotated[str | None, Field(repr=False)] = None
    """Address from which the goods are sent (발송주소). Needed by daou."""


class UpdateEscrowShipment(Arguments):
    """Request of `escrow_shipments.update`."""

    sender: EscrowSender
    """Who sends; each gateway needs other fields of it."""
    receiver: EscrowReceiver
    """Who receives; each gateway needs other fields of it."""
    shipment: Annotated[EscrowShipmentInput, Field(alias="logis")]
    """How and when the goods are sent."""
    products: list[EscrowProduct] | None = None
    """What is sent. Needed by welcome; used by it only."""
