"""Reading how pages follow each other."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.ir.names import property_name
from codegen.ir.operations import Argument, PageMember, Pagination
from codegen.ir.reading.context import Context
from codegen.ir.reading.envelopes import lacks_data
from codegen.ir.types import Object, Primitive, Type
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import suggest

_INTEGER, _BOOLEAN, _STRING = map(Primitive, ("integer", "boolean", "string"))
_MEMBERS = ("items", "next", "more", "page", "pages")


def is_whole_page(context: Context, raw: LocatedMapping) -> bool:
    """Whether what pages need stands beside the data, so that all of it is the result."""
    items = raw.get("x-pagination", {}).get("items")
    return items is not None and "/" + "/".join(_split(items)) == context.envelope.data


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
        _refuse_result(context, raw, entry, result)
        return None
    keys = [key for key in _MEMBERS if key in entry]
    found = {key: _find_member(context, page, entry, key) for key in keys}
    members = {key: one[0] for key, one in found.items() if one}
    types = {key: one[1] for key, one in found.items() if one}
    are_fit = _check_types(context, entry, argument, types)
    are_there = "items" not in members or _are_always_there(context, entry, members["items"])
    if not has_form or argument is None or len(members) < len(keys) or not are_fit:
        return None
    items, start = types["items"], _read_start(context, entry, argument)
    if not are_there:
        return None
    return Pagination(
        name=entry.get("name") or "iter_" + name.removeprefix("list_"),
        parameter=argument.name,
        item=items.item or items,
        first=entry.get("first", 1) if "pages" in members else 1,
        start=start,
        **members,
    )


def _refuse_result(
    context: Context, raw: LocatedMapping, entry: LocatedMapping, result: Type | None
) -> None:
    """Refuse a result that has no members, if nothing else says why."""
    if result is None and lacks_data(context, raw):
        return
    message = "x-pagination is for responses that are an object, which has the items"
    data = context.envelope.data.removeprefix("/")
    if result is not None and result.is_list and data:
        message += f"; where the data are their list, write items: {data}"
    context.refuse(entry.position, message)


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
    if "more" in entry and numbered:
        context.refuse(entry.position_of("more"), "'more' does nothing without next; drop it")
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
        if argument.location in ("header", "path"):
            where = f"{name!r} is in the {argument.location}"
            faults.append(("parameter", f"{where}; pages are chosen in the query or in the body"))
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


def _are_always_there(context: Context, entry: LocatedMapping, items: PageMember) -> bool:
    """Refuse items that a page may lack: nobody could tell it from an empty one."""
    if not any(items.optional):
        return True
    message = f"{entry['items']!r} must be required, and not null: a page has its items"
    context.refuse(entry.position_of("items"), message)
    return False


def _find_member(
    context: Context, page: LocatedMapping, entry: LocatedMapping, key: str
) -> tuple[PageMember, Type] | None:
    """Find the member that a key names, by its name or by a pointer into objects of the page."""
    position = entry.position_of(key)
    names, optional = list[str](), list[bool]()
    schema, kind = page, None
    for name in _split(entry[key]):
        if kind is not None:
            target = context.types.component(kind.name) if isinstance(kind, Object) else None
            if target is None:
                message = f"{entry[key]!r} leads through what is no object; name a member of one"
                context.refuse(position, message)
                return None
            schema = target
        properties = schema.get("properties", {})
        if name not in properties:
            message = f"{entry[key]!r} is no property of the answer: it has no {name!r}"
            context.refuse(position, message + suggest(name, properties))
            return None
        found = context.types.read_type(properties[name], position)
        names.append(property_name(name, properties[name]))
        optional.append(name not in schema.get("required", ()) or found.is_nullable)
        kind = found.non_null
    assert kind is not None
    return PageMember(tuple(names), tuple(optional)), kind


def _read_start(context: Context, entry: LocatedMapping, parameter: Argument) -> int | str | None:
    """Read with what the first page is asked, where that must be said."""
    first = entry.get("first", 1 if "pages" in entry else None)
    if "first" in entry and not parameter.required and "pages" not in entry:
        message = f"the first page is asked without {parameter.wire_name!r}; drop this"
        context.refuse(entry.position_of("first"), message)
    if "pages" in entry and type(first) is not int:
        message = "first is the number of a page; write a whole number"
        context.refuse(entry.position_of("first"), message)
    if not parameter.required:
        return None
    kind = {"integer": int, "string": str}.get(getattr(parameter.type, "name", ""))
    if first is None or (kind is not None and type(first) is not kind):
        message = f"say in first which {parameter.wire_name!r} the first page has, as it is sent"
        context.refuse(entry.position_of("first"), message)
    return first


def _split(text: str) -> list[str]:
    """The names in a JSON pointer; a name alone is one of them."""
    return text.split("/")[1:] if text.startswith("/") else [text]
