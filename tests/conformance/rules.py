"""What answers are held to, beside the spec itself: each rule, and why it is right.

Schemathesis judges by its own checks: no 5xx, no status, content type or body that the
spec does not allow, and no success for a request that breaks the spec. The rules below
are given to it as changes to the document (`strict_document`) and as checks of their own.

1.  An answer has no member that the spec does not know. Clients keep such members, as
    providers add them; a sandbox that shows them would invent facts.
2.  Some refusals may come from operations that do not list their status: those of
    `GENERAL`. They have the body that the provider has for all its refusals.
3.  A refusal has a text, and a code of the catalog (Bunjang, Konaplate) or any but 0
    (iamport). It comes with the status that the catalog gives the code, and is general
    or one that the operation lists. Two things are not documented, so all of the catalog
    goes there: the status of Bunjang's codes for orders, and the codes of those
    operations of Konaplate that list none.
4.  A request that fits the spec is never said to break it: the sandbox and Schemathesis,
    which read the spec apart, agree.
5.  A request without credentials is refused, with what the provider has for it.

Not asked for: that a request that fits the spec succeeds, for most such requests name
things that do not exist; and anything about methods and content types that the spec does
not have, for no page says what they give.
"""

from __future__ import annotations

import copy
import json
import re
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

from tests.conformance.preparations import PREPARATIONS

Json = Any
Case = schemathesis.Case[Any]


@dataclass(frozen=True)
class General:
    """Refusals that any operation may give."""

    schema: str
    """Name of the schema of their body."""
    codes: Mapping[str, frozenset[str]]
    """By status; empty where the provider has no codes."""
    only_if_broken: bool
    """Whether they are for requests that break the spec only."""
    any_code: bool
    """Whether operations that list no codes may give any."""
    unsigned: int
    """Status of the answer to a request without credentials."""


GENERAL = {
    # The table of error codes (doc-694221) is for all operations: 400, 401 and 404 have
    # these defaults. It has 403 and 500 too, which the sandbox never gives.
    "bunjang": General(
        schema="Error",
        codes={
            "400": frozenset({"BAD_REQUEST"}),
            "401": frozenset(
                {
                    "MISSING_AUTH_TOKEN",
                    "MISSING_ACCESS_KEY",
                    "INVALID_ACCESS_KEY",
                    "MISSING_IAT_CLAIM",
                    "INVALID_AUTH_TOKEN",
                    "EXPIRED_AUTH_TOKEN",
                }
            ),
            "404": frozenset({"RESOURCE_NOT_FOUND"}),
        },
        only_if_broken=False,
        any_code=False,
        unsigned=401,
    ),
    # Where the Swagger file lists 400, it is for missing and wrong arguments; it says
    # nowhere what else would refuse these, where it does not list 400.
    "iamport": General(
        schema="Failure",
        codes={"400": frozenset()},
        only_if_broken=True,
        any_code=True,
        unsigned=401,
    ),
    # All documented refusals have status 400, and pages of all kinds have these codes, of
    # which 001_006 is for unknown members. No page says what refuses a bad signature: the
    # sandbox uses 000_002 for that as well.
    "konaplate": General(
        schema="Envelope",
        codes={"400": frozenset({"000_002", "000_003", "000_015", "001_006"})},
        only_if_broken=False,
        any_code=True,
        unsigned=400,
    ),
}

BEYOND_SCHEMAS = frozenset({"orders_list", "payments_get_many"})
"""What a schema cannot say: the form of a time; 1 to 100 ids in two parameters together."""


@cache
def read_document(provider: str) -> Json:
    """The spec as it ships."""
    return json.loads(files(f"krpay.{provider}").joinpath("openapi.json").read_text("utf-8"))


def strict_document(provider: str) -> Json:
    """The spec with rules 1 and 2 in it, and with examples of things that there are."""
    document = read_document(provider)
    strict = copy.deepcopy(document)
    general = GENERAL[provider]
    refusal = {"$ref": f"#/components/schemas/{general.schema}"}
    for item in strict["paths"].values():
        for operation in item.values():
            responses = {
                status: copy.deepcopy(resolved(document, response))
                for status, response in operation["responses"].items()
            }
            for status in general.codes:
                content = {"application/json": {"schema": refusal}}
                responses.setdefault(status, {"description": "General.", "content": content})
            for response in responses.values():
                for media in response.get("content", {}).values():
                    media["schema"] = _closed(document, media["schema"])
            operation["responses"] = responses
            known = PREPARATIONS[provider].get(operation["operationId"])
            if known is not None and known.arguments:
                _use_arguments(document, operation, known.arguments)
    return strict


def parameters(document: Json, operation: Json) -> list[Json]:
    """The parameters of an operation, with references followed."""
    return [resolved(document, entry) for entry in operation.get("parameters", [])]


def resolved(document: Json, value: Json) -> Json:
    """A value, with a reference at its top followed."""
    while "$ref" in value:
        target = document
        for token in value["$ref"].removeprefix("#/").split("/"):
            target = target[token]
        value = target
    return value


def _closed(document: Json, schema: Json, *, whole: bool = True) -> Json:
    """A schema without members that it does not name; `whole` unless it is a part of one."""
    schema = dict(resolved(document, schema))
    if "allOf" in schema:
        schema["allOf"] = [_closed(document, part, whole=False) for part in schema["allOf"]]
    if "anyOf" in schema:
        schema["anyOf"] = [_closed(document, part, whole=whole) for part in schema["anyOf"]]
    if "items" in schema:
        schema["items"] = _closed(document, schema["items"])
    if "properties" in schema:
        members = schema["properties"].items()
        schema["properties"] = {name: _closed(document, member) for name, member in members}
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
        for parameter in parameters(document, operation)
    ]
    if "requestBody" in operation:
        media = operation["requestBody"]["content"]["application/json"]
        media["schema"] = schema = copy.deepcopy(resolved(document, media["schema"]))
        for name in arguments.keys() & schema["properties"].keys():
            schema["properties"][name] = {**schema["properties"][name], "example": arguments[name]}


def known_values(document: Json) -> dict[str, list[str | int]]:
    """The examples of a document, by the name of the argument after its place: `path.id`."""
    found: dict[str, list[str | int]] = {}

    def note(argument: str, value: Json) -> None:
        values = found.setdefault(argument, [])
        is_one = isinstance(value, str | int) and not isinstance(value, bool)
        if is_one and value not in values:
            values.append(value)

    for item in document["paths"].values():
        for operation in item.values():
            for parameter in parameters(document, operation):
                schema = resolved(document, parameter["schema"])
                example = parameter.get("example", schema.get("example"))
                note(f"{parameter['in']}.{parameter['name']}", example)
            media = operation.get("requestBody", {}).get("content", {}).get("application/json")
            body = resolved(document, media["schema"]) if media else {}
            for name, member in body.get("properties", {}).items():
                note(f"body.{name}", resolved(document, member).get("example"))
    return {argument: values for argument, values in found.items() if values}


@dataclass(frozen=True)
class Outcome:
    """What an answer says, by the provider's envelope."""

    is_success: bool
    code: Json
    message: Json


def outcome(document: Json, response: schemathesis.Response) -> Outcome:
    """Read an answer by the `x-envelope` of a spec."""
    body = json.loads(response.content) if response.content else {}
    envelope = document["x-envelope"]
    code, message = _at(body, envelope["code"]), _at(body, envelope["message"])
    accepted = 200 <= response.status_code < 300
    return Outcome(accepted and code == envelope.get("success"), code, message)


def _at(document: Json, pointer: str) -> Json:
    for token in pointer.split("/")[1:]:
        document = document.get(token) if isinstance(document, dict) else None
    return document


def refusal_is_known(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: Case
) -> None:
    """Rules 2 and 3."""
    provider, operation = _source(case)
    document = read_document(provider)
    found, general = outcome(document, response), GENERAL[provider]
    if found.is_success:
        return
    status = str(response.status_code)
    if not isinstance(found.message, str) or not found.message:
        raise _failure(case, "Refusal without a text", repr(found))
    may_be_general = _is_broken(case) or operation["operationId"] in BEYOND_SCHEMAS
    if _listed(operation, status) is None and general.only_if_broken and not may_be_general:
        raise _failure(case, "Refusal that the operation does not list", repr(found))
    if "x-errors" in document:
        _check_code(case, document["x-errors"], found.code, status)
    elif found.code in (None, 0):
        raise _failure(case, "Refusal with the code of a success", repr(found))


def _check_code(case: Case, catalog: Json, code: Json, status: str) -> None:
    provider, operation = _source(case)
    if code not in catalog:
        raise _failure(case, "Refusal with an unknown code", f"{code}")
    if str(catalog[code].get("status", status)) != status:
        raise _failure(case, "Refusal whose code has another status", f"{code}: {status}")
    general, listed = GENERAL[provider], _listed(operation, status) or []
    if "status" not in catalog[code] or (general.any_code and not listed):
        return
    if code not in {*listed, *general.codes.get(status, ())}:
        raise _failure(case, "Refusal with a code that is not listed", f"{code} not in {listed}")


def good_request_is_not_called_broken(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: Case
) -> None:
    """Rule 4."""
    provider, operation = _source(case)
    found = outcome(read_document(provider), response)
    if found.is_success or _is_broken(case) or operation["operationId"] in BEYOND_SCHEMAS:
        return
    # The sandbox names the operation where a request does not fit its spec, and only there.
    tag = operation["tags"][0]
    if f"{tag}.{operation['operationId'].removeprefix(f'{tag}_')}: " in str(found.message):
        raise _failure(case, "Request that fits the spec is called broken", str(found.message))


def unsigned_request_is_refused(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: Case
) -> None:
    """Rule 5."""
    provider, _ = _source(case)
    found, general = outcome(read_document(provider), response), GENERAL[provider]
    if found.is_success or response.status_code != general.unsigned:
        raise _failure(case, "Request without credentials is not refused", repr(found))


ALWAYS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    refusal_is_known,
]
CHECKS = [*ALWAYS, negative_data_rejection, good_request_is_not_called_broken]
UNSIGNED_CHECKS = [*ALWAYS, unsigned_request_is_refused]


def _source(case: Case) -> tuple[str, Json]:
    """The provider of a case, and its operation as the spec has it."""
    source = re.search(r"specs/(\w+)/", case.operation.schema.raw_schema["x-generated"])
    assert source is not None
    provider = source[1]
    return provider, read_document(provider)["paths"][case.path][case.method.lower()]


def _listed(operation: Json, status: str) -> list[str] | None:
    """The codes that an operation lists for a status; None if it does not list the status."""
    responses = operation["responses"]
    return responses[status].get("x-errors", []) if status in responses else None


def _is_broken(case: Case) -> bool:
    assert case.meta is not None
    return case.meta.generation.mode.is_negative


def _failure(case: Case, title: str, message: str) -> Failure:
    return Failure(operation=case.operation.label, title=title, message=message)
