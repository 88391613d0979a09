"""The tree of exceptions, and errors that travel between processes."""

from __future__ import annotations

import inspect
import pickle

import pytest

from krpay import errors
from krpay.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    ConnectionFailedError,
    ConnectionTimeoutError,
    DeclinedError,
    DidNotHappenError,
    ForeignResponseError,
    InvalidArgumentError,
    InvalidResponseError,
    KrpayError,
    NoResponseError,
    NotFoundError,
    NotSentError,
    OutcomeUnknownError,
    PermissionDeniedError,
    RateLimitError,
    RequestRejectedError,
    ServerError,
)
from tests.clients import PrepareCall
from tests.copies import assert_copies_are_equal
from tests.kits import ExampleOperation, ProviderKit
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer, Step
from tests.runtime.examples import CHANGE, KIT, with_every_kit, with_unsafe_operations
from tests.specs import import_provider, list_providers

BASES = {
    KrpayError: Exception,
    ConfigurationError: KrpayError,
    InvalidArgumentError: KrpayError,
    NotSentError: KrpayError,
    ConnectionFailedError: NotSentError,
    ConnectionTimeoutError: ConnectionFailedError,
    NoResponseError: KrpayError,
    OutcomeUnknownError: KrpayError,
    InvalidResponseError: KrpayError,
    ForeignResponseError: KrpayError,
    APIError: KrpayError,
    BadRequestError: APIError,
    AuthenticationError: APIError,
    PermissionDeniedError: APIError,
    NotFoundError: APIError,
    ConflictError: APIError,
    RateLimitError: APIError,
    ServerError: APIError,
    RequestRejectedError: APIError,
    DeclinedError: RequestRejectedError,
    DidNotHappenError: KrpayError,
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
        NotSentError,
        NoResponseError,
        OutcomeUnknownError,
        DidNotHappenError,
        InvalidResponseError,
        ForeignResponseError,
        APIError,
    ]
    for cls in kinds:
        assert [other for other in kinds if issubclass(cls, other)] == [cls]


def test_a_wrong_argument_is_a_value_error() -> None:
    assert issubclass(InvalidArgumentError, ValueError)


@pytest.mark.parametrize("provider", list_providers())
def test_every_class_of_a_provider_says_what_it_means(provider: str) -> None:
    for cls in import_provider(provider).errors.BY_CODE.values():
        assert issubclass(cls, APIError)
        assert cls.__doc__
        assert cls.__doc__ != cls.__mro__[1].__doc__


EXAMPLES = [
    KrpayError("text"),
    ConfigurationError("text"),
    InvalidArgumentError("text"),
    NotSentError("text", operation="a.b"),
    ConnectionFailedError("text", operation="a.b", request_id="1"),
    ConnectionTimeoutError("text", operation="a.b"),
    NoResponseError("text", operation="a.b", request_id="1"),
    OutcomeUnknownError(
        "text", operation="a.b", call=CHANGE.make_call().conceal(), status_code=500, body=b"x"
    ),
    InvalidResponseError("text", operation="a.b", status_code=200, body=b"[1]", data=[1]),
    ForeignResponseError("text", operation="a.b", status_code=404, body=b"\xff"),
    APIError("text", operation="a.b", status_code=418, code="C", message="한글", body=b"{}"),
    DeclinedError("text", operation="a.b", status_code=200, message="한글", body=b"{}"),
    DidNotHappenError("text", operation="a.b", request_id="1"),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_can_be_pickled_and_copied(error: KrpayError) -> None:
    error.add_note("a note")
    assert_copies_are_equal(error)


@pytest.mark.parametrize("provider", list_providers())
def test_an_error_of_a_provider_can_be_pickled_and_copied(provider: str) -> None:
    for cls in import_provider(provider).errors.BY_CODE.values():
        error = cls("text", operation="a.b", status_code=404)
        error.add_note("a note")
        assert_copies_are_equal(error)


@pytest.mark.anyio
@pytest.mark.usefixtures("quick")
class TestAnErrorThatWasRaised:
    @with_unsafe_operations
    @pytest.mark.parametrize(
        "step",
        [
            HangUp(),
            LoopbackResponse(500, b"oops"),
            LoopbackResponse(429, headers={"Retry-After": "61"}),
            LoopbackResponse(200, b"<html>"),
            LoopbackResponse(401),
        ],
        ids=lambda step: str(step)[:40],
    )
    async def test_can_be_pickled_and_copied(
        self,
        prepare_call: PrepareCall,
        server: LoopbackServer,
        operation: ExampleOperation,
        step: Step,
    ) -> None:
        send = prepare_call(operation)
        server.script(step)
        with pytest.raises(KrpayError) as caught:
            await send()
        assert_copies_are_equal(caught.value)

    @with_every_kit
    @pytest.mark.parametrize("status", [401, 404, 429])
    async def test_can_be_pickled_and_copied_if_it_has_a_code(
        self, prepare_call: PrepareCall, server: LoopbackServer, kit: ProviderKit, status: int
    ) -> None:
        by_code = import_provider(kit.name).errors.BY_CODE
        send = prepare_call(kit.unsafe)
        server.script(kit.refuse(status, next(iter(by_code), "UNHEARD_OF"), "없음"))
        with pytest.raises(APIError) as caught:
            await send()
        assert_copies_are_equal(caught.value)

    async def test_keeps_its_attributes_on_the_way(
        self, prepare_call: PrepareCall, server: LoopbackServer
    ) -> None:
        send = prepare_call(CHANGE)
        refusal = KIT.refuse(429, "UNHEARD_OF", "잠시만", retry_after="61")
        server.script(refusal)
        with pytest.raises(RateLimitError) as caught:
            await send()
        twin = pickle.loads(pickle.dumps(caught.value))
        assert twin.retry_after == 61.0
        assert twin.status_code == 429
        assert twin.operation == CHANGE.name
        assert twin.body == refusal.body
        assert (twin.code, twin.message) == ("UNHEARD_OF", "잠시만")
