"""What endpoint functions build a `Call` from: path, query, headers, body, checks.

Everything here either gives what goes on the wire or raises `InvalidArgumentError`;
no message repeats a value, because it may be sensitive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast
from urllib.parse import quote

from pydantic import BaseModel, TypeAdapter, ValidationError

from krpay._runtime import scalars
from krpay._runtime.call import Body
from krpay.errors import InvalidArgumentError

T = TypeVar("T")


def path(template: str, /, **arguments: str) -> str:
    """Fill a path; each argument stays inside its own segment."""
    return re.sub(r"\{(\w+)\}", lambda found: _segment(found[1], arguments[found[1]]), template)


def _segment(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise InvalidArgumentError(f"{name} must be a str, not {type(value).__name__}")
    if value in ("", ".", ".."):
        raise InvalidArgumentError(f"{name} is {value!r}, which would call another endpoint")
    try:
        return quote(value, safe="")
    except UnicodeEncodeError:
        raise InvalidArgumentError(f"{name} holds characters that no URL can carry") from None


def query(members: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Query parameters; `None` is left out, a sequence repeats its name."""
    return tuple(
        (name, text) for name, value in members.items() for text in _query_texts(name, value)
    )


def _query_texts(name: str, value: object) -> Iterator[str]:
    if value is None:
        return
    if isinstance(value, str | bool | int | Decimal | Enum):
        yield _text(value)
    elif isinstance(value, Sequence):
        for item in cast(Sequence[object], value):
            yield from _query_texts(name, item)
    else:
        raise InvalidArgumentError(f"{name} cannot be a {type(value).__name__}")


def _text(value: str | bool | int | Decimal | Enum) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def headers(members: Mapping[str, str | None]) -> tuple[tuple[str, str], ...]:
    """Header parameters; `None` is left out."""
    given = {name: value for name, value in members.items() if value is not None}
    for name, value in given.items():
        check_header(name, value)
    return tuple(given.items())


def check_header(name: str, value: object) -> None:
    """Refuse a header that could not be sent, or that would smuggle in another one."""
    if not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
        raise InvalidArgumentError(f"{name!r} is no header name")
    if not isinstance(value, str) or not value.isascii() or not value.isprintable():
        raise InvalidArgumentError(f"the header {name} must be printable ASCII text")


def limited(
    name: str,
    value: T,
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    min_length: int | None = None,
    max_length: int | None = None,
    pattern: str | None = None,
) -> T:
    """`value`, if it is `None` or within the documented limits."""
    if value is None:
        return value
    number: Any = value if isinstance(value, int | float | Decimal) else None
    if minimum is not None and (number is None or number < minimum):
        raise InvalidArgumentError(f"{name} must be a number of at least {minimum}")
    if maximum is not None and (number is None or number > maximum):
        raise InvalidArgumentError(f"{name} must be a number of at most {maximum}")
    text = value if isinstance(value, str) else None
    if min_length is not None and (text is None or len(text) < min_length):
        raise InvalidArgumentError(f"{name} must be text of at least {min_length} characters")
    if max_length is not None and (text is None or len(text) > max_length):
        raise InvalidArgumentError(f"{name} must be text of at most {max_length} characters")
    if pattern is not None and (text is None or not re.search(pattern, text)):
        raise InvalidArgumentError(f"{name} must be text that matches {pattern}")
    return value


def unix_time(name: str, value: datetime | int | None) -> Any:
    """A moment as seconds, for a query."""
    return _scalar(name, scalars.UnixTime, value)


def amount(name: str, value: Decimal | int | None) -> Any:
    """An amount, for a query."""
    return _scalar(name, scalars.Amount, value)


def local_date_time(name: str, value: datetime | None) -> Any:
    """A date and time without an offset, for a query."""
    return _scalar(name, scalars.LocalDateTime, value)


def compact_date(name: str, value: date | None) -> Any:
    """A date as `yyyyMMdd`, for a query."""
    return _scalar(name, scalars.CompactDate, value)


def compact_date_time(name: str, value: datetime | None) -> Any:
    """A date and time as `yyyyMMddHHmmss`, for a query."""
    return _scalar(name, scalars.CompactDateTime, value)


def _scalar(name: str, kind: object, value: object) -> Any:
    if value is None:
        return None
    adapter = _adapter(kind)
    try:
        return adapter.dump_python(adapter.validate_python(value))
    except ValidationError as error:
        raise InvalidArgumentError(f"{name}: {explain(error)}") from None


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def body(model: type[BaseModel], /, **arguments: object) -> Body:
    """A JSON body from arguments; `None` is left out, limits are checked."""
    given = {
        name: list(cast(Iterable[object], value)) if isinstance(value, tuple | set) else value
        for name, value in arguments.items()
        if value is not None
    }
    try:
        valid = model.model_validate(given)
        members = valid.model_dump(mode="json", by_alias=True, exclude_none=True)
    except ValidationError as error:
        raise InvalidArgumentError(explain(error)) from None
    except ValueError as error:  # a scalar that cannot be written exactly
        raise InvalidArgumentError(str(error)) from None
    return Body(members, tuple(_sensitive(valid)))


def _sensitive(model: BaseModel) -> Iterator[str]:
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        items = cast(list[object], value) if isinstance(value, list) else [value]
        for item in items:
            if isinstance(item, BaseModel):
                yield from _sensitive(item)
            elif not field.repr and item is not None:
                yield str(item)


def explain(error: ValidationError) -> str:
    """What is wrong and where, without the values."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    return "; ".join(
        f"{'.'.join(map(str, entry['loc'])) or 'value'}: {entry['msg']}" for entry in found
    )
