"""Each promise names tests that are there, and `nox -s proof` has no test that no promise names."""

from __future__ import annotations

import re

from tests.repository.documents import ROOT, read_document

PAGE = "docs/proof.md"
_ROW = re.compile(r"^\| (.+) \| (.+) \|$", re.MULTILINE)
_PATH = re.compile(r"\]\(\.\./(tests/[^)]+)\)")


def test_each_promise_names_a_test_that_is_there() -> None:
    rows = [
        row for row in _ROW.findall(read_document(PAGE)) if not row[0].startswith(("promise", "-"))
    ]
    assert len(rows) > 20
    for promise, proof in rows:
        paths = [ROOT / path for path in _PATH.findall(proof)]
        assert paths, f"{promise}: no proof"
        for path in paths:
            tests = [path] if path.suffix == ".py" else list(path.glob("test_*.py"))
            assert tests, f"{promise}: {path}"
            assert all("def test_" in one.read_text(encoding="utf-8") for one in tests), promise


def test_each_suite_of_proofs_is_of_a_promise() -> None:
    named = {ROOT / path for path in _PATH.findall(read_document(PAGE))}
    suites = set((ROOT / "tests" / "proof").glob("test_*.py"))
    assert suites <= named
