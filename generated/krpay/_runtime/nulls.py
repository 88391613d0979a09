# Copied from codegen/package/_runtime/nulls.py by `nox -s generate`. Do not edit.
"""Fields of requests that may be null: `NULL` is kept, and written as `null`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, Union, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from krpay.null import NULL, Null

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _KeepNull:
    """Takes `NULL` beside what the rest of a union takes."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kinds = tuple(kind for kind in get_args(source) if kind is not Null)
        inner = handler.generate_schema(Union[kinds])  # noqa: UP007  of as many as there are
        return core_schema.no_info_wrap_validator_function(
            _validate,
            inner,
            serialization=core_schema.wrap_serializer_function_ser_schema(_write, schema=inner),
        )


def _validate(value: object, handler: core_schema.ValidatorFunctionWrapHandler) -> object:
    return value if value is NULL else handler(value)


def _write(value: object, handler: core_schema.SerializerFunctionWrapHandler) -> object:
    return None if value is NULL else handler(value)


OrNull = Annotated[T | Null, _KeepNull()]
"""A value, or `NULL`. `None` is none of both: it leaves a field out."""
