"""What a caller gives: parameters, and the fields of request bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from codegen.load import Map
from codegen.model import Argument, Limits, Operation, Provider
from codegen.problems import Position, Problems
from codegen.review import causes
from codegen.review.changes import Change, Python, Wire, documentation
from codegen.review.kinds import Kinds, accepted, bare, given_differently
from codegen.shapes import Shapes, limits_of, property_name, reference_name

_UPPER = {"maximum", "max_length", "max_items"}


@dataclass(frozen=True)
class Given:
    """An argument, with the part of the spec that describes it."""

    argument: Argument
    raw: Map
    at: Position

    @property
    def key(self) -> str:
        """What stays the same when the place or the Python name changes."""
        return self.argument.wire_name

    @property
    def schema(self) -> Map:
        schema: Map = self.raw.get("schema", self.raw)
        return schema


def parameters(provider: Provider, operation: Operation) -> list[Given]:
    """The parameters of an operation."""
    raw = raw_operation(provider, operation)
    named = {(one.location, one.wire_name): one for one in operation.arguments}
    found = []
    for entry in raw.get("parameters", ()):
        shared = "$ref" in entry
        target = (
            provider.document["components"]["parameters"][reference_name(entry)]
            if shared
            else entry
        )
        argument = named[target["in"], target["name"]]
        found.append(Given(argument, target, target.where("name")))
    return found


def body_fields(provider: Provider, name: str) -> list[Given]:
    """The fields of a schema that is sent."""
    schema = provider.schemas[name]
    shapes = Shapes(provider.schemas, Problems())
    properties = schema.get("properties", Map(schema.at))
    found = []
    for wire_name, raw in properties.items():
        argument = Argument(
            name=property_name(wire_name, raw),
            wire_name=wire_name,
            location="body",
            required=wire_name in schema.get("required", ()),
            type=shapes.type_of(raw, raw.at),
            description=raw.get("description", ""),
            limits=limits_of(raw),
            sensitive=raw.get("x-sensitive", False),
            evidence=raw.get("x-source", {}).get("evidence"),
            deprecated=raw.get("deprecated", False),
        )
        found.append(Given(argument, raw, properties.where(wire_name)))
    return found


def raw_operation(provider: Provider, operation: Operation) -> Map:
    """An operation as the spec has it."""
    raw: Map = provider.document["paths"][operation.path][operation.method.lower()]
    return raw


def compare(
    old: Sequence[Given], new: Sequence[Given], kinds: tuple[Kinds, Kinds]
) -> Iterator[Change]:
    """What is different about the arguments of one operation, or the fields of one schema."""
    before, after = {one.key: one for one in old}, {one.key: one for one in new}
    yield from _moved(before, after)
    for key, given in after.items():
        if key in before:
            yield from _compare(before[key], given, kinds)
        else:
            yield _added(given)
    for key, given in before.items():
        if key not in after:
            yield _removed(given)


def _moved(before: dict[str, Given], after: dict[str, Given]) -> Iterator[Change]:
    """A new name on the wire under the same Python name: taken out of both."""
    gone = {before[key].argument.name: key for key in before.keys() - after.keys()}
    for key in sorted(after.keys() - before.keys()):
        name, positional = after[key].argument.name, after[key].argument.location == "path"
        if name not in gone or before[gone[name]].argument.type != after[key].argument.type:
            continue
        old_key = gone[name]
        before[key] = before.pop(old_key)
        if positional and before[key].argument.location == "path":
            continue  # its name in a template is on no wire
        text = f"`{name}` is sent as `{key}`, no longer as `{old_key}`"
        yield Change(text, Wire.BREAKING, at=after[key].at)


def _added(given: Given) -> Change:
    argument = given.argument
    signature = f"`{argument.name}: {bare(argument.type.argument)}`"
    if argument.required:
        text = f"new required argument {signature}"
        return Change(text, Wire.BREAKING, Python.BREAKING, at=given.at)
    text = f"new optional argument {signature}"
    return Change(text, Wire.COMPATIBLE, Python.ADDITION, at=given.at)


def _removed(given: Given) -> Change:
    text = f"argument `{given.argument.name}` is gone; no longer sent"
    return Change(text, Wire.COMPATIBLE, Python.BREAKING)


def _compare(old: Given, new: Given, kinds: tuple[Kinds, Kinds]) -> Iterator[Change]:
    cause = causes.own_cause(old.raw, new.raw)
    for change in _differences(old, new, kinds):
        yield Change(
            change.text,
            change.wire,
            change.python,
            change.alert,
            change.at or new.at,
            change.documentation,
            cause,
        )


def _differences(old: Given, new: Given, kinds: tuple[Kinds, Kinds]) -> Iterator[Change]:
    was, now = old.argument, new.argument
    name = f"`{now.name}`"
    if was.name != now.name and not (_is_positional(was) and _is_positional(now)):
        yield Change(f"argument `{was.name}` is called {name} now", python=Python.BREAKING)
    if was.location != now.location:
        python = Python.BREAKING if _is_positional(was) != _is_positional(now) else Python.SAME
        yield Change(
            f"{name} goes into the {now.location}, no longer the {was.location}",
            Wire.BREAKING,
            python,
        )
    if now.required and not was.required:
        yield Change(f"{name} is required now", Wire.BREAKING, Python.BREAKING)
    if was.required and not now.required:
        positional = Python.BREAKING if now.location == "path" else Python.ADDITION
        yield Change(f"{name} is optional now", Wire.COMPATIBLE, positional)
    yield from _types(old, new, kinds)
    yield from limits(name, was.limits, now.limits)
    if was.comma_separated != now.comma_separated:
        form = "one text with commas" if now.comma_separated else "its name repeated"
        yield Change(f"{name} is sent as {form}", Wire.BREAKING)
    yield from sensitivity(name, was.sensitive, now.sensitive)
    if was.deprecated != now.deprecated:
        yield Change(f"{name} is {'deprecated now' if now.deprecated else 'no longer deprecated'}")
    if was.description != now.description or was.evidence != now.evidence:
        yield documentation(f"{name}: what is said of it")


def _types(old: Given, new: Given, kinds: tuple[Kinds, Kinds]) -> Iterator[Change]:
    before, after = kinds[0].argument(old.schema), kinds[1].argument(new.schema)
    wire = accepted(kinds[0].json(old.schema), kinds[1].json(new.schema))
    if before != after or wire is not Wire.SAME:
        text = f"`{new.argument.name}`: `{before}` → `{after}`"
        yield Change(text, wire, given_differently(before, after, kinds))


def limits(name: str, old: Limits, new: Limits) -> Iterator[Change]:
    """Limits are checked before anything is sent, so a narrower one refuses what went before."""
    tighter, looser = list[str](), list[str]()
    for one in fields(Limits):
        was, now = getattr(old, one.name), getattr(new, one.name)
        if was == now:
            continue
        is_looser = now is None or (
            one.name != "pattern" and was is not None and (now > was) == (one.name in _UPPER)
        )
        (looser if is_looser else tighter).append(one.name)
    if tighter or looser:
        text = f"{name} takes {new.in_words or 'any value'}; it took {old.in_words or 'any'}"
        if tighter:
            yield Change(text, Wire.BREAKING, Python.BREAKING)
        else:
            yield Change(text, Wire.COMPATIBLE, Python.ADDITION)


def sensitivity(name: str, old: bool, new: bool) -> Iterator[Change]:
    """Whether a value is kept out of logs and errors."""
    if new and not old:
        text = f"{name} is hidden from reprs, logs and exceptions now"
        yield Change(text, alert=f"{name} is treated as a secret now; it was shown before")
    if old and not new:
        text = f"{name} is no longer hidden from reprs, logs and exceptions"
        yield Change(text, alert=f"{name} may appear in reprs, logs and exceptions now")


def _is_positional(argument: Argument) -> bool:
    return argument.location == "path" and argument.required
