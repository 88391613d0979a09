"""Reading responses: the envelope is unwrapped, refusals are raised, data are parsed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import NoneType
from typing import Any, Generic, TypeVar, cast

from krpay._runtime import http, json_codec
from krpay._runtime.call import Call
from krpay._runtime.json_codec import is_object
from krpay._runtime.provider_profile import ProviderProfile
from krpay._runtime.redact import redact
from krpay._runtime.retry import parse_retry_after
from krpay.errors import APIError, InvalidResponseError, RateLimitError, ServerError

T = TypeVar("T")

_MISSING = object()
_PARTIAL = 207
"""The HTTP status of a response that has not all that was asked for."""
_NO_CONTENT = 204
"""The HTTP status of a success without content."""
_LONGEST_CODE = 20
"""More than any code has."""


class Response(Generic[T]):
    """A response of a provider that is no refusal: status, headers, bytes and `parse()`."""

    def __init__(
        self,
        call: Call[T],
        provider: ProviderProfile,
        response: http.Response,
        document: object,
        request_id: str | None,
        *,
        content: bytes | None = None,
        parsed: object = _MISSING,
    ) -> None:
        self.status_code: int = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.content: bytes = response.content if content is None else content
        """The bytes as they came, still encrypted if they were."""
        self.request_id = request_id
        """The id that the provider can find the request by, if it has such ids."""
        self._call = call
        self._envelope = provider.envelope
        self._document = document
        self._parsed = parsed

    def __repr__(self) -> str:
        return f"<Response {self._call.operation}: {self.status_code}>"

    def parse(self) -> T:
        """Parse the data of the response.

        Raises:
            InvalidResponseError: The provider processed the call, but its response does
                not fit the spec.
        """
        if self._parsed is not _MISSING:
            return cast(T, self._parsed)
        if self.status_code == _NO_CONTENT and self._call.may_be_empty:
            return cast(T, None)
        code = _find_code(self._document, self._envelope.code)
        if code is None and self._envelope.success is not None and self._envelope.data:
            raise self._invalid_response(f"{'.'.join(self._envelope.code)} is missing")
        if self._call.result is NoneType:
            return cast(T, None)
        route = self._envelope.data if self._call.unwrapped else ()
        data = _find_member(self._document, route)
        if data is _MISSING:
            raise self._invalid_response(f"{'.'.join(self._envelope.data)} is missing")
        from krpay._runtime import result_parsing

        if self._envelope.code and not self._envelope.data and is_object(data):
            if self._call.unwrapped:
                data = result_parsing.set_aside(data, self._envelope, self._call.result)
            if code is None and not result_parsing.has_known_member(data, self._call.result):
                raise self._invalid_response("it has no code, and nothing that the spec describes")
        is_complete = self.status_code != _PARTIAL
        try:
            return result_parsing.parse_data(data, self._call.result, is_complete=is_complete)
        except result_parsing.MisfitError as error:
            reason = str(error)
        raise self._invalid_response(reason)  # out here, the values are not even in its context

    def _invalid_response(self, reason: str) -> InvalidResponseError:
        return invalid_response(self._call, self.status_code, self.content, reason, self.request_id)


def parse_directly(
    call: Call[T], provider: ProviderProfile, response: http.Response, request_id: str | None
) -> Response[T] | None:
    """Parse a success from its bytes in one go; gives `None` if it is not so simple."""
    envelope, content = provider.envelope, response.content
    in_member = len(envelope.data) == len(envelope.code) == 1 and call.unwrapped
    if not in_member or not response.is_success or call.result is NoneType:
        return None
    from krpay._runtime import (
        result_parsing,  # pydantic is imported when there is something to parse
    )

    members = envelope.data if envelope.success is None else envelope.data + envelope.code
    is_complete = response.status_code != _PARTIAL
    found = result_parsing.parse_response(content, call.result, *members, is_complete=is_complete)
    if found is None or _find_code(found, envelope.code) != envelope.success:
        return None
    return Response(call, provider, response, None, request_id, parsed=found[members[0]])


def read_document(content: bytes) -> object:
    """Decode the JSON of a response; an empty body is an empty object."""
    return json_codec.loads(content) if content.strip() else {}


def parse_token_response(
    call: Call[T], provider: ProviderProfile, response: http.Response, *, secrets: tuple[str, ...]
) -> T:
    """Parse a response that is neither encrypted nor retried: that of a token request."""
    try:
        document = read_document(response.content)
    except (ValueError, RecursionError):
        if response.is_success:
            raise invalid_response(
                call, response.status_code, response.content, "it is not JSON", None
            ) from None
        document = None
    if is_refusal(provider, response.status_code, document):
        raise refusal_error(call, provider, response, document, request_id=None, secrets=secrets)
    return Response(call, provider, response, document, None).parse()


def invalid_response(
    call: Call[Any], status_code: int, content: bytes, reason: str, request_id: str | None
) -> InvalidResponseError:
    """Make the error for a success that cannot be understood."""
    return InvalidResponseError(
        f"The provider processed {call.operation} (HTTP {status_code}), but its response does not "
        f"fit the spec: {reason}. The response is in .body.",
        operation=call.operation,
        status_code=status_code,
        body=content,
        request_id=request_id,
    )


def is_refusal(provider: ProviderProfile, status_code: int, document: object) -> bool:
    """Tell whether a response is anything but a success."""
    if not 200 <= status_code < 300:
        return True
    success = provider.envelope.success
    return success is not None and _find_code(document, provider.envelope.code) not in (
        None,
        success,
    )


def refusal_error(
    call: Call[Any],
    provider: ProviderProfile,
    response: http.Response,
    document: object,
    *,
    request_id: str | None,
    secrets: tuple[str, ...],
) -> APIError:
    """Make the error that a refusal means."""
    envelope = provider.envelope
    status = response.status_code
    code = _find_code(document, envelope.code)
    message = _find_member(document, envelope.message) if envelope.message else None
    hidden = (*call.sensitive_values, *secrets)
    shown = redact(message, hidden) if isinstance(message, str) else ""
    known = provider.errors.get(code) if code is not None else None
    cls = known or APIError.of_status(status)
    meaning = " ".join((known.__doc__ or "").split()) if known else ""
    if meaning in ("", shown):
        reason = shown
    else:
        reason = f"{shown} ({meaning.rstrip('.')})" if shown else meaning
    parts = (f"HTTP {status}", code or "", reason)
    error = cls(
        f"{provider.name} refused {call.operation}: {', '.join(part for part in parts if part)}",
        operation=call.operation,
        status_code=status,
        code=code,
        message=shown,
        request_id=request_id,
        body=response.content,
    )
    if isinstance(error, RateLimitError | ServerError):
        error.retry_after = parse_retry_after(response.headers.get("Retry-After"))
    return error


def _find_code(document: object, route: tuple[str, ...]) -> str | None:
    """Find the code of a response, if it has one."""
    code = _find_member(document, route) if route else None
    if isinstance(code, Decimal):
        code = f"{code.normalize():f}" if abs(code.adjusted()) < _LONGEST_CODE else None
    return str(code) if isinstance(code, str | int) and not isinstance(code, bool) else None


def _find_member(document: object, route: tuple[str, ...]) -> object:
    for name in route:
        if not is_object(document) or name not in document:
            return _MISSING
        document = document[name]
    return document
