"""JSON Schema as OpenAPI has it: a discriminator says which schema of a `oneOf` holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

try:
    from jsonschema import Draft202012Validator, validators
except ModuleNotFoundError as error:
    raise ImportError("krpay.testing needs more: install krpay with its extra 'testing'") from error

from krpay.testing.json_documents import is_object

Schema = Mapping[str, Any]


def choose_schema(schema: Schema, value: object) -> Schema | None:
    """Choose the schema that a discriminator gives a value; `None` for what is no object."""
    if not is_object(value):
        return None
    discriminator = schema["discriminator"]
    kind = value.get(discriminator["propertyName"])
    name = discriminator["mapping"].get(kind) if isinstance(kind, str) else None
    if name is None:
        base: Schema = schema["x-base"]
        return base
    return {"$ref": f"#/components/schemas/{name}"}


def make_chosen_example(schema: Schema, make: Callable[[Schema], Any]) -> Any:
    """Make an example of the first class that a discriminator gives, and have it say so."""
    discriminator = schema["discriminator"]
    value, name = next(iter(discriminator["mapping"].items()))
    example = make({"$ref": f"#/components/schemas/{name}"})
    return {**example, discriminator["propertyName"]: value}


def _check_one_of(validator: Any, options: Any, value: object, schema: Schema) -> Iterator[Any]:
    chosen = choose_schema(schema, value) if "discriminator" in schema else None
    if chosen is not None:
        yield from validator.descend(value, chosen)
    else:
        yield from Draft202012Validator.VALIDATORS["oneOf"](validator, options, value, schema)


SchemaValidator: Any = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"oneOf": _check_one_of}
)
"""Validates values against schemas of OpenAPI."""
