# Copied from codegen/package/_runtime/jwe.py by `nox -s generate`. Do not edit.
"""Konaplate's message encryption: compact JWE in `{"encData": ...}`.

RSA-OAEP-256 with A128GCM out, A128GCM or A256GCM in. The provider's page says RSA
2048 with OAEP and AES-GCM; the exact names come from a third-party client.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from joserfc import jwe
from joserfc.jwe import JWERegistry
from joserfc.jwk import RSAKey

from krpay._runtime import wire
from krpay._runtime.credentials import variable
from krpay._runtime.redact import Secret
from krpay.errors import ConfigurationError

MEMBER = "encData"
_SMALLEST = 2048
"""Bits of an RSA key."""
_LONGEST = 16 * 1024 * 1024
"""Bytes of ciphertext; the library's own limit of 64 KB is less than a list may take."""


class _Registry(JWERegistry):
    max_ciphertext_length = _LONGEST


_REGISTRY = _Registry(algorithms=["RSA-OAEP-256", "A128GCM", "A256GCM"])
_HEADER = {"alg": "RSA-OAEP-256", "enc": "A128GCM"}


class Cipher:
    """Encrypts requests for the server, and decrypts answers for us."""

    def __init__(
        self,
        *,
        crypto_key_id: Secret | None,
        server_certificate: Secret | None,
        client_private_key: Secret | None,
        previous_client_private_key: Secret | None = None,
    ) -> None:
        self._key_id = crypto_key_id.reveal() if crypto_key_id else None
        self._server_key = _server_key(server_certificate) if server_certificate else None
        self._private_keys = [
            _private_key(name, secret)
            for name, secret in (
                ("client_private_key", client_private_key),
                ("previous_client_private_key", previous_client_private_key),
            )
            if secret is not None
        ]
        for key in self._private_keys:
            if self._server_key is not None and _same_pair(self._server_key, key):
                raise ConfigurationError(
                    "server_certificate and the client's private key are one pair: "
                    "server_certificate must be the certificate of the server"
                )

    def check(self, operation: str, *, request: bool, response: bool) -> None:
        """Raise `ConfigurationError` naming each key that is needed and not here."""
        needed = {
            "crypto_key_id": (request or response, self._key_id),
            "server_certificate": (request, self._server_key),
            "client_private_key": (response, self._private_keys),
        }
        missing = [
            f"{name} (environment variable {variable('konaplate', name)})"
            for name, (wanted, key) in needed.items()
            if wanted and not key
        ]
        if missing:
            raise ConfigurationError(
                f"{operation} is encrypted and needs {', '.join(missing)}; nothing was sent"
            )

    def encrypt(self, content: bytes) -> tuple[bytes, dict[str, str]]:
        """The body to send, and the header that names the key."""
        assert self._server_key is not None
        assert self._key_id is not None
        token = jwe.encrypt_compact(_HEADER, content, self._server_key, registry=_REGISTRY)
        return wire.dumps({MEMBER: token}), {"X-KM-Crypto-Key-Id": self._key_id}

    def decrypt(self, document: object) -> object:
        """The JSON inside an encrypted answer; any other document as it is."""
        sealed = document.get(MEMBER) if wire.is_object(document) else None
        if sealed is None:
            return document
        if not isinstance(sealed, str):
            raise ConfigurationError(f"its {MEMBER} is no text")
        if not self._private_keys:
            raise ConfigurationError(
                "it is encrypted, and client_private_key (environment variable "
                f"{variable('konaplate', 'client_private_key')}) is missing"
            )
        problems: list[str] = []
        for key in self._private_keys:  # while keys are exchanged, either may be in use
            try:
                token = jwe.decrypt_compact(sealed, key, registry=_REGISTRY)
            except Exception as error:  # noqa: BLE001  whatever damaged bytes make the library raise
                problems.append(type(error).__name__)
            else:
                return wire.loads(token.plaintext or b"{}")
        tried = ("client_private_key", "previous_client_private_key")[: len(problems)]
        raise ConfigurationError(
            f"it cannot be decrypted with {' or '.join(tried)} ({', '.join(problems)})"
        )


def _same_pair(server: RSAKey, client: RSAKey) -> bool:
    return server.as_dict(private=False)["n"] == client.as_dict(private=False)["n"]


def _pem(name: str, value: str) -> bytes:
    """PEM text as bytes; anything that is not PEM is a path."""
    if value.lstrip().startswith("-----BEGIN "):
        return value.encode()
    try:
        return Path(value).expanduser().read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise ConfigurationError(
            f"{name} is neither PEM text nor a file that can be read ({reason})"
        ) from None


def _server_key(value: Secret) -> RSAKey:
    name = "server_certificate"
    try:
        certificate = x509.load_pem_x509_certificate(_pem(name, value.reveal()))
    except ValueError:
        raise ConfigurationError(f"{name} holds no X.509 certificate in PEM form") from None
    now = datetime.now(UTC)
    if certificate.not_valid_before_utc > now:
        raise ConfigurationError(
            f"{name} is valid only from {certificate.not_valid_before_utc:%Y-%m-%d %H:%M} UTC; "
            "check the clock of this machine"
        )
    if certificate.not_valid_after_utc < now:
        raise ConfigurationError(
            f"{name} expired on {certificate.not_valid_after_utc:%Y-%m-%d}; "
            "download the current one from the Credentials page"
        )
    key = certificate.public_key()
    if not isinstance(key, RSAPublicKey):
        raise ConfigurationError(f"{name} holds no RSA key")
    _check_size(name, key)
    return RSAKey(key, key)


def _private_key(name: str, value: Secret) -> RSAKey:
    try:
        key = load_pem_private_key(_pem(name, value.reveal()), password=None)
    except TypeError:
        raise ConfigurationError(f"{name} is protected by a password; remove it first") from None
    except ValueError:
        raise ConfigurationError(f"{name} holds no private key in PEM form") from None
    if not isinstance(key, RSAPrivateKey):
        raise ConfigurationError(f"{name} is no RSA key")
    _check_size(name, key)
    return RSAKey(key, key)


def _check_size(name: str, key: RSAPublicKey | RSAPrivateKey) -> None:
    if key.key_size < _SMALLEST:
        raise ConfigurationError(
            f"{name} is an RSA key of {key.key_size} bits; Konaplate's have {_SMALLEST}"
        )
