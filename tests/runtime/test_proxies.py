"""Proxies that the environment names: what cannot be used is refused when a client is made."""

from __future__ import annotations

import sys

import pytest

from krpay.errors import ConfigurationError
from tests.runtime.examples import KIT, construct_client

with_both_kinds = pytest.mark.parametrize("kind", ["Client", "AsyncClient"])


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for scheme in ("http", "https", "all", "no"):
        monkeypatch.delenv(f"{scheme}_proxy", raising=False)
        monkeypatch.delenv(f"{scheme}_PROXY".upper(), raising=False)


@with_both_kinds
@pytest.mark.parametrize("variable", ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"])
@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_a_socks_proxy_needs_its_package(
    kind: str, variable: str, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "socksio", None)  # as if nobody had installed it
    monkeypatch.setenv(variable, f"{scheme}://user:test-secret@127.0.0.1:1080")
    with pytest.raises(ConfigurationError) as caught:
        construct_client(KIT, kind)
    assert str(caught.value) == (
        f"the environment variable {variable.upper()} names a SOCKS proxy, which needs a package: "
        "pip install socksio, or unset the variable"
    )


@with_both_kinds
@pytest.mark.parametrize("value", ["ftp://127.0.0.1:21", "http://host:port"])
def test_what_is_no_proxy_is_refused(
    kind: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", value)
    with pytest.raises(ConfigurationError, match="HTTPS_PROXY is no proxy's URL; write http://"):
        construct_client(KIT, kind)


@with_both_kinds
@pytest.mark.parametrize("value", ["http://127.0.0.1:8080", "127.0.0.1:8080", ""])
def test_a_usual_proxy_is_fine(kind: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", value)
    construct_client(KIT, kind)
