# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""The clients: credentials in, resources out."""

from functools import cached_property
from typing import TYPE_CHECKING

from krpay._runtime import http
from krpay._runtime.auth.iamport import IamportAuth
from krpay._runtime.client import AsyncCore, SyncCore
from krpay._runtime.credentials import credential, optional_credential, server
from krpay.iamport._provider import PROVIDER

if TYPE_CHECKING:
    from krpay.iamport.resources.access_tokens import AccessTokens, AsyncAccessTokens
    from krpay.iamport.resources.cvs import AsyncCvs, Cvs
    from krpay.iamport.resources.payments import AsyncPayments, Payments


class Client(SyncCore):
    """Client of the iamport REST API (PortOne V1, 아임포트).

    Args:
        api_key: REST API key (imp_key); default: environment variable IAMPORT_API_KEY.
        api_secret: REST API secret (imp_secret); default: environment variable
            IAMPORT_API_SECRET.
        tier: Tier code of a sub-merchant (하위상점), for agency accounts: 3 characters, A-Z or 0-9;
            default: environment variable IAMPORT_TIER.
        base_url: Where to send requests; default: https://api.iamport.kr.
        timeout: Seconds, or an `httpx.Timeout`; default: 10 to connect, 30 for the rest.
        max_retries: How often to try again where that is certain to be safe.
        http_client: A configured client to send with; it is left open.

    Raises:
        ConfigurationError: A credential is missing or malformed.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        api_secret: str | None = None,
        tier: str | None = None,
        base_url: str | None = None,
        timeout: float | http.Timeout = http.DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: http.Client | None = None,
    ) -> None:
        base_url = server(PROVIDER, base_url)
        super().__init__(
            provider=PROVIDER,
            base_url=base_url,
            auth=IamportAuth(
                base_url=base_url,
                api_key=credential("iamport", "api_key", api_key),
                api_secret=credential("iamport", "api_secret", api_secret),
                tier=optional_credential("iamport", "tier", tier),
            ),
            timeout=timeout,
            max_retries=max_retries,
            http_client=http_client,
        )

    @cached_property
    def access_tokens(self) -> "AccessTokens":
        """Access tokens (액세스 토큰). The client fetches and renews them by itself."""
        from krpay.iamport.resources.access_tokens import AccessTokens

        return AccessTokens(self)

    @cached_property
    def cvs(self) -> "Cvs":
        """Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""
        from krpay.iamport.resources.cvs import Cvs

        return Cvs(self)

    @cached_property
    def payments(self) -> "Payments":
        """Payments (결제)."""
        from krpay.iamport.resources.payments import Payments

        return Payments(self)


class AsyncClient(AsyncCore):
    """Asynchronous client of the iamport REST API (PortOne V1, 아임포트).

    Args:
        api_key: REST API key (imp_key); default: environment variable IAMPORT_API_KEY.
        api_secret: REST API secret (imp_secret); default: environment variable
            IAMPORT_API_SECRET.
        tier: Tier code of a sub-merchant (하위상점), for agency accounts: 3 characters, A-Z or 0-9;
            default: environment variable IAMPORT_TIER.
        base_url: Where to send requests; default: https://api.iamport.kr.
        timeout: Seconds, or an `httpx.Timeout`; default: 10 to connect, 30 for the rest.
        max_retries: How often to try again where that is certain to be safe.
        http_client: A configured client to send with; it is left open.

    Raises:
        ConfigurationError: A credential is missing or malformed.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        api_secret: str | None = None,
        tier: str | None = None,
        base_url: str | None = None,
        timeout: float | http.Timeout = http.DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: http.AsyncClient | None = None,
    ) -> None:
        base_url = server(PROVIDER, base_url)
        super().__init__(
            provider=PROVIDER,
            base_url=base_url,
            auth=IamportAuth(
                base_url=base_url,
                api_key=credential("iamport", "api_key", api_key),
                api_secret=credential("iamport", "api_secret", api_secret),
                tier=optional_credential("iamport", "tier", tier),
            ),
            timeout=timeout,
            max_retries=max_retries,
            http_client=http_client,
        )

    @cached_property
    def access_tokens(self) -> "AsyncAccessTokens":
        """Access tokens (액세스 토큰). The client fetches and renews them by itself."""
        from krpay.iamport.resources.access_tokens import AsyncAccessTokens

        return AsyncAccessTokens(self)

    @cached_property
    def cvs(self) -> "AsyncCvs":
        """Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""
        from krpay.iamport.resources.cvs import AsyncCvs

        return AsyncCvs(self)

    @cached_property
    def payments(self) -> "AsyncPayments":
        """Payments (결제)."""
        from krpay.iamport.resources.payments import AsyncPayments

        return AsyncPayments(self)
