"""Every operation of every spec has an answer that fits its spec, with or without code."""

from __future__ import annotations

from types import NoneType
from typing import Any

import pytest

from krpay._runtime.call import Body, Call
from krpay.testing import Sandbox
from krpay.testing.spec import Operation, Spec

PROVIDERS = ("bunjang", "iamport", "konaplate")
OPERATIONS = [
    (provider, operation.id) for provider in PROVIDERS for operation in Spec(provider).operations
]


def find(spec: Spec, operation_id: str) -> Operation:
    return next(operation for operation in spec.operations if operation.id == operation_id)


def make_call(spec: Spec, operation: Operation) -> Call[None]:
    """A call with the example values of the spec."""
    path = operation.path
    for parameter in operation.parameters:
        if parameter["in"] == "path":
            example = spec.example(parameter["schema"], {})
            path = path.replace(f"{{{parameter['name']}}}", example)
    query = [
        (parameter["name"], str(item))
        for parameter in operation.parameters
        if parameter["in"] == "query" and parameter.get("required")
        for item in as_list(spec.example(parameter["schema"], {}))
    ]
    body = None
    if operation.request_schema is not None:
        example_body: dict[str, Any] = spec.example(operation.request_schema, {})
        if operation.id == "access_tokens_issue":
            example_body = {"imp_key": "test-api-key", "imp_secret": "test-api-secret"}
        body = Body(example_body)
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


@pytest.mark.parametrize(("provider", "operation_id"), OPERATIONS)
def test_every_operation_has_an_answer_without_code(provider: str, operation_id: str) -> None:
    sandbox = Sandbox()
    spec = sandbox.providers[provider].spec
    operation = find(spec, operation_id)
    for name in list(sandbox.providers[provider].behaviours):
        if name != "access_tokens_issue":
            del sandbox.providers[provider].behaviours[name]
    with getattr(sandbox, provider)() as client:
        response = client.send_raw(make_call(spec, operation))
    status, schema = operation.success
    assert response.status_code == status
    if schema is None:
        assert response.content == b""
    else:
        assert spec.complaints(schema, response._document) == []


def test_every_behaviour_belongs_to_an_operation() -> None:
    for provider in Sandbox().providers.values():
        known = {operation.id for operation in provider.spec.operations}
        assert set(provider.behaviours) <= known


@pytest.mark.parametrize(
    ("body", "named"), [({}, "imp_key"), ({"imp_key": 1, "imp_secret": "x"}, "imp_key")]
)
def test_a_body_that_breaks_the_spec_is_refused_by_name(body: dict[str, Any], named: str) -> None:
    with Sandbox().http_client() as client:
        answer = client.post("https://api.iamport.kr/users/getToken", json=body)
    assert answer.status_code == 400
    assert f"access_tokens.issue: {named}" in answer.json()["message"]


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
