# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Products (상품)."""

from collections.abc import Sequence
from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.bunjang import models


def search(
    *,
    size: int | None = None,
    sort: models.ProductSort | str | None = None,
    cursor: str | None = None,
    q: str | None = None,
    category_ids: Sequence[str] | None = None,
    brand_ids: Sequence[int] | None = None,
    free_shipping: bool | None = None,
    max_price: int | None = None,
    min_price: int | None = None,
    can_instant_trade: bool | None = None,
    uids: Sequence[int] | None = None,
) -> Call[models.ProductPage]:
    """Search products (상품 검색)."""
    return Call(
        operation="products.search",
        method="GET",
        path="/api/v1/products",
        query=request_building.build_query(
            {
                "size": request_building.check_limits("size", size, maximum=100),
                "sort": sort,
                "cursor": cursor,
                "q": q,
                "categoryId": request_building.comma_separated("category_ids", category_ids),
                "brandId": request_building.comma_separated("brand_ids", brand_ids),
                "freeShipping": free_shipping,
                "maxPrice": max_price,
                "minPrice": min_price,
                "canInstantTrade": can_instant_trade,
                "uid": request_building.comma_separated("uids", uids),
            }
        ),
        result=models.ProductPage,
        replay=Replay.SAFE,
        unwrapped=False,
    )


def filter_on_sale() -> Call[None]:
    """Find out which of up to 200 products are on sale (판매중 상품 조회)."""
    return Call(
        operation="products.filter_on_sale",
        method="POST",
        path="/api/v1/products/get-on-sale",
        body=request_building.build_body(models.FilterOnSaleProducts),
        result=NoneType,
        replay=Replay.SAFE,
    )


def get(pid: str, /) -> Call[models.Product]:
    """Get a product (상품 조회)."""
    return Call(
        operation="products.get",
        method="GET",
        path=request_building.build_path("/api/v1/products/{pid}", pid=pid),
        result=models.Product,
        replay=Replay.SAFE,
    )
