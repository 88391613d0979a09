# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Arguments, Model


class BankAccount(Model):
    """A registered bank account; more fields follow in the docs, past what could be read."""

    account_id: Annotated[str | None, Field(alias="accountId")] = None
    """Id of the account."""
    user_name: Annotated[str | None, Field(alias="userName", repr=False)] = None
    """Name of the account holder."""


class DeleteBankAccount(Arguments):
    """Request of `bank_accounts.delete`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member, given at sign-up (회원 ID); up to 19 digits."""


class GetBankAccount(Arguments):
    """Request of `bank_accounts.get`."""

    user_id: Annotated[int, Field(alias="userId")]
    """Id of the member, given at sign-up (회원 ID)."""


class MemberBankAccount(Model):
    """A member and the registered bank account."""

    user_id: Annotated[int | None, Field(alias="userId")] = None
    """Id of the member."""
    account_info: Annotated[BankAccount | None, Field(alias="accountInfo")] = None
    """The registered account."""
