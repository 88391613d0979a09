"""RSA keys of Konaplate, and what is encrypted with them.

The only module that imports cryptography and joserfc, which take as long as httpx: it is
imported when a client has keys.
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

from krpay._runtime.redact import Secret
from krpay.errors import ConfigurationError

_SMALLEST = 2048
"""Bits of an RSA key."""
_LONGEST = 16 * 1024 * 1024
"""Bytes of ciphertext; the library's own limit of 64 KB is less than a list may take."""


class _Registry(JWERegistry):
    max_ciphertext_length = _LONGEST


_REGISTRY = _Registry(algorithms=["RSA-OAEP-256", "A128GCM", "A256GCM"])
_HEADER = {"alg": "RSA-OAEP-256", "enc": "A128GCM"}


def encrypt(content: bytes, key: RSAKey) -> str:
    """Encrypt content as a compact JWE."""
    return jwe.encrypt_compact(_HEADER, content, key, registry=_REGISTRY)


def decrypt(token: str, key: RSAKey) -> bytes:
    """Decrypt a compact JWE; raises whatever the library makes of damaged bytes."""
    return jwe.decrypt_compact(token, key, registry=_REGISTRY).plaintext or b""


def is_pair(server: RSAKey, client: RSAKey) -> bool:
    """Whether both keys are halves of one pair."""
    return server.as_dict(private=False)["n"] == client.as_dict(private=False)["n"]


def _read_pem(name: str, value: str) -> bytes:
    """Read PEM text as bytes; anything that is not PEM is a path."""
    if value.lstrip().startswith("-----BEGIN "):
        return value.encode()
    try:
        return Path(value).expanduser().read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise ConfigurationError(
            f"{name} is neither PEM text nor a file that can be read ({reason})"
        ) from None


def read_certificate(value: Secret) -> RSAKey:
    """Read the public key of the server from its certificate: PEM text or a path."""
    name = "server_certificate"
    try:
        certificate = x509.load_pem_x509_certificate(_read_pem(name, value.reveal()))
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


def read_private_key(name: str, value: Secret) -> RSAKey:
    """Read our private key from PEM text or a path."""
    try:
        key = load_pem_private_key(_read_pem(name, value.reveal()), password=None)
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
