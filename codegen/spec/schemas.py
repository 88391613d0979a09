"""Refuses schemas that nothing can fit, and examples that do not fit theirs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from codegen.spec.limit_keywords import LIMIT_KEYWORDS
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Problems
from codegen.spec.references import write_pointer
from codegen.spec.scalar_formats import SCALAR_FORMATS

_BOUNDS = tuple(
    (lower.keyword, upper.keyword)
    for upper in LIMIT_KEYWORDS.values()
    for lower in LIMIT_KEYWORDS.values()
    if upper.is_upper and lower.keyword == upper.keyword.replace("max", "min")
)
_BASE = "krpay-spec:///document"

Place = tuple[str, ...]
"""The keys on the way to a part of the document."""


def check_schemas(document: LocatedMapping, problems: Problems) -> None:
    """Check the schemas of a bundled document, and all examples."""
    components = document["components"].get("schemas", LocatedMapping(document.position))
    plain = _write_choices(json.loads(json.dumps(document)), components)
    for name in SCALAR_FORMATS.keys() & components.keys():
        plain["components"]["schemas"][name]["format"] = name
    registry = jsonschema_rs.Registry([(_BASE, plain)])
    for place, holder in _list_holders(document):
        schema = holder["schema"]
        if "example" in holder:  # of a media type
            _check_example(holder, (*place, "schema"), registry, problems)
        for inner_place, inner in _list_schemas((*place, "schema"), schema):
            _check_schema(inner_place, inner, components, registry, problems)
    for name, component in components.items():
        for place, schema in _list_schemas(("components", "schemas", name), component):
            _check_schema(place, schema, components, registry, problems)
    _refuse_endless(components, problems)


def _write_choices(value: Any, components: LocatedMapping) -> Any:
    """Write each `oneOf` as JSON Schema, which knows no discriminator: as `anyOf` and `if`."""
    if isinstance(value, list):
        return [_write_choices(one, components) for one in value]
    if not isinstance(value, dict):
        return value
    value = {key: _write_choices(child, components) for key, child in value.items()}
    if isinstance(options := value.get("oneOf"), list):
        del value["oneOf"]
        value["anyOf"] = options
        if "discriminator" in value and "x-base" in value:
            value["anyOf"] = [*options, value["x-base"]]
            value["allOf"] = [*value.get("allOf", ()), *_list_conditions(value, components)]
    return value


def _list_conditions(schema: dict[str, Any], components: LocatedMapping) -> Iterator[Any]:
    """What must hold for each value of a discriminator, and for all others."""
    name, mapping = schema["discriminator"]["propertyName"], schema["discriminator"]["mapping"]

    def has_one_of(values: list[str]) -> dict[str, Any]:
        return {"required": [name], "properties": {name: {"enum": values}}}

    for value, target in mapping.items():
        if target in components:  # any other is refused where types are read
            reference = {"$ref": f"{_BASE}#{write_pointer('components', 'schemas', target)}"}
            yield {"if": {"type": "object", **has_one_of([value])}, "then": reference}
    others = {"type": "object", "not": has_one_of(list(mapping))}
    yield {"if": others, "then": schema["x-base"]}


def _list_holders(document: LocatedMapping) -> Iterator[tuple[Place, LocatedMapping]]:
    """Parameters and media types: what has a schema that is no component itself."""
    components = document["components"]
    for name, parameter in components.get("parameters", {}).items():
        yield ("components", "parameters", name), parameter
    for name, response in components.get("responses", {}).items():
        yield from _list_media(("components", "responses", name), response)
    for path, item in document["paths"].items():
        for method, operation in item.items():
            place = "paths", path, method
            for index, parameter in enumerate(operation.get("parameters", ())):
                if "$ref" not in parameter:
                    yield (*place, "parameters", str(index)), parameter
            if "requestBody" in operation:
                yield from _list_media((*place, "requestBody"), operation["requestBody"])
            for status, response in operation["responses"].items():
                yield from _list_media((*place, "responses", status), response)


def _list_media(place: Place, holder: LocatedMapping) -> Iterator[tuple[Place, LocatedMapping]]:
    for name, media in holder.get("content", {}).items():
        yield (*place, "content", name), media


def _list_schemas(place: Place, schema: LocatedMapping) -> Iterator[tuple[Place, LocatedMapping]]:
    """A schema and all inside it."""
    yield place, schema
    for key in ("items", "additionalProperties", "x-base"):
        if isinstance(schema.get(key), LocatedMapping):
            yield from _list_schemas((*place, key), schema[key])
    for key, written in (("anyOf", "anyOf"), ("oneOf", "anyOf"), ("allOf", "allOf")):
        for index, option in enumerate(schema.get(key, ())):
            yield from _list_schemas((*place, written, str(index)), option)
    for name, child in schema.get("properties", {}).items():
        yield from _list_schemas((*place, "properties", name), child)


def _check_schema(
    place: Place,
    schema: LocatedMapping,
    components: LocatedMapping,
    registry: jsonschema_rs.Registry,
    problems: Problems,
) -> None:
    is_empty = False
    for lower, upper in _BOUNDS:
        if lower in schema and upper in schema and schema[lower] > schema[upper]:
            is_empty = True
            message = (
                f"{upper!r} is {schema[upper]}, and {lower!r} is {schema[lower]}: nothing fits"
            )
            problems.add(schema.position_of(upper), f"{message}; write what the source says")
    if _is_integer(schema, components):
        for key in ("minimum", "exclusiveMinimum", "maximum"):
            if isinstance(schema.get(key), float):
                message = f"{key!r} is {schema[key]}, and integers have no fractions"
                problems.add(schema.position_of(key), f"{message}; write a whole number")
    if "pattern" in schema:
        _check_pattern(schema, problems)
    for key in ("anyOf", "oneOf"):
        _refuse_repetition(schema, key, problems)
    if "example" in schema and not is_empty:
        _check_example(schema, place, registry, problems)


def _refuse_repetition(schema: LocatedMapping, key: str, problems: Problems) -> None:
    options = schema.get(key, ())
    for index, option in enumerate(options):
        if option in options[:index]:
            shown = option.get("$ref", option.get("type"))
            message = f"{key} names {str(shown).rsplit('/', 1)[-1]} twice; drop one"
            problems.add(options.item_positions[index], message)


def _check_pattern(schema: LocatedMapping, problems: Problems) -> None:
    """Refuse what Python or the checker of examples cannot read."""
    pattern = schema["pattern"]
    try:
        re.compile(pattern)
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except (re.error, jsonschema_rs.ValidationError) as error:
        reason = str(error).partition("\n")[0]
        message = f"'pattern' {pattern!r:.60} is no regular expression: {reason}; put a \\ before "
        message += "what it is to take as it is"
        problems.add(schema.position_of("pattern"), message)


def _is_integer(schema: LocatedMapping, components: LocatedMapping) -> bool:
    """Whether a schema is of integers only."""
    if "$ref" in schema:
        schema = components[schema["$ref"].rsplit("/", 1)[-1]]
    declared = schema.get("type", ())
    return declared == "integer" or (isinstance(declared, list) and "integer" in declared)


def _check_example(
    holder: LocatedMapping, place: Place, registry: jsonschema_rs.Registry, problems: Problems
) -> None:
    try:
        validator = jsonschema_rs.Draft202012Validator(
            {"$ref": f"{_BASE}#{write_pointer(*place)}"},
            registry=registry,
            formats=dict(SCALAR_FORMATS),
            validate_formats=True,
        )
    except jsonschema_rs.ValidationError:  # for a pattern that is none, which is said there
        return
    example = holder["example"]
    for error in validator.iter_errors(example):
        hint = "write one that fits"
        is_scalar = not isinstance(error.instance, str | list | dict)
        if error.kind.name == "type" and "string" in error.kind.value and is_scalar:
            hint = "quote it"
        message = f"the example does not fit its schema: {error.message:.150}; {hint}"
        problems.add(holder.position_of("example"), message)


def _refuse_endless(components: LocatedMapping, problems: Problems) -> None:
    """Refuse objects that require each other in a circle: no JSON is as long as that."""
    required = {name: _find_required(schema, components) for name, schema in components.items()}
    endless = dict(required)
    while True:
        ended = [name for name, children in endless.items() if _has_end(children, endless)]
        if not ended:
            break
        for name in ended:
            del endless[name]
    for name, children in endless.items():
        schema = components[name]
        for member, child in children.items():
            if not _value_has_end(child, endless) and _leads_to(child, name, endless):
                message = f"{name} requires itself through {member!r}, without an end"
                message += f"; drop {member!r} from required, or let it be null"
                key = "required" if member in schema.get("required", ()) else "allOf"
                problems.add(schema.position_of(key), message)


def _find_required(schema: LocatedMapping, components: LocatedMapping) -> dict[str, LocatedMapping]:
    """Find what an object requires, and what it inherits of that."""
    waiting, seen = [schema], set[str]()
    properties: dict[str, LocatedMapping] = {}
    required: list[str] = []
    while waiting:
        current = waiting.pop()
        properties = {**current.get("properties", {}), **properties}
        required += current.get("required", ())
        for base in current.get("allOf", ()):
            name = base.get("$ref", "").rsplit("/", 1)[-1]
            if name in components and name not in seen:
                seen.add(name)
                waiting.append(components[name])
    return {name: properties[name] for name in required if name in properties}


def _has_end(children: dict[str, LocatedMapping], endless: dict[str, Any]) -> bool:
    return all(_value_has_end(child, endless) for child in children.values())


def _list_options(schema: LocatedMapping) -> list[LocatedMapping]:
    """The schemas of which a value fits one."""
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ())]


def _value_has_end(schema: LocatedMapping, endless: dict[str, Any]) -> bool:
    """Whether some value fits a schema, as far as is known by now."""
    if "$ref" in schema:
        return schema["$ref"].rsplit("/", 1)[-1] not in endless
    if options := _list_options(schema):
        return any(_value_has_end(option, endless) for option in options)
    if "items" in schema and schema.get("minItems", 0) > 0:
        return _value_has_end(schema["items"], endless)
    return True


def _leads_to(schema: LocatedMapping, wanted: str, endless: dict[str, Any]) -> bool:
    """Whether required members lead from a schema to a component."""
    waiting, seen = [schema], set[str]()
    while waiting:
        current = waiting.pop()
        waiting += [*_list_options(current), *([current["items"]] if "items" in current else [])]
        name = current.get("$ref", "").rsplit("/", 1)[-1]
        if name == wanted:
            return True
        if name in endless and name not in seen:
            seen.add(name)
            waiting += endless[name].values()
    return False
