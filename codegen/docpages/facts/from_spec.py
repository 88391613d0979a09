"""Takes facts from the specs, and knows the line on which each of them stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from codegen.docpages.facts.model import Code, Facts, Field, find_kind
from codegen.docpages.facts.schema_walk import (
    Member,
    find_kind_of,
    follow,
    take_limits,
    walk_members,
)
from codegen.ir.providers import Provider
from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Position

_METHODS = ("get", "put", "post", "delete", "patch")


@dataclass(frozen=True)
class WrittenOperation:
    """An operation as the specs have it."""

    name: str
    """`bunjang.points.cancel_issuance`"""
    unsafe: bool
    """Whether sending it twice may move money twice."""
    method: str
    path: str
    operation: LocatedMapping
    document: LocatedMapping
    place: Position
    facts: Facts
    places: Mapping[tuple[str, str], Position]
    """Where each field stands, by place and name."""
    owners: Mapping[tuple[str, str], LocatedMapping]
    """The schema in whose `properties` the members of a field stand; that of a body is ""."""
    shared: Mapping[int, set[str]] = field(repr=False)
    """For the `id` of each schema that has members: the operations that send or get it."""
    known: str = field(repr=False)
    """What the specs say of all operations together: signing, and the words of the root."""

    @cached_property
    def unread(self) -> tuple[tuple[str, Position], ...]:
        """What nobody could read so far, and where the specs say so."""
        source = self.operation.get("x-source")
        lines = source.get("unread") if isinstance(source, LocatedMapping) else None
        if not isinstance(lines, LocatedList):
            return ()
        return tuple(zip(lines, lines.item_positions, strict=True))

    @property
    def envelope(self) -> frozenset[str]:
        """The names of the members in which code and message stand, and of what they are in."""
        described = self.document.get("x-envelope", {})
        pointers = [str(described.get(key, "")) for key in ("code", "message")]
        parts = [pointer.strip("/").split("/") for pointer in pointers]
        return frozenset(".".join(one[: end + 1]) for one in parts for end in range(len(one)))

    def list_sharers(self, schema: LocatedMapping) -> list[str]:
        """List the other operations that send or get what a schema describes."""
        return sorted(self.shared.get(id(schema), set()) - {self.name})

    @property
    def source_url(self) -> str:
        """The page from which the operation was written."""
        source = self.operation.get("x-source")
        return str(source.get("url", "")) if isinstance(source, Mapping) else ""


def find_operations(providers: Iterable[Provider]) -> dict[str, WrittenOperation]:
    """Find every operation of the specs, by its Python name."""
    shared: dict[int, set[str]] = defaultdict(set)
    found = {}
    for provider in providers:
        for path, item in provider.document["paths"].items():
            for method in _METHODS:
                if isinstance(item.get(method), LocatedMapping):
                    operation = _describe(provider, path, method, item, shared)
                    found[operation.name] = operation
                    for owner in operation.owners.values():
                        shared[id(owner)].add(operation.name)
    return found


def _describe(
    provider: Provider,
    path: str,
    method: str,
    item: LocatedMapping,
    shared: Mapping[int, set[str]],
) -> WrittenOperation:
    operation: LocatedMapping = item[method]
    document = provider.document
    tag = operation["tags"][0]
    places: dict[tuple[str, str], Position] = {}
    owners: dict[tuple[str, str], LocatedMapping] = {}
    fields = [*_read_parameters(operation, document, places)]
    body = _find_schema(follow(operation.get("requestBody"), document))
    fields += _read_members("request", body, document, places, owners)
    codes: dict[str, Code] = {}
    for status, given in operation["responses"].items():
        response = follow(given, document)
        if status.startswith("2"):
            fields += _read_members("response", _find_schema(response), document, places, owners)
        for code in response.get("x-errors", ()):
            number = int(status) if status.isdigit() and int(status) >= 400 else None
            codes[str(code)] = Code(str(code), number)
    encrypted = operation.get("x-encrypted", {})
    return WrittenOperation(
        f"{provider.name}.{tag}.{operation['operationId'].removeprefix(f'{tag}_')}",
        _is_unsafe(method, operation),
        method.upper(),
        path,
        operation,
        document,
        operation.position_of("operationId"),
        Facts(
            method.upper(),
            path,
            str(operation.get("summary", "")),
            tuple({one.key: one for one in fields}.values()),
            tuple(codes.values()),
            {key: value for key, value in encrypted.items() if isinstance(value, bool)},
        ),
        places,
        owners,
        shared,
        _write_common_words(document),
    )


def _is_unsafe(method: str, operation: LocatedMapping) -> bool:
    return bool(operation.get("x-replay", "safe" if method == "get" else "unsafe") == "unsafe")


def _read_parameters(
    operation: LocatedMapping, document: LocatedMapping, places: dict[tuple[str, str], Position]
) -> Iterator[Field]:
    for given in operation.get("parameters", ()):
        parameter = follow(given, document)
        schema = follow(parameter.get("schema"), document)
        found = Field(
            parameter["in"],
            parameter["name"],
            find_kind(find_kind_of(schema, document)),
            parameter["in"] == "path" or bool(parameter.get("required")),
            take_limits(schema),
            str(parameter.get("description", "")),
        )
        if isinstance(parameter, LocatedMapping):
            places[found.key] = parameter.position_of("name")
        yield found


def _read_members(
    place: str,
    schema: Any,
    document: LocatedMapping,
    places: dict[tuple[str, str], Position],
    owners: dict[tuple[str, str], LocatedMapping],
) -> Iterator[Field]:
    for member in walk_members(schema, document):
        found = Field(
            place,
            member.name,
            find_kind(find_kind_of(member.schema, document)),
            member.required,
            take_limits(member.schema),
            str(member.given.get("description", "")),
        )
        _note_place(found, member, places, owners)
        yield found
    whole = follow(schema, document)
    if isinstance(whole, LocatedMapping) and isinstance(whole.get("properties"), LocatedMapping):
        owners.setdefault((place, ""), whole)


def _note_place(
    found: Field,
    member: Member,
    places: dict[tuple[str, str], Position],
    owners: dict[tuple[str, str], LocatedMapping],
) -> None:
    properties = member.owner.get("properties")
    if isinstance(properties, LocatedMapping) and isinstance(member.owner, LocatedMapping):
        name = member.name.rpartition(".")
        places.setdefault(found.key, properties.position_of(name[2]))
        owners[(found.place, name[0])] = member.owner


def _find_schema(body: Mapping[str, Any]) -> Any:
    content = body.get("content")
    if not isinstance(content, Mapping):
        return None
    media = next(iter(content.values()), None)
    return media.get("schema") if isinstance(media, Mapping) else None


def _write_common_words(document: LocatedMapping) -> str:
    """Write what the root says of signing and of headers, to look up names in."""
    schemes = document.get("components", {}).get("securitySchemes", {})
    return f"{document.get('info')} {schemes} {document.get('x-signing')}"
