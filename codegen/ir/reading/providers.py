"""Reading a provider: its root, its tags, and through the other modules all the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from codegen.ir import errors, names
from codegen.ir.extension import extend_components
from codegen.ir.operations import ErrorCode, Operation
from codegen.ir.providers import (
    Envelope,
    Provider,
    RefusalForm,
    ServerEntry,
    Tag,
    Undocumented,
)
from codegen.ir.reading import signing
from codegen.ir.reading.context import Context
from codegen.ir.reading.directions import check_directions
from codegen.ir.reading.envelopes import check_envelope
from codegen.ir.reading.operations import read_operation
from codegen.ir.reading.outcomes import read_basis, read_outcome_rules
from codegen.ir.reading.schemas import check_schemas
from codegen.ir.rooms import Room
from codegen.ir.type_reading import TypeReader
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Problems, consequences


def describe_provider(
    name: str, document: LocatedMapping, room: Room, problems: Problems
) -> Provider:
    """Describe what `document` says; raises `SpecError` with all that is wrong.

    `room` is the Python that people wrote for this provider; `problems` holds what the checks
    before this one found.
    """
    provider, rules = None, Problems()
    with consequences(problems) as later:
        provider = _read_provider(name, document, room, later, rules)
        check_directions(provider, later)
    if not problems:  # rules name what stands elsewhere, and mostly repeat what is wrong there
        problems.add_others(rules)
    problems.raise_if_any()
    assert provider is not None
    return provider


def describe_old_provider(name: str, document: LocatedMapping) -> Provider:
    """Describe a spec of the past, as far as it goes, whatever today's rules refuse in it."""
    return _read_provider(name, document, Room(), Problems(), Problems())


def _read_provider(
    name: str, document: LocatedMapping, room: Room, problems: Problems, rules: Problems
) -> Provider:
    """Read a provider; `rules` gets what is wrong with its rules about money."""
    document = extend_components(document, problems)
    problems.raise_if_any()
    components: LocatedMapping = document.get("components", {}).get(
        "schemas", LocatedMapping(document.position)
    )
    codes = _read_error_codes(document, problems)
    context = Context(
        document,
        room,
        problems,
        TypeReader(components, problems),
        _read_envelope(document, problems),
        {error.code: error for error in codes},
    )
    check_schemas(context)
    check_envelope(context)
    info = document["info"]
    return Provider(
        name=name,
        title=info["title"],
        description=info.get("description", info["title"]),
        version=info["version"],
        servers=tuple(
            ServerEntry(
                server["url"].rstrip("/"), server.get("description", ""), server.get("x-name")
            )
            for server in document["servers"]
        ),
        signing=signing.read_signing(context),
        body_encoding=signing.read_body_encoding(context),
        envelope=context.envelope,
        errors=tuple(context.errors.values()),
        tags=_read_tags(context, replace(context, problems=rules)),
        undocumented=tuple(
            Undocumented(
                entry["name"],
                entry.get("path"),
                tuple(entry.get("missing", ())),
                tuple(entry.get("unread", ())),
                entry.get("url"),
            )
            for entry in document.get("x-undocumented", ())
        ),
        document=document,
    )


def _read_envelope(document: LocatedMapping, problems: Problems) -> Envelope:
    entry = document.get("x-envelope")
    if entry is not None:
        return Envelope(
            data=entry["data"],
            code=entry["code"],
            message=entry["message"],
            success=entry.get("success"),
            forms=tuple(_read_forms(entry, problems)),
        )
    if "x-errors" in document:
        message = "nobody says where a response has its code; add x-envelope, or drop x-errors"
        problems.add(document.position_of("x-errors"), message)
    return Envelope()


def _read_forms(envelope: LocatedMapping, problems: Problems) -> Iterator[RefusalForm]:
    """Read the forms of refusals; one must hold what a refusal is told by."""
    told = {envelope["code"], envelope["message"]}
    for entry in envelope.get("forms", ()):
        if told.isdisjoint(entry["members"]):
            message = f"it has neither {envelope['code']} nor {envelope['message']}, so that it "
            message += "would say nothing; name one of them"
            problems.add(entry.position_of("members"), message)
        yield RefusalForm(
            tuple(entry["members"]), tuple(entry.get("status", ())), read_basis(entry)
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


def _read_tags(context: Context, rules: Context) -> tuple[Tag, ...]:
    document = context.document
    by_tag: dict[str, list[Operation]] = {tag["name"]: [] for tag in document["tags"]}
    by_id: dict[str, Operation] = {}
    for path, item in document["paths"].items():
        for method, raw in item.items():
            operation = read_operation(context, path, method, raw, list(by_tag))
            if operation is not None:
                by_id[raw["operationId"]] = operation
                by_tag[operation.tag].append(operation)
    _refuse_tags_that_collide(context)
    for tag in by_tag.values():
        _refuse_paging_methods_that_collide(context, tag)
    for name, operations in by_tag.items():
        by_tag[name] = [_refer_to_others(rules, operation, by_id) for operation in operations]
    return tuple(_read_tag(context, entry, by_tag[entry["name"]]) for entry in document["tags"])


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


def _read_tag(context: Context, entry: LocatedMapping, operations: list[Operation]) -> Tag:
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
    elif module is not None:
        class_name = names.pascal_case(name)
        problem = context.room.problem_with_module(module, (class_name, f"Async{class_name}"))
        if problem:
            context.refuse(entry.position_of("x-module"), problem)
    return Tag(
        name,
        entry["description"],
        tuple(operations),
        module,
    )


def _refer_to_others(
    context: Context, operation: Operation, by_id: dict[str, Operation]
) -> Operation:
    """Fill in what can be said only when all operations are known."""
    raw = context.document["paths"][operation.path][operation.method.lower()]
    successor = by_id.get(operation.successor or "")
    return replace(
        operation,
        outcome=read_outcome_rules(context, operation, raw, by_id),
        successor=successor.dotted if successor else None,
    )
