# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payments (결제)."""

from typing import Unpack

from krpay._runtime.call import CallOptions
from krpay._runtime.client import AsyncResource, SyncResource
from krpay.iamport import models
from krpay.iamport.endpoints import payments as endpoints


class Payments(SyncResource):
    """Payments (결제)."""

    def get(
        self,
        imp_uid: str,
        /,
        *,
        include_sandbox: bool | None = None,
        extension: bool | None = None,
        tier: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Payment:
        """Get a payment (결제 단건 조회).

        Reads one payment by its iamport id. A payment through a test channel is found only with
        `include_sandbox`.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            include_sandbox: Find payments through test channels too; the provider's default is
                false.
            extension: Add `extension`, the gateway's own fields, to the answer; documented.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such payment, or not yours (404).
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: No answer came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            endpoints.get(imp_uid, include_sandbox=include_sandbox, extension=extension, tier=tier),
            **options,
        )


class AsyncPayments(AsyncResource):
    """Payments (결제)."""

    async def get(
        self,
        imp_uid: str,
        /,
        *,
        include_sandbox: bool | None = None,
        extension: bool | None = None,
        tier: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Payment:
        """Get a payment (결제 단건 조회).

        Reads one payment by its iamport id. A payment through a test channel is found only with
        `include_sandbox`.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            include_sandbox: Find payments through test channels too; the provider's default is
                false.
            extension: Add `extension`, the gateway's own fields, to the answer; documented.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such payment, or not yours (404).
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: No answer came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            endpoints.get(imp_uid, include_sandbox=include_sandbox, extension=extension, tier=tier),
            **options,
        )
