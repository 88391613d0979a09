# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Products (상품)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import DateTime
from krpay.bunjang._methods import ImageUrls
from krpay.bunjang._pages import ProductPageBase


class FilterOnSaleProducts(Arguments):
    """
    Up to 200 product ids; no source says how they are sent, so pass them as `extra_body`.
    Evidence: reported (https://github.com/seanko-cell/bunjang-partner-guide).
    """


class Product(Model):
    """A product (상품)."""

    pid: int
    """Id of the product."""
    uid: int | None = None
    """Id of the seller."""
    name: str | None = None
    """Name of the product."""
    description: str | None = None
    """Text of the seller."""
    category_id: Annotated[str | None, Field(alias="categoryId")] = None
    """Id of the category."""
    brand_id: Annotated[int | None, Field(alias="brandId")] = None
    """Id of the brand."""
    quantity: int | None = None
    """How many there are."""
    price: int
    """Price in KRW."""
    shipping_fee: Annotated[int, Field(alias="shippingFee")]
    """Delivery fee in KRW (배송비)."""
    condition: ProductCondition | None = None
    """How used it is."""
    sale_status: Annotated[ProductSaleStatus | None, Field(alias="saleStatus")] = None
    """Whether it is on sale."""
    image_urls: Annotated[list[str] | None, Field(alias="imageUrls")] = None
    """URLs of the images."""
    keywords: list[str] | None = None
    """Tags of the seller."""
    options: list[ProductOption] | None = None
    """Options to choose from."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """
    Last changed; the page is cut where it gives the type, so the zone is not known unless the
    text names one. Evidence: reported
    (https://github.com/DavidPark-PB/bunjang-shopify-backend).
    """
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """
    Created (reported); no source shows a zone. Evidence: reported
    (https://github.com/DavidPark-PB/bunjang-shopify-backend).
    """


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
    reported. Evidence: reported (https://github.com/YKLee98/shopify_bunjang_collabo).
    """

    id: str | None = None
    """Id of the option."""
    value: str | None = None
    """What it is."""


class ProductPage(ProductPageBase):
    """A page of products."""

    items: Annotated[list[ProductSummary], Field(alias="data")]
    """The products of this page."""
    next_cursor: Annotated[str | None, Field(alias="nextCursor")] = None
    """`cursor` of the next page; how the last page has it is not documented."""
    has_next: Annotated[bool | None, Field(alias="hasNext")] = None
    """
    Whether another page follows (reported). Evidence: reported
    (https://github.com/YKLee98/shopify_bunjang_collabo).
    """


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
    there. Evidence: reported.
    """

    pid: int | None = None
    """Id of the product. Evidence: documented."""
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
    """URL of the images; put 1 to `imageCount` in the place of `{cnt}`. Evidence: documented."""
    image_count: Annotated[int | None, Field(alias="imageCount")] = None
    """How many images there are. Evidence: documented."""
    options: list[ProductOption] | None = None
    """Options to choose from."""
    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None
    """Last changed; no source shows a zone."""
    created_at: Annotated[DateTime | None, Field(alias="createdAt")] = None
    """Created; no source shows a zone."""
