"""Every operation of every spec has a response that fits its spec, without code."""

from __future__ import annotations

from types import NoneType
from typing import Any

import pytest

from krpay._runtime.call import Call
from krpay._runtime.request_bodies import JsonBody
from krpay.testing import Sandbox
from krpay.testing.spec import BundledSpec, read_spec
from krpay.testing.spec_operations import SpecOperation
from tests.specs import list_providers
from tests.testing.spec_only import drop_handlers

OPERATIONS = [
    (provider, operation.name)
    for provider in list_providers()
    for operation in read_spec(provider).operations
]


def make_call(spec: BundledSpec, operation: SpecOperation) -> Call[None]:
    """Make a call with the example values of the spec."""
    path = operation.path
    for parameter in operation.parameters:
        if parameter["in"] == "path":
            example = spec.make_example(parameter["schema"], {})
            path = path.replace(f"{{{parameter['name']}}}", example)
    query = [
        (parameter["name"], str(item))
        for parameter in operation.parameters
        if parameter["in"] == "query" and parameter.get("required")
        for item in as_list(spec.make_example(parameter["schema"], {}))
    ]
    body = None
    if operation.request_schema is not None:
        body = JsonBody(spec.make_example(operation.request_schema, {}))
    return Call(
        operation=operation.id,
        method=operation.method,
        path=path,
        query=tuple(query),
        body=body,
        result=NoneType,
        encrypted_request=operation.encrypted["request"] is True,
        encrypted_response=operation.encrypted["response"] is True,
        authenticated=not operation.is_public,
    )


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize(("provider", "name"), OPERATIONS)
def test_every_operation_has_a_response_without_code(provider: str, name: str) -> None:
    sandbox = Sandbox()
    spec = sandbox.providers[provider].spec
    operation = spec.get_operation(name)
    drop_handlers(sandbox.providers[provider])
    if operation.is_public:
        sandbox.providers[provider].handlers.clear()
    with getattr(sandbox, provider)() as client:
        response = client.send_raw(make_call(spec, operation))
    status, schema = operation.success
    assert response.status_code == status
    if schema is None:
        assert response.content == b""
    else:
        assert spec.find_violations(schema, response._reading.document) == []


@pytest.mark.parametrize(
    ("body", "named"), [({}, "imp_key"), ({"imp_key": 1, "imp_secret": "x"}, "imp_key")]
)
def test_a_body_that_breaks_the_spec_is_refused_by_name(body: dict[str, Any], named: str) -> None:
    with Sandbox().http_client() as client:
        response = client.post("https://api.iamport.kr/users/getToken", json=body)
    assert response.status_code == 400
    assert f"access_tokens.issue: {named}" in response.json()["message"]


def test_a_query_parameter_that_the_spec_does_not_know_is_refused_by_name() -> None:
    with Sandbox().iamport() as client:
        call: Call[None] = Call(
            operation="payments.get",
            method="GET",
            path="/payments/imp_448280090638",
            query=(("include_sandbx", "true"),),
            result=NoneType,
        )
        with pytest.raises(Exception, match="include_sandbx: no such query parameter"):
            client.send(call)


def test_a_header_that_breaks_the_spec_is_refused() -> None:
    with (
        Sandbox().iamport() as client,
        pytest.raises(Exception, match=r"payments\.get: Tier"),
    ):
        client.payments.get("imp_448280090638", extra_headers={"Tier": "toolong"})
