"""Writes what only a page says as lines of the specs, with the place where they go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

from codegen.docpages.facts.compare import ENCRYPTION, Comparison, Difference, find_owner_for
from codegen.docpages.facts.model import Code, Field
from codegen.emit.text import one_line
from codegen.spec.problems import Position

_LONGEST_DESCRIPTION = 160


@dataclass(frozen=True, slots=True)
class Edit:
    """Holds lines for one place of the specs."""

    place: Position
    what: str
    lines: tuple[str, ...] = ()


def write_edits(comparison: Comparison) -> list[Edit]:
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
            Edit(place, f"unread: «{text}» Delete what the page answers.")
            for text, place in comparison.operation.unread
        ]
    return edits


def _write_parameters(comparison: Comparison, new: Iterable[Field]) -> list[Edit]:
    operation = comparison.operation
    lines = [
        line
        for one in new
        if one.place in ("path", "query", "header")
        for line in _dump([_write_parameter(one)])
    ]
    place = operation.operation.position_of("parameters")
    return [Edit(place, f"add to `parameters` of {operation.name}", tuple(lines))] if lines else []


def _write_parameter(one: Field) -> dict[str, object]:
    needed = {"required": True} if one.required else {}
    text = describe_for_spec(one)
    schema = {"type": one.kind or "string", **one.limits}
    return {"name": one.name, "in": one.place, **needed, "description": text, "schema": schema}


@dataclass
class _Object:
    """A part of the tree of new fields."""

    own: Field | None = None
    members: dict[str, _Object] = field(default_factory=dict)


def _write_members(comparison: Comparison, new: Iterable[Field]) -> list[Edit]:
    """Write new members of bodies, all of one schema together, objects with what is in them."""
    trees: dict[int, tuple[Position, str, _Object]] = {}
    for one in new:
        if one.place not in ("request", "response"):
            continue
        found = find_owner_for(one, comparison.operation)
        if found:
            prefix, owner = found
            place, key = owner.position_of("properties"), id(owner)
            what = f"add to `properties` of the {one.place} of {comparison.operation.name}"
            sharers = comparison.operation.list_sharers(owner)
            if sharers:
                what += (
                    f", which {len(sharers)} more share, such as {sharers[0]}: if they do not have "
                    "it, give this one a schema of its own"
                )
        else:
            prefix, place, key = "", comparison.operation.place, hash(one.place)
            what = (
                f"{comparison.operation.name} has no {one.place} body with members yet; "
                f"these are its `properties`"
            )
        node = trees.setdefault(key, (place, what, _Object()))[2]
        _add_to_tree(node, one, one.name.removeprefix(f"{prefix}." if prefix else ""))
    return [
        Edit(place, _add_required(what, tree), tuple(_dump(_write_properties(tree))))
        for place, what, tree in trees.values()
    ]


def _add_required(what: str, tree: _Object) -> str:
    names = [name for name, one in tree.members.items() if _is_required(one)]
    return f"{what}; the page requires {', '.join(names)}" if names else what


def _is_required(one: _Object) -> bool:
    return bool(one.own and one.own.required and one.own.place == "request")


def _write_properties(tree: _Object) -> dict[str, object]:
    return {name: _write_schema(one) for name, one in tree.members.items()}


def _write_schema(one: _Object) -> dict[str, object]:
    kind = (one.own.kind if one.own else None) or ("object" if one.members else "string")
    schema: dict[str, object] = {"type": kind, **(one.own.limits if one.own else {})}
    schema["description"] = describe_for_spec(one.own) if one.own else "To be described."
    inside: dict[str, object] = {"properties": _write_properties(one)} if one.members else {}
    required = [name for name, member in one.members.items() if _is_required(member)]
    if required:
        inside = {"required": required, **inside}
    if kind == "array":
        return {**schema, "items": {"type": "object", **inside} if inside else {"type": "string"}}
    return {**schema, **inside}


def write_object(fields: Iterable[Field], place: str, description: str) -> dict[str, object]:
    """Write the schema of a body that has these fields."""
    tree = _Object()
    for one in fields:
        if one.place == place:
            _add_to_tree(tree, one, one.name)
    required = [name for name, member in tree.members.items() if _is_required(member)]
    return {
        "type": "object",
        "description": description,
        **({"required": required} if required else {}),
        "properties": _write_properties(tree),
    }


def _add_to_tree(tree: _Object, one: Field, name: str) -> None:
    for part in name.split("."):
        tree = tree.members.setdefault(part, _Object())
    tree.own = one


def describe_for_spec(one: Field) -> str:
    """Write the description of a field, in the words of the page."""
    text = one_line(one.description)
    if len(text) > _LONGEST_DESCRIPTION:
        text = text[:_LONGEST_DESCRIPTION].rpartition(" ")[0] + " …"
    return text or "The page describes it with no words."


def _write_codes(comparison: Comparison) -> list[Edit]:
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
        Edit(
            operation.operation["responses"].position_of(status),
            f"add to `x-errors` of status {status} of {operation.name}: {', '.join(codes)}",
        )
        for status, codes in by_status.items()
    ]
    unknown = [code for code in new if code.code not in document.get("x-errors", {})]
    if unknown:
        lines = tuple(line for code in unknown for line in _dump(_write_code(code)))
        edits.append(Edit(document.position_of("x-errors"), "add to `x-errors`", lines))
    return edits


def _write_code(code: Code) -> dict[str, object]:
    status = {"status": code.status} if code.status else {}
    text = one_line(code.message) or "The page describes it with no words."
    return {code.code: {**status, "description": text}}


def _write_encryption(comparison: Comparison) -> list[Edit]:
    found = [one for one in comparison.differences if one.what.startswith(ENCRYPTION)]
    if not found:
        return []
    known = dict(comparison.operation.operation.get("x-encrypted", {}))
    lines = _dump({"x-encrypted": {**known, **comparison.facts.encrypted}})
    return [Edit(found[0].place, "the page says whether bodies are encrypted", tuple(lines))]


def _write_change(one: Difference) -> Edit:
    return Edit(one.place, f"{one.what}: the page says {one.page}, the spec {one.spec}")


def _write_removal(one: Difference) -> Edit:
    return Edit(one.place, f"{one.what}: the page does not have it ({one.spec})")


class _Dumper(yaml.SafeDumper):
    """Writes one entry a line, as the specs do."""


def _dump(value: object) -> list[str]:
    """Write YAML: each entry of the outermost mapping or list on its own line."""
    entries = value.items() if isinstance(value, dict) else value
    assert not isinstance(entries, str)
    lines = []
    for entry in entries:  # type: ignore[attr-defined]
        if isinstance(value, dict):
            name, child = entry
            lines.append(f"{_dump_flow(name)}: {_dump_flow(child)}")
        else:
            lines.append(f"- {_dump_flow(entry)}")
    return lines


def _dump_flow(value: object) -> str:
    text = yaml.dump(
        value,
        Dumper=_Dumper,
        default_flow_style=True,
        allow_unicode=True,
        sort_keys=False,
        width=10**6,
    )
    return text.removesuffix("\n").removesuffix("\n...")
