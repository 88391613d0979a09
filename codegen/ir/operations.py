"""What operations are, as values: arguments, bodies, responses and what follows from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from codegen.ir.errors import status_class
from codegen.ir.media_types import FORM, JSON
from codegen.ir.outcomes import OutcomeRules
from codegen.ir.types import Null, Primitive, Type
from codegen.spec.limit_keywords import LIMIT_KEYWORDS, LimitKeyword


@dataclass(frozen=True, slots=True)
class Limits:
    """What is checked before sending."""

    given: tuple[tuple[LimitKeyword, Any], ...] = ()

    @classmethod
    def of(cls, schema: Mapping[str, Any]) -> Limits:
        """The limits that a schema sets."""
        return cls(
            tuple((one, schema[key]) for key, one in LIMIT_KEYWORDS.items() if key in schema)
        )

    def __bool__(self) -> bool:
        return bool(self.given)

    def get(self, keyword: str) -> Any:
        """The value of a keyword, if it is given."""
        return next((value for one, value in self.given if one.keyword == keyword), None)

    def without(self, keyword: str) -> Limits:
        """The others."""
        return Limits(tuple(entry for entry in self.given if entry[0].keyword != keyword))


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a part of an operation comes from, if from elsewhere than the operation itself."""

    evidence: str
    url: str | None = None
    modified: str | None = None

    @classmethod
    def of(cls, schema: Mapping[str, Any]) -> Provenance | None:
        """What `x-source` of a schema, a property or a parameter says."""
        raw = schema.get("x-source")
        return cls(raw["evidence"], raw.get("url"), raw.get("modified")) if raw else None


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
    provenance: Provenance | None = None
    deprecated: bool = False
    comma_separated: bool = False
    nullable: bool = False
    """Whether a caller may send null, which is another thing than to leave it out."""
    example: Any = field(default=None, compare=False)
    """A value in JSON, if the spec has one."""

    @property
    def given_as(self) -> tuple[Type, ...]:
        """The types of which a caller may give one; an id in a path is text or a number."""
        if self.location == "path" and self.type == Primitive("string"):
            return (self.type, Primitive("integer"))
        return (*self.type.given_as, Null()) if self.nullable else self.type.given_as


@dataclass(frozen=True, slots=True)
class Body:
    """The request body: the fields of a request model, flattened into arguments, or a list."""

    fields: tuple[Argument, ...]
    model: str | None = None
    """The request model; a list has none, and one argument that is all of it."""
    media_type: str = JSON
    provenance: Provenance | None = None

    @property
    def is_list(self) -> bool:
        return self.model is None

    @property
    def is_form(self) -> bool:
        return self.media_type == FORM

    @property
    def components(self) -> frozenset[str]:
        """The enums and objects that it names."""
        return frozenset({self.model}) if self.model else self.fields[0].type.components


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """A documented error code and its exception class."""

    code: str
    class_name: str
    base: str
    status: int | None
    description: str


@dataclass(frozen=True, slots=True)
class ResponseSpec:
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
    """What a page that was read does not say."""
    unread: tuple[str, ...]
    """What may stand where the page could not be read."""


@dataclass(frozen=True, slots=True)
class PageMember:
    """A member of a page, or of an object in it: the attributes on the way to it."""

    names: tuple[str, ...]
    optional: tuple[bool, ...] = ()
    """Which of them may be None."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """How to get all pages: the method that does, and where items and next page are."""

    name: str
    parameter: str
    """The argument that chooses the page."""
    items: PageMember
    """What holds the items of a page."""
    item: Type
    next: PageMember | None = None
    """What holds the argument of the next page."""
    more: PageMember | None = None
    """What says, if false, that there is no next page."""
    page: PageMember | None = None
    """What holds the number of the page."""
    pages: PageMember | None = None
    """What holds the count of the pages."""
    first: int = 1
    """The number of the first page."""
    start: int | str | None = None
    """The argument of the first page, if one must be given."""


@dataclass(frozen=True, slots=True)
class MaximumRange:
    """The longest time between two arguments."""

    start: str
    end: str
    days: int | None
    months: int | None


@dataclass(frozen=True, slots=True)
class JointLimit:
    """How many of several arguments there must or may be; the items of a list count each."""

    names: tuple[str, ...]
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Encryption:
    """Which bodies travel as JWE."""

    request: bool = False
    response: bool = False
    unknown: tuple[str, ...] = ()
    """Sides of which no source says whether they are encrypted."""

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
    type=Primitive("boolean"),
    description="Whether to encrypt the request; default: it is sent plain.",
)
"""The argument of operations of which no source says whether the request is encrypted."""


@dataclass(frozen=True)
class Operation:
    """One method of an API."""

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
    responses: tuple[ResponseSpec, ...]
    safe: bool
    encryption: Encryption
    authenticated: bool
    accepted: tuple[str, ...]
    """The media types of responses, without parameters; empty if they are plain JSON."""
    refuses_with_success_status: bool
    pagination: Pagination | None = None
    maximum_range: MaximumRange | None = None
    joint_limit: JointLimit | None = None
    unwrapped: bool = True
    """Whether the result is what is in the envelope; else it is the whole response."""
    outcome: OutcomeRules = field(default_factory=OutcomeRules)
    is_whole: bool = False
    """Whether a success has no code beside the data, although a refusal has one."""
    may_be_empty: bool = False
    """Whether a success may come with 204, and so without content."""
    deprecated: bool = False
    successor: str | None = None
    result_provenance: Provenance | None = None

    @property
    def dotted(self) -> str:
        return f"{self.tag}.{self.name}"

    def arguments_in(self, location: str) -> list[Argument]:
        """The parameters in `path`, `query` or `header`."""
        return [argument for argument in self.arguments if argument.location == location]

    @property
    def positional_arguments(self) -> list[Argument]:
        return [argument for argument in self.arguments_in("path") if argument.required]

    @property
    def keyword_arguments(self) -> list[Argument]:
        omittable = [argument for argument in self.arguments_in("path") if not argument.required]
        others = [*omittable, *self.arguments_in("query"), *self.arguments_in("header")]
        fields = list(self.body.fields) if self.body else []
        if self.encryption.is_chosen:
            others.append(ENCRYPT)
        return sorted([*fields, *others], key=lambda argument: not argument.required)

    @property
    def all_arguments(self) -> list[Argument]:
        return [*self.positional_arguments, *self.keyword_arguments]

    @property
    def errors(self) -> list[ErrorCode]:
        return [error for response in self.responses for error in response.errors]

    @property
    def other_source_of_request(self) -> Provenance | None:
        """Where the fields of the body come from, if from elsewhere than the operation."""
        return self._other_than_own(self.body.provenance if self.body else None)

    @property
    def other_source_of_result(self) -> Provenance | None:
        """Where the result comes from, if from elsewhere than the operation."""
        return self._other_than_own(self.result_provenance)

    def _other_than_own(self, part: Provenance | None) -> Provenance | None:
        own = self.source
        is_own = part and part.evidence == own.evidence and part.url in (None, own.url)
        return None if is_own else part

    def leaves_unknown(self, response: ResponseSpec) -> bool:
        """Whether a response does not tell if the call took effect."""
        is_refusal = 400 <= response.status < 500 and response.status != 408
        return not (self.safe or response.is_success or is_refusal)
