# Copied from codegen/package/testing/provider.py by `nox -s generate`. Do not edit.
"""What the sandboxes of all providers share: route, check, act, answer."""

from __future__ import annotations

import copy
import json
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, ClassVar

from krpay._runtime.json_codec import is_object
from krpay.testing.actions import Action, Deed
from krpay.testing.alter import with_unknown_field, with_unknown_value
from krpay.testing.clock import Clock
from krpay.testing.exchange import Exchange
from krpay.testing.masking import masked
from krpay.testing.spec import Operation, bundled
from krpay.testing.wire import Answer, Received, Refused


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request that was understood: operation, path and query arguments, JSON body."""

    operation: Operation
    path: Mapping[str, str] = field(repr=False)
    query: Mapping[str, Any] = field(repr=False)
    """By name; a list where the parameter may be repeated."""
    body: Mapping[str, Any] = field(repr=False)

    @property
    def given(self) -> dict[str, Any]:
        """Everything that the caller gave, by wire name."""
        return {**self.query, **self.path, **self.body}


@dataclass(frozen=True, slots=True)
class Partial:
    """Data of an answer that holds only some of what was asked for (HTTP 207)."""

    data: Any = field(repr=False)


_REFUSALS = [status for status in range(400, 500) if status != 401]

Behaviour = Callable[[Incoming], Any]


class ProviderSandbox(ABC):
    """One provider.

    An operation is answered with example data from the spec, unless `behaviours` has a
    function for it: that one returns the data, or raises `Refused`.
    """

    name: ClassVar[str]
    more_servers: ClassVar[tuple[str, ...]] = ()
    """Hosts beside those of the spec."""

    def __init__(self, clock: Clock) -> None:
        self.spec = bundled(self.name)
        self.clock = clock
        self.behaviours: dict[str, Behaviour] = {}
        self.deeds: dict[str, Deed] = {}
        """What can be done by hand."""
        self._lock = threading.RLock()

    @property
    @abstractmethod
    def credentials(self) -> dict[str, Any]:
        """Made-up credentials that this sandbox takes, by argument of the client.

        For a client that a program makes by itself: `Client(**credentials, http_client=...)`.
        """

    def handle(self, exchange: Exchange) -> Answer:
        """Answer a request as the provider would, or as its fault has it."""
        received = exchange.received
        try:
            operation, path = self._route(received)
            exchange.operation = operation
            if not operation.is_public:
                self.authenticate(received)
            body = self._body(exchange, operation)
            incoming = Incoming(operation, path, self._query(operation, received), body)
            self._check(incoming, received)
            self._refuse_on_demand(exchange, operation)
            answer = self._work(exchange, incoming)
        except Refused as refused:
            return self.refuse(exchange, refused)
        return self.seal(operation, received, answer)

    def _work(self, exchange: Exchange, incoming: Incoming) -> Answer:
        """What the operation does, and its answer; nobody else changes the state meanwhile."""
        operation = incoming.operation
        status, schema = operation.success
        with self._lock:
            self.catch_up()
            behave = self.behaviours.get(operation.id)
            data = behave(incoming) if behave else self.example(incoming)
            if schema is None:
                return Answer(status, b"")
            if isinstance(data, Partial):
                status, data = 207, data.data
            document = self.wrap(operation, data)
            exchange.code = get(document, self.spec.envelope["code"])
            fault = exchange.fault
            if fault is not None and fault.kind == "unknown-enum-value":
                document = with_unknown_value(self.spec, schema, document, fault.field, fault.value)
            elif fault is not None and fault.kind == "unknown-field":
                document = with_unknown_field(document, self.spec.envelope["data"])
            return Answer.of_json(status, document)

    def _refuse_on_demand(self, exchange: Exchange, operation: Operation) -> None:
        fault = exchange.fault
        if fault is None or fault.kind not in ("refuse", "failure-code"):
            return
        documented = self.spec.refusals(operation)
        if fault.kind == "failure-code":
            documented = [(200, code) for _, code in documented]
        else:
            # A client answers 401 by signing in again; `unauthorized` is for that. And 5xx does
            # not say whether it was refused, so that comes only if it is asked for.
            documented = [
                (status, code)
                for status, code in documented
                if status in (fault.status, *_REFUSALS)
                or (status >= 500 and fault.code is not None)
            ]
        wanted = [
            (status, code)
            for status, code in documented
            if fault.status in (None, status) and fault.code in (None, code)
        ]
        status = fault.status or (wanted[0][0] if wanted else None)
        code = fault.code if fault.code is not None else (wanted[0][1] if wanted else None)
        entry = self.spec.errors.get(str(code), {})
        if status is None:
            listed = 200 if fault.kind == "failure-code" else entry.get("status")
            status = listed or self.usual_refusal_of(operation)[0]
        if code is None:
            code = self.usual_code(status)
            entry = self.spec.errors.get(str(code), {})
        elif not self.spec.errors:  # codes are numbers here, and a header has texts only
            code = int(code)
        message = fault.message or entry.get("description") or "the sandbox was asked to refuse"
        raise Refused(status, code, message)

    def find(self, received: Received) -> Operation | None:
        """The operation that a request is for, if it is one that the spec has."""
        try:
            return self._route(received)[0]
        except Refused:
            return None

    def is_authentic(self, exchange: Exchange) -> bool:
        """Whether the credentials of a request are good, or none are needed."""
        if exchange.operation is None or exchange.operation.is_public:
            return True
        try:
            self.authenticate(exchange.received)
        except Refused:
            return False
        return True

    def read(self, exchange: Exchange) -> None:
        """Read the body of a request that is not handled, as far as it can be read."""
        if exchange.operation is not None:
            with suppress(Refused):
                self._body(exchange, exchange.operation)

    def refuse(self, exchange: Exchange, refused: Refused) -> Answer:
        """A refusal, as it travels."""
        exchange.code = None if refused.code == "" else refused.code
        answer = Answer.of_json(refused.status, self.refusal(refused))
        return self.seal(exchange.operation, exchange.received, answer)

    # By hand, and for people

    def actions(self) -> list[Action]:
        """What can be done to the state by hand, and to what."""
        with self._lock:
            self.catch_up()
            return [deed.described(name) for name, deed in self.deeds.items()]

    def act(self, name: str, target: str | None = None) -> None:
        """Do it; raises `ValueError` where that cannot be done."""
        with self._lock:
            self.catch_up()
            deed = self.deeds.get(name)
            if deed is None:
                known = ", ".join(self.deeds)
                raise ValueError(f"{self.name} has no action {name!r}; known: {known}")
            if deed.targets is None:
                if target is not None:
                    raise ValueError(f"{name} is done without a target, not to {target!r}")
            elif target not in deed.targets():
                listed = ", ".join(deed.targets()) or "nothing now"
                raise ValueError(f"{name} cannot be done to {target!r}; it can be to: {listed}")
            deed.do(target or "")

    def state(self) -> dict[str, Any]:
        """The state as plain JSON, without sensitive values."""
        with self._lock:
            self.catch_up()
            return copy.deepcopy(self.shown())

    @abstractmethod
    def shown(self) -> dict[str, Any]:
        """What `state` gives."""

    def masked(self, schema: str, value: Any) -> Any:
        """A value without what a named schema calls sensitive."""
        return masked(self.spec, self.spec.components["schemas"][schema], value)

    def catch_up(self) -> None:  # noqa: B027  not every provider has something to do
        """Do what is due by the clock."""

    # What a provider does in its own way

    @abstractmethod
    def authenticate(self, received: Received) -> None:
        """Raise `Refused` unless the request is signed as it must be."""

    @abstractmethod
    def refusal(self, refused: Refused) -> Any:
        """The document of an error answer."""

    usual_refusal: ClassVar[tuple[int, str | int]]
    """Status and code of what it says to a call that it does not understand."""

    def usual_refusal_of(self, operation: Operation) -> tuple[int, str | int]:
        """The same for an operation of which no refusal is documented."""
        return self.usual_refusal

    def unauthorized(self) -> Refused:
        """What the provider says to a token that it does not take."""
        return Refused(401, "", "Unauthorized")

    def usual_code(self, status: int) -> str | int:
        """The code of a refusal of which only the status is known."""
        codes = [code for code, entry in self.spec.errors.items() if entry.get("status") == status]
        return codes[0] if codes else self.usual_refusal[1]

    @abstractmethod
    def malformed(self, operation: Operation, where: str, why: str) -> Refused:
        """What the provider says to a request that does not fit the spec."""

    @abstractmethod
    def not_found(self, received: Received) -> Refused:
        """What the provider says to a path that it does not have."""

    def unseal(self, operation: Operation, received: Received) -> bytes:
        """The body as plain JSON text."""
        return received.body

    def seal(self, operation: Operation | None, received: Received, answer: Answer) -> Answer:
        """The answer as it travels."""
        return answer

    # The common way

    def no_operation(self, received: Received) -> str:
        """That there is no such operation, and which is nearest."""
        wanted = f"{received.method} {received.target.partition('?')[0]}"
        known = [f"{operation.method} {operation.path}" for operation in self.spec.operations]
        near = get_close_matches(wanted, known, n=1, cutoff=0.5)
        return f"no operation {wanted}" + (f"; nearest: {near[0]}" if near else "")

    def explained(self, operation: Operation, where: str, why: str) -> str:
        """What is wrong with a request, and where the right form is described."""
        source = operation.raw.get("x-source", {}).get("url")
        seen = f" (see {source})" if source else ""
        return f"{operation.name}: {where}: {why}{seen}"

    def refused(self, code: str, message: str | None = None) -> Refused:
        """A refusal with a code of the spec's catalog."""
        entry = self.spec.errors[code]
        return Refused(entry["status"], code, message or entry["description"])

    def example(self, incoming: Incoming) -> Any:
        """Example data for an operation, as it stands inside the envelope."""
        schema = incoming.operation.success[1]
        if schema is None:
            return None
        document = self.spec.example(schema, incoming.given)
        pointer = self.spec.envelope["data"]
        return document.get(pointer.removeprefix("/")) if pointer else document

    def wrap(self, operation: Operation, data: Any) -> Any:
        """Data in the envelope of a success."""
        envelope = self.spec.envelope
        if not envelope["data"]:
            document = dict(data or {})
        else:
            document = {envelope["data"].removeprefix("/"): data}
        if "success" in envelope:
            put(document, envelope["code"], envelope["success"])
        return document

    def _route(self, received: Received) -> tuple[Operation, dict[str, str]]:
        segments = received.segments
        for operation in self.spec.operations:
            if operation.method == received.method:
                arguments = operation.match(segments)
                if arguments is not None:
                    return operation, arguments
        raise self.not_found(received)

    def _body(self, exchange: Exchange, operation: Operation) -> Mapping[str, Any]:
        content = self.unseal(operation, exchange.received)
        if not content.strip():
            if operation.raw.get("requestBody", {}).get("required"):
                raise self.malformed(operation, "body", "it is required")
            return {}
        try:
            body = parse(content)
        except ValueError as error:
            raise self.malformed(operation, "body", f"it is not JSON: {error}") from None
        exchange.sent = body
        if not isinstance(body, dict):
            raise self.malformed(operation, "body", "it is not a JSON object")
        return body  # pyright: ignore[reportUnknownVariableType]

    def _check(self, incoming: Incoming, received: Received) -> None:
        operation = incoming.operation
        if operation.request_schema is not None:
            for where, why in self.spec.complaints(operation.request_schema, incoming.body):
                raise self.malformed(operation, where, why)
        for parameter in operation.parameters:
            name = parameter["name"]
            found: Mapping[str, Any] = {
                "path": incoming.path,
                "query": incoming.query,
                "header": _header(received, name),
            }[parameter["in"]]
            if name in found:
                sensitive = bool(parameter.get("x-sensitive"))
                for _, why in self.spec.complaints(
                    parameter["schema"], found[name], is_sensitive=sensitive
                ):
                    raise self.malformed(operation, name, why)
            elif parameter.get("required") and not parameter.get("x-omittable"):
                said = parameter.get("description", "")
                raise self.malformed(operation, name, f"it is required; the spec says: {said}")

    def _query(self, operation: Operation, received: Received) -> dict[str, Any]:
        known = {entry["name"]: entry for entry in operation.parameters if entry["in"] == "query"}
        result: dict[str, Any] = {}
        for name, text in received.query:
            if name not in known:
                listed = ", ".join(known) or "none"
                raise self.malformed(operation, name, f"no such query parameter; known: {listed}")
            schema = self.spec.resolve(known[name]["schema"])
            if schema.get("type") == "array" and known[name].get("explode") is False:
                item_schema = self.spec.resolve(schema["items"])
                parts = text.split(",") if text else []
                result[name] = [_typed(part, item_schema) for part in parts]
            elif schema.get("type") == "array":
                item = _typed(text, self.spec.resolve(schema["items"]))
                result.setdefault(name, []).append(item)
            else:
                result[name] = _typed(text, schema)
        return result


def parse(text: str | bytes) -> Any:
    """The value of a JSON text; an integer may be written 1.0, as JSON Schema has it.

    Raises:
        ValueError: It is no JSON, or could not be sent back as JSON.
    """
    try:
        value = json.loads(text, parse_float=_number)
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    return value


def _number(text: str) -> float:
    value = float(text)
    return int(value) if value.is_integer() else value


def _header(received: Received, name: str) -> dict[str, str]:
    value = received.headers.get(name.lower())
    return {} if value is None else {name: value}


def put(document: dict[str, Any], pointer: str, value: Any) -> None:
    """Set a member by JSON pointer; objects on the way are made."""
    *route, last = pointer.split("/")[1:]
    for name in route:
        document = document.setdefault(name, {})
    document[last] = value


def get(document: Any, pointer: str) -> Any:
    """A member by JSON pointer; `None` if it is not there."""
    for name in pointer.split("/")[1:]:
        document = document.get(name) if is_object(document) else None
    return document


def _typed(text: str, schema: Mapping[str, Any]) -> Any:
    """A parameter's text as the JSON value that its schema is about."""
    if schema.get("type") in ("integer", "number", "boolean"):
        try:
            return parse(text)
        except ValueError:
            return text
    return text
