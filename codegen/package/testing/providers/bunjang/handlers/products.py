"""Products: one of them, and the search for many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.json_documents import JsonObject
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.bunjang.state import BunjangState, list_image_urls, read_number

_ORDERS = {"price_asc": ("price", False), "price_desc": ("price", True)}
"""Member and direction, by the parameter `sort`; anything else is the latest first."""


@handles("products.get")
def get_product(state: BunjangState, request: OperationRequest) -> Any:
    product = state.products.get(read_number(request.path["pid"]))
    if product is None:
        raise state.refusal("RESOURCE_NOT_FOUND")
    known = state.spec.components["schemas"]["Product"]["properties"]
    return _keep_members({**product, "imageUrls": list_image_urls(product)}, known)


@handles("products.search")
def search_products(state: BunjangState, request: OperationRequest) -> Any:
    query = request.query
    if query.get("sort", "score") == "score" and "sort" in query and "q" not in query:
        raise state.refusal("BAD_REQUEST", "sort score needs q")
    products = [product for product in state.products.values() if _matches(product, query)]
    member, descending = _ORDERS.get(query.get("sort", ""), ("updatedAt", True))
    products.sort(key=lambda product: product[member], reverse=descending)
    start = _read_cursor(state, query)
    end = start + state.read_page_length(query)
    page_schema = state.spec.components["schemas"]["ProductPage"]
    item_schema = state.spec.resolve(page_schema["properties"]["data"]["items"])
    is_last = end >= len(products)
    return {
        "data": [_keep_members(one, item_schema["properties"]) for one in products[start:end]],
        "nextCursor": None if is_last else f"[{end}]",
        "hasNext": not is_last,
    }


def _read_cursor(state: BunjangState, query: Mapping[str, Any]) -> int:
    try:
        start = int(query.get("cursor", "[0]").strip("[]"))
    except ValueError:
        start = -1
    if start < 0:
        raise state.refusal("BAD_REQUEST", "cursor is not one of ours")
    return start


def _keep_members(product: JsonObject, known: Mapping[str, Any]) -> JsonObject:
    return {name: value for name, value in product.items() if name in known}


def _matches(product: JsonObject, query: Mapping[str, Any]) -> bool:
    def is_listed(member: str) -> bool:
        return member not in query or str(product[member]) in map(str, query[member])

    return (
        query.get("q", "").lower() in product["name"].lower()
        and all(is_listed(member) for member in ("categoryId", "brandId", "uid"))
        and query.get("minPrice", 0) <= product["price"] <= query.get("maxPrice", 10**12)
        and (not query.get("freeShipping") or product["shippingFee"] == 0)
    )
