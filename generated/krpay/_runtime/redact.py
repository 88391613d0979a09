# Copied from codegen/package/_runtime/redact.py by `nox -s generate`. Do not edit.
"""Secrets and sensitive values, kept out of texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import NoReturn

HIDDEN = "***"
_SHORT = 4


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


def redact(text: str, values: Iterable[str]) -> str:
    """`text` without any of `values`.

    Very short ASCII values (a two-digit password) are replaced only where they stand alone;
    a Korean name is followed by particles without a space. A value is found in JSON too,
    where it may be written with escapes.
    """
    known = {value for value in values if value}
    known |= {json.dumps(value)[1:-1] for value in known}
    for value in sorted(known, key=len, reverse=True):
        if len(value) < _SHORT and value.isascii():
            text = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", HIDDEN, text, flags=re.ASCII)
        else:
            text = text.replace(value, HIDDEN)
    return text
