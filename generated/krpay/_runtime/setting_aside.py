# Copied from codegen/package/_runtime/setting_aside.py by `nox -s generate`. Do not edit.
"""Parsing data of which some do not fit: what need not be there is set aside.

This is only done for data that were parsed in vain. Each place that pydantic complains of is
looked up in the data and in the models, and the nearest member around it that is not required
is taken out. What was taken out is noted at the models around it, as it came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic import BaseModel, ValidationError

from krpay._runtime import json_codec
from krpay._runtime.model import Model, Page, find_field, name_list, set_unread

_Path = tuple[str | int, ...]
"""Where a value is in JSON: names of members, and indexes of items."""


def parse_what_fits(validate: Callable[[Any], Any], data: Any, kind: Any) -> Any:
    """Parse data of a kind without the members that keep them from it.

    Raises:
        ValidationError: Something that is required does not fit.
    """
    if isinstance(kind, type) and issubclass(kind, Page):
        data = _wrap_list(data, kind)
    rest, aside = data, list[_Path]()
    while True:
        try:
            parsed = validate(rest)
        except ValidationError as error:
            places = {_find_optional(kind, rest, one["loc"]) for one in _list_errors(error)}
            found = sorted((place for place in places if place is not None), key=len)
            if not found:
                raise
        else:
            _note(parsed, data, aside)
            return parsed
        for place in found:
            if not any(place[: len(one)] == one for one in aside):
                rest = _without(rest, place)
                aside = [one for one in aside if one[: len(place)] != place]
                aside.append(place)


def _wrap_list(data: object, kind: type[Page]) -> Any:
    return {name_list(kind): cast(object, data)} if isinstance(data, list) else data


def _list_errors(error: ValidationError) -> Sequence[Any]:
    return error.errors(include_url=False, include_context=False, include_input=False)


def _find_optional(kind: Any, data: Any, location: Sequence[str | int]) -> _Path | None:
    """Find the nearest member around a place that need not be there."""
    path: _Path = ()
    nearest = None
    for part in location:
        kind = _strip(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            found = find_field(kind, part)
            if found is None or not json_codec.is_object(data):
                break
            name, field = found
            member = field.alias if field.alias in data else name
            assert member is not None
            path = (*path, member)
            if not field.is_required():
                if member not in data:
                    break
                nearest = path
            kind, data = field.annotation, cast(Any, data.get(member))
        elif get_origin(kind) in (Union, UnionType):  # a class is named, and is no step
            kind = next((one for one in get_args(kind) if _is_called(one, part)), None)
        elif get_origin(kind) in (list, dict):
            path = (*path, part)
            kind = get_args(kind)[-1]
            try:
                data = data[part]
            except (LookupError, TypeError):
                break
        else:
            break
    return nearest


def _strip(kind: Any) -> Any:
    """Take off what says how a value is read, and that it may be null."""
    while True:
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
            continue
        if get_origin(kind) in (Union, UnionType):
            others = [one for one in get_args(kind) if one is not NoneType]
            if len(others) == 1:
                kind = others[0]
                continue
        return kind


def _is_called(kind: Any, name: str | int) -> bool:
    return getattr(_strip(kind), "__name__", None) == name


def _without(data: Any, path: _Path) -> Any:
    """Copy what is on the way to a member, and leave that member out."""
    step, *rest = path
    copy = data.copy()
    if rest:
        copy[step] = _without(data[step], tuple(rest))
    else:
        del copy[step]
    return copy


def _note(parsed: Any, data: Any, aside: list[_Path]) -> None:
    """Note what was set aside at each model that it was in."""
    unread: dict[int, tuple[Model, dict[str, Any]]] = {}
    for path in aside:
        value = data
        for step in path:
            value = value[step]
        for depth, model in _list_models(parsed, path):
            values = unread.setdefault(id(model), (model, {}))[1]
            values[_write_pointer(path[depth:])] = value
    for model, values in unread.values():
        set_unread(model, values)


def _list_models(parsed: Any, path: _Path) -> Iterator[tuple[int, Model]]:
    """List the models on the way to a member, each with how deep it is."""
    for depth, step in enumerate(path):
        if isinstance(parsed, Model):
            yield depth, parsed
            found = find_field(type(parsed), step)
            parsed = getattr(parsed, found[0]) if found else None
        else:
            parsed = parsed[step]


def _write_pointer(path: _Path) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)
