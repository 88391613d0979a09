"""What is sent again, what is not, and what is said about it."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import anyio
import httpx
import pytest

from krpay import bunjang
from krpay.errors import (
    APIError,
    ConnectionFailedError,
    ConnectionTimeoutError,
    OutcomeUnknownError,
    RateLimitError,
    ServerError,
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
from tests.runtime.clients import Clients, result_of
from tests.runtime.operations import (
    CANCEL_ISSUANCE,
    DELETE_ACCOUNT,
    EVERY,
    GET_ACCOUNT,
    GET_ISSUANCE,
    GET_PAYMENT,
    REVOKE,
    SAFE,
    UNSAFE,
    Bench,
    Operation,
)
from tests.runtime.samples import ISSUANCE, bunjang_error, issuance

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

on_trio_too = pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])
every = pytest.mark.parametrize("operation", EVERY, ids=str)
safe = pytest.mark.parametrize("operation", SAFE, ids=str)
unsafe = pytest.mark.parametrize("operation", UNSAFE, ids=str)

LOST: dict[str, Step] = {
    "hang up": HangUp(),
    "silence": Silence(),
    "half an answer, then hang up": PartialResponse(issuance()),
    "half an answer, then silence": PartialResponse(issuance(), silent=True),
}
lost = pytest.mark.parametrize("step", LOST.values(), ids=list(LOST))


@contextmanager
def listening_after_the_first_attempt(server: LoopbackServer) -> Iterator[None]:
    server.refuse()

    class Open(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            log.removeHandler(self)
            server.listen()

    log = logging.getLogger("krpay")
    before, handler = log.level, Open()
    log.addHandler(handler)
    log.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        log.setLevel(before)
        log.removeHandler(handler)


@on_trio_too
class TestAConnectionThatIsRefused:
    @every
    async def test_is_tried_again_and_in_the_end_said_to_have_sent_nothing(
        self,
        bench: Bench,
        server: LoopbackServer,
        operation: Operation,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        caplog.set_level(logging.DEBUG, logger="krpay")
        send = bench.ready(operation)
        server.refuse()
        with pytest.raises(ConnectionFailedError) as caught:
            await send()
        assert not isinstance(caught.value, ConnectionTimeoutError)
        assert str(caught.value).startswith(f"{operation.name} was not sent: ")
        assert "It has no effect; it may be sent again." in str(caught.value)
        assert caught.value.operation == operation.name
        assert isinstance(caught.value.__cause__, httpx.ConnectError)
        assert [record.getMessage().rpartition(", ")[2] for record in caplog.records] == [
            "attempt 1",
            "attempt 2",
            "attempt 3",
        ]
        assert server.accepted == 0

    @every
    async def test_once_does_not_keep_the_call_from_succeeding(
        self, bench: Bench, server: LoopbackServer, operation: Operation
    ) -> None:
        send = bench.ready(operation)
        server.script(operation.success)
        with listening_after_the_first_attempt(server):
            await send()
        assert len(server.requests_to(operation.path)) == 1

    async def test_is_not_tried_again_without_retries(
        self, bench: Bench, server: LoopbackServer
    ) -> None:
        send = bench.ready(CANCEL_ISSUANCE, max_retries=0)
        server.script(CANCEL_ISSUANCE.success)
        with listening_after_the_first_attempt(server), pytest.raises(ConnectionFailedError):
            await send()
        assert server.requests == []


@on_trio_too
class TestALostAnswer:
    @unsafe
    @lost
    async def test_leaves_an_unsafe_operation_in_doubt_after_one_request(
        self, bench: Bench, server: LoopbackServer, operation: Operation, step: Step
    ) -> None:
        send = bench.ready(operation, timeout=0.5)
        server.script(step, operation.success)
        with pytest.raises(OutcomeUnknownError) as caught:
            await send()
        assert [(r.method, r.target) for r in server.requests_to(operation.path)] == [
            (operation.method, operation.path)
        ]
        error = caught.value
        assert error.check == operation.check
        assert error.operation == operation.name
        assert str(error).startswith(f"{operation.name} may have taken effect")
        assert f"Call {operation.check} to find out, before you send it again." in str(error)
        assert error.status_code is None
        assert error.body is None
        assert isinstance(error.__cause__, httpx.TransportError)

    @safe
    @lost
    async def test_of_a_safe_operation_is_asked_for_again(
        self, bench: Bench, server: LoopbackServer, operation: Operation, step: Step
    ) -> None:
        send = bench.ready(operation, timeout=1.0)
        server.script(step, operation.success)
        await send()
        assert len(server.requests_to(operation.path)) == 2

    @safe
    async def test_of_a_safe_operation_is_asked_for_three_times(
        self, bench: Bench, server: LoopbackServer, operation: Operation
    ) -> None:
        send = bench.ready(operation)
        server.script(HangUp())
        with pytest.raises(OutcomeUnknownError) as caught:
            await send()
        assert len(server.requests_to(operation.path)) == 3
        assert caught.value.check is None
        assert str(caught.value).startswith(operation.name)
        assert "It only reads: calling it again is safe." in str(caught.value)
        assert "taken effect" not in str(caught.value)

    async def test_is_as_doubtful_on_a_second_attempt(
        self, bench: Bench, server: LoopbackServer
    ) -> None:
        send = bench.ready(CANCEL_ISSUANCE)
        server.script(LoopbackResponse(429), HangUp(), CANCEL_ISSUANCE.success)
        with pytest.raises(OutcomeUnknownError):
            await send()
        assert len(server.requests) == 2


class TestAServerError:
    FAILURES = (
        pytest.param(
            bunjang_error(500, "UNKWOWN_ERROR", "알 수 없는 오류"),
            bunjang.errors.UnknownError,
            id="500 UNKWOWN_ERROR",
        ),
        pytest.param(
            bunjang_error(500, "INTERNAL_ERROR"), bunjang.errors.InternalError, id="500 documented"
        ),
        pytest.param(bunjang_error(500, "NEW_ERROR"), ServerError, id="500 undocumented"),
        pytest.param(
            LoopbackResponse(502, b"<html>Bad Gateway</html>"), ServerError, id="502 in HTML"
        ),
        pytest.param(LoopbackResponse(503), ServerError, id="503 without Retry-After"),
        pytest.param(LoopbackResponse(504), ServerError, id="504"),
    )

    @pytest.mark.parametrize(("answer", "cause"), FAILURES)
    async def test_leaves_an_unsafe_operation_in_doubt_after_one_request(
        self,
        bench: Bench,
        server: LoopbackServer,
        answer: LoopbackResponse,
        cause: type[ServerError],
    ) -> None:
        send = bench.ready(CANCEL_ISSUANCE)
        server.script(answer, CANCEL_ISSUANCE.success)
        with pytest.raises(OutcomeUnknownError, match=f"HTTP {answer.status}") as caught:
            await send()
        error = caught.value
        assert len(server.requests) == 1
        assert error.check == "points.get_issuance"
        assert "points.cancel_issuance may have taken effect" in str(error)
        assert "Call points.get_issuance" in str(error)
        assert error.status_code == answer.status
        assert error.body == answer.body
        assert isinstance(error.__cause__, ServerError)
        assert type(error.__cause__) is cause
        assert error.__cause__.status_code == answer.status

    @pytest.mark.parametrize(("answer", "cause"), FAILURES)
    async def test_of_a_safe_operation_is_raised_after_three_requests(
        self,
        bench: Bench,
        server: LoopbackServer,
        answer: LoopbackResponse,
        cause: type[ServerError],
    ) -> None:
        send = bench.ready(GET_ISSUANCE)
        server.script(answer)
        with pytest.raises(ServerError) as caught:
            await send()
        assert type(caught.value) is cause
        assert caught.value.status_code == answer.status
        assert caught.value.body == answer.body
        assert len(server.requests) == 3

    @pytest.mark.parametrize("operation", [REVOKE, DELETE_ACCOUNT], ids=str)
    async def test_of_the_other_providers_is_as_doubtful(
        self, bench: Bench, server: LoopbackServer, operation: Operation
    ) -> None:
        send = bench.ready(operation)
        server.script(respond_json({"code": -1, "message": "오류"}, 500), operation.success)
        with pytest.raises(OutcomeUnknownError, match=f"Call {operation.check}"):
            await send()
        assert len(server.requests_to(operation.path)) == 1

    @pytest.mark.parametrize("operation", [GET_PAYMENT, GET_ACCOUNT], ids=str)
    async def test_of_the_other_providers_is_overcome_if_the_operation_is_safe(
        self, bench: Bench, server: LoopbackServer, operation: Operation
    ) -> None:
        send = bench.ready(operation)
        server.script(LoopbackResponse(500), LoopbackResponse(502), operation.success)
        await send()
        assert len(server.requests_to(operation.path)) == 3


class TestARefusalToProcess:
    """A 429, or a 503 that says when to come back: the request was not processed."""

    @every
    @pytest.mark.parametrize(
        "answer",
        [
            LoopbackResponse(429),
            LoopbackResponse(429, headers={"Retry-After": "0"}),
            respond_json({}, 429),
        ],
        ids=["429", "429 with Retry-After", "429 in JSON"],
    )
    async def test_is_overcome_by_every_operation(
        self, bench: Bench, server: LoopbackServer, operation: Operation, answer: LoopbackResponse
    ) -> None:
        send = bench.ready(operation)
        server.script(answer, answer, operation.success)
        await send()
        assert len(server.requests_to(operation.path)) == 3

    @every
    async def test_is_overcome_if_it_is_a_503_with_retry_after(
        self, bench: Bench, server: LoopbackServer, operation: Operation
    ) -> None:
        send = bench.ready(operation)
        server.script(LoopbackResponse(503, headers={"Retry-After": "0"}), operation.success)
        await send()
        assert len(server.requests_to(operation.path)) == 2

    @unsafe
    async def test_is_raised_as_what_it_is_after_three_requests(
        self, bench: Bench, server: LoopbackServer, operation: Operation
    ) -> None:
        send = bench.ready(operation)
        server.script(LoopbackResponse(429, headers={"Retry-After": "0"}))
        with pytest.raises(RateLimitError) as caught:
            await send()
        assert caught.value.retry_after == 0.0
        assert len(server.requests_to(operation.path)) == 3

    @unsafe
    async def test_leaves_no_doubt_if_it_is_a_503_with_retry_after(
        self, bench: Bench, server: LoopbackServer, operation: Operation
    ) -> None:
        send = bench.ready(operation, max_retries=1)
        server.script(LoopbackResponse(503, headers={"Retry-After": "0"}))
        with pytest.raises(ServerError):
            await send()
        assert len(server.requests_to(operation.path)) == 2


class TestOtherRefusals:
    @every
    @pytest.mark.parametrize("status", [400, 403, 404, 405, 408, 409, 418, 422])
    async def test_are_raised_after_one_request(
        self, bench: Bench, server: LoopbackServer, operation: Operation, status: int
    ) -> None:
        send = bench.ready(operation)
        server.script(LoopbackResponse(status), operation.success)
        with pytest.raises(APIError) as caught:
            await send()
        assert caught.value.status_code == status
        assert len(server.requests_to(operation.path)) == 1


class TestHowOften:
    @pytest.mark.parametrize("max_retries", [0, 1, 4])
    async def test_is_up_to_the_client(
        self, bench: Bench, server: LoopbackServer, max_retries: int
    ) -> None:
        send = bench.ready(GET_ISSUANCE, max_retries=max_retries)
        server.script(HangUp())
        with pytest.raises(OutcomeUnknownError):
            await send()
        assert len(server.requests) == 1 + max_retries

    async def test_can_be_changed_for_a_few_calls(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(LoopbackResponse(500))
        client = clients.bunjang(server, max_retries=1)
        patient = client.with_options(max_retries=3)
        for each, attempts in ((patient, 4), (client, 2)):
            server.requests.clear()
            with pytest.raises(ServerError):
                await result_of(each.points.get_issuance("123"))
            assert len(server.requests) == attempts


@on_trio_too
class TestATimeout:
    async def test_of_one_call_overrides_that_of_the_client(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(Silence(), issuance())
        client = clients.bunjang(server, max_retries=0)
        with pytest.raises(OutcomeUnknownError, match="ReadTimeout"):
            await result_of(client.points.get_issuance("123", timeout=0.2))

    async def test_can_be_an_httpx_timeout(self, clients: Clients, server: LoopbackServer) -> None:
        server.script(Silence(), issuance())
        timeout = httpx.Timeout(20.0, read=0.2)
        client = clients.bunjang(server, max_retries=0, timeout=timeout)
        with pytest.raises(OutcomeUnknownError, match="ReadTimeout"):
            await result_of(client.points.cancel_issuance("123"))

    async def test_can_be_changed_for_a_few_calls(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(Silence(), issuance())
        client = clients.bunjang(server, max_retries=0).with_options(timeout=0.2)
        with pytest.raises(OutcomeUnknownError, match="ReadTimeout"):
            await result_of(client.points.get_issuance("123"))

    @unsafe
    @pytest.mark.parametrize("kind", [httpx.ConnectTimeout, httpx.PoolTimeout])
    async def test_before_there_is_a_connection_leaves_no_doubt(
        self,
        bench: Bench,
        clients: Clients,
        server: LoopbackServer,
        operation: Operation,
        kind: type[httpx.TimeoutException],
    ) -> None:
        transport = Failing(kind)
        send = bench.ready(operation, http_client=clients.http(transport=transport))
        with pytest.raises(ConnectionTimeoutError, match="was not sent") as caught:
            await send()
        assert isinstance(caught.value, ConnectionFailedError)
        assert transport.attempts == 3
        assert server.requests == []


class Failing(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport of the caller's own that fails always, and does not say for which request."""

    def __init__(self, kind: type[httpx.TimeoutException]) -> None:
        self._kind = kind
        self.attempts = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.attempts += 1
        raise self._kind("out of time")

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


class TestARedirect:
    @every
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    async def test_is_not_followed(
        self,
        bench: Bench,
        clients: Clients,
        server: LoopbackServer,
        operation: Operation,
        status: int,
    ) -> None:
        with LoopbackServer() as elsewhere:
            elsewhere.script(operation.success)
            send = bench.ready(operation, http_client=clients.http(follow_redirects=True))
            server.script(
                LoopbackResponse(status, headers={"Location": elsewhere.url + operation.path})
            )
            may_be_done = operation in UNSAFE and status <= 303
            expected = OutcomeUnknownError if may_be_done else APIError
            with pytest.raises((OutcomeUnknownError, APIError), match=str(status)) as caught:
                await send()
            assert type(caught.value) is expected
            assert len(server.requests_to(operation.path)) == 1
            assert elsewhere.requests == []
            assert elsewhere.accepted == 0


class TestEachAttempt:
    @every
    async def test_sends_the_same_request_but_for_its_signature(
        self, bench: Bench, server: LoopbackServer, operation: Operation
    ) -> None:
        send = bench.ready(operation)
        server.script(LoopbackResponse(429), LoopbackResponse(429), operation.success)
        await send()
        first, *others = server.requests_to(operation.path)
        signature = {
            "authorization",
            "x-km-correlation-id",
            "x-km-tran-time",
            "x-km-tran-token",
        }

        def unsigned(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
            return sorted((n.lower(), v) for n, v in headers if n.lower() not in signature)

        for other in others:
            assert (other.method, other.target, other.body) == (
                first.method,
                first.target,
                first.body,
            )
            assert unsigned(other.headers) == unsigned(first.headers)

    @every
    async def test_says_who_is_calling_and_what_is_understood(
        self, bench: Bench, server: LoopbackServer, operation: Operation
    ) -> None:
        import krpay

        send = bench.ready(operation)
        server.script(operation.success)
        await send()
        for request in server.requests:
            assert request.header("Accept") == "application/json"
            agent = request.header("User-Agent") or ""
            assert agent.startswith(f"krpay/{krpay.__version__} httpx/{httpx.__version__} ")
            assert request.header("Content-Type") == ("application/json" if request.body else None)


async def test_an_answer_in_two_pieces_is_one_answer(
    clients: Clients, server: LoopbackServer
) -> None:
    body = json.dumps({"data": ISSUANCE}, indent=1).encode("utf-8") + b" " * 200_000
    server.script(LoopbackResponse(200, body))
    raw: Any = await result_of(
        clients.bunjang(server).send_raw(bunjang.endpoints.points.get_issuance("123"))
    )
    assert raw.content == body
    assert raw.parse().id == "123"


@pytest.mark.parametrize("mode", ["asyncio", "trio"])
async def test_a_timeout_while_all_connections_are_busy_leaves_no_doubt(
    clients: Clients, server: LoopbackServer
) -> None:
    server.script(Silence())
    http = clients.http(limits=httpx.Limits(max_connections=1))
    client = clients.bunjang(server, http_client=http, max_retries=0)

    async def keep_busy() -> None:
        with pytest.raises(OutcomeUnknownError):
            await result_of(client.points.cancel_issuance("1", timeout=1.0))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(keep_busy)
        while not server.requests:
            await anyio.sleep(0.01)
        with pytest.raises(ConnectionTimeoutError, match="PoolTimeout"):
            await result_of(client.points.cancel_issuance("2", timeout=0.1))
    assert [r.target for r in server.requests] == ["/api/v1/points/issuance/1/cancel"]
