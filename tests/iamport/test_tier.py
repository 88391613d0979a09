"""The tier: of the client, of a call, from the environment."""

from __future__ import annotations

import pytest

from krpay.errors import ConfigurationError, InvalidArgumentError
from tests.clients import ClientMaker, finish
from tests.iamport.clients import make_client
from tests.iamport.samples import (
    GET_TOKEN,
    IMP_UID,
    REVOKE,
    UNAUTHORIZED,
    respond_payment,
    script_tokens,
)
from tests.loopback import LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


class TestTheTier:
    async def test_of_the_client_goes_with_each_call(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server)
        server.script(respond_payment())
        client = make_client(clients, server, tier="A01")
        await finish(client.cvs.revoke(IMP_UID))
        await finish(client.payments.get(IMP_UID))
        assert [r.header("Tier") for r in server.requests if r.target != GET_TOKEN] == [
            "A01",
            "A01",
        ]

    async def test_of_the_call_overrides_that_of_the_client(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server)
        server.script(respond_payment())
        client = make_client(clients, server, tier="A01")
        await finish(client.cvs.revoke(IMP_UID, tier="B02"))
        await finish(client.payments.get(IMP_UID))
        assert [r.header("Tier") for r in server.requests if r.target != GET_TOKEN] == [
            "B02",
            "A01",
        ]

    async def test_is_not_sent_if_nobody_gave_one(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server)
        server.script(respond_payment())
        await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        assert all(request.header("Tier") is None for request in server.requests)

    async def test_stays_on_the_request_when_the_token_is_replaced(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server, "stale", "fresh")
        server.script(UNAUTHORIZED, respond_payment())
        await finish(make_client(clients, server).cvs.revoke(IMP_UID, tier="B02"))
        assert [r.header("Tier") for r in server.requests_to(REVOKE)] == ["B02", "B02"]

    @pytest.mark.parametrize(
        "tier", ["", "A", "ABCD", "abc", "A-1", "가나다", "AB\n", "ABC\n", "A\r\n", "ABC "]
    )
    async def test_that_is_malformed_is_refused_before_anything_is_sent(
        self, clients: ClientMaker, server: LoopbackServer, tier: str
    ) -> None:
        script_tokens(server)
        client = make_client(clients, server)
        with pytest.raises(InvalidArgumentError, match=r"(?i)tier"):
            await finish(client.cvs.revoke(IMP_UID, tier=tier))
        with pytest.raises(InvalidArgumentError, match=r"(?i)tier"):
            await finish(client.payments.get(IMP_UID, tier=tier))
        assert server.accepted == 0
        if tier:
            with pytest.raises(ConfigurationError, match=r"(?i)tier"):
                make_client(clients, server, tier=tier)

    async def test_can_come_from_the_environment(
        self, clients: ClientMaker, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("IAMPORT_TIER", "E03")
        script_tokens(server)
        server.script(respond_payment())
        await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        assert server.requests_to(REVOKE)[0].header("Tier") == "E03"
