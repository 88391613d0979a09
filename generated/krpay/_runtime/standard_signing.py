# Copied from codegen/package/_runtime/standard_signing.py by `nox -s generate`. Do not edit.
"""The signing that OpenAPI's own security schemes describe; it needs no provider's room."""

from __future__ import annotations

import base64

from krpay._runtime.headers import check_header
from krpay._runtime.redact import Secret
from krpay._runtime.signing import SignableRequest, Signature, Signer
from krpay.errors import ConfigurationError, InvalidArgumentError


class _HeaderSigner:
    """Signs with one header, the same for each request."""

    def __init__(self, header: str, value: str, *secrets: str) -> None:
        try:
            check_header(header, value)
        except InvalidArgumentError as error:
            raise ConfigurationError(f"a credential cannot be sent: {error}") from None
        self._header = header
        self._value = Secret(value)
        self._secrets = tuple(map(Secret, secrets))

    @property
    def account(self) -> str:
        return self._value.reveal()

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(secret.reveal() for secret in self._secrets)

    def sign(self, request: SignableRequest) -> Signature:
        return Signature(headers={self._header: self._value.reveal()})


class BearerSigner(_HeaderSigner):
    """Signs as `type: http, scheme: bearer` says."""

    def __init__(self, token: Secret) -> None:
        super().__init__("Authorization", f"Bearer {token.reveal()}", token.reveal())


class BasicSigner(_HeaderSigner):
    """Signs as `type: http, scheme: basic` says (RFC 7617, in UTF-8)."""

    def __init__(self, username: Secret, password: Secret) -> None:
        if ":" in username.reveal():
            raise ConfigurationError("username holds a colon, which HTTP Basic cannot carry")
        pair = f"{username.reveal()}:{password.reveal()}"
        encoded = base64.b64encode(pair.encode()).decode()
        super().__init__("Authorization", f"Basic {encoded}", password.reveal(), encoded)


class ApiKeyHeaderSigner(_HeaderSigner):
    """Signs as `type: apiKey, in: header` says."""

    def __init__(self, name: str, key: Secret) -> None:
        super().__init__(name, key.reveal(), key.reveal())


class ApiKeyQuerySigner:
    """Signs as `type: apiKey, in: query` says; the URL of the request is a secret then."""

    def __init__(self, name: str, key: Secret) -> None:
        self._name = name
        self._key = key

    @property
    def account(self) -> str:
        return self._key.reveal()

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self._key.reveal(),)

    def sign(self, request: SignableRequest) -> Signature:
        return Signature(query={self._name: self._key.reveal()})


class CombinedSigner:
    """Signs with several signers at once; with none, it adds nothing."""

    def __init__(self, *signers: Signer) -> None:
        self._signers = signers

    @property
    def account(self) -> str:
        return "\n".join(getattr(signer, "account", "") for signer in self._signers)

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(secret for signer in self._signers for secret in signer.secrets)

    def sign(self, request: SignableRequest) -> Signature:
        signatures = [signer.sign(request) for signer in self._signers]
        return Signature(
            headers={name: value for one in signatures for name, value in one.headers.items()},
            query={name: value for one in signatures for name, value in one.query.items()},
        )
