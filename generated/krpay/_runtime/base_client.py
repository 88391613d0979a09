# Copied from codegen/package/_runtime/base_client.py by `nox -s generate`. Do not edit.
"""What both clients share: their setup, and copies of themselves."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from krpay._runtime import http, logs
from krpay._runtime.body_codec import BodyCodec
from krpay._runtime.call import Call
from krpay._runtime.connections import AsyncConnections, SyncConnections
from krpay._runtime.credentials import check_base_url
from krpay._runtime.options import check_seconds, check_timeout, retry_policy
from krpay._runtime.provider_profile import ProviderProfile
from krpay._runtime.setup import Attempt, Setup
from krpay._runtime.signing import AnySigner
from krpay._runtime.steps import Flow
from krpay.errors import OutcomeUnknownError

if TYPE_CHECKING:
    from krpay._runtime.resolving import Resolution
    from krpay.journal import Journal

T = TypeVar("T")
ClientT = TypeVar("ClientT", bound="BaseClient")
"""The client itself: completion by jedi takes `Self` for the class that says so."""
OnAttempt = Callable[[Attempt], object]


class BaseClient:
    """What both clients share: how they send, and copies of themselves."""

    def __init__(
        self,
        *,
        provider: ProviderProfile,
        base_url: str,
        signer: AnySigner,
        body_codec: BodyCodec | None,
        timeout: float | http.Timeout,
        max_retries: int,
        on_attempt: OnAttempt | None,
        resolve_lost: float | None,
        journal: Journal | None,
        connections: SyncConnections | AsyncConnections,
        make_event: Callable[[], Any],
    ) -> None:
        self._setup = Setup(
            provider=provider,
            base_url=base_url,
            signer=signer,
            body_codec=body_codec,
            headers=http.HEADERS,
            timeout=check_timeout(timeout),
            policy=retry_policy(max_retries),
            on_attempt=on_attempt,
            resolve_lost=check_seconds("resolve_lost", resolve_lost),
            journal=journal,
            connections=connections,
            make_event=make_event,
        )
        self._owns_connections = connections.are_our_own
        logs.follow_environment()
        logs.tell_server(provider.name, base_url)

    def __repr__(self) -> str:
        return f"<{type(self).__module__.rsplit('.', 1)[0]}.{type(self).__name__} {self.base_url}>"

    @property
    def base_url(self) -> str:
        """Where requests are sent."""
        return self._setup.base_url

    def with_options(  # noqa: PYI019
        self: ClientT,
        *,
        timeout: float | http.Timeout | None = None,
        max_retries: int | None = None,
    ) -> ClientT:
        """Copy this client with other options; connections and access tokens are shared."""
        setup = self._setup
        if timeout is not None:
            setup = replace(setup, timeout=check_timeout(timeout))
        if max_retries is not None:
            setup = replace(setup, policy=retry_policy(max_retries))
        return self._copy_with(setup)

    def _resolution(
        self,
        lost: OutcomeUnknownError,
        wait: float | None,
        finish: bool,
        call: Call[Any] | None,
    ) -> Resolution:
        from krpay._runtime.resolving import Resolution  # only those who lose calls need it

        return Resolution(self._setup, lost, wait=wait, finish=finish, call=call)

    def _value_resolution(self, lost: OutcomeUnknownError, call: Call[T]) -> Flow[T]:
        from krpay._runtime.resolving import ValueResolution

        return ValueResolution(self._setup, lost, call)

    def with_base_url(self: ClientT, base_url: str) -> ClientT:  # noqa: PYI019
        """Copy this client for another server of the provider; connections are shared."""
        checked = check_base_url(base_url)
        logs.tell_server(self._setup.provider.name, checked)
        return self._copy_with(replace(self._setup, base_url=checked))

    def _copy_with(self: ClientT, setup: Setup) -> ClientT:  # noqa: PYI019
        twin = copy.copy(self)
        for name in [name for name in vars(twin) if not name.startswith("_")]:
            del twin.__dict__[name]  # cached resources belong to the original
        twin._setup = setup
        twin._owns_connections = False  # closing a copy leaves the original open
        return twin
