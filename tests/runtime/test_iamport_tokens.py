"""iamport's access token: fetched once, shared, renewed in time, and never a cause of doubt."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from typing import Any

import anyio
import pytest

from krpay import iamport
from krpay.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConnectionFailedError,
    InvalidArgumentError,
    InvalidResponseError,
    KrpayError,
    OutcomeUnknownError,
    RequestRejectedError,
    ServerError,
)
from tests.loopback import (
    HangUp,
    LoopbackRequest,
    LoopbackResponse,
    LoopbackServer,
    PartialResponse,
    Silence,
    Step,
    respond_json,
)
from tests.runtime.clients import IAMPORT, Clients, result_of
from tests.runtime.samples import (
    GET_TOKEN,
    REVOKE,
    access_token,
    envelope,
    payment,
    with_tokens,
)

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

IMP_UID = "imp_448280090638"
A_YEAR = 365 * 86400


def bearer(request: LoopbackRequest) -> str:
    kind, _, token = (request.header("Authorization") or "").partition(" ")
    assert kind == "Bearer"
    return token


def notes_of(error: BaseException) -> str:
    notes: list[str] = getattr(error, "__notes__", [])
    return "\n".join(notes)


class TestTheToken:
    async def test_is_asked_for_with_key_and_secret_and_sent_as_bearer(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server)
        server.script(payment())
        await result_of(clients.iamport(server).cvs.revoke(IMP_UID))
        asked, sent = server.requests
        assert (asked.method, asked.target) == ("POST", GET_TOKEN)
        assert asked.body == b'{"imp_key":"test-api-key","imp_secret":"test-api-secret"}'
        assert asked.header("Content-Type") == "application/json"
        assert asked.header("Authorization") is None
        assert (sent.method, sent.target) == ("DELETE", REVOKE)
        assert sent.body == b""
        assert sent.header("Authorization") == "Bearer test-token"

    async def test_is_kept_for_the_calls_that_follow(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server)
        server.script(payment())
        client = clients.iamport(server)
        for _ in range(3):
            await result_of(client.payments.get(IMP_UID))
        await result_of(client.with_options(timeout=5).payments.get(IMP_UID))
        assert len(server.requests_to(GET_TOKEN)) == 1
        assert len(server.requests) == 5

    async def test_is_not_asked_for_before_the_first_call(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        clients.iamport(server)
        assert server.accepted == 0

    @pytest.mark.parametrize("skew", [-A_YEAR, -3600.0, 0.0, 3600.0, A_YEAR])
    async def test_lives_as_long_as_the_server_s_own_clock_says(
        self, clients: Clients, server: LoopbackServer, skew: float
    ) -> None:
        server.script(access_token(life=1800, now=time.time() + skew), to=GET_TOKEN)
        server.script(payment())
        client = clients.iamport(server)
        for _ in range(3):
            await result_of(client.payments.get(IMP_UID))
        assert len(server.requests_to(GET_TOKEN)) == 1

    @pytest.mark.parametrize("skew", [-A_YEAR, 0.0, A_YEAR])
    @pytest.mark.parametrize("life", [-5.0, 0.0, 5.0, 29.0])
    async def test_is_renewed_shortly_before_its_end_by_the_server_s_own_clock(
        self, clients: Clients, server: LoopbackServer, skew: float, life: float
    ) -> None:
        now = time.time() + skew
        server.script(
            access_token("first", life=life, now=now), access_token("second"), to=GET_TOKEN
        )
        server.script(payment())
        client = clients.iamport(server)
        await result_of(client.payments.get(IMP_UID))
        await result_of(client.payments.get(IMP_UID))
        operations = server.requests_to(f"/payments/{IMP_UID}")
        assert [bearer(request) for request in operations] == ["first", "second"]

    async def test_without_a_life_time_is_good_for_one_call(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(
            envelope({"access_token": "test-token", "now": 0, "expired_at": 0}), to=GET_TOKEN
        )
        server.script(payment())
        client = clients.iamport(server)
        await result_of(client.payments.get(IMP_UID))
        await result_of(client.payments.get(IMP_UID))
        assert len(server.requests_to(GET_TOKEN)) == 2

    async def test_is_each_client_s_own(self, clients: Clients, server: LoopbackServer) -> None:
        with_tokens(server, "first", "second")
        server.script(payment())
        for token in ("first", "second"):
            await result_of(clients.iamport(server).payments.get(IMP_UID))
            assert bearer(server.requests[-1]) == token

    async def test_can_be_asked_for_by_hand(self, clients: Clients, server: LoopbackServer) -> None:
        server.script(access_token("test-token-by-hand", now=1733895332), to=GET_TOKEN)
        found = await result_of(
            clients.iamport(server).access_tokens.issue(api_key="k", api_secret="s")
        )
        assert found.access_token == "test-token-by-hand"
        assert found.now is not None
        assert found.now.isoformat() == "2024-12-11T05:35:32+00:00"
        [request] = server.requests
        assert request.body == b'{"imp_key":"k","imp_secret":"s"}'
        assert request.header("Authorization") is None


class TestATokenThatIsNoLongerAccepted:
    async def test_is_replaced_once_and_the_call_succeeds(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server, "stale", "fresh")
        server.script(respond_json({"code": -1, "message": "토큰"}, 401), payment())
        found = await result_of(clients.iamport(server).cvs.revoke(IMP_UID))
        assert found.imp_uid == IMP_UID
        assert [request.target for request in server.requests] == [
            GET_TOKEN,
            REVOKE,
            GET_TOKEN,
            REVOKE,
        ]
        assert [bearer(request) for request in server.requests_to(REVOKE)] == ["stale", "fresh"]

    async def test_is_replaced_for_all_calls_that_follow(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server, "stale", "fresh")
        server.script(payment(), LoopbackResponse(401), payment())
        client = clients.iamport(server)
        for _ in range(3):
            await result_of(client.cvs.revoke(IMP_UID))
        used = [bearer(request) for request in server.requests_to(REVOKE)]
        assert used == ["stale", "stale", "fresh", "fresh"]

    async def test_twice_in_a_row_is_an_error_and_no_loop(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server, "first", "second", "third")
        server.script(respond_json({"code": -1, "message": "권한이 없습니다."}, 401))
        with pytest.raises(AuthenticationError) as caught:
            await result_of(clients.iamport(server).cvs.revoke(IMP_UID))
        assert caught.value.operation == "cvs.revoke"
        assert caught.value.message == "권한이 없습니다."
        assert [bearer(request) for request in server.requests_to(REVOKE)] == ["first", "second"]
        assert len(server.requests_to(GET_TOKEN)) == 2

    async def test_leaves_the_replay_rules_as_they_are(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server, "stale", "fresh")
        server.script(LoopbackResponse(401), HangUp(), payment())
        with pytest.raises(OutcomeUnknownError) as caught:
            await result_of(clients.iamport(server).cvs.revoke(IMP_UID))
        assert caught.value.check == "payments.get"
        assert len(server.requests_to(REVOKE)) == 2

    @pytest.mark.parametrize("step", [HangUp(), LoopbackResponse(500)], ids=["hang up", "500"])
    async def test_and_cannot_be_replaced_leaves_no_doubt(
        self, clients: Clients, server: LoopbackServer, step: Step
    ) -> None:
        server.script(access_token("stale"), step, to=GET_TOKEN)
        server.script(LoopbackResponse(401), payment())
        with pytest.raises((ConnectionFailedError, ServerError)):
            await result_of(clients.iamport(server, max_retries=0).cvs.revoke(IMP_UID))
        assert len(server.requests_to(REVOKE)) == 1


LOST_TOKENS: dict[str, Step] = {
    "hang up": HangUp(),
    "silence": Silence(),
    "half an answer": PartialResponse(access_token()),
    "500": LoopbackResponse(500, b"oops"),
    "502": LoopbackResponse(502, b"<html>"),
    "429": LoopbackResponse(429),
    "503": LoopbackResponse(503),
}


class TestATokenRequestThatFails:
    @pytest.mark.parametrize("step", LOST_TOKENS.values(), ids=list(LOST_TOKENS))
    async def test_is_tried_again_whatever_the_operation(
        self, clients: Clients, server: LoopbackServer, step: Step
    ) -> None:
        server.script(step, step, access_token(), to=GET_TOKEN)
        server.script(payment())
        await result_of(clients.iamport(server, timeout=0.4).cvs.revoke(IMP_UID))
        assert len(server.requests_to(GET_TOKEN)) == 3
        assert len(server.requests_to(REVOKE)) == 1

    @pytest.mark.parametrize("step", LOST_TOKENS.values(), ids=list(LOST_TOKENS))
    async def test_again_and_again_leaves_no_doubt_about_the_operation(
        self, clients: Clients, server: LoopbackServer, step: Step
    ) -> None:
        server.script(step, to=GET_TOKEN)
        server.script(payment())
        with pytest.raises(KrpayError) as caught:
            await result_of(clients.iamport(server, timeout=0.4).cvs.revoke(IMP_UID))
        assert not isinstance(caught.value, OutcomeUnknownError)
        said = str(caught.value) + notes_of(caught.value)
        assert "cvs.revoke was not sent" in said
        assert "taken effect" not in said
        assert len(server.requests_to(GET_TOKEN)) == 3
        assert len(server.requests_to(REVOKE)) == 0

    async def test_because_the_connection_is_refused_leaves_no_doubt(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.refuse()
        with pytest.raises(ConnectionFailedError, match="was not sent"):
            await result_of(clients.iamport(server).cvs.revoke(IMP_UID))

    @pytest.mark.parametrize(
        ("answer", "cls"),
        [
            (respond_json({"code": -1, "message": "인증 실패"}, 401), AuthenticationError),
            (respond_json({"code": -1, "message": "누락"}, 400), BadRequestError),
            (envelope(None, -1, "거절"), RequestRejectedError),
        ],
        ids=["401", "400", "200 with a failure code"],
    )
    async def test_because_the_key_is_wrong_is_said_at_once_and_nothing_else_is_sent(
        self,
        clients: Clients,
        server: LoopbackServer,
        answer: LoopbackResponse,
        cls: type[APIError],
    ) -> None:
        server.script(answer, to=GET_TOKEN)
        server.script(payment())
        with pytest.raises(cls) as caught:
            await result_of(clients.iamport(server).cvs.revoke(IMP_UID))
        assert caught.value.operation == "access_tokens.issue"
        assert "cvs.revoke was not sent" in notes_of(caught.value)
        assert [request.target for request in server.requests] == [GET_TOKEN]

    @pytest.mark.parametrize(
        "answer",
        [
            LoopbackResponse(200, b"<html>"),
            LoopbackResponse(200),
            envelope(None),
            envelope({}),
            envelope({"access_token": None, "now": 1, "expired_at": 2}),
            envelope({"access_token": "x", "now": "soon", "expired_at": 2}),
        ],
    )
    async def test_because_its_answer_does_not_fit_leaves_no_doubt(
        self, clients: Clients, server: LoopbackServer, answer: LoopbackResponse
    ) -> None:
        server.script(answer, to=GET_TOKEN)
        server.script(payment())
        with pytest.raises(InvalidResponseError) as caught:
            await result_of(clients.iamport(server).cvs.revoke(IMP_UID))
        assert caught.value.operation == "access_tokens.issue"
        assert "cvs.revoke was not sent" in notes_of(caught.value)
        assert len(server.requests_to(REVOKE)) == 0

    async def test_because_it_is_redirected_is_not_followed(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with LoopbackServer() as elsewhere:
            elsewhere.script(access_token())
            server.script(
                LoopbackResponse(307, headers={"Location": elsewhere.url + GET_TOKEN}), to=GET_TOKEN
            )
            http = clients.http(follow_redirects=True)
            with pytest.raises(APIError, match="HTTP 307") as caught:
                await result_of(clients.iamport(server, http_client=http).cvs.revoke(IMP_UID))
            assert "cvs.revoke was not sent" in notes_of(caught.value)
            assert elsewhere.accepted == 0

    async def test_does_not_keep_the_next_call_from_succeeding(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(LoopbackResponse(401), access_token(), to=GET_TOKEN)
        server.script(payment())
        client = clients.iamport(server)
        with pytest.raises(AuthenticationError):
            await result_of(client.cvs.revoke(IMP_UID))
        await result_of(client.cvs.revoke(IMP_UID))


class TestAHundredAtOnce:
    CROWD = 100

    def test_threads_ask_for_one_token(self, server: LoopbackServer) -> None:
        with_tokens(server)
        server.script(payment())
        start = threading.Barrier(self.CROWD)
        found: list[str] = []
        failures: list[BaseException] = []

        def work() -> None:
            try:
                start.wait(20)
                found.append(client.payments.get(IMP_UID).imp_uid)
            except BaseException as error:  # noqa: BLE001  shown below
                failures.append(error)

        with iamport.Client(base_url=server.url, **IAMPORT) as client:
            threads = [threading.Thread(target=work) for _ in range(self.CROWD)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(30)
        assert failures == []
        assert found == [IMP_UID] * self.CROWD
        assert len(server.requests_to(GET_TOKEN)) == 1
        assert len(server.requests) == self.CROWD + 1

    @pytest.mark.parametrize("mode", ["asyncio", "trio"])
    async def test_tasks_ask_for_one_token(self, clients: Clients, server: LoopbackServer) -> None:
        with_tokens(server)
        server.script(payment())
        client = clients.iamport(server)
        found: list[str] = []

        async def work() -> None:
            found.append((await result_of(client.payments.get(IMP_UID))).imp_uid)

        async with anyio.create_task_group() as tasks:
            for _ in range(self.CROWD):
                tasks.start_soon(work)
        assert found == [IMP_UID] * self.CROWD
        assert len(server.requests_to(GET_TOKEN)) == 1
        assert len(server.requests) == self.CROWD + 1

    @pytest.mark.parametrize("mode", ["asyncio"])
    async def test_tasks_replace_a_refused_token_once(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server, "stale", "fresh", "needless")

        def answer(request: LoopbackRequest) -> LoopbackResponse:
            return payment() if bearer(request) == "fresh" else LoopbackResponse(401)

        server.script(answer)
        client = clients.iamport(server)
        async with asyncio.TaskGroup() as tasks:
            for _ in range(self.CROWD):
                tasks.create_task(result_of(client.cvs.revoke(IMP_UID)))
        assert len(server.requests_to(GET_TOKEN)) == 2

    def test_threads_replace_a_refused_token_once(self, server: LoopbackServer) -> None:
        with_tokens(server, "stale", "fresh", "needless")

        def answer(request: LoopbackRequest) -> LoopbackResponse:
            return payment() if bearer(request) == "fresh" else LoopbackResponse(401)

        server.script(answer)
        failures: list[BaseException] = []

        def work() -> None:
            try:
                client.cvs.revoke(IMP_UID)
            except BaseException as error:  # noqa: BLE001  shown below
                failures.append(error)

        with iamport.Client(base_url=server.url, **IAMPORT) as client:
            threads = [threading.Thread(target=work) for _ in range(20)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(30)
        assert failures == []
        assert len(server.requests_to(GET_TOKEN)) == 2

    @pytest.mark.parametrize("mode", ["asyncio", "trio"])
    async def test_tasks_do_not_hang_when_the_one_that_asks_is_cancelled(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(Silence(), access_token(), to=GET_TOKEN)
        server.script(payment())
        client = clients.iamport(server)
        done: list[Any] = []

        async def work() -> None:
            done.append(await result_of(client.payments.get(IMP_UID)))

        async with anyio.create_task_group() as tasks, anyio.create_task_group() as doomed:
            doomed.start_soon(work)
            while not server.requests:
                await anyio.sleep(0.005)
            for _ in range(5):
                tasks.start_soon(work)
            await anyio.sleep(0.05)  # they wait for the same token now
            doomed.cancel_scope.cancel()
        assert len(done) == 5
        assert len(server.requests_to(GET_TOKEN)) == 2

    def test_tasks_may_use_a_client_that_was_made_before_there_was_an_event_loop(
        self, server: LoopbackServer
    ) -> None:
        with_tokens(server)
        server.script(payment())
        client = iamport.AsyncClient(base_url=server.url, **IAMPORT)

        async def work() -> None:
            async with client:
                await asyncio.gather(*(client.payments.get(IMP_UID) for _ in range(5)))

        asyncio.run(work())
        assert len(server.requests_to(GET_TOKEN)) == 1


class TestTheTier:
    async def test_of_the_client_goes_with_each_call(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server)
        server.script(payment())
        client = clients.iamport(server, tier="A01")
        await result_of(client.cvs.revoke(IMP_UID))
        await result_of(client.payments.get(IMP_UID))
        assert [r.header("Tier") for r in server.requests if r.target != GET_TOKEN] == [
            "A01",
            "A01",
        ]

    async def test_of_the_call_overrides_that_of_the_client(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server)
        server.script(payment())
        client = clients.iamport(server, tier="A01")
        await result_of(client.cvs.revoke(IMP_UID, tier="B02"))
        await result_of(client.payments.get(IMP_UID))
        assert [r.header("Tier") for r in server.requests if r.target != GET_TOKEN] == [
            "B02",
            "A01",
        ]

    async def test_is_not_sent_if_nobody_gave_one(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server)
        server.script(payment())
        await result_of(clients.iamport(server).cvs.revoke(IMP_UID))
        assert all(request.header("Tier") is None for request in server.requests)

    async def test_stays_on_the_request_when_the_token_is_replaced(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server, "stale", "fresh")
        server.script(LoopbackResponse(401), payment())
        await result_of(clients.iamport(server).cvs.revoke(IMP_UID, tier="B02"))
        assert [r.header("Tier") for r in server.requests_to(REVOKE)] == ["B02", "B02"]

    @pytest.mark.parametrize(
        "tier", ["", "A", "ABCD", "abc", "A-1", "가나다", "AB\n", "ABC\n", "A\r\n", "ABC "]
    )
    async def test_that_is_malformed_is_refused_before_anything_is_sent(
        self, clients: Clients, server: LoopbackServer, tier: str
    ) -> None:
        with_tokens(server)
        client = clients.iamport(server)
        with pytest.raises(InvalidArgumentError, match=r"(?i)tier"):
            await result_of(client.cvs.revoke(IMP_UID, tier=tier))
        with pytest.raises(InvalidArgumentError, match=r"(?i)tier"):
            await result_of(client.payments.get(IMP_UID, tier=tier))
        assert server.accepted == 0
        if tier:
            with pytest.raises(ConfigurationError, match=r"(?i)tier"):
                clients.iamport(server, tier=tier)

    async def test_can_come_from_the_environment(
        self, clients: Clients, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("IAMPORT_TIER", "E03")
        with_tokens(server)
        server.script(payment())
        await result_of(clients.iamport(server).cvs.revoke(IMP_UID))
        assert server.requests_to(REVOKE)[0].header("Tier") == "E03"


async def test_a_query_is_sent_as_the_provider_writes_it(
    clients: Clients, server: LoopbackServer
) -> None:
    with_tokens(server)
    server.script(payment())
    client = clients.iamport(server)
    await result_of(client.payments.get(IMP_UID, include_sandbox=True, extension=False))
    assert server.requests[-1].target == (
        f"/payments/{IMP_UID}?include_sandbox=true&extension=false"
    )


async def test_the_body_of_a_token_request_is_json_even_with_odd_secrets(
    clients: Clients, server: LoopbackServer
) -> None:
    with_tokens(server)
    server.script(payment())
    odd = {"api_key": 'k"\\/é한', "api_secret": "{{ %s"}
    await result_of(clients.iamport(server, **odd).cvs.revoke(IMP_UID))
    assert json.loads(server.requests[0].body) == {
        "imp_key": odd["api_key"],
        "imp_secret": odd["api_secret"],
    }
