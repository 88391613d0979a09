"""No secret of Bunjang in any repr, log line, exception or traceback."""

from __future__ import annotations

import base64
import logging
from typing import Any

import pytest

from tests.bunjang.clients import make_client
from tests.bunjang.samples import respond_error, respond_issuance
from tests.clients import ClientMaker, finish
from tests.endings import with_every_ending
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, Step
from tests.visible_output import VisibleOutput, list_header_parts

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

SECRETS: dict[str, Any] = {
    "access_key": "test-secret-bunjang-access-key",
    "secret_key": base64.b64encode(b"test-secret-bunjang-secret-key").decode(),
}
BAD_REQUEST = respond_error(400, "BAD_REQUEST", "wrong")
UNAUTHORIZED = respond_error(401, "INVALID_AUTH_TOKEN", "wrong")


def echo_request(request: LoopbackRequest) -> LoopbackResponse:
    return respond_error(401, "INVALID_AUTH_TOKEN", f"you sent {request.headers}")


class TestCredentials:
    @with_every_ending(BAD_REQUEST, UNAUTHORIZED, respond_issuance())
    async def test_are_not_shown(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput, step: Step
    ) -> None:
        server.script(step)
        client = make_client(clients, server, **SECRETS)
        shown.add(client, client.points, client.with_options(timeout=5))
        await shown.add_ending(lambda: client.points.cancel_issuance("123"))
        await shown.add_ending(lambda: client.points.get_issuance("123"))
        shown.assert_hides(
            *SECRETS.values(), "test-secret", *list_header_parts(server, "Authorization")
        )


class TestAServerThatEchoes:
    @pytest.mark.parametrize("name", ["access_key", "secret_key"])
    async def test_a_credential_is_not_quoted(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput, name: str
    ) -> None:
        server.script(respond_error(401, "INVALID_ACCESS_KEY", f"no such key: {SECRETS[name]}"))
        client = make_client(clients, server, **SECRETS)
        await shown.add_ending(lambda: client.points.get_issuance("123"))
        assert "no such key: ***" in shown.text
        shown.assert_hides(SECRETS[name])

    async def test_a_jwt_is_not_quoted(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput
    ) -> None:
        server.script(echo_request)
        client = make_client(clients, server, **SECRETS)
        await shown.add_ending(lambda: client.points.cancel_issuance("123"))
        assert "you sent" in shown.text
        shown.assert_hides(*list_header_parts(server, "Authorization"))


async def test_the_log_has_no_bodies_and_no_ids(
    clients: ClientMaker, server: LoopbackServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="krpay")
    server.script(respond_issuance(id="test-id"))
    client = make_client(clients, server)
    await finish(client.points.cancel_issuance("test-id", extra_body={"memo": "test-memo"}))
    assert len(caplog.records) == 2  # of the client, and of the attempt
    text = caplog.text + str([record.args for record in caplog.records])
    for word in ("test-id", "test-memo", "국민은행", "Bearer", "451235741265"):
        assert word not in text
