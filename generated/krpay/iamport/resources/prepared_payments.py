# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""

from decimal import Decimal
from typing import Unpack

from krpay._runtime.call import CallOptions
from krpay._runtime.resources import AsyncResource, SyncResource
from krpay.iamport import models
from krpay.iamport.endpoints import prepared_payments as endpoints


class PreparedPayments(SyncResource):
    """Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""

    def create(
        self,
        *,
        merchant_uid: str,
        amount: Decimal | int,
        currency: str | None = None,
        tier: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.PreparedPayment:
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
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: The answer was lost or HTTP 5xx came; ask
                `prepared_payments.get`.

        Not documented: What happens to an order number that is registered already.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            endpoints.create(
                merchant_uid=merchant_uid, amount=amount, currency=currency, tier=tier
            ),
            **options,
        )

    def update(
        self,
        *,
        merchant_uid: str,
        amount: Decimal | int,
        currency: str | None = None,
        tier: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.PreparedPayment:
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
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: The answer was lost or HTTP 5xx came; ask
                `prepared_payments.get`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            endpoints.update(
                merchant_uid=merchant_uid, amount=amount, currency=currency, tier=tier
            ),
            **options,
        )

    def get(
        self, merchant_uid: str, /, *, tier: str | None = None, **options: Unpack[CallOptions]
    ) -> models.PreparedPayment:
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
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: No answer came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(endpoints.get(merchant_uid, tier=tier), **options)


class AsyncPreparedPayments(AsyncResource):
    """Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""

    async def create(
        self,
        *,
        merchant_uid: str,
        amount: Decimal | int,
        currency: str | None = None,
        tier: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.PreparedPayment:
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
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: The answer was lost or HTTP 5xx came; ask
                `prepared_payments.get`.

        Not documented: What happens to an order number that is registered already.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            endpoints.create(
                merchant_uid=merchant_uid, amount=amount, currency=currency, tier=tier
            ),
            **options,
        )

    async def update(
        self,
        *,
        merchant_uid: str,
        amount: Decimal | int,
        currency: str | None = None,
        tier: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.PreparedPayment:
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
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: The answer was lost or HTTP 5xx came; ask
                `prepared_payments.get`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            endpoints.update(
                merchant_uid=merchant_uid, amount=amount, currency=currency, tier=tier
            ),
            **options,
        )

    async def get(
        self, merchant_uid: str, /, *, tier: str | None = None, **options: Unpack[CallOptions]
    ) -> models.PreparedPayment:
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
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: No answer came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(endpoints.get(merchant_uid, tier=tier), **options)
