"""Credentials of Bunjang from arguments and from the environment."""

from __future__ import annotations

import pytest

from tests.bunjang.clients import make_client
from tests.bunjang.kit import CREDENTIALS
from tests.bunjang.samples import read_claims, respond_issuance
from tests.clients import ClientMaker, finish
from tests.loopback import LoopbackServer

pytestmark = pytest.mark.anyio


class TestACredential:
    async def test_from_the_environment_is_used(
        self, clients: ClientMaker, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("BUNJANG_ACCESS_KEY", "test-from-environment")
        monkeypatch.setenv("BUNJANG_SECRET_KEY", CREDENTIALS["secret_key"])
        server.script(respond_issuance())
        client = make_client(clients, server, access_key=None, secret_key=None)
        await finish(client.points.get_issuance("123"))
        assert read_claims(server.requests[0])["accessKey"] == "test-from-environment"

    async def test_as_an_argument_goes_before_the_environment(
        self, clients: ClientMaker, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("BUNJANG_ACCESS_KEY", "test-from-environment")
        server.script(respond_issuance())
        await finish(make_client(clients, server).points.get_issuance("123"))
        assert read_claims(server.requests[0])["accessKey"] == CREDENTIALS["access_key"]
