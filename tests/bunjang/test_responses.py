"""Responses of Bunjang: data that do not fit, forms of numbers, and refusals with their codes."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from krpay import bunjang
from krpay.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ForeignResponseError,
    InvalidResponseError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
    ServerError,
)
from tests.bunjang.clients import make_client
from tests.bunjang.kit import CANCEL_ISSUANCE, GET_ISSUANCE
from tests.bunjang.samples import ISSUANCE, respond_error, respond_issuance
from tests.clients import ClientMaker, PrepareCall, finish
from tests.copies import assert_copies_are_equal
from tests.kits import ExampleOperation
from tests.loopback import LoopbackResponse, LoopbackServer, respond_json

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


def drop_member(sample: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in sample.items() if key != name}


def write_issuance(**changes: object) -> bytes:
    return json.dumps({"data": {**ISSUANCE, **changes}}).encode()


class TestASuccessWithAnOddMember:
    @pytest.mark.parametrize("created", ["yesterday", 1698368400, {}])
    async def test_is_an_issuance(
        self, clients: ClientMaker, server: LoopbackServer, created: object
    ) -> None:
        server.script(respond_issuance(createdAt=created))
        issuance = await finish(make_client(clients, server).points.get_issuance("123"))
        assert (issuance.id, issuance.amount) == (ISSUANCE["id"], ISSUANCE["amount"])
        assert issuance.created_at is None
        assert dict(issuance.unread) == {"/createdAt": created}

    async def test_is_an_issuance_without_it(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_json({"data": drop_member(ISSUANCE, "createdAt")}))
        issuance = await finish(make_client(clients, server).points.get_issuance("123"))
        assert issuance.created_at is None
        assert not issuance.unread

    async def test_is_a_product_without_texts(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        data = {"pid": 1, "price": 24000, "shippingFee": 0, "imageUrls": "none"}
        server.script(
            respond_json({"data": {**data, "description": None, "keywords": None, "options": None}})
        )
        product = await finish(make_client(clients, server).products.get("1"))
        assert (product.pid, product.price, product.shipping_fee) == (1, 24000, 0)
        assert [product.description, product.keywords, product.options] == [None, None, None]
        assert dict(product.unread) == {"/imageUrls": "none"}


class TestASuccessThatDoesNotFit:
    @pytest.mark.parametrize("operation", [GET_ISSUANCE, CANCEL_ISSUANCE], ids=str)
    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            (b'{"data": null}', "Input should be"),
            (b'{"data": []}', "Input should be"),
            (b'{"data": {}}', "id: Field required"),
            (
                json.dumps({"data": drop_member(ISSUANCE, "amount")}).encode(),
                "amount: Field required",
            ),
            (write_issuance(amount="many"), "amount: Input should be a valid integer"),
            (write_issuance(amount=10.5), "amount: Input should be a valid integer"),
            (write_issuance(status=None), "status: Input should be"),
            (write_issuance(status={}), "status: Input should be"),
            (write_issuance(preparedVbankInfo={}), "preparedVbankInfo.bankName: Field required"),
        ],
    )
    async def test_because_data_is_missing_or_of_a_wrong_type(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        body: bytes,
        reason: str,
    ) -> None:
        send = prepare_call(operation)
        server.script(LoopbackResponse(200, body), operation.success)
        with pytest.raises(InvalidResponseError) as caught:
            await send()
        assert len(server.requests) == 1
        assert caught.value.body == body
        assert f"bunjang processed {operation.name}, but its response does not fit" in str(
            caught.value
        )
        assert reason in str(caught.value)
        assert ".body" in str(caught.value)
        assert caught.value.status_code == 200
        assert caught.value.data == json.loads(body, parse_float=Decimal)
        assert_copies_are_equal(caught.value)

    @pytest.mark.parametrize("operation", [GET_ISSUANCE, CANCEL_ISSUANCE], ids=str)
    @pytest.mark.parametrize("body", [b"", b" \n", b"{}", b"[]", b"null", b'"data"'])
    async def test_without_data_is_not_bunjang_s(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        body: bytes,
    ) -> None:
        send = prepare_call(operation)
        server.script(LoopbackResponse(200, body), operation.success)
        expected: type[Any] = (
            ForeignResponseError if operation is GET_ISSUANCE else OutcomeUnknownError
        )
        with pytest.raises(expected, match="HTTP 200 came, and it has no data") as caught:
            await send()
        assert len(server.requests) == 1
        assert caught.value.body == body
        assert_copies_are_equal(caught.value)

    @pytest.mark.parametrize("status", [200, 201, 202, 204, 206, 299])
    async def test_says_which_success_it_was(
        self, prepare_call: PrepareCall, server: LoopbackServer, status: int
    ) -> None:
        send = prepare_call(CANCEL_ISSUANCE)
        server.script(LoopbackResponse(status), CANCEL_ISSUANCE.success)
        with pytest.raises(OutcomeUnknownError, match=f"HTTP {status}") as caught:
            await send()
        assert caught.value.status_code == status
        assert len(server.requests) == 1


class TestASuccess:
    @pytest.mark.parametrize(
        ("wire", "expected"), [("10000", 10000), ("1e4", 10000), ("10000.0", 10000), ('"7"', 7)]
    )
    async def test_may_write_a_whole_number_in_other_ways(
        self, prepare_call: PrepareCall, server: LoopbackServer, wire: str, expected: int
    ) -> None:
        body = respond_issuance(amount="?").body.replace(b'"?"', wire.encode())
        server.script(LoopbackResponse(200, body))
        issuance: Any = await prepare_call(GET_ISSUANCE)()
        assert issuance.amount == expected
        assert type(issuance.amount) is int

    async def test_may_write_numbers_for_text(
        self, prepare_call: PrepareCall, server: LoopbackServer
    ) -> None:
        server.script(respond_issuance(id=123))
        issuance: Any = await prepare_call(GET_ISSUANCE)()
        assert issuance.id == "123"

    async def test_keeps_each_digit_of_members_that_nobody_documented(
        self, prepare_call: PrepareCall, server: LoopbackServer
    ) -> None:
        body = respond_issuance(fee="?").body.replace(b'"?"', b"0.10000000000000000000000001")
        server.script(LoopbackResponse(200, body))
        issuance: Any = await prepare_call(GET_ISSUANCE)()
        assert issuance.model_extra == {"fee": Decimal("0.10000000000000000000000001")}


class TestARefusal:
    @pytest.mark.parametrize(("code", "cls"), bunjang.errors.BY_CODE.items())
    async def test_raises_the_class_of_its_code(
        self, prepare_call: PrepareCall, server: LoopbackServer, code: str, cls: type[APIError]
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
        send = prepare_call(GET_ISSUANCE, max_retries=0)
        server.script(respond_error(status, code, "이유"))
        with pytest.raises(APIError) as caught:
            await send()
        assert type(caught.value) is cls
        assert caught.value.code == cls.code == code
        assert caught.value.message == "이유"
        meaning = " ".join((cls.__doc__ or "").split()).rstrip(".")
        text = str(caught.value)
        assert text.startswith("bunjang refused points.get_issuance: ")
        assert all(part in text for part in (f"HTTP {status}", code, "이유", meaning))

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
    @pytest.mark.parametrize("operation", [GET_ISSUANCE, CANCEL_ISSUANCE], ids=str)
    async def test_without_a_code_is_not_bunjang_s(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        body: bytes,
    ) -> None:
        send = prepare_call(operation)
        server.script(LoopbackResponse(403, body))
        expected: type[Any] = (
            ForeignResponseError if operation is GET_ISSUANCE else OutcomeUnknownError
        )
        with pytest.raises(expected, match="HTTP 403 came, and it") as caught:
            await send()
        assert caught.value.status_code == 403
        assert caught.value.body == body
        assert len(server.requests) == 1

    async def test_keeps_its_reason_on_the_error(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_error(404, "NOT_FOUND_PAY_INBOUND", "없는 충전입니다"))
        with pytest.raises(bunjang.errors.NotFoundPayInbound) as caught:
            await finish(make_client(clients, server).points.cancel_issuance("9"))
        assert isinstance(caught.value, NotFoundError)
        assert caught.value.message == "없는 충전입니다"
        assert_copies_are_equal(caught.value)


class TestAServerError:
    FAILURES = (
        pytest.param("UNKWOWN_ERROR", bunjang.errors.UnknownError, id="UNKWOWN_ERROR"),
        pytest.param("INTERNAL_ERROR", bunjang.errors.InternalError, id="documented"),
        pytest.param("NEW_ERROR", ServerError, id="undocumented"),
    )

    @pytest.mark.parametrize(("code", "cause"), FAILURES)
    async def test_of_an_unsafe_operation_is_the_cause_of_the_doubt(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        code: str,
        cause: type[ServerError],
    ) -> None:
        send = prepare_call(CANCEL_ISSUANCE)
        server.script(respond_error(500, code, "알 수 없는 오류"), CANCEL_ISSUANCE.success)
        with pytest.raises(OutcomeUnknownError, match="HTTP 500") as caught:
            await send()
        assert len(server.requests) == 1
        assert type(caught.value.__cause__) is cause

    @pytest.mark.parametrize(("code", "cause"), FAILURES)
    async def test_of_a_safe_operation_is_raised_after_three_requests(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        code: str,
        cause: type[ServerError],
    ) -> None:
        send = prepare_call(GET_ISSUANCE)
        server.script(respond_error(500, code, "알 수 없는 오류"))
        with pytest.raises(ServerError) as caught:
            await send()
        assert type(caught.value) is cause
        assert len(server.requests) == 3

    async def test_that_is_a_503_beyond_the_cap_is_raised_at_once(
        self, prepare_call: PrepareCall, server: LoopbackServer
    ) -> None:
        send = prepare_call(GET_ISSUANCE)
        server.script(respond_error(503, "INTERNAL_ERROR", retry_after="3600"))
        with pytest.raises(ServerError) as caught:
            await send()
        assert type(caught.value) is bunjang.errors.InternalError
        assert len(server.requests) == 1
