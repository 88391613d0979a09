"""Example calls: whole programs, made of the examples that a spec has.

An argument is in the program if the call needs it, or if the spec has an example of it. Where
the spec has none, a value is made that fits the type and its limits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from codegen.emit.text import literal
from codegen.ir.operations import Argument, Operation
from codegen.ir.providers import Provider
from codegen.ir.reading.bodies import read_field
from codegen.ir.scalars import SCALARS
from codegen.ir.type_reading import TypeReader
from codegen.ir.types import Enum, List, Map, NamedScalar, Object, Primitive, Type
from codegen.spec.problems import Problems


def write_example(provider: Provider, operation: Operation) -> str:
    """Write a program that calls an operation, not formatted yet."""
    return _Program(provider).write(operation)


def write_paging_example(provider: Provider, operation: Operation) -> str:
    """Write a program that goes through all pages, or nothing if there are none."""
    return _Program(provider).write_paging(operation) if operation.pagination else ""


@dataclass
class _Program:
    provider: Provider
    imports: set[str] = field(default_factory=set[str])
    """Names of `datetime` and `decimal` that the program needs."""

    def write(self, operation: Operation) -> str:
        call = f"client.{operation.dotted}({self._write_arguments(operation)})"
        return self._wrap(f"result = {call}\n    print(result)" if operation.result else call)

    def write_paging(self, operation: Operation) -> str:
        assert operation.pagination is not None
        pages = operation.pagination
        arguments = self._write_arguments(operation, without=pages.parameter)
        method = f"client.{operation.tag}.{pages.name}"
        return self._wrap(f"for item in {method}({arguments}):\n        print(item)")

    def _write_arguments(self, operation: Operation, without: str = "") -> str:
        arguments = [self._given(one) for one in operation.positional_arguments]
        arguments += [
            f"{one.name}={self._given(one)}"
            for one in operation.keyword_arguments
            if _is_shown(one) and not _chooses_page(operation, one) and one.name != without
        ]
        return ", ".join(arguments)

    def _wrap(self, body: str) -> str:
        lines = [f"from krpay import {self.provider.name}", ""]
        lines += [f"with {self.provider.name}.Client() as client:", f"    {body}"]
        return "\n".join([*self._import_lines(), *lines])

    def _import_lines(self) -> list[str]:
        times = sorted(self.imports - {"Decimal"})
        lines = [f"from datetime import {', '.join(times)}"] if times else []
        if "Decimal" in self.imports:
            lines.append("from decimal import Decimal")
        return [*lines, ""] if lines else []

    def _given(self, argument: Argument) -> str:
        if argument.example is None:
            return self._make(argument.type, argument)
        return self._write(argument.type, argument.example)

    def _write(self, kind: Type, value: Any) -> str:
        """Write a value that the spec gives in JSON."""
        match kind.non_null:
            case NamedScalar(name):
                return self._write_scalar(name, value)
            case List(content) if isinstance(value, list):
                return f"[{', '.join(self._write(content, one) for one in value)}]"
            case Object(name) if isinstance(value, Mapping):
                fields = {one.wire_name: one for one in self._fields(name)}
                members = [
                    f"{literal(fields[key].name)}: {self._write(fields[key].type, child)}"
                    for key, child in value.items()
                    if key in fields
                ]
                return f"{{{', '.join(members)}}}"
            case _:
                return literal(value)

    def _write_scalar(self, name: str, value: Any) -> str:
        read = _READ.get(name)
        moment = read(value) if read else value
        if isinstance(moment, datetime):
            self.imports.add("datetime")
            return self._write_time(moment)
        if isinstance(moment, date):
            self.imports.add("date")
            return f"date({moment.year}, {moment.month}, {moment.day})"
        if isinstance(value, float):
            self.imports.add("Decimal")
            return f"Decimal({literal(str(Decimal(str(value))))})"
        return literal(value)

    def _write_time(self, moment: datetime) -> str:
        if moment.tzinfo not in (None, UTC):
            return f"datetime.fromisoformat({literal(moment.isoformat())})"
        parts = [moment.year, moment.month, moment.day, moment.hour, moment.minute]
        parts += [moment.second] if moment.second else []
        words = [str(part) for part in parts]
        if moment.tzinfo is UTC:
            self.imports.add("UTC")
            words.append("tzinfo=UTC")
        return f"datetime({', '.join(words)})"

    def _make(self, kind: Type, argument: Argument) -> str:
        """Make up a value, as no example says one."""
        match kind.non_null:
            case Enum(name):
                return literal(self.provider.schemas[name]["enum"][0])
            case NamedScalar(name):
                example = self.provider.schemas[name].get("example", SCALARS[name].example)
                return self._write_scalar(name, example)
            case List(content):
                return f"[{self._make(content, argument)}]"
            case Object(name):
                return self._make_object(name)
            case Map():
                return "{}"
            case Primitive("string"):
                return literal(_make_text(argument))
            case Primitive("boolean"):
                return "True"
            case _:
                limits = argument.limits
                least = (limits.get("minimum") or 1, (limits.get("exclusiveMinimum") or 0) + 1)
                return str(max(*least, 1))

    def _make_object(self, name: str) -> str:
        example = self.provider.schemas[name].get("example")
        if example is not None:
            return self._write(Object(name), example)
        members = [
            f"{literal(one.name)}: {self._given(one)}"
            for one in self._fields(name)
            if _is_shown(one)
        ]
        return f"{{{', '.join(members)}}}"

    def _fields(self, name: str) -> list[Argument]:
        types = TypeReader(self.provider.schemas, Problems())
        schema = self.provider.schemas[name]
        return [read_field(types, schema, wire_name) for wire_name in schema.get("properties", ())]


def _is_shown(argument: Argument) -> bool:
    return argument.required or (argument.example is not None and not argument.deprecated)


def _chooses_page(operation: Operation, argument: Argument) -> bool:
    """Whether only one who has a page already would give this argument."""
    pages = operation.pagination
    return pages is not None and argument.name == pages.parameter and not argument.required


def _make_text(argument: Argument) -> str:
    """Make up a text that says what it is, as long as it may be."""
    shortest = argument.limits.get("minLength") or 1
    longest = argument.limits.get("maxLength")
    pattern = argument.limits.get("pattern")
    for text in (argument.name.replace("_", "-"), "0", "A"):
        made = text[:longest].ljust(shortest, "0")
        if pattern is None or re.search(pattern, made):
            return made
    return "0".ljust(shortest, "0")


def _read_compact(value: str) -> datetime:
    return datetime.strptime(value[:14], "%Y%m%d%H%M%S")  # noqa: DTZ007  it has no zone


_READ: Mapping[str, Callable[[Any], date]] = {
    "UnixTime": lambda value: datetime.fromtimestamp(value, UTC),
    "DateTime": datetime.fromisoformat,
    "LocalDateTime": datetime.fromisoformat,
    "CompactDate": lambda value: _read_compact(f"{value}000000").date(),
    "CompactDateTime": _read_compact,
}
"""From JSON to a time, by the named scalars that are times."""
