"""What partners do with orders, over several calls, against the sandbox."""

from __future__ import annotations

import inspect
import json
from typing import Any

import pytest

from krpay import bunjang, errors
from krpay.bunjang import models
from krpay.bunjang.resources.orders import Orders
from krpay.testing import Sandbox
from krpay.testing.providers.bunjang.state import TRANSITIONS, BunjangState
from tests.bunjang.checked_sandbox import CheckedBunjang
from tests.bunjang.purchases import (
    ADDRESS,
    FEE,
    PID,
    PRICE,
    TOTAL,
    around_now,
    buy,
    read_status,
)
from tests.clients import name_outcome


class TestAnOrder:
    def test_is_bought_sent_delivered_and_confirmed(
        self, client: bunjang.Client, state: BunjangState
    ) -> None:
        before = client.points.get_balance().balance
        order_id = buy(client)
        assert client.points.get_balance().balance == before - TOTAL

        detail = client.orders.get(str(order_id))
        assert detail.order.id == order_id
        assert (detail.order.total_price, detail.order.total_product_price) == (TOTAL, PRICE)
        assert detail.order.delivery_price == FEE
        [item] = detail.order.order_items or []
        assert item.product is not None
        assert (item.product.id, item.product.price) == (PID, PRICE)
        assert item.status is models.OrderStatus.PAYMENT_RECEIVED
        assert item.purchase_confirmed_at is None
        assert detail.delivery is not None
        assert detail.delivery.address is not None
        assert detail.delivery.address.zip_code == "12345"

        for status in ("SHIP_READY", "IN_TRANSIT", "DELIVERY_COMPLETED"):
            state.move_order(order_id, status)
            assert read_status(client, order_id) == status

        client.orders.confirm(str(order_id))
        [item] = client.orders.get(str(order_id)).order.order_items or []
        assert item.status is models.OrderStatus.PURCHASE_CONFIRM
        assert item.purchase_confirmed_at is not None
        assert item.purchase_confirmed_at.tzinfo is not None
        assert client.points.get_balance().balance == before - TOTAL
        with pytest.raises(bunjang.errors.BadRequest):
            client.orders.confirm(str(order_id))

    @pytest.mark.parametrize(
        "way",
        [
            ["REFUNDED"],
            ["SHIP_READY", "REFUNDED"],
            ["SHIP_READY", "CANCEL_REQUESTED_BEFORE_SHIPPING", "REFUNDING", "REFUNDED"],
            [
                *("SHIP_READY", "IN_TRANSIT", "DELIVERY_COMPLETED", "RETURN_REQUESTED"),
                *("RETURN_BEFORE_SHIPPING", "RETURNING", "RETURNED", "REFUNDING", "REFUNDED"),
            ],
        ],
        ids=len,
    )
    def test_that_is_refunded_gives_the_points_back(
        self, client: bunjang.Client, state: BunjangState, way: list[str]
    ) -> None:
        before = client.points.get_balance().balance
        order_id = buy(client)
        for status in way:
            assert client.points.get_balance().balance == before - TOTAL
            state.move_order(order_id, status)
            assert read_status(client, order_id) == status
        assert client.points.get_balance().balance == before
        [item] = client.orders.get(str(order_id)).order.order_items or []
        assert item.refunded_at is not None

    def test_whose_cancel_or_return_is_refused_goes_on(
        self, client: bunjang.Client, state: BunjangState
    ) -> None:
        order_id = buy(client)
        for status in (
            *("SHIP_READY", "CANCEL_REQUESTED_BEFORE_SHIPPING", "SHIP_READY", "IN_TRANSIT"),
            *("RETURN_REQUESTED", "IN_TRANSIT", "DELIVERY_COMPLETED", "RETURN_REQUESTED"),
            *("RETURN_BEFORE_SHIPPING", "PURCHASE_CONFIRM"),
        ):
            state.move_order(order_id, status)
        assert read_status(client, order_id) == "PURCHASE_CONFIRM"

    def test_does_not_leave_the_diagram(self, client: bunjang.Client, state: BunjangState) -> None:
        order_id = buy(client)
        for status in ("PAYMENT_RECEIVED", "IN_TRANSIT", "PURCHASE_CONFIRM", "SHIPPED"):
            with pytest.raises(ValueError, match="PAYMENT_RECEIVED cannot become"):
                state.move_order(order_id, status)
        state.move_order(order_id, "REFUNDED")
        with pytest.raises(ValueError, match="REFUNDED cannot become"):
            state.move_order(order_id, "SHIP_READY")
        assert read_status(client, order_id) == "REFUNDED"

    def test_has_the_statuses_of_the_spec(self) -> None:
        known = {status.value for status in models.OrderStatus}
        assert set(TRANSITIONS) == known
        assert set().union(*TRANSITIONS.values()) == known - {"PAYMENT_RECEIVED"}

    @pytest.mark.parametrize("way", [[], ["SHIP_READY"], ["SHIP_READY", "IN_TRANSIT"]], ids=len)
    def test_is_not_confirmed_too_early(
        self, client: bunjang.Client, state: BunjangState, way: list[str]
    ) -> None:
        order_id = buy(client)
        for status in way:
            state.move_order(order_id, status)
        before = read_status(client, order_id)
        with pytest.raises(bunjang.errors.BadRequest) as refused:
            client.orders.confirm(str(order_id))
        assert refused.value.operation == "orders.confirm"
        assert read_status(client, order_id) == before

    @pytest.mark.parametrize(
        ("arguments", "refusal"),
        [
            ({"price": PRICE + 1}, bunjang.errors.InvalidProductPrice),
            ({"fee": 0}, bunjang.errors.InvalidDeliveryPrice),
            ({"pid": 999}, bunjang.errors.ProductNotFound),
            ({"pid": 1}, bunjang.errors.ProductSoldOut),
            ({"pid": 2, "price": 10**9}, bunjang.errors.PointShortage),
        ],
    )
    def test_that_cannot_be_is_refused_and_costs_nothing(
        self,
        client: bunjang.Client,
        state: BunjangState,
        sandbox: Sandbox,
        arguments: dict[str, Any],
        refusal: type[errors.APIError],
    ) -> None:
        state.add_product(1, quantity=0)
        state.add_product(2, price=10**9)
        before = client.points.get_balance().balance
        with pytest.raises(refusal) as refused:
            buy(client, **arguments)
        assert type(refused.value) is refusal
        assert refused.value.code == refusal.code
        assert refused.value.operation == "orders.create"
        assert refused.value.status_code == 400
        assert client.points.get_balance().balance == before
        assert client.orders.list(**around_now(sandbox)).items == []

    def test_takes_the_last_one(self, client: bunjang.Client) -> None:
        buy(client)
        with pytest.raises(bunjang.errors.ProductSoldOut):
            buy(client)

    @pytest.mark.parametrize("order_id", ["999", "abc"])
    def test_that_does_not_exist_is_not_found(self, client: bunjang.Client, order_id: str) -> None:
        with pytest.raises(errors.NotFoundError):
            client.orders.get(order_id)
        with pytest.raises(errors.NotFoundError):
            client.orders.confirm(order_id)

    def test_goes_out_as_documented(self, client: bunjang.Client, state: CheckedBunjang) -> None:
        buy(client)
        [request] = state.seen_requests
        assert (request.method, request.target) == ("POST", "/api/v2/orders")
        assert json.loads(request.body) == {
            "product": {"id": PID, "price": PRICE},
            "deliveryPrice": FEE,
            "shippingAddress": ADDRESS,
        }

    def test_may_lack_an_address(self, client: bunjang.Client, state: CheckedBunjang) -> None:
        created = client.orders.create(
            product=models.OrderedProduct(id=PID, price=PRICE), delivery_price=FEE
        )
        assert "shippingAddress" not in json.loads(state.seen_requests[0].body)
        delivery = client.orders.get(str(created.id)).delivery
        assert delivery is not None
        assert delivery.address is None

    def test_whose_answer_was_lost_is_found_in_the_list(
        self, client: bunjang.Client, sandbox: Sandbox
    ) -> None:
        sandbox.lose_next_answer()
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            buy(client)
        assert lost.value.operation == "orders.create"
        assert name_outcome(lost.value) == "orders.list"
        assert "orders.list" in str(lost.value)
        [listed] = client.orders.list(**around_now(sandbox)).items
        [item] = listed.order_items or []
        assert item.product is not None
        assert item.product.id == PID

    def test_that_never_arrived_is_not_in_the_list(
        self, client: bunjang.Client, sandbox: Sandbox
    ) -> None:
        sandbox.lose_next_request()
        with pytest.raises(errors.OutcomeUnknownError):
            buy(client)
        assert client.orders.list(**around_now(sandbox)).items == []

    def test_is_sent_once_even_if_retries_are_allowed(
        self, sandbox: Sandbox, state: CheckedBunjang
    ) -> None:
        sandbox.lose_next_answer()
        with (
            sandbox.bunjang(max_retries=5) as client,
            pytest.raises(errors.OutcomeUnknownError),
        ):
            buy(client)
        assert len(state.seen_requests) == 1

    @pytest.mark.anyio
    async def test_is_bought_and_confirmed_with_await(
        self, sandbox: Sandbox, state: BunjangState
    ) -> None:
        async with sandbox.async_bunjang() as client:
            created = await client.orders.create(
                product={"id": PID, "price": PRICE}, delivery_price=FEE
            )
            order_id = str(created.id)
            with pytest.raises(bunjang.errors.BadRequest):
                await client.orders.confirm(order_id)
            for status in ("SHIP_READY", "IN_TRANSIT", "DELIVERY_COMPLETED"):
                state.move_order(created.id, status)
            await client.orders.confirm(order_id)
            [item] = (await client.orders.get(order_id)).order.order_items or []
            assert item.status == "PURCHASE_CONFIRM"


class TestTheFirstVersionOfOrders:
    def test_is_deprecated_and_names_its_successor(self, client: bunjang.Client) -> None:
        with pytest.warns(DeprecationWarning, match=r"orders\.create\b(?!_)"):
            created = client.orders.create_v1(
                product={"id": PID, "price": PRICE}, delivery_price=FEE
            )
        assert read_status(client, created.id) == "PAYMENT_RECEIVED"
        assert created.payment is not None
        assert created.payment.total_price == TOTAL
        assert "Deprecated: use orders.create." in (inspect.getdoc(Orders.create_v1) or "")

    @pytest.mark.anyio
    async def test_is_deprecated_with_await_too(self, sandbox: Sandbox) -> None:
        async with sandbox.async_bunjang() as client:
            with pytest.warns(DeprecationWarning, match=r"orders\.create\b(?!_)"):
                created = await client.orders.create_v1(
                    product={"id": PID, "price": PRICE}, delivery_price=FEE
                )
        assert created.id == 1

    def test_whose_answer_was_lost_is_found_in_the_list_too(
        self, client: bunjang.Client, sandbox: Sandbox
    ) -> None:
        sandbox.lose_next_answer()
        with (
            pytest.warns(DeprecationWarning, match=r"orders\.create"),
            pytest.raises(errors.OutcomeUnknownError) as lost,
        ):
            client.orders.create_v1(product={"id": PID, "price": PRICE}, delivery_price=FEE)
        assert name_outcome(lost.value) == "orders.list"
        assert len(client.orders.list(**around_now(sandbox)).items) == 1
