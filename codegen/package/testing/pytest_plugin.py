"""Fixtures for pytest: a fresh sandbox for each test, and clients of it.

They are found without configuration where krpay is installed:

    def test_a_lost_answer(iamport_client, krpay_sandbox):
        krpay_sandbox.faults.add("lose-answer", operation="cvs.revoke")
        ...

Nothing of krpay is imported before a test asks for a fixture. `-p no:krpay` leaves them out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from krpay import bunjang, iamport, konaplate
    from krpay.testing import Sandbox


@pytest.fixture
def krpay_sandbox() -> Iterator[Sandbox]:
    """A sandbox of Bunjang, iamport and Konaplate; in process, with fresh state."""
    from krpay.testing import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def bunjang_client(krpay_sandbox: Sandbox) -> bunjang.Client:
    """A Bunjang client of `krpay_sandbox`."""
    return krpay_sandbox.bunjang()


@pytest.fixture
def iamport_client(krpay_sandbox: Sandbox) -> iamport.Client:
    """An iamport client of `krpay_sandbox`."""
    return krpay_sandbox.iamport()


@pytest.fixture
def konaplate_client(krpay_sandbox: Sandbox) -> konaplate.Client:
    """A Konaplate client of `krpay_sandbox`."""
    return krpay_sandbox.konaplate()


# These hold nothing that would have to be closed by an event loop, so they need no plugin
# for asynchronous fixtures, and work under any loop.


@pytest.fixture
def async_bunjang_client(krpay_sandbox: Sandbox) -> bunjang.AsyncClient:
    """An asynchronous Bunjang client of `krpay_sandbox`."""
    return krpay_sandbox.async_bunjang()


@pytest.fixture
def async_iamport_client(krpay_sandbox: Sandbox) -> iamport.AsyncClient:
    """An asynchronous iamport client of `krpay_sandbox`."""
    return krpay_sandbox.async_iamport()


@pytest.fixture
def async_konaplate_client(krpay_sandbox: Sandbox) -> konaplate.AsyncClient:
    """An asynchronous Konaplate client of `krpay_sandbox`."""
    return krpay_sandbox.async_konaplate()
