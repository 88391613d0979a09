# Generated from specs/ by `nox -s generate`. Do not edit.
"""The providers that were generated: their sandboxes, and typed clients that end in them."""

from typing import TYPE_CHECKING, Literal, TypedDict, Unpack, overload

from krpay._runtime import http
from krpay._runtime.base_client import OnAttempt
from krpay.journal import Journal
from krpay.testing.client_factory import ClientFactory
from krpay.testing.clock import Clock
from krpay.testing.provider import ProviderSandbox
from krpay.testing.providers.bunjang import BunjangSandbox
from krpay.testing.providers.iamport import IamportSandbox
from krpay.testing.providers.konaplate import KonaplateSandbox
from krpay.testing.spec import read_spec

if TYPE_CHECKING:
    import krpay.bunjang
    import krpay.iamport
    import krpay.konaplate


class Providers(dict[str, ProviderSandbox]):
    """The sandboxes of the providers by name; type checkers know which is which."""

    @overload
    def __getitem__(self, name: Literal["bunjang"]) -> BunjangSandbox: ...
    @overload
    def __getitem__(self, name: Literal["iamport"]) -> IamportSandbox: ...
    @overload
    def __getitem__(self, name: Literal["konaplate"]) -> KonaplateSandbox: ...
    @overload
    def __getitem__(self, name: str) -> ProviderSandbox: ...
    def __getitem__(self, name: str) -> ProviderSandbox:
        return super().__getitem__(name)

    def __missing__(self, name: str) -> ProviderSandbox:
        raise KeyError(f"no provider {name!r}; known: {', '.join(self)}")


def make_providers(clock: Clock) -> Providers:
    """Make the sandbox of each provider, with fresh state."""
    return Providers(
        {
            "bunjang": BunjangSandbox(read_spec("bunjang"), clock),
            "iamport": IamportSandbox(read_spec("iamport"), clock),
            "konaplate": KonaplateSandbox(read_spec("konaplate"), clock),
        }
    )


class ClientOptions(TypedDict, total=False):
    """What the clients of all providers take, without `http_client`."""

    base_url: str | None
    timeout: float | http.Timeout
    max_retries: int
    on_attempt: OnAttempt | None
    resolve_lost: float | None
    journal: Journal | None


class BunjangOptions(ClientOptions, total=False):
    """Options of `krpay.bunjang.Client`, without `http_client`."""

    access_key: str | None
    secret_key: str | None
    environment: Literal["production", "staging"] | None


class IamportOptions(ClientOptions, total=False):
    """Options of `krpay.iamport.Client`, without `http_client`."""

    api_key: str | None
    api_secret: str | None
    tier: str | None


class KonaplateOptions(ClientOptions, total=False):
    """Options of `krpay.konaplate.Client`, without `http_client`."""

    asp_id: str | None
    access_key: str | None
    secret_key: str | None
    crypto_key_id: str | None
    server_certificate: str | None
    client_private_key: str | None
    previous_client_private_key: str | None


class SandboxClients(ClientFactory):
    """The methods of a sandbox that make a client of each provider."""

    def bunjang(self, **options: Unpack[BunjangOptions]) -> "krpay.bunjang.Client":
        """Make a client of `krpay.bunjang` that ends in this sandbox."""
        from krpay.bunjang import Client

        arguments = self._client_arguments("bunjang", options)
        return Client(**arguments, http_client=self.http_client())

    def async_bunjang(self, **options: Unpack[BunjangOptions]) -> "krpay.bunjang.AsyncClient":
        """Make an asynchronous client of `krpay.bunjang` that ends in this sandbox."""
        from krpay.bunjang import AsyncClient

        arguments = self._client_arguments("bunjang", options)
        return AsyncClient(**arguments, http_client=self.async_http_client())

    def iamport(self, **options: Unpack[IamportOptions]) -> "krpay.iamport.Client":
        """Make a client of `krpay.iamport` that ends in this sandbox."""
        from krpay.iamport import Client

        arguments = self._client_arguments("iamport", options)
        return Client(**arguments, http_client=self.http_client())

    def async_iamport(self, **options: Unpack[IamportOptions]) -> "krpay.iamport.AsyncClient":
        """Make an asynchronous client of `krpay.iamport` that ends in this sandbox."""
        from krpay.iamport import AsyncClient

        arguments = self._client_arguments("iamport", options)
        return AsyncClient(**arguments, http_client=self.async_http_client())

    def konaplate(self, **options: Unpack[KonaplateOptions]) -> "krpay.konaplate.Client":
        """Make a client of `krpay.konaplate` that ends in this sandbox."""
        from krpay.konaplate import Client

        arguments = self._client_arguments("konaplate", options)
        return Client(**arguments, http_client=self.http_client())

    def async_konaplate(self, **options: Unpack[KonaplateOptions]) -> "krpay.konaplate.AsyncClient":
        """Make an asynchronous client of `krpay.konaplate` that ends in this sandbox."""
        from krpay.konaplate import AsyncClient

        arguments = self._client_arguments("konaplate", options)
        return AsyncClient(**arguments, http_client=self.async_http_client())
