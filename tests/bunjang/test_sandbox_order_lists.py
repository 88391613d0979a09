"""The list of orders, page by page, against the sandbox."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from krpay import bunjang, errors
from krpay.testing import Sandbox
from krpay.testing.providers.bunjang.state import BunjangState
from tests.bunjang.checked_sandbox import CheckedBunjang
from tests.bunjang.purchases import (
    around_now,
    buy,
    buy_many,
)


class TestTheListOfOrders:
    def test_goes_through_all_pages(
        self, client: bunjang.Client, state: CheckedBunjang, sandbox: Sandbox
    ) -> None:
        made = buy_many(client, state, 45)
        state.seen_requests.clear()
        orders = client.orders.iter_list(size=20, **around_now(sandbox))
        assert state.seen_requests == []
        assert next(orders).id == made[0]
        assert len(state.seen_requests) == 1
        assert [made[0], *[one.id for one in orders]] == made
        assert [query.get("page") for query in state.queries()] == [None, "1", "2"]
        assert {query["size"] for query in state.queries()} == {"20"}

    @pytest.mark.anyio
    async def test_goes_through_all_pages_with_await(
        self, client: bunjang.Client, state: CheckedBunjang, sandbox: Sandbox
    ) -> None:
        made = buy_many(client, state, 25)
        state.seen_requests.clear()
        async with sandbox.async_bunjang() as other:
            orders = other.orders.iter_list(size=10, **around_now(sandbox))
            assert state.seen_requests == []
            assert [one.id async for one in orders] == made
        assert len(state.seen_requests) == 3

    @pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2)])
    def test_asks_for_no_page_too_many(
        self,
        client: bunjang.Client,
        state: CheckedBunjang,
        sandbox: Sandbox,
        count: int,
        pages: int,
    ) -> None:
        made = buy_many(client, state, count)
        state.seen_requests.clear()
        assert [one.id for one in client.orders.iter_list(size=10, **around_now(sandbox))] == made
        assert len(state.seen_requests) == pages

    def test_tells_pages_and_orders_in_all(
        self, client: bunjang.Client, state: CheckedBunjang, sandbox: Sandbox
    ) -> None:
        made = buy_many(client, state, 5)
        page = client.orders.list(page=1, size=2, **around_now(sandbox))
        assert [one.id for one in page.items] == made[2:4]
        assert (page.page, page.size, page.total_pages, page.total_elements) == (1, 2, 3, 5)

    def test_finds_orders_by_the_time_of_their_last_change(
        self, client: bunjang.Client, state: BunjangState, sandbox: Sandbox
    ) -> None:
        order_id = buy(client)
        now = around_now(sandbox)
        earlier = {name: moment - timedelta(days=3) for name, moment in now.items()}
        [item] = state.orders[order_id]["order"]["orderItems"]
        item["statusUpdatedAt"] = f"{earlier['status_update_end_date']:%Y-%m-%dT%H:%M:00Z}"
        assert client.orders.list(**now).items == []
        assert [one.id for one in client.orders.list(**earlier).items] == [order_id]
        state.move_order(order_id, "SHIP_READY")
        assert [one.id for one in client.orders.list(**now).items] == [order_id]
        assert client.orders.list(**earlier).items == []

    def test_sends_its_times_in_utc_or_with_an_offset(
        self, client: bunjang.Client, state: CheckedBunjang
    ) -> None:
        end = datetime(2026, 11, 20, 12, 30, tzinfo=UTC)
        client.orders.list(
            status_update_start_date=end - timedelta(days=15), status_update_end_date=end
        )
        assert state.queries() == [
            {
                "statusUpdateStartDate": "2026-11-05T12:30:00Z",
                "statusUpdateEndDate": "2026-11-20T12:30:00Z",
            }
        ]

    START = datetime(2026, 11, 1, tzinfo=UTC)

    @pytest.mark.parametrize(
        ("start", "end", "why"),
        [
            (START, START + timedelta(days=15, seconds=1), "at most 15 days"),
            (START, START + timedelta(days=400), "at most 15 days"),
            (START, START - timedelta(seconds=1), "must not be later"),
            (START.replace(tzinfo=None), START.replace(tzinfo=None), "time zone"),
            (START.replace(tzinfo=None), START, "time zone"),
            (START, START.replace(tzinfo=None), "time zone"),
        ],
        ids=["a second too long", "too long", "backwards", "naive", "naive start", "naive end"],
    )
    def test_refuses_a_window_that_cannot_be_before_anything_is_sent(
        self,
        client: bunjang.Client,
        state: CheckedBunjang,
        start: datetime,
        end: datetime,
        why: str,
    ) -> None:
        window: dict[str, Any] = {"status_update_start_date": start, "status_update_end_date": end}
        with pytest.raises(errors.InvalidArgumentError, match=why):
            client.orders.list(**window)
        with pytest.raises(errors.InvalidArgumentError, match=why):
            client.orders.iter_list(**window)
        assert state.seen_requests == []

    @pytest.mark.anyio
    async def test_refuses_such_a_window_with_await_too(
        self, sandbox: Sandbox, state: CheckedBunjang
    ) -> None:
        window: dict[str, Any] = {
            "status_update_start_date": self.START,
            "status_update_end_date": self.START + timedelta(days=16),
        }
        async with sandbox.async_bunjang() as client:
            with pytest.raises(errors.InvalidArgumentError, match="at most 15 days"):
                await client.orders.list(**window)
            with pytest.raises(errors.InvalidArgumentError, match="at most 15 days"):
                client.orders.iter_list(**window)
        assert state.seen_requests == []
