"""What the server tells browsers: its page, and nothing to pages of others."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator

import httpx
import pytest

from krpay.testing import Server
from tests.testing.raw_http import RawResponse, connected

AS_CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
KEYS = b'{"imp_key": "test-api-key", "imp_secret": "test-api-secret"}'
FAULT = b'{"kind": "lose-answer"}'


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


def port(server: Server) -> str:
    return server.url.rpartition(":")[2]


def ask(server: Server, line: str, *headers: str, host: str = "", body: bytes = b"") -> RawResponse:
    with connected(server) as connection:
        host = host or f"127.0.0.1:{port(server)}"
        length = f"Content-Length: {len(body)}"
        connection.send(f"{line} HTTP/1.1", f"Host: {host}", length, *headers, body=body)
        return connection.read()


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/json, text/html", None])
def test_programs_get_json(server: Server, accept: str | None) -> None:
    response = ask(server, "GET /", *([] if accept is None else [f"Accept: {accept}"]))
    assert response.status == 200
    assert response.json == server.describe()
    assert response.headers["vary"] == "Accept"


@pytest.mark.parametrize("accept", [AS_CHROME, "text/html"])
def test_browsers_get_a_page(server: Server, accept: str) -> None:
    response = ask(server, "GET /?from=a-bookmark", f"Accept: {accept}")
    assert response.status == 200
    assert response.headers["content-type"] == "text/html; charset=UTF-8"
    assert response.headers["vary"] == "Accept"
    assert "<title>krpay sandbox</title>" in response.body.decode()


def test_the_page_is_one_document_and_only_its_own_scripts_run(server: Server) -> None:
    response = ask(server, "GET /", "Accept: text/html")
    html = response.body.decode()
    assert re.findall(r"<(?:script|link|img|iframe)[^>]* (?:src|href)=\"(?!data:)", html) == []
    assert re.findall(r"\bon[a-z]+=\"|style=\"|innerHTML|outerHTML|insertAdjacentHTML", html) == []
    policy = dict(
        one.split(" ", 1) for one in response.headers["content-security-policy"].split("; ")
    )
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    for tag in ("script", "style"):
        parts = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert parts
        digests = [base64.b64encode(hashlib.sha256(one.encode()).digest()) for one in parts]
        assert policy[f"{tag}-src"].split() == [f"'sha256-{one.decode()}'" for one in digests]


SITES = {
    "another name for this machine": ("evil.example:{port}", ()),
    "a name that begins like it": ("127.0.0.1.evil.example:{port}", ()),
    "a name that ends like it": ("evil.example@localhost", ()),
    "no name": (" ", ()),
    "another origin": ("127.0.0.1:{port}", ("Origin: https://evil.example",)),
    "another port": ("127.0.0.1:{port}", ("Origin: http://127.0.0.1:1",)),
    "another scheme": ("127.0.0.1:{port}", ("Origin: https://127.0.0.1:{port}",)),
    "another name here": ("127.0.0.1:{port}", ("Origin: http://localhost:{port}",)),
    "a sandboxed frame": ("127.0.0.1:{port}", ("Origin: null",)),
    "a form or an image": ("127.0.0.1:{port}", ("Sec-Fetch-Site: cross-site",)),
    "another program's page": ("127.0.0.1:{port}", ("Sec-Fetch-Site: same-site",)),
}


@pytest.mark.parametrize(("host", "headers"), SITES.values(), ids=SITES)
@pytest.mark.parametrize(
    "line",
    [
        "GET /",
        "GET /_sandbox/",
        "GET /_sandbox/snapshot",
        "POST /_sandbox/faults",
        "POST /_sandbox/reset",
        "DELETE /_sandbox/faults",
        "OPTIONS /_sandbox/faults",
    ],
)
def test_pages_of_others_neither_drive_it_nor_read_it(
    server: Server, line: str, host: str, headers: tuple[str, ...]
) -> None:
    server.sandbox.faults.add("slow")
    named = [one.format(port=port(server)) for one in headers]
    response = ask(server, line, *named, host=host.format(port=port(server)), body=FAULT)
    assert response.status == 403
    assert re.search("machine only|may not use this", response.json["message"])
    assert [one.kind for one in server.sandbox.faults.pending] == ["slow"]
    assert not any(name.startswith("access-control") for name in response.headers)
    assert "test-" not in response.body.decode()


@pytest.mark.parametrize(("host", "headers"), SITES.values(), ids=SITES)
def test_pages_of_others_do_not_reach_a_provider(
    server: Server, host: str, headers: tuple[str, ...]
) -> None:
    named = [one.format(port=port(server)) for one in headers]
    here = host.format(port=port(server))
    response = ask(server, "POST /iamport/users/getToken", *named, host=here, body=KEYS)
    assert response.status == 403
    assert "test-" not in response.body.decode()
    assert server.sandbox.requests == []


@pytest.mark.parametrize("host", ["api.iamport.kr", "API.iamport.kr:443", "localhost", "[::1]:80"])
def test_a_proxy_may_ask_for_the_host_of_the_provider(server: Server, host: str) -> None:
    response = ask(
        server,
        "POST /iamport/users/getToken",
        "Content-Type: application/json",
        host=host,
        body=KEYS,
    )
    assert response.json["code"] == 0
    assert ask(server, "GET /bunjang/", host="api.iamport.kr").status == 403
    assert ask(server, "GET /_sandbox/state", host="api.iamport.kr").status == 403


@pytest.mark.parametrize(
    ("host", "headers"),
    [
        ("127.0.0.1:{port}", ("Origin: http://127.0.0.1:{port}", "Sec-Fetch-Site: same-origin")),
        ("localhost:{port}", ("Origin: http://localhost:{port}", "Sec-Fetch-Site: same-origin")),
        ("LOCALHOST:9000", ()),
        ("[::1]:{port}", ()),
        ("127.0.0.1", ("Sec-Fetch-Site: none",)),
    ],
)
def test_its_own_page_and_programs_may(server: Server, host: str, headers: tuple[str, ...]) -> None:
    named = [one.format(port=port(server)) for one in headers]
    where = host.format(port=port(server))
    response = ask(server, "POST /_sandbox/faults", *named, host=where, body=FAULT)
    assert response.status == 200
    assert [one.kind for one in server.sandbox.faults.pending] == ["lose-answer"]
    assert not any(name.startswith("access-control") for name in response.headers)


def test_a_link_of_others_may_lead_to_the_page(server: Server) -> None:
    site = "Sec-Fetch-Site: cross-site"
    assert ask(server, "GET /", "Accept: text/html", site).status == 200
    rebound = ask(server, "GET /", "Accept: text/html", host="evil.example")
    assert rebound.status == 403


def test_nothing_of_it_is_kept_sniffed_or_framed(server: Server) -> None:
    for path in ("/", "/_sandbox/state"):
        for accept in ("text/html", "*/*"):
            headers = httpx.get(server.url + path, headers={"Accept": accept}).headers
            assert headers["cache-control"] == "no-store"
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["cross-origin-resource-policy"] == "same-origin"
