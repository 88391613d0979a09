"""Reading responses: whose they are, what they say, and the data in them.

A response is the provider's if it has a form that the spec's `x-envelope` describes: that of
a success, or one of the listed forms of refusals. Anything else was written by somebody
between, such as a proxy or a firewall, and says nothing about the call.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any, Generic, TypeVar, cast

from krpay._runtime import json_codec
from krpay._runtime.answers import Answer
from krpay._runtime.body_codec import BodyCodec
from krpay._runtime.call import Call
from krpay._runtime.json_codec import is_object
from krpay._runtime.outcome_rules import Declined, Undecided, find_foreign_id, judge_decline
from krpay._runtime.provider_profile import EnvelopePlaces, ProviderProfile
from krpay._runtime.redact import redact
from krpay._runtime.retry import parse_retry_after
from krpay._runtime.verdicts import TABLE, Observed
from krpay.errors import (
    APIError,
    ConfigurationError,
    InvalidResponseError,
    RateLimitError,
    ServerError,
)

T = TypeVar("T")

MISSING = object()
_PARTIAL = 207
"""The HTTP status of a response that has not all that was asked for."""
_NO_CONTENT = 204
"""The HTTP status of a success without content."""
_LONGEST_CODE = 20
"""More than any code has."""


class Form(Enum):
    """Whose a response is, and what it says on the whole."""

    SUCCESS = "the provider's success"
    REFUSAL = "the provider's refusal"
    FOREIGN = "not the provider's"


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """A response that was read: its form, its JSON, and the data in it."""

    form: Form
    document: object = None
    data: object = None
    reason: str = ""
    """Why it is not the provider's."""
    cause: BaseException | None = None
    is_sealed: bool = False
    """Whether it is encrypted, and cannot be opened here."""


@dataclass(frozen=True, slots=True, repr=False)
class JudgedResult:
    """What the result of a success says about the call."""

    foreign_id: str | None = None
    """The pointer of an id that is not the request's."""
    undecided: str | None = None
    declined: str | None = None
    """Why it was declined."""


class Response(Generic[T]):
    """A response of a provider that is no refusal: status, headers, bytes and `parse()`."""

    def __init__(
        self,
        call: Call[T],
        provider: ProviderProfile,
        answer: Answer,
        reading: Reading | None,
        request_id: str | None,
        *,
        parsed: object = MISSING,
    ) -> None:
        self.status_code: int = answer.status_code
        self.headers: Mapping[str, str] = answer.headers
        self.content: bytes = answer.body
        """The bytes as they came, still encrypted if they were."""
        self.request_id = request_id
        """The id that the provider can find the request by, if it has such ids."""
        self._call = call
        self._provider = provider
        self._reading = reading
        self._parsed = parsed
        self._answer = answer

    def __repr__(self) -> str:
        return f"<Response {self._call.operation}: {self.status_code}>"

    def parse(self) -> T:
        """Parse the data of the response.

        Raises:
            InvalidResponseError: The provider processed the call, but its response does
                not fit the spec.
        """
        if self._parsed is MISSING:
            self._parsed = self._parse_data()
        return cast(T, self._parsed)

    def _parse_data(self) -> object:
        if self._call.result is NoneType or self._reading is None:
            return None
        if self.status_code == _NO_CONTENT and self._call.may_be_empty:
            return None
        from krpay._runtime import result_parsing

        is_complete = self.status_code != _PARTIAL
        try:
            return result_parsing.parse_data(
                self._reading.data, self._call.result, is_complete=is_complete
            )
        except result_parsing.MisfitError as error:
            reason = str(error)
        raise self.invalid(reason)  # out here, the values are not even in its context

    def read_data(self) -> object:
        """Read the data as JSON, from which the result is parsed."""
        if self._reading is None:  # it was so plain that it was parsed in one go
            self._reading = read_response(self._call, self._provider, None, self._answer)
        return self._reading.data

    def parse_if_it_fits(self) -> T | None:
        """Parse the data; `None` if they do not fit the spec."""
        try:
            return self.parse()
        except InvalidResponseError:
            return None

    def invalid(self, reason: str) -> InvalidResponseError:
        """Make the error that says that this response cannot be understood."""
        said = TABLE[Observed.MISFIT].unsafe.said.format(
            provider=self._provider.name, operation=self._call.operation, why=reason
        )
        return InvalidResponseError(
            said,
            operation=self._call.operation,
            status_code=self.status_code,
            body=self.content,
            data=self._reading.document if self._reading else None,
            request_id=self.request_id,
        )


def parse_directly(call: Call[T], provider: ProviderProfile, answer: Answer) -> object:
    """Parse a plain success from its bytes in one go; gives `MISSING` if it is not so simple.

    For calls that only read: what may move money is read part by part, which finds more, such
    as a member that comes twice.
    """
    envelope = provider.envelope
    in_member = len(envelope.data) == len(envelope.code) == 1 and call.unwrapped
    if not (call.safe and in_member and answer.is_success) or call.result is NoneType:
        return MISSING
    from krpay._runtime import (
        result_parsing,  # pydantic is imported when there is something to parse
    )

    members = envelope.data if envelope.success is None else envelope.data + envelope.code
    is_complete = answer.status_code != _PARTIAL
    found = result_parsing.parse_response(
        answer.body, call.result, *members, is_complete=is_complete
    )
    if found is None or _find_code(found, envelope.code) != envelope.success:
        return MISSING
    return found[members[0]]


def read_response(
    call: Call[Any], provider: ProviderProfile, codec: BodyCodec | None, answer: Answer
) -> Reading:
    """Read a response: its JSON, and whose it is."""
    if answer.status_code == _NO_CONTENT and call.may_be_empty:
        return Reading(Form.SUCCESS)
    try:
        document: object = json_codec.loads(answer.body) if answer.body.strip() else {}
    except (ValueError, RecursionError) as error:
        return _foreign("it is not JSON", error)
    if codec is not None and not _is_refusal_code(
        _find_code(document, provider.envelope.code), provider
    ):
        try:  # a refusal in clear counts, whatever is sealed beside it
            document = codec.decode_body(document)
        except ConfigurationError as error:
            return Reading(Form.FOREIGN, reason=str(error), cause=error, is_sealed=True)
        except (ValueError, RecursionError) as error:
            return _foreign("what is encrypted in it is not JSON", error)
    if not answer.is_success:
        if answer.status_code < 400:
            return _foreign("redirects are not followed")
        if _has_refusal_form(provider, answer.status_code, document):
            return Reading(Form.REFUSAL, document)
        return _foreign("it has not the form of a refusal")
    return _read_success(call, provider, document)


def _foreign(reason: str, cause: BaseException | None = None) -> Reading:
    return Reading(Form.FOREIGN, reason=reason, cause=cause)


def _read_success(call: Call[Any], provider: ProviderProfile, document: object) -> Reading:
    """Read a response with a status of success, which may hold a code of failure."""
    envelope = provider.envelope
    code = _find_code(document, envelope.code)
    if _is_refusal_code(code, provider):
        return Reading(Form.REFUSAL, document)
    data = _find_data(call, envelope, document)
    if envelope.success is not None and code is None:
        problem = _find_problem_without_code(call, envelope, document)
        if problem is not None:
            return _foreign(problem)
    elif data is MISSING and call.result is not NoneType:
        return _foreign(f"it has no {'.'.join(envelope.data)}")
    elif (envelope.data or envelope.code) and not is_object(document):
        return _foreign("it is no JSON object")
    return Reading(Form.SUCCESS, document, None if data is MISSING else data)


def _find_problem_without_code(
    call: Call[Any], envelope: EnvelopePlaces, document: object
) -> str | None:
    """Find why a response without a readable code of success is not the provider's success."""
    from krpay._runtime import result_parsing

    where = ".".join(envelope.code)
    if envelope.data or not is_object(document):
        takes_list = not envelope.data and result_parsing.takes_list(call.result)
        return None if takes_list and isinstance(document, list) else f"it has no {where}"
    if envelope.code[0] in document:
        return f"its {where} cannot be read"
    is_done = not document and call.result is NoneType  # there was nothing else to say
    if not is_done and not result_parsing.has_known_member(document, call.result):
        return f"it has no {where}, and nothing that the spec describes"
    return None


def _find_data(call: Call[Any], envelope: EnvelopePlaces, document: object) -> object:
    """Find the data in a response: behind their pointer, or all but code and message."""
    if envelope.data and call.unwrapped:
        return _find_member(document, envelope.data)
    if not is_object(document) or not call.unwrapped or call.result is NoneType:
        return document
    from krpay._runtime import result_parsing

    return result_parsing.set_aside(document, envelope, call.result)


def _is_refusal_code(code: str | None, provider: ProviderProfile) -> bool:
    success = provider.envelope.success
    return success is not None and code is not None and code != success


def _has_refusal_form(provider: ProviderProfile, status: int, document: object) -> bool:
    """Tell whether a response has a form in which the provider refuses."""
    forms = provider.envelope.forms
    if not forms:  # nobody knows one: its code has to be there, or else any object will do
        code = provider.envelope.code
        return is_object(document) and (not code or _find_code(document, code) is not None)
    return any(
        (not form.statuses or status in form.statuses)
        and all(_is_scalar(_find_member(document, route)) for route in form.members)
        for form in forms
    )


def _is_scalar(value: object) -> bool:
    return isinstance(value, str | int | Decimal) and not isinstance(value, bool) and value != ""


def find_wrong_id(call: Call[Any], data: object) -> str | None:
    """Find the pointer of an id in a result, in JSON or parsed, that is not the request's."""
    rules = call.outcome
    return find_foreign_id(rules.echo, call, data) if rules and rules.echo else None


def judge_result(call: Call[Any], data: object) -> JudgedResult:
    """Judge what the data of a success say: whether they are this call's, and whether it is no."""
    rules = call.outcome
    if rules is None:
        return JudgedResult()
    foreign = find_wrong_id(call, data)
    found = judge_decline(rules.decline, data) if rules.decline else None
    if isinstance(found, Declined):
        return JudgedResult(foreign, declined=found.reason or "it gave no reason")
    if isinstance(found, Undecided):
        reason = found.reason or "it gave no reason"
        return JudgedResult(foreign, undecided=f"its result decides nothing yet ({reason})")
    return JudgedResult(foreign)


def refusal_error(
    call: Call[Any],
    provider: ProviderProfile,
    answer: Answer,
    reading: Reading,
    *,
    request_id: str | None,
    hidden: tuple[str, ...],
) -> APIError:
    """Make the error that a refusal means."""
    status = answer.status_code
    code = _find_code(reading.document, provider.envelope.code)
    route = provider.envelope.message
    message = _find_member(reading.document, route) if route else None
    shown = redact(message, hidden) if isinstance(message, str) else ""
    known = provider.errors.get(code) if code is not None else None
    cls = known or APIError.of_status(status)
    meaning = " ".join((known.__doc__ or "").split()) if known else ""
    if meaning in ("", shown):
        reason = shown
    else:
        reason = f"{shown} ({meaning.rstrip('.')})" if shown else meaning
    why = ", ".join(part for part in (f"HTTP {status}", code or "", reason) if part)
    error = cls(
        TABLE[Observed.REFUSED].unsafe.said.format(
            provider=provider.name, operation=call.operation, why=why
        ),
        operation=call.operation,
        status_code=status,
        code=code,
        message=shown,
        request_id=request_id,
        body=answer.body,
    )
    if isinstance(error, RateLimitError | ServerError):
        error.retry_after = parse_retry_after(answer.headers.get("Retry-After"))
    return error


def _find_code(document: object, route: tuple[str, ...]) -> str | None:
    """Find the code of a response, if it has one that can be read."""
    code = _find_member(document, route) if route else None
    if isinstance(code, json_codec.NumberText):
        return None
    if isinstance(code, Decimal):
        code = f"{code.normalize():f}" if abs(code.adjusted()) < _LONGEST_CODE else None
    if isinstance(code, bool) or not isinstance(code, str | int):
        return None
    return str(code) if str(code).strip() else None


def _find_member(document: object, route: tuple[str, ...]) -> object:
    for name in route:
        if not is_object(document) or name not in document:
            return MISSING
        document = document[name]
    return document
