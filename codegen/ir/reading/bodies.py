"""Reading request bodies: their fields become arguments."""

from __future__ import annotations

from codegen.ir.media_types import FORM, read_content
from codegen.ir.names import property_name
from codegen.ir.operations import Argument, Body, Limits, Provenance
from codegen.ir.reading.context import Context
from codegen.ir.reading.parameters import check_name, read_example
from codegen.ir.reading.schemas import check_sent_schema, refuse_item_limits
from codegen.ir.type_reading import TypeReader, admits_null, reference_name
from codegen.ir.types import List
from codegen.spec.located import LocatedMapping

WHOLE_LIST = "[]"
"""What stands for the name on the wire of an argument that is the whole body."""


def read_body(context: Context, raw: LocatedMapping) -> Body | None:
    """Read the request body of an operation, if it has one."""
    content = read_content(raw.get("requestBody", {}))
    if content is None:
        return None
    media_type, media = content
    entry = raw["requestBody"]
    if "items" in media["schema"] and media_type != FORM:
        return _read_list(context, entry, media, media_type)
    position = raw.position_of("requestBody")
    name = reference_name(media["schema"])
    component = context.types.component(name)
    if component is None or component["type"] != "object":
        message = "a request body must be a $ref to an object under schemas/, or an array"
        context.refuse(position, message)
        return None
    if "x-name" in entry:
        context.refuse(
            entry.position_of("x-name"), "x-name is for a body that is an array; drop it"
        )
    check_sent_schema(context, name)
    fields = []
    for wire_name in component.get("properties", {}):
        argument = read_field(context.types, component, wire_name)
        check_name(context, argument, component["properties"].position_of(wire_name))
        fields.append(argument)
    body = Body(tuple(fields), name, media_type, Provenance.of(component))
    if body.is_form:
        _check_form(context, body, component, raw)
    return body


def _read_list(
    context: Context, entry: LocatedMapping, media: LocatedMapping, media_type: str
) -> Body | None:
    """Read a body that is an array: it is one argument."""
    schema, position = media["schema"], media.position_of("schema")
    kind = context.types.read_type(schema, position)
    if not isinstance(kind, List):
        context.refuse(position, "a request body that is an array cannot be null; drop null")
        return None
    if "description" not in entry:
        context.refuse(entry.position, "say in a description what the list holds")
        return None
    argument = Argument(
        name=entry.get("x-name", "items"),
        wire_name=WHOLE_LIST,
        location="body",
        required=entry["required"],
        type=kind,
        description=entry["description"],
        limits=Limits.of(schema),
    )
    check_name(context, argument, entry.position_of("x-name"))
    refuse_item_limits(context, schema, position)
    for name in sorted(kind.components):
        check_sent_schema(context, name)
    return Body((argument,), media_type=media_type)


def read_field(types: TypeReader, schema: LocatedMapping, wire_name: str) -> Argument:
    """Read a property of an object as what a caller gives."""
    child = schema["properties"][wire_name]
    return Argument(
        name=property_name(wire_name, child),
        wire_name=wire_name,
        location="body",
        required=wire_name in schema.get("required", ()),
        type=types.read_type(child, schema["properties"].position_of(wire_name)).non_null,
        description=child.get("description", ""),
        limits=Limits.of(child),
        sensitive=child.get("x-sensitive", False),
        provenance=Provenance.of(child),
        deprecated=child.get("deprecated", False),
        nullable=admits_null(child),
        example=read_example(child),
    )


def _check_form(
    context: Context, body: Body, component: LocatedMapping, raw: LocatedMapping
) -> None:
    """Refuse what cannot be written as pairs of names and texts."""
    if "x-encrypted" in raw:
        message = f"only JSON is encrypted, and {FORM} is none; drop this"
        context.refuse(raw.position_of("x-encrypted"), message)
    for field in body.fields:
        position = component["properties"].position_of(field.wire_name)
        if field.nullable:
            message = "a form has no null; say in the description what empties it, and drop null"
            context.refuse(position, message)
        if not field.type.may_stand_in("query"):
            message = f"a form holds texts and lists of texts, and {field.wire_name!r} has more in "
            message += f"it; write a field for each member, such as {field.wire_name}[name]"
            context.refuse(position, message)
