# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Virtual accounts (가상계좌)."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import datetime as _datetime
from decimal import Decimal as _Decimal
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import vbanks as _endpoints


class Vbanks(_SyncResource):
    """Virtual accounts (가상계좌)."""

    def issue(
        self,
        *,
        channel_key: str,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        vbank_code: str,
        vbank_due: _datetime | int,
        product_type: _models.ProductType | str | None = None,
        vbank_num: str | None = None,
        vbank_holder: str | None = None,
        vbank_key: str | None = None,
        name: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        business_registration_number: str | None = None,
        buyer_addr: str | None = None,
        buyer_postcode: str | None = None,
        notice_url: _Sequence[str] | None = None,
        custom_data: str | _Mapping[str, object] | None = None,
        tax_free: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        product_count: int | None = None,
        escrow_password: str | None = None,
        fixed_unlimited_vbank: bool | None = None,
        pg_api_key: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Issue a virtual account (가상계좌 발급).

        Opens an account at the bank of your choice, to which the buyer transfers the amount. An
        order number that is paid already is refused; one order number may have several unpaid
        accounts, so a repeat can open another one. For html5_inicis, ksnet, nice, nice_v2,
        settle, smartro_v2, tosspayments and welcome; takes a contract with the gateway.

        Args:
            channel_key: Key of the channel (채널 키) to issue it through.
            merchant_uid: The merchant's order number (주문번호); refused if it is paid already.
                smartro_v2 refuses special characters; at most 40 characters.
            amount: Amount to be paid in.
            vbank_code: Code of the bank (은행구분코드).
            vbank_due: Deadline of the deposit (입금기한).
            product_type: What is sold. For ksnet only; needed there.
            vbank_num: Number that the gateway gave you, for an account that stays the same (고정식
                가상계좌). For settle and smartro_v2, by arrangement with them.
            vbank_holder: Holder of the account (예금주) as the buyer sees it. Needed by
                html5_inicis, nice, settle and smartro_v2; ksnet, tosspayments and welcome
                show the merchant's name instead; at most 16 characters.
            vbank_key: Key that you matched to the customer, for an account that stays the same
                (고정식 가상계좌). For tosspayments, by arrangement with them; at most 13
                characters.
            name: Name of the order; at most 40 characters.
            buyer_name: Name of the buyer. Needed by html5_inicis, ksnet, smartro_v2,
                tosspayments and welcome; at most 16 characters.
            buyer_email: E-mail address of the buyer. Needed by html5_inicis and smartro_v2; by
                settle for escrow with an account that stays the same; at most 64
                characters.
            buyer_tel: Phone number of the buyer. Needed by smartro_v2. nice_v2 uses it, or
                `business_registration_number`, when shipping is registered for escrow; at
                most 16 characters.
            business_registration_number: Business registration number (사업자 등록번호) of the buyer.
                For nice_v2 only; at most 10 characters.
            buyer_addr: Address of the buyer; at most 128 characters.
            buyer_postcode: Postcode of the buyer; at most 8 characters.
            notice_url: URLs for the webhook when the deposit comes; left out, the one set in
                the console.
            custom_data: Data of your own to keep with the payment.
            tax_free: Tax-free part of the amount (면세금액). For nice, nice_v2 and welcome; nice
                and nice_v2 need it where the merchant id is set to taxed and tax-free
                goods, and refuse it elsewhere; a whole number.
            vat_amount: VAT in the amount (부가세); 0, with `tax_free` 0, for zero rate. For nice,
                nice_v2 and welcome; at welcome at most 10% of the amount.
            product_count: Number of goods; the provider's default is 1.
            escrow_password: Password for escrow. Needed by settle for escrow with an account
                that stays the same.
            fixed_unlimited_vbank: An account that stays the same and takes any number of
                deposits (고정식 무제한 가상계좌); the provider's default is false. For settle.
            pg_api_key: API key of the merchant at the gateway. For html5_inicis only, and
                needed there; a wrong one is refused as a mismatch of hashData.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The unpaid payment with its virtual account.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with one of the 9 values of `pg_provider` that the docs page lists; with another
        value it may change. No source shows it for this operation; it is the same payment as
        that of a charge (inferred).

        `merchant_uid` guards against a second time: an order number that was ever paid is
        refused. It holds nothing back while a payment with it is still under way (documented).

        Not documented: Whether `vbank_code` is the code that `codes.list_banks` gives. Whether
        the server insists on `channel_key`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        (
            vbank_num,
            vbank_holder,
            buyer_name,
            buyer_email,
            buyer_tel,
            business_registration_number,
            buyer_addr,
            buyer_postcode,
            escrow_password,
            pg_api_key,
        ) = _hide(
            vbank_num,
            vbank_holder,
            buyer_name,
            buyer_email,
            buyer_tel,
            business_registration_number,
            buyer_addr,
            buyer_postcode,
            escrow_password,
            pg_api_key,
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.issue(
                channel_key=channel_key,
                merchant_uid=merchant_uid,
                amount=amount,
                vbank_code=vbank_code,
                vbank_due=vbank_due,
                product_type=product_type,
                vbank_num=vbank_num,
                vbank_holder=vbank_holder,
                vbank_key=vbank_key,
                name=name,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                business_registration_number=business_registration_number,
                buyer_addr=buyer_addr,
                buyer_postcode=buyer_postcode,
                notice_url=notice_url,
                custom_data=custom_data,
                tax_free=tax_free,
                vat_amount=vat_amount,
                product_count=product_count,
                escrow_password=escrow_password,
                fixed_unlimited_vbank=fixed_unlimited_vbank,
                pg_api_key=pg_api_key,
                tier=tier,
            ),
            **_options,
        )

    def update(
        self,
        imp_uid: str | int,
        *,
        amount: _Decimal | int | None = None,
        vbank_due: _datetime | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Change the amount or deadline of a virtual account (가상계좌 발급정보 수정).

        Only while the account is unpaid, and only through settle. It goes by `imp_uid` because
        one order number may have several unpaid accounts.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            amount: New amount to be paid in; a whole number.
            vbank_due: New deadline of the deposit (입금기한).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment after the change.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `payments.get(imp_uid=imp_uid, include_sandbox=True)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.update(imp_uid, amount=amount, vbank_due=vbank_due, tier=tier), **_options
        )

    def revoke(
        self,
        imp_uid: str | int,
        *,
        pg_api_key: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Close an unpaid virtual account (가상계좌 발급 취소).

        Keeps the buyer from paying into it by mistake. It goes by `imp_uid` because one order
        number may have several unpaid accounts. For danal, html5_inicis, kicc, ksnet, nice,
        nice_v2, settle, smartro, smartro_v2, tosspayments, uplus and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            pg_api_key: API key of the merchant at the gateway. For html5_inicis only, and
                needed there; a wrong one is refused as a mismatch of hashData.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment after the account was closed.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `payments.get(imp_uid=imp_uid, include_sandbox=True)`.

        Not documented: The status of the payment after the call; since 2024-01-25 the console
        shows it as failed.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        [pg_api_key] = _hide(pg_api_key)
        return self._client.send(
            _endpoints.revoke(imp_uid, pg_api_key=pg_api_key, tier=tier), **_options
        )


class AsyncVbanks(_AsyncResource):
    """Virtual accounts (가상계좌)."""

    async def issue(
        self,
        *,
        channel_key: str,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        vbank_code: str,
        vbank_due: _datetime | int,
        product_type: _models.ProductType | str | None = None,
        vbank_num: str | None = None,
        vbank_holder: str | None = None,
        vbank_key: str | None = None,
        name: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        business_registration_number: str | None = None,
        buyer_addr: str | None = None,
        buyer_postcode: str | None = None,
        notice_url: _Sequence[str] | None = None,
        custom_data: str | _Mapping[str, object] | None = None,
        tax_free: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        product_count: int | None = None,
        escrow_password: str | None = None,
        fixed_unlimited_vbank: bool | None = None,
        pg_api_key: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Issue a virtual account (가상계좌 발급).

        Opens an account at the bank of your choice, to which the buyer transfers the amount. An
        order number that is paid already is refused; one order number may have several unpaid
        accounts, so a repeat can open another one. For html5_inicis, ksnet, nice, nice_v2,
        settle, smartro_v2, tosspayments and welcome; takes a contract with the gateway.

        Args:
            channel_key: Key of the channel (채널 키) to issue it through.
            merchant_uid: The merchant's order number (주문번호); refused if it is paid already.
                smartro_v2 refuses special characters; at most 40 characters.
            amount: Amount to be paid in.
            vbank_code: Code of the bank (은행구분코드).
            vbank_due: Deadline of the deposit (입금기한).
            product_type: What is sold. For ksnet only; needed there.
            vbank_num: Number that the gateway gave you, for an account that stays the same (고정식
                가상계좌). For settle and smartro_v2, by arrangement with them.
            vbank_holder: Holder of the account (예금주) as the buyer sees it. Needed by
                html5_inicis, nice, settle and smartro_v2; ksnet, tosspayments and welcome
                show the merchant's name instead; at most 16 characters.
            vbank_key: Key that you matched to the customer, for an account that stays the same
                (고정식 가상계좌). For tosspayments, by arrangement with them; at most 13
                characters.
            name: Name of the order; at most 40 characters.
            buyer_name: Name of the buyer. Needed by html5_inicis, ksnet, smartro_v2,
                tosspayments and welcome; at most 16 characters.
            buyer_email: E-mail address of the buyer. Needed by html5_inicis and smartro_v2; by
                settle for escrow with an account that stays the same; at most 64
                characters.
            buyer_tel: Phone number of the buyer. Needed by smartro_v2. nice_v2 uses it, or
                `business_registration_number`, when shipping is registered for escrow; at
                most 16 characters.
            business_registration_number: Business registration number (사업자 등록번호) of the buyer.
                For nice_v2 only; at most 10 characters.
            buyer_addr: Address of the buyer; at most 128 characters.
            buyer_postcode: Postcode of the buyer; at most 8 characters.
            notice_url: URLs for the webhook when the deposit comes; left out, the one set in
                the console.
            custom_data: Data of your own to keep with the payment.
            tax_free: Tax-free part of the amount (면세금액). For nice, nice_v2 and welcome; nice
                and nice_v2 need it where the merchant id is set to taxed and tax-free
                goods, and refuse it elsewhere; a whole number.
            vat_amount: VAT in the amount (부가세); 0, with `tax_free` 0, for zero rate. For nice,
                nice_v2 and welcome; at welcome at most 10% of the amount.
            product_count: Number of goods; the provider's default is 1.
            escrow_password: Password for escrow. Needed by settle for escrow with an account
                that stays the same.
            fixed_unlimited_vbank: An account that stays the same and takes any number of
                deposits (고정식 무제한 가상계좌); the provider's default is false. For settle.
            pg_api_key: API key of the merchant at the gateway. For html5_inicis only, and
                needed there; a wrong one is refused as a mismatch of hashData.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The unpaid payment with its virtual account.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with one of the 9 values of `pg_provider` that the docs page lists; with another
        value it may change. No source shows it for this operation; it is the same payment as
        that of a charge (inferred).

        `merchant_uid` guards against a second time: an order number that was ever paid is
        refused. It holds nothing back while a payment with it is still under way (documented).

        Not documented: Whether `vbank_code` is the code that `codes.list_banks` gives. Whether
        the server insists on `channel_key`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        (
            vbank_num,
            vbank_holder,
            buyer_name,
            buyer_email,
            buyer_tel,
            business_registration_number,
            buyer_addr,
            buyer_postcode,
            escrow_password,
            pg_api_key,
        ) = _hide(
            vbank_num,
            vbank_holder,
            buyer_name,
            buyer_email,
            buyer_tel,
            business_registration_number,
            buyer_addr,
            buyer_postcode,
            escrow_password,
            pg_api_key,
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.issue(
                channel_key=channel_key,
                merchant_uid=merchant_uid,
                amount=amount,
                vbank_code=vbank_code,
                vbank_due=vbank_due,
                product_type=product_type,
                vbank_num=vbank_num,
                vbank_holder=vbank_holder,
                vbank_key=vbank_key,
                name=name,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                business_registration_number=business_registration_number,
                buyer_addr=buyer_addr,
                buyer_postcode=buyer_postcode,
                notice_url=notice_url,
                custom_data=custom_data,
                tax_free=tax_free,
                vat_amount=vat_amount,
                product_count=product_count,
                escrow_password=escrow_password,
                fixed_unlimited_vbank=fixed_unlimited_vbank,
                pg_api_key=pg_api_key,
                tier=tier,
            ),
            **_options,
        )

    async def update(
        self,
        imp_uid: str | int,
        *,
        amount: _Decimal | int | None = None,
        vbank_due: _datetime | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Change the amount or deadline of a virtual account (가상계좌 발급정보 수정).

        Only while the account is unpaid, and only through settle. It goes by `imp_uid` because
        one order number may have several unpaid accounts.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            amount: New amount to be paid in; a whole number.
            vbank_due: New deadline of the deposit (입금기한).
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment after the change.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `payments.get(imp_uid=imp_uid, include_sandbox=True)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.update(imp_uid, amount=amount, vbank_due=vbank_due, tier=tier), **_options
        )

    async def revoke(
        self,
        imp_uid: str | int,
        *,
        pg_api_key: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Close an unpaid virtual account (가상계좌 발급 취소).

        Keeps the buyer from paying into it by mistake. It goes by `imp_uid` because one order
        number may have several unpaid accounts. For danal, html5_inicis, kicc, ksnet, nice,
        nice_v2, settle, smartro, smartro_v2, tosspayments, uplus and welcome.

        Args:
            imp_uid: iamport's id of the payment (아임포트 거래 고유번호).
            pg_api_key: API key of the merchant at the gateway. For html5_inicis only, and
                needed there; a wrong one is refused as a mismatch of hashData.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment after the account was closed.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `payments.get(imp_uid=imp_uid, include_sandbox=True)`.

        Not documented: The status of the payment after the call; since 2024-01-25 the console
        shows it as failed.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        [pg_api_key] = _hide(pg_api_key)
        return await self._client.send(
            _endpoints.revoke(imp_uid, pg_api_key=pg_api_key, tier=tier), **_options
        )
