"""How pages are fetched: politely, and what is said where that does not work."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import httpx
import pytest

from codegen.docpages.cache import Cache
from codegen.docpages.check import check_pages
from codegen.docpages.fetch import Blocked, FetchPolicy, Unreachable, open_client
from codegen.docpages.findings import PageState, ReadablePage
from tests.codegen.docpages.site import WORDS, Site, make_html, make_page, make_redirect
from tests.loopback import (
    LONGEST_WAIT,
    HangUp,
    LoopbackRequest,
    LoopbackResponse,
    LoopbackServer,
    PartialResponse,
    Silence,
)

EVERY_PAGE = [f"/{number}" for number in range(8)]


# Who asks


def test_the_user_agent_says_who_asks_and_how_to_reach_them(site: Site) -> None:
    site.cite("/get")
    site.server.script(make_page())
    site.docs("--contact", "+https://git.example/krpay")
    (request,) = site.requests
    assert request.header("User-Agent") == (
        "krpay-docs (asks whether documentation pages that krpay's specs cite have changed; "
        "+https://git.example/krpay)"
    )


@pytest.mark.parametrize("contact", ["a\nX-Evil: 1", "ä@b.example", "me) Mozilla/5.0 ("])
def test_a_contact_that_cannot_be_sent_is_refused(site: Site, contact: str) -> None:
    site.cite("/get")
    with pytest.raises(SystemExit, match="2"):
        site.docs("--contact", contact)
    assert site.server.requests == []


def test_one_page_is_asked_for_once_without_its_fragment(site: Site) -> None:
    site.cite("/get#request", "/get#response")
    site.server.script(make_page())
    site.docs()
    assert [request.target for request in site.requests] == ["/get"]


def test_no_password_of_the_user_is_sent(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = site.folder / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password test-secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    site.cite("/get")
    site.server.script(make_page())
    site.docs()
    (request,) = site.requests
    assert request.header("Authorization") is None


# Only what is new


def test_an_unchanged_page_is_not_sent_twice(site: Site) -> None:
    site.cite("/get")
    site.server.script(make_page(etag='"v1"', last_modified="Wed, 07 Jan 2026 00:00:00 GMT"))
    assert site.accept().code == 0
    site.server.script(LoopbackResponse(304))
    assert site.docs().code == 0
    first, again = site.requests
    assert first.header("If-None-Match") is None
    assert again.header("If-None-Match") == '"v1"'
    assert again.header("If-Modified-Since") == "Wed, 07 Jan 2026 00:00:00 GMT"


def test_not_modified_since_a_change_is_still_a_change(site: Site) -> None:
    site.cite("/get")
    site.server.script(
        make_page("Old.", etag='"v1"'), make_page("New.", etag='"v2"'), LoopbackResponse(304)
    )
    assert site.accept().code == 0
    assert site.docs().code == 1
    result = site.docs("--json")
    assert result.kinds == {"/get": "changed"}
    assert result.page("/get")["difference"][-2:] == ["-Old.", "+New."]
    assert site.requests[-1].header("If-None-Match") == '"v2"'


def test_not_modified_since_a_new_date_is_still_a_new_date(site: Site) -> None:
    site.cite("/get", modified="2026-01-07")
    site.server.script(
        make_page("Modified at 2026-02-03 00:00:00", etag='"v1"'), LoopbackResponse(304)
    )
    assert site.docs("--json").kinds == site.docs("--json").kinds == {"/get": "new date"}


def test_where_the_text_is_lost_the_whole_page_is_asked_for(site: Site) -> None:
    site.cite("/get")
    site.server.script(make_page(etag='"v1"'))
    assert site.accept().code == 0
    for text in site.cache.glob("texts/*"):
        text.write_text("damaged", encoding="utf-8")
    assert site.docs().code == 0
    for address in site.cache.glob("addresses/*"):
        address.write_text("{}", encoding="utf-8")
    assert site.docs().code == 0
    assert [request.header("If-None-Match") for request in site.requests] == [None] * 3


def test_conditions_go_to_the_address_that_gave_them(site: Site) -> None:
    site.cite("/get")
    site.server.script(make_redirect(302, "/elsewhere"), to="/get")
    site.server.script(make_page(etag='"v1"'), LoopbackResponse(304), to="/elsewhere")
    assert site.accept().code == 0
    assert site.docs().code == 0
    assert [request.header("If-None-Match") for request in site.server.requests_to("/get")] == [
        None,
        None,
    ]
    assert site.server.requests_to("/elsewhere")[1].header("If-None-Match") == '"v1"'


def test_not_modified_without_a_condition_says_nothing(site: Site) -> None:
    site.cite("/get")
    site.server.script(LoopbackResponse(304))
    assert site.docs("--json").kinds == {"/get": "not reachable"}


def test_a_cache_that_cannot_be_written_is_done_without(site: Site) -> None:
    site.cite("/get")
    site.cache.write_text("a file where a folder should be", encoding="utf-8")
    site.server.script(make_page())
    assert site.accept().code == 0
    assert site.docs().code == 0


# Few at a time


def test_no_more_requests_are_under_way_than_asked_for(site: Site) -> None:
    site.cite(*EVERY_PAGE)
    two_at_once = threading.Barrier(2)
    lock = threading.Lock()
    under_way, most = 0, 0

    def respond(_: LoopbackRequest) -> LoopbackResponse:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        two_at_once.wait(LONGEST_WAIT)  # a third one would be left over in the end
        with lock:
            under_way -= 1
        return make_page()

    site.server.script(respond)
    result = site.docs("--json", "--concurrency", "2")
    assert set(result.kinds.values()) == {"first read"}
    assert most == 2


def check_server(
    server: LoopbackServer, folder: Path, *paths: str, **options: float
) -> tuple[dict[str, PageState], list[float]]:
    """Ask a server for pages, one at a time; the waits are not waited but noted."""
    waits: list[float] = []
    policy = FetchPolicy(**{"concurrency": 1, "pause": 0, **options})  # type: ignore[arg-type]
    with open_client(policy, "test") as client:
        urls = [server.url + path for path in paths]
        states = check_pages(urls, client, Cache(folder / "cache"), policy, waits.append)
    return {url.removeprefix(server.url): state for url, state in states.items()}, waits


def test_there_is_a_pause_between_requests_to_one_host(site: Site) -> None:
    site.server.script(make_page())
    _, waits = check_server(site.server, site.folder, "/1", "/2", "/3", pause=100)
    assert [round(wait / 10) for wait in waits] == [10, 20, 30]  # /llms.txt, /2, /3


# Too many requests


def test_a_host_that_asks_to_wait_is_given_that_time(site: Site) -> None:
    site.server.script(LoopbackResponse(429, headers={"Retry-After": "7"}), make_page())
    states, waits = check_server(site.server, site.folder, "/get")
    assert isinstance(states["/get"], ReadablePage)
    assert round(waits[0]) == 7


def test_a_wait_may_be_a_time_of_day(site: Site) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=40), usegmt=True)
    site.server.script(LoopbackResponse(503, headers={"Retry-After": later}), make_page())
    states, waits = check_server(site.server, site.folder, "/get")
    assert isinstance(states["/get"], ReadablePage)
    assert 30 < waits[0] <= 40


def test_a_host_that_asks_for_too_long_a_wait_is_left_alone(site: Site) -> None:
    site.cite("/get", "/create")
    site.server.script(LoopbackResponse(429, headers={"Retry-After": "3600"}))
    result = site.docs("--json", "--concurrency", "1")
    assert result.code == 2
    assert result.kinds == {"/get": "not reachable", "/create": "not reachable"}
    assert result.page("/get")["notes"] == ["status 429; the host asks to wait 3600 s"]
    assert len(site.server.requests) == 1


def test_a_host_that_refuses_again_is_left_alone(site: Site) -> None:
    site.cite("/get", "/create")
    site.server.script(LoopbackResponse(429, headers={"Retry-After": "0"}))
    result = site.docs("--json", "--concurrency", "1")
    assert result.page("/get")["notes"] == ["status 429, also after waiting"]
    assert len(site.server.requests) == 2


@pytest.mark.parametrize("value", ["", "soon", "-1", "Mon, 99 Foo 2026", "1e9"])
def test_a_wait_that_is_none_is_a_short_one(site: Site, value: str) -> None:
    site.server.script(LoopbackResponse(429, headers={"Retry-After": value}), make_page())
    states, waits = check_server(site.server, site.folder, "/get", pause=1)
    assert isinstance(states["/get"], ReadablePage)
    assert round(waits[0]) == 6


# No response


FAILURES: dict[str, tuple[LoopbackResponse | HangUp | PartialResponse | Silence, str]] = {
    "no response": (HangUp(), "RemoteProtocolError"),
    "half a response": (PartialResponse(make_page()), "RemoteProtocolError"),
    "silence": (Silence(), "ReadTimeout"),
    "silence in the middle": (PartialResponse(make_page(), silent=True), "ReadTimeout"),
    "a failing server": (LoopbackResponse(500), "status 500"),
    "a failing gateway": (LoopbackResponse(502), "status 502"),
    "no service": (LoopbackResponse(503), "status 503"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_a_page_without_a_response_is_requested_again(site: Site, name: str) -> None:
    site.cite("/get", "/create")
    site.server.script(FAILURES[name][0], make_page(), to="/get")
    site.server.script(make_page(), to="/create")
    result = site.docs("--json", "--timeout", "0.3")
    assert set(result.kinds.values()) == {"first read"}
    assert len(site.server.requests_to("/get")) == 2


@pytest.mark.parametrize("name", FAILURES)
def test_one_page_without_a_response_leaves_the_others_as_they_are(site: Site, name: str) -> None:
    site.cite("/get", "/create")
    site.server.script(make_page())
    assert site.accept().code == 0
    before = site.lock_file.read_bytes()

    step, reason = FAILURES[name]
    site.server.script(step, to="/get")
    result = site.docs("--json", "--timeout", "0.3")
    assert result.code == 2
    assert result.kinds == {"/get": "not reachable", "/create": "unchanged"}
    assert result.page("/get")["notes"][0].startswith(reason)
    assert "1 of 2 pages could not be checked." in result.err
    assert "docs.lock is as it was." in result.err
    assert site.lock_file.read_bytes() == before


@pytest.mark.parametrize("status", [401, 403, 451])
def test_a_page_that_is_not_shown_is_blocked_and_not_vanished(site: Site, status: int) -> None:
    site.cite("/get", "/create")
    site.server.script(LoopbackResponse(status), to="/get")
    site.server.script(make_page(), to="/create")
    result = site.docs("--json")
    assert result.kinds == {"/get": "blocked", "/create": "first read"}
    assert result.page("/get")["notes"] == [f"status {status}"]
    assert len(site.server.requests_to("/get")) == 1


def test_a_response_without_end_is_given_up(site: Site) -> None:
    site.server.script(make_page("x" * 3000))
    states, _ = check_server(site.server, site.folder, "/get", largest_response=2000)
    assert states["/get"] == Unreachable("the response is longer than 2000 bytes")


@pytest.mark.parametrize(
    "location",
    ["ftp://127.0.0.1/", "file:///etc/passwd", "javascript:alert(1)", "http://["],
)
def test_a_redirect_to_no_web_page_is_not_followed(site: Site, location: str) -> None:
    site.server.script(make_redirect(301, location))
    states, _ = check_server(site.server, site.folder, "/get")
    assert isinstance(states["/get"], Unreachable)
    assert len(site.server.requests) == 1


def test_a_redirect_from_https_to_http_is_not_followed(tmp_path: Path) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        assert request.url.scheme == "https", "asked in the clear"
        return httpx.Response(302, headers={"Location": "http://docs.example/"})

    with httpx.Client(transport=httpx.MockTransport(respond)) as client:
        states = check_pages(["https://docs.example/a"], client, Cache(tmp_path), FetchPolicy())
    reason = "it redirects to http://docs.example/, which is not followed"
    assert states == {"https://docs.example/a": Unreachable(reason)}


def test_a_proxy_that_refuses_is_a_block(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", site.server.url)
    monkeypatch.setenv("NO_PROXY", "")
    site.server.script(LoopbackResponse(403))
    with open_client(FetchPolicy(), "test") as client:
        urls = ["https://docs.example/a"]
        (state,) = check_pages(urls, client, Cache(site.folder), FetchPolicy(pause=0)).values()
    assert isinstance(state, Blocked)
    assert "403" in state.reason


# Offline


def test_offline_is_said_and_nothing_is_changed(site: Site) -> None:
    site.cite(*EVERY_PAGE)
    site.server.script(make_page())
    assert site.accept().code == 0
    site.server.refuse()
    before = files(site)
    for arguments in ([], ["--accept"], ["--json"]):
        result = site.docs(*arguments, "--concurrency", "1")
        assert result.code == 2
        assert "Offline or blocked: no page could be checked." in result.err
        assert f"{site.lock_file} is as it was." in result.err
    assert files(site) == before


def test_offline_before_the_first_read_writes_no_lock(site: Site) -> None:
    site.cite("/get")
    site.server.refuse()
    assert site.accept().code == 2
    assert not site.lock_file.exists()
    assert not site.cache.exists()


def test_a_host_that_never_responds_is_not_asked_for_every_page(site: Site) -> None:
    site.cite(*EVERY_PAGE)
    site.server.script(HangUp())
    result = site.docs("--json", "--concurrency", "1")
    assert result.code == 2
    assert set(result.kinds.values()) == {"not reachable"}
    assert len(site.server.requests) == 6  # three pages, each twice
    assert result.page("/7")["notes"][0].startswith("not asked; the host did not respond before: ")


def test_one_host_that_is_down_does_not_hide_what_another_says(site: Site) -> None:
    with LoopbackServer() as other:
        site.cite("/get", f"{other.url}/create")
        for server in (site.server, other):
            server.script(make_page("Old."))
        assert site.accept().code == 0
        site.server.script(make_page("New."))
        other.refuse()
        result = site.docs("--json")
        assert result.kinds == {"/get": "changed", "/create": "not reachable"}
        assert result.code == 1

        accepted = site.accept()
        assert accepted.code == 1  # recorded, but not everything was seen
        assert site.docs("--json").code == 2
        other.listen()
        assert site.docs().code == 0


def files(site: Site) -> dict[Path, bytes]:
    paths = (path for path in site.folder.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in paths}


# Encodings

KOREAN = (
    "포인트 충전을 위해 채번한 가상계좌를 취소한다. 취소된 계좌에는 입금할 수 없다. "
    "똠방각하가 펲시콜라를 먹는다."  # syllables that are in Microsoft's EUC-KR only
)

ENCODINGS: dict[str, tuple[str, str, str]] = {
    "UTF-8 by header": ("utf-8", "text/html; charset=UTF-8", ""),
    "UTF-8 unsaid": ("utf-8", "text/html", ""),
    "UTF-8 with a mark": ("utf-8-sig", "text/html", ""),
    "UTF-16 with a mark": ("utf-16", "text/html", ""),
    "EUC-KR by header": ("cp949", "text/html; charset=EUC-KR", ""),
    "cp949 by header": ("cp949", "text/html;charset=cp949", ""),
    "KS C 5601 by header": ("cp949", 'text/html; charset="ks_c_5601-1987"', ""),
    "EUC-KR by meta": ("cp949", "text/html", '<meta charset="euc-kr">'),
    "EUC-KR by old meta": (
        "cp949",
        "text/html",
        '<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">',
    ),
    "cp949 unsaid": ("cp949", "text/html", ""),
    "a name that is none": ("utf-8", "text/html; charset=utf-99", ""),
    "a codec that is no encoding": ("utf-8", "text/html; charset=base64", ""),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_a_korean_page_is_the_same_text_in_any_encoding(site: Site, name: str) -> None:
    encoding, content_type, meta = ENCODINGS[name]
    site.cite("/get")
    site.server.script(make_html(f"<main>{KOREAN}</main>"))
    assert site.accept().code == 0
    source = f"<html><head>{meta}</head><body><main>{KOREAN}</main>"
    site.server.script(
        LoopbackResponse(200, source.encode(encoding), {"Content-Type": content_type})
    )
    assert site.docs().code == 0


def test_bytes_that_are_no_text_do_not_stop_the_others(site: Site) -> None:
    site.cite("/get", "/create")
    broken = LoopbackResponse(200, WORDS.encode() + b"\xff\x80\xc0", {"Content-Type": "text/plain"})
    site.server.script(broken, to="/get")
    site.server.script(make_page(), to="/create")
    assert site.accept().code == 0
    assert site.docs().code == 0


BROKEN: dict[str, Callable[[], LoopbackResponse]] = {
    "marked section": lambda: make_html(f"<![if]>{WORDS}<![else [ {WORDS}"),
    "deep": lambda: make_html("<div>" * 5000 + WORDS),
    "unclosed": lambda: make_html(f"<p><b><table><td>{WORDS}<tr><li"),
    "deep JSON": lambda: LoopbackResponse(
        200, b"[" * 100_000, {"Content-Type": "application/json"}
    ),
    "long number": lambda: LoopbackResponse(
        200, b"9" * 10_000, {"Content-Type": "application/json"}
    ),
    "half a character": lambda: LoopbackResponse(
        200, b'"\\ud800"', {"Content-Type": "application/json"}
    ),
    "odd type": lambda: LoopbackResponse(200, WORDS.encode(), {"Content-Type": ";;text"}),
    "no type": lambda: LoopbackResponse(200, WORDS.encode(), {"Content-Type": ""}),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_responses_are_read_as_far_as_they_go(site: Site, name: str) -> None:
    site.cite("/get")
    site.server.script(BROKEN[name]())
    assert site.accept().code == 0
    assert site.docs().code == 0
