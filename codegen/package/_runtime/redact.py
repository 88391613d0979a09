"""Secrets and sensitive values, kept out of texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NoReturn, TypeVar, cast
from urllib.parse import quote

T = TypeVar("T")

HIDDEN = "***"
_SHORT = 4
_LONG_NUMBER = 6
_SEPARATORS = re.compile(r"[-\s./]")


class Secret:
    """A credential: usable, but in no repr, log line or traceback."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself, at the one place that needs it."""
        return self._value

    def __repr__(self) -> str:
        return f"Secret({HIDDEN!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a credential cannot be pickled; make a client in the other process")


class _Hidden:
    """A value that is in no repr, and so in no report of a frame's variables."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __repr__(self) -> str:
        return HIDDEN


def hide(value: T) -> T:
    """Hide a value from whatever shows the variables of a frame; `reveal` gives it back.

    Its type is said to be what it was, so that it may be passed on like the value.
    """
    return value if value is None or isinstance(value, _Hidden) else cast(T, _Hidden(value))


def hide_all(*values: object) -> tuple[Any, ...]:
    """Hide several values."""
    return tuple(map(hide, values))


def reveal(value: T) -> T:
    """Give back what `hide` hid; anything else is as it is."""
    hidden: Any = value
    return cast(T, hidden.value) if isinstance(hidden, _Hidden) else value


def iterate_texts(value: object) -> Iterator[str]:
    """Iterate over the values in JSON of which nobody has said that they may be shown."""
    if isinstance(value, Mapping):
        value = list(cast(Mapping[str, object], value).values())
    if isinstance(value, list | tuple):
        for one in cast(list[object], value):
            yield from iterate_texts(one)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def _match_digits(value: str) -> re.Pattern[str] | None:
    """Match a number such as that of a card, with or without hyphens and spaces in it."""
    digits = _SEPARATORS.sub("", value)
    if len(digits) < _LONG_NUMBER or not (digits.isascii() and digits.isdigit()):
        return None
    return re.compile(r"[-\s./]{0,3}".join(digits))


def redact(text: str, values: Iterable[str]) -> str:
    """`text` without any of `values`.

    Very short ASCII values (a two-digit password) are replaced only where they stand alone;
    a Korean name is followed by particles without a space. A value is found in JSON and in URLs,
    too, where it may be written with escapes, and a number however its digits are grouped.
    """
    known = {value for value in values if value}
    for pattern in filter(None, map(_match_digits, known)):
        text = pattern.sub(HIDDEN, text)
    written = {json.dumps(value)[1:-1] for value in known}
    known |= written | {quote(value, safe="", errors="replace") for value in known}
    for value in sorted(known, key=len, reverse=True):
        if len(value) < _SHORT and value.isascii():
            text = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", HIDDEN, text, flags=re.ASCII)
        else:
            text = text.replace(value, HIDDEN)
    return text
