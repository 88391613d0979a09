# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges from bank accounts that happen by themselves (자동 충전)."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate.endpoints import auto_charges as _endpoints


class AutoCharges(_SyncResource):
    """Charges from bank accounts that happen by themselves (자동 충전)."""

    def update_lower_limit(
        self,
        *,
        user_id: int,
        par: str,
        amount: int,
        threshold_balance: int,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Change the auto charge that a low balance triggers (기준 하한 자동 충전 수정).

        Sets how much is charged, and below which balance. If the card meets the new condition
        already, it is charged at once.

        Args:
            user_id: Id of the member; 1 to 9999999999999999999.
            par: Reference that stands for the number of the card (PAR); 27 characters.
            amount: Amount of each charge in KRW; 1 to 9999999.
            threshold_balance: Balance of the card in KRW that triggers a charge; 1 to 9999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Response fields, if any. Response codes. Whether the answer is encrypted.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400776974340001/33500820864460001,
        documented.
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.update_lower_limit(
                user_id=user_id, par=par, amount=amount, threshold_balance=threshold_balance
            ),
            **_options,
        )

    def register_at_payment(
        self, *, user_id: int, par: str, **_options: _Unpack[_CallOptions]
    ) -> None:
        """Register auto charge at payment for a card (결제 시 자동 충전 등록).

        From then on, when the balance of the card is too small for a payment, the missing
        amount is taken from the member's bank account.

        Args:
            user_id: Id of the member; up to 19 digits.
            par: Reference that stands for the number of the card (PAR); 27 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: How to end it.

        Not read: Response codes. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400776974340001/33500776969520001,
        documented.
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.register_at_payment(user_id=user_id, par=par), **_options
        )


class AsyncAutoCharges(_AsyncResource):
    """Charges from bank accounts that happen by themselves (자동 충전)."""

    async def update_lower_limit(
        self,
        *,
        user_id: int,
        par: str,
        amount: int,
        threshold_balance: int,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Change the auto charge that a low balance triggers (기준 하한 자동 충전 수정).

        Sets how much is charged, and below which balance. If the card meets the new condition
        already, it is charged at once.

        Args:
            user_id: Id of the member; 1 to 9999999999999999999.
            par: Reference that stands for the number of the card (PAR); 27 characters.
            amount: Amount of each charge in KRW; 1 to 9999999.
            threshold_balance: Balance of the card in KRW that triggers a charge; 1 to 9999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Response fields, if any. Response codes. Whether the answer is encrypted.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400776974340001/33500820864460001,
        documented.
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.update_lower_limit(
                user_id=user_id, par=par, amount=amount, threshold_balance=threshold_balance
            ),
            **_options,
        )

    async def register_at_payment(
        self, *, user_id: int, par: str, **_options: _Unpack[_CallOptions]
    ) -> None:
        """Register auto charge at payment for a card (결제 시 자동 충전 등록).

        From then on, when the balance of the card is too small for a payment, the missing
        amount is taken from the member's bank account.

        Args:
            user_id: Id of the member; up to 19 digits.
            par: Reference that stands for the number of the card (PAR); 27 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: How to end it.

        Not read: Response codes. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400776974340001/33500776969520001,
        documented.
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.register_at_payment(user_id=user_id, par=par), **_options
        )
