"""Every operation, as data: what goes out byte by byte, and what comes back parsed.

The cases are in `tests/<provider>/wire/<tag>.yaml`; a new operation gets its tests by adding one.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from krpay import errors
from krpay.testing.http_messages import HttpRequest, HttpResponse
from krpay.testing.provider import ProviderSandbox
from krpay.testing.server import Server as SandboxServer
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation
from tests.kits import ProviderKit, find_kits
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer
from tests.specs import import_provider, list_providers
from tests.wire.cases import apply_case, find_operation, load_cases, make_bare_sandbox, respond_case

KITS = {kit.name: kit for kit in find_kits()}


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as running:
        yield running


async def send_case_async(provider: str, case: Any, options: dict[str, Any]) -> Any:
    async with import_provider(provider).AsyncClient(**options) as client:
        return await apply_case(case, client)


def send_case(provider: str, case: Any, options: dict[str, Any], mode: str) -> Any:
    """Send the call of a case, and give its result or its error."""
    try:
        if mode == "async":
            return asyncio.run(send_case_async(provider, case, options))
        with import_provider(provider).Client(**options) as client:
            return apply_case(case, client)
    except errors.KrpayError as error:
        return error


def simplify_value(value: object) -> object:
    """Bring a parsed value into the form in which cases write it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.value if isinstance(value, Enum) else value


def compare_result(result: object, expected: object, where: str) -> None:
    """Compare what the case lists; attributes that it leaves out may be anything."""
    if isinstance(expected, dict):
        for name, inner in expected.items():
            value = result[name] if isinstance(result, dict) else getattr(result, name)
            compare_result(value, inner, f"{where}.{name}")
    elif isinstance(expected, list):
        assert isinstance(result, list), where
        assert len(result) == len(expected), where
        for index, inner in enumerate(expected):
            compare_result(result[index], inner, f"{where}[{index}]")
    else:
        assert simplify_value(result) == expected, where


def convert_request(request: LoopbackRequest) -> HttpRequest:
    """Convert a request that the loopback server got to one that the sandbox knows."""
    headers = {name.lower(): value for name, value in request.headers}
    return HttpRequest(request.method, request.target, headers, request.body)


def encrypt_response(
    provider: ProviderSandbox, operation: SpecOperation, response: LoopbackResponse
) -> LoopbackResponse:
    """Encrypt a response as the provider would, where the spec says so."""
    request = HttpRequest("POST", operation.path, {}, b"")
    plain = HttpResponse(response.status, response.body)
    return LoopbackResponse(
        response.status, provider.encode_response(operation, request, plain).body
    )


@pytest.fixture(autouse=True)
def _expect_deprecation(request: pytest.FixtureRequest) -> Iterator[None]:
    """A deprecated method must say so, and no other may."""
    named = getattr(request.node, "callspec", None)
    parameters = named.params if named and "case" in named.params else {}
    operation = find_operation(parameters["provider"], parameters["case"]) if parameters else None
    if operation and operation.raw.get("deprecated"):
        with pytest.warns(DeprecationWarning, match="is deprecated: use "):
            yield
    else:
        yield


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("provider", "case"), list(load_cases()))
def test_the_wire_shows(provider: str, case: Any, mode: str, server: LoopbackServer) -> None:
    expected, path = case["request"], case["request"]["target"].partition("?")[0]
    kit = KITS.get(provider)
    if kit:
        kit.prepare_server(server)
    provider_sandbox = make_bare_sandbox(provider).providers[provider]
    operation = find_operation(provider, case)
    server.script(encrypt_response(provider_sandbox, operation, respond_case(case)), to=path)
    credentials = provider_sandbox.credentials

    result = send_case(provider, case, {"base_url": server.url, **credentials}, mode)

    [request] = server.requests_to(path)
    assert request.method == expected["method"]
    assert request.target == expected["target"]
    for name, value in expected.get("headers", {}).items():
        assert request.header(name) == value
    if kit:
        kit.check_signature(request, is_public=operation.is_public)
    sent = (
        provider_sandbox.decode_body(operation, convert_request(request))
        if request.body
        else b"null"
    )
    assert (b"encData" in request.body) == (operation.encrypted["request"] is True)
    assert json.loads(sent) == expected.get("body")
    assert request.header("Content-Type") == ("application/json" if request.body else None)
    if "error" in case or "code" in case:
        assert isinstance(result, errors.KrpayError), repr(result)
        assert case.get("error", type(result).__name__) == type(result).__name__, repr(result)
        assert getattr(result, "message", None) == case.get("message")
        assert case.get("code", getattr(result, "code", None)) == getattr(result, "code", None)
    else:
        assert not isinstance(result, Exception), repr(result)
        compare_result(result, case["result"], "result")


@pytest.fixture(scope="module")
def sandboxes() -> Iterator[dict[str, dict[str, Any]]]:
    """Options for clients of sandbox servers, by provider."""
    servers = {name: SandboxServer(make_bare_sandbox(name)) for name in list_providers()}
    for server in servers.values():
        server.__enter__()
    yield {name: dict(server.describe()[name]) for name, server in servers.items()}
    for server in servers.values():
        server.__exit__(None, None, None)


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("provider", "case"), list(load_cases()))
def test_the_sandbox_responds(
    provider: str, case: Any, mode: str, sandboxes: dict[str, dict[str, Any]]
) -> None:
    options = sandboxes[provider]
    if find_operation(provider, case).is_public:  # its arguments say who calls
        keywords = case.get("kwargs", {})
        case = {**case, "kwargs": {name: options.get(name, keywords[name]) for name in keywords}}
    result = send_case(provider, case, options, mode)
    if "error" in case or "code" in case:
        return
    assert not isinstance(result, Exception), repr(result)
    if isinstance(case["result"], list):
        assert isinstance(result, list)
    assert (result is None) == (case["result"] is None)


@pytest.mark.parametrize("provider", list_providers())
def test_no_operation_lacks_a_case(provider: str) -> None:
    tested = {
        param.values[1]["operation"].replace(".", "_")
        for param in load_cases(provider)
        if "result" in param.values[1]
    }
    missing = sorted({operation.id for operation in BundledSpec(provider).operations} - tested)
    assert not missing, f"add a case to tests/{provider}/wire/<tag>.yaml for {missing}"


@pytest.mark.parametrize("kit", find_kits(), ids=str)
def test_only_the_operations_that_get_a_token_need_no_credentials(kit: ProviderKit) -> None:
    spec = BundledSpec(kit.name)
    public = {
        operation.id
        for operation in spec.operations
        if not operation.raw.get("security", spec.document["security"])
    }
    assert public == kit.public_operations
