"""Signs, encrypts and decrypts as the providers' pages say, with other code than krpay's.

Each class goes with a `requests` session: it sees a request last, when its bytes are
final, and an answer first.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import time
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import requests
from jwcrypto import jwe, jwk, jwt  # type: ignore[import-untyped]
from requests.auth import AuthBase

Credentials = Mapping[str, str]


class BunjangSigning(AuthBase):
    """A JSON Web Token of its own for each request."""

    def __init__(self, credentials: Credentials) -> None:
        secret = base64.b64decode(credentials["secret_key"])
        self._key = jwk.JWK(kty="oct", k=base64.urlsafe_b64encode(secret).rstrip(b"=").decode())
        self._access_key = credentials["access_key"]

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        claims = {"accessKey": self._access_key, "iat": int(time.time())}
        if request.method in ("POST", "PUT", "DELETE"):
            claims["nonce"] = str(uuid.uuid4())
        token = jwt.JWT(header={"alg": "HS256", "typ": "JWT"}, claims=claims)
        token.make_signed_token(self._key)
        request.headers["Authorization"] = f"Bearer {token.serialize()}"
        return request


class IamportSigning(AuthBase):
    """A token that is asked for once."""

    def __init__(self, credentials: Credentials) -> None:
        answer = requests.post(
            f"{credentials['base_url']}/users/getToken",
            json={"imp_key": credentials["api_key"], "imp_secret": credentials["api_secret"]},
            timeout=10,
        )
        self._token = answer.json()["response"]["access_token"]

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class KonaplateSigning(AuthBase):
    """An HMAC over the bytes that are sent; JSON Web Encryption where the spec has it."""

    def __init__(self, credentials: Credentials, encrypted: Mapping[str, Any]) -> None:
        self._credentials = credentials
        self._encrypts = encrypted.get("request") is True
        self._decrypts = encrypted.get("response") is True
        self._theirs = jwk.JWK.from_pem(credentials["server_certificate"].encode())
        self._ours = jwk.JWK.from_pem(credentials["client_private_key"].encode())

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        credentials, now = self._credentials, datetime.now(UTC)
        if self._encrypts:
            request.prepare_body(self._encrypted(_sent(request)), None)
            request.headers["X-KM-Crypto-Key-Id"] = credentials["crypto_key_id"]
        body = _sent(request)
        mac = hmac.new(credentials["secret_key"].encode(), body, hashlib.sha256).digest()
        signed = {
            "X-KM-User-AspId": credentials["asp_id"],
            "X-KM-Access-Key": credentials["access_key"],
            "X-KM-Correlation-Id": f"{now:%y%m%d%H%M%S}-{secrets.token_hex(4)[:7]}",
            "X-KM-Tran-Time": f"{now:%Y%m%d%H%M%S}",
            "X-KM-Time-Zone": "UTC",
            "X-KM-Tran-Token": f"KMV1:{now:%Y%m%d%H%M%S}000:{base64.b64encode(mac).decode()}",
        }
        request.headers.update(signed)
        if self._decrypts:
            request.register_hook("response", self._decrypt)
        return request

    def _encrypted(self, plain: bytes) -> bytes:
        header = {"alg": "RSA-OAEP-256", "enc": "A128GCM"}
        token = jwe.JWE(plain, json.dumps(header))
        token.add_recipient(self._theirs)
        return json.dumps({"encData": token.serialize(compact=True)}).encode()

    def _decrypt(self, response: requests.Response, **options: Any) -> None:
        document = response.json()
        if "encData" in document:
            token = jwe.JWE()
            token.deserialize(document["encData"], self._ours)
            response._content = token.payload


def _sent(request: requests.PreparedRequest) -> bytes:
    body = request.body or b""
    assert isinstance(body, str | bytes), "only whole bodies can be signed"
    return body.encode() if isinstance(body, str) else body
