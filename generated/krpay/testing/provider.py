# Copied from codegen/package/testing/provider.py by `nox -s generate`. Do not edit.
"""What the sandboxes of all providers share: route, check, act, answer."""

from __future__ import annotations

import json
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from krpay.testing.clock import Clock
from krpay.testing.spec import Operation, Spec
from krpay.testing.wire import Answer, Received, Refused


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request that was understood: operation, path and query arguments, JSON body."""

    operation: Operation
    path: Mapping[str, str]
    query: Mapping[str, Any]
    """By name; a list where the parameter may be repeated."""
    body: Mapping[str, Any]

    @property
    def given(self) -> dict[str, Any]:
        """Everything that the caller gave, by wire name."""
        return {**self.query, **self.path, **self.body}


@dataclass(frozen=True, slots=True)
class Partial:
    """Data of an answer that holds only some of what was asked for (HTTP 207)."""

    data: Any


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
        self.spec = Spec(self.name)
        self.clock = clock
        self.behaviours: dict[str, Behaviour] = {}
        self._lock = threading.Lock()

    @property
    @abstractmethod
    def credentials(self) -> dict[str, str]:
        """Made-up credentials that this sandbox takes, by argument of the client."""

    def handle(self, received: Received) -> Answer:
        """Answer a request as the provider would."""
        operation = None
        try:
            operation, path = self._route(received)
            if not operation.is_public:
                self.authenticate(received)
            body = self._body(operation, received)
            incoming = Incoming(operation, path, self._query(operation, received), body)
            self._check(incoming, received)
            with self._lock:
                behave = self.behaviours.get(operation.id)
                data = behave(incoming) if behave else self.example(incoming)
            status = operation.success[0]
            if operation.success[1] is None:
                return self.seal(operation, received, Answer(status, b""))
            if isinstance(data, Partial):
                status, data = 207, data.data
            document = self.wrap(operation, data)
        except Refused as refused:
            status, document = refused.status, self.refusal(refused)
        return self.seal(operation, received, Answer.of_json(status, document))

    # What a provider does in its own way

    @abstractmethod
    def authenticate(self, received: Received) -> None:
        """Raise `Refused` unless the request is signed as it must be."""

    @abstractmethod
    def refusal(self, refused: Refused) -> Any:
        """The document of an error answer."""

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
        for operation in self.spec.operations:
            if operation.method == received.method:
                arguments = operation.match(received.segments)
                if arguments is not None:
                    return operation, arguments
        raise self.not_found(received)

    def _body(self, operation: Operation, received: Received) -> Mapping[str, Any]:
        content = self.unseal(operation, received)
        if not content.strip():
            return {}
        try:
            body = json.loads(content)
        except ValueError as error:
            raise self.malformed(operation, "body", f"it is not JSON: {error}") from None
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
                for _, why in self.spec.complaints(parameter["schema"], found[name]):
                    raise self.malformed(operation, name, why)
            elif parameter.get("required") and not parameter.get("x-omittable"):
                raise self.malformed(operation, name, "it is required")

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
                result[name] = [_typed(part, item_schema) for part in text.split(",")]
            elif schema.get("type") == "array":
                item = _typed(text, self.spec.resolve(schema["items"]))
                result.setdefault(name, []).append(item)
            else:
                result[name] = _typed(text, schema)
        return result


def _header(received: Received, name: str) -> dict[str, str]:
    value = received.headers.get(name.lower())
    return {} if value is None else {name: value}


def put(document: dict[str, Any], pointer: str, value: Any) -> None:
    """Set a member by JSON pointer; objects on the way are made."""
    *route, last = pointer.split("/")[1:]
    for name in route:
        document = document.setdefault(name, {})
    document[last] = value


def _typed(text: str, schema: Mapping[str, Any]) -> Any:
    """A parameter's text as the JSON value that its schema is about."""
    if schema.get("type") in ("integer", "number", "boolean"):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text
