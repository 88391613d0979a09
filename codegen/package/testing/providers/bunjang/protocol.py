"""How Bunjang checks requests and responds."""

from __future__ import annotations

import base64
import hmac
import time
import uuid
from typing import Any, ClassVar

from krpay.testing.exchange import Exchange
from krpay.testing.http_messages import HttpRequest, HttpResponse, Refusal
from krpay.testing.json_documents import JsonObject, is_object, parse_json
from krpay.testing.provider import ProviderSandbox
from krpay.testing.providers.bunjang.handlers.catalog import is_catalog_request, send_catalog
from krpay.testing.providers.bunjang.state import BunjangState

TOKEN_LIFE = 30
"""Seconds; the docs page of 2025-06 says 5, every source of 2026 says 30."""


class BunjangSandbox(BunjangState, ProviderSandbox):
    """Issuances `123` to `125` wait for their deposits; products 12345 to 12349 are on sale.

    Not documented, and so guesses of this sandbox: the status after the cancel of an
    issuance and after its deadline (it stays READY, but nobody can pay it any more), which
    code refuses what, the HTTP status of the codes for orders (400 here), and what an
    unknown order gives (404).
    """

    more_servers: ClassVar[tuple[str, ...]] = ("https://outbound-catalog.bunjang.io",)

    @property
    def credentials(self) -> dict[str, Any]:
        secret = base64.b64encode(b"test-secret-test-secret-test-secret").decode()
        return {"access_key": "test-access-key", "secret_key": secret}

    def handle(self, exchange: Exchange) -> HttpResponse:
        if not is_catalog_request(exchange.request):
            return super().handle(exchange)
        try:
            self.authenticate(exchange.request)
        except Refusal as refusal:
            return self.respond_refusal(exchange, refusal)
        return send_catalog(self)

    def authenticate(self, request: HttpRequest) -> None:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind != "Bearer" or not token:
            raise self.refusal("MISSING_AUTH_TOKEN")
        claims = self._verify_token(token)
        if "accessKey" not in claims:
            raise self.refusal("MISSING_ACCESS_KEY")
        if claims["accessKey"] != self.credentials["access_key"]:
            key = self.credentials["access_key"]
            raise self.refusal("INVALID_ACCESS_KEY", f"this sandbox takes the access key {key}")
        if "iat" not in claims:
            raise self.refusal("MISSING_IAT_CLAIM")
        if type(claims["iat"]) is not int:
            raise self.refusal("INVALID_AUTH_TOKEN", "iat is not a whole number of seconds")
        # Clients sign by real time, whatever the sandbox's clock was advanced to.
        now = int(time.time())
        if abs(now - claims["iat"]) > TOKEN_LIFE:
            off = f"iat is more than {TOKEN_LIFE} seconds from now, which is {now}"
            raise self.refusal("EXPIRED_AUTH_TOKEN", off)
        if request.method in ("POST", "PUT", "DELETE") and not _is_uuid4(claims.get("nonce")):
            # The docs require the nonce, but give no code of its own for it.
            raise self.refusal("INVALID_AUTH_TOKEN", "the nonce is not a UUID version 4")

    def _verify_token(self, token: str) -> JsonObject:
        """Check the signature by hand, so that the library that made it is checked too."""
        try:
            head, payload, signature = token.split(".")
            header, claims = _decode_object(head), _decode_object(payload)
            sent = _decode_base64url(signature)
        except ValueError:
            raise self.refusal("INVALID_AUTH_TOKEN", "not a JWT") from None
        key = base64.b64decode(self.credentials["secret_key"])
        mac = hmac.digest(key, f"{head}.{payload}".encode(), "sha256")
        if header.get("alg") != "HS256" or not hmac.compare_digest(mac, sent):
            rule = f"it must be HS256 with the key in Base64 {self.credentials['secret_key']}"
            raise self.refusal("INVALID_AUTH_TOKEN", f"the signature does not fit: {rule}")
        return claims

    def code_for_status(self, status: int) -> str | int | None:
        return super().code_for_status(status) or "BAD_REQUEST"

    def refuse_token(self) -> Refusal:
        return self.refusal("INVALID_AUTH_TOKEN")

    def refuse_path(self, request: HttpRequest) -> Refusal:
        return self.refusal("RESOURCE_NOT_FOUND", self.explain_path(request))


def _decode_base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _decode_object(text: str) -> JsonObject:
    value = parse_json(_decode_base64url(text))
    if not is_object(value):
        raise ValueError("it is not a JSON object")
    return value


def _is_uuid4(value: object) -> bool:
    try:
        return isinstance(value, str) and uuid.UUID(value).version == 4
    except ValueError:
        return False
