# Copied from codegen/package/testing/providers/konaplate/keys.py by `nox -s generate`. Do not edit.
"""Keys of the Konaplate sandbox, and how it encrypts and decrypts with them."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

ASP_ID = "000000000000001"
"""The made-up id of the service provider."""

_ALGORITHMS = ["RSA-OAEP-256", "A128GCM", "A256GCM"]


class KeyPair(NamedTuple):
    """A key pair: as an object, as a certificate and as a private key."""

    private: rsa.RSAPrivateKey
    certificate_pem: str
    private_pem: str


SERVER, CLIENT = "krpay sandbox server", "krpay sandbox client"
"""Whose keys they are."""

_key_pairs: dict[str, KeyPair] = {}
_lock = threading.Lock()


def get_key_pair(name: str) -> KeyPair:
    """Get the key pair that all sandboxes in this process have: making one takes a while."""
    with _lock:  # two threads must not get different ones
        if name not in _key_pairs:
            _key_pairs[name] = make_key_pair(name)
        return _key_pairs[name]


def make_key_pair(name: str) -> KeyPair:
    """Make a key pair and a certificate for it."""
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365))
        .sign(private, hashes.SHA256())
    )
    return KeyPair(
        private,
        certificate.public_bytes(serialization.Encoding.PEM).decode(),
        private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode(),
    )


def dump_key_pair(name: str) -> dict[str, str]:
    """Write a key pair, for a later process."""
    keys = get_key_pair(name)
    return {"certificate": keys.certificate_pem, "private": keys.private_pem}


def load_key_pair(name: str, written: Mapping[str, str]) -> None:
    """Have all sandboxes in this process use a key pair that another one made."""
    private = serialization.load_pem_private_key(written["private"].encode(), None)
    assert isinstance(private, rsa.RSAPrivateKey)
    with _lock:
        _key_pairs[name] = KeyPair(private, written["certificate"], written["private"])


def decrypt_message(body: bytes, keys: KeyPair) -> bytes:
    """Decrypt a message to the owner of the keys.

    Raises:
        ValueError: It cannot be decrypted.
    """
    try:
        token = json.loads(body)["encData"]
        key = RSAKey(keys.private, keys.private)
        return jwe.decrypt_compact(token, key, algorithms=_ALGORITHMS).plaintext or b""
    except (ValueError, KeyError, TypeError, RecursionError, JoseError) as error:
        raise ValueError("it cannot be decrypted") from error


def encrypt_message(content: bytes, keys: KeyPair) -> dict[str, str]:
    """Encrypt a message to the owner of the keys."""
    public = keys.private.public_key()
    header = {"alg": "RSA-OAEP-256", "enc": "A256GCM"}
    token = jwe.encrypt_compact(header, content, RSAKey(public, public), algorithms=_ALGORITHMS)
    return {"encData": token}
