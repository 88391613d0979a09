"""The body codec of the shop, as its spec names it."""

from __future__ import annotations

from krpay._runtime.body_codec import EncodedBody
from krpay._runtime.redact import Secret


class ShopBodyCodec:
    """Sends bodies as they are."""

    def __init__(self, *, crypto_key: Secret | None) -> None:
        self._key = crypto_key

    def check_keys(self, operation: str, *, request: bool, response: bool) -> None: ...

    def encode_body(self, content: bytes) -> EncodedBody:
        return EncodedBody(content, {})

    def decode_body(self, document: object) -> object:
        return document
