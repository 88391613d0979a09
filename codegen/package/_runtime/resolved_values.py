"""What a method would have returned, from what a look-up shows."""

from __future__ import annotations

from types import NoneType
from typing import Any, get_args, get_origin

from krpay.items import Items


def find_value(result: Any, item: Any, data: object, whole: Any) -> Any:
    """Find the result of a call in a look-up: what was found of it, or the whole of it.

    `None` if neither is what the call results in.
    """
    if result is NoneType:
        return None
    kinds = (get_args(result)[0],) if _is_list(result) else get_args(result) or (result,)
    classes = tuple(kind for kind in kinds if isinstance(kind, type))
    for one in (item, whole):
        if classes and isinstance(one, classes):
            return one
    if _is_list(result) and type(item) in (list, Items):
        return item  # a judge found several
    return _parse(result, data)


def join_values(values: list[Any], result: Any) -> Any:
    """Make one result of those of the items that a call had."""
    if _is_list(result) and all(value is not None for value in values):
        flat = list[Any]()
        for value in values:
            flat += value if isinstance(value, list) else [value]
        return Items(flat) if get_origin(result) is Items else flat
    return values[0] if len(values) == 1 else None


def _is_list(result: Any) -> bool:
    return get_origin(result) in (list, Items)


def _parse(result: Any, data: object) -> Any:
    """Parse JSON that has all that the result must have."""
    from krpay._runtime import json_codec, result_parsing

    if not json_codec.is_object(data) or not result_parsing.has_known_member(data, result):
        return None
    try:
        return result_parsing.parse_data(data, result, is_complete=True)
    except result_parsing.MisfitError:
        return None
