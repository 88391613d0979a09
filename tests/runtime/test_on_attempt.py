"""The hook `on_attempt`: told of each attempt, and never in the way of the call."""

from __future__ import annotations

import logging
from dataclasses import asdict

import anyio
import pytest

import krpay
from krpay import errors
from krpay._runtime.verdicts import Observed
from tests.clients import MakeClient, Mode, PrepareCall, finish
from tests.kits import ExampleOperation, find_kit
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer, Silence
from tests.runtime.examples import CHANGE, READ, with_every_operation

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


async def test_it_is_told_of_each_attempt_and_of_what_was_observed(
    prepare_call: PrepareCall, server: LoopbackServer
) -> None:
    told: list[krpay.Attempt] = []
    send = prepare_call(READ, on_attempt=told.append)
    server.script(LoopbackResponse(429), HangUp(), READ.success)
    await send()
    assert [(one.number, one.status_code, one.observed) for one in told] == [
        (1, 429, Observed.RATE_LIMITED_BY_OTHERS),
        (2, None, Observed.NO_RESPONSE),
        (3, 200, Observed.SUCCEEDED),
    ]
    assert {one.operation for one in told} == {READ.name}
    assert all(type(one) is krpay.Attempt for one in told)
    assert all(0 < one.milliseconds < 10_000 for one in told)


@with_every_operation
async def test_it_is_told_of_requests_for_tokens_too_and_never_of_a_body(
    prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
) -> None:
    told: list[krpay.Attempt] = []
    send = prepare_call(operation, on_attempt=told.append)
    server.script(operation.success)
    await send()
    assert len(told) == len(server.requests) == 1 + len(find_kit(operation.provider).sign_in)
    assert told[-1].operation == operation.name
    assert not any(isinstance(value, bytes) for one in told for value in asdict(one).values())


async def test_it_is_told_that_nothing_could_be_sent(
    prepare_call: PrepareCall, server: LoopbackServer
) -> None:
    told: list[krpay.Attempt] = []
    send = prepare_call(CHANGE, on_attempt=told.append, max_retries=0)
    server.refuse()
    with pytest.raises(errors.ConnectionFailedError):
        await send()
    [attempt] = told
    assert (attempt.status_code, attempt.observed) == (None, Observed.NOT_WRITTEN)


@pytest.mark.parametrize("mode", ["asyncio", "trio"])
async def test_it_is_told_that_an_attempt_was_interrupted(
    make_client: MakeClient, server: LoopbackServer, mode: Mode
) -> None:
    told: list[krpay.Attempt] = []
    client = make_client(on_attempt=told.append)
    server.script(Silence())
    with pytest.raises(TimeoutError) as caught, anyio.fail_after(0.2):
        await finish(CHANGE.send(client))
    [attempt] = told
    assert (attempt.status_code, attempt.observed) == (None, None)
    lost = errors.lost(caught.value)
    assert lost is not None
    assert lost.operation == attempt.operation


@pytest.mark.parametrize(
    "error",
    [ValueError("mine"), errors.NotFoundError("mine", operation="a.b", status_code=404)],
    ids=lambda error: type(error).__name__,
)
async def test_its_own_failure_is_logged_and_changes_nothing(
    prepare_call: PrepareCall,
    server: LoopbackServer,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
) -> None:
    def fail(attempt: krpay.Attempt) -> None:
        raise error

    caplog.set_level(logging.ERROR, logger="krpay")
    send = prepare_call(CHANGE, on_attempt=fail)
    server.script(CHANGE.success)
    await send()
    assert len(server.requests_to(CHANGE.path)) == 1
    [record] = caplog.records
    assert "on_attempt failed" in record.getMessage()
    assert record.exc_info is not None
    assert str(record.exc_info[1]) == "mine"
