"""No secret and no key of Konaplate in any repr, log line, exception or traceback."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import konaplate
from krpay.errors import KrpayError
from tests.clients import ClientMaker, finish
from tests.endings import with_every_ending
from tests.konaplate.clients import make_client
from tests.konaplate.keys import KeyPairs
from tests.konaplate.samples import respond_error
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, Step, respond_json
from tests.visible_output import VisibleOutput, list_header_parts

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

SECRETS: dict[str, Any] = {
    "asp_id": "test-secret-asp",
    "access_key": "test-secret-kona-access-key",
    "secret_key": "test-secret-kona-secret-key",
    "crypto_key_id": "test-secret-crypto-key-id",
}
BAD_REQUEST = respond_error(400, "000_002", "wrong")
UNAUTHORIZED = respond_error(401, "000_008", "wrong")


def echo_request(request: LoopbackRequest) -> LoopbackResponse:
    return respond_error(400, "000_002", f"you sent {request.headers}")


class TestCredentials:
    @with_every_ending(BAD_REQUEST, UNAUTHORIZED, LoopbackResponse(200))
    async def test_are_not_shown(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        shown: VisibleOutput,
        keys: KeyPairs,
        step: Step,
    ) -> None:
        server.script(step)
        options = {**keys.options, **SECRETS}
        client = make_client(clients, server, **options)
        shown.add(client, client.bank_accounts)
        delete: Any = client.bank_accounts.delete
        await shown.add_ending(lambda: delete(user_id=50000104652))
        lines = keys.client_private_key.splitlines()[1:-1]
        certificate = keys.server_certificate.splitlines()[1:-1]
        shown.assert_hides(*SECRETS.values(), "test-secret", *lines, *certificate)
        shown.assert_hides(*list_header_parts(server, "X-KM-Tran-Token"))

    async def test_are_not_shown_when_keys_are_refused(
        self, shown: VisibleOutput, keys: KeyPairs
    ) -> None:
        for name in ("server_certificate", "client_private_key"):
            for value in (
                keys.client_private_key[:-200],
                keys.server_certificate[:-200],
                "test-secret-path",
                "test-secret\n",
            ):
                options: dict[str, Any] = {**SECRETS, **keys.options, name: value}
                try:
                    konaplate.Client(**options)
                except KrpayError as error:
                    shown.add(error)
        lines = keys.client_private_key.splitlines()[1:-1]
        shown.assert_hides("test-secret", *lines)


class TestAServerThatEchoes:
    @pytest.mark.parametrize("name", ["access_key", "secret_key"])
    async def test_a_credential_is_not_quoted(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        shown: VisibleOutput,
        keys: KeyPairs,
        name: str,
    ) -> None:
        server.script(respond_error(400, "000_002", f"wrong: {SECRETS[name]}"))
        client = make_client(clients, server, **{**keys.options, **SECRETS})
        delete: Any = client.bank_accounts.delete
        await shown.add_ending(lambda: delete(user_id=1))
        assert "wrong: ***" in shown.text
        shown.assert_hides(SECRETS[name])

    async def test_the_headers_are_not_quoted(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput, keys: KeyPairs
    ) -> None:
        server.script(echo_request)
        client = make_client(clients, server, **{**keys.options, **SECRETS})
        delete: Any = client.bank_accounts.delete
        await shown.add_ending(lambda: delete(user_id=1))
        assert "you sent" in shown.text
        shown.assert_hides(SECRETS["access_key"], SECRETS["secret_key"])


async def test_sensitive_data_are_there_but_not_shown(
    clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput, keys: KeyPairs
) -> None:
    info = {"accountId": "A1", "userName": "test-secret-user"}
    server.script(respond_json({"userId": 1, "accountInfo": info}))
    client = make_client(clients, server, **{**keys.options, **SECRETS})
    account = await finish(client.bank_accounts.get(user_id=1))
    assert account.account_info is not None
    assert account.account_info.user_name == "test-secret-user"
    shown.add(account, account.account_info)
    shown.assert_hides("test-secret")
