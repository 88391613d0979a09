# Copied from codegen/package/_runtime/wire.py by `nox -s generate`. Do not edit.
"""JSON as it travels: exact numbers in, compact bytes out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import NoReturn, TypeGuard

from krpay.errors import InvalidArgumentError


def dumps(value: Mapping[str, object]) -> bytes:
    """UTF-8 JSON, without white space."""
    try:
        return _ENCODER.encode(value).encode()
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(f"the body cannot be written as JSON: {error}") from None


def _number(value: object) -> int | float:
    if isinstance(value, Decimal):
        return print_amount(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def print_amount(value: Decimal) -> int | float:
    """An amount as a JSON number, exact or refused."""
    if not value.is_finite():
        raise ValueError("an amount must be finite")
    if value == value.to_integral_value():
        return int(value)
    number = float(value)
    if Decimal(repr(number)) != value:
        raise ValueError("more digits than a JSON number can hold")
    return number


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def loads(content: bytes) -> object:
    """A JSON value; fractions come as `Decimal`, so no digit is lost."""
    try:
        return _DECODER.decode(content.decode(json.detect_encoding(content), "surrogatepass"))
    except ArithmeticError:  # an exponent that no Decimal has
        raise ValueError("a number is too large") from None


_BETWEEN = b"-0123456789 \t\r\n"
_SIGNS = bytes.maketrans(b"[,eENI", b"::....")


def is_whole(content: bytes) -> bool:
    """Whether content is an object whose numbers are all integers, without reading it.

    Without digits and white space, a fraction is a point or an `e` just after one of the
    signs that separate values, and so is the beginning of `NaN` or `Infinity`. A text that looks
    the same is taken for one, too.
    """
    return content[:1] == b"{" and b":." not in content.translate(_SIGNS, _BETWEEN)


def _not_json(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_number
)
_DECODER = json.JSONDecoder(parse_float=Decimal, parse_constant=_not_json)
