"""The sandbox's page: what people see, and what its buttons do to a real client."""

from __future__ import annotations

import httpx
import pytest
from playwright.sync_api import Page, expect

from krpay import bunjang, errors, iamport
from krpay.testing import Server
from tests.browser.elements import fail_next_call, issue_account, request_rows, state_of

BARCODE = "imp_448280090638"
ATTACK = "<img src=x onerror=document.title='hi'>"


# What is there


def test_each_provider_is_listed_with_what_a_client_needs(page: Page, server: Server) -> None:
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
    row = request_rows(page).first
    expect(row).to_contain_text("bunjang")
    expect(row).to_contain_text("points.get_issuance")
    expect(row).to_contain_text("200")
    with pytest.raises(errors.NotFoundError):
        points.points.get_issuance("999")
    expect(request_rows(page)).to_have_count(2)
    expect(request_rows(page).first).to_contain_text("404 NOT_FOUND_PAY_INBOUND")


def test_a_request_can_be_opened_and_stays_open(page: Page, payments: iamport.Client) -> None:
    issue_account(payments)
    row = request_rows(page).first
    row.get_by_role("button").click()
    detail = page.locator("#request-table .detail:visible")
    expect(detail).to_contain_text('"merchant_uid": "주문_1"')
    expect(detail).to_contain_text("POST /vbanks")
    expect(detail).to_contain_text("authorization: ***")
    for _ in range(3):
        payments.payments.get(BARCODE)
    expect(request_rows(page)).to_have_count(5)
    expect(detail).to_contain_text('"merchant_uid": "주문_1"')


def test_what_a_stranger_sends_is_text(
    page: Page, server: Server, payments: iamport.Client
) -> None:
    imp_uid = issue_account(payments, name=ATTACK)
    httpx.get(f"{server.url}/iamport/{ATTACK}", headers={"User-Agent": ATTACK})
    expect(request_rows(page)).to_have_count(3)
    for row in request_rows(page).all():
        row.get_by_role("button").click()
    expect(page.locator("#requests").get_by_text(ATTACK).first).to_be_visible()
    expect(state_of(page, "iamport").get_by_text(ATTACK)).to_be_visible()
    state_of(page, "iamport").get_by_role("button", name=f"{imp_uid}, details").click()
    with pytest.raises(errors.APIError):
        payments.payments.get("imp_nothing")
    expect(request_rows(page)).to_have_count(4)
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
    line = state_of(page, "iamport").get_by_role("listitem").filter(has_text=imp_uid)
    line = line.filter(has_text="amount")  # a webhook has the id, too
    expect(line.get_by_text("paid", exact=True)).to_be_visible()
    expect(line.get_by_role("button")).to_be_focused()


def test_points_are_charged_and_orders_moved_by_clicks(page: Page, points: bunjang.Client) -> None:
    page.get_by_role("button", name="Pay issuance 123").click()
    expect(state_of(page, "bunjang").locator(".plain-members")).to_contain_text("1,010,000")
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
    expect(request_rows(page)).to_have_count(2)
    page.get_by_role("button", name="Expire token", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Done: Expire token")
    payments.payments.get(BARCODE)
    expect(request_rows(page)).to_have_count(5)
    shown = [row.inner_text().split("\t") for row in request_rows(page).all()]
    assert [(row[2], row[3].split()[0]) for row in shown[:3]] == [
        ("payments.get", "200"),
        ("access_tokens.issue", "200"),
        ("payments.get", "401"),
    ]


# Faults


def test_the_next_call_loses_its_response(page: Page, points: bunjang.Client) -> None:
    fail_next_call(page, "lose-answer")
    expect(page.get_by_text("any call, once", exact=True)).to_be_visible()
    with pytest.raises(errors.OutcomeUnknownError):
        points.points.cancel_issuance("123")
    expect(page.get_by_text("None: calls succeed.")).to_be_visible()
    expect(request_rows(page).first).to_contain_text("no answer")
    expect(request_rows(page).first).to_contain_text("lose-answer")
    assert points.points.get_issuance("123").status == "CANCELLED"


def test_calls_of_one_operation_are_refused_with_a_code(page: Page, points: bunjang.Client) -> None:
    fail_next_call(
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
    response = httpx.post(
        f"{server.url}/iamport/users/getToken",
        headers={name.encode(): value.encode()},
        json={"imp_key": "test-api-key", "imp_secret": "test-api-secret"},
    )
    assert response.json() == {"code": 7, "message": '잔액 "부족"; no', "response": None}


def test_a_fault_that_makes_no_sense_is_explained_beside_the_form(
    page: Page, complaints: list[str]
) -> None:
    fail_next_call(
        page, "refuse", provider="bunjang", operation="points.cancel_issuance", Code="NO_SUCH_CODE"
    )
    expect(page.get_by_role("alert").filter(has_text="bunjang has no code")).to_be_visible()
    expect(page.get_by_text("None: calls succeed.")).to_be_visible()
    expect(page.get_by_label("Code", exact=True)).to_have_value("NO_SUCH_CODE")
    page.get_by_label("even if it is not documented").check()
    page.get_by_role("button", name="Fail the next call").click()
    expect(page.locator("#faults")).to_contain_text("NO_SUCH_CODE")
    expect(page.get_by_role("alert").filter(has_text="bunjang has no code")).to_have_count(0)
    [logged] = complaints  # a browser logs each response that is a refusal
    assert "400 (Bad Request)" in logged
    complaints.clear()


def test_faults_that_wait_can_be_forgotten(page: Page, points: bunjang.Client) -> None:
    fail_next_call(page, "lose-answer", How_many_calls="3")
    page.get_by_role("button", name="Clear faults").click()
    expect(page.get_by_text("None: calls succeed.")).to_be_visible()
    points.points.cancel_issuance("123")


def test_what_is_typed_stays_while_requests_come_in(page: Page, points: bunjang.Client) -> None:
    page.get_by_label("Provider", exact=True).select_option("bunjang")
    message = page.get_by_label("Message", exact=True)
    message.press_sequentially("half a sen")
    points.points.get_issuance("123")
    expect(request_rows(page)).to_have_count(1)
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
    fail_next_call(page, "slow")
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
