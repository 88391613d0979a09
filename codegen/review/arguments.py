"""What a caller gives: parameters, and the fields of request bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from codegen.emit import docstrings
from codegen.emit.python import PLAIN
from codegen.emit.text import code
from codegen.ir.operations import Argument, Limits, Operation
from codegen.ir.providers import Provider
from codegen.ir.reading.parameters import read_field
from codegen.ir.type_reading import TypeReader, reference_name
from codegen.review import causes
from codegen.review.changes import Cause, Change, Python, Wire, documentation
from codegen.review.kinds import Kinds, accepted, given_differently, presence
from codegen.spec.limit_keywords import LIMIT_KEYWORDS
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position, Problems


@dataclass(frozen=True)
class Given:
    """An argument, with the part of the spec that describes it."""

    argument: Argument
    raw: LocatedMapping
    position: Position

    @property
    def schema(self) -> LocatedMapping:
        schema: LocatedMapping = self.raw.get("schema", self.raw)
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
        found.append(Given(argument, target, target.position_of("name")))
    return found


def body_fields(provider: Provider, name: str) -> list[Given]:
    """The fields of a schema that is sent."""
    schema = provider.schemas[name]
    types = TypeReader(provider.schemas, Problems())
    properties = schema.get("properties", LocatedMapping(schema.position))
    return [
        Given(read_field(types, schema, wire_name), raw, properties.position_of(wire_name))
        for wire_name, raw in properties.items()
    ]


def raw_operation(provider: Provider, operation: Operation) -> LocatedMapping:
    """An operation as the spec has it."""
    raw: LocatedMapping = provider.document["paths"][operation.path][operation.method.lower()]
    return raw


def compare(
    old: Sequence[Given], new: Sequence[Given], kinds: tuple[Kinds, Kinds]
) -> Iterator[Change]:
    """What is different about the arguments of one operation, or the fields of one schema."""
    sources = _matched(old, new)
    yield from _order(old, new, sources)
    for given, source in zip(new, sources, strict=True):
        if source is None:
            yield _added(given, causes.of_new_part(kinds[0].provider, given.raw))
        else:
            yield from _compare(old[source], given, kinds)
    for index, given in enumerate(old):
        if index not in sources:
            yield _removed(given)


def _matched(old: Sequence[Given], new: Sequence[Given]) -> list[int | None]:
    """Which of `old` each of `new` was: the first rule that finds one decides."""
    found: list[int | None] = [None] * len(new)
    left = dict(enumerate(one.argument for one in old))
    for is_same in (_has_same_place, _has_same_wire_name, _is_in_path_too, _has_same_name):
        for index, given in enumerate(new):
            if found[index] is None:
                matching = (one for one in left if is_same(left[one], given.argument))
                found[index] = next(matching, None)
                left = {one: was for one, was in left.items() if one != found[index]}
    return found


def _has_same_place(old: Argument, new: Argument) -> bool:
    return (old.location, old.wire_name) == (new.location, new.wire_name)


def _has_same_wire_name(old: Argument, new: Argument) -> bool:
    return old.wire_name == new.wire_name


def _is_in_path_too(old: Argument, new: Argument) -> bool:
    return old.location == new.location == "path"


def _has_same_name(old: Argument, new: Argument) -> bool:
    return old.name == new.name


def _order(
    old: Sequence[Given], new: Sequence[Given], sources: Sequence[int | None]
) -> Iterator[Change]:
    """Whether values that a caller gives by position go somewhere else now."""
    places = [
        source
        for given, source in zip(new, sources, strict=True)
        if source is not None
        and _is_positional(given.argument)
        and _is_positional(old[source].argument)
    ]
    if places != sorted(places):
        names = ", ".join(f"`{one.argument.name}`" for one in new if _is_positional(one.argument))
        text = f"takes its positional arguments in another order: {names}"
        yield Change(text, python=Python.BREAKING)


def _added(given: Given, cause: Cause | None) -> Change:
    argument = given.argument
    signature = f"`{argument.name}: {PLAIN.as_argument(argument.type)}`"
    if argument.required:
        text = f"new required argument {signature}"
        return Change(text, Wire.BREAKING, Python.BREAKING, position=given.position, cause=cause)
    text = f"new optional argument {signature}"
    return Change(text, Wire.COMPATIBLE, Python.ADDITION, position=given.position, cause=cause)


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
            change.position or new.position,
            change.documentation,
            cause,
        )


def _differences(old: Given, new: Given, kinds: tuple[Kinds, Kinds]) -> Iterator[Change]:
    was, now = old.argument, new.argument
    name = f"`{now.name}`"
    if was.name != now.name:
        is_given_by_name = not (_is_positional(was) and _is_positional(now))
        python = Python.BREAKING if is_given_by_name else Python.SAME
        kind = "argument" if is_given_by_name else "positional argument"
        yield Change(f"{kind} `{was.name}` is called {name} now", python=python)
    if was.wire_name != now.wire_name and not was.location == now.location == "path":
        text = f"{name} is sent as `{now.wire_name}`, no longer as `{was.wire_name}`"
        yield Change(text, Wire.BREAKING)
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
    if now.location == "body":
        yield from null_text(name, old.raw, new.raw)
    if was.deprecated != now.deprecated:
        yield Change(f"{name} is {'deprecated now' if now.deprecated else 'no longer deprecated'}")
    if was.description != now.description or was.evidence != now.evidence:
        yield documentation(f"{name}: what is said of it")


def _types(old: Given, new: Given, kinds: tuple[Kinds, Kinds]) -> Iterator[Change]:
    before, after = kinds[0].argument(old.schema), kinds[1].argument(new.schema)
    sent = kinds[0].json(old.schema), kinds[1].json(new.schema)
    wire = accepted(*sent)
    was, now = PLAIN.as_argument(before), PLAIN.as_argument(after)
    if before != after:
        text = f"`{new.argument.name}`: `{was}` → `{now}`"
        yield Change(text, wire, given_differently(before, after))
    elif wire is not Wire.SAME:
        yield Change(f"`{new.argument.name}: {now}` {presence(*sent)}", wire)


def limits(name: str, old: Limits, new: Limits) -> Iterator[Change]:
    """Limits are checked before anything is sent, so a narrower one refuses what went before."""
    tighter, looser = list[str](), list[str]()
    for key, limit in LIMIT_KEYWORDS.items():
        was, now = (_effective(side.get(key), key) for side in (old, new))
        if was == now:
            continue
        is_looser = now is None or (
            key != "pattern" and was is not None and (now > was) == limit.is_upper
        )
        (looser if is_looser else tighter).append(key)
    if tighter or looser:
        text = f"limits of {name}: {_in_words(new)}; they were: {_in_words(old)}"
        if tighter:
            yield Change(text, Wire.BREAKING, Python.BREAKING)
        else:
            yield Change(text, Wire.COMPATIBLE, Python.ADDITION)


def _effective(value: Any, keyword: str) -> Any:
    return None if keyword in ("minLength", "minItems") and value == 0 else value


def _in_words(limits: Limits) -> str:
    words = [docstrings.limits_in_words(limits.without("pattern"))]
    if limits.get("pattern") is not None:
        words.append(f"matches {code(limits.get('pattern'))}")
    return ", ".join(word for word in words if word) or "none"


def null_text(name: str, old: LocatedMapping, new: LocatedMapping) -> Iterator[Change]:
    """Whether a text stands for null."""
    if old.get("x-null-text") != new.get("x-null-text"):
        meaning = "means null" if "x-null-text" in new else "is a text like others"
        yield Change(f'{name}: the text "null" {meaning} now', Wire.COMPATIBLE)


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
