# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Refunds of card balances to the member's bank account."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import refunds as _endpoints


class Refunds(_SyncResource):
    """Refunds of card balances to the member's bank account."""

    def create(
        self,
        *,
        sequence_id: str,
        user_id: int,
        card_expiry: str,
        dcvv: str,
        one_time_token: str,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CardRefund:
        """Refund the balance of a card to the member's bank account.

        Takes a one-time token of `payments.generate_token`, which names the card. Choose a
        `sequence_id` that was not used before; the docs say that the result can be asked for
        with it, but not where. After a lost answer, look for it in `transactions.list` of the
        card. In the docs: "Refund".

        Args:
            sequence_id: Number of your own for this refund, never used before; 1 to 30
                characters.
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.
            card_expiry: Expiry of the card, written YYMM; 4 characters.
            dcvv: Verification value that came with the token; 3 characters.
            one_time_token: Token of `payments.generate_token`; 16 characters.

        Returns:
            The refund.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            RefundAccountMissing: There is no bank account for the refund («Bank account is
                null»); seen only on the page Refund (400).
            MonthlyRefundAmountExceeded: The amount is over the limit of refunds in a month;
                seen only on the page Refund (400).
            MonthlyRefundCountExceeded: There were too many refunds in this month; seen only on
                the page Refund (400).
            RefundDenied: The refund was denied; seen only on the page Refund (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: Where the result is asked for by `sequence_id`. The type of the token.

        Not read: Whether the answer is encrypted. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402285390001/33500280867470001,
        documented.
        """
        card_expiry, dcvv, one_time_token = _hide(card_expiry, dcvv, one_time_token)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.create(
                sequence_id=sequence_id,
                user_id=user_id,
                card_expiry=card_expiry,
                dcvv=dcvv,
                one_time_token=one_time_token,
            ),
            **_options,
        )

    def get_fee(
        self, *, one_time_token: str, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.RefundFee:
        """Get what a refund would cost.

        Says whether the balance of a card can be refunded, how much would be paid out and what
        the fee is. Takes a one-time token of `payments.generate_token`, which names the card.
        In the docs: "Search for Refund Fee".

        Args:
            one_time_token: Token of `payments.generate_token`; 16 characters.
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Returns:
            Fee and conditions of a refund.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: Whether the inquiry uses the token up.

        Not read: Response fields after lastLoadedBalance. Response codes. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402285390001/33500280851590001,
        documented.
        """
        [one_time_token] = _hide(one_time_token)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.get_fee(one_time_token=one_time_token, user_id=user_id), **_options
        )


class AsyncRefunds(_AsyncResource):
    """Refunds of card balances to the member's bank account."""

    async def create(
        self,
        *,
        sequence_id: str,
        user_id: int,
        card_expiry: str,
        dcvv: str,
        one_time_token: str,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CardRefund:
        """Refund the balance of a card to the member's bank account.

        Takes a one-time token of `payments.generate_token`, which names the card. Choose a
        `sequence_id` that was not used before; the docs say that the result can be asked for
        with it, but not where. After a lost answer, look for it in `transactions.list` of the
        card. In the docs: "Refund".

        Args:
            sequence_id: Number of your own for this refund, never used before; 1 to 30
                characters.
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.
            card_expiry: Expiry of the card, written YYMM; 4 characters.
            dcvv: Verification value that came with the token; 3 characters.
            one_time_token: Token of `payments.generate_token`; 16 characters.

        Returns:
            The refund.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            RefundAccountMissing: There is no bank account for the refund («Bank account is
                null»); seen only on the page Refund (400).
            MonthlyRefundAmountExceeded: The amount is over the limit of refunds in a month;
                seen only on the page Refund (400).
            MonthlyRefundCountExceeded: There were too many refunds in this month; seen only on
                the page Refund (400).
            RefundDenied: The refund was denied; seen only on the page Refund (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: Where the result is asked for by `sequence_id`. The type of the token.

        Not read: Whether the answer is encrypted. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402285390001/33500280867470001,
        documented.
        """
        card_expiry, dcvv, one_time_token = _hide(card_expiry, dcvv, one_time_token)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.create(
                sequence_id=sequence_id,
                user_id=user_id,
                card_expiry=card_expiry,
                dcvv=dcvv,
                one_time_token=one_time_token,
            ),
            **_options,
        )

    async def get_fee(
        self, *, one_time_token: str, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.RefundFee:
        """Get what a refund would cost.

        Says whether the balance of a card can be refunded, how much would be paid out and what
        the fee is. Takes a one-time token of `payments.generate_token`, which names the card.
        In the docs: "Search for Refund Fee".

        Args:
            one_time_token: Token of `payments.generate_token`; 16 characters.
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Returns:
            Fee and conditions of a refund.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: Whether the inquiry uses the token up.

        Not read: Response fields after lastLoadedBalance. Response codes. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402285390001/33500280851590001,
        documented.
        """
        [one_time_token] = _hide(one_time_token)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.get_fee(one_time_token=one_time_token, user_id=user_id), **_options
        )
