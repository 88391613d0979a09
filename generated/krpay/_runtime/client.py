# Copied from codegen/package/_runtime/client.py by `nox -s generate`. Do not edit.
"""The sending core.

One generator, `Core._exchange`, decides what happens to a call: build, sign, send,
judge, wait, send again, give up. It does no I/O itself; it hands out steps. The
synchronous and the asynchronous client differ only in how they carry out a step.
"""

from __future__ import annotations

import copy
import logging
import random
import time
from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator, Mapping
from contextlib import aclosing, closing
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Generic, NoReturn, Protocol, Self, TypeVar, Unpack
from urllib.parse import quote, urlencode

from krpay._runtime import answer, http, retry, wire
from krpay._runtime.answer import Response
from krpay._runtime.auth import Auth
from krpay._runtime.call import Call, CallOptions
from krpay._runtime.headers import check_header
from krpay._runtime.provider import Provider
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

_CHUNK = 256 * 1024
_LONGEST = 86_400
"""Seconds that a timeout may have; sockets take no number of any size."""
_OURS = {"connection", "content-length", "expect", "host", "transfer-encoding", "upgrade"}
"""Headers that say how a request is framed."""
_OPTIONS = CallOptions.__annotations__.keys()


class Sink(Protocol):
    """Where the body of a success goes, if it is too large for memory."""

    def begin(self, total: int | None) -> None:
        """Start, or start again after a failed attempt; `total` is the size if it is known."""

    def write(self, chunk: bytes) -> None:
        """Take the next bytes, as they came over the wire."""


class _SinkFailed(Exception):
    """An error of the sink: not the call's, whatever its class, and so nothing to retry."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


def _give(take: Callable[[ItemT], None], value: ItemT) -> None:
    try:
        take(value)
    except Exception as error:  # noqa: BLE001  it is handed on as it is
        raise _SinkFailed(error) from None


@dataclass(frozen=True, slots=True)
class Send:
    """A step: send this; give back the response, or throw what went wrong."""

    request: http.Request
    auth: Auth | None
    sink: Sink | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """A step: let this many seconds pass."""

    seconds: float


Steps = Generator[Send | Wait, Any, "Response[T]"]


@dataclass(frozen=True, slots=True)
class _Attempt:
    """How an attempt failed: what that means, and the error to raise if it was the last."""

    failure: retry.Failure
    error: KrpayError
    cause: BaseException | None = None
    retry_after: float | None = None


class Core:
    """What both clients share."""

    def __init__(
        self,
        *,
        provider: Provider,
        base_url: str,
        auth: Auth,
        timeout: float | http.Timeout,
        max_retries: int,
        headers: Mapping[str, str],
        build_request: Callable[..., http.Request],
        is_closed: Callable[[], bool],
    ) -> None:
        self._provider = provider
        self._base_url = base_url
        self._auth = auth
        self._timeout = _timeout(timeout)
        self._policy = _policy(max_retries)
        self._headers = headers
        self._build_request = build_request
        self._is_closed = is_closed

    def __repr__(self) -> str:
        return f"<{type(self).__module__.rsplit('.', 1)[0]}.{type(self).__name__} {self._base_url}>"

    @property
    def base_url(self) -> str:
        """Where requests are sent."""
        return self._base_url

    def at(self, base_url: str) -> Self:
        """This client for another server of the provider; connections are shared."""
        twin = self._with_options(None, None)
        twin._base_url = base_url
        return twin

    def _with_options(self, timeout: float | http.Timeout | None, max_retries: int | None) -> Self:
        twin = copy.copy(self)
        for name in [name for name in vars(twin) if not name.startswith("_")]:
            del twin.__dict__[name]  # cached resources belong to the original
        if timeout is not None:
            twin._timeout = _timeout(timeout)
        if max_retries is not None:
            twin._policy = _policy(max_retries)
        return twin

    def _exchange(self, call: Call[T], options: CallOptions, sink: Sink | None = None) -> Steps[T]:
        """Everything that happens to a call, one step at a time."""
        for name in options.keys() - _OPTIONS:
            # A misspelt argument that vanished would change what happens to the money.
            raise TypeError(f"{call.operation}() got an unexpected keyword argument {name!r}")
        if self._is_closed():
            raise ConfigurationError(f"{call.operation}: the client is closed; make another one")
        timeout = _timeout(options["timeout"]) if "timeout" in options else self._timeout
        deadline = max(
            self._policy.deadline, *(phase or 0.0 for phase in timeout.as_dict().values())
        )
        content, headers = self._encode(call, options)
        url = self._url(call)
        started = time.monotonic()
        retries = 0
        while True:
            elapsed = time.monotonic() - started
            limits = http.shorten(
                timeout, deadline - elapsed, only_before_sending=not call.safe
            ).as_dict()
            request = self._build_request(
                call.method, url, content=content, extensions={"timeout": limits}
            )
            request.url = url  # an HTTP client with parameters of its own would drop the query
            for name, value in headers:
                request.headers[name] = value  # merging costs far more
            outcome = yield from self._attempt(call, request, sink, retries + 1)
            if isinstance(outcome, Response):
                return outcome
            delay = self._policy.delay(
                outcome.failure,
                safe=call.safe,
                retries=retries,
                elapsed=time.monotonic() - started,
                retry_after=outcome.retry_after,
                chance=random.random(),  # noqa: S311  jitter, not a secret
            )
            if delay is None:
                _raise(outcome)
            yield Wait(delay)
            retries += 1

    def _attempt(
        self, call: Call[T], request: http.Request, sink: Sink | None, number: int
    ) -> Generator[Send | Wait, Any, Response[T] | _Attempt]:
        """Send once, and say what came of it."""
        started = time.monotonic()
        result = "failed"
        try:
            auth = self._auth if call.authenticated else None
            try:
                response: http.Response = yield Send(request, auth, sink)
            except _SinkFailed:
                raise
            except http.HTTPError as error:
                result = type(error).__name__
                return self._lost(call, request, error)
            except Exception as error:
                result = type(error).__name__
                if self._auth.is_about_token(error):
                    return self._token_refused(call, error)
                if call.safe and not isinstance(error, OSError):
                    raise
                return self._unclear(call, request, error)
            result = str(response.status_code)
            if sink is not None and response.is_success:
                return Response(call, self._provider, response, None, None, content=b"")
            return self._judge(call, request, response)
        except (KrpayError, GeneratorExit):
            raise
        except BaseException as error:
            if not call.safe:
                error.add_note(_doubt(call, "it was interrupted"))
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

    def _url(self, call: Call[Any]) -> http.URL:
        """Where a call goes; parsed once, for all attempts."""
        kind = http.QuietURL if call.sensitive_values else http.URL
        try:
            return kind(self._base_url + call.path + _query(call.query))
        except http.InvalidURL as error:
            reason = f"{call.operation} has no URL that can be sent: {error}"
            raise InvalidArgumentError(reason) from None

    def _encode(self, call: Call[Any], options: CallOptions) -> tuple[bytes, list[tuple[str, str]]]:
        """Body and headers, encrypted if the call says so; a later header replaces an earlier."""
        members: dict[str, object] = dict(call.body.members) if call.body else {}
        members |= options.get("extra_body", {})
        content, kind = b"", dict[str, str]()
        if call.body is not None or members:
            content, kind = wire.dumps(members), http.JSON_HEADERS
        content, sealed = self._auth.seal(call, content, encrypt=options.get("encrypt"))
        own = options.get("extra_headers", {}).items()
        if own:
            taken = _OURS | {name.lower() for name in sealed}
            for name, value in own:
                check_header(name, value)
                if name.lower() in taken:
                    raise InvalidArgumentError(f"the header {name} is set by krpay; leave it out")
        groups = (self._headers.items(), call.headers, kind.items(), sealed.items(), own)
        return content, [header for group in groups for header in group]

    def _judge(
        self, call: Call[T], request: http.Request, response: http.Response
    ) -> Response[T] | _Attempt:
        """What an answer means."""
        status = response.status_code
        request_id = self._auth.request_id(request)
        found = answer.read_at_once(call, self._provider, response, request_id)
        if found is not None:
            return found
        try:
            document = self._auth.decrypt(answer.read(response.content))
        except (ValueError, RecursionError, ConfigurationError) as error:
            if response.is_success:
                reason = str(error) if isinstance(error, ConfigurationError) else "it is not JSON"
                raise answer.invalid(call, status, response.content, reason, request_id) from None
            document = None
        if not answer.is_refused(self._provider, status, document):
            return Response(call, self._provider, response, document, request_id)
        refused = answer.refusal(
            call,
            self._provider,
            response,
            document,
            request_id=request_id,
            secrets=(*self._auth.secrets, *self._auth.sent(request)),
        )
        retry_after = retry.parse_retry_after(response.headers.get("Retry-After"))
        failure = retry.classify(status, retry_after, safe=call.safe)
        if failure is None:
            raise refused
        if failure is retry.Failure.UNKNOWN and not call.safe:
            unknown = OutcomeUnknownError(
                _doubt(call, f"the provider answered HTTP {status}"),
                operation=call.operation,
                check=call.outcome,
                request_id=request_id,
                status_code=status,
                body=response.content,
            )
            return _Attempt(failure, unknown, refused, retry_after)
        return _Attempt(failure, refused, None, retry_after)

    def _lost(self, call: Call[Any], request: http.Request, error: http.HTTPError) -> _Attempt:
        """What a transport error means."""
        request_id = self._auth.request_id(request)
        reason = type(error).__name__
        delivery = http.delivery(error, request)
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
            return _Attempt(retry.Failure.NOT_DELIVERED, failed, error)
        return self._unclear(call, request, error)

    def _unclear(self, call: Call[Any], request: http.Request, error: Exception) -> _Attempt:
        """An error after which the request may have been processed."""
        unknown = OutcomeUnknownError(
            _doubt(call, f"no answer came ({type(error).__name__})"),
            operation=call.operation,
            check=call.outcome,
            request_id=self._auth.request_id(request),
        )
        return _Attempt(retry.Failure.UNKNOWN, unknown, error)

    def _token_refused(self, call: Call[Any], error: Exception) -> _Attempt:
        """The call of the auth flow failed, so ours was not sent."""
        error.add_note(f"{call.operation} was not sent: there was no access token for it.")
        if not isinstance(error, ServerError | RateLimitError | InvalidResponseError):
            raise error
        after = getattr(error, "retry_after", None)
        return _Attempt(retry.Failure.NOT_DELIVERED, error, None, after)


def _raise(outcome: _Attempt) -> NoReturn:
    if outcome.cause is None:
        raise outcome.error
    raise outcome.error from outcome.cause


def _doubt(call: Call[Any], why: str) -> str:
    """What an engineer has to know at three in the morning."""
    if call.safe:
        return f"{call.operation}: {why}. It only reads: calling it again is safe."
    if call.outcome:
        advice = f"Call {call.outcome} to find out, before you send it again."
    else:
        advice = "No documented operation tells: ask the provider before you send it again."
    return f"{call.operation} may have taken effect: {why}. {advice}"


def _query(query: tuple[tuple[str, str], ...]) -> str:
    return f"?{urlencode(query, quote_via=quote)}" if query else ""


def _timeout(timeout: float | http.Timeout) -> http.Timeout:
    if isinstance(timeout, http.Timeout):
        for phase in timeout.as_dict().values():
            if phase is not None:
                _check_timeout(phase)
        return timeout
    _check_timeout(timeout)
    return http.Timeout(timeout)


def _check_timeout(seconds: float) -> None:
    if not _is_number(seconds, int | float) or not 0 < seconds <= _LONGEST:
        raise ConfigurationError(
            f"timeout must be a number of seconds above 0 and up to {_LONGEST}, "
            "or an httpx.Timeout of such numbers"
        )


def _check_kind(http_client: object, kind: type) -> None:
    if http_client is not None and not isinstance(http_client, kind):
        raise ConfigurationError(f"http_client must be an httpx.{kind.__name__}")


def _policy(max_retries: int) -> retry.Policy:
    if not _is_number(max_retries, int) or max_retries < 0:
        raise ConfigurationError("max_retries must be a whole number, 0 or more")
    return retry.Policy(max_retries=max_retries)


def _after(call: Call[T], page: T, following: Callable[[T], object], seen: set[object]) -> object:
    """What comes after a page; stopping without a word would lose the rest."""
    try:
        after = following(page)
    except LookupError as error:
        reason = f"{error}, so the pages after it cannot be found"
    else:
        if after not in seen:
            seen.add(after)
            return after
        reason = "it names a page that was read before, so the pages after it cannot be found"
    raise answer.invalid(call, 200, b"", reason, None)


def _length(response: http.Response) -> int | None:
    length = response.headers.get("Content-Length", "")
    return int(length) if length.isdigit() else None


def _is_number(value: object, kind: Any) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)


class SyncCore(Core):
    """A client that blocks."""

    def __init__(
        self,
        *,
        provider: Provider,
        base_url: str,
        auth: Auth,
        timeout: float | http.Timeout,
        max_retries: int,
        http_client: http.Client | None,
    ) -> None:
        self._owns_http = http_client is None
        _check_kind(http_client, http.Client)
        self._http = http_client or http.Client(headers=http.HEADERS)
        super().__init__(
            provider=provider,
            base_url=base_url,
            auth=auth,
            timeout=timeout,
            max_retries=max_retries,
            headers={} if self._owns_http else http.HEADERS,
            build_request=self._http.build_request,
            is_closed=lambda: self._http.is_closed,
        )

    def send(self, call: Call[T], **options: Unpack[CallOptions]) -> T:
        """Send a call and return its data; see `krpay.errors` for what can happen."""
        return self.send_raw(call, **options).parse()

    def send_raw(self, call: Call[T], **options: Unpack[CallOptions]) -> Response[T]:
        """Send a call and return status, headers and bytes; refusals are raised all the same."""
        return self._run(self._exchange(call, options))

    def download(self, call: Call[None], sink: Sink, **options: Unpack[CallOptions]) -> None:
        """Send a call, and give the body of its answer to `sink` piece by piece."""
        try:
            self._run(self._exchange(call, options, sink))
        except _SinkFailed as failed:
            raise failed.error from None

    def _run(self, steps: Steps[T]) -> Response[T]:
        try:
            step = next(steps)
            while True:
                try:
                    result = self._carry_out(step)
                except BaseException as error:  # noqa: BLE001  the steps decide, and raise again
                    step = steps.throw(error)
                else:
                    step = steps.send(result)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]

    def _carry_out(self, step: Send | Wait) -> http.Response | None:
        if isinstance(step, Wait):
            time.sleep(step.seconds)
            return None
        response = self._http.send(
            step.request, auth=step.auth, follow_redirects=False, stream=step.sink is not None
        )
        if step.sink is not None:
            with closing(response):
                if response.is_success:
                    _give(step.sink.begin, _length(response))
                    for chunk in http.raw_chunks(response, _CHUNK):
                        _give(step.sink.write, chunk)
                else:
                    response.read()
        return response

    def paginate(
        self,
        make: Callable[[Any], Call[T]],
        items: Callable[[T], Iterable[ItemT] | None],
        following: Callable[[T], object],
        **options: Unpack[CallOptions],
    ) -> Iterator[ItemT]:
        """All items of all pages, each page fetched when its first item is wanted.

        `make` gives the call for a page, and is called at once for the first (`None`), so
        that bad arguments are refused before anything is iterated.
        """
        return self._pages(make(None), make, items, following, options)

    def _pages(
        self,
        call: Call[T],
        make: Callable[[Any], Call[T]],
        items: Callable[[T], Iterable[ItemT] | None],
        following: Callable[[T], object],
        options: CallOptions,
    ) -> Iterator[ItemT]:
        seen: set[object] = set()
        while True:
            page = self.send(call, **options)
            yield from items(page) or ()
            after = _after(call, page, following, seen)
            if not after:
                return
            call = make(after)

    def with_options(
        self, *, timeout: float | http.Timeout | None = None, max_retries: int | None = None
    ) -> Self:
        """This client with other options; connections and access tokens are shared."""
        twin = self._with_options(timeout, max_retries)
        twin._owns_http = False
        return twin

    def close(self) -> None:
        """Close the connections, unless they were passed in as `http_client`."""
        if self._owns_http:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncCore(Core):
    """A client for asyncio and trio."""

    def __init__(
        self,
        *,
        provider: Provider,
        base_url: str,
        auth: Auth,
        timeout: float | http.Timeout,
        max_retries: int,
        http_client: http.AsyncClient | None,
    ) -> None:
        self._owns_http = http_client is None
        _check_kind(http_client, http.AsyncClient)
        self._http = http_client or http.AsyncClient(headers=http.HEADERS)
        super().__init__(
            provider=provider,
            base_url=base_url,
            auth=auth,
            timeout=timeout,
            max_retries=max_retries,
            headers={} if self._owns_http else http.HEADERS,
            build_request=self._http.build_request,
            is_closed=lambda: self._http.is_closed,
        )

    async def send(self, call: Call[T], **options: Unpack[CallOptions]) -> T:
        """Send a call and return its data; see `krpay.errors` for what can happen."""
        response = await self.send_raw(call, **options)
        return response.parse()

    async def send_raw(self, call: Call[T], **options: Unpack[CallOptions]) -> Response[T]:
        """Send a call and return status, headers and bytes; refusals are raised all the same."""
        return await self._run(self._exchange(call, options))

    async def download(self, call: Call[None], sink: Sink, **options: Unpack[CallOptions]) -> None:
        """Send a call, and give the body of its answer to `sink` piece by piece."""
        try:
            await self._run(self._exchange(call, options, sink))
        except _SinkFailed as failed:
            raise failed.error from None

    async def _run(self, steps: Steps[T]) -> Response[T]:
        try:
            step = next(steps)
            while True:
                try:
                    result = await self._carry_out(step)
                except BaseException as error:  # noqa: BLE001  the steps decide, and raise again
                    step = steps.throw(error)
                else:
                    step = steps.send(result)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]

    async def _carry_out(self, step: Send | Wait) -> http.Response | None:
        if isinstance(step, Wait):
            from anyio import sleep  # it brings in an event loop, which only this client needs

            await sleep(step.seconds)
            return None
        response = await self._http.send(
            step.request, auth=step.auth, follow_redirects=False, stream=step.sink is not None
        )
        if step.sink is not None:
            async with aclosing(response):
                if response.is_success:
                    from anyio import to_thread

                    _give(step.sink.begin, _length(response))
                    async for chunk in http.raw_chunks_async(response, _CHUNK):
                        await to_thread.run_sync(_give, step.sink.write, chunk)
                else:
                    await response.aread()
        return response

    def paginate(
        self,
        make: Callable[[Any], Call[T]],
        items: Callable[[T], Iterable[ItemT] | None],
        following: Callable[[T], object],
        **options: Unpack[CallOptions],
    ) -> AsyncIterator[ItemT]:
        """All items of all pages, each page fetched when its first item is wanted.

        `make` gives the call for a page, and is called at once for the first (`None`), so
        that bad arguments are refused before anything is iterated.
        """
        return self._pages(make(None), make, items, following, options)

    async def _pages(
        self,
        call: Call[T],
        make: Callable[[Any], Call[T]],
        items: Callable[[T], Iterable[ItemT] | None],
        following: Callable[[T], object],
        options: CallOptions,
    ) -> AsyncIterator[ItemT]:
        seen: set[object] = set()
        while True:
            page = await self.send(call, **options)
            for item in items(page) or ():
                yield item
            after = _after(call, page, following, seen)
            if not after:
                return
            call = make(after)

    def with_options(
        self, *, timeout: float | http.Timeout | None = None, max_retries: int | None = None
    ) -> Self:
        """This client with other options; connections and access tokens are shared."""
        twin = self._with_options(timeout, max_retries)
        twin._owns_http = False
        return twin

    async def close(self) -> None:
        """Close the connections, unless they were passed in as `http_client`."""
        if self._owns_http:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


ClientT = TypeVar("ClientT", bound=Core)


class Resource(Generic[ClientT]):
    """A group of operations of a client."""

    def __init__(self, client: ClientT) -> None:
        self._client = client


class SyncResource(Resource[SyncCore]):
    """A group of operations of a client that blocks."""


class AsyncResource(Resource[AsyncCore]):
    """A group of operations of an asynchronous client."""
