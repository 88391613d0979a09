# Copied from codegen/package/errors.py by `nox -s generate`. Do not edit.
"""What can go wrong, and what it means for the money.

    KrpayError
    ├── ConfigurationError       credentials, keys, options: before any I/O
    ├── InvalidArgumentError     arguments that break the spec: before any I/O
    ├── ConnectionFailedError    certainly not delivered
    │   └── ConnectionTimeoutError
    ├── OutcomeUnknownError      may have been delivered; `check` names the operation to call
    ├── InvalidResponseError     processed, but the response is not understood; `body`
    └── APIError                 the provider refused
        ├── BadRequestError 400, AuthenticationError 401, PermissionDeniedError 403,
        │   NotFoundError 404, ConflictError 409, RateLimitError 429, ServerError 5xx
        └── RequestRejectedError HTTP 200 with a failure code

`krpay.<provider>.errors` has a class for each documented error code; each is a
subclass of one of these.
"""

from __future__ import annotations

from typing import Any


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


class ConnectionFailedError(_CallError):
    """The request certainly did not reach the provider: it has no effect."""


class ConnectionTimeoutError(ConnectionFailedError):
    """No connection in time: the request certainly did not reach the provider."""


class OutcomeUnknownError(_CallError):
    """The request may have reached the provider, and may have taken effect.

    Do not send it again before you know. Call the operation named by `check`.
    """

    check: str | None
    """The operation that tells what happened, such as `points.get_issuance`."""
    status_code: int | None
    """HTTP status, if there was a response (5xx)."""
    body: bytes | None
    """The response, if there was one."""

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        check: str | None,
        request_id: str | None = None,
        status_code: int | None = None,
        body: bytes | None = None,
    ) -> None:
        super().__init__(message, operation=operation, request_id=request_id)
        self.check = check
        self.status_code = status_code
        self.body = body


class InvalidResponseError(_CallError):
    """The provider processed the call, but its response does not fit the spec.

    The call has taken effect as far as the provider is concerned.
    """

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


_BY_STATUS: dict[int, type[APIError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitError,
}
