"""What the command line knows of a provider: its operations and their arguments, as JSON.

The package reads it when a command of the provider is named, and nothing else of the provider
until the command runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.ir.operations import Argument, Operation
from codegen.ir.providers import Provider
from codegen.ir.types import Enum, List, NamedScalar, Primitive, Type

_PRIMITIVES = {"string": "text", "integer": "integer", "boolean": "boolean", "number": "number"}


def make_command_table(provider: Provider) -> dict[str, Any]:
    """Make the table of a provider; what is false or empty is left out."""
    return {
        "title": provider.title,
        "credentials": [
            _drop_empty(
                {
                    "name": one.name,
                    "help": one.description,
                    "required": one.required,
                    "secret": one.secret,
                    "pem": one.pem,
                }
            )
            for one in provider.credentials
        ],
        "groups": [
            {
                "name": tag.name,
                "help": tag.description,
                "commands": [_describe(provider, one) for one in tag.operations],
            }
            for tag in provider.generated_tags
        ],
    }


def _describe(provider: Provider, operation: Operation) -> dict[str, Any]:
    pages, window = operation.pagination, operation.maximum_range
    return _drop_empty(
        {
            "name": operation.name,
            "help": operation.summary,
            "text": operation.description,
            "url": operation.source.url,
            "evidence": operation.source.evidence,
            "deprecated": operation.deprecated,
            "unsafe": not operation.safe,
            "pages": pages.name if pages else "",
            "page": pages.parameter if pages else "",
            "window": [window.start, window.end] if window else [],
            "arguments": list(_describe_arguments(provider, operation)),
        }
    )


def _describe_arguments(provider: Provider, operation: Operation) -> Iterator[dict[str, Any]]:
    positional = operation.positional_arguments
    for argument in operation.all_arguments:
        yield _drop_empty(
            {
                "name": argument.name,
                **_find_kind(argument),
                "help": argument.description,
                "positional": argument in positional,
                "required": argument.required,
                "sensitive": argument.sensitive,
                "choices": _list_choices(provider, argument),
            }
        )


def _find_kind(argument: Argument) -> dict[str, Any]:
    """How a value is written on a command line, and whether there may be several."""
    kind = argument.type.non_null
    if isinstance(kind, List):
        item = _name_kind(kind.content.non_null)
        return {"kind": item} if item == "json" else {"kind": item, "many": True}
    return {"kind": _name_kind(kind)}


def _name_kind(kind: Type) -> str:
    if isinstance(kind, Primitive):
        return _PRIMITIVES[kind.name]
    if isinstance(kind, Enum):
        return _PRIMITIVES[kind.base]
    if isinstance(kind, NamedScalar):
        return _name_scalar(kind)
    return "json"


def _name_scalar(kind: NamedScalar) -> str:
    given = kind.spec.given_as
    if "decimal" in given:
        return "amount"
    if "datetime" in given:
        return "time" if kind.spec.is_moment else "local time"
    return "date" if "date" in given else "text"


def _list_choices(provider: Provider, argument: Argument) -> list[Any]:
    kind = argument.type.non_null
    if isinstance(kind, List):
        kind = kind.content.non_null
    return list(provider.schemas[kind.name]["enum"]) if isinstance(kind, Enum) else []


def _drop_empty(members: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value not in (False, "", [])}
