"""Catalog files: read row by row, downloaded whole or not at all, fetched from a terminal."""

from __future__ import annotations

import csv
import gzip
import io
import os
import pickle
import random
import ssl
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Literal, Self

import anyio
import httpx
import pytest

import krpay
from krpay import bunjang, errors
from krpay.bunjang import catalog
from krpay.testing import Sandbox
from krpay.testing.server import Server as SandboxServer
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer, PartialResponse, Step
from tests.runtime.clients import BUNJANG
from tests.runtime.samples import bunjang_error, claims_of

COLUMNS = [
    *("pid", "name", "description", "quantity", "price", "shippingFee", "condition"),
    *("saleStatus", "keywords", "images", "categoryId", "brandId", "options", "uid"),
    *("updatedAt", "createdAt"),
]
WHOLE = {
    "pid": "2000614090",
    "name": "에이수스 게이밍 노트북",
    "description": "노트북 팝니다.",
    "quantity": "1",
    "price": "24000",
    "shippingFee": "4000",
    "condition": "HEAVILY_USED",
    "saleStatus": "SELLING",
    "keywords": "노트북,게이밍",
    "images": "https://x/1_w{res}.jpg,https://x/2_w{res}.jpg",
    "categoryId": "600100001",
    "brandId": "152",
    "options": '[{"id": 1, "value": "빨강"}, {"id": 2, "value": "파랑"}]',
    "uid": "123",
    "updatedAt": "2026-11-20T03:30:00Z",
    "createdAt": "2026-11-01T00:00:00Z",
}


def table(rows: Sequence[Sequence[str]], newline: str = "\n") -> str:
    """Rows as CSV, quoted where they must be."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=newline).writerows(rows)
    return text.getvalue()


def saved(folder: Path, text: str | bytes, *, gzipped: bool = True) -> Path:
    """A catalog file that holds a text."""
    content = text.encode() if isinstance(text, str) else text
    path = folder / ("catalog.csv.gz" if gzipped else "catalog.csv")
    path.write_bytes(gzip.compress(content, mtime=0) if gzipped else content)
    return path


def one(folder: Path, **columns: str) -> catalog.CatalogRow:
    """The row that a file of these columns holds."""
    path = saved(folder, table([list(columns), list(columns.values())]))
    [row] = catalog.read(path)
    return row


class TestARow:
    def test_is_typed(self, tmp_path: Path) -> None:
        row = one(tmp_path, **WHOLE)
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
            assert one(tmp_path, **mixed) == one(tmp_path, **WHOLE)

    def test_may_lack_columns(self, tmp_path: Path) -> None:
        assert one(tmp_path, pid="1") == catalog.CatalogRow(1)
        assert one(tmp_path, price="500", pid="1") == catalog.CatalogRow(1, price=500)

    def test_may_have_columns_that_nobody_described(self, tmp_path: Path) -> None:
        row = one(tmp_path, pid="1", canInstantTrade="true", price="500", 카테고리="노트북", x="")
        assert (row.pid, row.price) == (1, 500)
        assert row.extra == {"canInstantTrade": "true", "카테고리": "노트북", "x": ""}

    def test_keeps_what_nobody_described_apart_from_other_rows(self, tmp_path: Path) -> None:
        path = saved(tmp_path, "pid,memo\n1,a\n2,b\n")
        assert [row.extra for row in catalog.read(path)] == [{"memo": "a"}, {"memo": "b"}]

    @pytest.mark.parametrize("spelling", ["shippingFee", "shipppingFee"])
    def test_has_its_shipping_fee_however_that_is_spelt(
        self, tmp_path: Path, spelling: str
    ) -> None:
        row = one(tmp_path, **{"pid": "1", spelling: "4000"})
        assert row.shipping_fee == 4000
        assert row.extra == {}

    @pytest.mark.parametrize(
        ("right", "misspelt"), [("4000", ""), ("", "4000"), ("4000", "4000")], ids=repr
    )
    def test_may_have_both_spellings(self, tmp_path: Path, right: str, misspelt: str) -> None:
        for names in (("shippingFee", "shipppingFee"), ("shipppingFee", "shippingFee")):
            values = {"shippingFee": right, "shipppingFee": misspelt}
            row = one(tmp_path, pid="1", **{name: values[name] for name in names})
            assert row.shipping_fee == 4000

    def test_may_have_empty_fields(self, tmp_path: Path) -> None:
        empty = dict.fromkeys(WHOLE, "")
        assert one(tmp_path, **{**empty, "pid": "1"}) == catalog.CatalogRow(1)

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
        first, second = catalog.read(saved(tmp_path, table(rows, newline)))
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
        row = one(tmp_path, pid="1", keywords=text, images=text)
        assert row.keywords == words
        assert row.images == words

    def test_may_have_no_options(self, tmp_path: Path) -> None:
        assert one(tmp_path, pid="1", options="[]").options == ()

    def test_may_have_a_status_or_condition_that_nobody_described(self, tmp_path: Path) -> None:
        row = one(tmp_path, pid="1", saleStatus="DELETED", condition="ANTIQUE")
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
        row = one(tmp_path, pid="1", updatedAt=text)
        assert row.updated_at == moment
        assert row.updated_at is not None
        assert row.updated_at.utcoffset() == moment.utcoffset()


class TestAFile:
    @pytest.mark.parametrize("gzipped", [True, False], ids=["gzipped", "plain"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "BOM"])
    def test_may_be_gzipped_and_may_start_with_a_mark(
        self, tmp_path: Path, gzipped: bool, mark: str
    ) -> None:
        text = mark + table([COLUMNS, [WHOLE[name] for name in COLUMNS]])
        [row] = catalog.read(saved(tmp_path, text, gzipped=gzipped))
        assert row == one(tmp_path, **WHOLE)

    @pytest.mark.parametrize("gzipped", [True, False], ids=["gzipped", "plain"])
    def test_is_what_its_content_says_whatever_its_name(
        self, tmp_path: Path, gzipped: bool
    ) -> None:
        path = saved(tmp_path, "pid\n7\n", gzipped=gzipped)
        other = path.rename(tmp_path / ("x.csv" if gzipped else "x.csv.gz"))
        assert [row.pid for row in catalog.read(other)] == [7]

    def test_may_be_named_by_a_text(self, tmp_path: Path) -> None:
        assert [row.pid for row in catalog.read(str(saved(tmp_path, "pid\n7\n")))] == [7]

    def test_may_be_gzipped_in_several_pieces(self, tmp_path: Path) -> None:
        path = tmp_path / "full.csv.gz"
        path.write_bytes(gzip.compress(b"pid,name\n1,a") + gzip.compress(b"b\n2,c\n"))
        assert [(row.pid, row.name) for row in catalog.read(path)] == [(1, "ab"), (2, "c")]

    @pytest.mark.parametrize("gzipped", [True, False], ids=["gzipped", "plain"])
    @pytest.mark.parametrize("text", ["", "pid,name\n", "pid,name", "pid,name\n\n\n"])
    def test_may_hold_no_row(self, tmp_path: Path, text: str, gzipped: bool) -> None:
        assert list(catalog.read(saved(tmp_path, text, gzipped=gzipped))) == []

    def test_may_end_without_a_line_break_and_have_empty_lines(self, tmp_path: Path) -> None:
        path = saved(tmp_path, "pid,name\n\n1,a\n\n\n2,b")
        assert [row.pid for row in catalog.read(path)] == [1, 2]

    @pytest.mark.parametrize("header", ["id,name", "PID,name", ",", '"pid,name"'])
    def test_without_a_column_of_ids_is_refused(self, tmp_path: Path, header: str) -> None:
        path = saved(tmp_path, f"{header}\n1,a\n")
        collected: list[catalog.BadRowError] = []
        with pytest.raises(catalog.BadRowError, match="'pid'") as refused:
            list(catalog.read(path, on_bad_row=collected.append))
        assert (refused.value.path, refused.value.line) == (str(path), 1)
        assert collected == []

    def test_that_is_not_there_is_the_usual_error(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            list(catalog.read(tmp_path / "missing.csv.gz"))

    def test_is_read_only_as_far_as_rows_are_wanted(self, tmp_path: Path) -> None:
        lines = "".join(f"{number},{'x' * 100}\n" for number in range(20_000))
        path = tmp_path / "broken.csv.gz"
        path.write_bytes(gzip.compress(b"pid,name\n" + lines.encode()) + b"\x1f\x8bgarbage")
        rows = catalog.read(path)
        assert [next(rows).pid for _ in range(3)] == [0, 1, 2]
        with pytest.raises(catalog.BadRowError):
            list(rows)

    def test_is_opened_when_the_first_row_is_wanted(self, tmp_path: Path) -> None:
        path = tmp_path / "later.csv"
        rows = catalog.read(path)
        path.write_text("pid\n1\n")
        assert next(rows).pid == 1

    def test_of_any_size_is_read_in_little_memory(self, tmp_path: Path) -> None:
        path = tmp_path / "large.csv.gz"
        count = 200_000
        with gzip.open(path, "wt", encoding="utf-8", newline="", compresslevel=1) as file:
            file.write("pid,name,description,price\n")
            for number in range(count):
                file.write(f'{number},노트북,"팝니다, 상태 좋음\n직거래 {number:060}",24000\n')
        assert path.stat().st_size > 1_000_000
        tracemalloc.start()
        try:
            last = None
            total = 0
            for row in catalog.read(path):
                total += 1
                last = row.pid
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert (total, last) == (count, count - 1)
        assert peak < 5_000_000


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
        [row] = catalog.read(saved(tmp_path, table([["pid", column, "price"], ["1", value, "9"]])))
        assert (row.pid, row.price) == (1, 9)
        assert getattr(row, attribute) is None
        assert row.extra == {column: value}


class TestABadRow:
    @pytest.mark.parametrize(
        ("column", "value"),
        [
            ("pid", "abc"),
            ("pid", "1.0"),
            ("price", "24,000"),
            ("price", "24000.5"),
            ("price", "24000원"),
            ("price", "1_000"),
            ("price", "２４０００"),
            ("quantity", "many"),
            ("shippingFee", "free"),
            ("shipppingFee", "free"),
            ("brandId", "null"),
            ("uid", "1e3"),
            pytest.param("uid", "9" * 5000, id="uid-very long"),
            ("options", "{"),
            ("options", "빨강"),
            ("options", '{"id": 1}'),
            ("options", "null"),
            ("options", "[1, 2]"),
            pytest.param("options", "[" * 100_000, id="options-very deep"),
        ],
    )
    def test_is_reported_with_its_file_line_and_column(
        self, tmp_path: Path, column: str, value: str
    ) -> None:
        names = ["pid", *({column} - {"pid"})]
        good = ["1", *[""] * (len(names) - 1)]
        bad = [value] if column == "pid" else ["1", value]
        path = saved(tmp_path, table([names, good, bad, good]))
        rows = catalog.read(path)
        assert next(rows).pid == 1
        with pytest.raises(catalog.BadRowError) as found:
            next(rows)
        error = found.value
        assert (error.path, error.line) == (str(path), 3)
        assert column in error.reason
        assert str(error) == f"{path}:3: {error.reason}"
        assert len(str(error)) < 300 + len(str(path))

    def test_is_one_error_of_the_package(self, tmp_path: Path) -> None:
        with pytest.raises(errors.KrpayError) as found:
            list(catalog.read(saved(tmp_path, "pid\nx\n")))
        assert isinstance(found.value, catalog.BadRowError)
        assert isinstance(found.value, ValueError)
        again = pickle.loads(pickle.dumps(found.value))
        assert (again.path, again.line, again.reason) == (
            found.value.path,
            found.value.line,
            found.value.reason,
        )

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("1", "1 columns instead of 2"),
            ("1,a,b", "3 columns instead of 2"),
            ("1,a,", "3 columns instead of 2"),
            (",a", "pid"),
            ('"",a', "pid"),
            ('1,"a"b', ""),
        ],
    )
    @pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
    def test_has_the_wrong_form(self, tmp_path: Path, line: str, reason: str, newline: str) -> None:
        path = saved(tmp_path, newline.join(["pid,name", "1,a", line, "2,b", ""]))
        with pytest.raises(catalog.BadRowError) as found:
            list(catalog.read(path))
        assert found.value.line == 3
        assert reason in found.value.reason
        collected: list[catalog.BadRowError] = []
        assert [row.pid for row in catalog.read(path, on_bad_row=collected.append)] == [1, 2]
        assert [error.line for error in collected] == [3]

    @pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
    def test_has_the_right_line_after_rows_of_several_lines(
        self, tmp_path: Path, newline: str
    ) -> None:
        text = newline.join(
            [
                "pid,description",  # 1
                '1,"one',  # 2
                "two",
                "",
                'four"',  # 5
                "",  # 6
                '2,"one',  # 7
                'two"',
                "x,bad",  # 9
                '3,"one',  # 10
                'two"',
                'y,"bad',  # 12
                "over",
                'three lines"',  # 14: a row's line is where it ends
                "4,",
                "z,bad",  # 16
            ]
        )
        collected: list[catalog.BadRowError] = []
        rows = list(catalog.read(saved(tmp_path, text), on_bad_row=collected.append))
        assert [row.pid for row in rows] == [1, 2, 3, 4]
        assert [error.line for error in collected] == [9, 14, 16]

    def test_does_not_stop_the_reading_if_bad_rows_are_collected(self, tmp_path: Path) -> None:
        lines = ["pid,price", *(f"{n},{'x' if n % 10 == 3 else n}" for n in range(1000))]
        collected: list[catalog.BadRowError] = []
        path = saved(tmp_path, "\n".join(lines))
        rows = [row.pid for row in catalog.read(path, on_bad_row=collected.append)]
        assert rows == [n for n in range(1000) if n % 10 != 3]
        assert [error.line for error in collected] == [n + 2 for n in range(1000) if n % 10 == 3]
        assert {error.path for error in collected} == {str(path)}

    def test_stops_the_reading_if_whoever_collects_says_so(self, tmp_path: Path) -> None:
        class Enough(Exception):
            pass

        def stop(error: catalog.BadRowError) -> None:
            raise Enough

        rows = catalog.read(saved(tmp_path, "pid\n1\nx\n2\n"), on_bad_row=stop)
        assert next(rows).pid == 1
        with pytest.raises(Enough):
            next(rows)

    def test_with_a_quote_that_is_never_closed_is_not_dropped(self, tmp_path: Path) -> None:
        path = saved(tmp_path, 'pid,name\n1,a\n2,"b\n3,c\n')
        collected: list[catalog.BadRowError] = []
        rows = [row.pid for row in catalog.read(path, on_bad_row=collected.append)]
        assert rows == [1]
        assert len(collected) == 1

    @pytest.mark.parametrize("gzipped", [True, False], ids=["gzipped", "plain"])
    def test_that_is_not_utf_8_is_reported_with_its_line(
        self, tmp_path: Path, gzipped: bool
    ) -> None:
        content = b"pid,name\n1,a\n2,b\n3,\xb3\xeb\xc6\xae\n4,d\n"
        path = saved(tmp_path, content, gzipped=gzipped)
        seen: list[int] = []
        with pytest.raises(catalog.BadRowError) as found:
            seen.extend(row.pid for row in catalog.read(path))
        assert (found.value.path, found.value.line) == (str(path), 4)
        assert seen == [1, 2]

    @pytest.mark.parametrize("gzipped", [True, False], ids=["gzipped", "plain"])
    def test_that_is_not_utf_8_takes_no_other_row_with_it(
        self, tmp_path: Path, gzipped: bool
    ) -> None:
        lines = [f"{number},{'x' * 50}".encode() for number in range(1000)]
        lines[500] = b"500,\xb3\xeb\xc6\xae"
        path = saved(tmp_path, b"\n".join([b"pid,name", *lines]), gzipped=gzipped)
        collected: list[catalog.BadRowError] = []
        rows = [row.pid for row in catalog.read(path, on_bad_row=collected.append)]
        assert rows == [number for number in range(1000) if number != 500]
        assert [error.line for error in collected] == [502]

    def test_in_the_header_is_reported_too(self, tmp_path: Path) -> None:
        with pytest.raises(catalog.BadRowError) as found:
            list(catalog.read(saved(tmp_path, b"pid,\xb3\xeb\xc6\xae\n1,a\n")))
        assert found.value.line == 1
        with pytest.raises(catalog.BadRowError) as found:
            list(catalog.read(saved(tmp_path, 'pid,"na"me\n1,a\n')))
        assert found.value.line == 1


class TestABrokenFile:
    LINES: ClassVar = ["pid,name", *(f"{n},{random.Random(n).random()}" for n in range(20_000))]

    @pytest.fixture
    def content(self) -> bytes:
        return gzip.compress("\n".join(self.LINES).encode(), mtime=0)

    @pytest.mark.parametrize("collect", [False, True], ids=["raising", "collecting"])
    def test_that_is_cut_off_gives_its_rows_and_then_an_error(
        self, tmp_path: Path, content: bytes, collect: bool
    ) -> None:
        path = tmp_path / "cut.csv.gz"
        path.write_bytes(content[: len(content) // 2])
        collected: list[catalog.BadRowError] = []
        rows = catalog.read(path, on_bad_row=collected.append if collect else None)
        seen: list[int] = []
        with pytest.raises(catalog.BadRowError, match="cut off") as found:
            seen.extend(row.pid for row in rows)
        assert 1000 < len(seen) < 20_000
        assert seen == list(range(len(seen)))
        assert len(seen) + 1 <= found.value.line <= len(seen) + 2
        assert collected == []

    @pytest.mark.parametrize("length", [2, 5, 10, 12])
    def test_that_is_cut_off_at_once_is_reported_at_its_first_line(
        self, tmp_path: Path, content: bytes, length: int
    ) -> None:
        path = tmp_path / "cut.csv.gz"
        path.write_bytes(content[:length])
        with pytest.raises(catalog.BadRowError, match="cut off") as found:
            list(catalog.read(path))
        assert found.value.path == str(path)
        assert found.value.line <= 1

    @pytest.mark.parametrize("place", [0.5, -6], ids=["in the middle", "in the checksum"])
    def test_that_was_changed_is_reported(
        self, tmp_path: Path, content: bytes, place: float
    ) -> None:
        damaged = bytearray(content)
        index = int(len(damaged) * place) if place > 0 else int(place)
        damaged[index : index + 4] = bytes(byte ^ 0xFF for byte in damaged[index : index + 4])
        path = tmp_path / "damaged.csv.gz"
        path.write_bytes(damaged)
        with pytest.raises(catalog.BadRowError) as found:
            list(catalog.read(path))
        assert found.value.path == str(path)


# Downloads

Mode = Literal["sync", "asyncio", "trio"]

DAY = date(2026, 11, 20)
HOUR = datetime(2026, 11, 20, 13, 45)  # noqa: DTZ001  the zone is not documented
FULL = "/catalog/full/full-20261120.csv.gz"
SEGMENT = "/catalog/segment/segment-20261120_13.csv.gz"
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Nothing here speaks TLS, and reading the usual certificates takes long."""

TEXT = table([COLUMNS, *([WHOLE[name] for name in COLUMNS],) * 3])
CONTENT = gzip.compress(TEXT.encode(), mtime=0)
LARGE = gzip.compress(random.Random(1).randbytes(700_000), mtime=0)
"""More than one piece."""


@pytest.fixture(params=["sync", "asyncio"])
def mode(request: pytest.FixtureRequest) -> Mode:
    """The kind of client that a test runs with."""
    kind: Mode = request.param
    return kind


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as listening:
        yield listening


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to download to."""
    path = tmp_path / "files"
    path.mkdir()
    return path


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Short pauses between attempts."""
    monkeypatch.setattr("krpay._runtime.retry.FIRST_DELAY", 0.01)


def gz(content: bytes, **headers: str) -> LoopbackResponse:
    """A success that carries a file."""
    return LoopbackResponse(200, content, {"Content-Type": "application/gzip", **headers})


def download(
    mode: Mode,
    base_url: str | None,
    *,
    to: str | os.PathLike[str],
    when: date = DAY,
    progress: catalog.Progress | None = None,
    transport: httpx.MockTransport | None = None,
    within: float = 30,
    more: Mapping[str, Any] | None = None,
    **options: Any,
) -> Path:
    """Download a full file, or a segment if `when` has an hour."""
    name = "download_segment" if isinstance(when, datetime) else "download_full"
    given: dict[str, Any] = {**BUNJANG, "base_url": base_url, **options}
    http: dict[str, Any] = {"verify": NO_CERTIFICATES, "trust_env": False, "transport": transport}
    arguments: dict[str, Any] = {"to": to, "progress": progress, **(more or {})}
    if mode == "sync":
        with (
            httpx.Client(**http) as http_client,
            bunjang.Client(http_client=http_client, **given) as client,
        ):
            path: Path = getattr(client.catalog, name)(when, **arguments)
            return path

    async def run() -> Path:
        async with (
            httpx.AsyncClient(**http) as http_client,
            bunjang.AsyncClient(http_client=http_client, **given) as client,
        ):
            with anyio.fail_after(within):
                path: Path = await getattr(client.catalog, name)(when, **arguments)
            return path

    return anyio.run(run, backend=mode)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class TestARequest:
    @pytest.mark.parametrize(("when", "target"), [(DAY, FULL), (HOUR, SEGMENT)])
    def test_is_a_signed_get_of_the_file(
        self, mode: Mode, server: LoopbackServer, folder: Path, when: date, target: str
    ) -> None:
        server.script(gz(CONTENT))
        before = int(time.time())
        download(mode, server.url, to=folder / "x.csv.gz", when=when)
        [request] = server.requests
        assert (request.method, request.target, request.body) == ("GET", target, b"")
        claims = claims_of(request)
        assert set(claims) == {"accessKey", "iat"}
        assert claims["accessKey"] == BUNJANG["access_key"]
        assert before <= claims["iat"] <= time.time()
        assert request.header("Accept-Encoding") == "identity"
        assert "json" not in (request.header("Accept") or "")

    @pytest.mark.parametrize(
        ("when", "target"),
        [
            (date(2027, 1, 2), "/catalog/full/full-20270102.csv.gz"),
            (datetime(2027, 1, 2, 0, 59), "/catalog/segment/segment-20270102_00.csv.gz"),  # noqa: DTZ001
            (datetime(2027, 1, 2, 23), "/catalog/segment/segment-20270102_23.csv.gz"),  # noqa: DTZ001
        ],
    )
    def test_names_day_and_hour_with_all_digits(
        self, server: LoopbackServer, folder: Path, when: date, target: str
    ) -> None:
        server.script(gz(CONTENT))
        download("sync", server.url, to=folder / "x.csv.gz", when=when)
        assert [request.target for request in server.requests] == [target]

    @pytest.mark.parametrize(
        ("name", "when", "reason"),
        [
            ("download_full", "2027-01-02", "day must be a date, not str"),
            ("download_segment", date(2027, 1, 2), "hour must be a datetime, not date"),
            ("download_segment", datetime(2027, 1, 2, 23, tzinfo=UTC), "no time zone"),
        ],
    )
    def test_for_something_else_is_refused_before_it_is_sent(
        self, server: LoopbackServer, folder: Path, name: str, when: Any, reason: str
    ) -> None:
        with (
            bunjang.Client(base_url=server.url, **BUNJANG) as client,
            pytest.raises(errors.InvalidArgumentError, match=reason),
        ):
            getattr(client.catalog, name)(when, to=folder / "x.csv.gz")
        assert server.requests == []
        assert list(folder.iterdir()) == []

    def test_is_signed_anew_for_each_attempt(self, server: LoopbackServer, folder: Path) -> None:
        server.script(LoopbackResponse(429, headers={"Retry-After": "1"}), gz(CONTENT))
        download("sync", server.url, to=folder / "x.csv.gz")
        first, second = (claims_of(request)["iat"] for request in server.requests)
        assert second > first


class TestADownload:
    @pytest.mark.parametrize("kind", ["sync", "asyncio", "trio"])
    @pytest.mark.parametrize("when", [DAY, HOUR], ids=["full", "segment"])
    def test_gives_the_file_as_it_came(
        self, kind: Mode, server: LoopbackServer, folder: Path, when: date
    ) -> None:
        if kind == "trio":
            pytest.importorskip("trio")
        server.script(gz(CONTENT))
        target = folder / "x.csv.gz"
        assert download(kind, server.url, to=target, when=when) == target
        assert target.read_bytes() == CONTENT
        assert names_in(folder) == ["x.csv.gz"]
        assert len(list(catalog.read(target))) == 3

    def test_may_be_named_by_a_text_without_a_folder(
        self, mode: Mode, server: LoopbackServer, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(folder)
        server.script(gz(CONTENT))
        assert download(mode, server.url, to="x.csv.gz") == Path("x.csv.gz")
        assert names_in(folder) == ["x.csv.gz"]

    def test_may_be_read_by_whoever_may_read_new_files(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(gz(CONTENT))
        other = folder / "other"
        other.touch()
        target = download(mode, server.url, to=folder / "x.csv.gz")
        assert target.stat().st_mode == other.stat().st_mode

    @pytest.mark.parametrize("content", [CONTENT, LARGE, TEXT.encode()], ids=len)
    def test_tells_how_far_it_is(
        self, mode: Mode, server: LoopbackServer, folder: Path, content: bytes
    ) -> None:
        server.script(gz(content))
        told: list[tuple[int, int | None]] = []

        def progress(received: int, total: int | None) -> None:
            told.append((received, total))

        download(mode, server.url, to=folder / "x.csv.gz", progress=progress)
        received = [bytes_ for bytes_, _ in told]
        assert received[0] == 0
        assert received[-1] == len(content)
        assert received == sorted(set(received))
        assert {total for _, total in told} == {len(content)}
        assert len(told) > 2 or len(content) < 300_000

    def test_tells_how_far_it_is_even_if_nobody_knows_how_far_it_goes(
        self, mode: Mode, folder: Path
    ) -> None:
        told: list[tuple[int, int | None]] = []

        def progress(received: int, total: int | None) -> None:
            told.append((received, total))

        with Streaming([CONTENT] * 3, tell_length=False) as streaming:
            path = download(mode, streaming.url, to=folder / "x.csv.gz", progress=progress)
        assert path.read_bytes() == CONTENT * 3
        assert {total for _, total in told} == {None}
        assert (told[0][0], told[-1][0]) == (0, 3 * len(CONTENT))

    def test_appears_under_its_name_only_when_it_is_whole(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(gz(LARGE))
        target = folder / "x.csv.gz"
        seen: list[tuple[bool, int]] = []

        def progress(received: int, total: int | None) -> None:
            seen.append((target.exists(), len(names_in(folder))))

        download(mode, server.url, to=target, progress=progress)
        assert set(seen) == {(False, 1)}
        assert target.read_bytes() == LARGE
        assert names_in(folder) == ["x.csv.gz"]

    def test_replaces_a_file_that_is_there_at_the_end(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(gz(LARGE))
        target = folder / "x.csv.gz"
        target.write_bytes(b"old")
        seen: set[bytes] = set()

        def progress(received: int, total: int | None) -> None:
            seen.add(target.read_bytes())

        download(mode, server.url, to=target, progress=progress)
        assert seen == {b"old"}
        assert target.read_bytes() == LARGE
        assert names_in(folder) == ["x.csv.gz"]

    def test_is_stored_as_it_came_even_if_it_is_called_encoded(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(gz(CONTENT, **{"Content-Encoding": "gzip", "Content-Type": "text/csv"}))
        target = download(mode, server.url, to=folder / "x.csv.gz")
        assert target.read_bytes() == CONTENT
        assert len(list(catalog.read(target))) == 3

    def test_that_is_plain_text_is_kept_as_it_came(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(gz(TEXT.encode()))
        target = download(mode, server.url, to=folder / "x.csv.gz")
        assert target.read_bytes() == TEXT.encode()
        assert len(list(catalog.read(target))) == 3

    @pytest.mark.parametrize(
        "trouble",
        [PartialResponse(gz(LARGE)), HangUp(), LoopbackResponse(503), LoopbackResponse(429)],
        ids=["half an answer", "no answer", "503", "429"],
    )
    def test_is_tried_again_from_its_start(
        self, mode: Mode, server: LoopbackServer, folder: Path, trouble: Step
    ) -> None:
        server.script(trouble, trouble, gz(LARGE))
        told: list[int] = []

        def progress(received: int, total: int | None) -> None:
            told.append(received)

        target = download(mode, server.url, to=folder / "x.csv.gz", progress=progress)
        assert target.read_bytes() == LARGE
        assert names_in(folder) == ["x.csv.gz"]
        assert [request.target for request in server.requests] == [FULL] * 3
        assert told[-1] == len(LARGE)
        begun = 3 if isinstance(trouble, PartialResponse) else 1
        assert told.count(0) == begun

    def test_that_was_longer_before_keeps_nothing_of_that(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(PartialResponse(gz(LARGE)), gz(CONTENT))
        assert download(mode, server.url, to=folder / "x.csv.gz").read_bytes() == CONTENT

    def test_of_any_size_takes_little_memory(self, mode: Mode, folder: Path) -> None:
        piece = gzip.compress(random.Random(2).randbytes(500_000), mtime=0)
        with Streaming([piece] * 100) as streaming:
            tracemalloc.start()
            try:
                target = download(mode, streaming.url, to=folder / "x.csv.gz")
                _, peak = tracemalloc.get_traced_memory()
            finally:
                tracemalloc.stop()
        assert target.stat().st_size == 100 * len(piece) > 50_000_000
        assert peak < 5_000_000

    def test_does_not_hold_up_other_tasks(self, folder: Path) -> None:
        piece = gzip.compress(bytes(10_000_000), mtime=0)
        gaps: list[float] = []

        async def beat() -> None:
            while True:
                before = time.monotonic()
                await anyio.sleep(0.01)
                gaps.append(time.monotonic() - before)

        async def run(url: str) -> None:
            async with (
                httpx.AsyncClient(verify=NO_CERTIFICATES, trust_env=False) as http,
                bunjang.AsyncClient(http_client=http, base_url=url, **BUNJANG) as client,
                anyio.create_task_group() as tasks,
            ):
                tasks.start_soon(beat)
                await client.catalog.download_full(DAY, to=folder / "x.csv.gz")
                await anyio.sleep(0.02)
                tasks.cancel_scope.cancel()

        started = time.monotonic()
        with Streaming([piece] * 50) as streaming:  # half a gigabyte to look through
            anyio.run(run, streaming.url)
        assert max(gaps) < (time.monotonic() - started) / 2


class TestWhatGoesWrong:
    @pytest.fixture(params=["nothing there", "an older file there"])
    def target(self, request: pytest.FixtureRequest, folder: Path) -> Iterator[Path]:
        """The file to download to, which must be as before in the end."""
        path = folder / "x.csv.gz"
        before: dict[str, bytes] = {}
        if request.param == "an older file there":
            path.write_bytes(b"older")
            before = {path.name: b"older"}
        yield path
        assert {found.name: found.read_bytes() for found in folder.iterdir()} == before

    @pytest.mark.parametrize(
        "step", [PartialResponse(gz(LARGE)), HangUp()], ids=["half an answer", "no answer"]
    )
    @pytest.mark.parametrize("retries", [0, 2])
    def test_no_whole_answer_in_any_attempt(
        self, mode: Mode, server: LoopbackServer, target: Path, step: Step, retries: int
    ) -> None:
        server.script(step)
        with pytest.raises(errors.OutcomeUnknownError, match="safe") as lost:
            download(mode, server.url, to=target, max_retries=retries)
        assert lost.value.operation == "catalog.download_full"
        assert len(server.requests) == 1 + retries

    def test_an_answer_that_stops_halfway(
        self, mode: Mode, server: LoopbackServer, target: Path
    ) -> None:
        server.script(PartialResponse(gz(LARGE), silent=True))
        with pytest.raises(errors.OutcomeUnknownError, match="ReadTimeout"):
            download(mode, server.url, to=target, max_retries=0, timeout=0.3)

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(CONTENT[:-1], id="cut in the length"),
            pytest.param(CONTENT[:-8], id="cut before the checksum"),
            pytest.param(LARGE[:-1000], id="cut in the data"),
            pytest.param(CONTENT[:5], id="cut in the head"),
            pytest.param(CONTENT[:-8] + b"\0\0\0\0" + CONTENT[-4:], id="wrong checksum"),
            pytest.param(CONTENT[:20] + b"\xff" * 20 + CONTENT[40:], id="damaged data"),
            pytest.param(CONTENT + CONTENT[:40], id="cut in a second piece"),
            pytest.param(b"", id="empty"),
        ],
    )
    def test_a_file_that_is_not_whole_although_the_answer_is(
        self, mode: Mode, server: LoopbackServer, target: Path, content: bytes
    ) -> None:
        server.script(gz(content))
        with pytest.raises(errors.InvalidResponseError) as refused:
            download(mode, server.url, to=target, max_retries=0)
        assert refused.value.operation == "catalog.download_full"
        assert refused.value.status_code == 200
        assert "not whole" in str(refused.value)

    @pytest.mark.parametrize("when", [DAY, HOUR], ids=["full", "segment"])
    def test_a_file_that_does_not_exist(
        self, mode: Mode, server: LoopbackServer, target: Path, when: date
    ) -> None:
        server.script(bunjang_error(404, "RESOURCE_NOT_FOUND", "없습니다"))
        with pytest.raises(errors.NotFoundError) as refused:
            download(mode, server.url, to=target, when=when)
        assert isinstance(refused.value, bunjang.errors.ResourceNotFound)
        assert refused.value.message == "없습니다"
        assert refused.value.operation.startswith("catalog.download_")
        assert len(server.requests) == 1

    @pytest.mark.parametrize(
        ("status", "body", "kind"),
        [
            (404, b"", errors.NotFoundError),
            (404, b"<html>", errors.NotFoundError),
            (404, CONTENT, errors.NotFoundError),
            (403, b"<Error><Code>AccessDenied</Code></Error>", errors.PermissionDeniedError),
            (302, b"", errors.APIError),
            (304, b"", errors.APIError),
            (500, b"", errors.ServerError),
        ],
    )
    def test_a_refusal_of_any_form(
        self,
        mode: Mode,
        server: LoopbackServer,
        target: Path,
        status: int,
        body: bytes,
        kind: type[errors.APIError],
    ) -> None:
        server.script(
            LoopbackResponse(status, body, {"Location": "/elsewhere"} if status == 302 else {})
        )
        with pytest.raises(kind) as refused:
            download(mode, server.url, to=target)
        assert refused.value.status_code == status
        assert refused.value.body == body
        assert {request.target for request in server.requests} == {FULL}

    @pytest.mark.parametrize("kind", [RuntimeError, OSError, httpx.ReadTimeout, errors.KrpayError])
    def test_an_exception_of_whoever_watches(
        self, mode: Mode, server: LoopbackServer, target: Path, kind: type[Exception]
    ) -> None:
        stop = kind("nothing to do with the download")

        def progress(received: int, total: int | None) -> None:
            if received > 300_000:
                raise stop

        server.script(gz(LARGE))
        with pytest.raises(kind) as stopped:
            download(mode, server.url, to=target, progress=progress)
        assert stopped.value is stop
        assert not getattr(stop, "__notes__", [])
        assert len(server.requests) == 1

    @pytest.mark.parametrize("at", [0, 300_000])
    def test_an_interruption(self, server: LoopbackServer, target: Path, at: int) -> None:
        def progress(received: int, total: int | None) -> None:
            if received >= at:
                raise KeyboardInterrupt

        server.script(gz(LARGE))
        with pytest.raises(KeyboardInterrupt):
            download("sync", server.url, to=target, progress=progress)
        assert len(server.requests) == 1

    @pytest.mark.parametrize("kind", ["asyncio", "trio"])
    def test_a_cancelled_task(self, kind: Mode, server: LoopbackServer, target: Path) -> None:
        if kind == "trio":
            pytest.importorskip("trio")
        server.script(PartialResponse(gz(LARGE), silent=True))
        with pytest.raises(TimeoutError):
            download(kind, server.url, to=target, within=0.4)
        assert len(server.requests) == 1

    @pytest.mark.parametrize("length", [700_000, 402_000], ids=["early", "with the last bytes"])
    def test_a_disk_that_is_full(
        self, mode: Mode, server: LoopbackServer, target: Path, length: int
    ) -> None:
        resource = pytest.importorskip("resource")
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        server.script(gz(LARGE[:length]))
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, hard))
            with pytest.raises(OSError, match="File too large"):
                download(mode, server.url, to=target)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class TestWhatIsRefusedBeforeAnythingIsSent:
    def test_an_argument_that_does_not_exist(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        with pytest.raises(TypeError, match="progres"):
            download(mode, server.url, to=folder / "x.csv.gz", more={"progres": print})
        assert server.accepted == 0
        assert names_in(folder) == []

    def test_a_folder_that_does_not_exist(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        with pytest.raises(errors.ConfigurationError, match="no folder"):
            download(mode, server.url, to=folder / "missing" / "x.csv.gz")
        assert server.accepted == 0
        assert names_in(folder) == []

    def test_a_folder_in_the_place_of_the_file(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        (folder / "x.csv.gz").mkdir()
        for to in (folder, folder / "x.csv.gz", f"{folder}/"):
            with pytest.raises(errors.ConfigurationError, match="is a folder"):
                download(mode, server.url, to=to)
        assert server.accepted == 0
        assert names_in(folder) == ["x.csv.gz"]

    @pytest.mark.parametrize(
        "options",
        [
            {"environment": "staging"},
            {"base_url": "https://openapi.stg-bunjang.co.kr"},
            {"base_url": "https://openapi.stg-bunjang.co.kr/"},
        ],
        ids=repr,
    )
    @pytest.mark.parametrize("when", [DAY, HOUR], ids=["full", "segment"])
    def test_staging_whose_host_is_not_known(
        self, mode: Mode, folder: Path, options: dict[str, Any], when: date
    ) -> None:
        asked: list[str] = []

        def note(request: httpx.Request) -> httpx.Response:
            asked.append(str(request.url))
            return httpx.Response(200, content=CONTENT)

        transport = httpx.MockTransport(note)
        given: dict[str, Any] = {"base_url": None, "transport": transport, **options}
        with pytest.raises(errors.ConfigurationError, match="staging"):
            download(mode, to=folder / "x.csv.gz", when=when, **given)
        assert asked == []
        assert names_in(folder) == []


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
        asked: list[str] = []

        def note(request: httpx.Request) -> None:
            asked.append(str(request.url))

        with sandbox.http_client() as http:
            http.event_hooks = {"request": [note]}
            credentials = sandbox.providers["bunjang"].credentials
            client = bunjang.Client(http_client=http, **credentials, **options)
            full = client.catalog.download_full(DAY, to=folder / "full.csv.gz")
            client.catalog.download_segment(HOUR, to=folder / "segment.csv.gz")
            client.points.get_balance()
        assert asked == [
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
        server.script(gz(CONTENT))
        download("sync", f"{server.url}/bunjang", to=folder / "x.csv.gz")
        assert [request.target for request in server.requests] == [f"/bunjang{FULL}"]

    def test_wants_a_token_that_it_can_verify(self, folder: Path) -> None:
        sandbox = Sandbox()
        with (
            sandbox.bunjang(access_key="test-someone-else") as client,
            pytest.raises(bunjang.errors.InvalidAccessKey),
        ):
            client.catalog.download_full(DAY, to=folder / "full.csv.gz")
        assert names_in(folder) == []


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


# The command line


@pytest.fixture
def sandbox_server() -> Iterator[SandboxServer]:
    with SandboxServer() as running:
        yield running


def environment_of(server: SandboxServer, **changes: str) -> dict[str, str]:
    """What the command needs from its environment."""
    described = {**server.describe()["bunjang"], **changes}
    ours = {
        **os.environ,
        "PYTHONPATH": str(Path(krpay.__file__).parents[1]),
        "BUNJANG_ACCESS_KEY": described["access_key"],
        "BUNJANG_SECRET_KEY": described["secret_key"],
        "NO_PROXY": "127.0.0.1",
    }
    return {name: value for name, value in ours.items() if value}


def command(server: SandboxServer, *arguments: str) -> list[str]:
    base_url = server.describe()["bunjang"]["base_url"]
    options = [*arguments, "--base-url", base_url]
    return [sys.executable, "-m", "krpay.bunjang.catalog", *options]


def run(
    server: SandboxServer, folder: Path, *arguments: str, **changes: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(server, *arguments),
        env=environment_of(server, **changes),
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


class TestTheCommand:
    def test_downloads_a_full_file_and_prints_its_name(
        self, sandbox_server: SandboxServer, folder: Path
    ) -> None:
        done = run(sandbox_server, folder, "full", "2026-11-20", "--to", "x.csv.gz")
        assert (done.returncode, done.stdout, done.stderr) == (0, "x.csv.gz\n", "")
        assert names_in(folder) == ["x.csv.gz"]
        assert len(list(catalog.read(folder / "x.csv.gz"))) == 5

    @pytest.mark.parametrize(
        ("kind", "when", "name"),
        [
            ("full", "2026-11-20", "full-20261120.csv.gz"),
            ("segment", "2026-11-20T13", "segment-20261120_13.csv.gz"),
        ],
    )
    def test_gives_a_file_its_own_name(
        self, sandbox_server: SandboxServer, folder: Path, kind: str, when: str, name: str
    ) -> None:
        done = run(sandbox_server, folder, kind, when)
        assert (done.returncode, done.stdout, done.stderr) == (0, f"{name}\n", "")
        assert names_in(folder) == [name]

    @pytest.mark.parametrize(
        "arguments",
        [("full", "20.11.2026"), ("full", "2026-13-01"), ("half", "2026-11-20"), ("full",)],
    )
    def test_explains_arguments_that_it_cannot_use(
        self, sandbox_server: SandboxServer, folder: Path, arguments: tuple[str, ...]
    ) -> None:
        done = run(sandbox_server, folder, *arguments)
        assert done.returncode == 2
        assert "usage: python -m krpay.bunjang.catalog" in done.stderr
        assert "Traceback" not in done.stderr
        assert done.stdout == ""
        assert names_in(folder) == []

    def test_says_what_was_refused(self, sandbox_server: SandboxServer, folder: Path) -> None:
        done = run(sandbox_server, folder, "full", "2026-11-20", access_key="test-someone-else")
        assert done.returncode == 1
        assert "INVALID_ACCESS_KEY" in done.stderr
        assert "catalog.download_full" in done.stderr
        assert "Traceback" not in done.stderr
        assert "test-someone-else" not in done.stderr
        assert done.stdout == ""
        assert names_in(folder) == []

    def test_says_which_credential_is_missing(
        self, sandbox_server: SandboxServer, folder: Path
    ) -> None:
        done = run(sandbox_server, folder, "full", "2026-11-20", secret_key="")
        assert done.returncode == 1
        assert "BUNJANG_SECRET_KEY" in done.stderr
        assert "Traceback" not in done.stderr

    def test_says_which_folder_is_missing(
        self, sandbox_server: SandboxServer, folder: Path
    ) -> None:
        done = run(sandbox_server, folder, "full", "2026-11-20", "--to", "missing/x.csv.gz")
        assert done.returncode == 1
        assert "no folder missing" in done.stderr
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize("key", ["", "test-someone-else"], ids=["done", "refused"])
    def test_draws_a_bar_on_a_terminal(
        self, sandbox_server: SandboxServer, folder: Path, key: str
    ) -> None:
        pty = pytest.importorskip("pty")
        ours, theirs = pty.openpty()
        changes = {"access_key": key} if key else {}
        with open(ours, "rb", buffering=0) as terminal:  # noqa: PTH123  a descriptor, not a path
            process = subprocess.Popen(
                command(sandbox_server, "full", "2026-11-20"),
                env=environment_of(sandbox_server, **changes),
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=theirs,
            )
            with process:
                os.close(theirs)
                shown = shown_on(terminal)
                assert process.stdout is not None
                printed = process.stdout.read().decode()
        if key:
            assert process.returncode == 1
            assert printed == ""
            assert "INVALID_ACCESS_KEY" in shown
            assert "Traceback" not in shown
        else:
            assert process.returncode == 0
            assert printed == "full-20261120.csv.gz\n"
            assert f"\r[{'.' * 40}] 0.0 of 0.0 MB" in shown
            assert f"\r[{'#' * 40}] 0.0 of 0.0 MB" in shown
            assert shown.endswith("\n")


def shown_on(terminal: io.RawIOBase) -> str:
    """What is written to a pseudo-terminal until its last writer closes it."""
    shown = b""
    while True:
        try:
            piece = terminal.read(4096)
        except OSError:  # Linux says so at the end
            piece = b""
        if not piece:
            return shown.decode()
        shown += piece


# A server whose answer is never in memory as a whole


class Streaming:
    """Serves one file, piece by piece, under any path."""

    def __init__(self, pieces: Sequence[bytes], *, tell_length: bool = True) -> None:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self.close_connection = True
                self.send_response(200)
                if tell_length:
                    self.send_header("Content-Length", str(sum(map(len, pieces))))
                else:
                    self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                for piece in pieces:
                    size = b"" if tell_length else b"%x\r\n" % len(piece)
                    self.wfile.write(size + piece + (b"" if tell_length else b"\r\n"))
                self.wfile.write(b"" if tell_length else b"0\r\n\r\n")

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()
