"""A row of a catalog file: what it may hold, and what becomes of that."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from krpay.bunjang import catalog
from tests.bunjang.catalog.files import WHOLE, read_row, save_file, write_table


class TestARow:
    def test_is_typed(self, tmp_path: Path) -> None:
        row = read_row(tmp_path, **WHOLE)
        assert row == catalog.CatalogRow(
            pid=2000614090,
            name="에이수스 게이밍 노트북",
            description="노트북 팝니다.",
            quantity=1,
            price=24000,
            shipping_fee=4000,
            condition="HEAVILY_USED",
            sale_status="SELLING",
            keywords=("노트북", "게이밍"),
            images=("https://x/1_w{res}.jpg", "https://x/2_w{res}.jpg"),
            category_id="600100001",
            brand_id=152,
            options=({"id": 1, "value": "빨강"}, {"id": 2, "value": "파랑"}),
            uid=123,
            updated_at=datetime(2026, 11, 20, 3, 30, tzinfo=UTC),
            created_at=datetime(2026, 11, 1, tzinfo=UTC),
        )
        assert row.extra == {}
        assert row.image_urls(640) == ["https://x/1_w640.jpg", "https://x/2_w640.jpg"]

    def test_may_have_its_columns_in_any_order(self, tmp_path: Path) -> None:
        names = list(WHOLE)
        for seed in range(5):
            random.Random(seed).shuffle(names)
            mixed = {name: WHOLE[name] for name in names}
            assert read_row(tmp_path, **mixed) == read_row(tmp_path, **WHOLE)

    def test_may_lack_columns(self, tmp_path: Path) -> None:
        assert read_row(tmp_path, pid="1") == catalog.CatalogRow(1)
        assert read_row(tmp_path, price="500", pid="1") == catalog.CatalogRow(1, price=500)

    def test_may_have_columns_that_nobody_described(self, tmp_path: Path) -> None:
        row = read_row(
            tmp_path, pid="1", canInstantTrade="true", price="500", 카테고리="노트북", x=""
        )
        assert (row.pid, row.price) == (1, 500)
        assert row.extra == {"canInstantTrade": "true", "카테고리": "노트북", "x": ""}

    def test_keeps_what_nobody_described_apart_from_other_rows(self, tmp_path: Path) -> None:
        path = save_file(tmp_path, "pid,memo\n1,a\n2,b\n")
        assert [row.extra for row in catalog.read(path)] == [{"memo": "a"}, {"memo": "b"}]

    @pytest.mark.parametrize("spelling", ["shippingFee", "shipppingFee"])
    def test_has_its_shipping_fee_however_that_is_spelt(
        self, tmp_path: Path, spelling: str
    ) -> None:
        row = read_row(tmp_path, **{"pid": "1", spelling: "4000"})
        assert row.shipping_fee == 4000
        assert row.extra == {}

    @pytest.mark.parametrize(
        ("right", "misspelt"), [("4000", ""), ("", "4000"), ("4000", "4000")], ids=repr
    )
    def test_may_have_both_spellings(self, tmp_path: Path, right: str, misspelt: str) -> None:
        for names in (("shippingFee", "shipppingFee"), ("shipppingFee", "shippingFee")):
            values = {"shippingFee": right, "shipppingFee": misspelt}
            row = read_row(tmp_path, pid="1", **{name: values[name] for name in names})
            assert row.shipping_fee == 4000

    def test_may_have_empty_fields(self, tmp_path: Path) -> None:
        empty = dict.fromkeys(WHOLE, "")
        assert read_row(tmp_path, **{**empty, "pid": "1"}) == catalog.CatalogRow(1)

    @pytest.mark.parametrize(
        "text",
        [
            "쉼표, 그리고 또, 쉼표",
            '그가 말했다 "안녕"',
            "첫 줄\n둘째 줄\n\n넷째 줄",
            "첫 줄\r\n둘째 줄",
            '"',
            ",",
            "\n",
            " 앞뒤 공백 ",
            "이모지 🐿 한자 漢字 ｆｕｌｌ",
            "탭\t널\x00문자",
            "NULL",
        ],
        ids=repr,
    )
    @pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
    def test_may_hold_any_text(self, tmp_path: Path, text: str, newline: str) -> None:
        rows = [["pid", "description", "name"], ["1", text, "이름"], ["2", "", text]]
        first, second = catalog.read(save_file(tmp_path, write_table(rows, newline)))
        assert (first.pid, first.description, first.name) == (1, text, "이름")
        assert (second.pid, second.description, second.name) == (2, None, text)

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("노트북", ("노트북",)),
            ("a,b,c", ("a", "b", "c")),
            ("a, b ,c", ("a", "b", "c")),
            ("a,,b,", ("a", "b")),
            (",", ()),
        ],
    )
    def test_has_lists_in_a_field(self, tmp_path: Path, text: str, words: tuple[str, ...]) -> None:
        row = read_row(tmp_path, pid="1", keywords=text, images=text)
        assert row.keywords == words
        assert row.images == words

    def test_may_have_no_options(self, tmp_path: Path) -> None:
        assert read_row(tmp_path, pid="1", options="[]").options == ()

    def test_may_have_a_status_or_condition_that_nobody_described(self, tmp_path: Path) -> None:
        row = read_row(tmp_path, pid="1", saleStatus="DELETED", condition="ANTIQUE")
        assert (row.sale_status, row.condition) == ("DELETED", "ANTIQUE")

    @pytest.mark.parametrize(
        ("text", "moment"),
        [
            ("2026-11-20T03:30:00Z", datetime(2026, 11, 20, 3, 30, tzinfo=UTC)),
            ("2026-11-20T03:30:00.250Z", datetime(2026, 11, 20, 3, 30, 0, 250000, tzinfo=UTC)),
            (
                "2026-11-20T12:30:00+09:00",
                datetime(2026, 11, 20, 12, 30, tzinfo=timezone(timedelta(hours=9))),
            ),
        ],
    )
    def test_has_times(self, tmp_path: Path, text: str, moment: datetime) -> None:
        row = read_row(tmp_path, pid="1", updatedAt=text)
        assert row.updated_at == moment
        assert row.updated_at is not None
        assert row.updated_at.utcoffset() == moment.utcoffset()


class TestATimeInAnotherForm:
    """Which form the times have is not documented."""

    @pytest.mark.parametrize(
        ("column", "attribute", "value"),
        [
            ("updatedAt", "updated_at", "yesterday"),
            ("updatedAt", "updated_at", "2026-13-01T00:00:00Z"),
            ("createdAt", "created_at", "1764000000000"),
        ],
    )
    def test_is_kept_as_text(self, tmp_path: Path, column: str, attribute: str, value: str) -> None:
        [row] = catalog.read(
            save_file(tmp_path, write_table([["pid", column, "price"], ["1", value, "9"]]))
        )
        assert (row.pid, row.price) == (1, 9)
        assert getattr(row, attribute) is None
        assert row.extra == {column: value}
