"""What an answer means: data, a refusal, or something that does not fit the spec."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from krpay import bunjang, errors, iamport, konaplate
from krpay.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ConnectionFailedError,
    InvalidResponseError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RequestRejectedError,
    ServerError,
)
from tests.loopback import LoopbackResponse, LoopbackServer, respond_json
from tests.runtime.clients import Clients, result_of
from tests.runtime.operations import (
    CANCEL_ISSUANCE,
    EVERY,
    GET_ISSUANCE,
    REVOKE,
    UNSAFE,
    Bench,
    Operation,
)
from tests.runtime.samples import ISSUANCE, PAYMENT, bunjang_error, envelope, issuance

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

every = pytest.mark.parametrize("operation", EVERY, ids=str)
of_bunjang = pytest.mark.parametrize("operation", [GET_ISSUANCE, CANCEL_ISSUANCE], ids=str)


def without(sample: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in sample.items() if key != name}


def says(error: APIError, *parts: str) -> bool:
    start = f"bunjang refused {error.operation}: "
    return str(error).startswith(start) and all(part in str(error) for part in parts)


def bad_issuance(**changes: object) -> bytes:
    return json.dumps({"data": {**ISSUANCE, **changes}}).encode()


class TestASuccessThatDoesNotFit:
    @every
    @pytest.mark.parametrize(
        "body",
        [
            b"<html>OK</html>",
            b"{",
            b'{"data":',
            b"\xff\xfe\xfd",
            b"NaN",
            b'{"data": Infinity}',
            b'{"data": ' + b"9" * 5000 + b"}",
            b"[" * 100_000,
        ],
        ids=[
            "HTML",
            "cut",
            "cut later",
            "not UTF-8",
            "NaN",
            "Infinity",
            "huge number",
            "deep",
        ],
    )
    async def test_because_it_is_not_json(
        self, bench: Bench, server: LoopbackServer, operation: Operation, body: bytes
    ) -> None:
        send = bench.ready(operation)
        server.script(LoopbackResponse(200, body), operation.success)
        with pytest.raises(InvalidResponseError) as caught:
            await send()
        error = caught.value
        assert len(server.requests_to(operation.path)) == 1
        assert error.body == body
        assert error.status_code == 200
        assert error.operation == operation.name
        assert str(error).startswith(f"The provider processed {operation.name} (HTTP 200), but ")
        assert "not JSON" in str(error)

    @of_bunjang
    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            (b"", "data is missing"),
            (b" \n", "data is missing"),
            (b"{}", "data is missing"),
            (b"[]", "data is missing"),
            (b"null", "data is missing"),
            (b'"data"', "data is missing"),
            (b'{"data": null}', "Input should be"),
            (b'{"data": []}', "Input should be"),
            (b'{"data": {}}', "id: Field required"),
            (json.dumps({"data": without(ISSUANCE, "amount")}).encode(), "amount: Field required"),
            (
                json.dumps({"data": without(ISSUANCE, "createdAt")}).encode(),
                "createdAt: Field required",
            ),
            (bad_issuance(amount="many"), "amount: Input should be a valid integer"),
            (bad_issuance(amount=10.5), "amount: Input should be a valid integer"),
            (bad_issuance(status=None), "status: Input should be"),
            (bad_issuance(status={}), "status: Input should be"),
            (bad_issuance(createdAt="yesterday"), "createdAt: Value error, not a date and time"),
            (bad_issuance(createdAt=1698368400), "createdAt: Value error, not a date and time"),
            (bad_issuance(preparedVbankInfo={}), "preparedVbankInfo.bankName: Field required"),
        ],
    )
    async def test_because_data_is_missing_or_of_a_wrong_type(
        self, bench: Bench, server: LoopbackServer, operation: Operation, body: bytes, reason: str
    ) -> None:
        send = bench.ready(operation)
        server.script(LoopbackResponse(200, body), operation.success)
        with pytest.raises(InvalidResponseError) as caught:
            await send()
        assert len(server.requests) == 1
        assert caught.value.body == body
        assert f"The provider processed {operation.name} (HTTP 200)" in str(caught.value)
        assert reason in str(caught.value)
        assert ".body" in str(caught.value)

    @pytest.mark.parametrize("status", [200, 201, 202, 204, 206, 299])
    async def test_says_which_success_it_was(
        self, bench: Bench, server: LoopbackServer, status: int
    ) -> None:
        send = bench.ready(CANCEL_ISSUANCE)
        server.script(LoopbackResponse(status), CANCEL_ISSUANCE.success)
        with pytest.raises(InvalidResponseError, match=f"HTTP {status}") as caught:
            await send()
        assert caught.value.status_code == status
        assert len(server.requests) == 1

    @pytest.mark.parametrize(
        "answer",
        [
            envelope(None),
            envelope([]),
            envelope({}),
            envelope(without(PAYMENT, "status")),
            envelope({**PAYMENT, "amount": "a lot"}),
            envelope({**PAYMENT, "amount": True}),
            respond_json({"code": 0, "message": None}),
            respond_json({}),
            LoopbackResponse(200),
        ],
    )
    async def test_of_iamport_is_no_refusal(
        self, bench: Bench, server: LoopbackServer, answer: LoopbackResponse
    ) -> None:
        send = bench.ready(REVOKE)
        server.script(answer, REVOKE.success)
        with pytest.raises(InvalidResponseError, match=r"processed cvs\.revoke") as caught:
            await send()
        assert caught.value.body == answer.body
        assert len(server.requests_to(REVOKE.path)) == 1

    @pytest.mark.parametrize("operation", UNSAFE, ids=str)
    async def test_because_it_cannot_be_unpacked(
        self, bench: Bench, server: LoopbackServer, operation: Operation
    ) -> None:
        send = bench.ready(operation)
        server.script(
            LoopbackResponse(200, b"no gzip", {"Content-Encoding": "gzip"}), operation.success
        )
        with pytest.raises(errors.KrpayError, match=operation.name) as caught:
            await send()
        assert not isinstance(caught.value, ConnectionFailedError | APIError)
        assert len(server.requests_to(operation.path)) == 1


class TestASuccess:
    @pytest.mark.parametrize("status", [200, 201, 202])
    async def test_is_any_2xx(self, bench: Bench, server: LoopbackServer, status: int) -> None:
        server.script(LoopbackResponse(status, issuance().body))
        found: Any = await bench.ready(GET_ISSUANCE)()
        assert found.id == "123"

    async def test_may_carry_a_byte_order_mark(self, bench: Bench, server: LoopbackServer) -> None:
        server.script(LoopbackResponse(200, b"\xef\xbb\xbf" + issuance().body))
        found: Any = await bench.ready(GET_ISSUANCE)()
        assert found.prepared_vbank_info.bank_name == "국민은행"

    @pytest.mark.parametrize("kind", ["text/plain", "text/html; charset=euc-kr", ""])
    async def test_is_json_whatever_its_content_type_says(
        self, bench: Bench, server: LoopbackServer, kind: str
    ) -> None:
        server.script(LoopbackResponse(200, issuance().body, {"Content-Type": kind}))
        found: Any = await bench.ready(GET_ISSUANCE)()
        assert found.prepared_vbank_info.vbank_holder_name == "번개장터"

    @pytest.mark.parametrize(
        ("wire", "expected"), [("10000", 10000), ("1e4", 10000), ("10000.0", 10000), ('"7"', 7)]
    )
    async def test_may_write_a_whole_number_in_other_ways(
        self, bench: Bench, server: LoopbackServer, wire: str, expected: int
    ) -> None:
        body = issuance(amount="?").body.replace(b'"?"', wire.encode())
        server.script(LoopbackResponse(200, body))
        found: Any = await bench.ready(GET_ISSUANCE)()
        assert found.amount == expected
        assert type(found.amount) is int

    async def test_may_write_numbers_for_text(self, bench: Bench, server: LoopbackServer) -> None:
        server.script(issuance(id=123))
        found: Any = await bench.ready(GET_ISSUANCE)()
        assert found.id == "123"

    async def test_keeps_each_digit_of_members_that_nobody_documented(
        self, bench: Bench, server: LoopbackServer
    ) -> None:
        body = issuance(fee="?").body.replace(b'"?"', b"0.10000000000000000000000001")
        server.script(LoopbackResponse(200, body))
        found: Any = await bench.ready(GET_ISSUANCE)()
        assert found.model_extra == {"fee": Decimal("0.10000000000000000000000001")}


STATUSES = [
    (301, APIError),
    (400, BadRequestError),
    (401, AuthenticationError),
    (402, APIError),
    (403, PermissionDeniedError),
    (404, NotFoundError),
    (405, APIError),
    (408, APIError),
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
        self, bench: Bench, server: LoopbackServer, status: int, cls: type[APIError]
    ) -> None:
        send = bench.ready(GET_ISSUANCE, max_retries=0)
        server.script(bunjang_error(status, "NOBODY_KNOWS", "모르는 오류"))
        with pytest.raises(APIError) as caught:
            await send()
        error = caught.value
        assert type(error) is cls
        assert error.status_code == status
        assert error.code == "NOBODY_KNOWS"
        assert error.message == "모르는 오류"
        assert error.operation == "points.get_issuance"
        assert error.request_id is None
        assert error.body == bunjang_error(status, "NOBODY_KNOWS", "모르는 오류").body
        assert says(error, f"HTTP {status}", "NOBODY_KNOWS", "모르는 오류")

    @pytest.mark.parametrize(("code", "cls"), bunjang.errors.BY_CODE.items())
    async def test_of_bunjang_raises_the_class_of_its_code(
        self, bench: Bench, server: LoopbackServer, code: str, cls: type[APIError]
    ) -> None:
        statuses: dict[Any, int] = {
            BadRequestError: 400,
            AuthenticationError: 401,
            PermissionDeniedError: 403,
            NotFoundError: 404,
            ServerError: 500,
            APIError: 400,  # no source says with which status these codes come
        }
        status = statuses[cls.__mro__[1]]
        send = bench.ready(GET_ISSUANCE, max_retries=0)
        server.script(bunjang_error(status, code, "이유"))
        with pytest.raises(APIError) as caught:
            await send()
        assert type(caught.value) is cls
        assert caught.value.code == cls.code == code
        assert caught.value.message == "이유"
        meaning = " ".join((cls.__doc__ or "").split()).rstrip(".")
        assert says(caught.value, f"HTTP {status}", code, "이유", meaning)

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"<html>Forbidden</html>",
            b"[]",
            b"null",
            b'"text"',
            b"{",
            b'{"errorCode": null, "reason": null}',
            b'{"errorCode": {}, "reason": []}',
            b'{"errorCode": true, "reason": 5}',
            b"[" * 100_000,
            b"\xff",
        ],
    )
    async def test_may_have_any_body(
        self, bench: Bench, server: LoopbackServer, body: bytes
    ) -> None:
        send = bench.ready(GET_ISSUANCE)
        server.script(LoopbackResponse(403, body))
        with pytest.raises(PermissionDeniedError) as caught:
            await send()
        assert caught.value.code is None
        assert caught.value.message == ""
        assert caught.value.body == body
        assert str(caught.value) == "bunjang refused points.get_issuance: HTTP 403"

    async def test_keeps_its_reason_on_the_error(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(bunjang_error(404, "NOT_FOUND_PAY_INBOUND", "없는 충전입니다"))
        with pytest.raises(bunjang.errors.NotFoundPayInbound) as caught:
            await result_of(clients.bunjang(server).points.cancel_issuance("9"))
        assert isinstance(caught.value, NotFoundError)
        assert caught.value.message == "없는 충전입니다"


@pytest.mark.parametrize(("status", "cls"), [*STATUSES, (200, RequestRejectedError)])
def test_the_class_of_a_status_is_the_documented_one(status: int, cls: type[APIError]) -> None:
    assert APIError.of_status(status) is cls


@pytest.mark.parametrize("provider", [bunjang, iamport, konaplate])
def test_each_documented_code_has_one_class_below_that_of_its_status(provider: Any) -> None:
    by_code: dict[str, type[APIError]] = provider.errors.BY_CODE
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
        assert cls.__module__ == f"{provider.__name__}.errors"
    assert len(set(by_code.values())) == len(by_code)
