"""What the audit says, by what pip-audit gave."""

from __future__ import annotations

import pytest

from tests.packaging.audit import UNREACHABLE, report
from tests.packaging.requirements import NEEDS_NEWER, list_oldest, list_requirements

GOOD = {"name": "httpx", "version": "0.28.1", "vulns": []}
HOLE = {"id": "CVE-2025-43859", "fix_versions": ["0.16.0"], "aliases": []}
BAD = {"name": "h11", "version": "0.14.0", "vulns": [HOLE]}
SKIPPED = {"name": "anyio", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("found", "code", "words"),
    [
        ([GOOD], 0, ["1 distributions audited, 0 with known vulnerabilities; 0 could not be."]),
        ([GOOD, BAD], 1, ["h11 0.14.0: CVE-2025-43859, fixed in 0.16.0", "2 distributions"]),
        ([GOOD, SKIPPED], 0, ["anyio: not audited: Dependency not found", "1 could not be"]),
        ([SKIPPED], 0, [UNREACHABLE]),
        ([], 0, [UNREACHABLE, "said last: no route"]),
    ],
)
def test_it_says_what_was_found_and_what_was_not_looked_up(
    found: list[object], code: int, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(found, "a warning\nno route\n") == code
    printed = capsys.readouterr().out
    assert all(word in printed for word in words)
    assert (UNREACHABLE in printed) == (words[0] == UNREACHABLE)


def test_the_oldest_versions_are_those_that_are_allowed() -> None:
    oldest = dict(line.split("==") for line in list_oldest())
    for requirement in list_requirements():
        if requirement.name in NEEDS_NEWER:
            continue
        assert requirement.specifier.contains(oldest[requirement.name])
    assert {"pydantic", "httpx", "aiohttp", "click", "jsonschema"} <= set(oldest)
