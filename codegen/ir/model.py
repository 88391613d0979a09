"""What the templates walk: providers and operations as typed values.

All decisions are made here: names, types, signatures, docstrings. A template
only puts them in their places.
"""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from codegen.emit import text
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position

CLIENT_NAMES = frozenset(
    {"base_url", "environment", "timeout", "max_retries", "http_client", "provider", "signer"}
    | {"body_codec", "send", "send_raw", "paginate", "with_options", "with_base_url", "close"}
)
"""What every client has already."""

RESOURCE_NAMES = frozenset(
    {"Any", "AsyncIterator", "AsyncResource", "CallOptions", "Decimal", "Items", "Iterator"}
    | {"List", "Mapping", "Sequence", "SyncResource", "Unpack", "deprecated"}
)
"""Classes that a module of resources imports."""

METHOD_NAMES = frozenset({"date", "datetime", "scalars"})
"""Names that annotations beside the methods need; `list` is taken care of."""

ERROR_NAMES = frozenset(
    {"APIError", "AuthenticationError", "BadRequestError", "ConfigurationError", "ConflictError"}
    | {"ConnectionFailedError", "ConnectionTimeoutError", "InvalidArgumentError", "KrpayError"}
    | {"InvalidResponseError", "NotFoundError", "OutcomeUnknownError", "PermissionDeniedError"}
    | {"RateLimitError", "RequestRejectedError", "ServerError", "Mapping"}
)
"""The shared errors, and what a module of errors imports."""

RESERVED = frozenset(
    {"self", "client", "options", "models", "request_building", "endpoints", "Call", "Replay"}
    | {"timeout", "extra_headers", "extra_body", "encrypt"}
)
"""Names that mean something else in the generated functions."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A named scalar schema with a Python type of its own in `krpay._runtime.scalars`."""

    json_type: str
    argument: str
    query: str
    nullable: bool = False
    """Whether the Python type itself holds `None`."""


SCALARS: Mapping[str, Scalar] = {
    "UnixTime": Scalar("integer", "datetime | int", "unix_time", nullable=True),
    "Amount": Scalar("number", "Decimal | int", "amount"),
    "LocalDateTime": Scalar("string", "datetime", "local_date_time"),
    "CompactDate": Scalar("string", "date", "compact_date"),
    "CompactDateTime": Scalar("string", "datetime", "compact_date_time"),
    "DateTime": Scalar("string", "datetime", "date_time"),
    "JsonText": Scalar("string", "str | Mapping[str, object]", "json_text"),
}


@dataclass(frozen=True, slots=True)
class Type:
    """How a schema looks as the type of an argument and of a result."""

    argument: str
    result: str
    scalar: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What is checked before sending."""

    minimum: int | float | None = None
    maximum: int | float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None

    def __bool__(self) -> bool:
        return any(value is not None for _, value in self.given)

    @property
    def given(self) -> list[tuple[str, Any]]:
        names = [entry.name for entry in fields(self)]
        return [(name, getattr(self, name)) for name in names if getattr(self, name) is not None]

    @property
    def keywords(self) -> str:
        return ", ".join(f"{name}={text.literal(value)}" for name, value in self.given)

    @property
    def in_words(self) -> str:
        low, high = self.minimum, self.maximum
        words = []
        if low is not None and high is not None:
            words.append(f"{low} to {high}")
        elif low is not None:
            words.append(f"at least {low}")
        elif high is not None:
            words.append(f"at most {high}")
        if self.min_length is not None and self.min_length == self.max_length:
            words.append(f"{self.max_length} characters")
        elif self.min_length and self.max_length is not None:
            words.append(f"{self.min_length} to {self.max_length} characters")
        elif self.max_length is not None:
            words.append(f"at most {self.max_length} characters")
        elif self.min_length is not None:
            words.append(f"at least {self.min_length} characters")
        if self.min_items is not None:
            words.append(f"at least {self.min_items} of them")
        if self.max_items is not None:
            words.append(f"at most {self.max_items} of them")
        if self.pattern is not None:
            words.append(f"matches {self.pattern}")
        return ", ".join(words)


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of an operation: a parameter or a field of the request body."""

    name: str
    wire_name: str
    location: str
    required: bool
    type: Type
    description: str
    limits: Limits = Limits()
    sensitive: bool = False
    evidence: str | None = None
    deprecated: bool = False
    comma_separated: bool = False

    @property
    def declaration(self) -> str:
        if self.required:
            return f"{self.name}: {self.type.argument}"
        return f"{self.name}: {self.type.argument} | None = None"

    @property
    def value(self) -> str:
        """The expression that turns the argument into what goes on the wire."""
        value = self.name
        is_scalar = self.type.scalar is not None and not self.type.argument.startswith("Sequence")
        if self.limits and (self.location != "body" or is_scalar):  # else the model has them
            value = f'request_building.check_limits("{self.name}", {value}, {self.limits.keywords})'
        if self.type.scalar is not None and self.location != "body":
            value = f'request_building.{SCALARS[self.type.scalar].query}("{self.name}", {value})'
        if self.comma_separated:
            value = f'request_building.comma_separated("{self.name}", {value})'
        return value

    @property
    def meaning(self) -> str:
        """Description, limits and weaker evidence in one line."""
        parts = [self.description.rstrip("."), self.limits.in_words, self.evidence or ""]
        parts.append("deprecated" if self.deprecated else "")
        return "; ".join(part for part in parts if part) + "."

    @property
    def doc(self) -> str:
        return f"{self.name}: {self.meaning}"


@dataclass(frozen=True, slots=True)
class Body:
    """The request body: a request model and its fields, flattened into arguments."""

    model: str
    fields: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """A documented error code and its exception class."""

    code: str
    class_name: str
    base: str
    status: int | None
    description: str

    @property
    def docstring(self) -> str:
        return text.docstring(text.wrap(self.description, 4), 4)


@dataclass(frozen=True, slots=True)
class Answer:
    """One documented HTTP status."""

    status: int
    description: str
    errors: tuple[ErrorCode, ...]

    @property
    def is_success(self) -> bool:
        return self.status < 300

    @property
    def status_class(self) -> str:
        return status_class(self.status)


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from, and how sure they are."""

    url: str
    modified: str | None
    evidence: str
    missing: tuple[str, ...]

    @property
    def in_words(self) -> str:
        return ", ".join(part for part in (self.url, self.modified, self.evidence) if part)


@dataclass(frozen=True, slots=True)
class Pagination:
    """How to get all pages: the method that does, and where items and next page are."""

    name: str
    parameter: str
    items: str
    item: str
    """The type of an item."""
    following: str
    """What comes after the page `found`, or something false."""


@dataclass(frozen=True, slots=True)
class Window:
    """The longest time between two arguments."""

    start: str
    end: str
    days: int | None
    months: int | None

    @property
    def keywords(self) -> str:
        unit, count = ("days", self.days) if self.days is not None else ("months", self.months)
        return f'"{self.start}", {self.start}, "{self.end}", {self.end}, {unit}={count}'

    @property
    def in_words(self) -> str:
        length = f"{self.days} days" if self.days is not None else f"{self.months} months"
        return f"`{self.start}` to `{self.end}` may be at most {length}."


@dataclass(frozen=True, slots=True)
class Encryption:
    """Which bodies travel as JWE."""

    request: bool = False
    response: bool = False
    unknown: tuple[str, ...] = ()
    """Sides of which no source says whether they are encrypted."""

    @property
    def unknown_in_words(self) -> str:
        words = []
        if "request" in self.unknown:
            words.append(
                "No source says whether the request is encrypted: it is sent plain, and "
                "encrypted with `encrypt=True`."
            )
        if "response" in self.unknown:
            words.append(
                "No source says whether the answer is encrypted: it is decrypted if it is."
            )
        return " ".join(words)

    @property
    def is_chosen(self) -> bool:
        """Whether the caller chooses if the request is encrypted."""
        return "request" in self.unknown

    def __bool__(self) -> bool:
        return self.request or self.response


ENCRYPT = Argument(
    name="encrypt",
    wire_name="encrypt",
    location="client",
    required=False,
    type=Type("bool", "bool"),
    description="Whether to encrypt the request; default: it is sent plain.",
)
"""The argument of operations of which no source says whether the request is encrypted."""


@dataclass(frozen=True)
class Operation:
    """One call: everything the templates and the docs say about it."""

    tag: str
    name: str
    method: str
    path: str
    summary: str
    description: str
    source: Source
    arguments: tuple[Argument, ...]
    body: Body | None
    result: Type | None
    answers: tuple[Answer, ...]
    safe: bool
    outcome: str | None
    encryption: Encryption
    authenticated: bool
    refuses_with_success_status: bool
    pagination: Pagination | None = None
    window: Window | None = None
    unwrapped: bool = True
    """Whether the result is what is in the envelope; else it is the whole response."""
    deprecated: bool = False
    successor: str | None = None

    @property
    def dotted(self) -> str:
        return f"{self.tag}.{self.name}"

    @property
    def path_arguments(self) -> list[Argument]:
        return [argument for argument in self.arguments if argument.location == "path"]

    @property
    def query_arguments(self) -> list[Argument]:
        return [argument for argument in self.arguments if argument.location == "query"]

    @property
    def header_arguments(self) -> list[Argument]:
        return [argument for argument in self.arguments if argument.location == "header"]

    @property
    def keyword_arguments(self) -> list[Argument]:
        omittable = [argument for argument in self.path_arguments if not argument.required]
        others = [*omittable, *self.query_arguments, *self.header_arguments]
        fields = list(self.body.fields) if self.body else []
        if self.encryption.is_chosen:
            others.append(ENCRYPT)
        return sorted([*fields, *others], key=lambda argument: not argument.required)

    @property
    def positional_arguments(self) -> list[Argument]:
        return [argument for argument in self.path_arguments if argument.required]

    @property
    def all_arguments(self) -> list[Argument]:
        return [*self.positional_arguments, *self.keyword_arguments]

    @property
    def python_path(self) -> str:
        """The path with Python names in its braces."""
        named = {argument.wire_name: argument for argument in self.path_arguments}

        def fill(found: re.Match[str]) -> str:
            argument = named[found[1]]
            if argument.required:
                return f"/{{{argument.name}}}"
            return f"{{/{argument.name}}}"  # its slash goes with it

        return re.sub(r"/\{([^{}]+)\}", fill, self.path)

    @property
    def declarations(self) -> list[str]:
        """The arguments as a signature declares them, `/` and `*` included."""
        return _declarations(self.positional_arguments, self.keyword_arguments)

    @property
    def iter_declarations(self) -> list[str]:
        """The same for the method that goes through all pages, which has no page argument."""
        return _declarations(
            self.positional_arguments,
            [argument for argument in self.keyword_arguments if not self._is_page(argument)],
        )

    @property
    def forwarded(self) -> list[str]:
        """The arguments as a method passes them on to its endpoint function."""
        keywords = [f"{argument.name}={argument.name}" for argument in self.keyword_arguments]
        return [*(argument.name for argument in self.positional_arguments), *keywords]

    def _is_page(self, argument: Argument) -> bool:
        return self.pagination is not None and argument.name == self.pagination.parameter

    @property
    def sensitive_arguments(self) -> list[Argument]:
        """Sensitive arguments outside the body; the body knows its own."""
        return [argument for argument in self.arguments if argument.sensitive]

    @property
    def result_annotation(self) -> str:
        return self.result.result if self.result else "None"

    @property
    def result_value(self) -> str:
        if self.result is None:
            return "NoneType"
        result = self.result.result
        is_generic = result.startswith(("list[", "Items["))
        if not is_generic and (" | " in result or self.result.scalar):
            return f'cast("type[{result}]", {result})'  # no type to a type checker
        return result

    @property
    def deprecation(self) -> str:
        """What to do instead."""
        return f"use {self.successor}." if self.successor else "the provider advises against it."

    @property
    def deprecation_warning(self) -> str:
        """What Python says when the operation is called."""
        return f"{self.dotted} is deprecated: {self.deprecation}"

    @property
    def errors(self) -> list[ErrorCode]:
        return [error for answer in self.answers for error in answer.errors]

    @property
    def example_call(self) -> str:
        required = [argument for argument in self.keyword_arguments if argument.required]
        arguments = [argument.name for argument in self.positional_arguments]
        arguments += [f"{argument.name}=..." for argument in required]
        return f"client.{self.dotted}({', '.join(arguments)})"

    def endpoint_docstring(self, indent: int) -> str:
        return text.docstring(text.wrap(self.summary, indent + 3), indent)

    def method_docstring(self, indent: int) -> str:
        return text.docstring("\n".join(self._doc_lines(indent)), indent)

    def iter_docstring(self, indent: int) -> str:
        """The docstring of the method that goes through all pages."""
        lines = [
            text.wrap(
                f"All items of `{self.name}`, page by page, fetched as they are used.", indent + 3
            ),
            "\n" + text.wrap(f"Arguments and errors are those of `{self.name}`.", indent),
        ]
        return text.docstring("\n".join(lines), indent)

    def _doc_lines(self, indent: int) -> Iterator[str]:
        yield text.wrap(self.summary, indent + 3)
        if self.deprecated:
            yield "\n" + text.wrap(f"Deprecated: {self.deprecation}", indent)
        if self.description:
            yield "\n" + text.wrap(self.description, indent)
        if self.window:
            yield "\n" + text.wrap(self.window.in_words, indent)
        if self.all_arguments:
            yield "\nArgs:"
            for argument in self.all_arguments:
                yield self._item(argument.doc, indent)
        success = next((answer for answer in self.answers if answer.is_success), None)
        if success and self.result:
            yield "\nReturns:"
            yield self._item(success.description, indent)
        yield "\nRaises:"
        for line in self._raises():
            yield self._item(line, indent)
        if self.encryption.unknown:
            yield "\n" + text.wrap(self.encryption.unknown_in_words, indent)
        if self.source.missing:
            yield "\n" + text.wrap("Not documented: " + " ".join(self.source.missing), indent)
        yield "\n" + text.wrap(f"Source: {self.source.in_words}.", indent)

    @staticmethod
    def _item(line: str, indent: int) -> str:
        return "    " + text.wrap(line, indent + 4, hanging=8)

    def _raises(self) -> Iterator[str]:
        if self.all_arguments:
            yield "InvalidArgumentError: An argument breaks the spec; nothing was sent."
        for answer in self.answers:
            if answer.is_success or (answer.status >= 500 and not self.safe):
                continue
            if not answer.errors:
                yield f"{answer.status_class}: {answer.description.rstrip('.')} ({answer.status})."
            for error in answer.errors:
                yield f"{error.class_name}: {error.description.rstrip('.')} ({answer.status})."
        if self.refuses_with_success_status:
            yield "RequestRejectedError: Refused with HTTP 200 and a failure code."
        if self.safe:
            yield "OutcomeUnknownError: No answer came; asking again is safe."
            return
        failed = [error.class_name for error in self.errors if (error.status or 0) >= 500]
        why = f" or HTTP 5xx came ({', '.join(failed)})" if failed else " or HTTP 5xx came"
        if self.outcome:
            yield f"OutcomeUnknownError: The answer was lost{why}; ask `{self.outcome}`."
        else:
            yield f"OutcomeUnknownError: The answer was lost{why}; no operation tells."


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
        return text.pascal_case(self.name)

    @property
    def docstring(self) -> str:
        return text.docstring(text.wrap(self.description, 7), 4)

    def annotation(self, annotation: str) -> str:
        """An annotation as it must stand inside the class, where a method may be called `list`."""
        names = {operation.name for operation in self.operations}
        return annotation.replace("list[", "List[") if "list" in names else annotation

    @property
    def module_docstring(self) -> str:
        return text.docstring(text.wrap(self.description), 0)


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
        return self.signer or " and ".join(one.signer for one in self.schemes) or "no signer"


@dataclass(frozen=True, slots=True)
class BodyEncoding:
    """What encodes bodies: a class in `_body_codec.py` of the room, and its credentials."""

    codec: str
    credentials: tuple[Credential, ...]


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where data, code and message sit in an answer, as JSON pointers."""

    data: str
    code: str
    message: str
    success: str | int | None

    @property
    def keywords(self) -> str:
        def route(pointer: str) -> str:
            return text.literal(tuple(pointer.split("/")[1:]))

        parts = [f"data={route(self.data)}", f"code={route(self.code)}"]
        parts += [f"message={route(self.message)}"]
        if self.success is not None:
            parts.append(f"success={text.literal(str(self.success))}")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Undocumented:
    """A thing that the docs name without facts."""

    name: str
    path: str | None
    missing: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Server:
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
    servers: tuple[Server, ...]
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
    def environments(self) -> list[Server]:
        """Servers that can be chosen by name, if there is a choice."""
        named = [server for server in self.servers if server.name]
        return named if len(named) > 1 else []

    @property
    def schemas(self) -> LocatedMapping:
        """The named schemas, by name."""
        found: LocatedMapping = self.document["components"].get(
            "schemas", LocatedMapping(self.document.position)
        )
        return found

    @property
    def generated_tags(self) -> list[Tag]:
        return [tag for tag in self.tags if tag.module is None]

    @cached_property
    def operations(self) -> list[Operation]:
        return [operation for tag in self.tags for operation in tag.operations]

    def credential_position(self, name: str) -> Position:
        """Where the spec says what a credential is."""
        for key in ("x-auth", "x-encryption"):
            entries = self.document.get(key, {}).get("credentials", {})
            if name in entries:
                return entries.position_of(name)  # type: ignore[no-any-return]
        return self.document.position_of("security")

    def env(self, credential: Credential) -> str:
        return f"{self.name}_{credential.name}".upper()

    @property
    def module_docstring(self) -> str:
        return text.docstring(f"{text.wrap(self.title)}\n\n{text.wrap(self.description)}", 0)

    def client_docstring(self, prefix: str, indent: int = 4) -> str:
        """What `help(Client)` says: credentials and their environment variables."""
        lines = [text.wrap(f"{prefix} of the {self.title}.", indent + 3), "\nArgs:"]
        for credential in self.credentials:
            line = f"{credential.name}: {credential.description.rstrip('.')}; "
            line += f"default: environment variable {self.env(credential)}."
            lines.append("    " + text.wrap(line, indent + 4, hanging=8))
        others = [f"base_url: Where to send requests; default: {self.servers[0].url}."]
        if self.environments:
            names = " or ".join(str(server.name) for server in self.environments)
            others.append(f"environment: {names}; chooses the base URL.")
        others += [
            "timeout: Seconds, or an `httpx.Timeout`; default: 10 to connect, 30 for the rest.",
            "max_retries: How often to try again where that is certain to be safe.",
            "http_client: A configured client to send with; it is left open.",
        ]
        lines += ["    " + text.wrap(line, indent + 4, hanging=8) for line in others]
        lines.append("\nRaises:")
        lines.append("    ConfigurationError: A credential is missing or malformed.")
        return text.docstring("\n".join(lines), indent)


def _declarations(positional: list[Argument], keywords: list[Argument]) -> list[str]:
    first = [argument.declaration for argument in positional]
    rest = [argument.declaration for argument in keywords]
    return [*first, *(["/"] if first else []), *(["*"] if rest else []), *rest]


def status_class(status: int | None) -> str:
    """The shared exception class of an HTTP status."""
    if status is None:
        return "APIError"
    known = {
        400: "BadRequestError",
        401: "AuthenticationError",
        403: "PermissionDeniedError",
        404: "NotFoundError",
        409: "ConflictError",
        429: "RateLimitError",
    }
    if status >= 500:
        return "ServerError"
    if status < 300:
        return "RequestRejectedError"
    return known.get(status, "APIError")


def is_free_name(name: str) -> bool:
    """Whether a name may be an argument of a generated function."""
    return not (name in RESERVED or keyword.iskeyword(name) or not name.isidentifier())


def is_free_class_name(name: str) -> bool:
    """Whether a name may be a class of a generated module."""
    return name.isidentifier() and not keyword.iskeyword(name) and not hasattr(builtins, name)
