"""Konaplate's keys and certificates: where they come from, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from krpay import konaplate
from krpay.errors import ConfigurationError
from tests.loopback import LoopbackServer, respond_json
from tests.runtime.clients import KONAPLATE, AnyKonaplate, Clients, result_of
from tests.runtime.keys import Keys, certificate_of, pem_of

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

VARIABLES = {
    "crypto_key_id": "KONAPLATE_CRYPTO_KEY_ID",
    "server_certificate": "KONAPLATE_SERVER_CERTIFICATE",
    "client_private_key": "KONAPLATE_CLIENT_PRIVATE_KEY",
}
GARBAGE_PEM = "-----BEGIN {0}-----\ndGVzdC1zZWNyZXQ=\n-----END {0}-----\n"


async def delete(client: AnyKonaplate) -> object:
    method: Callable[..., Any] = client.bank_accounts.delete
    return await result_of(method(user_id=50000104652))


@pytest.fixture
def serving(server: LoopbackServer) -> LoopbackServer:
    """A server that deletes every account."""
    server.script(respond_json({"response": {"code": "000_000"}}))
    return server


async def assert_works(client: AnyKonaplate, server: LoopbackServer, keys: Keys) -> None:
    plain = b'{"response":{"code":"000_000"},"userId":77}'
    server.script(respond_json({"encData": keys.seal(plain)}))
    assert (await result_of(client.bank_accounts.get(user_id=7))).user_id == 77


class TestKeys:
    async def test_can_be_pem_text(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        await assert_works(clients.konaplate(server, **keys.options), server, keys)

    async def test_can_be_pem_text_with_white_space_around_it(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        options = {
            "crypto_key_id": "test-key-id",
            "server_certificate": f"\n  {keys.server_certificate}\n\n",
            "client_private_key": f"\r\n{keys.client_private_key}",
        }
        await assert_works(clients.konaplate(server, **options), server, keys)

    async def test_can_be_paths(
        self, clients: Clients, server: LoopbackServer, keys: Keys, tmp_path: Path
    ) -> None:
        options = {"crypto_key_id": "test-key-id"}
        for name in ("server_certificate", "client_private_key"):
            path = tmp_path / f"{name} 인증서.pem"
            path.write_text(keys.options[name])
            options[name] = str(path)
        await assert_works(clients.konaplate(server, **options), server, keys)

    async def test_can_be_paths_below_the_home_directory(
        self,
        clients: Clients,
        server: LoopbackServer,
        keys: Keys,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        (tmp_path / "server.pem").write_text(keys.server_certificate)
        options = {**keys.options, "server_certificate": "~/server.pem"}
        await assert_works(clients.konaplate(server, **options), server, keys)

    @pytest.mark.parametrize("form", ["text", "path"])
    async def test_can_come_from_the_environment(
        self,
        clients: Clients,
        server: LoopbackServer,
        keys: Keys,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        form: str,
    ) -> None:
        for name, value in {**KONAPLATE, **keys.options}.items():
            given = value
            if form == "path" and value.startswith("-----BEGIN"):
                path = tmp_path / name
                path.write_text(value)
                given = str(path)
            monkeypatch.setenv(f"KONAPLATE_{name}".upper(), given)
        none = dict.fromkeys(KONAPLATE)
        await assert_works(clients.konaplate(server, **none), server, keys)

    async def test_can_be_in_the_older_pem_form(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        pem = keys.client.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        ).decode()
        assert pem.startswith("-----BEGIN RSA PRIVATE KEY-----")
        options = {**keys.options, "client_private_key": pem}
        await assert_works(clients.konaplate(server, **options), server, keys)


class TestWithoutKeys:
    @pytest.mark.parametrize("missing", ["crypto_key_id", "server_certificate"])
    async def test_a_call_that_needs_them_fails_before_anything_is_sent(
        self, clients: Clients, serving: LoopbackServer, keys: Keys, missing: str
    ) -> None:
        client = clients.konaplate(serving, **{**keys.options, missing: None})
        with pytest.raises(ConfigurationError) as caught:
            await delete(client)
        text = str(caught.value)
        assert f"{missing} (environment variable {VARIABLES[missing]})" in text
        assert "bank_accounts.delete" in text
        assert "nothing was sent" in text
        assert all(name not in text for name in VARIABLES if name != missing)
        assert serving.accepted == 0

    async def test_at_all_each_missing_one_is_named(
        self, clients: Clients, serving: LoopbackServer
    ) -> None:
        with pytest.raises(ConfigurationError) as caught:
            await delete(clients.konaplate(serving))
        for name in ("crypto_key_id", "server_certificate"):
            assert f"{name} (environment variable {VARIABLES[name]})" in str(caught.value)
        assert "client_private_key" not in str(caught.value)
        assert serving.accepted == 0

    async def test_for_answers_a_call_that_gets_a_plain_one_succeeds(
        self, clients: Clients, serving: LoopbackServer, keys: Keys
    ) -> None:
        client = clients.konaplate(serving, **{**keys.options, "client_private_key": None})
        assert await delete(client) is None


def refused(name: str, value: str, keys: Keys) -> str:
    """What both clients say about a key that they refuse."""
    options: dict[str, Any] = {**KONAPLATE, **keys.options, name: value}
    said: list[str] = []
    for kind in (konaplate.Client, konaplate.AsyncClient):
        with pytest.raises(ConfigurationError, match=name) as caught:
            kind(**options)
        said.append(str(caught.value))
        assert "BEGIN" not in said[-1]
        assert "dGVzdC1zZWNyZXQ" not in said[-1]
    assert said[0] == said[1]
    return said[0]


class TestWhatIsRefusedAtConstruction:
    def test_an_expired_certificate(self, keys: Keys) -> None:
        old = certificate_of(keys.server, days=-1)
        assert "expired on " in refused("server_certificate", old, keys)

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("server_certificate", "CERTIFICATE"),
            ("server_certificate", "PUBLIC KEY"),
            ("client_private_key", "PRIVATE KEY"),
            ("client_private_key", "RSA PRIVATE KEY"),
            ("client_private_key", "EC PRIVATE KEY"),
            ("client_private_key", "OPENSSH PRIVATE KEY"),
        ],
    )
    def test_garbage_in_pem_form(self, keys: Keys, name: str, kind: str) -> None:
        assert "PEM form" in refused(name, GARBAGE_PEM.format(kind), keys)

    @pytest.mark.parametrize("name", ["server_certificate", "client_private_key"])
    @pytest.mark.parametrize(
        "path",
        ["/no/such/file.pem", "relative.pem", "MIIB", "/", "~no-such-user/x.pem", "x" * 5000],
    )
    def test_a_file_that_cannot_be_read(self, keys: Keys, name: str, path: str) -> None:
        assert "neither PEM text nor a file" in refused(name, path, keys)

    @pytest.mark.parametrize("name", ["server_certificate", "client_private_key"])
    @pytest.mark.parametrize("content", [b"", b"\x30\x82\x01", b"test-secret\n", b"\xff\xfe"])
    def test_a_file_that_holds_something_else(
        self, keys: Keys, name: str, content: bytes, tmp_path: Path
    ) -> None:
        path = tmp_path / "key"
        path.write_bytes(content)
        text = refused(name, str(path), keys)
        assert "PEM form" in text
        assert "test-secret" not in text

    def test_keys_in_each_other_s_place(self, keys: Keys) -> None:
        refused("server_certificate", keys.client_private_key, keys)
        refused("client_private_key", keys.server_certificate, keys)

    def test_elliptic_curves(self, keys: Keys) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        assert "RSA" in refused("client_private_key", pem_of(key), keys)
        assert "RSA" in refused("server_certificate", certificate_of(key), keys)

    def test_a_private_key_with_a_password(self, keys: Keys) -> None:
        locked = pem_of(keys.client, b"test-secret")
        assert "password" in refused("client_private_key", locked, keys)

    def test_a_key_id_with_a_line_break(self, keys: Keys) -> None:
        assert "line break" in refused("crypto_key_id", "test\nid", keys)
