"""What partners do with points, over several calls, against the sandbox."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from krpay import bunjang
from krpay.testing import Sandbox
from krpay.testing.providers.bunjang.state import BunjangState
from tests.bunjang.checked_sandbox import CheckedBunjang


class TestPoints:
    def test_are_there_when_the_deposit_has_come_in(
        self, client: bunjang.Client, state: BunjangState
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

    def test_of_two_issuances_are_two(self, client: bunjang.Client, state: BunjangState) -> None:
        before = client.points.get_balance().balance
        first = client.points.issue(extra_body={"amount": 1000})
        second = client.points.issue(extra_body={"amount": 2000})
        assert first.id != second.id
        client.points.cancel_issuance(first.id)
        state.mark_paid(second.id)
        assert client.points.get_balance().balance == before + 2000

    def test_may_be_issued_without_a_body_because_none_is_documented(
        self, client: bunjang.Client, state: CheckedBunjang
    ) -> None:
        assert client.points.issue().status == "READY"
        assert json.loads(state.seen_requests[0].body) == {}


def test_points_cannot_be_paid_after_their_deadline() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang()
        due = client.points.get_issuance("123").prepared_vbank_info.vbank_due_date
        sandbox.clock.advance(hours=23)
        sandbox.act("bunjang", "pay_issuance", "123")
        sandbox.clock.advance(hours=2)
        issued = client.points.issue(extra_body={"amount": 5000})
        next_due = issued.prepared_vbank_info.vbank_due_date
        assert due is not None
        assert next_due is not None
        assert next_due - due > timedelta(hours=24)
        with pytest.raises(ValueError, match=f"it can be to: {issued.id}"):
            sandbox.act("bunjang", "pay_issuance", "124")


def test_an_issuance_is_cancelled_once(client: bunjang.Client) -> None:
    assert client.points.get_issuance("123").status == "READY"
    assert client.points.cancel_issuance("123").status == "CANCELLED"
    assert client.points.get_issuance("123").status == "CANCELLED"
    with pytest.raises(bunjang.errors.InvalidPayInboundStatus) as refused:
        client.points.cancel_issuance("123")
    assert refused.value.code == "INVALID_PAY_INBOUND_STATUS"


def test_an_issuance_that_does_not_exist_is_not_found(client: bunjang.Client) -> None:
    with pytest.raises(bunjang.errors.NotFoundPayInbound):
        client.points.get_issuance("999")


@pytest.mark.anyio
async def test_an_issuance_is_cancelled_with_await(sandbox: Sandbox) -> None:
    async with sandbox.async_bunjang() as client:
        assert (await client.points.cancel_issuance("123")).status == "CANCELLED"
