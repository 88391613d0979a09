"""From a bundled document to the typed model; everything doubtful is refused here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from codegen.emit import text
from codegen.ir.model import (
    CLIENT_NAMES,
    ERROR_NAMES,
    METHOD_NAMES,
    RESOURCE_NAMES,
    Answer,
    Argument,
    Body,
    BodyEncoding,
    Credential,
    Encryption,
    Envelope,
    ErrorCode,
    Operation,
    Pagination,
    Provider,
    SecurityScheme,
    Server,
    Signing,
    Source,
    Tag,
    Type,
    Undocumented,
    Window,
    is_free_class_name,
    is_free_name,
    status_class,
)
from codegen.ir.rooms import Room
from codegen.ir.shapes import Shapes, limits_of, property_name, reference_name
from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Position, Problems
from codegen.spec.rules import check
from codegen.spec.validity import check_openapi


def build_provider(name: str, document: LocatedMapping, room: Room) -> Provider:
    """Check `document` and describe it; raises `SpecError` with all that is wrong.

    `room` is the Python that people wrote for this provider.
    """
    provider = describe_provider(name, document, room)
    problems = Problems()
    check_openapi(document, problems)
    problems.raise_if_any()
    return provider


def describe_provider(name: str, document: LocatedMapping, room: Room) -> Provider:
    """The same without asking an OpenAPI validator, which takes most of the time."""
    problems = Problems()
    check(document, problems)
    problems.raise_if_any()  # what follows may rely on the shape
    provider = _Builder(name, document, room, problems).provider()
    problems.raise_if_any()
    return provider


def describe_old_provider(name: str, document: LocatedMapping) -> Provider:
    """The same for a spec of the past, as far as it goes, whatever today's rules refuse in it."""
    return _Builder(name, document, Room(), Problems()).provider()


class _Builder:
    def __init__(self, name: str, document: LocatedMapping, room: Room, problems: Problems) -> None:
        self._name = name
        self._document = document
        self._room = room
        self._add = problems.add
        components: LocatedMapping = document.get("components", {}).get(
            "schemas", LocatedMapping(document.position)
        )
        self._shapes = Shapes(components, problems)
        self._errors = {error.code: error for error in self._error_codes()}
        envelope = document["x-envelope"]
        self._envelope = Envelope(
            data=envelope["data"],
            code=envelope["code"],
            message=envelope["message"],
            success=envelope.get("success"),
        )

    def provider(self) -> Provider:
        self._shapes.check()
        document = self._document
        info = document["info"]
        if not document["servers"]:
            self._add(document.position_of("servers"), "name at least one of the servers")
        for server in document["servers"]:
            if re.search(r"\{\w+\}", server["url"].partition("?")[0]):
                message = f"the URL {server['url']!r} has variables; write it out"
                self._add(server.position_of("url"), message)
        return Provider(
            name=self._name,
            title=info["title"],
            description=info.get("description", info["title"]),
            version=info["version"],
            servers=tuple(
                Server(
                    server["url"].rstrip("/"), server.get("description", ""), server.get("x-name")
                )
                for server in document["servers"]
            ),
            signing=self._signing(),
            body_encoding=self._body_encoding(),
            envelope=self._envelope,
            errors=tuple(self._errors.values()),
            tags=self._tags(),
            undocumented=tuple(
                Undocumented(entry["name"], entry.get("path"), entry["missing"], entry.get("url"))
                for entry in document.get("x-undocumented", ())
            ),
            document=document,
        )

    def _signing(self) -> Signing:
        auth = self._document.get("x-auth")
        if auth is None:
            schemes = tuple(self._security_schemes())
            credentials = tuple(one for scheme in schemes for one in scheme.credentials)
            self._refuse_doubles(credentials)
            return Signing(credentials, schemes=schemes)
        signer = auth.get("signer")
        if signer is not None:
            self._check_class("_signing", "signer", auth)
        return Signing(self._credentials(auth["credentials"]), signer)

    def _body_encoding(self) -> BodyEncoding | None:
        encoding = self._document.get("x-encryption")
        if encoding is None:
            return None
        self._check_class("_body_codec", "codec", encoding)
        return BodyEncoding(encoding["codec"], self._credentials(encoding["credentials"]))

    def _check_class(self, module: str, key: str, entry: LocatedMapping) -> None:
        """Refuse a class that the room lacks, or that takes other credentials."""
        problem = self._room.problem_with(module, entry[key], set(entry["credentials"]))
        if problem:
            self._add(entry.position_of(key), problem)

    def _credentials(self, entries: LocatedMapping) -> tuple[Credential, ...]:
        for name in entries:
            if not is_free_name(name) or name in CLIENT_NAMES:
                self._add(entries.position_of(name), f"credential {name!r} is no free name")
        return tuple(
            Credential(
                name,
                entry["description"],
                entry.get("required", True),
                entry.get("secret", True),
                entry.get("pem", False),
            )
            for name, entry in entries.items()
        )

    def _security_schemes(self) -> Iterator[SecurityScheme]:
        """The standard schemes that all apply together."""
        document = self._document
        if "security" not in document:
            self._add(
                document.position,
                "nothing says how requests are signed: write x-auth, or security with one of "
                "components.securitySchemes, or security: [] if no credentials are needed",
            )
            return
        requirements = document["security"]
        if len(requirements) > 1:
            self._add(
                document.position_of("security"), "only one way of signing is supported; keep one"
            )
        schemes = document.get("components", {}).get(
            "securitySchemes", LocatedMapping(document.position)
        )
        for name in requirements[0] if requirements else ():
            if name not in schemes:
                known = ", ".join(schemes) or "none"
                self._add(
                    document.position_of("security"),
                    f"security names {name!r}, which is not in components.securitySchemes: {known}",
                )
            else:
                yield from self._security_scheme(name, schemes[name], schemes.position_of(name))

    def _security_scheme(
        self, name: str, entry: LocatedMapping, position: Position
    ) -> Iterator[SecurityScheme]:
        kind = (entry["type"], str(entry.get("scheme", entry.get("in"))).lower())
        description = entry.get("description", "")
        argument = text.snake_case(name)
        if kind == ("http", "basic"):
            pair = {"username": "User name.", "password": "Password."}
            credentials = self._standard_credentials(position, **pair)
            yield SecurityScheme("BasicSigner", credentials)
        elif kind == ("http", "bearer"):
            credentials = self._standard_credentials(
                position, **{argument: description or "Token."}
            )
            yield SecurityScheme("BearerSigner", credentials)
        elif kind in (("apiKey", "header"), ("apiKey", "query")):
            credentials = self._standard_credentials(
                position, **{argument: description or "API key."}
            )
            signer = f"ApiKey{kind[1].capitalize()}Signer"
            yield SecurityScheme(signer, credentials, entry.get("name"))
        else:
            self._add(
                position,
                f"{' '.join(kind)} is not supported; use http bearer, http basic, or apiKey in "
                "header or query; any other way of signing is a class in the provider's room",
            )

    def _standard_credentials(
        self, position: Position, **descriptions: str
    ) -> tuple[Credential, ...]:
        for name in descriptions:
            if not is_free_name(name) or name in CLIENT_NAMES:
                self._add(
                    position, f"credential {name!r} is no free name; call the scheme otherwise"
                )
        return tuple(
            Credential(name, description, required=True, secret=name != "username", pem=False)
            for name, description in descriptions.items()
        )

    def _refuse_doubles(self, credentials: tuple[Credential, ...]) -> None:
        names = [credential.name for credential in credentials]
        for name in sorted({name for name in names if names.count(name) > 1}):
            self._add(
                self._document.position_of("security"), f"two credentials are called {name!r}"
            )

    def _error_codes(self) -> list[ErrorCode]:
        result: list[ErrorCode] = []
        catalog = self._document.get("x-errors", LocatedMapping(self._document.position))
        taken: dict[str, str] = {}
        for code, entry in catalog.items():
            position = catalog.position_of(code)
            name = entry.get("name") or text.pascal_case(code)
            if not is_free_class_name(name) or name in ERROR_NAMES:
                self._add(position, f"{code!r} gives the class name {name!r}; add a readable name:")
            if name in taken:
                self._add(position, f"{code!r} and {taken[name]!r} both give {name}; add a name:")
            taken[name] = code
            status = entry.get("status")
            base = status_class(status)
            result.append(ErrorCode(code, name, base, status, entry["description"]))
        return result

    # Operations

    def _tags(self) -> tuple[Tag, ...]:
        by_tag: dict[str, list[Operation]] = {tag["name"]: [] for tag in self._document["tags"]}
        operations: dict[str, tuple[Operation, Position]] = {}
        for path, item in self._document["paths"].items():
            for method, raw in item.items():
                position = raw.position_of("operationId")
                if raw["operationId"] in operations:
                    other = operations[raw["operationId"]][1]
                    self._add(position, f"{raw['operationId']!r} is taken, see {other}")
                operation = self._operation(path, method, raw, by_tag)
                if operation is not None:
                    operations[raw["operationId"]] = operation, position
                    by_tag[operation.tag].append(operation)
        for item in self._document["paths"].values():
            for raw in item.values():
                for key in ("x-outcome", "x-successor"):
                    if key in raw and raw[key] not in operations:
                        message = f"{key} names {raw[key]!r}, which is no operationId here"
                        self._add(raw.position_of(key), message)
        dotted = {name: operation.dotted for name, (operation, _) in operations.items()}
        return tuple(
            self._tag(entry, by_tag[entry["name"]], dotted) for entry in self._document["tags"]
        )

    def _tag(
        self, entry: LocatedMapping, operations: list[Operation], dotted: dict[str, str]
    ) -> Tag:
        name, position = entry["name"], entry.position_of("name")
        if not is_free_name(name) or name in CLIENT_NAMES:
            self._add(position, f"tag {name!r} is no free Python name")
        if text.pascal_case(name) in RESOURCE_NAMES or name.startswith("async_"):
            self._add(position, f"tag {name!r} gives a class name that is taken; choose another")
        module = entry.get("x-module")
        if not operations and module is None:
            self._add(entry.position, f"tag {name!r} has no operation; remove it")
        if operations and module is not None:
            self._add(
                entry.position_of("x-module"), f"tag {name!r} has operations in the spec; drop this"
            )
        return Tag(
            name,
            entry["description"],
            tuple(
                replace(
                    operation,
                    outcome=dotted.get(operation.outcome or ""),
                    successor=dotted.get(operation.successor or ""),
                )
                for operation in operations
            ),
            module,
        )

    def _operation(
        self, path: str, method: str, raw: LocatedMapping, tags: dict[str, list[Operation]]
    ) -> Operation | None:
        position = raw.position_of("operationId")
        operation_id = raw["operationId"]
        tag = raw["tags"][0] if len(raw["tags"]) == 1 else None
        if not isinstance(tag, str) or tag not in tags:
            known = ", ".join(tags)
            self._add(
                raw.position_of("tags"), f"write one tag of the root: {known}; not {raw['tags']}"
            )
            return None
        name = operation_id.removeprefix(f"{tag}_")
        if name == operation_id or not name:
            self._add(position, f"operationId {operation_id!r} must be {tag}_ and a verb")
            return None
        if not is_free_name(name) or name in METHOD_NAMES:
            self._add(position, f"{name!r} cannot be a method name; choose another operationId")
        arguments = [self._parameter(entry) for entry in raw.get("parameters", ())]
        self._check_path(path, arguments, raw)
        body = self._body(raw)
        everything = [*arguments, *(body.fields if body else ())]
        for index, argument in enumerate(everything):
            if argument.name in {other.name for other in everything[:index]}:
                self._add(
                    position, f"two arguments are called {argument.name!r}; give one an x-name"
                )
        method = method.upper()
        encrypted = raw.get("x-encrypted", {"request": False, "response": False})
        if "x-encrypted" in raw and "x-encryption" not in self._document:
            message = "the root has no x-encryption, so nothing can be encrypted; drop this"
            self._add(raw.position_of("x-encrypted"), message)
        result = self._result(raw)
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
            result=result,
            answers=tuple(self._answers(raw)),
            safe=raw.get("x-replay", "safe" if method == "GET" else "unsafe") == "safe",
            outcome=raw.get("x-outcome"),
            encryption=Encryption(
                request=encrypted["request"] is True,
                response=encrypted["response"] is True,
                unknown=tuple(
                    side for side in ("request", "response") if encrypted[side] == "unknown"
                ),
            ),
            authenticated=raw.get("security") != [],
            refuses_with_success_status=self._envelope.success is not None,
            pagination=self._pagination(raw, name, everything, result),
            window=self._window(raw, everything),
            unwrapped=not self._is_whole(raw),
            deprecated=raw.get("deprecated", False),
            successor=raw.get("x-successor"),
        )

    def _is_whole(self, raw: LocatedMapping) -> bool:
        """Whether what pages need stands beside the data, so that all of it is the result."""
        items = raw.get("x-pagination", {}).get("items")
        return items is not None and f"/{items}" == self._envelope.data

    def _pagination(
        self, raw: LocatedMapping, name: str, arguments: list[Argument], result: Type | None
    ) -> Pagination | None:
        entry = raw.get("x-pagination")
        if entry is None:
            return None
        page = self._shapes.component(result.result.removeprefix("models.")) if result else None
        named = {argument.wire_name: argument.name for argument in arguments}
        if result is None or page is None or entry["parameter"] not in named:
            self._add(
                entry.position, "x-pagination needs an answer that is an object, and a parameter"
            )
            return None
        properties = page.get("properties", {})
        members: dict[str, str] = {}
        for key in ("items", "next", "more", "page", "pages"):
            if key in entry:
                if entry[key] not in properties:
                    self._add(
                        entry.position_of(key), f"{entry[key]!r} is no property of the answer"
                    )
                    return None
                members[key] = "found." + property_name(entry[key], properties[entry[key]])
        if ("next" in members) == ("pages" in members) or ("pages" in members) != (
            "page" in members
        ):
            self._add(entry.position, "x-pagination needs next, or page and pages")
            return None
        if "next" in members:
            following = members["next"]
            if "more" in members:
                following += f" if {members['more']} is not False else None"
        else:
            first = entry.get("first", 1)
            following = (
                f"request_building.next_page({members['page']}, {members['pages']}, first={first})"
            )
        items = self._shapes.type_of(properties[entry["items"]], entry.position_of("items")).result
        return Pagination(
            name=entry.get("name") or "iter_" + name.removeprefix("list_"),
            parameter=named[entry["parameter"]],
            items=members["items"].removeprefix("found."),
            item=items.removeprefix("list[").removesuffix("]"),
            following=following,
        )

    def _window(self, raw: LocatedMapping, arguments: list[Argument]) -> Window | None:
        entry = raw.get("x-window")
        if entry is None:
            return None
        named = {argument.wire_name: argument.name for argument in arguments}
        if entry["from"] not in named or entry["to"] not in named:
            self._add(entry.position, "x-window must name two parameters")
            return None
        if ("days" in entry) == ("months" in entry):
            self._add(entry.position, "x-window needs days or months")
            return None
        start, end = named[entry["from"]], named[entry["to"]]
        return Window(start, end, entry.get("days"), entry.get("months"))

    def _source(self, raw: LocatedMapping) -> Source:
        missing = raw.get("missing", LocatedList(raw.position))
        for entry in missing:
            if not isinstance(entry, str):
                self._add(
                    raw.position_of("missing"), f"missing must hold texts (quote it): {entry!r}"
                )
        return Source(raw["url"], raw.get("modified"), raw["evidence"], tuple(map(str, missing)))

    def _parameter(self, raw: LocatedMapping) -> Argument:
        if "$ref" in raw:
            for key in raw.keys() - {"$ref"}:
                message = f"{key!r} beside $ref means nothing here; write it at the parameter"
                self._add(raw.position_of(key), message)
            raw = self._document["components"]["parameters"][reference_name(raw)]
        location, position = raw["in"], raw.position_of("name")
        schema = raw["schema"]
        argument = Argument(
            name=property_name(raw["name"], raw),
            wire_name=raw["name"],
            location=location,
            required=raw.get("required", False) and not raw.get("x-omittable", False),
            type=self._shapes.type_of(schema, position),
            description=raw["description"],
            limits=limits_of(schema),
            sensitive=raw.get("x-sensitive", False),
            evidence=raw.get("x-source", {}).get("evidence"),
            comma_separated=raw.get("explode") is False,
        )
        if argument.comma_separated and not argument.type.argument.startswith("Sequence"):
            self._add(raw.position_of("explode"), "only a list can be written with commas")
        self._check_argument(argument, position)
        self._shapes.refuse_item_limits(schema, position)
        if location == "path" and not raw.get("required", False):
            self._add(position, "a path parameter must say required: true")
        if location != "path" and "x-omittable" in raw:
            self._add(position, "only a path parameter can be x-omittable; drop required instead")
        if location == "path" and not argument.type.argument.endswith("str"):
            self._add(position, "a path parameter must be a string")
        if location == "header" and not re.fullmatch(r"[A-Za-z0-9-]+", argument.wire_name):
            self._add(position, f"{argument.wire_name!r} is no header name")
        if location == "header" and "Sequence" in argument.type.argument:
            self._add(position, "a header cannot be a list")
        if "Mapping" in argument.type.argument and argument.type.scalar is None:
            self._add(position, "a parameter cannot be an object; write one parameter a field")
        return argument

    def _check_argument(self, argument: Argument, position: Position) -> None:
        if not is_free_name(argument.name):
            self._add(position, f"{argument.name!r} is no free argument name; give it an x-name")

    def _check_path(self, path: str, arguments: list[Argument], raw: LocatedMapping) -> None:
        position = raw.position_of("operationId")
        named = re.findall(r"\{([^{}]*)\}", path)
        given = [argument.wire_name for argument in arguments if argument.location == "path"]
        if sorted(named) != sorted(given):
            self._add(position, f"the path names {named}, the path parameters are {given}")
        for argument in arguments:
            last = path.endswith(f"/{{{argument.wire_name}}}")
            if argument.location == "path" and not argument.required and not last:
                self._add(position, f"only the last segment can be left out, not {argument.name}")
        if not re.fullmatch(r"(/[A-Za-z0-9._~-]+|/\{[A-Za-z0-9_-]+\})+", path):
            self._add(position, f"the path {path!r} must be plain segments and {{parameters}}")

    def _body(self, raw: LocatedMapping) -> Body | None:
        if "requestBody" not in raw:
            return None
        schema = raw["requestBody"]["content"]["application/json"]["schema"]
        name = reference_name(schema)
        component = self._shapes.component(name)
        if component is None or component["type"] != "object":
            position = raw.position_of("requestBody")
            self._add(position, "a request body must be a $ref to an object under schemas/")
            return None
        self._shapes.check_sent(name)
        required = component.get("required", ())
        fields = []
        for wire_name, child in component.get("properties", {}).items():
            position = component["properties"].position_of(wire_name)
            argument = Argument(
                name=property_name(wire_name, child),
                wire_name=wire_name,
                location="body",
                required=wire_name in required,
                type=self._shapes.type_of(child, position),
                description=child.get("description", ""),
                limits=limits_of(child),
                sensitive=child.get("x-sensitive", False),
                evidence=child.get("x-source", {}).get("evidence"),
                deprecated=child.get("deprecated", False),
            )
            self._check_argument(argument, position)
            fields.append(argument)
        return Body(name, tuple(fields))

    # Answers

    def _responses(self, raw: LocatedMapping) -> list[tuple[str, LocatedMapping, Position]]:
        """Statuses and what they answer, references followed."""
        result = []
        for status, entry in raw["responses"].items():
            if "$ref" in entry:
                entry = self._document["components"]["responses"][reference_name(entry)]  # noqa: PLW2901
            result.append((status, entry, raw["responses"].position_of(status)))
        return result

    def _answers(self, raw: LocatedMapping) -> list[Answer]:
        answers = []
        for status, entry, position in self._responses(raw):
            if not re.fullmatch(r"[2-5]\d\d", status):
                self._add(position, f"status {status!r} must be a number such as 200")
                continue
            errors = []
            for code in entry.get("x-errors", ()):
                error = self._errors.get(code) if isinstance(code, str) else None
                if error is None:
                    message = f"x-errors names {code!r}, which the root does not; add it there"
                    self._add(entry.position_of("x-errors"), message)
                elif error.status not in (None, int(status)):
                    self._add(position, f"{code} has status {error.status} in x-errors of the root")
                else:
                    errors.append(error)
            answers.append(Answer(int(status), entry["description"], tuple(errors)))
        if not any(answer.is_success for answer in answers):
            self._add(raw.position_of("responses"), "no success is described; add a 200")
        return answers

    def _result(self, raw: LocatedMapping) -> Type | None:
        found: list[Type | None] = []
        for status, entry, position in self._responses(raw):
            if status.startswith("2"):
                media = entry.get("content", {}).get("application/json")
                if media and self._is_whole(raw):
                    found.append(self._shapes.type_of(media["schema"], position))
                else:
                    found.append(self._data(media["schema"], position) if media else None)
        if any(result != found[0] for result in found):
            self._add(raw.position_of("responses"), "all successes must have one schema")
        result = found[0] if found else None
        if result and "207" in raw["responses"]:
            if not result.result.startswith("list["):
                self._add(raw["responses"].position_of("207"), "207 is supported for lists only")
            return replace(result, result="Items" + result.result.removeprefix("list"))
        return result

    def _data(self, schema: LocatedMapping, position: Position) -> Type | None:
        """What a method returns: the answer without its envelope."""
        if self._envelope.data == "":
            parts = schema.get("allOf", [schema])
            parts = [part for part in parts if reference_name(part) != "Envelope"]
            if len(parts) > 1:
                self._add(position, "allOf may hold the Envelope and one other schema")
            return self._shapes.type_of(parts[0], position) if parts else None
        envelope = self._shapes.component(reference_name(schema))
        if envelope is None or envelope["type"] != "object":
            self._add(position, "an answer must be a $ref to an envelope object under schemas/")
            return None
        data = envelope.get("properties", {}).get(self._envelope.data.removeprefix("/"))
        return self._shapes.type_of(data, position) if data is not None else None
