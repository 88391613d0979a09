"""The JSON codec: exact numbers in, compact bytes out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NoReturn, TypeGuard

from krpay.errors import InvalidArgumentError
from krpay.null import NULL


def dumps(value: Mapping[str, object] | Sequence[object]) -> bytes:
    """Encode an object or a list as UTF-8 JSON, without white space."""
    try:
        return write_text(value).encode()
    except ValueError as error:
        reason = str(error)
        if isinstance(error, UnicodeError):
            reason = "it holds characters that cannot be sent"
    raise InvalidArgumentError(f"the body cannot be written as JSON: {reason}")


def write_text(value: Mapping[str, object] | Sequence[object]) -> str:
    """Write JSON without white space; raises `ValueError`, which says what cannot be written."""
    try:
        return _ENCODER.encode(value)
    except TypeError as error:
        reason = str(error)
        if reason.startswith("keys must be"):
            reason = "give text as names of members"
    except RecursionError:
        reason = "it is nested too deep"
    except ValueError as error:
        reason = str(error)
        if reason.startswith("Circular reference"):
            reason = "it holds itself"
        elif reason.startswith("Out of range float"):
            reason = "a number must be finite"
    raise ValueError(reason)  # out here, the value is not even in its context


def _encode_other(value: object) -> int | float | None:
    if value is NULL:
        return None
    if isinstance(value, Decimal):
        return amount_to_number(value)
    name = type(value).__name__
    raise TypeError(f"{name} has no JSON form; give text, a number, a list or a dict")


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


MOST_DIGITS = 100
"""More than any amount or id has. A number with a great exponent takes for ever to write out."""

_GREATEST: int = 10**MOST_DIGITS
_LONG_INTEGER = re.compile(f"[0-9]{{{MOST_DIGITS + 1}}}")


class NumberText(str):
    """The text of a JSON number that has too many digits, written out, to be read as one."""

    __slots__ = ()


def has_few_digits(value: int | Decimal) -> bool:
    """Tell whether a finite number, written out, is of a length that numbers have."""
    if isinstance(value, int):
        return -_GREATEST < value < _GREATEST
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)  # it is finite
    return value.adjusted() < MOST_DIGITS and exponent > -MOST_DIGITS


def _read_fraction(text: str) -> Decimal | NumberText:
    try:
        number = Decimal(text)
    except ArithmeticError:  # an exponent that no Decimal has
        return NumberText(text)
    return number if has_few_digits(number) else NumberText(text)


def _read_integer(text: str) -> int | NumberText:
    return int(text) if len(text) <= MOST_DIGITS else NumberText(text)


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Tell whether a JSON value is an object."""
    return isinstance(value, dict)


def loads(content: bytes) -> object:
    """Decode JSON in UTF-8; fractions become `Decimal`, so no digit is lost.

    A member that comes twice makes it unreadable: readers differ in which one they take. A
    number without end becomes a `NumberText`, which fits nothing that is a number.
    """
    text = ""
    try:
        text = content.decode("utf-8-sig")
        decoder = _DECODER_OF_LONG if _LONG_INTEGER.search(text) else _DECODER
        return decoder.decode(text)
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} is not UTF-8"  # the error itself holds all of the content
    finally:
        del content, text  # what shows the variables of a frame shows none of it
    raise ValueError(reason)


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


def _make_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member comes twice")
    return members


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_encode_other
)
_DECODER = json.JSONDecoder(
    object_pairs_hook=_make_object, parse_float=_read_fraction, parse_constant=_refuse_constant
)
_DECODER_OF_LONG = json.JSONDecoder(
    object_pairs_hook=_make_object,
    parse_float=_read_fraction,
    parse_int=_read_integer,
    parse_constant=_refuse_constant,
)
