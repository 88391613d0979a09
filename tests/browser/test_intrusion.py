"""What pages of other sites can do to the server from a real browser: nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from krpay import iamport
from krpay.testing import Server
from tests.browser.conftest import STRANGER
from tests.browser.elements import request_rows
from tests.browser.other_site import served_site

FAULT = '{"kind": "lose-answer"}'
KEYS = '{"imp_key": "test-api-key", "imp_secret": "test-api-secret"}'
ATTACKS = [
    "<img src=x onerror=document.title='hi'>",
    "</script><script>document.title='hi'</script>",
    "<svg onload=document.title='hi'>",
    "javascript:document.title='hi'",
    "{{constructor.constructor('document.title=1')()}}",
]

TARGETS = [
    ("GET", "/", None),
    ("GET", "/_sandbox/state", None),
    ("GET", "/_sandbox/providers", None),
    ("POST", "/_sandbox/faults", FAULT),
    ("POST", "/_sandbox/reset", "{}"),
    ("DELETE", "/_sandbox/faults", None),
    ("POST", "/iamport/users/getToken", KEYS),
    ("GET", "/iamport/payments/imp_448280090638", None),
]

FETCH = """async ([url, targets]) => {
    const read = [];
    for (const [method, path, body] of targets)
      for (const mode of ["cors", "no-cors"])
        for (const headers of [{}, { "Content-Type": "application/json" },
                               { "Content-Type": "text/plain" }, { "X-Krpay-Fault": "slow" },
                               { Authorization: "Bearer x" }])
          try {
            const response = await fetch(url + path, {
              method, mode, headers, body: body ?? undefined, credentials: "include" });
            const text = await response.text();
            if (text) read.push([method, path, mode, text]);
          } catch { /* refused, as it must be */ }
    return read;
}"""

EMBED = """async ([url, paths]) => {
    const loaded = [];
    for (const path of paths)
      for (const tag of ["img", "script", "iframe", "object", "embed", "link", "video"])
        await new Promise((done) => {
          const element = document.createElement(tag);
          element.onload = () => { loaded.push([tag, path]); done(); };
          element.onerror = done;
          if (tag === "object") element.data = url + path;
          else if (tag === "link") { element.rel = "stylesheet"; element.href = url + path; }
          else element.src = url + path;
          document.body.append(element);
          setTimeout(done, 400);
        });
    const inside = [...document.querySelectorAll("iframe")].map((frame) => {
      try { return frame.contentDocument?.body?.textContent ?? ""; } catch { return ""; }
    });
    return { loaded, inside };
}"""

SUBMIT = """([url, path, enctype, name, value]) => {
    const form = document.createElement("form");
    Object.assign(form, { action: url + path, method: "POST", enctype });
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
    document.body.append(form);
    form.submit();
}"""

OTHER_WAYS = """async (url) => {
    const results = { beacon: navigator.sendBeacon(`${url}/_sandbox/faults`, '{"kind": "slow"}') };
    results.socket = await new Promise((done) => {
      const socket = new WebSocket(url.replace("http", "ws") + "/_sandbox/");
      socket.onopen = () => done("open");
      socket.onerror = () => done("refused");
    });
    results.events = await new Promise((done) => {
      const events = new EventSource(`${url}/_sandbox/state`);
      events.onopen = () => done("open");
      events.onerror = () => { events.close(); done("refused"); };
    });
    return results;
}"""


@pytest.fixture
def stranger(browser: Browser) -> Iterator[Page]:
    """A page of another site."""
    context = browser.new_context()
    page = context.new_page()
    with served_site() as port:
        page.goto(f"http://{STRANGER}:{port}/")
        yield page
        context.close()


@pytest.fixture(autouse=True)
def untouched(server: Server) -> Iterator[None]:
    """Whatever a test does, the sandbox stays as it was."""
    server.sandbox.faults.add("slow", operation="cvs.revoke")
    before = server.sandbox.state()
    yield
    assert [one.operation for one in server.sandbox.faults.pending] == ["cvs.revoke"]
    assert server.sandbox.state() == before
    assert server.sandbox.requests == []
    assert server.sandbox.clock.ahead == 0


def test_another_origin_cannot_call_it(stranger: Page, server: Server) -> None:
    assert stranger.evaluate(FETCH, [server.url, TARGETS]) == []


def test_another_port_of_this_machine_is_another_origin(browser: Browser, server: Server) -> None:
    context = browser.new_context()
    page = context.new_page()
    with served_site() as port:
        page.goto(f"http://127.0.0.1:{port}/")
        assert page.evaluate(FETCH, [server.url, TARGETS]) == []
        assert page.evaluate(OTHER_WAYS, server.url)["socket"] == "refused"
    context.close()


def test_another_origin_cannot_embed_it(stranger: Page, server: Server) -> None:
    paths = ["/", "/_sandbox/state", "/iamport/payments/imp_448280090638"]
    done: Any = stranger.evaluate(EMBED, [server.url, paths])
    # A frame tells that it has loaded, whatever it shows: here it is Chromium's own error.
    assert {tag for tag, _ in done["loaded"]} <= {"iframe", "object", "embed"}
    assert not any(done["inside"])
    for frame in stranger.frames[1:]:
        assert "krpay" not in frame.content()
        assert "test-" not in frame.content()


@pytest.mark.parametrize(
    ("path", "enctype", "name", "value"),
    [
        ("/_sandbox/faults", "text/plain", '{"kind": "lose-answer", "operation": "', '"}'),
        ("/_sandbox/faults", "application/x-www-form-urlencoded", FAULT, ""),
        ("/_sandbox/faults", "multipart/form-data", "kind", "lose-answer"),
        ("/_sandbox/reset", "text/plain", "{}", ""),
        ("/_sandbox/clock", "text/plain", '{"days": 1, "x": "', '"}'),
        ("/iamport/users/getToken", "application/x-www-form-urlencoded", "imp_key", "test-api-key"),
    ],
)
def test_a_form_of_another_origin_does_nothing(
    stranger: Page, server: Server, path: str, enctype: str, name: str, value: str
) -> None:
    with stranger.expect_response(f"{server.url}{path}") as answered:
        stranger.evaluate(SUBMIT, [server.url, path, enctype, name, value])
    assert answered.value.status == 403


def test_other_ways_of_another_origin_are_closed(stranger: Page, server: Server) -> None:
    results: Any = stranger.evaluate(OTHER_WAYS, server.url)
    assert (results["socket"], results["events"]) == ("refused", "refused")


def test_an_opened_window_cannot_be_read_or_held(stranger: Page, server: Server) -> None:
    with stranger.expect_popup() as opened:
        stranger.evaluate("(url) => { window.other = window.open(url); }", server.url)
    opened.value.locator("#connection[data-state=live]").wait_for()
    assert stranger.evaluate("window.other.closed")  # its policy severs it
    assert opened.value.evaluate("window.opener") is None


def test_a_name_of_others_that_leads_here_is_refused(browser: Browser, server: Server) -> None:
    """As with DNS rebinding: to the browser, page and server are of one origin."""
    port = server.url.rpartition(":")[2]
    context = browser.new_context()
    page = context.new_page()
    rebound = f"http://{STRANGER}:{port}"
    answer = page.goto(f"{rebound}/")
    assert answer is not None
    assert answer.status == 403
    statuses = page.evaluate(
        """async (targets) => {
            const statuses = [];
            for (const [method, path, body] of targets)
              statuses.push((await fetch(path, { method, body: body ?? undefined })).status);
            return statuses;
        }""",
        TARGETS,
    )
    assert statuses == [403] * len(TARGETS)
    assert "test-" not in page.content()
    context.close()


class TestScripts:
    """Texts of strangers that look like programs."""

    @pytest.fixture(autouse=True)
    def untouched(self) -> None:
        """These do send requests."""

    @pytest.mark.parametrize("attack", ATTACKS)
    def test_none_runs_on_the_page(
        self, page: Page, server: Server, payments: iamport.Client, attack: str
    ) -> None:
        payments.prepared_payments.create(merchant_uid=attack[:40], amount=1000)
        card: Any = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}
        payments.subscriptions.pay_once(
            merchant_uid="order_1", amount=1000, name=attack[:40], custom_data=attack, **card
        )
        headers = {"User-Agent": attack, "X-Krpay-Fault": attack}
        httpx.get(f"{server.url}/iamport/{attack}", params={attack: attack}, headers=headers)
        expect(request_rows(page)).to_have_count(4)
        for toggle in page.locator(".toggle:visible").all():
            toggle.click()
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        page.get_by_label("Search").fill(attack)
        page.wait_for_timeout(600)
        expect(page).to_have_title("krpay sandbox")
        assert (
            page.locator("main img, main script, main svg, main a[href^=javascript]").count() == 0
        )

    @pytest.mark.parametrize("attack", ATTACKS)
    def test_none_runs_where_the_json_is_opened(
        self, page: Page, server: Server, attack: str, complaints: list[str]
    ) -> None:
        httpx.get(f"{server.url}/iamport/{attack}", headers={"User-Agent": attack})
        for path in (
            "/_sandbox/requests",
            f"/iamport/{attack}",
            f"/_sandbox/{attack}",
            f"/{attack}",
        ):
            page.goto(server.url + path)
            assert page.title() == ""
            assert page.locator("img, svg, script").count() == 0
            assert json.loads(page.locator("pre").inner_text())
        complaints.clear()  # a browser logs each response that is a refusal
