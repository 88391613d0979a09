# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Products (상품)."""

from collections.abc import Sequence as _Sequence
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.paging import read_whole as _read_whole
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.bunjang import models as _models
from krpay.bunjang.endpoints import products as _endpoints
from krpay.pages import AsyncPagedItems as _AsyncPagedItems, PagedItems as _PagedItems


class Products(_SyncResource):
    """Products (상품)."""

    def search(
        self,
        *,
        size: int | None = None,
        sort: _models.ProductSort | str | None = None,
        cursor: str | None = None,
        q: str | None = None,
        category_ids: _Sequence[str | int] | None = None,
        brand_ids: _Sequence[int] | None = None,
        free_shipping: bool | None = None,
        max_price: int | None = None,
        min_price: int | None = None,
        can_instant_trade: bool | None = None,
        uids: _Sequence[int] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ProductPage:
        """Search products (상품 검색).

        Gives one page; `iter_search` goes through all pages. Without `q` send another `sort`
        than score, the default: one client had to (reported). In the docs: "Search Products";
        until about 2026-03 "Products Retrieval".

        Args:
            size: Products in a page; the provider's default is 100; at most 100.
            sort: Order of the products; the provider's default is score.
            cursor: `nextCursor` of the page before, unchanged.
            q: Words to search for.
            category_ids: Only products of these categories; 3-digit ids occur beside those of 9
                digits.
            brand_ids: Only products of these brands; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).
            free_shipping: Only products that are shipped for free; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).
            max_price: Highest price in KRW; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).
            min_price: Lowest price in KRW; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).
            can_instant_trade: Only products for instant trade; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).
            uids: Only products of these sellers; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).

        Returns:
            A page of products.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            NoResponseError: No response came; asking again is safe.

        Not read: Which members of the answer may be null or missing, `nextCursor` of the last
        page included. Its error codes. These parts of the page were cut or not available.

        Source: https://api.bgzt.guide/api-10622550, documented.
        """
        return self._client.send(
            _endpoints.search(
                size=size,
                sort=sort,
                cursor=cursor,
                q=q,
                category_ids=category_ids,
                brand_ids=brand_ids,
                free_shipping=free_shipping,
                max_price=max_price,
                min_price=min_price,
                can_instant_trade=can_instant_trade,
                uids=uids,
            ),
            **_options,
        )

    def iter_search(
        self,
        *,
        size: int | None = None,
        sort: _models.ProductSort | str | None = None,
        q: str | None = None,
        category_ids: _Sequence[str | int] | None = None,
        brand_ids: _Sequence[int] | None = None,
        free_shipping: bool | None = None,
        max_price: int | None = None,
        min_price: int | None = None,
        can_instant_trade: bool | None = None,
        uids: _Sequence[int] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _PagedItems[_models.ProductSummary, _models.ProductPage]:
        """All items of `search`, page by page, fetched as they are used.

        Arguments and errors are those of `search`.
        """
        return self._client.paginate(
            lambda cursor: _endpoints.search(
                size=size,
                sort=sort,
                cursor=cursor,
                q=q,
                category_ids=category_ids,
                brand_ids=brand_ids,
                free_shipping=free_shipping,
                max_price=max_price,
                min_price=min_price,
                can_instant_trade=can_instant_trade,
                uids=uids,
            ),
            lambda _page: _page.items,
            lambda _page: (
                _page.next_cursor
                if _read_whole(_page, "next_cursor", "has_next").has_next is not False
                else None
            ),
            **_options,
        )

    def filter_on_sale(self, **_options: _Unpack[_CallOptions]) -> None:
        """Find out which of up to 200 products are on sale (판매중 상품 조회).

        Takes product ids and tells which of them are on sale, a partner guide says. Neither
        body is documented, so this returns `None`: for the answer, call `client.send_raw` with
        `endpoints.products.filter_on_sale()` and `extra_body`. In the docs: "Filter On-Sale
        Products"; until about 2026-03 "Get On-Sale Products".

        Raises:
            NoResponseError: No response came; asking again is safe.

        Not read: The request body: pass it as `extra_body`. The answer: `send_raw` gives its
        bytes. Its error codes. These parts of the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.filter_on_sale(), **_options)

    def get(self, pid: str | int, **_options: _Unpack[_CallOptions]) -> _models.Product:
        """Get a product (상품 조회).

        In the docs: "Get Product"; until about 2026-03 "Product Lookup".

        Args:
            pid: Id of the product.

        Returns:
            The product.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            NoResponseError: No response came; asking again is safe.

        Not read: What stands after `updatedAt`; the page was cut. Whether a sold or deleted
        product is refused or has another `saleStatus`. Its error codes. These parts of the page
        were cut or not available.

        Source: https://api.bgzt.guide/api-10622538, documented.
        """
        return self._client.send(_endpoints.get(pid), **_options)


class AsyncProducts(_AsyncResource):
    """Products (상품)."""

    async def search(
        self,
        *,
        size: int | None = None,
        sort: _models.ProductSort | str | None = None,
        cursor: str | None = None,
        q: str | None = None,
        category_ids: _Sequence[str | int] | None = None,
        brand_ids: _Sequence[int] | None = None,
        free_shipping: bool | None = None,
        max_price: int | None = None,
        min_price: int | None = None,
        can_instant_trade: bool | None = None,
        uids: _Sequence[int] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ProductPage:
        """Search products (상품 검색).

        Gives one page; `iter_search` goes through all pages. Without `q` send another `sort`
        than score, the default: one client had to (reported). In the docs: "Search Products";
        until about 2026-03 "Products Retrieval".

        Args:
            size: Products in a page; the provider's default is 100; at most 100.
            sort: Order of the products; the provider's default is score.
            cursor: `nextCursor` of the page before, unchanged.
            q: Words to search for.
            category_ids: Only products of these categories; 3-digit ids occur beside those of 9
                digits.
            brand_ids: Only products of these brands; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).
            free_shipping: Only products that are shipped for free; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).
            max_price: Highest price in KRW; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).
            min_price: Lowest price in KRW; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).
            can_instant_trade: Only products for instant trade; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).
            uids: Only products of these sellers; reported
                (https://github.com/DavidPark-PB/bunjang-shopify-backend).

        Returns:
            A page of products.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            NoResponseError: No response came; asking again is safe.

        Not read: Which members of the answer may be null or missing, `nextCursor` of the last
        page included. Its error codes. These parts of the page were cut or not available.

        Source: https://api.bgzt.guide/api-10622550, documented.
        """
        return await self._client.send(
            _endpoints.search(
                size=size,
                sort=sort,
                cursor=cursor,
                q=q,
                category_ids=category_ids,
                brand_ids=brand_ids,
                free_shipping=free_shipping,
                max_price=max_price,
                min_price=min_price,
                can_instant_trade=can_instant_trade,
                uids=uids,
            ),
            **_options,
        )

    def iter_search(
        self,
        *,
        size: int | None = None,
        sort: _models.ProductSort | str | None = None,
        q: str | None = None,
        category_ids: _Sequence[str | int] | None = None,
        brand_ids: _Sequence[int] | None = None,
        free_shipping: bool | None = None,
        max_price: int | None = None,
        min_price: int | None = None,
        can_instant_trade: bool | None = None,
        uids: _Sequence[int] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _AsyncPagedItems[_models.ProductSummary, _models.ProductPage]:
        """All items of `search`, page by page, fetched as they are used.

        Arguments and errors are those of `search`.
        """
        return self._client.paginate(
            lambda cursor: _endpoints.search(
                size=size,
                sort=sort,
                cursor=cursor,
                q=q,
                category_ids=category_ids,
                brand_ids=brand_ids,
                free_shipping=free_shipping,
                max_price=max_price,
                min_price=min_price,
                can_instant_trade=can_instant_trade,
                uids=uids,
            ),
            lambda _page: _page.items,
            lambda _page: (
                _page.next_cursor
                if _read_whole(_page, "next_cursor", "has_next").has_next is not False
                else None
            ),
            **_options,
        )

    async def filter_on_sale(self, **_options: _Unpack[_CallOptions]) -> None:
        """Find out which of up to 200 products are on sale (판매중 상품 조회).

        Takes product ids and tells which of them are on sale, a partner guide says. Neither
        body is documented, so this returns `None`: for the answer, call `client.send_raw` with
        `endpoints.products.filter_on_sale()` and `extra_body`. In the docs: "Filter On-Sale
        Products"; until about 2026-03 "Get On-Sale Products".

        Raises:
            NoResponseError: No response came; asking again is safe.

        Not read: The request body: pass it as `extra_body`. The answer: `send_raw` gives its
        bytes. Its error codes. These parts of the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported.
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.filter_on_sale(), **_options)

    async def get(self, pid: str | int, **_options: _Unpack[_CallOptions]) -> _models.Product:
        """Get a product (상품 조회).

        In the docs: "Get Product"; until about 2026-03 "Product Lookup".

        Args:
            pid: Id of the product.

        Returns:
            The product.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            NoResponseError: No response came; asking again is safe.

        Not read: What stands after `updatedAt`; the page was cut. Whether a sold or deleted
        product is refused or has another `saleStatus`. Its error codes. These parts of the page
        were cut or not available.

        Source: https://api.bgzt.guide/api-10622538, documented.
        """
        return await self._client.send(_endpoints.get(pid), **_options)
