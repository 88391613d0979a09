# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges of prepaid cards by credit card (신용카드 충전)."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import credit_card_charges as _endpoints


class CreditCardCharges(_SyncResource):
    """Charges of prepaid cards by credit card (신용카드 충전)."""

    def create(
        self, *, sequence_id: str, user_id: int, amount: int, **_options: _Unpack[_CallOptions]
    ) -> _models.CreditCardCharge:
        """Create a transaction that charges a prepaid card by credit card (신용카드 충전 거래 생성).

        Registers the transaction; the member then pays with a credit or check card. The page
        says that the `transaction_id` of the answer goes into a further request, which creates
        the batch key of the credit card auto charge; that request is not documented.

        Args:
            sequence_id: Unique number of your own, in any format; said to find the result if no
                answer comes; 1 to 20 characters.
            user_id: Id of the member; 1 to 9999999999999999999.
            amount: Amount to charge in KRW; 1 to 9999999999.

        Returns:
            The transaction.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: Which operation answers for a sequenceId.

        Not read: Request fields after amount; pass them as `extra_body`. Response fields; the
        text names transactionId. Response codes. Whether the answer is encrypted. The request
        that takes the transactionId. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400797733110001/33500797726470001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.create(sequence_id=sequence_id, user_id=user_id, amount=amount), **_options
        )


class AsyncCreditCardCharges(_AsyncResource):
    """Charges of prepaid cards by credit card (신용카드 충전)."""

    async def create(
        self, *, sequence_id: str, user_id: int, amount: int, **_options: _Unpack[_CallOptions]
    ) -> _models.CreditCardCharge:
        """Create a transaction that charges a prepaid card by credit card (신용카드 충전 거래 생성).

        Registers the transaction; the member then pays with a credit or check card. The page
        says that the `transaction_id` of the answer goes into a further request, which creates
        the batch key of the credit card auto charge; that request is not documented.

        Args:
            sequence_id: Unique number of your own, in any format; said to find the result if no
                answer comes; 1 to 20 characters.
            user_id: Id of the member; 1 to 9999999999999999999.
            amount: Amount to charge in KRW; 1 to 9999999999.

        Returns:
            The transaction.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: Which operation answers for a sequenceId.

        Not read: Request fields after amount; pass them as `extra_body`. Response fields; the
        text names transactionId. Response codes. Whether the answer is encrypted. The request
        that takes the transactionId. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400797733110001/33500797726470001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.create(sequence_id=sequence_id, user_id=user_id, amount=amount), **_options
        )
