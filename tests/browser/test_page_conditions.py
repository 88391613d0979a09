"""The sandbox's page without a server, on a small screen, by keyboard, and seen from elsewhere."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from krpay import bunjang, iamport
from krpay.testing import Server
from tests.browser.elements import issue_account, request_rows

LONGEST_NAME = 40


def test_the_page_shows_that_the_server_is_gone_and_that_it_is_back(
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
        expect(request_rows(page)).to_have_count(1)
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
    expect(request_rows(page)).to_have_count(4)
    for toggle in page.locator(".toggle:visible").all():
        toggle.click()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (
        background_color(page) == {"light": "rgb(246, 247, 248)", "dark": "rgb(20, 24, 27)"}[scheme]
    )


def background_color(page: Page) -> str:
    color = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert isinstance(color, str)
    return color


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
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the state")).to_be_focused()
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
    script = """async (url) => {
        const tries = [["GET", "/"], ["GET", "/_sandbox/state"], ["POST", "/_sandbox/faults"]];
        const results = [];
        for (const [method, path] of tries)
          for (const mode of ["cors", "no-cors"])
            results.push(await fetch(url + path, {
              method, mode, body: method === "POST" ? '{"kind": "lose-answer"}' : undefined,
            }).then((response) => response.type + (response.ok ? " read" : ""), () => "refused"));
        return results;
    }"""
    other = page.context.new_page()
    other.goto(f"{elsewhere}/bunjang/")
    results = other.evaluate(script, server.url)
    assert not any("read" in one for one in results), results
    assert server.sandbox.faults.pending == []
    other.close()


def test_no_time_is_spent_on_a_page_that_nobody_sees(page: Page) -> None:
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    page.evaluate(
        """() => {
            Object.defineProperty(document, "visibilityState", {
              get: () => window.hiddenNow ? "hidden" : "visible", configurable: true });
            window.hiddenNow = true;
            document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    page.wait_for_timeout(500)
    urls.clear()
    page.wait_for_timeout(2500)
    assert urls == []
    with page.expect_request(re.compile("/_sandbox/snapshot")):
        page.evaluate(
            """() => {
                window.hiddenNow = false;
                document.dispatchEvent(new Event("visibilitychange"));
            }"""
        )
