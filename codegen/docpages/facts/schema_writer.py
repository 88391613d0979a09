"""Writes fields of a page as schemas of the specs, in the grammar that the generator takes.

There, an object inside of another one and an enum have a schema of their own, to which the
member refers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from codegen.docpages.facts.model import Field
from codegen.docpages.reading.tree import parse_html
from codegen.emit.text import one_line
from codegen.ir.names import pascal_case, snake_case

_LONGEST_DESCRIPTION = 160
NO_WORDS = "The page describes it with no words."


@dataclass
class Tree:
    """Holds fields by the names of the objects that they are in."""

    own: Field | None = None
    members: dict[str, Tree] = field(default_factory=dict)

    def add(self, one: Field, name: str) -> None:
        """Add a field below a dotted name."""
        tree = self
        for part in name.split("."):
            tree = tree.members.setdefault(part, Tree())
        tree.own = one

    @property
    def required(self) -> list[str]:
        """The members that a request must have; what answers have is not promised."""
        return [name for name, one in self.members.items() if one.is_required]

    @property
    def is_required(self) -> bool:
        return bool(self.own and self.own.required and self.own.place == "request")


class SchemaWriter:
    """Writes schemas, and collects those that others refer to."""

    def __init__(self, base: str, taken: Collection[str]) -> None:
        self._base = base
        self._taken = set(taken)
        self.schemas: dict[str, dict[str, object]] = {}
        """Those that stand beside what was written, by name."""

    def write_properties(self, tree: Tree) -> dict[str, object]:
        """Write the members of an object."""
        return {name: self._write_member(name, one) for name, one in tree.members.items()}

    def write_object(self, fields: Iterable[Field], name: str, description: str) -> str:
        """Write the object that has these fields as a schema, and give its name."""
        tree = Tree()
        for one in fields:
            tree.add(one, one.name)
        return self._name_schema(name, self._write_object(tree, description))

    def _write_object(self, tree: Tree, description: str) -> dict[str, object]:
        needed: dict[str, object] = {"required": tree.required} if tree.required else {}
        properties = self.write_properties(tree)
        return {"type": "object", "description": description, **needed, "properties": properties}

    def _write_member(self, name: str, tree: Tree) -> dict[str, object]:
        description = describe_field_of_spec(tree.own) if tree.own else NO_WORDS
        kind = (tree.own.kind if tree.own else None) or ("object" if tree.members else "string")
        limits = dict(tree.own.limits) if tree.own else {}
        if kind == "array":
            item: dict[str, object] = {"type": "string"}
            if tree.members:
                item = self._refer(name, self._write_object(tree, description))
            return {"type": "array", "description": description, "items": item, **limits}
        if tree.members:
            reference = self._refer(name, self._write_object(tree, description))
            return {**reference, "description": description}
        if kind == "object":
            return {"type": "object", "additionalProperties": True, "description": description}
        if "enum" in limits:
            schema = {"type": "string", "description": description, "enum": limits["enum"]}
            return {**self._refer(name, schema), "description": description}
        return {**write_scalar(kind, limits), "description": description}

    def _refer(self, name: str, schema: dict[str, object]) -> dict[str, object]:
        return {
            "$ref": f"#/{self._name_schema(self._base + pascal_case(snake_case(name)), schema)}"
        }

    def _name_schema(self, wanted: str, schema: dict[str, object]) -> str:
        """Give a schema a name that none has."""
        name, number = wanted, 2
        while name in self._taken or name in self.schemas:
            name, number = f"{wanted}{number}", number + 1
        self.schemas[name] = schema
        return name


def write_scalar(kind: str | None, limits: dict[str, Any]) -> dict[str, object]:
    """Write the type and the limits of a scalar.

    A number becomes an integer: the specs have no floats, and what is money with decimals
    needs the name of a scalar.
    """
    return {"type": "integer" if kind == "number" else kind or "string", **limits}


def describe_field_of_spec(one: Field) -> str:
    """Write the description of a field, in the words of the page."""
    text = one_line(parse_html(one.description).text if "<" in one.description else one.description)
    if len(text) > _LONGEST_DESCRIPTION:
        text = text[:_LONGEST_DESCRIPTION].rpartition(" ")[0] + " …"
    text = text or NO_WORDS
    if one.kind != "number":
        return text
    return f"{text.rstrip('.')}. The page says number; if it is money, refer to Amount."
