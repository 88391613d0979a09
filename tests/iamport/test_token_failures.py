"""A request for an access token that fails leaves no doubt about the call it was for."""

from __future__ import annotations

import time

import httpx
import pytest

from krpay.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConnectionFailedError,
    ForeignResponseError,
    InvalidResponseError,
    KrpayError,
    NotSentError,
    RequestRejectedError,
)
from tests.clients import ClientMaker, finish
from tests.iamport.clients import make_client
from tests.iamport.samples import (
    GET_TOKEN,
    IMP_UID,
    REVOKE,
    UNAUTHORIZED,
    respond_envelope,
    respond_payment,
    respond_token,
)
from tests.loopback import (
    HangUp,
    LoopbackResponse,
    LoopbackServer,
    PartialResponse,
    Silence,
    Step,
    respond_json,
)

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


def read_notes(error: BaseException) -> str:
    notes: list[str] = getattr(error, "__notes__", [])
    return "\n".join(notes)


QUICK = httpx.Timeout(5.0, read=0.4)
LOST_TOKENS: dict[str, Step] = {
    "hang up": HangUp(),
    "silence": Silence(),
    "half a response": PartialResponse(respond_token()),
    "500": LoopbackResponse(500, b"oops"),
    "502": LoopbackResponse(502, b"<html>"),
    "429": LoopbackResponse(429),
    "503": LoopbackResponse(503),
}


class TestATokenRequestThatFails:
    @pytest.mark.parametrize("step", LOST_TOKENS.values(), ids=list(LOST_TOKENS))
    async def test_is_tried_again_whatever_the_operation(
        self, clients: ClientMaker, server: LoopbackServer, step: Step
    ) -> None:
        server.script(step, step, respond_token(), to=GET_TOKEN)
        server.script(respond_payment())
        await finish(make_client(clients, server, timeout=QUICK).cvs.revoke(IMP_UID))
        assert len(server.requests_to(GET_TOKEN)) == 3
        assert len(server.requests_to(REVOKE)) == 1

    @pytest.mark.parametrize("step", LOST_TOKENS.values(), ids=list(LOST_TOKENS))
    async def test_again_and_again_leaves_no_doubt_about_the_operation(
        self, clients: ClientMaker, server: LoopbackServer, step: Step
    ) -> None:
        server.script(step, to=GET_TOKEN)
        server.script(respond_payment())
        with pytest.raises(NotSentError, match=r"cvs\.revoke was not sent") as caught:
            await finish(make_client(clients, server, timeout=QUICK).cvs.revoke(IMP_UID))
        assert type(caught.value) is NotSentError
        assert caught.value.operation == "cvs.revoke"
        assert isinstance(caught.value.__cause__, KrpayError)
        assert str(caught.value.__cause__) in str(caught.value)
        text = str(caught.value) + read_notes(caught.value)
        assert "taken effect" not in text
        assert len(server.requests_to(GET_TOKEN)) == 3
        assert len(server.requests_to(REVOKE)) == 0

    async def test_takes_no_more_time_than_the_attempt_has(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(Silence(), to=GET_TOKEN)
        started = time.monotonic()
        with pytest.raises(NotSentError, match=r"cvs\.revoke was not sent"):
            await finish(make_client(clients, server, timeout=0.4).cvs.revoke(IMP_UID))
        assert time.monotonic() - started < 2
        assert len(server.requests_to(REVOKE)) == 0

    async def test_because_the_connection_is_refused_leaves_no_doubt(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.refuse()
        with pytest.raises(NotSentError, match="was not sent") as caught:
            await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        assert isinstance(caught.value.__cause__, ConnectionFailedError)

    @pytest.mark.parametrize(
        ("response", "cls"),
        [
            (respond_json({"code": -1, "message": "누락"}, 400), BadRequestError),
            (respond_envelope(None, -1, "거절"), RequestRejectedError),
        ],
        ids=["400", "200 with a failure code"],
    )
    async def test_because_it_is_refused_is_said_at_once_and_nothing_else_is_sent(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        response: LoopbackResponse,
        cls: type[APIError],
    ) -> None:
        server.script(response, to=GET_TOKEN)
        server.script(respond_payment())
        with pytest.raises(NotSentError, match=r"cvs\.revoke was not sent") as caught:
            await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        assert type(caught.value) is NotSentError
        assert caught.value.operation == "cvs.revoke"
        assert type(caught.value.__cause__) is cls
        assert [request.target for request in server.requests] == [GET_TOKEN]

    async def test_because_the_key_is_wrong_is_said_at_once_and_nothing_else_is_sent(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_json({"code": -1, "message": "인증 실패"}, 401), to=GET_TOKEN)
        server.script(respond_payment())
        with pytest.raises(AuthenticationError, match="인증 실패") as caught:
            await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        assert caught.value.operation == "access_tokens.issue"
        assert "cvs.revoke was not sent" in read_notes(caught.value)
        assert [request.target for request in server.requests] == [GET_TOKEN]

    @pytest.mark.parametrize("status", [400, 401, 403, 404])
    async def test_because_somebody_else_answers_is_no_refusal(
        self, clients: ClientMaker, server: LoopbackServer, status: int
    ) -> None:
        server.script(LoopbackResponse(status, b"<html>"), to=GET_TOKEN)
        server.script(respond_payment())
        with pytest.raises(NotSentError, match=f"HTTP {status}") as caught:
            await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        assert isinstance(caught.value.__cause__, ForeignResponseError)
        assert [request.target for request in server.requests] == [GET_TOKEN]

    @pytest.mark.parametrize(
        "response",
        [
            LoopbackResponse(200, b"<html>"),
            LoopbackResponse(200),
            respond_envelope(None),
            respond_envelope({}),
            respond_envelope({"access_token": None, "now": 1, "expired_at": 2}),
            respond_envelope({"access_token": "x", "now": "soon", "expired_at": 2}),
        ],
    )
    async def test_because_its_response_does_not_fit_leaves_no_doubt(
        self, clients: ClientMaker, server: LoopbackServer, response: LoopbackResponse
    ) -> None:
        server.script(response, to=GET_TOKEN)
        server.script(respond_payment())
        with pytest.raises(NotSentError, match=r"cvs\.revoke was not sent") as caught:
            await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        cause = caught.value.__cause__
        assert isinstance(cause, InvalidResponseError | ForeignResponseError)
        assert cause.operation == "access_tokens.issue"
        assert cause.body == response.body
        assert len(server.requests_to(REVOKE)) == 0

    async def test_because_it_is_redirected_is_not_followed(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        with LoopbackServer() as elsewhere:
            elsewhere.script(respond_token())
            server.script(
                LoopbackResponse(307, headers={"Location": elsewhere.url + GET_TOKEN}), to=GET_TOKEN
            )
            http = clients.make_http_client(follow_redirects=True)
            with pytest.raises(NotSentError, match="HTTP 307") as caught:
                await finish(make_client(clients, server, http_client=http).cvs.revoke(IMP_UID))
            assert "cvs.revoke was not sent" in str(caught.value)
            assert elsewhere.accepted == 0

    async def test_does_not_keep_the_next_call_from_succeeding(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(UNAUTHORIZED, respond_token(), to=GET_TOKEN)
        server.script(respond_payment())
        client = make_client(clients, server)
        with pytest.raises(AuthenticationError):
            await finish(client.cvs.revoke(IMP_UID))
        await finish(client.cvs.revoke(IMP_UID))


EARLY = 0.02
"""Clocks differ by less."""


@pytest.mark.parametrize("status", [429, 503])
async def test_retry_after_of_a_token_request_is_obeyed_too(
    clients: ClientMaker, server: LoopbackServer, status: int
) -> None:
    server.script(
        LoopbackResponse(status, headers={"Retry-After": "1"}), respond_token(), to=GET_TOKEN
    )
    server.script(respond_payment())
    started = time.monotonic()
    await finish(make_client(clients, server).cvs.revoke("imp_448280090638"))
    assert time.monotonic() - started >= 1 - EARLY
    assert len(server.requests_to(GET_TOKEN)) == 2
