# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""The clients: credentials in, resources out."""

from functools import cached_property
from typing import TYPE_CHECKING

from krpay._runtime import http
from krpay._runtime.auth.konaplate import KonaplateAuth
from krpay._runtime.client import AsyncCore, SyncCore
from krpay._runtime.credentials import credential, optional_credential, server
from krpay.konaplate._provider import PROVIDER

if TYPE_CHECKING:
    from krpay.konaplate.resources.bank_accounts import AsyncBankAccounts, BankAccounts


class Client(SyncCore):
    """Client of the KONA PLATE Open API (코나플레이트).

    Args:
        asp_id: ASP id of the service provider, 15 characters; default: environment variable
            KONAPLATE_ASP_ID.
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
        base_url: Where to send requests; default: https://sandbox.konaplate.com/open-api.
        timeout: Seconds, or an `httpx.Timeout`; default: 10 to connect, 30 for the rest.
        max_retries: How often to try again where that is certain to be safe.
        http_client: A configured client to send with; it is left open.

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
        base_url: str | None = None,
        timeout: float | http.Timeout = http.DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: http.Client | None = None,
    ) -> None:
        base_url = server(PROVIDER, base_url)
        super().__init__(
            provider=PROVIDER,
            base_url=base_url,
            auth=KonaplateAuth(
                base_url=base_url,
                asp_id=credential("konaplate", "asp_id", asp_id),
                access_key=credential("konaplate", "access_key", access_key),
                secret_key=credential("konaplate", "secret_key", secret_key),
                crypto_key_id=optional_credential("konaplate", "crypto_key_id", crypto_key_id),
                server_certificate=optional_credential(
                    "konaplate", "server_certificate", server_certificate, pem=True
                ),
                client_private_key=optional_credential(
                    "konaplate", "client_private_key", client_private_key, pem=True
                ),
            ),
            timeout=timeout,
            max_retries=max_retries,
            http_client=http_client,
        )

    @cached_property
    def bank_accounts(self) -> "BankAccounts":
        """Charging accounts (충전 계좌) of members."""
        from krpay.konaplate.resources.bank_accounts import BankAccounts

        return BankAccounts(self)


class AsyncClient(AsyncCore):
    """Asynchronous client of the KONA PLATE Open API (코나플레이트).

    Args:
        asp_id: ASP id of the service provider, 15 characters; default: environment variable
            KONAPLATE_ASP_ID.
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
        base_url: Where to send requests; default: https://sandbox.konaplate.com/open-api.
        timeout: Seconds, or an `httpx.Timeout`; default: 10 to connect, 30 for the rest.
        max_retries: How often to try again where that is certain to be safe.
        http_client: A configured client to send with; it is left open.

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
        base_url: str | None = None,
        timeout: float | http.Timeout = http.DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: http.AsyncClient | None = None,
    ) -> None:
        base_url = server(PROVIDER, base_url)
        super().__init__(
            provider=PROVIDER,
            base_url=base_url,
            auth=KonaplateAuth(
                base_url=base_url,
                asp_id=credential("konaplate", "asp_id", asp_id),
                access_key=credential("konaplate", "access_key", access_key),
                secret_key=credential("konaplate", "secret_key", secret_key),
                crypto_key_id=optional_credential("konaplate", "crypto_key_id", crypto_key_id),
                server_certificate=optional_credential(
                    "konaplate", "server_certificate", server_certificate, pem=True
                ),
                client_private_key=optional_credential(
                    "konaplate", "client_private_key", client_private_key, pem=True
                ),
            ),
            timeout=timeout,
            max_retries=max_retries,
            http_client=http_client,
        )

    @cached_property
    def bank_accounts(self) -> "AsyncBankAccounts":
        """Charging accounts (충전 계좌) of members."""
        from krpay.konaplate.resources.bank_accounts import AsyncBankAccounts

        return AsyncBankAccounts(self)
