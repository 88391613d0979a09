"""Request building: endpoint functions make a call of their arguments with it.

Every argument is checked, and either goes on the wire or raises `InvalidArgumentError`,
which names the operation and the argument. No message repeats a value, because it may be
sensitive.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar, Unpack, cast
from urllib.parse import quote

from pydantic import BaseModel

from krpay._runtime import scalars
from krpay._runtime.argument_checks import (
    LimitOptions,
    check_argument,
    write_list,
)
from krpay._runtime.argument_writing import (
    count_given,
    fill_model,
    is_empty_list,
    iterate_sensitive,
    iterate_texts,
    make_plain_items,
    write_header,
    write_joined,
    write_path_id,
    write_sendable,
)
from krpay._runtime.call import Call, Replay
from krpay._runtime.outcome_rules import OutcomeRules
from krpay._runtime.redact import reveal
from krpay._runtime.request_bodies import JSON, ArrayBody, FormBody, JsonBody, RequestBody
from krpay.errors import InvalidArgumentError
from krpay.null import NULL

T = TypeVar("T")


class RequestBuilder:
    """Builds one call: takes its arguments one by one, and checks each."""

    __slots__ = (
        "_body",
        "_headers",
        "_method",
        "_operation",
        "_path",
        "_path_values",
        "_query",
        "_sensitive",
    )

    def __init__(self, operation: str, method: str, path: str) -> None:
        self._operation = operation
        self._method = method
        self._path = path
        self._path_values: list[tuple[str, str]] = []
        self._query: list[tuple[str, str]] = []
        self._headers: list[tuple[str, str]] = []
        self._sensitive: list[str] = []
        self._body: RequestBody | None = None

    def path(
        self,
        place: str,
        value: object,
        kind: Any,
        *,
        name: str | None = None,
        sensitive: bool = False,
        omittable: bool = False,
        **limits: Unpack[LimitOptions],
    ) -> None:
        """Fill a place of the path, which the value never leaves.

        Ids are given as text or as numbers, whatever a response had. If it is `omittable`, the
        last segment of the path is left out for `None`, with its slash.
        """
        name = name or place
        if omittable and value is None:
            self._path = self._path.replace(f"/{{{place}}}", "")
            return
        if kind is str:
            value = self._guard(write_path_id, name, value)
        [text] = self._texts(write_sendable, name, value, kind, limits, sensitive=sensitive)
        if text in ("", ".", ".."):
            raise self._refusal(f"{name}: {text!r} would call another endpoint; give an id")
        # Braces are encoded, too, so that no value is taken for a place.
        self._path = self._path.replace(f"{{{place}}}", quote(text, safe=""))
        self._path_values.append((place, text))

    def query(
        self,
        member: str,
        value: object,
        kind: Any,
        *,
        name: str | None = None,
        required: bool = False,
        sensitive: bool = False,
        commas: bool = False,
        **limits: Unpack[LimitOptions],
    ) -> None:
        """Add a query parameter; a list repeats its name, or is one text with `commas`."""
        if value is None and not required:
            return
        name = name or member
        write = write_joined if commas else write_sendable
        texts = self._texts(write, name, value, kind, limits, sensitive=sensitive)
        self._query += [(member, text) for text in texts]

    def header(
        self,
        member: str,
        value: object,
        kind: Any,
        *,
        name: str | None = None,
        required: bool = False,
        sensitive: bool = False,
        **limits: Unpack[LimitOptions],
    ) -> None:
        """Add a header."""
        if value is None and not required:
            return
        write = partial(write_header, member)
        [text] = self._texts(write, name or member, value, kind, limits, sensitive=sensitive)
        self._headers.append((member, text))

    def accept(self, media_types: str) -> None:
        """Say which media types a response may have, where they are not plain JSON."""
        self._headers.append(("Accept", media_types))

    def body(self, model: type[BaseModel], media_type: str = JSON, /, **arguments: object) -> None:
        """Make the JSON body; `None` is left out."""
        self._body = JsonBody(*self._fill(model, arguments), media_type)

    def form(self, model: type[BaseModel], /, **arguments: object) -> None:
        """Make the body that is a form; `None` is left out."""
        for name, value in arguments.items():
            if is_empty_list(value):
                raise self._refusal(f"{name}: a form cannot hold an empty list; leave it out")
        self._body = FormBody(*self._fill(model, arguments))

    def items(
        self,
        name: str,
        value: Any,
        kind: Any,
        media_type: str = JSON,
        *,
        required: bool = False,
        **limits: Unpack[LimitOptions],
    ) -> None:
        """Make the JSON body that is a list."""
        if value is None and not required:
            return
        valid, written = self._guard(write_list, name, make_plain_items(value), kind, limits)
        self._body = ArrayBody(written, tuple(iterate_sensitive(valid, written)), media_type)

    def _fill(
        self, model: type[BaseModel], arguments: Mapping[str, object]
    ) -> tuple[dict[str, object], tuple[str, ...]]:
        """Fill a model with arguments; gives its members as they are sent, and sensitive ones."""
        filled = fill_model(model, arguments)
        if isinstance(filled, str):
            raise self._refusal(filled)  # out here, no frame holds a value
        return filled

    def limited(self, name: str, value: T, kind: Any, **limits: Unpack[LimitOptions]) -> T:
        """Give back the value of a field whose type has no limits of its own."""
        given: object = value
        if given is not None and given is not NULL:
            self._guard(check_argument, name, value, kind, **limits)
        return value

    def flag(self, name: str, value: object) -> bool:
        """Give back a flag; `None` is false."""
        return value is not None and self._guard(check_argument, name, value, bool)

    def check_range(
        self,
        start_name: str,
        start: object,
        end_name: str,
        end: object,
        *,
        days: int | None = None,
        months: int | None = None,
    ) -> None:
        """Refuse a time range that the provider would not take; no end means now."""
        if not _is_moment(start) or not (end is None or _is_moment(end)):
            return  # nothing is given, or what is given will be refused for what it is
        first, last = self._moment(start_name, start), self._moment(end_name, end)
        if first > last:
            raise self._refusal(f"{start_name} must not be later than {end_name}")
        longest = (
            first + timedelta(days=days) if days is not None else _add_months(first, months or 0)
        )
        if last > longest:
            length = f"{days} days" if days is not None else f"{months} months"
            raise self._refusal(
                f"{start_name} to {end_name} may be at most {length}; "
                "ask for shorter ranges in turn"
            )

    def check_together(
        self, arguments: Mapping[str, object], *, least: int = 0, most: int | None = None
    ) -> None:
        """Refuse too few or too many of several arguments; the items of a list count each."""
        count = sum(map(count_given, arguments.values()))
        *first, last = arguments
        if count < least:
            number = "" if least == 1 else f"at least {least} of "
            raise self._refusal(f"give {number}{', '.join(first)} or {last}")
        if most is not None and count > most:
            names = f"{', '.join(first)} and {last}"
            raise self._refusal(f"{names}: give at most {most} of them together")

    def call(
        self,
        result: type[T],
        *,
        replay: Replay,
        outcome: OutcomeRules | None = None,
        encrypted_request: bool = False,
        encrypted_response: bool = False,
        unwrapped: bool = True,
        may_be_empty: bool = False,
        authenticated: bool = True,
    ) -> Call[T]:
        """Give the call of all that was added."""
        return Call(
            operation=self._operation,
            method=self._method,
            path=self._path,
            path_values=tuple(self._path_values),
            query=tuple(self._query),
            headers=tuple(self._headers),
            body=self._body,
            result=result,
            replay=replay,
            outcome=outcome,
            encrypted_request=encrypted_request,
            encrypted_response=encrypted_response,
            unwrapped=unwrapped,
            may_be_empty=may_be_empty,
            authenticated=authenticated,
            sensitive=tuple(self._sensitive),
        )

    def _texts(
        self,
        write: Callable[..., list[str]],
        name: str,
        value: object,
        kind: Any,
        limits: LimitOptions,
        *,
        sensitive: bool,
    ) -> list[str]:
        """Check an argument and write it as text, or a list as texts."""
        texts: list[str] = self._guard(write, name, value, kind, limits)
        if sensitive:
            self._sensitive += dict.fromkeys((*iterate_texts(reveal(value)), *texts))
        return texts

    def _moment(self, name: str, value: object) -> datetime:
        if value is None:
            return datetime.now(UTC)
        moment = self._guard(check_argument, name, value, scalars.UnixTime)
        return cast(datetime, moment or datetime.fromtimestamp(0, UTC))

    def _guard(self, check: Callable[..., Any], /, *arguments: Any, **options: Any) -> Any:
        """Check something, and name the operation if it is refused.

        What is hidden is shown to the check alone, whose frames the refusal does not keep.
        """
        try:
            return check(*map(reveal, arguments), **options)
        except InvalidArgumentError as error:
            reason = str(error)
        raise self._refusal(reason)

    def _refusal(self, reason: str) -> InvalidArgumentError:
        return InvalidArgumentError(f"{self._operation}: {reason}")


def next_page(page: int | None, pages: int | None, *, first: int) -> int | None:
    """Find the number of the next page, if there is one; raises LookupError if nobody can know."""
    if page is None or pages is None:
        raise LookupError("it does not say which page of how many it is")
    return page + 1 if page + 1 < pages + first else None


def require(part: T | None) -> T:
    """Give back a part of a page that says what comes next; raises LookupError if it is None."""
    if part is None:
        raise LookupError("it does not say what comes next")
    return part


def _is_moment(value: object) -> bool:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return is_number or (isinstance(value, datetime) and value.tzinfo is not None)


def _add_months(moment: datetime, months: int) -> datetime:
    """The same day so many months later, or the last day of that month."""
    years, month = divmod(moment.month - 1 + months, 12)
    last_day = calendar.monthrange(moment.year + years, month + 1)[1]
    day = min(moment.day, last_day)
    return moment.replace(year=moment.year + years, month=month + 1, day=day)
