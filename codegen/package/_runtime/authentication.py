"""Signing each attempt as it is sent, with an access token where the signer needs one."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import AsyncGenerator, Generator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from krpay._runtime import http, responses
from krpay._runtime.provider_profile import ProviderProfile
from krpay._runtime.request_bodies import encode_body
from krpay._runtime.signing import (
    AnySigner,
    SignableRequest,
    Signature,
    SigningToken,
    TokenSigner,
)

_SIGNATURE = "krpay_signature"
"""The extension of a request that holds its signature."""


class Authentication(http.Auth):
    """Signs with credentials alone."""

    token_operation: str | None = None
    """The operation that gets an access token, if the signer needs one."""

    def __init__(self, signer: AnySigner) -> None:
        self._signer = signer

    @property
    def secrets(self) -> tuple[str, ...]:
        """Texts that must not appear in a message."""
        return self._signer.secrets

    def derived_secrets(self, request: http.Request) -> tuple[str, ...]:
        """What was made of the secrets for one request, and must not appear either."""
        signature = _signature_of(request)
        return signature.secrets if signature else ()

    def request_id(self, request: http.Request) -> str | None:
        """The id that the provider can find a request by, if it has such ids."""
        signature = _signature_of(request)
        return signature.request_id if signature else None

    def is_about_token(self, error: Exception) -> bool:
        """Whether an error is that of the token request, so that the call itself was not sent."""
        operation = getattr(error, "operation", None)
        return operation is not None and operation == self.token_operation

    def auth_flow(self, request: http.Request) -> Generator[http.Request, http.Response, None]:
        yield self._sign_request(request)

    def _sign_request(self, request: http.Request, *token: SigningToken) -> http.Request:
        signer: Any = self._signer
        signature: Signature = signer.sign(
            SignableRequest(
                method=request.method,
                target=request.url.raw_path.decode("ascii"),
                headers=request.headers,
                content=request.content,
                moment=datetime.now(UTC),
                nonce=uuid4(),
            ),
            *token,
        )
        request.extensions[_SIGNATURE] = signature
        for name, value in signature.headers.items():
            request.headers[name] = value
        if signature.query:
            http.add_query(request, signature.query)
        return request


@dataclass(frozen=True, slots=True, repr=False)
class _KeptToken:
    token: SigningToken
    good_until: float  # on time.monotonic()


class TokenAuthentication(Authentication):
    """Signs with an access token, fetched once and shared by all threads and tasks."""

    def __init__(self, signer: TokenSigner[Any], provider: ProviderProfile, base_url: str) -> None:
        super().__init__(signer)
        import anyio  # it is imported for a client, not for its class

        self._call = signer.token_call
        self._read_token = signer.read_token
        self.token_operation = self._call.operation
        self._provider = provider
        self._base_url = base_url
        self._kept: _KeptToken | None = None
        self._issued: deque[str] = deque(maxlen=16)  # tokens that must not be quoted
        self._lock = threading.Lock()
        self._async_lock = anyio.Lock()

    @property
    def secrets(self) -> tuple[str, ...]:
        return (*super().secrets, *self._issued)

    def sync_auth_flow(self, request: http.Request) -> Generator[http.Request, http.Response, None]:
        refused: _KeptToken | None = None
        for _ in range(2):
            kept = self._usable_token(refused)
            if kept is None:
                with self._lock:
                    kept = self._usable_token(refused)
                    if kept is None:
                        asked_at = time.monotonic()
                        response = yield self._token_request(request)
                        response.read()
                        kept = self._keep_token(response, asked_at)
            response = yield self._sign_request(request, kept.token)
            if response.status_code != 401:
                return
            refused = kept

    async def async_auth_flow(
        self, request: http.Request
    ) -> AsyncGenerator[http.Request, http.Response]:
        refused: _KeptToken | None = None
        for _ in range(2):
            kept = self._usable_token(refused)
            if kept is None:
                async with self._async_lock:
                    kept = self._usable_token(refused)
                    if kept is None:
                        asked_at = time.monotonic()
                        response = yield self._token_request(request)
                        await response.aread()
                        kept = self._keep_token(response, asked_at)
            response = yield self._sign_request(request, kept.token)
            if response.status_code != 401:
                return
            refused = kept

    def _usable_token(self, refused: _KeptToken | None) -> _KeptToken | None:
        kept = self._kept
        if kept is None or kept is refused or kept.good_until <= time.monotonic():
            return None
        return kept

    def _token_request(self, request: http.Request) -> http.Request:
        """Make the token request, with the time limits of the request that needs the token."""
        content, headers = encode_body(self._call.body, {})
        return http.Request(
            self._call.method,
            self._base_url + self._call.path,
            headers={**http.HEADERS, **headers},
            content=content,
            extensions={"timeout": request.extensions["timeout"], http.TOKEN_REQUEST: True},
        )

    def _keep_token(self, response: http.Response, asked_at: float) -> _KeptToken:
        issued = responses.parse_token_response(
            self._call, self._provider, response, secrets=self.secrets
        )
        try:
            token = self._read_token(issued)
        except ValueError as error:
            raise responses.invalid_response(
                self._call, response.status_code, response.content, str(error), None
            ) from None
        self._issued.append(token.value)
        self._kept = _KeptToken(token, asked_at + token.lifetime)
        return self._kept


def authenticate(signer: AnySigner, provider: ProviderProfile, base_url: str) -> Authentication:
    """Make what signs the requests of a client."""
    if hasattr(signer, "token_call"):
        return TokenAuthentication(signer, provider, base_url)  # type: ignore[arg-type]
    return Authentication(signer)


def _signature_of(request: http.Request) -> Signature | None:
    signature: Signature | None = request.extensions.get(_SIGNATURE)
    return signature
