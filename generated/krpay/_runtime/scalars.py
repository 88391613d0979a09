# Copied from codegen/package/_runtime/scalars.py by `nox -s generate`. Do not edit.
"""Types that carry a meaning which JSON cannot; all go back to the wire as they came."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Any, cast
from uuid import UUID

from pydantic import BeforeValidator, GetCoreSchemaHandler, PlainSerializer, ValidationInfo
from pydantic_core import PydanticCustomError, core_schema

from krpay._runtime.json_codec import MOST_DIGITS, amount_to_number, has_few_digits, write_text


def null_text(value: object, _info: object = None) -> object:
    """The text `null` means null; some pages show it so."""
    return None if value == "null" else value


_ZONE = "give a datetime with a time zone"
_NO_ZONE = "give a datetime without a time zone: nobody says which one the provider has"


def _parse_unix_time(value: object) -> datetime | None:
    if type(value) is not int:  # which it nearly always is
        if value is None or isinstance(value, datetime):
            return _require_zone(value)
        value = _whole_number(value)
    try:
        return datetime.fromtimestamp(value, UTC) if value else None
    except (OverflowError, OSError, ValueError):
        raise ValueError("not a time in seconds: out of range") from None


def _require_zone(value: datetime | None) -> datetime | None:
    if value is not None and value.tzinfo is None:
        raise ValueError(_ZONE)
    return value


def _whole_number(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"\s*[0-9]+\s*", value):
        value = int(value)
    if isinstance(value, Decimal) and value.is_finite() and has_few_digits(value):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise PydanticCustomError("unix_time_type", "not a time in seconds")
    return value


def _print_unix_time(value: datetime | None) -> int:
    return int(value.timestamp()) if value else 0


def _parse_amount(value: object) -> Decimal:
    if type(value) is int and has_few_digits(value):  # nearly always
        return Decimal(value)
    if isinstance(value, float):
        raise ValueError("money is never a float; give an int or a Decimal")
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise ValueError("not an amount; give an int or a Decimal")
    try:
        amount = Decimal(value)
    except ArithmeticError:
        raise ValueError("not an amount") from None
    if not amount.is_finite():
        raise ValueError("not an amount: it must be finite")
    if not has_few_digits(amount):
        raise ValueError(f"not an amount: it has more than {MOST_DIGITS} digits")
    exponent = amount.as_tuple().exponent
    is_scaled = isinstance(exponent, int) and exponent > 0
    return Decimal(int(amount)) if is_scaled else amount  # 1E+3 prints as 1000


def _parse_json_amount(value: object) -> Decimal:
    """Read what JSON holds, where pydantic makes floats of fractions."""
    if not isinstance(value, float):
        return _parse_amount(value)
    amount = _parse_amount(repr(value))
    if len(amount.as_tuple().digits) > sys.float_info.dig:
        raise ValueError("not an amount that can be read exactly here: use model_validate_json")
    return amount


MOST_SENT_DIGITS = 15
"""What every reader of JSON takes exactly, and more money than anybody moves in one call."""

_PLAIN_AMOUNT = re.compile(r"[0-9]+(\.[0-9]+)?", re.ASCII)


def _parse_sent_amount(value: object) -> Decimal:
    """Read an amount that is sent: nothing negative, and no text but plain digits."""
    if isinstance(value, str) and not _PLAIN_AMOUNT.fullmatch(value):
        raise ValueError("give plain digits, such as 1000 or 10.55")
    amount = _parse_amount(value)
    if amount < 0:
        raise ValueError("give 0 or more: no money that is sent is negative")
    if sum(map(str.isdigit, f"{amount:f}")) > MOST_SENT_DIGITS:
        raise ValueError(f"give at most {MOST_SENT_DIGITS} digits")
    return amount


class _AmountSchema:
    """Makes the schema of an amount: read from JSON or given, and a JSON number if written.

    Only what is sent is read strictly.
    """

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        check = core_schema.no_info_before_validator_function
        return core_schema.json_or_python_schema(
            json_schema=check(_parse_json_amount, handler(source)),
            python_schema=core_schema.lax_or_strict_schema(
                lax_schema=check(_parse_amount, handler(source)),
                strict_schema=check(_parse_sent_amount, handler(source)),
            ),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda value: None if value is None else amount_to_number(value), when_used="json"
            ),
        )


def _parse_local_date_time(value: object, info: ValidationInfo) -> datetime:
    moment = _parse_iso(value, info, "2023-10-27T10:00:00")
    if moment.tzinfo is not None and _is_sent(value, info):
        raise ValueError(_NO_ZONE)
    return moment


def _parse_date_time(value: object, info: ValidationInfo) -> datetime:
    moment = _parse_iso(value, info, "2023-10-27T10:00:00+09:00")
    if moment.tzinfo is None and _is_sent(value, info):
        raise ValueError(_ZONE)
    return moment


def _parse_iso(value: object, info: ValidationInfo, example: str) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, str):
        with contextlib.suppress(ValueError):
            return datetime.fromisoformat(value)
    is_sent = _is_sent(value, info)
    if is_sent:
        raise PydanticCustomError("moment_type", "give a datetime")
    raise ValueError(f"not a date and time such as {example}")


def _is_sent(value: object, info: ValidationInfo) -> bool:
    """Whether a caller gives a time: no JSON holds a `datetime`, and only arguments are strict."""
    return isinstance(value, datetime) or bool(info.config and info.config.get("strict"))


def _print_local_date_time(value: datetime) -> str:
    whole_milliseconds = value.microsecond % 1000 == 0
    spec = "seconds" if not value.microsecond else "milliseconds" if whole_milliseconds else "auto"
    return value.isoformat(timespec=spec)


def _print_date_time(value: datetime) -> str:
    return _print_local_date_time(value).replace("+00:00", "Z")


def _parse_compact_date(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not re.fullmatch(r"\d{8}", value):
        raise PydanticCustomError("compact_date_type", "not a date such as 20231027")
    try:
        return date(int(value[:4]), int(value[4:6]), int(value[6:]))
    except ValueError:
        raise ValueError("not a date such as 20231027") from None


def _print_compact_date(value: date) -> str:
    return f"{value:%Y%m%d}".zfill(8)


def _parse_compact_date_time(value: object) -> datetime:
    if isinstance(value, datetime):
        if value.tzinfo is not None:
            raise ValueError(_NO_ZONE)
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not re.fullmatch(r"\d{14}(\d{3})?", value):
        raise PydanticCustomError("compact_time_type", "not a date and time such as 20231027100000")
    try:
        moment = datetime.strptime(value[:14], "%Y%m%d%H%M%S")  # noqa: DTZ007  no zone is documented
    except ValueError:
        raise ValueError("not a date and time such as 20231027100000") from None
    return moment.replace(microsecond=int(value[14:] or "0") * 1000)


def _print_compact_date_time(value: datetime) -> str:
    milliseconds = f"{value.microsecond // 1000:03d}" if value.microsecond else ""
    return f"{value:%Y%m%d%H%M%S}".zfill(14) + milliseconds


def _to_wire(function: Callable[[Any], object]) -> PlainSerializer:
    return PlainSerializer(lambda value: None if value is None else function(value))


def write_id(value: object) -> object:
    """Write an id that is a number as text, as responses and databases have both."""
    if not isinstance(value, int) or isinstance(value, bool):
        return value
    try:
        text = str(int(value))
    except ValueError:  # too many digits for Python itself
        text = ""
    if not text.isdigit():
        raise ValueError("give text, or a number of 0 or more")
    return text


def _write_own_id(value: object) -> object:
    return str(value) if isinstance(value, UUID) else write_id(value)


def _parse_json_text(value: object) -> object:
    if not isinstance(value, dict):
        return value
    text = write_text(cast(dict[str, object], value))
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("it holds characters that cannot be sent")
    return text


UnixTime = Annotated[
    datetime | None, BeforeValidator(_parse_unix_time), PlainSerializer(_print_unix_time)
]
"""Seconds since 1970; an aware UTC `datetime`, or `None` for 0: it has not happened."""

Amount = Annotated[Decimal, _AmountSchema()]
"""Money: a `Decimal`, never a float; a number in JSON."""

LocalDateTime = Annotated[
    datetime, BeforeValidator(_parse_local_date_time), _to_wire(_print_local_date_time)
]
"""Date and time without an offset; a naive `datetime`, because the zone is not documented."""

DateTime = Annotated[datetime, BeforeValidator(_parse_date_time), _to_wire(_print_date_time)]
"""Date and time with an offset, such as 2025-02-06T14:01:24Z; an aware `datetime`."""

CompactDate = Annotated[date, BeforeValidator(_parse_compact_date), _to_wire(_print_compact_date)]
"""`yyyyMMdd` text; a `date`."""

CompactDateTime = Annotated[
    datetime, BeforeValidator(_parse_compact_date_time), _to_wire(_print_compact_date_time)
]
"""`yyyyMMddHHmmss` or `yyyyMMddHHmmssSSS` text; a naive `datetime`."""

Id = Annotated[str, BeforeValidator(write_id)]
"""An id that is text; a number of 0 or more is written out."""

OwnId = Annotated[str, BeforeValidator(_write_own_id)]
"""An id that the caller chose, such as an order number; a number or a `UUID` is written out."""

JsonText = Annotated[str, BeforeValidator(_parse_json_text)]
"""JSON inside a text; a dict is written out."""
