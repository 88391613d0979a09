"""Code of the caller inside a call: hooks and transports that fail, clients that do not fit."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from krpay.errors import ConfigurationError, NoResponseError, OutcomeUnknownError, ServerError
from tests.clients import name_outcome
from tests.loopback import LoopbackServer
from tests.runtime.examples import CHANGE, KIT, READ, construct_client

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


def ask_another_server(response: httpx.Response) -> None:
    """A hook that asks another server, which is not there."""
    httpx.post("http://127.0.0.1:9/audit")


def raise_as_a_transport(response: httpx.Response) -> None:
    """A hook that raises what a transport would."""
    raise httpx.ConnectError("test")


def fail_in_another_call(response: httpx.Response) -> None:
    """A hook in which a call of another client fails."""
    raise ServerError("test", operation="audit.log", status_code=500)


def raise_as_a_file(response: httpx.Response) -> None:
    """A hook that fails as files and sockets do."""
    raise OSError("test")


HOOKS = [
    ask_another_server,
    raise_as_a_transport,
    fail_in_another_call,
    raise_as_a_file,
    lambda response: 1 / 0,
]


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_that_fails_after_the_response_makes_nothing_be_sent_again(
    server: LoopbackServer, hook: Callable[[httpx.Response], Any]
) -> None:
    def fail(response: httpx.Response) -> None:
        if response.request.url.path == CHANGE.path:
            hook(response)

    KIT.prepare_server(server)
    server.script(CHANGE.success, CHANGE.success, CHANGE.success)
    with httpx.Client(event_hooks={"response": [fail]}) as http_client:
        url = server.url + KIT.base_path
        client = construct_client(KIT, base_url=url, http_client=http_client, **KIT.make_keys())
        with pytest.raises(OutcomeUnknownError) as caught:
            CHANGE.send(client)
    assert len(server.requests_to(CHANGE.path)) == 1
    assert f"{CHANGE.name} may have taken effect" in str(caught.value)
    assert caught.value.call.operation == CHANGE.name
    assert name_outcome(caught.value) == CHANGE.outcome


class BrokenTransport(httpx.BaseTransport):
    """Fails as TLS does, in a way that httpx does not know."""

    def __init__(self) -> None:
        self.requests = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        raise ssl.SSLError("test")


def test_an_error_of_tls_is_a_lost_response() -> None:
    transport = BrokenTransport()
    with httpx.Client(transport=transport) as http_client:
        client = construct_client(KIT, http_client=http_client, **KIT.make_keys())
        with pytest.raises(OutcomeUnknownError, match="SSLError"):
            CHANGE.send(client)
        assert transport.requests == 1
        with pytest.raises(NoResponseError, match="It only reads"):
            READ.send(client)
        assert transport.requests == 4


@pytest.mark.parametrize(
    ("kind", "http_client"),
    [("Client", httpx.AsyncClient), ("AsyncClient", httpx.Client)],
)
def test_an_http_client_of_the_other_kind_is_refused(kind: str, http_client: Any) -> None:
    with pytest.raises(ConfigurationError, match="http_client must be an httpx"):
        construct_client(KIT, kind, http_client=http_client())
