"""What a crash reporter would show of an error: the variables of krpay's frames."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

import krpay

PACKAGE = str(Path(krpay.__file__).parent)


def list_variables(error: BaseException) -> Iterator[tuple[str, str]]:
    """List each variable of each frame of krpay, with all that its repr and its items show."""
    for one in _list_errors(error):
        for frame, _ in traceback.walk_tb(_find_traceback(one)):
            if frame.f_code.co_filename.startswith(PACKAGE):
                place = f"{frame.f_code.co_filename[len(PACKAGE) :]}:{frame.f_code.co_qualname}"
                for name, value in frame.f_locals.items():
                    yield f"{place} {name}", " ".join(_write(value))


def _list_errors(error: BaseException) -> Iterator[BaseException]:
    """List an error and all that is behind it, hidden contexts included."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting += [one.__cause__, one.__context__]


def _find_traceback(error: BaseException) -> TracebackType | None:
    return error.__traceback__


def _write(value: Any) -> Iterator[str]:
    """Write a value as reporters do: containers by their items, anything else by its repr."""
    if isinstance(value, Mapping):
        for name, item in list(value.items()):
            yield repr(name)
            yield from _write(item)
    elif isinstance(value, list | tuple | set):
        for item in value:
            yield from _write(item)
    else:
        yield repr(value)
