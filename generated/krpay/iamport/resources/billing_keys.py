# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Billing keys (빌링키) of customers, for payments without a payment window."""

from collections.abc import Sequence as _Sequence
from datetime import datetime as _datetime
from typing import Unpack as _Unpack
from uuid import UUID as _UUID

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.paging import read_whole as _read_whole
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import billing_keys as _endpoints
from krpay.items import Items as _Items
from krpay.pages import AsyncPagedItems as _AsyncPagedItems, PagedItems as _PagedItems


class BillingKeys(_SyncResource):
    """Billing keys (빌링키) of customers, for payments without a payment window."""

    def get_many(
        self,
        *,
        customer_uids: _Sequence[str | int | _UUID],
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.SuperBillingKey | _models.BillingKey]:
        """Get several billing keys at once (빌링키 정보 복수조회).

        Reads the billing keys with the given ids, plain and super ones. An id that is unknown
        or not yours is left out, and not named; `is_complete` is false then.

        Args:
            customer_uids: Ids of the billing keys; at least 1 of them.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            All the keys.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: How many ids may be asked for at once. In which order the keys come.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            _endpoints.get_many(customer_uids=customer_uids, tier=tier), **_options
        )

    def get(
        self,
        customer_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.SuperBillingKey | _models.BillingKey:
        """Get a billing key (빌링키 정보 단건조회).

        Reads one billing key. Check the class of the result: a key that was issued for a smart
        routing group is a `SuperBillingKey`.

        Args:
            customer_uid: Id of the billing key (빌링키), given by the merchant.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The key, plain or super.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether an unknown id gives HTTP 404, as the provider writes, or HTTP
        200 with a failure code, as client tests saw.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.get(customer_uid, tier=tier), **_options)

    def issue(
        self,
        customer_uid: str | int | _UUID,
        *,
        channel_key: str,
        card_number: str,
        expiry: str,
        birth: str | None = None,
        pwd_2digit: str | None = None,
        cvc: str | None = None,
        customer_id: str | int | None = None,
        customer_name: str | None = None,
        customer_tel: str | None = None,
        customer_email: str | None = None,
        customer_addr: str | None = None,
        customer_postcode: str | None = None,
        pg: str | None = None,
        channel_group_id: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.SuperBillingKey | _models.BillingKey:
        """Issue a billing key from card data (빌링키 발급).

        Has a gateway issue a billing key for a card and stores it under `customer_uid`. No
        money is charged. Use one id for each customer and card. Needs an agreement with the
        gateway, which also decides what card data it wants. With `channel_group_id` the result
        is a `SuperBillingKey`; look at its `failed_channels`. Gateways: nice, kcp, daou,
        html5_inicis, tosspayments, ksnet, nice_v2, welcome.

        Args:
            customer_uid: Id for the new billing key, chosen by the merchant; at most 80
                characters.
            channel_key: Key of the channel (채널 키) that issues the billing key; at most 55
                characters.
            card_number: Card number, written dddd-dddd-dddd-dddd.
            expiry: Expiry of the card, written YYYY-MM.
            birth: Date of birth of the card holder, written YYMMDD; for a corporate card the 10
                digits of the business number. Needed by ksnet; else the contract with the
                gateway decides.
            pwd_2digit: First two digits of the card's password. Needed by ksnet; else the
                contract with the gateway decides.
            cvc: Card verification code. Needed by paymentwall and used by no other gateway.
            customer_id: The merchant's id of the buyer. Needed by tosspayments: without it the
                provider makes one up for each key, and the keys of a buyer do not belong
                together.
            customer_name: Name of the card holder. Needed by welcome; at most 20 characters.
            customer_tel: Phone number of the card holder; at most 20 characters.
            customer_email: E-mail address of the card holder; at most 200 characters.
            customer_addr: Address of the card holder; at most 200 characters.
            customer_postcode: Postcode of the card holder; at most 8 characters.
            pg: The older way to choose a gateway, written gateway or gateway.merchant id; at
                most 80 characters.
            channel_group_id: Id of a smart routing group: all its active channels issue a key,
                and the answer is a super billing key. `pg` is ignored then; at most 55
                characters.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The new key, plain or super.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `billing_keys.get(customer_uid=customer_uid)`.

        Not documented: What happens to a key that is already stored under this `customer_uid`.
        Whether the server really demands `channel_key`, also beside `pg` or `channel_group_id`.

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
            customer_name,
            customer_tel,
            customer_email,
            customer_addr,
            customer_postcode,
        ) = _hide(
            card_number,
            expiry,
            birth,
            pwd_2digit,
            cvc,
            customer_name,
            customer_tel,
            customer_email,
            customer_addr,
            customer_postcode,
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.issue(
                customer_uid,
                channel_key=channel_key,
                card_number=card_number,
                expiry=expiry,
                birth=birth,
                pwd_2digit=pwd_2digit,
                cvc=cvc,
                customer_id=customer_id,
                customer_name=customer_name,
                customer_tel=customer_tel,
                customer_email=customer_email,
                customer_addr=customer_addr,
                customer_postcode=customer_postcode,
                pg=pg,
                channel_group_id=channel_group_id,
                tier=tier,
            ),
            **_options,
        )

    def delete(
        self,
        customer_uid: str | int | _UUID,
        *,
        reason: str | None = None,
        requester: _models.BillingKeyRequester | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.SuperBillingKey | _models.BillingKey:
        """Delete a billing key (빌링키 삭제).

        Deletes a billing key for good. Look for scheduled payments with
        `billing_keys.list_schedules` first.

        Args:
            customer_uid: Id of the billing key (빌링키), given by the merchant.
            reason: Why the key is deleted.
            requester: Who asked for the deletion. For naverpay only; the provider's default is
                admin.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The deleted key, plain or super.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `billing_keys.get(customer_uid=customer_uid)`.

        Not documented: What becomes of scheduled payments of a deleted key. Whether an unknown
        id gives HTTP 404, as the provider writes, or HTTP 200 with a failure code, as client
        tests saw.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            _endpoints.delete(customer_uid, reason=reason, requester=requester, tier=tier),
            **_options,
        )

    def list_payments(
        self,
        customer_uid: str | int | _UUID,
        *,
        page: int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PaymentPage:
        """List the payments made with a billing key (빌링키 결제 복수조회).

        Gives one page; `iter_payments` goes through all pages.

        Args:
            customer_uid: Id of the billing key (빌링키), given by the merchant.
            page: Number of the page; the provider's default is 1; at least 1.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            A page of payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: How many payments a page holds, and in which order they come. Whether
        payments through test channels are listed.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(
            _endpoints.list_payments(customer_uid, page=page, tier=tier), **_options
        )

    def iter_payments(
        self,
        customer_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _PagedItems[_models.Payment, _models.PaymentPage]:
        """All items of `list_payments`, page by page, fetched as they are used.

        Arguments and errors are those of `list_payments`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list_payments(customer_uid, page=page, tier=tier),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )

    def list_schedules(
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
        """List the scheduled payments of a billing key (빌링키 결제예약 조회).

        Gives one page, newest schedule time first; `iter_schedules` goes through all pages. The
        same as `subscriptions.list_customer_schedules`, under another path. If the provider
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
            _endpoints.list_schedules(
                customer_uid, from_=from_, to=to, status=status, page=page, tier=tier
            ),
            **_options,
        )

    def iter_schedules(
        self,
        customer_uid: str | int | _UUID,
        *,
        from_: _datetime | int,
        to: _datetime | int,
        status: _models.ScheduleStatus | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _PagedItems[_models.Schedule, _models.SchedulePage]:
        """All items of `list_schedules`, page by page, fetched as they are used.

        Arguments and errors are those of `list_schedules`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list_schedules(
                customer_uid, from_=from_, to=to, status=status, page=page, tier=tier
            ),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )


class AsyncBillingKeys(_AsyncResource):
    """Billing keys (빌링키) of customers, for payments without a payment window."""

    async def get_many(
        self,
        *,
        customer_uids: _Sequence[str | int | _UUID],
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _Items[_models.SuperBillingKey | _models.BillingKey]:
        """Get several billing keys at once (빌링키 정보 복수조회).

        Reads the billing keys with the given ids, plain and super ones. An id that is unknown
        or not yours is left out, and not named; `is_complete` is false then.

        Args:
            customer_uids: Ids of the billing keys; at least 1 of them.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            All the keys.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: How many ids may be asked for at once. In which order the keys come.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.get_many(customer_uids=customer_uids, tier=tier), **_options
        )

    async def get(
        self,
        customer_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.SuperBillingKey | _models.BillingKey:
        """Get a billing key (빌링키 정보 단건조회).

        Reads one billing key. Check the class of the result: a key that was issued for a smart
        routing group is a `SuperBillingKey`.

        Args:
            customer_uid: Id of the billing key (빌링키), given by the merchant.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The key, plain or super.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: Whether an unknown id gives HTTP 404, as the provider writes, or HTTP
        200 with a failure code, as client tests saw.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.get(customer_uid, tier=tier), **_options)

    async def issue(
        self,
        customer_uid: str | int | _UUID,
        *,
        channel_key: str,
        card_number: str,
        expiry: str,
        birth: str | None = None,
        pwd_2digit: str | None = None,
        cvc: str | None = None,
        customer_id: str | int | None = None,
        customer_name: str | None = None,
        customer_tel: str | None = None,
        customer_email: str | None = None,
        customer_addr: str | None = None,
        customer_postcode: str | None = None,
        pg: str | None = None,
        channel_group_id: str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.SuperBillingKey | _models.BillingKey:
        """Issue a billing key from card data (빌링키 발급).

        Has a gateway issue a billing key for a card and stores it under `customer_uid`. No
        money is charged. Use one id for each customer and card. Needs an agreement with the
        gateway, which also decides what card data it wants. With `channel_group_id` the result
        is a `SuperBillingKey`; look at its `failed_channels`. Gateways: nice, kcp, daou,
        html5_inicis, tosspayments, ksnet, nice_v2, welcome.

        Args:
            customer_uid: Id for the new billing key, chosen by the merchant; at most 80
                characters.
            channel_key: Key of the channel (채널 키) that issues the billing key; at most 55
                characters.
            card_number: Card number, written dddd-dddd-dddd-dddd.
            expiry: Expiry of the card, written YYYY-MM.
            birth: Date of birth of the card holder, written YYMMDD; for a corporate card the 10
                digits of the business number. Needed by ksnet; else the contract with the
                gateway decides.
            pwd_2digit: First two digits of the card's password. Needed by ksnet; else the
                contract with the gateway decides.
            cvc: Card verification code. Needed by paymentwall and used by no other gateway.
            customer_id: The merchant's id of the buyer. Needed by tosspayments: without it the
                provider makes one up for each key, and the keys of a buyer do not belong
                together.
            customer_name: Name of the card holder. Needed by welcome; at most 20 characters.
            customer_tel: Phone number of the card holder; at most 20 characters.
            customer_email: E-mail address of the card holder; at most 200 characters.
            customer_addr: Address of the card holder; at most 200 characters.
            customer_postcode: Postcode of the card holder; at most 8 characters.
            pg: The older way to choose a gateway, written gateway or gateway.merchant id; at
                most 80 characters.
            channel_group_id: Id of a smart routing group: all its active channels issue a key,
                and the answer is a super billing key. `pg` is ignored then; at most 55
                characters.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The new key, plain or super.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `billing_keys.get(customer_uid=customer_uid)`.

        Not documented: What happens to a key that is already stored under this `customer_uid`.
        Whether the server really demands `channel_key`, also beside `pg` or `channel_group_id`.

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
            customer_name,
            customer_tel,
            customer_email,
            customer_addr,
            customer_postcode,
        ) = _hide(
            card_number,
            expiry,
            birth,
            pwd_2digit,
            cvc,
            customer_name,
            customer_tel,
            customer_email,
            customer_addr,
            customer_postcode,
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.issue(
                customer_uid,
                channel_key=channel_key,
                card_number=card_number,
                expiry=expiry,
                birth=birth,
                pwd_2digit=pwd_2digit,
                cvc=cvc,
                customer_id=customer_id,
                customer_name=customer_name,
                customer_tel=customer_tel,
                customer_email=customer_email,
                customer_addr=customer_addr,
                customer_postcode=customer_postcode,
                pg=pg,
                channel_group_id=channel_group_id,
                tier=tier,
            ),
            **_options,
        )

    async def delete(
        self,
        customer_uid: str | int | _UUID,
        *,
        reason: str | None = None,
        requester: _models.BillingKeyRequester | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.SuperBillingKey | _models.BillingKey:
        """Delete a billing key (빌링키 삭제).

        Deletes a billing key for good. Look for scheduled payments with
        `billing_keys.list_schedules` first.

        Args:
            customer_uid: Id of the billing key (빌링키), given by the merchant.
            reason: Why the key is deleted.
            requester: Who asked for the deletion. For naverpay only; the provider's default is
                admin.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The deleted key, plain or super.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `billing_keys.get(customer_uid=customer_uid)`.

        Not documented: What becomes of scheduled payments of a deleted key. Whether an unknown
        id gives HTTP 404, as the provider writes, or HTTP 200 with a failure code, as client
        tests saw.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.delete(customer_uid, reason=reason, requester=requester, tier=tier),
            **_options,
        )

    async def list_payments(
        self,
        customer_uid: str | int | _UUID,
        *,
        page: int | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PaymentPage:
        """List the payments made with a billing key (빌링키 결제 복수조회).

        Gives one page; `iter_payments` goes through all pages.

        Args:
            customer_uid: Id of the billing key (빌링키), given by the merchant.
            page: Number of the page; the provider's default is 1; at least 1.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            A page of payments.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Not documented: How many payments a page holds, and in which order they come. Whether
        payments through test channels are listed.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.list_payments(customer_uid, page=page, tier=tier), **_options
        )

    def iter_payments(
        self,
        customer_uid: str | int | _UUID,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _AsyncPagedItems[_models.Payment, _models.PaymentPage]:
        """All items of `list_payments`, page by page, fetched as they are used.

        Arguments and errors are those of `list_payments`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list_payments(customer_uid, page=page, tier=tier),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )

    async def list_schedules(
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
        """List the scheduled payments of a billing key (빌링키 결제예약 조회).

        Gives one page, newest schedule time first; `iter_schedules` goes through all pages. The
        same as `subscriptions.list_customer_schedules`, under another path. If the provider
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
            _endpoints.list_schedules(
                customer_uid, from_=from_, to=to, status=status, page=page, tier=tier
            ),
            **_options,
        )

    def iter_schedules(
        self,
        customer_uid: str | int | _UUID,
        *,
        from_: _datetime | int,
        to: _datetime | int,
        status: _models.ScheduleStatus | str | None = None,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _AsyncPagedItems[_models.Schedule, _models.SchedulePage]:
        """All items of `list_schedules`, page by page, fetched as they are used.

        Arguments and errors are those of `list_schedules`.
        """
        return self._client.paginate(
            lambda page: _endpoints.list_schedules(
                customer_uid, from_=from_, to=to, status=status, page=page, tier=tier
            ),
            lambda _page: _page.items,
            lambda _page: _read_whole(_page, "next").next,
            **_options,
        )
