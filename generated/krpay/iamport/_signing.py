# Copied from codegen/package/iamport/_signing.py by `nox -s generate`. Do not edit.
"""Signing for iamport: an access token of `POST /users/getToken`, and the `Tier` header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from krpay._runtime.headers import check_header
from krpay._runtime.redact import Secret
from krpay._runtime.signing import SignableRequest, Signature, SigningToken
from krpay.errors import ConfigurationError, InvalidArgumentError

if TYPE_CHECKING:
    from krpay.iamport import models

RENEWAL_MARGIN = 30.0
"""Seconds before its end at which a token is renewed.

Asked within the last minute, the provider extends the token; asked earlier, it gives
the same token with the same end. So the margin must be shorter than a minute.
"""


class IamportSigner:
    """Signs with a bearer token that lives for half an hour."""

    def __init__(self, *, api_key: Secret, api_secret: Secret, tier: Secret | None) -> None:
        from krpay._runtime.argument_checks import check_argument  # for a client alone
        from krpay.iamport.endpoints import access_tokens

        self._credentials = (api_key, api_secret)
        self.token_call = access_tokens.issue(
            api_key=api_key.reveal(), api_secret=api_secret.reveal()
        )
        self._tier = tier.reveal() if tier else None
        try:
            check_header("Tier", self._tier or "-")
            if self._tier:
                check_argument("tier", self._tier, str, pattern="^[A-Z0-9]{3}$")
        except InvalidArgumentError as error:
            raise ConfigurationError(str(error)) from None

    @property
    def account(self) -> str:
        return self._credentials[0].reveal()

    @property
    def account_headers(self) -> dict[str, str | None]:
        return {"Tier": self._tier}

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(credential.reveal() for credential in self._credentials)

    def read_token(self, issued: models.AccessToken) -> SigningToken:
        try:
            check_header("Authorization", f"Bearer {issued.access_token}")
        except InvalidArgumentError:
            raise ValueError("the access token is no text that a header can carry") from None
        lifetime = 0.0
        if issued.expired_at and issued.now:  # both by the provider's clock
            lifetime = (issued.expired_at - issued.now).total_seconds()
        return SigningToken(issued.access_token, lifetime - RENEWAL_MARGIN)

    def sign(self, request: SignableRequest, token: SigningToken) -> Signature:
        headers = {"Authorization": f"Bearer {token.value}"}
        if self._tier is not None and "Tier" not in request.headers:
            headers["Tier"] = self._tier
        return Signature(headers=headers, secrets=(token.value,))
