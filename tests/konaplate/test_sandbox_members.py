"""What service providers do with members, over several calls, against the sandbox."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from krpay import errors, konaplate
from krpay._runtime.request_bodies import JsonBody
from krpay.testing import Sandbox
from krpay.testing.providers.konaplate.records import CardRecord
from tests.konaplate.checked_sandbox import CheckedKonaplate
from tests.konaplate.money import (
    PERSON,
    USER,
)


class TestMembers:
    def test_one_is_registered_read_and_leaves(self, client: konaplate.Client) -> None:
        made = client.members.register(**PERSON)
        assert made.user_id is not None
        assert made.basic_card_info is not None
        member = client.members.get(user_id=made.user_id).user_info
        assert member is not None
        assert (member.user_name, member.login_id) == ("김테스트", "new@example.com")
        assert member.birth_date == date(1990, 1, 31)
        assert member.ci is None
        [basic] = client.cards.list(user_id=made.user_id).cards or []
        assert basic.par == made.basic_card_info.par

        client.members.unregister(user_id=made.user_id)
        with pytest.raises(konaplate.errors.WalletUserNotFound):
            client.members.get(user_id=made.user_id)

    def test_a_lost_registration_is_found_by_the_ci(
        self, client: konaplate.Client, sandbox: Sandbox
    ) -> None:
        ci = "test-ci-new".ljust(88, "0")
        sandbox.lose_next_answer()
        with pytest.raises(errors.OutcomeUnknownError):
            client.members.register(**PERSON, ci=ci)
        assert client.members.find_login_id(ci=ci).login_id == PERSON["login_id"]

    def test_what_may_use_up_a_try_is_not_named_to_find_out(
        self, client: konaplate.Client, sandbox: Sandbox
    ) -> None:
        sandbox.lose_next_answer()
        with pytest.raises(errors.OutcomeUnknownError) as registration:
            client.members.register(**PERSON)
        assert registration.value.outcome is None
        sandbox.lose_next_answer()
        with pytest.raises(errors.OutcomeUnknownError) as change:
            client.members.reset_password(ci="x" * 88)
        assert change.value.outcome is None

    def test_a_password_is_checked(self, client: konaplate.Client) -> None:
        client.members.register(**PERSON)
        login = {name: PERSON[name] for name in ("login_id", "login_password")}
        assert client.members.check_password(**login).user_id == USER + 3
        with pytest.raises(konaplate.errors.InvalidUserInfo):
            client.members.check_password(login_id="new@example.com", login_password="000000")

    def test_a_login_id_belongs_to_one(
        self, client: konaplate.Client, state: CheckedKonaplate
    ) -> None:
        login_id = state.members[USER]["loginId"]
        with pytest.raises(konaplate.errors.UserAlreadyExists):
            client.members.register(**{**PERSON, "login_id": login_id})
        with pytest.raises(konaplate.errors.UserAlreadyExists):
            client.members.check_login_id(login_id=login_id)
        client.members.check_login_id(login_id=login_id, user_id=USER)
        client.members.check_login_id(login_id="new@example.com")
        ci = state.members[USER]["ci"]
        assert client.members.find_login_id(ci=ci).login_id == login_id
        client.members.reset_password(ci=ci)
        with pytest.raises(konaplate.errors.WalletUserNotFound):
            client.members.reset_password(ci="x" * 88)

    def test_a_missing_and_a_long_value_have_codes_of_their_own(
        self, client: konaplate.Client
    ) -> None:
        call = konaplate.endpoints.members.register(**PERSON)
        with pytest.raises(konaplate.errors.MissingRequiredValues, match="loginId"):
            client.send(replace(call, body=JsonBody({})))
        with pytest.raises(konaplate.errors.ValueLengthMismatch, match="loginPassword"):
            client.members.register(**PERSON, extra_body={"loginPassword": "1"})
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="gender"):
            client.members.register(**PERSON, extra_body={"gender": "X"})

    def test_one_with_a_balance_or_a_suspended_card_cannot_leave(
        self, client: konaplate.Client, card: CardRecord
    ) -> None:
        card.balance = 1
        with pytest.raises(konaplate.errors.ActiveCardHasBalance):
            client.members.unregister(user_id=USER)
        card.balance, card.is_suspended = 0, True
        with pytest.raises(konaplate.errors.ActiveCardHasBalance):
            client.members.unregister(user_id=USER)
