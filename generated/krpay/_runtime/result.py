# Copied from codegen/package/_runtime/result.py by `nox -s generate`. Do not edit.
"""The data of an answer, as what the operation returns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeGuard, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from krpay._runtime.build import explain
from krpay._runtime.model import BUILDING
from krpay.items import Items

T = TypeVar("T")


class MisfitError(ValueError):
    """The data do not fit the spec; the text says where, without the values."""


def parse(data: object, result: type[T], *, is_complete: bool) -> T:
    """Data as an object of `result`; raises `MisfitError`."""
    try:
        if _is_model(result):
            return cast(T, result.model_validate(data))
        parsed = _adapter(cast(Any, result)).validate_python(data)
    except ValidationError as error:
        reason = explain(error)
    else:
        return finish(parsed, result, is_complete=is_complete)
    raise MisfitError(reason)  # out here, the values are not even in its context


def finish(parsed: Any, result: type[T], *, is_complete: bool) -> T:
    """A list as `Items`, if that is the result; anything else as it is."""
    some = get_origin(result) is Items
    return cast(T, Items(parsed, is_complete=is_complete) if some else parsed)


def is_known(data: Mapping[str, object], result: object) -> bool:
    """Whether data hold any member of a model."""
    if not _is_model(result):
        return True
    names = {field.alias or name for name, field in result.model_fields.items()}
    return not names.isdisjoint(data)


def _is_model(result: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(result, type) and issubclass(result, BaseModel)


@cache
def _adapter(result: Any) -> TypeAdapter[Any]:
    with BUILDING:
        return TypeAdapter(_plain(result))


def _plain(result: Any) -> Any:
    return list[get_args(result)[0]] if get_origin(result) is Items else result  # type: ignore[misc]
