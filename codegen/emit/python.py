"""Python source: what types, literals and the values of arguments look like in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from codegen.emit.text import literal
from codegen.ir.media_types import FORM, JSON
from codegen.ir.operations import (
    Argument,
    Body,
    JointLimit,
    Limits,
    MaximumRange,
    Operation,
    PageMember,
    Pagination,
)
from codegen.ir.providers import Envelope, RefusalForm
from codegen.ir.types import (
    Discriminated,
    Enum,
    List,
    Map,
    NamedScalar,
    Null,
    Nullable,
    Object,
    Primitive,
    Type,
    Union,
)

_BUILTINS = {"string": "str", "integer": "int", "boolean": "bool"}
_IMPORTED = {"decimal": "Decimal", "date": "date", "datetime": "datetime", "uuid": "UUID"}
SHADOWABLE = ("bool", "dict", "float", "int", "list", "object", "str")
"""The builtins that generated modules use."""


@dataclass(frozen=True)
class Annotations:
    """How types are written: what stands before a model, a scalar, and any other import.

    The defaults are those of generated modules: what they import begins with `_`.
    """

    models: str = "_models."
    scalars: str = "_scalars."
    imported: str = "_"
    shadowed: Collection[str] = ()
    """Builtins whose names are taken in the module."""
    is_runtime: bool = False
    """Whether what it is for runs, and must know how a class is chosen."""
    is_sent: bool = False
    """Whether it is a field of a request, where null is `NULL`."""

    def as_given(self, forms: Iterable[Type]) -> str:
        """The annotation of what may be given in several forms."""
        return " | ".join(dict.fromkeys(map(self._given, forms)))

    def as_result(self, kind: Type | None) -> str:
        """The annotation of what is returned, or of an attribute."""
        match kind:
            case None | Null():
                return "None"
            case Primitive(name):
                return self._primitive(name)
            case NamedScalar(name):
                return self.scalars + name
            case Enum(name) | Object(name):
                return self.models + name
            case List(content, partial):
                name = f"{self.imported}Items" if partial else self.builtin("list")
                return f"{name}[{self.as_result(content)}]"
            case Map(value):
                inner = self.as_result(value) if value else f"{self.imported}Any"
                return f"{self.builtin('dict')}[{self.builtin('str')}, {inner}]"
            case Union(members):
                union = " | ".join(dict.fromkeys(map(self.as_result, members)))
                if not self.is_runtime:
                    return union
                return f"{self.imported}Annotated[{union}, {self.choice(kind)}]"
            case Nullable(inner) if self.is_sent:
                return f"{self.imported}nulls.OrNull[{self.as_result(inner)}] | None"
            case Nullable(inner):
                return f"{self.as_result(inner)} | None"
            case _:
                return self.builtin("object")

    def as_value(self, kind: Type | None) -> str:
        """The expression that names a type where the program runs."""
        if kind is None:
            return f"{self.imported}NoneType"
        value = replace(self, is_runtime=True).as_result(kind.non_null)
        if isinstance(kind, Union | Nullable | NamedScalar):  # no type to a type checker
            return f'{self.imported}cast("type[{self.as_result(kind)}]", {value})'
        return value

    def _given(self, form: Type) -> str:
        match form:
            case Null():
                return f"{self.imported}Null"
            case List(content):
                return f"{self.imported}Sequence[{self._given_inside(content)}]"
            case Map(value):
                inner = self._given_inside(value) if value else self.builtin("object")
                return f"{self.imported}Mapping[{self.builtin('str')}, {inner}]"
            case _:
                return self.as_result(form)

    def _given_inside(self, kind: Type) -> str:
        """The annotation of what is in a list or a map, where None is null, too."""
        forms = self.as_given(kind.given_as)
        return f"{forms} | None" if isinstance(kind, Nullable) else forms

    def _primitive(self, name: str) -> str:
        imported = _IMPORTED.get(name)
        return self.imported + imported if imported else self.builtin(_BUILTINS[name])

    def choice(self, kind: Union) -> str:
        """The expression that says how one of several classes is chosen."""
        if not isinstance(kind, Discriminated):
            return "_choices.FirstFit()"
        mapping = ", ".join(f"{literal(value)}: {literal(name)}" for value, name in kind.mapping)
        names = f"{literal(kind.member)}, {{{mapping}}}, {literal(kind.base)}"
        return f"_choices.Discriminator({names})"

    def builtin(self, name: str) -> str:
        """A builtin, by its own name if nothing else has it."""
        return f"_{name}" if name in self.shadowed else name


IN_DOCS = Annotations(models="models.", scalars="scalars.", imported="")
"""As somebody writes them who imports the modules."""
PLAIN = Annotations(models="", scalars="", imported="")
"""As a person would write them, without the names of modules."""


def declaration(argument: Argument, annotations: Annotations) -> str:
    """An argument as a signature declares it."""
    annotation = annotations.as_given(argument.given_as)
    if argument.required:
        return f"{argument.name}: {annotation}"
    return f"{argument.name}: {annotation} | None = None"


def declarations(operation: Operation, annotations: Annotations, without: str = "") -> list[str]:
    """The arguments of an operation as a signature declares them, `*` included."""
    first = [declaration(one, annotations) for one in operation.positional_arguments]
    rest = [
        declaration(one, annotations) for one in operation.keyword_arguments if one.name != without
    ]
    return [*first, *(["*"] if rest else []), *rest]


def forwarded(operation: Operation) -> list[str]:
    """The arguments as a method passes them on to its endpoint function."""
    keywords = [f"{one.name}={one.name}" for one in operation.keyword_arguments]
    return [*(one.name for one in operation.positional_arguments), *keywords]


def hiding(operation: Operation, sensitive_schemas: frozenset[str]) -> str:
    """The statement that hides the arguments that are sensitive, or have such members."""
    names = [
        one.name
        for one in operation.all_arguments
        if one.sensitive or one.type.components & sensitive_schemas
    ]
    if not names:
        return ""
    target = ", ".join(names) if len(names) > 1 else f"[{names[0]}]"
    return f"{target} = _hide({', '.join(names)})"


def parameter_arguments(argument: Argument, annotations: Annotations) -> str:
    """The arguments by which a parameter is checked and added to a request."""
    parts = [literal(argument.wire_name), argument.name, annotations.as_result(argument.type)]
    if argument.name != argument.wire_name:
        parts.append(f"name={literal(argument.name)}")
    if argument.location == "path" and not argument.required:
        parts.append("omittable=True")
    if argument.location != "path" and argument.required:
        parts.append("required=True")
    if argument.comma_separated:
        parts.append("commas=True")
    if argument.sensitive:
        parts.append("sensitive=True")
    return ", ".join([*parts, *limit_keywords(argument.limits)])


def body_call(body: Body, annotations: Annotations) -> str:
    """The call that adds a body to a request."""
    if body.is_list:
        return _list_call(body, annotations)
    method = "form" if body.is_form else "body"
    parts = [f"{annotations.models}{body.model}"]
    if body.media_type not in (JSON, FORM):
        parts.append(literal(body.media_type))
    parts += [f"{one.name}={field_value(one, annotations)}" for one in body.fields]
    return f"_request.{method}({', '.join(parts)})"


def _list_call(body: Body, annotations: Annotations) -> str:
    """The call that adds a body that is a list."""
    [argument] = body.fields
    kind = replace(annotations, is_runtime=True, is_sent=True).as_result(argument.type)
    parts = [literal(argument.name), argument.name, kind]
    if body.media_type != JSON:
        parts.append(literal(body.media_type))
    if argument.required:
        parts.append("required=True")
    return f"_request.items({', '.join([*parts, *limit_keywords(argument.limits)])})"


def field_value(argument: Argument, annotations: Annotations) -> str:
    """The expression of a field of a body; a model has all limits but those of scalars."""
    if not (argument.limits and isinstance(argument.type, NamedScalar)):
        return argument.name
    kind = annotations.as_result(argument.type)
    parts = [literal(argument.name), argument.name, kind, *limit_keywords(argument.limits)]
    return f"_request.limited({', '.join(parts)})"


def limit_keywords(limits: Limits) -> list[str]:
    """Limits as keyword arguments."""
    return [f"{one.name}={literal(value)}" for one, value in limits.given]


def range_arguments(limit: MaximumRange) -> str:
    """The arguments of a check of the time between two arguments."""
    unit, count = ("days", limit.days) if limit.days is not None else ("months", limit.months)
    return f'"{limit.start}", {limit.start}, "{limit.end}", {limit.end}, {unit}={count}'


def joint_limit_arguments(limit: JointLimit) -> str:
    """The arguments of a check of how many of several arguments there are."""
    given = ", ".join(f"{literal(name)}: {name}" for name in limit.names)
    bounds = [("least", limit.least), ("most", limit.most)]
    return ", ".join(
        [f"{{{given}}}", *(f"{name}={value}" for name, value in bounds if value is not None)]
    )


def page_items(pagination: Pagination) -> str:
    """The expression for the items of the page `_page`."""
    return ".".join(("_page", *pagination.items.names))


def _page_member(member: PageMember, page: str = "_page") -> str:
    """The expression for a member of a page; LookupError if what it is in is not there."""
    expression = page
    for step, (name, is_optional) in enumerate(zip(member.names, member.optional, strict=True), 1):
        expression += f".{name}"
        if is_optional and step < len(member.names):
            expression = f"_build.require({expression})"
    return expression


def following_page(pagination: Pagination) -> str:
    """The expression for what comes after the page `_page`, or for something false."""
    leads = (pagination.next, pagination.more, pagination.page, pagination.pages)
    used = [member for member in leads if member is not None]
    names = ", ".join(literal(".".join(member.names)) for member in used)
    whole = f"_read_whole(_page, {names})"  # first of all: what was set aside is not the end
    if pagination.next is None:
        assert pagination.page
        assert pagination.pages
        place = f"{_page_member(pagination.page, whole)}, {_page_member(pagination.pages)}"
        return f"_build.next_page({place}, first={pagination.first})"
    if pagination.more is None:
        return _page_member(pagination.next, whole)
    more = _page_member(pagination.more, whole)
    return f"{_page_member(pagination.next)} if {more} is not False else None"


def forwarded_to_page(operation: Operation, pagination: Pagination) -> list[str]:
    """The arguments as a method passes them on for a page, where None is the first."""
    name = pagination.parameter
    if pagination.start is None:
        return forwarded(operation)
    first = f"{name}={literal(pagination.start)} if {name} is None else {name}"
    return [first if one == f"{name}={name}" else one for one in forwarded(operation)]


def envelope_arguments(envelope: Envelope) -> str:
    """The arguments of the envelope that the core reads by."""
    parts = [
        f"{name}={literal(tuple(pointer.split('/')[1:]))}"
        for name, pointer in (
            ("data", envelope.data),
            ("code", envelope.code),
            ("message", envelope.message),
        )
        if pointer is not None
    ]
    if envelope.success is not None:
        parts.append(f"success={literal(str(envelope.success))}")
    if envelope.forms:
        forms = [_refusal_form(form) for form in envelope.forms]
        parts.append(f"forms=({', '.join(forms)}{',' if len(forms) == 1 else ''})")
    return ", ".join(parts)


def _refusal_form(form: RefusalForm) -> str:
    members = tuple(tuple(pointer.split("/")[1:]) for pointer in form.members)
    statuses = f", statuses={literal(form.statuses)}" if form.statuses else ""
    return f"_RefusalForm({literal(members)}{statuses})"
