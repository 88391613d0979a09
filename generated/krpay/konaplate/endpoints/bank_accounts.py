# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charging accounts (충전 계좌) of members."""

from datetime import date as _date
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import _outcomes as _outcomes, models as _models


def create_ars_code(*, user_id: int) -> _Call[_models.ArsCode]:
    """Create the code for the voice call that confirms a bank account."""
    _request = _build.RequestBuilder(
        "bank_accounts.create_ars_code", "POST", "/api/v1/bankaccounts/ars/auth"
    )
    _request.body(_models.CreateArsCode, user_id=user_id)
    return _request.call(
        _models.ArsCode,
        replay=_Replay.UNSAFE,
    )


def get_registration(*, registration_no: str) -> _Call[_models.BankAccountRegistrationState]:
    """Get the state of a bank account's registration."""
    _request = _build.RequestBuilder(
        "bank_accounts.get_registration", "POST", "/api/v1/bankaccounts/ars/register/inquiry"
    )
    _request.body(_models.GetBankAccountRegistration, registration_no=registration_no)
    return _request.call(
        _models.BankAccountRegistrationState,
        replay=_Replay.SAFE,
    )


def register(
    *,
    user_id: int,
    bank_code: str,
    bank_account: str,
    bank_name: str,
    user_name: str,
    birth_date: _date,
    encrypt: bool | None = None,
) -> _Call[_models.BankAccountRegistration]:
    """Register or replace a member's bank account through the payment gateway."""
    bank_account, user_name, birth_date = _hide(bank_account, user_name, birth_date)
    _request = _build.RequestBuilder(
        "bank_accounts.register", "POST", "/api/v1/bankaccounts/ars/register"
    )
    _request.body(
        _models.RegisterBankAccount,
        user_id=user_id,
        bank_code=bank_code,
        bank_account=bank_account,
        bank_name=bank_name,
        user_name=user_name,
        birth_date=birth_date,
    )
    return _request.call(
        _models.BankAccountRegistration,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.bank_accounts_register,
        encrypted_request=_request.flag("encrypt", encrypt),
    )


def register_for_auto_charge(*, user_id: int) -> _Call[None]:
    """Register a member's bank account for auto charge (자동충전 계좌 등록)."""
    _request = _build.RequestBuilder(
        "bank_accounts.register_for_auto_charge",
        "POST",
        "/api/v1/bankaccounts/as-rcg-svc/ars/register",
    )
    _request.body(_models.RegisterAutoChargeAccount, user_id=user_id)
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.bank_accounts_register_for_auto_charge,
        encrypted_request=True,
        encrypted_response=True,
    )


def delete(*, user_id: int) -> _Call[None]:
    """Delete a member's bank account (회원 계좌 삭제)."""
    _request = _build.RequestBuilder("bank_accounts.delete", "POST", "/api/v1/bankaccounts/delete")
    _request.body(_models.DeleteBankAccount, user_id=user_id)
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.bank_accounts_delete,
        encrypted_request=True,
    )


def get(*, user_id: int) -> _Call[_models.MemberBankAccount]:
    """Get a member's registered bank account (회원 등록 계좌 조회)."""
    _request = _build.RequestBuilder("bank_accounts.get", "POST", "/api/v1/bankaccounts/info")
    _request.body(_models.GetBankAccount, user_id=user_id)
    return _request.call(
        _models.MemberBankAccount,
        replay=_Replay.SAFE,
        outcome=_outcomes.bank_accounts_get,
        encrypted_request=True,
    )


def get_detail(*, user_id: int) -> _Call[_models.BankAccountDetail]:
    """Get details of a member's bank account (회원 계좌 정보 조회)."""
    _request = _build.RequestBuilder(
        "bank_accounts.get_detail", "POST", "/api/v1/bankaccounts/inquiry"
    )
    _request.body(_models.GetBankAccountDetail, user_id=user_id)
    return _request.call(
        _models.BankAccountDetail,
        replay=_Replay.SAFE,
    )


def verify_holder(
    *,
    bank_account: str,
    bank_code: str,
    user_id: int | None = None,
    user_name: str | None = None,
    birth_date: _date | None = None,
) -> _Call[None]:
    """Check that a bank account belongs to the member (계좌 예금주 실명 검증)."""
    bank_account, user_name, birth_date = _hide(bank_account, user_name, birth_date)
    _request = _build.RequestBuilder(
        "bank_accounts.verify_holder", "POST", "/api/v1/bankaccounts/user/valid"
    )
    _request.body(
        _models.VerifyAccountHolder,
        bank_account=bank_account,
        bank_code=bank_code,
        user_id=user_id,
        user_name=user_name,
        birth_date=birth_date,
    )
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )
