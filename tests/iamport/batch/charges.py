"""Charges of stored cards, by key, and what the sandbox has of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from krpay.batch import Record, SqliteStore
from krpay.iamport import endpoints
from krpay.resolving import dump, load
from krpay.testing import Sandbox
from tests.iamport.preparations import find_provider, issue_billing_key

CUSTOMER = "customer_1"


def make_sandbox() -> Sandbox:
    sandbox = Sandbox()
    issue_billing_key(sandbox, CUSTOMER)
    return sandbox


def charge(order: str, amount: int = 1000) -> Any:
    return endpoints.subscriptions.pay(
        customer_uid=CUSTOMER, merchant_uid=order, amount=amount, name="Subscription"
    )


def make_charges(count: int, first: int = 0) -> Iterator[tuple[str, Any]]:
    for number in range(first, first + count):
        yield f"order_{number:04}", charge(f"order_{number:04}")


def count_paid(sandbox: Sandbox) -> Counter[str]:
    """Count how often each order was paid, as the provider has it."""
    return Counter(
        one["merchant_uid"]
        for one in find_provider(sandbox).payments.values()
        if one["status"] == "paid" and one["merchant_uid"].startswith("order_")
    )


def let_time_pass(sandbox: Sandbox, store: SqliteStore, seconds: float) -> None:
    """Let time pass for the provider, and for the calls whose end is not known."""
    sandbox.clock.advance(seconds=seconds)
    for record in list(store.records()):
        if record.entry is not None:
            lost = load(record.entry)
            lost.make_older(seconds)
            assert store.put(replace(record, entry=dump(lost), version=record.version + 1))


def find(store: SqliteStore, key: str) -> Record:
    record = store.find(key)
    assert record is not None
    return record
