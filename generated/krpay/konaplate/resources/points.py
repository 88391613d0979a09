# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Points (포인트) of members and cards."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import points as _endpoints


class Points(_SyncResource):
    """Points (포인트) of members and cards."""

    def reward(
        self,
        *,
        message: _models.PointRewardMessage | _Mapping[str, object],
        rewards: _Sequence[_Mapping[str, object]],
        point_type: _models.PointType | str,
        affiliate_id: str | None = None,
        policy_id: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Grant points to members or cards (관리자 포인트 지급).

        For administrators. The points are paid from the balance of a deposit account. After a
        lost answer, points of a card show in `cards.list`; nothing documented shows those of a
        member.

        Args:
            message: Why the points are granted.
            rewards: Who gets how many points; the fields of an item are not documented.
            point_type: What the points belong to.
            affiliate_id: Id of the affiliate; needed if `point_type` is CARD and
                isRewardByToken is true; 15 characters; inferred.
            policy_id: Id of the point policy. Conditional; the docs' condition could not be
                read; 15 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after policyId, isRewardByToken among them; pass them as
        `extra_body`. The fields of an item of pointRewardInfoList. Where affiliateId stands.
        When policyId is needed. All response fields. Response codes. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400569658260001/33500947926630001,
        documented.
        """
        [rewards] = _hide(rewards)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.reward(
                message=message,
                rewards=rewards,
                point_type=point_type,
                affiliate_id=affiliate_id,
                policy_id=policy_id,
            ),
            **_options,
        )


class AsyncPoints(_AsyncResource):
    """Points (포인트) of members and cards."""

    async def reward(
        self,
        *,
        message: _models.PointRewardMessage | _Mapping[str, object],
        rewards: _Sequence[_Mapping[str, object]],
        point_type: _models.PointType | str,
        affiliate_id: str | None = None,
        policy_id: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Grant points to members or cards (관리자 포인트 지급).

        For administrators. The points are paid from the balance of a deposit account. After a
        lost answer, points of a card show in `cards.list`; nothing documented shows those of a
        member.

        Args:
            message: Why the points are granted.
            rewards: Who gets how many points; the fields of an item are not documented.
            point_type: What the points belong to.
            affiliate_id: Id of the affiliate; needed if `point_type` is CARD and
                isRewardByToken is true; 15 characters; inferred.
            policy_id: Id of the point policy. Conditional; the docs' condition could not be
                read; 15 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after policyId, isRewardByToken among them; pass them as
        `extra_body`. The fields of an item of pointRewardInfoList. Where affiliateId stands.
        When policyId is needed. All response fields. Response codes. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400569658260001/33500947926630001,
        documented.
        """
        [rewards] = _hide(rewards)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.reward(
                message=message,
                rewards=rewards,
                point_type=point_type,
                affiliate_id=affiliate_id,
                policy_id=policy_id,
            ),
            **_options,
        )
