"""Refuses operations that contradict themselves, each other or the root."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Problems, suggest

_IGNORED_HEADERS = {
    "accept": "the content of the responses says it",
    "content-type": "the content of the request body says it",
    "authorization": "write x-auth, or security in the root",
}
"""Headers of which OpenAPI says that a parameter for them is ignored, and what to write."""

_FRAMING_HEADERS = frozenset(
    {"connection", "content-encoding", "content-length", "expect", "host", "keep-alive"}
    | {"proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"}
)
"""Headers that say where a request goes and where it ends."""


@dataclass(frozen=True, slots=True)
class _Operation:
    path: str
    method: str
    raw: LocatedMapping

    @property
    def id(self) -> str:
        return str(self.raw["operationId"])

    @property
    def is_safe(self) -> bool:
        default = "safe" if self.method == "get" else "unsafe"
        return bool(self.raw.get("x-replay", default) == "safe")


def check_operations(document: LocatedMapping, problems: Problems) -> None:
    """Check what the operations of a bundled document say together."""
    _check_servers(document, problems)
    _check_security(document, problems)
    operations = list(_list_operations(document))
    _check_ids(operations, problems)
    for operation in operations:
        _check_parameters(operation, document, problems)
    for parameter in document["components"].get("parameters", {}).values():
        _check_header(parameter, problems)
    by_id = {operation.id: operation for operation in operations}
    for operation in operations:
        _check_outcome(operation, by_id, problems)
        _check_successor(operation, by_id, problems)
    _check_paths(document["paths"], problems)
    _check_gaps(document, operations, problems)


def _list_operations(document: LocatedMapping) -> Iterator[_Operation]:
    for path, item in document["paths"].items():
        for method, raw in item.items():
            yield _Operation(path, method, raw)


def _check_servers(document: LocatedMapping, problems: Problems) -> None:
    servers = document["servers"]
    for key, normalize in (("url", _normalize_url), ("x-name", str)):
        seen = set[str]()
        for server in servers:
            if key not in server:
                continue
            value = normalize(server[key])
            if value in seen:
                message = f"two servers have the {key} {value!r}; change one, or drop it"
                problems.add(server.position_of(key), message)
            seen.add(value)
    names = [server for server in servers if "x-name" in server]
    for server in servers if names else ():
        if "x-name" not in server:
            message = "other servers have an x-name, and this one has none; name all, or none"
            problems.add(server.position_of("url"), message)
    if len(servers) == 1 and names:
        message = "one server is no choice; drop its x-name"
        problems.add(servers[0].position_of("x-name"), message)


def _normalize_url(url: str) -> str:
    """Write a URL as others would that lead to the same place."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.lower().removesuffix(":443")).geturl().rstrip("/")


def _check_security(document: LocatedMapping, problems: Problems) -> None:
    schemes = document["components"].get("securitySchemes", LocatedMapping(document.position))
    used = set()
    for requirement in document.get("security", ()):
        for name in requirement:
            used.add(name)
            if name not in schemes:
                hint = suggest(name, schemes) or "; add it there"
                message = f"security names {name!r}, which components.securitySchemes does not"
                problems.add(requirement.position_of(name), message + hint)
    for name in schemes:
        if name not in used:
            message = f"nothing refers to {name}; name it in security of the root, or remove it"
            problems.add(schemes.position_of(name), message)


def _check_ids(operations: list[_Operation], problems: Problems) -> None:
    first: dict[str, _Operation] = {}
    for operation in operations:
        other = first.setdefault(operation.id, operation)
        if other is not operation:
            position = operation.raw.position_of("operationId")
            place = other.raw.position_of("operationId")
            problems.add(position, f"{operation.id!r} is taken, see {place}; choose another")


def _check_parameters(operation: _Operation, document: LocatedMapping, problems: Problems) -> None:
    parameters = [
        _resolve(entry, document, "parameters") for entry in operation.raw.get("parameters", ())
    ]
    position = operation.raw.position_of("operationId")
    named = re.findall(r"\{([^{}]*)\}", operation.path)
    declared = [entry["name"] for entry in parameters if entry["in"] == "path"]
    if sorted(named) != sorted(declared):
        message = f"the path names {named}, the path parameters are {declared}"
        problems.add(position, f"{message}; declare each that it names, once")
    counts = Counter(
        (entry["in"], entry["name"].lower() if entry["in"] == "header" else entry["name"])
        for entry in parameters
        if entry["in"] != "path"
    )
    for (place, name), count in counts.items():
        if count > 1:
            message = f"the {place} parameter {name!r} is declared {count} times; keep one"
            problems.add(operation.raw.position_of("parameters"), message)
    for entry in operation.raw.get("parameters", ()):
        if "$ref" not in entry:
            _check_header(entry, problems)


def _resolve(entry: LocatedMapping, document: LocatedMapping, kind: str) -> LocatedMapping:
    """What an entry is, or the component that it refers to."""
    if "$ref" not in entry:
        return entry
    found: LocatedMapping = document["components"][kind][entry["$ref"].rsplit("/", 1)[-1]]
    return found


def _check_header(parameter: LocatedMapping, problems: Problems) -> None:
    if parameter["in"] != "header":
        return
    name = str(parameter["name"])
    if name.lower() in _IGNORED_HEADERS:
        message = f"OpenAPI ignores a parameter for the header {name}"
        message += f"; {_IGNORED_HEADERS[name.lower()]}"
        problems.add(parameter.position_of("name"), message)
    elif name.lower() in _FRAMING_HEADERS:
        message = f"the HTTP client itself writes the header {name}; drop the parameter"
        problems.add(parameter.position_of("name"), message)


def _check_outcome(operation: _Operation, by_id: dict[str, _Operation], problems: Problems) -> None:
    if operation.is_safe:
        for key in ("x-outcome", "x-guard", "x-declined"):
            if key in operation.raw:
                message = f"{key} is for unsafe operations; this one can be sent again, so drop it"
                problems.add(operation.raw.position_of(key), message)
        return
    outcome = operation.raw.get("x-outcome", ())
    for entry in [outcome] if isinstance(outcome, LocatedMapping) else outcome:
        name, position = entry["operationId"], entry.position_of("operationId")
        asked = by_id.get(name)
        if asked is None:
            message = f"x-outcome names {name!r}, which is no operationId here"
            problems.add(position, message + suggest(name, by_id))
        elif asked is operation:
            message = "x-outcome names this operation itself; name one that only reads"
            problems.add(position, message)
        elif not asked.is_safe:
            message = f"x-outcome names {name!r}, which is unsafe; name one that only reads"
            problems.add(position, message)


def _check_successor(
    operation: _Operation, by_id: dict[str, _Operation], problems: Problems
) -> None:
    name = operation.raw.get("x-successor")
    if name is None:
        return
    position = operation.raw.position_of("x-successor")
    successor = by_id.get(name)
    if successor is None:
        message = f"x-successor names {name!r}, which is no operationId here"
        problems.add(position, message + suggest(name, by_id))
    elif successor.raw.get("deprecated"):
        problems.add(
            position, f"x-successor names {name!r}, which is deprecated; name its successor"
        )


def _check_paths(paths: LocatedMapping, problems: Problems) -> None:
    first: dict[str, str] = {}
    for path in paths:
        other = first.setdefault(_drop_names(path), path)
        if other != path:
            message = f"{path} and {other} are one path to a server; put their operations together"
            problems.add(paths.position_of(path), message)


def _check_gaps(document: LocatedMapping, operations: list[_Operation], problems: Problems) -> None:
    """Refuse that an operation is modelled and said not to be."""
    first: dict[str, LocatedMapping] = {}
    for gap in document.get("x-undocumented", ()):
        if first.setdefault(gap["name"], gap) is not gap:
            message = f"{gap['name']!r} is listed twice; put both together, or rename one"
            problems.add(gap.position_of("name"), message)
        method, _, path = str(gap.get("path", "")).rpartition(" ")
        for operation in operations:
            is_same_method = method.lower() in ("", operation.method)
            if is_same_method and _drop_names(path) == _drop_names(operation.path):
                message = f"{operation.id} has this path, so it is modelled; "
                message += "say in missing or unread of its x-source what is not known, "
                message += "or drop the path"
                problems.add(gap.position_of("path"), message)


def _drop_names(path: str) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", path).rstrip("/")
