"""JSON of the caller's own in an argument: what cannot be written is refused, in words."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from krpay.errors import APIError, InvalidArgumentError
from tests.clients import ClientMaker, finish
from tests.iamport.clients import make_client
from tests.iamport.samples import respond_error, respond_payment, script_tokens
from tests.loopback import LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

ORDER = {"customer_uid": "customer_1", "merchant_uid": "order_1", "amount": 1000, "name": "Tea"}


def nest(depth: int) -> dict[str, Any]:
    value: dict[str, Any] = {}
    for _ in range(depth):
        value = {"a": value}
    return value


REFUSED: dict[str, tuple[Any, str]] = {
    "a date": ({"at": date(2026, 1, 31)}, "date has no JSON form; give text"),
    "a set": ({"tags": {"test-secret"}}, "set has no JSON form; give text"),
    "bytes": ({"key": b"test-secret"}, "bytes has no JSON form; give text"),
    "a fraction without end": ({"rate": Decimal(1) / 3}, "more digits than a JSON number can hold"),
    "no number": ({"rate": float("nan")}, "a number must be finite"),
    "a name that is no text": ({("a", "b"): 1}, "give text as names of members"),
    "half a character": ({"a": "\ud800"}, "it holds characters that cannot be sent"),
    "deep nesting": (nest(100_000), "it is nested too deep"),
}


@pytest.mark.parametrize("argument", ["custom_data", "bypass"])
@pytest.mark.parametrize("case", REFUSED)
async def test_what_has_no_json_form_is_refused(
    clients: ClientMaker, server: LoopbackServer, argument: str, case: str
) -> None:
    value, words = REFUSED[case]
    client = make_client(clients, server)
    with pytest.raises(InvalidArgumentError) as caught:
        await finish(client.subscriptions.pay(**ORDER, **{argument: value}))  # type: ignore[arg-type]
    assert str(caught.value).startswith(f"subscriptions.pay: {argument}: {words}")
    assert "test-secret" not in str(caught.value)
    assert server.accepted == 0


@pytest.mark.parametrize("case", REFUSED)
async def test_extra_members_are_checked_alike(
    clients: ClientMaker, server: LoopbackServer, case: str
) -> None:
    value, words = REFUSED[case]
    client = make_client(clients, server)
    with pytest.raises(InvalidArgumentError) as caught:
        await finish(client.subscriptions.pay(**ORDER, extra_body={"custom": value}))  # type: ignore[arg-type]
    assert str(caught.value).startswith("subscriptions.pay: ")
    assert words in str(caught.value)
    assert "test-secret" not in str(caught.value)
    assert server.accepted == 0


async def test_exact_fractions_are_written(clients: ClientMaker, server: LoopbackServer) -> None:
    script_tokens(server)
    server.script(respond_payment(status="paid", merchant_uid="order_1"))
    client = make_client(clients, server)
    await finish(client.subscriptions.pay(**ORDER, custom_data={"rate": Decimal("0.1")}))  # type: ignore[arg-type]
    assert json.loads(server.requests[-1].body)["custom_data"] == '{"rate":0.1}'


class TestWhatARefusalQuotes:
    async def test_hides_extra_members(self, clients: ClientMaker, server: LoopbackServer) -> None:
        script_tokens(server)
        server.script(respond_error(400, "-1", "wrong: test-secret-memo, 5551234567"))
        client = make_client(clients, server)
        extra = {"memo": ["test-secret-memo"], "phone": {"number": 5551234567}}
        with pytest.raises(APIError) as caught:
            await finish(client.payments.cancel(imp_uid="imp_1", extra_body=extra))
        assert caught.value.message == "wrong: ***, ***"

    @pytest.mark.parametrize(
        "quoted", ["9410-1234-5678-9012", "9410123456789012", "9410 1234 5678 9012"]
    )
    async def test_hides_a_card_number_however_it_is_written(
        self, clients: ClientMaker, server: LoopbackServer, quoted: str
    ) -> None:
        script_tokens(server)
        server.script(respond_error(400, "-1", f"[1234] no such card: {quoted}"))
        client = make_client(clients, server)
        with pytest.raises(APIError) as caught:
            await finish(
                client.subscriptions.pay_once(
                    merchant_uid="order_1",
                    amount=1000,
                    card_number="9410-1234-5678-9012",
                    expiry="2030-01",
                )
            )
        assert caught.value.message == "[1234] no such card: ***"
        assert quoted not in str(caught.value)
