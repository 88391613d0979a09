"""Every operation, as data: what goes out byte by byte, and what comes back parsed.

The cases are in `<provider>/<tag>.yaml`; a new operation gets its tests by adding one.
"""

from __future__ import annotations

import asyncio
import json
import operator
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from krpay import bunjang, errors, iamport, konaplate
from krpay.testing import Sandbox, wire
from krpay.testing.provider import ProviderSandbox
from krpay.testing.server import Server as SandboxServer
from krpay.testing.spec import Operation, Spec
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, respond_json
from tests.runtime.samples import claims_of

HERE = Path(__file__).parent
CLIENTS: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "bunjang": (bunjang.Client, bunjang.AsyncClient),
    "iamport": (iamport.Client, iamport.AsyncClient),
    "konaplate": (konaplate.Client, konaplate.AsyncClient),
}
TOKEN = {"access_token": "test-token", "now": 1733895332, "expired_at": 1733897132}
SIGNED = {"User-AspId", "Access-Key", "Correlation-Id", "Tran-Time", "Time-Zone", "Tran-Token"}


def load() -> Iterator[Any]:
    for provider in CLIENTS:
        for file in sorted((HERE / provider).glob("*.yaml")):
            for number, case in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")), 1):
                name = f"{provider}-{case['operation']}-{number}"
                yield pytest.param(provider, case, id=name)


@cache
def sandbox_of(provider: str) -> Sandbox:
    """A sandbox that answers from the specs alone; its credentials are used everywhere."""
    sandbox = Sandbox()
    behaviours = sandbox.providers[provider].behaviours
    for name in behaviours.keys() - {"access_tokens_issue"}:
        del behaviours[name]
    return sandbox


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as running:
        yield running


def make_call(case: Any, client: object) -> Any:
    """The result, or with an asynchronous client something to await."""
    method = operator.attrgetter(case["operation"])(client)
    named = {name: revive(value) for name, value in case.get("kwargs", {}).items()}
    return method(*case.get("args", []), **named)


def revive(value: Any) -> Any:
    """An argument that YAML cannot write."""
    if isinstance(value, dict) and "$datetime" in value:
        return datetime.fromisoformat(value["$datetime"])
    return value


async def call_async(provider: str, case: Any, options: dict[str, Any]) -> Any:
    async with CLIENTS[provider][1](**options) as client:
        return await make_call(case, client)


def outcome(provider: str, case: Any, options: dict[str, Any], mode: str) -> Any:
    """What a call gave: a result or an error."""
    try:
        if mode == "async":
            return asyncio.run(call_async(provider, case, options))
        with CLIENTS[provider][0](**options) as client:
            return make_call(case, client)
    except errors.KrpayError as error:
        return error


def plain(value: object) -> object:
    """A parsed value in the form in which cases write it."""
    if isinstance(value, date):
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


def operation_of(provider: str, case: Any) -> Operation:
    wanted = case["operation"].replace(".", "_")
    operations = sandbox_of(provider).providers[provider].spec.operations
    return next(operation for operation in operations if operation.id == wanted)


def received(request: LoopbackRequest) -> wire.Received:
    """A request that the loopback server got, as the sandbox knows them."""
    headers = {name.lower(): value for name, value in request.headers}
    return wire.Received(request.method, request.target, headers, request.body)


def sealed(
    provider: ProviderSandbox, operation: Operation, answer: LoopbackResponse
) -> LoopbackResponse:
    """An answer as the provider would send it: encrypted where the spec says so."""
    asked = wire.Received("POST", operation.path, {}, b"")
    plain = wire.Answer(answer.status, answer.body)
    return LoopbackResponse(answer.status, provider.seal(operation, asked, plain).body)


def check_credentials(provider: str, operation: Operation, request: LoopbackRequest) -> None:
    """Compare the headers that authenticate; `tests/runtime` checks the signatures in them."""
    if provider == "iamport":
        bearer = f"Bearer {TOKEN['access_token']}"
        expected = None if operation.id == "access_tokens_issue" else bearer
        assert request.header("Authorization") == expected
    elif provider == "bunjang":
        nonce = set() if request.method == "GET" else {"nonce"}
        assert claims_of(request).keys() == {"accessKey", "iat"} | nonce
    else:
        encrypted = bool(request.body) and json.loads(request.body).keys() == {"encData"}
        names = SIGNED | ({"Crypto-Key-Id"} if encrypted else set())
        found = {name.lower() for name, _ in request.headers if name.lower().startswith("x-km-")}
        assert found == {f"x-km-{name}".lower() for name in names}
        assert all(request.header(f"X-KM-{name}") for name in names)


@pytest.fixture(autouse=True)
def _expect_deprecation(request: pytest.FixtureRequest) -> Iterator[None]:
    """A deprecated method must say so, and no other may."""
    named = getattr(request.node, "callspec", None)
    parameters = named.params if named and "case" in named.params else {}
    operation = operation_of(parameters["provider"], parameters["case"]) if parameters else None
    if operation and operation.raw.get("deprecated"):
        with pytest.warns(DeprecationWarning, match="is deprecated: use "):
            yield
    else:
        yield


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("provider", "case"), list(load()))
def test_the_wire_shows(provider: str, case: Any, mode: str, server: LoopbackServer) -> None:
    expected, path = case["request"], case["request"]["target"].partition("?")[0]
    token = {"code": 0, "message": None, "response": TOKEN}
    server.script(respond_json(token), to="/users/getToken")
    provider_sandbox = sandbox_of(provider).providers[provider]
    operation = operation_of(provider, case)
    server.script(sealed(provider_sandbox, operation, answer_of(case)), to=path)
    credentials = provider_sandbox.credentials

    found = outcome(provider, case, {"base_url": server.url, **credentials}, mode)

    [request] = server.requests_to(path)
    assert request.method == expected["method"]
    assert request.target == expected["target"]
    for name, value in expected.get("headers", {}).items():
        assert request.header(name) == value
    check_credentials(provider, operation, request)
    body = expected.get("body")
    if case["operation"] == "access_tokens.issue":
        body = json.loads(request.body)
    sent = provider_sandbox.unseal(operation, received(request)) if request.body else b"null"
    assert (b"encData" in request.body) == (operation.encrypted["request"] is True)
    assert json.loads(sent) == body
    assert request.header("Content-Type") == ("application/json" if request.body else None)
    if "error" in case or "code" in case:
        assert isinstance(found, errors.KrpayError), repr(found)
        assert case.get("error", type(found).__name__) == type(found).__name__, repr(found)
        assert getattr(found, "message", None) == case.get("message")
        assert case.get("code", getattr(found, "code", None)) == getattr(found, "code", None)
    else:
        assert not isinstance(found, Exception), repr(found)
        compare(found, case["result"], "result")


def answer_of(case: Any) -> LoopbackResponse:
    if case["answer"].get("body") is None:
        return LoopbackResponse(case["answer"]["status"])
    return respond_json(case["answer"]["body"], case["answer"]["status"])


@pytest.fixture(scope="module")
def sandboxes() -> Iterator[dict[str, dict[str, Any]]]:
    """Options for clients of sandbox servers, by provider."""
    servers = {provider: SandboxServer(sandbox_of(provider)) for provider in CLIENTS}
    for server in servers.values():
        server.__enter__()
    yield {name: dict(server.describe()[name]) for name, server in servers.items()}
    for server in servers.values():
        server.__exit__(None, None, None)


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("provider", "case"), list(load()))
def test_the_sandbox_answers(
    provider: str, case: Any, mode: str, sandboxes: dict[str, dict[str, Any]]
) -> None:
    options = sandboxes[provider]
    if case["operation"] == "access_tokens.issue":
        case = {**case, "kwargs": {name: options[name] for name in ("api_key", "api_secret")}}
    found = outcome(provider, case, options, mode)
    if "error" in case or "code" in case:
        return
    assert not isinstance(found, Exception), repr(found)
    if isinstance(case["result"], list):
        assert isinstance(found, list)
    assert (found is None) == (case["result"] is None)


@pytest.mark.parametrize("provider", CLIENTS)
def test_no_operation_lacks_a_case(provider: str) -> None:
    tested = {
        param.values[1]["operation"].replace(".", "_")
        for param in load()
        if param.values[0] == provider and "result" in param.values[1]
    }
    missing = sorted({operation.id for operation in Spec(provider).operations} - tested)
    assert not missing, f"add a case to tests/wire/{provider}/<tag>.yaml for {missing}"


def test_only_the_token_of_iamport_needs_no_credentials() -> None:
    public = {
        (provider, operation.id)
        for provider in CLIENTS
        for operation in Spec(provider).operations
        if not operation.raw.get("security", Spec(provider).document["security"])
    }
    assert public == {("iamport", "access_tokens_issue")}
