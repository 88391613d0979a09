"""Reading how pages follow each other."""

from __future__ import annotations

from codegen.ir.names import property_name
from codegen.ir.operations import Argument, Pagination
from codegen.ir.reading.context import Context
from codegen.ir.types import Object, Type
from codegen.spec.located import LocatedMapping


def is_whole_page(context: Context, raw: LocatedMapping) -> bool:
    """Whether what pages need stands beside the data, so that all of it is the result."""
    items = raw.get("x-pagination", {}).get("items")
    return items is not None and f"/{items}" == context.envelope.data


def read_pagination(
    context: Context,
    raw: LocatedMapping,
    name: str,
    arguments: list[Argument],
    result: Type | None,
) -> Pagination | None:
    """Read `x-pagination` of the operation `name`."""
    entry = raw.get("x-pagination")
    if entry is None:
        return None
    page = context.types.component(result.name) if isinstance(result, Object) else None
    named = {argument.wire_name: argument.name for argument in arguments}
    if page is None or entry["parameter"] not in named:
        context.refuse(
            entry.position, "x-pagination needs an answer that is an object, and a parameter"
        )
        return None
    properties = page.get("properties", {})
    members: dict[str, str] = {}
    for key in ("items", "next", "more", "page", "pages"):
        if key in entry:
            if entry[key] not in properties:
                context.refuse(
                    entry.position_of(key), f"{entry[key]!r} is no property of the answer"
                )
                return None
            members[key] = property_name(entry[key], properties[entry[key]])
    if ("next" in members) == ("pages" in members) or ("pages" in members) != ("page" in members):
        context.refuse(entry.position, "x-pagination needs next, or page and pages")
        return None
    items = context.types.read_type(properties[entry["items"]], entry.position_of("items"))
    return Pagination(
        name=entry.get("name") or "iter_" + name.removeprefix("list_"),
        parameter=named[entry["parameter"]],
        item=items.item or items,
        first=entry.get("first", 1) if "pages" in members else 1,
        **members,
    )
