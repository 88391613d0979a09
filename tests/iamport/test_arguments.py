"""Arguments of iamport's methods: what is refused before it is sent, and what a caller may add."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from krpay import iamport
from krpay.errors import APIError, InvalidArgumentError
from krpay.iamport import endpoints
from tests.clients import ClientMaker, finish
from tests.iamport.clients import make_client
from tests.iamport.samples import IMP_UID, respond_payment, script_tokens
from tests.loopback import LoopbackResponse, LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


@pytest.mark.parametrize("name", ["Tier", "tier"])
async def test_extra_headers_replace_those_of_the_operation_however_they_are_spelt(
    clients: ClientMaker, server: LoopbackServer, name: str
) -> None:
    script_tokens(server)
    server.script(respond_payment())
    client = make_client(clients, server, tier="A01")
    extra = {name: "C03"}
    await finish(client.cvs.revoke(IMP_UID, tier="B02", extra_headers=extra))
    assert server.requests[-1].header_values("Tier") == ["C03"]


class TestExtraBody:
    async def test_is_merged_into_the_body_and_overrides_it(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server)
        client = make_client(clients, server)
        await finish(
            client.access_tokens.issue(
                api_key="k", api_secret="s", extra_body={"imp_key": "other", "new": [1, None]}
            )
        )
        assert server.requests[0].body == (b'{"imp_key":"other","imp_secret":"s","new":[1,null]}')

    async def test_does_not_change_the_call(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server)
        call = iamport.endpoints.access_tokens.issue(api_key="k", api_secret="s")
        client = make_client(clients, server)
        await finish(client.send(call, extra_body={"more": 1}))
        await finish(client.send(call))
        assert [json.loads(request.body) for request in server.requests] == [
            {"imp_key": "k", "imp_secret": "s", "more": 1},
            {"imp_key": "k", "imp_secret": "s"},
        ]


async def test_an_argument_that_breaks_the_spec_is_refused_without_its_value(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    client = make_client(clients, server)
    called: Any = client.access_tokens.issue
    for value in (12345678, None, b"test-secret-bytes"):
        with pytest.raises(InvalidArgumentError, match="api_secret") as caught:
            await finish(called(api_key="k", api_secret=value))
        assert "12345678" not in str(caught.value)
        assert "test-secret" not in str(caught.value)
    assert server.accepted == 0


async def test_a_query_with_half_a_character_is_refused_before_anything_is_sent(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    client = make_client(clients, server)
    called: Any = client.payments.get
    with pytest.raises(InvalidArgumentError):
        await finish(called("imp_1", include_sandbox="\ud800"))
    assert server.accepted == 0


async def test_a_query_is_sent_as_the_provider_writes_it(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    script_tokens(server)
    server.script(respond_payment())
    client = make_client(clients, server)
    await finish(client.payments.get(IMP_UID, include_sandbox=True, extension=False))
    assert server.requests[-1].target == (
        f"/payments/{IMP_UID}?include_sandbox=true&extension=false"
    )


async def test_httpx_logs_no_sensitive_query(
    clients: ClientMaker, server: LoopbackServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    script_tokens(server)
    server.script(LoopbackResponse(400, b'{"code":-1,"message":"refused","response":null}'))
    handed_in = clients.make_http_client()  # httpx logs the URLs of requests
    client, key = make_client(clients, server, http_client=handed_in), "test-pg-secret"
    with pytest.raises(APIError) as caught:
        await finish(client.vbanks.revoke("imp_1", pg_api_key=key))
    assert server.requests[-1].target == f"/vbanks/imp_1?pg_api_key={key}"
    assert "/vbanks/imp_1?***" in caplog.text
    shown = caplog.text + "".join(traceback.format_exception(caught.value))
    assert key not in shown


CALLS: dict[str, Callable[[], Any]] = {
    "unschedule": lambda: endpoints.subscriptions.unschedule(customer_uid="cu", merchant_uids=[]),
    "schedule": lambda: endpoints.subscriptions.schedule(customer_uid="cu", schedules=[]),
    "payments by imp_uid": lambda: endpoints.payments.get_many(imp_uids=[]),
    "payments by merchant_uid": lambda: endpoints.payments.get_many(merchant_uids=[]),
    "billing keys": lambda: endpoints.billing_keys.get_many(customer_uids=[]),
}


class TestAnEmptyList:
    """It is not the same as no list: it must not widen what a call does."""

    @pytest.mark.parametrize("call", CALLS.values(), ids=list(CALLS))
    def test_is_refused(self, call: Callable[[], Any]) -> None:
        with pytest.raises(InvalidArgumentError, match="at least 1"):
            call()


def test_more_than_a_hundred_payments_are_refused_however_they_are_named() -> None:
    ids = [f"imp_{number}" for number in range(101)]
    assert (
        len(endpoints.payments.get_many(imp_uids=ids[:60], merchant_uids=ids[60:100]).query) == 100
    )
    several: list[dict[str, Any]] = [
        {"imp_uids": ids},
        {"imp_uids": ids[:60], "merchant_uids": ids[60:]},
    ]
    for arguments in several:
        with pytest.raises(InvalidArgumentError) as caught:
            endpoints.payments.get_many(**arguments)
        assert str(caught.value) == (
            "payments.get_many: imp_uids and merchant_uids: give at most 100 of them together"
        )


@pytest.mark.parametrize(
    ("method", "arguments", "words"),
    [
        ("cancel", {}, "payments.cancel: give imp_uid or merchant_uid"),
        ("cancel", {"amount": 100, "reason": "r"}, "payments.cancel: give imp_uid or merchant_uid"),
        ("cancel", {"imp_uid": ""}, "payments.cancel: give imp_uid or merchant_uid"),
        ("get_many", {}, "payments.get_many: give imp_uids or merchant_uids"),
    ],
)
async def test_a_call_that_names_no_payment_is_refused(
    clients: ClientMaker,
    server: LoopbackServer,
    method: str,
    arguments: dict[str, Any],
    words: str,
) -> None:
    client = make_client(clients, server)
    with pytest.raises(InvalidArgumentError) as caught:
        await finish(getattr(client.payments, method)(**arguments))
    assert str(caught.value) == words
    assert server.accepted == 0
