# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Cash receipts (현금영수증) of sales made outside iamport."""

from decimal import Decimal as _Decimal
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import external_cash_receipts as _endpoints


class ExternalCashReceipts(_SyncResource):
    """Cash receipts (현금영수증) of sales made outside iamport."""

    def get(
        self,
        merchant_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ExternalCashReceipt:
        """Get the cash receipt of an outside sale (현금영수증 외부 발급내역 조회).

        Reads a cash receipt that was issued with `external_cash_receipts.issue`. Gateways:
        html5_inicis, kcp, settle, nice, nice_v2, kicc, tosspayments, ksnet, smartro_v2 and
        welcome.

        Args:
            merchant_uid: The merchant's order number of the sale (주문번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The cash receipt.

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
        return self._client.send(_endpoints.get(merchant_uid, tier=tier), **_options)

    def issue(
        self,
        merchant_uid: str | int | _UUID,
        *,
        channel_key: str,
        name: str,
        amount: _Decimal | int,
        identifier: str,
        identifier_type: _models.CashReceiptIdentifierType | str | None = None,
        type: _models.CashReceiptPurpose | str | None = None,
        product_type: _models.ProductType | str | None = None,
        pay_method: _models.ExternalPayMethod | str | None = None,
        corp_reg_no: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        tax_free: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ExternalCashReceipt:
        """Issue a cash receipt for an outside sale (현금영수증 외부 발급).

        Issues a receipt for a cash sale that was not made through iamport. Use the sale's own
        order number, so that the two can be matched; a number that has a receipt already is
        refused, and smartro_v2 allows no special characters in it. tosspayments does not check
        that the number fits the purpose. Gateways: html5_inicis, kcp, settle, nice, nice_v2,
        kicc, tosspayments, ksnet, smartro, smartro_v2 and welcome.

        Args:
            merchant_uid: The merchant's order number of the sale (주문번호).
            channel_key: Channel (채널) that issues the receipt.
            name: Name of the order (주문명).
            amount: Amount of the receipt; a whole number.
            identifier: Number of the recipient: cash receipt card, mobile phone, resident or
                business registration number.
            identifier_type: Kind of `identifier`. Needed by kicc, settle and nice_v2; others
                tell by the number. nice_v2 does not take taxcard.
            type: What the receipt is for; the provider's default is person. Needed by
                smartro_v2, nice_v2 and welcome.
            product_type: Kind of goods. Needed by ksnet; used by it only.
            pay_method: How the sale was paid: trans or vbank. Needed by welcome; used by it
                only.
            corp_reg_no: Business registration number of the issuing business. Needed by
                welcome; used by it only.
            buyer_name: Name of the buyer; recommended for tracing the receipt later. Needed by
                ksnet and smartro_v2.
            buyer_email: E-mail address of the buyer.
            buyer_tel: Phone number of the buyer; recommended for tracing the receipt later.
                Needed by smartro_v2 and welcome.
            tax_free: Tax-free part of the amount; the provider's default is 0. Of the rest,
                1/11 is taken as VAT; a whole number.
            vat_amount: VAT within the amount; only for merchants that set VAT themselves.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The cash receipt.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `external_cash_receipts.get(merchant_uid=merchant_uid)`.

        Not documented: Whether the server insists on `channel_key`. Whether
        `external_cash_receipts.get` finds receipts of smartro; its list of gateways does not
        name it.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        identifier, corp_reg_no, buyer_name, buyer_email, buyer_tel = _hide(
            identifier, corp_reg_no, buyer_name, buyer_email, buyer_tel
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.issue(
                merchant_uid,
                channel_key=channel_key,
                name=name,
                amount=amount,
                identifier=identifier,
                identifier_type=identifier_type,
                type=type,
                product_type=product_type,
                pay_method=pay_method,
                corp_reg_no=corp_reg_no,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                tax_free=tax_free,
                vat_amount=vat_amount,
                tier=tier,
            ),
            **_options,
        )

    def revoke(
        self,
        merchant_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ExternalCashReceipt:
        """Revoke the cash receipt of an outside sale (현금영수증 외부 발급 취소).

        Revokes a receipt that was issued with `external_cash_receipts.issue`. For payments
        through iamport see `cash_receipts.revoke`. Gateways: html5_inicis, kcp, settle, nice,
        nice_v2, tosspayments, ksnet, smartro_v2 and welcome.

        Args:
            merchant_uid: The merchant's order number of the sale (주문번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The cash receipt after it was revoked.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `external_cash_receipts.get(merchant_uid=merchant_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.revoke(merchant_uid, tier=tier), **_options)


class AsyncExternalCashReceipts(_AsyncResource):
    """Cash receipts (현금영수증) of sales made outside iamport."""

    async def get(
        self,
        merchant_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ExternalCashReceipt:
        """Get the cash receipt of an outside sale (현금영수증 외부 발급내역 조회).

        Reads a cash receipt that was issued with `external_cash_receipts.issue`. Gateways:
        html5_inicis, kcp, settle, nice, nice_v2, kicc, tosspayments, ksnet, smartro_v2 and
        welcome.

        Args:
            merchant_uid: The merchant's order number of the sale (주문번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The cash receipt.

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
        return await self._client.send(_endpoints.get(merchant_uid, tier=tier), **_options)

    async def issue(
        self,
        merchant_uid: str | int | _UUID,
        *,
        channel_key: str,
        name: str,
        amount: _Decimal | int,
        identifier: str,
        identifier_type: _models.CashReceiptIdentifierType | str | None = None,
        type: _models.CashReceiptPurpose | str | None = None,
        product_type: _models.ProductType | str | None = None,
        pay_method: _models.ExternalPayMethod | str | None = None,
        corp_reg_no: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        tax_free: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ExternalCashReceipt:
        """Issue a cash receipt for an outside sale (현금영수증 외부 발급).

        Issues a receipt for a cash sale that was not made through iamport. Use the sale's own
        order number, so that the two can be matched; a number that has a receipt already is
        refused, and smartro_v2 allows no special characters in it. tosspayments does not check
        that the number fits the purpose. Gateways: html5_inicis, kcp, settle, nice, nice_v2,
        kicc, tosspayments, ksnet, smartro, smartro_v2 and welcome.

        Args:
            merchant_uid: The merchant's order number of the sale (주문번호).
            channel_key: Channel (채널) that issues the receipt.
            name: Name of the order (주문명).
            amount: Amount of the receipt; a whole number.
            identifier: Number of the recipient: cash receipt card, mobile phone, resident or
                business registration number.
            identifier_type: Kind of `identifier`. Needed by kicc, settle and nice_v2; others
                tell by the number. nice_v2 does not take taxcard.
            type: What the receipt is for; the provider's default is person. Needed by
                smartro_v2, nice_v2 and welcome.
            product_type: Kind of goods. Needed by ksnet; used by it only.
            pay_method: How the sale was paid: trans or vbank. Needed by welcome; used by it
                only.
            corp_reg_no: Business registration number of the issuing business. Needed by
                welcome; used by it only.
            buyer_name: Name of the buyer; recommended for tracing the receipt later. Needed by
                ksnet and smartro_v2.
            buyer_email: E-mail address of the buyer.
            buyer_tel: Phone number of the buyer; recommended for tracing the receipt later.
                Needed by smartro_v2 and welcome.
            tax_free: Tax-free part of the amount; the provider's default is 0. Of the rest,
                1/11 is taken as VAT; a whole number.
            vat_amount: VAT within the amount; only for merchants that set VAT themselves.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The cash receipt.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `external_cash_receipts.get(merchant_uid=merchant_uid)`.

        Not documented: Whether the server insists on `channel_key`. Whether
        `external_cash_receipts.get` finds receipts of smartro; its list of gateways does not
        name it.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        identifier, corp_reg_no, buyer_name, buyer_email, buyer_tel = _hide(
            identifier, corp_reg_no, buyer_name, buyer_email, buyer_tel
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.issue(
                merchant_uid,
                channel_key=channel_key,
                name=name,
                amount=amount,
                identifier=identifier,
                identifier_type=identifier_type,
                type=type,
                product_type=product_type,
                pay_method=pay_method,
                corp_reg_no=corp_reg_no,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                tax_free=tax_free,
                vat_amount=vat_amount,
                tier=tier,
            ),
            **_options,
        )

    async def revoke(
        self,
        merchant_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ExternalCashReceipt:
        """Revoke the cash receipt of an outside sale (현금영수증 외부 발급 취소).

        Revokes a receipt that was issued with `external_cash_receipts.issue`. For payments
        through iamport see `cash_receipts.revoke`. Gateways: html5_inicis, kcp, settle, nice,
        nice_v2, tosspayments, ksnet, smartro_v2 and welcome.

        Args:
            merchant_uid: The merchant's order number of the sale (주문번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The cash receipt after it was revoked.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `external_cash_receipts.get(merchant_uid=merchant_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.revoke(merchant_uid, tier=tier), **_options)
