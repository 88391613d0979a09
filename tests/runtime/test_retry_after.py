"""`Retry-After` on the wire: waited for, or said."""

from __future__ import annotations

import email.utils
import math
import time

import pytest

from krpay import bunjang
from krpay.errors import RateLimitError, ServerError
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer
from tests.runtime.clients import Clients, result_of
from tests.runtime.operations import CANCEL_ISSUANCE, EVERY, GET_ISSUANCE, Bench, Operation
from tests.runtime.samples import GET_TOKEN, access_token, bunjang_error, payment

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

EARLY = 0.02
"""Clocks differ by less."""


@pytest.mark.parametrize("status", [429, 503])
async def test_seconds_are_waited_for(bench: Bench, server: LoopbackServer, status: int) -> None:
    send = bench.ready(CANCEL_ISSUANCE)
    server.script(LoopbackResponse(status, headers={"Retry-After": "1"}), CANCEL_ISSUANCE.success)
    started = time.monotonic()
    await send()
    assert time.monotonic() - started >= 1 - EARLY
    assert len(server.requests) == 2


@pytest.mark.parametrize("status", [429, 503])
async def test_a_date_is_waited_for(bench: Bench, server: LoopbackServer, status: int) -> None:
    dates: list[float] = []

    def come_back(request: LoopbackRequest) -> LoopbackResponse:
        dates.append(math.ceil(time.time() + 0.2))
        date = email.utils.formatdate(dates[0], usegmt=True)
        return LoopbackResponse(status, headers={"Retry-After": date})

    send = bench.ready(CANCEL_ISSUANCE)
    server.script(come_back, CANCEL_ISSUANCE.success)
    await send()
    assert time.time() >= dates[0] - EARLY
    assert len(server.requests) == 2


async def test_a_date_in_the_past_is_no_reason_to_wait_or_to_give_up(
    bench: Bench, server: LoopbackServer
) -> None:
    send = bench.ready(CANCEL_ISSUANCE)
    past = {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}
    server.script(LoopbackResponse(503, headers=past), CANCEL_ISSUANCE.success)
    await send()
    assert len(server.requests) == 2


@pytest.mark.parametrize("operation", EVERY, ids=str)
async def test_more_than_the_cap_is_not_waited_for_but_said(
    bench: Bench, server: LoopbackServer, operation: Operation
) -> None:
    send = bench.ready(operation)
    server.script(LoopbackResponse(429, headers={"Retry-After": "61"}), operation.success)
    with pytest.raises(RateLimitError) as caught:
        await send()
    assert caught.value.retry_after == 61.0
    assert caught.value.status_code == 429
    assert len(server.requests_to(operation.path)) == 1


async def test_a_date_beyond_the_cap_is_said_in_seconds(
    bench: Bench, server: LoopbackServer
) -> None:
    send = bench.ready(GET_ISSUANCE)
    tomorrow = email.utils.formatdate(time.time() + 86400, usegmt=True)
    server.script(LoopbackResponse(429, headers={"Retry-After": tomorrow}))
    with pytest.raises(RateLimitError) as caught:
        await send()
    assert caught.value.retry_after is not None
    assert 86000 < caught.value.retry_after <= 86400
    assert len(server.requests) == 1


async def test_a_503_beyond_the_cap_leaves_no_doubt(bench: Bench, server: LoopbackServer) -> None:
    send = bench.ready(CANCEL_ISSUANCE)
    server.script(bunjang_error(503, "INTERNAL_ERROR", retry_after="3600"))
    with pytest.raises(ServerError) as caught:
        await send()
    assert type(caught.value) is bunjang.errors.InternalError
    assert len(server.requests) == 1


@pytest.mark.parametrize("retry_after", ["", "soon", "-1", "1.5"])
async def test_what_is_no_time_says_nothing(
    bench: Bench, server: LoopbackServer, retry_after: str
) -> None:
    send = bench.ready(GET_ISSUANCE, max_retries=0)
    server.script(LoopbackResponse(429, headers={"Retry-After": retry_after}))
    with pytest.raises(RateLimitError) as caught:
        await send()
    assert caught.value.retry_after is None


@pytest.mark.parametrize("status", [429, 503])
async def test_that_of_a_token_request_is_obeyed_too(
    clients: Clients, server: LoopbackServer, status: int
) -> None:
    server.script(
        LoopbackResponse(status, headers={"Retry-After": "1"}), access_token(), to=GET_TOKEN
    )
    server.script(payment())
    started = time.monotonic()
    await result_of(clients.iamport(server).cvs.revoke("imp_448280090638"))
    assert time.monotonic() - started >= 1 - EARLY
    assert len(server.requests_to(GET_TOKEN)) == 2
