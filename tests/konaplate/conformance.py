"""What the conformance suite must know about Konaplate beside its spec.

Signs, encrypts and decrypts with other code than krpay's: it goes with a `requests`
session, sees a request last, when its bytes are final, and a response first.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import requests
from jwcrypto import jwe, jwk  # type: ignore[import-untyped]
from requests.auth import AuthBase

from tests.conformance.kits import ConformanceKit, Credentials, GeneralRefusals
from tests.konaplate.preparations import PREPARATIONS


class KonaplateSigning(AuthBase):
    """An HMAC over the bytes that are sent; JSON Web Encryption where the spec has it."""

    def __init__(self, credentials: Credentials, encrypted: Mapping[str, Any]) -> None:
        self._credentials = credentials
        self._encrypts = encrypted.get("request") is True
        self._decrypts = encrypted.get("response") is True
        self._server_key = jwk.JWK.from_pem(credentials["server_certificate"].encode())
        self._client_key = jwk.JWK.from_pem(credentials["client_private_key"].encode())

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        credentials, now = self._credentials, datetime.now(UTC)
        if self._encrypts:
            request.prepare_body(self._encrypt(_read_body(request)), None)
            request.headers["X-KM-Crypto-Key-Id"] = credentials["crypto_key_id"]
        body = _read_body(request)
        mac = hmac.new(credentials["secret_key"].encode(), body, hashlib.sha256).digest()
        signature = {
            "X-KM-User-AspId": credentials["asp_id"],
            "X-KM-Access-Key": credentials["access_key"],
            "X-KM-Correlation-Id": f"{now:%y%m%d%H%M%S}-{secrets.token_hex(4)[:7]}",
            "X-KM-Tran-Time": f"{now:%Y%m%d%H%M%S}",
            "X-KM-Time-Zone": "UTC",
            "X-KM-Tran-Token": f"KMV1:{now:%Y%m%d%H%M%S}000:{base64.b64encode(mac).decode()}",
        }
        request.headers.update(signature)
        if self._decrypts:
            request.register_hook("response", self._decrypt)
        return request

    def _encrypt(self, body: bytes) -> bytes:
        header = {"alg": "RSA-OAEP-256", "enc": "A128GCM"}
        token = jwe.JWE(body, json.dumps(header))
        token.add_recipient(self._server_key)
        return json.dumps({"encData": token.serialize(compact=True)}).encode()

    def _decrypt(self, response: requests.Response, **options: Any) -> None:
        document = response.json()
        if "encData" in document:
            token = jwe.JWE()
            token.deserialize(document["encData"], self._client_key)
            response._content = token.payload


def _read_body(request: requests.PreparedRequest) -> bytes:
    body = request.body or b""
    assert isinstance(body, str | bytes), "only whole bodies can be signed"
    return body.encode() if isinstance(body, str) else body


CONFORMANCE_KIT = ConformanceKit(
    make_signing=lambda credentials, operation: KonaplateSigning(
        credentials, operation.get("x-encrypted", {})
    ),
    preparations=PREPARATIONS,
    # All documented refusals have status 400, and pages of all kinds have these codes, of
    # which 001_006 is for unknown members. No page says what refuses a bad signature: the
    # sandbox uses 000_002 for that as well.
    general=GeneralRefusals(
        schema="Envelope",
        codes={"400": frozenset({"000_002", "000_003", "000_015", "001_006"})},
    ),
    unsigned_status=400,
)
