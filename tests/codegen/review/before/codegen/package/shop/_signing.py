"""Signing for the shop, as its spec names it."""

from __future__ import annotations

from krpay._runtime.redact import Secret
from krpay._runtime.signing import SignableRequest, Signature


class ShopSigner:
    """Signs with two keys."""

    def __init__(self, *, access_key: Secret, secret_key: Secret) -> None:
        self._keys = (access_key, secret_key)

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(key.reveal() for key in self._keys)

    def sign(self, request: SignableRequest) -> Signature:
        return Signature(headers={"Authorization": " ".join(self.secrets)})
