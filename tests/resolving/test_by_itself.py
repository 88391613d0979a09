"""`Client(resolve_lost=...)`: methods find out by themselves what became of a lost call."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import errors
from krpay.testing import Sandbox
from tests.clients import Mode, finish
from tests.resolving.test_finishing import CARD

pytestmark = pytest.mark.anyio


def make(sandbox: Sandbox, mode: Mode, **options: Any) -> Any:
    return sandbox.iamport(**options) if mode == "sync" else sandbox.async_iamport(**options)


async def test_what_happened_is_returned(sandbox: Sandbox, mode: Mode) -> None:
    client = make(sandbox, mode, resolve_lost=1)
    sandbox.faults.add("lose-answer", operation="subscriptions.pay_once")
    payment = await finish(
        client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)
    )
    assert payment.status == "paid"
    assert [request.operation for request in sandbox.requests][1:] == [
        "subscriptions.pay_once",
        "payments.find_all",
    ]


async def test_what_is_still_unknown_is_raised_as_without_it(sandbox: Sandbox, mode: Mode) -> None:
    client = make(sandbox, mode, resolve_lost=0)
    sandbox.faults.add("lose-request", operation="subscriptions.pay_once")
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        await finish(client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD))
    [note] = caught.value.__notes__
    assert note.startswith("It was resolved in vain: the provider says that there is none")


async def test_what_did_not_happen_is_raised(
    sandbox: Sandbox, mode: Mode, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = make(sandbox, mode, resolve_lost=1)
    monkeypatch.setattr("krpay._runtime.call_times.Stopwatch.read_seconds", lambda self: 700.0)
    sandbox.faults.add("lose-request", operation="subscriptions.pay_once")
    real = errors.OutcomeUnknownError.__init__

    def lose_earlier(self: Any, *arguments: Any, **named: Any) -> None:
        real(self, *arguments, **named)
        self.make_older(700)

    monkeypatch.setattr(errors.OutcomeUnknownError, "__init__", lose_earlier)
    with pytest.raises(errors.DidNotHappenError, match="it may be sent again") as caught:
        await finish(client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD))
    assert caught.value.evidence
    assert isinstance(caught.value.__cause__, errors.OutcomeUnknownError)


async def test_a_time_that_is_none_is_refused(sandbox: Sandbox, mode: Mode) -> None:
    with pytest.raises(errors.ConfigurationError, match="resolve_lost must be a number"):
        make(sandbox, mode, resolve_lost="soon")
