# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payments (결제)."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import datetime as _datetime
from decimal import Decimal as _Decimal
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.paging import read_whole as _read_whole
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import payments as _endpoints
from krpay.items import Items as _Items
from krpay.pages import AsyncPagedItems as _AsyncPagedItems, PagedItems as _PagedItems


class Payments(_SyncResource):
    """Payments (결제)."""

    def get_balance(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.PaymentBalance:
        """Get the amounts of a payment by means of payment (결제수단별 금액 조회).

        Splits what was paid, what was discounted and what is on the cash receipt into taxed,
        tax-free, VAT and service charge. For payments through payco only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The amounts.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            APIError: The method is not allowed here (405).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: The answer for payments through other gateways.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.get_balance(imp_uid, tier=tier), **_options)

    def get(
        self,
        imp_uid: str | int,
        *,
        include_sandbox: bool | None = None,
        extension: bool | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Get a payment (결제 단건 조회).

        Reads one payment by its iamport id. A payment through a test channel is found only with
        `include_sandbox`.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            include_sandbox: Find payments through test channels too; the provider's default is
                false.
            extension: Add `extension`, the gateway's own fields, to the answer.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment.

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
        return self._client.send(
            _endpoints.get(
                imp_uid, include_sandbox=include_sandbox, extension=extension, tier=tier
            ),
            **_options,
        )

    def get_many(
        self,
        *,
        imp_uids: _Sequence[str | int] | None = None,
        merchant_uids: _Sequence[str | int | _UUID] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.Payment]:
        """Get several payments at once (결제 복수 조회).

        Reads payments by iamport ids, order numbers or both, at most 100 together. Payments
        that do not exist or are not yours are left out and not named: then `is_complete` of the
        result is false.

        Of `imp_uids` and `merchant_uids` there must be at least 1, at most 100 together.

        Args:
            imp_uids: iamport ids of payments; at least 1 of them.
            merchant_uids: Order numbers (주문번호) of payments; at least 1 of them.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether payments through test channels are found. The order of the
        payments.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            _endpoints.get_many(imp_uids=imp_uids, merchant_uids=merchant_uids, tier=tier),
            **_options,
        )

    def find(
        self,
        merchant_uid: str | int | _UUID,
        *,
        payment_status: _models.PaymentStatus | str | None = None,
        sorting: _models.PaymentSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Find a payment by order number (주문번호로 결제 단건 조회).

        Several payments may share an order number; this gives the first of them by `sorting`,
        by default the one that was started last. `find_all` gives all.

        Args:
            merchant_uid: The merchant's order number (주문번호).
            payment_status: Only payments with this status; the provider's default is any.
            sorting: Order of the payments; the provider's default is -started.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether payments through test channels are found.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            _endpoints.find(
                merchant_uid, payment_status=payment_status, sorting=sorting, tier=tier
            ),
            **_options,
        )

    def find_all(
        self,
        merchant_uid: str | int | _UUID,
        *,
        payment_status: _models.PaymentStatus | str | None = None,
        page: int | None = None,
        limit: int | None = None,
        sorting: _models.PaymentSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PaymentPage:
        """Find all payments with an order number (주문번호로 결제 복수 조회).

        Gives one page; `iter_find_all` goes through all pages.

        Args:
            merchant_uid: The merchant's order number (주문번호).
            payment_status: Only payments with this status; the provider's default is any.
            page: Number of the page; the provider's default is 1; at least 1.
            limit: Payments in a page; the provider's default is 20; 1 to 1000.
            sorting: Order of the payments; the provider's default is -started.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            A page of payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether payments through test channels are found.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            _endpoints.find_all(
                merchant_uid,
                payment_status=payment_status,
                page=page,
                limit=limit,
                sorting=sorting,
                tier=tier,
            ),
            **_options,
        )

    def iter_find_all(
        self,
        merchant_uid: str | int | _UUID,
        *,
        payment_status: _models.PaymentStatus | str | None = None,
        limit: int | None = None,
        sorting: _models.PaymentSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _PagedItems[_models.Payment, _models.PaymentPage]:
        """All items of `find_all`, page by page, fetched as they are used.

        Arguments and errors are those of `find_all`.
        """
        return self._client.paginate(
            lambda page: _endpoints.find_all(
                merchant_uid,
                payment_status=payment_status,
                page=page,
                limit=limit,
                sorting=sorting,
                tier=tier,
            ),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )

    def list_by_status(
        self,
        payment_status: _models.PaymentStatusFilter | str,
        *,
        page: int | None = None,
        limit: int | None = None,
        from_: _datetime | int | None = None,
        to: _datetime | int | None = None,
        sorting: _models.PaymentSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PaymentPage:
        """List payments by status (결제상태별 복수 조회).

        Gives one page; `iter_by_status` goes through all pages. Without a time range these are
        the payments of the last 90 days; older ones take a call for each 90 days. Which time
        counts depends on the status: when the payment was started (ready), paid, cancelled or
        failed. A page after the last is refused with 400.

        `from_` to `to` may be at most 90 days.

        Args:
            payment_status: Status of the payments, or all.
            page: Number of the page; the provider's default is 1; at least 1.
            limit: Payments in a page; the provider's default is 20; 1 to 1000.
            from_: Earliest time, itself included; the provider's default is 90 days before
                `to`.
            to: Latest time, itself included; the provider's default is now.
            sorting: Order of the payments; the provider's default is -started.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            A page of payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Which time counts for the status all. Whether payments through test
        channels are listed.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            _endpoints.list_by_status(
                payment_status,
                page=page,
                limit=limit,
                from_=from_,
                to=to,
                sorting=sorting,
                tier=tier,
            ),
            **_options,
        )

    def iter_by_status(
        self,
        payment_status: _models.PaymentStatusFilter | str,
        *,
        limit: int | None = None,
        from_: _datetime | int | None = None,
        to: _datetime | int | None = None,
        sorting: _models.PaymentSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _PagedItems[_models.Payment, _models.PaymentPage]:
        """All items of `list_by_status`, page by page, fetched as they are used.

        Arguments and errors are those of `list_by_status`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list_by_status(
                payment_status,
                page=page,
                limit=limit,
                from_=from_,
                to=to,
                sorting=sorting,
                tier=tier,
            ),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )

    def cancel(
        self,
        *,
        imp_uid: str | int | None = None,
        merchant_uid: str | int | _UUID | None = None,
        amount: _Decimal | int | None = None,
        tax_free: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        checksum: _Decimal | int | None = None,
        reason: str | None = None,
        refund_holder: str | None = None,
        refund_bank: str | None = None,
        refund_account: str | None = None,
        refund_tel: str | None = None,
        retain_promotion: bool | None = None,
        enable_webhook: bool | None = None,
        extra: _models.CancelPaymentExtra | _Mapping[str, object] | None = None,
        escrow_confirmed: bool | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Cancel a payment in full or in part (결제 취소).

        Name the payment by `imp_uid` or `merchant_uid`. Without `amount` everything that is
        left is cancelled. A cancel in part that is sent twice may cancel twice: `checksum`, the
        amount that you believe can still be cancelled, guards against that. Cards, transfers
        and phone payments are cancelled at once. Virtual accounts, and phone payments of an
        earlier month through kcp, are refunded to the given account on the next business day;
        that takes a contract with the gateway. Through paypal_v2 a cancel may wait for
        approval: it is done when the status is cancelled and `cancel_history` names it. After a
        lost answer to a cancel by order number, `payments.find` gives the payment that was
        started last; `payments.find_all` gives all.

        At least one of `imp_uid` and `merchant_uid` must be given.

        Args:
            imp_uid: iamport's id of the payment; wins if `merchant_uid` is given too.
            merchant_uid: The merchant's order number; needed without `imp_uid`.
            amount: Amount to cancel; left out cancels everything; more than 0.
            tax_free: Tax-free part of the amount (면세금액); the provider's default is 0, but kcp,
                kcp_quick, kicc, nice and payco need it for tax-free payments.
            vat_amount: VAT in the amount (부가세); needed if the payment was made with one. For
                nice, nice_v2, html5_inicis and welcome.
            checksum: Amount that you believe can still be cancelled; if the provider counts
                otherwise, nothing is cancelled. Left out: no check.
            reason: Why. Needed by naverpay.
            refund_holder: Holder of the account to refund to (환불계좌 예금주). Needed for virtual
                accounts, for transfers through smartro_v2, and for phone payments of an
                earlier month through kcp.
            refund_bank: Bank code of the account to refund to (환불계좌 은행코드). Needed as
                `refund_holder` is.
            refund_account: Number of the account to refund to (환불계좌 계좌번호). Needed as
                `refund_holder` is.
            refund_tel: Phone number of the holder. Needed by smartro for virtual accounts; by
                smartro_v2 for virtual accounts and transfers.
            retain_promotion: Keep the promotion even if what is left of the payment breaks its
                rules; the provider's default is false.
            enable_webhook: Send a webhook for this cancel, to the URL saved in the console, and
                only if the payment used a webhook; the provider's default is false: then
                none is sent for a cancel through the API.
            extra: More for some gateways. Needed by naverpay.
            escrow_confirmed: The buyer has already confirmed an escrow purchase (에스크로 구매확정);
                reported (https://github.com/iamport/iamport-rest-client-java).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment after the cancel.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `payments.get(imp_uid=imp_uid, include_sandbox=True)` if `imp_uid` was
                given, else `payments.find(merchant_uid=merchant_uid)` if `merchant_uid` was
                given.

        `checksum` guards against a second time: the provider compares it with what it says can
        still be cancelled, and does nothing if they differ (documented).

        Not documented: The status after a cancel in part; compare `amount` with
        `cancel_amount`. Which payment is cancelled if several share the order number.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        refund_holder, refund_account, refund_tel = _hide(refund_holder, refund_account, refund_tel)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.cancel(
                imp_uid=imp_uid,
                merchant_uid=merchant_uid,
                amount=amount,
                tax_free=tax_free,
                vat_amount=vat_amount,
                checksum=checksum,
                reason=reason,
                refund_holder=refund_holder,
                refund_bank=refund_bank,
                refund_account=refund_account,
                refund_tel=refund_tel,
                retain_promotion=retain_promotion,
                enable_webhook=enable_webhook,
                extra=extra,
                escrow_confirmed=escrow_confirmed,
                tier=tier,
            ),
            **_options,
        )


class AsyncPayments(_AsyncResource):
    """Payments (결제)."""

    async def get_balance(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.PaymentBalance:
        """Get the amounts of a payment by means of payment (결제수단별 금액 조회).

        Splits what was paid, what was discounted and what is on the cash receipt into taxed,
        tax-free, VAT and service charge. For payments through payco only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The amounts.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            APIError: The method is not allowed here (405).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: The answer for payments through other gateways.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.get_balance(imp_uid, tier=tier), **_options)

    async def get(
        self,
        imp_uid: str | int,
        *,
        include_sandbox: bool | None = None,
        extension: bool | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Get a payment (결제 단건 조회).

        Reads one payment by its iamport id. A payment through a test channel is found only with
        `include_sandbox`.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            include_sandbox: Find payments through test channels too; the provider's default is
                false.
            extension: Add `extension`, the gateway's own fields, to the answer.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment.

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
        return await self._client.send(
            _endpoints.get(
                imp_uid, include_sandbox=include_sandbox, extension=extension, tier=tier
            ),
            **_options,
        )

    async def get_many(
        self,
        *,
        imp_uids: _Sequence[str | int] | None = None,
        merchant_uids: _Sequence[str | int | _UUID] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.Payment]:
        """Get several payments at once (결제 복수 조회).

        Reads payments by iamport ids, order numbers or both, at most 100 together. Payments
        that do not exist or are not yours are left out and not named: then `is_complete` of the
        result is false.

        Of `imp_uids` and `merchant_uids` there must be at least 1, at most 100 together.

        Args:
            imp_uids: iamport ids of payments; at least 1 of them.
            merchant_uids: Order numbers (주문번호) of payments; at least 1 of them.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether payments through test channels are found. The order of the
        payments.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.get_many(imp_uids=imp_uids, merchant_uids=merchant_uids, tier=tier),
            **_options,
        )

    async def find(
        self,
        merchant_uid: str | int | _UUID,
        *,
        payment_status: _models.PaymentStatus | str | None = None,
        sorting: _models.PaymentSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Find a payment by order number (주문번호로 결제 단건 조회).

        Several payments may share an order number; this gives the first of them by `sorting`,
        by default the one that was started last. `find_all` gives all.

        Args:
            merchant_uid: The merchant's order number (주문번호).
            payment_status: Only payments with this status; the provider's default is any.
            sorting: Order of the payments; the provider's default is -started.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether payments through test channels are found.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.find(
                merchant_uid, payment_status=payment_status, sorting=sorting, tier=tier
            ),
            **_options,
        )

    async def find_all(
        self,
        merchant_uid: str | int | _UUID,
        *,
        payment_status: _models.PaymentStatus | str | None = None,
        page: int | None = None,
        limit: int | None = None,
        sorting: _models.PaymentSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PaymentPage:
        """Find all payments with an order number (주문번호로 결제 복수 조회).

        Gives one page; `iter_find_all` goes through all pages.

        Args:
            merchant_uid: The merchant's order number (주문번호).
            payment_status: Only payments with this status; the provider's default is any.
            page: Number of the page; the provider's default is 1; at least 1.
            limit: Payments in a page; the provider's default is 20; 1 to 1000.
            sorting: Order of the payments; the provider's default is -started.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            A page of payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether payments through test channels are found.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.find_all(
                merchant_uid,
                payment_status=payment_status,
                page=page,
                limit=limit,
                sorting=sorting,
                tier=tier,
            ),
            **_options,
        )

    def iter_find_all(
        self,
        merchant_uid: str | int | _UUID,
        *,
        payment_status: _models.PaymentStatus | str | None = None,
        limit: int | None = None,
        sorting: _models.PaymentSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _AsyncPagedItems[_models.Payment, _models.PaymentPage]:
        """All items of `find_all`, page by page, fetched as they are used.

        Arguments and errors are those of `find_all`.
        """
        return self._client.paginate(
            lambda page: _endpoints.find_all(
                merchant_uid,
                payment_status=payment_status,
                page=page,
                limit=limit,
                sorting=sorting,
                tier=tier,
            ),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )

    async def list_by_status(
        self,
        payment_status: _models.PaymentStatusFilter | str,
        *,
        page: int | None = None,
        limit: int | None = None,
        from_: _datetime | int | None = None,
        to: _datetime | int | None = None,
        sorting: _models.PaymentSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PaymentPage:
        """List payments by status (결제상태별 복수 조회).

        Gives one page; `iter_by_status` goes through all pages. Without a time range these are
        the payments of the last 90 days; older ones take a call for each 90 days. Which time
        counts depends on the status: when the payment was started (ready), paid, cancelled or
        failed. A page after the last is refused with 400.

        `from_` to `to` may be at most 90 days.

        Args:
            payment_status: Status of the payments, or all.
            page: Number of the page; the provider's default is 1; at least 1.
            limit: Payments in a page; the provider's default is 20; 1 to 1000.
            from_: Earliest time, itself included; the provider's default is 90 days before
                `to`.
            to: Latest time, itself included; the provider's default is now.
            sorting: Order of the payments; the provider's default is -started.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            A page of payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Which time counts for the status all. Whether payments through test
        channels are listed.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.list_by_status(
                payment_status,
                page=page,
                limit=limit,
                from_=from_,
                to=to,
                sorting=sorting,
                tier=tier,
            ),
            **_options,
        )

    def iter_by_status(
        self,
        payment_status: _models.PaymentStatusFilter | str,
        *,
        limit: int | None = None,
        from_: _datetime | int | None = None,
        to: _datetime | int | None = None,
        sorting: _models.PaymentSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _AsyncPagedItems[_models.Payment, _models.PaymentPage]:
        """All items of `list_by_status`, page by page, fetched as they are used.

        Arguments and errors are those of `list_by_status`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list_by_status(
                payment_status,
                page=page,
                limit=limit,
                from_=from_,
                to=to,
                sorting=sorting,
                tier=tier,
            ),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )

    async def cancel(
        self,
        *,
        imp_uid: str | int | None = None,
        merchant_uid: str | int | _UUID | None = None,
        amount: _Decimal | int | None = None,
        tax_free: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        checksum: _Decimal | int | None = None,
        reason: str | None = None,
        refund_holder: str | None = None,
        refund_bank: str | None = None,
        refund_account: str | None = None,
        refund_tel: str | None = None,
        retain_promotion: bool | None = None,
        enable_webhook: bool | None = None,
        extra: _models.CancelPaymentExtra | _Mapping[str, object] | None = None,
        escrow_confirmed: bool | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Cancel a payment in full or in part (결제 취소).

        Name the payment by `imp_uid` or `merchant_uid`. Without `amount` everything that is
        left is cancelled. A cancel in part that is sent twice may cancel twice: `checksum`, the
        amount that you believe can still be cancelled, guards against that. Cards, transfers
        and phone payments are cancelled at once. Virtual accounts, and phone payments of an
        earlier month through kcp, are refunded to the given account on the next business day;
        that takes a contract with the gateway. Through paypal_v2 a cancel may wait for
        approval: it is done when the status is cancelled and `cancel_history` names it. After a
        lost answer to a cancel by order number, `payments.find` gives the payment that was
        started last; `payments.find_all` gives all.

        At least one of `imp_uid` and `merchant_uid` must be given.

        Args:
            imp_uid: iamport's id of the payment; wins if `merchant_uid` is given too.
            merchant_uid: The merchant's order number; needed without `imp_uid`.
            amount: Amount to cancel; left out cancels everything; more than 0.
            tax_free: Tax-free part of the amount (면세금액); the provider's default is 0, but kcp,
                kcp_quick, kicc, nice and payco need it for tax-free payments.
            vat_amount: VAT in the amount (부가세); needed if the payment was made with one. For
                nice, nice_v2, html5_inicis and welcome.
            checksum: Amount that you believe can still be cancelled; if the provider counts
                otherwise, nothing is cancelled. Left out: no check.
            reason: Why. Needed by naverpay.
            refund_holder: Holder of the account to refund to (환불계좌 예금주). Needed for virtual
                accounts, for transfers through smartro_v2, and for phone payments of an
                earlier month through kcp.
            refund_bank: Bank code of the account to refund to (환불계좌 은행코드). Needed as
                `refund_holder` is.
            refund_account: Number of the account to refund to (환불계좌 계좌번호). Needed as
                `refund_holder` is.
            refund_tel: Phone number of the holder. Needed by smartro for virtual accounts; by
                smartro_v2 for virtual accounts and transfers.
            retain_promotion: Keep the promotion even if what is left of the payment breaks its
                rules; the provider's default is false.
            enable_webhook: Send a webhook for this cancel, to the URL saved in the console, and
                only if the payment used a webhook; the provider's default is false: then
                none is sent for a cancel through the API.
            extra: More for some gateways. Needed by naverpay.
            escrow_confirmed: The buyer has already confirmed an escrow purchase (에스크로 구매확정);
                reported (https://github.com/iamport/iamport-rest-client-java).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment after the cancel.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `payments.get(imp_uid=imp_uid, include_sandbox=True)` if `imp_uid` was
                given, else `payments.find(merchant_uid=merchant_uid)` if `merchant_uid` was
                given.

        `checksum` guards against a second time: the provider compares it with what it says can
        still be cancelled, and does nothing if they differ (documented).

        Not documented: The status after a cancel in part; compare `amount` with
        `cancel_amount`. Which payment is cancelled if several share the order number.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        refund_holder, refund_account, refund_tel = _hide(refund_holder, refund_account, refund_tel)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.cancel(
                imp_uid=imp_uid,
                merchant_uid=merchant_uid,
                amount=amount,
                tax_free=tax_free,
                vat_amount=vat_amount,
                checksum=checksum,
                reason=reason,
                refund_holder=refund_holder,
                refund_bank=refund_bank,
                refund_account=refund_account,
                refund_tel=refund_tel,
                retain_promotion=retain_promotion,
                enable_webhook=enable_webhook,
                extra=extra,
                escrow_confirmed=escrow_confirmed,
                tier=tier,
            ),
            **_options,
        )
