# Copied from codegen/package/_runtime/auth/iamport.py by `nox -s generate`. Do not edit.
"""iamport: an access token, fetched once and shared by all threads and tasks."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import AsyncGenerator, Generator
from dataclasses import dataclass

from krpay._runtime import answer, http, wire
from krpay._runtime.auth import Auth
from krpay._runtime.headers import check_header
from krpay._runtime.redact import Secret
from krpay.errors import ConfigurationError, InvalidArgumentError
from krpay.iamport._provider import PROVIDER

MARGIN = 30.0
"""Seconds before its end at which a token is renewed.

Asked within the last minute, the provider extends the token; asked earlier, it gives
the same token with the same end. So the margin must be shorter than a minute.
"""


@dataclass(frozen=True, slots=True, repr=False)
class _Token:
    value: str
    good_until: float  # on time.monotonic()


class IamportAuth(Auth):
    """Bearer token from `POST /users/getToken`, and the `Tier` header."""

    def __init__(
        self, *, base_url: str, api_key: Secret, api_secret: Secret, tier: Secret | None
    ) -> None:
        super().__init__(base_url, api_key, api_secret)
        import anyio  # these are imported for a client, not for its class

        from krpay._runtime.build import limited
        from krpay.iamport.endpoints import access_tokens

        self._call = access_tokens.issue(api_key=api_key.reveal(), api_secret=api_secret.reveal())
        self.token_operation = self._call.operation
        self._tier = tier.reveal() if tier else None
        try:
            check_header("Tier", self._tier or "-")
            limited("tier", self._tier, pattern="^[A-Z0-9]{3}$")
        except InvalidArgumentError as error:
            raise ConfigurationError(str(error)) from None
        self._token: _Token | None = None
        self._shown: deque[str] = deque(maxlen=16)  # tokens that must not be quoted
        self._lock = threading.Lock()
        self._async_lock = anyio.Lock()

    @property
    def secrets(self) -> tuple[str, ...]:
        return (*super().secrets, *self._shown)

    def sync_auth_flow(self, request: http.Request) -> Generator[http.Request, http.Response, None]:
        refused: _Token | None = None
        for _ in range(2):
            token = self._usable(refused)
            if token is None:
                with self._lock:
                    token = self._usable(refused)
                    if token is None:
                        asked_at = time.monotonic()
                        response = yield self._request(request)
                        response.read()
                        token = self._keep(response, asked_at)
            response = yield self._authorize(request, token)
            if response.status_code != 401:
                return
            refused = token

    async def async_auth_flow(
        self, request: http.Request
    ) -> AsyncGenerator[http.Request, http.Response]:
        refused: _Token | None = None
        for _ in range(2):
            token = self._usable(refused)
            if token is None:
                async with self._async_lock:
                    token = self._usable(refused)
                    if token is None:
                        asked_at = time.monotonic()
                        response = yield self._request(request)
                        await response.aread()
                        token = self._keep(response, asked_at)
            response = yield self._authorize(request, token)
            if response.status_code != 401:
                return
            refused = token

    def _usable(self, refused: _Token | None) -> _Token | None:
        token = self._token
        if token is None or token is refused or token.good_until <= time.monotonic():
            return None
        return token

    def _request(self, request: http.Request) -> http.Request:
        """The token request, with the time limits of the request that needs the token."""
        assert self._call.body is not None
        return http.Request(
            self._call.method,
            self._base_url + self._call.path,
            headers=http.HEADERS | http.JSON_HEADERS,
            content=wire.dumps(self._call.body.members),
            extensions={"timeout": request.extensions["timeout"], http.TOKEN_REQUEST: True},
        )

    def _keep(self, response: http.Response, asked_at: float) -> _Token:
        issued = answer.parse(self._call, PROVIDER, response, secrets=self.secrets)
        try:
            check_header("Authorization", f"Bearer {issued.access_token}")
        except InvalidArgumentError:
            reason = "the access token is no text that a header can carry"
            raise answer.invalid(
                self._call, response.status_code, response.content, reason, None
            ) from None
        life = 0.0
        if issued.expired_at and issued.now:  # both by the provider's clock
            life = (issued.expired_at - issued.now).total_seconds()
        self._shown.append(issued.access_token)
        self._token = _Token(issued.access_token, asked_at + life - MARGIN)
        return self._token

    def _authorize(self, request: http.Request, token: _Token) -> http.Request:
        request.headers["Authorization"] = f"Bearer {token.value}"
        if self._tier is not None:
            request.headers.setdefault("Tier", self._tier)
        return request
