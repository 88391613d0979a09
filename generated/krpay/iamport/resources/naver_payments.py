# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Naver Pay payment type (네이버페이 결제형)."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import naver_payments as _endpoints


class NaverPayments(_SyncResource):
    """Naver Pay payment type (네이버페이 결제형)."""

    def grant_points(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> None:
        """Grant Naver Pay points for a payment (네이버페이 포인트 적립).

        Has Naver give the buyer the points of a payment. Through naverpay (payment type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: How many points are granted. What a second call for the same payment
        does.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.grant_points(imp_uid, tier=tier), **_options)

    def confirm(
        self,
        imp_uid: str | int,
        *,
        requester: _models.NaverConfirmRequester | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Confirm the purchase of an escrow payment (네이버페이 에스크로 주문 확정).

        Confirms the purchase (구매확정) of an escrow payment. Through naverpay (payment type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            requester: Who confirms; the provider's default is admin.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: What a second call for the same payment does.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.confirm(imp_uid, requester=requester, tier=tier), **_options
        )

    def get_cash_receipt_amount(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.NaverCashAmount:
        """Get what can be on a cash receipt (현금영수증 발급 가용액 조회).

        Reads how much of a payment a cash receipt can be issued for. Through naverpay (payment
        type) only; other payments are refused.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The amounts.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            ServerError: The gateway or the provider's database failed (500).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.get_cash_receipt_amount(imp_uid, tier=tier), **_options)


class AsyncNaverPayments(_AsyncResource):
    """Naver Pay payment type (네이버페이 결제형)."""

    async def grant_points(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> None:
        """Grant Naver Pay points for a payment (네이버페이 포인트 적립).

        Has Naver give the buyer the points of a payment. Through naverpay (payment type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: How many points are granted. What a second call for the same payment
        does.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.grant_points(imp_uid, tier=tier), **_options)

    async def confirm(
        self,
        imp_uid: str | int,
        *,
        requester: _models.NaverConfirmRequester | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Confirm the purchase of an escrow payment (네이버페이 에스크로 주문 확정).

        Confirms the purchase (구매확정) of an escrow payment. Through naverpay (payment type) only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            requester: Who confirms; the provider's default is admin.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: What a second call for the same payment does.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.confirm(imp_uid, requester=requester, tier=tier), **_options
        )

    async def get_cash_receipt_amount(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.NaverCashAmount:
        """Get what can be on a cash receipt (현금영수증 발급 가용액 조회).

        Reads how much of a payment a cash receipt can be issued for. Through naverpay (payment
        type) only; other payments are refused.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The amounts.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            ServerError: The gateway or the provider's database failed (500).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.get_cash_receipt_amount(imp_uid, tier=tier), **_options
        )
