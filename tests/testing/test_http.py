"""The server's HTTP: bodies, methods, and clients that do as they like."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from threading import Thread
from typing import Any

import httpx
import pytest

from krpay import iamport
from krpay.testing import Sandbox, Server
from krpay.testing.connections import LONGEST
from krpay.testing.http_messages import HttpResponse
from krpay.testing.listener import Listener
from tests.testing.raw_http import connected

HOST = "Host: 127.0.0.1"
ASK = ("POST /iamport/users/getToken HTTP/1.1", HOST, "Content-Type: application/json")
KEYS = json.dumps({"imp_key": "test-api-key", "imp_secret": "test-api-secret"}).encode()
CHUNKED = "Transfer-Encoding: chunked"


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


def chunks(*parts: bytes, extension: str = "", trailer: bytes = b"") -> bytes:
    body = b"".join(b"%x%s\r\n%s\r\n" % (len(one), extension.encode(), one) for one in parts)
    return body + b"0\r\n" + trailer + b"\r\n"


@pytest.mark.parametrize(
    "body",
    [
        chunks(KEYS),
        chunks(KEYS[:1], KEYS[1:20], KEYS[20:]),
        chunks(KEYS[:30], KEYS[30:], extension=";name=value"),
        chunks(KEYS, trailer=b"X-Checksum: 1\r\nX-More: 2\r\n"),
    ],
    ids=["one", "several", "with extensions", "with trailers"],
)
def test_a_body_may_come_in_chunks(server: Server, body: bytes) -> None:
    with connected(server) as connection:
        for _ in range(2):  # nothing of the first is left over
            connection.send(*ASK, CHUNKED, body=body)
            response = connection.read()
            assert (response.status, response.json["code"]) == (200, 0)
    assert [one.body for one in server.sandbox.requests] == [KEYS, KEYS]


def test_a_client_that_waits_for_permission_gets_it(server: Server) -> None:
    with connected(server) as connection:
        connection.send(*ASK, f"Content-Length: {len(KEYS)}", "Expect: 100-continue")
        assert connection.read().status == 100
        connection.socket.sendall(KEYS)
        assert connection.read().json["code"] == 0


@pytest.mark.parametrize(
    ("sent", "read"),
    [("잔액".encode(), "잔액"), (b"caf\xe9", "café"), (b"plain", "plain")],
    ids=["UTF-8", "Latin-1", "ASCII"],
)
def test_a_header_may_have_other_letters(server: Server, sent: bytes, read: str) -> None:
    httpx.get(f"{server.url}/bunjang/", headers={b"User-Agent": sent})
    assert server.sandbox.requests[0].headers["user-agent"] == read


SECOND = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
UNREADABLE = {
    "no number": (["Content-Length: abc"], b"", 400, "bad Content-Length"),
    "negative": (["Content-Length: -1"], b"", 400, "bad Content-Length"),
    "signed": (["Content-Length: +5"], b"hello", 400, "bad Content-Length"),
    "with an underscore": (["Content-Length: 1_0"], b"", 400, "bad Content-Length"),
    "empty": (["Content-Length:"], b"", 400, "bad Content-Length"),
    "huge": (["Content-Length: " + "9" * 40], b"", 400, "bad Content-Length"),
    "two lengths": (["Content-Length: 1", "Content-Length: 2"], b"ab", 400, "conflicting"),
    "length and chunks": (["Content-Length: 5", CHUNKED], chunks(b"hello"), 400, "not both"),
    "another coding": (
        ["Transfer-Encoding: gzip, chunked"],
        b"",
        501,
        "Only Transfer-Encoding: chunked",
    ),
    "too long": ([f"Content-Length: {LONGEST + 1}"], b"", 413, f"at most {LONGEST} bytes"),
    "chunks too long": ([CHUNKED], chunks(*[b"x" * (1 << 20)] * 17), 413, f"most {LONGEST} bytes"),
    "no size": ([CHUNKED], b"hello\r\n", 400, "illegal chunk header"),
    "a negative size": ([CHUNKED], b"-1\r\nhello\r\n", 400, "illegal chunk header"),
    "a wrong size": ([CHUNKED], b"2\r\nhello\r\n0\r\n\r\n", 400, "malformed chunk footer"),
    "a chunk without its end": ([CHUNKED], b"5\r\nhelloXX0\r\n\r\n", 400, "malformed chunk"),
    "an endless line": ([CHUNKED], b"0" * 500_000, 431, "too long"),
    "endless trailers": ([CHUNKED], b"0\r\n" + b"A: b\r\n" * 90_000, 431, "too long"),
}


@pytest.mark.parametrize(("headers", "body", "status", "says"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_body_without_a_clear_end_is_refused_and_nothing_after_it_is_read(
    server: Server, headers: list[str], body: bytes, status: int, says: str
) -> None:
    with connected(server) as connection:
        connection.send(*ASK, *headers, body=body + SECOND)
        connection.socket.shutdown(socket.SHUT_WR)
        response = connection.read()
        assert response.status == status
        assert says in response.json["message"]
        assert response.headers["connection"] == "close"
        assert connection.is_over()
    assert not server.sandbox.requests


def test_requests_may_follow_each_other_before_the_first_response(server: Server) -> None:
    with connected(server) as connection:
        connection.socket.sendall(SECOND * 3)
        assert [connection.read().status for _ in range(3)] == [200] * 3


def test_a_client_that_would_rather_have_http_2_gets_http_1(server: Server) -> None:
    with connected(server) as connection:
        for _ in range(2):  # as the HTTP client of Java asks
            connection.send(
                *ASK,
                *("Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAEA"),
                f"Content-Length: {len(KEYS)}",
                body=KEYS,
            )
            assert connection.read().json["code"] == 0


@pytest.mark.parametrize("first", [b"", b"GET / HT", b"POST / HTTP/1.1\r\nHost: a\r\nContent-"])
def test_a_client_that_says_a_little_now_and_then_is_left(first: bytes) -> None:
    def respond(*_: object) -> HttpResponse:
        raise AssertionError("there was no whole request")

    listener = Listener(respond, 0, patience=0.4)
    thread = Thread(target=listener.serve_forever, args=(0.05,))
    thread.start()
    try:
        with socket.create_connection(("127.0.0.1", listener.port), timeout=10) as slow:
            slow.sendall(first)
            began = time.monotonic()
            with suppress(ConnectionError):
                slow.settimeout(0.05)
                while time.monotonic() - began < 10:
                    if first:
                        slow.sendall(b"x")
                    with suppress(TimeoutError):
                        assert slow.recv(1) == b""
                        break
            assert 0.3 < time.monotonic() - began < 5
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()


def test_a_refusal_reaches_a_client_that_is_still_sending(server: Server) -> None:
    with connected(server) as connection:
        connection.send(*ASK, "Content-Length: many", body=b"x" * 4_000_000)
        assert connection.read().status == 400


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (["Content-Length: 100"], KEYS),
        ([CHUNKED], chunks(KEYS)[:-10]),
        ([CHUNKED], chunks(KEYS)[:-2]),
        ([CHUNKED], b"5"),
    ],
    ids=["too few bytes", "half a chunk", "no end", "half a size"],
)
def test_half_a_request_does_nothing(server: Server, headers: list[str], body: bytes) -> None:
    with connected(server) as connection:
        connection.send(*ASK, *headers, body=body)
        connection.socket.shutdown(socket.SHUT_WR)
        assert connection.is_over()
    assert not server.sandbox.requests


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("nonsense", 400),
        ("GET / HTTP/x", 400),
        ("GET / HTTP/2.0", 505),
        ("GET /" + "x" * 500_000 + " HTTP/1.1", 431),
        ("GET /\r\n HTTP/1.1", 400),
    ],
)
def test_what_is_no_request_is_refused_in_json(server: Server, line: str, status: int) -> None:
    with connected(server) as connection:
        connection.send(line, HOST)
        response = connection.read()
        assert response.status == status
        assert response.json["message"]
        assert connection.is_over()


def test_too_many_headers_are_refused(server: Server) -> None:
    with connected(server) as connection:
        connection.send("GET / HTTP/1.1", HOST, *(f"X-{number}: 1" for number in range(200)))
        assert connection.read().status == 431


@pytest.mark.parametrize(
    "target", ["/", "/_sandbox/state", "/bunjang/api/v1/points/balance", "/no"]
)
def test_head_is_get_without_the_body(server: Server, target: str) -> None:
    with connected(server) as connection:
        connection.send(f"HEAD {target} HTTP/1.1", HOST)
        head = connection.read(has_body=False)
        connection.send(f"GET {target} HTTP/1.1", HOST)
        response = connection.read()
        assert response.body
        if not target.startswith("/bunjang"):  # no provider documents HEAD
            assert head.status == response.status
            assert head.headers["content-length"] == response.headers["content-length"]


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/", "GET, HEAD, OPTIONS"),
        ("/_sandbox/state", "GET, HEAD, OPTIONS"),
        ("/_sandbox/faults", "DELETE, GET, HEAD, OPTIONS, POST"),
        ("/_sandbox/reset", "OPTIONS, POST"),
    ],
)
def test_other_methods_are_told_what_there_is(server: Server, target: str, allowed: str) -> None:
    with connected(server) as connection:
        connection.send(f"OPTIONS {target} HTTP/1.1", HOST)
        options = connection.read()
        assert (options.status, options.body, options.headers["allow"]) == (204, b"", allowed)
        assert "content-length" not in options.headers
        connection.send(f"BREW {target} HTTP/1.1", HOST)
        refused = connection.read()
        assert (refused.status, refused.headers["allow"]) == (405, allowed)
        assert refused.json["message"] == f"BREW is not for this path; it has {allowed}"


@pytest.mark.parametrize("method", ["BREW", "OPTIONS"])
def test_a_provider_answers_methods_that_it_does_not_know(server: Server, method: str) -> None:
    with connected(server) as connection:
        connection.send(f"{method} /iamport/payments/imp_1 HTTP/1.1", HOST)
        response = connection.read()
        assert response.status == 404
        assert f"no operation {method} /payments/imp_1" in response.json["message"]
        assert not any(name.startswith("access-control") for name in response.headers)


def test_many_clients_are_served_at_once_while_others_say_nothing(server: Server) -> None:
    described: Any = server.describe()["iamport"]

    def call(_: int) -> str | None:
        with iamport.Client(**described) as client:
            return [client.payments.get("imp_448280090638").status for _ in range(5)][-1]

    with connected(server), connected(server) as silent, ThreadPoolExecutor(16) as pool:
        silent.send(*ASK, "Content-Length: 10")
        assert list(pool.map(call, range(32))) == ["ready"] * 32


def test_hundreds_of_half_open_connections_keep_nobody_out(server: Server) -> None:
    with ExitStack() as stack:
        for _ in range(300):
            connection = stack.enter_context(connected(server))
            connection.send(*ASK, "Content-Length: 1000", body=b"{")
        with connected(server) as connection:
            connection.send(*ASK, f"Content-Length: {len(KEYS)}", body=KEYS)
            assert connection.read().json["code"] == 0


def test_a_server_that_was_left_answers_nobody_any_more() -> None:
    with ExitStack() as stack:
        with Server() as server:
            connection = stack.enter_context(connected(server))
            connection.send("GET / HTTP/1.1", HOST)
            assert connection.read().status == 200
        assert connection.is_over()


def test_a_mistake_of_the_sandbox_is_no_lost_answer(
    server: Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a mistake")

    monkeypatch.setattr(server.sandbox.providers["iamport"], "handle", broken)
    response = httpx.post(f"{server.url}/iamport/users/getToken", content=KEYS)
    assert response.status_code == 500
    assert "a mistake of the sandbox itself" in response.json()["message"]
    assert "RuntimeError: a mistake" in capsys.readouterr().err


def test_a_client_that_goes_away_is_no_news(capsys: pytest.CaptureFixture[str]) -> None:
    sandbox = Sandbox()
    sandbox.faults.add("slow", seconds=0.2, operation="access_tokens.issue", times=3)
    with Server(sandbox) as server:
        for _ in range(3):
            with connected(server) as connection:
                connection.send(*ASK, f"Content-Length: {len(KEYS)}", body=KEYS)
        while len(sandbox.requests) < 3:
            httpx.get(server.url)
        httpx.get(f"{server.url}/iamport/", headers={"X-Krpay-Fault": "slow; seconds=0.5"})
    assert capsys.readouterr().err == ""
