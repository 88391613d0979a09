"""Reading `x-outcome`, `x-guard`, `x-declined` and `x-echo`; what would not work is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.ir.operations import Argument, Operation
from codegen.ir.outcomes import (
    EACH,
    Absence,
    ArgumentValue,
    Basis,
    CallTime,
    Constant,
    DeclineRule,
    Guard,
    Member,
    OutcomeRules,
    Question,
    QuestionArgument,
    RequestPair,
)
from codegen.ir.reading.context import Context
from codegen.ir.reading.members import json_kind, parse_pointer
from codegen.ir.reading.outcome_parts import PartReader, identify_argument, kind_of_value
from codegen.ir.types import Anything, List, NamedScalar, Type
from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Position, suggest

_SECONDS = 600
"""How long a request that was accepted may take effect, where no source says it."""
_TIMES = {"$time.sent": "sent", "$time.now": "now"}


def read_outcome_rules(
    context: Context, operation: Operation, raw: LocatedMapping, by_id: Mapping[str, Operation]
) -> OutcomeRules:
    """Read all rules about money of an operation; `by_id` has those that it may ask."""
    return _Reader(context, operation, raw, by_id).read()


class _Reader(PartReader):
    def __init__(
        self,
        context: Context,
        operation: Operation,
        raw: LocatedMapping,
        by_id: Mapping[str, Operation],
    ) -> None:
        super().__init__(context, operation)
        self._raw = raw
        self._by_id = by_id

    def read(self) -> OutcomeRules:
        return OutcomeRules(
            questions=tuple(self._read_questions()),
            guard=self._read_guard(),
            decline=self._read_decline(),
            echo=tuple(self._read_echo()),
        )

    # x-outcome

    def _read_questions(self) -> Iterator[Question]:
        is_settled = False
        for entry, position in _list_entries(self._raw, "x-outcome"):
            if isinstance(entry, str):  # as specs of the past wrote it
                if entry in self._by_id:
                    yield Question(operation=self._by_id[entry].dotted)
                continue
            asked = self._by_id.get(entry["operationId"])
            if asked is None:
                continue
            question = self._read_question(entry, asked)
            if is_settled:
                message = "this is never asked: one before it needs nothing that may be left out"
                self._context.refuse(position, f"{message}; drop it, or put it first")
            is_settled = is_settled or question.is_always_asked
            self.check_each(question.request_values, position)
            yield question

    def _read_question(self, entry: LocatedMapping, asked: Operation) -> Question:
        found, items = asked.result, None
        if "items" in entry:
            items, found = self._read_items(entry, asked)
        elif _has_members(entry) and isinstance(found, List):
            message = 'it gives a list; say where the items are: items: ""'
            self._context.refuse(entry.position_of("operationId"), message)
            found = Anything()
        absent = entry.get("absent")
        question = Question(
            operation=asked.dotted,
            arguments=tuple(self._read_arguments(entry, asked)),
            items=items,
            same=tuple(self.read_pairs(entry, "same", found)),
            since=tuple(self._read_times(entry, found)),
            happened=tuple(self.read_conditions(entry, "happened", found)),
            failed=tuple(self.read_conditions(entry, "failed", found)),
            absent=Absence(absent["means"], absent.get("after", _SECONDS)) if absent else None,
            judge=self._read_judge(entry),
            basis=read_basis(entry),
        )
        if items and not question.is_judged:
            message = "items alone judges nothing; add same, since, happened, failed or absent"
            self._context.refuse(entry.position_of("items"), message)
        return question

    def _read_items(self, entry: LocatedMapping, asked: Operation) -> tuple[Member | None, Type]:
        """The list in a result, and what its items are."""
        position = entry.position_of("items")
        pointer = parse_pointer(entry["items"])
        found = self.find(asked.result, pointer, f"the answer of {asked.dotted}", position)
        if found is None:
            return None, Anything()
        if not found.type.is_list:
            message = f"{entry['items']!r} is no list in the answer of {asked.dotted}; name one"
            self._context.refuse(position, message)
            return None, Anything()
        return Member(pointer, found.name), found.type.item or Anything()

    def _read_arguments(
        self, entry: LocatedMapping, asked: Operation
    ) -> Iterator[QuestionArgument]:
        given = entry.get("parameters", LocatedMapping(entry.position))
        known = {argument.wire_name: argument for argument in asked.all_arguments}
        for name, value in given.items():
            position = given.position_of(name)
            if name not in known:
                hint = suggest(name, known) or f"; it has {', '.join(known) or 'none'}"
                message = f"{asked.dotted} has no argument {name!r}{hint}"
                self._context.refuse(position, message)
                continue
            read = self._read_argument(value, known[name], position)
            if read is not None:
                argument = known[name]
                yield QuestionArgument(identify_argument(asked, argument), argument.name, read)
        for name, argument in known.items():
            if argument.required and name not in given:
                message = f"{asked.dotted} needs {name!r}; give it in parameters"
                self._context.refuse(entry.position_of("operationId"), message)

    def _read_argument(
        self, value: Any, argument: Argument, position: Position
    ) -> ArgumentValue | None:
        kind = argument.type.non_null
        dates = kind.spec.given_as if isinstance(kind, NamedScalar) else ()
        if isinstance(value, str) and value in _TIMES:
            is_moment = isinstance(kind, NamedScalar) and kind.spec.is_moment
            if not is_moment and dates != ("date",):
                message = (
                    f"{value} is a time, and {argument.wire_name!r} takes none in a known zone"
                )
                self._context.refuse(position, f"{message}; give something else")
                return None
            return CallTime(_TIMES[value], as_day=not is_moment)
        if not (isinstance(value, str) and value.startswith("$")):
            self._check_constant(value, kind, argument.wire_name, position)
            return Constant(value)
        read = self.read_request(value, position)
        if read is None:
            return None
        wanted, got = json_kind(kind), json_kind(read.type)
        is_id = argument.location == "path" and (wanted, got) == ("text", "number")
        is_time = bool({"date", "datetime"} & set(dates)) and "integer" not in dates
        if (wanted and got and wanted != got and not is_id) or is_time:
            wanted = "a time" if is_time else wanted
            message = f"{argument.wire_name!r} takes {wanted}, and {value} is {got}"
            self._context.refuse(position, f"{message}; give what fits")
        return read

    def _check_constant(self, value: Any, kind: Type, name: str, position: Position) -> None:
        wanted, got = json_kind(kind), kind_of_value(value)
        if wanted and wanted != got:
            message = f"{name!r} takes {wanted}, and {value!r:.60} is {got}; give what fits"
            self._context.refuse(position, message)
        elif isinstance(kind, NamedScalar) and kind.spec.has_format:
            message = f"{name!r} takes a time, which is never always the same; write $time.sent"
            self._context.refuse(position, f"{message} or $time.now")
        else:
            self.check_enum(value, kind, position)

    def _read_times(self, entry: LocatedMapping, found: Type | None) -> Iterator[Member]:
        """The members of `since`: one, or a list of them."""
        since = entry.get("since", ())
        for text in [since] if isinstance(since, str) else since:
            position = entry.position_of("since")
            member = self.find(found, parse_pointer(text), "the answer", position)
            if member is None:
                continue
            kind = member.type.non_null
            if isinstance(kind, NamedScalar) and "datetime" in kind.spec.given_as:
                yield Member(parse_pointer(text), member.name)
            else:
                message = f"{text!r} is no time; name a member that is UnixTime, DateTime or alike"
                self._context.refuse(position, message)

    def _read_judge(self, entry: LocatedMapping) -> str | None:
        name: str | None = entry.get("judge")
        problem = self._context.room.problem_with_judge(name) if name else None
        if problem:
            self._context.refuse(entry.position_of("judge"), problem)
        return name

    # x-guard, x-declined, x-echo

    def _read_guard(self) -> Guard | None:
        entry = self._raw.get("x-guard")
        if entry is None:
            return None
        if "x-outcome" not in self._raw:
            message = "x-guard does nothing without x-outcome: nobody knows when to send again"
            self._context.refuse(self._raw.position_of("x-guard"), f"{message}; add that")
        position = entry.position_of("arguments")
        values = [self.read_request(one, position) for one in entry["arguments"]]
        known = tuple(value for value in values if value is not None)
        self.check_each(known, position)
        return Guard(known, read_basis(entry))

    def _read_decline(self) -> DeclineRule | None:
        entry = self._raw.get("x-declined")
        if entry is None:
            return None
        result = self._operation.result
        if result is None:
            message = "x-declined does nothing here: the operation gives no result; drop it"
            self._context.refuse(self._raw.position_of("x-declined"), message)
            return None
        data = result.item if isinstance(result, List) else result
        reason = None
        if "reason" in entry:
            pointer = parse_pointer(entry["reason"])
            found = self.find(data, pointer, "the answer", entry.position_of("reason"))
            reason = Member(pointer, found.name) if found else None
        return DeclineRule(
            when=tuple(self.read_conditions(entry, "when", data)),
            final=tuple(self.read_conditions(entry, "final", data)),
            undecided=tuple(self.read_conditions(entry, "undecided", data)),
            reason=reason,
            basis=read_basis(entry),
        )

    def _read_echo(self) -> Iterator[tuple[RequestPair, ...]]:
        for entry, position in _list_entries(self._raw, "x-echo"):
            result = self._operation.result
            if result is None or not result.is_object:
                message = "x-echo does nothing here: the result is no object; drop it"
                self._context.refuse(position, message)
                continue
            holder = LocatedMapping(position)
            holder["x-echo"] = entry
            pairs = tuple(self.read_pairs(holder, "x-echo", result))
            for member, value in pairs:
                if EACH in (*member.pointer, *value.pointer):
                    message = f"{EACH} is not supported in x-echo; name one id"
                    self._context.refuse(position, message)
            yield pairs


def _has_members(entry: LocatedMapping) -> bool:
    return any(key in entry for key in ("same", "since", "happened", "failed"))


def read_basis(entry: LocatedMapping) -> Basis:
    """Read how something is known."""
    return Basis(entry.get("evidence"), entry.get("url"), entry.get("description", ""))


def _list_entries(raw: LocatedMapping, key: str) -> Iterator[tuple[Any, Position]]:
    """The entries of a key that holds one of them or a list."""
    value = raw.get(key)
    if isinstance(value, LocatedList):
        yield from zip(value, value.item_positions, strict=True)
    elif value is not None:
        yield value, raw.position_of(key)
