"""Reading the parts of rules about money: expressions, members and their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from codegen.ir.operations import Argument, Operation
from codegen.ir.outcomes import EACH, Condition, Member, RequestPair, RequestValue
from codegen.ir.reading.context import Context
from codegen.ir.reading.members import (
    FoundMember,
    NoSuchMemberError,
    find_member,
    json_kind,
    parse_pointer,
)
from codegen.ir.types import Enum, Object, Type
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position, suggest

_SCALARS = ("text", "number", "true or false")


class PartReader:
    """Reads what the rules of one operation are made of; refuses what leads nowhere."""

    def __init__(self, context: Context, operation: Operation) -> None:
        self._context = context
        self._operation = operation

    def read_pairs(
        self, entry: LocatedMapping, key: str, found: Type | None
    ) -> Iterator[RequestPair]:
        """Members of an answer that must equal values of the request."""
        pairs = entry.get(key, LocatedMapping(entry.position))
        for text, expression in pairs.items():
            position = pairs.position_of(text)
            member = self.find(found, parse_pointer(text), "the answer", position)
            value = self.read_request(expression, position)
            if member is None or value is None:
                continue
            kinds = [json_kind(member.type), json_kind(value.type)]
            is_text_or_number = set(kinds) <= {"text", "number", ""}
            if not is_text_or_number and (kinds[0] != kinds[1] or kinds[0] not in _SCALARS):
                message = f"{text!r} is {kinds[0]}, and {expression} is {kinds[1]}"
                self._context.refuse(position, f"{message}; they can never be equal, name others")
                continue
            yield Member(parse_pointer(text), member.name), value

    def read_conditions(
        self, entry: LocatedMapping, key: str, found: Type | None
    ) -> Iterator[Condition]:
        """Members of an answer, each with the values of which it has one."""
        conditions = entry.get(key, LocatedMapping(entry.position))
        for text, values in conditions.items():
            position = conditions.position_of(text)
            member = self.find(found, parse_pointer(text), "the answer", position)
            if member is None:
                continue
            kind = member.type.non_null
            for value in values:
                wanted, got = json_kind(kind), kind_of_value(value)
                if wanted and wanted != got:
                    message = f"{text!r} is {wanted}, and {value!r} is {got}; write what it can be"
                    self._context.refuse(position, message)
                else:
                    self.check_enum(value, kind, position)
            yield Member(parse_pointer(text), member.name), tuple(values)

    def read_request(self, expression: str, position: Position) -> RequestValue | None:
        """What an expression such as `$request.body#/amount` names."""
        form = r"\$request\.(?:(path|query|header)\.(.+)|body#(/.+))"
        matched = re.fullmatch(form, expression)
        if matched is None:
            message = f"{expression!r} names nothing of the request; write $request.path.name, "
            message += "$request.query.name, $request.header.name or $request.body#/member"
            self._context.refuse(position, message)
            return None
        place, name, body = matched.groups()
        if body is not None:
            return self._read_body(expression, parse_pointer(body), position)
        known = {one.wire_name: one for one in self._operation.arguments_in(place)}
        argument = known.get(name)
        if argument is None or argument.type.is_list:
            hint = suggest(name, known) or f"; it has {', '.join(known) or 'none'}"
            message = f"{expression} is no single parameter of this operation{hint}"
            self._context.refuse(position, message)
            return None
        return RequestValue(
            identify_argument(self._operation, argument),
            place,
            (name,),
            argument=argument.name,
            type=argument.type,
            is_always_given=argument.required,
        )

    def _read_body(
        self, expression: str, pointer: tuple[str, ...], position: Position
    ) -> RequestValue | None:
        body = self._operation.body
        if body is None:
            message = f"{expression} names a body, which this operation does not send"
            self._context.refuse(position, f"{message}; name a parameter")
            return None
        whole = Object(body.model) if body.model else body.fields[0].type
        found = self.find(whole, pointer, "the request", position)
        if found is None:
            return None
        return RequestValue(
            expression,
            "body",
            pointer,
            argument=found.name,
            type=found.type,
            is_always_given=found.is_always_there,
        )

    def find(
        self, kind: Type | None, pointer: tuple[str, ...], where: str, position: Position
    ) -> FoundMember | None:
        """What stands at the end of a pointer; refuses one that leads nowhere."""
        if kind is None:
            self._context.refuse(position, f"{where} has no members; drop this")
            return None
        try:
            return find_member(self._context, kind, pointer)
        except NoSuchMemberError as error:
            self._context.refuse(position, f"{where}: {error}")
            return None

    def check_enum(self, value: Any, kind: Type, position: Position) -> None:
        if isinstance(kind, Enum):
            known = self._context.types.components[kind.name]["enum"]
            if value not in known:
                values = ", ".join(str(one) for one in known)
                message = f"{value!r} is no value of {kind.name}; it has {values}"
                self._context.refuse(position, message)

    def check_each(
        self, values: list[RequestValue] | tuple[RequestValue, ...], position: Position
    ) -> None:
        """Refuse two lists to go through at once: nobody could say which items belong together."""
        lists = {one.pointer[: one.pointer.index(EACH)] for one in values if EACH in one.pointer}
        twice = any(one.pointer.count(EACH) > 1 for one in values)
        if len(lists) > 1 or twice:
            message = f"{EACH} goes through two lists here; one is supported"
            self._context.refuse(position, message)


def identify_argument(operation: Operation, argument: Argument) -> str:
    """What an argument is on the wire: a path does not say the names of its parameters."""
    if argument.location != "path":
        return f"{argument.location} {argument.wire_name}"
    places = re.findall(r"{([^{}]*)}", operation.path)
    return f"path {places.index(argument.wire_name)}"


def kind_of_value(value: Any) -> str:
    """What a value of YAML is in JSON, in words, as `json_kind` says it of a type."""
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "an object"
