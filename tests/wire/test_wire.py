"""Every operation, as data: what goes out byte by byte, and what comes back parsed.

The cases are in `<provider>/<tag>.yaml`; a new operation gets its tests by adding one.
"""

from __future__ import annotations

import asyncio
import json
import operator
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
import yaml

from krpay import errors, iamport
from krpay.testing import Sandbox
from krpay.testing.server import Server as SandboxServer
from krpay.testing.spec import Spec
from tests.loopback import Server, json_answer

HERE = Path(__file__).parent
PROVIDERS = ("iamport",)
TOKEN = {"access_token": "test-token", "now": 1733895332, "expired_at": 1733897132}


def load() -> Iterator[Any]:
    for provider in PROVIDERS:
        for file in sorted((HERE / provider).glob("*.yaml")):
            for number, case in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")), 1):
                name = f"{provider}-{case['operation']}-{number}"
                yield pytest.param(case, id=name)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


@pytest.fixture
def options(server: Server) -> dict[str, Any]:
    return {"base_url": server.url, "api_key": "test-api-key", "api_secret": "test-api-secret"}


def make_call(case: Any, client: object) -> Any:
    """The result, or with an asynchronous client something to await."""
    method = operator.attrgetter(case["operation"])(client)
    return method(*case.get("args", []), **case.get("kwargs", {}))


async def call_async(case: Any, options: dict[str, Any]) -> Any:
    async with iamport.AsyncClient(**options) as client:
        return await make_call(case, client)


def outcome(case: Any, options: dict[str, Any], mode: str) -> Any:
    """What a call gave: a result or an error."""
    try:
        if mode == "async":
            return asyncio.run(call_async(case, options))
        with iamport.Client(**options) as client:
            return make_call(case, client)
    except errors.KrpayError as error:
        return error


def plain(value: object) -> object:
    """A parsed value in the form in which cases write it."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.value if isinstance(value, Enum) else value


def compare(found: object, expected: object, where: str) -> None:
    """Compare what the case lists; attributes that it leaves out may be anything."""
    if isinstance(expected, dict):
        for name, inner in expected.items():
            value = found[name] if isinstance(found, dict) else getattr(found, name)
            compare(value, inner, f"{where}.{name}")
    elif isinstance(expected, list):
        assert isinstance(found, list), where
        assert len(found) == len(expected), where
        for index, inner in enumerate(expected):
            compare(found[index], inner, f"{where}[{index}]")
    else:
        assert plain(found) == expected, where


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("case", list(load()))
def test_the_wire_shows(case: Any, mode: str, server: Server, options: dict[str, Any]) -> None:
    answer = json_answer(case["answer"]["body"], case["answer"]["status"])
    server.script(
        json_answer({"code": 0, "message": None, "response": TOKEN}), to="/users/getToken"
    )
    path = case["request"]["target"].partition("?")[0]
    server.script(answer, to=path)

    found = outcome(case, options, mode)

    [request] = server.requests_to(path)
    assert request.method == case["request"]["method"]
    assert request.target == case["request"]["target"]
    for name, value in case["request"].get("headers", {}).items():
        assert request.header(name) == value
    assert json.loads(request.body or b"null") == case["request"].get("body")
    assert request.header("Content-Type") == ("application/json" if request.body else None)
    if "error" in case:
        assert type(found).__name__ == case["error"], repr(found)
        assert getattr(found, "message", None) == case["message"]
    else:
        assert not isinstance(found, Exception), repr(found)
        compare(found, case["result"], "result")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[dict[str, Any]]:
    """A sandbox server that answers from the spec alone; gives the options of its clients."""
    running = Sandbox()
    behaviours = running.providers["iamport"].behaviours
    for name in behaviours.keys() - {"access_tokens_issue"}:
        del behaviours[name]
    with SandboxServer(running) as server:
        yield dict(server.describe()["iamport"])


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("case", list(load()))
def test_the_sandbox_answers(case: Any, mode: str, sandbox: dict[str, Any]) -> None:
    if case["operation"] == "access_tokens.issue":
        case = {**case, "kwargs": {name: sandbox[name] for name in ("api_key", "api_secret")}}
    found = outcome(case, sandbox, mode)
    if "error" in case:
        return
    assert not isinstance(found, Exception), repr(found)
    expected = case.get("result")
    if isinstance(expected, list):
        assert isinstance(found, list)
    if "result" in case:
        assert (found is None) == (expected is None)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_no_operation_lacks_a_case(provider: str) -> None:
    tested = {
        case["operation"].replace(".", "_")
        for param in load()
        for case in param.values
        if str(param.id).startswith(provider)
    }
    assert {operation.id for operation in Spec(provider).operations} == tested
