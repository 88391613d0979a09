"""Checking the component schemas: what cannot become a Python class is refused."""

from __future__ import annotations

import re

from pydantic import BaseModel

from codegen.ir.names import problem_with_class, property_name
from codegen.ir.operations import Limits
from codegen.ir.reading.context import Context
from codegen.ir.scalars import SCALARS
from codegen.ir.type_reading import reference_name, references, type_names
from codegen.spec.limit_keywords import LIMIT_KEYWORDS
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position, suggest


def check_schemas(context: Context) -> None:
    """Refuse every component that cannot become a Python class."""
    for name, schema in context.types.components.items():
        problem = problem_with_class(name)
        if problem:
            context.refuse(schema.position, f"{problem}; give the schema another name")
        _refuse_useless_keys(context, name, schema)
        if name in SCALARS:
            wanted = SCALARS[name].json_type
            if schema["type"] != wanted:
                context.refuse(schema.position, f"{name} must be of type {wanted}")
        elif "enum" in schema:
            _check_enum(context, name, schema)
        elif schema["type"] == "object":
            _check_object(context, name, schema)
        else:
            known = ", ".join(SCALARS)
            message = f"{name} is neither an object, an enum nor one of {known}; inline it"
            context.refuse(schema.position, message)
        _check_methods(context, schema)
        _check_bare_array(context, schema)


def check_sent_schema(context: Context, name: str) -> None:
    """Refuse limits in a schema for requests that would not be enforced."""
    waiting, seen = [name], set[str]()
    while waiting:
        current = waiting.pop()
        schema = context.types.components[current]
        for wire_name, child in schema.get("properties", {}).items():
            position = schema["properties"].position_of(wire_name)
            if current != name and reference_name(child) in SCALARS and Limits.of(child):
                context.refuse(position, "a limit here is not supported; say it in words")
            refuse_item_limits(context, child, position)
            for other in references(child):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)


def refuse_item_limits(context: Context, schema: LocatedMapping, position: Position) -> None:
    """Refuse limits on what a list or a map holds that is sent: they would not be enforced."""
    for where, words in (("items", "items of a list"), ("additionalProperties", "values of a map")):
        inner = schema.get(where)
        if not isinstance(inner, LocatedMapping):
            continue
        for key in LIMIT_KEYWORDS.keys() & inner.keys():
            context.refuse(position, f"{key!r} on the {words} is not supported; say it in words")
        refuse_item_limits(context, inner, position)


def _check_enum(context: Context, name: str, schema: LocatedMapping) -> None:
    position, values = schema.position, schema["enum"]
    kind = {"string": str, "integer": int}.get(schema["type"])
    if not values or kind is None or not all(type(value) is kind for value in values):
        context.refuse(position, f"the values of enum {name} must be all strings or all integers")
        return
    names = schema.get("x-enum-varnames")
    if names is None and kind is int:
        context.refuse(position, f"enum {name} needs x-enum-varnames, a name for each number")
        return
    if names is None:
        names = [re.sub(r"[^0-9A-Za-z]+", "_", value).strip("_").upper() for value in values]
    elif len(names) != len(values):
        context.refuse(
            position, f"enum {name} has {len(values)} values and {len(names)} x-enum-varnames"
        )
    elif not all(isinstance(one, str) and re.fullmatch(r"[A-Z][A-Z0-9_]*", one) for one in names):
        context.refuse(position, f"the x-enum-varnames of {name} must be names such as CREDIT")
    twice = sorted({str(one) for one in names if names.count(one) > 1})
    if twice:
        message = f"two values of enum {name} give {', '.join(twice)}; add x-enum-varnames"
        context.refuse(position, message)


def _check_object(context: Context, name: str, schema: LocatedMapping) -> None:
    properties = schema.get("properties", LocatedMapping(schema.position))
    for required in schema.get("required", ()):
        if not isinstance(required, str) or required not in properties:
            message = f"'required' of {name} names {required!r}, which is no property"
            context.refuse(schema.position_of("required"), message)
    names: dict[str, str] = {}
    for wire_name, child in properties.items():
        position = properties.position_of(wire_name)
        python_name = property_name(wire_name, child)
        _check_field_name(context, wire_name, python_name, position)
        if python_name in names:
            message = f"{wire_name!r} and {names[python_name]!r} clash; add an x-name"
            context.refuse(position, message)
        names[python_name] = wire_name
        if "description" not in child and not name.endswith("Envelope"):
            context.refuse(position, f"{name}.{wire_name} has no description; say what it is")
        kind = context.types.read_type(child, position)
        is_there = wire_name in schema.get("required", ()) and not kind.is_nullable
        if "x-null-text" in child and is_there:
            message = f"x-null-text means null, and {wire_name!r} is required and never null"
            message += "; let it be null, or drop x-null-text"
            context.refuse(child.position_of("x-null-text"), message)


def _refuse_useless_keys(context: Context, name: str, schema: LocatedMapping) -> None:
    """Refuse keys that do nothing on a component of its kind."""
    is_enum = "enum" in schema
    kind = "an enum" if is_enum else "an object" if schema["type"] == "object" else "a scalar"
    for key, wanted in (
        *((key, "an object") for key in ("properties", "required", "x-bare-array", "x-methods")),
        ("x-enum-varnames", "an enum"),
        ("pattern", "a scalar"),
    ):
        if key in schema and kind != wanted:
            message = f"{key!r} does nothing here: {name} is {kind}; drop it"
            context.refuse(schema.position_of(key), message)


def _check_methods(context: Context, schema: LocatedMapping) -> None:
    """Refuse methods that nobody wrote."""
    if "x-methods" not in schema or schema["type"] != "object" or "allOf" in schema:
        return  # the last of which is refused where it is read
    fields = {property_name(*one) for one in schema.get("properties", {}).items()}
    problem = context.room.problem_with_methods(schema["x-methods"], fields)
    if problem:
        context.refuse(schema.position_of("x-methods"), problem)
    if "x-bare-array" in schema:
        message = "'x-bare-array' does nothing beside x-methods; drop one"
        context.refuse(schema.position_of("x-bare-array"), message)


def _check_bare_array(context: Context, schema: LocatedMapping) -> None:
    """Refuse that a bare array is taken as a member that is none."""
    name = schema.get("x-bare-array")
    if name is None or schema["type"] != "object":
        return
    properties = schema.get("properties", LocatedMapping(schema.position))
    if name not in properties:
        hint = suggest(name, properties) or "; name one that is an array"
        message = f"x-bare-array names {name!r}, which is no property{hint}"
        context.refuse(schema.position_of("x-bare-array"), message)
    elif "array" not in type_names(properties[name]):
        message = f"x-bare-array names {name!r}, which is no array; name one that is"
        context.refuse(schema.position_of("x-bare-array"), message)


def _check_field_name(
    context: Context, wire_name: str, python_name: str, position: Position
) -> None:
    if not python_name.isidentifier() or python_name.startswith(("_", "model_")):
        context.refuse(position, f"{wire_name!r} gives {python_name!r}; give it an x-name")
    if hasattr(BaseModel, python_name):
        context.refuse(position, f"{python_name!r} is a method of every model; give it an x-name")
