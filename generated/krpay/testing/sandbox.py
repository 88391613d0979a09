# Copied from codegen/package/testing/sandbox.py by `nox -s generate`. Do not edit.
"""The sandbox itself: the providers that were generated, in process."""

from __future__ import annotations

import email.utils
import logging
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from krpay._runtime import http
from krpay.testing._clients import SandboxClients, make_providers
from krpay.testing.actions import Action
from krpay.testing.clock import Clock
from krpay.testing.exchange import Exchange
from krpay.testing.fault_checks import check_fault, check_requested_fault
from krpay.testing.fault_queue import FaultQueue
from krpay.testing.faults import FAULT_HEADER, Fault
from krpay.testing.http_messages import ConnectionLost, HttpRequest, HttpResponse
from krpay.testing.masking import Hides, hide_all
from krpay.testing.provider import ProviderSandbox
from krpay.testing.requests import RecordedRequest, RequestLog
from krpay.testing.transport import InProcessTransport
from krpay.testing.webhooks import WebhookLog

if TYPE_CHECKING:
    from krpay.errors import OutcomeUnknownError

_log = logging.getLogger("krpay.testing")

_DELAY = 1.0
_RETRY_AFTER = 1.0


class Sandbox(SandboxClients):
    """The providers that were generated, with fresh state and made-up credentials.

    As a context manager it closes the clients that it made; `async with` those that are
    asynchronous, too.
    """

    def __init__(
        self,
        *,
        strict: bool = False,
        webhooks_to: Any = None,
        webhooks_as_form: bool = False,
        webhooks_anywhere: bool = False,
        webhooks_from: str = "127.0.0.1",
    ) -> None:
        """Make a sandbox.

        Args:
            webhooks_to: Where providers send their webhooks: a URL on this machine, or an ASGI
                or WSGI application, which gets them at `/webhook`; or a pair of an application
                and a path; or a dict that has one of these for each provider.
            webhooks_as_form: Send them as forms, where the provider has both.
            webhooks_anywhere: Send them to any host.
            webhooks_from: The IP address that an application in this process sees them come from.
            strict: Take nothing but what the specs describe. By default, requests are taken
                that the live services are known to take although no document says so.
        """
        self._is_strict = strict
        self.clock = Clock()
        """Real time, until a test calls `advance`."""
        self.providers = make_providers(self.clock)
        """The sandbox of each provider, with what a test may do to its state."""
        self._set_strictness()
        specs = {name: provider.spec for name, provider in self.providers.items()}
        declines = {name: provider.declines for name, provider in self.providers.items()}
        self.faults = FaultQueue(specs, declines)
        """What goes wrong with the next requests."""
        self.requests = RequestLog()
        """What arrived, oldest first; the latest 10,000 are kept."""
        self.webhooks = WebhookLog(
            webhooks_to,
            as_form=webhooks_as_form,
            anywhere=webhooks_anywhere,
            sender=webhooks_from,
        )
        """What was sent to the shop; looking at it waits for what is under way."""
        transport = InProcessTransport(self._locate, self._takes_connection, self.handle)
        self.respond = transport.handle_request
        """Responds to an `httpx.Request`: a handler for an `httpx.MockTransport` of your own."""
        super().__init__(self.providers, transport)

    def reset(self) -> None:
        """Begin again: state, faults, requests and clock. Clients stay usable."""
        self.clock.reset()
        self.faults.clear()
        self.requests.clear()
        self.webhooks.clear()
        for name, provider in self.providers.items():
            self.providers[name] = type(provider)(provider.spec, self.clock)
        self._set_strictness()

    def _set_strictness(self) -> None:
        for provider in self.providers.values():
            provider.is_strict = self._is_strict

    def state(self, hides: Hides = hide_all) -> dict[str, dict[str, Any]]:
        """Show what each provider knows, as plain JSON; sensitive values are masked."""
        return {name: provider.show_state(hides) for name, provider in self.providers.items()}

    def samples(self) -> dict[str, dict[str, Any]]:
        """List what is made up for each provider, such as cards that pay and that do not.

        `declines` has, by operation, the reasons that the fault `decline` can give.
        """
        return {name: provider.list_samples() for name, provider in self.providers.items()}

    def actions(self) -> dict[str, list[Action]]:
        """List what can be done to each provider by hand, and to what."""
        return {name: provider.list_actions() for name, provider in self.providers.items()}

    def act(self, provider: str, action: str, target: str | int | None = None) -> None:
        """Do something by hand: `sandbox.act("shop", "pay_order", "123")`.

        Raises:
            ValueError: There is no such provider or action, or it cannot be done to the
                target now. It lists what can.
        """
        if provider not in self.providers:
            raise ValueError(f"no provider {provider!r}; known: {', '.join(self.providers)}")
        owner = self.providers[provider]
        owner.act(action, None if target is None else str(target))
        self.webhooks.dispatch(provider, owner.outbox)

    def lose_next_answer(self) -> None:
        """Add the fault `lose-answer`, for the next request of any provider."""
        self.faults.add("lose-answer")

    def let_time_pass(self, lost: OutcomeUnknownError, seconds: float) -> None:
        """Let time pass, here and for a lost call: it was sent so much longer ago then.

        `clock.advance` alone would be a jump of the provider's clock.
        """
        self.clock.advance(seconds=seconds)
        lost.make_older(seconds)

    def lose_next_request(self) -> None:
        """Add the fault `lose-request`, for the next request of any provider."""
        self.faults.add("lose-request")

    def handle(self, provider: str, request: HttpRequest) -> HttpResponse:
        """Respond to a request to a provider, and record it.

        Raises:
            ConnectionLost: A fault ends the connection.
        """
        owner = self.providers[provider]
        exchange = Exchange(request, owner.find_operation(request))
        status: int | None = None
        at = self.clock.now()
        try:
            response = self._respond(owner, exchange)
            status = response.status
            return replace(response, headers={**response.headers, "Date": self._write_date()})
        finally:
            self.requests.add(RecordedRequest.of_exchange(owner, exchange, status, at))
            self.webhooks.dispatch(provider, owner.outbox)
            if exchange.operation is not None:
                for notice in exchange.notices:
                    _log.warning("%s %s: %s", provider, exchange.operation.name, notice)

    def _takes_connection(self, provider: str, request: HttpRequest) -> bool:
        """Whether a request in this process gets a connection; a fault may refuse it."""
        owner = self.providers[provider]
        exchange = Exchange(request, owner.find_operation(request))
        if not owner.is_authentic(exchange):
            return True
        header = request.headers.get(FAULT_HEADER.lower())
        if header is not None:
            return header.strip() != _NO_CONNECTION
        return self.faults.take(provider, exchange.operation, kinds=[_NO_CONNECTION]) is None

    def _write_date(self) -> str:
        """Write the time of the sandbox's clock, cut to a second, as servers do."""
        return email.utils.formatdate(int(self.clock.now()), usegmt=True)

    def _respond(self, owner: ProviderSandbox, exchange: Exchange) -> HttpResponse:
        try:
            fault = exchange.fault = self._choose_fault(owner, exchange)
        except ValueError as error:
            owner.record_body(exchange)
            return owner.respond_refusal(exchange, owner.refuse_request(str(error)))
        if fault is not None and fault.kind in _REPLACING_KINDS:
            owner.record_body(exchange)
            return _replace_response(owner, exchange, fault)
        response = owner.handle(exchange)
        if fault is None:
            return response
        if fault.kind == "lose-answer":
            raise ConnectionLost(is_processed=True)
        if fault.kind == "slow":
            return replace(response, delay=_DELAY if fault.seconds is None else fault.seconds)
        if fault.kind == "drip":
            return replace(response, drip=_DELAY if fault.seconds is None else fault.seconds)
        if fault.kind == "silent":
            return replace(response, delay=math.inf)
        if fault.kind == "close-idle":
            return replace(response, ends_connection=True)
        if fault.kind == "malformed-body":
            return replace(response, body=response.body[: len(response.body) // 2])
        return response

    def _choose_fault(self, owner: ProviderSandbox, exchange: Exchange) -> Fault | None:
        """Choose what is to go wrong with a request; `ValueError` if that makes no sense.

        Nothing but the refusal of its credentials, if they are not good: a client with an
        old token signs in again, and sends the request again.
        """
        if not owner.is_authentic(exchange):
            return None
        header = exchange.request.headers.get(FAULT_HEADER.lower())
        try:
            if header is not None:
                fault = Fault.parse(header)
                check_requested_fault(fault, owner.spec, owner.declines, exchange.operation)
                _check_place(fault)
                return fault
            waiting = self.faults.take(owner.name, exchange.operation)
            if waiting is not None:
                _check_place(waiting)
                check_fault(waiting, owner.spec, owner.declines, exchange.operation)
        except ValueError as error:
            source = "sandbox.faults" if header is None else FAULT_HEADER
            raise ValueError(f"{source}: {error}") from None
        return waiting

    def _locate(self, url: str) -> tuple[str, str]:
        """Find the provider that a URL belongs to, and what follows its base URL."""
        owners = {
            server.rstrip("/"): name
            for name, provider in self.providers.items()
            for server in provider.list_servers()
        }
        for server in sorted(owners, key=len, reverse=True):  # one may be below another
            if url.startswith(server + "/"):
                return owners[server], url.removeprefix(server)
        asked = url.partition("?")[0]  # what follows may be sensitive
        raise http.ConnectError(f"the sandbox has no {asked}; it has {', '.join(owners)}")


def _check_place(fault: Fault) -> None:
    """Check that a request that has arrived can still meet a fault."""
    if fault.kind == _NO_CONNECTION:
        raise ValueError(
            f"{fault.kind} is for clients in the same process; a real connection is refused "
            "when the server is stopped"
        )


_NO_CONNECTION = "refuse-connection"

_REPLACING_KINDS = ("lose-request", "unauthorized", "rate-limited", "server-error")
"""Kinds of faults that respond without a look at the request."""


def _replace_response(owner: ProviderSandbox, exchange: Exchange, fault: Fault) -> HttpResponse:
    if fault.kind == "lose-request":
        raise ConnectionLost(is_processed=False)
    if fault.kind == "unauthorized":
        return owner.respond_refusal(exchange, owner.refuse_token())
    # No provider documents what 429 and 5xx look like, so these are as proxies send them.
    status = 429 if fault.kind == "rate-limited" else fault.status or 500
    after = fault.retry_after
    if after is None and status == 429:
        after = _RETRY_AFTER
    # A whole number of seconds is all that the header can say.
    headers = {} if after is None else {"Retry-After": str(math.ceil(after))}
    text = f"the sandbox was asked for {fault.kind}\n".encode()
    return HttpResponse(status, text, {"Content-Type": "text/plain; charset=UTF-8", **headers})
