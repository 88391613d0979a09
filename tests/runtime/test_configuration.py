"""Making clients: credentials, base URL, options, and whose connections they use."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from krpay import bunjang, iamport, konaplate
from krpay.errors import ConfigurationError
from tests.loopback import LoopbackServer
from tests.runtime.clients import (
    BUNJANG,
    IAMPORT,
    KONAPLATE,
    AnyBunjang,
    Clients,
    result_of,
)
from tests.runtime.samples import GET_TOKEN, access_token, claims_of, issuance, payment, with_tokens

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

CREDENTIALS: dict[str, dict[str, str]] = {
    "bunjang": BUNJANG,
    "iamport": IAMPORT,
    "konaplate": KONAPLATE,
}
PROVIDERS: dict[str, Any] = {"bunjang": bunjang, "iamport": iamport, "konaplate": konaplate}
EACH_CREDENTIAL = [(provider, name) for provider, names in CREDENTIALS.items() for name in names]
OPTIONAL_CREDENTIALS = [
    ("iamport", "tier"),
    ("konaplate", "crypto_key_id"),
    ("konaplate", "server_certificate"),
    ("konaplate", "client_private_key"),
]
kinds = pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
credentials = pytest.mark.parametrize(("provider", "name"), EACH_CREDENTIAL)


def make(provider: str, kind: str, **options: Any) -> Any:
    return getattr(PROVIDERS[provider], kind)(**{**CREDENTIALS[provider], **options})


class TestACredential:
    @kinds
    @credentials
    @pytest.mark.parametrize("missing", [None, ""])
    def test_that_is_missing_is_named_with_its_environment_variable(
        self, kind: str, provider: str, name: str, missing: str | None
    ) -> None:
        with pytest.raises(ConfigurationError) as caught:
            make(provider, kind, **{name: missing})
        assert f"{name} is missing" in str(caught.value)
        assert f"{name}=" in str(caught.value)
        assert f"{provider}_{name}".upper() in str(caught.value)

    @kinds
    @credentials
    def test_can_come_from_the_environment(
        self, kind: str, provider: str, name: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(f"{provider}_{name}".upper(), CREDENTIALS[provider][name])
        make(provider, kind, **{name: None})

    @kinds
    @pytest.mark.parametrize(("provider", "name"), EACH_CREDENTIAL + OPTIONAL_CREDENTIALS)
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
        value = CREDENTIALS[provider].get(name, "A01") + end
        if source == "environment":
            monkeypatch.setenv(f"{provider}_{name}".upper(), value.replace("\x00", "\x01"))
        with pytest.raises(ConfigurationError, match=name) as caught:
            make(provider, kind, **{name: value if source == "argument" else None})
        assert "control character" in str(caught.value)
        assert value.strip() not in str(caught.value)
        if source == "environment":
            assert f"{provider}_{name}".upper() in str(caught.value)

    @kinds
    @pytest.mark.parametrize("name", ["asp_id", "access_key", "crypto_key_id"])
    @pytest.mark.parametrize(
        "value", ["test-secret ", " test-secret", "test-secret-키", "-----BEGIN X\ntest-secret"]
    )
    def test_that_no_header_can_carry_is_refused_and_not_shown(
        self, kind: str, name: str, value: str
    ) -> None:
        with pytest.raises(ConfigurationError, match=name) as caught:
            make("konaplate", kind, **{name: value})
        assert "test-secret" not in str(caught.value)

    async def test_from_the_environment_is_used(
        self, clients: Clients, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("BUNJANG_ACCESS_KEY", "test-from-environment")
        monkeypatch.setenv("BUNJANG_SECRET_KEY", BUNJANG["secret_key"])
        server.script(issuance())
        client = clients.bunjang(server, access_key=None, secret_key=None)
        await result_of(client.points.get_issuance("123"))
        assert claims_of(server.requests[0])["accessKey"] == "test-from-environment"

    async def test_as_an_argument_goes_before_the_environment(
        self, clients: Clients, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("BUNJANG_ACCESS_KEY", "test-from-environment")
        server.script(issuance())
        await result_of(clients.bunjang(server).points.get_issuance("123"))
        assert claims_of(server.requests[0])["accessKey"] == BUNJANG["access_key"]

    @kinds
    @pytest.mark.parametrize("provider", PROVIDERS)
    def test_is_a_keyword_argument_only(self, kind: str, provider: str) -> None:
        with pytest.raises(TypeError, match="positional"):
            getattr(PROVIDERS[provider], kind)(*CREDENTIALS[provider].values())


class TestTheBaseUrl:
    DEFAULTS = (
        ("bunjang", "https://openapi.bunjang.co.kr"),
        ("iamport", "https://api.iamport.kr"),
        ("konaplate", "https://sandbox.konaplate.com/open-api"),
    )

    @kinds
    @pytest.mark.parametrize(("provider", "url"), DEFAULTS)
    def test_is_the_first_documented_server_by_default(
        self, kind: str, provider: str, url: str
    ) -> None:
        assert make(provider, kind).base_url == url

    @pytest.mark.parametrize(
        ("given", "used"),
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
    def test_is_used_without_the_slash_at_its_end(self, given: str, used: str) -> None:
        assert make("bunjang", "Client", base_url=given).base_url == used

    @kinds
    @pytest.mark.parametrize("provider", PROVIDERS)
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
    def test_that_is_no_safe_address_is_refused(self, kind: str, provider: str, url: str) -> None:
        with pytest.raises(ConfigurationError, match="base_url") as caught:
            make(provider, kind, base_url=url)
        assert "test-secret" not in str(caught.value)

    @pytest.mark.parametrize("url", [5, b"https://example.com", object()])
    def test_that_is_no_text_is_refused(self, url: object) -> None:
        with pytest.raises(ConfigurationError, match="base_url"):
            make("bunjang", "Client", base_url=url)

    @pytest.mark.parametrize("path", ["", "/", "/a", "/a/b/"])
    async def test_goes_in_front_of_every_path(
        self, clients: Clients, server: LoopbackServer, path: str
    ) -> None:
        server.script(issuance())
        client = clients.bunjang(server, base_url=server.url + path)
        await result_of(client.points.get_issuance("123"))
        prefix = path.rstrip("/")
        assert server.requests[0].target == f"{prefix}/api/v1/points/issuance/123"

    async def test_goes_in_front_of_the_token_request_too(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(access_token(), to="/proxy/users/getToken")
        server.script(payment(), to="/proxy/cvs/imp_1")
        client = clients.iamport(server, base_url=f"{server.url}/proxy/")
        await result_of(client.cvs.revoke("imp_1"))
        assert [request.target for request in server.requests] == [
            "/proxy/users/getToken",
            "/proxy/cvs/imp_1",
        ]


@kinds
@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("max_retries", [-1, True, False, 1.0, "2", None])
def test_a_number_of_retries_that_is_none_is_refused(
    kind: str, provider: str, max_retries: Any
) -> None:
    with pytest.raises(ConfigurationError, match="max_retries"):
        make(provider, kind, max_retries=max_retries)
    if max_retries is not None:
        with pytest.raises(ConfigurationError, match="max_retries"):
            make(provider, kind).with_options(max_retries=max_retries)


class TestAnHttpClientOfOnesOwn:
    async def test_is_used_and_left_open(self, clients: Clients, server: LoopbackServer) -> None:
        server.script(issuance())
        http = clients.http(headers={"X-Mine": "yes"})
        client = clients.bunjang(server, http_client=http)
        await result_of(client.points.get_issuance("123"))
        assert server.requests[0].header("X-Mine") == "yes"
        await result_of(client.close())
        assert not http.is_closed
        await result_of(clients.bunjang(server, http_client=http).points.get_issuance("123"))
        assert len(server.requests) == 2

    async def test_is_left_open_at_the_end_of_a_with_block(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        http = clients.http()
        await in_a_with_block(clients.bunjang(server, http_client=http))
        assert not http.is_closed

    async def test_is_shared_by_clients_with_other_options(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        http = clients.http()
        client = clients.bunjang(server, http_client=http)
        await in_a_with_block(client.with_options(max_retries=0))
        assert not http.is_closed
        await result_of(client.points.get_issuance("123"))
        assert server.accepted == 1

    async def test_does_not_impose_its_own_timeout(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        seen: list[dict[str, float]] = []

        def note(request: httpx.Request) -> httpx.Response:
            seen.append(request.extensions["timeout"])
            return httpx.Response(200, content=issuance().body)

        http = clients.http(transport=httpx.MockTransport(note), timeout=0.001)
        await result_of(clients.bunjang(server, http_client=http).points.get_issuance("123"))
        assert seen == [{"connect": 10.0, "read": 30.0, "write": 30.0, "pool": 30.0}]


async def in_a_with_block(client: AnyBunjang) -> None:
    if isinstance(client, bunjang.Client):
        with client:
            client.points.get_issuance("123")
    else:
        async with client:
            await client.points.get_issuance("123")


class TestAnHttpClientOfOurs:
    async def test_is_closed_with_the_client(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        client = clients.bunjang(server)
        await result_of(client.points.get_issuance("123"))
        await result_of(client.close())
        with pytest.raises(ConfigurationError, match="closed"):
            await result_of(client.points.get_issuance("123"))

    async def test_is_closed_at_the_end_of_a_with_block(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        client = clients.bunjang(server)
        await in_a_with_block(client)
        with pytest.raises(ConfigurationError, match="closed"):
            await result_of(client.points.get_issuance("123"))

    async def test_keeps_its_connection_from_call_to_call(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        client = clients.bunjang(server)
        for each in (client, client, client.with_options(timeout=5)):
            await result_of(each.points.get_issuance("123"))
        assert server.accepted == 1

    async def test_is_not_closed_by_a_client_with_other_options(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        client = clients.bunjang(server)
        await in_a_with_block(client.with_options(max_retries=0))
        await result_of(client.points.get_issuance("123"))


class TestAClientWithOtherOptions:
    async def test_shares_the_access_token(self, clients: Clients, server: LoopbackServer) -> None:
        with_tokens(server)
        server.script(payment())
        client = clients.iamport(server)
        await result_of(client.with_options(timeout=5).payments.get("imp_1"))
        await result_of(client.payments.get("imp_1"))
        assert len(server.requests_to(GET_TOKEN)) == 1

    async def test_is_of_the_same_class_and_leaves_the_original_as_it_was(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        client = clients.bunjang(server)
        before = client.points
        other = client.with_options(timeout=1, max_retries=0)
        assert type(other) is type(client)
        assert other.base_url == client.base_url
        assert other.points is not before
        assert client.points is before
