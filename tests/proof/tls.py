"""TLS contexts of servers, good and bad, and the certificates that clients trust."""

from __future__ import annotations

import ipaddress
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.certificates import write_pem

DAY = timedelta(days=1)


@dataclass(frozen=True)
class TlsContexts:
    """Contexts by what is the matter with them, and the file of what clients trust."""

    by_name: dict[str, ssl.SSLContext]
    trusted: Path

    @property
    def good(self) -> ssl.SSLContext:
        """The context with which all goes well."""
        return self.by_name["good"]


def make_contexts(folder: Path) -> TlsContexts:
    """Make them."""
    now = datetime.now(UTC)
    here = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    elsewhere = x509.DNSName("elsewhere.example")
    good, context = _make(folder, "good", here, now - DAY, now + DAY)
    expired, expired_context = _make(folder, "expired", here, now - 3 * DAY, now - DAY)
    future, future_context = _make(folder, "future", here, now + DAY, now + 3 * DAY)
    other, other_context = _make(folder, "other name", elsewhere, now - DAY, now + DAY)
    _, unknown_context = _make(folder, "unknown", here, now - DAY, now + DAY)
    contexts = {
        "good": context,
        "expired": expired_context,
        "not valid yet": future_context,
        "other name": other_context,
        "unknown issuer": unknown_context,
    }
    for version in ("TLSv1_2", "TLSv1_3"):
        _, asking = _make(folder, "good", here, now - DAY, now + DAY, path=good)
        asking.minimum_version = asking.maximum_version = ssl.TLSVersion[version]
        asking.verify_mode = ssl.CERT_REQUIRED
        asking.load_verify_locations(good)
        contexts[f"client certificate, {version}"] = asking
    trusted = folder / "trusted.pem"
    trusted.write_bytes(b"".join(path.read_bytes() for path in (good, expired, future, other)))
    return TlsContexts(contexts, trusted)


def _make(
    folder: Path,
    name: str,
    host: x509.GeneralName,
    begins: datetime,
    ends: datetime,
    *,
    path: Path | None = None,
) -> tuple[Path, ssl.SSLContext]:
    secret = folder / f"{name}.key"
    if path is None:
        path = folder / f"{name}.pem"
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"krpay proof: {name}")])
        certificate = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins)
            .not_valid_after(ends)
            .add_extension(x509.SubjectAlternativeName([host]), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(
                x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False
            )
            .sign(key, hashes.SHA256())
        )
        path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        secret.write_text(write_pem(key))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path, secret)
    return path, context
