# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Cash receipts (현금영수증) of payments."""

from decimal import Decimal as _Decimal
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import cash_receipts as _endpoints


class CashReceipts(_SyncResource):
    """Cash receipts (현금영수증) of payments."""

    def get(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.CashReceipt:
        """Get the cash receipt of a payment (현금영수증 조회).

        Reads the cash receipt that was issued for a payment through iamport. Gateways:
        html5_inicis, kcp, nice, nice_v2, daou, payco, smartro, smartro_v2, uplus, tosspayments,
        ksnet and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
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
        return self._client.send(_endpoints.get(imp_uid, tier=tier), **_options)

    def issue(
        self,
        imp_uid: str | int,
        *,
        identifier: str,
        identifier_type: _models.CashReceiptIdentifierType | str | None = None,
        type: _models.CashReceiptPurpose | str | None = None,
        product_type: _models.ProductType | str | None = None,
        company_name: str | None = None,
        company_tel: str | None = None,
        corp_reg_no: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        tax_free: _Decimal | int | None = None,
        vat: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CashReceipt:
        """Issue a cash receipt for a payment (현금영수증 발급).

        Issues a receipt for a paid bank transfer or virtual account, through the payment's own
        gateway and for what is left of it after cancels. A payment that is not paid, or has a
        receipt already, is refused. tosspayments does not check that the number fits the
        purpose. smartro_v2 does not revoke the receipt when the payment is cancelled: call
        `cash_receipts.revoke`. nice_v2 issues none if the payment window asked for none.
        Gateways: html5_inicis, kcp, nice, nice_v2, kicc, settle, daou, tosspayments, ksnet,
        smartro, smartro_v2 and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            identifier: Number of the recipient: cash receipt card, mobile phone, resident or
                business registration number.
            identifier_type: Kind of `identifier`. Needed by kicc, settle and nice_v2; others
                tell by the number. nice_v2 does not take taxcard.
            type: What the receipt is for; the provider's default is person. Needed by
                smartro_v2, nice_v2 and welcome.
            product_type: Kind of goods. Needed by ksnet; supported by nice_v2 too.
            company_name: Registered name of the issuing business. Needed by daou; used by it
                only.
            company_tel: Customer service number of the issuing business. Needed by daou; used
                by it only.
            corp_reg_no: Business registration number of the issuing business. Needed by daou
                and welcome; used by them only.
            buyer_name: Name of the buyer; recommended for tracing the receipt later. Needed by
                ksnet and smartro_v2.
            buyer_email: E-mail address of the buyer.
            buyer_tel: Phone number of the buyer; recommended for tracing the receipt later.
                Needed by smartro_v2, and by welcome according to one text.
            tax_free: Tax-free part of the amount; the provider's default is 0. Of the rest,
                1/11 is taken as VAT; a whole number.
            vat: VAT. Use `tax_free`; a whole number; deprecated.
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
                asks `cash_receipts.get(imp_uid=imp_uid)`.

        Not documented: Whether `cash_receipts.get` finds receipts of kicc and settle; its list
        of gateways does not name them. `cash_receipt_issued` of `payments.get` tells, too.

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
                imp_uid,
                identifier=identifier,
                identifier_type=identifier_type,
                type=type,
                product_type=product_type,
                company_name=company_name,
                company_tel=company_tel,
                corp_reg_no=corp_reg_no,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                tax_free=tax_free,
                vat=vat,
                vat_amount=vat_amount,
                tier=tier,
            ),
            **_options,
        )

    def revoke(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.CashReceipt:
        """Revoke the cash receipt of a payment (현금영수증 발급 취소).

        Revokes a receipt that was issued for a payment through iamport; a payment without one
        is refused. For other sales see `external_cash_receipts.revoke`. Gateways: html5_inicis,
        kcp, settle, nice, nice_v2, daou, tosspayments, ksnet, smartro_v2 and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The cash receipt after it was revoked.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cash_receipts.get(imp_uid=imp_uid)`.

        Not documented: Whether `cash_receipts.get` finds receipts of settle; its list of
        gateways does not name it. `cash_receipt_issued` of `payments.get` tells, too.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.revoke(imp_uid, tier=tier), **_options)


class AsyncCashReceipts(_AsyncResource):
    """Cash receipts (현금영수증) of payments."""

    async def get(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.CashReceipt:
        """Get the cash receipt of a payment (현금영수증 조회).

        Reads the cash receipt that was issued for a payment through iamport. Gateways:
        html5_inicis, kcp, nice, nice_v2, daou, payco, smartro, smartro_v2, uplus, tosspayments,
        ksnet and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
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
        return await self._client.send(_endpoints.get(imp_uid, tier=tier), **_options)

    async def issue(
        self,
        imp_uid: str | int,
        *,
        identifier: str,
        identifier_type: _models.CashReceiptIdentifierType | str | None = None,
        type: _models.CashReceiptPurpose | str | None = None,
        product_type: _models.ProductType | str | None = None,
        company_name: str | None = None,
        company_tel: str | None = None,
        corp_reg_no: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        tax_free: _Decimal | int | None = None,
        vat: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CashReceipt:
        """Issue a cash receipt for a payment (현금영수증 발급).

        Issues a receipt for a paid bank transfer or virtual account, through the payment's own
        gateway and for what is left of it after cancels. A payment that is not paid, or has a
        receipt already, is refused. tosspayments does not check that the number fits the
        purpose. smartro_v2 does not revoke the receipt when the payment is cancelled: call
        `cash_receipts.revoke`. nice_v2 issues none if the payment window asked for none.
        Gateways: html5_inicis, kcp, nice, nice_v2, kicc, settle, daou, tosspayments, ksnet,
        smartro, smartro_v2 and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            identifier: Number of the recipient: cash receipt card, mobile phone, resident or
                business registration number.
            identifier_type: Kind of `identifier`. Needed by kicc, settle and nice_v2; others
                tell by the number. nice_v2 does not take taxcard.
            type: What the receipt is for; the provider's default is person. Needed by
                smartro_v2, nice_v2 and welcome.
            product_type: Kind of goods. Needed by ksnet; supported by nice_v2 too.
            company_name: Registered name of the issuing business. Needed by daou; used by it
                only.
            company_tel: Customer service number of the issuing business. Needed by daou; used
                by it only.
            corp_reg_no: Business registration number of the issuing business. Needed by daou
                and welcome; used by them only.
            buyer_name: Name of the buyer; recommended for tracing the receipt later. Needed by
                ksnet and smartro_v2.
            buyer_email: E-mail address of the buyer.
            buyer_tel: Phone number of the buyer; recommended for tracing the receipt later.
                Needed by smartro_v2, and by welcome according to one text.
            tax_free: Tax-free part of the amount; the provider's default is 0. Of the rest,
                1/11 is taken as VAT; a whole number.
            vat: VAT. Use `tax_free`; a whole number; deprecated.
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
                asks `cash_receipts.get(imp_uid=imp_uid)`.

        Not documented: Whether `cash_receipts.get` finds receipts of kicc and settle; its list
        of gateways does not name them. `cash_receipt_issued` of `payments.get` tells, too.

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
                imp_uid,
                identifier=identifier,
                identifier_type=identifier_type,
                type=type,
                product_type=product_type,
                company_name=company_name,
                company_tel=company_tel,
                corp_reg_no=corp_reg_no,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                tax_free=tax_free,
                vat=vat,
                vat_amount=vat_amount,
                tier=tier,
            ),
            **_options,
        )

    async def revoke(
        self, imp_uid: str | int, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> _models.CashReceipt:
        """Revoke the cash receipt of a payment (현금영수증 발급 취소).

        Revokes a receipt that was issued for a payment through iamport; a payment without one
        is refused. For other sales see `external_cash_receipts.revoke`. Gateways: html5_inicis,
        kcp, settle, nice, nice_v2, daou, tosspayments, ksnet, smartro_v2 and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The cash receipt after it was revoked.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cash_receipts.get(imp_uid=imp_uid)`.

        Not documented: Whether `cash_receipts.get` finds receipts of settle; its list of
        gateways does not name it. `cash_receipt_issued` of `payments.get` tells, too.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.revoke(imp_uid, tier=tier), **_options)
