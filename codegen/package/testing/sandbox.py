"""The sandbox itself: all providers, in process."""

from __future__ import annotations

import math
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, Unpack

from krpay._runtime import http
from krpay.testing.actions import Action
from krpay.testing.bunjang import BunjangSandbox
from krpay.testing.clients import BunjangOptions, IamportOptions, KonaplateOptions
from krpay.testing.clock import Clock
from krpay.testing.exchange import Exchange
from krpay.testing.faults import FAULT_HEADER, Fault, Faults, check, check_asked
from krpay.testing.iamport import IamportSandbox
from krpay.testing.konaplate import KonaplateSandbox
from krpay.testing.provider import ProviderSandbox
from krpay.testing.providers import Providers
from krpay.testing.requests import RecordedRequest, Requests
from krpay.testing.transport import InProcess
from krpay.testing.wire import Answer, Lost, Received, Refused

if TYPE_CHECKING:
    import krpay.bunjang
    import krpay.iamport
    import krpay.konaplate

_SLOW = 1.0
_RETRY_AFTER = 1.0


class Sandbox:
    """All three providers, with fresh state and made-up credentials.

    As a context manager it closes the clients that it made; `async with` those that are
    asynchronous, too.
    """

    def __init__(self) -> None:
        self.clock = Clock()
        """Real time, until a test calls `advance`."""
        self.providers = Providers(
            bunjang=BunjangSandbox(self.clock),
            iamport=IamportSandbox(self.clock),
            konaplate=KonaplateSandbox(self.clock),
        )
        """Each with what a test may do to it, such as `providers["iamport"].add_payment`."""
        specs = {name: provider.spec for name, provider in self.providers.items()}
        self.faults = Faults(specs)
        """What goes wrong with the next requests."""
        self.requests = Requests()
        """What arrived, oldest first; the latest 10,000 are kept."""
        self._transport = InProcess(self._locate, self.handle)
        self.respond = self._transport.handle_request
        """Answers an `httpx.Request`: a handler for an `httpx.MockTransport` of your own."""
        self._clients: list[http.Client] = []
        self._async_clients: list[http.AsyncClient] = []

    def reset(self) -> None:
        """Begin again: state, faults, requests and clock. Clients stay usable."""
        self.clock.reset()
        self.faults.clear()
        self.requests.clear()
        for name, provider in self.providers.items():
            self.providers[name] = type(provider)(self.clock)

    def state(self) -> dict[str, dict[str, Any]]:
        """What each provider knows, as plain JSON; sensitive values are masked."""
        return {name: provider.state() for name, provider in self.providers.items()}

    def actions(self) -> dict[str, list[Action]]:
        """What can be done to each provider by hand, and to what."""
        return {name: provider.actions() for name, provider in self.providers.items()}

    def act(self, provider: str, action: str, target: str | int | None = None) -> None:
        """Do something by hand: `sandbox.act("iamport", "pay_virtual_account", "imps_...")`.

        Raises:
            ValueError: There is no such provider or action, or it cannot be done to the
                target now. It lists what can.
        """
        if provider not in self.providers:
            raise ValueError(f"no provider {provider!r}; known: {', '.join(self.providers)}")
        self.providers[provider].act(action, None if target is None else str(target))

    def lose_next_answer(self) -> None:
        """The same as `faults.add("lose-answer")`."""
        self.faults.add("lose-answer")

    def lose_next_request(self) -> None:
        """The same as `faults.add("lose-request")`."""
        self.faults.add("lose-request")

    def handle(self, provider: str, received: Received) -> Answer:
        """Answer a request to a provider, and record it; or raise `Lost`, if a fault has it."""
        owner = self.providers[provider]
        exchange = Exchange(received, owner.find(received))
        status: int | None = None
        at = self.clock.now()
        try:
            answer = self._answer(owner, exchange)
            status = answer.status
            return answer
        finally:
            self.requests.add(RecordedRequest.of(provider, owner.spec, exchange, status, at))

    def _answer(self, owner: ProviderSandbox, exchange: Exchange) -> Answer:
        try:
            fault = exchange.fault = self._fault(owner, exchange)
        except ValueError as error:
            owner.read(exchange)
            return owner.refuse(exchange, Refused(*owner.usual_refusal, str(error)))
        if fault is not None and fault.kind in _INSTEAD:
            owner.read(exchange)
            return _instead(owner, exchange, fault)
        answer = owner.handle(exchange)
        if fault is None:
            return answer
        if fault.kind == "lose-answer":
            raise Lost(before=False)
        if fault.kind == "slow":
            return replace(answer, delay=_SLOW if fault.seconds is None else fault.seconds)
        if fault.kind == "malformed-body":
            return replace(answer, body=answer.body[: len(answer.body) // 2])
        return answer

    def _fault(self, owner: ProviderSandbox, exchange: Exchange) -> Fault | None:
        """What is to go wrong with a request; `ValueError` if that makes no sense.

        Nothing but the refusal of its credentials, if they are not good: a client with an
        old token signs in again, and sends the request again.
        """
        if not owner.is_authentic(exchange):
            return None
        asked = exchange.received.headers.get(FAULT_HEADER.lower())
        try:
            if asked is not None:
                fault = Fault.parse(asked)
                check_asked(fault, owner.spec, exchange.operation)
                return fault
            waiting = self.faults.take(owner.name, exchange.operation)
            if waiting is not None:
                check(waiting, owner.spec, exchange.operation)
        except ValueError as error:
            whose = "sandbox.faults" if asked is None else FAULT_HEADER
            raise ValueError(f"{whose}: {error}") from None
        return waiting

    def http_client(self) -> http.Client:
        """An `httpx.Client` that ends in this sandbox: no sockets, no threads."""
        client = http.Client(transport=self._transport)
        self._clients.append(client)
        return client

    def async_http_client(self) -> http.AsyncClient:
        """An `httpx.AsyncClient` that ends in this sandbox."""
        client = http.AsyncClient(transport=self._transport)
        self._async_clients.append(client)
        return client

    def bunjang(self, **options: Unpack[BunjangOptions]) -> krpay.bunjang.Client:
        """A Bunjang client of this sandbox; takes the options of the client."""
        from krpay import bunjang

        return bunjang.Client(**self._arguments("bunjang", options), http_client=self.http_client())

    def iamport(self, **options: Unpack[IamportOptions]) -> krpay.iamport.Client:
        """An iamport client of this sandbox; takes the options of the client."""
        from krpay import iamport

        return iamport.Client(**self._arguments("iamport", options), http_client=self.http_client())

    def konaplate(self, **options: Unpack[KonaplateOptions]) -> krpay.konaplate.Client:
        """A Konaplate client of this sandbox; takes the options of the client."""
        from krpay import konaplate

        arguments = self._arguments("konaplate", options)
        return konaplate.Client(**arguments, http_client=self.http_client())

    def async_bunjang(self, **options: Unpack[BunjangOptions]) -> krpay.bunjang.AsyncClient:
        """An asynchronous Bunjang client of this sandbox; takes the options of the client."""
        from krpay import bunjang

        arguments = self._arguments("bunjang", options)
        return bunjang.AsyncClient(**arguments, http_client=self.async_http_client())

    def async_iamport(self, **options: Unpack[IamportOptions]) -> krpay.iamport.AsyncClient:
        """An asynchronous iamport client of this sandbox; takes the options of the client."""
        from krpay import iamport

        arguments = self._arguments("iamport", options)
        return iamport.AsyncClient(**arguments, http_client=self.async_http_client())

    def async_konaplate(self, **options: Unpack[KonaplateOptions]) -> krpay.konaplate.AsyncClient:
        """An asynchronous Konaplate client of this sandbox; takes the options of the client."""
        from krpay import konaplate

        arguments = self._arguments("konaplate", options)
        return konaplate.AsyncClient(**arguments, http_client=self.async_http_client())

    def _arguments(self, provider: str, options: Any) -> dict[str, Any]:
        owner = self.providers[provider]
        # An empty credential is none, not even one from an environment variable.
        roots = (owner.spec.document.get(key, {}) for key in ("x-auth", "x-encryption"))
        empty = {name: "" for root in roots for name in root.get("credentials", {})}
        given = {name: empty.get(name) if v is None else v for name, v in options.items()}
        return {**empty, **owner.credentials, **given}

    def _locate(self, url: str) -> tuple[str, str]:
        """The provider that a URL belongs to, and what follows its base URL."""
        known: list[str] = []
        for name, provider in self.providers.items():
            servers = [server["url"] for server in provider.spec.document["servers"]]
            for server in (*servers, *provider.more_servers):
                if url.startswith(server + "/"):
                    return name, url.removeprefix(server)
                known.append(server)
        asked = url.partition("?")[0]  # what follows may be sensitive
        raise http.ConnectError(f"the sandbox has no {asked}; it has {', '.join(known)}")

    def close(self) -> None:
        """Close the clients that this sandbox made and that are not asynchronous."""
        for client in self._clients:
            client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def aclose(self) -> None:
        """Close all clients that this sandbox made."""
        self.close()
        for client in self._async_clients:
            await client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


_INSTEAD = ("lose-request", "unauthorized", "rate-limited", "server-error")


def _instead(owner: ProviderSandbox, exchange: Exchange, fault: Fault) -> Answer:
    """The answer to a request that is not even looked at."""
    if fault.kind == "lose-request":
        raise Lost(before=True)
    if fault.kind == "unauthorized":
        return owner.refuse(exchange, owner.unauthorized())
    # No provider documents what 429 and 5xx look like, so these are as proxies send them.
    status = 429 if fault.kind == "rate-limited" else fault.status or 500
    after = fault.retry_after
    if after is None and status == 429:
        after = _RETRY_AFTER
    # A whole number of seconds is all that the header can say.
    headers = {} if after is None else {"Retry-After": str(math.ceil(after))}
    text = f"the sandbox was asked for {fault.kind}\n".encode()
    return Answer(status, text, {"Content-Type": "text/plain; charset=UTF-8", **headers})
