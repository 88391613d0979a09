# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""The clients: credentials in, resources out."""

from functools import cached_property as _cached_property
from typing import TYPE_CHECKING as _TYPE_CHECKING

from krpay._runtime import http as _http
from krpay._runtime.base_client import OnAttempt as _OnAttempt
from krpay._runtime.clients import (
    BaseAsyncClient as _BaseAsyncClient,
    BaseSyncClient as _BaseSyncClient,
)
from krpay._runtime.credentials import (
    choose_base_url as _choose_base_url,
    optional_credential as _optional_credential,
    required_credential as _required_credential,
)
from krpay.iamport._provider import PROVIDER as _PROVIDER
from krpay.iamport._signing import IamportSigner as _IamportSigner

if _TYPE_CHECKING:
    from krpay.iamport.resources.access_tokens import AccessTokens, AsyncAccessTokens
    from krpay.iamport.resources.benepia import AsyncBenepia, Benepia
    from krpay.iamport.resources.billing_keys import AsyncBillingKeys, BillingKeys
    from krpay.iamport.resources.cash_receipts import AsyncCashReceipts, CashReceipts
    from krpay.iamport.resources.certifications import AsyncCertifications, Certifications
    from krpay.iamport.resources.channels import AsyncChannels, Channels
    from krpay.iamport.resources.codes import AsyncCodes, Codes
    from krpay.iamport.resources.cvs import AsyncCvs, Cvs
    from krpay.iamport.resources.escrow_shipments import AsyncEscrowShipments, EscrowShipments
    from krpay.iamport.resources.external_cash_receipts import (
        AsyncExternalCashReceipts,
        ExternalCashReceipts,
    )
    from krpay.iamport.resources.kcp_quick import AsyncKcpQuick, KcpQuick
    from krpay.iamport.resources.naver_orders import AsyncNaverOrders, NaverOrders
    from krpay.iamport.resources.naver_payments import AsyncNaverPayments, NaverPayments
    from krpay.iamport.resources.partner_receipts import AsyncPartnerReceipts, PartnerReceipts
    from krpay.iamport.resources.payco_orders import AsyncPaycoOrders, PaycoOrders
    from krpay.iamport.resources.payments import AsyncPayments, Payments
    from krpay.iamport.resources.paymentwall import AsyncPaymentwall, Paymentwall
    from krpay.iamport.resources.prepared_payments import AsyncPreparedPayments, PreparedPayments
    from krpay.iamport.resources.subscriptions import AsyncSubscriptions, Subscriptions
    from krpay.iamport.resources.tiers import AsyncTiers, Tiers
    from krpay.iamport.resources.vbanks import AsyncVbanks, Vbanks
    from krpay.journal import Journal as _Journal


class Client(_BaseSyncClient):
    """Client of the iamport REST API (PortOne V1, 아임포트).

    Args:
        api_key: REST API key (imp_key); default: environment variable IAMPORT_API_KEY.
        api_secret: REST API secret (imp_secret); default: environment variable
            IAMPORT_API_SECRET.
        tier: Tier code of a sub-merchant (하위상점), for agency accounts: 3 characters, A-Z or 0-9;
            default: environment variable IAMPORT_TIER.
        base_url: Where to send requests; default: environment variable IAMPORT_BASE_URL, else
            https://api.iamport.kr.
        timeout: Seconds for an attempt, or an `httpx.Timeout`; default: 10 to connect, 30 else.
        max_retries: How often to try again where that is certain to be safe.
        http_client: A client of httpx or httpx2, which is left open, or
            `krpay.AiohttpClient()`.
        on_attempt: Called after each attempt with a `krpay.Attempt`, in the same thread.
        resolve_lost: Seconds for which methods find out what became of a lost call.
        journal: Where to write unsafe calls before they are sent; see `krpay.journal`.

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
        timeout: float | _http.Timeout = _http.DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: _http.AnyClient | None = None,
        on_attempt: _OnAttempt | None = None,
        resolve_lost: float | None = None,
        journal: "_Journal | None" = None,
    ) -> None:
        super().__init__(
            provider=_PROVIDER,
            base_url=_choose_base_url(_PROVIDER, base_url),
            signer=_IamportSigner(
                api_key=_required_credential("iamport", "api_key", api_key),
                api_secret=_required_credential("iamport", "api_secret", api_secret),
                tier=_optional_credential("iamport", "tier", tier),
            ),
            body_codec=None,
            timeout=timeout,
            max_retries=max_retries,
            on_attempt=on_attempt,
            resolve_lost=resolve_lost,
            journal=journal,
            http_client=http_client,
        )

    @_cached_property
    def access_tokens(self) -> "AccessTokens":
        """Access tokens (액세스 토큰). The client fetches and renews them by itself."""
        from krpay.iamport.resources.access_tokens import AccessTokens

        return AccessTokens(self)

    @_cached_property
    def benepia(self) -> "Benepia":
        """Benepia welfare points (베네피아 포인트), through KCP."""
        from krpay.iamport.resources.benepia import Benepia

        return Benepia(self)

    @_cached_property
    def billing_keys(self) -> "BillingKeys":
        """Billing keys (빌링키) of customers, for payments without a payment window."""
        from krpay.iamport.resources.billing_keys import BillingKeys

        return BillingKeys(self)

    @_cached_property
    def cash_receipts(self) -> "CashReceipts":
        """Cash receipts (현금영수증) of payments."""
        from krpay.iamport.resources.cash_receipts import CashReceipts

        return CashReceipts(self)

    @_cached_property
    def certifications(self) -> "Certifications":
        """Identity verification (본인인증)."""
        from krpay.iamport.resources.certifications import Certifications

        return Certifications(self)

    @_cached_property
    def channels(self) -> "Channels":
        """Payment gateway settings (채널) of the account."""
        from krpay.iamport.resources.channels import Channels

        return Channels(self)

    @_cached_property
    def codes(self) -> "Codes":
        """Standard codes of banks and card companies."""
        from krpay.iamport.resources.codes import Codes

        return Codes(self)

    @_cached_property
    def cvs(self) -> "Cvs":
        """Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""
        from krpay.iamport.resources.cvs import Cvs

        return Cvs(self)

    @_cached_property
    def escrow_shipments(self) -> "EscrowShipments":
        """Shipping data (배송정보) of escrow payments (에스크로)."""
        from krpay.iamport.resources.escrow_shipments import EscrowShipments

        return EscrowShipments(self)

    @_cached_property
    def external_cash_receipts(self) -> "ExternalCashReceipts":
        """Cash receipts (현금영수증) of sales made outside iamport."""
        from krpay.iamport.resources.external_cash_receipts import ExternalCashReceipts

        return ExternalCashReceipts(self)

    @_cached_property
    def kcp_quick(self) -> "KcpQuick":
        """KCP Quick Pay (KCP 퀵페이)."""
        from krpay.iamport.resources.kcp_quick import KcpQuick

        return KcpQuick(self)

    @_cached_property
    def naver_orders(self) -> "NaverOrders":
        """Product orders of Naver Pay order type (네이버페이 주문형)."""
        from krpay.iamport.resources.naver_orders import NaverOrders

        return NaverOrders(self)

    @_cached_property
    def naver_payments(self) -> "NaverPayments":
        """Naver Pay payment type (네이버페이 결제형)."""
        from krpay.iamport.resources.naver_payments import NaverPayments

        return NaverPayments(self)

    @_cached_property
    def partner_receipts(self) -> "PartnerReceipts":
        """Shares of sub-merchants on a sales slip (하위가맹점 매출전표), through Inicis."""
        from krpay.iamport.resources.partner_receipts import PartnerReceipts

        return PartnerReceipts(self)

    @_cached_property
    def payco_orders(self) -> "PaycoOrders":
        """Payco orders (페이코)."""
        from krpay.iamport.resources.payco_orders import PaycoOrders

        return PaycoOrders(self)

    @_cached_property
    def payments(self) -> "Payments":
        """Payments (결제)."""
        from krpay.iamport.resources.payments import Payments

        return Payments(self)

    @_cached_property
    def paymentwall(self) -> "Paymentwall":
        """Paymentwall deliveries."""
        from krpay.iamport.resources.paymentwall import Paymentwall

        return Paymentwall(self)

    @_cached_property
    def prepared_payments(self) -> "PreparedPayments":
        """Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""
        from krpay.iamport.resources.prepared_payments import PreparedPayments

        return PreparedPayments(self)

    @_cached_property
    def subscriptions(self) -> "Subscriptions":
        """Payments without a payment window, at once or scheduled (비인증 결제, 정기결제)."""
        from krpay.iamport.resources.subscriptions import Subscriptions

        return Subscriptions(self)

    @_cached_property
    def tiers(self) -> "Tiers":
        """Sub-merchants (하위상점) of agency accounts."""
        from krpay.iamport.resources.tiers import Tiers

        return Tiers(self)

    @_cached_property
    def vbanks(self) -> "Vbanks":
        """Virtual accounts (가상계좌)."""
        from krpay.iamport.resources.vbanks import Vbanks

        return Vbanks(self)


class AsyncClient(_BaseAsyncClient):
    """Asynchronous client of the iamport REST API (PortOne V1, 아임포트).

    Args:
        api_key: REST API key (imp_key); default: environment variable IAMPORT_API_KEY.
        api_secret: REST API secret (imp_secret); default: environment variable
            IAMPORT_API_SECRET.
        tier: Tier code of a sub-merchant (하위상점), for agency accounts: 3 characters, A-Z or 0-9;
            default: environment variable IAMPORT_TIER.
        base_url: Where to send requests; default: environment variable IAMPORT_BASE_URL, else
            https://api.iamport.kr.
        timeout: Seconds for an attempt, or an `httpx.Timeout`; default: 10 to connect, 30 else.
        max_retries: How often to try again where that is certain to be safe.
        http_client: A client of httpx or httpx2, which is left open, or
            `krpay.AiohttpClient()`.
        on_attempt: Called after each attempt with a `krpay.Attempt`, in the same thread.
        resolve_lost: Seconds for which methods find out what became of a lost call.
        journal: Where to write unsafe calls before they are sent; see `krpay.journal`.

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
        timeout: float | _http.Timeout = _http.DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: _http.GivenAsyncClient | None = None,
        on_attempt: _OnAttempt | None = None,
        resolve_lost: float | None = None,
        journal: "_Journal | None" = None,
    ) -> None:
        super().__init__(
            provider=_PROVIDER,
            base_url=_choose_base_url(_PROVIDER, base_url),
            signer=_IamportSigner(
                api_key=_required_credential("iamport", "api_key", api_key),
                api_secret=_required_credential("iamport", "api_secret", api_secret),
                tier=_optional_credential("iamport", "tier", tier),
            ),
            body_codec=None,
            timeout=timeout,
            max_retries=max_retries,
            on_attempt=on_attempt,
            resolve_lost=resolve_lost,
            journal=journal,
            http_client=http_client,
        )

    @_cached_property
    def access_tokens(self) -> "AsyncAccessTokens":
        """Access tokens (액세스 토큰). The client fetches and renews them by itself."""
        from krpay.iamport.resources.access_tokens import AsyncAccessTokens

        return AsyncAccessTokens(self)

    @_cached_property
    def benepia(self) -> "AsyncBenepia":
        """Benepia welfare points (베네피아 포인트), through KCP."""
        from krpay.iamport.resources.benepia import AsyncBenepia

        return AsyncBenepia(self)

    @_cached_property
    def billing_keys(self) -> "AsyncBillingKeys":
        """Billing keys (빌링키) of customers, for payments without a payment window."""
        from krpay.iamport.resources.billing_keys import AsyncBillingKeys

        return AsyncBillingKeys(self)

    @_cached_property
    def cash_receipts(self) -> "AsyncCashReceipts":
        """Cash receipts (현금영수증) of payments."""
        from krpay.iamport.resources.cash_receipts import AsyncCashReceipts

        return AsyncCashReceipts(self)

    @_cached_property
    def certifications(self) -> "AsyncCertifications":
        """Identity verification (본인인증)."""
        from krpay.iamport.resources.certifications import AsyncCertifications

        return AsyncCertifications(self)

    @_cached_property
    def channels(self) -> "AsyncChannels":
        """Payment gateway settings (채널) of the account."""
        from krpay.iamport.resources.channels import AsyncChannels

        return AsyncChannels(self)

    @_cached_property
    def codes(self) -> "AsyncCodes":
        """Standard codes of banks and card companies."""
        from krpay.iamport.resources.codes import AsyncCodes

        return AsyncCodes(self)

    @_cached_property
    def cvs(self) -> "AsyncCvs":
        """Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""
        from krpay.iamport.resources.cvs import AsyncCvs

        return AsyncCvs(self)

    @_cached_property
    def escrow_shipments(self) -> "AsyncEscrowShipments":
        """Shipping data (배송정보) of escrow payments (에스크로)."""
        from krpay.iamport.resources.escrow_shipments import AsyncEscrowShipments

        return AsyncEscrowShipments(self)

    @_cached_property
    def external_cash_receipts(self) -> "AsyncExternalCashReceipts":
        """Cash receipts (현금영수증) of sales made outside iamport."""
        from krpay.iamport.resources.external_cash_receipts import AsyncExternalCashReceipts

        return AsyncExternalCashReceipts(self)

    @_cached_property
    def kcp_quick(self) -> "AsyncKcpQuick":
        """KCP Quick Pay (KCP 퀵페이)."""
        from krpay.iamport.resources.kcp_quick import AsyncKcpQuick

        return AsyncKcpQuick(self)

    @_cached_property
    def naver_orders(self) -> "AsyncNaverOrders":
        """Product orders of Naver Pay order type (네이버페이 주문형)."""
        from krpay.iamport.resources.naver_orders import AsyncNaverOrders

        return AsyncNaverOrders(self)

    @_cached_property
    def naver_payments(self) -> "AsyncNaverPayments":
        """Naver Pay payment type (네이버페이 결제형)."""
        from krpay.iamport.resources.naver_payments import AsyncNaverPayments

        return AsyncNaverPayments(self)

    @_cached_property
    def partner_receipts(self) -> "AsyncPartnerReceipts":
        """Shares of sub-merchants on a sales slip (하위가맹점 매출전표), through Inicis."""
        from krpay.iamport.resources.partner_receipts import AsyncPartnerReceipts

        return AsyncPartnerReceipts(self)

    @_cached_property
    def payco_orders(self) -> "AsyncPaycoOrders":
        """Payco orders (페이코)."""
        from krpay.iamport.resources.payco_orders import AsyncPaycoOrders

        return AsyncPaycoOrders(self)

    @_cached_property
    def payments(self) -> "AsyncPayments":
        """Payments (결제)."""
        from krpay.iamport.resources.payments import AsyncPayments

        return AsyncPayments(self)

    @_cached_property
    def paymentwall(self) -> "AsyncPaymentwall":
        """Paymentwall deliveries."""
        from krpay.iamport.resources.paymentwall import AsyncPaymentwall

        return AsyncPaymentwall(self)

    @_cached_property
    def prepared_payments(self) -> "AsyncPreparedPayments":
        """Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""
        from krpay.iamport.resources.prepared_payments import AsyncPreparedPayments

        return AsyncPreparedPayments(self)

    @_cached_property
    def subscriptions(self) -> "AsyncSubscriptions":
        """Payments without a payment window, at once or scheduled (비인증 결제, 정기결제)."""
        from krpay.iamport.resources.subscriptions import AsyncSubscriptions

        return AsyncSubscriptions(self)

    @_cached_property
    def tiers(self) -> "AsyncTiers":
        """Sub-merchants (하위상점) of agency accounts."""
        from krpay.iamport.resources.tiers import AsyncTiers

        return AsyncTiers(self)

    @_cached_property
    def vbanks(self) -> "AsyncVbanks":
        """Virtual accounts (가상계좌)."""
        from krpay.iamport.resources.vbanks import AsyncVbanks

        return AsyncVbanks(self)
