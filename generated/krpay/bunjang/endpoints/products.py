# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Products (상품)."""

from collections.abc import Sequence as _Sequence
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.bunjang import models as _models


def search(
    *,
    size: int | None = None,
    sort: _models.ProductSort | str | None = None,
    cursor: str | None = None,
    q: str | None = None,
    category_ids: _Sequence[str] | None = None,
    brand_ids: _Sequence[int] | None = None,
    free_shipping: bool | None = None,
    max_price: int | None = None,
    min_price: int | None = None,
    can_instant_trade: bool | None = None,
    uids: _Sequence[int] | None = None,
) -> _Call[_models.ProductPage]:
    """Search products (상품 검색)."""
    return _Call(
        operation="products.search",
        method="GET",
        path="/api/v1/products",
        query=_build.build_query(
            {
                "size": _build.check_limits("size", size, maximum=100),
                "sort": sort,
                "cursor": cursor,
                "q": q,
                "categoryId": _build.comma_separated("category_ids", category_ids),
                "brandId": _build.comma_separated("brand_ids", brand_ids),
                "freeShipping": free_shipping,
                "maxPrice": max_price,
                "minPrice": min_price,
                "canInstantTrade": can_instant_trade,
                "uid": _build.comma_separated("uids", uids),
            }
        ),
        result=_models.ProductPage,
        replay=_Replay.SAFE,
        unwrapped=False,
    )


def filter_on_sale() -> _Call[None]:
    """Find out which of up to 200 products are on sale (판매중 상품 조회)."""
    return _Call(
        operation="products.filter_on_sale",
        method="POST",
        path="/api/v1/products/get-on-sale",
        body=_build.build_body(_models.FilterOnSaleProducts),
        result=_NoneType,
        replay=_Replay.SAFE,
    )


def get(pid: str, /) -> _Call[_models.Product]:
    """Get a product (상품 조회)."""
    return _Call(
        operation="products.get",
        method="GET",
        path=_build.build_path("/api/v1/products/{pid}", pid=pid),
        result=_models.Product,
        replay=_Replay.SAFE,
    )
