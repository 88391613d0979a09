"""Checking what schemas say against where they stand: in requests, in responses, or in both."""

from __future__ import annotations

from codegen.ir.extension import list_bases
from codegen.ir.providers import Provider
from codegen.ir.type_reading import admits_null
from codegen.spec.limit_keywords import LIMIT_KEYWORDS
from codegen.spec.problems import Problems


def check_directions(provider: Provider, problems: Problems) -> None:
    """Refuse what does nothing, or does harm, because of where a schema is used."""
    received, sent = provider.received_schemas(), provider.sent_schemas()
    for name in sorted(received & sent):
        _refuse_limits(name, provider, problems)
        _refuse_nulls(name, provider, problems)
    for name in sorted(sent - received):
        _refuse_receiving_keys(name, provider, problems)
        _refuse_mixed_bases(name, received, provider, problems)


def _refuse_limits(name: str, provider: Provider, problems: Problems) -> None:
    """Limits are checked on what is sent, never on what is received."""
    for schema in provider.schemas[name].get("properties", {}).values():
        for limited in (schema, schema.get("items", {})):
            for key in LIMIT_KEYWORDS.keys() & limited.keys():
                message = f"{name} is sent and received, and has a limit; write two schemas"
                problems.add(limited.position_of(key), message)


def _refuse_nulls(name: str, provider: Provider, problems: Problems) -> None:
    """To be null is not to be left out in what is sent; in what is received, both are None."""
    properties = provider.schemas[name].get("properties", {})
    for wire_name, schema in properties.items():
        if admits_null(schema):
            message = f"{name} is sent and received, and may be null here; write two schemas"
            problems.add(properties.position_of(wire_name), message)


def _refuse_receiving_keys(name: str, provider: Provider, problems: Problems) -> None:
    schema = provider.schemas[name]
    for key in ("x-methods", "x-bare-array"):
        if key in schema:
            message = f"{name} is only sent, where {key} does nothing; drop it"
            problems.add(schema.position_of(key), message)


def _refuse_mixed_bases(
    name: str, received: set[str], provider: Provider, problems: Problems
) -> None:
    """A class for requests alone is strict; it cannot inherit from one that is not."""
    schema = provider.schemas[name]
    for base in list_bases(schema):
        if base in received:
            message = f"{name} is only sent, and {base} is received, too; write two schemas"
            problems.add(schema.position_of("allOf"), message)
