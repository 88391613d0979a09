# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charging accounts (충전 계좌) of members."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import CompactDate


class ArsCode(Model):
    """
    The code for the voice call. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    auth_number: Annotated[str | None, Field(alias="authNumber", repr=False)] = None
    """What the member keys in during the call, 2 digits; show it to the member."""


class BankAccount(Model):
    """A registered bank account; more fields follow in the docs, past what could be read."""

    account_id: Annotated[str | None, Field(alias="accountId")] = None
    """Id of the account."""
    user_name: Annotated[str | None, Field(alias="userName", repr=False)] = None
    """Name of the account holder."""


class BankAccountDetail(Model):
    """What a bank account can be used for. The docs list more fields, past what could be read."""

    is_auto_charge_registration_allowed: Annotated[
        bool | None, Field(alias="isAutoRcgAccRegAllowed")
    ] = None
    """
    Auto charge takes a registration of its own; if true, call
    `bank_accounts.register_for_auto_charge` first. Evidence: inferred.
    """


class BankAccountRegistration(Model):
    """
    A registration of a bank account that was taken up. Evidence: documented
    (https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500280866850001).
    """

    registration_no: Annotated[str | None, Field(alias="bankAccRegNo")] = None
    """Number of the registration; `bank_accounts.get_registration` asks for it."""


class BankAccountRegistrationState(Model):
    """How far a registration of a bank account has come."""

    status: BankAccountRegistrationStatus | None = None
    """State of the registration."""


class BankAccountRegistrationStatus(StrEnum):
    """
    State of a registration. ARS_AUTH_DONE: the voice call went well and the account is being
    registered. ARS_AUTH_IN_PROGRESS: by its name, the call runs. ARS_AUTH_FAILED: by its name,
    the call failed. BANK_ACC_REG_FAILED: by its name, the account could not be registered.
    BANK_ACC_REGISTERED: by its name, the account is registered.
    """

    CALL_IN_PROGRESS = "ARS_AUTH_IN_PROGRESS"
    CALL_DONE = "ARS_AUTH_DONE"
    CALL_FAILED = "ARS_AUTH_FAILED"
    REGISTRATION_FAILED = "BANK_ACC_REG_FAILED"
    REGISTERED = "BANK_ACC_REGISTERED"


class CreateArsCode(Arguments):
    """Request of `bank_accounts.create_ars_code`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""


class DeleteBankAccount(Arguments):
    """Request of `bank_accounts.delete`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member, given at sign-up (회원 ID); up to 19 digits."""


class GetBankAccount(Arguments):
    """Request of `bank_accounts.get`."""

    user_id: Annotated[int, Field(alias="userId")]
    """Id of the member, given at sign-up (회원 ID)."""


class GetBankAccountDetail(Arguments):
    """Request of `bank_accounts.get_detail`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=999999999999999)]
    """Id of the member."""


class GetBankAccountRegistration(Arguments):
    """Request of `bank_accounts.get_registration`."""

    registration_no: Annotated[str, Field(alias="regNo", max_length=22, min_length=1)]
    """Number that `bank_accounts.register` gave."""


class MemberBankAccount(Model):
    """A member and the registered bank account."""

    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the member."""
    account_info: Annotated[BankAccount | None, Field(alias="accountInfo")] = None
    """The registered account."""


class RegisterAutoChargeAccount(Arguments):
    """Request of `bank_accounts.register_for_auto_charge`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""


class RegisterBankAccount(Arguments):
    """
    Request of `bank_accounts.register`. No copy of the page shows its fields; a third-party
    client sends these and calls all of them required. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    user_id: Annotated[int, Field(alias="userId")]
    """Id of the member."""
    bank_code: Annotated[str, Field(alias="bankCode")]
    """Code of the bank."""
    bank_account: Annotated[str, Field(alias="bankAccount", repr=False)]
    """Number of the bank account."""
    bank_name: Annotated[str, Field(alias="bankName")]
    """Name of the bank."""
    user_name: Annotated[str, Field(alias="userName", repr=False)]
    """Name of the account holder."""
    birth_date: Annotated[CompactDate, Field(alias="birthDate", repr=False)]
    """Birth date of the account holder."""


class VerifyAccountHolder(Arguments):
    """Request of `bank_accounts.verify_holder`."""

    bank_account: Annotated[
        str, Field(alias="bankAccount", max_length=20, min_length=1, repr=False)
    ]
    """Number of the bank account."""
    bank_code: Annotated[str, Field(alias="bankCode", max_length=3, min_length=3)]
    """
    Code of the bank: KDB 002, IBK 003, Kookmin 004, NH Nonghyup (NH농협은행) 011, regional
    agricultural cooperatives (지역농축협) 012, Woori 020, SC First 023, Korea Post 071, KEB Hana
    081, Shinhan 088, KakaoBank 090; more exist. Evidence: documented
    (https://konaplate.com/developers/api-documentation/packages/33100401428380001/33400282618570001/33500281052080001).
    """
    user_id: Annotated[int | None, Field(alias="userId")] = None
    """
    Id of the member. Not on the visible part of the page. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    user_name: Annotated[str | None, Field(alias="userName", repr=False)] = None
    """
    Name of the account holder. Not on the visible part of the page. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    birth_date: Annotated[CompactDate | None, Field(alias="birthDate", repr=False)] = None
    """
    Birth date of the account holder. Not on the visible part of the page. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
