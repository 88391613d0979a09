# Copied from codegen/package/errors.py by `nox -s generate`. Do not edit.
"""What can go wrong, and what it means for the money.

    KrpayError
    ├── ConfigurationError       credentials, keys, options: before any I/O
    ├── InvalidArgumentError     arguments that break the spec: before any I/O
    ├── NotSentError             certainly without effect
    │   └── ConnectionFailedError    no connection
    │       └── ConnectionTimeoutError
    ├── NoResponseError          a read got no response; asking again is safe
    ├── OutcomeUnknownError      may have taken effect; `call`, `outcome`; see `client.resolve`
    ├── DidNotHappenError        resolving showed that it has no effect; `evidence`
    ├── InvalidResponseError     processed, but the response is not understood; `body`, `data`
    ├── ForeignResponseError     a response to a read that is not the provider's
    └── APIError                 the provider refused
        ├── BadRequestError 400, AuthenticationError 401, PermissionDeniedError 403,
        │   NotFoundError 404, ConflictError 409, RateLimitError 429, ServerError 5xx
        └── RequestRejectedError HTTP 200 with a failure code
            └── DeclinedError    HTTP 200 and a result that says no; `result`

`krpay.<provider>.errors` has a class for each documented error code; each is a
subclass of one of these. `lost` finds the call that a timeout of your own, or
Ctrl+C, interrupted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from krpay._runtime.call import Call
    from krpay._runtime.call_times import Stopwatch
    from krpay._runtime.origins import Origin
    from krpay._runtime.outcome_rules import AskedQuestion
    from krpay.resolving import Evidence


class KrpayError(Exception):
    """Base class of all errors of this package."""

    def __reduce__(self) -> tuple[Any, ...]:
        return (_restore_error, (type(self), self.args, self.__dict__))


def _restore_error(
    cls: type[KrpayError], args: tuple[Any, ...], state: dict[str, Any]
) -> KrpayError:
    """Rebuild an unpickled error; task queues send errors between processes."""
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigurationError(KrpayError):
    """A credential, key or option is missing or malformed; nothing was sent."""


class InvalidArgumentError(KrpayError, ValueError):
    """An argument breaks the spec; nothing was sent."""


class _CallError(KrpayError):
    """What errors about one call have in common."""

    operation: str
    """The operation, such as `points.cancel_issuance`."""
    request_id: str | None
    """The id that the provider can find the request by, if it has such ids."""

    def __init__(self, message: str, *, operation: str, request_id: str | None = None) -> None:
        super().__init__(message)
        self.operation = operation
        self.request_id = request_id


class NotSentError(_CallError):
    """The call certainly has no effect: it may be sent again. `__cause__` says why."""


class ConnectionFailedError(NotSentError):
    """There was no connection, so nothing of the request was sent: it has no effect."""


class ConnectionTimeoutError(ConnectionFailedError):
    """There was no connection in time, so nothing of the request was sent."""


class NoResponseError(_CallError):
    """A call that only reads got no response. Calling it again is safe."""


class OutcomeUnknownError(_CallError):
    """The request may have reached the provider, and may have taken effect.

    Do not send it again before you know: `client.resolve(error)` finds out. The text names the
    call that tells, if one does.
    """

    call: Call[Any]
    """The call, with its sensitive values hidden."""
    outcome: AskedQuestion | None
    """The call that tells what happened: `operation` and `arguments`; `None` if none does."""
    questions: tuple[AskedQuestion, ...]
    """All calls to ask with: more than `outcome` where each item of a list is asked about."""
    sent_at: datetime | None
    """When it was sent, in UTC, by the clock of the machine that sent it."""
    origin: Origin | None
    """Who sent it, and whereto. Only a client of the same account and server may resolve it."""
    entry: str | None
    """Its entry in the journal of the client, if it has one."""
    status_code: int | None
    """HTTP status, if there was a response."""
    body: bytes | None
    """The response, as far as it came."""

    _stopwatch: Stopwatch | None

    @property
    def seconds_since(self) -> float | None:
        """Seconds since it was sent, as this process measured them; `None` in another process."""
        return self._stopwatch.read_seconds() if self._stopwatch else None

    def make_older(self, seconds: float) -> None:
        """Make it as if it was sent so many seconds earlier, for tests with a sandbox."""
        from datetime import timedelta

        if self.sent_at is not None:
            self.sent_at -= timedelta(seconds=seconds)
        if self._stopwatch is not None:
            self._stopwatch = self._stopwatch.wind_on(seconds)

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        call: Call[Any],
        questions: tuple[AskedQuestion, ...] = (),
        sent_at: datetime | None = None,
        stopwatch: Stopwatch | None = None,
        origin: Origin | None = None,
        entry: str | None = None,
        request_id: str | None = None,
        status_code: int | None = None,
        body: bytes | None = None,
    ) -> None:
        super().__init__(message, operation=operation, request_id=request_id)
        self.call = call
        self.outcome = questions[0] if questions else None
        self.questions = questions
        self.sent_at = sent_at
        self._stopwatch = stopwatch
        self.origin = origin
        self.entry = entry
        self.status_code = status_code
        self.body = body


class DidNotHappenError(_CallError):
    """The response of a call was lost, and resolving showed that the call has no effect.

    Raised only where it was asked to resolve: by methods of `Client(resolve_lost=...)`.
    """

    evidence: tuple[Evidence, ...]
    """What was asked, and what was seen."""

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        evidence: tuple[Evidence, ...] = (),
        request_id: str | None = None,
    ) -> None:
        super().__init__(message, operation=operation, request_id=request_id)
        self.evidence = evidence


class _ResponseError(_CallError):
    """What errors about a response have in common."""

    status_code: int
    """HTTP status."""
    body: bytes
    """The response as it came."""

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        status_code: int,
        body: bytes,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message, operation=operation, request_id=request_id)
        self.status_code = status_code
        self.body = body


class InvalidResponseError(_ResponseError):
    """The provider processed the call, but its response does not fit the spec.

    The call has taken effect as far as the provider is concerned.
    """

    data: Any
    """The response as JSON, decrypted if it was encrypted."""

    def __init__(self, message: str, *, data: Any = None, **about: Any) -> None:
        super().__init__(message, **about)
        self.data = data


class ForeignResponseError(_ResponseError):
    """A call that only reads got a response that is not the provider's.

    A proxy, a firewall or another server wrote it, so it says nothing about what was asked.
    """


class APIError(_CallError):
    """The provider said that it refuses the call."""

    code: str | None = None
    """The provider's own code."""
    status_code: int
    """HTTP status."""
    message: str
    """The provider's own text; often Korean."""
    body: bytes
    """The response as it came."""

    def __init__(
        self,
        text: str,
        *,
        operation: str,
        status_code: int,
        code: str | None = None,
        message: str = "",
        request_id: str | None = None,
        body: bytes = b"",
    ) -> None:
        super().__init__(text, operation=operation, request_id=request_id)
        self.status_code = status_code
        self.code = code
        self.message = message
        self.body = body

    @classmethod
    def of_status(cls, status_code: int) -> type[APIError]:
        """The class for an HTTP status."""
        if status_code >= 500:
            return ServerError
        if status_code < 300:
            return RequestRejectedError
        return _BY_STATUS.get(status_code, APIError)


class BadRequestError(APIError):
    """HTTP 400: the request is wrong, or its object is in the wrong state."""


class AuthenticationError(APIError):
    """HTTP 401: the credentials or the token were refused."""


class PermissionDeniedError(APIError):
    """HTTP 403: the account may not do this."""


class NotFoundError(APIError):
    """HTTP 404: the object does not exist, or belongs to someone else."""


class ConflictError(APIError):
    """HTTP 409: the object is in a state that does not allow this."""


class RateLimitError(APIError):
    """HTTP 429: too many requests; this one was not processed."""

    retry_after: float | None = None
    """Seconds to wait, if the provider said so."""


class ServerError(APIError):
    """HTTP 5xx: the provider failed."""

    retry_after: float | None = None
    """Seconds to wait, if the provider said so."""


class RequestRejectedError(APIError):
    """HTTP 200 with a failure code: the provider refused the call."""


class DeclinedError(RequestRejectedError):
    """HTTP 200 and a result that says no, such as a card that was declined."""

    result: Any = None
    """The result, parsed."""


def lost(error: BaseException) -> OutcomeUnknownError | None:
    """Find the unsafe call that an exception interrupted, so that its outcome is unknown.

    A timeout of your own (`asyncio.timeout`, `anyio.fail_after`), a cancelled task or Ctrl+C
    ends a call from outside. That exception goes on as it is; this finds in it, in what
    caused it and in the members of a group the error that krpay would have raised. A timeout
    around a task group does not know what its tasks did: there, ask in the task that called.
    """
    from krpay._runtime.interruptions import find_lost_call

    found: Any = find_lost_call(error)
    return found  # type: ignore[no-any-return]


_BY_STATUS: dict[int, type[APIError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitError,
}
