"""What a response means: data, a refusal, or something that is not the provider's."""

from __future__ import annotations

from typing import Any

import pytest

from krpay.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ForeignResponseError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
    RateLimitError,
    RequestRejectedError,
    ServerError,
)
from tests.clients import PrepareCall
from tests.kits import ExampleOperation, ProviderKit, find_kit
from tests.loopback import LoopbackResponse, LoopbackServer
from tests.runtime.examples import (
    KIT,
    READ,
    UNSAFE,
    with_every_kit,
    with_every_operation,
    with_unsafe_operations,
)
from tests.specs import import_provider, list_providers

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


class TestASuccessThatIsNotTheProviders:
    @with_every_operation
    @pytest.mark.parametrize(
        "body",
        [
            b"<html>OK</html>",
            b"{",
            b'{"data":',
            b"\xff\xfe\xfd",
            b"NaN",
            b'{"data": Infinity}',
            b"[" * 100_000,
        ],
        ids=[
            "HTML",
            "cut",
            "cut later",
            "not UTF-8",
            "NaN",
            "Infinity",
            "deep",
        ],
    )
    async def test_because_it_is_not_json(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        body: bytes,
    ) -> None:
        send = prepare_call(operation)
        server.script(LoopbackResponse(200, body), operation.success)
        with pytest.raises((ForeignResponseError, OutcomeUnknownError)) as caught:
            await send()
        error = caught.value
        assert type(error) is (OutcomeUnknownError if operation in UNSAFE else ForeignResponseError)
        assert len(server.requests_to(operation.path)) == 1
        assert error.body == body
        assert error.status_code == 200
        assert error.operation == operation.name
        assert "HTTP 200 came, and it is not JSON" in str(error)

    @with_unsafe_operations
    async def test_because_it_cannot_be_unpacked(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        server.script(
            LoopbackResponse(200, b"no gzip", {"Content-Encoding": "gzip"}), operation.success
        )
        with pytest.raises(OutcomeUnknownError, match=operation.name) as caught:
            await send()
        assert "gzip" in str(caught.value)
        assert (caught.value.status_code, caught.value.body) == (200, b"no gzip")
        assert len(server.requests_to(operation.path)) == 1

    @with_every_operation
    async def test_because_it_leads_elsewhere_whatever_it_says(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        server.script(find_kit(operation.provider).refuse(303, "UNHEARD_OF", "거절"))
        expected = OutcomeUnknownError if operation in UNSAFE else ForeignResponseError
        with pytest.raises(expected, match="HTTP 303"):
            await send()
        assert len(server.requests_to(operation.path)) == 1


class TestASuccess:
    @pytest.mark.parametrize("status", [200, 201, 202])
    async def test_is_any_2xx(
        self, prepare_call: PrepareCall, server: LoopbackServer, status: int
    ) -> None:
        send = prepare_call(READ)
        server.script(READ.success, LoopbackResponse(status, READ.success.body))
        assert await send() == await send()

    async def test_may_carry_a_byte_order_mark(
        self, prepare_call: PrepareCall, server: LoopbackServer
    ) -> None:
        send = prepare_call(READ)
        server.script(READ.success, LoopbackResponse(200, b"\xef\xbb\xbf" + READ.success.body))
        assert await send() == await send()

    @pytest.mark.parametrize("kind", ["text/plain", "text/html; charset=euc-kr", ""])
    async def test_is_json_whatever_its_content_type_says(
        self, prepare_call: PrepareCall, server: LoopbackServer, kind: str
    ) -> None:
        send = prepare_call(READ)
        server.script(
            READ.success, LoopbackResponse(200, READ.success.body, {"Content-Type": kind})
        )
        assert await send() == await send()


STATUSES = [
    (400, BadRequestError),
    (401, AuthenticationError),
    (402, APIError),
    (403, PermissionDeniedError),
    (404, NotFoundError),
    (405, APIError),
    (409, ConflictError),
    (422, APIError),
    (429, RateLimitError),
    (500, ServerError),
    (501, ServerError),
    (503, ServerError),
    (599, ServerError),
]


class TestARefusal:
    @pytest.mark.parametrize(("status", "cls"), STATUSES)
    async def test_raises_the_class_of_its_status(
        self, prepare_call: PrepareCall, server: LoopbackServer, status: int, cls: type[APIError]
    ) -> None:
        send = prepare_call(READ, max_retries=0)
        refusal = KIT.refuse(status, "NOBODY_KNOWS", "모르는 오류")
        server.script(refusal)
        with pytest.raises(APIError) as caught:
            await send()
        error = caught.value
        assert type(error) is cls
        assert error.status_code == status
        assert error.code == "NOBODY_KNOWS"
        assert error.message == "모르는 오류"
        assert error.operation == READ.name
        assert (error.request_id is not None) == KIT.has_request_ids
        assert error.body == refusal.body
        assert str(error).startswith(f"{KIT.name} refused {READ.name}: ")
        for part in (f"HTTP {status}", "NOBODY_KNOWS", "모르는 오류"):
            assert part in str(error)

    @with_every_kit
    async def test_has_code_and_message_of_the_provider(
        self, prepare_call: PrepareCall, server: LoopbackServer, kit: ProviderKit
    ) -> None:
        send = prepare_call(kit.unsafe)
        server.script(kit.refuse(404, "NOBODY_KNOWS", "모르는 오류"))
        with pytest.raises(NotFoundError) as caught:
            await send()
        assert (caught.value.code, caught.value.message) == ("NOBODY_KNOWS", "모르는 오류")
        assert (caught.value.request_id is not None) == kit.has_request_ids


@pytest.mark.parametrize(
    ("status", "cls"), [*STATUSES, (301, APIError), (408, APIError), (200, RequestRejectedError)]
)
def test_the_class_of_a_status_is_the_documented_one(status: int, cls: type[APIError]) -> None:
    assert APIError.of_status(status) is cls


@pytest.mark.parametrize("provider", list_providers())
def test_each_documented_code_has_one_class_below_that_of_its_status(provider: str) -> None:
    package: Any = import_provider(provider)
    by_code: dict[str, type[APIError]] = package.errors.BY_CODE
    below = [
        BadRequestError,
        AuthenticationError,
        PermissionDeniedError,
        NotFoundError,
        ConflictError,
        RateLimitError,
        ServerError,
        RequestRejectedError,
        APIError,  # where no source gives a status
    ]
    for code, cls in by_code.items():
        assert cls.code == code
        assert cls.__mro__[1] in below
        assert cls.__module__ == f"{package.__name__}.errors"
    assert len(set(by_code.values())) == len(by_code)
