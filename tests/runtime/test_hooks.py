"""Code of the caller inside a call: hooks and transports that fail, clients that do not fit."""

from __future__ import annotations

import logging
import ssl
import traceback
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from krpay import bunjang, konaplate
from krpay.errors import (
    APIError,
    ConfigurationError,
    InvalidArgumentError,
    InvalidResponseError,
    OutcomeUnknownError,
    ServerError,
)
from tests.loopback import LoopbackResponse, LoopbackServer, respond_json
from tests.runtime.clients import BUNJANG, KONAPLATE, Clients, result_of
from tests.runtime.keys import Keys
from tests.runtime.samples import issuance, with_tokens

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


def unreachable(response: httpx.Response) -> None:
    """A hook that asks another server, which is not there."""
    httpx.post("http://127.0.0.1:9/audit")


def unnamed(response: httpx.Response) -> None:
    """A hook that raises what a transport would."""
    raise httpx.ConnectError("test")


def nested(response: httpx.Response) -> None:
    """A hook in which a call of another client fails."""
    raise ServerError("test", operation="audit.log", status_code=500)


def system(response: httpx.Response) -> None:
    """A hook that fails as files and sockets do."""
    raise OSError("test")


HOOKS = [unreachable, unnamed, nested, system, lambda response: 1 / 0]


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_that_fails_after_the_answer_makes_nothing_be_sent_again(
    server: LoopbackServer, hook: Callable[[httpx.Response], Any]
) -> None:
    server.script(issuance(), issuance(), issuance())
    with httpx.Client(event_hooks={"response": [hook]}) as http_client:
        client = bunjang.Client(base_url=server.url, http_client=http_client, **BUNJANG)
        with pytest.raises(OutcomeUnknownError) as caught:
            client.points.cancel_issuance("123")
    assert len(server.requests) == 1
    assert caught.value.check == "points.get_issuance"
    assert "points.cancel_issuance may have taken effect" in str(caught.value)


class Broken(httpx.BaseTransport):
    """Fails as TLS does, in a way that httpx does not know."""

    def __init__(self) -> None:
        self.requests = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        raise ssl.SSLError("test")


def test_an_error_of_tls_is_a_lost_answer() -> None:
    transport = Broken()
    with httpx.Client(transport=transport) as http_client:
        client = bunjang.Client(http_client=http_client, **BUNJANG)
        with pytest.raises(OutcomeUnknownError, match="SSLError"):
            client.points.cancel_issuance("123")
        assert transport.requests == 1
        with pytest.raises(OutcomeUnknownError, match="It only reads"):
            client.points.get_issuance("123")
        assert transport.requests == 4


def test_parameters_of_the_http_client_leave_ours_in_the_query(server: LoopbackServer) -> None:
    server.script(respond_json({"data": [], "nextCursor": None}))
    with httpx.Client(params={"trace": "1"}) as http_client:
        client = bunjang.Client(base_url=server.url, http_client=http_client, **BUNJANG)
        client.send_raw(bunjang.endpoints.products.search(q="가방"))
    [request] = server.requests
    assert "q=%EA%B0%80%EB%B0%A9" in request.target


async def test_httpx_logs_no_sensitive_query(
    clients: Clients, server: LoopbackServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with_tokens(server)
    server.script(LoopbackResponse(400, b'{"code":-1,"message":"refused","response":null}'))
    client, key = clients.iamport(server), "test-pg-secret"
    with pytest.raises(APIError) as caught:
        await result_of(client.vbanks.revoke("imp_1", pg_api_key=key))
    assert server.requests[-1].target == f"/vbanks/imp_1?pg_api_key={key}"
    assert "/vbanks/imp_1?***" in caplog.text
    shown = caplog.text + "".join(traceback.format_exception(caught.value))
    assert key not in shown


@pytest.mark.parametrize(
    ("kind", "given"),
    [(bunjang.Client, httpx.AsyncClient), (bunjang.AsyncClient, httpx.Client)],
)
def test_an_http_client_of_the_other_kind_is_refused(kind: Any, given: Any) -> None:
    with pytest.raises(ConfigurationError, match="http_client must be an httpx"):
        kind(http_client=given(), **BUNJANG)


@pytest.mark.parametrize("read", [-1, 0, float("nan"), float("inf"), 1e10])
async def test_a_phase_that_no_socket_takes_is_refused_before_it_is_sent(
    clients: Clients, server: LoopbackServer, read: float
) -> None:
    client = clients.bunjang(server)
    with pytest.raises(ConfigurationError, match="timeout"):
        await result_of(client.points.cancel_issuance("123", timeout=httpx.Timeout(5, read=read)))
    assert server.requests == []


@pytest.mark.parametrize(
    "name", ["Content-Length", "transfer-encoding", "Host", "X-KM-Crypto-Key-Id"]
)
async def test_a_header_that_frames_or_seals_the_request_is_refused(
    clients: Clients, server: LoopbackServer, keys: Keys, name: str
) -> None:
    client = clients.konaplate(server, **keys.options)
    with pytest.raises(InvalidArgumentError, match=r"is set by krpay|leave it out"):
        await result_of(client.bank_accounts.delete(user_id=1, extra_headers={name: "5"}))
    assert server.requests == []


CHARGE: dict[str, Any] = {
    "sequence_id": "1",
    "user_id": 1,
    "amount": 1000,
    "one_time_token": "0" * 16,
    "dcvv": "000",
    "merchant_id": "1",
}


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b'{"error":{"code":"E1"}}', b'{"response":{"code":null}}', b'{"encData":["x"]}'],
)
def test_an_answer_that_says_nothing_is_no_charge(
    server: LoopbackServer, keys: Keys, body: bytes
) -> None:
    server.script(LoopbackResponse(200, body))
    options: dict[str, Any] = {**KONAPLATE, **keys.options}
    with (
        konaplate.Client(base_url=server.url, **options) as client,
        pytest.raises(InvalidResponseError) as caught,
    ):
        client.charges.create(**CHARGE)
    assert caught.value.body == body
    assert len(server.requests) == 1
