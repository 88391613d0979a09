"""Konaplate's keys and certificates: where they come from, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from krpay import konaplate
from krpay.errors import ConfigurationError
from tests.certificates import make_certificate, write_pem
from tests.clients import ClientMaker, finish
from tests.konaplate.calls import delete_account
from tests.konaplate.clients import AnyClient, make_client
from tests.konaplate.keys import KeyPairs
from tests.konaplate.kit import CREDENTIALS
from tests.loopback import LoopbackServer, respond_json

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

VARIABLES = {
    "crypto_key_id": "KONAPLATE_CRYPTO_KEY_ID",
    "server_certificate": "KONAPLATE_SERVER_CERTIFICATE",
    "client_private_key": "KONAPLATE_CLIENT_PRIVATE_KEY",
}


GARBAGE_PEM = "-----BEGIN {0}-----\ndGVzdC1zZWNyZXQ=\n-----END {0}-----\n"


@pytest.fixture
def serving(server: LoopbackServer) -> LoopbackServer:
    """A server that deletes every account."""
    server.script(respond_json({"response": {"code": "000_000"}}))
    return server


async def assert_works(client: AnyClient, server: LoopbackServer, keys: KeyPairs) -> None:
    plain = b'{"response":{"code":"000_000"},"userId":77}'
    server.script(respond_json({"encData": keys.encrypt(plain)}))
    assert (await finish(client.bank_accounts.get(user_id=77))).user_id == 77


class TestKeys:
    async def test_can_be_pem_text(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        await assert_works(make_client(clients, server, **keys.options), server, keys)

    async def test_can_be_pem_text_with_white_space_around_it(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        options = {
            "crypto_key_id": "test-key-id",
            "server_certificate": f"\n  {keys.server_certificate}\n\n",
            "client_private_key": f"\r\n{keys.client_private_key}",
        }
        await assert_works(make_client(clients, server, **options), server, keys)

    async def test_can_be_paths(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs, tmp_path: Path
    ) -> None:
        options = {"crypto_key_id": "test-key-id"}
        for name in ("server_certificate", "client_private_key"):
            path = tmp_path / f"{name} 인증서.pem"
            path.write_text(keys.options[name])
            options[name] = str(path)
        await assert_works(make_client(clients, server, **options), server, keys)

    async def test_can_be_paths_below_the_home_directory(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        keys: KeyPairs,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        (tmp_path / "server.pem").write_text(keys.server_certificate)
        options = {**keys.options, "server_certificate": "~/server.pem"}
        await assert_works(make_client(clients, server, **options), server, keys)

    @pytest.mark.parametrize("form", ["text", "path"])
    async def test_can_come_from_the_environment(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        keys: KeyPairs,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        form: str,
    ) -> None:
        for name, value in {**CREDENTIALS, **keys.options}.items():
            argument = value
            if form == "path" and value.startswith("-----BEGIN"):
                path = tmp_path / name
                path.write_text(value)
                argument = str(path)
            monkeypatch.setenv(f"KONAPLATE_{name}".upper(), argument)
        none = dict.fromkeys(CREDENTIALS)
        await assert_works(make_client(clients, server, **none), server, keys)

    async def test_can_be_in_the_older_pem_form(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        pem = keys.client.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        ).decode()
        assert pem.startswith("-----BEGIN RSA PRIVATE KEY-----")
        options = {**keys.options, "client_private_key": pem}
        await assert_works(make_client(clients, server, **options), server, keys)


class TestWithoutKeys:
    @pytest.mark.parametrize("missing", ["crypto_key_id", "server_certificate"])
    async def test_a_call_that_needs_them_fails_before_anything_is_sent(
        self, clients: ClientMaker, serving: LoopbackServer, keys: KeyPairs, missing: str
    ) -> None:
        client = make_client(clients, serving, **{**keys.options, missing: None})
        with pytest.raises(ConfigurationError) as caught:
            await delete_account(client)
        text = str(caught.value)
        assert f"{missing} (environment variable {VARIABLES[missing]})" in text
        assert "bank_accounts.delete" in text
        assert "nothing was sent" in text
        assert all(name not in text for name in VARIABLES if name != missing)
        assert serving.accepted == 0

    async def test_at_all_each_missing_one_is_named(
        self, clients: ClientMaker, serving: LoopbackServer
    ) -> None:
        with pytest.raises(ConfigurationError) as caught:
            await delete_account(make_client(clients, serving))
        for name in ("crypto_key_id", "server_certificate"):
            assert f"{name} (environment variable {VARIABLES[name]})" in str(caught.value)
        assert "client_private_key" not in str(caught.value)
        assert serving.accepted == 0

    async def test_for_responses_a_call_that_gets_a_plain_one_succeeds(
        self, clients: ClientMaker, serving: LoopbackServer, keys: KeyPairs
    ) -> None:
        client = make_client(clients, serving, **{**keys.options, "client_private_key": None})
        assert await delete_account(client) is None


def refuse_key(name: str, value: str, keys: KeyPairs) -> str:
    """Give what both clients say about a key that they refuse."""
    options: dict[str, Any] = {**CREDENTIALS, **keys.options, name: value}
    messages: list[str] = []
    for kind in (konaplate.Client, konaplate.AsyncClient):
        with pytest.raises(ConfigurationError, match=name) as caught:
            kind(**options)
        messages.append(str(caught.value))
        assert "BEGIN" not in messages[-1]
        assert "dGVzdC1zZWNyZXQ" not in messages[-1]
    assert messages[0] == messages[1]
    return messages[0]


class TestWhatIsRefusedAtConstruction:
    def test_an_expired_certificate(self, keys: KeyPairs) -> None:
        old = make_certificate(keys.server, days=-1)
        assert "expired on " in refuse_key("server_certificate", old, keys)

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
    def test_garbage_in_pem_form(self, keys: KeyPairs, name: str, kind: str) -> None:
        assert "PEM form" in refuse_key(name, GARBAGE_PEM.format(kind), keys)

    @pytest.mark.parametrize("name", ["server_certificate", "client_private_key"])
    @pytest.mark.parametrize(
        "path",
        ["/no/such/file.pem", "relative.pem", "MIIB", "/", "~no-such-user/x.pem", "x" * 5000],
    )
    def test_a_file_that_cannot_be_read(self, keys: KeyPairs, name: str, path: str) -> None:
        assert "neither PEM text nor a file" in refuse_key(name, path, keys)

    @pytest.mark.parametrize("name", ["server_certificate", "client_private_key"])
    @pytest.mark.parametrize("content", [b"", b"\x30\x82\x01", b"test-secret\n", b"\xff\xfe"])
    def test_a_file_that_holds_something_else(
        self, keys: KeyPairs, name: str, content: bytes, tmp_path: Path
    ) -> None:
        path = tmp_path / "key"
        path.write_bytes(content)
        text = refuse_key(name, str(path), keys)
        assert "PEM form" in text
        assert "test-secret" not in text

    def test_keys_in_each_other_s_place(self, keys: KeyPairs) -> None:
        refuse_key("server_certificate", keys.client_private_key, keys)
        refuse_key("client_private_key", keys.server_certificate, keys)

    def test_elliptic_curves(self, keys: KeyPairs) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        assert "RSA" in refuse_key("client_private_key", write_pem(key), keys)
        assert "RSA" in refuse_key("server_certificate", make_certificate(key), keys)

    def test_a_private_key_with_a_password(self, keys: KeyPairs) -> None:
        locked = write_pem(keys.client, b"test-secret")
        assert "password" in refuse_key("client_private_key", locked, keys)

    def test_a_key_id_with_a_line_break(self, keys: KeyPairs) -> None:
        assert "line break" in refuse_key("crypto_key_id", "test\nid", keys)
