# Copied from codegen/package/_runtime/auth/__init__.py by `nox -s generate`. Do not edit.
"""Who signs a request: one class a provider, shared by both clients."""

from __future__ import annotations

from typing import Any

from krpay._runtime import http
from krpay._runtime.call import Call
from krpay._runtime.redact import Secret
from krpay.errors import InvalidArgumentError


class Auth(http.Auth):
    """Signs each attempt afresh; subclasses add encryption and request ids."""

    def __init__(self, base_url: str, *secrets: Secret | None) -> None:
        self._base_url = base_url
        self._secrets = tuple(secret for secret in secrets if secret is not None)

    @property
    def secrets(self) -> tuple[str, ...]:
        """Texts that must not appear in a message."""
        return tuple(secret.reveal() for secret in self._secrets)

    def sent(self, request: http.Request) -> tuple[str, ...]:
        """What was made of the secrets for one request, and must not appear either."""
        headers = (request.headers.get(name, "") for name in ("Authorization", "X-KM-Tran-Token"))
        return tuple(value.rpartition(" ")[2] for value in headers)

    token_operation: str | None = None
    """The operation of the auth flow that gets an access token, if there is one."""

    def is_about_token(self, error: Exception) -> bool:
        """Whether an error is that of the auth flow, so that the call itself was not sent."""
        operation = getattr(error, "operation", None)
        return operation is not None and operation == self.token_operation

    def request_id(self, request: http.Request) -> str | None:
        """The id that the provider can find the request by, if it has such ids."""
        return None

    def seal(
        self, call: Call[Any], content: bytes, *, encrypt: bool | None
    ) -> tuple[bytes, dict[str, str]]:
        """The body of `call` as it travels, and the headers that go with it.

        Raises `ConfigurationError` if the call needs keys that are not here,
        `InvalidArgumentError` if it cannot travel as the caller wants.
        """
        if encrypt or call.encrypt_request or call.encrypted_response:
            raise InvalidArgumentError(
                f"{call.operation} cannot be encrypted: this provider takes no encrypted bodies"
            )
        return content, {}

    def decrypt(self, document: object) -> object:
        """The JSON of an answer, decrypted if it turns out to be encrypted."""
        return document
