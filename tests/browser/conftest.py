"""A real browser, a real server with clients, and a page of it that must not complain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from krpay import bunjang, iamport
from krpay.testing import Server
from tests.browser.chromium import NoChromium, find_chromium

STRANGER = "evil.example"
"""A name of somebody else that leads to this machine, as DNS rebinding has it."""

CHROMIUM_FLAGS = (
    f"--host-resolver-rules=MAP {STRANGER} 127.0.0.1",
    *("--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
LONGEST_WAIT = 10_000  # milliseconds
REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        program = find_chromium()
    except NoChromium as problem:
        pytest.exit(str(problem), returncode=1)
    expect.set_options(timeout=LONGEST_WAIT)
    with sync_playwright() as playwright:
        # Playwright gives it an empty profile of its own, and no window.
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


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


@pytest.fixture
def complaints() -> list[str]:
    """Errors in the console, exceptions and violations of the policy; a test may take some out."""
    return []


@pytest.fixture
def page(browser: Browser, server: Server, complaints: list[str]) -> Iterator[Page]:
    """The server's page, as it is after its first look at the server."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, locale="en-GB")
    context.add_init_script(REPORT_VIOLATIONS)
    page = context.new_page()
    page.set_default_timeout(LONGEST_WAIT)

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(server.url)
    page.get_by_text("live", exact=True).wait_for()
    yield page
    context.close()
    assert complaints == []
