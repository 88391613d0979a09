"""A bad row of a catalog file: where it is, and what becomes of the others."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from krpay import errors
from krpay.bunjang import catalog
from tests.bunjang.catalog.files import save_file, write_table


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
        path = save_file(tmp_path, write_table([names, good, bad, good]))
        rows = catalog.read(path)
        assert next(rows).pid == 1
        with pytest.raises(catalog.BadRowError) as caught:
            next(rows)
        error = caught.value
        assert (error.path, error.line) == (str(path), 3)
        assert column in error.reason
        assert str(error) == f"{path}:3: {error.reason}"
        assert len(str(error)) < 300 + len(str(path))

    def test_is_one_error_of_the_package(self, tmp_path: Path) -> None:
        with pytest.raises(errors.KrpayError) as caught:
            list(catalog.read(save_file(tmp_path, "pid\nx\n")))
        assert isinstance(caught.value, catalog.BadRowError)
        assert isinstance(caught.value, ValueError)
        again = pickle.loads(pickle.dumps(caught.value))
        assert (again.path, again.line, again.reason) == (
            caught.value.path,
            caught.value.line,
            caught.value.reason,
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
        path = save_file(tmp_path, newline.join(["pid,name", "1,a", line, "2,b", ""]))
        with pytest.raises(catalog.BadRowError) as caught:
            list(catalog.read(path))
        assert caught.value.line == 3
        assert reason in caught.value.reason
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
        rows = list(catalog.read(save_file(tmp_path, text), on_bad_row=collected.append))
        assert [row.pid for row in rows] == [1, 2, 3, 4]
        assert [error.line for error in collected] == [9, 14, 16]

    def test_does_not_stop_the_reading_if_bad_rows_are_collected(self, tmp_path: Path) -> None:
        lines = ["pid,price", *(f"{n},{'x' if n % 10 == 3 else n}" for n in range(1000))]
        collected: list[catalog.BadRowError] = []
        path = save_file(tmp_path, "\n".join(lines))
        rows = [row.pid for row in catalog.read(path, on_bad_row=collected.append)]
        assert rows == [n for n in range(1000) if n % 10 != 3]
        assert [error.line for error in collected] == [n + 2 for n in range(1000) if n % 10 == 3]
        assert {error.path for error in collected} == {str(path)}

    def test_stops_the_reading_if_whoever_collects_says_so(self, tmp_path: Path) -> None:
        class Enough(Exception):
            pass

        def stop(error: catalog.BadRowError) -> None:
            raise Enough

        rows = catalog.read(save_file(tmp_path, "pid\n1\nx\n2\n"), on_bad_row=stop)
        assert next(rows).pid == 1
        with pytest.raises(Enough):
            next(rows)

    def test_with_a_quote_that_is_never_closed_is_not_dropped(self, tmp_path: Path) -> None:
        path = save_file(tmp_path, 'pid,name\n1,a\n2,"b\n3,c\n')
        collected: list[catalog.BadRowError] = []
        rows = [row.pid for row in catalog.read(path, on_bad_row=collected.append)]
        assert rows == [1]
        assert len(collected) == 1

    @pytest.mark.parametrize("gzipped", [True, False], ids=["gzipped", "plain"])
    def test_that_is_not_utf_8_is_reported_with_its_line(
        self, tmp_path: Path, gzipped: bool
    ) -> None:
        content = b"pid,name\n1,a\n2,b\n3,\xb3\xeb\xc6\xae\n4,d\n"
        path = save_file(tmp_path, content, gzipped=gzipped)
        seen: list[int] = []
        with pytest.raises(catalog.BadRowError) as caught:
            seen.extend(row.pid for row in catalog.read(path))
        assert (caught.value.path, caught.value.line) == (str(path), 4)
        assert seen == [1, 2]

    @pytest.mark.parametrize("gzipped", [True, False], ids=["gzipped", "plain"])
    def test_that_is_not_utf_8_takes_no_other_row_with_it(
        self, tmp_path: Path, gzipped: bool
    ) -> None:
        lines = [f"{number},{'x' * 50}".encode() for number in range(1000)]
        lines[500] = b"500,\xb3\xeb\xc6\xae"
        path = save_file(tmp_path, b"\n".join([b"pid,name", *lines]), gzipped=gzipped)
        collected: list[catalog.BadRowError] = []
        rows = [row.pid for row in catalog.read(path, on_bad_row=collected.append)]
        assert rows == [number for number in range(1000) if number != 500]
        assert [error.line for error in collected] == [502]

    def test_in_the_header_is_reported_too(self, tmp_path: Path) -> None:
        with pytest.raises(catalog.BadRowError) as caught:
            list(catalog.read(save_file(tmp_path, b"pid,\xb3\xeb\xc6\xae\n1,a\n")))
        assert caught.value.line == 1
        with pytest.raises(catalog.BadRowError) as caught:
            list(catalog.read(save_file(tmp_path, 'pid,"na"me\n1,a\n')))
        assert caught.value.line == 1
