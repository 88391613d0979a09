# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Products (상품)."""

from collections.abc import Sequence as _Sequence
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.bunjang import _outcomes as _outcomes, models as _models


def search(
    *,
    size: int | None = None,
    sort: _models.ProductSort | str | None = None,
    cursor: str | None = None,
    q: str | None = None,
    category_ids: _Sequence[str | int] | None = None,
    brand_ids: _Sequence[int] | None = None,
    free_shipping: bool | None = None,
    max_price: int | None = None,
    min_price: int | None = None,
    can_instant_trade: bool | None = None,
    uids: _Sequence[int] | None = None,
) -> _Call[_models.ProductPage]:
    """Search products (상품 검색)."""
    _request = _build.RequestBuilder("products.search", "GET", "/api/v1/products")
    _request.query("size", size, int, maximum=100)
    _request.query("sort", sort, _models.ProductSort)
    _request.query("cursor", cursor, str)
    _request.query("q", q, str)
    _request.query("categoryId", category_ids, list[_scalars.Id], name="category_ids", commas=True)
    _request.query("brandId", brand_ids, list[int], name="brand_ids", commas=True)
    _request.query("freeShipping", free_shipping, bool, name="free_shipping")
    _request.query("maxPrice", max_price, int, name="max_price")
    _request.query("minPrice", min_price, int, name="min_price")
    _request.query("canInstantTrade", can_instant_trade, bool, name="can_instant_trade")
    _request.query("uid", uids, list[int], name="uids", commas=True)
    return _request.call(
        _models.ProductPage,
        replay=_Replay.SAFE,
        unwrapped=False,
    )


def filter_on_sale() -> _Call[None]:
    """Find out which of up to 200 products are on sale (판매중 상품 조회)."""
    _request = _build.RequestBuilder(
        "products.filter_on_sale", "POST", "/api/v1/products/get-on-sale"
    )
    _request.body(_models.FilterOnSaleProducts)
    return _request.call(
        _NoneType,
        replay=_Replay.SAFE,
    )


def get(pid: str | int) -> _Call[_models.Product]:
    """Get a product (상품 조회)."""
    _request = _build.RequestBuilder("products.get", "GET", "/api/v1/products/{pid}")
    _request.path("pid", pid, str)
    return _request.call(
        _models.Product,
        replay=_Replay.SAFE,
        outcome=_outcomes.products_get,
    )
