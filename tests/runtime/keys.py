"""Keys and certificates of both ends of Konaplate, made anew for each run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID
from joserfc import jwe
from joserfc.jwk import RSAKey

AnyKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
CRYPTO_KEY_ID = "test-crypto-key-id-of-32-letters"
ALGORITHMS = ["RSA-OAEP-256", "A128GCM", "A256GCM"]


def rsa_key() -> rsa.RSAPrivateKey:
    """A new key of the size that the provider documents."""
    return rsa.generate_private_key(65537, 2048)


def pem_of(key: AnyKey, password: bytes | None = None) -> str:
    """A private key as PEM text."""
    locked = serialization.BestAvailableEncryption(password) if password else None
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        locked or serialization.NoEncryption(),
    ).decode()


def certificate_of(key: AnyKey, *, days: int = 365, valid_in_days: int = -400) -> str:
    """A certificate of a key as PEM text, good from `valid_in_days` to `days` from now."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "krpay tests")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=valid_in_days))
        .not_valid_after(now + timedelta(days=days))
        .sign(key, hashes.SHA256())
    )
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


@dataclass(frozen=True)
class Keys:
    """The two key pairs of a project."""

    server: rsa.RSAPrivateKey
    client: rsa.RSAPrivateKey

    @cached_property
    def server_certificate(self) -> str:
        """What a client encrypts with."""
        return certificate_of(self.server)

    @cached_property
    def client_private_key(self) -> str:
        """What a client decrypts with."""
        return pem_of(self.client)

    @property
    def options(self) -> dict[str, str]:
        """The arguments of a client that can encrypt and decrypt."""
        return {
            "crypto_key_id": CRYPTO_KEY_ID,
            "server_certificate": self.server_certificate,
            "client_private_key": self.client_private_key,
        }

    def open(self, token: str) -> jwe.CompactEncryption:
        """Decrypt a request as the server does."""
        return jwe.decrypt_compact(token, RSAKey(self.server, self.server), algorithms=ALGORITHMS)

    def seal(self, content: bytes, enc: str = "A128GCM") -> str:
        """Encrypt an answer as the server does."""
        return seal(self.client.public_key(), content, enc)


def seal(key: rsa.RSAPublicKey, content: bytes, enc: str = "A128GCM") -> str:
    """A compact JWE."""
    header = {"alg": "RSA-OAEP-256", "enc": enc}
    return jwe.encrypt_compact(header, content, RSAKey(key, key), algorithms=ALGORITHMS)
