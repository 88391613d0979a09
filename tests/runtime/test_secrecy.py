"""No secret and no sensitive value in any repr, log line, exception or traceback."""

from __future__ import annotations

import base64
import logging
import re
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from krpay import iamport, konaplate
from krpay.errors import InvalidArgumentError, InvalidResponseError, KrpayError, OutcomeUnknownError
from tests.loopback import (
    HangUp,
    LoopbackRequest,
    LoopbackResponse,
    LoopbackServer,
    PartialResponse,
    Step,
    respond_json,
)
from tests.runtime.clients import Clients, result_of
from tests.runtime.keys import Keys
from tests.runtime.samples import (
    GET_TOKEN,
    access_token,
    bunjang_error,
    issuance,
    kona_error,
    payment,
)

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

BUNJANG: dict[str, Any] = {
    "access_key": "test-secret-bunjang-access-key",
    "secret_key": base64.b64encode(b"test-secret-bunjang-secret-key").decode(),
}
IAMPORT: dict[str, Any] = {"api_key": "test-secret-api-key", "api_secret": "test-secret-api-secret"}
KONAPLATE: dict[str, Any] = {
    "asp_id": "test-secret-asp",
    "access_key": "test-secret-kona-access-key",
    "secret_key": "test-secret-kona-secret-key",
    "crypto_key_id": "test-secret-crypto-key-id",
}
TOKEN = "test-secret-access-token"
BUYER = {
    "buyer_name": "test-secret-buyer-name",
    "buyer_email": "test-secret-buyer@example.com",
    "buyer_tel": "010-5555-0000",
    "buyer_addr": "test-secret-buyer-address",
    "buyer_postcode": "98765-4",
    "card_number": "9876-****-****-5432",
}


class Shown:
    """Everything that a developer could come to see."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG, logger="krpay")
        self._caplog = caplog
        self._texts: list[str] = []

    def add(self, *values: object) -> None:
        """Something that can be printed."""
        for value in values:
            self._texts += [repr(value), str(value), f"{value}"]
            if isinstance(value, BaseException):
                self._texts += traceback.format_exception(value)
                self._texts += [repr(value.args), *getattr(value, "__notes__", [])]
                self._texts.append(str(getattr(value, "message", "")))
                if value.__cause__ is not None:
                    self.add(value.__cause__)

    @property
    def text(self) -> str:
        """All of it, with the log."""
        logged = [f"{record.getMessage()} {record.args!r}" for record in self._caplog.records]
        return "\n".join([*self._texts, *logged, self._caplog.text])

    def assert_hides(self, *values: str) -> None:
        """None of the values is in it."""
        values = tuple(value for value in values if value)
        assert self._texts
        assert [value for value in values if value in self.text] == []


@pytest.fixture
def shown(caplog: pytest.LogCaptureFixture) -> Shown:
    """Collects what can be seen."""
    return Shown(caplog)


async def attempt(shown: Shown, call: Callable[[], Any]) -> None:
    """Do it, and show what came of it."""
    try:
        shown.add(await result_of(call()))
    except KrpayError as error:
        shown.add(error)


def sent_with(server: LoopbackServer, name: str) -> list[str]:
    """The values of a header on all requests so far, and the parts that matter of each."""
    values = [request.header(name) or "" for request in server.requests]
    return [part for value in values for part in value.split() if len(part) > 20]


OUTCOMES: dict[str, Step] = {
    "a refusal": bunjang_error(400, "BAD_REQUEST", "wrong"),
    "an authentication error": bunjang_error(401, "INVALID_AUTH_TOKEN", "wrong"),
    "a server error": LoopbackResponse(500, b"oops"),
    "a rate limit": LoopbackResponse(429, headers={"Retry-After": "61"}),
    "a hang-up": HangUp(),
    "half an answer": PartialResponse(issuance()),
    "no JSON": LoopbackResponse(200, b"<html>"),
    "an answer that does not fit": respond_json({"data": {}, "response": {}}),
    "a redirect": LoopbackResponse(302, headers={"Location": "https://example.com"}),
}


def outcomes(success: LoopbackResponse | None = None) -> pytest.MarkDecorator:
    """Every way in which a call can end."""
    steps = {**OUTCOMES, **({"success": success} if success else {})}
    return pytest.mark.parametrize("step", steps.values(), ids=list(steps))


class TestCredentials:
    @outcomes(issuance())
    async def test_of_bunjang_are_not_shown(
        self, clients: Clients, server: LoopbackServer, shown: Shown, step: Step
    ) -> None:
        server.script(step)
        client = clients.bunjang(server, **BUNJANG)
        shown.add(client, client.points, client.with_options(timeout=5))
        await attempt(shown, lambda: client.points.cancel_issuance("123"))
        await attempt(shown, lambda: client.points.get_issuance("123"))
        shown.assert_hides(*BUNJANG.values(), "test-secret", *sent_with(server, "Authorization"))

    @outcomes(payment())
    async def test_of_iamport_are_not_shown(
        self, clients: Clients, server: LoopbackServer, shown: Shown, step: Step
    ) -> None:
        server.script(access_token(TOKEN), to=GET_TOKEN)
        server.script(step)
        client = clients.iamport(server, **IAMPORT)
        shown.add(client, client.cvs)
        await attempt(shown, lambda: client.cvs.revoke("imp_1"))
        await attempt(shown, lambda: client.payments.get("imp_1"))
        assert server.requests[1].header("Authorization") == f"Bearer {TOKEN}"
        shown.assert_hides(*IAMPORT.values(), TOKEN, "test-secret")

    @outcomes()
    async def test_of_iamport_are_not_shown_when_the_token_request_fails(
        self, clients: Clients, server: LoopbackServer, shown: Shown, step: Step
    ) -> None:
        server.script(step, to=GET_TOKEN)
        client = clients.iamport(server, **IAMPORT)
        await attempt(shown, lambda: client.cvs.revoke("imp_1"))
        shown.assert_hides(*IAMPORT.values(), "test-secret")

    @outcomes(LoopbackResponse(200))
    async def test_of_konaplate_are_not_shown(
        self, clients: Clients, server: LoopbackServer, shown: Shown, keys: Keys, step: Step
    ) -> None:
        server.script(step)
        options = {**keys.options, **KONAPLATE}
        client = clients.konaplate(server, **options)
        shown.add(client, client.bank_accounts)
        called: Any = client.bank_accounts.delete
        user_id = 50000104652
        await attempt(shown, lambda: called(user_id=user_id))
        lines = keys.client_private_key.splitlines()[1:-1]
        certificate = keys.server_certificate.splitlines()[1:-1]
        shown.assert_hides(*KONAPLATE.values(), "test-secret", *lines, *certificate)
        shown.assert_hides(*sent_with(server, "X-KM-Tran-Token"), str(user_id))

    async def test_are_not_shown_when_keys_are_refused(self, shown: Shown, keys: Keys) -> None:
        for name in ("server_certificate", "client_private_key"):
            for value in (
                keys.client_private_key[:-200],
                keys.server_certificate[:-200],
                "test-secret-path",
                "test-secret\n",
            ):
                options: dict[str, Any] = {**KONAPLATE, **keys.options, name: value}
                try:
                    konaplate.Client(**options)
                except KrpayError as error:
                    shown.add(error)
        lines = keys.client_private_key.splitlines()[1:-1]
        shown.assert_hides("test-secret", *lines)

    @pytest.mark.parametrize("end", [" ", "\n", "\r\nX: y", "한"], ids=repr)
    async def test_are_not_shown_when_no_header_can_carry_them(
        self, clients: Clients, server: LoopbackServer, shown: Shown, end: str
    ) -> None:
        server.script(access_token(f"test-secret-token{end}"), to=GET_TOKEN)
        client = clients.iamport(server, **IAMPORT)
        try:
            await result_of(client.cvs.revoke("imp_1"))
        except Exception as error:  # noqa: BLE001  whatever it is, it must not show the token
            shown.add(error)
        shown.assert_hides("test-secret")


def echo_of_bunjang(request: LoopbackRequest) -> LoopbackResponse:
    return bunjang_error(401, "INVALID_AUTH_TOKEN", f"you sent {request.headers}")


def echo_of_iamport(request: LoopbackRequest) -> LoopbackResponse:
    text = f"you sent {request.headers} and {request.body.decode()}"
    return respond_json({"code": -1, "message": text, "response": None}, 400)


def echo_of_konaplate(request: LoopbackRequest) -> LoopbackResponse:
    return kona_error(400, "000_002", f"you sent {request.headers}")


class TestAServerThatEchoes:
    @pytest.mark.parametrize("name", ["access_key", "secret_key"])
    async def test_a_credential_of_bunjang_is_not_quoted(
        self, clients: Clients, server: LoopbackServer, shown: Shown, name: str
    ) -> None:
        server.script(bunjang_error(401, "INVALID_ACCESS_KEY", f"no such key: {BUNJANG[name]}"))
        client = clients.bunjang(server, **BUNJANG)
        await attempt(shown, lambda: client.points.get_issuance("123"))
        assert "no such key: ***" in shown.text
        shown.assert_hides(BUNJANG[name])

    async def test_a_jwt_of_bunjang_is_not_quoted(
        self, clients: Clients, server: LoopbackServer, shown: Shown
    ) -> None:
        server.script(echo_of_bunjang)
        client = clients.bunjang(server, **BUNJANG)
        await attempt(shown, lambda: client.points.cancel_issuance("123"))
        assert "you sent" in shown.text
        shown.assert_hides(*sent_with(server, "Authorization"))

    @pytest.mark.parametrize("status", [400, 401, 403, 500])
    async def test_an_access_token_of_iamport_is_not_quoted(
        self, clients: Clients, server: LoopbackServer, shown: Shown, status: int
    ) -> None:
        def echo(request: LoopbackRequest) -> LoopbackResponse:
            return LoopbackResponse(status, echo_of_iamport(request).body)

        server.script(access_token(TOKEN), to=GET_TOKEN)
        server.script(echo)
        client = clients.iamport(server, **IAMPORT)
        await attempt(shown, lambda: client.cvs.revoke("imp_1"))
        assert "you sent" in shown.text
        shown.assert_hides(TOKEN, "test-secret")

    async def test_a_token_that_was_replaced_meanwhile_is_not_quoted(
        self, clients: Clients, server: LoopbackServer, shown: Shown
    ) -> None:
        message = {"code": -1, "message": f"{TOKEN}-first is no longer valid", "response": None}
        server.script(
            access_token(f"{TOKEN}-first"), access_token("test-secret-other"), to=GET_TOKEN
        )
        server.script(LoopbackResponse(401), respond_json(message, 403))
        client = clients.iamport(server, **IAMPORT)
        await attempt(shown, lambda: client.cvs.revoke("imp_1"))
        assert "is no longer valid" in shown.text
        shown.assert_hides(TOKEN)

    async def test_key_and_secret_of_iamport_are_not_quoted(
        self, clients: Clients, server: LoopbackServer, shown: Shown
    ) -> None:
        server.script(echo_of_iamport)
        client = clients.iamport(server, **IAMPORT)
        await attempt(shown, lambda: client.cvs.revoke("imp_1"))
        assert "you sent" in shown.text
        shown.assert_hides(*IAMPORT.values(), "test-secret")

    async def test_sensitive_arguments_are_not_quoted(
        self, clients: Clients, server: LoopbackServer, shown: Shown
    ) -> None:
        server.script(echo_of_iamport)
        client = clients.iamport(server, **IAMPORT)
        given: dict[str, Any] = {
            "api_key": "test-secret-other-key",
            "api_secret": "test-secret-다른 비밀",
        }
        call = iamport.endpoints.access_tokens.issue(**given)
        shown.add(call, call.body)
        await attempt(shown, lambda: client.access_tokens.issue(**given))
        await attempt(shown, lambda: client.send(call))
        assert "you sent" in shown.text
        shown.assert_hides("test-secret")

    @pytest.mark.parametrize("name", ["access_key", "secret_key"])
    async def test_a_credential_of_konaplate_is_not_quoted(
        self, clients: Clients, server: LoopbackServer, shown: Shown, keys: Keys, name: str
    ) -> None:
        server.script(kona_error(400, "000_002", f"wrong: {KONAPLATE[name]}"))
        client = clients.konaplate(server, **{**keys.options, **KONAPLATE})
        called: Any = client.bank_accounts.delete
        await attempt(shown, lambda: called(user_id=1))
        assert "wrong: ***" in shown.text
        shown.assert_hides(KONAPLATE[name])

    async def test_the_headers_of_konaplate_are_not_quoted(
        self, clients: Clients, server: LoopbackServer, shown: Shown, keys: Keys
    ) -> None:
        server.script(echo_of_konaplate)
        client = clients.konaplate(server, **{**keys.options, **KONAPLATE})
        called: Any = client.bank_accounts.delete
        await attempt(shown, lambda: called(user_id=1))
        assert "you sent" in shown.text
        shown.assert_hides(KONAPLATE["access_key"], KONAPLATE["secret_key"])


class TestSensitiveAnswers:
    async def test_are_there_but_not_shown(
        self, clients: Clients, server: LoopbackServer, shown: Shown
    ) -> None:
        server.script(access_token(TOKEN), to=GET_TOKEN)
        server.script(payment(**BUYER, unheard_of="test-secret-unheard-of"))
        client = clients.iamport(server, **IAMPORT)
        found = await result_of(client.payments.get("imp_1"))
        assert {name: getattr(found, name) for name in BUYER} == BUYER
        shown.add(found, [found], {"payment": found}, found.model_copy())
        assert "imp_448280090638" in shown.text
        shown.assert_hides(*BUYER.values(), "test-secret")
        issued = await result_of(client.access_tokens.issue(api_key="k", api_secret="s"))
        shown.add(issued)
        shown.assert_hides(TOKEN)

    @pytest.mark.parametrize(
        "changes",
        [
            {"amount": "test-secret-amount"},
            {"buyer_name": {"first": "test-secret-first"}},
            {"buyer_email": ["test-secret-mail"]},
            {"paid_at": "test-secret-time"},
            {"paid_at": "1²34567890123"},
            {"status": {"test-secret-status": 1}},
            {"cancel_history": [{"amount": "test-secret-amount"}]},
            {"extension": "test-secret-extension"},
            {"card_type": "test-secret-card"},
            {"escrow": "test-secret-escrow"},
        ],
        ids=str,
    )
    async def test_that_do_not_fit_are_not_quoted(
        self, clients: Clients, server: LoopbackServer, shown: Shown, changes: dict[str, Any]
    ) -> None:
        server.script(access_token(TOKEN), to=GET_TOKEN)
        server.script(payment(**{**BUYER, **changes}))
        client = clients.iamport(server, **IAMPORT)
        with pytest.raises(InvalidResponseError) as caught:
            await result_of(client.payments.get("imp_1"))
        assert next(iter(changes)) in str(caught.value)
        shown.add(caught.value)
        shown.assert_hides(*BUYER.values(), "test-secret", "1²34567890123")

    async def test_that_do_not_fit_are_not_quoted_by_the_error_behind_the_error_either(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(access_token(TOKEN), to=GET_TOKEN)
        server.script(payment(buyer_name={"first": "test-secret-first"}))
        client = clients.iamport(server, **IAMPORT)
        with pytest.raises(InvalidResponseError) as caught:
            await result_of(client.payments.get("imp_1"))
        assert "test-secret" not in str(caught.value.__context__)

    async def test_of_konaplate_are_not_shown(
        self, clients: Clients, server: LoopbackServer, shown: Shown, keys: Keys
    ) -> None:
        account = {"accountId": "A1", "userName": "test-secret-user"}
        server.script(respond_json({"userId": 1, "accountInfo": account}))
        client = clients.konaplate(server, **{**keys.options, **KONAPLATE})
        found = await result_of(client.bank_accounts.get(user_id=1))
        assert found.account_info is not None
        assert found.account_info.user_name == "test-secret-user"
        shown.add(found, found.account_info)
        shown.assert_hides("test-secret")


def test_arguments_that_are_refused_are_not_quoted(shown: Shown) -> None:
    issue: Any = iamport.endpoints.access_tokens.issue
    for given in (
        {"api_key": ["test-secret-list"], "api_secret": "s"},
        {"api_key": b"test-secret-bytes", "api_secret": {"test-secret": 1}},
    ):
        with pytest.raises(InvalidArgumentError) as caught:
            issue(**given)
        shown.add(caught.value)
    shown.assert_hides("test-secret")


class TestTheLog:
    async def test_has_one_line_for_each_attempt(
        self, clients: Clients, server: LoopbackServer, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG, logger="krpay")
        server.script(LoopbackResponse(429), HangUp(), issuance())
        await result_of(clients.bunjang(server).points.get_issuance("test-id"))
        lines = [re.sub(r"\d+ ms", "N ms", record.getMessage()) for record in caplog.records]
        assert lines == [
            "bunjang points.get_issuance: 429 in N ms, attempt 1",
            "bunjang points.get_issuance: RemoteProtocolError in N ms, attempt 2",
            "bunjang points.get_issuance: 200 in N ms, attempt 3",
        ]
        assert {(record.name, record.levelno) for record in caplog.records} == {
            ("krpay", logging.DEBUG)
        }

    async def test_has_no_bodies_and_no_ids(
        self, clients: Clients, server: LoopbackServer, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG, logger="krpay")
        server.script(issuance(id="test-id-in-the-answer"))
        client = clients.bunjang(server)
        await result_of(client.points.cancel_issuance("test-id", extra_body={"memo": "test-memo"}))
        assert len(caplog.records) == 1
        text = caplog.text + str(caplog.records[0].args)
        for word in ("test-id", "test-memo", "국민은행", "Bearer", "451235741265"):
            assert word not in text

    async def test_is_silent_unless_asked(
        self, clients: Clients, server: LoopbackServer, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.INFO, logger="krpay")
        server.script(HangUp())
        with pytest.raises(OutcomeUnknownError):
            await result_of(clients.bunjang(server).points.get_issuance("123"))
        assert [record for record in caplog.records if record.name.startswith("krpay")] == []
