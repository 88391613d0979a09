"""What the Bunjang sandbox knows: issuances, products, orders and the balance of points."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from krpay.testing.clock import Clock
from krpay.testing.json_documents import JsonObject
from krpay.testing.spec import BundledSpec
from krpay.testing.state import ProviderState

TRANSITIONS = {
    "PAYMENT_RECEIVED": {"SHIP_READY", "REFUNDED"},
    "SHIP_READY": {"IN_TRANSIT", "REFUNDED", "CANCEL_REQUESTED_BEFORE_SHIPPING"},
    "CANCEL_REQUESTED_BEFORE_SHIPPING": {"REFUNDING", "SHIP_READY"},
    "IN_TRANSIT": {"DELIVERY_COMPLETED", "RETURN_REQUESTED"},
    "DELIVERY_COMPLETED": {"PURCHASE_CONFIRM", "RETURN_REQUESTED"},
    "RETURN_REQUESTED": {"RETURN_BEFORE_SHIPPING", "IN_TRANSIT", "DELIVERY_COMPLETED"},
    "RETURN_BEFORE_SHIPPING": {"RETURNING", "PURCHASE_CONFIRM"},
    "RETURNING": {"RETURNED", "REFUNDING"},
    "RETURNED": {"REFUNDING"},
    "REFUNDING": {"REFUNDED"},
    "PURCHASE_CONFIRM": set[str](),
    "REFUNDED": set[str](),
}
"""The status diagram of a partner guide, version 2025-05."""

FIRST_ISSUANCES = ("123", "124", "125")
"""Issuances that wait for their deposits to begin with."""

_KST = timedelta(hours=9)
_PAGE_LENGTH = 100
_FIRST_ACCOUNT = 451235741265


class BunjangState(ProviderState):
    """The state of Bunjang."""

    line_members: ClassVar[Mapping[str, Sequence[str]]] = {
        "issuances": (
            *("id", "status", "amount"),
            *("preparedVbankInfo.bankName", "preparedVbankInfo.vbankDueDate"),
        ),
        "products": ("pid", "saleStatus", "price", "shippingFee", "quantity", "name"),
        "orders": (
            *("order.id", "order.orderItems.0.status", "order.totalPrice"),
            "order.orderItems.0.product.name",
        ),
    }

    def __init__(self, spec: BundledSpec, clock: Clock) -> None:
        super().__init__(spec, clock)
        self.balance = 1_000_000
        self.issuances: dict[str, JsonObject] = {}
        self.products: dict[int, JsonObject] = {}
        self.orders: dict[int, JsonObject] = {}
        self.told: list[JsonObject] = []
        """Every webhook, oldest first."""
        for issuance_id in FIRST_ISSUANCES:
            self.add_issuance(issuance_id)
        for number in range(5):
            self.add_product(12345 + number, price=24000 + 1000 * number)

    def add_issuance(
        self, issuance_id: str, status: str = "READY", amount: int = 10000
    ) -> JsonObject:
        """Add an issuance."""
        now = self.local_time()
        self.issuances[issuance_id] = {
            "id": issuance_id,
            "amount": amount,
            "status": status,
            "createdAt": now,
            "modifiedAt": now,
            "preparedVbankInfo": {
                "vbankDueDate": self.local_time(timedelta(days=1)),
                "vbankAccountNumber": str(_FIRST_ACCOUNT + len(self.issuances)),
                "bankName": "국민은행",
                "vbankHolderName": "번개장터",
            },
        }
        return self.issuances[issuance_id]

    def mark_paid(self, issuance_id: str) -> None:
        """Have the deposit for an issuance come in: the points are there.

        Raises:
            ValueError: The deadline has passed.
        """
        issuance = self.issuances[issuance_id]
        if self._is_late(issuance):
            raise ValueError(f"{issuance_id} cannot be paid any more: its deadline has passed")
        issuance |= {"status": "DONE", "modifiedAt": self.local_time()}
        self.balance += issuance["amount"]

    def fail_issuance(self, issuance_id: str) -> None:
        """Have an issuance fail; by a partner guide, it cannot be used again."""
        self.issuances[issuance_id] |= {"status": "FAIL", "modifiedAt": self.local_time()}

    def list_unpaid_issuances(self) -> list[str]:
        """List the ids of the issuances that can be paid now."""
        return [
            name
            for name, one in self.issuances.items()
            if one["status"] == "READY" and not self._is_late(one)
        ]

    def _is_late(self, issuance: JsonObject) -> bool:
        due: str = issuance["preparedVbankInfo"]["vbankDueDate"]
        return due <= self.local_time()

    def add_product(self, pid: int, **members: Any) -> JsonObject:
        """Put a product on sale."""
        self.products[pid] = {
            "pid": pid,
            "uid": 123,
            "name": "에이수스 게이밍 노트북",
            "description": "사용감이 조금 있습니다.",
            "categoryId": "600100001",
            "brandId": 152,
            "quantity": 1,
            "price": 24000,
            "shippingFee": 4000,
            "condition": "HEAVILY_USED",
            "saleStatus": "SELLING",
            "keywords": ["노트북"],
            "options": [],
            "imageCount": 3,
            "imageUrlTemplate": f"https://media.bunjang.co.kr/product/{pid}_{{cnt}}_1_w640.jpg",
            "updatedAt": self.utc_time(),
            "createdAt": self.utc_time(),
            **members,
        }
        return self.products[pid]

    def move_order(self, order_id: int, status: str) -> None:
        """Move an order along the status diagram.

        Raises:
            ValueError: The diagram has no such line.
        """
        [item] = self.orders[order_id]["order"]["orderItems"]
        if status not in TRANSITIONS[item["status"]]:
            raise ValueError(f"{item['status']} cannot become {status}")
        item |= {"status": status, "statusUpdatedAt": self.utc_time()}
        if status == "PURCHASE_CONFIRM":
            item["purchaseConfirmedAt"] = self.utc_time()
        if status == "REFUNDED":
            item["refundedAt"] = self.utc_time()
            self.balance += self.orders[order_id]["order"]["totalPrice"]
        self._notify(order_id, item)

    def _notify(self, order_id: int, item: JsonObject) -> None:
        """Tell the partner of the new status of an item."""
        changed = {
            "orderItemId": item["id"],
            "pid": item["product"]["id"],
            "orderStatus": item["status"],
        }
        event = {
            "eventId": f"evt_{len(self.told) + 1:022d}",
            "eventType": "order.status.changed",
            "payloadVersion": "v1",
            "data": {"orderId": order_id, "orderItems": [changed]},
        }
        self.told.append(event)
        self.outbox.tell(event)

    def list_orders_before(self, status: str) -> list[str]:
        """List the ids of the orders that may get a status next."""
        statuses = {
            str(order_id): order["order"]["orderItems"][0]["status"]
            for order_id, order in self.orders.items()
        }
        return [order_id for order_id, now in statuses.items() if status in TRANSITIONS[now]]

    def describe_samples(self) -> dict[str, Any]:
        return {
            "balance": self.balance,
            "issuances": list(FIRST_ISSUANCES),
            "products": [
                {name: product[name] for name in ("pid", "price", "shippingFee", "quantity")}
                for product in self.products.values()
            ],
        }

    def describe_state(self) -> dict[str, Any]:
        return {
            "balance": self.balance,
            "webhooks_are_held": self.outbox.is_held,
            "issuances": [self.mask("PointIssuance", one) for one in self.issuances.values()],
            "products": list(self.products.values()),
            "orders": [self.mask("OrderDetail", one) for one in self.orders.values()],
            "webhooks": [{"number": n, **told} for n, told in enumerate(self.told)],
        }

    def local_time(self, later: timedelta = timedelta()) -> str:
        """Write the time now, or later, as issuances have it."""
        # The docs do not state the zone; Korean time is the sandbox's guess.
        moment = datetime.fromtimestamp(self.clock.now(), UTC) + _KST + later
        return moment.strftime("%Y-%m-%dT%H:%M:%S")

    def utc_time(self) -> str:
        """Write the time now as products and orders have it."""
        return datetime.fromtimestamp(self.clock.now(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def read_page_length(self, query: Mapping[str, Any]) -> int:
        """Read the length of a page; that it is at least 1 is not documented, only likely."""
        size: int = query.get("size", _PAGE_LENGTH)
        if size < 1:
            raise self.refusal("BAD_REQUEST", "size is below 1")
        return size


def list_image_urls(product: JsonObject) -> list[str]:
    """List the URLs of a product's images."""
    template, count = product["imageUrlTemplate"], product["imageCount"]
    return [template.replace("{cnt}", str(number)) for number in range(1, count + 1)]


def read_number(text: str) -> int:
    """Read the number that an id is, or one that no id is."""
    return int(text) if re.fullmatch(r"[0-9]{1,18}", text) else -1
