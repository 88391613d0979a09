# Copied from codegen/package/_runtime/sending.py by `nox -s generate`. Do not edit.
"""The sending flow: what happens to a call, whoever carries it out.

One generator, `BaseClient._exchange`, decides: encode, sign, send, judge, sleep, send
again, give up. It does no I/O itself; it yields effects. The clients in
`krpay._runtime.clients` differ only in how they perform an effect.
"""

from __future__ import annotations

import copy
import logging
import random
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn, Protocol, Self, TypeVar

from krpay._runtime import http, responses, retry
from krpay._runtime.authentication import Authentication, authenticate
from krpay._runtime.body_codec import BodyCodec
from krpay._runtime.call import Call, CallOptions
from krpay._runtime.headers import check_header
from krpay._runtime.options import check_timeout, retry_policy
from krpay._runtime.provider_profile import ProviderProfile
from krpay._runtime.request_bodies import encode_body
from krpay._runtime.responses import Response
from krpay._runtime.signing import AnySigner
from krpay.errors import (
    ConfigurationError,
    ConnectionFailedError,
    ConnectionTimeoutError,
    InvalidArgumentError,
    InvalidResponseError,
    KrpayError,
    OutcomeUnknownError,
    RateLimitError,
    ServerError,
)

T = TypeVar("T")
ItemT = TypeVar("ItemT")

log = logging.getLogger("krpay")

_FRAMING_HEADERS = {
    *("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade"),
}
"""Headers that say how a request is framed."""
_OPTION_NAMES = CallOptions.__annotations__.keys()


class Sink(Protocol):
    """Where the body of a success goes, if it is too large for memory."""

    def begin(self, total: int | None) -> None:
        """Start, or start again after a failed attempt; `total` is the size if it is known."""

    def write(self, chunk: bytes) -> None:
        """Take the next bytes, as they came over the wire."""


class SinkFailed(Exception):
    """An error of the sink: not the call's, whatever its class, and so nothing to retry."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


def give_to_sink(take: Callable[[ItemT], None], value: ItemT) -> None:
    """Give a value to a method of a sink; raises `SinkFailed` with whatever that raises."""
    try:
        take(value)
    except Exception as error:  # noqa: BLE001  it is handed on as it is
        raise SinkFailed(error) from None


@dataclass(frozen=True, slots=True)
class SendRequest:
    """An effect: send this; give back the response, or throw what went wrong."""

    request: http.Request
    authentication: Authentication | None
    sink: Sink | None = None


@dataclass(frozen=True, slots=True)
class Sleep:
    """An effect: let this many seconds pass."""

    seconds: float


Effects = Generator[SendRequest | Sleep, Any, "Response[T]"]


@dataclass(frozen=True, slots=True)
class _FailedAttempt:
    """A failed attempt: what that means, and the error to raise if it was the last."""

    failure: retry.Failure
    error: KrpayError
    cause: BaseException | None = None
    retry_after: float | None = None


class BaseClient:
    """What both clients share: the flow, and the options that shape it."""

    def __init__(
        self,
        *,
        provider: ProviderProfile,
        base_url: str,
        signer: AnySigner,
        body_codec: BodyCodec | None,
        timeout: float | http.Timeout,
        max_retries: int,
        headers: Mapping[str, str],
        build_request: Callable[..., http.Request],
        is_closed: Callable[[], bool],
    ) -> None:
        self._provider = provider
        self._base_url = base_url
        self._authentication = authenticate(signer, provider, base_url)
        self._body_codec = body_codec
        self._timeout = check_timeout(timeout)
        self._policy = retry_policy(max_retries)
        self._headers = headers
        self._build_request = build_request
        self._is_closed = is_closed

    def __repr__(self) -> str:
        return f"<{type(self).__module__.rsplit('.', 1)[0]}.{type(self).__name__} {self._base_url}>"

    @property
    def base_url(self) -> str:
        """Where requests are sent."""
        return self._base_url

    def with_base_url(self, base_url: str) -> Self:
        """Copy this client for another server of the provider; connections are shared."""
        twin = self._copy_with(None, None)
        twin._base_url = base_url
        return twin

    def _copy_with(self, timeout: float | http.Timeout | None, max_retries: int | None) -> Self:
        twin = copy.copy(self)
        for name in [name for name in vars(twin) if not name.startswith("_")]:
            del twin.__dict__[name]  # cached resources belong to the original
        if timeout is not None:
            twin._timeout = check_timeout(timeout)
        if max_retries is not None:
            twin._policy = retry_policy(max_retries)
        return twin

    def _exchange(
        self, call: Call[T], options: CallOptions, sink: Sink | None = None
    ) -> Effects[T]:
        """Decide everything that happens to a call, one effect at a time."""
        for name in options.keys() - _OPTION_NAMES:
            # A misspelt argument that vanished would change what happens to the money.
            raise TypeError(f"{call.operation}() got an unexpected keyword argument {name!r}")
        if self._is_closed():
            raise ConfigurationError(f"{call.operation}: the client is closed; make another one")
        timeout = check_timeout(options["timeout"]) if "timeout" in options else self._timeout
        deadline = max(
            self._policy.deadline, *(phase or 0.0 for phase in timeout.as_dict().values())
        )
        content, headers = self._encode_body(call, options)
        url = self._make_url(call)
        started = time.monotonic()
        retries = 0
        while True:
            elapsed = time.monotonic() - started
            limits = http.cap_timeout(
                timeout, deadline - elapsed, only_before_sending=not call.safe
            ).as_dict()
            request = self._build_request(
                call.method, url, content=content, extensions={"timeout": limits}
            )
            request.url = url  # an HTTP client with parameters of its own would drop the query
            for name, value in headers:
                request.headers[name] = value  # merging costs far more
            attempt = yield from self._send_once(call, request, sink, retries + 1)
            if isinstance(attempt, Response):
                return attempt
            delay = self._policy.delay(
                attempt.failure,
                safe=call.safe,
                retries=retries,
                elapsed=time.monotonic() - started,
                retry_after=attempt.retry_after,
                chance=random.random(),  # noqa: S311  jitter, not a secret
            )
            if delay is None:
                _raise_error(attempt)
            yield Sleep(delay)
            retries += 1

    def _send_once(
        self, call: Call[T], request: http.Request, sink: Sink | None, number: int
    ) -> Generator[SendRequest | Sleep, Any, Response[T] | _FailedAttempt]:
        """Send once, and judge what came of it."""
        started = time.monotonic()
        result = "failed"
        try:
            authentication = self._authentication if call.authenticated else None
            try:
                response: http.Response = yield SendRequest(request, authentication, sink)
            except SinkFailed:
                raise
            except http.HTTPError as error:
                result = type(error).__name__
                return self._judge_transport_error(call, request, error)
            except Exception as error:
                result = type(error).__name__
                if self._authentication.is_about_token(error):
                    return self._judge_token_error(call, error)
                if call.safe and not isinstance(error, OSError):
                    raise
                return self._unknown_outcome(call, request, error)
            result = str(response.status_code)
            if sink is not None and response.is_success:
                return Response(call, self._provider, response, None, None, content=b"")
            return self._judge_response(call, request, response)
        except (KrpayError, GeneratorExit):
            raise
        except BaseException as error:
            if not call.safe:
                error.add_note(_explain_doubt(call, "it was interrupted"))
            raise
        finally:
            milliseconds = (time.monotonic() - started) * 1000
            log.debug(
                "%s %s: %s in %.0f ms, attempt %d",
                self._provider.name,
                call.operation,
                result,
                milliseconds,
                number,
            )

    def _make_url(self, call: Call[Any]) -> http.URL:
        """Make the URL of a call, once for all attempts."""
        kind = http.QuietURL if call.sensitive_values else http.URL
        try:
            return kind(self._base_url + call.path + http.encode_query(call.query))
        except http.InvalidURL as error:
            reason = f"{call.operation} has no URL that can be sent: {error}"
            raise InvalidArgumentError(reason) from None

    def _encode_body(
        self, call: Call[Any], options: CallOptions
    ) -> tuple[bytes, list[tuple[str, str]]]:
        """Encode body and headers; a later header replaces an earlier one."""
        content, kind = encode_body(call.body, options.get("extra_body", {}))
        content, encoded = self._encrypt_body(call, content)
        own = options.get("extra_headers", {}).items()
        if own:
            taken = _FRAMING_HEADERS | {name.lower() for name in encoded}
            for name, value in own:
                check_header(name, value)
                if name.lower() in taken:
                    raise InvalidArgumentError(f"the header {name} is set by krpay; leave it out")
        groups = (self._headers.items(), call.headers, kind.items(), encoded.items(), own)
        return content, [header for group in groups for header in group]

    def _encrypt_body(self, call: Call[Any], content: bytes) -> tuple[bytes, Mapping[str, str]]:
        """Encrypt a body if the call says so; gives the headers that go with it, too."""
        if not (call.encrypted_request or call.encrypted_response):
            return content, {}
        codec = self._body_codec
        if codec is None:
            raise InvalidArgumentError(
                f"{call.operation} cannot be encrypted: {self._provider.name} takes no encrypted "
                "bodies"
            )
        codec.check_keys(
            call.operation, request=call.encrypted_request, response=call.encrypted_response
        )
        if not call.encrypted_request:
            return content, {}
        body = codec.encode_body(content)
        return body.content, body.headers

    def _judge_response(
        self, call: Call[T], request: http.Request, response: http.Response
    ) -> Response[T] | _FailedAttempt:
        """Judge what a response means."""
        status = response.status_code
        request_id = self._authentication.request_id(request)
        found = responses.parse_directly(call, self._provider, response, request_id)
        if found is not None:
            return found
        try:
            document = responses.read_document(response.content)
            if self._body_codec is not None:
                document = self._body_codec.decode_body(document)
        except (ValueError, RecursionError, ConfigurationError) as error:
            if response.is_success:
                reason = str(error) if isinstance(error, ConfigurationError) else "it is not JSON"
                raise responses.invalid_response(
                    call, status, response.content, reason, request_id
                ) from None
            document = None
        if not responses.is_refusal(self._provider, status, document):
            return Response(call, self._provider, response, document, request_id)
        refused = responses.refusal_error(
            call,
            self._provider,
            response,
            document,
            request_id=request_id,
            secrets=(*self._authentication.secrets, *self._authentication.derived_secrets(request)),
        )
        retry_after = retry.parse_retry_after(response.headers.get("Retry-After"))
        failure = retry.classify_status(status, retry_after, safe=call.safe)
        if failure is None:
            raise refused
        if failure is retry.Failure.UNKNOWN and not call.safe:
            unknown = OutcomeUnknownError(
                _explain_doubt(call, f"the provider answered HTTP {status}"),
                operation=call.operation,
                check=call.check,
                request_id=request_id,
                status_code=status,
                body=response.content,
            )
            return _FailedAttempt(failure, unknown, refused, retry_after)
        return _FailedAttempt(failure, refused, None, retry_after)

    def _judge_transport_error(
        self, call: Call[Any], request: http.Request, error: http.HTTPError
    ) -> _FailedAttempt:
        """Judge what a transport error means."""
        request_id = self._authentication.request_id(request)
        reason = type(error).__name__
        delivery = http.find_delivery(error, request)
        if delivery is not http.Delivery.MAYBE:
            why = {
                http.Delivery.NO: f"no connection to {self._base_url}",
                http.Delivery.NOT_BEGUN: "the request for an access token failed",
            }[delivery]
            cls = ConnectionTimeoutError if http.is_timeout(error) else ConnectionFailedError
            failed = cls(
                f"{call.operation} was not sent: {why} ({reason}). "
                "It has no effect; it may be sent again.",
                operation=call.operation,
                request_id=request_id,
            )
            return _FailedAttempt(retry.Failure.NOT_DELIVERED, failed, error)
        return self._unknown_outcome(call, request, error)

    def _unknown_outcome(
        self, call: Call[Any], request: http.Request, error: Exception
    ) -> _FailedAttempt:
        """Judge an error after which the request may have been processed."""
        unknown = OutcomeUnknownError(
            _explain_doubt(call, f"no response came ({type(error).__name__})"),
            operation=call.operation,
            check=call.check,
            request_id=self._authentication.request_id(request),
        )
        return _FailedAttempt(retry.Failure.UNKNOWN, unknown, error)

    def _judge_token_error(self, call: Call[Any], error: Exception) -> _FailedAttempt:
        """Judge a failed token request: the call itself was not sent."""
        error.add_note(f"{call.operation} was not sent: there was no access token for it.")
        if not isinstance(error, ServerError | RateLimitError | InvalidResponseError):
            raise error
        after = getattr(error, "retry_after", None)
        return _FailedAttempt(retry.Failure.NOT_DELIVERED, error, None, after)


def _raise_error(attempt: _FailedAttempt) -> NoReturn:
    if attempt.cause is None:
        raise attempt.error
    raise attempt.error from attempt.cause


def _explain_doubt(call: Call[Any], why: str) -> str:
    """Say what an engineer has to know at three in the morning."""
    if call.safe:
        return f"{call.operation}: {why}. It only reads: calling it again is safe."
    if call.check:
        advice = f"Call {call.check} to find out, before you send it again."
    else:
        advice = "No documented operation tells: ask the provider before you send it again."
    return f"{call.operation} may have taken effect: {why}. {advice}"
