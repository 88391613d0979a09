# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Payments with a card, by its one-time token."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import payments as _endpoints


class Payments(_SyncResource):
    """Payments with a card, by its one-time token."""

    def cancel(
        self,
        *,
        card_no: str | None = None,
        amount: int | None = None,
        nr_number: str | None = None,
        merchant_id: str | None = None,
        channel: str | None = None,
        encrypt: bool | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CancelledCardPayment:
        """Cancel a payment.

        After a lost answer, look for it in `transactions.list` of the card. In the docs:
        "Cancellation of Payment". Path, response and codes are those of the docs page; the
        request is known from a third-party client alone.

        Args:
            card_no: Number of the card that paid; reported
                (https://github.com/mikmin7315/kids-money-os).
            amount: Amount of the payment in KRW; at least 0; reported
                (https://github.com/mikmin7315/kids-money-os).
            nr_number: Network reference number of the payment; reported
                (https://github.com/mikmin7315/kids-money-os).
            merchant_id: Id of the merchant; reported
                (https://github.com/mikmin7315/kids-money-os).
            channel: Where the payment came from; the third-party client sends OPENAPI; reported
                (https://github.com/mikmin7315/kids-money-os).
            encrypt: Whether to encrypt the request; default: it is sent plain.

        Returns:
            The balance after the cancel.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            PosEntryModeNotAllowed: The card cannot be used with this POS entry mode (DE 22)
                (400).
            InvalidTransaction: The transaction is not valid: the time of the terminal is wrong
                (400).
            InvalidAmount: The amount is not valid: the balance is not enough (400).
            InvalidCardNumber: The card number is not valid (400).
            RequestFormatError: The request breaks its format (ISO 8583) (400).
            StoreLimitExceeded: The limit of the store is exceeded (400).
            ExpiredCard: The card has expired (400).
            TransactionNotPermitted: The transaction is not permitted (400).
            TransactionNotPermittedToTerminal: The transaction is not permitted to the terminal:
                the code of the handling agency is wrong; seen only on the page Cancellation
                of Payment (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the request is encrypted: it is sent plain, and encrypted with
        `encrypt=True`. No source says whether the answer is encrypted: it is decrypted if it
        is.

        Not read: The request; the fields are those that a third-party client sends, all of them
        at once, without a word on which are required. Pass others as `extra_body`. Whether a
        payment can be cancelled in part. The method; no copy of the page shows it, and every
        page that shows one has POST. Response codes after 006_013. Which bodies are encrypted;
        the third-party client sends this request encrypted in one place, plain in another.
        These parts of the page were cut or not available.

        Source: https://github.com/mikmin7315/kids-money-os, reported. The result is documented
        (https://konaplate.com/en/developers/api-documentation/groups/33400402287480001/33500280931000001).
        """
        [card_no] = _hide(card_no)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.cancel(
                card_no=card_no,
                amount=amount,
                nr_number=nr_number,
                merchant_id=merchant_id,
                channel=channel,
                encrypt=encrypt,
            ),
            **_options,
        )

    def pay(
        self,
        *,
        one_time_token: str | None = None,
        dcvv: str | None = None,
        amount: int | None = None,
        merchant_id: str | None = None,
        channel: str | None = None,
        transaction_id: str | None = None,
        encrypt: bool | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CardPayment:
        """Pay with a card by its one-time token.

        Takes the token and the dcvv of `payments.generate_token`, and pays the merchant from
        the card. After a lost answer, look for it in `transactions.list` of the card. In the
        docs: "Payment". Path, response and codes are those of the docs page; the request is
        known from a third-party client alone.

        Args:
            one_time_token: Token of `payments.generate_token`; reported
                (https://github.com/mikmin7315/kids-money-os).
            dcvv: Verification value that came with the token; reported
                (https://github.com/mikmin7315/kids-money-os).
            amount: Amount in KRW; at least 0; reported
                (https://github.com/mikmin7315/kids-money-os).
            merchant_id: Id of the merchant; reported
                (https://github.com/mikmin7315/kids-money-os).
            channel: Where the payment comes from; the third-party client sends OPENAPI;
                reported (https://github.com/mikmin7315/kids-money-os).
            transaction_id: Id of the transaction of your own; reported
                (https://github.com/mikmin7315/kids-money-os).
            encrypt: Whether to encrypt the request; default: it is sent plain.

        Returns:
            The payment.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            PosEntryModeNotAllowed: The card cannot be used with this POS entry mode (DE 22)
                (400).
            InvalidTransaction: The transaction is not valid: the time of the terminal is wrong
                (400).
            InvalidAmount: The amount is not valid: the balance is not enough (400).
            InvalidCardNumber: The card number is not valid (400).
            RequestFormatError: The request breaks its format (ISO 8583) (400).
            StoreLimitExceeded: The limit of the store is exceeded (400).
            ExpiredCard: The card has expired (400).
            TransactionNotPermitted: The transaction is not permitted (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the request is encrypted: it is sent plain, and encrypted with
        `encrypt=True`. No source says whether the answer is encrypted: it is decrypted if it
        is.

        Not read: The request; the fields are those that a third-party client sends, all of them
        at once, without a word on which are required. Pass others as `extra_body`. The method;
        no copy of the page shows it, and every page that shows one has POST. Response codes
        after 006_012. Which bodies are encrypted; the third-party client sends this request
        plain. These parts of the page were cut or not available.

        Source: https://github.com/mikmin7315/kids-money-os, reported. The result is documented
        (https://konaplate.com/en/developers/api-documentation/groups/33400402287480001/33500280858810001).
        """
        one_time_token, dcvv = _hide(one_time_token, dcvv)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.pay(
                one_time_token=one_time_token,
                dcvv=dcvv,
                amount=amount,
                merchant_id=merchant_id,
                channel=channel,
                transaction_id=transaction_id,
                encrypt=encrypt,
            ),
            **_options,
        )

    def generate_token(
        self,
        *,
        card_no: str,
        token_type: _models.OneTimeTokenType | str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.OneTimeToken:
        """Generate a one-time token for a card.

        The token stands for the card in payments, charges and refunds. It is valid for 30
        seconds, with a `token_type` for 5 minutes. A lost answer does no harm: ask for another
        token. In the docs: "Issuance of Disposable Token".

        Args:
            card_no: Number of the physical or mobile card; 16 characters.
            token_type: What the token is for; left out, an ordinary token that is valid for 30
                seconds.

        Returns:
            The token.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: The answer; its fields are those that a third-party client reads. Response
        codes. Whether the answer is encrypted. The paths of v3 and v1. These parts of the page
        were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282623480001/33500281026580001,
        documented. The result is reported (https://github.com/mikmin7315/kids-money-os).
        """
        [card_no] = _hide(card_no)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.generate_token(card_no=card_no, token_type=token_type), **_options
        )


class AsyncPayments(_AsyncResource):
    """Payments with a card, by its one-time token."""

    async def cancel(
        self,
        *,
        card_no: str | None = None,
        amount: int | None = None,
        nr_number: str | None = None,
        merchant_id: str | None = None,
        channel: str | None = None,
        encrypt: bool | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CancelledCardPayment:
        """Cancel a payment.

        After a lost answer, look for it in `transactions.list` of the card. In the docs:
        "Cancellation of Payment". Path, response and codes are those of the docs page; the
        request is known from a third-party client alone.

        Args:
            card_no: Number of the card that paid; reported
                (https://github.com/mikmin7315/kids-money-os).
            amount: Amount of the payment in KRW; at least 0; reported
                (https://github.com/mikmin7315/kids-money-os).
            nr_number: Network reference number of the payment; reported
                (https://github.com/mikmin7315/kids-money-os).
            merchant_id: Id of the merchant; reported
                (https://github.com/mikmin7315/kids-money-os).
            channel: Where the payment came from; the third-party client sends OPENAPI; reported
                (https://github.com/mikmin7315/kids-money-os).
            encrypt: Whether to encrypt the request; default: it is sent plain.

        Returns:
            The balance after the cancel.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            PosEntryModeNotAllowed: The card cannot be used with this POS entry mode (DE 22)
                (400).
            InvalidTransaction: The transaction is not valid: the time of the terminal is wrong
                (400).
            InvalidAmount: The amount is not valid: the balance is not enough (400).
            InvalidCardNumber: The card number is not valid (400).
            RequestFormatError: The request breaks its format (ISO 8583) (400).
            StoreLimitExceeded: The limit of the store is exceeded (400).
            ExpiredCard: The card has expired (400).
            TransactionNotPermitted: The transaction is not permitted (400).
            TransactionNotPermittedToTerminal: The transaction is not permitted to the terminal:
                the code of the handling agency is wrong; seen only on the page Cancellation
                of Payment (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the request is encrypted: it is sent plain, and encrypted with
        `encrypt=True`. No source says whether the answer is encrypted: it is decrypted if it
        is.

        Not read: The request; the fields are those that a third-party client sends, all of them
        at once, without a word on which are required. Pass others as `extra_body`. Whether a
        payment can be cancelled in part. The method; no copy of the page shows it, and every
        page that shows one has POST. Response codes after 006_013. Which bodies are encrypted;
        the third-party client sends this request encrypted in one place, plain in another.
        These parts of the page were cut or not available.

        Source: https://github.com/mikmin7315/kids-money-os, reported. The result is documented
        (https://konaplate.com/en/developers/api-documentation/groups/33400402287480001/33500280931000001).
        """
        [card_no] = _hide(card_no)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.cancel(
                card_no=card_no,
                amount=amount,
                nr_number=nr_number,
                merchant_id=merchant_id,
                channel=channel,
                encrypt=encrypt,
            ),
            **_options,
        )

    async def pay(
        self,
        *,
        one_time_token: str | None = None,
        dcvv: str | None = None,
        amount: int | None = None,
        merchant_id: str | None = None,
        channel: str | None = None,
        transaction_id: str | None = None,
        encrypt: bool | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.CardPayment:
        """Pay with a card by its one-time token.

        Takes the token and the dcvv of `payments.generate_token`, and pays the merchant from
        the card. After a lost answer, look for it in `transactions.list` of the card. In the
        docs: "Payment". Path, response and codes are those of the docs page; the request is
        known from a third-party client alone.

        Args:
            one_time_token: Token of `payments.generate_token`; reported
                (https://github.com/mikmin7315/kids-money-os).
            dcvv: Verification value that came with the token; reported
                (https://github.com/mikmin7315/kids-money-os).
            amount: Amount in KRW; at least 0; reported
                (https://github.com/mikmin7315/kids-money-os).
            merchant_id: Id of the merchant; reported
                (https://github.com/mikmin7315/kids-money-os).
            channel: Where the payment comes from; the third-party client sends OPENAPI;
                reported (https://github.com/mikmin7315/kids-money-os).
            transaction_id: Id of the transaction of your own; reported
                (https://github.com/mikmin7315/kids-money-os).
            encrypt: Whether to encrypt the request; default: it is sent plain.

        Returns:
            The payment.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            PosEntryModeNotAllowed: The card cannot be used with this POS entry mode (DE 22)
                (400).
            InvalidTransaction: The transaction is not valid: the time of the terminal is wrong
                (400).
            InvalidAmount: The amount is not valid: the balance is not enough (400).
            InvalidCardNumber: The card number is not valid (400).
            RequestFormatError: The request breaks its format (ISO 8583) (400).
            StoreLimitExceeded: The limit of the store is exceeded (400).
            ExpiredCard: The card has expired (400).
            TransactionNotPermitted: The transaction is not permitted (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the request is encrypted: it is sent plain, and encrypted with
        `encrypt=True`. No source says whether the answer is encrypted: it is decrypted if it
        is.

        Not read: The request; the fields are those that a third-party client sends, all of them
        at once, without a word on which are required. Pass others as `extra_body`. The method;
        no copy of the page shows it, and every page that shows one has POST. Response codes
        after 006_012. Which bodies are encrypted; the third-party client sends this request
        plain. These parts of the page were cut or not available.

        Source: https://github.com/mikmin7315/kids-money-os, reported. The result is documented
        (https://konaplate.com/en/developers/api-documentation/groups/33400402287480001/33500280858810001).
        """
        one_time_token, dcvv = _hide(one_time_token, dcvv)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.pay(
                one_time_token=one_time_token,
                dcvv=dcvv,
                amount=amount,
                merchant_id=merchant_id,
                channel=channel,
                transaction_id=transaction_id,
                encrypt=encrypt,
            ),
            **_options,
        )

    async def generate_token(
        self,
        *,
        card_no: str,
        token_type: _models.OneTimeTokenType | str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.OneTimeToken:
        """Generate a one-time token for a card.

        The token stands for the card in payments, charges and refunds. It is valid for 30
        seconds, with a `token_type` for 5 minutes. A lost answer does no harm: ask for another
        token. In the docs: "Issuance of Disposable Token".

        Args:
            card_no: Number of the physical or mobile card; 16 characters.
            token_type: What the token is for; left out, an ordinary token that is valid for 30
                seconds.

        Returns:
            The token.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: The answer; its fields are those that a third-party client reads. Response
        codes. Whether the answer is encrypted. The paths of v3 and v1. These parts of the page
        were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282623480001/33500281026580001,
        documented. The result is reported (https://github.com/mikmin7315/kids-money-os).
        """
        [card_no] = _hide(card_no)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.generate_token(card_no=card_no, token_type=token_type), **_options
        )
