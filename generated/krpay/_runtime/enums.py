# Copied from codegen/package/_runtime/enums.py by `nox -s generate`. Do not edit.
"""Open enums: a value that nobody documented parses, and equals its own text."""

from __future__ import annotations

import enum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class _Open(enum.Enum):
    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # Plain values are welcome, even where everything else is strict.
        return core_schema.lax_or_strict_schema(
            lax_schema=handler(source),
            strict_schema=core_schema.no_info_before_validator_function(cls._open, handler(source)),
        )

    @classmethod
    def _open(cls, value: object) -> object:
        """Make a member of a plain value; the schema refuses any other, without showing it."""
        is_plain = isinstance(value, str if issubclass(cls, str) else int)
        return cls(value) if is_plain and not isinstance(value, bool) else value

    @property
    def is_known(self) -> bool:
        """Whether the spec lists this value."""
        return self._value_ in type(self)._value2member_map_


class StrEnum(_Open, enum.StrEnum):
    """A text enum whose unknown values become members of their own."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class IntEnum(_Open, enum.IntEnum):
    """A number enum whose unknown values become members of their own."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_, member._value_ = str(int(value)), int(value)
        return member
