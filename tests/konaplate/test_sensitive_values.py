"""No value of an `x-sensitive` field in any log line, repr, exception or traceback."""

from __future__ import annotations

import asyncio
import json
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import httpx
import pytest

from krpay import konaplate
from krpay.errors import KrpayError
from krpay.testing.http_messages import HttpRequest, HttpResponse
from krpay.testing.provider import ProviderSandbox
from krpay.testing.spec_operations import SpecOperation
from tests.visible_output import VisibleOutput
from tests.wire.cases import apply_case, find_operation, load_cases, make_bare_sandbox

CASES = list(load_cases("konaplate"))
SHORTEST = 4
"""Characters; what is shorter is there by chance, unless it is Korean."""

Respond = Callable[[httpx.Request], httpx.Response]


class SensitiveValues:
    """The scalars of documents, by whether the spec calls them sensitive."""

    def __init__(self, provider: ProviderSandbox) -> None:
        self._spec = provider.spec
        self._sensitive: set[str] = set()
        self._open: set[str] = set()

    def add(self, schema: Mapping[str, Any], value: Any, *, sensitive: bool = False) -> None:
        """Take a document apart along its schema."""
        sensitive = sensitive or bool(schema.get("x-sensitive"))
        if "$ref" in schema:
            self.add(self._spec.resolve(schema), value, sensitive=sensitive)
        for part in (*schema.get("allOf", ()), *schema.get("anyOf", ())):
            self.add(part, value, sensitive=sensitive)
        if isinstance(value, dict):
            properties = schema.get("properties", {})
            for name, inner in value.items():
                if name in properties or sensitive:
                    self.add(properties.get(name, {}), inner, sensitive=sensitive)
        elif isinstance(value, list):
            for inner in value:
                self.add(schema.get("items", {}), inner, sensitive=sensitive)
        elif sensitive and value is not None:
            self._sensitive.add(str(value))
        elif "type" in schema or "enum" in schema:
            self._open.add(str(value))

    @property
    def hidden(self) -> set[str]:
        """What must not be seen."""
        return {
            value
            for value in self._sensitive
            if (len(value) >= SHORTEST or not value.isascii())
            and not any(value in other for other in self._open)
        }


def list_forms(value: str) -> list[str]:
    """List how a value may be printed."""
    escaped = json.dumps(value)[1:-1]
    forms = [value, escaped, escaped.replace("\\", "\\\\")]
    if re.fullmatch(r"(19|20)\d{6}", value):
        day = date(int(value[:4]), int(value[4:6]), int(value[6:]))
        forms += [day.isoformat(), repr(day)]
    return forms


def is_in(value: str, text: str) -> bool:
    """Whether a value is printed; a short one counts as a word of its own only."""
    for form in list_forms(value):
        pattern = re.escape(form)
        if len(value) < 8:
            pattern = rf"(?<!\w){pattern}(?!\w)"
        if re.search(pattern, text):
            return True
    return False


class Route:
    """Where the clients send to; a test says what happens there."""

    def __init__(self) -> None:
        self.respond: Respond = make_bare_sandbox("konaplate").respond

    def __call__(self, request: httpx.Request) -> httpx.Response:
        return self.respond(request)


@pytest.fixture(scope="module")
def route() -> Route:
    return Route()


@pytest.fixture(scope="module")
def clients(route: Route) -> Iterator[dict[str, Any]]:
    options: dict[str, Any] = {
        **make_bare_sandbox("konaplate").providers["konaplate"].credentials,
        "max_retries": 0,
    }
    transport = httpx.MockTransport(route)
    with konaplate.Client(http_client=httpx.Client(transport=transport), **options) as client:
        http_client = httpx.AsyncClient(transport=transport)
        yield {
            "sync": client,
            "async": konaplate.AsyncClient(http_client=http_client, **options),
        }


class CaseRun:
    """A case: what is sent, and the ways in which it may end."""

    def __init__(self, case: Any) -> None:
        self.case = case
        self.sandbox = make_bare_sandbox("konaplate")
        self.provider = self.sandbox.providers["konaplate"]
        self.operation: SpecOperation = find_operation("konaplate", case)
        self.values = SensitiveValues(self.provider)
        assert self.operation.request_schema is not None
        self.values.add(self.operation.request_schema, case["request"].get("body"))

    def decrypt(self, request: httpx.Request) -> str:
        """Give the request as it was before it was encrypted."""
        headers = {name.lower(): value for name, value in request.headers.items()}
        sent = HttpRequest("POST", self.operation.path, headers, request.content)
        return self.provider.decode_body(self.operation, sent).decode()

    def respond(self, status: int, document: Any) -> httpx.Response:
        """Give a response as the provider would send it."""
        schema = self.operation.success[1]
        assert schema is not None
        self.values.add(schema, document)
        request = HttpRequest("POST", self.operation.path, {}, b"")
        body = json.dumps(document, ensure_ascii=False).encode()
        sent = self.provider.encode_response(self.operation, request, HttpResponse(status, body))
        return httpx.Response(status, content=sent.body)

    def echo(self, status: int, text: object) -> httpx.Response:
        """Refuse, and quote the request."""
        body = {"response": {"code": "000_002", "description": f"you sent {text}"}}
        return httpx.Response(status, json=body)

    def use_sandbox(self, request: httpx.Request) -> httpx.Response:
        """Respond with what the spec gives."""
        response = self.sandbox.respond(request)
        schema = self.operation.success[1]
        assert schema is not None
        self.values.add(
            schema, self.provider.spec.make_example(schema, json.loads(self.decrypt(request)))
        )
        return response

    def use_case(self, request: httpx.Request) -> httpx.Response:
        """Respond with what the case gives."""
        return self.respond(self.case["answer"]["status"], self.case["answer"]["body"])

    def wrap_values(self, request: httpx.Request) -> httpx.Response:
        """Respond with what the case gives, with each value in a list of its own."""
        document = {
            name: value if name == "response" else [value]
            for name, value in self.case["answer"]["body"].items()
        }
        self.use_case(request)
        return self.respond(200, document)

    def refuse(self, request: httpx.Request) -> httpx.Response:
        """Refuse, and quote the request, byte by byte and field by field."""
        plain = self.decrypt(request)
        return self.echo(400, f"{plain}: {json.loads(plain)}")

    def refuse_in_ascii(self, request: httpx.Request) -> httpx.Response:
        """Refuse, and quote the request, with escapes for all that is not ASCII."""
        return self.echo(400, json.dumps(json.loads(self.decrypt(request))))

    def fail(self, request: httpx.Request) -> httpx.Response:
        """Fail, and quote the request."""
        return self.echo(500, self.decrypt(request))

    def add_member(self, request: httpx.Request) -> httpx.Response:
        """Succeed, and quote the request in a member that nobody knows."""
        return self.respond(200, {"unheardOf": json.loads(self.decrypt(request))})

    def send_no_json(self, request: httpx.Request) -> httpx.Response:
        """Succeed, and quote the request in a way that cannot be read."""
        return httpx.Response(200, content=b"<" + self.decrypt(request).encode())

    def refuse_connection(self, request: httpx.Request) -> httpx.Response:
        """Refuse the connection."""
        raise httpx.ConnectError("test", request=request)

    def lose_response(self, request: httpx.Request) -> httpx.Response:
        """Lose the response."""
        raise httpx.ReadTimeout("test", request=request)


ENDINGS = [
    "use_sandbox",
    "use_case",
    "wrap_values",
    "refuse",
    "refuse_in_ascii",
    "fail",
    "add_member",
    "send_no_json",
    "refuse_connection",
    "lose_response",
]


async def wait_for(value: Any) -> Any:
    return await value


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("case", [pytest.param(one.values[1], id=one.id) for one in CASES])
def test_sensitive_values_are_not_shown(
    case: Any,
    mode: str,
    ending: str,
    clients: dict[str, Any],
    route: Route,
    shown: VisibleOutput,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    run = CaseRun(case)
    route.respond = getattr(run, ending)
    call = apply_case(case, konaplate.endpoints)
    shown.add(call, call.body, clients[mode])
    try:
        result = apply_case(case, clients[mode])
        shown.add(asyncio.run(wait_for(result)) if mode == "async" else result)
    except KrpayError as error:
        shown.add(error)
        if ending in ("refuse", "refuse_in_ascii", "fail"):
            assert "you sent" in shown.text
    else:
        assert ending in ("use_sandbox", "use_case", "wrap_values", "add_member")
    text = shown.text
    assert case["operation"] in text
    assert [value for value in sorted(run.values.hidden) if is_in(value, text)] == []


def test_there_are_values_to_look_for() -> None:
    """The walk finds them in requests and responses, nested ones included."""
    hidden: dict[str, set[str]] = {}
    for param in CASES:
        run = CaseRun(param.values[1])
        schema = run.operation.success[1]
        assert schema is not None
        run.values.add(schema, run.case["answer"]["body"])
        hidden.setdefault(run.case["operation"], set()).update(run.values.hidden)
    assert {"135790", "홍길동", "19900131", "서울특별시 강남구", "9410000000000001"} <= hidden[
        "members.register"
    ]
    assert {"9400000000000001"} <= hidden["cards.get_by_number"]
    assert sum(bool(values) for values in hidden.values()) > len(hidden) / 2
