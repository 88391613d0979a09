"""TLS: a certificate that is not trusted is named as that, and nothing is tried again."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import httpx2
import httpx_aiohttp
import pytest

import krpay
from krpay import errors
from krpay._runtime.verdicts import Observed
from tests.clients import ClientMaker, finish
from tests.faults.connections import on_trio_too
from tests.kits import ExampleOperation, find_kits
from tests.loopback import LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

KIT = next(kit for kit in find_kits() if not kit.sign_in_tags and not kit.optional_credentials)
READ, CHANGE = KIT.safe, KIT.unsafe
OWNERS: dict[str, Callable[[bool], Any]] = {
    "own": lambda is_sync: None,
    "httpx": lambda is_sync: httpx.Client() if is_sync else httpx.AsyncClient(),
    "httpx2": lambda is_sync: httpx2.Client() if is_sync else httpx2.AsyncClient(),
}


@pytest.fixture
def untrusted_server(server_context: tuple[ssl.SSLContext, Path]) -> Any:
    """A server that speaks TLS, with a certificate that nobody trusts."""
    with LoopbackServer(server_context[0]) as listening:
        yield listening


@on_trio_too
@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("operation", [READ, CHANGE], ids=str)
async def test_a_certificate_that_is_not_trusted_is_said_once(
    clients: ClientMaker, untrusted_server: LoopbackServer, operation: ExampleOperation, owner: str
) -> None:
    told: list[krpay.Attempt] = []
    http_client = clients.take(OWNERS[owner](clients.mode == "sync"))
    client = clients.make(KIT, untrusted_server, http_client=http_client, on_attempt=told.append)
    with pytest.raises(errors.ConnectionFailedError, match="certificate") as caught:
        await finish(operation.send(client))
    assert "is not trusted: self" in str(caught.value)
    assert "was not sent" in str(caught.value)
    assert [one.observed for one in told] == [Observed.UNTRUSTED]
    assert untrusted_server.accepted == 1
    assert untrusted_server.requests == []


@pytest.mark.parametrize("mode", ["asyncio"])
@pytest.mark.parametrize("operation", [READ, CHANGE], ids=str)
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # aiohttp leaves its connection
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_a_distrust_that_says_no_more_is_no_crash(
    clients: ClientMaker, untrusted_server: LoopbackServer, operation: ExampleOperation
) -> None:
    """aiohttp's own error is an `SSLCertVerificationError` without what OpenSSL said."""
    http_client = clients.take(httpx_aiohttp.HttpxAiohttpClient())
    client = clients.make(KIT, untrusted_server, http_client=http_client)
    kind = errors.ConnectionFailedError if operation is READ else errors.OutcomeUnknownError
    with pytest.raises(kind):
        await finish(operation.send(client))
    assert untrusted_server.requests == []


@on_trio_too
async def test_a_certificate_for_another_name_is_said_once(
    clients: ClientMaker, secure_server: LoopbackServer
) -> None:
    url = secure_server.url.replace("127.0.0.1", "localhost")
    client = clients.make(KIT, secure_server, base_url=url)
    with pytest.raises(errors.ConnectionFailedError, match="certificate") as caught:
        await finish(CHANGE.send(client))
    assert "localhost" in str(caught.value)
    assert secure_server.accepted == 1
