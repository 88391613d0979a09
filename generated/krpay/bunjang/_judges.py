# Copied from codegen/package/bunjang/_judges.py by `nox -s generate`. Do not edit.
"""What the list of orders shows about a new order whose response was lost.

An order in the list has its products, and when its status last changed; it has no price, and
not the time at which it was made. But the first status is that of an order that was just paid:
what came to it since the call was made since the call.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from krpay._runtime.call_times import Place
from krpay._runtime.judging import Finding, Look, Outcome, UnreadError, list_pairs, read_parsed
from krpay._runtime.outcome_rules import Absence, is_equal, read_members

if TYPE_CHECKING:
    from krpay.bunjang.models import OrderPage

_LATER = Absence("did_not_happen")  # no source says how long an order may take


def judge_new_order(look: Look) -> Finding:
    """Judge the orders that were looked up after a lost `orders.create`."""
    if look.is_absent:
        return look.judge_absence(None, "the provider says that there is no list")
    page: OrderPage = look.parsed
    product = look.read_body("product")
    wanted = cast(Mapping[str, object], product)["id"] if isinstance(product, Mapping) else None
    orders = [
        (data, order)
        for data, order in list_pairs(look, ("data",))
        if any(is_equal(wanted, found) for found in _read_products(data))
    ]
    new = [(data, order) for data, order in orders if _place(look, order) is Place.SINCE]
    if len(new) == 1 and len(orders) == 1:
        why = f"one order of product {wanted} since the call, and it is paid"
        return Finding(Outcome.HAPPENED, why, new[0][1], new[0][0])
    if orders:
        why = f"{len(orders)} orders of product {wanted} whose status changed since the call"
        return Finding(Outcome.UNKNOWN, f"{why}; nobody can tell which one is this call's, if any")
    if page.total_pages is None or page.total_pages > 1:
        return Finding(Outcome.UNKNOWN, "no such order on the first page, and there may be more")
    return look.judge_absence(_LATER, f"no order of product {wanted} since the call")


def _place(look: Look, order: Any) -> Place:
    """Tell when an order was paid, if it was not touched since."""
    items: list[Any] = read_parsed(order, ("orderItems",)) or []
    if len(items) != 1 or read_parsed(items[0], ("status",)) != "PAYMENT_RECEIVED":
        return Place.DOUBTFUL
    return look.place(read_parsed(items[0], ("statusUpdatedAt",)))


def _read_products(order: object) -> list[object]:
    """Read the ids of an order's products; all of them must be there."""
    items = list(read_members(order, ("orderItems", "*")))
    found = [next(read_members(item, ("product", "id")), None) for item in items]
    if not items or None in found:
        raise UnreadError("an order in the list has no readable products")
    return found
