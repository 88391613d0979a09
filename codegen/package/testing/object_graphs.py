"""Objects that refer to each other, written as JSON and read again.

Who is the same object before is the same object after. Of classes, only dataclasses of the
providers' sandboxes are read: a file cannot have anything else run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from importlib import import_module
from typing import Any, cast

Json = Any

_CLASSES = "krpay.testing.providers."
_PLAIN = (bool, int, float, str)


def dump_graph(root: object) -> Json:
    """Write an object and all that it refers to.

    Raises:
        TypeError: It refers to something that cannot be written.
    """
    numbers: dict[int, int] = {}
    found: list[object] = []

    def refer(value: object) -> Json:
        if value is None or type(value) in _PLAIN:
            return value
        if id(value) not in numbers:
            numbers[id(value)] = len(found)
            found.append(value)
        return {"at": numbers[id(value)]}

    refer(root)
    return [_describe(value, refer) for value in found]  # `found` grows meanwhile


def _describe(value: Any, refer: Callable[[object], Json]) -> Json:
    kind: type[Any] = cast(Any, type(value))
    if kind is list:
        return ["list", [refer(item) for item in value]]
    if kind is dict:
        return ["dict", [[refer(key), refer(member)] for key, member in value.items()]]
    if kind is set:
        return ["set", [refer(item) for item in sorted(value)]]
    if is_dataclass(kind) and kind.__module__.startswith(_CLASSES):
        name = f"{kind.__module__}:{kind.__qualname__}"
        return [name, [[one.name, refer(getattr(value, one.name))] for one in fields(kind)]]
    raise TypeError(f"{kind.__qualname__} cannot be written")


def load_graph(document: Json) -> Any:
    """Read what `dump_graph` wrote.

    Raises:
        ValueError: It is something else, or from a version with other classes.
    """
    try:
        made = [_make_empty(kind) for kind, _ in document]

        def get(value: Json) -> Any:
            return made[value["at"]] if isinstance(value, dict) else value

        for target, (_, content) in zip(made, document, strict=True):
            _fill(target, content, get)
        return made[0]
    except (AttributeError, ImportError, IndexError, KeyError, TypeError) as error:
        raise ValueError(f"it cannot be read: {error}") from error


def _make_empty(kind: str) -> Any:
    if kind in ("list", "dict", "set"):
        builtin: dict[str, Any] = {"list": list, "dict": dict, "set": set}
        return builtin[kind]()
    module, _, name = kind.partition(":")
    if not module.startswith(_CLASSES):
        raise ValueError(f"{kind} is no class of a sandbox")
    found = getattr(import_module(module), name)
    if not isinstance(found, type) or not is_dataclass(found):
        raise ValueError(f"{kind} is no dataclass")
    return object.__new__(found)


def _fill(target: Any, content: Json, get: Callable[[Json], Any]) -> None:
    kind: Any = cast(Any, type(target))
    if kind is list:
        target += [get(item) for item in content]
    elif kind is set:
        target |= {get(item) for item in content}
    elif kind is dict:
        target |= {get(key): get(member) for key, member in content}
    else:
        known = {one.name for one in fields(target)}
        given = {name for name, _ in content}
        if known != given:
            raise ValueError(f"{type(target).__name__} has other fields: {known ^ given}")
        for name, member in content:
            object.__setattr__(target, name, get(member))
