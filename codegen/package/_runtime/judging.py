"""Judging what a look-up shows about a lost call: pure functions of values.

A verdict is `happened` or `did not happen` only where the spec's rule says so of what the
provider said. All else is unknown, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any, cast

from krpay._runtime.call import Call
from krpay._runtime.call_times import CallTimes, Place
from krpay._runtime.outcome_rules import (
    EACH,
    Absence,
    AskedQuestion,
    Declined,
    OutcomeQuestion,
    Pointer,
    RequestValue,
    Undecided,
    has_all,
    is_equal,
    judge_decline,
    read_members,
    read_request,
)
from krpay._runtime.redact import HIDDEN

_Item = tuple[object, Any]
"""What was found, as JSON and parsed."""


class Outcome(Enum):
    """What became of a lost call."""

    HAPPENED = "it happened"
    DID_NOT_HAPPEN = "it did not happen"
    DECLINED = "it was declined"
    UNKNOWN = "nobody can tell"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a look-up shows about a lost call."""

    outcome: Outcome
    why: str
    """What was seen, in words."""
    item: Any = field(default=None, repr=False)
    """What was found of the call, parsed."""
    data: object = field(default=None, repr=False)
    """The same as JSON."""
    ask_again_in: float | None = None
    """Seconds after which time alone decides, if nothing else is seen until then."""
    is_guarded: bool = False
    """Whether the call may be sent again although nobody can tell: its guard holds even then."""


class UnreadError(Exception):
    """A member that is needed was set aside, or was hidden."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A look-up about a lost call: what was asked, and what came."""

    call: Call[Any]
    """The lost call; its sensitive values may be hidden."""
    asked: AskedQuestion
    data: object = field(default=None, repr=False)
    """The result as JSON."""
    parsed: Any = field(default=None, repr=False)
    """The result."""
    is_absent: bool = False
    """Whether the provider said that there is no such thing."""
    times: CallTimes | None = None

    def place(self, moment: datetime | None) -> Place:
        """Tell where a time of the provider's lies, seen from the call."""
        return self.times.place(moment) if self.times else Place.DOUBTFUL

    def read_body(self, name: str) -> object:
        """Read a member of the lost call's body; `None` if it was not given."""
        value = read_request(self.call, RequestValue("body", (name,)))
        if value == HIDDEN:
            raise UnreadError(f"{name} of the call is hidden")
        return value

    def has_given(self, name: str) -> bool:
        """Tell whether the lost call's body has a member, hidden or not."""
        return read_request(self.call, RequestValue("body", (name,))) is not None

    def judge_absence(self, absence: Absence | None, why: str) -> Finding:
        """Judge that nothing of the call is there."""
        if absence is None:
            return Finding(Outcome.UNKNOWN, f"{why}, which proves nothing")
        if absence.means == "happened":
            return Finding(Outcome.HAPPENED, why)
        if self.times is None:
            return Finding(Outcome.UNKNOWN, f"{why}, and the response has no Date to go by")
        left = absence.after - self.times.age
        if left > 0:
            said = f"{why}, but until {absence.after} s after the call it may still take effect"
            return Finding(Outcome.UNKNOWN, said, ask_again_in=left)
        said = f"{why}, and the call was sent more than {absence.after} s ago"
        return Finding(Outcome.DID_NOT_HAPPEN, said)


def judge(look: Look) -> Finding:
    """Judge a look-up by the rule of its question."""
    rule = look.asked.rule
    try:
        if rule.judge is not None:
            found = rule.judge(look)
            assert isinstance(found, Finding)
            return found
        if look.is_absent:
            return look.judge_absence(rule.absent, "the provider says that there is none")
        return _judge_items(rule, look, list(_list_items(rule, look)))
    except UnreadError as error:
        return Finding(Outcome.UNKNOWN, str(error))


def _judge_items(rule: OutcomeQuestion, look: Look, items: list[_Item]) -> Finding:
    counted, doubtful, others = list[_Item](), 0, 0
    for data, parsed in items:
        place = look.place(_find_latest(parsed, rule.since)) if rule.since else Place.SINCE
        if place is Place.BEFORE:
            continue
        if not all(_has_value(data, pointer, value) for pointer, value in look.asked.same):
            others += 1
        elif place is Place.DOUBTFUL:
            doubtful += 1
        else:
            counted.append((data, parsed))
    what = f"{_count(len(items), 'item')} found" if rule.items is not None else "it was found"
    if counted and not doubtful:
        return _judge_counted(rule, look, counted)
    if doubtful:
        return Finding(Outcome.UNKNOWN, f"{what}, {Place.DOUBTFUL.value}")
    if others:
        return Finding(Outcome.UNKNOWN, f"{what}, which differs from the call")
    why = f"{what}, all from before the call" if items else "nothing was found"
    return look.judge_absence(rule.absent, why)


def _judge_counted(rule: OutcomeQuestion, look: Look, counted: list[_Item]) -> Finding:
    """Judge what fits the call: it proves something if nothing else fits as well."""
    if not (rule.same or rule.since or rule.happened or rule.failed):
        why = "it was found, and no rule judges it: look at the result in the evidence"
        data, parsed = counted[0]
        return Finding(Outcome.UNKNOWN, why, parsed, data)
    is_one_of_many = bool(rule.same or rule.since)
    is_proof = bool(rule.happened) or is_one_of_many
    happened = [one for one in counted if is_proof and has_all(one[0], rule.happened)]
    failed = [one for one in counted if rule.failed and has_all(one[0], rule.failed)]
    if len(happened) == len(counted) and not (is_one_of_many and len(counted) > 1):
        data, parsed = happened[0]
        return Finding(Outcome.HAPPENED, _describe(rule, data), parsed, data)
    if len(failed) == len(counted):
        return _judge_failed(rule, look, failed)
    if len(counted) > 1:
        why = f"{len(counted)} items fit, and nobody can tell which one is this call's"
        return Finding(Outcome.UNKNOWN, why)
    data, parsed = counted[0]
    return Finding(Outcome.UNKNOWN, f"{_describe(rule, data)}, which decides nothing", parsed, data)


def _judge_failed(rule: OutcomeQuestion, look: Look, failed: list[_Item]) -> Finding:
    """Judge items that were refused: by the rule about declines, if the call has one."""
    data, parsed = failed[-1]
    seen = _describe(rule, data)
    decline = look.call.outcome.decline if look.call.outcome else None
    verdicts = [judge_decline(decline, one) for one, _ in failed] if decline else []
    if any(isinstance(one, Undecided) for one in verdicts):
        return Finding(Outcome.UNKNOWN, f"{seen}, which may still change", parsed, data)
    if verdicts and isinstance(verdicts[-1], Declined):
        return Finding(Outcome.DECLINED, verdicts[-1].reason or seen, parsed, data)
    if decline and decline.when:
        return Finding(Outcome.UNKNOWN, f"{seen}, which is no refusal", parsed, data)
    return Finding(Outcome.DID_NOT_HAPPEN, f"{seen}: it was refused", parsed, data)


# Reading results


def _list_items(rule: OutcomeQuestion, look: Look) -> Iterator[_Item]:
    """List what was found, as JSON and parsed."""
    if rule.items is None:
        yield look.data, look.parsed
    else:
        yield from list_pairs(look, rule.items)


def list_pairs(look: Look, pointer: Pointer) -> list[_Item]:
    """List what is in a list of the result, as JSON and parsed."""
    parsed: Any = read_parsed(look.parsed, pointer)
    data: Any = look.data
    if not isinstance(data, list) or not pointer:  # a page may come as a bare list
        data = next(read_members(look.data, pointer), None)
    if not isinstance(data, list) or not isinstance(parsed, list):
        raise UnreadError(f"the response has no {'/'.join(pointer) or 'list'}")
    return list(zip(cast(Any, data), cast(Any, parsed), strict=True))


def read_parsed(value: Any, pointer: Pointer) -> Any:
    """Read a member of a result by its names on the wire; `None` if it is not there.

    Raises:
        UnreadError: It was set aside, because it did not fit.
    """
    from krpay._runtime.model import Model, find_field  # pydantic is here, as there is a result

    for name in pointer:
        if isinstance(value, Model):
            if f"/{name}" in value.unread:
                raise UnreadError(f"{name} of the response cannot be read")
            found = find_field(type(value), name)
            extra = value.model_extra or {}
            value = getattr(value, found[0]) if found else extra.get(name)
        elif isinstance(value, Mapping):
            value = cast(Mapping[str, Any], value).get(name)
        elif isinstance(value, Sequence) and name.isdecimal():
            items: Any = cast(Any, value)
            value = items[int(name)] if int(name) < len(items) else None
        else:
            return None
    return value


def _find_latest(parsed: Any, since: tuple[Pointer, ...]) -> datetime | None:
    """Find the latest of the times that an item has."""
    found = [read_parsed(parsed, pointer) for pointer in since]
    times = [one for one in found if isinstance(one, datetime) and one.tzinfo is not None]
    return max(times, default=None)


def _has_value(data: object, pointer: Pointer, value: object) -> bool:
    return any(is_equal(found, value) for found in read_members(data, pointer))


def _describe(rule: OutcomeQuestion, data: object) -> str:
    """Say what an item has of what the rule looks at."""
    pointers = [pointer for pointer, _ in (*rule.happened, *rule.failed, *rule.same)]
    pointers += rule.since
    parts = [
        f"{pointer[-1]} {found}"
        for pointer in dict.fromkeys(pointers)
        if EACH not in pointer
        for found in read_members(data, pointer)
        if found is None or isinstance(found, str | int | bool) or hasattr(found, "as_tuple")
    ]
    return f"found with {', '.join(parts)}" if parts else "it was found"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
