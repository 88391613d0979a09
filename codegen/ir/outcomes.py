"""What a spec says about money, as values: whom to ask, guards, declines, ids that must agree."""

from __future__ import annotations

from dataclasses import dataclass, field

from codegen.ir.types import Type

EACH = "*"
"""Stands in a pointer for every item of a list."""


@dataclass(frozen=True, slots=True)
class Basis:
    """How it is known."""

    evidence: str | None = None
    url: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class RequestValue:
    """A value of the request, which a runtime expression of OpenAPI names."""

    id: str
    """The same for the same value, whatever a parameter of the path is called."""
    place: str
    """`path`, `query`, `header` or `body`."""
    pointer: tuple[str, ...] = field(compare=False)
    argument: str = field(compare=False)
    """What a caller gave for it: an argument, or something inside one."""
    type: Type = field(compare=False)
    is_always_given: bool = field(compare=False)


@dataclass(frozen=True, slots=True)
class CallTime:
    """A time that no request holds: when the call was sent, or now."""

    moment: str
    as_day: bool


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that is always the same."""

    value: object


ArgumentValue = RequestValue | CallTime | Constant


@dataclass(frozen=True, slots=True)
class QuestionArgument:
    """An argument of the operation that is asked."""

    id: str
    """The same for the same argument, whatever a parameter of the path is called."""
    name: str = field(compare=False)
    """Its name in Python."""
    value: ArgumentValue


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an answer."""

    pointer: tuple[str, ...]
    name: str = field(compare=False)
    """How Python code gets there from the result, or from an item of it."""


Condition = tuple[Member, tuple[object, ...]]
"""A member, and the values of which it has one."""
RequestPair = tuple[Member, RequestValue]
"""A member, and the value of the request that it must equal."""


@dataclass(frozen=True, slots=True)
class Absence:
    """What it means that nothing was found."""

    means: str
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Whom to ask about a lost call, and how to judge what comes back."""

    operation: str
    """By its dotted name, `payments.get`."""
    arguments: tuple[QuestionArgument, ...] = ()
    items: Member | None = None
    same: tuple[RequestPair, ...] = ()
    since: tuple[Member, ...] = ()
    happened: tuple[Condition, ...] = ()
    failed: tuple[Condition, ...] = ()
    absent: Absence | None = None
    judge: str | None = None
    basis: Basis = Basis()

    @property
    def request_values(self) -> list[RequestValue]:
        """The values of the request that it needs."""
        values = [one.value for one in self.arguments if isinstance(one.value, RequestValue)]
        return values + [value for _, value in self.same]

    @property
    def is_always_asked(self) -> bool:
        """Whether it needs nothing that a caller may leave out."""
        return all(value.is_always_given for value in self.request_values)

    @property
    def is_judged(self) -> bool:
        """Whether the spec says what the answer means."""
        proofs = (self.same, self.since, self.happened, self.failed, self.absent, self.judge)
        return any(proofs)


@dataclass(frozen=True, slots=True)
class Guard:
    """Values by which the provider itself refuses a second time."""

    arguments: tuple[RequestValue, ...]
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineRule:
    """When a success status means "refused", and when neither yes nor no."""

    when: tuple[Condition, ...]
    final: tuple[Condition, ...]
    undecided: tuple[Condition, ...]
    reason: Member | None
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRules:
    """All of it for one operation."""

    questions: tuple[Question, ...] = ()
    guard: Guard | None = None
    decline: DeclineRule | None = None
    echo: tuple[tuple[RequestPair, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.questions or self.guard or self.decline or self.echo)

    @property
    def check(self) -> str | None:
        """The operation to ask first."""
        return self.questions[0].operation if self.questions else None
