"""What responses are held to, beside the spec itself: each rule, and why it is right.

Schemathesis judges by its own checks: no 5xx, no status, content type or body that the
spec does not allow, and no success for a request that breaks the spec. The rules below
are given to it as changes to the document (`make_strict_document`) and as checks of their own.

1.  A response has no member that the spec does not know. Clients keep such members, as
    providers add them; a sandbox that shows them would invent facts.
2.  Some refusals may come from operations that do not list their status: the general ones
    of a provider's kit. They have the body that the provider has for all its refusals.
3.  A refusal has a text, and a code of the spec's `x-errors`; any code but that of a success
    where the spec has no such catalog. It comes with the status that the catalog gives the
    code, and is general or one that the operation lists. Where the catalog gives a code no
    status, or an operation of a provider whose kit allows any code lists none, no page says
    more, so all of the catalog goes.
4.  A request that fits the spec is never said to break it: the sandbox and Schemathesis,
    which read the spec apart, agree.
5.  A request without credentials is refused, with what the provider has for it.

Not demanded: that a request that fits the spec succeeds, for most such requests name
things that do not exist; and anything about methods and content types that the spec does
not have, for no page says what they give.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import Failure
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.conformance.kits import Json, find_kit

Case = schemathesis.Case[Any]


PROVIDER = "x-provider"
"""Where a strict document says whose it is."""


@cache
def read_document(provider: str) -> Json:
    """Read the spec as it ships."""
    return json.loads(files(f"krpay.{provider}").joinpath("openapi.json").read_text("utf-8"))


def make_strict_document(provider: str) -> Json:
    """Make a spec with rules 1 and 2 in it, and with examples of things that there are."""
    document, kit = read_document(provider), find_kit(provider)
    strict = {**copy.deepcopy(document), PROVIDER: provider}
    for item in strict["paths"].values():
        for operation in item.values():
            responses = {
                status: copy.deepcopy(follow_reference(document, response))
                for status, response in operation["responses"].items()
            }
            if kit.general is not None:
                refusal = {"$ref": f"#/components/schemas/{kit.general.schema}"}
                for status in kit.general.codes:
                    content = {"application/json": {"schema": refusal}}
                    responses.setdefault(status, {"description": "General.", "content": content})
            for response in responses.values():
                for media in response.get("content", {}).values():
                    media["schema"] = _close_schema(document, media["schema"])
            operation["responses"] = responses
            parameters = list_parameters(document, operation)
            operation["parameters"] = [_inline_schema(document, one) for one in parameters]
            preparation = kit.preparations.get(operation["operationId"])
            if preparation is not None and preparation.arguments:
                _use_arguments(document, operation, preparation.arguments)
    return strict


def list_parameters(document: Json, operation: Json) -> list[Json]:
    """List the parameters of an operation, with references followed."""
    return [follow_reference(document, entry) for entry in operation.get("parameters", [])]


def _inline_schema(document: Json, parameter: Json) -> Json:
    """Put in what a parameter refers to: Schemathesis does not find it for its dictionaries."""
    schema = _inline(document, parameter["schema"])
    if "items" in schema:
        schema = {**schema, "items": _inline(document, schema["items"])}
    return {**parameter, "schema": schema}


def _inline(document: Json, schema: Json) -> Json:
    beside = {name: value for name, value in schema.items() if name != "$ref"}
    return {**follow_reference(document, schema), **beside}


def follow_reference(document: Json, value: Json) -> Json:
    """Follow the reference at the top of a value, if there is one."""
    while "$ref" in value:
        target = document
        for token in value["$ref"].removeprefix("#/").split("/"):
            target = target[token]
        value = target
    return value


def _close_schema(document: Json, schema: Json, *, whole: bool = True) -> Json:
    """Allow no members that a schema does not name; `whole` unless it is a part of one."""
    schema = dict(follow_reference(document, schema))
    if "allOf" in schema:
        schema["allOf"] = [_close_schema(document, part, whole=False) for part in schema["allOf"]]
    if "anyOf" in schema:
        schema["anyOf"] = [_close_schema(document, part, whole=whole) for part in schema["anyOf"]]
    if "items" in schema:
        schema["items"] = _close_schema(document, schema["items"])
    if "properties" in schema:
        members = schema["properties"].items()
        schema["properties"] = {name: _close_schema(document, member) for name, member in members}
    is_object = "properties" in schema or "allOf" in schema
    if whole and is_object and "additionalProperties" not in schema:
        schema["unevaluatedProperties"] = False
    return schema


def _use_arguments(document: Json, operation: Json, arguments: Mapping[str, Any]) -> None:
    """Have the tool use these arguments in its examples."""
    operation["parameters"] = [
        {**parameter, "example": arguments[parameter["name"]]}
        if parameter["name"] in arguments
        else parameter
        for parameter in list_parameters(document, operation)
    ]
    if "requestBody" in operation:
        media = operation["requestBody"]["content"]["application/json"]
        media["schema"] = schema = copy.deepcopy(follow_reference(document, media["schema"]))
        for name in arguments.keys() & schema["properties"].keys():
            schema["properties"][name] = {**schema["properties"][name], "example": arguments[name]}


def collect_examples(document: Json) -> dict[str, list[str | int]]:
    """Collect the examples of a document, by the place and name of the argument: `path.id`."""
    examples: dict[str, list[str | int]] = {}

    def note(argument: str, value: Json) -> None:
        values = examples.setdefault(argument, [])
        is_scalar = isinstance(value, str | int) and not isinstance(value, bool)
        if is_scalar and value not in values:
            values.append(value)

    for item in document["paths"].values():
        for operation in item.values():
            for parameter in list_parameters(document, operation):
                schema = follow_reference(document, parameter["schema"])
                example = parameter.get("example", schema.get("example"))
                note(f"{parameter['in']}.{parameter['name']}", example)
            media = operation.get("requestBody", {}).get("content", {}).get("application/json")
            body = follow_reference(document, media["schema"]) if media else {}
            for name, member in body.get("properties", {}).items():
                note(f"body.{name}", follow_reference(document, member).get("example"))
    return {argument: values for argument, values in examples.items() if values}


@dataclass(frozen=True)
class EnvelopeReading:
    """What the envelope of a response says."""

    is_success: bool
    code: Json
    message: Json


def read_envelope(document: Json, response: schemathesis.Response) -> EnvelopeReading:
    """Read a response by the `x-envelope` of a spec."""
    body = json.loads(response.content) if response.content else {}
    envelope = document["x-envelope"]
    code = _follow_pointer(body, envelope["code"])
    message = _follow_pointer(body, envelope["message"])
    is_success = 200 <= response.status_code < 300 and code == envelope.get("success")
    return EnvelopeReading(is_success, code, message)


def _follow_pointer(document: Json, pointer: str) -> Json:
    for token in pointer.split("/")[1:]:
        document = document.get(token) if isinstance(document, dict) else None
    return document


def check_refusal(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: Case
) -> None:
    """Rules 2 and 3."""
    provider, operation = _find_operation(case)
    document, kit = read_document(provider), find_kit(provider)
    reading = read_envelope(document, response)
    if reading.is_success:
        return
    status = str(response.status_code)
    if not isinstance(reading.message, str) or not reading.message:
        raise _make_failure(case, "Refusal without a text", repr(reading))
    may_be_general = _is_broken(case) or operation["operationId"] in kit.beyond_schemas
    needs_listing = kit.general is not None and kit.general.only_if_broken
    if _list_codes(operation, status) is None and needs_listing and not may_be_general:
        raise _make_failure(case, "Refusal that the operation does not list", repr(reading))
    if "x-errors" in document:
        _check_code(case, document["x-errors"], reading.code, status)
    elif reading.code in (None, document["x-envelope"].get("success")):
        raise _make_failure(case, "Refusal with the code of a success", repr(reading))


def _check_code(case: Case, catalog: Json, code: Json, status: str) -> None:
    provider, operation = _find_operation(case)
    kit = find_kit(provider)
    if code not in catalog:
        raise _make_failure(case, "Refusal with an unknown code", f"{code}")
    if str(catalog[code].get("status", status)) != status:
        raise _make_failure(case, "Refusal whose code has another status", f"{code}: {status}")
    listed = _list_codes(operation, status) or []
    if "status" not in catalog[code] or (kit.allows_any_code and not listed):
        return
    general = kit.general.codes.get(status, ()) if kit.general is not None else ()
    if code not in {*listed, *general}:
        message = f"{code} not in {listed}"
        raise _make_failure(case, "Refusal with a code that is not listed", message)


def check_good_request(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: Case
) -> None:
    """Rule 4."""
    provider, operation = _find_operation(case)
    reading = read_envelope(read_document(provider), response)
    is_beyond = operation["operationId"] in find_kit(provider).beyond_schemas
    if reading.is_success or _is_broken(case) or is_beyond:
        return
    # The sandbox names the operation where a request does not fit its spec, and only there.
    tag = operation["tags"][0]
    if f"{tag}.{operation['operationId'].removeprefix(f'{tag}_')}: " in str(reading.message):
        title = "Request that fits the spec is called broken"
        raise _make_failure(case, title, str(reading.message))


def check_unsigned_request(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: Case
) -> None:
    """Rule 5."""
    provider, _ = _find_operation(case)
    reading = read_envelope(read_document(provider), response)
    if reading.is_success or response.status_code != find_kit(provider).unsigned_status:
        raise _make_failure(case, "Request without credentials is not refused", repr(reading))


ALWAYS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    check_refusal,
]
CHECKS = [*ALWAYS, negative_data_rejection, check_good_request]
UNSIGNED_CHECKS = [*ALWAYS, check_unsigned_request]


def _find_operation(case: Case) -> tuple[str, Json]:
    """Find the provider of a case, and its operation as the spec has it."""
    provider = case.operation.schema.raw_schema[PROVIDER]
    return provider, read_document(provider)["paths"][case.path][case.method.lower()]


def _list_codes(operation: Json, status: str) -> list[str] | None:
    """List the codes of an operation for a status; `None` if it does not list the status."""
    responses = operation["responses"]
    return responses[status].get("x-errors", []) if status in responses else None


def _is_broken(case: Case) -> bool:
    assert case.meta is not None
    return case.meta.generation.mode.is_negative


def _make_failure(case: Case, title: str, message: str) -> Failure:
    return Failure(operation=case.operation.label, title=title, message=message)
