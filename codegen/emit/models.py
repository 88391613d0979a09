"""Models, by datamodel-code-generator.

We decide every class and field name beforehand and hand them over; afterwards its
own map from schema to symbol is compared with ours, so that it cannot rename
anything without being noticed.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from codegen.emit import docstrings, text
from codegen.emit.choices import CHOICE_KEYWORDS, ChoiceMarks
from codegen.emit.docstrings import provenance_in_words
from codegen.emit.model_parts import part_models
from codegen.emit.page_bases import list_pages
from codegen.ir.extension import list_bases, list_own_properties
from codegen.ir.names import property_name
from codegen.ir.operations import Provenance
from codegen.ir.providers import Provider
from codegen.ir.scalars import SCALARS
from codegen.ir.type_reading import admits_null
from codegen.spec.limit_keywords import LIMIT_KEYWORDS
from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Problems

if TYPE_CHECKING:
    from codegen.emit import dcg

_RUNTIME = "krpay._runtime"

_RESERVED = ("unread",)
"""What models have beside what pydantic gives them."""


class Models:
    """The models of a provider: what is asked for them, and what is made of the answer."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider
        schemas = provider.schemas
        received, sent = provider.received_schemas(), provider.sent_schemas()
        self._sent = sent - received
        self._used = {name: schemas[name] for name in sorted(received | sent)}
        self._marks = ChoiceMarks(schemas)

    def request(self) -> dcg.Request:
        """What datamodel-code-generator is asked."""
        used, sent, marks = self._used, self._sent, self._marks
        provider = self.provider
        bases = _base_classes(provider.name, used, sent)
        for name in list_pages(provider):
            bases[name] = f"krpay.{provider.name}._pages.{name}Base"
        plain = {
            name: _plain(_without_inherited(schema, used), name in sent, marks)
            for name, schema in used.items()
        }
        return {
            "schemas": {**plain, **marks.schemas},
            "base_class": f"{_RUNTIME}.model.Model",
            "base_class_map": bases,
            "type_overrides": {
                **{name: f"{_RUNTIME}.scalars.{name}" for name in SCALARS},
                **marks.overrides,
            },
            "import_overrides": dict.fromkeys(("StrEnum", "IntEnum"), f"{_RUNTIME}.enums"),
            "aliases": _aliases(used),
            "validators": _validators(used),
        }

    def modules(self, made: dcg.Made, header: str) -> dict[str, str]:
        """The text of each module of models, by its name, not formatted yet."""
        provider, marks = self.provider, self._marks
        _compare(made["models"], self._used, known={*SCALARS, *marks.schemas})
        # What an editor completes has only what people call.
        source = made["source"].replace("def null_text_validator(", "def _read_null_text(")
        source = marks.fill(text.visible(source))  # names and values came as they are
        described = {tag.name: docstrings.tag_module(tag) for tag in provider.tags}
        modules = provider.model_modules
        heads = {
            name: f"{header}\n{described.get(name) or docstrings.model_module(name)}"
            for name in modules.classes
        }
        name = f"krpay.{provider.name}.models"
        return part_models(source, provider.schemas, modules, name, heads)


def _base_classes(
    provider: str, schemas: dict[str, LocatedMapping], sent: set[str]
) -> dict[str, str | list[str]]:
    result: dict[str, str | list[str]] = {}
    for name, schema in schemas.items():
        if "allOf" in schema:
            continue  # the classes that it extends are its bases
        if name in sent and schema["type"] == "object":
            result[name] = f"{_RUNTIME}.model.Arguments"
        elif "x-methods" in schema:
            result[name] = f"krpay.{provider}._methods.{schema['x-methods']}"
        elif "x-bare-array" in schema:
            result[name] = f"{_RUNTIME}.model.Page"
    return result


def _without_inherited(
    schema: LocatedMapping, schemas: dict[str, LocatedMapping]
) -> LocatedMapping:
    """A component whose class inherits the rest."""
    if "allOf" not in schema:
        return schema
    own = list_own_properties(schema, schemas)
    rest = LocatedMapping(schema.position)
    rest["type"] = schema["type"]
    inherited = {one for base in list_bases(schema) for one in schemas[base].get("required", ())}
    rest["required"] = [name for name in schema["required"] if name not in inherited]
    rest["properties"] = LocatedMapping(schema.position)
    rest["properties"] |= {
        name: child for name, child in schema["properties"].items() if name in own
    }
    result = LocatedMapping(schema.position)
    result |= {key: value for key, value in schema.items() if key not in ("properties", "required")}
    result["allOf"] = LocatedList(schema.position)
    result["allOf"] += [*schema["allOf"], rest]
    return result


_KEPT = (
    *("$ref", "type", "items", "additionalProperties", "anyOf", "allOf"),
    *("required", "enum", "x-enum-varnames"),
)


def _plain(value: Any, sent: bool, marks: ChoiceMarks, *, is_property: bool = False) -> Any:
    """A schema as datamodel-code-generator should see it."""
    if isinstance(value, LocatedList):
        return [_plain(item, sent, marks) for item in value]
    if not isinstance(value, LocatedMapping):
        return value
    if sent and admits_null(value):
        reference = marks.put_null_mark(value)
        whole = reference if is_property else {"anyOf": [reference, {"type": "null"}]}
        return {**whole, **_plain_words(value)}
    mark = marks.put_mark(value)
    plain: dict[str, Any] = mark or {}
    plain |= _plain_words(value)
    for key, child in value.items():
        if mark and key in CHOICE_KEYWORDS:
            continue
        if key == "properties":
            plain[key] = {
                name: _plain(schema, sent, marks, is_property=True)
                for name, schema in child.items()
            }
            for name in plain[key].keys() - set(value.get("required", ())):
                if _is_nullable_scalar(plain[key][name]):  # its own type says None already
                    plain[key][name]["default"] = None
        elif key in _KEPT:
            plain[key] = _plain(child, sent, marks)
        elif sent and key in LIMIT_KEYWORDS and "$ref" not in value:
            plain[key] = child  # limits beside $ref would make a plain number of an Amount
    return plain


def _plain_words(schema: LocatedMapping) -> dict[str, Any]:
    """What is said of a schema beside its type."""
    words: dict[str, Any] = {}
    if "description" in schema:
        words["description"] = text.wrap(
            schema["description"] + _describe_evidence(schema), indent=4
        )
    if schema.get("x-sensitive"):
        words["x-repr"] = False
    return words


def _describe_evidence(schema: LocatedMapping) -> str:
    """Say how a schema or a property is known, if it says so itself."""
    words = provenance_in_words(Provenance.of(schema))
    return f" Evidence: {words}." if words else ""


def _is_nullable_scalar(schema: dict[str, Any]) -> bool:
    scalar = SCALARS.get(schema.get("$ref", "").rsplit("/", 1)[-1])
    return scalar is not None and scalar.is_nullable


def _aliases(schemas: dict[str, LocatedMapping]) -> dict[str, str | list[str]]:
    return {
        f"{name}.{wire_name}": property_name(wire_name, child)
        for name, schema in schemas.items()
        for wire_name, child in schema.get("properties", {}).items()
        if property_name(wire_name, child) != wire_name
    }


def _validators(schemas: dict[str, LocatedMapping]) -> Any:
    result: dict[str, Any] = {}
    for name, schema in schemas.items():
        for wire_name, child in schema.get("properties", {}).items():
            if "x-null-text" not in child:
                continue
            definition = {
                "field": property_name(wire_name, child),
                "function": f"{_RUNTIME}.scalars.null_text",
                "mode": "before",
            }
            result.setdefault(name, {"validators": []})["validators"].append(definition)
    return result or None


def _compare(models: Any, schemas: dict[str, LocatedMapping], known: Collection[str]) -> None:
    """Stop if datamodel-code-generator named anything differently from us."""
    problems = Problems()
    made = {model["class_name"]: model for model in models}
    for name, schema in schemas.items():
        if name in SCALARS:
            continue
        model = made.pop(name, None)
        if model is None and made.pop(f"{name}Model", None):  # which is how it makes room
            message = f"the module of models needs {name!r} itself; give the schema another name"
            problems.add(schema.position, message)
            continue
        if model is None:
            problems.add(
                schema.position, f"datamodel-code-generator made no class {name}; rename it"
            )
            continue
        if schema["type"] != "object":
            continue
        fields = {field["original_name"]: field["name"] for field in model["fields"]}
        own = list_own_properties(schema, schemas)
        for wire_name, child in schema.get("properties", {}).items():
            if wire_name not in own:
                continue
            ours, theirs = property_name(wire_name, child), fields.get(wire_name)
            position = schema["properties"].position_of(wire_name)
            if ours in _RESERVED:
                problems.add(position, f"every model has {ours!r} already; give it an x-name")
            elif ours != theirs:
                problems.add(position, f"{name}.{ours} came out as {theirs!r}; give it an x-name")
    for name in made:
        if name not in known:
            position = next(iter(schemas.values())).position
            problems.add(position, f"datamodel-code-generator made a class {name} of its own")
    problems.raise_if_any()
