# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charging accounts (충전 계좌) of members."""

from types import NoneType

from krpay._runtime import build
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def delete(*, user_id: int) -> Call[None]:
    """Delete a member's bank account (회원 계좌 삭제)."""
    return Call(
        operation="bank_accounts.delete",
        method="POST",
        path="/api/v1/bankaccounts/delete",
        body=build.body(models.DeleteBankAccount, user_id=user_id),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="bank_accounts.get",
        encrypt_request=True,
    )


def get(*, user_id: int) -> Call[models.MemberBankAccount]:
    """Get a member's registered bank account (회원 등록 계좌 조회)."""
    return Call(
        operation="bank_accounts.get",
        method="POST",
        path="/api/v1/bankaccounts/info",
        body=build.body(models.GetBankAccount, user_id=user_id),
        result=models.MemberBankAccount,
        replay=Replay.SAFE,
        encrypt_request=True,
    )
