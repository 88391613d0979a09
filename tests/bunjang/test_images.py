"""Image URLs come from templates: `{cnt}` is a number, `{res}` a resolution."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import errors
from krpay.bunjang import models
from krpay.bunjang.catalog import CatalogRow
from krpay.testing import Sandbox

TEMPLATE = "https://media.bunjang.co.kr/product/2000614090_{cnt}_1737447450_w640.jpg"
SIZED = "https://media.bunjang.co.kr/product/1_{cnt}_2_w{res}.jpg"


def make_summary(**members: Any) -> models.ProductSummary:
    """A product of a search, as it comes."""
    return models.ProductSummary.model_validate({"pid": 2000614090, **members})


def test_the_images_are_numbered_from_one() -> None:
    summary = make_summary(imageUrlTemplate=TEMPLATE, imageCount=3)
    assert summary.image_urls() == [
        "https://media.bunjang.co.kr/product/2000614090_1_1737447450_w640.jpg",
        "https://media.bunjang.co.kr/product/2000614090_2_1737447450_w640.jpg",
        "https://media.bunjang.co.kr/product/2000614090_3_1737447450_w640.jpg",
    ]


def test_there_may_be_more_than_nine() -> None:
    urls = make_summary(imageUrlTemplate=TEMPLATE, imageCount=12).image_urls()
    assert len(urls) == len(set(urls)) == 12
    assert urls[-1].endswith("_12_1737447450_w640.jpg")


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"imageUrlTemplate": TEMPLATE},
        {"imageUrlTemplate": TEMPLATE, "imageCount": 0},
        {"imageUrlTemplate": "", "imageCount": 3},
        {"imageCount": 3},
    ],
)
def test_without_template_or_count_there_are_none(members: dict[str, Any]) -> None:
    assert make_summary(**members).image_urls() == []


@pytest.mark.parametrize("resolution", [640, "640"])
def test_a_resolution_goes_where_the_template_wants_it(resolution: str | int) -> None:
    summary = make_summary(imageUrlTemplate=SIZED, imageCount=2)
    assert summary.image_urls(resolution) == [
        "https://media.bunjang.co.kr/product/1_1_2_w640.jpg",
        "https://media.bunjang.co.kr/product/1_2_2_w640.jpg",
    ]


def test_a_template_that_wants_a_resolution_needs_one() -> None:
    with pytest.raises(errors.InvalidArgumentError, match=r"\{res\}.*resolution"):
        make_summary(imageUrlTemplate=SIZED, imageCount=2).image_urls()


def test_a_resolution_that_no_template_wants_changes_nothing() -> None:
    summary = make_summary(imageUrlTemplate=TEMPLATE, imageCount=1)
    assert summary.image_urls(640) == summary.image_urls()


def test_other_braces_are_text() -> None:
    [url] = make_summary(
        imageUrlTemplate="https://x/{0}/{cnt}/%s/{name}", imageCount=1
    ).image_urls()
    assert url == "https://x/{0}/1/%s/{name}"


def test_the_images_of_a_catalog_row_stand_there_one_by_one() -> None:
    row = CatalogRow(1, images=("https://x/1_w{res}.jpg", "https://x/2_w{res}.jpg"))
    assert row.image_urls(320) == ["https://x/1_w320.jpg", "https://x/2_w320.jpg"]
    with pytest.raises(errors.InvalidArgumentError, match=r"\{res\}"):
        row.image_urls()
    assert CatalogRow(1, images=("https://x/1.jpg",)).image_urls() == ["https://x/1.jpg"]
    assert CatalogRow(1).image_urls(640) == []


def test_a_search_and_a_product_agree() -> None:
    with Sandbox().bunjang() as client:
        [summary] = client.products.search(q="노트북", sort="price_asc", size=1).items
        assert client.products.get(str(summary.pid)).image_urls == summary.image_urls()
