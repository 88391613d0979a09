"""What a test does to the sandbox of Bunjang by hand, and what it sees."""

from __future__ import annotations

import json

import pytest

from krpay.testing import Sandbox
from tests.bunjang.purchases import buy, read_status
from tests.testing.action_checks import check_action_places


def test_points_are_paid_and_orders_moved_by_hand() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang()
        before = client.points.get_balance().balance
        sandbox.act("bunjang", "pay_issuance", "123")
        assert client.points.get_balance().balance == before + 10_000
        order_id = buy(client)
        sandbox.act("bunjang", "order_to_ship_ready", order_id)
        assert read_status(client, order_id) == "SHIP_READY"
        with pytest.raises(ValueError, match="order_to_returned cannot be done to '1'"):
            sandbox.act("bunjang", "order_to_returned", "1")


def test_the_state_shows_orders_without_sensitive_values() -> None:
    with Sandbox() as sandbox:
        buy(sandbox.bunjang())
        state = sandbox.state()["bunjang"]
        assert state["balance"] == 1_000_000 - 28_000
        assert state["orders"][0]["order"]["orderItems"][0]["product"]["price"] == 24000
        assert "01012345678" not in json.dumps(state)


def test_the_state_is_prepared_by_what_only_bunjang_has() -> None:
    """Without casts: the type checkers know which sandbox the name stands for."""
    with Sandbox() as sandbox:
        sandbox.providers["bunjang"].add_product(777, price=5000)
        assert sandbox.bunjang().products.get("777").price == 5000


def test_an_action_says_where_the_state_shows_what_it_can_be_done_to() -> None:
    with Sandbox() as sandbox:
        buy(sandbox.bunjang())
        possible = check_action_places(sandbox, "bunjang")
    assert possible == {
        *("pay_issuance", "fail_issuance", "order_to_ship_ready", "order_to_refunded")
    }
