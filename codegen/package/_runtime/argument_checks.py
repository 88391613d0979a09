"""Checking arguments outside of bodies, by the types and limits that bodies are checked by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from typing import Annotated, Any, TypedDict, cast, get_args, get_origin

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from krpay._runtime.explanations import explain_arguments
from krpay._runtime.model import BUILDING
from krpay.errors import InvalidArgumentError


class LimitOptions(TypedDict, total=False):
    """What a spec limits an argument by."""

    minimum: float
    exclusive_minimum: float
    maximum: float
    multiple_of: float
    min_length: int
    max_length: int
    pattern: str
    min_items: int
    max_items: int


@dataclass(frozen=True, slots=True)
class _Check:
    """How values of a type are checked, and written outside of JSON."""

    validate: Callable[[object], Any]
    write: Callable[[Any], Any] | None
    """What gives the wire form, for types whose values have another one than `str` gives."""
    dump: Callable[[Any], Any]
    """What gives the JSON form."""
    is_list: bool


def check_argument(name: str, value: Any, kind: Any, **limits: Any) -> Any:
    """Give back a value of a type, within its limits; refuse any other.

    A sequence is fine for a list, and the value of an enum for the enum.
    """
    return _apply_check(_make_check(kind, *limits.items()), name, value)


def write_argument(name: str, value: Any, kind: Any, limits: LimitOptions) -> list[str]:
    """Check a value and write it as text: the items of a list, or else the value alone."""
    if type(value) is kind and not limits:  # nearly always
        return [_write_text(value)]
    check = _make_check(kind, *limits.items())
    value = _apply_check(check, name, value)
    if check.write is not None:
        value = check.write(value)
    return [_write_text(item) for item in value] if check.is_list else [_write_text(value)]


def write_list(
    name: str, value: Any, kind: Any, limits: LimitOptions
) -> tuple[list[Any], list[Any]]:
    """Check a list and write it as JSON has it; gives it as it was checked, too."""
    check = _make_check(kind, *limits.items())
    valid = _apply_check(check, name, value)
    try:
        return valid, check.dump(valid)
    except ValueError as error:  # a scalar that cannot be written exactly
        reason = f"{name}: {error}"
    raise InvalidArgumentError(reason)  # out here, the value is not even in its context


def _apply_check(check: _Check, name: str, value: Any) -> Any:
    if check.is_list and isinstance(value, Sequence) and not isinstance(value, str | bytes):
        value = list(cast(Sequence[object], value))
    try:
        return check.validate(value)
    except ValidationError as error:
        reason = explain_arguments(error, name)
    raise InvalidArgumentError(reason)  # out here, the value is not even in its context


def _write_text(value: object) -> str:
    if isinstance(value, str) and not isinstance(value, Enum):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"  # all digits, and no exponent
    return str(value.value) if isinstance(value, Enum) else str(value)


@cache
def _make_check(kind: Any, *limits: tuple[str, Any]) -> _Check:
    is_list = get_origin(kind) is list
    item = get_args(kind)[0] if is_list else kind
    config = ConfigDict(strict=True, hide_input_in_errors=True, regex_engine="python-re")
    with BUILDING:
        adapter: TypeAdapter[Any] = TypeAdapter(_limit(kind, dict(limits)), config=config)
    dump = partial(adapter.dump_python, mode="json", by_alias=True, exclude_none=True)
    return _Check(adapter.validate_python, _find_writer(adapter, item), dump, is_list)


def _find_writer(adapter: TypeAdapter[Any], item: Any) -> Callable[[Any], Any] | None:
    """Find what writes values of a named scalar; an amount has all its digits as it is."""
    python_type = get_args(item)[0] if get_origin(item) is Annotated else None
    if python_type is None or python_type is Decimal:
        return None
    return lambda value: adapter.dump_python(_to_utc(value))


def _to_utc(value: Any) -> Any:
    """Moments in UTC, so that no offset has to be written into a URL."""
    if isinstance(value, list):
        return [_to_utc(item) for item in cast(list[object], value)]
    is_aware = isinstance(value, datetime) and value.tzinfo is not None
    return value.astimezone(UTC) if is_aware else value


def _limit(kind: Any, limits: dict[str, Any]) -> Any:
    """Narrow a type by limits."""
    if not limits:
        return kind
    pattern = limits.get("pattern")
    return Annotated[
        kind,
        Field(
            ge=limits.get("minimum"),
            gt=limits.get("exclusive_minimum"),
            le=limits.get("maximum"),
            multiple_of=limits.get("multiple_of"),
            min_length=limits.get("min_length", limits.get("min_items")),
            max_length=limits.get("max_length", limits.get("max_items")),
            pattern=anchor_end(pattern) if pattern else None,
        ),
    ]


def anchor_end(pattern: str) -> str:
    """Make a pattern whose `$` is the end, as in a spec, and not the last line break."""
    at_end = pattern.endswith("$") and not pattern.endswith("\\$")
    return pattern[:-1] + r"\Z" if at_end else pattern
