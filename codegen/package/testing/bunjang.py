"""The Bunjang sandbox: points, products, orders and catalog files."""

from __future__ import annotations

import base64
import csv
import gzip
import hmac
import io
import json
import re
import time
import uuid
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from krpay.testing.actions import Deed
from krpay.testing.clock import Clock
from krpay.testing.exchange import Exchange
from krpay.testing.provider import Incoming, ProviderSandbox, parse
from krpay.testing.spec import Operation
from krpay.testing.wire import Answer, Received, Refused

TOKEN_LIFE = 30
"""Seconds; the docs page of 2025-06 says 5, every source of 2026 says 30."""

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

_KST = timedelta(hours=9)
_PAGE_LENGTH = 100
_LONGEST_WINDOW = timedelta(days=15)
_CATALOG = re.compile(r"/catalog/(full/full-\d{8}|segment/segment-\d{8}_\d{2})\.csv\.gz")
_COLUMNS = [
    *("pid", "name", "description", "quantity", "price", "shippingFee", "condition"),
    *("saleStatus", "keywords", "images", "categoryId", "brandId", "options", "uid"),
    *("updatedAt", "createdAt"),
]

Members = dict[str, Any]


class BunjangSandbox(ProviderSandbox):
    """Issuances `123` to `125` wait for their deposits; products 12345 to 12349 are on sale.

    Not documented, and so guesses of this sandbox: the status after the cancel of an
    issuance and after its deadline (it stays READY, but nobody can pay it any more), which
    code refuses what, the HTTP status of the codes for orders (400 here), and what an
    unknown order gives (404).
    """

    name = "bunjang"
    more_servers = ("https://outbound-catalog.bunjang.io",)
    usual_refusal = (400, "BAD_REQUEST")

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.balance = 1_000_000
        self.issuances: dict[str, Members] = {}
        self.products: dict[int, Members] = {}
        self.orders: dict[int, Members] = {}
        for issuance_id in ("123", "124", "125"):
            self.add_issuance(issuance_id)
        for number in range(5):
            self.add_product(12345 + number, price=24000 + 1000 * number)
        self.behaviours |= {
            "orders_confirm": self._confirm_order,
            "orders_create": self._create_order,
            "orders_create_v1": self._create_order_v1,
            "orders_get": self._get_order,
            "orders_list": self._list_orders,
            "points_cancel_issuance": self._cancel_issuance,
            "points_get_balance": self._get_balance,
            "points_get_issuance": self._get_issuance,
            "points_issue": self._issue,
            "products_get": self._get_product,
            "products_search": self._search,
        }
        self.deeds["pay_issuance"] = Deed(
            "Pay the virtual account of an issuance",
            self.mark_paid,
            self._unpaid_issuances,
            "/issuances/*/id",
        )
        for status in TRANSITIONS:
            self.deeds[f"order_to_{status.lower()}"] = Deed(
                f"Move an order to {status}",
                partial(self._move, status),
                partial(self._orders_before, status),
                "/orders/*/order/id",
            )

    @property
    def credentials(self) -> dict[str, Any]:
        secret = base64.b64encode(b"test-secret-test-secret-test-secret").decode()
        return {"access_key": "test-access-key", "secret_key": secret}

    # What a test may do besides calling

    def add_issuance(self, issuance_id: str, status: str = "READY", amount: int = 10000) -> Members:
        """Have an issuance."""
        now = self._local_time()
        self.issuances[issuance_id] = {
            "id": issuance_id,
            "amount": amount,
            "status": status,
            "createdAt": now,
            "modifiedAt": now,
            "preparedVbankInfo": {
                "vbankDueDate": self._local_time(timedelta(days=1)),
                "vbankAccountNumber": "451235741265",
                "bankName": "국민은행",
                "vbankHolderName": "번개장터",
            },
        }
        return self.issuances[issuance_id]

    def mark_paid(self, issuance_id: str) -> None:
        """Have the deposit come in: the points are there.

        Raises:
            ValueError: The deadline has passed.
        """
        issuance = self.issuances[issuance_id]
        if self._is_late(issuance):
            raise ValueError(f"{issuance_id} cannot be paid any more: its deadline has passed")
        issuance |= {"status": "DONE", "modifiedAt": self._local_time()}
        self.balance += issuance["amount"]

    def add_product(self, pid: int, **members: Any) -> Members:
        """Have a product on sale."""
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
            "updatedAt": self._time(),
            "createdAt": self._time(),
            **members,
        }
        return self.products[pid]

    def move_order(self, order_id: int, status: str) -> None:
        """Move an order along the status diagram; raises ValueError where it has no line."""
        [item] = self.orders[order_id]["order"]["orderItems"]
        if status not in TRANSITIONS[item["status"]]:
            raise ValueError(f"{item['status']} cannot become {status}")
        item |= {"status": status, "statusUpdatedAt": self._time()}
        if status == "PURCHASE_CONFIRM":
            item["purchaseConfirmedAt"] = self._time()
        if status == "REFUNDED":
            item["refundedAt"] = self._time()
            self.balance += self.orders[order_id]["order"]["totalPrice"]

    def _move(self, status: str, target: str) -> None:
        self.move_order(int(target), status)

    def _unpaid_issuances(self) -> list[str]:
        return [
            name
            for name, one in self.issuances.items()
            if one["status"] == "READY" and not self._is_late(one)
        ]

    def _is_late(self, issuance: Members) -> bool:
        due: str = issuance["preparedVbankInfo"]["vbankDueDate"]
        return due <= self._local_time()

    def _orders_before(self, status: str) -> list[str]:
        """Orders that may get a status next."""
        now = {
            str(order_id): order["order"]["orderItems"][0]["status"]
            for order_id, order in self.orders.items()
        }
        return [order_id for order_id, before in now.items() if status in TRANSITIONS[before]]

    def shown(self) -> dict[str, Any]:
        return {
            "balance": self.balance,
            "issuances": [self.masked("PointIssuance", one) for one in self.issuances.values()],
            "products": list(self.products.values()),
            "orders": [self.masked("OrderDetail", one) for one in self.orders.values()],
        }

    def _local_time(self, later: timedelta = timedelta()) -> str:
        # The docs do not state the zone; Korean time is the sandbox's guess.
        moment = datetime.fromtimestamp(self.clock.now(), UTC) + _KST + later
        return moment.strftime("%Y-%m-%dT%H:%M:%S")

    def _time(self) -> str:
        return datetime.fromtimestamp(self.clock.now(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    # Points

    def _get_balance(self, incoming: Incoming) -> Any:
        return {"balance": self.balance, "pointExpiredIn30Days": 0}

    def _issue(self, incoming: Incoming) -> Any:
        # The request is not documented: `amount` is taken if it comes.
        return self.add_issuance(str(1000 + len(self.issuances)), **_amount(incoming.body))

    def _get_issuance(self, incoming: Incoming) -> Any:
        issuance = self.issuances.get(incoming.path["id"])
        if issuance is None:
            raise self.refused("NOT_FOUND_PAY_INBOUND")
        return issuance

    def _cancel_issuance(self, incoming: Incoming) -> Any:
        issuance = self._get_issuance(incoming)
        if issuance["status"] != "READY":  # a rule of a partner guide
            raise self.refused("INVALID_PAY_INBOUND_STATUS")
        issuance |= {"status": "CANCELLED", "modifiedAt": self._local_time()}
        return issuance

    # Products

    def _get_product(self, incoming: Incoming) -> Any:
        product = self.products.get(_number(incoming.path["pid"]))
        if product is None:
            raise self.refused("RESOURCE_NOT_FOUND")
        template, count = product["imageUrlTemplate"], product["imageCount"]
        urls = [template.replace("{cnt}", str(number)) for number in range(1, count + 1)]
        wanted = self.spec.components["schemas"]["Product"]["properties"]
        return {k: v for k, v in {**product, "imageUrls": urls}.items() if k in wanted}

    def _search(self, incoming: Incoming) -> Any:
        query = incoming.query
        if query.get("sort", "score") == "score" and "sort" in query and "q" not in query:
            raise self.refused("BAD_REQUEST", "sort score needs q")
        found = [product for product in self.products.values() if _matches(product, query)]
        order = {"price_asc": ("price", False), "price_desc": ("price", True)}
        member, descending = order.get(query.get("sort", ""), ("updatedAt", True))
        found.sort(key=lambda product: product[member], reverse=descending)
        try:
            start = int(query.get("cursor", "[0]").strip("[]"))
        except ValueError:
            start = -1
        if start < 0:
            raise self.refused("BAD_REQUEST", "cursor is not one of ours")
        end = start + self._size(query)
        wanted = self.spec.components["schemas"]["ProductPage"]["properties"]["data"]["items"]
        known = self.spec.resolve(wanted)["properties"]
        items = [{k: v for k, v in one.items() if k in known} for one in found[start:end]]
        more = end < len(found)
        return {"data": items, "nextCursor": f"[{end}]" if more else None, "hasNext": more}

    # Orders

    def _create_order(self, incoming: Incoming) -> Any:
        return {"id": self._order(incoming.body)["order"]["id"]}

    def _create_order_v1(self, incoming: Incoming) -> Any:
        order = self._order(incoming.body)
        product = order["order"]["orderItems"][0]["product"]
        pid = product["id"]
        return {
            "id": order["order"]["id"],
            "seller": order["seller"],
            "product": {**product, "imageUrl": self.products[pid]["imageUrlTemplate"]},
            "payment": {
                "productPrice": product["price"],
                "deliveryPrice": order["order"]["deliveryPrice"],
                "totalPrice": order["order"]["totalPrice"],
            },
            "detailUrl": "",
            "createdAt": order["order"]["orderDoneAt"],
        }

    def _order(self, body: Any) -> Members:
        product = self.products.get(body["product"]["id"])
        if product is None:
            raise self._order_refused("PRODUCT_NOT_FOUND")
        if product["quantity"] < 1:
            raise self._order_refused("PRODUCT_SOLD_OUT")
        if body["product"]["price"] != product["price"]:
            raise self._order_refused("INVALID_PRODUCT_PRICE")
        if body["deliveryPrice"] != product["shippingFee"]:
            raise self._order_refused("INVALID_DELIVERY_PRICE")
        total = product["price"] + product["shippingFee"]
        if total > self.balance:
            raise self._order_refused("POINT_SHORTAGE")
        self.balance -= total
        product["quantity"] -= 1
        order_id = 1 + len(self.orders)
        item = {
            "id": 1000 + order_id,
            "status": "PAYMENT_RECEIVED",
            "product": {"id": product["pid"], "name": product["name"], "price": product["price"]},
            "statusUpdatedAt": self._time(),
            "shippingFeeIncluded": False,
        }
        address = body.get("shippingAddress", {})
        self.orders[order_id] = {
            "order": {
                "id": order_id,
                "totalPrice": total,
                "totalProductPrice": product["price"],
                "deliveryPrice": product["shippingFee"],
                "orderDoneAt": self._time(),
                "orderItems": [item],
            },
            "seller": {"id": product["uid"], "shopName": "판매자"},
            "delivery": {"address": address} if address else {},
            "returns": [],
        }
        return self.orders[order_id]

    def _order_refused(self, code: str) -> Refused:
        return Refused(400, code, self.spec.errors[code]["description"])

    def _get_order(self, incoming: Incoming) -> Any:
        order = self.orders.get(_number(incoming.path["orderId"]))
        if order is None:
            raise self.refused("RESOURCE_NOT_FOUND")
        return order

    def _confirm_order(self, incoming: Incoming) -> Any:
        order = self._get_order(incoming)["order"]
        try:
            self.move_order(order["id"], "PURCHASE_CONFIRM")
        except ValueError as error:
            raise self.refused("BAD_REQUEST", str(error)) from None

    def _list_orders(self, incoming: Incoming) -> Any:
        query = incoming.query
        start = self._moment(incoming, "statusUpdateStartDate")
        end = self._moment(incoming, "statusUpdateEndDate")
        if not timedelta() <= end - start <= _LONGEST_WINDOW:
            raise self.refused("BAD_REQUEST", "the window is longer than 15 days")
        found = [
            {"id": order["order"]["id"], "orderItems": order["order"]["orderItems"]}
            for order in self.orders.values()
            if start
            <= datetime.fromisoformat(order["order"]["orderItems"][0]["statusUpdatedAt"])
            <= end
        ]
        page, size = query.get("page", 0), self._size(query)
        return {
            "data": found[page * size : (page + 1) * size],
            "page": page,
            "size": size,
            "totalPages": -(-len(found) // size),
            "totalElements": len(found),
        }

    def _size(self, query: Any) -> int:
        """The length of a page; that it is at least 1 is not documented, only likely."""
        size: int = query.get("size", _PAGE_LENGTH)
        if size < 1:
            raise self.refused("BAD_REQUEST", "size is below 1")
        return size

    def _moment(self, incoming: Incoming, name: str) -> datetime:
        try:
            moment = datetime.fromisoformat(incoming.query[name])
        except ValueError as error:
            raise self.malformed(incoming.operation, name, str(error)) from None
        if moment.tzinfo is None:
            raise self.malformed(incoming.operation, name, "it has no offset")
        return moment

    # Catalog files

    def handle(self, exchange: Exchange) -> Answer:
        received = exchange.received
        if not _CATALOG.fullmatch(received.target):
            return super().handle(exchange)
        try:
            self.authenticate(received)
        except Refused as refused:
            return self.refuse(exchange, refused)
        return Answer(200, self.catalog(), {"Content-Type": "application/gzip"})

    def catalog(self) -> bytes:
        """All products as a catalog file; a segment is the same here."""
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, _COLUMNS, extrasaction="ignore")
        writer.writeheader()
        for product in self.products.values():
            template, count = product["imageUrlTemplate"], product["imageCount"]
            images = (template.replace("{cnt}", str(number)) for number in range(1, count + 1))
            columns = {
                "keywords": ",".join(product["keywords"]),
                "images": ",".join(images),
                "options": json.dumps(product["options"], ensure_ascii=False),
            }
            writer.writerow({**product, **columns})
        return gzip.compress(text.getvalue().encode(), mtime=0)

    # How this provider answers

    def authenticate(self, received: Received) -> None:
        kind, _, token = received.headers.get("authorization", "").partition(" ")
        if kind != "Bearer" or not token:
            raise self.refused("MISSING_AUTH_TOKEN")
        claims = self._verified(token)
        if "accessKey" not in claims:
            raise self.refused("MISSING_ACCESS_KEY")
        if claims["accessKey"] != self.credentials["access_key"]:
            key = self.credentials["access_key"]
            raise self.refused("INVALID_ACCESS_KEY", f"this sandbox takes the access key {key}")
        if "iat" not in claims:
            raise self.refused("MISSING_IAT_CLAIM")
        if type(claims["iat"]) is not int:
            raise self.refused("INVALID_AUTH_TOKEN", "iat is not a whole number of seconds")
        # Clients sign by real time, whatever the sandbox's clock was advanced to.
        now = int(time.time())
        if abs(now - claims["iat"]) > TOKEN_LIFE:
            off = f"iat is more than {TOKEN_LIFE} seconds from now, which is {now}"
            raise self.refused("EXPIRED_AUTH_TOKEN", off)
        if received.method in ("POST", "PUT", "DELETE") and not _is_uuid4(claims.get("nonce")):
            # The docs require the nonce, but give no code of its own for it.
            raise self.refused("INVALID_AUTH_TOKEN", "the nonce is not a UUID version 4")

    def _verified(self, token: str) -> Members:
        """Check the signature by hand, so that the library that made it is checked too."""
        try:
            head, payload, signature = token.split(".")
            header, claims = _object(head), _object(payload)
            sent = _from_base64url(signature)
        except ValueError:
            raise self.refused("INVALID_AUTH_TOKEN", "not a JWT") from None
        key = base64.b64decode(self.credentials["secret_key"])
        mac = hmac.digest(key, f"{head}.{payload}".encode(), "sha256")
        if header.get("alg") != "HS256" or not hmac.compare_digest(mac, sent):
            wanted = f"it must be HS256 with the key in Base64 {self.credentials['secret_key']}"
            raise self.refused("INVALID_AUTH_TOKEN", f"the signature does not fit: {wanted}")
        return claims

    def unauthorized(self) -> Refused:
        return self.refused("INVALID_AUTH_TOKEN")

    def wrap(self, operation: Operation, data: Any) -> Any:
        # Pages carry members beside the data, so they come whole.
        return data if "x-pagination" in operation.raw else super().wrap(operation, data)

    def example(self, incoming: Incoming) -> Any:
        if "x-pagination" not in incoming.operation.raw:
            return super().example(incoming)
        schema = incoming.operation.success[1]
        return None if schema is None else self.spec.example(schema, incoming.given)

    def refusal(self, refused: Refused) -> Any:
        return {"errorCode": refused.code, "reason": refused.message}

    def malformed(self, operation: Operation, where: str, why: str) -> Refused:
        return self.refused("BAD_REQUEST", self.explained(operation, where, why))

    def not_found(self, received: Received) -> Refused:
        return self.refused("RESOURCE_NOT_FOUND", self.no_operation(received))


def _number(text: str) -> int:
    """The number that an id is, or one that no id is."""
    return int(text) if re.fullmatch(r"[0-9]{1,18}", text) else -1


def _amount(body: Any) -> Members:
    amount = body.get("amount")
    return {"amount": amount} if type(amount) is int else {}


def _matches(product: Members, query: Any) -> bool:
    def one_of(member: str) -> bool:
        return member not in query or str(product[member]) in map(str, query[member])

    return (
        query.get("q", "").lower() in product["name"].lower()
        and all(one_of(member) for member in ("categoryId", "brandId", "uid"))
        and query.get("minPrice", 0) <= product["price"] <= query.get("maxPrice", 10**12)
        and (not query.get("freeShipping") or product["shippingFee"] == 0)
    )


def _from_base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _object(text: str) -> Members:
    value = parse(_from_base64url(text))
    if not isinstance(value, dict):
        raise ValueError("it is not a JSON object")
    return value  # pyright: ignore[reportUnknownVariableType]


def _is_uuid4(value: object) -> bool:
    try:
        return isinstance(value, str) and uuid.UUID(value).version == 4
    except ValueError:
        return False
