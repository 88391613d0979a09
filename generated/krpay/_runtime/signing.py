# Copied from codegen/package/_runtime/signing.py by `nox -s generate`. Do not edit.
"""What a provider's room says about signing: the contract between a signer and the core.

Signing is a pure function of a request and the credentials, or of a request and an access
token. The core makes the request, calls `sign` for each attempt and sends the result; it
also gets the token, by a call like any other, once for all who wait for it. So a signer
does no I/O, keeps nothing between two requests, and knows nothing of attempts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from krpay._runtime.call import Call

IssuedT = TypeVar("IssuedT")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SignableRequest:
    """An attempt that is about to be sent: what a signature may depend on."""

    method: str
    target: str
    """Path and query as they are sent."""
    headers: Mapping[str, str]
    """The headers that are there already; names in any case."""
    content: bytes
    """The body exactly as it is sent, after any encryption."""
    moment: datetime
    """When it is sent, in UTC."""
    nonce: UUID
    """Random, and another one for each attempt."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Signature:
    """What signing adds to a request."""

    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    secrets: tuple[str, ...] = ()
    """Texts in it that must not appear in a message, a log line or an exception."""
    request_id: str | None = None
    """The id that the provider can find the request by, if it has such ids."""


class Signer(Protocol):
    """Signs requests with credentials alone.

    The generated client makes one from the credentials of the spec's `x-auth`, each a
    `Secret`, given by its name; `None` for one that is optional and missing. The
    constructor raises `ConfigurationError` for what cannot be used.

    A signer may say whose calls it signs: `account` is the id of the key, of which only a hash
    is kept, and `account_headers` has the headers that choose the account, too, with
    the client's own values. A lost call is
    resolved only by a client of the same account.
    """

    @property
    def secrets(self) -> tuple[str, ...]:
        """Credentials that must not appear in a message."""
        ...

    def sign(self, request: SignableRequest) -> Signature:
        """Sign one attempt."""
        ...


@dataclass(frozen=True, slots=True, repr=False)
class SigningToken:
    """An access token, as a signer uses it."""

    value: str
    lifetime: float
    """Seconds for which it may be used, from the moment when it was asked for."""


class TokenSigner(Protocol, Generic[IssuedT]):
    """Signs requests with an access token, which a call gets for the credentials."""

    @property
    def secrets(self) -> tuple[str, ...]:
        """Credentials that must not appear in a message."""
        ...

    @property
    def token_call(self) -> Call[IssuedT]:
        """The call that gets a token; it is sent without a signature."""
        ...

    def read_token(self, issued: IssuedT) -> SigningToken:
        """Read the token from the result of that call.

        Raises:
            ValueError: The result holds no token that can be used; the text says why.
        """
        ...

    def sign(self, request: SignableRequest, token: SigningToken) -> Signature:
        """Sign one attempt."""
        ...


AnySigner = Signer | TokenSigner[Any]
