"""generated/docs/llms.txt, the table of contents for language models."""

from __future__ import annotations

import re

import pytest

from codegen.emit.render import load_providers
from codegen.ir.providers import Provider
from tests.repository.documents import ROOT
from tests.specs import SPECS

PAGE = ROOT / "generated" / "docs" / "llms.txt"
LINES = PAGE.read_text(encoding="utf-8").splitlines()
LINK = re.compile(r"^- \[.+?\]\((?P<target>[^)]+)\): ")
TARGETS = {found["target"] for line in LINES if (found := LINK.match(line))}


def test_it_has_the_form_of_an_llms_txt() -> None:
    visible = [line for line in LINES[1:] if line]
    assert visible[0] == "# krpay"
    assert visible[1].startswith("> ")
    sections = LINES[LINES.index("## Guides") :]
    lines = [line for line in sections if line and not line.startswith("## ")]
    assert [line for line in lines if not LINK.match(line)] == []


def test_each_guide_and_each_reference_page_is_linked() -> None:
    guides = {f"../../docs/{path.name}" for path in (ROOT / "docs").glob("*.md")}
    pages = {
        path.relative_to(PAGE.parent).as_posix()
        for path in PAGE.parent.rglob("*.md")
        if path.stem != "shared-models"
    }
    assert {"../../README.md", *guides, *pages} == TARGETS


@pytest.mark.parametrize("provider", load_providers(SPECS), ids=lambda provider: provider.name)
def test_each_method_is_named_beside_its_page(provider: Provider) -> None:
    for operation in provider.operations:
        [line] = [line for line in LINES if f"]({provider.name}/{operation.tag}.md)" in line]
        assert f"`{operation.name}`" in line
