"""Schemas: what a spec may say in them, and the Python types that come of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from codegen.emit import text
from codegen.ir.model import SCALARS, Limits, Type, is_free_class_name
from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Position, Problems

LIMITS = {
    "minimum": ("minimum", {"integer", "number"}),
    "maximum": ("maximum", {"integer", "number"}),
    "minLength": ("min_length", {"string"}),
    "maxLength": ("max_length", {"string"}),
    "pattern": ("pattern", {"string"}),
    "minItems": ("min_items", {"array"}),
    "maxItems": ("max_items", {"array"}),
}
"""Keyword of a limit: its Python name, and the types that it is about."""

_PRIMITIVES = {"string": "str", "integer": "int", "boolean": "bool"}
_OBJECT = Type("Mapping[str, object]", "dict[str, Any]")
_NOTHING = Type("object", "object")


def property_name(wire_name: str, schema: LocatedMapping) -> str:
    """The Python name of a property or parameter."""
    return str(schema.get("x-name", text.snake_case(wire_name)))


def type_names(schema: LocatedMapping) -> set[str]:
    """The `type` of a schema as a set."""
    declared = schema.get("type", ())
    return {declared} if isinstance(declared, str) else set(map(str, declared))


def limits_of(schema: LocatedMapping) -> Limits:
    """The limits that a schema sets."""
    given = {name: schema[key] for key, (name, _) in LIMITS.items() if key in schema}
    return Limits(**given)


def reference_name(schema: LocatedMapping) -> str:
    """The component that a schema refers to, or nothing."""
    return str(schema.get("$ref", "")).rsplit("/", 1)[-1]


def references(value: Any) -> Iterator[str]:
    """The components that a schema refers to, at any depth."""
    if isinstance(value, LocatedList):
        for item in value:
            yield from references(item)
    if isinstance(value, LocatedMapping):
        if "$ref" in value:
            yield reference_name(value)
        for key in ("items", "anyOf", "allOf"):
            yield from references(value.get(key))
        for child in value.get("properties", LocatedMapping(value.position)).values():
            yield from references(child)


class Shapes:
    """The component schemas of a document."""

    def __init__(self, components: LocatedMapping, problems: Problems) -> None:
        self._components = components
        self._add = problems.add

    def check(self) -> None:
        """Refuse what cannot become a Python class."""
        for name, schema in self._components.items():
            if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name) or not is_free_class_name(name):
                self._add(schema.position, f"{name!r} must be a class name in PascalCase")
            if name in SCALARS:
                wanted = SCALARS[name].json_type
                if schema["type"] != wanted:
                    self._add(schema.position, f"{name} must be of type {wanted}")
            elif "enum" in schema:
                self._check_enum(name, schema)
            elif schema["type"] == "object":
                self._check_object(name, schema)
            else:
                known = ", ".join(SCALARS)
                message = f"{name} is neither an object, an enum nor one of {known}; inline it"
                self._add(schema.position, message)

    def component(self, name: str) -> LocatedMapping | None:
        """A component schema by name."""
        found: LocatedMapping | None = self._components.get(name)
        return found

    def type_of(self, schema: LocatedMapping, position: Position) -> Type:
        """The Python types of a schema; refuses what has none."""
        self._refuse_contradictions(schema)
        self._check_limits(schema, position)
        if "$ref" in schema:
            return self._reference_type(reference_name(schema))
        if "anyOf" in schema:
            return self._union(schema, position)
        if "allOf" in schema:
            self._add(
                position, "allOf is supported in answers only, with the Envelope; list the fields"
            )
            return _NOTHING
        return self._plain_type(schema, position)

    def check_sent(self, name: str) -> None:
        """Refuse a schema for requests that admits null: `None` means «not sent» there."""
        waiting, seen = [name], set[str]()
        while waiting:
            current = waiting.pop()
            schema = self._components[current]
            for wire_name, child in schema.get("properties", {}).items():
                if limits_of(child) and "$ref" in child:
                    place = schema["properties"].position_of(wire_name)
                    if current != name or reference_name(child) not in SCALARS:
                        self._add(place, "a limit here is not supported; say it in words")
                if _admits_null(child):
                    place = schema["properties"].position_of(wire_name)
                    self._add(place, "None means «not sent» in a request; drop null from the type")
                self.refuse_item_limits(child, schema["properties"].position_of(wire_name))
                for other in references(child):
                    if other not in seen:
                        seen.add(other)
                        waiting.append(other)

    def refuse_item_limits(self, schema: LocatedMapping, position: Position) -> None:
        """Refuse limits on the items of a list that is sent: they would not be enforced."""
        for key in LIMITS:
            if key in schema.get("items", {}):
                self._add(
                    position, f"{key!r} on the items of a list is not supported; say it in words"
                )

    def _refuse_contradictions(self, schema: LocatedMapping) -> None:
        """Refuse a second key that says what a value is: nobody could tell which one holds."""
        kinds = [key for key in ("$ref", "anyOf", "allOf", "type") if key in schema]
        for key in kinds[1:]:
            self._add(
                schema.position_of(key), f"{key!r} means nothing beside {kinds[0]!r}; drop one"
            )
        for key, wanted in (("items", "array"), ("additionalProperties", "object")):
            if key in schema and wanted not in type_names(schema):
                self._add(schema.position_of(key), f"{key!r} is for type {wanted} only; drop it")

    def _plain_type(self, schema: LocatedMapping, position: Position) -> Type:
        types = type_names(schema) - {"null"}
        if types == {"array"}:
            if "items" not in schema:
                self._add(position, "an array needs items")
                return _NOTHING
            item = self.type_of(schema["items"], position)
            return Type(f"Sequence[{item.argument}]", f"list[{item.result}]", item.scalar)
        if types == {"object"}:
            if schema.get("additionalProperties") is not True:
                self._add(
                    position, "name the object under schemas/, or say additionalProperties: true"
                )
            return _OBJECT
        if types == {"number"}:
            self._add(position, "money is never a float: refer to the named scalar Amount")
            return _NOTHING
        if len(types) == 1 and types <= _PRIMITIVES.keys():
            python = _PRIMITIVES[types.pop()]
            return Type(python, python)
        if types or type_names(schema) != {"null"}:
            self._add(position, f"type {schema.get('type')!r} is not supported; write one type")
        return _NOTHING

    def _union(self, schema: LocatedMapping, position: Position) -> Type:
        options = [option for option in schema["anyOf"] if option.get("type") != "null"]
        if not options or not all("$ref" in option for option in options):
            self._add(position, 'anyOf may hold $refs and {type: "null"} only')
            return _NOTHING
        found = [self.type_of(option, position) for option in options]
        arguments = " | ".join(one.argument for one in found)
        return Type(arguments, " | ".join(one.result for one in found))

    def _reference_type(self, name: str) -> Type:
        if name in SCALARS:
            return Type(SCALARS[name].argument, f"scalars.{name}", name)
        component = self._components[name]
        if "enum" in component:
            plain = "int" if component["type"] == "integer" else "str"
            return Type(f"models.{name} | {plain}", f"models.{name}")
        return Type(f"models.{name} | Mapping[str, object]", f"models.{name}")

    def _check_limits(self, schema: LocatedMapping, position: Position) -> None:
        found = type_names(schema)
        if "$ref" in schema:
            found = type_names(self._components[reference_name(schema)])
        for key, (_, types) in LIMITS.items():
            if key in schema and not found & types:
                wanted = " or ".join(sorted(types))
                self._add(schema.position_of(key), f"{key!r} is a limit of type {wanted} only")
        if isinstance(schema.get("pattern"), str):
            try:
                re.compile(schema["pattern"])
            except re.error as error:
                position = schema.position_of("pattern")
                pattern = schema["pattern"]
                self._add(position, f"'pattern' {pattern!r} is no regular expression: {error}")

    def _check_enum(self, name: str, schema: LocatedMapping) -> None:
        position, values = schema.position, schema["enum"]
        kind = {"string": str, "integer": int}.get(schema["type"])
        if not values or kind is None or not all(type(value) is kind for value in values):
            self._add(position, f"the values of enum {name} must be all strings or all integers")
            return
        names = schema.get("x-enum-varnames")
        if names is None and kind is int:
            self._add(position, f"enum {name} needs x-enum-varnames, a name for each number")
            return
        if names is None:
            names = [re.sub(r"[^0-9A-Za-z]+", "_", value).strip("_").upper() for value in values]
        elif len(names) != len(values):
            self._add(
                position, f"enum {name} has {len(values)} values and {len(names)} x-enum-varnames"
            )
        elif not all(
            isinstance(one, str) and re.fullmatch(r"[A-Z][A-Z0-9_]*", one) for one in names
        ):
            self._add(position, f"the x-enum-varnames of {name} must be names such as CREDIT")
        twice = sorted({str(one) for one in names if names.count(one) > 1})
        if twice:
            message = f"two values of enum {name} give {', '.join(twice)}; add x-enum-varnames"
            self._add(position, message)

    def _check_object(self, name: str, schema: LocatedMapping) -> None:
        properties = schema.get("properties", LocatedMapping(schema.position))
        for required in schema.get("required", ()):
            if not isinstance(required, str) or required not in properties:
                message = f"'required' of {name} names {required!r}, which is no property"
                self._add(schema.position_of("required"), message)
        names: dict[str, str] = {}
        for wire_name, child in properties.items():
            position = properties.position_of(wire_name)
            python_name = property_name(wire_name, child)
            if not python_name.isidentifier() or python_name.startswith(("_", "model_")):
                self._add(position, f"{wire_name!r} gives {python_name!r}; give it an x-name")
            if hasattr(BaseModel, python_name):
                self._add(
                    position, f"{python_name!r} is a method of every model; give it an x-name"
                )
            if python_name in names:
                self._add(
                    position, f"{wire_name!r} and {names[python_name]!r} clash; add an x-name"
                )
            names[python_name] = wire_name
            if wire_name == schema.get("x-bare-array") and "array" not in type_names(child):
                self._add(position, f"x-bare-array names {wire_name!r}, which is no array")
            if "description" not in child and not name.endswith("Envelope"):
                self._add(position, f"{name}.{wire_name} has no description; say what it is")
            self.type_of(child, position)


def _admits_null(schema: LocatedMapping) -> bool:
    options = schema.get("anyOf", ())
    return "null" in type_names(schema) or any(option.get("type") == "null" for option in options)
