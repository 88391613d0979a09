"""Which classes are pages of lists, and what they extend."""

from __future__ import annotations

from codegen.ir.names import snake_case
from codegen.ir.operations import Pagination
from codegen.ir.providers import Provider
from codegen.ir.types import Object


def list_pages(provider: Provider) -> dict[str, Pagination]:
    """List the objects that are pages, each with the pagination of the first operation."""
    pages: dict[str, Pagination] = {}
    for operation in provider.operations:
        if operation.pagination and isinstance(operation.result, Object):
            pages.setdefault(operation.result.name, operation.pagination)
    return {
        name: pagination
        for name, pagination in pages.items()
        if "allOf" not in provider.schemas[name]  # its bases are classes already
    }


def find_page_base(provider: Provider, name: str) -> str:
    """Find what a page extends: a class of the room, or one of `krpay._runtime.model`."""
    schema = provider.schemas[name]
    if "x-methods" in schema:
        return str(schema["x-methods"])
    return "Page" if "x-bare-array" in schema else "Model"


def field_names(provider: Provider, name: str) -> frozenset[str]:
    """The names in Python of an object's members."""
    members = provider.schemas[name].get("properties", {})
    return frozenset(child.get("x-name", snake_case(wire)) for wire, child in members.items())
