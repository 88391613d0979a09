"""Reading types from schemas; what has no type is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.ir.discriminators import find_mistakes
from codegen.ir.scalars import SCALARS
from codegen.ir.telling_apart import find_confusions
from codegen.ir.types import (
    Anything,
    Discriminated,
    Enum,
    List,
    Map,
    NamedScalar,
    Null,
    Object,
    Primitive,
    Type,
    Union,
    nullable,
)
from codegen.spec.limit_keywords import LIMIT_KEYWORDS
from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Position, Problems

_PRIMITIVES = frozenset({"string", "integer", "boolean"})


def type_names(schema: LocatedMapping) -> set[str]:
    """The `type` of a schema as a set."""
    declared = schema.get("type", ())
    return {declared} if isinstance(declared, str) else set(map(str, declared))


def reference_name(schema: LocatedMapping) -> str:
    """The component that a schema refers to, or nothing."""
    return str(schema.get("$ref", "")).rsplit("/", 1)[-1]


def admits_null(schema: LocatedMapping) -> bool:
    """Whether a schema itself says that a value may be null."""
    options = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    return "null" in type_names(schema) or any(option.get("type") == "null" for option in options)


def references(value: Any) -> Iterator[str]:
    """The components that a schema refers to, at any depth."""
    if isinstance(value, LocatedList):
        for item in value:
            yield from references(item)
    if isinstance(value, LocatedMapping):
        if "$ref" in value:
            yield reference_name(value)
        for key in ("items", "additionalProperties", "anyOf", "allOf", "oneOf", "x-base"):
            yield from references(value.get(key))
        for child in value.get("properties", LocatedMapping(value.position)).values():
            yield from references(child)


class TypeReader:
    """Reads the types of schemas that may refer to `components`."""

    def __init__(self, components: LocatedMapping, problems: Problems) -> None:
        self.components = components
        self._add = problems.add

    def component(self, name: str) -> LocatedMapping | None:
        """A component schema by name."""
        schema: LocatedMapping | None = self.components.get(name)
        return schema

    def read_type(self, schema: LocatedMapping, position: Position) -> Type:
        """The type of a schema; refuses what has none."""
        self._refuse_contradictions(schema)
        self._check_limits(schema)
        if "$ref" in schema:
            return self._read_reference(reference_name(schema))
        if "anyOf" in schema:
            return self._read_union(schema, position)
        if "oneOf" in schema:
            return self._read_discriminated(schema)
        if "allOf" in schema:
            self._add(
                position, "allOf is supported in answers only, with the Envelope; list the fields"
            )
            return Anything()
        kind = self._read_plain_type(schema, position)
        return nullable(kind) if "null" in type_names(schema) else kind

    def _refuse_contradictions(self, schema: LocatedMapping) -> None:
        """Refuse a second key that says what a value is: nobody could tell which one holds."""
        kinds = [key for key in ("$ref", "anyOf", "allOf", "oneOf", "type") if key in schema]
        for key in kinds[1:]:
            self._add(
                schema.position_of(key), f"{key!r} means nothing beside {kinds[0]!r}; drop one"
            )
        for key, wanted in (("items", "array"), ("additionalProperties", "object")):
            if key in schema and wanted not in type_names(schema):
                self._add(schema.position_of(key), f"{key!r} is for type {wanted} only; drop it")
        for key in ("discriminator", "x-base"):
            if key in schema and "oneOf" not in schema:
                self._add(schema.position_of(key), f"{key!r} is for oneOf only; drop it")

    def _check_limits(self, schema: LocatedMapping) -> None:
        names, target = type_names(schema), reference_name(schema)
        if target:
            names = type_names(self.components[target])
        is_limitable = not target or (target in SCALARS and SCALARS[target].is_limitable)
        for key, limit in LIMIT_KEYWORDS.items():
            if key in schema and not is_limitable:
                message = f"{key!r} beside a $ref to {target} is not supported; say it in words"
                self._add(schema.position_of(key), message)
            elif key in schema and not names & limit.types:
                wanted = " or ".join(sorted(limit.types))
                self._add(schema.position_of(key), f"{key!r} is a limit of type {wanted} only")

    def _read_plain_type(self, schema: LocatedMapping, position: Position) -> Type:
        names = type_names(schema) - {"null"}
        if names == {"array"}:
            if "items" not in schema:
                self._add(position, "an array needs items")
                return Anything()
            return List(self.read_type(schema["items"], position))
        if names == {"object"}:
            values = schema.get("additionalProperties")
            if isinstance(values, LocatedMapping):
                return Map(self.read_type(values, schema.position_of("additionalProperties")))
            if values is not True:
                message = "name the object under schemas/, or say additionalProperties: true"
                self._add(position, message)
            return Map()
        if names == {"number"}:
            self._add(position, "money is never a float: refer to the named scalar Amount")
            return Anything()
        if len(names) == 1 and names <= _PRIMITIVES:
            return Primitive(names.pop())
        if names or type_names(schema) != {"null"}:
            self._add(position, f"type {schema.get('type')!r} is not supported; write one type")
            return Anything()
        return Null()

    def _read_union(self, schema: LocatedMapping, position: Position) -> Type:
        options = [option for option in schema["anyOf"] if option.get("type") != "null"]
        if not options or not all("$ref" in option for option in options):
            self._add(position, 'anyOf may hold $refs and {type: "null"} only')
            return Anything()
        members = tuple(self.read_type(option, position) for option in options)
        for confusion in find_confusions(self.components, list(map(reference_name, options))):
            self._add(position, confusion)
        kind = members[0] if len(members) == 1 else Union(members)
        return nullable(kind) if len(options) < len(schema["anyOf"]) else kind

    def _read_discriminated(self, schema: LocatedMapping) -> Type:
        options = [option for option in schema["oneOf"] if option.get("type") != "null"]
        mistakes = list(find_mistakes(schema, options, self.components))
        for position, message in mistakes:
            self._add(position, message)
        if mistakes:
            return Anything()
        names, base = list(map(reference_name, options)), reference_name(schema["x-base"])
        kind = Discriminated(
            tuple(Object(name) for name in dict.fromkeys([*names, base])),
            member=schema["discriminator"]["propertyName"],
            mapping=tuple(schema["discriminator"]["mapping"].items()),
            base=base,
        )
        return nullable(kind) if len(options) < len(schema["oneOf"]) else kind

    def _read_reference(self, name: str) -> Type:
        if name in SCALARS:
            return NamedScalar(name)
        component = self.components[name]
        if "enum" in component:
            return Enum(name, "integer" if component["type"] == "integer" else "string")
        return Object(name)
