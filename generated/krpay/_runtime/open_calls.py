# Copied from codegen/package/_runtime/open_calls.py by `nox -s generate`. Do not edit.
"""Calls that no endpoint function makes: what `client.request` sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeVar, cast

from krpay._runtime.call import Call, Replay
from krpay._runtime.redact import iterate_texts, reveal
from krpay._runtime.request_bodies import JsonBody
from krpay.errors import InvalidArgumentError

T = TypeVar("T")
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def make_open_call(
    method: str,
    path: str,
    *,
    query: Mapping[str, object] | None,
    body: Mapping[str, object] | None,
    replay: Literal["safe", "unsafe"],
    result: type[T],
) -> Call[T]:
    """Make a call of its parts. Nobody said which values may be shown, so none is.

    Raises:
        InvalidArgumentError: A part makes no request.
    """
    if method not in _METHODS:
        raise InvalidArgumentError(f"method: give one of {', '.join(_METHODS)}")
    if not path.startswith("/") or path.startswith("//") or "?" in path or "#" in path:
        raise InvalidArgumentError(
            "path: give what follows the base URL, such as /orders/1; a query goes into query="
        )
    if replay not in ("safe", "unsafe"):
        raise InvalidArgumentError('replay: give "safe" if the call only reads, else "unsafe"')
    pairs = _write_query(reveal(query))
    shown = tuple(text for _, text in pairs)
    members = reveal(body)
    return Call(
        operation=f"{method} {path}",
        method=method,
        path=path,
        query=pairs,
        body=None if members is None else JsonBody(members, tuple(iterate_texts(members))),
        result=result,
        replay=Replay(replay),
        sensitive=shown,
    )


def _write_query(query: Mapping[str, object] | None) -> tuple[tuple[str, str], ...]:
    pairs = list[tuple[str, str]]()
    for name, value in (query or {}).items():
        values = cast(list[object], value) if isinstance(value, list | tuple) else [value]
        pairs += [(name, _write_text(name, one)) for one in values if one is not None]
    return tuple(pairs)


def _write_text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int):
        return str(value)
    raise InvalidArgumentError(f"query: {name}: give text, whole numbers, flags or lists of them")
