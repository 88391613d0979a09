"""What is different about models: what is read from answers, and objects that are sent."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from codegen.emit.python import PLAIN
from codegen.emit.text import code
from codegen.ir.names import property_name
from codegen.ir.operations import Operation
from codegen.ir.providers import Provider
from codegen.ir.scalars import SCALARS
from codegen.review import arguments, causes
from codegen.review.changes import Cause, Change, Group, Python, Wire, documentation
from codegen.review.kinds import Kinds, accepted, presence, read_differently, understood
from codegen.spec.located import LocatedMapping

_SHOWN_METHODS = 3
_WORDS = ("description", "example", "x-source")


@dataclass(frozen=True)
class Side:
    """The schemas of one side that became Python classes."""

    provider: Provider
    answered: frozenset[str]
    sent: frozenset[str]

    @classmethod
    def of(cls, provider: Provider) -> Side:
        answered, sent = provider.received_schemas(), provider.sent_schemas()
        return cls(provider, frozenset(answered - SCALARS.keys()), frozenset(sent - SCALARS.keys()))

    @property
    def names(self) -> frozenset[str]:
        return self.answered | self.sent

    def users(self, name: str) -> list[Operation]:
        """The operations that a schema is about."""
        return self._users.get(name, [])

    @cached_property
    def _users(self) -> dict[str, list[Operation]]:
        found: dict[str, list[Operation]] = {}
        for one in self.provider.operations:
            for name in self.provider.received_schemas(one) | self.provider.sent_schemas(one):
                found.setdefault(name, []).append(one)
        return found

    def schema(self, name: str) -> LocatedMapping:
        found: LocatedMapping = self.provider.schemas[name]
        return found

    def base(self, name: str) -> tuple[str, str]:
        """What its class inherits besides what all models do, and the value of that key."""
        schema = self.schema(name)
        if schema["type"] == "object" and name in self.answered:
            for key in ("x-methods", "x-bare-array"):
                if key in schema:
                    return key, schema[key]
        return "", ""


def renames(old: Provider, new: Provider) -> dict[str, str]:
    """Schemas that have another name now and are otherwise the same."""
    before, after = Side.of(old), Side.of(new)
    lost, gained = before.names - after.names, after.names - before.names
    forms: dict[str, list[str]] = {}
    for name in sorted(gained):
        forms.setdefault(_form(after.schema(name), {name: ""}), []).append(name)
    found: dict[str, str] = {}
    while True:  # what refers to a schema with another name may have another name, too
        known = len(found)
        for name in sorted(lost - found.keys()):
            candidates = forms.get(_form(before.schema(name), {name: "", **found}), [])
            if len(candidates) == 1 and candidates[0] not in found.values():
                found[name] = candidates[0]
        if len(found) == known:
            return found


def _form(schema: LocatedMapping, names: Mapping[str, str]) -> str:
    """All of a schema that is more than words, with other names in its references."""
    text = json.dumps(_without_words(schema), sort_keys=True)
    return re.sub(
        r'(?<="#/components/schemas/)(\w+)(?=")', lambda one: names.get(one[1], one[1]), text
    )


def _without_words(value: object, *, names: bool = False) -> object:
    if isinstance(value, Mapping):
        return {
            key: _without_words(child, names=key == "properties")
            for key, child in value.items()
            if names or key not in _WORDS
        }
    if isinstance(value, list):
        return [_without_words(item) for item in value]
    return value


def own_bodies(provider: Provider) -> dict[str, str]:
    """Request bodies that one operation has for itself, by its name."""
    users: dict[str, list[str]] = {}
    for operation in provider.operations:
        for name in provider.sent_schemas(operation):
            users.setdefault(name, []).append(operation.dotted)
    answered = provider.received_schemas()
    return {
        operation.dotted: operation.body.model
        for operation in provider.operations
        if operation.body
        and users[operation.body.model] == [operation.dotted]
        and operation.body.model not in answered
    }


@dataclass(frozen=True)
class Comparison:
    """The schemas of both sides.

    `renamed` are the schemas with another name; `causes_of` says why each operation changed.
    """

    old: Provider
    new: Provider
    renamed: Mapping[str, str]
    kinds: tuple[Kinds, Kinds]
    causes_of: Mapping[str, Cause]

    @cached_property
    def before(self) -> Side:
        return Side.of(self.old)

    @cached_property
    def after(self) -> Side:
        return Side.of(self.new)

    def groups(self, elsewhere: frozenset[str]) -> Iterator[Group]:
        """Groups of changes, one a schema, but for the request bodies `elsewhere`.

        Those are reported with their operation.
        """
        back = {now: was for was, now in self.renamed.items()}
        before, after = self.before.names, self.after.names
        yield from self._gained(sorted(after - before - back.keys() - elsewhere))
        yield from self._lost(sorted(before - after - self.renamed.keys() - elsewhere))
        for name in sorted(after):
            was = back.get(name, name)
            if was in before:
                yield self._group(was, name, with_fields=name not in elsewhere)

    def _gained(self, names: list[str]) -> Iterator[Group]:
        if names:
            found = ", ".join(f"`+ {name}`" for name in names)
            yield Group(
                f"{self.new.name}.models",
                (Change(found, python=Python.ADDITION),),
                position=self.after.schema(names[0]).position,
                cause=causes.joint(self._causes(names)),
                explains=tuple(self._path(name) for name in names),
            )

    def _lost(self, names: list[str]) -> Iterator[Group]:
        if names:
            found = ", ".join(f"`- {name}`" for name in names)
            yield Group(
                f"{self.new.name}.models",
                (Change(found, python=Python.BREAKING),),
                position=self.before.schema(names[0]).position,
                removed=True,
                cause=causes.of_provider(self.old, self.new),
                explains=tuple(self._path(name) for name in names),
            )

    def _group(self, was: str, name: str, *, with_fields: bool) -> Group:
        old, new = self.before.schema(was), self.after.schema(name)
        changes = []
        if was != name:
            changes.append(Change(f"is the new name of `models.{was}`", python=Python.BREAKING))
        changes += self._differences(was, name, with_fields=with_fields)
        return Group(
            f"{self.new.name}.models.{name}",
            tuple(changes),
            position=new.position,
            cause=causes.own_cause(old, new) or causes.joint(self._causes([name])),
            explains=(self._path(was), self._path(name)),
            renamed=(self._path(was), self._path(name)) if was != name else None,
            note=_note(self.after, name) if name in self.after.sent else "",
        )

    def _path(self, name: str) -> str:
        return f"krpay.{self.new.name}.models.{name}"

    def _causes(self, names: list[str]) -> list[Cause]:
        users = [operation.dotted for name in names for operation in self.after.users(name)]
        return [self.causes_of[name] for name in users if name in self.causes_of]

    def _differences(self, was: str, name: str, *, with_fields: bool) -> Iterator[Change]:
        old, new = self.before.schema(was), self.after.schema(name)
        if with_fields:
            yield from self._members(was, name)
        if any(old.get(key) != new.get(key) for key in ("description", "x-source")):
            yield documentation("what is said of it")

    def _members(self, was: str, name: str) -> Iterator[Change]:
        before, after = self.before, self.after
        old, new = before.schema(was), after.schema(name)
        if ("enum" in old, old.get("type")) != ("enum" in new, new.get("type")):
            text = f"is {_what(new)} now, no longer {_what(old)}"
            yield Change(text, Wire.BREAKING, Python.BREAKING)
            return
        if "enum" in new:
            yield from _enum(old, new, is_sent=name in after.sent)
        elif name in after.answered:
            is_sent = was in before.sent and name in after.sent
            yield from _answered(old, new, self.kinds, is_sent=is_sent)
            if name in after.sent:
                yield from _sent_as_well(old, new)
            if was in before.sent - before.answered:
                text = "is in answers, too: its limits are no longer checked"
                yield Change(text, Wire.COMPATIBLE)
        else:
            given = arguments.body_fields(self.old, was), arguments.body_fields(self.new, name)
            yield from arguments.compare(*given, self.kinds)
            if was in before.answered:
                text = "is in no answer any more: its limits are checked now"
                yield Change(text, python=Python.BREAKING)
        yield from _bases(before.base(was), after.base(name))


def _note(side: Side, name: str) -> str:
    users = [operation.dotted for operation in side.users(name)]
    shown = ", ".join(f"`{user}()`" for user in users[:_SHOWN_METHODS])
    more = f" and {len(users) - _SHOWN_METHODS} more" if len(users) > _SHOWN_METHODS else ""
    return (
        f"given to {shown}{more}" if name not in side.answered else f"also given to {shown}{more}"
    )


def _bases(old: tuple[str, str], new: tuple[str, str]) -> Iterator[Change]:
    if old == new:
        return
    if old[0] == "x-methods":
        yield Change(f"has no methods of `{old[1]}` any more", python=Python.BREAKING)
    if new[0] == "x-methods":
        yield Change(f"has the methods of `{new[1]}`", python=Python.ADDITION)
    if new[0] == "x-bare-array":
        yield Change(f"a bare array is taken as `{new[1]}`", Wire.COMPATIBLE)
    elif old[0] == "x-bare-array":
        yield Change("a bare array is no longer taken", Wire.COMPATIBLE)


def _what(schema: LocatedMapping) -> str:
    return (
        f"an enum of type {schema.get('type')}" if "enum" in schema else f"an {schema.get('type')}"
    )


# Answers


def _answered(
    old: LocatedMapping, new: LocatedMapping, kinds: tuple[Kinds, Kinds], *, is_sent: bool
) -> Iterator[Change]:
    before, after = dict(_properties(old)), dict(_properties(new))
    _move(before, after)
    for wire_name, child in after.items():
        position = new["properties"].position_of(wire_name)
        optional = wire_name not in new.get("required", ())
        name = property_name(wire_name, child)
        if wire_name not in before:
            text = f"new: `{name}: {PLAIN.as_result(kinds[1].attribute(child, optional=optional))}`"
            yield Change(
                text,
                Wire.COMPATIBLE,
                Python.ADDITION,
                position=position,
                cause=causes.of_new_part(kinds[0].provider, child),
            )
            continue
        was = before[wire_name]
        cause = causes.own_cause(was, child)
        was_name = _wire_name(old, was)
        if was_name != wire_name:
            text = f"`{name}` is read from `{wire_name}`, no longer from `{was_name}`"
            yield Change(text, Wire.BREAKING, position=position, cause=cause)
        was_optional = was_name not in old.get("required", ())
        names = property_name(was_name, was), name
        sides = (was, was_optional), (child, optional)
        for change in _property(names, *sides, kinds, is_sent=is_sent):
            yield replace(change, position=position, cause=cause)
    for wire_name, child in before.items():
        if wire_name not in after:
            name = property_name(wire_name, child)
            wire = Wire.BREAKING if wire_name in old.get("required", ()) else Wire.COMPATIBLE
            yield Change(f"`{name}` is gone", wire, Python.BREAKING)


def _properties(schema: LocatedMapping) -> LocatedMapping:
    found: LocatedMapping = schema.get("properties", LocatedMapping(schema.position))
    return found


def _move(before: dict[str, LocatedMapping], after: dict[str, LocatedMapping]) -> None:
    """Put what has another name on the wire, and the same in Python, under its new name."""
    lost = {property_name(key, before[key]): key for key in before.keys() - after.keys()}
    for key in sorted(after.keys() - before.keys()):
        name = property_name(key, after[key])
        if name in lost:
            before[key] = before.pop(lost[name])


def _wire_name(schema: LocatedMapping, child: LocatedMapping) -> str:
    return next(key for key, value in _properties(schema).items() if value is child)


def _property(
    names: tuple[str, str],
    old: tuple[LocatedMapping, bool],
    new: tuple[LocatedMapping, bool],
    kinds: tuple[Kinds, Kinds],
    *,
    is_sent: bool,
) -> Iterator[Change]:
    (old_name, name), (was, was_optional), (now, is_optional) = names, old, new
    before = kinds[0].attribute(was, optional=was_optional)
    after = kinds[1].attribute(now, optional=is_optional)
    if old_name != name and before == after:
        yield Change(f"`{old_name}` is called `{name}` now", python=Python.BREAKING)
    absent = frozenset({"absent"})
    json_before = kinds[0].json(was) | (absent if was_optional else frozenset())
    json_after = kinds[1].json(now) | (absent if is_optional else frozenset())
    wire = understood(json_before, json_after, kinds[0].parsed(was, optional=was_optional))
    if is_sent:
        wire = max(wire, accepted(kinds[0].json(was), kinds[1].json(now)))
    if before != after:
        python = read_differently(before, after)
        if old_name != name:
            python = Python.BREAKING
        types = PLAIN.as_result(before), PLAIN.as_result(after)
        words = f"`{old_name}: {types[0]}` → `{types[1]}`"
        if old_name != name:
            words = f"`{old_name}: {types[0]}` → `{name}: {types[1]}`"
        if wire is Wire.SAME:
            wire = Wire.COMPATIBLE
        yield Change(words, wire, python)
    elif wire is not Wire.SAME:
        yield Change(
            f"`{name}: {PLAIN.as_result(after)}` {presence(json_before, json_after)}", wire
        )
    yield from arguments.sensitivity(
        f"`{name}`", was.get("x-sensitive", False), now.get("x-sensitive", False)
    )
    yield from arguments.null_text(f"`{name}`", was, now)
    if was.get("deprecated", False) != now.get("deprecated", False):
        yield Change(
            f"`{name}` is {'deprecated now' if now.get('deprecated') else 'no longer deprecated'}"
        )
    if any(was.get(key) != now.get(key) for key in ("description", "x-source")):
        yield documentation(f"`{name}`: what is said of it")


def _sent_as_well(old: LocatedMapping, new: LocatedMapping) -> Iterator[Change]:
    """Fields of an object that is read and sent: what its sender must give."""
    for wire_name in new.get("required", ()):
        if wire_name not in old.get("required", ()):
            name = property_name(wire_name, new["properties"][wire_name])
            yield Change(f"`{name}` must be given now", Wire.BREAKING, Python.BREAKING)


def _enum(old: LocatedMapping, new: LocatedMapping, *, is_sent: bool) -> Iterator[Change]:
    before, after = _members(old), _members(new)
    values = {name: value for value, name in before.items()}
    for value, name in list(after.items()):
        if values.get(name, value) != value and value not in before and values[name] not in after:
            text = f"`{name}` is {code(str(value))}, no longer {code(str(values[name]))}"
            yield Change(text, Wire.BREAKING if is_sent else Wire.COMPATIBLE, Python.BREAKING)
            del before[values[name]], after[value]
    for value, name in after.items():
        if value not in before:
            yield Change(f"new value: `{name}`", Wire.COMPATIBLE, Python.ADDITION)
        elif before[value] != name:
            yield Change(f"`{before[value]}` is called `{name}` now", python=Python.BREAKING)
    for value, name in before.items():
        if value not in after:
            wire = Wire.BREAKING if is_sent else Wire.COMPATIBLE
            yield Change(f"value `{name}` is gone", wire, Python.BREAKING)


def _members(schema: LocatedMapping) -> dict[str | int, str]:
    values = schema["enum"]
    made = [re.sub(r"[^0-9A-Za-z]+", "_", str(value)).strip("_").upper() for value in values]
    return dict(zip(values, schema.get("x-enum-varnames", made), strict=True))
