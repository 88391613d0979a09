"""Signatures as the docs of the providers describe them, for peers that bring none.

Without any HTTP library, so that clients over httpx and over its successor can use them.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import time
import uuid
from datetime import datetime, timedelta, timezone

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from joserfc import jwe, jwt
from joserfc.jwk import OctKey, RSAKey

_KST = timezone(timedelta(hours=9))


class BunjangPeerSigner:
    """Makes a JWT for each request."""

    def __init__(self, access_key: str, secret_key: str) -> None:
        self._access_key = access_key
        self._key = OctKey.import_key(base64.b64decode(secret_key))

    def make_token(self, method: str) -> str:
        """Make the token of one request."""
        claims: dict[str, object] = {"accessKey": self._access_key, "iat": int(time.time())}
        if method != "GET":
            claims["nonce"] = str(uuid.uuid4())
        return jwt.encode({"alg": "HS256", "typ": "JWT"}, claims, self._key, algorithms=["HS256"])


class KonaplatePeerSigner:
    """Encrypts a request, and makes the headers that sign it."""

    def __init__(
        self,
        *,
        asp_id: str,
        access_key: str,
        secret_key: str,
        crypto_key_id: str,
        server_certificate: str,
    ) -> None:
        self._fixed = {
            "Content-Type": "application/json",
            "X-KM-User-AspId": asp_id,
            "X-KM-Access-Key": access_key,
            "X-KM-Crypto-Key-Id": crypto_key_id,
            "X-KM-Time-Zone": "KST",
        }
        self._secret_key = secret_key.encode()
        certificate = x509.load_pem_x509_certificate(server_certificate.encode())
        pem = certificate.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        self._server_key = RSAKey.import_key(pem)

    def encrypt(self, body: bytes) -> bytes:
        """Encrypt a body."""
        token = jwe.encrypt_compact(
            {"alg": "RSA-OAEP-256", "enc": "A128GCM"},
            body,
            self._server_key,
            algorithms=["RSA-OAEP-256", "A128GCM"],
        )
        return json.dumps({"encData": token}).encode()

    def make_headers(self, content: bytes) -> dict[str, str]:
        """Make the headers of a request with this body."""
        now = datetime.now(_KST)
        mac = base64.b64encode(hmac.digest(self._secret_key, content, hashlib.sha256)).decode()
        milliseconds = f"{now:%Y%m%d%H%M%S}{now.microsecond // 1000:03d}"
        return {
            **self._fixed,
            "X-KM-Correlation-Id": f"{now:%y%m%d%H%M%S}-{secrets.token_hex(4)[:7]}",
            "X-KM-Tran-Time": f"{now:%Y%m%d%H%M%S}",
            "X-KM-Tran-Token": f"KMV1:{milliseconds}:{mac}",
        }
