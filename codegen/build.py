"""From a bundled document to the typed model; everything doubtful is refused here."""

from __future__ import annotations

import re

from codegen import text
from codegen.load import Map, Seq, walk
from codegen.model import (
    SCALARS,
    Answer,
    Argument,
    Auth,
    Body,
    Credential,
    Encryption,
    Envelope,
    ErrorCode,
    Limits,
    Operation,
    Provider,
    Server,
    Source,
    Tag,
    Type,
    Undocumented,
    is_free_class_name,
    is_free_name,
    status_class,
)
from codegen.problems import Position, Problems
from codegen.rules import check, check_openapi

LIMIT_KEYS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
}
_PRIMITIVES = {"string": "str", "integer": "int", "boolean": "bool"}
_OBJECT = Type("Mapping[str, object]", "dict[str, Any]")
_NOTHING = Type("object", "object")


def build_provider(name: str, document: Map) -> Provider:
    """Check `document` and describe it; raises `SpecError` with all that is wrong."""
    problems = Problems()
    check(document, problems)
    problems.raise_if_any()  # what follows may rely on the shape
    check_openapi(document, problems)
    problems.raise_if_any()
    provider = _Builder(name, document, problems).provider()
    problems.raise_if_any()
    return provider


def property_name(wire_name: str, schema: Map) -> str:
    """The Python name of a property or parameter."""
    return str(schema.get("x-name", text.snake_case(wire_name)))


class _Builder:
    def __init__(self, name: str, document: Map, problems: Problems) -> None:
        self._name = name
        self._document = document
        self._problems = problems
        self._components: Map = document.get("components", {}).get("schemas", Map(document.at))
        self._errors = {error.code: error for error in self._error_codes()}
        self._envelope = Envelope(
            data=document["x-envelope"]["data"],
            code=document["x-envelope"]["code"],
            message=document["x-envelope"]["message"],
            success=document["x-envelope"].get("success"),
        )

    def provider(self) -> Provider:
        self._check_components()
        document = self._document
        info = document["info"]
        return Provider(
            name=self._name,
            title=info["title"],
            description=info.get("description", info["title"]),
            version=info["version"],
            servers=tuple(
                Server(server["url"].rstrip("/"), server.get("description", ""))
                for server in document["servers"]
            ),
            auth=self._auth(),
            envelope=self._envelope,
            errors=tuple(self._errors.values()),
            tags=self._tags(),
            undocumented=tuple(
                Undocumented(entry["name"], entry.get("path"), entry["missing"], entry.get("url"))
                for entry in document.get("x-undocumented", ())
            ),
            document=document,
        )

    def _auth(self) -> Auth:
        auth = self._document["x-auth"]
        credentials = []
        for name, entry in auth["credentials"].items():
            if not is_free_name(name):
                self._add(auth["credentials"].where(name), f"credential {name!r} is no free name")
            credentials.append(
                Credential(
                    name,
                    entry["description"],
                    entry.get("required", True),
                    entry.get("secret", True),
                )
            )
        return Auth(auth["scheme"], tuple(credentials))

    def _error_codes(self) -> list[ErrorCode]:
        result: list[ErrorCode] = []
        catalog = self._document.get("x-errors", Map(self._document.at))
        taken: dict[str, str] = {}
        for code, entry in catalog.items():
            at = catalog.where(code)
            name = entry.get("name") or text.pascal_case(code)
            if not is_free_class_name(name):
                self._add(at, f"{code!r} gives the class name {name!r}; add a readable name:")
            if name in taken:
                self._add(at, f"{code!r} and {taken[name]!r} both give {name}; add a name:")
            taken[name] = code
            base = status_class(entry["status"])
            result.append(ErrorCode(code, name, base, entry["status"], entry["description"]))
        return result

    # Operations

    def _tags(self) -> tuple[Tag, ...]:
        by_tag: dict[str, list[Operation]] = {tag["name"]: [] for tag in self._document["tags"]}
        seen: dict[str, Position] = {}
        for path, item in self._document["paths"].items():
            for method, raw in item.items():
                operation = self._operation(path, method, raw, by_tag)
                if operation is None:
                    continue
                if operation.dotted in seen:
                    at = raw.where("operationId")
                    self._add(at, f"{operation.dotted} is taken, see {seen[operation.dotted]}")
                seen[operation.dotted] = raw.where("operationId")
                by_tag[operation.tag].append(operation)
        for operation_id, at in self._outcomes:
            if operation_id not in {text.snake_case(dotted) for dotted in seen}:
                self._add(at, f"x-outcome names {operation_id!r}, which is no operationId here")
        tags = []
        for entry in self._document["tags"]:
            operations = by_tag[entry["name"]]
            if not is_free_name(entry["name"]):
                self._add(entry.where("name"), f"tag {entry['name']!r} is no free Python name")
            if not operations:
                self._add(entry.at, f"tag {entry['name']!r} has no operation; remove it")
            tags.append(Tag(entry["name"], entry["description"], tuple(operations)))
        return tuple(tags)

    @property
    def _outcomes(self) -> list[tuple[str, Position]]:
        return [
            (raw["x-outcome"], raw.where("x-outcome"))
            for item in self._document["paths"].values()
            for raw in item.values()
            if "x-outcome" in raw
        ]

    def _operation(
        self, path: str, method: str, raw: Map, tags: dict[str, list[Operation]]
    ) -> Operation | None:
        at = raw.where("operationId")
        operation_id = raw["operationId"]
        if len(raw["tags"]) != 1 or raw["tags"][0] not in tags:
            self._add(raw.where("tags"), f"write one tag of the root: {', '.join(tags)}")
            return None
        tag = raw["tags"][0]
        name = operation_id.removeprefix(f"{tag}_")
        if name == operation_id or not name:
            self._add(at, f"operationId {operation_id!r} must be {tag}_ and a verb")
            return None
        if not is_free_name(name):
            self._add(at, f"{name!r} cannot be a method name; choose another operationId")
        arguments = [self._parameter(entry) for entry in raw.get("parameters", ())]
        self._check_path(path, arguments, raw)
        body = self._body(raw)
        everything = [*arguments, *(body.fields if body else ())]
        for index, argument in enumerate(everything):
            if argument.name in {other.name for other in everything[:index]}:
                self._add(at, f"two arguments are called {argument.name!r}; give one an x-name")
        method = method.upper()
        encrypted = raw.get("x-encrypted", {"request": False, "response": False})
        answers = self._answers(raw)
        outcome = raw.get("x-outcome")
        return Operation(
            tag=tag,
            name=name,
            method=method,
            path=path,
            summary=raw["summary"],
            description=raw.get("description", ""),
            source=self._source(raw["x-source"]),
            arguments=tuple(arguments),
            body=body,
            result=self._result(raw),
            answers=tuple(answers),
            safe=raw.get("x-replay", "safe" if method == "GET" else "unsafe") == "safe",
            outcome=self._dotted(outcome) if outcome else None,
            encryption=Encryption(encrypted["request"], encrypted["response"]),
            authenticated=raw.get("security") != [],
            refuses_with_success_status=self._envelope.success is not None,
        )

    def _dotted(self, operation_id: str) -> str:
        names = sorted((tag["name"] for tag in self._document["tags"]), key=len, reverse=True)
        for tag in names:
            if operation_id.startswith(f"{tag}_"):
                return f"{tag}.{operation_id.removeprefix(f'{tag}_')}"
        return operation_id

    def _source(self, raw: Map) -> Source:
        missing = raw.get("missing", Seq(raw.at))
        for entry in missing:
            if not isinstance(entry, str):
                self._add(raw.where("missing"), f"missing must hold texts (quote it): {entry!r}")
        return Source(raw["url"], raw.get("modified"), raw["evidence"], tuple(map(str, missing)))

    def _parameter(self, raw: Map) -> Argument:
        if "$ref" in raw:
            raw = self._document["components"]["parameters"][raw["$ref"].rsplit("/", 1)[-1]]
        location, at = raw["in"], raw.where("name")
        name = property_name(raw["name"], raw)
        if not is_free_name(name):
            self._add(at, f"{name!r} is no free argument name; give it an x-name")
        schema = raw["schema"]
        argument = Argument(
            name=name,
            wire_name=raw["name"],
            location=location,
            required=raw.get("required", False),
            type=self._type(schema, at),
            description=raw.get("description", ""),
            limits=_limits(schema),
            sensitive=raw.get("x-sensitive", False),
            evidence=raw.get("x-source", {}).get("evidence"),
        )
        if location == "path" and not argument.required:
            self._add(at, "a path parameter must say required: true")
        if location == "path" and argument.type.argument != "str":
            self._add(at, "a path parameter must be a string")
        if location == "header" and not re.fullmatch(r"[A-Za-z0-9-]+", argument.wire_name):
            self._add(at, f"{argument.wire_name!r} is no header name")
        if "Mapping" in argument.type.argument:
            self._add(at, "a parameter cannot be an object; write one parameter a field")
        return argument

    def _check_path(self, path: str, arguments: list[Argument], raw: Map) -> None:
        named = re.findall(r"\{([^{}]*)\}", path)
        given = [argument.wire_name for argument in arguments if argument.location == "path"]
        if sorted(named) != sorted(given):
            self._add(raw.at, f"the path names {named}, the path parameters are {given}")
        if not re.fullmatch(r"(/[A-Za-z0-9._~-]+|/\{[A-Za-z0-9_-]+\})+", path):
            self._add(raw.at, f"the path {path!r} must be plain segments and {{parameters}}")

    def _body(self, raw: Map) -> Body | None:
        if "requestBody" not in raw:
            return None
        schema = raw["requestBody"]["content"]["application/json"]["schema"]
        at = raw.where("requestBody")
        name = schema.get("$ref", "").rsplit("/", 1)[-1]
        component = self._components.get(name)
        if component is None or component["type"] != "object":
            self._add(at, "a request body must be a $ref to an object under schemas/")
            return None
        required = component.get("required", ())
        fields = []
        for wire_name, property_schema in component.get("properties", {}).items():
            place = component["properties"].where(wire_name)
            field_name = property_name(wire_name, property_schema)
            if not is_free_name(field_name):
                self._add(place, f"{field_name!r} is no free argument name; give it an x-name")
            if "null" in _types(property_schema):
                self._add(place, "None means «not sent» in a request; drop null from the type")
            fields.append(
                Argument(
                    name=field_name,
                    wire_name=wire_name,
                    location="body",
                    required=wire_name in required,
                    type=self._type(property_schema, place),
                    description=property_schema.get("description", ""),
                    limits=_limits(property_schema),
                    sensitive=property_schema.get("x-sensitive", False),
                    evidence=property_schema.get("x-source", {}).get("evidence"),
                )
            )
        return Body(name, tuple(fields))

    def _answers(self, raw: Map) -> list[Answer]:
        answers = []
        for status, entry in raw["responses"].items():
            at = raw["responses"].where(status)
            if "$ref" in entry:
                name = entry["$ref"].rsplit("/", 1)[-1]
                entry = self._document["components"]["responses"][name]  # noqa: PLW2901
            if not re.fullmatch(r"[2-5]\d\d", status):
                self._add(at, f"status {status!r} must be a number such as 200")
                continue
            errors = []
            for code in entry.get("x-errors", ()):
                error = self._errors.get(code)
                if error is None:
                    self._add(at, f"code {code!r} is not in x-errors of the root; add it there")
                elif error.status != int(status):
                    self._add(at, f"{code} has status {error.status} in x-errors of the root")
                else:
                    errors.append(error)
            answers.append(Answer(int(status), entry["description"], tuple(errors)))
        if not any(answer.is_success for answer in answers):
            self._add(raw.where("responses"), "no success is described; add a 200")
        return answers

    def _result(self, raw: Map) -> Type | None:
        found: list[Type | None] = []
        for status, entry in raw["responses"].items():
            if str(status).startswith("2"):
                media = entry.get("content", {}).get("application/json")
                at = raw["responses"].where(status)
                found.append(self._data(media["schema"], at) if media else None)
        if any(result != found[0] for result in found):
            self._add(raw.where("responses"), "all successes must have one schema")
        return found[0] if found else None

    def _data(self, schema: Map, at: Position) -> Type | None:
        """What a method returns: the answer without its envelope."""
        if self._envelope.data == "":
            parts = schema.get("allOf", [schema])
            parts = [part for part in parts if not str(part.get("$ref")).endswith("/Envelope")]
            if len(parts) > 1:
                self._add(at, "allOf may hold the Envelope and one other schema")
            return self._type(parts[0], at) if parts else None
        name = schema.get("$ref", "").rsplit("/", 1)[-1]
        envelope = self._components.get(name)
        if envelope is None or envelope["type"] != "object":
            self._add(at, "an answer must be a $ref to an envelope object under schemas/")
            return None
        data = envelope.get("properties", {}).get(self._envelope.data.removeprefix("/"))
        return self._type(data, at) if data is not None else None

    # Schemas

    def _check_components(self) -> None:
        for name, schema in self._components.items():
            at = schema.at
            if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name) or not is_free_class_name(name):
                self._add(at, f"{name!r} must be a class name in PascalCase")
            self._check_component(name, schema, at)
        problems = self._problems
        for schema in walk(self._components):
            types = _types(schema)
            if types & {"array"} and "items" not in schema:
                problems.add(schema.at, "an array needs items")

    def _check_component(self, name: str, schema: Map, at: Position) -> None:
        if name in SCALARS:
            wanted = SCALARS[name].json_type
            if schema["type"] != wanted:
                self._add(at, f"{name} must be of type {wanted}")
        elif "enum" in schema:
            kind = {"string": str, "integer": int}.get(schema["type"])
            if kind is None or not all(isinstance(value, kind) for value in schema["enum"]):
                self._add(at, f"the values of enum {name} must be all strings or all integers")
            if kind is int and len(schema.get("x-enum-varnames", ())) != len(schema["enum"]):
                self._add(at, f"enum {name} needs x-enum-varnames, a name for each number")
        elif schema["type"] == "object":
            self._check_object(name, schema, at)
        else:
            known = ", ".join(SCALARS)
            self._add(at, f"{name} is neither an object, an enum nor one of {known}; inline it")

    def _check_object(self, name: str, schema: Map, at: Position) -> None:
        properties = schema.get("properties", Map(at))
        for required in schema.get("required", ()):
            if required not in properties:
                self._add(schema.where("required"), f"{name} requires {required!r}: no property")
        names: dict[str, str] = {}
        for wire_name, child in properties.items():
            place = properties.where(wire_name)
            python_name = property_name(wire_name, child)
            if not python_name.isidentifier() or python_name.startswith(("_", "model_")):
                self._add(place, f"{wire_name!r} gives {python_name!r}; give it an x-name")
            if python_name in names:
                self._add(place, f"{wire_name!r} and {names[python_name]!r} clash; add an x-name")
            names[python_name] = wire_name
            if "description" not in child and not name.endswith("Envelope"):
                self._add(place, f"{name}.{wire_name} has no description; say what it is")
            self._type(child, place)

    def _type(self, schema: Map, at: Position) -> Type:
        if "$ref" in schema:
            return self._reference_type(schema["$ref"].rsplit("/", 1)[-1])
        if "anyOf" in schema:
            options = [option for option in schema["anyOf"] if option.get("type") != "null"]
            if len(options) == 1 and "$ref" in options[0]:
                return self._type(options[0], at)
            self._add(at, 'anyOf may hold one $ref and {type: "null"} only')
            return _NOTHING
        if "allOf" in schema:
            self._add(at, "allOf is supported in answers only, with the Envelope; list the fields")
            return _NOTHING
        types = _types(schema) - {"null"}
        if types == {"array"} and "items" in schema:
            item = self._type(schema["items"], at)
            return Type(f"Sequence[{item.argument}]", f"list[{item.result}]")
        if types == {"object"}:
            if schema.get("additionalProperties") is not True:
                self._add(at, "name the object under schemas/, or say additionalProperties: true")
            return _OBJECT
        if types == {"number"}:
            self._add(at, "money is never a float: refer to the named scalar Amount")
            return _NOTHING
        if len(types) == 1 and types <= _PRIMITIVES.keys():
            python = _PRIMITIVES[types.pop()]
            return Type(python, python)
        if types or _types(schema) != {"null"}:
            self._add(at, f"type {schema.get('type')!r} is not supported; write one type")
        return _NOTHING

    def _reference_type(self, name: str) -> Type:
        if name in SCALARS:
            return Type(SCALARS[name].argument, "Any", name)
        component = self._components[name]
        if "enum" in component:
            plain = "int" if component["type"] == "integer" else "str"
            return Type(f"models.{name} | {plain}", f"models.{name}")
        return Type(f"models.{name} | Mapping[str, object]", f"models.{name}")

    def _add(self, at: Position, message: str) -> None:
        self._problems.add(at, message)


def _types(schema: Map) -> set[str]:
    declared = schema.get("type", ())
    return {declared} if isinstance(declared, str) else set(map(str, declared))


def _limits(schema: Map) -> Limits:
    return Limits(**{name: schema[key] for key, name in LIMIT_KEYS.items() if key in schema})
