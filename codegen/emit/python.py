"""Python source: what types, literals and the values of arguments look like in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from codegen.emit.text import literal
from codegen.ir.operations import Argument, Limits, MaximumRange, Operation, Pagination
from codegen.ir.providers import Envelope
from codegen.ir.types import (
    Enum,
    List,
    Map,
    NamedScalar,
    Null,
    Nullable,
    Object,
    Primitive,
    Type,
    Union,
)

_PRIMITIVES = {
    "string": "str",
    "integer": "int",
    "boolean": "bool",
    "decimal": "Decimal",
    "date": "date",
    "datetime": "datetime",
}


@dataclass(frozen=True)
class Annotations:
    """How types are written in a module: with these prefixes, and these names of builtins."""

    models: str = "models."
    scalars: str = "scalars."
    builtins: Mapping[str, str] = field(default_factory=dict[str, str])

    def as_argument(self, kind: Type) -> str:
        """The annotation of an argument; `None` is no value, but means that it is not given."""
        return " | ".join(dict.fromkeys(map(self._given, kind.non_null.given_as)))

    def as_result(self, kind: Type | None) -> str:
        """The annotation of what is returned, or of an attribute."""
        match kind:
            case None | Null():
                return "None"
            case Primitive(name):
                return self._builtin(_PRIMITIVES[name])
            case NamedScalar(name):
                return self.scalars + name
            case Enum(name) | Object(name):
                return self.models + name
            case List(content, partial):
                name = "Items" if partial else self._builtin("list")
                return f"{name}[{self.as_result(content)}]"
            case Map(value):
                inner = self.as_result(value) if value else "Any"
                return f"{self._builtin('dict')}[str, {inner}]"
            case Union(members):
                return " | ".join(dict.fromkeys(map(self.as_result, members)))
            case Nullable(inner):
                return f"{self.as_result(inner)} | None"
            case _:
                return "object"

    def as_value(self, kind: Type | None) -> str:
        """The expression that names a type where the program runs."""
        if kind is None:
            return "NoneType"
        annotation = self.as_result(kind)
        if isinstance(kind, Union | Nullable | NamedScalar):  # no type to a type checker
            return f'cast("type[{annotation}]", {annotation})'
        return annotation

    def _given(self, form: Type) -> str:
        match form:
            case List(content):
                inner = " | ".join(dict.fromkeys(map(self._given, content.given_as)))
                return f"Sequence[{inner}]"
            case Map(value):
                return f"Mapping[str, {self.as_argument(value) if value else 'object'}]"
            case _:
                return self.as_result(form)

    def _builtin(self, name: str) -> str:
        return self.builtins.get(name, name)


PLAIN = Annotations(models="", scalars="")
"""As a person would write them, without the prefixes of modules."""


def declaration(argument: Argument, annotations: Annotations) -> str:
    """An argument as a signature declares it."""
    annotation = annotations.as_argument(argument.type)
    if argument.required:
        return f"{argument.name}: {annotation}"
    return f"{argument.name}: {annotation} | None = None"


def declarations(operation: Operation, annotations: Annotations, without: str = "") -> list[str]:
    """The arguments of an operation as a signature declares them, `/` and `*` included."""
    first = [declaration(one, annotations) for one in operation.positional_arguments]
    rest = [
        declaration(one, annotations) for one in operation.keyword_arguments if one.name != without
    ]
    return [*first, *(["/"] if first else []), *(["*"] if rest else []), *rest]


def forwarded(operation: Operation) -> list[str]:
    """The arguments as a method passes them on to its endpoint function."""
    keywords = [f"{one.name}={one.name}" for one in operation.keyword_arguments]
    return [*(one.name for one in operation.positional_arguments), *keywords]


def example_call(operation: Operation) -> str:
    """A call of an operation with what it needs."""
    names = [one.name for one in operation.positional_arguments]
    names += [f"{one.name}=..." for one in operation.keyword_arguments if one.required]
    return f"client.{operation.dotted}({', '.join(names)})"


def value_of(argument: Argument) -> str:
    """The expression that turns an argument into what goes on the wire."""
    value = argument.name
    is_scalar = isinstance(argument.type, NamedScalar)
    if argument.limits and (argument.location != "body" or is_scalar):  # else the model has them
        limits = limit_keywords(argument.limits)
        value = f'request_building.check_limits("{argument.name}", {value}, {limits})'
    scalar = argument.type.scalar
    if scalar is not None and argument.location != "body":
        value = f'request_building.{_function_name(scalar)}("{argument.name}", {value})'
    if argument.comma_separated:
        value = f'request_building.comma_separated("{argument.name}", {value})'
    return value


def limit_keywords(limits: Limits) -> str:
    """Limits as keyword arguments."""
    return ", ".join(f"{one.name}={literal(value)}" for one, value in limits.given)


def range_arguments(limit: MaximumRange) -> str:
    """The arguments of a check of the time between two arguments."""
    unit, count = ("days", limit.days) if limit.days is not None else ("months", limit.months)
    return f'"{limit.start}", {limit.start}, "{limit.end}", {limit.end}, {unit}={count}'


def path_template(operation: Operation) -> str:
    """The path with Python names in its braces."""
    named = {one.wire_name: one for one in operation.arguments_in("path")}

    def fill(place: re.Match[str]) -> str:
        argument = named[place[1]]
        if argument.required:
            return f"/{{{argument.name}}}"
        return f"{{/{argument.name}}}"  # its slash goes with it

    return re.sub(r"/\{([^{}]+)\}", fill, operation.path)


def following_page(pagination: Pagination) -> str:
    """The expression for what comes after the page `found`, or for something false."""
    if pagination.next is not None:
        following = f"found.{pagination.next}"
        if pagination.more is not None:
            following += f" if found.{pagination.more} is not False else None"
        return following
    place = f"found.{pagination.page}, found.{pagination.pages}"
    return f"request_building.next_page({place}, first={pagination.first})"


def envelope_arguments(envelope: Envelope) -> str:
    """The arguments of the envelope that the core reads by."""
    parts = [
        f"{name}={literal(tuple(pointer.split('/')[1:]))}"
        for name, pointer in (
            ("data", envelope.data),
            ("code", envelope.code),
            ("message", envelope.message),
        )
    ]
    if envelope.success is not None:
        parts.append(f"success={literal(str(envelope.success))}")
    return ", ".join(parts)


def _function_name(scalar: NamedScalar) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", scalar.name).lower()
