"""Calls of an API that the generator was not made for, over HTTP, sync and async."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from importlib import import_module
from operator import attrgetter
from typing import Any

import pytest
import yaml

from krpay import errors
from tests.codegen.carried.portone.package import HERE, make_importable
from tests.loopback import HangUp, LoopbackServer, respond_json
from tests.testing.generated_packages import GeneratedPackage

CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "cases.yaml").read_text("utf-8"))
TOKEN = "an-access-token"


@pytest.fixture(scope="module", autouse=True)
def _importable(package: GeneratedPackage) -> Iterator[None]:
    with make_importable(package):
        yield


def call(server: LoopbackServer, operation: str, *args: Any, **kwargs: Any) -> Any:
    portone: Any = import_module("krpay.portone")
    with portone.Client(access_token=TOKEN, base_url=server.url) as client:
        return attrgetter(operation)(client)(*args, **kwargs)


def call_async(server: LoopbackServer, operation: str, *args: Any, **kwargs: Any) -> Any:
    portone: Any = import_module("krpay.portone")

    async def run() -> Any:
        async with portone.AsyncClient(access_token=TOKEN, base_url=server.url) as client:
            return await attrgetter(operation)(client)(*args, **kwargs)

    return asyncio.run(run())


def find(value: Any, path: str) -> Any:
    """What is at a path of attributes, names and indexes."""
    for name in path.split(".") if path else ():
        if isinstance(value, list):
            value = value[int(name)]
        else:
            value = value[name] if isinstance(value, Mapping) else getattr(value, name)
    return value


@pytest.mark.parametrize("make", [call, call_async])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_call(case: dict[str, Any], make: Any, server: LoopbackServer) -> None:
    server.script(respond_json(case["answer"]["body"]))

    result = make(server, case["call"], *case.get("args", ()), **case.get("kwargs", {}))

    [request] = server.requests
    assert (request.method, request.target) == (
        case["request"]["method"],
        case["request"]["target"],
    )
    assert request.body.decode() == case["request"].get("body", "")
    assert request.header_values("Authorization") == [f"Bearer {TOKEN}"]
    if "body" in case["request"]:
        assert request.header("Content-Type") == "application/json"
    classes = {path: type(find(result, path)).__name__ for path in case["classes"]}
    assert classes == case["classes"]
    values = case.get("values", {})
    assert {path: find(result, path) for path in values} == values


@pytest.mark.parametrize("make", [call, call_async])
def test_a_token_is_issued_without_one(make: Any, server: LoopbackServer) -> None:
    server.script(respond_json({"accessToken": "fresh", "refreshToken": "later"}))
    tokens = make(server, "access_tokens.issue", api_secret="top-secret")
    [request] = server.requests
    assert request.body == b'{"apiSecret":"top-secret"}'
    assert request.header_values("Authorization") == []
    assert tokens.access_token == "fresh"
    assert "fresh" not in repr(tokens)


@pytest.mark.parametrize(
    ("operation", "status", "code", "expected"),
    [
        ("payments.get", 404, "PAYMENT_NOT_FOUND", "PaymentNotFound"),
        ("payments.cancel", 409, "PAYMENT_ALREADY_CANCELLED", "PaymentAlreadyCancelled"),
        ("payments.cancel", 409, "SUM_OF_PARTS_EXCEEDS_CANCEL_AMOUNT", "ConflictError"),
        ("payments.register", 403, "FORBIDDEN", "Forbidden"),
        ("payments.get", 401, "UNAUTHORIZED", "Unauthorized"),
    ],
)
@pytest.mark.parametrize("make", [call, call_async])
def test_a_refusal(
    operation: str, status: int, code: str, expected: str, make: Any, server: LoopbackServer
) -> None:
    server.script(respond_json({"type": code, "message": "안 됩니다"}, status))
    arguments = {"reason": "Sold out."} if operation == "payments.cancel" else {}
    with pytest.raises(errors.APIError) as caught:
        make(server, operation, "order-7", **arguments)
    assert type(caught.value).__name__ == expected
    assert (caught.value.code, caught.value.message) == (code, "안 됩니다")
    assert len(server.requests) == 1


@pytest.mark.parametrize("make", [call, call_async])
def test_a_cancel_whose_response_is_lost(make: Any, server: LoopbackServer) -> None:
    server.script(HangUp())
    with pytest.raises(errors.OutcomeUnknownError, match=r"payments\.get"):
        make(server, "payments.cancel", "order-7", reason="Sold out.")
    assert len(server.requests) == 1


def test_a_known_status_without_what_it_requires(server: LoopbackServer) -> None:
    body = CASES[0]["answer"]["body"]
    server.script(respond_json({name: body[name] for name in body if name != "paidAt"}))
    with pytest.raises(errors.InvalidResponseError, match="paid"):
        call(server, "payments.get", "order-7")


@pytest.mark.parametrize(
    ("operation", "arguments", "says"),
    [
        ("payments.cancel", {}, "reason"),
        ("payments.cancel", {"reason": "R.", "amount": "400"}, "amount"),
        ("payments.cancel", {"reason": "R.", "refund_account": {"bank": "WOORI"}}, "number"),
        (
            "contracts.update",
            {"settlement_cycle": {"lag_days": 11, "date_policy": "HOLIDAY_AFTER", "method": {}}},
            "lag_days",
        ),
        ("contracts.update", {"settlement_cycle": {"lagdays": 1}}, "lagdays"),
        ("partners.update", {"user_defined_properties": {"tea": "green"}}, "tea"),
        ("partners.update", {"user_defined_properties": {"tea": {"strin": "green"}}}, "strin"),
    ],
)
def test_wrong_arguments_are_not_sent(
    operation: str, arguments: dict[str, Any], says: str, server: LoopbackServer
) -> None:
    with pytest.raises((errors.InvalidArgumentError, TypeError), match=says):
        call(server, operation, "7", **arguments)
    assert server.requests == []


def test_what_one_call_returns_the_next_accepts(server: LoopbackServer) -> None:
    properties = {"tea": {"string": "green"}}
    answer = next(case for case in CASES if case["call"] == "partners.update")["answer"]["body"]
    partner = {**answer["partner"], "userDefinedProperties": properties}
    server.script(respond_json({"partner": partner}))
    found = call(server, "partners.update", "partner-1", memo="m").partner
    call(
        server,
        "partners.update",
        "partner-1",
        user_defined_properties=found.user_defined_properties,
    )
    assert server.requests[-1].body == b'{"userDefinedProperties":{"tea":{"string":"green"}}}'


def test_classes_inherit_from_what_all_of_them_have() -> None:
    models: Any = import_module("krpay.portone.models")
    assert issubclass(models.PaidPayment, models.Payment)
    assert issubclass(models.CardMethod, models.PaymentMethod)
    assert not issubclass(models.PaidPayment, models.CancelledPayment)
    own = {"paid_at", "pg_tx_id", "receipt_url", "status"}  # status is required there
    assert set(models.PaidPayment.__annotations__) == own
