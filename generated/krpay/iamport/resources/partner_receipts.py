# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Shares of sub-merchants on a sales slip (하위가맹점 매출전표), through Inicis."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import partner_receipts as _endpoints


class PartnerReceipts(_SyncResource):
    """Shares of sub-merchants on a sales slip (하위가맹점 매출전표), through Inicis."""

    def register(
        self,
        imp_uid: str | int,
        *,
        shares: _Sequence[_models.PartnerShare | _Mapping[str, object]],
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PartnerReceipt:
        """Register shares of sub-merchants on a sales slip (영수증 내 하위 상점 거래 등록).

        Adds sub-merchants and their amounts to the sales slip of a paid payment. Through
        html5_inicis only; its INIApi key must stand in iamport's console.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            shares: Sub-merchants and what each of them sold.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The sales slip.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Whether the amounts must add up to the payment. What a second call for
        the same payment does.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        [shares] = _hide(shares)
        _options = _hide_options(_options)
        return self._client.send(_endpoints.register(imp_uid, shares=shares, tier=tier), **_options)


class AsyncPartnerReceipts(_AsyncResource):
    """Shares of sub-merchants on a sales slip (하위가맹점 매출전표), through Inicis."""

    async def register(
        self,
        imp_uid: str | int,
        *,
        shares: _Sequence[_models.PartnerShare | _Mapping[str, object]],
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PartnerReceipt:
        """Register shares of sub-merchants on a sales slip (영수증 내 하위 상점 거래 등록).

        Adds sub-merchants and their amounts to the sales slip of a paid payment. Through
        html5_inicis only; its INIApi key must stand in iamport's console.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            shares: Sub-merchants and what each of them sold.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The sales slip.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Whether the amounts must add up to the payment. What a second call for
        the same payment does.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        [shares] = _hide(shares)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.register(imp_uid, shares=shares, tier=tier), **_options
        )
