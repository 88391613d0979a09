"""Following JSON pointers through types: what stands there, and what it is called in Python."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.ir.names import property_name
from codegen.ir.outcomes import EACH
from codegen.ir.reading.context import Context
from codegen.ir.types import (
    Anything,
    Enum,
    List,
    Map,
    NamedScalar,
    Nullable,
    Object,
    Primitive,
    Type,
    Union,
)
from codegen.spec.problems import suggest

_KINDS = {"string": "text", "integer": "number", "number": "number", "boolean": "true or false"}


@dataclass(frozen=True, slots=True)
class FoundMember:
    """What stands at the end of a pointer."""

    type: Type
    name: str
    """How Python code gets there."""
    is_always_there: bool


class NoSuchMemberError(Exception):
    """Says why a pointer leads nowhere."""


def parse_pointer(text: str) -> tuple[str, ...]:
    """The keys of a JSON pointer."""
    return tuple(key.replace("~1", "/").replace("~0", "~") for key in text.split("/")[1:])


def find_member(context: Context, kind: Type | None, pointer: tuple[str, ...]) -> FoundMember:
    """Find what stands at the end of a pointer; raises `NoSuchMemberError`."""
    found = FoundMember(kind or Anything(), "", is_always_there=True)
    for key in pointer:
        steps = list(_step(context, found.type, key))
        if not steps:
            raise NoSuchMemberError(_explain(context, found.type, key))
        found = FoundMember(
            steps[0].type,
            _join(found.name, steps[0].name),
            found.is_always_there and all(step.is_always_there for step in steps),
        )
    return found


def json_kind(kind: Type) -> str:
    """What a value is in JSON, in words; nothing where anything goes."""
    match kind:
        case Nullable(inner):
            return json_kind(inner)
        case Primitive(name):
            return _KINDS[name]
        case NamedScalar():
            return _KINDS[kind.spec.json_type]
        case Enum(_, base):
            return _KINDS[base]
        case List():
            return "a list"
        case Anything():
            return ""
        case _:
            return "an object"


def _step(context: Context, kind: Type, key: str) -> Iterator[FoundMember]:
    """What stands behind a key: nothing, or one for each type that the holder may have."""
    match kind:
        case Nullable(inner):
            for found in _step(context, inner, key):
                yield FoundMember(found.type, found.name, is_always_there=False)
        case Union(members):
            for member in members:
                yield from _step(context, member, key)
        case List(content) if key == EACH or key.isdecimal():
            name = "[]" if key == EACH else f"[{key}]"
            yield FoundMember(content, name, is_always_there=key == EACH)
        case Anything():  # what was refused already
            yield FoundMember(kind, key, is_always_there=False)
        case Map(value):
            yield FoundMember(value or Anything(), f"[{key!r}]", is_always_there=False)
        case Object(name):
            schema = context.types.components[name]
            properties = schema.get("properties", {})
            if key in properties:
                child = properties[key]
                inner = context.types.read_type(child, properties.position_of(key))
                is_required = key in schema.get("required", ())
                yield FoundMember(inner, property_name(key, child), is_required)
        case _:
            return


def _join(name: str, step: str) -> str:
    return f"{name}{step}" if not name or step.startswith("[") else f"{name}.{step}"


def _explain(context: Context, kind: Type, key: str) -> str:
    inner = kind.non_null
    if isinstance(inner, List):
        return f"{key!r} is no place in a list; write {EACH} for every item"
    names = {
        name
        for option in inner.options
        if isinstance(option, Object)
        for name in context.types.components[option.name].get("properties", ())
    }
    if not names:
        return f"there is nothing inside that could be called {key!r}"
    known = suggest(key, names) or f"; it has {', '.join(sorted(names))}"
    return f"{key!r} is no member{known}"
