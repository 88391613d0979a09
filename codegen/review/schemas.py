"""Compares models: what responses hold, and objects that are sent."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from codegen.ir.extension import list_bases
from codegen.ir.operations import Operation
from codegen.ir.providers import Provider
from codegen.ir.scalars import SCALARS
from codegen.review import arguments, causes
from codegen.review.changes import ChangeGroup, SpecChange, report_change
from codegen.review.enums import compare_enums
from codegen.review.fields import compare_fields, compare_required_fields
from codegen.review.type_comparison import SchemaTypesPair
from codegen.review.verdicts import Cause
from codegen.spec.located import LocatedMapping

_SHOWN_METHODS = 3
_WORDS = ("description", "example", "x-source")


@dataclass(frozen=True)
class SchemaSide:
    """Holds the schemas of one side that became Python classes."""

    provider: Provider
    received: frozenset[str]
    """Names of those in responses."""
    sent: frozenset[str]
    """Names of those in requests."""

    @classmethod
    def of_provider(cls, provider: Provider) -> SchemaSide:
        """Find the schemas of a provider."""
        received, sent = provider.received_schemas(), provider.sent_schemas()
        return cls(provider, frozenset(received - SCALARS.keys()), frozenset(sent - SCALARS.keys()))

    @property
    def names(self) -> frozenset[str]:
        return self.received | self.sent

    def find_users(self, name: str) -> list[Operation]:
        """Find the operations that a schema is about."""
        return self._users.get(name, [])

    @cached_property
    def _users(self) -> dict[str, list[Operation]]:
        users: dict[str, list[Operation]] = {}
        for one in self.provider.operations:
            for name in self.provider.received_schemas(one) | self.provider.sent_schemas(one):
                users.setdefault(name, []).append(one)
        return users

    def find_schema(self, name: str) -> LocatedMapping:
        """Find a schema by its name."""
        schema: LocatedMapping = self.provider.schemas[name]
        return schema

    def find_base(self, name: str) -> tuple[str, str]:
        """Find what its class inherits besides what all models do: a key, and its value."""
        schema = self.find_schema(name)
        if schema["type"] == "object" and name in self.received:
            for key in ("x-methods", "x-bare-array"):
                if key in schema:
                    return key, schema[key]
        return "", ""


def find_renamed_schemas(old: Provider, new: Provider) -> dict[str, str]:
    """Find schemas that have another name now and are otherwise the same."""
    before, after = SchemaSide.of_provider(old), SchemaSide.of_provider(new)
    lost, gained = before.names - after.names, after.names - before.names
    forms: dict[str, list[str]] = {}
    for name in sorted(gained):
        forms.setdefault(_write_form(after.find_schema(name), {name: ""}), []).append(name)
    renamed: dict[str, str] = {}
    while True:  # what refers to a schema with another name may have another name, too
        count = len(renamed)
        for name in sorted(lost - renamed.keys()):
            form = _write_form(before.find_schema(name), {name: "", **renamed})
            candidates = forms.get(form, [])
            if len(candidates) == 1 and candidates[0] not in renamed.values():
                renamed[name] = candidates[0]
        if len(renamed) == count:
            return renamed


def _write_form(schema: LocatedMapping, names: Mapping[str, str]) -> str:
    """Write all of a schema that is more than words, with other names in its references."""
    text = json.dumps(_drop_words(schema), sort_keys=True)
    return re.sub(
        r'(?<="#/components/schemas/)(\w+)(?=")', lambda one: names.get(one[1], one[1]), text
    )


def _drop_words(value: object, *, are_names: bool = False) -> object:
    if isinstance(value, Mapping):
        return {
            key: _drop_words(child, are_names=key == "properties")
            for key, child in value.items()
            if are_names or key not in _WORDS
        }
    if isinstance(value, list):
        return [_drop_words(item) for item in value]
    return value


def find_own_bodies(provider: Provider) -> dict[str, str]:
    """Find request bodies that one operation has for itself, by its name."""
    users: dict[str, list[str]] = {}
    for operation in provider.operations:
        for name in provider.sent_schemas(operation):
            users.setdefault(name, []).append(operation.dotted)
    received = provider.received_schemas()
    bodies = {one.dotted: one.body.model for one in provider.operations if one.body}
    return {
        dotted: model
        for dotted, model in bodies.items()
        if model and users[model] == [dotted] and model not in received
    }


@dataclass(frozen=True)
class SchemaComparison:
    """Compares the schemas of both sides.

    `renamed` are the schemas with another name; `causes_of` says why each operation changed.
    """

    old: Provider
    new: Provider
    renamed: Mapping[str, str]
    types: SchemaTypesPair
    causes_of: Mapping[str, Cause]

    @cached_property
    def before(self) -> SchemaSide:
        return SchemaSide.of_provider(self.old)

    @cached_property
    def after(self) -> SchemaSide:
        return SchemaSide.of_provider(self.new)

    def compare_schemas(self, elsewhere: frozenset[str]) -> Iterator[ChangeGroup]:
        """Compare schemas; each gives a group of changes, but for the request bodies `elsewhere`.

        Those are reported with their operation.
        """
        back = {now: was for was, now in self.renamed.items()}
        before, after = self.before.names, self.after.names
        yield from self._report_added(sorted(after - before - back.keys() - elsewhere))
        yield from self._report_removed(sorted(before - after - self.renamed.keys() - elsewhere))
        for name in sorted(after):
            was = back.get(name, name)
            if was in before:
                yield self._compare_pair(was, name, with_members=name not in elsewhere)

    def _report_added(self, names: list[str]) -> Iterator[ChangeGroup]:
        if names:
            listed = ", ".join(f"`+ {name}`" for name in names)
            yield ChangeGroup(
                f"{self.new.name}.models",
                (report_change("models-added", names=listed),),
                position=self.after.find_schema(names[0]).position,
                cause=causes.join_causes(self._list_causes(names)),
                explains=tuple(self._path(name) for name in names),
            )

    def _report_removed(self, names: list[str]) -> Iterator[ChangeGroup]:
        if names:
            listed = ", ".join(f"`- {name}`" for name in names)
            yield ChangeGroup(
                f"{self.new.name}.models",
                (report_change("models-removed", names=listed),),
                position=self.before.find_schema(names[0]).position,
                removed=True,
                cause=causes.find_cause_in_root(self.old, self.new),
                explains=tuple(self._path(name) for name in names),
            )

    def _compare_pair(self, was: str, name: str, *, with_members: bool) -> ChangeGroup:
        old, new = self.before.find_schema(was), self.after.find_schema(name)
        changes = []
        if was != name:
            changes.append(report_change("model-renamed", was=was))
        if with_members:
            changes += self._compare_members(was, name)
        if any(old.get(key) != new.get(key) for key in ("description", "x-source")):
            changes.append(report_change("model-described"))
        return ChangeGroup(
            f"{self.new.name}.models.{name}",
            tuple(changes),
            position=new.position,
            cause=causes.find_own_cause(old, new) or causes.join_causes(self._list_causes([name])),
            explains=(self._path(was), self._path(name)),
            renamed=(self._path(was), self._path(name)) if was != name else None,
            note=_describe_users(self.after, name) if name in self.after.sent else "",
        )

    def _path(self, name: str) -> str:
        return f"krpay.{self.new.name}.models.{name}"

    def _list_causes(self, names: list[str]) -> list[Cause]:
        users = [operation.dotted for name in names for operation in self.after.find_users(name)]
        return [self.causes_of[name] for name in users if name in self.causes_of]

    def _compare_members(self, was: str, name: str) -> Iterator[SpecChange]:
        before, after = self.before, self.after
        old, new = before.find_schema(was), after.find_schema(name)
        if ("enum" in old, old.get("type")) != ("enum" in new, new.get("type")):
            yield report_change("model-kind-changed", was=_name_kind(old), now=_name_kind(new))
            return
        if "enum" in new:
            yield from compare_enums(old, new, is_sent=name in after.sent)
        elif name in after.received:
            is_sent = was in before.sent and name in after.sent
            yield from compare_fields(old, new, self.types, is_sent=is_sent)
            if name in after.sent:
                yield from compare_required_fields(old, new)
            if was in before.sent - before.received:
                yield report_change("model-received-too")
        else:
            yield from arguments.compare_arguments(
                arguments.list_body_properties(self.old, was),
                arguments.list_body_properties(self.new, name),
                self.types,
            )
            if was in before.received:
                yield report_change("model-only-sent")
        yield from _compare_bases(before.find_base(was), after.find_base(name))
        yield from self._compare_extension(old, new)

    def _compare_extension(self, old: LocatedMapping, new: LocatedMapping) -> Iterator[SpecChange]:
        """Find out which classes it inherits from."""
        was = {self.renamed.get(name, name) for name in list_bases(old)}
        now = set(list_bases(new))
        for name in sorted(now - was):
            yield report_change("base-added", name=name)
        for name in sorted(was - now):
            yield report_change("base-removed", name=name)


def _describe_users(side: SchemaSide, name: str) -> str:
    users = [operation.dotted for operation in side.find_users(name)]
    shown = ", ".join(f"`{user}()`" for user in users[:_SHOWN_METHODS])
    more = f" and {len(users) - _SHOWN_METHODS} more" if len(users) > _SHOWN_METHODS else ""
    also = "also " if name in side.received else ""
    return f"{also}given to {shown}{more}"


def _compare_bases(old: tuple[str, str], new: tuple[str, str]) -> Iterator[SpecChange]:
    if old == new:
        return
    if old[0] == "x-methods":
        yield report_change("methods-removed", name=old[1])
    if new[0] == "x-methods":
        yield report_change("methods-added", name=new[1])
    if new[0] == "x-bare-array":
        yield report_change("bare-array-added", name=new[1])
    elif old[0] == "x-bare-array":
        yield report_change("bare-array-removed")


def _name_kind(schema: LocatedMapping) -> str:
    kind = schema.get("type")
    return f"an enum of type {kind}" if "enum" in schema else f"an {kind}"
