# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
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
from krpay.konaplate._body_codec import KonaplateBodyCodec as _KonaplateBodyCodec
from krpay.konaplate._provider import PROVIDER as _PROVIDER
from krpay.konaplate._signing import KonaplateSigner as _KonaplateSigner

if _TYPE_CHECKING:
    from krpay.journal import Journal as _Journal
    from krpay.konaplate.resources.auto_charges import AsyncAutoCharges, AutoCharges
    from krpay.konaplate.resources.bank_accounts import AsyncBankAccounts, BankAccounts
    from krpay.konaplate.resources.cards import AsyncCards, Cards
    from krpay.konaplate.resources.charges import AsyncCharges, Charges
    from krpay.konaplate.resources.credit_card_charges import (
        AsyncCreditCardCharges,
        CreditCardCharges,
    )
    from krpay.konaplate.resources.gifts import AsyncGifts, Gifts
    from krpay.konaplate.resources.members import AsyncMembers, Members
    from krpay.konaplate.resources.mileage import AsyncMileage, Mileage
    from krpay.konaplate.resources.payments import AsyncPayments, Payments
    from krpay.konaplate.resources.points import AsyncPoints, Points
    from krpay.konaplate.resources.refunds import AsyncRefunds, Refunds
    from krpay.konaplate.resources.terms import AsyncTerms, Terms
    from krpay.konaplate.resources.transactions import AsyncTransactions, Transactions
    from krpay.konaplate.resources.transfers import AsyncTransfers, Transfers


class Client(_BaseSyncClient):
    """Client of the KONA PLATE Open API (코나플레이트).

    Args:
        asp_id: ASP id of the service provider, 15 characters; 16 on one page; default:
            environment variable KONAPLATE_ASP_ID.
        access_key: Access key of the project, 40 characters; default: environment variable
            KONAPLATE_ACCESS_KEY.
        secret_key: Secret key issued with the access key; signs every message; default:
            environment variable KONAPLATE_SECRET_KEY.
        crypto_key_id: Id of the data encryption key, 32 characters; for encrypted operations;
            default: environment variable KONAPLATE_CRYPTO_KEY_ID.
        server_certificate: Certificate of the server, as PEM text or a path to it; encrypts
            requests; default: environment variable KONAPLATE_SERVER_CERTIFICATE.
        client_private_key: Private key of the client certificate, as PEM text or a path to it;
            decrypts answers; default: environment variable KONAPLATE_CLIENT_PRIVATE_KEY.
        previous_client_private_key: The private key before this one, while keys are exchanged;
            tried where the new one does not fit; default: environment variable
            KONAPLATE_PREVIOUS_CLIENT_PRIVATE_KEY.
        base_url: Where to send requests; default: environment variable KONAPLATE_BASE_URL, else
            https://sandbox.konaplate.com/open-api.
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
        asp_id: str | None = None,
        access_key: str | None = None,
        secret_key: str | None = None,
        crypto_key_id: str | None = None,
        server_certificate: str | None = None,
        client_private_key: str | None = None,
        previous_client_private_key: str | None = None,
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
            signer=_KonaplateSigner(
                asp_id=_required_credential("konaplate", "asp_id", asp_id),
                access_key=_required_credential("konaplate", "access_key", access_key),
                secret_key=_required_credential("konaplate", "secret_key", secret_key),
            ),
            body_codec=_KonaplateBodyCodec(
                crypto_key_id=_optional_credential("konaplate", "crypto_key_id", crypto_key_id),
                server_certificate=_optional_credential(
                    "konaplate", "server_certificate", server_certificate, pem=True
                ),
                client_private_key=_optional_credential(
                    "konaplate", "client_private_key", client_private_key, pem=True
                ),
                previous_client_private_key=_optional_credential(
                    "konaplate",
                    "previous_client_private_key",
                    previous_client_private_key,
                    pem=True,
                ),
            ),
            timeout=timeout,
            max_retries=max_retries,
            on_attempt=on_attempt,
            resolve_lost=resolve_lost,
            journal=journal,
            http_client=http_client,
        )

    @_cached_property
    def auto_charges(self) -> "AutoCharges":
        """Charges from bank accounts that happen by themselves (자동 충전)."""
        from krpay.konaplate.resources.auto_charges import AutoCharges

        return AutoCharges(self)

    @_cached_property
    def bank_accounts(self) -> "BankAccounts":
        """Charging accounts (충전 계좌) of members."""
        from krpay.konaplate.resources.bank_accounts import BankAccounts

        return BankAccounts(self)

    @_cached_property
    def cards(self) -> "Cards":
        """Prepaid and debit cards of members."""
        from krpay.konaplate.resources.cards import Cards

        return Cards(self)

    @_cached_property
    def charges(self) -> "Charges":
        """Charges of prepaid cards from bank accounts and at convenience stores (충전)."""
        from krpay.konaplate.resources.charges import Charges

        return Charges(self)

    @_cached_property
    def credit_card_charges(self) -> "CreditCardCharges":
        """Charges of prepaid cards by credit card (신용카드 충전)."""
        from krpay.konaplate.resources.credit_card_charges import CreditCardCharges

        return CreditCardCharges(self)

    @_cached_property
    def gifts(self) -> "Gifts":
        """Gifts of prepaid cards (카드 선물하기)."""
        from krpay.konaplate.resources.gifts import Gifts

        return Gifts(self)

    @_cached_property
    def members(self) -> "Members":
        """Members (회원) of the service provider."""
        from krpay.konaplate.resources.members import Members

        return Members(self)

    @_cached_property
    def mileage(self) -> "Mileage":
        """Mileage cards of members."""
        from krpay.konaplate.resources.mileage import Mileage

        return Mileage(self)

    @_cached_property
    def payments(self) -> "Payments":
        """Payments with a card, by its one-time token."""
        from krpay.konaplate.resources.payments import Payments

        return Payments(self)

    @_cached_property
    def points(self) -> "Points":
        """Points (포인트) of members and cards."""
        from krpay.konaplate.resources.points import Points

        return Points(self)

    @_cached_property
    def refunds(self) -> "Refunds":
        """Refunds of card balances to the member's bank account."""
        from krpay.konaplate.resources.refunds import Refunds

        return Refunds(self)

    @_cached_property
    def terms(self) -> "Terms":
        """Terms and conditions, and the members' agreements to them."""
        from krpay.konaplate.resources.terms import Terms

        return Terms(self)

    @_cached_property
    def transactions(self) -> "Transactions":
        """Transactions of cards."""
        from krpay.konaplate.resources.transactions import Transactions

        return Transactions(self)

    @_cached_property
    def transfers(self) -> "Transfers":
        """Transfers of balance between the cards of a member."""
        from krpay.konaplate.resources.transfers import Transfers

        return Transfers(self)


class AsyncClient(_BaseAsyncClient):
    """Asynchronous client of the KONA PLATE Open API (코나플레이트).

    Args:
        asp_id: ASP id of the service provider, 15 characters; 16 on one page; default:
            environment variable KONAPLATE_ASP_ID.
        access_key: Access key of the project, 40 characters; default: environment variable
            KONAPLATE_ACCESS_KEY.
        secret_key: Secret key issued with the access key; signs every message; default:
            environment variable KONAPLATE_SECRET_KEY.
        crypto_key_id: Id of the data encryption key, 32 characters; for encrypted operations;
            default: environment variable KONAPLATE_CRYPTO_KEY_ID.
        server_certificate: Certificate of the server, as PEM text or a path to it; encrypts
            requests; default: environment variable KONAPLATE_SERVER_CERTIFICATE.
        client_private_key: Private key of the client certificate, as PEM text or a path to it;
            decrypts answers; default: environment variable KONAPLATE_CLIENT_PRIVATE_KEY.
        previous_client_private_key: The private key before this one, while keys are exchanged;
            tried where the new one does not fit; default: environment variable
            KONAPLATE_PREVIOUS_CLIENT_PRIVATE_KEY.
        base_url: Where to send requests; default: environment variable KONAPLATE_BASE_URL, else
            https://sandbox.konaplate.com/open-api.
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
        asp_id: str | None = None,
        access_key: str | None = None,
        secret_key: str | None = None,
        crypto_key_id: str | None = None,
        server_certificate: str | None = None,
        client_private_key: str | None = None,
        previous_client_private_key: str | None = None,
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
            signer=_KonaplateSigner(
                asp_id=_required_credential("konaplate", "asp_id", asp_id),
                access_key=_required_credential("konaplate", "access_key", access_key),
                secret_key=_required_credential("konaplate", "secret_key", secret_key),
            ),
            body_codec=_KonaplateBodyCodec(
                crypto_key_id=_optional_credential("konaplate", "crypto_key_id", crypto_key_id),
                server_certificate=_optional_credential(
                    "konaplate", "server_certificate", server_certificate, pem=True
                ),
                client_private_key=_optional_credential(
                    "konaplate", "client_private_key", client_private_key, pem=True
                ),
                previous_client_private_key=_optional_credential(
                    "konaplate",
                    "previous_client_private_key",
                    previous_client_private_key,
                    pem=True,
                ),
            ),
            timeout=timeout,
            max_retries=max_retries,
            on_attempt=on_attempt,
            resolve_lost=resolve_lost,
            journal=journal,
            http_client=http_client,
        )

    @_cached_property
    def auto_charges(self) -> "AsyncAutoCharges":
        """Charges from bank accounts that happen by themselves (자동 충전)."""
        from krpay.konaplate.resources.auto_charges import AsyncAutoCharges

        return AsyncAutoCharges(self)

    @_cached_property
    def bank_accounts(self) -> "AsyncBankAccounts":
        """Charging accounts (충전 계좌) of members."""
        from krpay.konaplate.resources.bank_accounts import AsyncBankAccounts

        return AsyncBankAccounts(self)

    @_cached_property
    def cards(self) -> "AsyncCards":
        """Prepaid and debit cards of members."""
        from krpay.konaplate.resources.cards import AsyncCards

        return AsyncCards(self)

    @_cached_property
    def charges(self) -> "AsyncCharges":
        """Charges of prepaid cards from bank accounts and at convenience stores (충전)."""
        from krpay.konaplate.resources.charges import AsyncCharges

        return AsyncCharges(self)

    @_cached_property
    def credit_card_charges(self) -> "AsyncCreditCardCharges":
        """Charges of prepaid cards by credit card (신용카드 충전)."""
        from krpay.konaplate.resources.credit_card_charges import AsyncCreditCardCharges

        return AsyncCreditCardCharges(self)

    @_cached_property
    def gifts(self) -> "AsyncGifts":
        """Gifts of prepaid cards (카드 선물하기)."""
        from krpay.konaplate.resources.gifts import AsyncGifts

        return AsyncGifts(self)

    @_cached_property
    def members(self) -> "AsyncMembers":
        """Members (회원) of the service provider."""
        from krpay.konaplate.resources.members import AsyncMembers

        return AsyncMembers(self)

    @_cached_property
    def mileage(self) -> "AsyncMileage":
        """Mileage cards of members."""
        from krpay.konaplate.resources.mileage import AsyncMileage

        return AsyncMileage(self)

    @_cached_property
    def payments(self) -> "AsyncPayments":
        """Payments with a card, by its one-time token."""
        from krpay.konaplate.resources.payments import AsyncPayments

        return AsyncPayments(self)

    @_cached_property
    def points(self) -> "AsyncPoints":
        """Points (포인트) of members and cards."""
        from krpay.konaplate.resources.points import AsyncPoints

        return AsyncPoints(self)

    @_cached_property
    def refunds(self) -> "AsyncRefunds":
        """Refunds of card balances to the member's bank account."""
        from krpay.konaplate.resources.refunds import AsyncRefunds

        return AsyncRefunds(self)

    @_cached_property
    def terms(self) -> "AsyncTerms":
        """Terms and conditions, and the members' agreements to them."""
        from krpay.konaplate.resources.terms import AsyncTerms

        return AsyncTerms(self)

    @_cached_property
    def transactions(self) -> "AsyncTransactions":
        """Transactions of cards."""
        from krpay.konaplate.resources.transactions import AsyncTransactions

        return AsyncTransactions(self)

    @_cached_property
    def transfers(self) -> "AsyncTransfers":
        """Transfers of balance between the cards of a member."""
        from krpay.konaplate.resources.transfers import AsyncTransfers

        return AsyncTransfers(self)
