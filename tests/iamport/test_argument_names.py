"""What a call is told whose arguments have other names than the operation's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from krpay import iamport
from krpay.testing import Sandbox
from tests.clients import finish
from tests.runtime.frame_variables import list_variables

CASES: dict[str, Callable[[Any], Any]] = {
    "payments.cancel() takes its arguments by name: write imp_uid=...": (
        lambda client: client.payments.cancel("imp_1")
    ),
    "payments.get() takes only imp_uid by position: write include_sandbox=...": (
        lambda client: client.payments.get("imp_1", "T01")
    ),
    "payments.cancel() has no argument amuont (did you mean amount=?)": (
        lambda client: client.payments.cancel(imp_uid="imp_1", amuont=300)
    ),
    "payments.cancel() has no argument impuid (did you mean imp_uid=?)": (
        lambda client: client.payments.cancel(impuid="imp_1")
    ),
    "payments.get() has no argument imp_uids (did you mean imp_uid=?)": (
        lambda client: client.payments.get(imp_uids="imp_1")
    ),
    "payments.get() has no argument zzz": lambda client: client.payments.get("imp_1", zzz=1),
    "payments.get() has no argument timeot (did you mean timeout=?)": (
        lambda client: client.payments.get("imp_1", timeot=3)
    ),
    "payments.get() needs imp_uid=": lambda client: client.payments.get(),
    "subscriptions.pay() needs merchant_uid= and name=": (
        lambda client: client.subscriptions.pay(customer_uid="c", amount=1)
    ),
    "payments.get() got imp_uid twice: by position and by name": (
        lambda client: client.payments.get("imp_1", imp_uid="imp_1")
    ),
}


@pytest.mark.parametrize("told", CASES)
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.anyio
async def test_it_is_told_what_to_write(told: str, is_async: bool) -> None:
    sandbox = Sandbox()
    client: Any = sandbox.async_iamport() if is_async else sandbox.iamport()
    with pytest.raises(TypeError) as caught:
        await finish(CASES[told](client))
    assert str(caught.value) == told
    assert caught.value.__context__ is None
    assert len(sandbox.requests) == 0


def test_a_type_error_of_somebody_else_stays_as_it_is() -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise TypeError("of the transport")

    transport = httpx.Client(transport=httpx.MockTransport(fail))
    client = iamport.Client(api_key="test-key", api_secret="test-secret", http_client=transport)
    with pytest.raises(TypeError, match="of the transport"):
        client.payments.get("imp_448280090638")


def test_an_argument_that_is_refused_is_in_no_variable_of_the_check() -> None:
    with Sandbox().iamport() as client, pytest.raises(TypeError) as caught:
        client.subscriptions.pay_once(merchant_uid="o", amount=1, card_nmuber="1234-5678")  # type: ignore[call-arg]
    shown = [text for _, text in list_variables(caught.value)]
    assert shown
    assert "5678" not in "".join(shown)


def test_a_coroutine_method_still_gives_a_coroutine() -> None:
    async def find() -> Any:
        async with Sandbox().async_iamport() as client:
            return await client.payments.get(imp_uid="imp_448280090638")

    assert asyncio.run(find()).imp_uid == "imp_448280090638"
