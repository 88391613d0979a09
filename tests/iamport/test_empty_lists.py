"""An empty list is not the same as no list: it must not widen what a call does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from krpay.errors import InvalidArgumentError
from krpay.iamport import endpoints

CALLS: dict[str, Callable[[], Any]] = {
    "unschedule": lambda: endpoints.subscriptions.unschedule(customer_uid="cu", merchant_uids=[]),
    "schedule": lambda: endpoints.subscriptions.schedule(customer_uid="cu", schedules=[]),
    "payments by imp_uid": lambda: endpoints.payments.get_many(imp_uids=[]),
    "payments by merchant_uid": lambda: endpoints.payments.get_many(merchant_uids=[]),
    "billing keys": lambda: endpoints.billing_keys.get_many(customer_uids=[]),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=list(CALLS))
def test_is_refused(call: Callable[[], Any]) -> None:
    with pytest.raises(InvalidArgumentError, match="at least 1"):
        call()


def test_more_than_a_hundred_payments_are_refused() -> None:
    ids = [f"imp_{number}" for number in range(101)]
    assert endpoints.payments.get_many(imp_uids=ids[:100]).query
    with pytest.raises(InvalidArgumentError, match="at most 100"):
        endpoints.payments.get_many(imp_uids=ids)
