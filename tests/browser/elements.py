"""Parts of the sandbox's page, and what is done with them."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from krpay import iamport


def issue_account(client: iamport.Client, name: str = "노트북") -> str:
    """Issue a virtual account; return the id of its payment."""
    account = client.vbanks.issue(
        merchant_uid="주문_1",
        amount=1000,
        vbank_code="004",
        vbank_due=2_000_000_000,
        channel_key="channel-key-1",
        name=name,
    )
    return account.imp_uid


def request_rows(page: Page) -> Locator:
    """The rows of the requests, newest first."""
    return page.locator("#request-table tbody > tr:first-child")


def state_of(page: Page, provider: str) -> Locator:
    """The card with the state of a provider."""
    return page.get_by_role("article", name=f"State of {provider}")


def fail_next_call(page: Page, kind: str, **fields: str) -> None:
    """Fill in the form for faults and send it."""
    choices = {"provider": "Provider", "operation": "Operation"}
    for name, label in choices.items():
        if name in fields:
            page.get_by_label(label, exact=True).select_option(fields.pop(name))
    page.get_by_label("What happens").select_option(kind)
    for label, text in fields.items():
        page.get_by_label(label.replace("_", " "), exact=True).fill(text)
    page.get_by_role("button", name="Fail the next call").click()
