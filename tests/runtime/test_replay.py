"""What is sent again, what is not, and what is said about it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from krpay.errors import (
    APIError,
    ConnectionFailedError,
    ConnectionTimeoutError,
    ForeignResponseError,
    KrpayError,
    NoResponseError,
    NotSentError,
    OutcomeUnknownError,
    RateLimitError,
    ServerError,
)
from tests.clients import ClientMaker, PrepareCall, Send, name_outcome
from tests.kits import ExampleOperation, find_kit
from tests.loopback import (
    HangUp,
    LoopbackResponse,
    LoopbackServer,
    PartialResponse,
    Silence,
    Step,
    respond_json,
)
from tests.runtime.examples import (
    CHANGE,
    KIT,
    READ,
    UNSAFE,
    with_every_operation,
    with_safe_operations,
    with_unsafe_operations,
)

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

on_trio_too = pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])

LOST: dict[str, Step] = {
    "hang up": HangUp(),
    "silence": Silence(),
    "half a response, then hang up": PartialResponse(READ.success),
    "half a response, then silence": PartialResponse(READ.success, silent=True),
}
lost = pytest.mark.parametrize("step", LOST.values(), ids=list(LOST))


async def sign_in(send: Send, server: LoopbackServer, operation: ExampleOperation) -> None:
    """Let a client get its access token, if it takes one, in a call that goes well."""
    server.script(operation.success)
    await send()
    server.requests.clear()


@contextmanager
def listen_after_the_first_attempt(server: LoopbackServer) -> Iterator[None]:
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
    @with_every_operation
    async def test_is_tried_again_and_in_the_end_said_to_have_sent_nothing(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        send = prepare_call(operation)
        await sign_in(send, server, operation)
        accepted = server.accepted
        caplog.set_level(logging.DEBUG, logger="krpay")
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
        assert server.accepted == accepted

    @with_every_operation
    async def test_once_does_not_keep_the_call_from_succeeding(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        await sign_in(send, server, operation)
        with listen_after_the_first_attempt(server):
            await send()
        assert len(server.requests_to(operation.path)) == 1

    async def test_is_not_tried_again_without_retries(
        self, prepare_call: PrepareCall, server: LoopbackServer
    ) -> None:
        send = prepare_call(CHANGE, max_retries=0)
        server.script(CHANGE.success)
        with listen_after_the_first_attempt(server), pytest.raises(ConnectionFailedError):
            await send()
        assert server.requests == []


@on_trio_too
class TestALostResponse:
    @with_unsafe_operations
    @lost
    async def test_leaves_an_unsafe_operation_in_doubt_after_one_request(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        step: Step,
    ) -> None:
        send = prepare_call(operation, timeout=0.5)
        server.script(step, operation.success)
        with pytest.raises(OutcomeUnknownError) as caught:
            await send()
        assert [(r.method, r.target) for r in server.requests_to(operation.path)] == [
            (operation.method, operation.path)
        ]
        error = caught.value
        assert error.operation == operation.name
        assert error.call == operation.make_call().conceal()
        assert str(error).startswith(f"{operation.name} may have taken effect")
        if isinstance(step, PartialResponse):  # what came of it is kept
            body = step.response.body
            assert (error.status_code, error.body) == (200, body[: len(body) // 2])
        else:
            assert (error.status_code, error.body) == (None, None)
        assert isinstance(error.__cause__, httpx.TransportError | TimeoutError)
        assert name_outcome(error) == operation.outcome
        assert f"Call {error.outcome} to find out, before you send it again." in str(error)

    @with_safe_operations
    @lost
    async def test_of_a_safe_operation_is_asked_for_again(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        step: Step,
    ) -> None:
        send = prepare_call(operation, timeout=1.0)
        server.script(step, operation.success)
        await send()
        assert len(server.requests_to(operation.path)) == 2

    @with_safe_operations
    async def test_of_a_safe_operation_is_asked_for_three_times(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        server.script(HangUp())
        with pytest.raises(NoResponseError) as caught:
            await send()
        assert len(server.requests_to(operation.path)) == 3
        assert str(caught.value).startswith(operation.name)
        assert "It only reads: calling it again is safe." in str(caught.value)
        assert "taken effect" not in str(caught.value)

    async def test_is_as_doubtful_on_a_second_attempt(
        self, prepare_call: PrepareCall, server: LoopbackServer
    ) -> None:
        send = prepare_call(CHANGE)
        server.script(LoopbackResponse(429), HangUp(), CHANGE.success)
        with pytest.raises(OutcomeUnknownError):
            await send()
        assert len(server.requests_to(CHANGE.path)) == 2


class TestAServerError:
    FAILURES = (
        pytest.param(KIT.refuse(500, "UNHEARD_OF", "알 수 없는 오류"), id="500 with a code"),
        pytest.param(LoopbackResponse(502, b"<html>Bad Gateway</html>"), id="502 in HTML"),
        pytest.param(LoopbackResponse(503), id="503 without Retry-After"),
        pytest.param(LoopbackResponse(504), id="504"),
    )

    @pytest.mark.parametrize("response", FAILURES)
    async def test_leaves_an_unsafe_operation_in_doubt_after_one_request(
        self, prepare_call: PrepareCall, server: LoopbackServer, response: LoopbackResponse
    ) -> None:
        send = prepare_call(CHANGE)
        server.script(response, CHANGE.success)
        with pytest.raises(OutcomeUnknownError, match=f"HTTP {response.status}") as caught:
            await send()
        error = caught.value
        assert len(server.requests_to(CHANGE.path)) == 1
        assert f"{CHANGE.name} may have taken effect" in str(error)
        assert error.status_code == response.status
        assert error.body == response.body
        assert name_outcome(error) == CHANGE.outcome
        assert f"Call {CHANGE.outcome}(" in str(error)

    async def test_of_the_provider_is_the_cause_of_the_doubt(
        self, prepare_call: PrepareCall, server: LoopbackServer
    ) -> None:
        send = prepare_call(CHANGE)
        server.script(KIT.refuse(500, "UNHEARD_OF", "알 수 없는 오류"))
        with pytest.raises(OutcomeUnknownError) as caught:
            await send()
        cause = caught.value.__cause__
        assert type(cause) is ServerError
        assert (cause.status_code, cause.code) == (500, "UNHEARD_OF")
        assert cause.message == "알 수 없는 오류"

    @pytest.mark.parametrize("response", FAILURES[1:])
    async def test_of_somebody_else_is_no_refusal(
        self, prepare_call: PrepareCall, server: LoopbackServer, response: LoopbackResponse
    ) -> None:
        send = prepare_call(CHANGE)
        server.script(response)
        with pytest.raises(OutcomeUnknownError) as caught:
            await send()
        assert not isinstance(caught.value.__cause__, APIError)

    @pytest.mark.parametrize("response", FAILURES)
    async def test_of_a_safe_operation_is_raised_after_three_requests(
        self, prepare_call: PrepareCall, server: LoopbackServer, response: LoopbackResponse
    ) -> None:
        send = prepare_call(READ)
        server.script(response)
        with pytest.raises(KrpayError) as caught:
            await send()
        is_theirs = response is self.FAILURES[0].values[0]
        error = caught.value
        assert isinstance(error, ServerError | ForeignResponseError)
        assert type(error) is (ServerError if is_theirs else ForeignResponseError)
        assert error.status_code == response.status
        assert error.body == response.body
        assert len(server.requests_to(READ.path)) == 3

    @with_unsafe_operations
    async def test_leaves_each_unsafe_operation_in_doubt(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        server.script(respond_json({"code": -1, "message": "오류"}, 500), operation.success)
        with pytest.raises(OutcomeUnknownError, match=f"Call {operation.outcome}"):
            await send()
        assert len(server.requests_to(operation.path)) == 1

    @with_every_operation
    async def test_that_says_when_to_come_back_is_no_promise_that_nothing_was_done(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        server.script(LoopbackResponse(503, headers={"Retry-After": "0"}), operation.success)
        if operation in UNSAFE:
            with pytest.raises(OutcomeUnknownError, match="HTTP 503"):
                await send()
            assert len(server.requests_to(operation.path)) == 1
        else:
            await send()
            assert len(server.requests_to(operation.path)) == 2

    @with_safe_operations
    async def test_is_overcome_by_each_safe_operation(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        server.script(LoopbackResponse(500), LoopbackResponse(502), operation.success)
        await send()
        assert len(server.requests_to(operation.path)) == 3


class TestARefusalToProcess:
    """A 429: the request was not processed, whoever says so."""

    @with_every_operation
    @pytest.mark.parametrize(
        "response",
        [
            LoopbackResponse(429),
            LoopbackResponse(429, headers={"Retry-After": "0"}),
            respond_json({}, 429),
            "the provider's",
        ],
        ids=["429", "429 with Retry-After", "429 in JSON", "429 of the provider"],
    )
    async def test_is_overcome_by_every_operation(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        response: LoopbackResponse | str,
    ) -> None:
        send = prepare_call(operation)
        if isinstance(response, str):
            response = find_kit(operation.provider).refuse(429, "UNHEARD_OF", "잠시만")
        server.script(response, response, operation.success)
        await send()
        assert len(server.requests_to(operation.path)) == 3

    @with_every_operation
    async def test_is_raised_as_what_it_is_after_three_requests(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        refuse = find_kit(operation.provider).refuse
        server.script(refuse(429, "UNHEARD_OF", "잠시만", retry_after="0"))
        with pytest.raises(RateLimitError) as caught:
            await send()
        assert caught.value.retry_after == 0.0
        assert caught.value.message == "잠시만"
        assert len(server.requests_to(operation.path)) == 3

    @with_every_operation
    async def test_of_somebody_else_has_held_the_call_back(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        server.script(LoopbackResponse(429, b"slow down", {"Retry-After": "0"}))
        with pytest.raises(NotSentError, match="It has no effect") as caught:
            await send()
        assert type(caught.value) is NotSentError
        assert str(caught.value).startswith(f"{operation.name} was not processed: HTTP 429")
        assert len(server.requests_to(operation.path)) == 3


class TestOtherRefusals:
    @with_every_operation
    @pytest.mark.parametrize("status", [400, 403, 404, 405, 409, 418, 422])
    async def test_are_raised_after_one_request(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        status: int,
    ) -> None:
        send = prepare_call(operation)
        refuse = find_kit(operation.provider).refuse
        server.script(refuse(status, "UNHEARD_OF", "거절"), operation.success)
        with pytest.raises(APIError, match="거절") as caught:
            await send()
        assert caught.value.status_code == status
        assert len(server.requests_to(operation.path)) == 1

    @with_every_operation
    @pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 418, 422])
    async def test_of_somebody_else_say_nothing_about_the_call(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        status: int,
    ) -> None:
        send = prepare_call(operation)
        server.script(LoopbackResponse(status), operation.success)
        expected = OutcomeUnknownError if operation in UNSAFE else ForeignResponseError
        with pytest.raises((OutcomeUnknownError, ForeignResponseError)) as caught:
            await send()
        assert type(caught.value) is expected
        assert f"HTTP {status}" in str(caught.value)
        assert (caught.value.status_code, caught.value.body) == (status, b"")
        assert len(server.requests_to(operation.path)) == 1

    @with_every_operation
    @pytest.mark.parametrize("is_theirs", [True, False], ids=["the provider's", "a proxy's"])
    async def test_because_the_request_was_late_may_come_after_it_was_done(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        is_theirs: bool,
    ) -> None:
        send = prepare_call(operation)
        refusal = find_kit(operation.provider).refuse(408, "UNHEARD_OF", "거절")
        server.script(refusal if is_theirs else LoopbackResponse(408))
        expected, attempts = (
            (OutcomeUnknownError, 1) if operation in UNSAFE else (NoResponseError, 3)
        )
        with pytest.raises(expected, match="HTTP 408"):
            await send()
        assert len(server.requests_to(operation.path)) == attempts


class TestARedirect:
    @with_every_operation
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    async def test_is_not_followed(
        self,
        prepare_call: PrepareCall,
        clients: ClientMaker,
        server: LoopbackServer,
        operation: ExampleOperation,
        status: int,
    ) -> None:
        with LoopbackServer() as elsewhere:
            elsewhere.script(operation.success)
            send = prepare_call(
                operation, http_client=clients.make_http_client(follow_redirects=True)
            )
            server.script(
                LoopbackResponse(status, headers={"Location": elsewhere.url + operation.path})
            )
            expected = OutcomeUnknownError if operation in UNSAFE else ForeignResponseError
            with pytest.raises(KrpayError, match=str(status)) as caught:
                await send()
            assert type(caught.value) is expected
            assert len(server.requests_to(operation.path)) == 1
            assert elsewhere.requests == []
            assert elsewhere.accepted == 0
