"""What the templates of the reference see of models: members, values and evidence, in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from codegen.emit import docstrings
from codegen.emit.model_places import ModelPlaces, name_model
from codegen.emit.python import IN_DOCS
from codegen.emit.text import link, markdown
from codegen.emit.value_meanings import ValueMeanings, split_meanings
from codegen.ir.extension import list_bases
from codegen.ir.operations import Argument, Provenance
from codegen.ir.reading.bodies import read_field
from codegen.ir.scalars import SCALARS
from codegen.ir.type_reading import TypeReader
from codegen.ir.types import Discriminated, NamedScalar, Type, nullable
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Problems


def write_evidence(provenance: Provenance | None) -> str:
    """Write evidence in Markdown, with a link to the source if it has one of its own."""
    if provenance is None:
        return ""
    return (
        f"[{provenance.evidence}]({link(provenance.url)})"
        if provenance.url
        else provenance.evidence
    )


def write_meaning(argument: Argument) -> str:
    """Write in Markdown what an argument or a member is, and its weaker evidence."""
    words = markdown(docstrings.argument_meaning(argument, with_evidence=False))
    if argument.sensitive:
        words += " Sensitive."
    evidence = write_evidence(argument.provenance)
    return f"{words} Evidence: {evidence}." if evidence else words


@dataclass(frozen=True)
class MemberRow:
    """A row of the table of members."""

    places: ModelPlaces
    page: str
    field: Argument
    kind: Type
    is_given: bool
    """Whether the object is only ever given, never received."""

    @property
    def name(self) -> str:
        return self.field.name

    @property
    def wire_name(self) -> str:
        return self.field.wire_name

    @property
    def type(self) -> str:
        if self.is_given:
            annotation = IN_DOCS.as_given(self.field.given_as)
        else:
            kind = self.kind if self.field.required else nullable(self.kind)
            annotation = IN_DOCS.as_result(kind)
        return self.places.write_type(annotation, self.kind, self.page)

    @property
    def required(self) -> bool:
        return self.field.required

    @property
    def meaning(self) -> str:
        return write_meaning(self.field) + markdown(_describe_choice(self.kind.non_null))


@dataclass(frozen=True)
class ValueRow:
    """A row of the table of values."""

    value: str
    constant: str
    """The name of the constant, where the spec gives one."""
    meaning: str


@dataclass(frozen=True)
class ModelSection:
    """The section about a model: an object, an enum or a named scalar."""

    places: ModelPlaces
    page: str
    component: str
    is_given: bool

    @property
    def _schema(self) -> LocatedMapping:
        schema: LocatedMapping = self.places.provider.schemas[self.component]
        return schema

    @property
    def heading(self) -> str:
        return name_model(self.component)

    @property
    def description(self) -> str:
        return self._meanings.rest

    @property
    def evidence(self) -> str:
        return write_evidence(Provenance.of(self._schema))

    @property
    def bases(self) -> list[str]:
        return [self.places.write_link(name, self.page) for name in list_bases(self._schema)]

    @property
    def scalar_forms(self) -> str:
        """How a named scalar is given; nothing for other models."""
        if self.component not in SCALARS:
            return ""
        return IN_DOCS.as_given(NamedScalar(self.component).given_as)

    @property
    def json_type(self) -> str:
        return str(self._schema["type"])

    @property
    def members(self) -> list[MemberRow]:
        if self._schema["type"] != "object":
            return []
        types = TypeReader(self.places.provider.schemas, Problems())
        properties = self._schema.get("properties", LocatedMapping(self._schema.position))
        return [
            MemberRow(
                self.places,
                self.page,
                read_field(types, self._schema, wire_name),
                types.read_type(child, properties.position_of(wire_name)),
                self.is_given,
            )
            for wire_name, child in properties.items()
        ]

    @cached_property
    def _meanings(self) -> ValueMeanings:
        return split_meanings(self._schema["description"], self._schema.get("enum", ()))

    @property
    def values(self) -> list[ValueRow]:
        schema = self._schema
        names = schema.get("x-enum-varnames", [""] * len(schema.get("enum", ())))
        return [
            ValueRow(str(value), name, self._meanings.meanings.get(str(value), ""))
            for value, name in zip(schema.get("enum", ()), names, strict=True)
        ]


def list_model_sections(places: ModelPlaces, page: str) -> list[ModelSection]:
    """List the sections about the models of a page."""
    return [
        ModelSection(places, page, name, is_given=name not in places.received)
        for name in places.list_names(page)
    ]


def _describe_choice(kind: Type) -> str:
    """Say how the class of one of several objects is chosen, where a member says it."""
    if not isinstance(kind, Discriminated):
        return ""
    choices = ", ".join(f"`{value}` gives `{name}`" for value, name in kind.mapping)
    return f" By `{kind.member}`: {choices}; all else gives `{kind.base}`."
