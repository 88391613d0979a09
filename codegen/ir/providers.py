"""What providers are, as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from codegen.ir.model_modules import ModelModules, arrange_models
from codegen.ir.names import pascal_case
from codegen.ir.operations import ErrorCode, Operation
from codegen.ir.outcomes import Basis
from codegen.ir.type_reading import references
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position


@dataclass(frozen=True)
class Tag:
    """A group of operations: `client.points`."""

    name: str
    description: str
    operations: tuple[Operation, ...]
    module: str | None = None
    """The hand-written module that has the methods, if they are not generated."""

    @property
    def class_name(self) -> str:
        return pascal_case(self.name)

    @property
    def method_names(self) -> frozenset[str]:
        """The names of all its methods, those that go through pages included."""
        paging = {one.pagination.name for one in self.operations if one.pagination}
        return frozenset(operation.name for operation in self.operations) | paging


@dataclass(frozen=True, slots=True)
class Credential:
    """An argument of the client that says who calls."""

    name: str
    description: str
    required: bool
    secret: bool
    pem: bool


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A way of signing that OpenAPI itself describes."""

    signer: str
    """The class in `krpay._runtime.standard_signing`."""
    credentials: tuple[Credential, ...]
    parameter: str | None = None
    """The name of the header or of the query parameter, where the scheme names one."""

    @property
    def label(self) -> str:
        """What signs, and with which header or parameter."""
        return f"{self.signer}({self.parameter})" if self.parameter else self.signer


@dataclass(frozen=True, slots=True)
class Signing:
    """How requests are signed: by a class of the provider's room, or by standard schemes."""

    credentials: tuple[Credential, ...]
    signer: str | None = None
    """The class in `_signing.py` of the room, if there is one."""
    schemes: tuple[SecurityScheme, ...] = ()

    @property
    def label(self) -> str:
        """What signs, in a word or two."""
        return self.signer or " and ".join(one.label for one in self.schemes) or "no signer"


@dataclass(frozen=True, slots=True)
class BodyEncoding:
    """What encodes bodies: a class in `_body_codec.py` of the room, and its credentials."""

    codec: str
    credentials: tuple[Credential, ...]


@dataclass(frozen=True, slots=True)
class RefusalForm:
    """A form of the provider's own refusals: the members that its body has, as JSON pointers."""

    members: tuple[str, ...]
    statuses: tuple[int, ...]
    """The HTTP statuses with which it comes; any, if there are none."""
    basis: Basis


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where data, code and message sit in a response, as JSON pointers.

    Without `x-envelope` in a spec, the data are the whole response, and nobody says where a
    refusal has code and message.
    """

    data: str = ""
    code: str | None = None
    message: str | None = None
    success: str | int | None = None
    forms: tuple[RefusalForm, ...] = ()


@dataclass(frozen=True, slots=True)
class Undocumented:
    """A thing that the docs name without facts."""

    name: str
    path: str | None
    missing: tuple[str, ...]
    """What no page says, though it was read."""
    unread: tuple[str, ...]
    """What may stand where the page could not be read."""
    url: str | None


@dataclass(frozen=True, slots=True)
class ServerEntry:
    """A base URL; `name` is its environment."""

    url: str
    description: str
    name: str | None


@dataclass(frozen=True)
class Provider:
    """Everything known about one provider."""

    name: str
    title: str
    description: str
    version: str
    servers: tuple[ServerEntry, ...]
    signing: Signing
    body_encoding: BodyEncoding | None
    envelope: Envelope
    errors: tuple[ErrorCode, ...]
    tags: tuple[Tag, ...]
    undocumented: tuple[Undocumented, ...]
    document: LocatedMapping = field(repr=False)

    @property
    def credentials(self) -> tuple[Credential, ...]:
        """The arguments of the client that say who calls."""
        encoding = self.body_encoding.credentials if self.body_encoding else ()
        return self.signing.credentials + encoding

    @property
    def environments(self) -> list[ServerEntry]:
        """Servers that can be chosen by name, if there is a choice."""
        named = [server for server in self.servers if server.name]
        return named if len(named) > 1 else []

    @property
    def schemas(self) -> LocatedMapping:
        """The named schemas, by name."""
        schemas: LocatedMapping = self.document["components"].get(
            "schemas", LocatedMapping(self.document.position)
        )
        return schemas

    @property
    def generated_tags(self) -> list[Tag]:
        return [tag for tag in self.tags if tag.module is None]

    @cached_property
    def operations(self) -> list[Operation]:
        return [operation for tag in self.tags for operation in tag.operations]

    def received_schemas(self, operation: Operation | None = None) -> set[str]:
        """Names of the schemas that are in responses, of one operation or of all."""
        operations = [operation] if operation else self.operations
        results = [one.result.components for one in operations if one.result]
        return self.reach_schemas(name for components in results for name in components)

    def sent_schemas(self, operation: Operation | None = None) -> set[str]:
        """Names of the schemas that are in requests, of one operation or of all."""
        operations = [operation] if operation else self.operations
        names = {name for one in operations if one.body for name in one.body.components}
        for one in operations:
            for argument in one.arguments:
                names |= argument.type.components
        return self.reach_schemas(names)

    @cached_property
    def model_modules(self) -> ModelModules:
        """The modules of the models; raises `SpecError` where they cannot be arranged."""
        names = self.received_schemas() | self.sent_schemas()
        return arrange_models(sorted(names), self.schemas)

    def reach_schemas(self, names: Iterable[str]) -> set[str]:
        """Names of the schemas that these refer to, at any depth, and of themselves."""
        reached: set[str] = set()
        waiting = set(names)
        while waiting:
            name = waiting.pop()
            reached.add(name)
            waiting |= self._references[name] - reached
        return reached

    @cached_property
    def sensitive_schemas(self) -> frozenset[str]:
        """Names of the schemas that have sensitive members, at any depth."""
        own = {
            name
            for name, schema in self.schemas.items()
            if any(one.get("x-sensitive") for one in schema.get("properties", {}).values())
        }
        return frozenset(name for name in self.schemas if self.reach_schemas([name]) & own)

    @cached_property
    def _references(self) -> dict[str, set[str]]:
        """The schemas that each schema refers to itself."""
        return {name: set(references(schema)) for name, schema in self.schemas.items()}

    def credential_position(self, name: str) -> Position:
        """Where the spec says what a credential is."""
        for key in ("x-auth", "x-encryption"):
            entries = self.document.get(key, {}).get("credentials", {})
            if name in entries:
                return entries.position_of(name)  # type: ignore[no-any-return]
        return self.document.position_of("security")

    def environment_variable(self, credential: Credential) -> str:
        """The variable that a credential is read from."""
        return f"{self.name}_{credential.name}".upper()
