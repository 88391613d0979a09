"""Bunjang: a JWT for each attempt, because a token lives for seconds only."""

from __future__ import annotations

import base64
import hmac
import json
import time
import uuid
from collections.abc import Generator, Mapping

from krpay._runtime import http
from krpay._runtime.auth import Auth
from krpay._runtime.redact import Secret
from krpay.errors import ConfigurationError

_WITH_NONCE = ("POST", "PUT", "DELETE")


class BunjangAuth(Auth):
    """Signs with HS256; see https://api.bgzt.guide/doc-662202."""

    def __init__(self, *, base_url: str, access_key: Secret, secret_key: Secret) -> None:
        super().__init__(base_url, access_key, secret_key)
        self._access_key = access_key
        try:
            self._key = base64.b64decode(secret_key.reveal(), validate=True)
        except ValueError:  # not ASCII, or not Base64
            raise ConfigurationError(
                "secret_key is not Base64; pass it exactly as Bunjang issued it"
            ) from None

    def auth_flow(self, request: http.Request) -> Generator[http.Request, http.Response, None]:
        claims: dict[str, object] = {
            "accessKey": self._access_key.reveal(),
            "iat": int(time.time()),
        }
        if request.method in _WITH_NONCE:
            claims["nonce"] = str(uuid.uuid4())
        request.headers["Authorization"] = f"Bearer {json_web_token(self._key, claims)}"
        yield request


def json_web_token(key: bytes, claims: Mapping[str, object]) -> str:
    """A JWT with HS256: no more than this, so a JOSE library need not be imported for it."""
    signed = _HEADER + b"." + _base64url(json.dumps(claims, separators=(",", ":")).encode())
    return (signed + b"." + _base64url(hmac.digest(key, signed, "sha256"))).decode()


def _base64url(content: bytes) -> bytes:
    return base64.urlsafe_b64encode(content).rstrip(b"=")


_HEADER = _base64url(b'{"alg":"HS256","typ":"JWT"}')
