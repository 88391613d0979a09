"""RSA keys, and certificates of keys, made anew for each run."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def make_rsa_key(bits: int = 2048) -> rsa.RSAPrivateKey:
    """Make a new key."""
    return rsa.generate_private_key(65537, bits)


def write_pem(key: PrivateKey, password: bytes | None = None) -> str:
    """Write a private key as PEM text."""
    locked = serialization.BestAvailableEncryption(password) if password else None
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        locked or serialization.NoEncryption(),
    ).decode()


def make_certificate(key: PrivateKey, *, days: int = 365, valid_in_days: int = -400) -> str:
    """Make a certificate of a key as PEM text, good from `valid_in_days` to `days` from now."""
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
