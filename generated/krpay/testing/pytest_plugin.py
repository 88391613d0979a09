# Generated from specs/ by `nox -s generate`. Do not edit.
"""Fixtures for pytest: a fresh sandbox for each test, and clients of it.

They are found without configuration where krpay is installed:

    def test_a_lost_answer(bunjang_client, krpay_sandbox):
        krpay_sandbox.faults.add("lose-answer")
        ...

Nothing of krpay is imported before a test asks for a fixture. `-p no:krpay` leaves them out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import krpay.bunjang
    import krpay.iamport
    import krpay.konaplate
    from krpay.testing import Sandbox


@pytest.fixture
def krpay_sandbox() -> Iterator[Sandbox]:
    """A sandbox of all providers; in process, with fresh state.

    A fault that met no request fails the test at its end, since the test did not show what it
    was written for. `krpay_sandbox.faults.clear()` says that it is meant so.
    """
    from krpay.testing import Sandbox

    with Sandbox() as sandbox:
        yield sandbox
    if sandbox.faults.unmet:
        listed = ", ".join(map(repr, sandbox.faults.unmet))
        pytest.fail(f"these faults met no request: {listed}", pytrace=False)


@pytest.fixture
def bunjang_client(krpay_sandbox: Sandbox) -> krpay.bunjang.Client:
    """A client of `krpay.bunjang` that ends in `krpay_sandbox`."""
    return krpay_sandbox.bunjang()


@pytest.fixture
def async_bunjang_client(krpay_sandbox: Sandbox) -> krpay.bunjang.AsyncClient:
    """An asynchronous client of `krpay.bunjang` that ends in `krpay_sandbox`.

    It holds nothing that an event loop would have to close, so it needs no plugin for
    asynchronous fixtures, and works under any loop.
    """
    return krpay_sandbox.async_bunjang()


@pytest.fixture
def iamport_client(krpay_sandbox: Sandbox) -> krpay.iamport.Client:
    """A client of `krpay.iamport` that ends in `krpay_sandbox`."""
    return krpay_sandbox.iamport()


@pytest.fixture
def async_iamport_client(krpay_sandbox: Sandbox) -> krpay.iamport.AsyncClient:
    """An asynchronous client of `krpay.iamport` that ends in `krpay_sandbox`.

    It holds nothing that an event loop would have to close, so it needs no plugin for
    asynchronous fixtures, and works under any loop.
    """
    return krpay_sandbox.async_iamport()


@pytest.fixture
def konaplate_client(krpay_sandbox: Sandbox) -> krpay.konaplate.Client:
    """A client of `krpay.konaplate` that ends in `krpay_sandbox`."""
    return krpay_sandbox.konaplate()


@pytest.fixture
def async_konaplate_client(krpay_sandbox: Sandbox) -> krpay.konaplate.AsyncClient:
    """An asynchronous client of `krpay.konaplate` that ends in `krpay_sandbox`.

    It holds nothing that an event loop would have to close, so it needs no plugin for
    asynchronous fixtures, and works under any loop.
    """
    return krpay_sandbox.async_konaplate()
