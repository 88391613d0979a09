# Copied from codegen/package/_runtime/auth/bunjang.py by `nox -s generate`. Do not edit.
"""Bunjang: a JWT for each attempt, because a token lives for seconds only."""

from __future__ import annotations

import base64
import time
import uuid
from collections.abc import Generator

from joserfc import jwt
from joserfc.jwk import OctKey

from krpay._runtime import http
from krpay._runtime.auth import Auth
from krpay._runtime.redact import Secret
from krpay.errors import ConfigurationError

_HEADER = {"alg": "HS256", "typ": "JWT"}
_WITH_NONCE = ("POST", "PUT", "DELETE")


class BunjangAuth(Auth):
    """Signs with HS256; see https://api.bgzt.guide/doc-662202."""

    def __init__(self, *, base_url: str, access_key: Secret, secret_key: Secret) -> None:
        super().__init__(base_url, access_key, secret_key)
        self._access_key = access_key
        try:
            key = base64.b64decode(secret_key.reveal(), validate=True)
        except ValueError:  # not ASCII, or not Base64
            raise ConfigurationError(
                "secret_key is not Base64; pass it exactly as Bunjang issued it"
            ) from None
        self._key = OctKey.import_key(key)

    def auth_flow(self, request: http.Request) -> Generator[http.Request, http.Response, None]:
        claims: dict[str, object] = {
            "accessKey": self._access_key.reveal(),
            "iat": int(time.time()),
        }
        if request.method in _WITH_NONCE:
            claims["nonce"] = str(uuid.uuid4())
        token = jwt.encode(_HEADER, claims, self._key, algorithms=["HS256"])
        request.headers["Authorization"] = f"Bearer {token}"
        yield request
