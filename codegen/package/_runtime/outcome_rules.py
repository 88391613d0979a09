"""Rules about what moves money, and pure functions that apply them to a call and its answer.

The values are generated from `x-outcome`, `x-guard`, `x-declined` and `x-echo` of the spec.
Whom to ask about a lost call is found here; asking, and judging what comes back, is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, Literal, Protocol, cast

from krpay._runtime.redact import redact

Pointer = tuple[str, ...]
"""The way into a JSON document; `EACH` stands for every item of a list."""
EACH = "*"
Scalar = str | int | bool | Decimal
Conditions = tuple[tuple[Pointer, tuple[Scalar, ...]], ...]
"""Members, each with the values of which it has one."""


@dataclass(frozen=True, slots=True)
class RequestValue:
    """A value of the request: in its `path`, `query`, `header` or `body`."""

    place: Literal["path", "query", "header", "body"]
    pointer: Pointer
    """The name of the parameter, or the way into the body."""
    kind: Literal["string", "integer", "boolean"] = "string"
    """What the text of a parameter stands for; a body has types of its own."""

    @property
    def is_each(self) -> bool:
        """Whether it stands for a value in every item of a list."""
        return EACH in self.pointer


@dataclass(frozen=True, slots=True)
class CallTime:
    """A time that no request holds: when the call was `sent`, or `now`.

    As a day it is one day earlier or later, because nobody says in which zone days begin.
    """

    moment: Literal["sent", "now"]
    as_day: bool = False

    def __repr__(self) -> str:
        return f"<{'day' if self.as_day else 'time'}: {self.moment}>"


RequestPairs = tuple[tuple[Pointer, RequestValue], ...]
"""Members of an answer, each with the value of the request that it must equal."""


@dataclass(frozen=True, slots=True)
class Absence:
    """What it means that nothing was found."""

    means: Literal["happened", "did_not_happen"]
    after: int = 600
    """Seconds until a request that was accepted can no longer take effect."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeQuestion:
    """Whom to ask what became of a lost call, and how to judge what comes back.

    A found item counts if it has all that `same` and `since` say. It proves that the call
    happened if it has all that `happened` says, too, and that it was refused if it has all that
    `failed` says; where the call has a rule about declines, that one must call it final. One
    that fits but for `same` proves nothing, and is not absence. `absent` alone says nothing of
    what is found.
    """

    operation: str
    arguments: tuple[tuple[str, object], ...] = ()
    """Arguments of the endpoint function: request values, times, or constants."""
    items: Pointer | None = None
    """Where the found items are in the result; empty if it is the list itself."""
    same: RequestPairs = ()
    since: tuple[Pointer, ...] = ()
    """Times, the latest of which must not lie before the call."""
    happened: Conditions = ()
    failed: Conditions = ()
    absent: Absence | None = None
    judge: Callable[..., Any] | None = None
    """A function of the provider's room that judges instead of the members above."""

    @property
    def request_values(self) -> Iterator[RequestValue]:
        """The values of the request that it needs."""
        yield from (value for _, value in self.arguments if isinstance(value, RequestValue))
        yield from (value for _, value in self.same)


@dataclass(frozen=True, slots=True)
class Guard:
    """Values by which the provider itself refuses a second time, if all were given."""

    arguments: tuple[RequestValue, ...]
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineRule:
    """When a success status means "refused", and when it means neither yes nor no."""

    when: Conditions = ()
    final: Conditions = ()
    """Only then a refusal is certain; a member that is not there says nothing against it."""
    undecided: Conditions = ()
    reason: Pointer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRules:
    """All rules of an operation."""

    questions: tuple[OutcomeQuestion, ...] = ()
    """The first whose request values were all given counts."""
    guard: Guard | None = None
    decline: DeclineRule | None = None
    echo: tuple[RequestPairs, ...] = ()
    """Ids that an answer must repeat; the first whose request values were all given counts."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The provider refused, although it answered with a success."""

    reason: str | None


@dataclass(frozen=True, slots=True)
class Undecided:
    """The provider has neither done it nor refused it for good."""

    reason: str | None


class AnyCall(Protocol):
    """What is read of a call."""

    @property
    def path_values(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def query(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def headers(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def body(self) -> Any: ...
    @property
    def outcome(self) -> OutcomeRules | None: ...
    @property
    def sensitive_values(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question about one lost call: the endpoint function to ask, with its arguments."""

    rule: OutcomeQuestion
    arguments: tuple[tuple[str, object], ...]
    same: tuple[tuple[Pointer, object], ...]
    """Members of the answer, each with the value that the request had."""
    sensitive: tuple[str, ...] = ()

    @property
    def operation(self) -> str:
        """The operation to ask: `payments.get`."""
        return self.rule.operation

    @property
    def asks_for_times(self) -> bool:
        """Whether times of the call are among its arguments."""
        return any(isinstance(value, CallTime) for _, value in self.arguments)

    def fill_times(self, *, sent: datetime, now: datetime) -> AskedQuestion:
        """Put the times of the call in place; both are aware."""
        arguments = [
            (name, _make_time(value, sent, now) if isinstance(value, CallTime) else value)
            for name, value in self.arguments
        ]
        return replace(self, arguments=tuple(arguments))

    def __str__(self) -> str:
        shown = [f"{name}={redact(repr(value), self.sensitive)}" for name, value in self.arguments]
        return f"{self.operation}({', '.join(shown)})"

    def __repr__(self) -> str:
        return f"<AskedQuestion {self}>"


def find_questions(call: AnyCall) -> tuple[AskedQuestion, ...]:
    """Find what to ask about a lost call: nothing, one question, or one for each of a list."""
    rules = call.outcome.questions if call.outcome else ()
    for rule in rules:
        count = _count_items(call, rule.request_values)
        asked = [_ask(call, rule, index) for index in range(count)]
        if asked and None not in asked:
            return tuple(one for one in asked if one is not None)
    return ()


def find_question(call: AnyCall) -> AskedQuestion | None:
    """Find the first question to ask about a lost call."""
    return next(iter(find_questions(call)), None)


def is_guarded(call: AnyCall) -> bool:
    """Tell whether the provider refuses this call a second time."""
    guard = call.outcome.guard if call.outcome else None
    if guard is None:
        return False
    count = _count_items(call, iter(guard.arguments))
    indexes = range(count)
    return bool(indexes) and all(
        read_request(call, value, index) is not None
        for value in guard.arguments
        for index in indexes
    )


def judge_decline(rule: DeclineRule, data: object) -> Declined | Undecided | None:
    """Judge whether a success means "refused", by its data: an object or a list of them.

    Of a list in which only some are refused nobody could say yes or no, so it is undecided.
    """
    if isinstance(data, list):
        verdicts = [judge_decline(rule, item) for item in cast(list[object], data)]
        found = next((one for one in verdicts if isinstance(one, Undecided)), None)
        declined = next((one for one in verdicts if isinstance(one, Declined)), None)
        if found or declined is None or None not in verdicts:
            return found or declined
        return Undecided(declined.reason)
    if rule.undecided and has_all(data, rule.undecided):
        return Undecided(_find_reason(rule, data))
    if not rule.when or not has_all(data, rule.when):
        return None
    reason = _find_reason(rule, data)
    return Declined(reason) if _has_no_other(data, rule.final) else Undecided(reason)


def find_foreign_id(echo: tuple[RequestPairs, ...], call: AnyCall, data: object) -> str | None:
    """Find the JSON pointer of an id in an answer that is not that of the request.

    A number and its text agree. A member that is missing or null proves nothing.
    """
    for pairs in echo:
        wanted = [(pointer, read_request(call, value)) for pointer, value in pairs]
        if any(value is None for _, value in wanted):
            continue
        for pointer, value in wanted:
            for found in read_members(data, pointer):
                if _is_scalar(found) and not is_equal(found, value):
                    return "/" + "/".join(pointer)
        return None
    return None


def read_request(call: AnyCall, value: RequestValue, index: int = 0) -> object:
    """Read a value of the request; `None` if it was not given. `index` is that of `EACH`."""
    if value.place == "body":
        pointer = [str(index) if token == EACH else token for token in value.pointer]
        document = call.body.document if call.body else None
        return next(read_members(document, tuple(pointer)), None)
    [name] = value.pointer
    places = {"path": call.path_values, "query": call.query, "header": call.headers}
    wanted = name.lower() if value.place == "header" else name
    for known, text in places[value.place]:
        if wanted == (known.lower() if value.place == "header" else known):
            return _parse_text(text, value.kind)
    return None


def read_members(data: object, pointer: Pointer) -> Iterator[object]:
    """Read what stands at the end of a pointer: nothing, one value, or several through `EACH`."""
    if not pointer:
        if data is not None:
            yield data
        return
    first, rest = pointer[0], pointer[1:]
    if isinstance(data, Mapping):
        members = cast(Mapping[str, object], data)
        if first in members:
            yield from read_members(members[first], rest)
    elif hasattr(kind := cast(Any, type(data)), "model_fields"):  # a model that was parsed
        name = _find_field(kind, first)
        if name is not None:
            yield from read_members(getattr(data, name), rest)
    elif isinstance(data, list | tuple):
        items = list(cast(list[object], data))
        if first == EACH:
            for item in items:
                yield from read_members(item, rest)
        elif first.isdecimal() and int(first) < len(items):
            yield from read_members(items[int(first)], rest)


@cache
def _find_field(model: Any, member: str) -> str | None:
    """Find the field of a model that has this name on the wire."""
    fields = cast(Mapping[str, Any], model.model_fields)
    return next((name for name, one in fields.items() if (one.alias or name) == member), None)


def has_all(data: object, conditions: Conditions) -> bool:
    """Tell whether all members have one of their values."""
    return all(
        any(is_equal(found, value) for found in read_members(data, pointer) for value in values)
        for pointer, values in conditions
    )


def _has_no_other(data: object, conditions: Conditions) -> bool:
    """Tell whether no member that is there has any other value than its own."""
    for pointer, values in conditions:
        found = [one for one in read_members(data, pointer) if one is not None]
        if found and not any(is_equal(one, value) for one in found for value in values):
            return False
    return True


def is_equal(one: object, other: object) -> bool:
    """Tell whether two values mean the same: a number and its text do, `True` and 1 do not."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return _write_plainly(one) == _write_plainly(other)


def _write_plainly(value: object) -> object:
    """A number as text without needless digits; anything else as it is."""
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, Decimal) and value.is_finite():
        value = int(value) if value == value.to_integral_value() else f"{value.normalize():f}"
    return str(value) if isinstance(value, int) else value


def _is_scalar(value: object) -> bool:
    return isinstance(value, str | int | float | Decimal)


def _parse_text(text: str, kind: str) -> object:
    """What the text of a parameter stands for."""
    if kind == "integer":
        return int(text)
    return text == "true" if kind == "boolean" else text


def _count_items(call: AnyCall, values: Iterator[RequestValue]) -> int:
    """How many items the list has that `EACH` goes through; 1 where nothing does."""
    for value in values:
        if value.is_each:
            holder = RequestValue(value.place, value.pointer[: value.pointer.index(EACH)])
            found = read_request(call, holder)
            return len(cast(list[object], found)) if isinstance(found, list | tuple) else 0
    return 1


def _ask(call: AnyCall, rule: OutcomeQuestion, index: int) -> AskedQuestion | None:
    """Fill in the values of the request; `None` if one was not given."""
    arguments = [
        (name, read_request(call, value, index) if isinstance(value, RequestValue) else value)
        for name, value in rule.arguments
    ]
    same = [(pointer, read_request(call, value, index)) for pointer, value in rule.same]
    if any(value is None for _, value in (*arguments, *same)):
        return None
    return AskedQuestion(rule, tuple(arguments), tuple(same), call.sensitive_values)


def _find_reason(rule: DeclineRule, data: object) -> str | None:
    found = next(read_members(data, rule.reason), None) if rule.reason else None
    return str(found) if _is_scalar(found) else None


def _make_time(time: CallTime, sent: datetime, now: datetime) -> object:
    moment = (sent if time.moment == "sent" else now).astimezone(UTC)
    if not time.as_day:
        return moment
    day = timedelta(days=1)
    return (moment - day if time.moment == "sent" else moment + day).date()
