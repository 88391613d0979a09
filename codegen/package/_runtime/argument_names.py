"""What is wrong with the names of a call's arguments, in words; imported when something is."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Callable, Sequence
from typing import Any

from krpay._runtime.call import CallOptions


def explain_names(
    method: Callable[..., Any], operation: str, given: int, names: Sequence[str]
) -> str:
    """Say what to write instead.

    Args:
        method: The method that was called.
        operation: Its name, such as `orders.get`.
        given: How many arguments were given by position, `self` included.
        names: The names of the others.
    """
    parameters = [
        one
        for one in inspect.signature(method).parameters.values()
        if one.kind is not inspect.Parameter.VAR_KEYWORD
    ]
    by_place = [one.name for one in parameters if one.kind is not one.KEYWORD_ONLY]
    by_name = [one.name for one in parameters if one.kind is one.KEYWORD_ONLY]
    if given > len(by_place):
        return _explain_places(operation, given - len(by_place), by_place[1:], by_name, names)
    known = [*by_place[1:], *by_name, *CallOptions.__annotations__]
    unknown = [name for name in names if name not in known]
    if unknown:
        return f"{operation}() has no argument {_explain_unknown(unknown, known)}"
    twice = [name for name in by_place[1:given] if name in names]
    if twice:
        return f"{operation}() got {twice[0]} twice: by position and by name"
    filled = {*by_place[:given], *names}
    missing = [
        one.name for one in parameters if one.default is one.empty and one.name not in filled
    ]
    return f"{operation}() needs {' and '.join(f'{name}=' for name in missing)}"


def _explain_places(
    operation: str, extra: int, places: Sequence[str], by_name: Sequence[str], names: Sequence[str]
) -> str:
    free = [name for name in by_name if name not in names][:extra]
    takes = f"only {', '.join(places)} by position" if places else "its arguments by name"
    write = " and ".join(f"{name}=..." for name in free)
    return f"{operation}() takes {takes}" + (f": write {write}" if write else "")


def _explain_unknown(unknown: Sequence[str], known: Sequence[str]) -> str:
    parts = list[str]()
    for name in unknown:
        near = difflib.get_close_matches(name, known, n=1)
        parts.append(f"{name}" + (f" (did you mean {near[0]}=?)" if near else ""))
    return " and no ".join(parts)
