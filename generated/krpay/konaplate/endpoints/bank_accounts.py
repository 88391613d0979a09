# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charging accounts (충전 계좌) of members."""

from datetime import date
from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def create_ars_code(*, user_id: int) -> Call[models.ArsCode]:
    """Create the code for the voice call that confirms a bank account."""
    return Call(
        operation="bank_accounts.create_ars_code",
        method="POST",
        path="/api/v1/bankaccounts/ars/auth",
        body=request_building.build_body(models.CreateArsCode, user_id=user_id),
        result=models.ArsCode,
        replay=Replay.UNSAFE,
    )


def get_registration(*, registration_no: str) -> Call[models.BankAccountRegistrationState]:
    """Get the state of a bank account's registration."""
    return Call(
        operation="bank_accounts.get_registration",
        method="POST",
        path="/api/v1/bankaccounts/ars/register/inquiry",
        body=request_building.build_body(
            models.GetBankAccountRegistration, registration_no=registration_no
        ),
        result=models.BankAccountRegistrationState,
        replay=Replay.SAFE,
    )


def register(
    *,
    user_id: int,
    bank_code: str,
    bank_account: str,
    bank_name: str,
    user_name: str,
    birth_date: date,
    encrypt: bool | None = None,
) -> Call[models.BankAccountRegistration]:
    """Register or replace a member's bank account through the payment gateway."""
    return Call(
        operation="bank_accounts.register",
        method="POST",
        path="/api/v1/bankaccounts/ars/register",
        body=request_building.build_body(
            models.RegisterBankAccount,
            user_id=user_id,
            bank_code=bank_code,
            bank_account=bank_account,
            bank_name=bank_name,
            user_name=user_name,
            birth_date=birth_date,
        ),
        result=models.BankAccountRegistration,
        replay=Replay.UNSAFE,
        outcome="bank_accounts.get",
        encrypted_request=request_building.check_flag("encrypt", encrypt),
    )


def register_for_auto_charge(*, user_id: int) -> Call[None]:
    """Register a member's bank account for auto charge (자동충전 계좌 등록)."""
    return Call(
        operation="bank_accounts.register_for_auto_charge",
        method="POST",
        path="/api/v1/bankaccounts/as-rcg-svc/ars/register",
        body=request_building.build_body(models.RegisterAutoChargeAccount, user_id=user_id),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="bank_accounts.get_detail",
        encrypted_request=True,
        encrypted_response=True,
    )


def delete(*, user_id: int) -> Call[None]:
    """Delete a member's bank account (회원 계좌 삭제)."""
    return Call(
        operation="bank_accounts.delete",
        method="POST",
        path="/api/v1/bankaccounts/delete",
        body=request_building.build_body(models.DeleteBankAccount, user_id=user_id),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="bank_accounts.get",
        encrypted_request=True,
    )


def get(*, user_id: int) -> Call[models.MemberBankAccount]:
    """Get a member's registered bank account (회원 등록 계좌 조회)."""
    return Call(
        operation="bank_accounts.get",
        method="POST",
        path="/api/v1/bankaccounts/info",
        body=request_building.build_body(models.GetBankAccount, user_id=user_id),
        result=models.MemberBankAccount,
        replay=Replay.SAFE,
        encrypted_request=True,
    )


def get_detail(*, user_id: int) -> Call[models.BankAccountDetail]:
    """Get details of a member's bank account (회원 계좌 정보 조회)."""
    return Call(
        operation="bank_accounts.get_detail",
        method="POST",
        path="/api/v1/bankaccounts/inquiry",
        body=request_building.build_body(models.GetBankAccountDetail, user_id=user_id),
        result=models.BankAccountDetail,
        replay=Replay.SAFE,
    )


def verify_holder(
    *,
    bank_account: str,
    bank_code: str,
    user_id: int | None = None,
    user_name: str | None = None,
    birth_date: date | None = None,
) -> Call[None]:
    """Check that a bank account belongs to the member."""
    return Call(
        operation="bank_accounts.verify_holder",
        method="POST",
        path="/api/v1/bankaccounts/user/valid",
        body=request_building.build_body(
            models.VerifyAccountHolder,
            bank_account=bank_account,
            bank_code=bank_code,
            user_id=user_id,
            user_name=user_name,
            birth_date=birth_date,
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        encrypted_request=True,
    )
