"""The base URL: where a client sends to, and which addresses are not safe."""

from __future__ import annotations

import pytest

from krpay.errors import ConfigurationError
from tests.clients import PrepareCall
from tests.kits import ProviderKit
from tests.loopback import LoopbackServer, respond_json
from tests.runtime.examples import KIT, READ, construct_client, with_every_kit

pytestmark = pytest.mark.anyio

with_both_kinds = pytest.mark.parametrize("kind", ["Client", "AsyncClient"])


class TestTheBaseUrl:
    @with_both_kinds
    @with_every_kit
    def test_is_the_first_documented_server_by_default(self, kind: str, kit: ProviderKit) -> None:
        assert construct_client(kit, kind).base_url == kit.base_url

    @pytest.mark.parametrize(
        ("base_url", "used"),
        [
            ("https://example.com", "https://example.com"),
            ("https://example.com/", "https://example.com"),
            ("https://example.com//", "https://example.com"),
            ("https://example.com/v1/", "https://example.com/v1"),
            ("https://example.com:8443/a/b", "https://example.com:8443/a/b"),
            ("HTTPS://EXAMPLE.com", "https://example.com"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://127.9.8.7", "http://127.9.8.7"),
            ("http://localhost:1/", "http://localhost:1"),
            ("http://LOCALHOST:1/", "http://localhost:1"),
            ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ],
    )
    def test_is_used_without_the_slash_at_its_end(self, base_url: str, used: str) -> None:
        assert construct_client(KIT, "Client", base_url=base_url).base_url == used

    @with_both_kinds
    @with_every_kit
    @pytest.mark.parametrize(
        "url",
        [
            "http://example.com",
            "http://localhost.example.com",
            "http://127.0.0.1.example.com",
            "http://example.com#@127.0.0.1",
            "http://0.0.0.0",
            "http://192.168.0.1",
            "http://[::2]",
            "http://2130706433.example",
            "ftp://127.0.0.1",
            "ws://localhost",
            "file:///etc/passwd",
            "example.com",
            "//example.com",
            "/api",
            "",
            " ",
            "https://",
            "https:///path",
            "https://:443",
            "https://example.com?",
            "https://example.com/?",
            "https://example.com/?a=b",
            "https://example.com/#",
            "https://example.com/#a",
            "https://user@example.com",
            "https://user:test-secret@example.com",
            "http://user:test-secret@127.0.0.1",
            "https://example.com\n",
            "https://example.com:port",
        ],
    )
    def test_that_is_no_safe_address_is_refused(
        self, kind: str, kit: ProviderKit, url: str
    ) -> None:
        with pytest.raises(ConfigurationError, match="base_url") as caught:
            construct_client(kit, kind, base_url=url)
        assert "test-secret" not in str(caught.value)

    @pytest.mark.parametrize("url", [5, b"https://example.com", object()])
    def test_that_is_no_text_is_refused(self, url: object) -> None:
        with pytest.raises(ConfigurationError, match="base_url"):
            construct_client(KIT, "Client", base_url=url)

    @pytest.mark.parametrize("path", ["", "/", "/a", "/a/b/"])
    async def test_goes_in_front_of_every_path(
        self, prepare_call: PrepareCall, server: LoopbackServer, path: str
    ) -> None:
        send = prepare_call(READ, base_url=server.url + path)
        prefix = path.rstrip("/")
        for sign_in, document in KIT.sign_in.items():
            server.script(respond_json(document), to=prefix + sign_in)
        server.script(READ.success)
        await send()
        assert server.requests[-1].target == prefix + READ.path.removeprefix(KIT.base_path)
