# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Product orders of Naver Pay order type (네이버페이 주문형)."""

from builtins import list as _list
from collections.abc import Sequence as _Sequence
from datetime import datetime as _datetime
from decimal import Decimal as _Decimal
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import naver_orders as _endpoints
from krpay.items import Items as _Items


class NaverOrders(_SyncResource):
    """Product orders of Naver Pay order type (네이버페이 주문형)."""

    def cancel(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        reason: _models.NaverCancelReason | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Refund product orders (네이버페이 주문 환불).

        Refunds all product orders of a payment, or some of them. To agree to a refund that the
        buyer asked for, use `naver_orders.approve_cancel`. Only the product orders for which it
        worked come back; if that is not all (HTTP 207), `is_complete` is false, and
        `naver_orders.list` shows the rest. If it worked for none, the provider answers HTTP
        500, which raises `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders to refund; all of the payment if left out.
            reason: Why; a wrong code counts as the provider's default, PRODUCT_UNSATISFIED.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.cancel(
                imp_uid, product_order_ids=product_order_ids, reason=reason, tier=tier
            ),
            **_options,
        )

    def approve_cancel(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Approve refunds that the buyer asked for (환불요청 승인).

        A refund that the buyer asks for while an order is being fulfilled (발주처리 중) needs the
        seller's approval: this one. Only the product orders for which it worked come back; if
        that is not all (HTTP 207), `is_complete` is false, and `naver_orders.list` shows the
        rest. If it worked for none, the provider answers HTTP 500, which raises
        `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders to approve the refund of; all of the payment if
                left out.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.approve_cancel(imp_uid, product_order_ids=product_order_ids, tier=tier),
            **_options,
        )

    def ship(
        self,
        imp_uid: str | int,
        *,
        delivery_method: _models.NaverDeliveryMethod | str,
        dispatched_at: _datetime | int,
        product_order_ids: _Sequence[str | int] | None = None,
        delivery_company: _models.NaverDeliveryCompany | str | None = None,
        tracking_number: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Mark product orders as shipped (상품주문 발송처리).

        Tells Naver that goods are on their way. Only the product orders for which it worked
        come back; if that is not all (HTTP 207), `is_complete` is false, and
        `naver_orders.list` shows the rest. If it worked for none, the provider answers HTTP
        500, which raises `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            delivery_method: How the goods are delivered.
            dispatched_at: When the goods were sent.
            product_order_ids: Product orders that are shipped; all of the payment if left out.
            delivery_company: Parcel service. Needed with the method DELIVERY.
            tracking_number: Number of the consignment note (송장번호). Needed with the method
                DELIVERY.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.ship(
                imp_uid,
                delivery_method=delivery_method,
                dispatched_at=dispatched_at,
                product_order_ids=product_order_ids,
                delivery_company=delivery_company,
                tracking_number=tracking_number,
                tier=tier,
            ),
            **_options,
        )

    def ship_exchange(
        self,
        imp_uid: str | int,
        *,
        delivery_method: _models.NaverDeliveryMethod | str,
        product_order_ids: _Sequence[str | int] | None = None,
        delivery_company: _models.NaverDeliveryCompany | str | None = None,
        tracking_number: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Ship the new goods of an exchange (교환 상품 재발송처리).

        Tells Naver that the new goods of approved exchanges are on their way. Only the product
        orders for which it worked come back; if that is not all (HTTP 207), `is_complete` is
        false, and `naver_orders.list` shows the rest. If it worked for none, the provider
        answers HTTP 500, which raises `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            delivery_method: How the goods are delivered.
            product_order_ids: Product orders that are shipped again; all of the payment if left
                out.
            delivery_company: Parcel service. Needed with the method DELIVERY.
            tracking_number: Number of the consignment note (송장번호). Needed with the method
                DELIVERY.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.ship_exchange(
                imp_uid,
                delivery_method=delivery_method,
                product_order_ids=product_order_ids,
                delivery_company=delivery_company,
                tracking_number=tracking_number,
                tier=tier,
            ),
            **_options,
        )

    def collect_exchange(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Mark the old goods of an exchange as collected (교환 상품 수거완료처리).

        Tells Naver that the old goods of approved exchanges came back. Only the product orders
        for which it worked come back; if that is not all (HTTP 207), `is_complete` is false,
        and `naver_orders.list` shows the rest. If it worked for none, the provider answers HTTP
        500, which raises `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders whose goods came back; all of the payment if left
                out.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.collect_exchange(imp_uid, product_order_ids=product_order_ids, tier=tier),
            **_options,
        )

    def place(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Confirm product orders for fulfilment (상품 발주처리).

        Tells Naver that the seller will fulfil product orders. Only the product orders for
        which it worked come back; if that is not all (HTTP 207), `is_complete` is false. If it
        worked for none, the provider answers HTTP 500, which raises `OutcomeUnknownError`.
        Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders to confirm; all of the payment if left out.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.place(imp_uid, product_order_ids=product_order_ids, tier=tier), **_options
        )

    def request_return(
        self,
        imp_uid: str | int,
        *,
        delivery_method: _models.NaverReturnDeliveryMethod | str,
        product_order_ids: _Sequence[str | int] | None = None,
        reason: _models.NaverReturnReason | str | None = None,
        delivery_company: _models.NaverDeliveryCompany | str | None = None,
        tracking_number: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Open a return (상품 반품요청).

        Opens returns of all product orders of a payment, or of some of them. Only the product
        orders for which it worked come back; if that is not all (HTTP 207), `is_complete` is
        false, and `naver_orders.list` shows the rest. If it worked for none, the provider
        answers HTTP 500, which raises `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            delivery_method: How the goods come back.
            product_order_ids: Product orders to return; all of the payment if left out.
            reason: Why; a wrong code counts as the provider's default, INTENT_CHANGED.
            delivery_company: Parcel service. Needed with the method RETURN_DELIVERY.
            tracking_number: Number of the consignment note (송장번호). Needed with the method
                RETURN_DELIVERY.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.request_return(
                imp_uid,
                delivery_method=delivery_method,
                product_order_ids=product_order_ids,
                reason=reason,
                delivery_company=delivery_company,
                tracking_number=tracking_number,
                tier=tier,
            ),
            **_options,
        )

    def approve_return(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        memo: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Approve a return (상품 반품승인).

        Approves returns. To charge the buyer a fee first, use `naver_orders.withhold_return`.
        Only the product orders for which it worked come back; if that is not all (HTTP 207),
        `is_complete` is false, and `naver_orders.list` shows the rest. If it worked for none,
        the provider answers HTTP 500, which raises `OutcomeUnknownError`. Through naverco
        (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders to approve the return of; all of the payment if
                left out.
            memo: Note to the buyer.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.approve_return(
                imp_uid, product_order_ids=product_order_ids, memo=memo, tier=tier
            ),
            **_options,
        )

    def reject_return(
        self,
        imp_uid: str | int,
        *,
        memo: str,
        product_order_ids: _Sequence[str | int] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Reject a return (상품 반품거절).

        Rejects returns that were asked for. Only the product orders for which it worked come
        back; if that is not all (HTTP 207), `is_complete` is false, and `naver_orders.list`
        shows the rest. If it worked for none, the provider answers HTTP 500, which raises
        `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            memo: Note to the buyer.
            product_order_ids: Product orders to reject the return of; all of the payment if
                left out.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.reject_return(
                imp_uid, memo=memo, product_order_ids=product_order_ids, tier=tier
            ),
            **_options,
        )

    def withhold_return(
        self,
        imp_uid: str | int,
        *,
        memo: str,
        product_order_ids: _Sequence[str | int] | None = None,
        reason: _models.NaverWithholdReason | str | None = None,
        extra_charge: _Decimal | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Put a return on hold (상품 반품보류).

        Puts returns that were asked for on hold, for instance until the buyer has paid a fee.
        `naver_orders.resolve_return` ends it. Only the product orders for which it worked come
        back; if that is not all (HTTP 207), `is_complete` is false. If it worked for none, the
        provider answers HTTP 500, which raises `OutcomeUnknownError`. Through naverco (order
        type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            memo: Note to the buyer.
            product_order_ids: Product orders to withhold the return of; all of the payment if
                left out.
            reason: Why; a wrong code counts as the provider's default, ETC.
            extra_charge: What the buyer has to pay in addition (기타 비용 청구액); the provider's
                default is 0; a whole number.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.withhold_return(
                imp_uid,
                memo=memo,
                product_order_ids=product_order_ids,
                reason=reason,
                extra_charge=extra_charge,
                tier=tier,
            ),
            **_options,
        )

    def resolve_return(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Lift the hold on a return (반품보류 해제).

        Ends what `naver_orders.withhold_return` began. Only the product orders for which it
        worked come back; if that is not all (HTTP 207), `is_complete` is false. If it worked
        for none, the provider answers HTTP 500, which raises `OutcomeUnknownError`. Through
        naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders whose return is not withheld any more; all of the
                payment if left out.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.resolve_return(imp_uid, product_order_ids=product_order_ids, tier=tier),
            **_options,
        )

    def list(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _list[_models.NaverProductOrder]:
        """List the product orders of a payment (네이버페이 상품주문 조회).

        Lists the product orders of a payment: one for each kind of product. Through naverco
        (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.list(imp_uid, tier=tier), **_options)

    def get(
        self,
        product_order_id: str | int,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.NaverProductOrder:
        """Get a product order (네이버페이 상품주문 상세 조회).

        Reads one product order by Naver's number of it. Through naverco (order type) only.

        Args:
            product_order_id: Naver's number of the product order (상품주문번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product order.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.get(product_order_id, tier=tier), **_options)

    def list_reviews(
        self,
        *,
        from_: _datetime | int,
        to: _datetime | int,
        review_type: _models.NaverReviewType | str,
        channel_key: str,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _list[_models.NaverReview]:
        """List buyers' reviews (네이버페이 구매평 조회).

        Lists the reviews of a time range. Through naverco (order type) only.

        Args:
            from_: Start of the time range.
            to: End of the time range.
            review_type: Kind of reviews.
            channel_key: Channel (채널) whose reviews to list; inferred.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The reviews.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            ServerError: The gateway or the provider's database failed (500).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: The longest time range. Whether the range is that of writing or of
        changing reviews. Whether the list is cut. Where `channel_key` travels; the Swagger file
        has it as form data, which a GET cannot send. Whether the server insists on
        `channel_key`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            _endpoints.list_reviews(
                from_=from_, to=to, review_type=review_type, channel_key=channel_key, tier=tier
            ),
            **_options,
        )


class AsyncNaverOrders(_AsyncResource):
    """Product orders of Naver Pay order type (네이버페이 주문형)."""

    async def cancel(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        reason: _models.NaverCancelReason | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Refund product orders (네이버페이 주문 환불).

        Refunds all product orders of a payment, or some of them. To agree to a refund that the
        buyer asked for, use `naver_orders.approve_cancel`. Only the product orders for which it
        worked come back; if that is not all (HTTP 207), `is_complete` is false, and
        `naver_orders.list` shows the rest. If it worked for none, the provider answers HTTP
        500, which raises `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders to refund; all of the payment if left out.
            reason: Why; a wrong code counts as the provider's default, PRODUCT_UNSATISFIED.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.cancel(
                imp_uid, product_order_ids=product_order_ids, reason=reason, tier=tier
            ),
            **_options,
        )

    async def approve_cancel(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Approve refunds that the buyer asked for (환불요청 승인).

        A refund that the buyer asks for while an order is being fulfilled (발주처리 중) needs the
        seller's approval: this one. Only the product orders for which it worked come back; if
        that is not all (HTTP 207), `is_complete` is false, and `naver_orders.list` shows the
        rest. If it worked for none, the provider answers HTTP 500, which raises
        `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders to approve the refund of; all of the payment if
                left out.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.approve_cancel(imp_uid, product_order_ids=product_order_ids, tier=tier),
            **_options,
        )

    async def ship(
        self,
        imp_uid: str | int,
        *,
        delivery_method: _models.NaverDeliveryMethod | str,
        dispatched_at: _datetime | int,
        product_order_ids: _Sequence[str | int] | None = None,
        delivery_company: _models.NaverDeliveryCompany | str | None = None,
        tracking_number: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Mark product orders as shipped (상품주문 발송처리).

        Tells Naver that goods are on their way. Only the product orders for which it worked
        come back; if that is not all (HTTP 207), `is_complete` is false, and
        `naver_orders.list` shows the rest. If it worked for none, the provider answers HTTP
        500, which raises `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            delivery_method: How the goods are delivered.
            dispatched_at: When the goods were sent.
            product_order_ids: Product orders that are shipped; all of the payment if left out.
            delivery_company: Parcel service. Needed with the method DELIVERY.
            tracking_number: Number of the consignment note (송장번호). Needed with the method
                DELIVERY.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.ship(
                imp_uid,
                delivery_method=delivery_method,
                dispatched_at=dispatched_at,
                product_order_ids=product_order_ids,
                delivery_company=delivery_company,
                tracking_number=tracking_number,
                tier=tier,
            ),
            **_options,
        )

    async def ship_exchange(
        self,
        imp_uid: str | int,
        *,
        delivery_method: _models.NaverDeliveryMethod | str,
        product_order_ids: _Sequence[str | int] | None = None,
        delivery_company: _models.NaverDeliveryCompany | str | None = None,
        tracking_number: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Ship the new goods of an exchange (교환 상품 재발송처리).

        Tells Naver that the new goods of approved exchanges are on their way. Only the product
        orders for which it worked come back; if that is not all (HTTP 207), `is_complete` is
        false, and `naver_orders.list` shows the rest. If it worked for none, the provider
        answers HTTP 500, which raises `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            delivery_method: How the goods are delivered.
            product_order_ids: Product orders that are shipped again; all of the payment if left
                out.
            delivery_company: Parcel service. Needed with the method DELIVERY.
            tracking_number: Number of the consignment note (송장번호). Needed with the method
                DELIVERY.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.ship_exchange(
                imp_uid,
                delivery_method=delivery_method,
                product_order_ids=product_order_ids,
                delivery_company=delivery_company,
                tracking_number=tracking_number,
                tier=tier,
            ),
            **_options,
        )

    async def collect_exchange(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Mark the old goods of an exchange as collected (교환 상품 수거완료처리).

        Tells Naver that the old goods of approved exchanges came back. Only the product orders
        for which it worked come back; if that is not all (HTTP 207), `is_complete` is false,
        and `naver_orders.list` shows the rest. If it worked for none, the provider answers HTTP
        500, which raises `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders whose goods came back; all of the payment if left
                out.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.collect_exchange(imp_uid, product_order_ids=product_order_ids, tier=tier),
            **_options,
        )

    async def place(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Confirm product orders for fulfilment (상품 발주처리).

        Tells Naver that the seller will fulfil product orders. Only the product orders for
        which it worked come back; if that is not all (HTTP 207), `is_complete` is false. If it
        worked for none, the provider answers HTTP 500, which raises `OutcomeUnknownError`.
        Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders to confirm; all of the payment if left out.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.place(imp_uid, product_order_ids=product_order_ids, tier=tier), **_options
        )

    async def request_return(
        self,
        imp_uid: str | int,
        *,
        delivery_method: _models.NaverReturnDeliveryMethod | str,
        product_order_ids: _Sequence[str | int] | None = None,
        reason: _models.NaverReturnReason | str | None = None,
        delivery_company: _models.NaverDeliveryCompany | str | None = None,
        tracking_number: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Open a return (상품 반품요청).

        Opens returns of all product orders of a payment, or of some of them. Only the product
        orders for which it worked come back; if that is not all (HTTP 207), `is_complete` is
        false, and `naver_orders.list` shows the rest. If it worked for none, the provider
        answers HTTP 500, which raises `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            delivery_method: How the goods come back.
            product_order_ids: Product orders to return; all of the payment if left out.
            reason: Why; a wrong code counts as the provider's default, INTENT_CHANGED.
            delivery_company: Parcel service. Needed with the method RETURN_DELIVERY.
            tracking_number: Number of the consignment note (송장번호). Needed with the method
                RETURN_DELIVERY.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.request_return(
                imp_uid,
                delivery_method=delivery_method,
                product_order_ids=product_order_ids,
                reason=reason,
                delivery_company=delivery_company,
                tracking_number=tracking_number,
                tier=tier,
            ),
            **_options,
        )

    async def approve_return(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        memo: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Approve a return (상품 반품승인).

        Approves returns. To charge the buyer a fee first, use `naver_orders.withhold_return`.
        Only the product orders for which it worked come back; if that is not all (HTTP 207),
        `is_complete` is false, and `naver_orders.list` shows the rest. If it worked for none,
        the provider answers HTTP 500, which raises `OutcomeUnknownError`. Through naverco
        (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders to approve the return of; all of the payment if
                left out.
            memo: Note to the buyer.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.approve_return(
                imp_uid, product_order_ids=product_order_ids, memo=memo, tier=tier
            ),
            **_options,
        )

    async def reject_return(
        self,
        imp_uid: str | int,
        *,
        memo: str,
        product_order_ids: _Sequence[str | int] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Reject a return (상품 반품거절).

        Rejects returns that were asked for. Only the product orders for which it worked come
        back; if that is not all (HTTP 207), `is_complete` is false, and `naver_orders.list`
        shows the rest. If it worked for none, the provider answers HTTP 500, which raises
        `OutcomeUnknownError`. Through naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            memo: Note to the buyer.
            product_order_ids: Product orders to reject the return of; all of the payment if
                left out.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `naver_orders.list(imp_uid=imp_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.reject_return(
                imp_uid, memo=memo, product_order_ids=product_order_ids, tier=tier
            ),
            **_options,
        )

    async def withhold_return(
        self,
        imp_uid: str | int,
        *,
        memo: str,
        product_order_ids: _Sequence[str | int] | None = None,
        reason: _models.NaverWithholdReason | str | None = None,
        extra_charge: _Decimal | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Put a return on hold (상품 반품보류).

        Puts returns that were asked for on hold, for instance until the buyer has paid a fee.
        `naver_orders.resolve_return` ends it. Only the product orders for which it worked come
        back; if that is not all (HTTP 207), `is_complete` is false. If it worked for none, the
        provider answers HTTP 500, which raises `OutcomeUnknownError`. Through naverco (order
        type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            memo: Note to the buyer.
            product_order_ids: Product orders to withhold the return of; all of the payment if
                left out.
            reason: Why; a wrong code counts as the provider's default, ETC.
            extra_charge: What the buyer has to pay in addition (기타 비용 청구액); the provider's
                default is 0; a whole number.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.withhold_return(
                imp_uid,
                memo=memo,
                product_order_ids=product_order_ids,
                reason=reason,
                extra_charge=extra_charge,
                tier=tier,
            ),
            **_options,
        )

    async def resolve_return(
        self,
        imp_uid: str | int,
        *,
        product_order_ids: _Sequence[str | int] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.NaverProductOrder]:
        """Lift the hold on a return (반품보류 해제).

        Ends what `naver_orders.withhold_return` began. Only the product orders for which it
        worked come back; if that is not all (HTTP 207), `is_complete` is false. If it worked
        for none, the provider answers HTTP 500, which raises `OutcomeUnknownError`. Through
        naverco (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            product_order_ids: Product orders whose return is not withheld any more; all of the
                payment if left out.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.resolve_return(imp_uid, product_order_ids=product_order_ids, tier=tier),
            **_options,
        )

    async def list(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _list[_models.NaverProductOrder]:
        """List the product orders of a payment (네이버페이 상품주문 조회).

        Lists the product orders of a payment: one for each kind of product. Through naverco
        (order type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product orders.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.list(imp_uid, tier=tier), **_options)

    async def get(
        self,
        product_order_id: str | int,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.NaverProductOrder:
        """Get a product order (네이버페이 상품주문 상세 조회).

        Reads one product order by Naver's number of it. Through naverco (order type) only.

        Args:
            product_order_id: Naver's number of the product order (상품주문번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The product order.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.get(product_order_id, tier=tier), **_options)

    async def list_reviews(
        self,
        *,
        from_: _datetime | int,
        to: _datetime | int,
        review_type: _models.NaverReviewType | str,
        channel_key: str,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _list[_models.NaverReview]:
        """List buyers' reviews (네이버페이 구매평 조회).

        Lists the reviews of a time range. Through naverco (order type) only.

        Args:
            from_: Start of the time range.
            to: End of the time range.
            review_type: Kind of reviews.
            channel_key: Channel (채널) whose reviews to list; inferred.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The reviews.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            ServerError: The gateway or the provider's database failed (500).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: The longest time range. Whether the range is that of writing or of
        changing reviews. Whether the list is cut. Where `channel_key` travels; the Swagger file
        has it as form data, which a GET cannot send. Whether the server insists on
        `channel_key`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.list_reviews(
                from_=from_, to=to, review_type=review_type, channel_key=channel_key, tier=tier
            ),
            **_options,
        )
