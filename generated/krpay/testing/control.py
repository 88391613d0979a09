# Copied from codegen/package/testing/control.py by `nox -s generate`. Do not edit.
"""The server's control interface: what `Sandbox` does in Python, as JSON over HTTP.

It is under `/_sandbox`, for programs in any language and for the page in a browser. `ROUTES`
lists it all. `POST` takes a JSON object; it and `DELETE` answer what `GET` of the same path
would. What is wrong is answered with HTTP 4xx and `{"message": "..."}`. Sensitive values are
masked; the made-up credentials are not.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from krpay._runtime.json_codec import is_object
from krpay.testing.alter import enum_routes, field_of
from krpay.testing.faults import KINDS, Fault
from krpay.testing.provider import parse
from krpay.testing.requests import KEPT
from krpay.testing.sandbox import Sandbox
from krpay.testing.spec import Operation, Spec
from krpay.testing.wire import Answer

PREFIX = "/_sandbox"
SHOWN = 100
"""So many requests are shown, unless more or fewer are asked for."""

_TIMES = ("seconds", "minutes", "hours", "days")
_TEXTS = ("kind", "provider", "operation", "action", "target")

Members = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request to the control interface says."""

    query: Mapping[str, str]
    body: bytes

    def members(self, *known: str, required: tuple[str, ...] = ()) -> Members:
        """The members of the JSON object in the body; null is as good as nothing.

        Raises:
            ValueError: It is none, or has other members, or lacks some.
        """
        try:
            found = parse(self.body or b"{}")
        except ValueError as error:
            raise ValueError(f"the body is not JSON: {error}") from None
        if not is_object(found):
            raise ValueError("the body is not a JSON object")
        for name in found:
            if name not in known:
                listed = ", ".join(known) or "none"
                raise ValueError(f"there is no member {name!r} here; known: {listed}")
        given = {name: value for name, value in found.items() if value is not None}
        for name in required:
            if name not in given:
                raise ValueError(f"{name} is required; known: {', '.join(known)}")
        for name in _TEXTS:
            if not isinstance(given.get(name, ""), str):
                raise ValueError(f"{name} must be a text, not {given[name]!r}")
        return given


class Control:
    """Answers what is asked below `/_sandbox`."""

    def __init__(
        self, sandbox: Sandbox, describe: Callable[[], Mapping[str, Mapping[str, str]]]
    ) -> None:
        self.sandbox = sandbox
        self._describe = describe
        self._lock = threading.Lock()

    def answer(self, method: str, path: str, query: str, body: bytes) -> Answer:
        """Answer a request; `path` is what follows `/_sandbox`."""
        found = {route.method: route for route in ROUTES if route.path == (path or "/")}
        if not found:
            known = ", ".join(dict.fromkeys(PREFIX + route.path for route in ROUTES))
            return _wrong(404, f"there is no {PREFIX}{path}; known: {known}")
        route = found.get("GET" if method == "HEAD" else method)
        if route is None:
            return not_allowed(method, found)
        try:
            asked = Asked(dict(parse_qsl(query, keep_blank_values=True)), body)
            with self._lock:
                return Answer.of_json(200, route.do(self, asked))
        except ValueError as error:
            return _wrong(400, str(error))

    def index(self, asked: Asked) -> Any:
        return {f"{one.method} {PREFIX}{one.path}": one.description for one in ROUTES}

    def providers(self, asked: Asked) -> Any:
        described = self._describe()
        return {
            name: {
                "title": provider.spec.document["info"]["title"],
                "base_url": described[name]["base_url"],
                "credentials": dict(provider.credentials),
                "codes": [
                    {"code": code, "status": entry.get("status"), "meaning": entry["description"]}
                    for code, entry in provider.spec.errors.items()
                ],
                "operations": [
                    _operation(provider.spec, operation)
                    for operation in sorted(provider.spec.operations, key=lambda one: one.name)
                ],
            }
            for name, provider in self.sandbox.providers.items()
        }

    def requests(self, asked: Asked) -> Any:
        count = asked.query.get("limit", str(SHOWN))
        if not count.isascii() or not count.isdecimal() or not 1 <= int(count[:9]) <= KEPT:
            raise ValueError(f"limit is a whole number from 1 to {KEPT}, not {count!r}")
        return {
            "kept": len(self.sandbox.requests),
            "requests": [
                {"number": number, **request.masked()}
                for number, request in self.sandbox.requests.newest(int(count))
            ],
        }

    def state(self, asked: Asked) -> Any:
        return self.sandbox.state()

    def actions(self, asked: Asked) -> Any:
        return {
            name: [asdict(action) for action in actions]
            for name, actions in self.sandbox.actions().items()
        }

    def act(self, asked: Asked) -> Any:
        given = asked.members("provider", "action", "target", required=("provider", "action"))
        self.sandbox.act(given["provider"], given["action"], given.get("target"))
        return self.actions(asked)

    def faults(self, asked: Asked) -> Any:
        return {
            "pending": [_fault(fault) for fault in self.sandbox.faults.pending],
            "kinds": {name: asdict(kind) for name, kind in KINDS.items()},
        }

    def add_fault(self, asked: Asked) -> Any:
        known = [one.name for one in fields(Fault)]
        self.sandbox.faults.add(**asked.members(*known, required=("kind",)))
        return self.faults(asked)

    def clear_faults(self, asked: Asked) -> Any:
        asked.members()
        self.sandbox.faults.clear()
        return self.faults(asked)

    def clock(self, asked: Asked) -> Any:
        return {"now": self.sandbox.clock.now(), "ahead": self.sandbox.clock.ahead}

    def advance(self, asked: Asked) -> Any:
        given = asked.members(*_TIMES)
        if not given:
            raise ValueError(f"say how far: {', '.join(_TIMES)}")
        for name, value in given.items():
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise ValueError(f"{name} must be a number, not {value!r}")
        self.sandbox.clock.advance(**given)
        return self.clock(asked)

    def snapshot(self, asked: Asked) -> Any:
        return {
            "clock": self.clock(asked),
            "faults": self.faults(asked)["pending"],
            "actions": self.actions(asked),
            "state": self.state(asked),
            **self.requests(asked),
        }

    def reset(self, asked: Asked) -> Any:
        asked.members()
        self.sandbox.reset()
        return self.snapshot(asked)


def _operation(spec: Spec, operation: Operation) -> Members:
    schema = operation.success[1]
    routes = [] if schema is None else enum_routes(spec, schema)
    return {
        "operation": operation.name,
        "method": operation.method,
        "path": operation.path,
        "summary": operation.raw["summary"],
        "refusals": [{"status": status, "code": code} for status, code in spec.refusals(operation)],
        "enums": list(dict.fromkeys(field_of(route) for route in routes)),
    }


def _fault(fault: Fault) -> Members:
    """A fault, without what was not asked for."""
    given = asdict(fault)
    return {
        one.name: given[one.name]
        for one in fields(fault)
        if one.name in ("kind", "times") or given[one.name] != one.default
    }


def _wrong(status: int, message: str) -> Answer:
    return Answer.of_json(status, {"message": message})


def not_allowed(method: str, allowed: Mapping[str, object] | list[str]) -> Answer:
    """The answer to a method that a path does not have, and to the question which it has."""
    names = [*allowed, "OPTIONS", *(["HEAD"] if "GET" in allowed else [])]
    headers = {"Allow": ", ".join(sorted(names))}
    if method == "OPTIONS":
        return Answer(HTTPStatus.NO_CONTENT, b"", headers)
    message = f"{method} is not for this path; it has {headers['Allow']}"
    return Answer.of_json(405, {"message": message}, headers)


@dataclass(frozen=True, slots=True)
class Route:
    """A method and a path below `/_sandbox`."""

    method: str
    path: str
    description: str
    do: Callable[[Control, Asked], Any]


ROUTES = (
    Route("GET", "/", "this list", Control.index),
    Route(
        "GET",
        "/providers",
        "base URL, made-up credentials, error codes and operations of each provider",
        Control.providers,
    ),
    Route("GET", "/requests", f"what arrived, newest first; ?limit={SHOWN}", Control.requests),
    Route("GET", "/state", "what each provider knows", Control.state),
    Route("GET", "/actions", "what can happen without a call, and to what", Control.actions),
    Route(
        "POST",
        "/actions",
        'have it happen: {"provider": "bunjang", "action": "pay_issuance", "target": "123"}',
        Control.act,
    ),
    Route("GET", "/faults", "the faults that wait, and all kinds", Control.faults),
    Route(
        "POST",
        "/faults",
        'have calls fail: {"kind": "lose-answer", "operation": "cvs.revoke", "times": 1}',
        Control.add_fault,
    ),
    Route("DELETE", "/faults", "forget the faults that wait", Control.clear_faults),
    Route("GET", "/clock", "the sandbox's time in seconds since 1970", Control.clock),
    Route("POST", "/clock", 'let time pass: {"days": 1, "minutes": 30}', Control.advance),
    Route("GET", "/snapshot", "requests, state, actions, faults and clock", Control.snapshot),
    Route("POST", "/reset", "begin again; answers a snapshot", Control.reset),
)
