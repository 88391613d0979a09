"""Konaplate: an HMAC of the bytes that are sent, and JWE for the calls that ask for it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Generator
from datetime import datetime, timedelta, timezone
from typing import Any

from krpay._runtime import http
from krpay._runtime.auth import Auth
from krpay._runtime.call import Call
from krpay._runtime.jwe import Cipher
from krpay._runtime.redact import Secret
from krpay.errors import ConfigurationError, InvalidArgumentError

KST = timezone(timedelta(hours=9), "KST")
CORRELATION_ID = "X-KM-Correlation-Id"


class KonaplateAuth(Auth):
    """`X-KM-*` headers; see https://konaplate.com/en/developers/guidelines/189."""

    requires_request_body = True

    def __init__(
        self,
        *,
        base_url: str,
        asp_id: Secret,
        access_key: Secret,
        secret_key: Secret,
        crypto_key_id: Secret | None,
        server_certificate: Secret | None,
        client_private_key: Secret | None,
        previous_client_private_key: Secret | None,
    ) -> None:
        super().__init__(base_url, access_key, secret_key)
        in_headers = {"asp_id": asp_id, "access_key": access_key, "crypto_key_id": crypto_key_id}
        for name, secret in in_headers.items():
            if secret is not None and not secret.reveal().isascii():
                raise ConfigurationError(f"{name} holds characters that no header can carry")
        self._asp_id = asp_id
        self._access_key = access_key
        self._secret_key = secret_key
        self._cipher = Cipher(
            crypto_key_id=crypto_key_id,
            server_certificate=server_certificate,
            client_private_key=client_private_key,
            previous_client_private_key=previous_client_private_key,
        )

    def auth_flow(self, request: http.Request) -> Generator[http.Request, http.Response, None]:
        now = datetime.now(KST)
        request.headers["X-KM-User-AspId"] = self._asp_id.reveal()
        request.headers["X-KM-Access-Key"] = self._access_key.reveal()
        request.headers[CORRELATION_ID] = f"{now:%y%m%d%H%M%S}-{secrets.token_hex(4)[:7]}"
        request.headers["X-KM-Tran-Time"] = f"{now:%Y%m%d%H%M%S}"
        request.headers["X-KM-Time-Zone"] = "KST"
        request.headers["X-KM-Tran-Token"] = tran_token(
            self._secret_key.reveal(), request.content, now
        )
        yield request

    def request_id(self, request: http.Request) -> str | None:
        found: str | None = request.headers.get(CORRELATION_ID)
        return found

    def seal(
        self, call: Call[Any], content: bytes, *, encrypt: bool | None
    ) -> tuple[bytes, dict[str, str]]:
        if call.encrypt_request and encrypt is False:
            raise InvalidArgumentError(f"{call.operation} must be encrypted; drop encrypt=False")
        encrypted = call.encrypt_request or bool(encrypt)
        self._cipher.check(call.operation, request=encrypted, response=call.encrypted_response)
        return self._cipher.encrypt(content) if encrypted else (content, {})

    def decrypt(self, document: object) -> object:
        return self._cipher.decrypt(document)


def tran_token(secret_key: str, content: bytes, moment: datetime) -> str:
    """`KMV1`, the time with milliseconds, and the MAC of the body exactly as it is sent."""
    mac = hmac.new(secret_key.encode(), content, hashlib.sha256).digest()
    time = f"{moment:%Y%m%d%H%M%S}{moment.microsecond // 1000:03d}"
    return f"KMV1:{time}:{base64.b64encode(mac).decode()}"
