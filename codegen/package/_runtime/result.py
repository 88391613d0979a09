"""The data of an answer, as what the operation returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import UnionType
from typing import Any, TypeGuard, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from typing_extensions import TypedDict

from krpay._runtime import wire
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
        some = _is_items(result)
        return cast(T, Items(parsed, is_complete=is_complete) if some else parsed)
    raise MisfitError(reason)  # out here, the values are not even in its context


def parse_answer(
    content: bytes, result: type[T], *members: str, is_complete: bool
) -> dict[str, Any] | None:
    """These members of an answer, the first of which holds the data, in one go from its bytes.

    `None` if anything is unusual. The answer must then be read part by part: that keeps
    fractions exact, and finds the words for what is wrong.
    """
    if not wire.is_whole(content):
        return None
    validate, is_items = _answer_validator(cast(Any, result), members)
    if validate is None:
        return None
    try:
        found = validate(content)
    except Exception:  # noqa: BLE001  whatever it is, it comes again and is judged then
        return None
    if is_items:
        found[members[0]] = Items(found[members[0]], is_complete=is_complete)
    return found


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


@cache
def _answer_validator(
    result: Any, members: tuple[str, ...]
) -> tuple[Callable[[bytes], dict[str, Any]] | None, bool]:
    """What parses such an answer, and whether its data are `Items`."""
    plain = _plain(result)
    if UnionType in (get_origin(plain), *map(get_origin, get_args(plain))):
        return None, False  # which one fits may depend on how it is read
    with BUILDING:
        if _is_model(plain):
            plain.model_rebuild()  # so that it is built once, for this and for everything else
        answer: Any = TypedDict("Answer", dict.fromkeys(members, Any) | {members[0]: plain})  # type: ignore[misc]
        return TypeAdapter(answer).validator.validate_json, _is_items(result)


def _is_items(result: Any) -> bool:
    return get_origin(result) is Items


def _plain(result: Any) -> Any:
    return list[get_args(result)[0]] if _is_items(result) else result  # type: ignore[misc]
