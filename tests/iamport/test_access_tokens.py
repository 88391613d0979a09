"""iamport's access token: fetched once, kept, renewed in time, and replaced when it is refused."""

from __future__ import annotations

import json
import pickle
import time

import pytest

from krpay.errors import (
    AuthenticationError,
    OutcomeUnknownError,
)
from tests.clients import ClientMaker, finish, name_outcome
from tests.iamport.clients import make_client
from tests.iamport.samples import (
    GET_TOKEN,
    IMP_UID,
    REVOKE,
    UNAUTHORIZED,
    read_bearer,
    respond_envelope,
    respond_payment,
    respond_token,
    script_tokens,
)
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer, Step, respond_json

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

A_YEAR = 365 * 86400


class TestTheToken:
    async def test_is_asked_for_with_key_and_secret_and_sent_as_bearer(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server)
        server.script(respond_payment())
        await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        token_request, sent = server.requests
        assert (token_request.method, token_request.target) == ("POST", GET_TOKEN)
        assert token_request.body == b'{"imp_key":"test-api-key","imp_secret":"test-api-secret"}'
        assert token_request.header("Content-Type") == "application/json"
        assert token_request.header("Authorization") is None
        assert (sent.method, sent.target) == ("DELETE", REVOKE)
        assert sent.body == b""
        assert sent.header("Authorization") == "Bearer test-token"

    async def test_is_kept_for_the_calls_that_follow(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server)
        server.script(respond_payment())
        client = make_client(clients, server)
        for _ in range(3):
            await finish(client.payments.get(IMP_UID))
        await finish(client.with_options(timeout=5).payments.get(IMP_UID))
        assert len(server.requests_to(GET_TOKEN)) == 1
        assert len(server.requests) == 5

    async def test_is_not_asked_for_before_the_first_call(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        make_client(clients, server)
        assert server.accepted == 0

    @pytest.mark.parametrize("skew", [-A_YEAR, -3600.0, 0.0, 3600.0, A_YEAR])
    async def test_lives_as_long_as_the_server_s_own_clock_says(
        self, clients: ClientMaker, server: LoopbackServer, skew: float
    ) -> None:
        server.script(respond_token(life=1800, now=time.time() + skew), to=GET_TOKEN)
        server.script(respond_payment())
        client = make_client(clients, server)
        for _ in range(3):
            await finish(client.payments.get(IMP_UID))
        assert len(server.requests_to(GET_TOKEN)) == 1

    @pytest.mark.parametrize("skew", [-A_YEAR, 0.0, A_YEAR])
    @pytest.mark.parametrize("life", [-5.0, 0.0, 5.0, 29.0])
    async def test_is_renewed_shortly_before_its_end_by_the_server_s_own_clock(
        self, clients: ClientMaker, server: LoopbackServer, skew: float, life: float
    ) -> None:
        now = time.time() + skew
        server.script(
            respond_token("first", life=life, now=now), respond_token("second"), to=GET_TOKEN
        )
        server.script(respond_payment())
        client = make_client(clients, server)
        await finish(client.payments.get(IMP_UID))
        await finish(client.payments.get(IMP_UID))
        operations = server.requests_to(f"/payments/{IMP_UID}")
        assert [read_bearer(request) for request in operations] == ["first", "second"]

    async def test_without_a_life_time_is_good_for_one_call(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(
            respond_envelope({"access_token": "test-token", "now": 0, "expired_at": 0}),
            to=GET_TOKEN,
        )
        server.script(respond_payment())
        client = make_client(clients, server)
        await finish(client.payments.get(IMP_UID))
        await finish(client.payments.get(IMP_UID))
        assert len(server.requests_to(GET_TOKEN)) == 2

    async def test_is_each_client_s_own(self, clients: ClientMaker, server: LoopbackServer) -> None:
        script_tokens(server, "first", "second")
        server.script(respond_payment())
        for token in ("first", "second"):
            await finish(make_client(clients, server).payments.get(IMP_UID))
            assert read_bearer(server.requests[-1]) == token

    async def test_can_be_asked_for_by_hand(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_token("test-token-by-hand", now=1733895332), to=GET_TOKEN)
        token = await finish(
            make_client(clients, server).access_tokens.issue(api_key="k", api_secret="s")
        )
        assert token.access_token == "test-token-by-hand"
        assert token.now is not None
        assert token.now.isoformat() == "2024-12-11T05:35:32+00:00"
        [request] = server.requests
        assert request.body == b'{"imp_key":"k","imp_secret":"s"}'
        assert request.header("Authorization") is None


async def test_a_client_with_other_options_shares_the_access_token(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    script_tokens(server)
    server.script(respond_payment())
    client = make_client(clients, server)
    await finish(client.with_options(timeout=5).payments.get(IMP_UID))
    await finish(client.payments.get(IMP_UID))
    assert len(server.requests_to(GET_TOKEN)) == 1


async def test_the_base_url_goes_in_front_of_the_token_request_too(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(respond_token(), to="/proxy/users/getToken")
    server.script(respond_payment(), to=f"/proxy{REVOKE}")
    client = make_client(clients, server, base_url=f"{server.url}/proxy/")
    await finish(client.cvs.revoke(IMP_UID))
    assert [request.target for request in server.requests] == [
        "/proxy/users/getToken",
        f"/proxy{REVOKE}",
    ]


async def test_the_body_of_a_token_request_is_json_even_with_odd_secrets(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    script_tokens(server)
    server.script(respond_payment())
    odd = {"api_key": 'k"\\/é한', "api_secret": "{{ %s"}
    await finish(make_client(clients, server, **odd).cvs.revoke(IMP_UID))
    assert json.loads(server.requests[0].body) == {
        "imp_key": odd["api_key"],
        "imp_secret": odd["api_secret"],
    }


class TestATokenThatIsNoLongerAccepted:
    async def test_is_replaced_once_and_the_call_succeeds(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server, "stale", "fresh")
        server.script(respond_json({"code": -1, "message": "토큰"}, 401), respond_payment())
        payment = await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        assert payment.imp_uid == IMP_UID
        assert [request.target for request in server.requests] == [
            GET_TOKEN,
            REVOKE,
            GET_TOKEN,
            REVOKE,
        ]
        assert [read_bearer(request) for request in server.requests_to(REVOKE)] == [
            "stale",
            "fresh",
        ]

    async def test_is_replaced_for_all_calls_that_follow(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server, "stale", "fresh")
        server.script(respond_payment(), UNAUTHORIZED, respond_payment())
        client = make_client(clients, server)
        for _ in range(3):
            await finish(client.cvs.revoke(IMP_UID))
        used = [read_bearer(request) for request in server.requests_to(REVOKE)]
        assert used == ["stale", "stale", "fresh", "fresh"]

    async def test_twice_in_a_row_is_an_error_and_no_loop(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server, "first", "second", "third")
        server.script(respond_json({"code": -1, "message": "권한이 없습니다."}, 401))
        with pytest.raises(AuthenticationError) as caught:
            await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        assert caught.value.operation == "cvs.revoke"
        assert caught.value.message == "권한이 없습니다."
        assert [read_bearer(request) for request in server.requests_to(REVOKE)] == [
            "first",
            "second",
        ]
        assert len(server.requests_to(GET_TOKEN)) == 2

    async def test_leaves_the_replay_rules_as_they_are(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server, "stale", "fresh")
        server.script(UNAUTHORIZED, HangUp(), respond_payment())
        with pytest.raises(OutcomeUnknownError) as caught:
            await finish(make_client(clients, server).cvs.revoke(IMP_UID))
        assert name_outcome(caught.value) == "payments.get"
        assert len(server.requests_to(REVOKE)) == 2

    @pytest.mark.parametrize("step", [HangUp(), LoopbackResponse(500)], ids=["hang up", "500"])
    async def test_and_cannot_be_replaced_leaves_no_doubt(
        self, clients: ClientMaker, server: LoopbackServer, step: Step
    ) -> None:
        server.script(respond_token("stale"), step, to=GET_TOKEN)
        server.script(UNAUTHORIZED, respond_payment())
        with pytest.raises(AuthenticationError, match=r"refused cvs\.revoke: HTTP 401") as caught:
            await finish(make_client(clients, server, max_retries=0).cvs.revoke(IMP_UID))
        [note] = caught.value.__notes__
        assert note.startswith("There was no new access token: ")
        assert "not sent" not in str(caught.value) + note  # it was, and was refused
        assert len(server.requests_to(REVOKE)) == 1


async def test_an_error_keeps_its_notes_on_the_way(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(UNAUTHORIZED)
    with pytest.raises(AuthenticationError) as caught:
        await finish(make_client(clients, server).cvs.revoke("imp_1"))
    assert pickle.loads(pickle.dumps(caught.value)).__notes__ == caught.value.__notes__
