"""Parsing the data of a response into what the operation returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeGuard, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from typing_extensions import TypedDict

from krpay._runtime import json_codec
from krpay._runtime.explanations import explain_errors
from krpay._runtime.model import BUILDING, Page
from krpay._runtime.provider_profile import EnvelopePlaces
from krpay.items import Items

T = TypeVar("T")


class MisfitError(ValueError):
    """The data do not fit the spec; the text says where, without the values."""


def parse_data(data: object, result: type[T], *, is_complete: bool) -> T:
    """Parse data into an object of `result`.

    What does not fit and need not be there is set aside: it is in `unread` of the models.

    Raises:
        MisfitError: Something that must be there does not fit.
    """
    validate, some = _validator(cast(Any, result)), _is_items(result)
    try:
        try:
            parsed = validate(data)
        except ValidationError:
            from krpay._runtime.setting_aside import parse_what_fits

            parsed = parse_what_fits(validate, data, _without_items(result))
    except ValidationError as error:
        reason = explain_errors(error)
    else:
        return cast(T, Items(parsed, is_complete=is_complete) if some else parsed)
    raise MisfitError(reason)  # out here, the values are not even in its context


def parse_response(
    content: bytes, result: type[T], *members: str, is_complete: bool
) -> dict[str, Any] | None:
    """Parse these members of a response, the first of which holds the data, from its bytes.

    `None` if anything is unusual. The response must then be read part by part: that keeps
    fractions exact, and finds the words for what is wrong.
    """
    if not json_codec.has_no_fractions(content):
        return None
    validate, is_items = _response_validator(cast(Any, result), members)
    if validate is None:
        return None
    try:
        found = validate(content)
    except Exception:  # noqa: BLE001  whatever it is, it comes again and is judged then
        return None
    if is_items:
        found[members[0]] = Items(found[members[0]], is_complete=is_complete)
    return found


def set_aside(
    data: Mapping[str, object], envelope: EnvelopePlaces, result: object
) -> dict[str, object]:
    """Take from a response what stands beside the data, and is no member of them."""
    aside = {route[0] for route in (envelope.code, envelope.message) if route}
    aside -= _list_members(result)
    return {name: value for name, value in data.items() if name not in aside}


def has_known_member(data: Mapping[str, object], result: object) -> bool:
    """Tell whether data hold any member that a result has; a list or a text has none."""
    return not _list_members(result).isdisjoint(data)


def _list_members(result: object) -> frozenset[str]:
    """List the names on the wire of the members of a model, or of any model of a union."""
    if _is_model(result):
        return frozenset(field.alias or name for name, field in result.model_fields.items())
    if get_origin(result) in (UnionType, Union, Annotated):
        return frozenset[str]().union(*map(_list_members, get_args(result)))
    return frozenset()


def takes_list(result: object) -> bool:
    """Tell whether a result may be a JSON array."""
    if isinstance(result, type) and issubclass(result, Page):
        return True
    return get_origin(result) in (list, Items)


def _is_model(result: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(result, type) and issubclass(result, BaseModel)


def _validator(result: Any) -> Callable[[Any], Any]:
    return result.model_validate if _is_model(result) else _type_adapter(result).validate_python


@cache
def _type_adapter(result: Any) -> TypeAdapter[Any]:
    with BUILDING:
        return TypeAdapter(_without_items(result))


@cache
def _response_validator(
    result: Any, members: tuple[str, ...]
) -> tuple[Callable[[bytes], dict[str, Any]] | None, bool]:
    """Make what parses such a response; tells whether its data are `Items`, too."""
    plain = _without_items(result)
    is_chosen = get_origin(plain) is Annotated  # by `choices`, whichever way it is read
    if not is_chosen and UnionType in (get_origin(plain), *map(get_origin, get_args(plain))):
        return None, False  # which one fits may depend on how it is read
    with BUILDING:
        if _is_model(plain):
            plain.model_rebuild()  # so that it is built once, for this and for everything else
        response: Any = TypedDict("Response", dict.fromkeys(members, Any) | {members[0]: plain})  # type: ignore[misc]
        return TypeAdapter(response).validator.validate_json, _is_items(result)


def _is_items(result: Any) -> bool:
    return get_origin(result) is Items


def _without_items(result: Any) -> Any:
    return list[get_args(result)[0]] if _is_items(result) else result  # type: ignore[misc]
