# Copied from codegen/package/_runtime/explanations.py by `nox -s generate`. Do not edit.
"""What pydantic finds wrong, in words: where it is and what to give, never a value."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from krpay.null import NULL


def explain_errors(error: ValidationError) -> str:
    """Say what is wrong with data, and where."""
    return _explain(error, lambda entry: f"{_place(entry) or 'value'}: {_reason(entry)}")


def explain_arguments(error: ValidationError, name: str = "") -> str:
    """Say what to give instead; all of it is about the argument `name`, if there is a name."""

    def explain(entry: ErrorDetails) -> str:
        place = ".".join(part for part in (name, _place(entry)) if part)
        return f"{place}: {_what_to_give(entry)}"

    return _explain(error, explain)


def _explain(error: ValidationError, explain: Callable[[ErrorDetails], str]) -> str:
    return "; ".join(explain(entry) for entry in error.errors(include_url=False))


def _place(entry: ErrorDetails) -> str:
    return ".".join(map(str, entry["loc"]))


def _reason(entry: ErrorDetails) -> str:
    return entry["msg"].removeprefix("Value error, ")


def _what_to_give(entry: ErrorDetails) -> str:
    if entry["input"] is NULL:
        return "it cannot be null"
    context: dict[str, Any] = entry.get("ctx", {})
    is_text = context.get("field_type") == "Value"  # of a scalar that is made text of
    words = _GIVE.get(f"string_{entry['type']}" if is_text else entry["type"])
    if words is None:
        return _reason(entry)
    if "pattern" in context:
        context["pattern"] = re.sub(r"\\Z$", "$", context["pattern"])  # as the spec has it
    words = words.format_map(context)
    if entry["type"].endswith(("_type", "instance_of")):
        words += f", not {_kind_name(entry['input'])}"
    return words


def _kind_name(value: object) -> str:
    return "None" if value is None else type(value).__name__


_GIVE = {
    "bool_type": "give True or False",
    "compact_date_type": "give a date, or text such as 20231027",
    "compact_time_type": "give a datetime without a time zone, or text such as 20231027100000",
    "dict_type": "give a dict",
    "extra_forbidden": "there is no such field",
    "greater_than": "give more than {gt}",
    "greater_than_equal": "give at least {ge}",
    "int_type": "give a whole number",
    "is_instance_of": "give a {class} or its value",
    "less_than_equal": "give at most {le}",
    "list_type": "give a list",
    "missing": "it is required",
    "moment_type": "give a datetime",
    "multiple_of": "give a whole number",
    "model_type": "give a {class_name} or a dict",
    "string_pattern_mismatch": "give text that matches {pattern}",
    "string_too_long": "give at most {max_length} characters",
    "string_too_short": "give at least {min_length} characters",
    "string_type": "give text",
    "unix_time_type": "give a datetime with a time zone, or whole seconds since 1970",
    "too_long": "give at most {max_length} of them",
    "too_short": "give at least {min_length} of them",
}
"""What to give, by pydantic's type of an error."""
