"""A catalog file: read row by row, however it is packed and wherever it breaks off."""

from __future__ import annotations

import gzip
import random
import tracemalloc
from pathlib import Path
from typing import ClassVar

import pytest

from krpay.bunjang import catalog
from tests.bunjang.catalog.files import COLUMNS, WHOLE, read_row, save_file, write_table


class TestAFile:
    @pytest.mark.parametrize("gzipped", [True, False], ids=["gzipped", "plain"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "BOM"])
    def test_may_be_gzipped_and_may_start_with_a_mark(
        self, tmp_path: Path, gzipped: bool, mark: str
    ) -> None:
        text = mark + write_table([COLUMNS, [WHOLE[name] for name in COLUMNS]])
        [row] = catalog.read(save_file(tmp_path, text, gzipped=gzipped))
        assert row == read_row(tmp_path, **WHOLE)

    @pytest.mark.parametrize("gzipped", [True, False], ids=["gzipped", "plain"])
    def test_is_what_its_content_says_whatever_its_name(
        self, tmp_path: Path, gzipped: bool
    ) -> None:
        path = save_file(tmp_path, "pid\n7\n", gzipped=gzipped)
        other = path.rename(tmp_path / ("x.csv" if gzipped else "x.csv.gz"))
        assert [row.pid for row in catalog.read(other)] == [7]

    def test_may_be_named_by_a_text(self, tmp_path: Path) -> None:
        assert [row.pid for row in catalog.read(str(save_file(tmp_path, "pid\n7\n")))] == [7]

    def test_may_be_gzipped_in_several_pieces(self, tmp_path: Path) -> None:
        path = tmp_path / "full.csv.gz"
        path.write_bytes(gzip.compress(b"pid,name\n1,a") + gzip.compress(b"b\n2,c\n"))
        assert [(row.pid, row.name) for row in catalog.read(path)] == [(1, "ab"), (2, "c")]

    @pytest.mark.parametrize("gzipped", [True, False], ids=["gzipped", "plain"])
    @pytest.mark.parametrize("text", ["", "pid,name\n", "pid,name", "pid,name\n\n\n"])
    def test_may_hold_no_row(self, tmp_path: Path, text: str, gzipped: bool) -> None:
        assert list(catalog.read(save_file(tmp_path, text, gzipped=gzipped))) == []

    def test_may_end_without_a_line_break_and_have_empty_lines(self, tmp_path: Path) -> None:
        path = save_file(tmp_path, "pid,name\n\n1,a\n\n\n2,b")
        assert [row.pid for row in catalog.read(path)] == [1, 2]

    @pytest.mark.parametrize("header", ["id,name", "PID,name", ",", '"pid,name"'])
    def test_without_a_column_of_ids_is_refused(self, tmp_path: Path, header: str) -> None:
        path = save_file(tmp_path, f"{header}\n1,a\n")
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
        with pytest.raises(catalog.BadRowError, match="cut off") as caught:
            seen.extend(row.pid for row in rows)
        assert 1000 < len(seen) < 20_000
        assert seen == list(range(len(seen)))
        assert len(seen) + 1 <= caught.value.line <= len(seen) + 2
        assert collected == []

    @pytest.mark.parametrize("length", [2, 5, 10, 12])
    def test_that_is_cut_off_at_once_is_reported_at_its_first_line(
        self, tmp_path: Path, content: bytes, length: int
    ) -> None:
        path = tmp_path / "cut.csv.gz"
        path.write_bytes(content[:length])
        with pytest.raises(catalog.BadRowError, match="cut off") as caught:
            list(catalog.read(path))
        assert caught.value.path == str(path)
        assert caught.value.line <= 1

    @pytest.mark.parametrize("place", [0.5, -6], ids=["in the middle", "in the checksum"])
    def test_that_was_changed_is_reported(
        self, tmp_path: Path, content: bytes, place: float
    ) -> None:
        damaged = bytearray(content)
        index = int(len(damaged) * place) if place > 0 else int(place)
        damaged[index : index + 4] = bytes(byte ^ 0xFF for byte in damaged[index : index + 4])
        path = tmp_path / "damaged.csv.gz"
        path.write_bytes(damaged)
        with pytest.raises(catalog.BadRowError) as caught:
            list(catalog.read(path))
        assert caught.value.path == str(path)
