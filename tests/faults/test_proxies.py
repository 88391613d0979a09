"""Calls through a proxy: what fails before the request was written was not sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import httpx2
import pytest

from krpay import errors
from tests.certificates import SERVER_NAME
from tests.clients import ClientMaker, finish
from tests.faults.connections import on_trio_too
from tests.kits import find_kits
from tests.loopback import HangUp, LoopbackRequest, LoopbackResponse, LoopbackServer
from tests.loopback_proxy import LoopbackProxy, ProxyFault

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

KIT = next(kit for kit in find_kits() if not kit.sign_in_tags and not kit.optional_credentials)
READ, CHANGE = KIT.safe, KIT.unsafe
URL = f"https://{SERVER_NAME}"
OWNERS = ["own", "httpx", "httpx2"]
MakeClient = Callable[..., Any]


@pytest.fixture
def make_client(clients: ClientMaker, monkeypatch: pytest.MonkeyPatch) -> MakeClient:
    """Makes clients of a server behind a proxy, with an HTTP client of ours or of the caller's."""

    def make(owner: str, proxy: LoopbackProxy, server: LoopbackServer, **options: Any) -> Any:
        if owner == "own":
            monkeypatch.setenv("HTTPS_PROXY", proxy.url)
            return clients.make(KIT, server, base_url=URL, **options)
        library: Any = {"httpx": httpx, "httpx2": httpx2}[owner]
        kind = library.Client if clients.mode == "sync" else library.AsyncClient
        http_client = clients.take(kind(proxy=proxy.url))
        return clients.make(KIT, server, base_url=URL, http_client=http_client, **options)

    return make


@on_trio_too
@pytest.mark.parametrize("owner", OWNERS)
async def test_a_call_goes_through_a_tunnel_that_sees_nothing_of_it(
    make_client: MakeClient, secure_server: LoopbackServer, owner: str
) -> None:
    secure_server.script(READ.success)
    with LoopbackProxy(secure_server.port) as proxy:
        client = make_client(owner, proxy, secure_server)
        for _ in range(3):
            await finish(READ.send(client))
        [head] = proxy.heads
        assert head.startswith(f"CONNECT {SERVER_NAME}:443 ".encode())
        assert b"authorization" not in head.lower()
    assert secure_server.accepted == 1  # the tunnel is kept


@on_trio_too
@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("fault", ProxyFault, ids=lambda fault: fault.name)
async def test_a_tunnel_that_is_not_there_leaves_no_doubt(
    make_client: MakeClient, secure_server: LoopbackServer, owner: str, fault: ProxyFault
) -> None:
    is_slow = fault is ProxyFault.IS_SILENT
    with LoopbackProxy(secure_server.port, fault) as proxy:
        client = make_client(owner, proxy, secure_server, max_retries=0 if is_slow else 1)
        options: dict[str, Any] = {"timeout": 0.3} if is_slow else {}
        with pytest.raises(errors.ConnectionFailedError, match="was not sent") as caught:
            await finish(CHANGE.send(client, **options))
        assert isinstance(caught.value, errors.ConnectionTimeoutError) == is_slow
        assert len(proxy.heads) == (1 if is_slow else 2)
    assert secure_server.requests == []


@on_trio_too
@pytest.mark.parametrize("owner", OWNERS)
async def test_a_tunnel_that_is_cut_when_the_request_was_written_leaves_the_outcome_unknown(
    make_client: MakeClient, secure_server: LoopbackServer, owner: str
) -> None:
    with LoopbackProxy(secure_server.port) as proxy:

        def cut(request: LoopbackRequest) -> LoopbackResponse:
            proxy.cut()
            return CHANGE.success

        secure_server.script(cut)
        client = make_client(owner, proxy, secure_server)
        with pytest.raises(errors.OutcomeUnknownError):
            await finish(CHANGE.send(client))
        assert len(secure_server.requests) == 1
        with pytest.raises(errors.NoResponseError):
            await finish(READ.send(client))
        assert len(secure_server.requests) == 4


@pytest.mark.parametrize("owner", OWNERS)
async def test_a_kept_tunnel_that_is_lost_between_two_calls_is_made_again(
    make_client: MakeClient, secure_server: LoopbackServer, owner: str
) -> None:
    secure_server.script(CHANGE.success)
    with LoopbackProxy(secure_server.port) as proxy:
        client = make_client(owner, proxy, secure_server)
        await finish(CHANGE.send(client))
        proxy.cut()
        try:
            await finish(CHANGE.send(client))
        except errors.OutcomeUnknownError:
            assert owner != "own"
        assert len(secure_server.requests) <= 2


@pytest.mark.parametrize("owner", OWNERS)
async def test_no_proxy_at_all_leaves_no_doubt(
    make_client: MakeClient, secure_server: LoopbackServer, owner: str
) -> None:
    with LoopbackProxy(secure_server.port) as proxy:
        client = make_client(owner, proxy, secure_server)
        gone = proxy
    assert gone is proxy
    with pytest.raises(errors.ConnectionFailedError, match="was not sent"):
        await finish(CHANGE.send(client))


class TestAProxyThatForwardsPlainRequests:
    async def test_and_loses_one_leaves_the_outcome_unknown(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(HangUp())
        with LoopbackProxy(server.port) as proxy:
            client = clients.make(
                KIT, server, http_client=clients.make_http_client(proxy=proxy.url)
            )
            with pytest.raises(errors.OutcomeUnknownError):
                await finish(CHANGE.send(client))
            assert len(server.requests) == len(proxy.heads) == 1

    @pytest.mark.parametrize("fault", [ProxyFault.REFUSES, ProxyFault.HANGS_UP])
    async def test_and_answers_itself_gives_no_verdict(
        self, clients: ClientMaker, server: LoopbackServer, fault: ProxyFault
    ) -> None:
        with LoopbackProxy(server.port, fault) as proxy:
            client = clients.make(
                KIT, server, http_client=clients.make_http_client(proxy=proxy.url)
            )
            with pytest.raises(errors.OutcomeUnknownError):
                await finish(CHANGE.send(client))
            assert len(proxy.heads) == 1
            with pytest.raises((errors.ForeignResponseError, errors.NoResponseError)):
                await finish(READ.send(client))


class TestTheProxyOfTheEnvironment:
    @pytest.mark.parametrize("name", ["HTTP_PROXY", "ALL_PROXY", "http_proxy"])
    async def test_is_not_asked_for_this_machine(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        monkeypatch: pytest.MonkeyPatch,
        name: str,
    ) -> None:
        server.script(READ.success)
        with LoopbackProxy(server.port) as proxy:
            monkeypatch.setenv(name, proxy.url)
            await finish(READ.send(clients.make(KIT, server)))
            assert proxy.heads == []

    @pytest.mark.parametrize("exempt", [SERVER_NAME, ".example", "*", f"x.test, {SERVER_NAME}"])
    async def test_is_not_asked_for_what_no_proxy_names(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        monkeypatch: pytest.MonkeyPatch,
        exempt: str,
    ) -> None:
        with LoopbackProxy(server.port) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", proxy.url)
            monkeypatch.setenv("NO_PROXY", exempt)
            client = clients.make(KIT, server, base_url=URL, max_retries=0)
            with pytest.raises(errors.ConnectionFailedError):  # there is no such host
                await finish(READ.send(client, timeout=5))
            assert proxy.heads == []

    @pytest.mark.parametrize(
        ("value", "reason"),
        [
            ("http://[::1", "no proxy's URL"),
            ("gopher://127.0.0.1:1", "no proxy's URL"),
            ("http://127.0.0.1:port", "no proxy's URL"),
        ],
    )
    def test_that_is_none_is_refused_in_words(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        monkeypatch: pytest.MonkeyPatch,
        value: str,
        reason: str,
    ) -> None:
        monkeypatch.setenv("HTTPS_PROXY", value)
        with pytest.raises(errors.ConfigurationError, match=reason) as caught:
            clients.make(KIT, server)
        assert "HTTPS_PROXY" in str(caught.value)
