"""What partners do with products, over several calls, against the sandbox."""

from __future__ import annotations

import json
from typing import Any

import pytest

from krpay import bunjang, errors
from krpay.bunjang import models
from krpay.testing import Sandbox
from krpay.testing.providers.bunjang.state import BunjangState
from tests.bunjang.checked_sandbox import CheckedBunjang
from tests.bunjang.purchases import (
    FEE,
    PID,
    PRICE,
    sell_only,
)


class TestASearch:
    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            ({}, {1, 2, 3, 4}),
            ({"q": "노트북"}, {1, 2}),
            ({"q": "없는 것"}, set[int]()),
            ({"category_ids": ["400"]}, {1}),
            ({"category_ids": ["400", "410"]}, {1, 2}),
            ({"brand_ids": [7]}, {2, 3}),
            ({"brand_ids": (7, 8)}, {2, 3, 4}),
            ({"uids": [1, 2]}, {1, 2}),
            ({"min_price": 2000, "max_price": 3000}, {2, 3}),
            ({"max_price": 999}, set[int]()),
            ({"free_shipping": True}, {3}),
            ({"free_shipping": False}, {1, 2, 3, 4}),
            ({"brand_ids": [7], "q": "노트북", "max_price": 5000}, {2}),
            ({"can_instant_trade": True}, {1, 2, 3, 4}),
        ],
        ids=repr,
    )
    def test_finds_what_fits(
        self,
        client: bunjang.Client,
        state: BunjangState,
        arguments: dict[str, Any],
        expected: set[int],
    ) -> None:
        state.products.clear()
        state.add_product(1, name="노트북 A", categoryId="400", brandId=5, uid=1, price=1000)
        state.add_product(2, name="노트북 B", categoryId="410", brandId=7, uid=2, price=2000)
        state.add_product(3, name="마우스", brandId=7, uid=3, price=3000, shippingFee=0)
        state.add_product(4, name="키보드", brandId=8, uid=4, price=4000)
        page = client.products.search(sort="latest" if "q" not in arguments else None, **arguments)
        assert {product.pid for product in page.items} == expected
        assert page.has_next is False
        assert page.next_cursor is None

    def test_is_sorted_by_price(self, client: bunjang.Client, state: BunjangState) -> None:
        pids = sell_only(state, 5)
        cheapest = client.products.search(sort=models.ProductSort.PRICE_ASC)
        assert [product.pid for product in cheapest.items] == pids
        dearest = client.products.search(sort="price_desc")
        assert [product.pid for product in dearest.items] == pids[::-1]

    def test_by_relevance_needs_words(self, client: bunjang.Client) -> None:
        with pytest.raises(bunjang.errors.BadRequest):
            client.products.search(sort="score")
        assert client.products.search(sort="score", q="노트북").items

    def test_sends_lists_as_one_text(self, client: bunjang.Client, state: CheckedBunjang) -> None:
        client.products.search(
            q="a,b",
            category_ids=["400", "410"],
            brand_ids=[1, 2, 3],
            uids=[82312321, 77556686],
            free_shipping=True,
        )
        assert state.seen_requests[0].query == [
            ("q", "a,b"),
            ("categoryId", "400,410"),
            ("brandId", "1,2,3"),
            ("freeShipping", "true"),
            ("uid", "82312321,77556686"),
        ]

    def test_refuses_an_item_with_a_comma(
        self, client: bunjang.Client, state: CheckedBunjang
    ) -> None:
        with pytest.raises(errors.InvalidArgumentError, match="comma"):
            client.products.search(category_ids=["400", "410,420"])
        with pytest.raises(errors.InvalidArgumentError, match="comma"):
            client.products.iter_search(category_ids=["410,420"])
        assert state.seen_requests == []

    def test_refuses_a_size_that_is_too_large(
        self, client: bunjang.Client, state: CheckedBunjang
    ) -> None:
        with pytest.raises(errors.InvalidArgumentError, match="at most 100"):
            client.products.search(size=101)
        with pytest.raises(errors.InvalidArgumentError, match="at most 100"):
            client.products.iter_search(size=101)
        assert state.seen_requests == []

    def test_goes_through_all_pages(self, client: bunjang.Client, state: CheckedBunjang) -> None:
        pids = sell_only(state, 250)
        products = [product.pid for product in client.products.iter_search(sort="price_asc")]
        assert products == pids
        cursors = [query.get("cursor") for query in state.queries()]
        assert cursors == [None, "[100]", "[200]"]
        assert {query["sort"] for query in state.queries()} == {"price_asc"}

    def test_goes_through_pages_of_any_size(
        self, client: bunjang.Client, state: CheckedBunjang
    ) -> None:
        pids = sell_only(state, 20)
        products = client.products.iter_search(sort="price_asc", size=10, q="노트북")
        assert [product.pid for product in products] == pids
        assert len(state.seen_requests) == 2
        assert {(query["size"], query["q"]) for query in state.queries()} == {("10", "노트북")}

    def test_fetches_a_page_when_its_first_product_is_wanted(
        self, client: bunjang.Client, state: CheckedBunjang
    ) -> None:
        sell_only(state, 25)
        products = client.products.iter_search(sort="price_asc", size=10)
        assert state.seen_requests == []
        for _ in range(10):
            next(products)
        assert len(state.seen_requests) == 1
        next(products)
        assert len(state.seen_requests) == 2

    @pytest.mark.anyio
    async def test_goes_through_all_pages_with_await(
        self, sandbox: Sandbox, state: CheckedBunjang
    ) -> None:
        pids = sell_only(state, 25)
        async with sandbox.async_bunjang() as client:
            products = client.products.iter_search(sort="price_asc", size=10)
            assert state.seen_requests == []
            assert (await anext(products)).pid == 1
            assert len(state.seen_requests) == 1
            assert [1, *[product.pid async for product in products]] == pids
        assert len(state.seen_requests) == 3

    def test_refuses_a_cursor_that_it_did_not_give(self, client: bunjang.Client) -> None:
        with pytest.raises(bunjang.errors.BadRequest):
            client.products.search(cursor="second page", sort="latest")


class TestAProduct:
    def test_is_read_with_its_images(self, client: bunjang.Client) -> None:
        product = client.products.get(str(PID))
        assert (product.pid, product.price, product.shipping_fee) == (PID, PRICE, FEE)
        assert product.condition is models.ProductCondition.HEAVILY_USED
        assert product.sale_status is models.ProductSaleStatus.SELLING
        assert len(product.image_urls or []) == 3
        assert product.updated_at is not None
        assert product.updated_at.tzinfo is not None

    @pytest.mark.parametrize("pid", ["999", "abc", "12345/x"])
    def test_that_does_not_exist_is_not_found(self, client: bunjang.Client, pid: str) -> None:
        with pytest.raises(bunjang.errors.ResourceNotFound):
            client.products.get(pid)

    def test_may_be_asked_for_among_others_by_whoever_knows_how(
        self, client: bunjang.Client, state: CheckedBunjang
    ) -> None:
        call = bunjang.endpoints.products.filter_on_sale()
        response = client.send_raw(call, extra_body={"pids": [PID]})
        assert response.status_code == 200
        [request] = state.seen_requests
        assert (request.method, request.target) == ("POST", "/api/v1/products/get-on-sale")
        assert json.loads(request.body) == {"pids": [PID]}

    def test_belongs_to_a_category_and_a_brand(self, client: bunjang.Client) -> None:
        assert client.categories.list()
        assert client.brands.list()
