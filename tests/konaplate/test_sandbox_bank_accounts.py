"""What service providers do with bank accounts, over several calls, against the sandbox."""

from __future__ import annotations

import asyncio

import pytest

from krpay import konaplate
from krpay.konaplate import models, waiting
from krpay.polling import StillPendingError
from krpay.testing import Sandbox
from tests.konaplate.checked_sandbox import CheckedKonaplate
from tests.konaplate.money import (
    ACCOUNT,
    USER,
)

pytestmark = pytest.mark.usefixtures("short_pauses")


class TestBankAccounts:
    def test_one_is_registered_by_a_call(
        self, client: konaplate.Client, sandbox: Sandbox, state: CheckedKonaplate
    ) -> None:
        client.bank_accounts.delete(user_id=USER)
        assert client.bank_accounts.get(user_id=USER).account_info is None
        client.bank_accounts.create_ars_code(user_id=USER)
        begun = client.bank_accounts.register(user_id=USER, **ACCOUNT)
        assert begun.registration_no is not None
        with pytest.raises(konaplate.errors.BankAccountRegistrationInProgress):
            client.bank_accounts.register(user_id=USER, **ACCOUNT)

        seen: list[str | None] = []

        def ask() -> None:
            seen.append(state.registrations[begun.registration_no or ""].outcome)
            sandbox.clock.advance(seconds=25)

        state.after_each("bank_accounts.get_registration", ask)
        number = begun.registration_no
        first = client.bank_accounts.get_registration(registration_no=number)
        assert first.status == "ARS_AUTH_IN_PROGRESS"
        sandbox.clock.advance(seconds=10)
        second = client.bank_accounts.get_registration(registration_no=number)
        assert second.status == "ARS_AUTH_DONE"
        done = waiting.wait_for_bank_account(client, registration_no=number)
        assert done.status == "BANK_ACC_REGISTERED"
        account = client.bank_accounts.get(user_id=USER).account_info
        assert account is not None
        assert account.user_name == "김테스트"
        assert seen == [None, None, "BANK_ACC_REGISTERED"]

    def test_one_that_is_still_being_registered_is_the_last_state(
        self, client: konaplate.Client
    ) -> None:
        begun = client.bank_accounts.register(user_id=USER, **ACCOUNT)
        assert begun.registration_no is not None
        with pytest.raises(StillPendingError, match="the registration") as late:
            waiting.wait_for_bank_account(
                client, registration_no=begun.registration_no, deadline=0.05
            )
        assert late.value.last.status == "ARS_AUTH_IN_PROGRESS"

    @pytest.mark.parametrize("outcome", ["ARS_AUTH_FAILED", "BANK_ACC_REG_FAILED"])
    def test_one_that_failed_has_a_status(
        self, client: konaplate.Client, state: CheckedKonaplate, outcome: str
    ) -> None:
        begun = client.bank_accounts.register(user_id=USER, **ACCOUNT)
        assert begun.registration_no is not None
        state.end_registration(begun.registration_no, outcome)
        registration = waiting.wait_for_bank_account(client, registration_no=begun.registration_no)
        assert registration.status == outcome

    def test_one_that_failed_is_refused(
        self, client: konaplate.Client, state: CheckedKonaplate
    ) -> None:
        begun = client.bank_accounts.register(user_id=USER, **ACCOUNT)
        assert begun.registration_no is not None
        state.end_registration(begun.registration_no, "002_015")
        with pytest.raises(konaplate.errors.LifetimeAccountNotRegistrable):
            waiting.wait_for_bank_account(client, registration_no=begun.registration_no)
        with pytest.raises(konaplate.errors.BankAccountRegistrationNotFound):
            client.bank_accounts.get_registration(registration_no="1")

    def test_one_is_waited_for_asynchronously(
        self, sandbox: Sandbox, state: CheckedKonaplate
    ) -> None:
        state.after_each(
            "bank_accounts.get_registration", lambda: sandbox.clock.advance(seconds=25)
        )

        async def register() -> models.BankAccountRegistrationState:
            async with sandbox.async_konaplate() as client:
                begun = await client.bank_accounts.register(user_id=USER, **ACCOUNT)
                assert begun.registration_no is not None
                return await waiting.wait_for_bank_account_async(
                    client, registration_no=begun.registration_no
                )

        assert asyncio.run(register()).status == "BANK_ACC_REGISTERED"


def test_a_deleted_account_is_gone(client: konaplate.Client) -> None:
    assert client.bank_accounts.get(user_id=USER).account_info is not None
    client.bank_accounts.delete(user_id=USER)
    assert client.bank_accounts.get(user_id=USER).account_info is None


@pytest.mark.anyio
async def test_a_deleted_account_is_gone_with_await(sandbox: Sandbox) -> None:
    async with sandbox.async_konaplate() as client:
        await client.bank_accounts.delete(user_id=USER)
        assert (await client.bank_accounts.get(user_id=USER)).account_info is None
