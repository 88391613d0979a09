# Copied from codegen/package/_runtime/request_building.py by `nox -s generate`. Do not edit.
"""Request building: endpoint functions make path, query, headers and body with it.

Everything here either gives what goes on the wire or raises `InvalidArgumentError`;
no message repeats a value, because it may be sensitive.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast
from urllib.parse import quote

from pydantic import BaseModel, TypeAdapter, ValidationError

from krpay._runtime import scalars
from krpay._runtime.call import Body
from krpay._runtime.headers import check_header
from krpay.errors import InvalidArgumentError

T = TypeVar("T")

_PLACE = re.compile(r"\{(/?)(\w+)\}")


def build_path(template: str, /, **arguments: str | None) -> str:
    """Build a path; each argument stays inside its own segment.

    `{/name}` is a segment that is left out, with its slash, if the argument is `None`.
    """

    def fill(found: re.Match[str]) -> str:
        slash, name = found.groups()
        value = arguments[name]
        return "" if slash and value is None else slash + _encode_segment(name, value)

    return _PLACE.sub(fill, template)


def _encode_segment(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise InvalidArgumentError(f"{name} must be a str, not {type(value).__name__}")
    if value in ("", ".", ".."):
        raise InvalidArgumentError(f"{name} is {value!r}, which would call another endpoint")
    try:
        return quote(value, safe="")
    except UnicodeEncodeError:
        raise InvalidArgumentError(f"{name} holds characters that no URL can carry") from None


def build_query(members: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Build query parameters; `None` is left out, a sequence repeats its name."""
    return tuple(
        (name, text) for name, value in members.items() for text in _query_texts(name, value)
    )


def _query_texts(name: str, value: object) -> Iterator[str]:
    if value is None:
        return
    if isinstance(value, str | bool | int | Decimal | Enum):
        yield _parameter_text(name, value)
    elif isinstance(value, Sequence):
        for item in cast(Sequence[object], value):
            yield from _query_texts(name, item)
    else:
        raise InvalidArgumentError(f"{name} cannot be a {type(value).__name__}")


def _parameter_text(name: str, value: str | bool | int | Decimal | Enum) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value.value) if isinstance(value, Enum) else str(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidArgumentError(f"{name} holds characters that no URL can carry") from None
    return text


def build_headers(members: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Build header parameters; `None` is left out."""
    given = build_query(members)
    for name, value in given:
        check_header(name, value)
    return given


def check_limits(
    name: str,
    value: T,
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    min_length: int | None = None,
    max_length: int | None = None,
    pattern: str | None = None,
    min_items: int | None = None,
    max_items: int | None = None,
) -> T:
    """Give back a value that is `None` or within the documented limits; refuse any other."""
    if value is None:
        return value
    given: Any = value
    number = given if isinstance(given, int | float | Decimal) else None
    if minimum is not None and (number is None or number < minimum):
        raise InvalidArgumentError(f"{name} must be a number of at least {minimum}")
    if maximum is not None and (number is None or number > maximum):
        raise InvalidArgumentError(f"{name} must be a number of at most {maximum}")
    text = given if isinstance(given, str) else None
    if min_length is not None and (text is None or len(text) < min_length):
        raise InvalidArgumentError(f"{name} must be text of at least {min_length} characters")
    if max_length is not None and (text is None or len(text) > max_length):
        raise InvalidArgumentError(f"{name} must be text of at most {max_length} characters")
    if pattern is not None and (text is None or not re.search(_anchor_end(pattern), text)):
        raise InvalidArgumentError(f"{name} must be text that matches {pattern}")
    count = len(cast(Sequence[object], given)) if isinstance(given, list | tuple) else -1
    if min_items is not None and count < min_items:
        raise InvalidArgumentError(f"{name} must be a list of at least {min_items}")
    if max_items is not None and not 0 <= count <= max_items:
        raise InvalidArgumentError(f"{name} must be a list of at most {max_items}")
    return value


def _anchor_end(pattern: str) -> str:
    """A pattern whose `$` is the end, as in a spec, and not the last line break."""
    at_end = pattern.endswith("$") and not pattern.endswith("\\$")
    return pattern[:-1] + r"\Z" if at_end else pattern


def comma_separated(name: str, value: Sequence[object] | None) -> str | None:
    """Join a list to one text; an item cannot hold a comma."""
    if value is None:
        return None
    items = [value] if isinstance(value, str) else value
    texts = [text for item in items for text in _query_texts(name, item)]
    if any("," in text for text in texts):
        raise InvalidArgumentError(f"an item of {name} holds a comma, which separates the items")
    return ",".join(texts)


def next_page(page: int | None, pages: int | None, *, first: int) -> int | None:
    """Find the number of the next page, if there is one; raises LookupError if nobody can know."""
    if page is None or pages is None:
        raise LookupError("it does not say which page of how many it is")
    return page + 1 if page + 1 < pages + first else None


def check_range(
    start_name: str,
    start: datetime | int | None,
    end_name: str,
    end: datetime | int | None,
    *,
    days: int | None = None,
    months: int | None = None,
) -> None:
    """Refuse a time range that the provider would not take; no end means now."""
    if start is None:
        return
    first, last = _to_moment(start_name, start), _to_moment(end_name, end)
    if first > last:
        raise InvalidArgumentError(f"{start_name} must not be later than {end_name}")
    longest = first + timedelta(days=days) if days is not None else _add_months(first, months or 0)
    if last > longest:
        length = f"{days} days" if days is not None else f"{months} months"
        raise InvalidArgumentError(
            f"{start_name} to {end_name} may be at most {length}; ask for shorter ranges in turn"
        )


def _to_moment(name: str, value: datetime | int | None) -> datetime:
    if value is None:
        return datetime.now(UTC)
    moment = _validate(name, scalars.UnixTime, value)
    return cast(datetime, moment or datetime.fromtimestamp(0, UTC))


def _add_months(moment: datetime, months: int) -> datetime:
    """The same day so many months later, or the last day of that month."""
    years, month = divmod(moment.month - 1 + months, 12)
    last_day = calendar.monthrange(moment.year + years, month + 1)[1]
    day = min(moment.day, last_day)
    return moment.replace(year=moment.year + years, month=month + 1, day=day)


def json_text(name: str, value: str | Mapping[str, object] | None) -> Any:
    """JSON inside a text, for a query."""
    return _scalar_text(name, scalars.JsonText, value)


def unix_time(name: str, value: datetime | int | Sequence[datetime | int] | None) -> Any:
    """A moment as seconds, for a query."""
    return _scalar_text(name, scalars.UnixTime, value)


def amount(name: str, value: Decimal | int | Sequence[Decimal | int] | None) -> Any:
    """An amount, for a query: all its digits, without an exponent."""
    if isinstance(value, Sequence):
        return [amount(name, item) for item in value]
    return None if value is None else f"{_validate(name, scalars.Amount, value):f}"


def local_date_time(name: str, value: datetime | Sequence[datetime] | None) -> Any:
    """A date and time without an offset, for a query."""
    return _scalar_text(name, scalars.LocalDateTime, value)


def date_time(name: str, value: datetime | Sequence[datetime] | None) -> Any:
    """A moment in ISO 8601, for a query."""
    if isinstance(value, Sequence):
        return [date_time(name, item) for item in value]
    if value is None:
        return None
    if getattr(value, "tzinfo", None) is None:
        raise InvalidArgumentError(f"{name} must be a datetime with a time zone")
    return _scalar_text(name, scalars.DateTime, value.astimezone(UTC))


def compact_date(name: str, value: date | Sequence[date] | None) -> Any:
    """A date as `yyyyMMdd`, for a query."""
    return _scalar_text(name, scalars.CompactDate, value)


def compact_date_time(name: str, value: datetime | Sequence[datetime] | None) -> Any:
    """A date and time as `yyyyMMddHHmmss`, for a query."""
    return _scalar_text(name, scalars.CompactDateTime, value)


def _scalar_text(name: str, kind: object, value: object) -> Any:
    if value is None:
        return None
    if isinstance(value, list | tuple):
        return [_scalar_text(name, kind, item) for item in cast(Iterable[object], value)]
    return _type_adapter(kind).dump_python(_validate(name, kind, value))


def _validate(name: str, kind: object, value: object) -> Any:
    try:
        return _type_adapter(kind).validate_python(value)
    except ValidationError as error:
        reason = explain_errors(error)
    raise InvalidArgumentError(f"{name}: {reason}")  # the value is not even in its context


@cache
def _type_adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def build_body(model: type[BaseModel], /, **arguments: object) -> Body:
    """Build a JSON body from arguments; `None` is left out, limits are checked."""
    given = {
        name: list(cast(Iterable[object], value)) if isinstance(value, tuple | set) else value
        for name, value in arguments.items()
        if value is not None
    }
    try:
        valid = model.model_validate(given)
        members = valid.model_dump(mode="json", by_alias=True, exclude_none=True)
    except ValidationError as error:
        raise InvalidArgumentError(explain_errors(error)) from None
    except ValueError as error:  # a scalar that cannot be written exactly
        raise InvalidArgumentError(str(error)) from None
    return Body(members, tuple(_iterate_sensitive(valid, members)))


def check_flag(name: str, value: object) -> bool:
    """Give back a flag; `None` is false, and anything but a bool is refused."""
    if value is not None and not isinstance(value, bool):
        raise InvalidArgumentError(f"{name} must be True or False")
    return bool(value)


def sensitive_texts(*values: object) -> tuple[str, ...]:
    """List the texts of sensitive arguments, which must not be shown."""
    return tuple(text for value in values for text in _iterate_texts(value))


def _iterate_texts(value: object) -> Iterator[str]:
    if isinstance(value, BaseModel):
        value = dict(value)
    if isinstance(value, Mapping):
        value = list(cast(Mapping[object, object], value).values())
    if isinstance(value, list | tuple | set):
        for item in cast(Iterable[object], value):
            yield from _iterate_texts(item)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def _iterate_sensitive(value: object, written: object) -> Iterator[str]:
    """Sensitive values as Python prints them and as they are sent: a date has two forms."""
    if isinstance(value, list) and isinstance(written, list):
        for item, sent in zip(cast(list[object], value), cast(list[object], written), strict=True):
            yield from _iterate_sensitive(item, sent)
    if isinstance(value, BaseModel) and isinstance(written, dict):
        members = cast(dict[str, object], written)
        for name, field in type(value).model_fields.items():
            inner, sent = getattr(value, name), members.get(field.serialization_alias or name)
            if field.repr:
                yield from _iterate_sensitive(inner, sent)
            else:
                yield from _iterate_texts(inner)
                yield from _iterate_texts(sent)


def explain_errors(error: ValidationError) -> str:
    """Say what is wrong and where, without the values."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    return "; ".join(
        f"{'.'.join(map(str, entry['loc'])) or 'value'}: {entry['msg']}" for entry in found
    )
