"""What a test does to the sandbox of Konaplate by hand, and what it sees."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from krpay import errors
from krpay.testing import Sandbox
from krpay.testing.providers.konaplate import keys
from krpay.testing.providers.konaplate.records import CardRecord
from tests.konaplate.money import ACCOUNT, USER, fetch_token, make_charge, make_pending
from tests.testing.action_checks import check_action_places
from tests.testing.sandbox_values import collect_values


def first_card(sandbox: Sandbox) -> CardRecord:
    return next(iter(sandbox.providers["konaplate"].cards.values()))


@pytest.mark.parametrize(
    ("name", "result"), [("confirm_charge", "COMPLETED"), ("fail_charge", "FAILED")]
)
def test_a_charge_that_waits_is_ended_by_hand(name: str, result: str) -> None:
    with Sandbox() as sandbox:
        client, card = sandbox.konaplate(), first_card(sandbox)
        sandbox.act("konaplate", "slow_gateway")
        make_pending(lambda: make_charge(client, card))
        sandbox.act("konaplate", name, "charge-1")
        assert client.charges.get_result(sequence_id="charge-1").result == result
        sandbox.act("konaplate", "fast_gateway")
        assert not make_charge(client, card, number="charge-2").is_pending


def test_the_state_shows_cards_without_sensitive_values() -> None:
    with Sandbox() as sandbox:
        make_charge(sandbox.konaplate(), first_card(sandbox), 1000)
        state = sandbox.state()["konaplate"]
        assert state["cards"][0]["balance"] == 1000
        assert state["cards"][0]["transactions"][0]["trAmount"] == 1000
        assert state["members"][0]["userId"] == USER
        shown = json.dumps(state, ensure_ascii=False)
        for secret in ("홍길동", "135790", "Q1TEST", "9400000"):
            assert secret not in shown


def test_the_state_is_prepared_by_what_only_konaplate_has() -> None:
    """Without casts: the type checkers know which sandbox the name stands for."""
    with Sandbox() as sandbox:
        sandbox.providers["konaplate"].add_card(USER, balance=1234)
        cards = sandbox.konaplate().cards.list(user_id=USER).cards or []
        assert [card.balance for card in cards] == [0, 1234]


def test_clients_take_no_keys_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KONAPLATE_CRYPTO_KEY_ID", "of-production")
    with (
        Sandbox() as sandbox,
        pytest.raises(errors.ConfigurationError, match="crypto_key_id"),
    ):
        sandbox.konaplate(crypto_key_id=None).members.get(user_id=USER)


def test_sandboxes_of_all_threads_have_the_same_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "_key_pairs", {})
    with ThreadPoolExecutor(4) as pool:
        sandboxes = [Sandbox() for _ in range(4)]
        credentials = pool.map(lambda one: one.providers["konaplate"].credentials, sandboxes)
        assert len({one["server_certificate"] for one in credentials}) == 1


def test_keys_are_made_when_they_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a while, and most tests are about something else."""
    made: dict[str, Any] = {}
    monkeypatch.setattr(keys, "_key_pairs", made)
    with Sandbox() as sandbox:
        for name in sandbox.providers.keys() - {"konaplate"}:
            getattr(sandbox, name)()
        sandbox.state()
        assert made == {}
        sandbox.konaplate().members.get(user_id=USER)
        assert len(made) == 2


def test_an_action_says_where_the_state_shows_what_it_can_be_done_to() -> None:
    with Sandbox() as sandbox:
        client = sandbox.konaplate()
        sandbox.act("konaplate", "slow_gateway")
        client.bank_accounts.register(user_id=USER, **ACCOUNT)
        make_pending(lambda: make_charge(client, first_card(sandbox)))
        possible = check_action_places(sandbox, "konaplate")
    assert possible == {*("confirm_charge", "fail_charge", "finish_registration", "decline_cards")}


def test_headers_that_sign_are_masked_and_others_are_not() -> None:
    with Sandbox() as sandbox:
        sandbox.konaplate().members.get(user_id=USER)
        sent = sandbox.requests[0].headers
        shown = sandbox.requests[0].masked()["headers"]
    for name in ("x-km-access-key", "x-km-tran-token", "x-km-user-aspid"):
        assert shown[name] == "***"
    assert shown["x-km-correlation-id"] == sent["x-km-correlation-id"] != "***"


def test_nothing_on_the_way_through_the_sandbox_shows_cards_or_tokens() -> None:
    with Sandbox() as sandbox:
        client, card = sandbox.konaplate(), first_card(sandbox)
        with collect_values() as values:
            client.cards.list(user_id=USER)
            token = fetch_token(client, card)
            make_charge(client, card, **token)
    assert {"CardRecord", "ChargeRecord"} <= {type(value).__name__ for value in values}
    shown = "".join(map(repr, values))
    for secret in (card.number, card.par, card.expiry, token["one_time_token"], "test-secret"):
        assert secret not in shown
