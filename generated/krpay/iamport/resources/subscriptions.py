# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payments without a payment window, at once or scheduled (비인증 결제, 정기결제)."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import datetime as _datetime
from decimal import Decimal as _Decimal
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.paging import read_whole as _read_whole
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import subscriptions as _endpoints
from krpay.pages import AsyncPagedItems as _AsyncPagedItems, PagedItems as _PagedItems


class Subscriptions(_SyncResource):
    """Payments without a payment window, at once or scheduled (비인증 결제, 정기결제)."""

    def pay_once(
        self,
        *,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        card_number: str,
        expiry: str,
        birth: str | None = None,
        pwd_2digit: str | None = None,
        cvc: str | None = None,
        customer_uid: str | int | _UUID | None = None,
        pg: str | None = None,
        channel_group_id: str | None = None,
        currency: str | None = None,
        tax_free: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        vat: _Decimal | int | None = None,
        name: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        buyer_addr: str | None = None,
        buyer_postcode: str | None = None,
        card_quota: int | None = None,
        interest_free_by_merchant: bool | None = None,
        use_card_point: bool | None = None,
        custom_data: str | _Mapping[str, object] | None = None,
        notice_url: str | None = None,
        browser_ip: str | None = None,
        secure_3d_charge_id: str | None = None,
        secure_3d_token: str | None = None,
        product_type: _models.ProductType | str | None = None,
        promotion_id: str | int | None = None,
        bypass: str | _Mapping[str, object] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Pay with card data, without a payment window (키인 결제, 비인증 결제).

        Charges a card by its number, and stores it as a billing key if `customer_uid` is given.
        The buyer confirms nothing: ask the gateway for permission first. Gateways: daou, kcp,
        nice, nice_v2, html5_inicis, paymentwall, settle, tosspayments, ksnet, welcome.

        Args:
            merchant_uid: The merchant's order number (주문번호), new for each request; at most 40
                characters.
            amount: Amount to pay.
            card_number: Card number, written dddd-dddd-dddd-dddd.
            expiry: Expiry of the card, written YYYY-MM.
            birth: Date of birth of the card holder, written YYMMDD; for a corporate card the 10
                digits of the business number. The contract with the gateway decides whether
                it is needed; ksnet does not check it.
            pwd_2digit: First two digits of the card's password. The contract with the gateway
                decides whether it is needed; ksnet does not check it.
            cvc: Card verification code. Needed by paymentwall and used by no other gateway.
            customer_uid: Id for a billing key: the card is stored under it, and so are the
                buyer's data. Left out, nothing is stored. Not with ksnet and tosspayments;
                at most 80 characters.
            pg: Gateway to pay through, written gateway or gateway.merchant id. Left out or
                unknown, the default channel is used; at most 80 characters.
            channel_group_id: Id of a smart routing group (스마트 라우팅 그룹): one of its channels is
                chosen by their shares, and `pg` is ignored; at most 55 characters.
            currency: Currency code, such as KRW or USD; the provider's default is KRW. ksnet
                takes USD from foreign cards only.
            tax_free: The part of `amount` that is free of tax; the provider's default is 0, so
                that 1/11 of `amount` is value-added tax.
            vat_amount: The value-added tax in `amount`, if not 1/11; 0 beside `tax_free` 0 for
                zero-rated sales (영세율). For nice, html5_inicis, nice_v2 and welcome, by
                agreement.
            vat: The value-added tax in `amount`; give `tax_free` instead; deprecated.
            name: Name of the order. Needed by html5_inicis; at most 40 characters.
            buyer_name: Name of the buyer. Needed by html5_inicis, ksnet and welcome;
                paymentwall wants first and last name with a space between; at most 16
                characters.
            buyer_email: E-mail address of the buyer. Needed by html5_inicis; at most 64
                characters.
            buyer_tel: Phone number of the buyer. Needed by html5_inicis; at most 16 characters.
            buyer_addr: Address of the buyer; at most 128 characters.
            buyer_postcode: Postcode of the buyer; at most 8 characters.
            card_quota: Months of instalment (할부), 2 or more, from 50,000 won; the provider's
                default is 0, one payment.
            interest_free_by_merchant: The merchant bears the interest of the instalments; the
                provider's default is false. For nice_v2 and nice, by agreement.
            use_card_point: Pay with the points of the card too; the provider's default is
                false. For ksnet, nice and nice_v2, by agreement.
            custom_data: The merchant's own data, stored with the payment.
            notice_url: URL for the webhook, in place of the console's.
            browser_ip: IP address of the buyer's browser. Needed by paymentwall.
            secure_3d_charge_id: The gateway's payment id, to pay again after 3-D Secure. For
                paymentwall.
            secure_3d_token: The gateway's token, to pay again after 3-D Secure. For
                paymentwall.
            product_type: Kind of product. Needed by ksnet.
            promotion_id: Id of a promotion to apply, starts with `promotion-id-`.
            bypass: The gateway's own parameters, passed on as they are.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment; check `status`.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with one of the 33 values of `pg_provider` that the docs page lists; with another
        value it may change. PortOne's own subscription guide and public programs read the
        status so, and a public test against the live service saw it (reported).

        Not documented: What a second request with the same `merchant_uid` does; the docs say
        only that it must be new for each.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        (
            card_number,
            expiry,
            birth,
            pwd_2digit,
            cvc,
            buyer_name,
            buyer_email,
            buyer_tel,
            buyer_addr,
            buyer_postcode,
            browser_ip,
            secure_3d_token,
        ) = _hide(
            card_number,
            expiry,
            birth,
            pwd_2digit,
            cvc,
            buyer_name,
            buyer_email,
            buyer_tel,
            buyer_addr,
            buyer_postcode,
            browser_ip,
            secure_3d_token,
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.pay_once(
                merchant_uid=merchant_uid,
                amount=amount,
                card_number=card_number,
                expiry=expiry,
                birth=birth,
                pwd_2digit=pwd_2digit,
                cvc=cvc,
                customer_uid=customer_uid,
                pg=pg,
                channel_group_id=channel_group_id,
                currency=currency,
                tax_free=tax_free,
                vat_amount=vat_amount,
                vat=vat,
                name=name,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                buyer_addr=buyer_addr,
                buyer_postcode=buyer_postcode,
                card_quota=card_quota,
                interest_free_by_merchant=interest_free_by_merchant,
                use_card_point=use_card_point,
                custom_data=custom_data,
                notice_url=notice_url,
                browser_ip=browser_ip,
                secure_3d_charge_id=secure_3d_charge_id,
                secure_3d_token=secure_3d_token,
                product_type=product_type,
                promotion_id=promotion_id,
                bypass=bypass,
                tier=tier,
            ),
            **_options,
        )

    def pay(
        self,
        *,
        customer_uid: str | int | _UUID,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        name: str,
        channel_key: str | None = None,
        currency: str | None = None,
        tax_free: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        vat: _Decimal | int | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        buyer_addr: str | None = None,
        buyer_postcode: str | None = None,
        card_quota: int | None = None,
        interest_free_by_merchant: bool | None = None,
        use_card_point: bool | None = None,
        custom_data: str | _Mapping[str, object] | None = None,
        notice_url: str | None = None,
        browser_ip: str | None = None,
        product_type: _models.ProductType | str | None = None,
        product_count: int | None = None,
        cash_receipt_type: _models.CashReceiptTarget | str | None = None,
        bypass: str | _Mapping[str, object] | None = None,
        extra: _models.BillingKeyPaymentExtra | _Mapping[str, object] | None = None,
        promotion_id: str | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Pay with a billing key (빌링키 결제, 비인증 결제).

        Charges a billing key at once, however it was issued. paypal_v2 wants risk data from the
        page or app that leads here (Fraudnet or Magnes).

        Args:
            customer_uid: Id of the billing key to pay with; at most 80 characters.
            merchant_uid: The merchant's order number (주문번호), new for each payment. No special
                characters with smartro_v2; at most 40 characters.
            amount: Amount to pay.
            name: Name of the order; at most 40 characters.
            channel_key: Key of the channel (채널 키) to pay through, for a super billing key; left
                out, one is chosen by the shares of the channels; at most 55 characters.
            currency: Currency code, such as KRW or USD; the provider's default is KRW. Needed
                by paypal_v2, which does not take KRW; ksnet takes USD from foreign cards
                only.
            tax_free: The part of `amount` that is free of tax; the provider's default is 0, so
                that 1/11 of `amount` is value-added tax.
            vat_amount: The value-added tax in `amount`, if not 1/11; 0 beside `tax_free` 0 for
                zero-rated sales (영세율). For nice, html5_inicis, nice_v2, welcome and
                tosspay_v2.
            vat: The value-added tax in `amount`; give `tax_free` instead; deprecated.
            buyer_name: Name of the buyer. Needed by smartro_v2, ksnet and welcome; paymentwall
                wants first and last name with a space between; at most 16 characters.
            buyer_email: E-mail address of the buyer. Needed by smartro_v2 and paymentwall; for
                paymentwall the same as when the key was issued; at most 64 characters.
            buyer_tel: Phone number of the buyer. Needed by smartro_v2; at most 16 characters.
            buyer_addr: Address of the buyer; at most 128 characters.
            buyer_postcode: Postcode of the buyer; at most 8 characters.
            card_quota: Months of instalment (할부), 2 or more, from 50,000 won; the provider's
                default is 0, one payment.
            interest_free_by_merchant: The merchant bears the interest of the instalments; the
                provider's default is false. For nice, ksnet and nice_v2, by agreement.
            use_card_point: Pay with the points of the card too; the provider's default is
                false. For nice, smartro_v2 and nice_v2, by agreement.
            custom_data: The merchant's own data, stored with the payment.
            notice_url: URL for the webhook, in place of the console's.
            browser_ip: IP address of the buyer's browser. Needed by paymentwall.
            product_type: Kind of product. For ksnet and paypal_v2; needed by ksnet.
            product_count: Number of products; the provider's default is 1.
            cash_receipt_type: Whom to issue a cash receipt to. For tosspay_v2, which issues one
                by itself unless this is anonymous.
            bypass: The gateway's own parameters, passed on as they are.
            extra: Further parameters of Naver Pay.
            promotion_id: Id of a promotion to apply, starts with `promotion-id-`; the masked
                number of the stored card decides whether it does.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment; check `status`.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with one of the 33 values of `pg_provider` that the docs page lists; with another
        value it may change. PortOne's own subscription guide and public programs read the
        status so, and a public test against the live service saw it (reported).

        Not documented: What a second request with the same `merchant_uid` does. Whether the
        server really demands `name`; most samples of the provider leave it out.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode, browser_ip = _hide(
            buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode, browser_ip
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.pay(
                customer_uid=customer_uid,
                merchant_uid=merchant_uid,
                amount=amount,
                name=name,
                channel_key=channel_key,
                currency=currency,
                tax_free=tax_free,
                vat_amount=vat_amount,
                vat=vat,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                buyer_addr=buyer_addr,
                buyer_postcode=buyer_postcode,
                card_quota=card_quota,
                interest_free_by_merchant=interest_free_by_merchant,
                use_card_point=use_card_point,
                custom_data=custom_data,
                notice_url=notice_url,
                browser_ip=browser_ip,
                product_type=product_type,
                product_count=product_count,
                cash_receipt_type=cash_receipt_type,
                bypass=bypass,
                extra=extra,
                promotion_id=promotion_id,
                tier=tier,
            ),
            **_options,
        )

    def list_schedules(
        self,
        *,
        schedule_from: _datetime | int,
        schedule_to: _datetime | int,
        schedule_status: _models.ScheduleStatus | str | None = None,
        page: int | None = None,
        limit: int | None = None,
        sorting: _models.ScheduleSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.SchedulePage:
        """List scheduled payments in a time range (결제예약 복수조회).

        Gives one page; `iter_schedules` goes through all pages. If the provider answers with a
        bare array, `total`, `previous` and `next` are None, and iterating ends after it.

        `schedule_from` to `schedule_to` may be at most 3 months.

        Args:
            schedule_from: Start of the range of schedule times; this second belongs to it.
            schedule_to: End of the range of schedule times; this second does not belong to it.
            schedule_status: Only schedules in this state; left out, all.
            page: Number of the page; the provider's default is 1; at least 1.
            limit: Schedules on a page; the provider's default is 20; 1 to 1000.
            sorting: `scheduled` for the oldest schedule time first; left out, the newest.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            A page of scheduled payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether the answer is a page or a bare array.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented. The result is reported
        (https://github.com/iamport/iamport-rest-client-java).
        """
        return self._client.send(
            _endpoints.list_schedules(
                schedule_from=schedule_from,
                schedule_to=schedule_to,
                schedule_status=schedule_status,
                page=page,
                limit=limit,
                sorting=sorting,
                tier=tier,
            ),
            **_options,
        )

    def iter_schedules(
        self,
        *,
        schedule_from: _datetime | int,
        schedule_to: _datetime | int,
        schedule_status: _models.ScheduleStatus | str | None = None,
        limit: int | None = None,
        sorting: _models.ScheduleSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _PagedItems[_models.Schedule, _models.SchedulePage]:
        """All items of `list_schedules`, page by page, fetched as they are used.

        Arguments and errors are those of `list_schedules`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list_schedules(
                schedule_from=schedule_from,
                schedule_to=schedule_to,
                schedule_status=schedule_status,
                page=page,
                limit=limit,
                sorting=sorting,
                tier=tier,
            ),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )

    def schedule(
        self,
        *,
        customer_uid: str | int | _UUID,
        schedules: _Sequence[_models.ScheduleInput | _Mapping[str, object]],
        channel_key: str | None = None,
        customer_id: str | int | None = None,
        checking_amount: _Decimal | int | None = None,
        card_number: str | None = None,
        expiry: str | None = None,
        birth: str | None = None,
        pwd_2digit: str | None = None,
        cvc: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> list[_models.Schedule]:
        """Schedule payments with a billing key (결제 예약).

        Has the provider pay with a billing key at the given times, as `subscriptions.pay`
        would; the results come by webhook to `notice_url`. If there is no key under
        `customer_uid`, one is issued from the card data first; not with gateways whose keys
        come from a payment window only, such as kakaopay, naverpay, payco, smartro_v2 and
        tosspay_v2. No second payment is made with the `merchant_uid` of a schedule.

        Args:
            customer_uid: Id of the billing key to pay with; if there is none, one is issued
                from the card data; at most 80 characters.
            schedules: The payments to schedule, each with an order number of its own; at least
                1 of them.
            channel_key: Key of the channel (채널 키) to pay through, for a super billing key; left
                out, one is chosen by the shares of the channels when the time comes; at
                most 55 characters.
            customer_id: The merchant's id of the buyer, for a new key. Needed by tosspayments:
                without it the provider makes one up for each key.
            checking_amount: Amount to charge and cancel at once, to check the card; 0 for no
                check; a whole number.
            card_number: Card number, written dddd-dddd-dddd-dddd; needed for a new key.
            expiry: Expiry of the card, written YYYY-MM; needed for a new key.
            birth: Date of birth of the card holder, written YYMMDD, for a new key; for a
                corporate card the 10 digits of the business number.
            pwd_2digit: First two digits of the card's password, for a new key.
            cvc: Card verification code. Needed by paymentwall and used by no other gateway.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The schedules.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `subscriptions.get_schedule(merchant_uid=schedules[].merchant_uid)`.

        `schedules[].merchant_uid` guards against a second time: no second payment is made with
        the order number of a schedule (documented).

        Not documented: How many payments may be scheduled at once, and how far ahead. Whether
        the server really demands `name` and `currency` of each schedule, as the Swagger file
        says; samples of the provider leave them out.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        schedules, card_number, expiry, birth, pwd_2digit, cvc = _hide(
            schedules, card_number, expiry, birth, pwd_2digit, cvc
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.schedule(
                customer_uid=customer_uid,
                schedules=schedules,
                channel_key=channel_key,
                customer_id=customer_id,
                checking_amount=checking_amount,
                card_number=card_number,
                expiry=expiry,
                birth=birth,
                pwd_2digit=pwd_2digit,
                cvc=cvc,
                tier=tier,
            ),
            **_options,
        )

    def unschedule(
        self,
        *,
        customer_uid: str | int | _UUID | None = None,
        merchant_uids: _Sequence[str | int | _UUID] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> list[_models.Schedule]:
        """Cancel scheduled payments (결제 예약취소).

        Cancels schedules that were not tried yet. Give `customer_uid`, `merchant_uids` or both.
        Careful: with `customer_uid` alone, all schedules of that billing key are cancelled;
        after a lost answer ask `subscriptions.list_customer_schedules` then.

        Args:
            customer_uid: Id of the billing key; left out, the order numbers alone decide.
            merchant_uids: Order numbers of the schedules; left out, all schedules of the
                billing key are cancelled; at least 1 of them.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The cancelled schedules.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `subscriptions.get_schedule(merchant_uid=merchant_uids[])` if
                `merchant_uids[]` was given.

        Not documented: What happens when neither `customer_uid` nor `merchant_uids` is given.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.unschedule(
                customer_uid=customer_uid, merchant_uids=merchant_uids, tier=tier
            ),
            **_options,
        )

    def get_schedule(
        self,
        merchant_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Schedule:
        """Get a scheduled payment (결제예약 단건조회).

        Reads the schedule with an order number, and how the payment ended.

        Args:
            merchant_uid: The merchant's order number (주문번호) that was given with the schedule.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The schedule.

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
        return self._client.send(_endpoints.get_schedule(merchant_uid, tier=tier), **_options)

    def update_schedule(
        self,
        merchant_uid: str | int | _UUID,
        *,
        schedule_at: _datetime | int,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Schedule:
        """Move a scheduled payment to another time (결제요청 예약시각 수정).

        Changes when a payment is tried. Only for a schedule that was neither tried nor
        cancelled, and only to a time in the future. Not for tosspay_v2.

        Args:
            merchant_uid: The merchant's order number (주문번호) that was given with the schedule.
            schedule_at: When to pay, in the future.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The schedule with its new time.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `subscriptions.get_schedule(merchant_uid=merchant_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.update_schedule(merchant_uid, schedule_at=schedule_at, tier=tier), **_options
        )

    def reschedule(
        self,
        merchant_uid: str | int | _UUID,
        *,
        schedule_at: _datetime | int,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Schedule:
        """Schedule a failed or cancelled payment again (결제 실패 재예약).

        Schedules a payment again that failed when it was tried, or whose schedule was
        cancelled. Only to a time in the future. Refused if the payment is still scheduled,
        being tried, or paid. Not for tosspay_v2.

        Args:
            merchant_uid: The merchant's order number (주문번호) that was given with the schedule.
            schedule_at: When to try again, in the future.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The schedule with its new time.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `subscriptions.get_schedule(merchant_uid=merchant_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.reschedule(merchant_uid, schedule_at=schedule_at, tier=tier), **_options
        )

    def retry(
        self,
        merchant_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Try a failed or cancelled scheduled payment again, at once (결제 실패 재시도).

        Pays at once what failed when its time came, or whose schedule was cancelled. Success
        means only that the payment was tried: its `status` tells whether it is paid. Refused if
        the payment is still scheduled, being tried, or paid. Not for tosspay_v2.

        Args:
            merchant_uid: The merchant's order number (주문번호) that was given with the schedule.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment; check `status`.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with one of the 33 values of `pg_provider` that the docs page lists; with another
        value it may change. PortOne's own subscription guide and public programs read the
        status so, and a public test against the live service saw it (reported).

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.retry(merchant_uid, tier=tier), **_options)

    def list_customer_schedules(
        self,
        customer_uid: str | int | _UUID,
        *,
        from_: _datetime | int,
        to: _datetime | int,
        status: _models.ScheduleStatus | str | None = None,
        page: int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.SchedulePage:
        """List the scheduled payments of a billing key (결제예약 복수조회, 빌링키).

        Gives one page, newest schedule time first; `iter_customer_schedules` goes through all
        pages. The same as `billing_keys.list_schedules`, under another path. If the provider
        answers with a bare array, `total`, `previous` and `next` are None, and iterating ends
        after it.

        `from_` to `to` may be at most 3 months.

        Args:
            customer_uid: Id of the billing key (빌링키), given by the merchant.
            from_: Start of the range of schedule times; this second belongs to it.
            to: End of the range of schedule times; this second does not belong to it.
            status: Only schedules in this state; left out, all.
            page: Number of the page; the provider's default is 1; at least 1.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            A page of scheduled payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether the answer is a page or a bare array. How many schedules a page
        holds.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented. The result is reported
        (https://github.com/iamport/iamport-rest-client-java).
        """
        return self._client.send(
            _endpoints.list_customer_schedules(
                customer_uid, from_=from_, to=to, status=status, page=page, tier=tier
            ),
            **_options,
        )

    def iter_customer_schedules(
        self,
        customer_uid: str | int | _UUID,
        *,
        from_: _datetime | int,
        to: _datetime | int,
        status: _models.ScheduleStatus | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _PagedItems[_models.Schedule, _models.SchedulePage]:
        """All items of `list_customer_schedules`, page by page, fetched as they are used.

        Arguments and errors are those of `list_customer_schedules`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list_customer_schedules(
                customer_uid, from_=from_, to=to, status=status, page=page, tier=tier
            ),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )


class AsyncSubscriptions(_AsyncResource):
    """Payments without a payment window, at once or scheduled (비인증 결제, 정기결제)."""

    async def pay_once(
        self,
        *,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        card_number: str,
        expiry: str,
        birth: str | None = None,
        pwd_2digit: str | None = None,
        cvc: str | None = None,
        customer_uid: str | int | _UUID | None = None,
        pg: str | None = None,
        channel_group_id: str | None = None,
        currency: str | None = None,
        tax_free: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        vat: _Decimal | int | None = None,
        name: str | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        buyer_addr: str | None = None,
        buyer_postcode: str | None = None,
        card_quota: int | None = None,
        interest_free_by_merchant: bool | None = None,
        use_card_point: bool | None = None,
        custom_data: str | _Mapping[str, object] | None = None,
        notice_url: str | None = None,
        browser_ip: str | None = None,
        secure_3d_charge_id: str | None = None,
        secure_3d_token: str | None = None,
        product_type: _models.ProductType | str | None = None,
        promotion_id: str | int | None = None,
        bypass: str | _Mapping[str, object] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Pay with card data, without a payment window (키인 결제, 비인증 결제).

        Charges a card by its number, and stores it as a billing key if `customer_uid` is given.
        The buyer confirms nothing: ask the gateway for permission first. Gateways: daou, kcp,
        nice, nice_v2, html5_inicis, paymentwall, settle, tosspayments, ksnet, welcome.

        Args:
            merchant_uid: The merchant's order number (주문번호), new for each request; at most 40
                characters.
            amount: Amount to pay.
            card_number: Card number, written dddd-dddd-dddd-dddd.
            expiry: Expiry of the card, written YYYY-MM.
            birth: Date of birth of the card holder, written YYMMDD; for a corporate card the 10
                digits of the business number. The contract with the gateway decides whether
                it is needed; ksnet does not check it.
            pwd_2digit: First two digits of the card's password. The contract with the gateway
                decides whether it is needed; ksnet does not check it.
            cvc: Card verification code. Needed by paymentwall and used by no other gateway.
            customer_uid: Id for a billing key: the card is stored under it, and so are the
                buyer's data. Left out, nothing is stored. Not with ksnet and tosspayments;
                at most 80 characters.
            pg: Gateway to pay through, written gateway or gateway.merchant id. Left out or
                unknown, the default channel is used; at most 80 characters.
            channel_group_id: Id of a smart routing group (스마트 라우팅 그룹): one of its channels is
                chosen by their shares, and `pg` is ignored; at most 55 characters.
            currency: Currency code, such as KRW or USD; the provider's default is KRW. ksnet
                takes USD from foreign cards only.
            tax_free: The part of `amount` that is free of tax; the provider's default is 0, so
                that 1/11 of `amount` is value-added tax.
            vat_amount: The value-added tax in `amount`, if not 1/11; 0 beside `tax_free` 0 for
                zero-rated sales (영세율). For nice, html5_inicis, nice_v2 and welcome, by
                agreement.
            vat: The value-added tax in `amount`; give `tax_free` instead; deprecated.
            name: Name of the order. Needed by html5_inicis; at most 40 characters.
            buyer_name: Name of the buyer. Needed by html5_inicis, ksnet and welcome;
                paymentwall wants first and last name with a space between; at most 16
                characters.
            buyer_email: E-mail address of the buyer. Needed by html5_inicis; at most 64
                characters.
            buyer_tel: Phone number of the buyer. Needed by html5_inicis; at most 16 characters.
            buyer_addr: Address of the buyer; at most 128 characters.
            buyer_postcode: Postcode of the buyer; at most 8 characters.
            card_quota: Months of instalment (할부), 2 or more, from 50,000 won; the provider's
                default is 0, one payment.
            interest_free_by_merchant: The merchant bears the interest of the instalments; the
                provider's default is false. For nice_v2 and nice, by agreement.
            use_card_point: Pay with the points of the card too; the provider's default is
                false. For ksnet, nice and nice_v2, by agreement.
            custom_data: The merchant's own data, stored with the payment.
            notice_url: URL for the webhook, in place of the console's.
            browser_ip: IP address of the buyer's browser. Needed by paymentwall.
            secure_3d_charge_id: The gateway's payment id, to pay again after 3-D Secure. For
                paymentwall.
            secure_3d_token: The gateway's token, to pay again after 3-D Secure. For
                paymentwall.
            product_type: Kind of product. Needed by ksnet.
            promotion_id: Id of a promotion to apply, starts with `promotion-id-`.
            bypass: The gateway's own parameters, passed on as they are.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment; check `status`.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with one of the 33 values of `pg_provider` that the docs page lists; with another
        value it may change. PortOne's own subscription guide and public programs read the
        status so, and a public test against the live service saw it (reported).

        Not documented: What a second request with the same `merchant_uid` does; the docs say
        only that it must be new for each.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        (
            card_number,
            expiry,
            birth,
            pwd_2digit,
            cvc,
            buyer_name,
            buyer_email,
            buyer_tel,
            buyer_addr,
            buyer_postcode,
            browser_ip,
            secure_3d_token,
        ) = _hide(
            card_number,
            expiry,
            birth,
            pwd_2digit,
            cvc,
            buyer_name,
            buyer_email,
            buyer_tel,
            buyer_addr,
            buyer_postcode,
            browser_ip,
            secure_3d_token,
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.pay_once(
                merchant_uid=merchant_uid,
                amount=amount,
                card_number=card_number,
                expiry=expiry,
                birth=birth,
                pwd_2digit=pwd_2digit,
                cvc=cvc,
                customer_uid=customer_uid,
                pg=pg,
                channel_group_id=channel_group_id,
                currency=currency,
                tax_free=tax_free,
                vat_amount=vat_amount,
                vat=vat,
                name=name,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                buyer_addr=buyer_addr,
                buyer_postcode=buyer_postcode,
                card_quota=card_quota,
                interest_free_by_merchant=interest_free_by_merchant,
                use_card_point=use_card_point,
                custom_data=custom_data,
                notice_url=notice_url,
                browser_ip=browser_ip,
                secure_3d_charge_id=secure_3d_charge_id,
                secure_3d_token=secure_3d_token,
                product_type=product_type,
                promotion_id=promotion_id,
                bypass=bypass,
                tier=tier,
            ),
            **_options,
        )

    async def pay(
        self,
        *,
        customer_uid: str | int | _UUID,
        merchant_uid: str | int | _UUID,
        amount: _Decimal | int,
        name: str,
        channel_key: str | None = None,
        currency: str | None = None,
        tax_free: _Decimal | int | None = None,
        vat_amount: _Decimal | int | None = None,
        vat: _Decimal | int | None = None,
        buyer_name: str | None = None,
        buyer_email: str | None = None,
        buyer_tel: str | None = None,
        buyer_addr: str | None = None,
        buyer_postcode: str | None = None,
        card_quota: int | None = None,
        interest_free_by_merchant: bool | None = None,
        use_card_point: bool | None = None,
        custom_data: str | _Mapping[str, object] | None = None,
        notice_url: str | None = None,
        browser_ip: str | None = None,
        product_type: _models.ProductType | str | None = None,
        product_count: int | None = None,
        cash_receipt_type: _models.CashReceiptTarget | str | None = None,
        bypass: str | _Mapping[str, object] | None = None,
        extra: _models.BillingKeyPaymentExtra | _Mapping[str, object] | None = None,
        promotion_id: str | int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Pay with a billing key (빌링키 결제, 비인증 결제).

        Charges a billing key at once, however it was issued. paypal_v2 wants risk data from the
        page or app that leads here (Fraudnet or Magnes).

        Args:
            customer_uid: Id of the billing key to pay with; at most 80 characters.
            merchant_uid: The merchant's order number (주문번호), new for each payment. No special
                characters with smartro_v2; at most 40 characters.
            amount: Amount to pay.
            name: Name of the order; at most 40 characters.
            channel_key: Key of the channel (채널 키) to pay through, for a super billing key; left
                out, one is chosen by the shares of the channels; at most 55 characters.
            currency: Currency code, such as KRW or USD; the provider's default is KRW. Needed
                by paypal_v2, which does not take KRW; ksnet takes USD from foreign cards
                only.
            tax_free: The part of `amount` that is free of tax; the provider's default is 0, so
                that 1/11 of `amount` is value-added tax.
            vat_amount: The value-added tax in `amount`, if not 1/11; 0 beside `tax_free` 0 for
                zero-rated sales (영세율). For nice, html5_inicis, nice_v2, welcome and
                tosspay_v2.
            vat: The value-added tax in `amount`; give `tax_free` instead; deprecated.
            buyer_name: Name of the buyer. Needed by smartro_v2, ksnet and welcome; paymentwall
                wants first and last name with a space between; at most 16 characters.
            buyer_email: E-mail address of the buyer. Needed by smartro_v2 and paymentwall; for
                paymentwall the same as when the key was issued; at most 64 characters.
            buyer_tel: Phone number of the buyer. Needed by smartro_v2; at most 16 characters.
            buyer_addr: Address of the buyer; at most 128 characters.
            buyer_postcode: Postcode of the buyer; at most 8 characters.
            card_quota: Months of instalment (할부), 2 or more, from 50,000 won; the provider's
                default is 0, one payment.
            interest_free_by_merchant: The merchant bears the interest of the instalments; the
                provider's default is false. For nice, ksnet and nice_v2, by agreement.
            use_card_point: Pay with the points of the card too; the provider's default is
                false. For nice, smartro_v2 and nice_v2, by agreement.
            custom_data: The merchant's own data, stored with the payment.
            notice_url: URL for the webhook, in place of the console's.
            browser_ip: IP address of the buyer's browser. Needed by paymentwall.
            product_type: Kind of product. For ksnet and paypal_v2; needed by ksnet.
            product_count: Number of products; the provider's default is 1.
            cash_receipt_type: Whom to issue a cash receipt to. For tosspay_v2, which issues one
                by itself unless this is anonymous.
            bypass: The gateway's own parameters, passed on as they are.
            extra: Further parameters of Naver Pay.
            promotion_id: Id of a promotion to apply, starts with `promotion-id-`; the masked
                number of the stored card decides whether it does.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment; check `status`.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with one of the 33 values of `pg_provider` that the docs page lists; with another
        value it may change. PortOne's own subscription guide and public programs read the
        status so, and a public test against the live service saw it (reported).

        Not documented: What a second request with the same `merchant_uid` does. Whether the
        server really demands `name`; most samples of the provider leave it out.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode, browser_ip = _hide(
            buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode, browser_ip
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.pay(
                customer_uid=customer_uid,
                merchant_uid=merchant_uid,
                amount=amount,
                name=name,
                channel_key=channel_key,
                currency=currency,
                tax_free=tax_free,
                vat_amount=vat_amount,
                vat=vat,
                buyer_name=buyer_name,
                buyer_email=buyer_email,
                buyer_tel=buyer_tel,
                buyer_addr=buyer_addr,
                buyer_postcode=buyer_postcode,
                card_quota=card_quota,
                interest_free_by_merchant=interest_free_by_merchant,
                use_card_point=use_card_point,
                custom_data=custom_data,
                notice_url=notice_url,
                browser_ip=browser_ip,
                product_type=product_type,
                product_count=product_count,
                cash_receipt_type=cash_receipt_type,
                bypass=bypass,
                extra=extra,
                promotion_id=promotion_id,
                tier=tier,
            ),
            **_options,
        )

    async def list_schedules(
        self,
        *,
        schedule_from: _datetime | int,
        schedule_to: _datetime | int,
        schedule_status: _models.ScheduleStatus | str | None = None,
        page: int | None = None,
        limit: int | None = None,
        sorting: _models.ScheduleSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.SchedulePage:
        """List scheduled payments in a time range (결제예약 복수조회).

        Gives one page; `iter_schedules` goes through all pages. If the provider answers with a
        bare array, `total`, `previous` and `next` are None, and iterating ends after it.

        `schedule_from` to `schedule_to` may be at most 3 months.

        Args:
            schedule_from: Start of the range of schedule times; this second belongs to it.
            schedule_to: End of the range of schedule times; this second does not belong to it.
            schedule_status: Only schedules in this state; left out, all.
            page: Number of the page; the provider's default is 1; at least 1.
            limit: Schedules on a page; the provider's default is 20; 1 to 1000.
            sorting: `scheduled` for the oldest schedule time first; left out, the newest.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            A page of scheduled payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether the answer is a page or a bare array.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented. The result is reported
        (https://github.com/iamport/iamport-rest-client-java).
        """
        return await self._client.send(
            _endpoints.list_schedules(
                schedule_from=schedule_from,
                schedule_to=schedule_to,
                schedule_status=schedule_status,
                page=page,
                limit=limit,
                sorting=sorting,
                tier=tier,
            ),
            **_options,
        )

    def iter_schedules(
        self,
        *,
        schedule_from: _datetime | int,
        schedule_to: _datetime | int,
        schedule_status: _models.ScheduleStatus | str | None = None,
        limit: int | None = None,
        sorting: _models.ScheduleSorting | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _AsyncPagedItems[_models.Schedule, _models.SchedulePage]:
        """All items of `list_schedules`, page by page, fetched as they are used.

        Arguments and errors are those of `list_schedules`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list_schedules(
                schedule_from=schedule_from,
                schedule_to=schedule_to,
                schedule_status=schedule_status,
                page=page,
                limit=limit,
                sorting=sorting,
                tier=tier,
            ),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )

    async def schedule(
        self,
        *,
        customer_uid: str | int | _UUID,
        schedules: _Sequence[_models.ScheduleInput | _Mapping[str, object]],
        channel_key: str | None = None,
        customer_id: str | int | None = None,
        checking_amount: _Decimal | int | None = None,
        card_number: str | None = None,
        expiry: str | None = None,
        birth: str | None = None,
        pwd_2digit: str | None = None,
        cvc: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> list[_models.Schedule]:
        """Schedule payments with a billing key (결제 예약).

        Has the provider pay with a billing key at the given times, as `subscriptions.pay`
        would; the results come by webhook to `notice_url`. If there is no key under
        `customer_uid`, one is issued from the card data first; not with gateways whose keys
        come from a payment window only, such as kakaopay, naverpay, payco, smartro_v2 and
        tosspay_v2. No second payment is made with the `merchant_uid` of a schedule.

        Args:
            customer_uid: Id of the billing key to pay with; if there is none, one is issued
                from the card data; at most 80 characters.
            schedules: The payments to schedule, each with an order number of its own; at least
                1 of them.
            channel_key: Key of the channel (채널 키) to pay through, for a super billing key; left
                out, one is chosen by the shares of the channels when the time comes; at
                most 55 characters.
            customer_id: The merchant's id of the buyer, for a new key. Needed by tosspayments:
                without it the provider makes one up for each key.
            checking_amount: Amount to charge and cancel at once, to check the card; 0 for no
                check; a whole number.
            card_number: Card number, written dddd-dddd-dddd-dddd; needed for a new key.
            expiry: Expiry of the card, written YYYY-MM; needed for a new key.
            birth: Date of birth of the card holder, written YYMMDD, for a new key; for a
                corporate card the 10 digits of the business number.
            pwd_2digit: First two digits of the card's password, for a new key.
            cvc: Card verification code. Needed by paymentwall and used by no other gateway.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The schedules.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `subscriptions.get_schedule(merchant_uid=schedules[].merchant_uid)`.

        `schedules[].merchant_uid` guards against a second time: no second payment is made with
        the order number of a schedule (documented).

        Not documented: How many payments may be scheduled at once, and how far ahead. Whether
        the server really demands `name` and `currency` of each schedule, as the Swagger file
        says; samples of the provider leave them out.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        schedules, card_number, expiry, birth, pwd_2digit, cvc = _hide(
            schedules, card_number, expiry, birth, pwd_2digit, cvc
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.schedule(
                customer_uid=customer_uid,
                schedules=schedules,
                channel_key=channel_key,
                customer_id=customer_id,
                checking_amount=checking_amount,
                card_number=card_number,
                expiry=expiry,
                birth=birth,
                pwd_2digit=pwd_2digit,
                cvc=cvc,
                tier=tier,
            ),
            **_options,
        )

    async def unschedule(
        self,
        *,
        customer_uid: str | int | _UUID | None = None,
        merchant_uids: _Sequence[str | int | _UUID] | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> list[_models.Schedule]:
        """Cancel scheduled payments (결제 예약취소).

        Cancels schedules that were not tried yet. Give `customer_uid`, `merchant_uids` or both.
        Careful: with `customer_uid` alone, all schedules of that billing key are cancelled;
        after a lost answer ask `subscriptions.list_customer_schedules` then.

        Args:
            customer_uid: Id of the billing key; left out, the order numbers alone decide.
            merchant_uids: Order numbers of the schedules; left out, all schedules of the
                billing key are cancelled; at least 1 of them.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The cancelled schedules.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `subscriptions.get_schedule(merchant_uid=merchant_uids[])` if
                `merchant_uids[]` was given.

        Not documented: What happens when neither `customer_uid` nor `merchant_uids` is given.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.unschedule(
                customer_uid=customer_uid, merchant_uids=merchant_uids, tier=tier
            ),
            **_options,
        )

    async def get_schedule(
        self,
        merchant_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Schedule:
        """Get a scheduled payment (결제예약 단건조회).

        Reads the schedule with an order number, and how the payment ended.

        Args:
            merchant_uid: The merchant's order number (주문번호) that was given with the schedule.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The schedule.

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
        return await self._client.send(_endpoints.get_schedule(merchant_uid, tier=tier), **_options)

    async def update_schedule(
        self,
        merchant_uid: str | int | _UUID,
        *,
        schedule_at: _datetime | int,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Schedule:
        """Move a scheduled payment to another time (결제요청 예약시각 수정).

        Changes when a payment is tried. Only for a schedule that was neither tried nor
        cancelled, and only to a time in the future. Not for tosspay_v2.

        Args:
            merchant_uid: The merchant's order number (주문번호) that was given with the schedule.
            schedule_at: When to pay, in the future.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The schedule with its new time.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `subscriptions.get_schedule(merchant_uid=merchant_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.update_schedule(merchant_uid, schedule_at=schedule_at, tier=tier), **_options
        )

    async def reschedule(
        self,
        merchant_uid: str | int | _UUID,
        *,
        schedule_at: _datetime | int,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Schedule:
        """Schedule a failed or cancelled payment again (결제 실패 재예약).

        Schedules a payment again that failed when it was tried, or whose schedule was
        cancelled. Only to a time in the future. Refused if the payment is still scheduled,
        being tried, or paid. Not for tosspay_v2.

        Args:
            merchant_uid: The merchant's order number (주문번호) that was given with the schedule.
            schedule_at: When to try again, in the future.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The schedule with its new time.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `subscriptions.get_schedule(merchant_uid=merchant_uid)`.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.reschedule(merchant_uid, schedule_at=schedule_at, tier=tier), **_options
        )

    async def retry(
        self,
        merchant_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Payment:
        """Try a failed or cancelled scheduled payment again, at once (결제 실패 재시도).

        Pays at once what failed when its time came, or whose schedule was cancelled. Success
        means only that the payment was tried: its `status` tells whether it is paid. Refused if
        the payment is still scheduled, being tried, or paid. Not for tosspay_v2.

        Args:
            merchant_uid: The merchant's order number (주문번호) that was given with the schedule.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The payment; check `status`.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            DeclinedError: A success whose result says no; `.result` has it.
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `payments.find_all(merchant_uid=merchant_uid)`.

        A success with `status` failed means refused; `fail_reason` says why. That is certain
        only with one of the 33 values of `pg_provider` that the docs page lists; with another
        value it may change. PortOne's own subscription guide and public programs read the
        status so, and a public test against the live service saw it (reported).

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.retry(merchant_uid, tier=tier), **_options)

    async def list_customer_schedules(
        self,
        customer_uid: str | int | _UUID,
        *,
        from_: _datetime | int,
        to: _datetime | int,
        status: _models.ScheduleStatus | str | None = None,
        page: int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.SchedulePage:
        """List the scheduled payments of a billing key (결제예약 복수조회, 빌링키).

        Gives one page, newest schedule time first; `iter_customer_schedules` goes through all
        pages. The same as `billing_keys.list_schedules`, under another path. If the provider
        answers with a bare array, `total`, `previous` and `next` are None, and iterating ends
        after it.

        `from_` to `to` may be at most 3 months.

        Args:
            customer_uid: Id of the billing key (빌링키), given by the merchant.
            from_: Start of the range of schedule times; this second belongs to it.
            to: End of the range of schedule times; this second does not belong to it.
            status: Only schedules in this state; left out, all.
            page: Number of the page; the provider's default is 1; at least 1.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            A page of scheduled payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: An argument is missing or wrong, or the object is in the wrong
                state (400).
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether the answer is a page or a bare array. How many schedules a page
        holds.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented. The result is reported
        (https://github.com/iamport/iamport-rest-client-java).
        """
        return await self._client.send(
            _endpoints.list_customer_schedules(
                customer_uid, from_=from_, to=to, status=status, page=page, tier=tier
            ),
            **_options,
        )

    def iter_customer_schedules(
        self,
        customer_uid: str | int | _UUID,
        *,
        from_: _datetime | int,
        to: _datetime | int,
        status: _models.ScheduleStatus | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _AsyncPagedItems[_models.Schedule, _models.SchedulePage]:
        """All items of `list_customer_schedules`, page by page, fetched as they are used.

        Arguments and errors are those of `list_customer_schedules`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list_customer_schedules(
                customer_uid, from_=from_, to=to, status=status, page=page, tier=tier
            ),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )
