"""The example programs of the generated docs, and what must be there before they run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from krpay.testing import Fault
from tests.specs import TESTS

DOCS = TESTS.parent / "generated" / "docs"

_SECTION = re.compile(r"^### `(\w+)\.(\w+)`\n(.*?)(?=^##|\Z)", re.DOTALL | re.MULTILINE)
_PROGRAM = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_ROW = re.compile(r"^\| (\d{3}|none) \| `(\w+)`(?: \(`+ ?(.*?) ?`+\))? \|", re.MULTILINE)
_ANY_OTHER = re.compile(r"^\| \d{3} .*\| Any other refusal with this status\. \|$", re.MULTILINE)
"""Rows about codes that no page names."""


@dataclass(frozen=True, slots=True)
class RaisedRow:
    """A row of the table of exceptions."""

    status: int | None
    class_name: str
    code: str | None

    @property
    def fault(self) -> Fault | None:
        """What has the sandbox respond so, if the row is about a response."""
        if self.status is None:
            return None
        if self.status == 200:
            return Fault("failure-code")
        return Fault("refuse", status=self.status, code=self.code)


@dataclass(frozen=True, slots=True)
class DocsSection:
    """What the docs say of an operation."""

    provider: str
    operation: str
    program: str
    paging_program: str | None
    rows: tuple[RaisedRow, ...]

    @property
    def operation_id(self) -> str:
        return self.operation.replace(".", "_")


def read_sections() -> Iterator[DocsSection]:
    """Read the section of each operation of each provider."""
    for page in sorted(DOCS.glob("*/*.md")):
        for tag, method, text in _SECTION.findall(page.read_text(encoding="utf-8")):
            if tag in ("models", "scalars") and tag != page.stem:
                continue
            program, *others = _PROGRAM.findall(text)
            rows = [
                RaisedRow(None if status == "none" else int(status), name, code or None)
                for status, name, code in _ROW.findall(_ANY_OTHER.sub("", text))
            ]
            paging = others.pop() if others else None
            assert not others
            operation = f"{tag}.{method}"
            yield DocsSection(page.parent.name, operation, program, paging, tuple(rows))
