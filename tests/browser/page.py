"""The sandbox's page: what people see, and what its buttons do to a real client."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from krpay import bunjang, errors, iamport
from krpay.testing import Server

BARCODE = "imp_448280090638"
ATTACK = "<img src=x onerror=document.title='hi'>"
LONGEST_NAME = 40


@pytest.fixture
def points(server: Server) -> Iterator[bunjang.Client]:
    described: dict[str, Any] = server.describe()["bunjang"]
    with bunjang.Client(**described, max_retries=0) as client:
        yield client


@pytest.fixture
def payments(server: Server) -> Iterator[iamport.Client]:
    described: dict[str, Any] = server.describe()["iamport"]
    with iamport.Client(**described, max_retries=0) as client:
        yield client


def issue_account(client: iamport.Client, name: str = "노트북") -> str:
    account = client.vbanks.issue(
        merchant_uid="주문_1",
        amount=1000,
        vbank_code="004",
        vbank_due=2_000_000_000,
        channel_key="channel-key-1",
        name=name,
    )
    return account.imp_uid


def requests(page: Page) -> Locator:
    """The rows of the requests, newest first."""
    return page.locator("#request-table tbody > tr:first-child")


def state(page: Page, provider: str) -> Locator:
    return page.get_by_role("article", name=f"State of {provider}")


def fail(page: Page, kind: str, **fields: str) -> None:
    """Fill in the form and send it."""
    choices = {"provider": "Provider", "operation": "Operation"}
    for name, label in choices.items():
        if name in fields:
            page.get_by_label(label, exact=True).select_option(fields.pop(name))
    page.get_by_label("What happens").select_option(kind)
    for label, text in fields.items():
        page.get_by_label(label.replace("_", " "), exact=True).fill(text)
    page.get_by_role("button", name="Fail the next call").click()


# What is there


def test_the_three_providers_are_listed_with_what_a_client_needs(
    page: Page, server: Server
) -> None:
    for name, described in server.describe().items():
        card = page.get_by_role("article", name=name, exact=True)
        for key, value in described.items():
            expect(card.get_by_text(key, exact=True)).to_be_visible()
            expect(card.get_by_text(value.splitlines()[0], exact=True)).to_be_visible()
        count = len(server.sandbox.providers[name].spec.operations)
        expect(card.get_by_text(f"{count} operations")).to_be_visible()
    expect(page.get_by_text("번개장터 Open API")).to_be_visible()


def test_a_credential_is_copied_whole(page: Page, server: Server) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy server_certificate of konaplate").click()
    expect(page.get_by_role("status")).to_have_text("Copied server_certificate of konaplate")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == server.describe()["konaplate"]["server_certificate"]


# Requests


def test_a_request_appears_without_a_reload(page: Page, points: bunjang.Client) -> None:
    expect(page.get_by_text("Nothing arrived yet.")).to_be_visible()
    points.points.get_issuance("123")
    row = requests(page).first
    expect(row).to_contain_text("bunjang")
    expect(row).to_contain_text("points.get_issuance")
    expect(row).to_contain_text("200")
    with pytest.raises(errors.NotFoundError):
        points.points.get_issuance("999")
    expect(requests(page)).to_have_count(2)
    expect(requests(page).first).to_contain_text("404 NOT_FOUND_PAY_INBOUND")


def test_a_request_can_be_opened_and_stays_open(page: Page, payments: iamport.Client) -> None:
    issue_account(payments)
    row = requests(page).first
    row.get_by_role("button").click()
    detail = page.locator("#request-table .detail:visible")
    expect(detail).to_contain_text('"merchant_uid": "주문_1"')
    expect(detail).to_contain_text("POST /vbanks")
    expect(detail).to_contain_text("authorization: ***")
    for _ in range(3):
        payments.payments.get(BARCODE)
    expect(requests(page)).to_have_count(5)
    expect(detail).to_contain_text('"merchant_uid": "주문_1"')


def test_what_a_stranger_sends_is_text(
    page: Page, server: Server, payments: iamport.Client
) -> None:
    imp_uid = issue_account(payments, name=ATTACK)
    httpx.get(f"{server.url}/iamport/{ATTACK}", headers={"User-Agent": ATTACK})
    expect(requests(page)).to_have_count(3)
    for row in requests(page).all():
        row.get_by_role("button").click()
    expect(page.locator("#requests").get_by_text(ATTACK).first).to_be_visible()
    expect(state(page, "iamport").get_by_text(ATTACK)).to_be_visible()
    state(page, "iamport").get_by_role("button", name=f"{imp_uid}, details").click()
    with pytest.raises(errors.APIError):
        payments.payments.get("imp_nothing")
    expect(requests(page)).to_have_count(4)
    assert page.locator("img").count() == 0
    expect(page).to_have_title("krpay sandbox")


# State and actions


def test_a_virtual_account_is_paid_by_a_click(page: Page, payments: iamport.Client) -> None:
    imp_uid = issue_account(payments)
    assert payments.payments.get(imp_uid).status == "ready"
    button = page.get_by_role("button", name=f"Pay virtual account {imp_uid}")
    button.click()
    expect(page.get_by_role("status")).to_contain_text("Done: Pay virtual account")
    assert payments.payments.get(imp_uid).status == "paid"
    expect(button).to_have_count(0)
    line = state(page, "iamport").get_by_role("listitem").filter(has_text=imp_uid)
    expect(line.get_by_text("paid", exact=True)).to_be_visible()
    expect(line.get_by_role("button")).to_be_focused()


def test_points_are_charged_and_orders_moved_by_clicks(page: Page, points: bunjang.Client) -> None:
    page.get_by_role("button", name="Pay issuance 123").click()
    expect(state(page, "bunjang").locator(".plain-members")).to_contain_text("1010000")
    assert points.points.get_issuance("123").status == "DONE"
    order = points.orders.create(product={"id": 12345, "price": 24000}, delivery_price=4000)
    page.get_by_role("button", name=f"Order to ship ready {order.id}").click()
    page.get_by_role("button", name=f"Order to in transit {order.id}").wait_for()
    [item] = points.orders.get(str(order.id)).order.order_items or []
    assert item.status == "SHIP_READY"


def test_an_expired_token_makes_the_next_call_fetch_another(
    page: Page, payments: iamport.Client
) -> None:
    payments.payments.get(BARCODE)
    expect(requests(page)).to_have_count(2)
    page.get_by_role("button", name="Expire token", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Done: Expire token")
    payments.payments.get(BARCODE)
    expect(requests(page)).to_have_count(5)
    shown = [row.inner_text().split("\t") for row in requests(page).all()]
    assert [(row[2], row[3].split()[0]) for row in shown[:3]] == [
        ("payments.get", "200"),
        ("access_tokens.issue", "200"),
        ("payments.get", "401"),
    ]


# Faults


def test_the_next_call_loses_its_answer(page: Page, points: bunjang.Client) -> None:
    fail(page, "lose-answer")
    expect(page.get_by_text("any call, once", exact=True)).to_be_visible()
    with pytest.raises(errors.OutcomeUnknownError):
        points.points.cancel_issuance("123")
    expect(page.get_by_text("None: calls succeed.")).to_be_visible()
    expect(requests(page).first).to_contain_text("no answer")
    expect(requests(page).first).to_contain_text("lose-answer")
    assert points.points.get_issuance("123").status == "CANCELLED"


def test_calls_of_one_operation_are_refused_with_a_code(page: Page, points: bunjang.Client) -> None:
    fail(
        page,
        "refuse",
        provider="bunjang",
        operation="points.cancel_issuance",
        Code="INVALID_PAY_INBOUND_STATUS",
        How_many_calls="2",
    )
    expect(page.locator("#faults")).to_contain_text("INVALID_PAY_INBOUND_STATUS, 2 times")
    points.points.get_issuance("123")
    for _ in range(2):
        with pytest.raises(bunjang.errors.InvalidPayInboundStatus):
            points.points.cancel_issuance("123")
    points.points.cancel_issuance("123")


def test_the_form_suggests_what_the_spec_knows(page: Page) -> None:
    page.get_by_label("Provider", exact=True).select_option("bunjang")
    page.get_by_label("Operation", exact=True).select_option("points.cancel_issuance")
    page.get_by_label("What happens").select_option("refuse")
    expect(page.get_by_text("POST /api/v1/points/issuance/{id}/cancel: Cancel a")).to_be_visible()
    codes = page.locator("#codes option").evaluate_all("all => all.map(one => one.value)")
    assert "NOT_FOUND_PAY_INBOUND" in codes
    expect(page.get_by_label("Late by, seconds")).to_be_hidden()
    page.get_by_label("What happens").select_option("slow")
    page.get_by_label("Late by, seconds").fill("2.5")
    expect(page.get_by_label("Code", exact=True)).to_be_hidden()
    expect(page.get_by_text("X-Krpay-Fault: slow; seconds=2.5")).to_be_visible()


def test_the_header_that_the_form_shows_does_the_same(page: Page, server: Server) -> None:
    page.get_by_label("Provider", exact=True).select_option("iamport")
    page.get_by_label("What happens").select_option("failure-code")
    page.get_by_label("Code", exact=True).fill("7")
    page.get_by_label("Message", exact=True).fill('잔액 "부족"; no')
    name, _, value = page.locator("#fail-header").inner_text().partition(": ")
    answer = httpx.post(
        f"{server.url}/iamport/users/getToken",
        headers={name.encode(): value.encode()},
        json={"imp_key": "test-api-key", "imp_secret": "test-api-secret"},
    )
    assert answer.json() == {"code": 7, "message": '잔액 "부족"; no', "response": None}


def test_a_fault_that_makes_no_sense_is_explained_beside_the_form(
    page: Page, complaints: list[str]
) -> None:
    fail(
        page, "refuse", provider="bunjang", operation="points.cancel_issuance", Code="NO_SUCH_CODE"
    )
    expect(page.get_by_role("alert").filter(has_text="bunjang has no code")).to_be_visible()
    expect(page.get_by_text("None: calls succeed.")).to_be_visible()
    expect(page.get_by_label("Code", exact=True)).to_have_value("NO_SUCH_CODE")
    page.get_by_label("even if it is not documented").check()
    page.get_by_role("button", name="Fail the next call").click()
    expect(page.locator("#faults")).to_contain_text("NO_SUCH_CODE")
    expect(page.get_by_role("alert").filter(has_text="bunjang has no code")).to_have_count(0)
    [logged] = complaints  # a browser logs each answer that is a refusal
    assert "400 (Bad Request)" in logged
    complaints.clear()


def test_faults_that_wait_can_be_forgotten(page: Page, points: bunjang.Client) -> None:
    fail(page, "lose-answer", How_many_calls="3")
    page.get_by_role("button", name="Clear faults").click()
    expect(page.get_by_text("None: calls succeed.")).to_be_visible()
    points.points.cancel_issuance("123")


def test_what_is_typed_stays_while_requests_come_in(page: Page, points: bunjang.Client) -> None:
    page.get_by_label("Provider", exact=True).select_option("bunjang")
    message = page.get_by_label("Message", exact=True)
    message.press_sequentially("half a sen")
    points.points.get_issuance("123")
    expect(requests(page)).to_have_count(1)
    expect(message).to_be_focused()
    message.press_sequentially("tence")
    expect(message).to_have_value("half a sentence")
    expect(page.get_by_label("Provider", exact=True)).to_have_value("bunjang")


# Time, and beginning again


def test_time_passes_by_clicks(page: Page, server: Server, points: bunjang.Client) -> None:
    for name in ("+1 min", "+30 min", "+1 day"):
        page.get_by_role("button", name=name).click()
    expect(page.get_by_text("1 d 31 min ahead of real time")).to_be_visible()
    assert server.sandbox.clock.ahead == 86400 + 31 * 60
    # Its accounts could be paid for a day.
    expect(page.get_by_role("button", name="Pay issuance 123")).to_have_count(0)


def test_reset_begins_again(page: Page, points: bunjang.Client) -> None:
    points.points.cancel_issuance("123")
    fail(page, "slow")
    page.get_by_role("button", name="+1 day").click()
    expect(page.get_by_text("1 d ahead of real time")).to_be_visible()
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Reset").click()
    assert points.points.get_issuance("123").status == "CANCELLED"
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Reset").click()
    expect(page.get_by_text("Nothing arrived yet.")).to_be_visible()
    expect(page.get_by_text("None: calls succeed.")).to_be_visible()
    expect(page.get_by_text("real time", exact=True)).to_be_visible()
    assert points.points.get_issuance("123").status == "READY"


# Where things go wrong, and where there is little room


def test_a_server_that_is_gone_is_said_and_one_that_comes_back_too(
    browser: Browser,
) -> None:
    context = browser.new_context()
    page = context.new_page()
    with Server() as server:
        page.goto(server.url)
        page.get_by_text("live", exact=True).wait_for()
        port = int(server.url.rpartition(":")[2])
    alert = page.get_by_role("alert").filter(has_text="does not answer. Is it still running?")
    expect(alert).to_be_visible()
    expect(page.get_by_text("no answer", exact=True)).to_be_visible()
    page.get_by_role("button", name="+1 min").click()
    with Server(port=port) as server:
        expect(page.get_by_text("live", exact=True)).to_be_visible()
        expect(alert).to_be_hidden()
        httpx.get(f"{server.url}/bunjang/again")
        expect(requests(page)).to_have_count(1)
    context.close()


@pytest.mark.parametrize("width", [320, 360, 768, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_the_screen(
    page: Page,
    server: Server,
    points: bunjang.Client,
    payments: iamport.Client,
    width: int,
    scheme: Any,
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    issue_account(payments, name="x" * LONGEST_NAME)
    points.orders.create(product={"id": 12345, "price": 24000}, delivery_price=4000)
    httpx.get(f"{server.url}/konaplate/{'x' * 200}", headers={"User-Agent": "y" * 200})
    expect(requests(page)).to_have_count(4)
    for toggle in page.locator(".toggle:visible").all():
        toggle.click()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert background(page) == {"light": "rgb(246, 247, 248)", "dark": "rgb(20, 24, 27)"}[scheme]


def background(page: Page) -> str:
    found = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert isinstance(found, str)
    return found


def test_everything_can_be_reached_by_keyboard_and_has_a_name(
    page: Page, payments: iamport.Client
) -> None:
    imp_uid = issue_account(payments)
    page.get_by_role("button", name=f"Pay virtual account {imp_uid}").wait_for()
    unnamed = page.evaluate(
        """() => [...document.querySelectorAll("button, input, select")]
            .filter((one) => !one.textContent.trim() && !one.labels?.length && !one.ariaLabel)
            .map((one) => one.outerHTML)"""
    )
    assert unnamed == []
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the requests")).to_be_focused()
    page.keyboard.press("Enter")
    reached = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.ariaLabel ?? ''"))
        if f"Pay virtual account {imp_uid}" in reached:
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Done: Pay virtual account")
    assert payments.payments.get(imp_uid).status == "paid"


def test_a_page_of_another_site_can_neither_read_nor_drive_it(page: Page, server: Server) -> None:
    elsewhere = server.url.replace("127.0.0.1", "localhost")
    asked = """async (url) => {
        const tries = [["GET", "/"], ["GET", "/_sandbox/state"], ["POST", "/_sandbox/faults"]];
        const results = [];
        for (const [method, path] of tries)
          for (const mode of ["cors", "no-cors"])
            results.push(await fetch(url + path, {
              method, mode, body: method === "POST" ? '{"kind": "lose-answer"}' : undefined,
            }).then((answer) => answer.type + (answer.ok ? " read" : ""), () => "refused"));
        return results;
    }"""
    other = page.context.new_page()
    other.goto(f"{elsewhere}/bunjang/")
    results = other.evaluate(asked, server.url)
    assert not any("read" in one for one in results), results
    assert server.sandbox.faults.pending == []
    other.close()


def test_no_time_is_spent_on_a_page_that_nobody_sees(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(
        """() => {
            Object.defineProperty(document, "visibilityState", {
              get: () => window.hiddenNow ? "hidden" : "visible", configurable: true });
            window.hiddenNow = true;
            document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    page.wait_for_timeout(500)
    asked.clear()
    page.wait_for_timeout(2500)
    assert asked == []
    with page.expect_request(re.compile("/_sandbox/snapshot")):
        page.evaluate(
            """() => {
                window.hiddenNow = false;
                document.dispatchEvent(new Event("visibilitychange"));
            }"""
        )
