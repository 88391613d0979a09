# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Gifts of prepaid cards (카드 선물하기)."""

from collections.abc import Mapping as _Mapping
from datetime import date as _date
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import gifts as _endpoints


class Gifts(_SyncResource):
    """Gifts of prepaid cards (카드 선물하기)."""

    def list(
        self,
        *,
        search_type: _models.GiftSearchType | str,
        page_request: _models.GiftPageRequest | _Mapping[str, object],
        user_id: int | None = None,
        mobile_number: str | None = None,
        start_date: _date | None = None,
        end_date: _date | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.GiftList:
        """List card gifts of the service (카드 선물 내역 조회 (관리자용)).

        For administrators; lists gifts of prepaid cards in the service that you run.

        Args:
            search_type: Which gifts to list.
            page_request: Which page.
            user_id: Id of a member (회원 ID); 1 to 9999999999999999999.
            mobile_number: Mobile phone number of a member; 10 to 20 characters.
            start_date: First day; of what, and in which zone, is not documented.
            end_date: Last day; of what, and in which zone, is not documented.

        Returns:
            The gifts.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after pageSize; pass them as `extra_body`. Limits of pageSize,
        and whether it is required. All response fields. Response codes. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400813390330001/33500813386190001,
        documented.
        """
        [mobile_number] = _hide(mobile_number)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.list(
                search_type=search_type,
                page_request=page_request,
                user_id=user_id,
                mobile_number=mobile_number,
                start_date=start_date,
                end_date=end_date,
            ),
            **_options,
        )

    def send(
        self,
        *,
        sender_user_id: str,
        receiver_name: str,
        receiver_phone: str,
        service_id: str,
        sender_name: str | None = None,
        sender_phone: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Give a prepaid card to another member (선불카드 선물하기).

        Charges a card of the chosen product from the sender's balance, and gives that card to
        the receiver.

        Args:
            sender_user_id: Id of the member who gives.
            receiver_name: Name of the receiver; 1 to 256 characters.
            receiver_phone: Phone number of the receiver; 1 to 20 characters.
            service_id: Id of the card product (카드 상품 ID) that is given; 15 characters.
            sender_name: Name of the member who gives; 1 to 256 characters.
            sender_phone: Phone number of the member who gives; 1 to 20 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `gifts.list(search_type='SENT', mobile_number=sender_phone,
                page_request={'page': 0})` if `sender_phone` was given, else
                `gifts.list(search_type='SENT', page_request={'page': 0})`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after serviceId; pass them as `extra_body`. All response
        fields. Response codes. Whether the answer is encrypted. These parts of the page were
        cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400798696800001/33500798680460001,
        documented.
        """
        receiver_name, receiver_phone, sender_name, sender_phone = _hide(
            receiver_name, receiver_phone, sender_name, sender_phone
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.send(
                sender_user_id=sender_user_id,
                receiver_name=receiver_name,
                receiver_phone=receiver_phone,
                service_id=service_id,
                sender_name=sender_name,
                sender_phone=sender_phone,
            ),
            **_options,
        )


class AsyncGifts(_AsyncResource):
    """Gifts of prepaid cards (카드 선물하기)."""

    async def list(
        self,
        *,
        search_type: _models.GiftSearchType | str,
        page_request: _models.GiftPageRequest | _Mapping[str, object],
        user_id: int | None = None,
        mobile_number: str | None = None,
        start_date: _date | None = None,
        end_date: _date | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.GiftList:
        """List card gifts of the service (카드 선물 내역 조회 (관리자용)).

        For administrators; lists gifts of prepaid cards in the service that you run.

        Args:
            search_type: Which gifts to list.
            page_request: Which page.
            user_id: Id of a member (회원 ID); 1 to 9999999999999999999.
            mobile_number: Mobile phone number of a member; 10 to 20 characters.
            start_date: First day; of what, and in which zone, is not documented.
            end_date: Last day; of what, and in which zone, is not documented.

        Returns:
            The gifts.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after pageSize; pass them as `extra_body`. Limits of pageSize,
        and whether it is required. All response fields. Response codes. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400813390330001/33500813386190001,
        documented.
        """
        [mobile_number] = _hide(mobile_number)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.list(
                search_type=search_type,
                page_request=page_request,
                user_id=user_id,
                mobile_number=mobile_number,
                start_date=start_date,
                end_date=end_date,
            ),
            **_options,
        )

    async def send(
        self,
        *,
        sender_user_id: str,
        receiver_name: str,
        receiver_phone: str,
        service_id: str,
        sender_name: str | None = None,
        sender_phone: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Give a prepaid card to another member (선불카드 선물하기).

        Charges a card of the chosen product from the sender's balance, and gives that card to
        the receiver.

        Args:
            sender_user_id: Id of the member who gives.
            receiver_name: Name of the receiver; 1 to 256 characters.
            receiver_phone: Phone number of the receiver; 1 to 20 characters.
            service_id: Id of the card product (카드 상품 ID) that is given; 15 characters.
            sender_name: Name of the member who gives; 1 to 256 characters.
            sender_phone: Phone number of the member who gives; 1 to 20 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `gifts.list(search_type='SENT', mobile_number=sender_phone,
                page_request={'page': 0})` if `sender_phone` was given, else
                `gifts.list(search_type='SENT', page_request={'page': 0})`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after serviceId; pass them as `extra_body`. All response
        fields. Response codes. Whether the answer is encrypted. These parts of the page were
        cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400798696800001/33500798680460001,
        documented.
        """
        receiver_name, receiver_phone, sender_name, sender_phone = _hide(
            receiver_name, receiver_phone, sender_name, sender_phone
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.send(
                sender_user_id=sender_user_id,
                receiver_name=receiver_name,
                receiver_phone=receiver_phone,
                service_id=service_id,
                sender_name=sender_name,
                sender_phone=sender_phone,
            ),
            **_options,
        )
