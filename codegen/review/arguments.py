"""Compares what a caller passes: parameters, and the properties of request bodies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from codegen.emit import docstrings
from codegen.emit.python import PLAIN
from codegen.emit.text import code
from codegen.ir.media_types import read_content
from codegen.ir.operations import Argument, Limits, Operation
from codegen.ir.providers import Provider
from codegen.ir.reading.bodies import read_field
from codegen.ir.type_reading import TypeReader, reference_name
from codegen.review import causes
from codegen.review.changes import SpecChange, report_change
from codegen.review.type_comparison import (
    SchemaTypesPair,
    describe_difference,
    judge_passing,
    judge_sent,
)
from codegen.review.verdicts import Cause, Wire
from codegen.spec.limit_keywords import LIMIT_KEYWORDS
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position, Problems


@dataclass(frozen=True)
class ArgumentSource:
    """Holds an argument, with the part of the spec that describes it."""

    argument: Argument
    raw: LocatedMapping
    position: Position

    @property
    def schema(self) -> LocatedMapping:
        schema: LocatedMapping = self.raw.get("schema", self.raw)
        return schema

    @property
    def is_positional(self) -> bool:
        return self.argument.location == "path" and self.argument.required


def list_parameters(provider: Provider, operation: Operation) -> list[ArgumentSource]:
    """List the parameters of an operation."""
    raw = find_operation(provider, operation)
    named = {(one.location, one.wire_name): one for one in operation.arguments}
    sources = []
    for entry in raw.get("parameters", ()):
        parameter = entry
        if "$ref" in entry:
            parameter = provider.document["components"]["parameters"][reference_name(entry)]
        argument = named[parameter["in"], parameter["name"]]
        sources.append(ArgumentSource(argument, parameter, parameter.position_of("name")))
    return sources


def list_body_properties(provider: Provider, name: str) -> list[ArgumentSource]:
    """List the properties of a schema that is sent."""
    schema = provider.schemas[name]
    types = TypeReader(provider.schemas, Problems())
    properties = schema.get("properties", LocatedMapping(schema.position))
    return [
        ArgumentSource(read_field(types, schema, wire_name), raw, properties.position_of(wire_name))
        for wire_name, raw in properties.items()
    ]


def find_list(provider: Provider, operation: Operation) -> ArgumentSource:
    """Find the argument that is the whole request body."""
    assert operation.body
    [argument] = operation.body.fields
    entry = find_operation(provider, operation)["requestBody"]
    _, media = read_content(entry) or ("", entry)
    return ArgumentSource(argument, media, entry.position)


def find_operation(provider: Provider, operation: Operation) -> LocatedMapping:
    """Find an operation as the spec has it."""
    raw: LocatedMapping = provider.document["paths"][operation.path][operation.method.lower()]
    return raw


def compare_arguments(
    old: Sequence[ArgumentSource], new: Sequence[ArgumentSource], types: SchemaTypesPair
) -> Iterator[SpecChange]:
    """Compare the arguments of one operation, or the properties of one schema."""
    matches = _match_arguments(old, new)
    yield from _compare_order(old, new, matches)
    for source, match in zip(new, matches, strict=True):
        if match is None:
            cause = causes.find_cause_of_part(types.old.provider, source.raw)
            yield _report_addition(source, cause)
        else:
            yield from _compare_sources(old[match], source, types)
    for index, source in enumerate(old):
        if index not in matches:
            yield report_change("argument-removed", name=source.argument.name)


def _match_arguments(
    old: Sequence[ArgumentSource], new: Sequence[ArgumentSource]
) -> list[int | None]:
    """Find which of `old` each of `new` was: the first rule that finds one decides."""
    matches: list[int | None] = [None] * len(new)
    left = dict(enumerate(one.argument for one in old))
    for is_same in (_has_same_place, _has_same_wire_name, _is_in_path_too, _has_same_name):
        for index, source in enumerate(new):
            if matches[index] is None:
                candidates = (one for one in left if is_same(left[one], source.argument))
                matches[index] = next(candidates, None)
                left = {one: was for one, was in left.items() if one != matches[index]}
    return matches


def _has_same_place(old: Argument, new: Argument) -> bool:
    return (old.location, old.wire_name) == (new.location, new.wire_name)


def _has_same_wire_name(old: Argument, new: Argument) -> bool:
    return old.wire_name == new.wire_name


def _is_in_path_too(old: Argument, new: Argument) -> bool:
    return old.location == new.location == "path"


def _has_same_name(old: Argument, new: Argument) -> bool:
    return old.name == new.name


def _compare_order(
    old: Sequence[ArgumentSource], new: Sequence[ArgumentSource], matches: Sequence[int | None]
) -> Iterator[SpecChange]:
    """Find out whether values that a caller passes by position go somewhere else now."""
    places = [
        match
        for source, match in zip(new, matches, strict=True)
        if match is not None and source.is_positional and old[match].is_positional
    ]
    if places != sorted(places):
        names = ", ".join(f"`{one.argument.name}`" for one in new if one.is_positional)
        yield report_change("argument-order-changed", names=names)


def _report_addition(source: ArgumentSource, cause: Cause | None) -> SpecChange:
    argument = source.argument
    return report_change(
        "required-argument-added" if argument.required else "optional-argument-added",
        name=argument.name,
        type=PLAIN.as_given(argument.given_as),
        position=source.position,
        cause=cause,
    )


def _compare_sources(
    old: ArgumentSource, new: ArgumentSource, types: SchemaTypesPair
) -> Iterator[SpecChange]:
    cause = causes.find_own_cause(old.raw, new.raw)
    for change in _find_differences(old, new, types):
        yield replace(change, position=new.position, cause=cause)


def _find_differences(
    old: ArgumentSource, new: ArgumentSource, types: SchemaTypesPair
) -> Iterator[SpecChange]:
    was, now = old.argument, new.argument
    name = now.name
    if was.name != now.name:
        yield report_change("argument-renamed", was=was.name, now=now.name)
    if was.wire_name != now.wire_name and not was.location == now.location == "path":
        yield report_change(
            "argument-wire-name-changed", name=name, was=was.wire_name, now=now.wire_name
        )
    if was.location != now.location:
        loses_place = old.is_positional and not new.is_positional
        rule = "positional-argument-moved" if loses_place else "argument-moved"
        yield report_change(rule, name=name, was=was.location, now=now.location)
    if now.required and not was.required:
        yield report_change("argument-became-required", name=name)
    if was.required and not now.required:
        in_path = now.location == "path"
        rule = "path-argument-became-optional" if in_path else "argument-became-optional"
        yield report_change(rule, name=name)
    yield from _compare_types(old, new, types)
    yield from compare_limits(name, was.limits, now.limits)
    if was.comma_separated != now.comma_separated:
        form = "one text with commas" if now.comma_separated else "its name repeated"
        yield report_change("list-form-changed", name=name, form=form)
    yield from compare_sensitivity(name, was.sensitive, now.sensitive)
    if now.location == "body":
        yield from compare_null_text(name, old.raw, new.raw)
    yield from compare_deprecation(name, was.deprecated, now.deprecated)
    if was.description != now.description or was.provenance != now.provenance:
        yield report_change("value-described", name=name)


def _compare_types(
    old: ArgumentSource, new: ArgumentSource, types: SchemaTypesPair
) -> Iterator[SpecChange]:
    name = new.argument.name
    before = [types.old.apply_renames(one) for one in old.argument.given_as]
    after = [types.new.apply_renames(one) for one in new.argument.given_as]
    sent = types.old.list_json_types(old.schema), types.new.list_json_types(new.schema)
    wire = judge_sent(*sent)
    was, now = PLAIN.as_given(before), PLAIN.as_given(after)
    if was != now:
        python = judge_passing(before, after)
        yield report_change(
            "argument-type-changed", name=name, was=was, now=now, wire=wire, python=python
        )
    elif wire is not Wire.SAME:
        difference = describe_difference(*sent)
        yield report_change(
            "argument-json-changed", name=name, type=now, difference=difference, wire=wire
        )


def compare_limits(name: str, old: Limits, new: Limits) -> Iterator[SpecChange]:
    """Compare limits; they are checked before sending, so a narrower one refuses what went."""
    narrowed, widened = list[str](), list[str]()
    for keyword, limit in LIMIT_KEYWORDS.items():
        was, now = (_find_limit(side, keyword) for side in (old, new))
        if was == now:
            continue
        is_wider = now is None or (
            keyword != "pattern" and was is not None and (now > was) == limit.is_upper
        )
        (widened if is_wider else narrowed).append(keyword)
    if narrowed or widened:
        rule = "limits-narrowed" if narrowed else "limits-widened"
        yield report_change(rule, name=name, now=_describe_limits(new), was=_describe_limits(old))


def _find_limit(limits: Limits, keyword: str) -> Any:
    """Find a limit that refuses something."""
    value = limits.get(keyword)
    return None if keyword in ("minLength", "minItems") and value == 0 else value


def _describe_limits(limits: Limits) -> str:
    words = [docstrings.limits_in_words(limits.without("pattern"))]
    if limits.get("pattern") is not None:
        words.append(f"matches {code(limits.get('pattern'))}")
    return ", ".join(word for word in words if word) or "none"


def compare_null_text(
    name: str, old: Mapping[str, object], new: Mapping[str, object]
) -> Iterator[SpecChange]:
    """Find out whether a text stands for null."""
    if old.get("x-null-text") != new.get("x-null-text"):
        rule = "null-text-added" if "x-null-text" in new else "null-text-removed"
        yield report_change(rule, name=name)


def compare_sensitivity(name: str, old: bool, new: bool) -> Iterator[SpecChange]:
    """Find out whether a value is kept out of logs and errors."""
    if old != new:
        rule = "value-became-sensitive" if new else "value-no-longer-sensitive"
        yield report_change(rule, name=name)


def compare_deprecation(name: str, old: bool, new: bool) -> Iterator[SpecChange]:
    """Find out whether a parameter or a property is deprecated."""
    if old != new:
        yield report_change("value-deprecated" if new else "value-no-longer-deprecated", name=name)
