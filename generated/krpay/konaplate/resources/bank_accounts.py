# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charging accounts (충전 계좌) of members."""

from typing import Unpack

from krpay._runtime.call import CallOptions
from krpay._runtime.client import AsyncResource, SyncResource
from krpay.konaplate import models
from krpay.konaplate.endpoints import bank_accounts as endpoints


class BankAccounts(SyncResource):
    """Charging accounts (충전 계좌) of members."""

    def delete(self, *, user_id: int, **options: Unpack[CallOptions]) -> None:
        """Delete a member's bank account (회원 계좌 삭제).

        Removes the bank account from which the member charges money.

        Args:
            user_id: Id of the member, given at sign-up (회원 ID); up to 19 digits; 1 to
                9999999999999999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message names it
                (400).
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: The answer was lost or HTTP 5xx came; ask `bank_accounts.get`.

        Not documented: Which account goes if a member has several. What happens if there is
        none. The body of the answer.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500824265160001,
        documented.
        """
        return self._client.send(endpoints.delete(user_id=user_id), **options)

    def get(self, *, user_id: int, **options: Unpack[CallOptions]) -> models.MemberBankAccount:
        """Get a member's registered bank account (회원 등록 계좌 조회).

        Args:
            user_id: Id of the member, given at sign-up (회원 ID).

        Returns:
            The account.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: No answer came; asking again is safe.

        Not documented: Fields of the account after userName. Response codes. The answer for a
        member without an account.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500797762220001,
        documented.
        """
        return self._client.send(endpoints.get(user_id=user_id), **options)


class AsyncBankAccounts(AsyncResource):
    """Charging accounts (충전 계좌) of members."""

    async def delete(self, *, user_id: int, **options: Unpack[CallOptions]) -> None:
        """Delete a member's bank account (회원 계좌 삭제).

        Removes the bank account from which the member charges money.

        Args:
            user_id: Id of the member, given at sign-up (회원 ID); up to 19 digits; 1 to
                9999999999999999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message names it
                (400).
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: The answer was lost or HTTP 5xx came; ask `bank_accounts.get`.

        Not documented: Which account goes if a member has several. What happens if there is
        none. The body of the answer.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500824265160001,
        documented.
        """
        return await self._client.send(endpoints.delete(user_id=user_id), **options)

    async def get(
        self, *, user_id: int, **options: Unpack[CallOptions]
    ) -> models.MemberBankAccount:
        """Get a member's registered bank account (회원 등록 계좌 조회).

        Args:
            user_id: Id of the member, given at sign-up (회원 ID).

        Returns:
            The account.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            RequestRejectedError: Refused with HTTP 200 and a failure code.
            OutcomeUnknownError: No answer came; asking again is safe.

        Not documented: Fields of the account after userName. Response codes. The answer for a
        member without an account.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500797762220001,
        documented.
        """
        return await self._client.send(endpoints.get(user_id=user_id), **options)
