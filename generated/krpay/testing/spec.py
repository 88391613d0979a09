# Copied from codegen/package/testing/spec.py by `nox -s generate`. Do not edit.
"""A bundled spec, read for the sandbox: operations, checks and example data."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from krpay.testing.json_documents import get_member, is_object
from krpay.testing.schema_validation import SchemaValidator, make_chosen_example
from krpay.testing.spec_operations import SpecOperation
from krpay.testing.standard_signing import StandardScheme, read_schemes

Json = Any

_LONGEST = 60
_LIMITS = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "pattern", "minItems", "maxItems"),
)


@cache
def read_spec(provider: str) -> BundledSpec:
    """Read a provider's spec, once in a process; nobody changes it."""
    return BundledSpec(provider)


class BundledSpec:
    """A provider's spec, as it ships in the package."""

    def __init__(self, provider: str) -> None:
        self.name = provider
        text = files(f"krpay.{provider}").joinpath("openapi.json").read_text(encoding="utf-8")
        self.document: Json = json.loads(text)
        self.components = self.document.get("components", {})
        self.envelope = self.document.get("x-envelope", {"data": ""})
        self.errors: Mapping[str, Json] = self.document.get("x-errors", {})
        # Fixed segments win over parameters: /payments/cancel is not /payments/{imp_uid}.
        self.operations = sorted(
            self._operations(), key=lambda operation: operation.path.count("{")
        )
        # By the identity of their schemas, which are kept with them and so stay what they are.
        self._validators: dict[int, tuple[Mapping[str, Json], Any]] = {}

    def _operations(self) -> Iterator[SpecOperation]:
        for path, item in self.document["paths"].items():
            for method, raw in item.items():
                parameters = [self.resolve(entry) for entry in raw.get("parameters", [])]
                responses = {key: self.resolve(one) for key, one in raw["responses"].items()}
                whole = {**raw, "responses": responses}
                yield SpecOperation(raw["operationId"], method.upper(), path, whole, parameters)

    @property
    def has_numeric_codes(self) -> bool:
        """Whether error codes are numbers; then there is no catalog of them."""
        return not self.errors and isinstance(self.envelope.get("success"), int)

    @property
    def has_envelope(self) -> bool:
        """Whether the spec says where a response has its code and its message."""
        return "x-envelope" in self.document

    def find_code(self, document: Json) -> str | int | None:
        """Find the code of a response, if it has one."""
        code = get_member(document, self.envelope["code"]) if self.has_envelope else None
        return code if isinstance(code, str | int) else None

    @cached_property
    def standard_schemes(self) -> tuple[StandardScheme, ...] | None:
        """The security schemes that sign requests; `None` where code of the provider signs."""
        return None if "x-auth" in self.document else read_schemes(self.document)

    @cached_property
    def credential_names(self) -> tuple[str, ...]:
        """The credentials that a client takes, by argument."""
        standard = [name for one in self.standard_schemes or () for name in one.credentials]
        declared = [
            name
            for key in ("x-auth", "x-encryption")
            for name in self.document.get(key, {}).get("credentials", {})
        ]
        return (*standard, *declared)

    def resolve(self, value: Mapping[str, Json]) -> Mapping[str, Json]:
        """Follow the reference at the top of a schema or parameter, if there is one."""
        while "$ref" in value:
            target = self.document
            for token in value["$ref"].removeprefix("#/").split("/"):
                target = target[token]
            value = target
        return value

    def flatten_schema(self, schema: Mapping[str, Json]) -> list[Mapping[str, Json]]:
        """List a schema and all that its `allOf`, `anyOf` and `oneOf` hold, references followed."""
        schema = self.resolve(schema)
        schemas = [schema]
        for key in ("allOf", "anyOf", "oneOf"):
            for part in schema.get(key, ()):
                schemas += self.flatten_schema(part)
        if "x-base" in schema:
            schemas += self.flatten_schema(schema["x-base"])
        return schemas

    def has_operation(self, name: str) -> bool:
        """Whether there is an operation of this name."""
        return any(operation.has_name(name) for operation in self.operations)

    def get_operation(self, name: str) -> SpecOperation:
        """Get the operation of this name, or raise a `ValueError` that lists those of its tag."""
        for operation in self.operations:
            if operation.has_name(name):
                return operation
        names = sorted(operation.name for operation in self.operations)
        tag = name.partition(".")[0] + "."
        near = [one for one in names if one.startswith(tag)] or names
        raise ValueError(f"{self.name} has no operation {name!r}; known: {', '.join(near)}")

    def documented_refusals(self, operation: SpecOperation) -> list[tuple[int, str | None]]:
        """List status and code of each refusal that is documented for an operation.

        The code is `None` where the docs give only the status.
        """
        return [
            (int(status), code)
            for status, response in sorted(operation.raw["responses"].items())
            if status >= "400"
            for code in response.get("x-errors", [None])
        ]

    def _validator(self, schema: Mapping[str, Json]) -> Any:
        kept = self._validators.get(id(schema))
        if kept is None:
            rooted = {**schema, "components": self.components}
            kept = self._validators[id(schema)] = schema, SchemaValidator(rooted)
        return kept[1]

    def find_violations(
        self, schema: Mapping[str, Json], value: Json, *, is_sensitive: bool = False
    ) -> list[tuple[str, str]]:
        """List where and why `value` does not fit `schema`; no sensitive value is quoted."""
        return [
            self._describe_violation(schema, error, is_sensitive=is_sensitive)
            for error in self._validator(schema).iter_errors(value)
        ]

    def _describe_violation(
        self, schema: Mapping[str, Json], error: Any, *, is_sensitive: bool
    ) -> tuple[str, str]:
        path = list(error.absolute_path)
        broken: Mapping[str, Json] = error.schema
        if error.validator == "required":
            name = _missing_member(error)
            path.append(name)
            broken = {}
            for part in self.flatten_schema(error.schema):
                broken = {**broken, **part.get("properties", {}).get(name, {})}
            why = "it is required"
        else:
            quoted = repr(error.instance)
            hidden = is_sensitive or isinstance(error.instance, dict | list)
            shown = "it" if hidden or self._is_sensitive(schema, path) else _shorten(quoted)
            why = error.message.replace(quoted, shown, 1)
        rule = self._describe_schema(broken)
        return ".".join(map(str, path)) or "body", f"{why}; the spec says: {rule}" if rule else why

    def _is_sensitive(self, schema: Mapping[str, Json], path: list[str | int]) -> bool:
        """Whether what stands there, or what it stands in, is sensitive."""
        schemas = [schema]
        for step in (*path, None):
            if any(one.get("x-sensitive") for one in schemas):
                return True
            parts = [part for one in schemas for part in self.flatten_schema(one)]
            if any(one.get("x-sensitive") for one in parts):
                return True
            schemas = [part["items"] for part in parts if isinstance(step, int) and "items" in part]
            if isinstance(step, str):
                schemas += find_member_schemas(parts, step)
        return False

    def _describe_schema(self, schema: Mapping[str, Json]) -> str:
        """Say in a line what a schema asks for."""
        resolved = {**self.resolve(schema), **schema}
        parts: list[str] = []
        if "type" in resolved:
            kinds = resolved["type"]
            parts.append(kinds if isinstance(kinds, str) else " or ".join(kinds))
        if "enum" in resolved:
            parts.append("one of " + ", ".join(map(str, resolved["enum"])))
        parts += [f"{limit} {resolved[limit]}" for limit in _LIMITS if limit in resolved]
        if "description" in resolved:
            parts.append(str(resolved["description"]).partition(". ")[0].rstrip("."))
        return ", ".join(parts)

    def is_whole_result(self, operation: SpecOperation) -> bool:
        """Whether pages have members beside the data, so that all of the response is the result."""
        items = operation.raw.get("x-pagination", {}).get("items")
        return items is not None and f"/{items.removeprefix('/')}" == self.envelope["data"]

    def make_example_data(self, operation: SpecOperation, arguments: Mapping[str, Json]) -> Json:
        """Make example data for an operation, as they stand inside the envelope."""
        schema = operation.success[1]
        if schema is None:
            return None
        document = self.make_example(schema, arguments)
        if self.is_whole_result(operation):
            return document
        return get_member(document, self.envelope["data"])

    def make_refusal_document(self, operation: SpecOperation, status: int, reason: str) -> Json:
        """Make the body of a refusal by its schema; a member `message` in it says the reason."""
        schema = operation.find_schema(status)
        if schema is None:
            return {"message": reason}  # nobody says more
        document = copy.deepcopy(self.make_example(schema, {}))
        for part in (document, *(document.values() if is_object(document) else ())):
            if is_object(part) and isinstance(part.get("message"), str):
                part["message"] = reason
                break
        return document

    def make_example(self, schema: Mapping[str, Json], arguments: Mapping[str, Json]) -> Json:
        """Make data that fit `schema`; members that are arguments of the request are echoed."""
        if "example" in schema:
            return schema["example"]
        if "$ref" in schema:
            return self.make_example(self.resolve(schema), arguments)
        if "allOf" in schema:
            own = {key: value for key, value in schema.items() if key != "allOf"}
            schemas = [*schema["allOf"], *([own] if "properties" in own else ())]
            parts = [self.make_example(part, arguments) for part in schemas]
            return {name: value for part in parts for name, value in part.items()}
        if "anyOf" in schema:
            return self.make_example(schema["anyOf"][0], arguments)
        if "discriminator" in schema:
            return make_chosen_example(schema, lambda one: self.make_example(one, arguments))
        if "enum" in schema:
            return schema["enum"][0]
        kind = schema.get("type", "null")
        kind = kind if isinstance(kind, str) else kind[0]
        if kind == "object":
            members = schema.get("properties", {})
            if isinstance(schema.get("additionalProperties"), dict):
                members = {"name": schema["additionalProperties"], **members}
            return {
                name: self._make_member(name, child, arguments) for name, child in members.items()
            }
        if kind == "array":
            return [self.make_example(schema["items"], arguments)]
        return _make_scalar(kind, schema)

    def _make_member(
        self, name: str, schema: Mapping[str, Json], arguments: Mapping[str, Json]
    ) -> Json:
        if name in arguments and not self.find_violations(schema, arguments[name]):
            return arguments[name]
        return self.make_example(schema, arguments)


def find_member_schemas(
    schemas: Sequence[Mapping[str, Json]], name: str
) -> list[Mapping[str, Json]]:
    """List what schemas say of a member of an object, or of a value of a map."""
    found = [one["properties"][name] for one in schemas if name in one.get("properties", {})]
    maps = [one.get("additionalProperties") for one in schemas]
    return found or [one for one in maps if isinstance(one, dict)]


def _make_scalar(kind: str, schema: Mapping[str, Json]) -> Json:
    if kind == "string":
        return "string"[: schema.get("maxLength", 6)].ljust(schema.get("minLength", 0), "x")
    if kind in ("integer", "number"):
        return max(schema.get("minimum", 0), schema.get("exclusiveMinimum", -1) + 1)
    return False if kind == "boolean" else None


def _missing_member(error: Any) -> str:
    """Find the name of the required member that an error is about."""
    return str(next(name for name in error.validator_value if repr(name) in error.message))


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
