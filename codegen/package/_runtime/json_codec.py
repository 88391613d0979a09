"""The JSON codec: exact numbers in, compact bytes out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NoReturn, TypeGuard

from krpay.errors import InvalidArgumentError
from krpay.null import NULL


def dumps(value: Mapping[str, object] | Sequence[object]) -> bytes:
    """Encode an object or a list as UTF-8 JSON, without white space."""
    try:
        return _ENCODER.encode(value).encode()
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(f"the body cannot be written as JSON: {error}") from None


def _encode_other(value: object) -> int | float | None:
    if value is NULL:
        return None
    if isinstance(value, Decimal):
        return amount_to_number(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def amount_to_number(value: Decimal) -> int | float:
    """Convert an amount to a JSON number that is exact; raises `ValueError` if there is none."""
    if not value.is_finite():
        raise ValueError("an amount must be finite")
    if value == value.to_integral_value():
        return int(value)
    number = float(value)
    if Decimal(repr(number)) != value:
        raise ValueError("more digits than a JSON number can hold")
    return number


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Tell whether a JSON value is an object."""
    return isinstance(value, dict)


def loads(content: bytes) -> object:
    """Decode JSON; fractions become `Decimal`, so no digit is lost."""
    try:
        return _DECODER.decode(content.decode(json.detect_encoding(content), "surrogatepass"))
    except ArithmeticError:  # an exponent that no Decimal has
        raise ValueError("a number is too large") from None


_IGNORED = b"-0123456789 \t\r\n"
_SEPARATORS = bytes.maketrans(b"[,eENI", b"::....")


def has_no_fractions(content: bytes) -> bool:
    """Tell whether JSON is an object with no number but integers, without decoding it.

    It removes digits and white space. A fraction is then a point or an `e` just after a sign
    that separates values, and so is the beginning of `NaN` or `Infinity`. It takes a text that
    looks the same for a fraction, too: the slower way of reading is right for anything.
    """
    return content[:1] == b"{" and b":." not in content.translate(_SEPARATORS, _IGNORED)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_encode_other
)
_DECODER = json.JSONDecoder(parse_float=Decimal, parse_constant=_refuse_constant)
