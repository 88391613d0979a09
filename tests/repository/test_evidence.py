"""The specs do not call documented what is known from others alone."""

from __future__ import annotations

import pytest

from codegen.emit.render import load_providers
from codegen.ir.operations import Operation
from tests.repository.documents import ROOT

OPERATIONS = {
    f"{provider.name} {operation.dotted}": operation
    for provider in load_providers(ROOT / "specs")
    for operation in provider.operations
}


def list_request_evidence(operation: Operation) -> set[str]:
    """List how the fields of a request body are known."""
    body = operation.body
    sources = [field.provenance or body.provenance for field in body.fields] if body else []
    return {one.evidence if one else operation.source.evidence for one in sources}


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_request_that_no_page_shows_is_not_called_documented(name: str) -> None:
    operation = OPERATIONS[name]
    evidence = list_request_evidence(operation)
    if operation.source.evidence == "documented" and evidence:
        assert "documented" in evidence


def test_the_specs_have_both_kinds() -> None:
    evidence = {frozenset(list_request_evidence(one)) for one in OPERATIONS.values()}
    assert {frozenset({"documented"}), frozenset({"reported"})} <= evidence
