"""Products to buy from the sandbox, and orders of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from krpay import bunjang
from krpay.bunjang import models
from krpay.testing import Sandbox
from krpay.testing.providers.bunjang.state import BunjangState

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


def around_now(sandbox: Sandbox) -> dict[str, Any]:
    """Give the arguments for a time around the sandbox's now."""
    now = datetime.fromtimestamp(sandbox.clock.now(), UTC)
    return {
        "status_update_start_date": now - timedelta(days=1),
        "status_update_end_date": now + timedelta(hours=1),
    }


def buy(client: bunjang.Client, pid: int = PID, price: int = PRICE, fee: int = FEE) -> int:
    """Buy a product; gives the id of the order."""
    product = {"id": pid, "price": price}
    return client.orders.create(product=product, delivery_price=fee, shipping_address=ADDRESS).id


def read_status(client: bunjang.Client, order_id: int) -> models.OrderStatus:
    """Read the status of the one item of an order."""
    [item] = client.orders.get(str(order_id)).order.order_items or []
    assert item.status is not None
    return item.status


def sell_only(state: BunjangState, count: int) -> list[int]:
    """Sell nothing but so many products; gives their ids."""
    state.products.clear()
    for pid in range(1, count + 1):
        state.add_product(pid, price=1000 + pid)
    return list(range(1, count + 1))


def buy_many(client: bunjang.Client, state: BunjangState, count: int) -> list[int]:
    """Buy a product many times; gives the ids of the orders."""
    state.balance = 10**9
    state.add_product(PID, quantity=count)
    return [buy(client) for _ in range(count)]
