"""Reading an operation."""

from __future__ import annotations

from codegen.ir.names import problem_with_method
from codegen.ir.operations import (
    Argument,
    Encryption,
    JointLimit,
    MaximumRange,
    Operation,
    Provenance,
    Source,
)
from codegen.ir.reading.bodies import read_body
from codegen.ir.reading.context import Context
from codegen.ir.reading.pagination import find_argument, is_whole_page, read_pagination
from codegen.ir.reading.parameters import check_path, read_parameter
from codegen.ir.reading.responses import (
    NO_CONTENT,
    is_whole_response,
    read_accepted,
    read_responses,
    read_result,
)
from codegen.ir.types import NamedScalar, Object, Type
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import suggest


def read_operation(
    context: Context, path: str, method: str, raw: LocatedMapping, tags: list[str]
) -> Operation | None:
    """Read an operation; `None` if not even its name can be told."""
    names = _read_names(context, raw, tags)
    if names is None:
        return None
    tag, name = names
    arguments = [read_parameter(context, entry) for entry in raw.get("parameters", ())]
    check_path(context, path, arguments, raw)
    body = read_body(context, raw)
    everything = [*arguments, *(body.fields if body else ())]
    position = raw.position_of("operationId")
    for index, argument in enumerate(everything):
        if argument.name in {other.name for other in everything[:index]}:
            context.refuse(
                position, f"two arguments are called {argument.name!r}; give one an x-name"
            )
    method = method.upper()
    result = read_result(context, raw)
    return Operation(
        tag=tag,
        name=name,
        method=method,
        path=path,
        summary=raw["summary"],
        description=raw.get("description", ""),
        source=_read_source(raw["x-source"]),
        arguments=tuple(arguments),
        body=body,
        result=result,
        responses=tuple(read_responses(context, raw)),
        safe=raw.get("x-replay", "safe" if method == "GET" else "unsafe") == "safe",
        encryption=_read_encryption(context, raw),
        authenticated=raw.get("security") != [],
        accepted=read_accepted(context, raw),
        refuses_with_success_status=_may_refuse_with_success(context),
        pagination=read_pagination(context, raw, name, everything, result),
        maximum_range=_read_maximum_range(context, raw, everything),
        joint_limit=_read_joint_limit(context, raw, everything),
        may_be_empty=NO_CONTENT in raw["responses"],
        unwrapped=not is_whole_page(context, raw),
        is_whole=is_whole_response(context, raw),
        deprecated=raw.get("deprecated", False),
        successor=raw.get("x-successor"),
        result_provenance=_read_provenance(context, result),
    )


def _read_names(context: Context, raw: LocatedMapping, tags: list[str]) -> tuple[str, str] | None:
    """The tag of an operation, and its own name."""
    position = raw.position_of("operationId")
    operation_id = raw["operationId"]
    tag = raw["tags"][0] if len(raw["tags"]) == 1 else None
    if not isinstance(tag, str) or tag not in tags:
        known = ", ".join(tags)
        context.refuse(
            raw.position_of("tags"), f"write one tag of the root: {known}; not {raw['tags']}"
        )
        return None
    name = operation_id.removeprefix(f"{tag}_")
    if name == operation_id or not name:
        context.refuse(position, f"operationId {operation_id!r} must be {tag}_ and a verb")
        return None
    problem = problem_with_method(name)
    if problem:
        context.refuse(position, f"{problem}; choose another operationId")
    return tag, name


def _read_encryption(context: Context, raw: LocatedMapping) -> Encryption:
    sides = raw.get("x-encrypted", {"request": False, "response": False})
    if "x-encrypted" in raw and "x-encryption" not in context.document:
        message = "the root has no x-encryption, so nothing can be encrypted; drop this"
        context.refuse(raw.position_of("x-encrypted"), message)
    return Encryption(
        request=sides["request"] is True,
        response=sides["response"] is True,
        unknown=tuple(side for side in ("request", "response") if sides[side] == "unknown"),
    )


def _read_maximum_range(
    context: Context, raw: LocatedMapping, arguments: list[Argument]
) -> MaximumRange | None:
    entry = raw.get("x-window")
    if entry is None:
        return None
    if ("days" in entry) == ("months" in entry):
        context.refuse(entry.position, "x-window needs days or months")
    ends = {key: find_argument(context, entry, key, arguments) for key in ("from", "to")}
    for key, argument in ends.items():
        if argument is not None and not _is_time(argument.type):
            message = f"{argument.wire_name!r} must be a time, such as UnixTime or DateTime"
            context.refuse(entry.position_of(key), f"{message}; name another, or drop x-window")
    start, end = ends["from"], ends["to"]
    if start is None or end is None:
        return None
    if start is end:
        context.refuse(entry.position_of("to"), "from and to must be two parameters; name another")
    elif _is_time(start.type) and _is_time(end.type) and start.type != end.type:
        message = f"{end.wire_name!r} must be of the type of {start.wire_name!r}"
        context.refuse(entry.position_of("to"), f"{message}; name another")
    return MaximumRange(start.name, end.name, entry.get("days"), entry.get("months"))


def _read_joint_limit(
    context: Context, raw: LocatedMapping, arguments: list[Argument]
) -> JointLimit | None:
    entry = raw.get("x-together")
    if entry is None:
        return None
    least, most = entry.get("minItems"), entry.get("maxItems")
    if least is None and most is None:
        context.refuse(entry.position, "x-together needs minItems or maxItems")
    elif least is not None and most is not None and least > most:
        message = f"'maxItems' is {most}, and 'minItems' is {least}: nothing fits"
        context.refuse(entry.position_of("maxItems"), f"{message}; write what the source says")
    named = {argument.wire_name: argument for argument in arguments}
    for wire_name in entry["arguments"]:
        position = entry.position_of("arguments")
        if wire_name not in named:
            hint = suggest(wire_name, named) or f"; it has {', '.join(named) or 'none'}"
            message = f"{wire_name!r} is no argument of the operation{hint}"
            context.refuse(position, message)
        elif named[wire_name].required and least is not None:
            message = f"{wire_name!r} is required, so that minItems says nothing; drop it"
            context.refuse(position, message)
    names = [named[one].name for one in entry["arguments"] if one in named]
    return JointLimit(tuple(names), least, most)


def _is_time(kind: Type) -> bool:
    """Whether values are days or moments, so that there is a time between two of them."""
    return isinstance(kind, NamedScalar) and not {"date", "datetime"}.isdisjoint(kind.spec.given_as)


def _read_provenance(context: Context, result: Type | None) -> Provenance | None:
    """Where a result comes from, if its schema names a source of its own."""
    kind = result.item or result if result else None
    schema = context.types.component(kind.name) if isinstance(kind, Object) else None
    return Provenance.of(schema) if schema else None


def _may_refuse_with_success(context: Context) -> bool:
    """Whether a refusal may come with a success status: not if each code has another one."""
    statuses = [error.status or 200 for error in context.errors.values()]
    is_known = bool(statuses) and min(statuses) >= 400
    return context.envelope.success is not None and not is_known


def _read_source(raw: LocatedMapping) -> Source:
    return Source(
        raw["url"],
        raw.get("modified"),
        raw["evidence"],
        missing=tuple(raw.get("missing", ())),
        unread=tuple(raw.get("unread", ())),
    )
