# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payco orders (페이코)."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import payco_orders as _endpoints


class PaycoOrders(_SyncResource):
    """Payco orders (페이코)."""

    def update_status(
        self,
        imp_uid: str | int,
        *,
        status: _models.PaycoOrderStatus | str,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PaycoOrder:
        """Change the state of a Payco order (페이코 주문상태 수정).

        Tells Payco how far the goods of an order are. Through payco only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            status: New state of the order.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The order after the change.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Whether CANCELED refunds the payment, too. Which changes of state are
        allowed, and how a refusal looks.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.update_status(imp_uid, status=status, tier=tier), **_options
        )


class AsyncPaycoOrders(_AsyncResource):
    """Payco orders (페이코)."""

    async def update_status(
        self,
        imp_uid: str | int,
        *,
        status: _models.PaycoOrderStatus | str,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PaycoOrder:
        """Change the state of a Payco order (페이코 주문상태 수정).

        Tells Payco how far the goods of an order are. Through payco only.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            status: New state of the order.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The order after the change.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Whether CANCELED refunds the payment, too. Which changes of state are
        allowed, and how a refusal looks.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.update_status(imp_uid, status=status, tier=tier), **_options
        )
