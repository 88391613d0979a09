"""Signing for Konaplate: `X-KM-*` headers with an HMAC of the bytes that are sent."""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import datetime, timedelta, timezone

from krpay._runtime.redact import Secret
from krpay._runtime.signing import SignableRequest, Signature
from krpay.errors import ConfigurationError

KST = timezone(timedelta(hours=9), "KST")


class KonaplateSigner:
    """Signs with HMAC-SHA256; see https://konaplate.com/en/developers/guidelines/189."""

    def __init__(self, *, asp_id: Secret, access_key: Secret, secret_key: Secret) -> None:
        for name, credential in (("asp_id", asp_id), ("access_key", access_key)):
            if not credential.reveal().isascii():
                raise ConfigurationError(f"{name} holds characters that no header can carry")
        self._asp_id = asp_id
        self._access_key = access_key
        self._secret_key = secret_key

    @property
    def account(self) -> str:
        return self._asp_id.reveal()

    @property
    def secrets(self) -> tuple[str, ...]:
        return self._access_key.reveal(), self._secret_key.reveal()

    def sign(self, request: SignableRequest) -> Signature:
        moment = request.moment.astimezone(KST)
        correlation_id = f"{moment:%y%m%d%H%M%S}-{request.nonce.hex[:7]}"
        token = make_transaction_token(self._secret_key.reveal(), request.content, moment)
        return Signature(
            headers={
                "X-KM-User-AspId": self._asp_id.reveal(),
                "X-KM-Access-Key": self._access_key.reveal(),
                "X-KM-Correlation-Id": correlation_id,
                "X-KM-Tran-Time": f"{moment:%Y%m%d%H%M%S}",
                "X-KM-Time-Zone": "KST",
                "X-KM-Tran-Token": token,
            },
            secrets=(token,),
            request_id=correlation_id,
        )


def make_transaction_token(secret_key: str, content: bytes, moment: datetime) -> str:
    """Make `X-KM-Tran-Token`: `KMV1`, the time with milliseconds, and the MAC of the body."""
    mac = hmac.new(secret_key.encode(), content, hashlib.sha256).digest()
    time = f"{moment:%Y%m%d%H%M%S}{moment.microsecond // 1000:03d}"
    return f"KMV1:{time}:{base64.b64encode(mac).decode()}"
