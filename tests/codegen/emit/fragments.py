"""What tests of small specs have in common: files, pieces of YAML, and what `help()` shows."""

from __future__ import annotations

import inspect
from typing import Any

from tests.codegen.tiny import ROOT, Spec, one_operation

PATHS = "paths/things.yaml"
SCHEMAS = "schemas/things.yaml"

REQUIRED = "required: true, description: D."
SENSITIVE = "x-sensitive: true, description: D."
SIZE = "Size: {type: string, description: D., enum: [small, big]}\n"
KIND = """\
Kind: {type: integer, description: D., enum: [0, 1], x-enum-varnames: [CREDIT, DEBIT]}
"""


def signature(function: Any) -> str:
    """The arguments of a function as `help()` shows them."""
    shown = inspect.signature(function)
    return str(shown.replace(return_annotation=inspect.Signature.empty))


def doc(function: Any) -> str:
    """The docstring of a function."""
    text = inspect.getdoc(function)
    assert text is not None
    return text


def with_outcome(root: str = ROOT) -> Spec:
    """The operation `things.make`, and `things.find`, which tells what became of it."""
    spec = one_operation(root=root, operation="x-outcome: {operationId: things_find}\n")
    reading = spec.files[PATHS].replace("    x-outcome: {operationId: things_find}\n", "")
    reading = reading.replace("/things:", "/found:").replace("post:", "get:")
    return spec.with_paths(spec.files[PATHS], reading.replace("things_make", "things_find"))
