"""Reading what a provider may respond, and what a method makes of it."""

from __future__ import annotations

from dataclasses import replace

from codegen.ir.media_types import JSON, drop_parameters, read_content
from codegen.ir.operations import ResponseSpec
from codegen.ir.reading.context import Context
from codegen.ir.reading.pagination import is_whole_page
from codegen.ir.type_reading import reference_name
from codegen.ir.types import List, Null, Type, nullable
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position

NO_CONTENT = "204"
"""The status of a success that has nothing to say."""


def read_responses(context: Context, raw: LocatedMapping) -> list[ResponseSpec]:
    """Read the documented statuses of an operation."""
    responses = []
    for status, entry, position in _statuses(context, raw):
        if status in ("204", "205") and "content" in entry:
            message = f"a response with {status} has no body; drop content, or write 200"
            context.refuse(position, message)
        errors = []
        for code in entry.get("x-errors", ()):
            error = context.errors.get(code) if isinstance(code, str) else None
            if error is None:
                message = f"x-errors names {code!r}, which the root does not; add it there"
                context.refuse(entry.position_of("x-errors"), message)
            elif error.status not in (None, int(status)):
                message = f"{code} has status {error.status} in x-errors of the root"
                context.refuse(position, message)
            else:
                errors.append(error)
        responses.append(ResponseSpec(int(status), entry["description"], tuple(errors)))
    if not any(response.is_success for response in responses):
        context.refuse(raw.position_of("responses"), "no success is described; add a 200")
    return responses


def read_accepted(context: Context, raw: LocatedMapping) -> tuple[str, ...]:
    """Read which media types responses have, if they are not all plain JSON."""
    contents = [read_content(entry) for _, entry, _ in _statuses(context, raw)]
    accepted = tuple(dict.fromkeys(drop_parameters(one[0]) for one in contents if one))
    return () if accepted == (JSON,) else accepted


def read_result(context: Context, raw: LocatedMapping) -> Type | None:
    """Read what a method returns: the response without its envelope, or all of it."""
    results: list[Type | None] = []
    for status, entry, position in _statuses(context, raw):
        if status == NO_CONTENT:
            if "content" in entry:
                context.refuse(position, "204 says that there is no content; drop it")
        elif status.startswith("2"):
            _, media = read_content(entry) or (None, None)
            if media and is_whole_page(context, raw):
                results.append(context.types.read_type(media["schema"], position))
            else:
                results.append(_read_data(context, media["schema"], position) if media else None)
    if any(result != results[0] for result in results):
        message = "all successes must have one schema; only 204 has none"
        context.refuse(raw.position_of("responses"), message)
    result = results[0] if results else None
    result = result.non_null if result else None  # null stands in refusals
    if isinstance(result, Null):
        return None
    if result and "207" in raw["responses"]:
        if not isinstance(result, List):
            position = raw["responses"].position_of("207")
            context.refuse(position, "207 is supported for lists only")
            return result
        result = replace(result, partial=True)
    return nullable(result) if result and NO_CONTENT in raw["responses"] else result


def _read_data(context: Context, schema: LocatedMapping, position: Position) -> Type | None:
    """What is in the envelope."""
    if context.envelope.data == "":
        parts = [part for part in _list_parts(schema) if not _is_envelope(context, part)]
        if len(parts) > 1:
            context.refuse(position, "allOf may hold the Envelope and one other schema")
        return context.types.read_type(parts[0], position) if parts else None
    envelope = context.types.component(reference_name(schema))
    if envelope is None or envelope["type"] != "object":
        context.refuse(position, "an answer must be a $ref to an envelope object under schemas/")
        return None
    data = envelope.get("properties", {}).get(context.envelope.data.removeprefix("/"))
    return context.types.read_type(data, position) if data is not None else None


def is_whole_response(context: Context, raw: LocatedMapping) -> bool:
    """Whether successes have nothing beside the data, although refusals have a code."""
    if context.envelope.data or context.envelope.code is None:
        return False
    contents = [
        read_content(entry)
        for status, entry, _ in _statuses(context, raw)
        if status.startswith("2")
    ]
    parts = [part for one in contents if one for part in _list_parts(one[1]["schema"])]
    return bool(parts) and not any(_is_envelope(context, part) for part in parts)


def _list_parts(schema: LocatedMapping) -> list[LocatedMapping]:
    return list(schema.get("allOf", [schema]))


def _is_envelope(context: Context, schema: LocatedMapping) -> bool:
    return context.envelope.code is not None and reference_name(schema) == "Envelope"


def _statuses(context: Context, raw: LocatedMapping) -> list[tuple[str, LocatedMapping, Position]]:
    """Statuses and their responses, references followed."""
    return [
        (status, context.shared("responses", entry), raw["responses"].position_of(status))
        for status, entry in raw["responses"].items()
    ]
