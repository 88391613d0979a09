"""Orders and issuances that come to nothing in Bunjang's sandbox."""

from __future__ import annotations

import pytest

from krpay import bunjang
from krpay.testing import Sandbox
from krpay.testing.providers.bunjang.state import BunjangState
from tests.bunjang.purchases import PID, TOTAL, buy
from tests.testing.step_counts import assert_as_short_later


def test_an_order_is_declined_for_want_of_points(client: bunjang.Client, sandbox: Sandbox) -> None:
    before = client.points.get_balance().balance
    sandbox.faults.add("decline")
    with pytest.raises(bunjang.errors.PointShortage):
        buy(client)
    assert client.points.get_balance().balance == before
    buy(client)
    assert client.points.get_balance().balance == before - TOTAL
    sandbox.act("bunjang", "empty_balance")
    with pytest.raises(bunjang.errors.PointShortage):
        buy(client, PID + 1, 25000)


def test_an_issuance_that_failed_is_neither_paid_nor_cancelled(
    client: bunjang.Client, sandbox: Sandbox
) -> None:
    sandbox.act("bunjang", "fail_issuance", "123")
    assert client.points.get_issuance("123").status == "FAIL"
    with pytest.raises(bunjang.errors.InvalidPayInboundStatus):
        client.points.cancel_issuance("123")
    with pytest.raises(ValueError, match="it can be to: 124, 125"):
        sandbox.act("bunjang", "pay_issuance", "123")


def test_each_issuance_has_an_account_of_its_own(client: bunjang.Client) -> None:
    issuances = [client.points.issue(extra_body={"amount": 1000}) for _ in range(3)]
    issuances.append(client.points.get_issuance("123"))
    assert len({one.prepared_vbank_info.vbank_account_number for one in issuances}) == 4
    with pytest.raises(bunjang.errors.BadRequest):
        client.points.issue(extra_body={"amount": -1})


def test_buying_takes_as_many_steps_after_many_orders(
    client: bunjang.Client, state: BunjangState
) -> None:
    state.balance = 10**12
    state.add_product(PID, quantity=10**6)
    assert_as_short_later(lambda: buy(client))
