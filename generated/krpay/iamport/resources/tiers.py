# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Sub-merchants (하위상점) of agency accounts."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import tiers as _endpoints


class Tiers(_SyncResource):
    """Sub-merchants (하위상점) of agency accounts."""

    def get(
        self, tier_code: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.Tier:
        """Get a sub-merchant (하위상점 조회).

        Not found are codes that were never registered and those of deleted sub-merchants.

        Args:
            tier_code: Code of the sub-merchant: 3 characters, A-Z or 0-9; matches
                ^[A-Z0-9]{3}$.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The sub-merchant.

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
        return self._client.send(_endpoints.get(tier_code, tier=tier), **_options)


class AsyncTiers(_AsyncResource):
    """Sub-merchants (하위상점) of agency accounts."""

    async def get(
        self, tier_code: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.Tier:
        """Get a sub-merchant (하위상점 조회).

        Not found are codes that were never registered and those of deleted sub-merchants.

        Args:
            tier_code: Code of the sub-merchant: 3 characters, A-Z or 0-9; matches
                ^[A-Z0-9]{3}$.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The sub-merchant.

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
        return await self._client.send(_endpoints.get(tier_code, tier=tier), **_options)
