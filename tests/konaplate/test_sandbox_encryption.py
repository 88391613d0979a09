"""Encrypted requests, against the sandbox."""

from __future__ import annotations

import json

import pytest

from krpay import errors, konaplate
from krpay.testing import Sandbox
from tests.konaplate.checked_sandbox import CheckedKonaplate
from tests.konaplate.money import (
    ACCOUNT,
    OTHER,
    USER,
)


class TestEncryption:
    def test_is_the_caller_s_choice_where_it_is_unknown(
        self, client: konaplate.Client, state: CheckedKonaplate
    ) -> None:
        client.bank_accounts.register(user_id=USER, **ACCOUNT, encrypt=True)
        client.bank_accounts.register(user_id=OTHER, **ACCOUNT)
        secret, plain = state.seen_requests
        assert list(json.loads(secret.body)) == ["encData"]
        assert secret.headers["x-km-crypto-key-id"] == state.credentials["crypto_key_id"]
        assert ACCOUNT["bank_account"].encode() not in secret.body
        assert json.loads(plain.body)["bankAccount"] == ACCOUNT["bank_account"]
        assert "x-km-crypto-key-id" not in plain.headers
        assert [one.user_id for one in state.registrations.values()] == [USER, OTHER]

    def test_is_not_left_out_where_it_is_documented(
        self, client: konaplate.Client, state: CheckedKonaplate
    ) -> None:
        with pytest.raises(TypeError, match="encrypt"):
            client.members.get(user_id=USER, encrypt=False)  # type: ignore[call-arg]
        assert state.seen_requests == []

    def test_is_refused_before_anything_is_sent_without_keys(
        self, sandbox: Sandbox, state: CheckedKonaplate
    ) -> None:
        with (
            sandbox.konaplate(crypto_key_id=None, server_certificate=None) as client,
            pytest.raises(errors.ConfigurationError, match="crypto_key_id"),
        ):
            client.bank_accounts.register(user_id=USER, **ACCOUNT, encrypt=True)
        assert state.seen_requests == []
