# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import DateTime, LocalDateTime
from krpay.bunjang._methods import ImageUrls


class Brand(Model):
    """
    A brand (브랜드). A partner guide says that it has Korean and English names (reported); no
    source names the members, so all of them are in `model_extra`.
    """


class Category(Model):
    """A category (카테고리), as one client reads it (reported). A partner guide adds icon URLs."""

    id: str | None = None
    """Id, as text like `categoryId` of a product."""
    name_kor: Annotated[str | None, Field(alias="nameKor")] = None
    """Korean name."""
    name_eng: Annotated[str | None, Field(alias="nameEng")] = None
    """English name."""


class CreateOrder(Arguments):
    """An order of one product."""

    product: OrderedProduct
    """The product to buy."""
    delivery_price: Annotated[int, Field(alias="deliveryPrice")]
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
    delivery_price: Annotated[int, Field(alias="deliveryPrice")]
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
    seller: OrderSeller
    """Who sells."""
    product: CreatedOrderProduct
    """The product."""
    payment: CreatedOrderPayment
    """What is paid."""
    detail_url: Annotated[str, Field(alias="detailUrl")]
    """URL of the order form at Bunjang; empty in the sample."""
    created_at: Annotated[DateTime, Field(alias="createdAt")]
    """Created (UTC in the sample)."""


class FilterOnSaleProducts(Arguments):
    """Up to 200 product ids; no source says how they are sent, so pass them as `extra_body`."""


class Invoice(Model):
    """A parcel (송장)."""

    number: Annotated[str | None, Field(alias="no")] = None
    """Tracking number (송장번호)."""
    company_code: Annotated[str | None, Field(alias="companyCode")] = None
    """Code of the carrier (택배사)."""
    company_name: Annotated[str | None, Field(alias="companyName")] = None
    """Name of the carrier."""


class IssuePoints(Arguments):
    """Request for a point charge; no source says what it holds, so pass it as `extra_body`."""


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
    seller: OrderSeller
    """Who sells."""
    delivery: OrderDelivery
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


class OrderPage(Model):
    """A page of orders (reported)."""

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
    CANCELLED are reported too.
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
    """An order in a list (reported)."""

    id: int | None = None
    """Id of the order."""
    order_items: Annotated[list[OrderSummaryItem] | None, Field(alias="orderItems")] = None
    """The items."""


class OrderSummaryItem(Model):
    """One item of an order in a list (reported)."""

    id: int | None = None
    """Id of the item."""
    status: OrderStatus | None = None
    """Where the item is."""
    status_updated_at: Annotated[DateTime | None, Field(alias="statusUpdatedAt")] = None
    """Last change of the status; taken to have the form that `get` gives it."""
    product: OrderSummaryProduct | None = None
    """The product."""


class OrderSummaryProduct(Model):
    """The product of an item in a list (reported)."""

    id: int | None = None
    """Id of the product (pid)."""


class OrderedProduct(Arguments):
    """The product to buy."""

    id: int
    """Id of the product (pid)."""
    price: int
    """Price in KRW; it must be the current one (reported)."""


class PointBalance(Model):
    """Points that can be spent (포인트 잔액). The types are those of the docs' sample."""

    balance: int
    """Points now."""
    point_expired_in_30_days: Annotated[int, Field(alias="pointExpiredIn30Days")]
    """Points that expire within 30 days."""


class PointIssuance(Model):
    """A charge of points through a virtual account (포인트 충전); PayInboundResponse in the docs."""

    id: str
    """Id of the issuance (충전 결제 건 id)."""
    amount: int
    """Amount in KRW (금액)."""
    status: PointIssuanceStatus
    """Where the charge is (상태)."""
    created_at: Annotated[LocalDateTime, Field(alias="createdAt")]
    """Created (생성일시); in which zone is not documented."""
    modified_at: Annotated[LocalDateTime, Field(alias="modifiedAt")]
    """Last changed (변경일시); in which zone is not documented."""
    prepared_vbank_info: Annotated[PreparedVirtualAccount, Field(alias="preparedVbankInfo")]
    """The account to pay into."""


class PointIssuanceStatus(StrEnum):
    """
    WAITED: the account is being prepared (채번준비). READY: waiting for the deposit (입금대기). DONE:
    processed (처리완료). CANCELLED: cancelled (취소). FAIL: failed (실패).
    """

    WAITED = "WAITED"
    READY = "READY"
    DONE = "DONE"
    CANCELLED = "CANCELLED"
    FAIL = "FAIL"


class PreparedVirtualAccount(Model):
    """Virtual account (가상계좌) that takes the deposit of one charge."""

    vbank_due_date: Annotated[LocalDateTime, Field(alias="vbankDueDate")]
    """Deadline of the deposit (입금 기한), to the second; in which zone is not documented."""
    vbank_account_number: Annotated[str, Field(alias="vbankAccountNumber")]
    """Account number (계좌번호)."""
    bank_name: Annotated[str, Field(alias="bankName")]
    """Name of the bank (은행명)."""
    vbank_holder_name: Annotated[str, Field(alias="vbankHolderName")]
    """Account holder (예금주)."""


class Product(Model):
    """A product (상품)."""

    pid: int
    """Id of the product."""
    uid: int
    """Id of the seller."""
    name: str
    """Name of the product."""
    description: str
    """Text of the seller."""
    category_id: Annotated[str, Field(alias="categoryId")]
    """Id of the category."""
    brand_id: Annotated[int | None, Field(alias="brandId")] = None
    """Id of the brand."""
    quantity: int
    """How many there are."""
    price: int
    """Price in KRW."""
    shipping_fee: Annotated[int, Field(alias="shippingFee")]
    """Delivery fee in KRW (배송비)."""
    condition: ProductCondition
    """How used it is."""
    sale_status: Annotated[ProductSaleStatus, Field(alias="saleStatus")]
    """Whether it is on sale."""
    image_urls: Annotated[list[str], Field(alias="imageUrls")]
    """URLs of the images."""
    keywords: list[str]
    """Tags of the seller."""
    options: list[ProductOption]
    """Options to choose from."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """
    Last changed; the page is cut where it gives the type, so the zone is not known unless the
    text names one.
    """
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Created (reported); no source shows a zone."""


class ProductCondition(StrEnum):
    """
    NEW: unused. LIKE_NEW: no signs of use. LIGHTLY_USED: few signs. HEAVILY_USED: many signs.
    DAMAGED: broken. The docs list the values; the meanings are reported, and none was found for
    USED and UNDEFINED.
    """

    NEW = "NEW"
    USED = "USED"
    LIKE_NEW = "LIKE_NEW"
    LIGHTLY_USED = "LIGHTLY_USED"
    HEAVILY_USED = "HEAVILY_USED"
    DAMAGED = "DAMAGED"
    UNDEFINED = "UNDEFINED"


class ProductOption(Model):
    """
    One option of a product. The docs say only that it has two members; their names are
    reported.
    """

    id: str | None = None
    """Id of the option."""
    value: str | None = None
    """What it is."""


class ProductPage(Model):
    """A page of products."""

    items: Annotated[list[ProductSummary], Field(alias="data")]
    """The products of this page."""
    next_cursor: Annotated[str | None, Field(alias="nextCursor")] = None
    """`cursor` of the next page; how the last page has it is not documented."""
    has_next: Annotated[bool | None, Field(alias="hasNext")] = None
    """Whether another page follows (reported)."""


class ProductSaleStatus(StrEnum):
    """
    SELLING: on sale (판매중), the only value in the docs. DELETED: gone; occurs in segment catalog
    files (reported).
    """

    SELLING = "SELLING"
    DELETED = "DELETED"


class ProductSort(StrEnum):
    """
    score: by relevance, for searches with `q`. latest: newest first. price_asc: cheapest first.
    price_desc: dearest first.
    """

    SCORE = "score"
    LATEST = "latest"
    PRICE_ASC = "price_asc"
    PRICE_DESC = "price_desc"


class ProductSummary(ImageUrls):
    """
    A product as a search finds it. The docs show `pid`, `imageUrlTemplate` and `imageCount`;
    the other members are reported, by public notes on the page, and none is known to be always
    there.
    """

    pid: int | None = None
    """Id of the product."""
    uid: int | None = None
    """Id of the seller."""
    name: str | None = None
    """Name of the product."""
    category_id: Annotated[str | None, Field(alias="categoryId")] = None
    """Id of the category."""
    brand_id: Annotated[int | None, Field(alias="brandId")] = None
    """Id of the brand."""
    quantity: int | None = None
    """How many there are."""
    price: int | None = None
    """Price in KRW."""
    shipping_fee: Annotated[int | None, Field(alias="shippingFee")] = None
    """Delivery fee in KRW (배송비)."""
    condition: ProductCondition | None = None
    """How used it is."""
    sale_status: Annotated[ProductSaleStatus | None, Field(alias="saleStatus")] = None
    """Whether it is on sale."""
    image_url_template: Annotated[str | None, Field(alias="imageUrlTemplate")] = None
    """URL of the images; put 1 to `imageCount` in the place of `{cnt}`."""
    image_count: Annotated[int | None, Field(alias="imageCount")] = None
    """How many images there are."""
    options: list[ProductOption] | None = None
    """Options to choose from."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """Last changed; no source shows a zone."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Created; no source shows a zone."""


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
