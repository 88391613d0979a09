"""Credentials: where they come from, and what is refused when a client is made."""

from __future__ import annotations

from typing import Any

import pytest

from krpay.errors import ConfigurationError
from tests.kits import ProviderKit, find_kit
from tests.runtime.examples import KITS, construct_client, with_every_kit
from tests.specs import import_provider

NEEDED = [(kit.name, name) for kit in KITS for name in kit.credentials]
OPTIONAL = [(kit.name, name) for kit in KITS for name in kit.optional_credentials]

with_both_kinds = pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
with_needed_credentials = pytest.mark.parametrize(("provider", "name"), NEEDED)


class TestACredential:
    @with_both_kinds
    @with_needed_credentials
    @pytest.mark.parametrize("missing", [None, ""])
    def test_that_is_missing_is_named_with_its_environment_variable(
        self, kind: str, provider: str, name: str, missing: str | None
    ) -> None:
        with pytest.raises(ConfigurationError) as caught:
            construct_client(find_kit(provider), kind, **{name: missing})
        assert f"{name} is missing" in str(caught.value)
        assert f"{name}=" in str(caught.value)
        assert f"{provider}_{name}".upper() in str(caught.value)

    @with_both_kinds
    @pytest.mark.parametrize(("provider", "name"), NEEDED + OPTIONAL)
    @pytest.mark.parametrize("value", [9876543210, b"test-secret", ["test-secret"]], ids=repr)
    def test_that_is_no_text_is_named_and_not_shown(
        self, kind: str, provider: str, name: str, value: Any
    ) -> None:
        with pytest.raises(ConfigurationError) as caught:
            construct_client(find_kit(provider), kind, **{name: value})
        assert str(caught.value) == f"{name} must be text, not {type(value).__name__}"

    @with_both_kinds
    @with_needed_credentials
    def test_can_come_from_the_environment(
        self, kind: str, provider: str, name: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kit = find_kit(provider)
        monkeypatch.setenv(f"{provider}_{name}".upper(), kit.credentials[name])
        construct_client(kit, kind, **{name: None})

    @with_both_kinds
    @pytest.mark.parametrize(("provider", "name"), NEEDED + OPTIONAL)
    @pytest.mark.parametrize(
        "end",
        ["\n", "\r\n", "\r", "\nX: y", "\t", "\x00", "\x7f", "\x1b[0m"],
        ids=repr,
    )
    @pytest.mark.parametrize("source", ["argument", "environment"])
    def test_with_a_control_character_is_refused_and_not_shown(
        self,
        kind: str,
        provider: str,
        name: str,
        end: str,
        source: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        kit = find_kit(provider)
        value = kit.credentials.get(name, "A01") + end
        if source == "environment":
            monkeypatch.setenv(f"{provider}_{name}".upper(), value.replace("\x00", "\x01"))
        with pytest.raises(ConfigurationError, match=name) as caught:
            construct_client(kit, kind, **{name: value if source == "argument" else None})
        assert "control character" in str(caught.value)
        assert value.strip() not in str(caught.value)
        if source == "environment":
            assert f"{provider}_{name}".upper() in str(caught.value)

    @with_both_kinds
    @with_every_kit
    def test_is_a_keyword_argument_only(self, kind: str, kit: ProviderKit) -> None:
        with pytest.raises(TypeError, match="positional"):
            getattr(import_provider(kit.name), kind)(*kit.credentials.values())


@with_both_kinds
@with_every_kit
@pytest.mark.parametrize("max_retries", [-1, True, False, 1.0, "2", None])
def test_a_number_of_retries_that_is_none_is_refused(
    kind: str, kit: ProviderKit, max_retries: Any
) -> None:
    with pytest.raises(ConfigurationError, match="max_retries"):
        construct_client(kit, kind, max_retries=max_retries)
    if max_retries is not None:
        with pytest.raises(ConfigurationError, match="max_retries"):
            construct_client(kit, kind).with_options(max_retries=max_retries)
