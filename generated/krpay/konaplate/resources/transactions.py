# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Transactions of cards."""

from collections.abc import Mapping as _Mapping
from datetime import date as _date
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import transactions as _endpoints


class Transactions(_SyncResource):
    """Transactions of cards."""

    def list(
        self,
        *,
        par: str,
        start_date: _date,
        end_date: _date,
        user_id: int | None = None,
        transaction_type: _models.TransactionType | str | None = None,
        include_previous_card: bool | None = None,
        page_request: _models.TransactionPageRequest | _Mapping[str, object] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.TransactionPage:
        """List the transactions of a card.

        Gives payments, charges, refunds and transfers by the date of their approval, in pages.
        The fields for pages and those of the answer come from a third-party client. In the
        docs: "Checking Transaction History".

        Args:
            par: Reference that stands for the number of the card (PAR); 27 characters.
            start_date: First day of approval; in which zone it begins is not documented.
            end_date: Last day of approval; in which zone it ends is not documented.
            user_id: Id of the member; 1 to 999999999999999.
            transaction_type: Only this kind; all kinds if left out.
            include_previous_card: Also transactions of the card before it was issued again.
            page_request: Which page, and in which order; reported
                (https://github.com/mikmin7315/kids-money-os).

        Returns:
            A page of transactions.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after includePreviousCard; pass them as `extra_body`. The
        longest time between startDate and endDate. Response fields. Response codes. Whether the
        answer is encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282623480001/33500281671250001,
        documented. The result is reported (https://github.com/mikmin7315/kids-money-os).
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.list(
                par=par,
                start_date=start_date,
                end_date=end_date,
                user_id=user_id,
                transaction_type=transaction_type,
                include_previous_card=include_previous_card,
                page_request=page_request,
            ),
            **_options,
        )


class AsyncTransactions(_AsyncResource):
    """Transactions of cards."""

    async def list(
        self,
        *,
        par: str,
        start_date: _date,
        end_date: _date,
        user_id: int | None = None,
        transaction_type: _models.TransactionType | str | None = None,
        include_previous_card: bool | None = None,
        page_request: _models.TransactionPageRequest | _Mapping[str, object] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.TransactionPage:
        """List the transactions of a card.

        Gives payments, charges, refunds and transfers by the date of their approval, in pages.
        The fields for pages and those of the answer come from a third-party client. In the
        docs: "Checking Transaction History".

        Args:
            par: Reference that stands for the number of the card (PAR); 27 characters.
            start_date: First day of approval; in which zone it begins is not documented.
            end_date: Last day of approval; in which zone it ends is not documented.
            user_id: Id of the member; 1 to 999999999999999.
            transaction_type: Only this kind; all kinds if left out.
            include_previous_card: Also transactions of the card before it was issued again.
            page_request: Which page, and in which order; reported
                (https://github.com/mikmin7315/kids-money-os).

        Returns:
            A page of transactions.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after includePreviousCard; pass them as `extra_body`. The
        longest time between startDate and endDate. Response fields. Response codes. Whether the
        answer is encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282623480001/33500281671250001,
        documented. The result is reported (https://github.com/mikmin7315/kids-money-os).
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.list(
                par=par,
                start_date=start_date,
                end_date=end_date,
                user_id=user_id,
                transaction_type=transaction_type,
                include_previous_card=include_previous_card,
                page_request=page_request,
            ),
            **_options,
        )
