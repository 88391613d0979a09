# Copied from codegen/package/null.py by `nox -s generate`. Do not edit.
"""Null in requests: to empty something is not to leave it out."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Null(Enum):
    """The type of `NULL`."""

    NULL = None

    def __repr__(self) -> str:
        return "krpay.NULL"

    __str__ = __repr__

    def __bool__(self) -> bool:
        return False


NULL: Final = Null.NULL
"""Sends `null`, where the provider documents that a field may be null: `memo=krpay.NULL`.

`None` leaves a field out, so that it stays what it is.
"""
