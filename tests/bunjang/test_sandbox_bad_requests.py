"""Requests that a program may send to Bunjang by mistake, signed all the same."""

from __future__ import annotations

from typing import Any

import pytest

from krpay.testing import Sandbox
from tests.testing.signed_requests import send_signed

ORDERS = "GET /api/v1/orders?statusUpdateStartDate={}&statusUpdateEndDate=2026-11-20T00:00:00Z"
DAY = ORDERS.format("2026-11-19T00:00:00Z")

REFUSED: dict[str, tuple[str, int, str]] = {
    "a start that is no time": (
        ORDERS.format(""), 400, "statusUpdateStartDate: Invalid isoformat"
    ),
    "a start without an offset": (
        ORDERS.format("2026-11-19T00:00:00"), 400, "it has no offset"
    ),
    "orders in pages of 0": (f"{DAY}&size=0", 400, "size is below 1"),
    "products in pages of 0": ("GET /api/v1/products?size=0", 400, "below 1"),
    "a cursor before the first product": (
        "GET /api/v1/products?cursor=[-3]", 400, "cursor is not one of ours"
    ),
    "an order id of 5000 digits": (
        f"GET /api/v1/orders/{'9' * 5000}", 404, "RESOURCE_NOT_FOUND"
    ),
    "a product id of 5000 digits": (
        f"GET /api/v1/products/{'9' * 5000}", 404, "RESOURCE_NOT_FOUND"
    ),
    "an order without a body": (
        "POST /api/v2/orders", 400, "orders.create: body: it is required"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_the_sandbox_refuses(case: str) -> None:
    request, status, text = REFUSED[case]
    response = send_signed(Sandbox(), "bunjang", request)
    assert response.status_code == status
    assert text in response.text


TAKEN: dict[str, tuple[str, str, Any]] = {
    "orders in pages of 2.0, which is an integer": (f"{DAY}&size=2.0", "size", 2),
    "an empty list of sellers": ("GET /api/v1/products?uid=", "data", []),
}


@pytest.mark.parametrize("case", TAKEN)
def test_the_sandbox_takes(case: str) -> None:
    request, name, value = TAKEN[case]
    response = send_signed(Sandbox(), "bunjang", request)
    assert response.status_code == 200
    assert response.json()[name] == value
