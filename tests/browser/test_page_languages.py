"""The page in Korean and in English."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from krpay import iamport
from krpay.testing import KINDS, Server
from tests.browser.elements import issue_account, request_rows

HANGUL = re.compile("[가-힣]")


def open_page(browser: Browser, server: Server, locale: str) -> Page:
    page = browser.new_context(locale=locale).new_page()
    page.goto(server.url)
    page.locator("#connection[data-state=live]").wait_for()
    return page


def test_a_browser_in_korean_gets_the_page_in_korean(
    browser: Browser, server: Server, payments: iamport.Client
) -> None:
    imp_uid = issue_account(payments)
    page = open_page(browser, server, "ko-KR")
    expect(page).to_have_title("krpay 샌드박스")
    assert page.locator("html").get_attribute("lang") == "ko"
    expect(page.get_by_text("연결됨", exact=True)).to_be_visible()
    expect(request_rows(page)).to_have_count(2)
    page.get_by_role("button", name=f"Pay virtual account {imp_uid}").click()
    expect(page.get_by_role("status")).to_contain_text("완료: Pay virtual account")
    page.get_by_role("button", name="+30분").click()
    expect(page.get_by_text("실제 시간보다 30 분 앞")).to_be_visible()
    page.context.close()


def test_each_kind_of_fault_is_explained_in_korean(browser: Browser, server: Server) -> None:
    page = open_page(browser, server, "ko-KR")
    for kind in KINDS:
        page.locator("#fail-kind").select_option(kind)
        assert HANGUL.search(page.locator("#kind-hint").inner_text()), kind
    page.context.close()


@pytest.mark.parametrize("width", [360, 1400])
def test_nothing_of_the_frame_stays_english(browser: Browser, server: Server, width: int) -> None:
    page = open_page(browser, server, "ko-KR")
    page.set_viewport_size({"width": width, "height": 740})
    texts: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(
              "h2, label, th, .hint, .skip, button:not(.small), summary, header p")]
            .filter((one) => !one.closest("article, #state"))
            .map((one) => one.textContent.trim()).filter((text) => text)"""
    )
    assert len(texts) > 30
    # HTTP's own name, and a header that programs send.
    plain = [text for text in texts if not HANGUL.search(text) and "X-Krpay-Fault" not in text]
    assert plain == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_the_language_is_chosen_and_kept(browser: Browser, server: Server) -> None:
    page = open_page(browser, server, "en-GB")
    expect(page.get_by_role("heading", name="Requests")).to_be_visible()
    page.get_by_label("Language").select_option("한국어")
    expect(page.get_by_role("heading", name="요청", exact=False).first).to_be_visible()
    page.reload()
    expect(page.get_by_text("연결됨", exact=True)).to_be_visible()
    page.get_by_label("언어").select_option("English")
    expect(page.get_by_text("live", exact=True)).to_be_visible()
    page.context.close()


@pytest.mark.parametrize("locale", ["en-GB", "ko-KR"])
def test_requests_are_near_the_top_of_a_small_screen(
    browser: Browser, server: Server, payments: iamport.Client, locale: str
) -> None:
    issue_account(payments)
    page = open_page(browser, server, locale)
    page.set_viewport_size({"width": 360, "height": 740})
    expect(request_rows(page)).to_have_count(2)
    box = request_rows(page).first.bounding_box()
    assert box is not None
    assert box["y"] < 740 / 2
    page.context.close()
