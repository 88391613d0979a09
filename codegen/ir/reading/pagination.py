"""Reading how pages follow each other."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.ir.names import property_name
from codegen.ir.operations import Argument, Pagination
from codegen.ir.reading.context import Context
from codegen.ir.types import Object, Primitive, Type
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import suggest

_INTEGER, _BOOLEAN, _STRING = map(Primitive, ("integer", "boolean", "string"))
_MEMBERS = ("items", "next", "more", "page", "pages")


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
    has_form = _check_form(context, entry)
    argument = find_argument(context, entry, "parameter", arguments)
    page = context.types.component(result.name) if isinstance(result, Object) else None
    if page is None:
        message = "x-pagination is for responses that are an object, which has the items"
        context.refuse(entry.position, message)
        return None
    properties = page.get("properties", LocatedMapping(page.position))
    types: dict[str, Type] = {}
    for key in _MEMBERS:
        if key not in entry:
            continue
        if entry[key] not in properties:
            hint = suggest(entry[key], properties) or f"; it has {', '.join(properties) or 'none'}"
            message = f"{entry[key]!r} is no property of the response{hint}"
            context.refuse(entry.position_of(key), message)
            continue
        position = properties.position_of(entry[key])
        types[key] = context.types.read_type(properties[entry[key]], position)
    are_fit = _check_types(context, entry, argument, types)
    item = types["items"].item if "items" in types else None
    if not has_form or argument is None or item is None or not are_fit:
        return None
    members = {
        key: property_name(entry[key], properties[entry[key]]) for key in _MEMBERS if key in entry
    }
    return Pagination(
        name=entry.get("name") or "iter_" + name.removeprefix("list_"),
        parameter=argument.name,
        item=item,
        first=entry.get("first", 1),
        **members,
    )


def find_argument(
    context: Context, entry: LocatedMapping, key: str, arguments: Iterable[Argument]
) -> Argument | None:
    """Find the argument that an entry names as it is called on the wire."""
    named = {argument.wire_name: argument for argument in arguments}
    wire_name = entry[key]
    if wire_name not in named:
        hint = suggest(wire_name, named) or f"; it has {', '.join(named) or 'none'}"
        message = f"{wire_name!r} is no parameter of the operation{hint}"
        context.refuse(entry.position_of(key), message)
    return named.get(wire_name)


def _check_form(context: Context, entry: LocatedMapping) -> bool:
    """Refuse members that do not belong together."""
    numbered = "page" in entry and "pages" in entry
    if ("next" in entry) == numbered or ("page" in entry) != ("pages" in entry):
        context.refuse(entry.position, "x-pagination needs next, or page and pages")
        return False
    for key, other in (("first", "page and pages"), ("more", "next")):
        if key in entry and numbered == (key == "more"):
            message = f"{key!r} does nothing without {other}; drop it"
            context.refuse(entry.position_of(key), message)
            return False
    return True


def _check_types(
    context: Context, entry: LocatedMapping, argument: Argument | None, types: dict[str, Type]
) -> bool:
    """Refuse members that cannot be what they are named for."""
    wanted = {
        "more": ((_BOOLEAN,), "must be true or false"),
        "page": ((_INTEGER,), "must be an integer, the number of the page"),
        "pages": ((_INTEGER,), "must be an integer, the count of pages"),
        "next": ((_INTEGER, _STRING), "must be a string or an integer, which asks for more"),
    }
    faults = [
        (key, f"{entry[key]!r} {words}")
        for key, (kinds, words) in wanted.items()
        if key in types and types[key].non_null not in kinds
    ]
    if "items" in types and not types["items"].is_list:
        faults.append(("items", f"{entry['items']!r} must be a list, of the items"))
    if argument is not None:
        kinds = wanted["page" if "page" in entry else "next"][0]
        given = argument.type.non_null
        following = types.get("next", given).non_null
        name = entry["parameter"]
        if argument.location == "header":
            faults.append(("parameter", f"{name!r} is a header; pages by header are not supported"))
        elif given not in kinds:
            words = " or ".join(kind.name for kind in kinds)
            message = f"{name!r} must be of type {words}, as what chooses a page is"
            faults.append(("parameter", message))
        elif following in kinds and following != given:
            message = f"{entry['next']!r} must be of the type of {name!r}, which takes it"
            faults.append(("next", message))
    for key, message in faults:
        context.refuse(entry.position_of(key), f"{message}; name another")
    return not faults
