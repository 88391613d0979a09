# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Mileage cards of members."""

from collections.abc import Mapping as _Mapping
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import mileage as _endpoints


class Mileage(_SyncResource):
    """Mileage cards of members."""

    def list_cards(
        self,
        *,
        page_request: _models.MileagePageRequest | _Mapping[str, object],
        policy_sub_type: _models.MileagePolicySubType | str,
        user_id: int,
        **_options: _Unpack[_CallOptions],
    ) -> _models.MileageCards:
        """List the mileage cards of a member.

        In the docs: "Inquiry the list of mileage cards owned by member".

        Args:
            page_request: Which page.
            policy_sub_type: Kind of the mileage policy.
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Returns:
            A page of mileage cards.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: The fields of pageResponse. Response codes. Whether the answer is encrypted.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400569681250001/33500383961720001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.list_cards(
                page_request=page_request, policy_sub_type=policy_sub_type, user_id=user_id
            ),
            **_options,
        )


class AsyncMileage(_AsyncResource):
    """Mileage cards of members."""

    async def list_cards(
        self,
        *,
        page_request: _models.MileagePageRequest | _Mapping[str, object],
        policy_sub_type: _models.MileagePolicySubType | str,
        user_id: int,
        **_options: _Unpack[_CallOptions],
    ) -> _models.MileageCards:
        """List the mileage cards of a member.

        In the docs: "Inquiry the list of mileage cards owned by member".

        Args:
            page_request: Which page.
            policy_sub_type: Kind of the mileage policy.
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Returns:
            A page of mileage cards.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: The fields of pageResponse. Response codes. Whether the answer is encrypted.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400569681250001/33500383961720001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.list_cards(
                page_request=page_request, policy_sub_type=policy_sub_type, user_id=user_id
            ),
            **_options,
        )
