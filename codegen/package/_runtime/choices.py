"""Which class an object gets that may be one of several.

What an object must have or what it says of itself decides, never how many of its
members a class happens to describe.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, NamedTuple, Union, cast, get_args

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

_OTHER = ""
"""Stands for what is no object; no class has this name."""

Choose = Callable[[Mapping[str, object]], str | None]


@dataclass(frozen=True, slots=True)
class FirstFit:
    """Takes the first class whose required members an object has.

    Where classes have enums with no common value for a member, its value must be known, too.
    """

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        models, others = _split_kinds(source)

        def choose(value: Mapping[str, object]) -> str | None:
            fitting = (one for one in _describe_models(models) if one.fits(value))
            return next((one.name for one in fitting), None)

        return _make_schema(models, others, choose, handler)


@dataclass(frozen=True, slots=True)
class Discriminator:
    """Takes the class that a member names; any other value, or none, gives the base."""

    member: str
    """The name of the member on the wire."""
    mapping: Mapping[str, str] = field(hash=False)
    """The values of the member, each with the name of its class."""
    base: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        models, others = _split_kinds(source)

        def choose(value: Mapping[str, object]) -> str:
            for name in _list_names(models, self.member):
                if name in value:
                    return self._find_class(value[name])
            return self.base

        return _make_schema(models, others, choose, handler)

    def _find_class(self, value: object) -> str:
        if isinstance(value, str | int):  # some send a number where text is documented
            return self.mapping.get(str(value), self.base)
        return self.base


@cache
def _list_names(models: tuple[type[BaseModel], ...], member: str) -> tuple[str, ...]:
    """List the names that a member may have: its own, and those of its fields."""
    names = [member]
    for model in models:
        model.model_rebuild()  # else annotations may still be text
        names += [name for name, one in model.model_fields.items() if one.alias == member]
    return tuple(dict.fromkeys(names))


def _split_kinds(source: Any) -> tuple[tuple[type[BaseModel], ...], tuple[Any, ...]]:
    """Split the members of a union into models and others."""
    kinds = get_args(source)
    models = tuple(one for one in kinds if isinstance(one, type) and issubclass(one, BaseModel))
    return models, tuple(one for one in kinds if one not in models)


def _make_schema(
    models: tuple[type[BaseModel], ...],
    others: tuple[Any, ...],
    choose: Choose,
    handler: GetCoreSchemaHandler,
) -> CoreSchema:
    """Make the schema of a union whose objects have the class that `choose` names."""
    names = [one.__name__ for one in models]
    schemas = dict(zip(names, map(handler.generate_schema, models), strict=True))
    if others:
        schemas[_OTHER] = handler.generate_schema(Union[others])  # noqa: UP007  it is computed

    def find_tag(value: object) -> str | None:
        if isinstance(value, BaseModel):
            kind = type(value)
            return next((one.__name__ for one in kind.__mro__ if one in models), None)
        if isinstance(value, Mapping):
            return choose(cast(Mapping[str, object], value))
        return _OTHER

    return core_schema.tagged_union_schema(
        schemas,
        find_tag,
        custom_error_type="no_class_fits",
        custom_error_message=f"it is none of {', '.join(names)}",
    )


class _RequiredMember(NamedTuple):
    """A member that tells a class from others."""

    names: tuple[str, ...]
    """Its name on the wire, and that of its field."""
    is_nullable: bool
    values: frozenset[object] | None
    """The values that it may have, if other classes have others for it."""

    def is_in(self, value: Mapping[str, object]) -> bool:
        name = next((one for one in self.names if one in value), None)
        if name is None or (value[name] is None and not self.is_nullable):
            return False
        if self.values is None:
            return True
        return isinstance(value[name], str | int) and value[name] in self.values


class _ModelDescription(NamedTuple):
    name: str
    required: tuple[_RequiredMember, ...]

    def fits(self, value: Mapping[str, object]) -> bool:
        return all(one.is_in(value) for one in self.required)


@cache
def _describe_models(models: tuple[type[BaseModel], ...]) -> tuple[_ModelDescription, ...]:
    for model in models:
        model.model_rebuild()  # else annotations may still be text
    enums = {model: dict(_list_enums(model)) for model in models}

    def describe_member(model: type[BaseModel], name: str, info: FieldInfo) -> _RequiredMember:
        wire_name = info.alias or name
        values = enums[model].get(wire_name)
        others = [enums[other].get(wire_name) for other in models if other is not model]
        decides = values and any(one and values.isdisjoint(one) for one in others)
        return _RequiredMember(
            (wire_name, name), _takes_null(info.annotation), values if decides else None
        )

    return tuple(
        _ModelDescription(
            model.__name__,
            tuple(
                describe_member(model, name, info)
                for name, info in model.model_fields.items()
                if info.is_required()
            ),
        )
        for model in models
    )


def _list_enums(model: type[BaseModel]) -> Iterator[tuple[str, frozenset[object]]]:
    """List the members of a model that are enums, and the values that the spec lists."""
    for name, info in model.model_fields.items():
        for kind in (info.annotation, *get_args(info.annotation)):
            if isinstance(kind, type) and issubclass(kind, Enum):
                yield info.alias or name, frozenset(one.value for one in kind)


def _takes_null(annotation: Any) -> bool:
    return annotation is Any or NoneType in get_args(annotation)
