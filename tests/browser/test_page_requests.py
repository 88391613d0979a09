"""What the page shows of a request: what became of it, its response, and forms to copy."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from krpay import bunjang, errors, iamport, konaplate
from krpay.testing import Server
from tests.browser.elements import issue_account, request_rows, state_of

BARCODE = "imp_448280090638"
GREEN, RED, AMBER = "rgb(11, 110, 63)", "rgb(179, 38, 30)", "rgb(138, 83, 0)"
CARD: Any = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}


def open_newest(page: Page) -> Any:
    """Open the newest request; gives what it shows."""
    request_rows(page).first.get_by_role("button", name="details").click()
    return page.locator("#request-table .detail:visible")


def read_clipboard(page: Page) -> str:
    copied: str = page.evaluate("navigator.clipboard.readText()")
    return copied


@pytest.fixture
def copying(page: Page) -> Callable[[str], str]:
    """Click what copies, and give what is in the clipboard then."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    def copy(name: str) -> str:
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.get_by_role("status")).to_contain_text("Copied")
        return read_clipboard(page)

    return copy


def run(command: list[str], **environment: str) -> str:
    done = subprocess.run(
        command,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_opened_request_shows_its_response(page: Page, payments: iamport.Client) -> None:
    imp_uid = issue_account(payments)
    response = open_newest(page).locator(".response")
    expect(response).to_contain_text(f'"imp_uid": "{imp_uid}"')
    expect(response).to_contain_text('"code": 0')


def test_an_encrypted_response_is_shown_as_it_is_meant(page: Page, server: Server) -> None:
    described: Any = server.describe()["konaplate"]
    with konaplate.Client(**described) as client:
        client.members.get(user_id=50000104652)
    detail = open_newest(page)
    expect(detail.locator(".response")).to_contain_text('"userName": "홍길동"')
    expect(detail.get_by_role("button", name="Copy as curl")).to_have_count(0)


def test_secrets_are_not_shown_and_made_up_people_are(
    page: Page, server: Server, payments: iamport.Client
) -> None:
    payments.subscriptions.pay_once(merchant_uid="order_1", amount=1000, buyer_name="홍", **CARD)
    detail = open_newest(page)
    expect(detail).to_contain_text(CARD["card_number"])
    expect(detail).to_contain_text('"buyer_name": "홍"')
    request_rows(page).nth(1).get_by_role("button").click()
    shown = page.locator("#requests").inner_text()
    token = server.sandbox.requests[-1].headers["authorization"].removeprefix("Bearer ")
    assert token not in shown
    assert "test-api-secret" not in shown
    assert '"access_token": "***"' in shown


def color(page: Page, row: int) -> str:
    found = request_rows(page).nth(row).locator(".status")
    style: str = found.evaluate("(one) => getComputedStyle(one).color")
    return style


def test_only_what_was_accepted_is_green(page: Page, payments: iamport.Client) -> None:
    payments.payments.get(BARCODE)
    with pytest.raises(errors.RequestRejectedError):  # HTTP 200 and a code
        payments.payments.cancel(imp_uid="imp_nothing")
    with pytest.raises(errors.NotFoundError):
        payments.payments.get("imp_nothing")
    with pytest.raises(errors.OutcomeUnknownError):
        payments.cvs.revoke(BARCODE, extra_headers={"X-Krpay-Fault": "lose-answer"})
    expect(request_rows(page)).to_have_count(5)
    assert [color(page, row) for row in range(4)] == [AMBER, RED, RED, GREEN]
    expect(request_rows(page).nth(2)).to_contain_text("refused")
    expect(open_newest(page)).to_contain_text("It did not reach the program.")


def test_requests_are_searched_and_filtered(
    page: Page, payments: iamport.Client, points: bunjang.Client
) -> None:
    imp_uid = issue_account(payments)
    points.points.get_issuance("123")
    with pytest.raises(errors.NotFoundError):
        points.points.get_issuance("999")
    expect(request_rows(page)).to_have_count(4)
    search = page.get_by_label("Search")
    search.fill("vbanks.ISSUE 주문_1")
    expect(request_rows(page)).to_have_count(1)
    expect(page.get_by_text("1 of 4 fit.")).to_be_visible()
    search.fill(imp_uid)  # it is in the response alone
    expect(request_rows(page)).to_have_count(1)
    search.fill("no such thing")
    expect(page.get_by_text("Nothing that arrived fits.")).to_be_visible()
    search.fill("")
    page.get_by_label("Show").select_option("not accepted")
    expect(request_rows(page)).to_have_count(1)
    expect(request_rows(page)).to_contain_text("NOT_FOUND_PAY_INBOUND")
    points.points.get_issuance("124")  # which does not fit
    search.press("Enter")
    page.wait_for_timeout(300)
    expect(request_rows(page)).to_have_count(1)
    page.get_by_label("Show").select_option("all")
    expect(request_rows(page)).to_have_count(5)


def test_amounts_have_commas(page: Page, payments: iamport.Client) -> None:
    payments.subscriptions.pay_once(merchant_uid="order_1", amount=1250000, **CARD)
    line = state_of(page, "iamport").get_by_role("listitem").filter(has_text="amount 1,2")
    expect(line).to_contain_text("amount 1,250,000")


# Copies


def test_a_request_that_is_copied_as_curl_or_python_can_be_sent_again(
    page: Page, server: Server, payments: iamport.Client, copying: Callable[[str], str]
) -> None:
    name = 'it\'s "new" $HOME `x` 노트북\\'
    payments.prepared_payments.create(merchant_uid="order_1", amount=1000)
    payments.subscriptions.pay_once(merchant_uid="order_1", amount=1000, name=name, **CARD)
    first = server.sandbox.requests[-1]
    open_newest(page)
    token = {"AUTHORIZATION": first.headers["authorization"]}
    curl, python = copying("Copy as curl"), copying("Copy as Python")
    assert first.headers["authorization"] not in curl + python
    for command in (["bash", "-c", curl], [sys.executable, "-c", python]):
        assert '"merchant_uid": "order_1"' in run(command, **token)
        again = server.sandbox.requests[-1]
        assert (again.operation, again.json) == (first.operation, first.json)


def test_a_query_is_copied_too(
    page: Page, server: Server, payments: iamport.Client, copying: Callable[[str], str]
) -> None:
    payments.payments.get_many(imp_uids=[BARCODE, "imp_448280090639"])
    first = server.sandbox.requests[-1]
    open_newest(page)
    token = {"AUTHORIZATION": first.headers["authorization"]}
    assert '"code": 0' in run(["bash", "-c", copying("Copy as curl")], **token)
    assert server.sandbox.requests[-1].query == first.query


def test_credentials_are_copied_for_shells_and_programs(
    page: Page, server: Server, copying: Callable[[str], str]
) -> None:
    described: Any = server.describe()["konaplate"]
    exported = copying("Copy konaplate as export")
    program = "import json, os; print(json.dumps(dict(os.environ)))"
    environment = json.loads(run(["bash", "-c", f"{exported}\n{sys.executable} -c '{program}'"]))
    for name, value in described.items():
        if name != "base_url":
            assert environment[f"KONAPLATE_{name}".upper()] == value

    made: dict[str, Any] = {}
    exec(copying("Copy konaplate as Python"), made)
    with made["client"] as client:
        assert client.cards.list(user_id=50000104652).cards

    lines = copying("Copy konaplate as .env").splitlines()
    assert lines[0] == f"# {described['base_url']}"
    assert f"KONAPLATE_ASP_ID={described['asp_id']}" in lines
    [key] = [line for line in lines if line.startswith("KONAPLATE_CLIENT_PRIVATE_KEY=")]
    assert key.partition("=")[2] == '"' + described["client_private_key"].replace("\n", "\\n") + '"'
