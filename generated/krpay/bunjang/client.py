# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""The clients: credentials in, resources out."""

from functools import cached_property as _cached_property
from typing import TYPE_CHECKING as _TYPE_CHECKING, Literal as _Literal

from krpay._runtime import http as _http
from krpay._runtime.base_client import OnAttempt as _OnAttempt
from krpay._runtime.clients import (
    BaseAsyncClient as _BaseAsyncClient,
    BaseSyncClient as _BaseSyncClient,
)
from krpay._runtime.credentials import (
    choose_base_url as _choose_base_url,
    required_credential as _required_credential,
)
from krpay.bunjang._provider import PROVIDER as _PROVIDER
from krpay.bunjang._signing import BunjangSigner as _BunjangSigner

if _TYPE_CHECKING:
    from krpay.bunjang.catalog import AsyncCatalog, Catalog
    from krpay.bunjang.resources.brands import AsyncBrands, Brands
    from krpay.bunjang.resources.categories import AsyncCategories, Categories
    from krpay.bunjang.resources.orders import AsyncOrders, Orders
    from krpay.bunjang.resources.points import AsyncPoints, Points
    from krpay.bunjang.resources.products import AsyncProducts, Products
    from krpay.journal import Journal as _Journal


class Client(_BaseSyncClient):
    """Client of the Bunjang Open API (번개장터 Open API).

    Args:
        access_key: Access key (액세스 키) from the partner contract; default: environment variable
            BUNJANG_ACCESS_KEY.
        secret_key: Secret key (시크릿 키), Base64 text exactly as Bunjang issued it; default:
            environment variable BUNJANG_SECRET_KEY.
        base_url: Where to send requests; default: environment variable BUNJANG_BASE_URL, else
            https://openapi.bunjang.co.kr.
        environment: production or staging; chooses the base URL.
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
        access_key: str | None = None,
        secret_key: str | None = None,
        base_url: str | None = None,
        environment: _Literal[
            "production",
            "staging",
        ]
        | None = None,
        timeout: float | _http.Timeout = _http.DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: _http.AnyClient | None = None,
        on_attempt: _OnAttempt | None = None,
        resolve_lost: float | None = None,
        journal: "_Journal | None" = None,
    ) -> None:
        super().__init__(
            provider=_PROVIDER,
            base_url=_choose_base_url(_PROVIDER, base_url, environment),
            signer=_BunjangSigner(
                access_key=_required_credential("bunjang", "access_key", access_key),
                secret_key=_required_credential("bunjang", "secret_key", secret_key),
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
    def brands(self) -> "Brands":
        """Brands (브랜드) of products."""
        from krpay.bunjang.resources.brands import Brands

        return Brands(self)

    @_cached_property
    def catalog(self) -> "Catalog":
        """Catalog files (상품 카탈로그), as gzipped CSV from https://outbound-catalog.bunjang.io: all
        products on sale, made daily at 03:30 KST, and the changes of each hour, which may hold
        DELETED rows and are ready at minute 10. All of this is reported, by a partner guide and
        by clients.
        """
        from krpay.bunjang.catalog import Catalog

        return Catalog(self)

    @_cached_property
    def categories(self) -> "Categories":
        """Categories (카테고리) of products."""
        from krpay.bunjang.resources.categories import Categories

        return Categories(self)

    @_cached_property
    def orders(self) -> "Orders":
        """Orders (주문), paid from points."""
        from krpay.bunjang.resources.orders import Orders

        return Orders(self)

    @_cached_property
    def points(self) -> "Points":
        """Points (포인트), charged through a virtual account (가상계좌) and spent on orders."""
        from krpay.bunjang.resources.points import Points

        return Points(self)

    @_cached_property
    def products(self) -> "Products":
        """Products (상품)."""
        from krpay.bunjang.resources.products import Products

        return Products(self)


class AsyncClient(_BaseAsyncClient):
    """Asynchronous client of the Bunjang Open API (번개장터 Open API).

    Args:
        access_key: Access key (액세스 키) from the partner contract; default: environment variable
            BUNJANG_ACCESS_KEY.
        secret_key: Secret key (시크릿 키), Base64 text exactly as Bunjang issued it; default:
            environment variable BUNJANG_SECRET_KEY.
        base_url: Where to send requests; default: environment variable BUNJANG_BASE_URL, else
            https://openapi.bunjang.co.kr.
        environment: production or staging; chooses the base URL.
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
        access_key: str | None = None,
        secret_key: str | None = None,
        base_url: str | None = None,
        environment: _Literal[
            "production",
            "staging",
        ]
        | None = None,
        timeout: float | _http.Timeout = _http.DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: _http.GivenAsyncClient | None = None,
        on_attempt: _OnAttempt | None = None,
        resolve_lost: float | None = None,
        journal: "_Journal | None" = None,
    ) -> None:
        super().__init__(
            provider=_PROVIDER,
            base_url=_choose_base_url(_PROVIDER, base_url, environment),
            signer=_BunjangSigner(
                access_key=_required_credential("bunjang", "access_key", access_key),
                secret_key=_required_credential("bunjang", "secret_key", secret_key),
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
    def brands(self) -> "AsyncBrands":
        """Brands (브랜드) of products."""
        from krpay.bunjang.resources.brands import AsyncBrands

        return AsyncBrands(self)

    @_cached_property
    def catalog(self) -> "AsyncCatalog":
        """Catalog files (상품 카탈로그), as gzipped CSV from https://outbound-catalog.bunjang.io: all
        products on sale, made daily at 03:30 KST, and the changes of each hour, which may hold
        DELETED rows and are ready at minute 10. All of this is reported, by a partner guide and
        by clients.
        """
        from krpay.bunjang.catalog import AsyncCatalog

        return AsyncCatalog(self)

    @_cached_property
    def categories(self) -> "AsyncCategories":
        """Categories (카테고리) of products."""
        from krpay.bunjang.resources.categories import AsyncCategories

        return AsyncCategories(self)

    @_cached_property
    def orders(self) -> "AsyncOrders":
        """Orders (주문), paid from points."""
        from krpay.bunjang.resources.orders import AsyncOrders

        return AsyncOrders(self)

    @_cached_property
    def points(self) -> "AsyncPoints":
        """Points (포인트), charged through a virtual account (가상계좌) and spent on orders."""
        from krpay.bunjang.resources.points import AsyncPoints

        return AsyncPoints(self)

    @_cached_property
    def products(self) -> "AsyncProducts":
        """Products (상품)."""
        from krpay.bunjang.resources.products import AsyncProducts

        return AsyncProducts(self)
