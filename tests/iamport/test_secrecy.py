"""No secret of iamport, and nothing about a buyer, in any repr, log line or exception."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import iamport
from krpay.errors import InvalidArgumentError, InvalidResponseError
from tests.clients import ClientMaker, finish
from tests.endings import with_every_ending
from tests.iamport.clients import make_client
from tests.iamport.samples import GET_TOKEN, IMP_UID, respond_error, respond_payment, respond_token
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, Step, respond_json
from tests.visible_output import VisibleOutput

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

SECRETS: dict[str, Any] = {"api_key": "test-secret-api-key", "api_secret": "test-secret-api-secret"}
TOKEN = "test-secret-access-token"
BUYER = {
    "buyer_name": "test-secret-buyer-name",
    "buyer_email": "test-secret-buyer@example.com",
    "buyer_tel": "010-5555-0000",
    "buyer_addr": "test-secret-buyer-address",
    "buyer_postcode": "98765-4",
    "card_number": "9876-****-****-5432",
}
BAD_REQUEST = respond_error(400, "-1", "wrong")
UNAUTHORIZED = respond_error(401, "-1", "wrong")


def echo_request(request: LoopbackRequest) -> LoopbackResponse:
    text = f"you sent {request.headers} and {request.body.decode()}"
    return respond_json({"code": -1, "message": text, "response": None}, 400)


class TestCredentials:
    @with_every_ending(BAD_REQUEST, UNAUTHORIZED, respond_payment())
    async def test_are_not_shown(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput, step: Step
    ) -> None:
        server.script(respond_token(TOKEN), to=GET_TOKEN)
        server.script(step)
        client = make_client(clients, server, **SECRETS)
        shown.add(client, client.cvs)
        await shown.add_ending(lambda: client.cvs.revoke("imp_1"))
        await shown.add_ending(lambda: client.payments.get(IMP_UID))
        assert server.requests[1].header("Authorization") == f"Bearer {TOKEN}"
        shown.assert_hides(*SECRETS.values(), TOKEN, "test-secret")

    @with_every_ending(BAD_REQUEST, UNAUTHORIZED)
    async def test_are_not_shown_when_the_token_request_fails(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput, step: Step
    ) -> None:
        server.script(step, to=GET_TOKEN)
        client = make_client(clients, server, **SECRETS)
        await shown.add_ending(lambda: client.cvs.revoke("imp_1"))
        shown.assert_hides(*SECRETS.values(), "test-secret")

    @pytest.mark.parametrize("end", [" ", "\n", "\r\nX: y", "한"], ids=repr)
    async def test_are_not_shown_when_no_header_can_carry_them(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput, end: str
    ) -> None:
        server.script(respond_token(f"test-secret-token{end}"), to=GET_TOKEN)
        client = make_client(clients, server, **SECRETS)
        try:
            await finish(client.cvs.revoke("imp_1"))
        except Exception as error:  # noqa: BLE001  whatever it is, it must not show the token
            shown.add(error)
        shown.assert_hides("test-secret")


class TestAServerThatEchoes:
    @pytest.mark.parametrize("status", [400, 401, 403, 500])
    async def test_an_access_token_is_not_quoted(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput, status: int
    ) -> None:
        def echo(request: LoopbackRequest) -> LoopbackResponse:
            return LoopbackResponse(status, echo_request(request).body)

        server.script(respond_token(TOKEN), to=GET_TOKEN)
        server.script(echo)
        client = make_client(clients, server, **SECRETS)
        await shown.add_ending(lambda: client.cvs.revoke("imp_1"))
        assert "you sent" in shown.text
        shown.assert_hides(TOKEN, "test-secret")

    async def test_a_token_that_was_replaced_meanwhile_is_not_quoted(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput
    ) -> None:
        message = {"code": -1, "message": f"{TOKEN}-first is no longer valid", "response": None}
        server.script(
            respond_token(f"{TOKEN}-first"), respond_token("test-secret-other"), to=GET_TOKEN
        )
        server.script(UNAUTHORIZED, respond_json(message, 403))
        client = make_client(clients, server, **SECRETS)
        await shown.add_ending(lambda: client.cvs.revoke("imp_1"))
        assert "is no longer valid" in shown.text
        shown.assert_hides(TOKEN)

    async def test_key_and_secret_are_not_quoted(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput
    ) -> None:
        server.script(echo_request)
        client = make_client(clients, server, **SECRETS)
        await shown.add_ending(lambda: client.cvs.revoke("imp_1"))
        assert "you sent" in shown.text
        shown.assert_hides(*SECRETS.values(), "test-secret")

    async def test_sensitive_arguments_are_not_quoted(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput
    ) -> None:
        server.script(echo_request)
        client = make_client(clients, server, **SECRETS)
        arguments: dict[str, Any] = {
            "api_key": "test-secret-other-key",
            "api_secret": "test-secret-다른 비밀",
        }
        call = iamport.endpoints.access_tokens.issue(**arguments)
        shown.add(call, call.body)
        await shown.add_ending(lambda: client.access_tokens.issue(**arguments))
        await shown.add_ending(lambda: client.send(call))
        assert "you sent" in shown.text
        shown.assert_hides("test-secret")


class TestSensitiveData:
    async def test_are_there_but_not_shown(
        self, clients: ClientMaker, server: LoopbackServer, shown: VisibleOutput
    ) -> None:
        server.script(respond_token(TOKEN), to=GET_TOKEN)
        server.script(respond_payment(**BUYER, unheard_of="test-secret-unheard-of"))
        client = make_client(clients, server, **SECRETS)
        payment = await finish(client.payments.get(IMP_UID))
        assert {name: getattr(payment, name) for name in BUYER} == BUYER
        shown.add(payment, [payment], {"payment": payment}, payment.model_copy())
        assert "imp_448280090638" in shown.text
        shown.assert_hides(*BUYER.values(), "test-secret")
        issued = await finish(client.access_tokens.issue(api_key="k", api_secret="s"))
        shown.add(issued)
        shown.assert_hides(TOKEN)

    @pytest.mark.parametrize(
        "changes",
        [
            {"amount": "test-secret-amount"},
            {"status": {"test-secret-status": 1}},
            {"currency": ["test-secret-currency"], "buyer_name": {"first": "test-secret-first"}},
        ],
        ids=str,
    )
    async def test_that_do_not_fit_are_not_quoted(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        shown: VisibleOutput,
        changes: dict[str, Any],
    ) -> None:
        server.script(respond_token(TOKEN), to=GET_TOKEN)
        server.script(respond_payment(**{**BUYER, **changes}))
        client = make_client(clients, server, **SECRETS)
        with pytest.raises(InvalidResponseError) as caught:
            await finish(client.payments.get(IMP_UID))
        assert next(iter(changes)) in str(caught.value)
        shown.add(caught.value)
        shown.assert_hides(*BUYER.values(), "test-secret", "1²34567890123")

    async def test_that_do_not_fit_are_not_quoted_by_the_error_behind_the_error_either(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_token(TOKEN), to=GET_TOKEN)
        server.script(respond_payment(amount={"first": "test-secret-first"}, paid_at="test-secret"))
        client = make_client(clients, server, **SECRETS)
        with pytest.raises(InvalidResponseError) as caught:
            await finish(client.payments.get(IMP_UID))
        assert "test-secret" not in str(caught.value.__context__)

    @pytest.mark.parametrize(
        "changes",
        [
            {"buyer_name": {"first": "test-secret-first"}},
            {"buyer_email": ["test-secret-mail"]},
            {"paid_at": "test-secret-time"},
            {"paid_at": "1²34567890123"},
            {"cancel_history": [{"amount": "test-secret-amount"}]},
            {"extension": "test-secret-extension"},
            {"card_type": "test-secret-card"},
            {"escrow": "test-secret-escrow"},
        ],
        ids=str,
    )
    async def test_that_are_set_aside_are_not_shown(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        shown: VisibleOutput,
        changes: dict[str, Any],
    ) -> None:
        server.script(respond_token(TOKEN), to=GET_TOKEN)
        server.script(respond_payment(**{**BUYER, **changes}))
        client = make_client(clients, server, **SECRETS)
        payment = await finish(client.payments.get(IMP_UID))
        ((name, raw),) = changes.items()
        assert dict(payment.unread) == {f"/{name}": raw}
        assert getattr(payment, name) is None
        shown.add(payment, [payment], payment.unread, payment.model_copy())
        assert f"/{name}" in shown.text
        shown.assert_hides(*BUYER.values(), "test-secret", "1²34567890123")


def test_arguments_that_are_refused_are_not_quoted(shown: VisibleOutput) -> None:
    issue: Any = iamport.endpoints.access_tokens.issue
    for arguments in (
        {"api_key": ["test-secret-list"], "api_secret": "s"},
        {"api_key": b"test-secret-bytes", "api_secret": {"test-secret": 1}},
    ):
        with pytest.raises(InvalidArgumentError) as caught:
            issue(**arguments)
        shown.add(caught.value)
    shown.assert_hides("test-secret")
