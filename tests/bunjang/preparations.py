"""What Bunjang's operations need before they can succeed in its sandbox."""

from __future__ import annotations

from collections.abc import Mapping

from krpay.testing import Sandbox
from krpay.testing.providers.bunjang import BunjangSandbox
from tests.preparations import Preparation

ORDER = 1878512064


def find_provider(sandbox: Sandbox) -> BunjangSandbox:
    provider: BunjangSandbox = sandbox.providers["bunjang"]
    return provider


def sell_product(sandbox: Sandbox) -> None:
    provider = find_provider(sandbox)
    provider.add_product(12345, price=500000, shippingFee=3000, quantity=1000)
    provider.balance = 10**9


def make_order(sandbox: Sandbox) -> None:
    sell_product(sandbox)
    with sandbox.bunjang() as client:
        created = client.orders.create(product={"id": 12345, "price": 500000}, delivery_price=3000)
    orders = find_provider(sandbox).orders
    order = orders.pop(created.id)
    order["order"]["id"] = ORDER
    orders[ORDER] = order


def deliver_order(sandbox: Sandbox) -> None:
    make_order(sandbox)
    for status in ("SHIP_READY", "IN_TRANSIT", "DELIVERY_COMPLETED"):
        find_provider(sandbox).move_order(ORDER, status)


PREPARATIONS: Mapping[str, Preparation] = {
    "orders_confirm": Preparation(deliver_order),
    "orders_create": Preparation(sell_product),
    "orders_create_v1": Preparation(sell_product),
    "orders_get": Preparation(make_order),
}
