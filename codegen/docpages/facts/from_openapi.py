"""Takes facts from an OpenAPI document of a provider."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from codegen.docpages.facts.model import Code, Facts, Field, find_kind
from codegen.docpages.facts.schema_walk import find_kind_of, follow, take_limits, walk_members
from codegen.docpages.reading.openapi import list_operations

_STATUS = re.compile(r"(?<!\d)([1-5]\d\d)(?!\d)")
_CODE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\d{3}_\d{3}")
_JSON = ("application/json", "*/*", "application/x-www-form-urlencoded", "multipart/form-data")


def find_facts(document: Mapping[str, Any]) -> list[Facts]:
    """Find what a document says of each of its operations."""
    return [
        _describe(path, method, operation, document)
        for path, method, operation in list_operations(dict(document))
    ]


def _describe(
    path: str, method: str, operation: Mapping[str, Any], document: Mapping[str, Any]
) -> Facts:
    shared = document["paths"][path].get("parameters")
    parameters = [*_list(shared), *_list(operation.get("parameters"))]
    fields = [one for given in parameters for one in _read_parameter(given, method, document)]
    body = follow(operation.get("requestBody"), document)
    fields += _read_members("request", _find_schema(body), document)
    responses = operation.get("responses")
    codes: list[Code] = []
    for key, given in responses.items() if isinstance(responses, Mapping) else ():
        response = follow(given, document)
        status = _STATUS.search(str(key))
        number = int(status[1]) if status else None
        if number is not None and number < 300:
            fields += _read_members("response", _find_schema(response), document)
        elif number is not None and number >= 400:
            codes += _find_codes(str(key), number, response)
    title = str(operation.get("summary") or "")
    unique = {one.key: one for one in reversed(fields)}
    return Facts(
        method.upper(),
        path,
        title,
        tuple(reversed(unique.values())),
        tuple({one.code: one for one in codes}.values()),
    )


def _read_parameter(given: Any, method: str, document: Mapping[str, Any]) -> Iterator[Field]:
    """Read a parameter; one of version 2 may be the whole body."""
    parameter = follow(given, document)
    place = str(parameter.get("in"))
    if place == "body":
        yield from _read_members("request", parameter.get("schema"), document)
    elif isinstance(parameter.get("name"), str) and place in (
        "path",
        "query",
        "header",
        "formData",
    ):
        if place == "formData":  # which a GET cannot have, though documents say so
            place = "query" if method == "get" else "request"
        schema = follow(parameter.get("schema", parameter), document)
        yield Field(
            place,
            parameter["name"],
            find_kind(find_kind_of(schema, document)),
            place == "path" or bool(parameter.get("required")),
            take_limits(schema),
            _describe_text(parameter) or _describe_text(schema),
        )


def _read_members(place: str, schema: Any, document: Mapping[str, Any]) -> list[Field]:
    return [
        Field(
            place,
            member.name,
            find_kind(find_kind_of(member.schema, document)),
            member.required,
            take_limits(member.schema),
            _describe_text(member.given) or _describe_text(member.schema),
        )
        for member in walk_members(schema, document)
    ]


def _find_schema(body: Mapping[str, Any]) -> Any:
    """Find the schema of a body or of a response."""
    if "schema" in body:  # version 2
        return body["schema"]
    content = body.get("content")
    if not isinstance(content, Mapping) or not content:
        return None
    media = next((content[key] for key in _JSON if key in content), next(iter(content.values())))
    return media.get("schema") if isinstance(media, Mapping) else None


def _find_codes(key: str, status: int, response: Mapping[str, Any]) -> Iterator[Code]:
    """Find the codes of a failure in its names and samples."""
    message = str(response.get("description") or "")
    named = " ".join((key, str(response.get("x-apidog-name") or ""), message))
    for code in _CODE.findall(f"{named} {_find_samples(response)}"):
        yield Code(code, status, "" if code in message else message)


def _find_samples(value: Any) -> str:
    """Find the values of members called `code`, anywhere inside."""
    if isinstance(value, Mapping):
        own = [str(value[key]) for key in ("code", "errorCode", "reason") if key in value]
        return " ".join([*own, *(_find_samples(child) for child in value.values())])
    if isinstance(value, list):
        return " ".join(_find_samples(child) for child in value)
    return ""


def _describe_text(schema: Any) -> str:
    if not isinstance(schema, Mapping):
        return ""
    texts = dict.fromkeys(
        " ".join(schema[key].split())
        for key in ("title", "description")
        if isinstance(schema.get(key), str)
    )
    return ". ".join(text for text in texts if text)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
