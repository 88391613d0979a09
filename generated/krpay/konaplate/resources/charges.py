# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges of prepaid cards from bank accounts and at convenience stores (충전)."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import charges as _endpoints


class Charges(_SyncResource):
    """Charges of prepaid cards from bank accounts and at convenience stores (충전)."""

    def create_barcode(
        self,
        *,
        card_no: str,
        barcode_type: _models.ChargeBarcodeType | str,
        amount: int,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ChargeBarcode:
        """Create a barcode for charging or withdrawing at a convenience store (편의점 충전/출금 요청).

        Gives the text of a barcode that the terminal of a store reads: 6 characters for the
        kind of transaction, the card number (16), the one-time code dcvv (3) and the amount
        (6). Show it to the member only.

        Args:
            card_no: Number of the card; 16 characters.
            barcode_type: To charge the card or to withdraw from it.
            amount: Amount in KRW; 0 to 999999.

        Returns:
            The barcode.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page lists no codes, and those of all other pages come
                with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: How long the barcode is valid.

        Not read: Whether the answer is encrypted. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282623480001/33500758841170001,
        documented.
        """
        [card_no] = _hide(card_no)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.create_barcode(card_no=card_no, barcode_type=barcode_type, amount=amount),
            **_options,
        )

    def get_result(
        self, *, sequence_id: str, **_options: _Unpack[_CallOptions]
    ) -> _models.ChargeResult:
        """Get the result of a charge or of its cancellation.

        Ask with your own `sequence_id` when no answer came, or when the answer said that the
        charge or the cancellation is pending. In the docs: "Checking Result of Charge &
        Cancellation of Charge".

        Args:
            sequence_id: The number that you gave to the charge or the cancellation; 1 to 30
                characters.

        Returns:
            The result.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: Values of result; three are known from a third-party client. Response fields
        after result, if any. Response codes. The answer for a sequenceId that never arrived.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282623480001/33500280914620001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.get_result(sequence_id=sequence_id), **_options)

    def cancel(
        self,
        *,
        sequence_id: str,
        user_id: int,
        nr_number: str,
        one_time_token: str,
        dcvv: str | None = None,
        card_expiry: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ChargeCancellation:
        """Cancel a charge from the member's bank account.

        Takes the amount off the card, and sends it back to the account on the day after the
        request (in which zone is not documented). Takes a one-time token. Sync, but
        `is_pending` in the answer means that the payment gateway has not confirmed yet: it is
        asked again every 5 minutes on that day, so poll `charges.get_result`. In the docs:
        "Cancellation of Charge".

        Args:
            sequence_id: Unique number of your own for this cancellation; `charges.get_result`
                finds it by that. The page asks for 30 characters; `charges.get_result`
                takes shorter ones; 1 to 30 characters.
            user_id: Id of the member; 1 to 9999999999999999999.
            nr_number: Transaction number that `charges.create` gave; 1 to 50 characters.
            one_time_token: One-time token of the card; 16 characters.
            dcvv: One-time verification code that came with the token, 3 characters. Past the
                visible part of the page, but probably needed: every known client sends it;
                reported (https://github.com/mikmin7315/kids-money-os).
            card_expiry: Expiry of the card as YYMM. Past the visible part of the page, but
                probably needed: every known client sends it; reported
                (https://github.com/mikmin7315/kids-money-os).

        Returns:
            Cancelled, or pending.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            BankAccountNotFound: No bank account is registered (400).
            CancellationNotPossible: This transaction cannot be cancelled; seen only on the page
                Cancellation of Charge (400).
            CancelRequestForAnotherMethod: The cancel is for another method; seen only on the
                page Cancellation of Charge (400).
            CancellationNameMismatch: The cancel was refused, because the names differ; seen
                only on the page Cancellation of Charge (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `charges.get_result(sequence_id=sequence_id)`.

        A success with `is_pending` true is neither done nor refused yet. The payment gateway
        gave no normal answer yet; it is asked again every 5 minutes on that day (documented).

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after oneTimeToken; pass them as `extra_body`. Third-party
        clients send the two optional ones. Response codes after 007_043. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400282623480001/33500280807810001,
        documented.
        """
        one_time_token, dcvv, card_expiry = _hide(one_time_token, dcvv, card_expiry)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.cancel(
                sequence_id=sequence_id,
                user_id=user_id,
                nr_number=nr_number,
                one_time_token=one_time_token,
                dcvv=dcvv,
                card_expiry=card_expiry,
            ),
            **_options,
        )

    def create(
        self,
        *,
        sequence_id: str,
        user_id: int,
        amount: int,
        one_time_token: str,
        dcvv: str,
        merchant_id: str,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Charge:
        """Charge a prepaid card from the member's bank account.

        Takes money from the registered account and puts it on the card. Takes a one-time token
        of that card. Sync, but `is_pending` in the answer means that the payment gateway has
        not confirmed yet: it is asked again every 5 minutes on that day (in which zone is not
        documented), so poll `charges.get_result` and do not charge again. In the docs:
        "Charge".

        Args:
            sequence_id: Unique number of your own for this charge; `charges.get_result` finds
                the charge by it; 1 to 30 characters.
            user_id: Id of the member; 1 to 9999999999999999999.
            amount: Amount to charge in KRW; 1 to 9999999999.
            one_time_token: One-time token of the card; 16 characters.
            dcvv: One-time verification code that came with the token; 3 characters.
            merchant_id: Id of the merchant.

        Returns:
            Charged, or pending.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            BankAccountNotFound: No bank account is registered (400).
            InconsistentBenefit: The requested benefit differs from the one that applies (400).
            CreditLimitExceeded: The credit limit is exceeded: the approval server of Kona Card
                refused (400).
            PgWithdrawalFailed: The payment gateway (PG) could not withdraw the money (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `charges.get_result(sequence_id=sequence_id)`.

        A success with `is_pending` true is neither done nor refused yet. The payment gateway
        gave no normal answer yet; it is asked again every 5 minutes on that day (documented).

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after merchantId; pass them as `extra_body`. Limits of
        merchantId. Response codes after 007_004, if any. Whether the answer is encrypted. These
        parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282623480001/33500281060640001,
        documented.
        """
        one_time_token, dcvv = _hide(one_time_token, dcvv)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.create(
                sequence_id=sequence_id,
                user_id=user_id,
                amount=amount,
                one_time_token=one_time_token,
                dcvv=dcvv,
                merchant_id=merchant_id,
            ),
            **_options,
        )


class AsyncCharges(_AsyncResource):
    """Charges of prepaid cards from bank accounts and at convenience stores (충전)."""

    async def create_barcode(
        self,
        *,
        card_no: str,
        barcode_type: _models.ChargeBarcodeType | str,
        amount: int,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ChargeBarcode:
        """Create a barcode for charging or withdrawing at a convenience store (편의점 충전/출금 요청).

        Gives the text of a barcode that the terminal of a store reads: 6 characters for the
        kind of transaction, the card number (16), the one-time code dcvv (3) and the amount
        (6). Show it to the member only.

        Args:
            card_no: Number of the card; 16 characters.
            barcode_type: To charge the card or to withdraw from it.
            amount: Amount in KRW; 0 to 999999.

        Returns:
            The barcode.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page lists no codes, and those of all other pages come
                with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: How long the barcode is valid.

        Not read: Whether the answer is encrypted. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282623480001/33500758841170001,
        documented.
        """
        [card_no] = _hide(card_no)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.create_barcode(card_no=card_no, barcode_type=barcode_type, amount=amount),
            **_options,
        )

    async def get_result(
        self, *, sequence_id: str, **_options: _Unpack[_CallOptions]
    ) -> _models.ChargeResult:
        """Get the result of a charge or of its cancellation.

        Ask with your own `sequence_id` when no answer came, or when the answer said that the
        charge or the cancellation is pending. In the docs: "Checking Result of Charge &
        Cancellation of Charge".

        Args:
            sequence_id: The number that you gave to the charge or the cancellation; 1 to 30
                characters.

        Returns:
            The result.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: Values of result; three are known from a third-party client. Response fields
        after result, if any. Response codes. The answer for a sequenceId that never arrived.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282623480001/33500280914620001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.get_result(sequence_id=sequence_id), **_options)

    async def cancel(
        self,
        *,
        sequence_id: str,
        user_id: int,
        nr_number: str,
        one_time_token: str,
        dcvv: str | None = None,
        card_expiry: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.ChargeCancellation:
        """Cancel a charge from the member's bank account.

        Takes the amount off the card, and sends it back to the account on the day after the
        request (in which zone is not documented). Takes a one-time token. Sync, but
        `is_pending` in the answer means that the payment gateway has not confirmed yet: it is
        asked again every 5 minutes on that day, so poll `charges.get_result`. In the docs:
        "Cancellation of Charge".

        Args:
            sequence_id: Unique number of your own for this cancellation; `charges.get_result`
                finds it by that. The page asks for 30 characters; `charges.get_result`
                takes shorter ones; 1 to 30 characters.
            user_id: Id of the member; 1 to 9999999999999999999.
            nr_number: Transaction number that `charges.create` gave; 1 to 50 characters.
            one_time_token: One-time token of the card; 16 characters.
            dcvv: One-time verification code that came with the token, 3 characters. Past the
                visible part of the page, but probably needed: every known client sends it;
                reported (https://github.com/mikmin7315/kids-money-os).
            card_expiry: Expiry of the card as YYMM. Past the visible part of the page, but
                probably needed: every known client sends it; reported
                (https://github.com/mikmin7315/kids-money-os).

        Returns:
            Cancelled, or pending.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            BankAccountNotFound: No bank account is registered (400).
            CancellationNotPossible: This transaction cannot be cancelled; seen only on the page
                Cancellation of Charge (400).
            CancelRequestForAnotherMethod: The cancel is for another method; seen only on the
                page Cancellation of Charge (400).
            CancellationNameMismatch: The cancel was refused, because the names differ; seen
                only on the page Cancellation of Charge (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `charges.get_result(sequence_id=sequence_id)`.

        A success with `is_pending` true is neither done nor refused yet. The payment gateway
        gave no normal answer yet; it is asked again every 5 minutes on that day (documented).

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after oneTimeToken; pass them as `extra_body`. Third-party
        clients send the two optional ones. Response codes after 007_043. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400282623480001/33500280807810001,
        documented.
        """
        one_time_token, dcvv, card_expiry = _hide(one_time_token, dcvv, card_expiry)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.cancel(
                sequence_id=sequence_id,
                user_id=user_id,
                nr_number=nr_number,
                one_time_token=one_time_token,
                dcvv=dcvv,
                card_expiry=card_expiry,
            ),
            **_options,
        )

    async def create(
        self,
        *,
        sequence_id: str,
        user_id: int,
        amount: int,
        one_time_token: str,
        dcvv: str,
        merchant_id: str,
        **_options: _Unpack[_CallOptions],
    ) -> _models.Charge:
        """Charge a prepaid card from the member's bank account.

        Takes money from the registered account and puts it on the card. Takes a one-time token
        of that card. Sync, but `is_pending` in the answer means that the payment gateway has
        not confirmed yet: it is asked again every 5 minutes on that day (in which zone is not
        documented), so poll `charges.get_result` and do not charge again. In the docs:
        "Charge".

        Args:
            sequence_id: Unique number of your own for this charge; `charges.get_result` finds
                the charge by it; 1 to 30 characters.
            user_id: Id of the member; 1 to 9999999999999999999.
            amount: Amount to charge in KRW; 1 to 9999999999.
            one_time_token: One-time token of the card; 16 characters.
            dcvv: One-time verification code that came with the token; 3 characters.
            merchant_id: Id of the merchant.

        Returns:
            Charged, or pending.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            BankAccountNotFound: No bank account is registered (400).
            InconsistentBenefit: The requested benefit differs from the one that applies (400).
            CreditLimitExceeded: The credit limit is exceeded: the approval server of Kona Card
                refused (400).
            PgWithdrawalFailed: The payment gateway (PG) could not withdraw the money (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx, or a result that
                decides nothing yet; `client.resolve` asks
                `charges.get_result(sequence_id=sequence_id)`.

        A success with `is_pending` true is neither done nor refused yet. The payment gateway
        gave no normal answer yet; it is asked again every 5 minutes on that day (documented).

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after merchantId; pass them as `extra_body`. Limits of
        merchantId. Response codes after 007_004, if any. Whether the answer is encrypted. These
        parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282623480001/33500281060640001,
        documented.
        """
        one_time_token, dcvv = _hide(one_time_token, dcvv)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.create(
                sequence_id=sequence_id,
                user_id=user_id,
                amount=amount,
                one_time_token=one_time_token,
                dcvv=dcvv,
                merchant_id=merchant_id,
            ),
            **_options,
        )
