"""What docs/sandbox.md says about clients of others."""

from __future__ import annotations

from pathlib import Path

from tests.official_clients.call_lists import list_differences

PAGE = (Path(__file__).parents[2] / "docs/sandbox.md").read_text(encoding="utf-8")


def test_each_difference_is_told() -> None:
    listed = [line.removeprefix("- ") for line in PAGE.splitlines() if line.startswith("- ")]
    differences = list(list_differences())
    assert differences
    assert [one for one in differences if one not in listed] == []
