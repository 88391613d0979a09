# Copied from codegen/package/testing/operation_requests.py by `nox -s generate`. Do not edit.
"""HTTP requests, read as the operations that they are for, and held to the spec."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from krpay.testing.http_messages import HttpRequest
from krpay.testing.json_documents import is_object, parse_json
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation


@dataclass(frozen=True, slots=True)
class Decline:
    """A fault that has a provider not take the money that a request is about."""

    reason: str
    """One of those that the handler of the operation declares."""
    message: str | None = None


@dataclass(frozen=True, slots=True)
class OperationRequest:
    """A request that was understood: operation, path and query arguments, JSON body."""

    operation: SpecOperation
    path: Mapping[str, str] = field(repr=False)
    query: Mapping[str, Any] = field(repr=False)
    """By name; a list where the parameter may be repeated."""
    body: Mapping[str, Any] = field(repr=False)
    """Empty if the body is a list."""
    items: list[Any] | None = field(default=None, repr=False)
    """The body, if it is a list."""
    decline: Decline | None = None
    notices: list[str] = field(default_factory=list[str], repr=False)

    def add_notice(self, text: str) -> None:
        """Note something about a request that is taken although it may not be meant so.

        For what only clients with types refuse, and for what no source decides. The line
        stands in the record of the request and in the log, so it holds nothing sensitive.
        """
        self.notices.append(text)

    @property
    def arguments(self) -> dict[str, Any]:
        """All that the caller says, by wire name."""
        return {**self.query, **self.path, **self.body}


class RequestViolation(Exception):
    """A request does not fit the spec."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        """The member, parameter or header that is wrong."""
        self.why = why


def check_no_body(operation: SpecOperation) -> None:
    """Check that an operation may come without a body.

    Raises:
        RequestViolation: It may not.
    """
    if operation.raw.get("requestBody", {}).get("required"):
        raise RequestViolation("body", "it is required")


def parse_body(content: bytes) -> Any:
    """Parse a body that is JSON text.

    Raises:
        RequestViolation: It is no JSON.
    """
    try:
        return parse_json(content)
    except ValueError as error:
        raise RequestViolation("body", f"it is not JSON: {error}") from None


def check_object(body: Any) -> Mapping[str, Any]:
    """Check that a body is a JSON object, and give it back.

    Raises:
        RequestViolation: It is something else.
    """
    if not is_object(body):
        raise RequestViolation("body", "it is not a JSON object")
    return body


def check_list(body: Any) -> list[Any]:
    """Check that a body is a JSON list, and give it back.

    Raises:
        RequestViolation: It is something else.
    """
    if not isinstance(body, list):
        raise RequestViolation("body", "it is not a JSON list")
    return body  # pyright: ignore[reportUnknownVariableType]


def read_query(
    spec: BundledSpec, operation: SpecOperation, request: HttpRequest, ignored: Collection[str]
) -> dict[str, Any]:
    """Read the query arguments; parameters that carry credentials are `ignored`.

    Raises:
        RequestViolation: The spec has no such query parameter.
    """
    known = {entry["name"]: entry for entry in operation.parameters if entry["in"] == "query"}
    arguments: dict[str, Any] = {}
    for name, text in request.query:
        if name in ignored:
            continue
        if name not in known:
            listed = ", ".join(known) or "none"
            raise RequestViolation(name, f"no such query parameter; known: {listed}")
        schema = spec.resolve(known[name]["schema"])
        if schema.get("type") != "array":
            arguments[name] = _read_text(text, schema)
            continue
        item_schema = spec.resolve(schema["items"])
        if known[name].get("explode") is False:
            parts = text.split(",") if text else []
            arguments[name] = [_read_text(part, item_schema) for part in parts]
        else:
            arguments.setdefault(name, []).append(_read_text(text, item_schema))
    return arguments


def check_arguments(
    spec: BundledSpec,
    operation_request: OperationRequest,
    request: HttpRequest,
    is_tolerated: Callable[[str], bool],
) -> None:
    """Check body, path, query and headers of a request against the spec.

    A violation of the body is overlooked where `is_tolerated` says so of its place.

    Raises:
        RequestViolation: The first that does not fit.
    """
    operation = operation_request.operation
    if operation.request_schema is not None:
        items = operation_request.items
        content = operation_request.body if items is None else items
        violations = spec.find_violations(operation.request_schema, content)
        for where, why in violations:
            if not is_tolerated(where):
                raise RequestViolation(where, why)
    for parameter in operation.parameters:
        name = parameter["name"]
        arguments: Mapping[str, Any] = {
            "path": operation_request.path,
            "query": operation_request.query,
            "header": _read_header(request, name),
        }[parameter["in"]]
        if name in arguments:
            sensitive = bool(parameter.get("x-sensitive"))
            violations = spec.find_violations(
                parameter["schema"], arguments[name], is_sensitive=sensitive
            )
            for _, why in violations:
                raise RequestViolation(name, why)
        elif parameter.get("required") and not parameter.get("x-omittable"):
            description = parameter.get("description", "")
            raise RequestViolation(name, f"it is required; the spec says: {description}")


def _read_header(request: HttpRequest, name: str) -> dict[str, str]:
    value = request.headers.get(name.lower())
    return {} if value is None else {name: value}


def _read_text(text: str, schema: Mapping[str, Any]) -> Any:
    """Read the text of a parameter as the JSON value that its schema is about."""
    if schema.get("type") in ("integer", "number", "boolean"):
        try:
            return parse_json(text)
        except ValueError:
            return text
    return text
