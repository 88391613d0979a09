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
from krpay.testing import wire
from krpay.testing.provider import ProviderSandbox
from krpay.testing.spec import Operation
from tests.runtime.test_secrecy import Shown
from tests.wire.test_wire import load, make_call, operation_of, sandbox_of

CASES = [param for param in load() if param.values[0] == "konaplate"]
SHORTEST = 4
"""Characters; what is shorter is found by chance, unless it is Korean."""

Respond = Callable[[httpx.Request], httpx.Response]


class Found:
    """Scalars of documents, by whether the spec calls them sensitive."""

    def __init__(self, provider: ProviderSandbox) -> None:
        self._spec = provider.spec
        self._sensitive: set[str] = set()
        self._open: set[str] = set()

    def walk(self, schema: Mapping[str, Any], value: Any, *, sensitive: bool = False) -> None:
        """Take a document apart along its schema."""
        sensitive = sensitive or bool(schema.get("x-sensitive"))
        if "$ref" in schema:
            self.walk(self._spec.resolve(schema), value, sensitive=sensitive)
        for part in (*schema.get("allOf", ()), *schema.get("anyOf", ())):
            self.walk(part, value, sensitive=sensitive)
        if isinstance(value, dict):
            properties = schema.get("properties", {})
            for name, inner in value.items():
                if name in properties or sensitive:
                    self.walk(properties.get(name, {}), inner, sensitive=sensitive)
        elif isinstance(value, list):
            for inner in value:
                self.walk(schema.get("items", {}), inner, sensitive=sensitive)
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


def forms(value: str) -> list[str]:
    """How a value may be printed."""
    escaped = json.dumps(value)[1:-1]
    found = [value, escaped, escaped.replace("\\", "\\\\")]
    if re.fullmatch(r"(19|20)\d{6}", value):
        day = date(int(value[:4]), int(value[4:6]), int(value[6:]))
        found += [day.isoformat(), repr(day)]
    return found


def is_in(value: str, text: str) -> bool:
    """Whether a value is printed; a short one counts as a word of its own only."""
    for form in forms(value):
        pattern = re.escape(form)
        if len(value) < 8:
            pattern = rf"(?<!\w){pattern}(?!\w)"
        if re.search(pattern, text):
            return True
    return False


class Line:
    """Where the clients send to; a test says what happens there."""

    def __init__(self) -> None:
        self.respond: Respond = sandbox_of("konaplate").respond

    def __call__(self, request: httpx.Request) -> httpx.Response:
        return self.respond(request)


@pytest.fixture(scope="module")
def line() -> Line:
    return Line()


@pytest.fixture(scope="module")
def clients(line: Line) -> Iterator[dict[str, Any]]:
    options: dict[str, Any] = {
        **sandbox_of("konaplate").providers["konaplate"].credentials,
        "max_retries": 0,
    }
    transport = httpx.MockTransport(line)
    with konaplate.Client(http_client=httpx.Client(transport=transport), **options) as client:
        http_client = httpx.AsyncClient(transport=transport)
        yield {
            "sync": client,
            "async": konaplate.AsyncClient(http_client=http_client, **options),
        }


@pytest.fixture
def shown(caplog: pytest.LogCaptureFixture) -> Shown:
    caplog.set_level(logging.DEBUG)
    return Shown(caplog)


class Scene:
    """One case: what is sent, and the ways in which it may end."""

    def __init__(self, case: Any) -> None:
        self.case = case
        self.sandbox = sandbox_of("konaplate")
        self.provider = self.sandbox.providers["konaplate"]
        self.operation: Operation = operation_of("konaplate", case)
        self.found = Found(self.provider)
        assert self.operation.request_schema is not None
        self.found.walk(self.operation.request_schema, case["request"].get("body"))

    def plain(self, request: httpx.Request) -> str:
        """The request before it was encrypted."""
        headers = {name.lower(): value for name, value in request.headers.items()}
        sent = wire.Received("POST", self.operation.path, headers, request.content)
        return self.provider.unseal(self.operation, sent).decode()

    def answer(self, status: int, document: Any) -> httpx.Response:
        """An answer as the provider would send it."""
        schema = self.operation.success[1]
        assert schema is not None
        self.found.walk(schema, document)
        asked = wire.Received("POST", self.operation.path, {}, b"")
        body = json.dumps(document, ensure_ascii=False).encode()
        sent = self.provider.seal(self.operation, asked, wire.Answer(status, body))
        return httpx.Response(status, content=sent.body)

    def echo(self, status: int, said: object) -> httpx.Response:
        """A refusal that quotes the request."""
        body = {"response": {"code": "000_002", "description": f"you sent {said}"}}
        return httpx.Response(status, json=body)

    def from_the_sandbox(self, request: httpx.Request) -> httpx.Response:
        """What the spec gives."""
        found = self.sandbox.respond(request)
        schema = self.operation.success[1]
        assert schema is not None
        self.found.walk(schema, self.provider.spec.example(schema, json.loads(self.plain(request))))
        return found

    def as_written(self, request: httpx.Request) -> httpx.Response:
        """What the case gives."""
        return self.answer(self.case["answer"]["status"], self.case["answer"]["body"])

    def misshapen(self, request: httpx.Request) -> httpx.Response:
        """What the case gives, with each value in a list of its own."""
        wrapped = {
            name: value if name == "response" else [value]
            for name, value in self.case["answer"]["body"].items()
        }
        self.as_written(request)
        return self.answer(200, wrapped)

    def refused(self, request: httpx.Request) -> httpx.Response:
        """A refusal that quotes the request, byte by byte and field by field."""
        plain = self.plain(request)
        return self.echo(400, f"{plain}: {json.loads(plain)}")

    def refused_in_ascii(self, request: httpx.Request) -> httpx.Response:
        """A refusal that quotes the request, with escapes for all that is not ASCII."""
        return self.echo(400, json.dumps(json.loads(self.plain(request))))

    def broken(self, request: httpx.Request) -> httpx.Response:
        """A server error that quotes the request."""
        return self.echo(500, self.plain(request))

    def unheard_of(self, request: httpx.Request) -> httpx.Response:
        """A success that quotes the request in a member that nobody knows."""
        return self.answer(200, {"unheardOf": json.loads(self.plain(request))})

    def no_json(self, request: httpx.Request) -> httpx.Response:
        """A success that quotes the request, and cannot be read."""
        return httpx.Response(200, content=b"<" + self.plain(request).encode())

    def unreachable(self, request: httpx.Request) -> httpx.Response:
        """No connection."""
        raise httpx.ConnectError("test", request=request)

    def lost(self, request: httpx.Request) -> httpx.Response:
        """No answer."""
        raise httpx.ReadTimeout("test", request=request)


OUTCOMES = [
    "from_the_sandbox",
    "as_written",
    "misshapen",
    "refused",
    "refused_in_ascii",
    "broken",
    "unheard_of",
    "no_json",
    "unreachable",
    "lost",
]


async def awaited(value: Any) -> Any:
    return await value


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("case", [pytest.param(one.values[1], id=one.id) for one in CASES])
def test_sensitive_values_are_not_shown(
    case: Any, mode: str, outcome: str, clients: dict[str, Any], line: Line, shown: Shown
) -> None:
    scene = Scene(case)
    line.respond = getattr(scene, outcome)
    call = make_call(case, konaplate.endpoints)
    shown.add(call, call.body, clients[mode])
    try:
        result = make_call(case, clients[mode])
        shown.add(asyncio.run(awaited(result)) if mode == "async" else result)
    except KrpayError as error:
        shown.add(error)
        if outcome in ("refused", "refused_in_ascii", "broken"):
            assert "you sent" in shown.text
    else:
        assert outcome in ("from_the_sandbox", "as_written", "misshapen", "unheard_of")
    text = shown.text
    assert case["operation"] in text
    assert [value for value in sorted(scene.found.hidden) if is_in(value, text)] == []


def test_there_are_values_to_look_for() -> None:
    """The walk finds them in requests and answers, nested ones included."""
    found: dict[str, set[str]] = {}
    for param in CASES:
        scene = Scene(param.values[1])
        schema = scene.operation.success[1]
        assert schema is not None
        scene.found.walk(schema, scene.case["answer"]["body"])
        found.setdefault(scene.case["operation"], set()).update(scene.found.hidden)
    assert {"135790", "홍길동", "19900131", "서울특별시 강남구", "9410000000000001"} <= found[
        "members.register"
    ]
    assert {"9400000000000001"} <= found["cards.get_by_number"]
    assert sum(bool(values) for values in found.values()) > len(found) / 2
