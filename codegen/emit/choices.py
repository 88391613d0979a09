"""Types that datamodel-code-generator cannot write: a mark stands for each until it is done."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from codegen.emit.python import Annotations
from codegen.emit.text import literal
from codegen.ir.operations import Limits
from codegen.ir.type_reading import TypeReader
from codegen.ir.types import Union
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Problems

CHOICE_KEYWORDS = ("anyOf", "oneOf")
"""The keywords of which a mark takes the place."""

_MODULE = "krpay._runtime.choices"
_IN_MODELS = Annotations(models="", scalars="_scalars.", is_runtime=True)
# Not from `typing`: ruff takes both names of one thing away where only one of them is unused.
_IMPORTS = """\
from typing_extensions import Annotated as _Annotated
from krpay._runtime import choices as _choices, nulls as _nulls, scalars as _scalars
import pydantic as _pydantic"""
_LIMITS = {
    "minimum": "ge",
    "exclusiveMinimum": "gt",
    "maximum": "le",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minItems": "min_length",
    "maxItems": "max_length",
}
"""What pydantic calls limits."""


class ChoiceMarks:
    """The marks that stand for choices between classes in the models of one provider."""

    def __init__(self, schemas: LocatedMapping) -> None:
        self._types = TypeReader(schemas, Problems())
        self._sources: dict[str, str] = {}
        text = json.dumps(schemas)
        self._prefix = "Choice"
        while self._prefix in text:  # so that nothing else is taken for a mark
            self._prefix += "Q"

    def put_mark(self, schema: LocatedMapping) -> dict[str, Any] | None:
        """The schema that stands for a choice, if this is one."""
        if not any(key in schema for key in CHOICE_KEYWORDS):
            return None
        kind = self._types.read_type(schema, schema.position)
        if not isinstance(kind.non_null, Union):
            return None
        reference = self._refer(_IN_MODELS.as_result(kind.non_null))
        return {"anyOf": [reference, {"type": "null"}]} if kind.is_nullable else reference

    def put_null_mark(self, schema: LocatedMapping) -> dict[str, Any]:
        """The schema that stands for what may be `NULL` in a request."""
        annotations = replace(_IN_MODELS, is_sent=True)
        text = annotations.as_result(self._types.read_type(schema, schema.position).non_null)
        limits = {_LIMITS[one.keyword]: value for one, value in Limits.of(schema).given}
        if limits:
            given = ", ".join(f"{name}={literal(value)}" for name, value in limits.items())
            text = f"_Annotated[{text}, _pydantic.Field({given})]"
        return self._refer(f"_nulls.OrNull[{text}]")

    def _refer(self, source: str) -> dict[str, Any]:
        mark = self._sources.setdefault(source, f"{self._prefix}{len(self._sources)}End")
        return {"$ref": f"#/components/schemas/{mark}"}

    @property
    def schemas(self) -> dict[str, Any]:
        """What the marks refer to."""
        return {mark: {"type": "object"} for mark in self._sources.values()}

    @property
    def overrides(self) -> dict[str, str]:
        """What datamodel-code-generator imports for each mark."""
        return {mark: f"{_MODULE}.{mark}" for mark in self._sources.values()}

    def fill(self, text: str) -> str:
        """Put the types where their marks are."""
        if not self._sources:
            return text
        text = re.sub(rf"^from {re.escape(_MODULE)} import .*$", _IMPORTS, text, flags=re.MULTILINE)
        for source, mark in self._sources.items():
            text = text.replace(mark, source)
        return text
