"""Reading the parameters in path, query and header."""

from __future__ import annotations

from typing import Any

from codegen.ir.names import problem_with_argument, property_name
from codegen.ir.operations import Argument, Limits, Provenance
from codegen.ir.reading.context import Context
from codegen.ir.reading.schemas import refuse_item_limits
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position


def read_parameter(context: Context, raw: LocatedMapping) -> Argument:
    """Read a parameter in path, query or header."""
    raw = context.shared("parameters", raw)
    position = raw.position_of("name")
    schema = raw["schema"]
    argument = Argument(
        name=property_name(raw["name"], raw),
        wire_name=raw["name"],
        location=raw["in"],
        required=raw.get("required", False) and not raw.get("x-omittable", False),
        type=context.types.read_type(schema, position).non_null,
        description=raw["description"],
        limits=Limits.of(schema),
        sensitive=raw.get("x-sensitive", False),
        provenance=Provenance.of(raw),
        comma_separated=raw.get("explode") is False,
        example=read_example(schema),
    )
    if argument.comma_separated and not argument.type.is_list:
        context.refuse(raw.position_of("explode"), "only a list can be written with commas")
    check_name(context, argument, position)
    refuse_item_limits(context, schema, position)
    _check_place(context, argument, raw)
    return argument


def check_name(context: Context, argument: Argument, position: Position) -> None:
    """Refuse a name that no argument can have."""
    problem = problem_with_argument(argument.name)
    if problem:
        context.refuse(position, f"{problem}; give it an x-name")


def _check_place(context: Context, argument: Argument, raw: LocatedMapping) -> None:
    """Refuse what cannot stand where the parameter stands."""
    location, position = argument.location, raw.position_of("name")
    if argument.type.may_stand_in(location):
        return
    if argument.type.is_object or (argument.type.item and argument.type.item.is_object):
        context.refuse(position, "a parameter cannot be an object; write one parameter a field")
    elif argument.type.is_list:
        places = {"path": "a path parameter", "header": "a header", "query": "an item of a list"}
        context.refuse(position, f"{places[location]} cannot be a list")


def check_path(context: Context, path: str, arguments: list[Argument], raw: LocatedMapping) -> None:
    """Refuse a path whose places cannot be filled."""
    position = raw.position_of("operationId")
    for argument in arguments:
        last = path.endswith(f"/{{{argument.wire_name}}}")
        if argument.location == "path" and not argument.required and not last:
            context.refuse(position, f"only the last segment can be left out, not {argument.name}")


def read_example(schema: LocatedMapping) -> Any:
    """The example of a schema, or a list of that of its items."""
    example = schema.get("example")
    items = schema.get("items", {}).get("example")
    return [items] if example is None and items is not None else example
