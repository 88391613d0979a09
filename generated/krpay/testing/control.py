# Copied from codegen/package/testing/control.py by `nox -s generate`. Do not edit.
"""The server's control interface: what `Sandbox` does in Python, as JSON over HTTP.

It is under `/_sandbox`, for programs in any language and for the page in a browser. `ROUTES`
lists it all. `POST` takes a JSON object; it and `DELETE` respond as `GET` of the same path
would. What is wrong gets HTTP 4xx and `{"message": "..."}`. It is for one's own machine, so it
shows people, cards and accounts, which are made up. What may be a secret is masked, for a program
may have sent a real one by mistake; the sandbox's own credentials are not.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from krpay.testing.faults import KINDS, Fault, is_integer
from krpay.testing.http_messages import HttpResponse
from krpay.testing.json_documents import JsonObject, is_object, parse_json
from krpay.testing.masking import hide_secrets
from krpay.testing.mutations import find_enums, member_name
from krpay.testing.provider import ProviderSandbox
from krpay.testing.request_filters import NOT_ACCEPTED, make_filter
from krpay.testing.requests import KEPT, RecordedRequest
from krpay.testing.sandbox import Sandbox
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation

PREFIX = "/_sandbox"
SHOWN = 100
"""So many requests are shown, unless more or fewer are asked for."""
LONGEST_RESPONSE = 20_000
"""Bytes; of a longer response, only its length is shown."""

_TIMES = ("seconds", "minutes", "hours", "days")
_TEXTS = ("kind", "provider", "operation", "action", "target")


@dataclass(frozen=True, slots=True)
class AdminRequest:
    """A request to the control interface."""

    query: Mapping[str, str]
    body: bytes

    def read_members(self, *known: str, required: tuple[str, ...] = ()) -> JsonObject:
        """Read the members of the JSON object in the body; null is as good as nothing.

        Raises:
            ValueError: It is no object, or has other members, or lacks some.
        """
        try:
            body = parse_json(self.body or b"{}")
        except ValueError as error:
            raise ValueError(f"the body is not JSON: {error}") from None
        if not is_object(body):
            raise ValueError("the body is not a JSON object")
        for name in body:
            if name not in known:
                listed = ", ".join(known) or "none"
                raise ValueError(f"there is no member {name!r} here; known: {listed}")
        members = {name: value for name, value in body.items() if value is not None}
        for name in required:
            if name not in members:
                raise ValueError(f"{name} is required; known: {', '.join(known)}")
        for name in _TEXTS:
            if not isinstance(members.get(name, ""), str):
                raise ValueError(f"{name} must be a text, not {members[name]!r}")
        return members


class ControlInterface:
    """Responds to requests below `/_sandbox`."""

    def __init__(
        self, sandbox: Sandbox, describe: Callable[[], Mapping[str, Mapping[str, str]]]
    ) -> None:
        self.sandbox = sandbox
        self._describe = describe
        self._lock = threading.Lock()

    def respond(self, method: str, path: str, query: str, body: bytes) -> HttpResponse:
        """Respond to a request; `path` is what follows `/_sandbox`."""
        routes = {route.method: route for route in ROUTES if route.path == (path or "/")}
        if not routes:
            known = ", ".join(dict.fromkeys(PREFIX + route.path for route in ROUTES))
            return _respond_problem(404, f"there is no {PREFIX}{path}; known: {known}")
        route = routes.get("GET" if method == "HEAD" else method)
        if route is None:
            return refuse_method(method, routes)
        try:
            request = AdminRequest(dict(parse_qsl(query, keep_blank_values=True)), body)
            with self._lock:
                return HttpResponse.of_json(200, route.run(self, request))
        except ValueError as error:
            return _respond_problem(400, str(error))

    def list_routes(self, request: AdminRequest) -> Any:
        return {f"{one.method} {PREFIX}{one.path}": one.description for one in ROUTES}

    def list_providers(self, request: AdminRequest) -> Any:
        described = self._describe()
        return {
            name: _describe_provider(provider, described[name]["base_url"])
            for name, provider in self.sandbox.providers.items()
        }

    def list_requests(self, request: AdminRequest) -> Any:
        count = request.query.get("limit", str(SHOWN))
        if not count.isascii() or not count.isdecimal() or not 1 <= int(count[:9]) <= KEPT:
            raise ValueError(f"limit is a whole number from 1 to {KEPT}, not {count!r}")
        fits = make_filter(request.query.get("search", ""), request.query.get("verdict", ""))
        return {
            "kept": len(self.sandbox.requests),
            "requests": [
                {"number": number, **_describe_request(recorded)}
                for number, recorded in self.sandbox.requests.list_newest(int(count), fits)
            ],
        }

    def show_state(self, request: AdminRequest) -> Any:
        return self.sandbox.state(hide_secrets)

    def list_actions(self, request: AdminRequest) -> Any:
        return {
            name: [asdict(action) for action in actions]
            for name, actions in self.sandbox.actions().items()
        }

    def act(self, request: AdminRequest) -> Any:
        known = ("provider", "action", "target")
        members = request.read_members(*known, required=("provider", "action"))
        self.sandbox.act(members["provider"], members["action"], members.get("target"))
        return self.list_actions(request)

    def list_faults(self, request: AdminRequest) -> Any:
        return {
            "pending": [
                {"number": number, **_describe_fault(fault)}
                for number, fault in self.sandbox.faults.list_numbered()
            ],
            "kinds": {name: asdict(kind) for name, kind in KINDS.items()},
        }

    def add_fault(self, request: AdminRequest) -> Any:
        known = [one.name for one in fields(Fault)]
        self.sandbox.faults.add(**request.read_members(*known, required=("kind",)))
        return self.list_faults(request)

    def clear_faults(self, request: AdminRequest) -> Any:
        number = request.read_members("number").get("number")
        if number is None:
            self.sandbox.faults.clear()
        elif is_integer(number):
            self.sandbox.faults.remove(number)
        else:
            raise ValueError(f"number must be a whole number, not {number!r}")
        return self.list_faults(request)

    def list_samples(self, request: AdminRequest) -> Any:
        return self.sandbox.samples()

    def show_clock(self, request: AdminRequest) -> Any:
        return {"now": self.sandbox.clock.now(), "ahead": self.sandbox.clock.ahead}

    def advance_clock(self, request: AdminRequest) -> Any:
        members = request.read_members(*_TIMES)
        if not members:
            raise ValueError(f"say how far: {', '.join(_TIMES)}")
        for name, value in members.items():
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise ValueError(f"{name} must be a number, not {value!r}")
        self.sandbox.clock.advance(**members)
        return self.show_clock(request)

    def take_snapshot(self, request: AdminRequest) -> Any:
        return {
            "clock": self.show_clock(request),
            "faults": self.list_faults(request)["pending"],
            "actions": self.list_actions(request),
            "state": self.show_state(request),
            **self.list_requests(request),
        }

    def reset(self, request: AdminRequest) -> Any:
        request.read_members()
        self.sandbox.reset()
        return self.take_snapshot(request)


def _describe_request(recorded: RecordedRequest) -> JsonObject:
    described = recorded.masked(hide_secrets)
    size = len(recorded.response_body or b"")
    if size > LONGEST_RESPONSE:
        described["response"] = f"{size} bytes, which is too long to show"
    return described


def _describe_provider(provider: ProviderSandbox, base_url: str) -> JsonObject:
    operations = sorted(provider.spec.operations, key=lambda one: one.name)
    return {
        "title": provider.spec.document["info"]["title"],
        "notice": provider.notice,
        "base_url": base_url,
        "encrypts": "x-encryption" in provider.spec.document,
        "credentials": dict(provider.credentials),
        "line_members": {name: list(paths) for name, paths in provider.line_members.items()},
        "codes": [
            {"code": code, "status": entry.get("status"), "meaning": entry["description"]}
            for code, entry in provider.spec.errors.items()
        ],
        "operations": [_describe_operation(provider.spec, operation) for operation in operations],
    }


def _describe_operation(spec: BundledSpec, operation: SpecOperation) -> JsonObject:
    schema = operation.success[1]
    enums = [] if schema is None else find_enums(spec, schema)
    refusals = spec.documented_refusals(operation)
    return {
        "operation": operation.name,
        "method": operation.method,
        "path": operation.path,
        "summary": operation.raw["summary"],
        "refusals": [{"status": status, "code": code} for status, code in refusals],
        "enums": list(dict.fromkeys(member_name(location) for location in enums)),
    }


def _describe_fault(fault: Fault) -> JsonObject:
    """Describe a fault by the options that differ from their defaults."""
    options = asdict(fault)
    return {
        one.name: options[one.name]
        for one in fields(fault)
        if one.name in ("kind", "times") or options[one.name] != one.default
    }


def _respond_problem(status: int, message: str) -> HttpResponse:
    return HttpResponse.of_json(status, {"message": message})


def refuse_method(method: str, allowed: Mapping[str, object] | list[str]) -> HttpResponse:
    """Respond to a method that a path does not have, and to the question which it has."""
    names = [*allowed, "OPTIONS", *(["HEAD"] if "GET" in allowed else [])]
    headers = {"Allow": ", ".join(sorted(names))}
    if method == "OPTIONS":
        return HttpResponse(HTTPStatus.NO_CONTENT, b"", headers)
    message = f"{method} is not for this path; it has {headers['Allow']}"
    return HttpResponse.of_json(405, {"message": message}, headers)


@dataclass(frozen=True, slots=True)
class ControlRoute:
    """A method and a path below `/_sandbox`."""

    method: str
    path: str
    description: str
    run: Callable[[ControlInterface, AdminRequest], Any]


_ACTION_EXAMPLE = '{"provider": "shop", "action": "pay_order", "target": "123"}'
_FAULT_EXAMPLE = '{"kind": "lose-answer", "operation": "orders.cancel", "times": 1}'

ROUTES = (
    ControlRoute("GET", "/", "this list", ControlInterface.list_routes),
    ControlRoute(
        "GET",
        "/providers",
        "base URL, made-up credentials, error codes and operations of each provider",
        ControlInterface.list_providers,
    ),
    ControlRoute(
        "GET",
        "/requests",
        f"what arrived, newest first; ?limit={SHOWN}&search=order_1&verdict={NOT_ACCEPTED}",
        ControlInterface.list_requests,
    ),
    ControlRoute(
        "GET",
        "/samples",
        "what is made up: cards, members, fees, and reasons to decline",
        ControlInterface.list_samples,
    ),
    ControlRoute("GET", "/state", "what each provider knows", ControlInterface.show_state),
    ControlRoute(
        "GET",
        "/actions",
        "what can happen without a call, and to what",
        ControlInterface.list_actions,
    ),
    ControlRoute("POST", "/actions", f"have it happen: {_ACTION_EXAMPLE}", ControlInterface.act),
    ControlRoute(
        "GET", "/faults", "the faults that wait, and all kinds", ControlInterface.list_faults
    ),
    ControlRoute(
        "POST", "/faults", f"have calls fail: {_FAULT_EXAMPLE}", ControlInterface.add_fault
    ),
    ControlRoute(
        "DELETE",
        "/faults",
        'forget the faults that wait, or one: {"number": 1}',
        ControlInterface.clear_faults,
    ),
    ControlRoute(
        "GET", "/clock", "the sandbox's time in seconds since 1970", ControlInterface.show_clock
    ),
    ControlRoute(
        "POST",
        "/clock",
        'let time pass: {"days": 1, "minutes": 30}',
        ControlInterface.advance_clock,
    ),
    ControlRoute(
        "GET",
        "/snapshot",
        "requests, state, actions, faults and clock",
        ControlInterface.take_snapshot,
    ),
    ControlRoute("POST", "/reset", "begin again; responds with a snapshot", ControlInterface.reset),
)
