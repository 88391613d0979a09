"""Signing for Bunjang: a JWT for each attempt, because a token lives for seconds only."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Mapping

from krpay._runtime.redact import Secret
from krpay._runtime.signing import SignableRequest, Signature
from krpay.errors import ConfigurationError

_METHODS_WITH_NONCE = ("POST", "PUT", "DELETE")


class BunjangSigner:
    """Signs with HS256; see https://api.bgzt.guide/doc-662202."""

    def __init__(self, *, access_key: Secret, secret_key: Secret) -> None:
        self._access_key = access_key
        self._secret_key = secret_key
        try:
            self._key = base64.b64decode(secret_key.reveal(), validate=True)
        except ValueError:  # not ASCII, or not Base64
            raise ConfigurationError(
                "secret_key is not Base64; pass it exactly as Bunjang issued it"
            ) from None

    @property
    def account(self) -> str:
        return self._access_key.reveal()

    @property
    def secrets(self) -> tuple[str, ...]:
        return self._access_key.reveal(), self._secret_key.reveal()

    def sign(self, request: SignableRequest) -> Signature:
        claims: dict[str, object] = {
            "accessKey": self._access_key.reveal(),
            "iat": int(request.moment.timestamp()),
        }
        if request.method in _METHODS_WITH_NONCE:
            claims["nonce"] = str(request.nonce)
        token = encode_jwt(self._key, claims)
        return Signature(headers={"Authorization": f"Bearer {token}"}, secrets=(token,))


def encode_jwt(key: bytes, claims: Mapping[str, object]) -> str:
    """Encode a JWT with HS256: no more than this, so a JOSE library need not be imported."""
    signed = _HEADER + b"." + _encode_base64url(json.dumps(claims, separators=(",", ":")).encode())
    return (signed + b"." + _encode_base64url(hmac.digest(key, signed, "sha256"))).decode()


def _encode_base64url(content: bytes) -> bytes:
    return base64.urlsafe_b64encode(content).rstrip(b"=")


_HEADER = _encode_base64url(b'{"alg":"HS256","typ":"JWT"}')
