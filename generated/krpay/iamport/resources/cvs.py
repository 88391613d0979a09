# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""

from typing import Unpack

from krpay._runtime.call import CallOptions
from krpay._runtime.client import AsyncResource, SyncResource
from krpay.iamport import models
from krpay.iamport.endpoints import cvs as endpoints


class Cvs(SyncResource):
    """Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""

    def revoke(
        self, imp_uid: str, /, *, tier: str | None = None, **options: Unpack[CallOptions]
    ) -> models.Payment:
        """Cancel a convenience-store barcode (편의점 결제 바코드 취소).

        Stops a barcode that was issued or registered and is not paid yet, so that it can no
        longer be paid: for orders that cannot be delivered.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment after the cancel.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: The answer was lost or HTTP 5xx came; ask `payments.get`.

        Not documented: The status of the payment after the call, and how a refusal looks.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(endpoints.revoke(imp_uid, tier=tier), **options)


class AsyncCvs(AsyncResource):
    """Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""

    async def revoke(
        self, imp_uid: str, /, *, tier: str | None = None, **options: Unpack[CallOptions]
    ) -> models.Payment:
        """Cancel a convenience-store barcode (편의점 결제 바코드 취소).

        Stops a barcode that was issued or registered and is not paid yet, so that it can no
        longer be paid: for orders that cannot be delivered.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment after the cancel.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: The answer was lost or HTTP 5xx came; ask `payments.get`.

        Not documented: The status of the payment after the call, and how a refusal looks.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(endpoints.revoke(imp_uid, tier=tier), **options)
