"""Writes what only a page says as lines of the specs, with the place where they go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from codegen.docpages.facts.compare import ENCRYPTION, Comparison, Difference, find_owner_for
from codegen.docpages.facts.from_spec import WrittenOperation
from codegen.docpages.facts.model import Code, Field
from codegen.docpages.facts.schema_writer import (
    NO_WORDS,
    SchemaWriter,
    Tree,
    describe_field_of_spec,
    write_scalar,
)
from codegen.emit.text import one_line
from codegen.ir.names import pascal_case
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position


@dataclass(frozen=True, slots=True)
class SpecEdit:
    """Holds lines for one place of the specs."""

    place: Position
    what: str
    lines: tuple[str, ...] = ()


def write_edits(comparison: Comparison) -> list[SpecEdit]:
    """Write the edits that bring an operation of the specs in step with a page."""
    new = [one.field for one in comparison.differences if one.field]
    edits = [*_write_parameters(comparison, new), *_write_members(comparison, new)]
    edits += _write_codes(comparison)
    edits += _write_encryption(comparison)
    edits += [
        _write_change(one)
        for one in comparison.differences
        if one.page and one.spec and not one.what.startswith(ENCRYPTION)
    ]
    edits += [_write_removal(one) for one in comparison.differences if not one.page]
    if comparison.facts.complete:
        edits += [
            SpecEdit(place, f"unread: «{text}» Delete what the page answers.")
            for text, place in comparison.operation.unread
        ]
    return edits


def _write_parameters(comparison: Comparison, new: Iterable[Field]) -> list[SpecEdit]:
    operation = comparison.operation
    lines = [
        line
        for one in new
        if one.place in ("path", "query", "header")
        for line in dump_entries([write_parameter(one)])
    ]
    place = operation.operation.position_of("parameters")
    return (
        [SpecEdit(place, f"add to `parameters` of {operation.name}", tuple(lines))] if lines else []
    )


def write_parameter(one: Field) -> dict[str, object]:
    """Write a parameter of an operation."""
    needed = {"required": True} if one.required else {}
    text = describe_field_of_spec(one)
    schema = write_scalar(one.kind, dict(one.limits))
    return {"name": one.name, "in": one.place, **needed, "description": text, "schema": schema}


def _write_members(comparison: Comparison, new: Iterable[Field]) -> list[SpecEdit]:
    """Write new members of bodies, all of one schema together."""
    operation = comparison.operation
    groups: dict[tuple[str, int], tuple[Position, str, str, Tree]] = {}
    for one in new:
        if one.place not in ("request", "response"):
            continue
        prefix, owner = find_owner_for(one, operation) or ("", None)
        place = owner.position_of("properties") if owner is not None else operation.place
        what, base = _name_target(one.place, operation, owner)
        group = groups.setdefault((one.place, id(owner)), (place, what, base, Tree()))
        group[3].add(one, one.name.removeprefix(f"{prefix}." if prefix else ""))
    edits = []
    for place, what, base, tree in groups.values():
        writer = SchemaWriter(base, operation.document["components"].get("schemas", {}))
        lines = dump_entries(writer.write_properties(tree))
        needed = f"; the page requires {', '.join(tree.required)}" if tree.required else ""
        edits.append(SpecEdit(place, what + needed, tuple(lines)))
        if writer.schemas:
            lines = dump_blocks(writer.schemas)
            edits.append(SpecEdit(place, "add beside it, as schemas of their own", tuple(lines)))
    return edits


def _name_target(
    place: str, operation: WrittenOperation, owner: LocatedMapping | None
) -> tuple[str, str]:
    """Say into which schema new members go, and how names of new schemas there begin.

    Of what several operations share, each of them says the same, so that it is told once.
    """
    base = pascal_case(operation.name.rpartition(".")[2])
    if owner is None:
        what = f"{operation.name} has no {place} body with members yet; these are its `properties`"
        return what, base
    sharers = sorted([operation.name, *operation.list_sharers(owner)])
    if len(sharers) == 1:
        return f"add to `properties` of the {place} of {operation.name}", base
    what = (
        f"add to these `properties`, which {len(sharers)} operations share, such as {sharers[0]}; "
        "if not all of them have it, make a schema of its own for those that do"
    )
    return what, "New"


def _write_codes(comparison: Comparison) -> list[SpecEdit]:
    """Write new codes: at their status in the operation, and in the root."""
    by_code = comparison.facts.by_code
    new = [by_code[one.code] for one in comparison.differences if one.code]
    if not new:
        return []
    operation = comparison.operation
    document = operation.document
    by_status: dict[str, list[str]] = {}
    for code in new:
        by_status.setdefault(str(code.status or "default"), []).append(code.code)
    edits = [
        SpecEdit(
            operation.operation["responses"].position_of(status),
            f"add to `x-errors` of status {status} of {operation.name}: {', '.join(codes)}",
        )
        for status, codes in by_status.items()
    ]
    unknown = [code for code in new if code.code not in document.get("x-errors", {})]
    if unknown:
        lines = tuple(line for code in unknown for line in dump_entries(write_code(code)))
        edits.append(SpecEdit(document.position_of("x-errors"), "add to `x-errors`", lines))
    return edits


def write_code(code: Code) -> dict[str, object]:
    """Write a code for `x-errors` of the root."""
    status = {"status": code.status} if code.status else {}
    text = one_line(code.message) or NO_WORDS
    return {code.code: {**status, "description": text}}


def _write_encryption(comparison: Comparison) -> list[SpecEdit]:
    found = [one for one in comparison.differences if one.what.startswith(ENCRYPTION)]
    if not found:
        return []
    known = dict(comparison.operation.operation.get("x-encrypted", {}))
    lines = dump_entries({"x-encrypted": {**known, **comparison.facts.encrypted}})
    return [SpecEdit(found[0].place, "the page says whether bodies are encrypted", tuple(lines))]


def _write_change(one: Difference) -> SpecEdit:
    return SpecEdit(one.place, f"{one.what}: the page says {one.page}, the spec {one.spec}")


def _write_removal(one: Difference) -> SpecEdit:
    return SpecEdit(one.place, f"{one.what}: the page does not have it ({one.spec})")


def dump_blocks(value: dict[str, dict[str, object]]) -> list[str]:
    """Write YAML in blocks, as the schemas of the specs are; each member on one line."""
    lines = []
    for name, schema in value.items():
        lines.append(f"{_dump_flow(name)}:")
        for key, child in schema.items():
            if key == "properties" and isinstance(child, dict):
                lines.append("  properties:")
                lines += [f"    {line}" for line in dump_entries(child)]
            else:
                lines.append(f"  {_dump_flow(key)}: {_dump_flow(child)}")
    return lines


def dump_entries(value: dict[str, object] | list[dict[str, object]]) -> list[str]:
    """Write YAML: each entry of the outermost mapping or list on its own line."""
    if isinstance(value, list):
        return [f"- {_dump_flow(entry)}" for entry in value]
    return [f"{_dump_flow(name)}: {_dump_flow(child)}" for name, child in value.items()]


def _dump_flow(value: object) -> str:
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10**6
    )
    return text.removesuffix("\n").removesuffix("\n...")
