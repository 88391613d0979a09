"""A bundled spec, read for the sandbox: routes, checks and example data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

try:
    from jsonschema import Draft202012Validator
except ModuleNotFoundError as error:
    raise ImportError('krpay.testing needs more: pip install "krpay[testing]"') from error

Json = Any

_LONGEST = 60
_LIMITS = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
    *("minLength", "maxLength", "pattern", "minItems", "maxItems"),
)


@dataclass(frozen=True)
class Operation:
    """One operation of a spec."""

    id: str
    method: str
    path: str
    raw: Mapping[str, Json] = field(repr=False)
    parameters: list[Mapping[str, Json]] = field(repr=False)

    @cached_property
    def name(self) -> str:
        """As it is called: `points.cancel_issuance`."""
        tag: str = self.raw["tags"][0]
        return f"{tag}.{self.id.removeprefix(tag + '_')}"

    def has_name(self, name: str) -> bool:
        """Whether it is called so: `points.cancel_issuance` or `points_cancel_issuance`."""
        return name in (self.name, self.id)

    @cached_property
    def segments(self) -> tuple[str, ...]:
        return tuple(self.path.split("/")[1:])

    def match(self, segments: tuple[str, ...]) -> dict[str, str] | None:
        """The path arguments, if the path is one of this operation."""
        patterns = self.segments
        if self._last_is_omittable and len(segments) == len(patterns) - 1:
            patterns = patterns[:-1]
        if len(segments) != len(patterns):
            return None
        arguments: dict[str, str] = {}
        for pattern, segment in zip(patterns, segments, strict=True):
            if pattern.startswith("{"):
                arguments[pattern.strip("{}")] = segment
            elif pattern != segment:
                return None
        return arguments

    @cached_property
    def _last_is_omittable(self) -> bool:
        omittable = {entry["name"] for entry in self.parameters if entry.get("x-omittable")}
        return self.segments[-1].strip("{}") in omittable

    @property
    def is_public(self) -> bool:
        """Whether it needs no credentials."""
        return self.raw.get("security") == []

    @property
    def encrypted(self) -> Mapping[str, bool | str]:
        """`request` and `response`: true, false, or `unknown`."""
        encrypted: Mapping[str, bool | str] = self.raw.get("x-encrypted", {})
        return {"request": False, "response": False, **encrypted}

    @property
    def request_schema(self) -> Mapping[str, Json] | None:
        content = self.raw.get("requestBody", {}).get("content", {})
        return content["application/json"]["schema"] if content else None

    @property
    def success(self) -> tuple[int, Mapping[str, Json] | None]:
        """Status and schema of the first documented success."""
        status = min(status for status in self.raw["responses"] if status < "300")
        content = self.raw["responses"][status].get("content", {})
        return int(status), content["application/json"]["schema"] if content else None


@cache
def bundled(provider: str) -> Spec:
    """A provider's spec, read once in a process; nobody changes it."""
    return Spec(provider)


class Spec:
    """A provider's spec, as it ships in the package."""

    def __init__(self, provider: str) -> None:
        self.name = provider
        text = files(f"krpay.{provider}").joinpath("openapi.json").read_text(encoding="utf-8")
        self.document: Json = json.loads(text)
        self.components = self.document["components"]
        self.envelope = self.document["x-envelope"]
        self.errors: Mapping[str, Json] = self.document.get("x-errors", {})
        # Fixed segments win over parameters: /payments/cancel is not /payments/{imp_uid}.
        self.operations = sorted(
            self._operations(), key=lambda operation: operation.path.count("{")
        )
        # By the identity of their schemas, which are kept with them and so stay what they are.
        self._validators: dict[int, tuple[Mapping[str, Json], Any]] = {}

    def _operations(self) -> Iterator[Operation]:
        for path, item in self.document["paths"].items():
            for method, raw in item.items():
                parameters = [self.resolve(entry) for entry in raw.get("parameters", [])]
                yield Operation(raw["operationId"], method.upper(), path, raw, parameters)

    def resolve(self, value: Mapping[str, Json]) -> Mapping[str, Json]:
        """A schema or parameter, with a reference at its top followed."""
        while "$ref" in value:
            target = self.document
            for token in value["$ref"].removeprefix("#/").split("/"):
                target = target[token]
            value = target
        return value

    def parts(self, schema: Mapping[str, Json]) -> list[Mapping[str, Json]]:
        """A schema with references followed, and its `allOf` and `anyOf` taken apart."""
        schema = self.resolve(schema)
        found = [schema]
        for key in ("allOf", "anyOf"):
            for part in schema.get(key, ()):
                found += self.parts(part)
        return found

    def has(self, name: str) -> bool:
        """Whether there is an operation of this name."""
        return any(operation.has_name(name) for operation in self.operations)

    def named(self, name: str) -> Operation:
        """The operation of this name, or a `ValueError` that lists those of its tag."""
        for operation in self.operations:
            if operation.has_name(name):
                return operation
        names = sorted(operation.name for operation in self.operations)
        tag = name.partition(".")[0] + "."
        near = [one for one in names if one.startswith(tag)] or names
        raise ValueError(f"{self.name} has no operation {name!r}; known: {', '.join(near)}")

    def refusals(self, operation: Operation) -> list[tuple[int, str | None]]:
        """Status and code of each refusal that is documented for an operation.

        The code is `None` where the docs give only the status.
        """
        return [
            (int(status), code)
            for status, response in sorted(operation.raw["responses"].items())
            if status >= "400"
            for code in self.resolve(response).get("x-errors", [None])
        ]

    def _validator(self, schema: Mapping[str, Json]) -> Any:
        kept = self._validators.get(id(schema))
        if kept is None:
            rooted = {**schema, "components": self.components}
            kept = self._validators[id(schema)] = schema, Draft202012Validator(rooted)
        return kept[1]

    def complaints(
        self, schema: Mapping[str, Json], value: Json, *, is_sensitive: bool = False
    ) -> list[tuple[str, str]]:
        """Where and why `value` does not fit; empty if it fits. No sensitive value is quoted."""
        return [
            self._complaint(schema, error, is_sensitive=is_sensitive)
            for error in self._validator(schema).iter_errors(value)
        ]

    def _complaint(
        self, schema: Mapping[str, Json], error: Any, *, is_sensitive: bool
    ) -> tuple[str, str]:
        path = list(error.absolute_path)
        broken: Mapping[str, Json] = error.schema
        if error.validator == "required":
            name = _missing(error)
            path.append(name)
            broken = {}
            for part in self.parts(error.schema):
                broken = {**broken, **part.get("properties", {}).get(name, {})}
            why = "it is required"
        else:
            quoted = repr(error.instance)
            hidden = is_sensitive or isinstance(error.instance, dict | list)
            shown = "it" if hidden or self._is_sensitive(schema, path) else _short(quoted)
            why = error.message.replace(quoted, shown, 1)
        said = self._said(broken)
        return ".".join(map(str, path)) or "body", f"{why}; the spec says: {said}" if said else why

    def _is_sensitive(self, schema: Mapping[str, Json], path: list[str | int]) -> bool:
        """Whether what stands there, or what it stands in, is sensitive."""
        found = [schema]
        for step in (*path, None):
            if any(one.get("x-sensitive") for one in found):
                return True
            parts = [part for one in found for part in self.parts(one)]
            if any(one.get("x-sensitive") for one in parts):
                return True
            found = [part["items"] for part in parts if isinstance(step, int) and "items" in part]
            found += [
                part["properties"][step] for part in parts if step in part.get("properties", {})
            ]
        return False

    def _said(self, schema: Mapping[str, Json]) -> str:
        """What a schema asks for, in a line."""
        resolved = {**self.resolve(schema), **schema}
        said: list[str] = []
        if "type" in resolved:
            kinds = resolved["type"]
            said.append(kinds if isinstance(kinds, str) else " or ".join(kinds))
        if "enum" in resolved:
            said.append("one of " + ", ".join(map(str, resolved["enum"])))
        said += [f"{limit} {resolved[limit]}" for limit in _LIMITS if limit in resolved]
        if "description" in resolved:
            said.append(str(resolved["description"]).partition(". ")[0].rstrip("."))
        return ", ".join(said)

    def example(self, schema: Mapping[str, Json], given: Mapping[str, Json]) -> Json:
        """Data that fits `schema`; members that the request gave are echoed."""
        if "example" in schema:
            return schema["example"]
        if "$ref" in schema:
            return self.example(self.resolve(schema), given)
        if "allOf" in schema:
            parts = [self.example(part, given) for part in schema["allOf"]]
            return {name: value for part in parts for name, value in part.items()}
        if "anyOf" in schema:
            return self.example(schema["anyOf"][0], given)
        if "enum" in schema:
            return schema["enum"][0]
        kind = schema.get("type", "null")
        kind = kind if isinstance(kind, str) else kind[0]
        if kind == "object":
            members = schema.get("properties", {})
            return {name: self._member(name, child, given) for name, child in members.items()}
        if kind == "array":
            return [self.example(schema["items"], given)]
        return _plain(kind, schema)

    def _member(self, name: str, schema: Mapping[str, Json], given: Mapping[str, Json]) -> Json:
        if name in given and not self.complaints(schema, given[name]):
            return given[name]
        return self.example(schema, given)


def _plain(kind: str, schema: Mapping[str, Json]) -> Json:
    if kind == "string":
        return "string"[: schema.get("maxLength", 6)].ljust(schema.get("minLength", 0), "x")
    if kind in ("integer", "number"):
        return max(schema.get("minimum", 0), 0)
    return False if kind == "boolean" else None


def _missing(error: Any) -> str:
    """The name of the required member that an error is about."""
    return str(next(name for name in error.validator_value if repr(name) in error.message))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
