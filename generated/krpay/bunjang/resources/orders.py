# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Orders (주문), paid from points."""

from collections.abc import Mapping as _Mapping
from datetime import datetime as _datetime
from typing import Unpack as _Unpack

from typing_extensions import deprecated as _deprecated

from krpay._runtime import request_building as _build
from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.paging import read_whole as _read_whole
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.bunjang import models as _models
from krpay.bunjang.endpoints import orders as _endpoints
from krpay.pages import AsyncPagedItems as _AsyncPagedItems, PagedItems as _PagedItems


class Orders(_SyncResource):
    """Orders (주문), paid from points."""

    def list(
        self,
        *,
        status_update_start_date: _datetime,
        status_update_end_date: _datetime,
        page: int | None = None,
        size: int | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.OrderPage:
        """List orders by the time of their last status change (주문 목록 조회).

        Gives one page; `iter_list` goes through all pages. Names and prices are in `get` only.
        In the docs: "List Orders"; until about 2026-03 "Orders Lookup".

        `status_update_start_date` to `status_update_end_date` may be at most 15 days.

        Args:
            status_update_start_date: Earliest status change (UTC); whole seconds are sure to be
                understood.
            status_update_end_date: Latest status change (UTC); whole seconds are sure to be
                understood.
            page: Number of the page; the first, and the provider's default, is 0; at least 0.
            size: Orders in a page; the provider's default is 100; at most 100.

        Returns:
            A page of orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            NoResponseError: No response came; asking again is safe.

        Not read: Whether the times are required, and may hold milliseconds. The order of the
        orders. Its error codes. These parts of the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported. The result is
        reported (https://github.com/YKLee98/shopify_bunjang_collabo).
        """
        return self._client.send(
            _endpoints.list(
                status_update_start_date=status_update_start_date,
                status_update_end_date=status_update_end_date,
                page=page,
                size=size,
            ),
            **_options,
        )

    def iter_list(
        self,
        *,
        status_update_start_date: _datetime,
        status_update_end_date: _datetime,
        size: int | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _PagedItems[_models.OrderSummary, _models.OrderPage]:
        """All items of `list`, page by page, fetched as they are used.

        Arguments and errors are those of `list`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list(
                status_update_start_date=status_update_start_date,
                status_update_end_date=status_update_end_date,
                page=page,
                size=size,
            ),
            lambda _page: _page.items,
            lambda _page: _build.next_page(
                _read_whole(_page, "page", "total_pages").page, _page.total_pages, first=0
            ),
            **_options,
        )

    @_deprecated("orders.create_v1 is deprecated: use orders.create.")
    def create_v1(
        self,
        *,
        product: _models.OrderedProduct | _Mapping[str, object],
        delivery_price: int,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CreatedOrderV1:
        """Create an order without an address (주문 생성 V1).

        Deprecated: use orders.create.

        If the answer was lost, do not order again before you have looked: list the orders whose
        status changed since shortly before the call with `list`, and look for the product's id
        in their items (reported). In the docs: "Create Order (Deprecated)"; until about 2026-03
        "Create Order".

        Args:
            product: The product to buy.
            delivery_price: Delivery fee in KRW (배송비); at least 0.

        Returns:
            The order.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequest: A query parameter is missing or wrong, or the JSON body does not parse
                (400).
            BadRequestError: Any other refusal with this status (400).
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `orders.list(status_update_start_date=<time: sent>,
                status_update_end_date=<time: now>)`.

        Not read: Types and presence of the members of `seller`, `product` and `payment`; they
        are as in the sample. These parts of the page were cut or not available.

        Source: https://api.bgzt.guide/api-10623118, 2025-02-18, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.create_v1(product=product, delivery_price=delivery_price), **_options
        )

    def get(self, order_id: str | int, **_options: _Unpack[_CallOptions]) -> _models.OrderDetail:
        """Get an order (주문 조회).

        In the docs: "Get Order"; until about 2026-03 "Order Lookup".

        Args:
            order_id: Id of the order, as text.

        Returns:
            The order.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: The request is wrong (400).
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            PermissionDeniedError: Not your order, as a partner guide explains it (403).
            NotFoundError: No such order (404).
            NoResponseError: No response came; asking again is safe.

        Not documented: Codes of the refusals with 400, 403 and 404, of which only titles are
        given.

        Not read: Which members inside `order`, `seller`, `delivery` and `returns` may be null
        or missing. These parts of the page were cut or not available.

        Source: https://api.bgzt.guide/api-13842708, documented.
        """
        return self._client.send(_endpoints.get(order_id), **_options)

    def confirm(self, order_id: str | int, **_options: _Unpack[_CallOptions]) -> None:
        """Confirm a purchase (구매확정), so that the seller is paid.

        A partner guide asks to confirm within 2 days; 5 calendar days after the delivery,
        orders of partners are confirmed by themselves. In the docs: "Confirm Order".

        Args:
            order_id: Id of the order, as text.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `orders.get(order_id=order_id)`.

        Not read: Its error codes. These parts of the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported.
        """
        return self._client.send(_endpoints.confirm(order_id), **_options)

    def create(
        self,
        *,
        product: _models.OrderedProduct | _Mapping[str, object],
        delivery_price: int,
        shipping_address: _models.ShippingAddress | _Mapping[str, object] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CreatedOrder:
        """Create an order (주문 생성).

        Buys one product; it is paid from points, and price and delivery fee must be the current
        ones (reported). A partner guide says: the product costs at least 500 KRW and is not
        your own, and only standard parcel delivery (택배) without options is possible. If the
        answer was lost, do not order again before you have looked: list the orders whose status
        changed since shortly before the call with `list`, and look for the product's id in
        their items (reported). In the docs: "Create Order"; until about 2026-03 "Create Order
        V2".

        Args:
            product: The product to buy.
            delivery_price: Delivery fee in KRW (배송비); it must be the current one (reported); at
                least 0.
            shipping_address: Where to deliver (배송지): a partner guide says that a Korean address
                must be sent and that others are refused.

        Returns:
            The id of the order.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequest: A query parameter is missing or wrong, or the JSON body does not parse
                (400).
            BadRequestError: Any other refusal with this status (400).
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `orders.list(status_update_start_date=<time: sent>,
                status_update_end_date=<time: now>)`.

        Not read: Whether `shippingAddress` is required: the page of 2025-03-19 lacks it, the
        samples of 2026 have it. The error codes of the newer page, and the HTTP status of the
        reported ones, such as POINT_SHORTAGE. These parts of the page were cut or not
        available.

        Source: https://api.bgzt.guide/api-14932314, 2025-03-19, documented.
        """
        [shipping_address] = _hide(shipping_address)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.create(
                product=product, delivery_price=delivery_price, shipping_address=shipping_address
            ),
            **_options,
        )


class AsyncOrders(_AsyncResource):
    """Orders (주문), paid from points."""

    async def list(
        self,
        *,
        status_update_start_date: _datetime,
        status_update_end_date: _datetime,
        page: int | None = None,
        size: int | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.OrderPage:
        """List orders by the time of their last status change (주문 목록 조회).

        Gives one page; `iter_list` goes through all pages. Names and prices are in `get` only.
        In the docs: "List Orders"; until about 2026-03 "Orders Lookup".

        `status_update_start_date` to `status_update_end_date` may be at most 15 days.

        Args:
            status_update_start_date: Earliest status change (UTC); whole seconds are sure to be
                understood.
            status_update_end_date: Latest status change (UTC); whole seconds are sure to be
                understood.
            page: Number of the page; the first, and the provider's default, is 0; at least 0.
            size: Orders in a page; the provider's default is 100; at most 100.

        Returns:
            A page of orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            NoResponseError: No response came; asking again is safe.

        Not read: Whether the times are required, and may hold milliseconds. The order of the
        orders. Its error codes. These parts of the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported. The result is
        reported (https://github.com/YKLee98/shopify_bunjang_collabo).
        """
        return await self._client.send(
            _endpoints.list(
                status_update_start_date=status_update_start_date,
                status_update_end_date=status_update_end_date,
                page=page,
                size=size,
            ),
            **_options,
        )

    def iter_list(
        self,
        *,
        status_update_start_date: _datetime,
        status_update_end_date: _datetime,
        size: int | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _AsyncPagedItems[_models.OrderSummary, _models.OrderPage]:
        """All items of `list`, page by page, fetched as they are used.

        Arguments and errors are those of `list`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list(
                status_update_start_date=status_update_start_date,
                status_update_end_date=status_update_end_date,
                page=page,
                size=size,
            ),
            lambda _page: _page.items,
            lambda _page: _build.next_page(
                _read_whole(_page, "page", "total_pages").page, _page.total_pages, first=0
            ),
            **_options,
        )

    @_deprecated("orders.create_v1 is deprecated: use orders.create.")
    async def create_v1(
        self,
        *,
        product: _models.OrderedProduct | _Mapping[str, object],
        delivery_price: int,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CreatedOrderV1:
        """Create an order without an address (주문 생성 V1).

        Deprecated: use orders.create.

        If the answer was lost, do not order again before you have looked: list the orders whose
        status changed since shortly before the call with `list`, and look for the product's id
        in their items (reported). In the docs: "Create Order (Deprecated)"; until about 2026-03
        "Create Order".

        Args:
            product: The product to buy.
            delivery_price: Delivery fee in KRW (배송비); at least 0.

        Returns:
            The order.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequest: A query parameter is missing or wrong, or the JSON body does not parse
                (400).
            BadRequestError: Any other refusal with this status (400).
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `orders.list(status_update_start_date=<time: sent>,
                status_update_end_date=<time: now>)`.

        Not read: Types and presence of the members of `seller`, `product` and `payment`; they
        are as in the sample. These parts of the page were cut or not available.

        Source: https://api.bgzt.guide/api-10623118, 2025-02-18, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.create_v1(product=product, delivery_price=delivery_price), **_options
        )

    async def get(
        self, order_id: str | int, **_options: _Unpack[_CallOptions]
    ) -> _models.OrderDetail:
        """Get an order (주문 조회).

        In the docs: "Get Order"; until about 2026-03 "Order Lookup".

        Args:
            order_id: Id of the order, as text.

        Returns:
            The order.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: The request is wrong (400).
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            PermissionDeniedError: Not your order, as a partner guide explains it (403).
            NotFoundError: No such order (404).
            NoResponseError: No response came; asking again is safe.

        Not documented: Codes of the refusals with 400, 403 and 404, of which only titles are
        given.

        Not read: Which members inside `order`, `seller`, `delivery` and `returns` may be null
        or missing. These parts of the page were cut or not available.

        Source: https://api.bgzt.guide/api-13842708, documented.
        """
        return await self._client.send(_endpoints.get(order_id), **_options)

    async def confirm(self, order_id: str | int, **_options: _Unpack[_CallOptions]) -> None:
        """Confirm a purchase (구매확정), so that the seller is paid.

        A partner guide asks to confirm within 2 days; 5 calendar days after the delivery,
        orders of partners are confirmed by themselves. In the docs: "Confirm Order".

        Args:
            order_id: Id of the order, as text.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `orders.get(order_id=order_id)`.

        Not read: Its error codes. These parts of the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported.
        """
        return await self._client.send(_endpoints.confirm(order_id), **_options)

    async def create(
        self,
        *,
        product: _models.OrderedProduct | _Mapping[str, object],
        delivery_price: int,
        shipping_address: _models.ShippingAddress | _Mapping[str, object] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CreatedOrder:
        """Create an order (주문 생성).

        Buys one product; it is paid from points, and price and delivery fee must be the current
        ones (reported). A partner guide says: the product costs at least 500 KRW and is not
        your own, and only standard parcel delivery (택배) without options is possible. If the
        answer was lost, do not order again before you have looked: list the orders whose status
        changed since shortly before the call with `list`, and look for the product's id in
        their items (reported). In the docs: "Create Order"; until about 2026-03 "Create Order
        V2".

        Args:
            product: The product to buy.
            delivery_price: Delivery fee in KRW (배송비); it must be the current one (reported); at
                least 0.
            shipping_address: Where to deliver (배송지): a partner guide says that a Korean address
                must be sent and that others are refused.

        Returns:
            The id of the order.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequest: A query parameter is missing or wrong, or the JSON body does not parse
                (400).
            BadRequestError: Any other refusal with this status (400).
            InvalidAuthToken: The token is not valid (401).
            AuthenticationError: Any other refusal with this status (401).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `orders.list(status_update_start_date=<time: sent>,
                status_update_end_date=<time: now>)`.

        Not read: Whether `shippingAddress` is required: the page of 2025-03-19 lacks it, the
        samples of 2026 have it. The error codes of the newer page, and the HTTP status of the
        reported ones, such as POINT_SHORTAGE. These parts of the page were cut or not
        available.

        Source: https://api.bgzt.guide/api-14932314, 2025-03-19, documented.
        """
        [shipping_address] = _hide(shipping_address)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.create(
                product=product, delivery_price=delivery_price, shipping_address=shipping_address
            ),
            **_options,
        )
