"""`Retry-After` on the wire: waited for, or said."""

from __future__ import annotations

import email.utils
import math
import time

import pytest

from krpay.errors import NotSentError, RateLimitError, ServerError
from tests.clients import PrepareCall
from tests.kits import ExampleOperation, find_kit
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer
from tests.runtime.examples import CHANGE, KIT, READ, with_every_operation

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

EARLY = 0.02
"""Clocks differ by less."""


@pytest.mark.parametrize("status", [429, 503])
async def test_seconds_are_waited_for(
    prepare_call: PrepareCall, server: LoopbackServer, status: int
) -> None:
    operation = CHANGE if status == 429 else READ
    send = prepare_call(operation)
    server.script(LoopbackResponse(status, headers={"Retry-After": "1"}), operation.success)
    started = time.monotonic()
    await send()
    assert time.monotonic() - started >= 1 - EARLY
    assert len(server.requests_to(operation.path)) == 2


@pytest.mark.parametrize("status", [429, 503])
async def test_a_date_is_waited_for(
    prepare_call: PrepareCall, server: LoopbackServer, status: int
) -> None:
    dates: list[float] = []

    def come_back(request: LoopbackRequest) -> LoopbackResponse:
        dates.append(math.ceil(time.time() + 0.2))
        date = email.utils.formatdate(dates[0], usegmt=True)
        return LoopbackResponse(status, headers={"Retry-After": date})

    operation = CHANGE if status == 429 else READ
    send = prepare_call(operation)
    server.script(come_back, operation.success)
    await send()
    assert time.time() >= dates[0] - EARLY
    assert len(server.requests_to(operation.path)) == 2


async def test_a_date_in_the_past_is_no_reason_to_wait_or_to_give_up(
    prepare_call: PrepareCall, server: LoopbackServer
) -> None:
    send = prepare_call(CHANGE)
    past = {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}
    server.script(LoopbackResponse(429, headers=past), CHANGE.success)
    await send()
    assert len(server.requests_to(CHANGE.path)) == 2


@with_every_operation
async def test_more_than_the_cap_is_not_waited_for_but_said(
    prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
) -> None:
    send = prepare_call(operation)
    refuse = find_kit(operation.provider).refuse
    server.script(refuse(429, "UNHEARD_OF", retry_after="61"), operation.success)
    with pytest.raises(RateLimitError) as caught:
        await send()
    assert caught.value.retry_after == 61.0
    assert caught.value.status_code == 429
    assert len(server.requests_to(operation.path)) == 1


async def test_a_date_beyond_the_cap_is_said_in_seconds(
    prepare_call: PrepareCall, server: LoopbackServer
) -> None:
    send = prepare_call(READ)
    tomorrow = email.utils.formatdate(time.time() + 86400, usegmt=True)
    server.script(KIT.refuse(429, "UNHEARD_OF", retry_after=tomorrow))
    with pytest.raises(RateLimitError) as caught:
        await send()
    assert caught.value.retry_after is not None
    assert 86000 < caught.value.retry_after <= 86400
    assert len(server.requests_to(READ.path)) == 1


async def test_a_503_beyond_the_cap_is_not_waited_for_but_said(
    prepare_call: PrepareCall, server: LoopbackServer
) -> None:
    send = prepare_call(READ)
    server.script(KIT.refuse(503, "UNHEARD_OF", retry_after="3600"))
    with pytest.raises(ServerError) as caught:
        await send()
    assert type(caught.value) is ServerError
    assert caught.value.retry_after == 3600.0
    assert len(server.requests_to(READ.path)) == 1


@with_every_operation
async def test_a_429_of_somebody_else_beyond_the_cap_has_no_effect(
    prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
) -> None:
    send = prepare_call(operation)
    server.script(LoopbackResponse(429, headers={"Retry-After": "61"}), operation.success)
    with pytest.raises(NotSentError, match="HTTP 429"):
        await send()
    assert len(server.requests_to(operation.path)) == 1


@pytest.mark.parametrize("retry_after", ["", "soon", "-1", "1.5"])
async def test_what_is_no_time_says_nothing(
    prepare_call: PrepareCall, server: LoopbackServer, retry_after: str
) -> None:
    send = prepare_call(READ, max_retries=0)
    server.script(KIT.refuse(429, "UNHEARD_OF", retry_after=retry_after))
    with pytest.raises(RateLimitError) as caught:
        await send()
    assert caught.value.retry_after is None
