# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Orders (주문), paid from points."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import DateTime
from krpay.bunjang._pages import OrderPageBase


class CreateOrder(Arguments):
    """An order of one product."""

    product: OrderedProduct
    """The product to buy."""
    delivery_price: Annotated[int, Field(alias="deliveryPrice", ge=0)]
    """Delivery fee in KRW (배송비); it must be the current one (reported)."""
    shipping_address: Annotated[
        ShippingAddress | None, Field(alias="shippingAddress", repr=False)
    ] = None
    """
    Where to deliver (배송지): a partner guide says that a Korean address must be sent and that
    others are refused.
    """


class CreateOrderV1(Arguments):
    """An order of one product."""

    product: OrderedProduct
    """The product to buy."""
    delivery_price: Annotated[int, Field(alias="deliveryPrice", ge=0)]
    """Delivery fee in KRW (배송비)."""


class CreatedOrder(Model):
    """A new order."""

    id: int
    """Id of the order."""


class CreatedOrderPayment(Model):
    """What is paid for a new order."""

    product_price: Annotated[int | None, Field(alias="productPrice")] = None
    """Price of the product in KRW."""
    delivery_price: Annotated[int | None, Field(alias="deliveryPrice")] = None
    """Delivery fee in KRW (배송비)."""
    total_price: Annotated[int | None, Field(alias="totalPrice")] = None
    """Both together."""


class CreatedOrderProduct(Model):
    """The product of a new order."""

    id: int | None = None
    """Id of the product."""
    name: str | None = None
    """Name of the product."""
    price: int | None = None
    """Price in KRW."""
    image_url: Annotated[str | None, Field(alias="imageUrl")] = None
    """URL of an image."""


class CreatedOrderV1(Model):
    """A new order, as V1 gives it."""

    id: int
    """Id of the order."""
    seller: OrderSeller | None = None
    """Who sells."""
    product: CreatedOrderProduct | None = None
    """The product."""
    payment: CreatedOrderPayment | None = None
    """What is paid."""
    detail_url: Annotated[str | None, Field(alias="detailUrl")] = None
    """URL of the order form at Bunjang; empty in the sample."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Created (UTC in the sample)."""


class Invoice(Model):
    """A parcel (송장)."""

    number: Annotated[str | None, Field(alias="no")] = None
    """Tracking number (송장번호)."""
    company_code: Annotated[str | None, Field(alias="companyCode")] = None
    """Code of the carrier (택배사)."""
    company_name: Annotated[str | None, Field(alias="companyName")] = None
    """Name of the carrier."""


class Order(Model):
    """What was bought."""

    id: int | None = None
    """Id of the order."""
    total_price: Annotated[int | None, Field(alias="totalPrice")] = None
    """Products and delivery together in KRW."""
    total_product_price: Annotated[int | None, Field(alias="totalProductPrice")] = None
    """All products in KRW."""
    delivery_price: Annotated[int | None, Field(alias="deliveryPrice")] = None
    """Delivery fee in KRW (배송비)."""
    order_done_at: Annotated[DateTime | None, Field(alias="orderDoneAt")] = None
    """Not described; presumably when it was paid (UTC in the sample)."""
    approved_at: Annotated[DateTime | None, Field(alias="approvedAt")] = None
    """Not described; presumably when the seller accepted it (UTC in the sample)."""
    order_items: Annotated[list[OrderItem] | None, Field(alias="orderItems")] = None
    """The items."""


class OrderAddress(Model):
    """An address."""

    name: Annotated[str | None, Field(repr=False)] = None
    """Name of the recipient."""
    phone: Annotated[str | None, Field(repr=False)] = None
    """Phone number."""
    address1: Annotated[str | None, Field(repr=False)] = None
    """Street and number."""
    address2: Annotated[str | None, Field(repr=False)] = None
    """Floor and room."""
    zip_code: Annotated[str | None, Field(alias="zipCode", repr=False)] = None
    """Postcode (우편번호)."""


class OrderDelivery(Model):
    """The way to the buyer."""

    invoice: Invoice | None = None
    """The parcel; clients meet it as null or missing before shipping."""
    address: Annotated[OrderAddress | None, Field(repr=False)] = None
    """Where it goes."""
    ship_done_at: Annotated[DateTime | None, Field(alias="shipDoneAt")] = None
    """Not described; by its name, when shipping was done (UTC in the sample)."""


class OrderDetail(Model):
    """An order (주문): what was bought, from whom, and where it is."""

    order: Order
    """What was bought."""
    seller: OrderSeller | None = None
    """Who sells."""
    delivery: OrderDelivery | None = None
    """The way to the buyer."""
    returns: list[OrderReturn] | None = None
    """Returns (반품)."""


class OrderItem(Model):
    """One item of an order."""

    id: int | None = None
    """Id of the item."""
    status: OrderStatus | None = None
    """Where the item is."""
    product: OrderItemProduct | None = None
    """The product."""
    purchase_confirmed_at: Annotated[DateTime | None, Field(alias="purchaseConfirmedAt")] = None
    """When the purchase was confirmed (구매확정), UTC in the sample."""
    refunded_at: Annotated[DateTime | None, Field(alias="refundedAt")] = None
    """When it was refunded (환불), UTC in the sample."""
    status_updated_at: Annotated[DateTime | None, Field(alias="statusUpdatedAt")] = None
    """Last change of the status (UTC in the sample)."""
    shipping_fee_included: Annotated[bool | None, Field(alias="shippingFeeIncluded")] = None
    """Not described; by its name, whether the price includes the delivery fee."""
    return_request_id: Annotated[int | None, Field(alias="returnRequestId")] = None
    """Id of the return; in the sample, one of `returns`."""


class OrderItemProduct(Model):
    """The product of an item."""

    id: int | None = None
    """Id of the product (pid)."""
    name: str | None = None
    """Name of the product."""
    price: int | None = None
    """Price in KRW."""


class OrderPage(OrderPageBase):
    """
    A page of orders (reported). Evidence: reported
    (https://github.com/YKLee98/shopify_bunjang_collabo).
    """

    items: Annotated[list[OrderSummary], Field(alias="data")]
    """The orders of this page."""
    page: int | None = None
    """Number of this page; the first is 0."""
    size: int | None = None
    """Orders in a page."""
    total_pages: Annotated[int | None, Field(alias="totalPages")] = None
    """Pages in all."""
    total_elements: Annotated[int | None, Field(alias="totalElements")] = None
    """Orders in all."""


class OrderReturn(Model):
    """The way back to the seller (반품)."""

    id: int | None = None
    """Id of the return."""
    invoice: Invoice | None = None
    """The parcel."""
    address: Annotated[OrderAddress | None, Field(repr=False)] = None
    """Where it goes."""
    ship_done_at: Annotated[DateTime | None, Field(alias="shipDoneAt")] = None
    """Not described; by its name, when shipping was done (UTC in the sample)."""


class OrderSeller(Model):
    """Who sells."""

    id: int | None = None
    """Id of the seller."""
    shop_name: Annotated[str | None, Field(alias="shopName")] = None
    """Name of the shop."""


class OrderStatus(StrEnum):
    """
    PAYMENT_RECEIVED: paid (결제완료). SHIP_READY: accepted by the seller (배송준비).
    CANCEL_REQUESTED_BEFORE_SHIPPING: the buyer asks to cancel (취소요청). IN_TRANSIT: on the way
    (배송중). DELIVERY_COMPLETED: delivered (배송완료). PURCHASE_CONFIRM: confirmed, the end (구매확정).
    RETURN_REQUESTED: the buyer asks to return (반품요청). RETURN_BEFORE_SHIPPING: return accepted
    (반품 진행중). RETURNING: on the way back (반품 배송중). RETURNED: back at the seller (반품 배송완료).
    REFUNDING: being refunded (환불중). REFUNDED: refunded, the end (환불완료). These are from a
    diagram of 2025-05; WAITING_REFUND, REFUND_ERROR, ON_HOLD_RETURN_REFUND, PAYMENT_PENDING and
    CANCELLED are reported too. Evidence: reported
    (https://github.com/seanko-cell/bunjang-partner-guide).
    """

    PAYMENT_RECEIVED = "PAYMENT_RECEIVED"
    SHIP_READY = "SHIP_READY"
    CANCEL_REQUESTED_BEFORE_SHIPPING = "CANCEL_REQUESTED_BEFORE_SHIPPING"
    IN_TRANSIT = "IN_TRANSIT"
    DELIVERY_COMPLETED = "DELIVERY_COMPLETED"
    PURCHASE_CONFIRM = "PURCHASE_CONFIRM"
    RETURN_REQUESTED = "RETURN_REQUESTED"
    RETURN_BEFORE_SHIPPING = "RETURN_BEFORE_SHIPPING"
    RETURNING = "RETURNING"
    RETURNED = "RETURNED"
    REFUNDING = "REFUNDING"
    REFUNDED = "REFUNDED"


class OrderSummary(Model):
    """
    An order in a list (reported). Evidence: reported
    (https://github.com/YKLee98/shopify_bunjang_collabo).
    """

    id: int | None = None
    """Id of the order."""
    order_items: Annotated[list[OrderSummaryItem] | None, Field(alias="orderItems")] = None
    """The items."""


class OrderSummaryItem(Model):
    """
    One item of an order in a list (reported). Evidence: reported
    (https://github.com/YKLee98/shopify_bunjang_collabo).
    """

    id: int | None = None
    """Id of the item."""
    status: OrderStatus | None = None
    """Where the item is."""
    status_updated_at: Annotated[DateTime | None, Field(alias="statusUpdatedAt")] = None
    """Last change of the status; taken to have the form that `get` gives it."""
    product: OrderSummaryProduct | None = None
    """The product."""


class OrderSummaryProduct(Model):
    """
    The product of an item in a list (reported). Evidence: reported
    (https://github.com/YKLee98/shopify_bunjang_collabo).
    """

    id: int | None = None
    """Id of the product (pid)."""


class OrderedProduct(Arguments):
    """The product to buy."""

    id: int
    """Id of the product (pid)."""
    price: Annotated[int, Field(ge=0)]
    """Price in KRW; it must be the current one (reported)."""


class ShippingAddress(Arguments):
    """Where to deliver (배송지)."""

    name: Annotated[str | None, Field(repr=False)] = None
    """Name of the recipient."""
    phone: Annotated[str | None, Field(repr=False)] = None
    """Phone number."""
    zip_code: Annotated[str | None, Field(alias="zipCode", repr=False)] = None
    """Postcode (우편번호)."""
    address1: Annotated[str | None, Field(repr=False)] = None
    """Street and number."""
    address2: Annotated[str | None, Field(repr=False)] = None
    """Floor and room."""
    extra_info: Annotated[str | None, Field(alias="extraInfo", repr=False)] = None
    """More; the sample has #1234."""
