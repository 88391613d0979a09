"""Reading a provider: its root, its tags, and through the other modules all the rest."""

from __future__ import annotations

import re
from dataclasses import replace

from codegen.ir import errors, names
from codegen.ir.operations import ErrorCode, Operation
from codegen.ir.providers import Envelope, Provider, Server, Tag, Undocumented
from codegen.ir.reading import signing
from codegen.ir.reading.context import Context
from codegen.ir.reading.operations import read_operation
from codegen.ir.reading.schemas import check_schemas
from codegen.ir.rooms import Room
from codegen.ir.type_reading import TypeReader
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position, Problems
from codegen.spec.rules import check
from codegen.spec.validity import check_openapi


def build_provider(name: str, document: LocatedMapping, room: Room) -> Provider:
    """Check `document` and describe it; raises `SpecError` with all that is wrong.

    `room` is the Python that people wrote for this provider.
    """
    provider = describe_provider(name, document, room)
    problems = Problems()
    check_openapi(document, problems)
    problems.raise_if_any()
    return provider


def describe_provider(name: str, document: LocatedMapping, room: Room) -> Provider:
    """The same without asking an OpenAPI validator, which takes most of the time."""
    problems = Problems()
    check(document, problems)
    problems.raise_if_any()  # what follows may rely on the form
    provider = _read_provider(name, document, room, problems)
    problems.raise_if_any()
    return provider


def describe_old_provider(name: str, document: LocatedMapping) -> Provider:
    """The same for a spec of the past, as far as it goes, whatever today's rules refuse in it."""
    return _read_provider(name, document, Room(), Problems())


def _read_provider(name: str, document: LocatedMapping, room: Room, problems: Problems) -> Provider:
    components: LocatedMapping = document.get("components", {}).get(
        "schemas", LocatedMapping(document.position)
    )
    codes = _read_error_codes(document, problems)
    envelope = document["x-envelope"]
    context = Context(
        document,
        room,
        problems,
        TypeReader(components, problems),
        Envelope(
            data=envelope["data"],
            code=envelope["code"],
            message=envelope["message"],
            success=envelope.get("success"),
        ),
        {error.code: error for error in codes},
    )
    check_schemas(context)
    info = document["info"]
    return Provider(
        name=name,
        title=info["title"],
        description=info.get("description", info["title"]),
        version=info["version"],
        servers=_read_servers(context),
        signing=signing.read_signing(context),
        body_encoding=signing.read_body_encoding(context),
        envelope=context.envelope,
        errors=tuple(context.errors.values()),
        tags=_read_tags(context),
        undocumented=tuple(
            Undocumented(entry["name"], entry.get("path"), entry["missing"], entry.get("url"))
            for entry in document.get("x-undocumented", ())
        ),
        document=document,
    )


def _read_servers(context: Context) -> tuple[Server, ...]:
    document = context.document
    if not document["servers"]:
        context.refuse(document.position_of("servers"), "name at least one of the servers")
    for server in document["servers"]:
        if re.search(r"\{\w+\}", server["url"].partition("?")[0]):
            message = f"the URL {server['url']!r} has variables; write it out"
            context.refuse(server.position_of("url"), message)
    return tuple(
        Server(server["url"].rstrip("/"), server.get("description", ""), server.get("x-name"))
        for server in document["servers"]
    )


def _read_error_codes(document: LocatedMapping, problems: Problems) -> list[ErrorCode]:
    codes: list[ErrorCode] = []
    catalog = document.get("x-errors", LocatedMapping(document.position))
    owners: dict[str, str] = {}
    for code, entry in catalog.items():
        position = catalog.position_of(code)
        name = entry.get("name") or names.pascal_case(code)
        problem = names.problem_with_class(name)
        if name in errors.class_names():
            problem = f"{name!r} is a class of krpay.errors"
        if problem:
            problems.add(position, f"{code!r} gives a class name, but {problem}; add a name: to it")
        if name in owners:
            problems.add(position, f"{code!r} and {owners[name]!r} both give {name}; add a name:")
        owners[name] = code
        status = entry.get("status")
        base = errors.status_class(status)
        codes.append(ErrorCode(code, name, base, status, entry["description"]))
    return codes


def _read_tags(context: Context) -> tuple[Tag, ...]:
    document = context.document
    by_tag: dict[str, list[Operation]] = {tag["name"]: [] for tag in document["tags"]}
    operations: dict[str, tuple[Operation, Position]] = {}
    for path, item in document["paths"].items():
        for method, raw in item.items():
            position = raw.position_of("operationId")
            if raw["operationId"] in operations:
                other = operations[raw["operationId"]][1]
                context.refuse(position, f"{raw['operationId']!r} is taken, see {other}")
            operation = read_operation(context, path, method, raw, list(by_tag))
            if operation is not None:
                operations[raw["operationId"]] = operation, position
                by_tag[operation.tag].append(operation)
    for item in document["paths"].values():
        for raw in item.values():
            for key in ("x-outcome", "x-successor"):
                if key in raw and raw[key] not in operations:
                    message = f"{key} names {raw[key]!r}, which is no operationId here"
                    context.refuse(raw.position_of(key), message)
    dotted = {name: operation.dotted for name, (operation, _) in operations.items()}
    _refuse_tags_that_collide(context)
    for tag in by_tag.values():
        _refuse_paging_methods_that_collide(context, tag)
    return tuple(
        _read_tag(context, entry, by_tag[entry["name"]], dotted) for entry in document["tags"]
    )


def _refuse_tags_that_collide(context: Context) -> None:
    """Refuse two tags of one name, or of one class; each has a class, and one with `Async`."""
    owners = {"Client": "the client", "AsyncClient": "the client"}
    tags: set[str] = set()
    for entry in context.document["tags"]:
        name, position = entry["name"], entry.position_of("name")
        if name in tags:
            context.refuse(position, f"there are two tags {name!r}; keep one")
            continue
        tags.add(name)
        for prefix in ("", "Async"):
            class_name = prefix + names.pascal_case(name)
            if class_name in owners:
                message = f"tag {name!r} gives the class {class_name}, as {owners[class_name]} does"
                context.refuse(position, f"{message}; choose another tag")
            owners[class_name] = f"tag {name!r}"


def _refuse_paging_methods_that_collide(context: Context, operations: list[Operation]) -> None:
    """Refuse a method that goes through pages and is called like another method."""
    methods = {operation.name for operation in operations}
    for operation in operations:
        if operation.pagination is None:
            continue
        name = operation.pagination.name
        problem = names.problem_with_method(name)
        if name in methods:
            problem = f"there is a method {name!r} already"
        if problem:
            raw = context.document["paths"][operation.path][operation.method.lower()]
            message = f"{problem}; give x-pagination another name"
            context.refuse(raw.position_of("x-pagination"), message)
        methods.add(name)


def _read_tag(
    context: Context, entry: LocatedMapping, operations: list[Operation], dotted: dict[str, str]
) -> Tag:
    name = entry["name"]
    problem = names.problem_with_tag(name)
    if problem:
        context.refuse(entry.position_of("name"), f"{problem}; choose another tag")
    module = entry.get("x-module")
    if not operations and module is None:
        context.refuse(entry.position, f"tag {name!r} has no operation; remove it")
    if operations and module is not None:
        context.refuse(
            entry.position_of("x-module"), f"tag {name!r} has operations in the spec; drop this"
        )
    return Tag(
        name,
        entry["description"],
        tuple(
            replace(
                operation,
                outcome=dotted.get(operation.outcome or ""),
                successor=dotted.get(operation.successor or ""),
            )
            for operation in operations
        ),
        module,
    )
