"""The body codec of Konaplate: compact JWE in `{"encData": ...}`.

RSA-OAEP-256 with A128GCM out, A128GCM or A256GCM in. The provider's page says RSA
2048 with OAEP and AES-GCM; the exact names come from a third-party client.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from krpay._runtime import json_codec
from krpay._runtime.body_codec import EncodedBody
from krpay._runtime.credentials import environment_variable
from krpay._runtime.redact import Secret
from krpay.errors import ConfigurationError

if TYPE_CHECKING:
    from joserfc.jwk import RSAKey

MEMBER = "encData"


class KonaplateBodyCodec:
    """Encrypts requests for the server, and decrypts responses for us."""

    def __init__(
        self,
        *,
        crypto_key_id: Secret | None,
        server_certificate: Secret | None,
        client_private_key: Secret | None,
        previous_client_private_key: Secret | None,
    ) -> None:
        self._key_id = crypto_key_id.reveal() if crypto_key_id else None
        if self._key_id is not None and not self._key_id.isascii():
            raise ConfigurationError("crypto_key_id holds characters that no header can carry")
        self._server_key: RSAKey | None = None
        self._private_keys: list[RSAKey] = []
        private = {
            "client_private_key": client_private_key,
            "previous_client_private_key": previous_client_private_key,
        }
        given = {name: secret for name, secret in private.items() if secret is not None}
        if server_certificate is None and not given:
            return
        from krpay.konaplate import _rsa as rsa

        if server_certificate is not None:
            self._server_key = rsa.read_certificate(server_certificate)
        self._private_keys = [rsa.read_private_key(name, secret) for name, secret in given.items()]
        for key in self._private_keys:
            if self._server_key is not None and rsa.is_pair(self._server_key, key):
                raise ConfigurationError(
                    "server_certificate and the client's private key are one pair: "
                    "server_certificate must be the certificate of the server"
                )

    def check_keys(self, operation: str, *, request: bool, response: bool) -> None:
        needed = {
            "crypto_key_id": (request or response, self._key_id),
            "server_certificate": (request, self._server_key),
            "client_private_key": (response, self._private_keys),
        }
        missing = [
            f"{name} (environment variable {environment_variable('konaplate', name)})"
            for name, (wanted, key) in needed.items()
            if wanted and not key
        ]
        if missing:
            raise ConfigurationError(
                f"{operation} is encrypted and needs {', '.join(missing)}; nothing was sent"
            )

    def encode_body(self, content: bytes) -> EncodedBody:
        assert self._server_key is not None
        assert self._key_id is not None
        from krpay.konaplate import _rsa as rsa

        token = rsa.encrypt(content, self._server_key)
        return EncodedBody(json_codec.dumps({MEMBER: token}), {"X-KM-Crypto-Key-Id": self._key_id})

    def decode_body(self, document: object) -> object:
        encrypted = document.get(MEMBER) if json_codec.is_object(document) else None
        if encrypted is None:
            return document
        if not isinstance(encrypted, str):
            raise ValueError(f"its {MEMBER} is no text")  # nothing is encrypted in it
        if not self._private_keys:
            raise ConfigurationError(
                "it is encrypted, and client_private_key (environment variable "
                f"{environment_variable('konaplate', 'client_private_key')}) is missing"
            )
        from krpay.konaplate import _rsa as rsa

        problems: list[str] = []
        for key in self._private_keys:  # while keys are exchanged, either may be in use
            try:
                content = rsa.decrypt(encrypted, key)
            except Exception as error:  # noqa: BLE001  whatever damaged bytes make the library raise
                problems.append(type(error).__name__)
            else:
                return json_codec.loads(content or b"{}")
        tried = ("client_private_key", "previous_client_private_key")[: len(problems)]
        raise ConfigurationError(
            f"it cannot be decrypted with {' or '.join(tried)} ({', '.join(problems)})"
        )
