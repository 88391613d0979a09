"""The table of verdicts in the docs: whole, as it is in the code, and in words for each row."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.verdicts.advice import ADVICE
from codegen.verdicts.command import PAGES
from codegen.verdicts.pages import (
    END,
    START,
    MarkError,
    render_sections,
    render_table,
    replace_between_marks,
)
from krpay import errors
from krpay._runtime.verdicts import TABLE, Observed
from tests.repository.documents import ROOT, read_document

MONEY_PAGE = "docs/what-happens-to-your-money.md"
every_page = pytest.mark.parametrize("name", PAGES)


def copy_pages(folder: Path) -> None:
    """Copy the pages with an old table into a folder."""
    for name in PAGES:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(replace_between_marks(read_document(name), "old\n"), encoding="utf-8")


@every_page
def test_a_page_shows_the_table_of_the_code(name: str) -> None:
    page = read_document(name)
    made = PAGES[name](dict(TABLE))
    assert page == replace_between_marks(page, made), "run: python -m codegen verdicts"


def test_the_command_writes_the_pages_where_krpay_is_not_installed(tmp_path: Path) -> None:
    copy_pages(tmp_path)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-m", "codegen", "verdicts", "--root", str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "".join(f"{name} is written.\n" for name in PAGES)
    for name in PAGES:
        assert (tmp_path / name).read_bytes().decode() == read_document(name)


def test_a_page_without_its_marks_is_left_alone_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_pages(tmp_path)
    page = tmp_path / MONEY_PAGE
    page.write_text("# Mine\n", encoding="utf-8")
    assert main(["verdicts", "--root", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"{MONEY_PAGE}: ")
    assert START in said
    assert END in said
    assert page.read_text(encoding="utf-8") == "# Mine\n"


@pytest.mark.parametrize("text", ["", START, END, f"{END}\n{START}"])
def test_both_marks_must_be_there_in_order(text: str) -> None:
    with pytest.raises(MarkError):
        replace_between_marks(text, "made\n")


def test_every_row_has_advice_and_nothing_else_has() -> None:
    assert list(ADVICE) == [observed.name for observed in TABLE]
    headings = [advice.heading for advice in ADVICE.values()]
    assert len(set(headings)) == len(headings)


def test_advice_on_what_is_in_doubt_says_to_find_out_first() -> None:
    for observed, row in TABLE.items():
        in_doubt = row.unsafe.raised is errors.OutcomeUnknownError
        assert in_doubt == ("do not send it again yet" in ADVICE[observed.name].what_to_do)


def test_advice_says_that_nothing_happened_only_where_that_is_certain() -> None:
    for observed, row in TABLE.items():
        if "Nothing happened" in ADVICE[observed.name].what_to_do:
            assert row.unsafe.raised is not None
            assert issubclass(
                row.unsafe.raised,
                errors.NotSentError | errors.AuthenticationError | errors.RateLimitError,
            )


def test_the_table_has_a_row_for_each_with_both_verdicts() -> None:
    table = render_table(dict(TABLE))
    assert re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE) == [one.name for one in TABLE]
    assert (
        "| `NO_RESPONSE` | no whole response came: it was late, broken off, too long, or not to be "
        "unpacked | sent again; in the end `NoResponseError` | `OutcomeUnknownError`, at once |\n"
    ) in table
    assert (
        "| `OutcomeUnknownError` | `<operation> may have taken effect: <what was seen>. "
        "<whom to ask>` |\n"
    ) in table


def test_a_section_says_what_was_seen_what_follows_what_is_said_and_what_to_do() -> None:
    sections = render_sections(dict(TABLE)).split("### ")[1:]
    assert len(sections) == len(TABLE)
    for observed, section in zip(TABLE, sections, strict=True):
        assert section.startswith(f"… {ADVICE[observed.name].heading}\n")
        assert f"(`{observed.name}`)" in section
    lost = sections[list(TABLE).index(Observed.NO_RESPONSE)]
    assert (
        "- **A call that only reads:** sent again; in the end `NoResponseError`.\n"
        "- **A call that may move money:** `OutcomeUnknownError`, at once.\n"
        "- **The error says:** `<operation>: <what was seen>. It only reads: calling it again is "
        "safe.`, or `<operation> may have taken effect: <what was seen>. <whom to ask>`\n"
    ) in lost


def test_the_first_table_for_people_on_call_has_every_kind_of_error() -> None:
    first = read_document(MONEY_PAGE).partition(START)[0]
    named = {getattr(errors, name) for name in re.findall(r"`(\w+Error)`", first)}
    for verdict in (one for row in TABLE.values() for one in (row.safe, row.unsafe)):
        raised = verdict.raised
        assert raised is None or any(issubclass(raised, one) for one in named), raised
    for line in first.splitlines():
        names = re.findall(r"`(\w+Error)`", line.split("|")[1]) if line.startswith("| `") else []
        if "OutcomeUnknownError" in names:
            assert "**perhaps**" in line
        elif any(issubclass(getattr(errors, name), errors.NotSentError) for name in names):
            assert line.endswith("| yes |")
