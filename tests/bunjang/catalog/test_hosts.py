"""The host of the catalog files, and what the sandbox serves there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from krpay import bunjang
from krpay.bunjang import catalog
from krpay.testing import Sandbox
from tests.bunjang.catalog.downloads import (
    CONTENT,
    DAY,
    FULL,
    HOUR,
    SEGMENT,
    download,
    list_names,
    respond_file,
)
from tests.loopback import LoopbackServer

pytestmark = pytest.mark.usefixtures("quick")


class TestTheHost:
    @pytest.mark.parametrize(
        "options",
        [
            {},
            {"environment": "production"},
            {"base_url": "https://openapi.bunjang.co.kr"},
            {"base_url": "https://openapi.bunjang.co.kr/"},
        ],
        ids=repr,
    )
    def test_is_another_than_that_of_the_api(self, folder: Path, options: dict[str, Any]) -> None:
        sandbox = Sandbox()
        urls: list[str] = []

        def note(request: httpx.Request) -> None:
            urls.append(str(request.url))

        with sandbox.http_client() as http:
            http.event_hooks = {"request": [note]}
            credentials = sandbox.providers["bunjang"].credentials
            client = bunjang.Client(http_client=http, **credentials, **options)
            full = client.catalog.download_full(DAY, to=folder / "full.csv.gz")
            client.catalog.download_segment(HOUR, to=folder / "segment.csv.gz")
            client.points.get_balance()
        assert urls == [
            f"https://outbound-catalog.bunjang.io{FULL}",
            f"https://outbound-catalog.bunjang.io{SEGMENT}",
            "https://openapi.bunjang.co.kr/api/v1/points/balance",
        ]
        assert [row.pid for row in catalog.read(full)] == list(range(12345, 12350))

    def test_is_another_for_asynchronous_clients_too(self, folder: Path) -> None:
        async def run() -> Path:
            async with Sandbox().async_bunjang() as client:
                return await client.catalog.download_full(DAY, to=folder / "full.csv.gz")

        assert len(list(catalog.read(anyio.run(run)))) == 5

    def test_is_the_caller_s_if_the_caller_names_one(
        self, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(respond_file(CONTENT))
        download("sync", f"{server.url}/bunjang", to=folder / "x.csv.gz")
        assert [request.target for request in server.requests] == [f"/bunjang{FULL}"]

    def test_wants_a_token_that_it_can_verify(self, folder: Path) -> None:
        sandbox = Sandbox()
        with (
            sandbox.bunjang(access_key="test-someone-else") as client,
            pytest.raises(bunjang.errors.InvalidAccessKey),
        ):
            client.catalog.download_full(DAY, to=folder / "full.csv.gz")
        assert list_names(folder) == []


def test_a_catalog_says_what_the_products_are(folder: Path) -> None:
    sandbox = Sandbox()
    state = sandbox.providers["bunjang"]
    state.add_product(
        777,
        name='노트북, "새것"',
        description="첫 줄\n둘째 줄",
        keywords=["a", "b"],
        options=[{"id": 1, "value": "빨강"}],
        saleStatus="DELETED",
        brandId=None,
        imageUrlTemplate="https://x/{cnt}_w{res}.jpg",
        imageCount=2,
    )
    with sandbox.bunjang() as client:
        path = client.catalog.download_segment(HOUR, to=folder / "segment.csv.gz")
    [row] = [row for row in catalog.read(path) if row.pid == 777]
    assert row.name == '노트북, "새것"'
    assert row.description == "첫 줄\n둘째 줄"
    assert (row.keywords, row.options) == (("a", "b"), ({"id": 1, "value": "빨강"},))
    assert (row.sale_status, row.brand_id, row.price) == ("DELETED", None, 24000)
    assert row.image_urls(320) == ["https://x/1_w320.jpg", "https://x/2_w320.jpg"]
    assert row.extra == {}
