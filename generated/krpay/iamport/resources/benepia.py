# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Benepia welfare points (베네피아 포인트), through KCP."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from decimal import Decimal as _Decimal
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import benepia as _endpoints


class Benepia(_SyncResource):
    """Benepia welfare points (베네피아 포인트), through KCP."""

    def get_points(
        self,
        *,
        benepia_user: str,
        benepia_password: str,
        channel_key: str,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.BenepiaPoints:
        """Get the Benepia points of a member (베네피아 포인트 조회).

        Only reads, although it is a POST. Through kcp only.

        Args:
            benepia_user: The member's id at Benepia.
            benepia_password: The member's password at Benepia.
            channel_key: Key of the KCP channel (채널 키).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The points.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            ServerError: The gateway or the provider's database failed (500).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether the server insists on `channel_key`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        benepia_user, benepia_password = _hide(benepia_user, benepia_password)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.get_points(
                benepia_user=benepia_user,
                benepia_password=benepia_password,
                channel_key=channel_key,
                tier=tier,
            ),
            **_options,
        )

    def pay(
        self,
        *,
        benepia_user: str,
        benepia_password: str,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        name: str,
        channel_key: str,
        benepia_member_code: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        buyer_addr: str | None = None,
        buyer_postcode: str | None = None,
        notice_url: _Sequence[str] | None = None,
        custom_data: str | _Mapping[str, object] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Pay with Benepia points (베네피아 포인트 결제).

        Pays at once, without a payment window. An order number that was ever paid is refused,
        so use the same one when you try again; it holds nothing back while the first request is
        still under way. Through kcp only.

        Args:
            benepia_user: The member's id at Benepia.
            benepia_password: The member's password at Benepia.
            merchant_uid: The merchant's order number (주문번호); refused if it is paid already; at
                most 40 characters.
            amount: Amount to pay.
            name: Name of the order; at most 40 characters.
            channel_key: Key of the KCP channel (채널 키).
            benepia_member_code: Code that Benepia gave the member's company (회원사 코드).
            buyer_name: Name of the buyer; at most 16 characters.
            buyer_email: E-mail address of the buyer; at most 64 characters.
            buyer_tel: Phone number of the buyer; at most 16 characters.
            buyer_addr: Address of the buyer; at most 128 characters.
            buyer_postcode: Postcode of the buyer; at most 8 characters.
            notice_url: URLs for the webhook; left out, the one set in the console.
            custom_data: Data of your own to keep with the payment.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with `pg_provider` kcp, kcp_billing, kcp_v2 or kcp_quick; with another value it may
        change. No source shows it for this operation; it is the same payment as that of a
        charge (inferred).

        `merchant_uid` guards against a second time: an order number that was ever paid is
        refused. It holds nothing back while a payment with it is still under way (documented).

        Not documented: Whether the server insists on `channel_key`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        (
            benepia_user,
            benepia_password,
            buyer_name,
            buyer_email,
            buyer_tel,
            buyer_addr,
            buyer_postcode,
        ) = _hide(
            benepia_user,
            benepia_password,
            buyer_name,
            buyer_email,
            buyer_tel,
            buyer_addr,
            buyer_postcode,
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.pay(
                benepia_user=benepia_user,
                benepia_password=benepia_password,
                merchant_uid=merchant_uid,
                amount=amount,
                name=name,
                channel_key=channel_key,
                benepia_member_code=benepia_member_code,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                buyer_addr=buyer_addr,
                buyer_postcode=buyer_postcode,
                notice_url=notice_url,
                custom_data=custom_data,
                tier=tier,
            ),
            **_options,
        )


class AsyncBenepia(_AsyncResource):
    """Benepia welfare points (베네피아 포인트), through KCP."""

    async def get_points(
        self,
        *,
        benepia_user: str,
        benepia_password: str,
        channel_key: str,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.BenepiaPoints:
        """Get the Benepia points of a member (베네피아 포인트 조회).

        Only reads, although it is a POST. Through kcp only.

        Args:
            benepia_user: The member's id at Benepia.
            benepia_password: The member's password at Benepia.
            channel_key: Key of the KCP channel (채널 키).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The points.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            ServerError: The gateway or the provider's database failed (500).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether the server insists on `channel_key`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        benepia_user, benepia_password = _hide(benepia_user, benepia_password)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.get_points(
                benepia_user=benepia_user,
                benepia_password=benepia_password,
                channel_key=channel_key,
                tier=tier,
            ),
            **_options,
        )

    async def pay(
        self,
        *,
        benepia_user: str,
        benepia_password: str,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        name: str,
        channel_key: str,
        benepia_member_code: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        buyer_addr: str | None = None,
        buyer_postcode: str | None = None,
        notice_url: _Sequence[str] | None = None,
        custom_data: str | _Mapping[str, object] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Pay with Benepia points (베네피아 포인트 결제).

        Pays at once, without a payment window. An order number that was ever paid is refused,
        so use the same one when you try again; it holds nothing back while the first request is
        still under way. Through kcp only.

        Args:
            benepia_user: The member's id at Benepia.
            benepia_password: The member's password at Benepia.
            merchant_uid: The merchant's order number (주문번호); refused if it is paid already; at
                most 40 characters.
            amount: Amount to pay.
            name: Name of the order; at most 40 characters.
            channel_key: Key of the KCP channel (채널 키).
            benepia_member_code: Code that Benepia gave the member's company (회원사 코드).
            buyer_name: Name of the buyer; at most 16 characters.
            buyer_email: E-mail address of the buyer; at most 64 characters.
            buyer_tel: Phone number of the buyer; at most 16 characters.
            buyer_addr: Address of the buyer; at most 128 characters.
            buyer_postcode: Postcode of the buyer; at most 8 characters.
            notice_url: URLs for the webhook; left out, the one set in the console.
            custom_data: Data of your own to keep with the payment.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with `pg_provider` kcp, kcp_billing, kcp_v2 or kcp_quick; with another value it may
        change. No source shows it for this operation; it is the same payment as that of a
        charge (inferred).

        `merchant_uid` guards against a second time: an order number that was ever paid is
        refused. It holds nothing back while a payment with it is still under way (documented).

        Not documented: Whether the server insists on `channel_key`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        (
            benepia_user,
            benepia_password,
            buyer_name,
            buyer_email,
            buyer_tel,
            buyer_addr,
            buyer_postcode,
        ) = _hide(
            benepia_user,
            benepia_password,
            buyer_name,
            buyer_email,
            buyer_tel,
            buyer_addr,
            buyer_postcode,
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.pay(
                benepia_user=benepia_user,
                benepia_password=benepia_password,
                merchant_uid=merchant_uid,
                amount=amount,
                name=name,
                channel_key=channel_key,
                benepia_member_code=benepia_member_code,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                buyer_addr=buyer_addr,
                buyer_postcode=buyer_postcode,
                notice_url=notice_url,
                custom_data=custom_data,
                tier=tier,
            ),
            **_options,
        )
