# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payment gateway settings (채널) of the account."""

from builtins import list as _list
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import channels as _endpoints


class Channels(_SyncResource):
    """Payment gateway settings (채널) of the account."""

    def list(
        self, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _list[_models.Channel]:
        """List the payment gateway settings of the account (PG 설정 복수 조회).

        All settings (채널) that are registered in the console, test channels included.

        Args:
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The settings.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.list(tier=tier), **_options)


class AsyncChannels(_AsyncResource):
    """Payment gateway settings (채널) of the account."""

    async def list(
        self, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _list[_models.Channel]:
        """List the payment gateway settings of the account (PG 설정 복수 조회).

        All settings (채널) that are registered in the console, test channels included.

        Args:
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The settings.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.list(tier=tier), **_options)
