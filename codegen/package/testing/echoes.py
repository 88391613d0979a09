"""Ids that a response repeats from its request, as the spec's `x-echo` pairs them."""

from __future__ import annotations

from typing import Any, cast

from krpay.testing.operation_requests import OperationRequest


def repeat_ids(request: OperationRequest, data: Any) -> Any:
    """Put the ids of a request into the example data that respond to it."""
    said: Any = request.operation.raw.get("x-echo", ())
    alternatives: list[dict[str, str]] = [said] if isinstance(said, dict) else list(said)
    for pairs in alternatives:
        found = {pointer: _read(request, expression) for pointer, expression in pairs.items()}
        if None in found.values():
            continue
        for pointer, value in found.items():
            data = _replace(data, _split(pointer), value)
        return data
    return data


def _read(request: OperationRequest, expression: str) -> Any:
    """Read a value of the request, by a runtime expression of OpenAPI."""
    _, place, *rest = expression.replace("#", ".").split(".", 2)
    if place == "body":
        value: Any = request.body
        for token in _split(rest[0]):
            value = cast(dict[str, Any], value).get(token) if isinstance(value, dict) else None
        return value
    places = {"path": request.path, "query": request.query}
    return places[place].get(rest[0]) if place in places else None


def _replace(data: Any, tokens: list[str], value: Any) -> Any:
    """Replace a member that is there, in a copy; it keeps its type."""
    if not tokens:
        is_number = isinstance(data, int) and str(value).isdecimal()
        return int(value) if is_number else str(value) if isinstance(data, str) else value
    if not isinstance(data, dict):
        return data
    members = cast(dict[str, Any], data)
    if tokens[0] not in members:
        return members
    return {**members, tokens[0]: _replace(members[tokens[0]], tokens[1:], value)}


def _split(pointer: str) -> list[str]:
    return [token for token in pointer.split("/") if token]
