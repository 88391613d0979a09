"""The tree of exceptions, and errors that travel between processes."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import Any

import pytest

from krpay import bunjang, errors, iamport, konaplate
from krpay.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    ConnectionFailedError,
    ConnectionTimeoutError,
    InvalidArgumentError,
    InvalidResponseError,
    KrpayError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
    RateLimitError,
    RequestRejectedError,
    ServerError,
)
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer, Step, respond_json
from tests.runtime.clients import Clients, result_of
from tests.runtime.operations import CANCEL_ISSUANCE, DELETE_ACCOUNT, REVOKE, Bench, Operation
from tests.runtime.samples import bunjang_error, envelope, kona_error

BASES = {
    KrpayError: Exception,
    ConfigurationError: KrpayError,
    InvalidArgumentError: KrpayError,
    ConnectionFailedError: KrpayError,
    ConnectionTimeoutError: ConnectionFailedError,
    OutcomeUnknownError: KrpayError,
    InvalidResponseError: KrpayError,
    APIError: KrpayError,
    BadRequestError: APIError,
    AuthenticationError: APIError,
    PermissionDeniedError: APIError,
    NotFoundError: APIError,
    ConflictError: APIError,
    RateLimitError: APIError,
    ServerError: APIError,
    RequestRejectedError: APIError,
}


@pytest.mark.parametrize(("cls", "base"), BASES.items())
def test_each_class_is_below_the_documented_one(
    cls: type[Exception], base: type[Exception]
) -> None:
    assert issubclass(cls, base)
    assert cls.__doc__


def test_no_class_is_left_out() -> None:
    public = {
        value
        for name, value in vars(errors).items()
        if inspect.isclass(value) and not name.startswith("_") and name != "Any"
    }
    assert public == set(BASES)


def test_kinds_of_failure_that_mean_different_things_for_the_money_are_no_kin() -> None:
    kinds = [
        ConfigurationError,
        InvalidArgumentError,
        ConnectionFailedError,
        OutcomeUnknownError,
        InvalidResponseError,
        APIError,
    ]
    for cls in kinds:
        assert [other for other in kinds if issubclass(cls, other)] == [cls]


def test_a_wrong_argument_is_a_value_error() -> None:
    assert issubclass(InvalidArgumentError, ValueError)


@pytest.mark.parametrize("provider", [bunjang, iamport, konaplate])
def test_every_class_of_a_provider_says_what_it_means(provider: Any) -> None:
    for cls in provider.errors.BY_CODE.values():
        assert issubclass(cls, APIError)
        assert cls.__doc__
        assert cls.__doc__ != cls.__mro__[1].__doc__


def assert_travels(error: BaseException) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        twin = pickle.loads(pickle.dumps(error, protocol))
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert twin.args == error.args
        assert vars(twin) == vars(error)
    assert vars(copy.copy(error)) == vars(error)
    assert str(copy.deepcopy(error)) == str(error)


MADE = [
    KrpayError("text"),
    ConfigurationError("text"),
    InvalidArgumentError("text"),
    ConnectionFailedError("text", operation="a.b", request_id="1"),
    ConnectionTimeoutError("text", operation="a.b"),
    OutcomeUnknownError("text", operation="a.b", check="c.d", status_code=500, body=b"x"),
    InvalidResponseError("text", operation="a.b", status_code=200, body=b"\xff"),
    APIError("text", operation="a.b", status_code=418, code="C", message="한글", body=b"{}"),
    bunjang.errors.NotFoundPayInbound("text", operation="a.b", status_code=404),
    konaplate.errors.InvalidInputParameter("text", operation="a.b", status_code=400),
]


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
def test_an_error_can_be_pickled_and_copied(error: KrpayError) -> None:
    error.add_note("a note")
    assert_travels(error)


@pytest.mark.anyio
@pytest.mark.usefixtures("quick")
class TestAnErrorThatWasRaised:
    @pytest.mark.parametrize(
        ("operation", "step"),
        [
            (CANCEL_ISSUANCE, HangUp()),
            (CANCEL_ISSUANCE, LoopbackResponse(500, b"oops")),
            (CANCEL_ISSUANCE, bunjang_error(404, "NOT_FOUND_PAY_INBOUND", "없음")),
            (CANCEL_ISSUANCE, LoopbackResponse(429, headers={"Retry-After": "61"})),
            (CANCEL_ISSUANCE, LoopbackResponse(200, b"<html>")),
            (CANCEL_ISSUANCE, respond_json({"data": {}})),
            (REVOKE, envelope(None, -1, "거절")),
            (REVOKE, LoopbackResponse(401)),
            (DELETE_ACCOUNT, kona_error(400, "000_002", "Invalid input parameter. userId")),
        ],
        ids=lambda value: str(value)[:40],
    )
    async def test_can_be_pickled_and_copied(
        self, bench: Bench, server: LoopbackServer, operation: Operation, step: Step
    ) -> None:
        send = bench.ready(operation)
        server.script(step)
        with pytest.raises(KrpayError) as caught:
            await send()
        assert_travels(caught.value)

    async def test_keeps_its_attributes_on_the_way(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(LoopbackResponse(429, b"{}", {"Retry-After": "61"}))
        with pytest.raises(RateLimitError) as caught:
            await result_of(clients.bunjang(server).points.cancel_issuance("123"))
        twin = pickle.loads(pickle.dumps(caught.value))
        assert twin.retry_after == 61.0
        assert twin.status_code == 429
        assert twin.operation == "points.cancel_issuance"
        assert twin.body == b"{}"
        assert twin.code is None

    async def test_keeps_its_notes_on_the_way(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(LoopbackResponse(401))
        with pytest.raises(AuthenticationError) as caught:
            await result_of(clients.iamport(server).cvs.revoke("imp_1"))
        assert pickle.loads(pickle.dumps(caught.value)).__notes__ == caught.value.__notes__
