"""A small change of a spec is a small change of what is generated."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from codegen.emit.render import render

SPECS = Path(__file__).resolve().parents[2] / "specs"


class Change(NamedTuple):
    """An edit of one spec file, and the files that may follow it."""

    name: str
    file: str
    old: str
    new: str
    files: tuple[str, ...]


CHANGES = [
    Change(
        "a summary",
        "bunjang/paths/points.yaml",
        "Cancel a point issuance",
        "Call off a point issuance",
        (
            "docs/bunjang/points.md",
            "krpay/bunjang/_commands.json",
            "krpay/bunjang/endpoints/points.py",
            "krpay/bunjang/openapi.json",
            "krpay/bunjang/resources/points.py",
        ),
    ),
    Change(
        "what a property means",
        "iamport/schemas/payments.yaml",
        "Name of the order",
        "Title of the order",
        (
            "docs/iamport/payments.md",
            "krpay/iamport/models/payments.py",
            "krpay/iamport/openapi.json",
        ),
    ),
    Change(
        "what an error code means",
        "bunjang/openapi.yaml",
        "No such point issuance",
        "There is no such point issuance",
        (
            "docs/bunjang.md",
            "docs/bunjang/points.md",
            "krpay/bunjang/errors.py",
            "krpay/bunjang/openapi.json",
            "krpay/bunjang/resources/points.py",
        ),
    ),
    Change(
        "the date of a page",
        "bunjang/paths/points.yaml",
        "2026-01-07",
        "2026-07-01",
        (
            "docs/bunjang/points.md",
            "krpay/bunjang/openapi.json",
            "krpay/bunjang/resources/points.py",
        ),
    ),
]


@pytest.fixture(scope="module")
def before() -> dict[str, str]:
    return render(SPECS)


def changed_lines(old: str, new: str) -> list[str]:
    return [line for line in difflib.ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_only_lines_with_the_changed_words_change(
    change: Change, before: dict[str, str], tmp_path: Path
) -> None:
    after = after_edit(change.file, change.old, change.new, tmp_path)

    assert after.keys() == before.keys()
    changed = {path for path in before if before[path] != after[path]}
    assert changed == set(change.files)
    for path in changed:
        for line in changed_lines(before[path], after[path]):
            wanted = change.new if line[0] == "+" else change.old
            assert wanted in line, f"{path}: {line}"


def test_a_comment_in_a_spec_changes_nothing(before: dict[str, str], tmp_path: Path) -> None:
    after = after_edit("bunjang/openapi.yaml", "tags:\n", "# Groups.\ntags:\n", tmp_path)
    assert after == before


def test_a_new_property_is_one_field(before: dict[str, str], tmp_path: Path) -> None:
    bank = "    bankName: {"
    added = "    bankBranch: {type: string, description: Branch of the bank.}\n"
    after = after_edit("bunjang/schemas/points.yaml", bank, added + bank, tmp_path)

    changed = [path for path in before if before[path] != after[path]]
    assert changed == [
        "docs/bunjang.md",  # it counts fields
        "docs/bunjang/points.md",
        "krpay/bunjang/models/points.py",
        "krpay/bunjang/openapi.json",
    ]
    page = "docs/bunjang/points.md"
    assert changed_lines(before[page], after[page]) == [
        "+ | `bank_branch` (`bankBranch`) | `str \\| None` | no | Branch of the bank. |"
    ]
    models = "krpay/bunjang/models/points.py"
    assert changed_lines(before[models], after[models]) == [
        '+     bank_branch: Annotated[str | None, Field(alias="bankBranch")] = None',
        '+     """Branch of the bank."""',
    ]


def after_edit(file: str, old: str, new: str, folder: Path) -> dict[str, str]:
    shutil.copytree(SPECS, folder / "specs")
    path = folder / "specs" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return render(folder / "specs")
