# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import datetime as _datetime
from decimal import Decimal as _Decimal
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import cvs as _endpoints


class Cvs(_SyncResource):
    """Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""

    def issue(
        self,
        *,
        channel_key: str,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        barcode: str | None = None,
        expired_at: _datetime | int | None = None,
        name: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        buyer_addr: str | None = None,
        buyer_postcode: str | None = None,
        confirm_url: str | None = None,
        notice_url: _Sequence[str] | None = None,
        custom_data: str | _Mapping[str, object] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Issue or register a barcode for a convenience store (편의점 결제 수납번호 발급).

        The buyer shows the barcode in a store and pays there. Galaxia makes a new one, or
        registers your own `barcode`. An order number that is paid already is refused. The
        provider asks `confirm_url`, if given, when the buyer is about to pay: a POST with
        `event` Galaxia.Cvs.Confirm, the ids, the status and `extra` with the barcode and
        `payType` (card or cash); HTTP 200 accepts, anything else refuses.

        Args:
            channel_key: Key of the Galaxia channel (채널 키).
            merchant_uid: The merchant's order number (주문번호); refused if it is paid already; at
                most 40 characters.
            amount: Amount to pay.
            barcode: Your own barcode number (수납번호), to be registered instead of a new one.
            expired_at: Deadline of the payment (결제기한); left out, the one agreed with Galaxia.
            name: Name of the order; at most 40 characters.
            buyer_name: Name of the buyer; at most 16 characters.
            buyer_email: E-mail address of the buyer; at most 64 characters.
            buyer_tel: Phone number of the buyer; at most 16 characters.
            buyer_addr: Address of the buyer; at most 128 characters.
            buyer_postcode: Postcode of the buyer; at most 8 characters.
            confirm_url: URL that is asked, when the buyer is about to pay, whether that is
                still possible; left out, it always is.
            notice_url: URLs for the webhook when it is paid; left out, the one set in the
                console.
            custom_data: Data of your own to keep with the payment.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The unpaid payment.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with `pg_provider` galaxia; with another value it may change. No source shows it
        for this operation; it is the same payment as that of a charge (inferred).

        `merchant_uid` guards against a second time: an order number that was ever paid is
        refused. It holds nothing back while a payment with it is still under way (documented).

        Not documented: Where the answer holds the new barcode. Whether an order number with an
        unpaid barcode gets another one. Whether the server insists on `channel_key`. Whether it
        still takes `pg`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode = _hide(
            buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.issue(
                channel_key=channel_key,
                merchant_uid=merchant_uid,
                amount=amount,
                barcode=barcode,
                expired_at=expired_at,
                name=name,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                buyer_addr=buyer_addr,
                buyer_postcode=buyer_postcode,
                confirm_url=confirm_url,
                notice_url=notice_url,
                custom_data=custom_data,
                tier=tier,
            ),
            **_options,
        )

    def revoke(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.Payment:
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
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `payments.get(imp_uid=imp_uid, include_sandbox=True)`.

        Not documented: The status of the payment after the call, and how a refusal looks.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.revoke(imp_uid, tier=tier), **_options)


class AsyncCvs(_AsyncResource):
    """Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""

    async def issue(
        self,
        *,
        channel_key: str,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        barcode: str | None = None,
        expired_at: _datetime | int | None = None,
        name: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        buyer_addr: str | None = None,
        buyer_postcode: str | None = None,
        confirm_url: str | None = None,
        notice_url: _Sequence[str] | None = None,
        custom_data: str | _Mapping[str, object] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Issue or register a barcode for a convenience store (편의점 결제 수납번호 발급).

        The buyer shows the barcode in a store and pays there. Galaxia makes a new one, or
        registers your own `barcode`. An order number that is paid already is refused. The
        provider asks `confirm_url`, if given, when the buyer is about to pay: a POST with
        `event` Galaxia.Cvs.Confirm, the ids, the status and `extra` with the barcode and
        `payType` (card or cash); HTTP 200 accepts, anything else refuses.

        Args:
            channel_key: Key of the Galaxia channel (채널 키).
            merchant_uid: The merchant's order number (주문번호); refused if it is paid already; at
                most 40 characters.
            amount: Amount to pay.
            barcode: Your own barcode number (수납번호), to be registered instead of a new one.
            expired_at: Deadline of the payment (결제기한); left out, the one agreed with Galaxia.
            name: Name of the order; at most 40 characters.
            buyer_name: Name of the buyer; at most 16 characters.
            buyer_email: E-mail address of the buyer; at most 64 characters.
            buyer_tel: Phone number of the buyer; at most 16 characters.
            buyer_addr: Address of the buyer; at most 128 characters.
            buyer_postcode: Postcode of the buyer; at most 8 characters.
            confirm_url: URL that is asked, when the buyer is about to pay, whether that is
                still possible; left out, it always is.
            notice_url: URLs for the webhook when it is paid; left out, the one set in the
                console.
            custom_data: Data of your own to keep with the payment.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The unpaid payment.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with `pg_provider` galaxia; with another value it may change. No source shows it
        for this operation; it is the same payment as that of a charge (inferred).

        `merchant_uid` guards against a second time: an order number that was ever paid is
        refused. It holds nothing back while a payment with it is still under way (documented).

        Not documented: Where the answer holds the new barcode. Whether an order number with an
        unpaid barcode gets another one. Whether the server insists on `channel_key`. Whether it
        still takes `pg`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode = _hide(
            buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.issue(
                channel_key=channel_key,
                merchant_uid=merchant_uid,
                amount=amount,
                barcode=barcode,
                expired_at=expired_at,
                name=name,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                buyer_addr=buyer_addr,
                buyer_postcode=buyer_postcode,
                confirm_url=confirm_url,
                notice_url=notice_url,
                custom_data=custom_data,
                tier=tier,
            ),
            **_options,
        )

    async def revoke(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.Payment:
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
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `payments.get(imp_uid=imp_uid, include_sandbox=True)`.

        Not documented: The status of the payment after the call, and how a refusal looks.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.revoke(imp_uid, tier=tier), **_options)
