"""What partners do with Bunjang, over several calls, against the sandbox."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from krpay import bunjang, errors
from krpay.bunjang import models
from krpay.bunjang.resources.orders import Orders
from krpay.testing import Sandbox
from krpay.testing.bunjang import TRANSITIONS, BunjangSandbox
from krpay.testing.exchange import Exchange
from krpay.testing.wire import Answer, Received

PID = 12345
PRICE = 24000
FEE = 4000
TOTAL = PRICE + FEE
ADDRESS = {
    "name": "구매자",
    "phone": "01012345678",
    "zipCode": "12345",
    "address1": "서울특별시 서초구 서초대로 38길 12",
    "address2": "10층 101호",
    "extraInfo": "#1234",
}


class Checked(BunjangSandbox):
    """The sandbox, with each answer held to the spec, and each request remembered."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.received: list[Received] = []

    def handle(self, exchange: Exchange) -> Answer:
        self.received.append(exchange.received)
        answer = super().handle(exchange)
        operation, _ = self._route(exchange.received)
        documented = operation.raw["responses"].get(str(answer.status))
        # 400 is what the sandbox says to a request that breaks the spec, 404 to an unknown id.
        assert documented or answer.status in (400, 404), (operation.id, answer.status)
        if documented:
            content = self.spec.resolve(documented).get("content")
            if content is None:
                assert answer.body == b"", operation.id
            else:
                schema = content["application/json"]["schema"]
                found = self.spec.complaints(schema, json.loads(answer.body))
                assert not found, (operation.id, found)
        return answer

    def queries(self) -> list[dict[str, str]]:
        """The queries that came, decoded."""
        return [dict(received.query) for received in self.received]


@pytest.fixture
def sandbox() -> Sandbox:
    sandbox = Sandbox()
    sandbox.providers["bunjang"] = Checked(sandbox.clock)
    return sandbox


@pytest.fixture
def state(sandbox: Sandbox) -> Checked:
    found = sandbox.providers["bunjang"]
    assert isinstance(found, Checked)
    return found


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[bunjang.Client]:
    with sandbox.bunjang() as client:
        yield client


def today(sandbox: Sandbox) -> dict[str, Any]:
    """A window around the sandbox's now."""
    now = datetime.fromtimestamp(sandbox.clock.now(), UTC)
    return {
        "status_update_start_date": now - timedelta(days=1),
        "status_update_end_date": now + timedelta(hours=1),
    }


def order(client: bunjang.Client, pid: int = PID, price: int = PRICE, fee: int = FEE) -> int:
    """Buy a product; the id of the order."""
    product = {"id": pid, "price": price}
    return client.orders.create(product=product, delivery_price=fee, shipping_address=ADDRESS).id


def status_of(client: bunjang.Client, order_id: int) -> models.OrderStatus:
    [item] = client.orders.get(str(order_id)).order.order_items or []
    assert item.status is not None
    return item.status


def many_products(state: BunjangSandbox, count: int) -> list[int]:
    """Nothing but so many products on sale."""
    state.products.clear()
    for pid in range(1, count + 1):
        state.add_product(pid, price=1000 + pid)
    return list(range(1, count + 1))


def many_orders(client: bunjang.Client, state: BunjangSandbox, count: int) -> list[int]:
    state.balance = 10**9
    state.add_product(PID, quantity=count)
    return [order(client) for _ in range(count)]


class TestPoints:
    def test_are_there_when_the_deposit_has_come_in(
        self, client: bunjang.Client, state: BunjangSandbox
    ) -> None:
        before = client.points.get_balance().balance
        issuance = client.points.issue(extra_body={"amount": 50000})
        assert (issuance.status, issuance.amount) == ("READY", 50000)
        assert issuance.prepared_vbank_info.vbank_account_number
        assert client.points.get_balance().balance == before

        state.mark_paid(issuance.id)
        assert client.points.get_issuance(issuance.id).status == "DONE"
        assert client.points.get_balance().balance == before + 50000
        with pytest.raises(bunjang.errors.InvalidPayInboundStatus):
            client.points.cancel_issuance(issuance.id)

    def test_of_two_issuances_are_two(self, client: bunjang.Client, state: BunjangSandbox) -> None:
        before = client.points.get_balance().balance
        first = client.points.issue(extra_body={"amount": 1000})
        second = client.points.issue(extra_body={"amount": 2000})
        assert first.id != second.id
        client.points.cancel_issuance(first.id)
        state.mark_paid(second.id)
        assert client.points.get_balance().balance == before + 2000

    def test_may_be_issued_without_a_body_because_none_is_documented(
        self, client: bunjang.Client, state: Checked
    ) -> None:
        assert client.points.issue().status == "READY"
        assert json.loads(state.received[0].body) == {}


class TestASearch:
    @pytest.mark.parametrize(
        ("arguments", "found"),
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
        state: BunjangSandbox,
        arguments: dict[str, Any],
        found: set[int],
    ) -> None:
        state.products.clear()
        state.add_product(1, name="노트북 A", categoryId="400", brandId=5, uid=1, price=1000)
        state.add_product(2, name="노트북 B", categoryId="410", brandId=7, uid=2, price=2000)
        state.add_product(3, name="마우스", brandId=7, uid=3, price=3000, shippingFee=0)
        state.add_product(4, name="키보드", brandId=8, uid=4, price=4000)
        page = client.products.search(sort="latest" if "q" not in arguments else None, **arguments)
        assert {product.pid for product in page.items} == found
        assert page.has_next is False
        assert page.next_cursor is None

    def test_is_sorted_by_price(self, client: bunjang.Client, state: BunjangSandbox) -> None:
        pids = many_products(state, 5)
        cheapest = client.products.search(sort=models.ProductSort.PRICE_ASC)
        assert [product.pid for product in cheapest.items] == pids
        dearest = client.products.search(sort="price_desc")
        assert [product.pid for product in dearest.items] == pids[::-1]

    def test_by_relevance_needs_words(self, client: bunjang.Client) -> None:
        with pytest.raises(bunjang.errors.BadRequest):
            client.products.search(sort="score")
        assert client.products.search(sort="score", q="노트북").items

    def test_sends_lists_as_one_text(self, client: bunjang.Client, state: Checked) -> None:
        client.products.search(
            q="a,b",
            category_ids=["400", "410"],
            brand_ids=[1, 2, 3],
            uids=[82312321, 77556686],
            free_shipping=True,
        )
        assert state.received[0].query == [
            ("q", "a,b"),
            ("categoryId", "400,410"),
            ("brandId", "1,2,3"),
            ("freeShipping", "true"),
            ("uid", "82312321,77556686"),
        ]

    def test_refuses_an_item_with_a_comma(self, client: bunjang.Client, state: Checked) -> None:
        with pytest.raises(errors.InvalidArgumentError, match="comma"):
            client.products.search(category_ids=["400", "410,420"])
        with pytest.raises(errors.InvalidArgumentError, match="comma"):
            client.products.iter_search(category_ids=["410,420"])
        assert state.received == []

    def test_refuses_a_size_that_is_too_large(self, client: bunjang.Client, state: Checked) -> None:
        with pytest.raises(errors.InvalidArgumentError, match="at most 100"):
            client.products.search(size=101)
        with pytest.raises(errors.InvalidArgumentError, match="at most 100"):
            client.products.iter_search(size=101)
        assert state.received == []

    def test_goes_through_all_pages(self, client: bunjang.Client, state: Checked) -> None:
        pids = many_products(state, 250)
        found = [product.pid for product in client.products.iter_search(sort="price_asc")]
        assert found == pids
        cursors = [query.get("cursor") for query in state.queries()]
        assert cursors == [None, "[100]", "[200]"]
        assert {query["sort"] for query in state.queries()} == {"price_asc"}

    def test_goes_through_pages_of_any_size(self, client: bunjang.Client, state: Checked) -> None:
        pids = many_products(state, 20)
        found = client.products.iter_search(sort="price_asc", size=10, q="노트북")
        assert [product.pid for product in found] == pids
        assert len(state.received) == 2
        assert {(query["size"], query["q"]) for query in state.queries()} == {("10", "노트북")}

    def test_fetches_a_page_when_its_first_product_is_wanted(
        self, client: bunjang.Client, state: Checked
    ) -> None:
        many_products(state, 25)
        found = client.products.iter_search(sort="price_asc", size=10)
        assert state.received == []
        for _ in range(10):
            next(found)
        assert len(state.received) == 1
        next(found)
        assert len(state.received) == 2

    @pytest.mark.anyio
    async def test_goes_through_all_pages_with_await(
        self, sandbox: Sandbox, state: Checked
    ) -> None:
        pids = many_products(state, 25)
        async with sandbox.async_bunjang() as client:
            found = client.products.iter_search(sort="price_asc", size=10)
            assert state.received == []
            assert (await anext(found)).pid == 1
            assert len(state.received) == 1
            assert [1, *[product.pid async for product in found]] == pids
        assert len(state.received) == 3

    def test_refuses_a_cursor_that_it_did_not_give(self, client: bunjang.Client) -> None:
        with pytest.raises(bunjang.errors.BadRequest):
            client.products.search(cursor="second page", sort="latest")


class TestAProduct:
    def test_is_read_with_its_images(self, client: bunjang.Client) -> None:
        product = client.products.get(str(PID))
        assert (product.pid, product.price, product.shipping_fee) == (PID, PRICE, FEE)
        assert product.condition is models.ProductCondition.HEAVILY_USED
        assert product.sale_status is models.ProductSaleStatus.SELLING
        assert len(product.image_urls) == 3
        assert product.updated_at is not None
        assert product.updated_at.tzinfo is not None

    @pytest.mark.parametrize("pid", ["999", "abc", "12345/x"])
    def test_that_does_not_exist_is_not_found(self, client: bunjang.Client, pid: str) -> None:
        with pytest.raises(bunjang.errors.ResourceNotFound):
            client.products.get(pid)

    def test_may_be_asked_for_among_others_by_whoever_knows_how(
        self, client: bunjang.Client, state: Checked
    ) -> None:
        call = bunjang.endpoints.products.filter_on_sale()
        response = client.send_raw(call, extra_body={"pids": [PID]})
        assert response.status_code == 200
        [received] = state.received
        assert (received.method, received.target) == ("POST", "/api/v1/products/get-on-sale")
        assert json.loads(received.body) == {"pids": [PID]}

    def test_belongs_to_a_category_and_a_brand(self, client: bunjang.Client) -> None:
        assert client.categories.list()
        assert client.brands.list()


class TestAnOrder:
    def test_is_bought_sent_delivered_and_confirmed(
        self, client: bunjang.Client, state: BunjangSandbox
    ) -> None:
        before = client.points.get_balance().balance
        order_id = order(client)
        assert client.points.get_balance().balance == before - TOTAL

        found = client.orders.get(str(order_id))
        assert found.order.id == order_id
        assert (found.order.total_price, found.order.total_product_price) == (TOTAL, PRICE)
        assert found.order.delivery_price == FEE
        [item] = found.order.order_items or []
        assert item.product is not None
        assert (item.product.id, item.product.price) == (PID, PRICE)
        assert item.status is models.OrderStatus.PAYMENT_RECEIVED
        assert item.purchase_confirmed_at is None
        assert found.delivery.address is not None
        assert found.delivery.address.zip_code == "12345"

        for status in ("SHIP_READY", "IN_TRANSIT", "DELIVERY_COMPLETED"):
            state.move_order(order_id, status)
            assert status_of(client, order_id) == status

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
        self, client: bunjang.Client, state: BunjangSandbox, way: list[str]
    ) -> None:
        before = client.points.get_balance().balance
        order_id = order(client)
        for status in way:
            assert client.points.get_balance().balance == before - TOTAL
            state.move_order(order_id, status)
            assert status_of(client, order_id) == status
        assert client.points.get_balance().balance == before
        [item] = client.orders.get(str(order_id)).order.order_items or []
        assert item.refunded_at is not None

    def test_whose_cancel_or_return_is_refused_goes_on(
        self, client: bunjang.Client, state: BunjangSandbox
    ) -> None:
        order_id = order(client)
        for status in (
            *("SHIP_READY", "CANCEL_REQUESTED_BEFORE_SHIPPING", "SHIP_READY", "IN_TRANSIT"),
            *("RETURN_REQUESTED", "IN_TRANSIT", "DELIVERY_COMPLETED", "RETURN_REQUESTED"),
            *("RETURN_BEFORE_SHIPPING", "PURCHASE_CONFIRM"),
        ):
            state.move_order(order_id, status)
        assert status_of(client, order_id) == "PURCHASE_CONFIRM"

    def test_does_not_leave_the_diagram(
        self, client: bunjang.Client, state: BunjangSandbox
    ) -> None:
        order_id = order(client)
        for status in ("PAYMENT_RECEIVED", "IN_TRANSIT", "PURCHASE_CONFIRM", "SHIPPED"):
            with pytest.raises(ValueError, match="PAYMENT_RECEIVED cannot become"):
                state.move_order(order_id, status)
        state.move_order(order_id, "REFUNDED")
        with pytest.raises(ValueError, match="REFUNDED cannot become"):
            state.move_order(order_id, "SHIP_READY")
        assert status_of(client, order_id) == "REFUNDED"

    def test_has_the_statuses_of_the_spec(self) -> None:
        known = {status.value for status in models.OrderStatus}
        assert set(TRANSITIONS) == known
        assert set().union(*TRANSITIONS.values()) == known - {"PAYMENT_RECEIVED"}

    @pytest.mark.parametrize("way", [[], ["SHIP_READY"], ["SHIP_READY", "IN_TRANSIT"]], ids=len)
    def test_is_not_confirmed_too_early(
        self, client: bunjang.Client, state: BunjangSandbox, way: list[str]
    ) -> None:
        order_id = order(client)
        for status in way:
            state.move_order(order_id, status)
        before = status_of(client, order_id)
        with pytest.raises(bunjang.errors.BadRequest) as refused:
            client.orders.confirm(str(order_id))
        assert refused.value.operation == "orders.confirm"
        assert status_of(client, order_id) == before

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
        state: BunjangSandbox,
        sandbox: Sandbox,
        arguments: dict[str, Any],
        refusal: type[errors.APIError],
    ) -> None:
        state.add_product(1, quantity=0)
        state.add_product(2, price=10**9)
        before = client.points.get_balance().balance
        with pytest.raises(refusal) as refused:
            order(client, **arguments)
        assert type(refused.value) is refusal
        assert refused.value.code == refusal.code
        assert refused.value.operation == "orders.create"
        assert refused.value.status_code == 400
        assert client.points.get_balance().balance == before
        assert client.orders.list(**today(sandbox)).items == []

    def test_takes_the_last_one(self, client: bunjang.Client) -> None:
        order(client)
        with pytest.raises(bunjang.errors.ProductSoldOut):
            order(client)

    @pytest.mark.parametrize("order_id", ["999", "abc"])
    def test_that_does_not_exist_is_not_found(self, client: bunjang.Client, order_id: str) -> None:
        with pytest.raises(errors.NotFoundError):
            client.orders.get(order_id)
        with pytest.raises(errors.NotFoundError):
            client.orders.confirm(order_id)

    def test_goes_out_as_documented(self, client: bunjang.Client, state: Checked) -> None:
        order(client)
        [received] = state.received
        assert (received.method, received.target) == ("POST", "/api/v2/orders")
        assert json.loads(received.body) == {
            "product": {"id": PID, "price": PRICE},
            "deliveryPrice": FEE,
            "shippingAddress": ADDRESS,
        }

    def test_may_lack_an_address(self, client: bunjang.Client, state: Checked) -> None:
        created = client.orders.create(
            product=models.OrderedProduct(id=PID, price=PRICE), delivery_price=FEE
        )
        assert "shippingAddress" not in json.loads(state.received[0].body)
        assert client.orders.get(str(created.id)).delivery.address is None

    def test_whose_answer_was_lost_is_found_in_the_list(
        self, client: bunjang.Client, sandbox: Sandbox
    ) -> None:
        sandbox.lose_next_answer()
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            order(client)
        assert lost.value.operation == "orders.create"
        assert lost.value.check == "orders.list"
        assert "orders.list" in str(lost.value)
        [found] = client.orders.list(**today(sandbox)).items
        [item] = found.order_items or []
        assert item.product is not None
        assert item.product.id == PID

    def test_that_never_arrived_is_not_in_the_list(
        self, client: bunjang.Client, sandbox: Sandbox
    ) -> None:
        sandbox.lose_next_request()
        with pytest.raises(errors.OutcomeUnknownError):
            order(client)
        assert client.orders.list(**today(sandbox)).items == []

    def test_is_sent_once_even_if_retries_are_allowed(
        self, sandbox: Sandbox, state: Checked
    ) -> None:
        sandbox.lose_next_answer()
        with (
            sandbox.bunjang(max_retries=5) as client,
            pytest.raises(errors.OutcomeUnknownError),
        ):
            order(client)
        assert len(state.received) == 1

    @pytest.mark.anyio
    async def test_is_bought_and_confirmed_with_await(
        self, sandbox: Sandbox, state: BunjangSandbox
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
        assert status_of(client, created.id) == "PAYMENT_RECEIVED"
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
        assert lost.value.check == "orders.list"
        assert len(client.orders.list(**today(sandbox)).items) == 1


class TestTheListOfOrders:
    def test_goes_through_all_pages(
        self, client: bunjang.Client, state: Checked, sandbox: Sandbox
    ) -> None:
        made = many_orders(client, state, 45)
        state.received.clear()
        found = client.orders.iter_list(size=20, **today(sandbox))
        assert state.received == []
        assert next(found).id == made[0]
        assert len(state.received) == 1
        assert [made[0], *[one.id for one in found]] == made
        assert [query.get("page") for query in state.queries()] == [None, "1", "2"]
        assert {query["size"] for query in state.queries()} == {"20"}

    @pytest.mark.anyio
    async def test_goes_through_all_pages_with_await(
        self, client: bunjang.Client, state: Checked, sandbox: Sandbox
    ) -> None:
        made = many_orders(client, state, 25)
        state.received.clear()
        async with sandbox.async_bunjang() as other:
            found = other.orders.iter_list(size=10, **today(sandbox))
            assert state.received == []
            assert [one.id async for one in found] == made
        assert len(state.received) == 3

    @pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2)])
    def test_asks_for_no_page_too_many(
        self, client: bunjang.Client, state: Checked, sandbox: Sandbox, count: int, pages: int
    ) -> None:
        made = many_orders(client, state, count)
        state.received.clear()
        assert [one.id for one in client.orders.iter_list(size=10, **today(sandbox))] == made
        assert len(state.received) == pages

    def test_tells_pages_and_orders_in_all(
        self, client: bunjang.Client, state: Checked, sandbox: Sandbox
    ) -> None:
        made = many_orders(client, state, 5)
        page = client.orders.list(page=1, size=2, **today(sandbox))
        assert [one.id for one in page.items] == made[2:4]
        assert (page.page, page.size, page.total_pages, page.total_elements) == (1, 2, 3, 5)

    def test_finds_orders_by_the_time_of_their_last_change(
        self, client: bunjang.Client, state: BunjangSandbox, sandbox: Sandbox
    ) -> None:
        order_id = order(client)
        now = today(sandbox)
        earlier = {name: moment - timedelta(days=3) for name, moment in now.items()}
        [item] = state.orders[order_id]["order"]["orderItems"]
        item["statusUpdatedAt"] = f"{earlier['status_update_end_date']:%Y-%m-%dT%H:%M:00Z}"
        assert client.orders.list(**now).items == []
        assert [one.id for one in client.orders.list(**earlier).items] == [order_id]
        state.move_order(order_id, "SHIP_READY")
        assert [one.id for one in client.orders.list(**now).items] == [order_id]
        assert client.orders.list(**earlier).items == []

    def test_sends_its_times_in_utc_or_with_an_offset(
        self, client: bunjang.Client, state: Checked
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
        self, client: bunjang.Client, state: Checked, start: datetime, end: datetime, why: str
    ) -> None:
        window: dict[str, Any] = {"status_update_start_date": start, "status_update_end_date": end}
        with pytest.raises(errors.InvalidArgumentError, match=why):
            client.orders.list(**window)
        with pytest.raises(errors.InvalidArgumentError, match=why):
            client.orders.iter_list(**window)
        assert state.received == []

    @pytest.mark.anyio
    async def test_refuses_such_a_window_with_await_too(
        self, sandbox: Sandbox, state: Checked
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
        assert state.received == []


class TestTheEnvironment:
    @pytest.mark.parametrize("kind", [bunjang.Client, bunjang.AsyncClient])
    @pytest.mark.parametrize(
        ("options", "base_url"),
        [
            ({}, "https://openapi.bunjang.co.kr"),
            ({"environment": "production"}, "https://openapi.bunjang.co.kr"),
            ({"environment": "staging"}, "https://openapi.stg-bunjang.co.kr"),
            ({"base_url": "http://127.0.0.1:8787/bunjang/"}, "http://127.0.0.1:8787/bunjang"),
        ],
    )
    def test_chooses_the_base_url(
        self, sandbox: Sandbox, kind: Any, options: dict[str, Any], base_url: str
    ) -> None:
        http: Any
        http = sandbox.http_client() if kind is bunjang.Client else sandbox.async_http_client()
        credentials = sandbox.providers["bunjang"].credentials
        client = kind(http_client=http, **credentials, **options)
        assert client.base_url == base_url
        assert base_url in repr(client)

    def test_of_staging_is_another_server(self, sandbox: Sandbox) -> None:
        asked: list[str] = []
        with sandbox.http_client() as http:
            http.event_hooks = {"request": [lambda request: asked.append(str(request.url))]}
            credentials = sandbox.providers["bunjang"].credentials
            client = bunjang.Client(environment="staging", http_client=http, **credentials)
            assert client.points.get_balance().balance == 1_000_000
        assert asked == ["https://openapi.stg-bunjang.co.kr/api/v1/points/balance"]

    @pytest.mark.parametrize("kind", [bunjang.Client, bunjang.AsyncClient])
    @pytest.mark.parametrize(
        ("options", "why"),
        [
            ({"environment": "test"}, "production or staging, not 'test'"),
            ({"environment": ""}, "production or staging"),
            ({"environment": "Staging"}, "production or staging"),
            (
                {"environment": "staging", "base_url": "https://openapi.bunjang.co.kr"},
                "base_url or environment, not both",
            ),
        ],
        ids=repr,
    )
    def test_that_cannot_be_is_refused_at_construction(
        self, sandbox: Sandbox, kind: Any, options: dict[str, Any], why: str
    ) -> None:
        credentials = sandbox.providers["bunjang"].credentials
        with pytest.raises(errors.ConfigurationError, match=why):
            kind(**credentials, **options)
