# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""

from decimal import Decimal as _Decimal
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import prepared_payments as _endpoints


class PreparedPayments(_SyncResource):
    """Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""

    def create(
        self,
        *,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        currency: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PreparedPayment:
        """Register the amount of a coming payment (결제금액 사전 등록).

        A payment window that is opened with this order number and another amount is stopped
        before the gateway's window appears.

        Args:
            merchant_uid: The merchant's order number (주문번호) of the coming payment; at most 40
                characters.
            amount: Amount that the payment must have.
            currency: Currency that the payment must have, such as KRW, USD or JPY. Left out:
                any.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            What is registered now.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `prepared_payments.get(merchant_uid=merchant_uid)`.

        Not documented: What happens to an order number that is registered already.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.create(
                merchant_uid=merchant_uid, amount=amount, currency=currency, tier=tier
            ),
            **_options,
        )

    def update(
        self,
        *,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        currency: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PreparedPayment:
        """Change a registered amount (사전 등록 결제금액 수정).

        Only for an order number that was registered with `create`.

        Args:
            merchant_uid: The order number that is registered; at most 40 characters.
            amount: New amount.
            currency: Currency that the payment must have, such as KRW, USD or JPY. Left out:
                any.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            What is registered now.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `prepared_payments.get(merchant_uid=merchant_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.update(
                merchant_uid=merchant_uid, amount=amount, currency=currency, tier=tier
            ),
            **_options,
        )

    def get(
        self,
        merchant_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PreparedPayment:
        """Get a registered amount (사전 등록 결제금액 조회).

        Reads what was registered with `create`.

        Args:
            merchant_uid: The merchant's order number (주문번호) of the coming payment.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            What is registered.

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
        return self._client.send(_endpoints.get(merchant_uid, tier=tier), **_options)


class AsyncPreparedPayments(_AsyncResource):
    """Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""

    async def create(
        self,
        *,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        currency: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PreparedPayment:
        """Register the amount of a coming payment (결제금액 사전 등록).

        A payment window that is opened with this order number and another amount is stopped
        before the gateway's window appears.

        Args:
            merchant_uid: The merchant's order number (주문번호) of the coming payment; at most 40
                characters.
            amount: Amount that the payment must have.
            currency: Currency that the payment must have, such as KRW, USD or JPY. Left out:
                any.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            What is registered now.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `prepared_payments.get(merchant_uid=merchant_uid)`.

        Not documented: What happens to an order number that is registered already.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.create(
                merchant_uid=merchant_uid, amount=amount, currency=currency, tier=tier
            ),
            **_options,
        )

    async def update(
        self,
        *,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        currency: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PreparedPayment:
        """Change a registered amount (사전 등록 결제금액 수정).

        Only for an order number that was registered with `create`.

        Args:
            merchant_uid: The order number that is registered; at most 40 characters.
            amount: New amount.
            currency: Currency that the payment must have, such as KRW, USD or JPY. Left out:
                any.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            What is registered now.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `prepared_payments.get(merchant_uid=merchant_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.update(
                merchant_uid=merchant_uid, amount=amount, currency=currency, tier=tier
            ),
            **_options,
        )

    async def get(
        self,
        merchant_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PreparedPayment:
        """Get a registered amount (사전 등록 결제금액 조회).

        Reads what was registered with `create`.

        Args:
            merchant_uid: The merchant's order number (주문번호) of the coming payment.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            What is registered.

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
        return await self._client.send(_endpoints.get(merchant_uid, tier=tier), **_options)
