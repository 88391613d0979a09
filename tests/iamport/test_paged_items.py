"""Going through all pages: items, pages, and leaving early."""

from __future__ import annotations

import gc
import warnings
from typing import Any

import pytest

from krpay._runtime.result_parsing import MisfitError, parse_data
from krpay.iamport.models import Payment, PaymentPage
from krpay.testing import Sandbox
from tests.iamport.card_payments import CARD

ORDER = "order_1"


@pytest.fixture
def sandbox() -> Sandbox:
    sandbox = Sandbox()
    with sandbox.iamport() as client:
        for _ in range(5):
            client.subscriptions.pay_once(merchant_uid=ORDER, amount=1000, **CARD)
    return sandbox


def test_items_and_pages_of_a_client_that_blocks(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        found = client.payments.iter_find_all(ORDER, limit=2)
        pages = list(found.pages())
        items = list(found)
    assert [len(page.items) for page in pages] == [2, 2, 1]
    assert all(isinstance(page, PaymentPage) for page in pages)
    assert [one.imp_uid for one in items] == [one.imp_uid for page in pages for one in page.items]


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
async def test_items_and_pages_of_an_asynchronous_client(sandbox: Sandbox) -> None:
    async with sandbox.async_iamport() as client:
        found = client.payments.iter_find_all(ORDER, limit=2)
        pages = [page async for page in found.pages()]
        items: list[Payment] = [item async for item in found]
    assert [len(page.items) for page in pages] == [2, 2, 1]
    assert len(items) == 5


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
async def test_leaving_early_needs_no_closing(sandbox: Sandbox) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        async with sandbox.async_iamport() as client:
            before = len(sandbox.requests)
            found: Any = client.payments.iter_find_all(ORDER, limit=2)
            async for _ in found:
                break
            async for _ in found.pages():
                break
            await found.aclose()
            assert [one async for one in found] == []
            assert len(sandbox.requests) - before == 3  # a token, and two first pages
        del found
        gc.collect()


def test_a_page_is_a_list_of_its_items(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        first, second, last = client.payments.iter_find_all(ORDER, limit=2).pages()
    assert [len(first), len(second), len(last)] == [2, 2, 1]
    assert [one.merchant_uid for one in first] == [ORDER, ORDER]
    assert [first.has_next, second.has_next, last.has_next] == [True, True, False]


def test_a_page_has_its_items_or_is_none() -> None:
    empty = parse_data({"total": 0, "next": 0, "list": []}, PaymentPage, is_complete=True)
    assert empty.items == list(empty) == []
    assert len(empty) == 0
    unreadable: Any
    for unreadable in ([{}], None, "none"):
        data = {"total": 1, "next": 0, "list": unreadable}
        with pytest.raises(MisfitError, match="list"):
            parse_data(data, PaymentPage, is_complete=True)
