"""Calls that wait for one access token: they share it, and each has its own time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import anyio
import httpx
import pytest

from krpay import iamport
from krpay.errors import (
    APIError,
    AuthenticationError,
    ForeignResponseError,
    InvalidResponseError,
    KrpayError,
    NoResponseError,
    NotSentError,
    OutcomeUnknownError,
    RequestRejectedError,
    ServerError,
)
from tests.clients import ClientMaker, finish
from tests.crowds import call_at_once
from tests.iamport.clients import make_client
from tests.iamport.kit import CREDENTIALS
from tests.iamport.samples import (
    GET_TOKEN,
    IMP_UID,
    REVOKE,
    read_bearer,
    respond_envelope,
    respond_error,
    respond_payment,
    respond_token,
    script_tokens,
)
from tests.loopback import (
    HangUp,
    LoopbackRequest,
    LoopbackResponse,
    LoopbackServer,
    PartialResponse,
    RawResponse,
    Silence,
    Step,
)

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

on_trio_too = pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])
REFUSAL = respond_error(401, "-1", "인증 토큰이 만료되었습니다.")


def respond_slowly(response: LoopbackResponse) -> Callable[[LoopbackRequest], LoopbackResponse]:
    """Give a step that responds when all others had the time to wait for it."""

    def respond(request: LoopbackRequest) -> LoopbackResponse:
        time.sleep(0.2)
        return response

    return respond


@on_trio_too
async def test_a_hundred_and_fifty_whose_token_is_taken_back_do_not_lock_each_other_out(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    script_tokens(server, "stale", "fresh", "needless")
    server.script(respond_payment())
    client = make_client(clients, server)
    await finish(client.payments.get(IMP_UID))
    server.script(lambda request: respond_payment() if is_fresh(request) else REFUSAL)
    results = await call_at_once(clients.mode, *[lambda: client.cvs.revoke(IMP_UID)] * 150)
    assert {getattr(one, "imp_uid", one) for one in results} == {IMP_UID}
    assert len(server.requests_to(GET_TOKEN)) == 2
    sent = [read_bearer(request) for request in server.requests_to(REVOKE)]
    assert sent.count("fresh") == 150


def is_fresh(request: LoopbackRequest) -> bool:
    """Whether a request has the second token."""
    return read_bearer(request) == "fresh"


@on_trio_too
async def test_twenty_who_wait_for_a_silent_server_each_end_in_their_own_time(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(Silence(), to=GET_TOKEN)
    client = make_client(clients, server, timeout=0.5)
    began = time.monotonic()
    results = await call_at_once(clients.mode, *[lambda: client.cvs.revoke(IMP_UID)] * 20)
    assert time.monotonic() - began < 4
    assert {type(one) for one in results} == {NotSentError}
    assert server.requests_to(REVOKE) == []


@on_trio_too
async def test_who_has_more_time_goes_on_when_the_time_of_the_first_is_up(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(Silence(), respond_token(), to=GET_TOKEN)
    server.script(respond_payment())
    client = make_client(clients, server)
    results = await call_at_once(
        clients.mode,
        lambda: client.cvs.revoke(IMP_UID, timeout=0.3),
        *[lambda: wait_a_little(clients, client)] * 5,
    )
    assert isinstance(results[0], NotSentError)
    assert [one.imp_uid for one in results[1:]] == [IMP_UID] * 5


def wait_a_little(clients: ClientMaker, client: Any) -> Any:
    """Call when somebody else is getting a token."""
    if clients.mode == "sync":
        time.sleep(0.1)
        return client.payments.get(IMP_UID)

    async def wait() -> Any:
        await anyio.sleep(0.1)
        return await client.payments.get(IMP_UID)

    return wait()


FAILURES: dict[str, tuple[Step, type[KrpayError]]] = {
    "hang up": (HangUp(), NoResponseError),
    "half a response": (PartialResponse(respond_token()), NoResponseError),
    "500 of a proxy": (LoopbackResponse(500, b"<html>"), ForeignResponseError),
    "503 of the provider": (respond_error(503, "-1"), ServerError),
    "404 of a proxy": (LoopbackResponse(404, b"<html>"), ForeignResponseError),
    "a page": (LoopbackResponse(200, b"<html>"), ForeignResponseError),
    "nothing": (LoopbackResponse(200), ForeignResponseError),
    "a redirect": (LoopbackResponse(307, headers={"Location": "/x"}), ForeignResponseError),
    "a token that is null": (respond_envelope(None), KrpayError),
    "a token without text": (respond_envelope({"access_token": None}), InvalidResponseError),
    "200 with a failure code": (respond_envelope(None, -1, "거절"), RequestRejectedError),
    "404 of the provider": (respond_error(404, "-1"), APIError),
    "429 of a proxy": (LoopbackResponse(429), NotSentError),
    "garbage": (RawResponse((b"SSH-2.0\r\n",)), NoResponseError),
}


@pytest.mark.parametrize(("step", "cause"), FAILURES.values(), ids=list(FAILURES))
async def test_a_failure_is_not_sent_with_the_cause_whatever_the_server_said(
    clients: ClientMaker, server: LoopbackServer, step: Step, cause: type[KrpayError]
) -> None:
    server.script(step, to=GET_TOKEN)
    server.script(respond_payment())
    client = make_client(clients, server, max_retries=0)
    for send in (client.cvs.revoke, client.payments.get):
        with pytest.raises(NotSentError, match="was not sent: there was no access token") as caught:
            await finish(send(IMP_UID))
        assert type(caught.value) is NotSentError
        assert isinstance(caught.value.__cause__, cause)
        assert caught.value.operation in str(caught.value)
    assert len(server.requests) == 2


@on_trio_too
async def test_a_failure_is_shared_by_all_who_wait(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(respond_slowly(LoopbackResponse(500, b"<html>")), to=GET_TOKEN)
    client = make_client(clients, server, max_retries=0)
    results = await call_at_once(clients.mode, *[lambda: client.cvs.revoke(IMP_UID)] * 10)
    assert {type(one) for one in results} == {NotSentError}
    assert len({id(one) for one in results}) == 10
    assert {type(one.__cause__) for one in results} == {ForeignResponseError}
    assert len(server.requests_to(GET_TOKEN)) == 1


@on_trio_too
async def test_refused_credentials_are_said_to_all_who_wait(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(respond_slowly(respond_error(401, "-1", "인증 실패")), to=GET_TOKEN)
    client = make_client(clients, server)
    results = await call_at_once(clients.mode, *[lambda: client.cvs.revoke(IMP_UID)] * 10)
    assert {type(one) for one in results} == {AuthenticationError}
    for one in results:
        assert one.message == "인증 실패"
        assert one.__notes__ == ["cvs.revoke was not sent."]
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "step",
    [HangUp(), LoopbackResponse(500, b"<html>"), Silence(), respond_error(401, "-1", "둘째")],
    ids=["hang up", "500", "silence", "401"],
)
async def test_a_call_that_was_refused_is_never_said_not_to_have_been_sent(
    clients: ClientMaker, server: LoopbackServer, step: Step
) -> None:
    server.script(respond_token("stale"), step, to=GET_TOKEN)
    server.script(REFUSAL)
    client = make_client(clients, server, max_retries=0, timeout=0.5)
    with pytest.raises(AuthenticationError) as caught:
        await finish(client.cvs.revoke(IMP_UID))
    error = caught.value
    assert error.operation == "cvs.revoke"
    assert error.message == "인증 토큰이 만료되었습니다."
    said = "\n".join([str(error), *error.__notes__])
    assert "There was no new access token" in said
    assert "cvs.revoke was not sent" not in said
    assert "taken effect" not in said
    assert len(server.requests_to(REVOKE)) == 1


class Interrupted(BaseException):
    """What Ctrl-C throws into running code."""


class InterruptedOnce(httpx.BaseTransport):
    """Is interrupted while it gets the first token."""

    def __init__(self) -> None:
        self._real = httpx.HTTPTransport()
        self.interrupts = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == GET_TOKEN and not self.interrupts:
            self.interrupts += 1
            time.sleep(0.2)
            raise Interrupted
        return self._real.handle_request(request)

    def close(self) -> None:
        self._real.close()


async def test_a_thread_that_is_interrupted_leaves_the_others_their_token(
    server: LoopbackServer,
) -> None:
    script_tokens(server)
    server.script(respond_payment())
    with httpx.Client(transport=InterruptedOnce()) as http_client:
        client = iamport.Client(base_url=server.url, http_client=http_client, **CREDENTIALS)
        results = await call_at_once("sync", *[lambda: client.cvs.revoke(IMP_UID)] * 8)
    interrupted = [one for one in results if isinstance(one, Interrupted)]
    assert len(interrupted) == 1
    assert getattr(interrupted[0], "__notes__", []) == []  # nothing may have taken effect
    assert [one.imp_uid for one in results if one not in interrupted] == [IMP_UID] * 7
    assert len(server.requests_to(GET_TOKEN)) == 1


@pytest.mark.parametrize("mode", ["asyncio", "trio"])
async def test_a_cancelled_wait_leaves_no_doubt_and_the_others_go_on(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(Silence(), respond_token(), to=GET_TOKEN)
    server.script(respond_payment())
    client = make_client(clients, server)
    notes: list[str] = []
    done: list[Any] = []

    async def doomed() -> None:
        try:
            await finish(client.cvs.revoke(IMP_UID))
        except BaseException as error:
            notes.extend(getattr(error, "__notes__", []))
            raise

    async def work() -> None:
        done.append(await finish(client.cvs.revoke(IMP_UID)))

    async with anyio.create_task_group() as tasks, anyio.create_task_group() as first:
        for _ in range(3):  # one gets the token, two wait for it
            first.start_soon(doomed)
        while not server.requests:
            await anyio.sleep(0.005)
        for _ in range(4):
            tasks.start_soon(work)
        await anyio.sleep(0.05)
        first.cancel_scope.cancel()
    assert [one.imp_uid for one in done] == [IMP_UID] * 4
    assert notes == []
    assert len(server.requests_to(GET_TOKEN)) == 2


def test_a_lost_call_is_lost_however_its_token_came(server: LoopbackServer) -> None:
    script_tokens(server, "stale", "fresh")
    server.script(REFUSAL, HangUp())
    with (
        iamport.Client(base_url=server.url, **CREDENTIALS) as client,
        pytest.raises(OutcomeUnknownError),
    ):
        client.cvs.revoke(IMP_UID)
    assert len(server.requests_to(REVOKE)) == 2
