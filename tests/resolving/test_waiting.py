"""Waiting for what is not there yet: the provider is asked again until the time is over."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any

import pytest

from krpay.errors import ConfigurationError
from krpay.resolving import DidNotHappen, Happened, StillUnknown
from tests.clients import ClientMaker, finish
from tests.loopback import LoopbackServer
from tests.resolving.cases import lose_call, script_looks

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

PAYMENT = {
    "imp_uid": "imp_2",
    "merchant_uid": "order_1",
    "amount": 1000,
    "cancel_amount": 0,
    "currency": "KRW",
    "status": "paid",
    "sandbox": False,
    "started_at": "sent+1",
}
NOTHING = {"shows": {"total": 0, "previous": 0, "next": 0, "list": []}}
PAID = {"shows": {"total": 1, "previous": 0, "next": 0, "list": [PAYMENT]}}
READY = {"shows": {**PAID["shows"], "list": [{**PAYMENT, "status": "ready"}]}}


def make_case(*looks: Any, age: float = 5) -> Any:
    arguments = {"customer_uid": "c", "merchant_uid": "order_1", "amount": 1000, "name": "월 구독"}
    lost = {"operation": "subscriptions.pay", "kwargs": arguments}
    return {"lost": lost, "looks": looks, "age": age}


@pytest.mark.parametrize("early", [NOTHING, READY, {"foreign": 502}])
async def test_a_charge_that_shows_late_is_found(
    clients: ClientMaker, server: LoopbackServer, early: Any
) -> None:
    case = make_case(early, early, PAID)
    client, lost = await lose_call(clients, server, "iamport", case, max_retries=0)
    script_looks(server, "iamport", case, lost)
    assert isinstance(await finish(client.resolve(lost)), StillUnknown)
    assert isinstance(await finish(client.resolve(lost, wait=5)), Happened)


async def test_the_moment_from_which_nothing_can_happen_is_waited_for(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    case = make_case(NOTHING, age=599)
    client, lost = await lose_call(clients, server, "iamport", case)
    script_looks(server, "iamport", case, lost)
    verdict = await finish(client.resolve(lost))
    assert isinstance(verdict, StillUnknown)
    assert verdict.ask_again_at is not None
    assert 0 < (verdict.ask_again_at - datetime.now(UTC)).total_seconds() <= 1
    assert isinstance(await finish(client.resolve(lost, wait=5)), DidNotHappen)


async def test_nobody_waits_longer_than_was_asked(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    case = make_case(NOTHING)
    client, lost = await lose_call(clients, server, "iamport", case)
    script_looks(server, "iamport", case, lost)
    began = time.monotonic()
    assert isinstance(await finish(client.resolve(lost, wait=0.7)), StillUnknown)
    assert 0.7 <= time.monotonic() - began < 2
    assert len(server.requests_to("/payments/findAll/order_1")) == 3


@pytest.mark.parametrize("wait", [-1, "10", True])
async def test_a_time_that_is_none_is_refused(
    clients: ClientMaker, server: LoopbackServer, wait: Any
) -> None:
    client, lost = await lose_call(clients, server, "iamport", make_case())
    with pytest.raises(ConfigurationError, match="wait must be a number of seconds"):
        await finish(client.resolve(lost, wait=wait))
