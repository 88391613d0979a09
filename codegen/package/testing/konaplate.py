"""The Konaplate sandbox."""

from __future__ import annotations

import base64
import hmac
import json
import re
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from krpay.testing.clock import Clock
from krpay.testing.provider import Incoming, ProviderSandbox
from krpay.testing.spec import Operation
from krpay.testing.wire import Answer, Received, Refused

ALLOWED_SKEW = timedelta(minutes=5)
"""How far the caller's clock may be off. The docs do not say; this is the sandbox's guess."""

_ALGORITHMS = ["RSA-OAEP-256", "A128GCM", "A256GCM"]
_ZONES = {"UTC": 0, "KST": 9}
_HEADER_FORMS = {
    "X-KM-User-AspId": r".{15,16}",
    "X-KM-Correlation-Id": r"\d{12}-[0-9A-Fa-f]{7}",
    "X-KM-Access-Key": r".{40}",
    # The pages say 14 or 16 characters for the same mask of 14 digits.
    "X-KM-Tran-Time": r"\d{14}",
    "X-KM-Time-Zone": "|".join(_ZONES),
    # The pages say 66 characters; their own sample has 67.
    "X-KM-Tran-Token": r"KMV1:\d{17}:[A-Za-z0-9+/]{43}=",
}


class _Keys(NamedTuple):
    private: rsa.RSAPrivateKey
    certificate_pem: str
    private_pem: str


class KonaplateSandbox(ProviderSandbox):
    """Members 50000104652, 50000104653 and 50000104654, each with a bank account."""

    name = "konaplate"

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.accounts: dict[int, dict[str, Any]] = {}
        for user_id in range(50000104652, 50000104655):
            self.add_account(user_id)
        self.behaviours |= {
            "bank_accounts_delete": self._delete_account,
            "bank_accounts_get": self._get_account,
        }

    @cached_property
    def _server(self) -> _Keys:
        return _make_keys("krpay sandbox server")

    @cached_property
    def _client(self) -> _Keys:
        return _make_keys("krpay sandbox client")

    @property
    def credentials(self) -> dict[str, str]:
        return {
            "asp_id": "000000000000001",
            "access_key": "test-access-key".ljust(40, "0"),
            "secret_key": "test-secret",
            "crypto_key_id": "test-crypto-key".ljust(32, "0"),
            "server_certificate": self._server.certificate_pem,
            "client_private_key": self._client.private_pem,
        }

    def add_account(self, user_id: int) -> None:
        """Have a member with a registered account."""
        self.accounts[user_id] = {"accountId": "00001", "userName": "홍길동"}

    def _delete_account(self, incoming: Incoming) -> Any:
        # What happens without an account is not documented; here it is a success too.
        self.accounts.pop(incoming.body["userId"], None)

    def _get_account(self, incoming: Incoming) -> Any:
        # The answer for a member without an account is not documented; here the
        # account is left out.
        user_id = incoming.body["userId"]
        found: dict[str, Any] = {"userId": user_id}
        if user_id in self.accounts:
            found["accountInfo"] = self.accounts[user_id]
        return found

    def authenticate(self, received: Received) -> None:
        # No page documents a refusal of the headers. The sandbox uses the code for an
        # invalid parameter and names the header.
        for name, form in _HEADER_FORMS.items():
            if not re.fullmatch(form, received.headers.get(name.lower(), "")):
                raise self._invalid(name)
        for name, credential in (("X-KM-User-AspId", "asp_id"), ("X-KM-Access-Key", "access_key")):
            if received.headers[name.lower()] != self.credentials[credential]:
                raise self._invalid(name)
        hours = _ZONES[received.headers["x-km-time-zone"]]
        sent = datetime.strptime(received.headers["x-km-tran-time"], "%Y%m%d%H%M%S")  # noqa: DTZ007
        now = datetime.fromtimestamp(self.clock.now(), UTC).replace(tzinfo=None)
        if abs(now + timedelta(hours=hours) - sent) > ALLOWED_SKEW:
            raise self._invalid("X-KM-Tran-Time")
        mac = hmac.digest(self.credentials["secret_key"].encode(), received.body, "sha256")
        _, _, given = received.headers["x-km-tran-token"].split(":")
        if not hmac.compare_digest(base64.b64encode(mac).decode(), given):
            raise self._invalid("X-KM-Tran-Token")

    def unseal(self, operation: Operation, received: Received) -> bytes:
        wanted = operation.encrypted["request"]
        if wanted is False or (wanted == "unknown" and b"encData" not in received.body):
            return received.body
        if received.headers.get("x-km-crypto-key-id") != self.credentials["crypto_key_id"]:
            raise self._invalid("X-KM-Crypto-Key-Id")
        try:
            sealed = json.loads(received.body)["encData"]
            key = RSAKey(self._server.private, self._server.private)
            return jwe.decrypt_compact(sealed, key, algorithms=_ALGORITHMS).plaintext or b""
        except (ValueError, KeyError, TypeError, JoseError):
            raise self._invalid("encData") from None

    def seal(self, operation: Operation | None, received: Received, answer: Answer) -> Answer:
        correlation = received.headers.get("x-km-correlation-id", "")
        headers = {**answer.headers, "X-KM-Correlation-Id": correlation}
        # Whether an error answer is encrypted too is not documented; here it is not.
        wanted = operation.encrypted["response"] if operation else False
        if wanted is not True or answer.status >= 300:
            return Answer(answer.status, answer.body, headers)
        public = self._client.private.public_key()
        header = {"alg": "RSA-OAEP-256", "enc": "A256GCM"}
        sealed = jwe.encrypt_compact(
            header, answer.body, RSAKey(public, public), algorithms=_ALGORITHMS
        )
        headers["X-KM-Crypto-Key-Id"] = self.credentials["crypto_key_id"]
        return Answer.of_json(answer.status, {"encData": sealed}, headers)

    def wrap(self, operation: Operation, data: Any) -> Any:
        fields: dict[str, Any] = data or {}
        return {"response": {"code": "000_000", "description": "Success"}, **fields}

    def refusal(self, refused: Refused) -> Any:
        return {"response": {"code": refused.code, "description": refused.message}}

    def malformed(self, operation: Operation, where: str, why: str) -> Refused:
        return self._invalid(where)

    def not_found(self, received: Received) -> Refused:
        return Refused(404, "", f"no operation {received.method} {received.target}")

    def _invalid(self, name: str) -> Refused:
        return self.refused("000_002", f"Invalid input parameter. {name}")


def _make_keys(name: str) -> _Keys:
    """A fresh key pair and a certificate for it; nothing of it outlives the process."""
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
    return _Keys(
        private,
        certificate.public_bytes(serialization.Encoding.PEM).decode(),
        private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode(),
    )
