"""Calls over HTTP: forms and JSON:API out, whole responses and refusals in."""

from __future__ import annotations

import asyncio
import json
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from krpay import errors
from tests.loopback import LoopbackResponse, LoopbackServer, respond_json

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


def to_json(value: Any) -> Any:
    """A result as its JSON, as far as it was received."""
    if isinstance(value, list):
        return [to_json(item) for item in value]
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return value


def script(server: LoopbackServer, case: dict[str, Any]) -> None:
    status = case.get("status", 200)
    server.script(
        LoopbackResponse(status) if status == 204 else respond_json(case["response"], status)
    )


def check_request(server: LoopbackServer, wanted: dict[str, Any]) -> None:
    [request] = server.requests
    assert (request.method, request.target) == (wanted["method"], wanted["target"])
    assert request.body == wanted["body"].encode()
    assert request.header("Content-Type") == wanted.get("content_type")
    assert request.header("Accept") == wanted.get("accept", "application/json")
    assert request.header("Fastly-Key") == "test-token"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["call"])
def test_a_call(case: dict[str, Any], client: Any, server: LoopbackServer) -> None:
    script(server, case)
    result = attrgetter(case["call"])(client)(**case["arguments"])
    check_request(server, case["request"])
    assert to_json(result) == case["result"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["call"])
def test_an_async_call(case: dict[str, Any], fastly: Any, server: LoopbackServer) -> None:
    async def call() -> Any:
        async with fastly.AsyncClient(token="test-token", base_url=server.url) as client:
            return await attrgetter(case["call"])(client)(**case["arguments"])

    script(server, case)
    result = asyncio.run(call())
    check_request(server, case["request"])
    assert to_json(result) == case["result"]


def test_all_pages(client: Any, server: LoopbackServer) -> None:
    def page(number: int) -> LoopbackResponse:
        facts = {"current_page": number, "per_page": 1, "record_count": 2, "total_pages": 2}
        return respond_json({"data": [{"id": f"{number}.example.com"}], "meta": facts})

    server.script(page(1), page(2))
    found = [domain.id for domain in client.tls.iter_domains(page_size=1)]
    assert found == ["1.example.com", "2.example.com"]
    assert [request.target for request in server.requests] == [
        "/tls/domains?page%5Bsize%5D=1",
        "/tls/domains?page%5Bnumber%5D=2&page%5Bsize%5D=1",
    ]


@pytest.mark.parametrize(
    ("status", "kind"),
    [(400, errors.BadRequestError), (404, errors.NotFoundError), (422, errors.APIError)],
)
def test_a_refusal(
    status: int, kind: type[errors.APIError], client: Any, server: LoopbackServer
) -> None:
    server.script(respond_json({"msg": "Record not found", "code": 7}, status))
    with pytest.raises(kind, match=f"fastly refused tokens.revoke: HTTP {status}$") as caught:
        client.tokens.revoke("t1")
    error = caught.value
    assert (error.status_code, error.code, error.message) == (status, None, "")
    assert json.loads(error.body or b"") == {"msg": "Record not found", "code": 7}


def test_members_are_added_to_a_form(client: Any, server: LoopbackServer) -> None:
    server.script(respond_json({"id": "a"}))
    client.services.create(name="a", extra_body={"name": "b", "more": [True, 2]})
    assert server.requests[0].body == b"name=b&more=true&more=2"


def test_nothing_is_sent_of_a_form_that_breaks_the_spec(
    client: Any, server: LoopbackServer
) -> None:
    with pytest.raises(errors.InvalidArgumentError, match=r"^services\.create: name: give text"):
        client.services.create(name=1)
    for name, value in (("services", "s1"), ("services", []), ("expires_at", "2026-12-31")):
        with pytest.raises(errors.InvalidArgumentError, match=f"{name}: "):
            client.tokens.create(**{name: value})
    assert server.requests == []


def test_a_password_is_not_shown(client: Any, server: LoopbackServer) -> None:
    server.script(respond_json({"msg": "p4ss is wrong"}, 400))
    with pytest.raises(errors.BadRequestError) as caught:
        client.tokens.create(password="p4ss")
    assert "p4ss" not in str(caught.value)
