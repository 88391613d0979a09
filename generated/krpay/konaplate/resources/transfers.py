# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Transfers of balance between the cards of a member."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate.endpoints import transfers as _endpoints
from krpay.null import Null as _Null


class Transfers(_SyncResource):
    """Transfers of balance between the cards of a member."""

    def create(
        self,
        *,
        user_id: int,
        from_card_no: str,
        to_card_no: str,
        amount: int | _Null,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Transfer balance between two cards of a member.

        Both cards belong to the same member; the card must be active. Beware that an `amount`
        of 0 transfers the whole balance. In the docs: "Transfer card balance".

        Args:
            user_id: Id of the member; 1 to 9999999999999999999.
            from_card_no: Number of the card that gives; 16 characters.
            to_card_no: Number of the card that receives; 16 characters.
            amount: Amount in KRW; null for the whole balance; 1 to 999999999999; `NULL` sends
                null.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: Which of the two cards must be active.

        Not read: Response fields, if any. Response codes. Whether the answer is encrypted.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400721868700001/33500721866930001,
        documented.
        """
        from_card_no, to_card_no = _hide(from_card_no, to_card_no)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.create(
                user_id=user_id, from_card_no=from_card_no, to_card_no=to_card_no, amount=amount
            ),
            **_options,
        )


class AsyncTransfers(_AsyncResource):
    """Transfers of balance between the cards of a member."""

    async def create(
        self,
        *,
        user_id: int,
        from_card_no: str,
        to_card_no: str,
        amount: int | _Null,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Transfer balance between two cards of a member.

        Both cards belong to the same member; the card must be active. Beware that an `amount`
        of 0 transfers the whole balance. In the docs: "Transfer card balance".

        Args:
            user_id: Id of the member; 1 to 9999999999999999999.
            from_card_no: Number of the card that gives; 16 characters.
            to_card_no: Number of the card that receives; 16 characters.
            amount: Amount in KRW; null for the whole balance; 1 to 999999999999; `NULL` sends
                null.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: Which of the two cards must be active.

        Not read: Response fields, if any. Response codes. Whether the answer is encrypted.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400721868700001/33500721866930001,
        documented.
        """
        from_card_no, to_card_no = _hide(from_card_no, to_card_no)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.create(
                user_id=user_id, from_card_no=from_card_no, to_card_no=to_card_no, amount=amount
            ),
            **_options,
        )
