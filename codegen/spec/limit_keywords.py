"""The keywords that limit a value: what each is about, once for everything that reads it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LimitKeyword:
    """A keyword of JSON Schema that limits a value."""

    keyword: str
    name: str
    """Its name in Python."""
    types: frozenset[str]
    """The JSON types that it is about."""
    is_upper: bool = False
    """Whether a greater value lets more through."""


_NUMBERS = frozenset({"integer", "number"})
_FRACTIONS = frozenset({"number"})
_TEXTS = frozenset({"string"})
_LISTS = frozenset({"array"})

LIMIT_KEYWORDS = {
    one.keyword: one
    for one in (
        LimitKeyword("minimum", "minimum", _NUMBERS),
        LimitKeyword("exclusiveMinimum", "exclusive_minimum", _NUMBERS),
        LimitKeyword("maximum", "maximum", _NUMBERS, is_upper=True),
        LimitKeyword("multipleOf", "multiple_of", _FRACTIONS),
        LimitKeyword("minLength", "min_length", _TEXTS),
        LimitKeyword("maxLength", "max_length", _TEXTS, is_upper=True),
        LimitKeyword("pattern", "pattern", _TEXTS),
        LimitKeyword("minItems", "min_items", _LISTS),
        LimitKeyword("maxItems", "max_items", _LISTS, is_upper=True),
    )
}
