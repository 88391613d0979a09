"""docs/migration.md and the Korean one: as the table makes them, and true of krpay.

What they say of other clients, `nox -s clients` runs: `tests/official_clients/test_migration.py`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from krpay import errors, iamport
from krpay.testing import Sandbox, Server
from tests.official_clients.migration import PAGES, ROOT, Row, fill_page, list_calls, read_table
from tests.repository.documents import find_blocks, read_document
from tests.served_clients import point_clients_at, run_program

TABLE = read_table()
every_page = pytest.mark.parametrize("language", PAGES)

_HANGUL = re.compile("[가-힣]")


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A sandbox server, to which every client sends."""
    with Server() as server:
        point_clients_at(server, monkeypatch)
        yield server


def list_rows() -> Iterator[Row]:
    yield from list_calls(TABLE)
    for part in ("gone", "errors", "values", "samples"):
        yield from TABLE[part]


@every_page
def test_its_tables_are_what_the_list_makes_of_them(language: str) -> None:
    page = read_document(PAGES[language])
    assert fill_page(page, language) == page, "run python -m tests.official_clients.migration"


@every_page
def test_the_command_writes_the_tables(language: str, tmp_path: Path) -> None:
    for name in PAGES.values():
        page = re.sub(r"(?<=do not edit it\. -->\n).*?(?=<!-- End of)", "", read_document(name))
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(page.encode())
    program = (
        "import sys; from pathlib import Path; from tests.official_clients.migration import *; "
        "write_pages(Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True, cwd=ROOT)
    assert (tmp_path / PAGES[language]).read_text("utf-8") == read_document(PAGES[language])


def test_a_part_that_is_missing_is_noticed() -> None:
    with pytest.raises(ValueError, match="must have"):
        fill_page("# A page without tables\n", "en")


def test_each_row_is_in_both_languages() -> None:
    for row in list_rows():
        assert not _HANGUL.search(row["en"])
        assert _HANGUL.search(row["ko"])


def test_both_pages_have_the_same_parts_and_the_same_code() -> None:
    def strip(code: str) -> str:
        return re.sub(r'"[^"]*"', '""', re.sub("  #.*", "", code))

    english, korean = (read_document(PAGES[language]) for language in ("en", "ko"))
    levels = [re.findall(r"^(#+) ", page, re.MULTILINE) for page in (english, korean)]
    assert levels[0] == levels[1]
    programs = [[strip(block.text) for block in find_blocks(page)] for page in (english, korean)]
    assert programs[0] == programs[1]


@every_page
@pytest.mark.parametrize(
    ("kind", "options", "says"),
    [
        (None, {}, r"paid 1000\n"),
        ("decline", {"reason": "limit_exceeded"}, r".*: 카드 한도를 초과하였습니다\.\n"),
        ("lose-answer", {}, r".*: imps_\d+\n"),
        ("failure-code", {}, r".*: -?\d+ .+\n"),
    ],
)
def test_its_program_does_what_it_says(
    language: str,
    kind: str | None,
    options: dict[str, str],
    says: str,
    served: Server,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if kind is not None:
        served.sandbox.faults.add(kind, operation="subscriptions.pay_once", **options)  # type: ignore[arg-type]
    [program] = find_blocks(read_document(PAGES[language]))
    assert program.language == "python"
    run_program(program.text, PAGES[language])
    assert re.fullmatch(says, capsys.readouterr().out)


def test_an_amount_as_in_the_sample_of_the_page_is_refused() -> None:
    with Sandbox() as sandbox:
        order = {"customer_uid": "customer_1", "merchant_uid": "order_1", "name": "월간 이용권"}
        with pytest.raises(errors.InvalidArgumentError, match="amount"):
            sandbox.iamport().subscriptions.pay(**order, amount={"total": 8900})  # type: ignore[arg-type]
        assert list(sandbox.requests) == []


def test_floats_and_times_without_an_offset_are_refused() -> None:
    from datetime import datetime

    with Sandbox() as sandbox:
        client = sandbox.iamport()
        with pytest.raises(errors.InvalidArgumentError):
            client.payments.cancel(imp_uid="imp_1", amount=0.1)  # type: ignore[arg-type]
        with pytest.raises(errors.InvalidArgumentError):
            client.payments.cancel(imp_uid="imp_1", amount=0)
        with pytest.raises(errors.InvalidArgumentError):
            client.payments.list_by_status("paid", from_=datetime(2026, 1, 1))  # noqa: DTZ001
        assert list(sandbox.requests) == []


def test_personal_data_are_not_shown() -> None:
    certification = iamport.models.Certification(
        imp_uid="imp_1", name="홍길동", birthday="1982-02-13", unique_key="test-secret"
    )
    for hidden in ("홍길동", "1982-02-13", "test-secret"):
        assert hidden not in repr(certification)
    account = {"refund_holder": "홍길동", "refund_account": "56211105948400"}
    call = iamport.endpoints.payments.cancel(imp_uid="imp_1", refund_bank="88", **account)  # type: ignore[arg-type]
    for hidden in account.values():
        assert hidden not in repr(call)
