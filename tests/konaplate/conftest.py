"""A server, clients of both kinds, and a clean environment for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from krpay import konaplate
from krpay.testing import Sandbox
from krpay.testing.providers.konaplate.records import CardRecord
from tests.client_fixtures import (
    anyio_backend,
    clean_environment,
    clients,
    mode,
    one_certificate,
    prepare_call,
    quick,
    server,
)
from tests.konaplate.checked_sandbox import CheckedKonaplate
from tests.konaplate.keys import KeyPairs, make_key_pairs
from tests.konaplate.money import USER
from tests.visible_output import shown

__all__ = [
    "anyio_backend",
    "clean_environment",
    "clients",
    "keys",
    "mode",
    "one_certificate",
    "prepare_call",
    "quick",
    "server",
    "shown",
]


@pytest.fixture(scope="session")
def keys() -> KeyPairs:
    """The key pairs of a Konaplate project."""
    return make_key_pairs()


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox that holds each response of Konaplate to the spec."""
    sandbox = Sandbox()
    provider = sandbox.providers["konaplate"]
    sandbox.providers["konaplate"] = CheckedKonaplate(provider.spec, sandbox.clock)
    return sandbox


@pytest.fixture
def state(sandbox: Sandbox) -> CheckedKonaplate:
    """What Konaplate knows in `sandbox`."""
    provider = sandbox.providers["konaplate"]
    assert isinstance(provider, CheckedKonaplate)
    return provider


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[konaplate.Client]:
    """A client of `sandbox`."""
    with sandbox.konaplate() as client:
        yield client


@pytest.fixture
def card(state: CheckedKonaplate) -> CardRecord:
    """The card of `USER`."""
    return next(card for card in state.cards.values() if card.user_id == USER)


@pytest.fixture
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is waited for is asked for often."""
    monkeypatch.setattr("krpay.polling.FIRST_PAUSE", 0.01)
