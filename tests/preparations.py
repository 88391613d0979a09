"""What operations need before they can succeed in a sandbox.

The preparations of a provider are `PREPARATIONS` in `tests/<provider>/preparations.py`, by
operation id. All other operations succeed in a fresh sandbox with the examples of their spec.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any

from krpay.testing import Sandbox
from tests.specs import TESTS


@dataclass(frozen=True)
class Preparation:
    """What an operation needs before it can succeed."""

    prepare: Callable[[Sandbox], object] = lambda sandbox: None
    arguments: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """By wire name, instead of the examples of the spec."""


@cache
def find_preparations(provider: str) -> Mapping[str, Preparation]:
    """Find what a provider's folder tells; nothing, if it tells nothing."""
    if not (TESTS / provider / "preparations.py").is_file():
        return {}
    module = import_module(f"tests.{provider}.preparations")
    preparations: Mapping[str, Preparation] = module.PREPARATIONS
    return preparations
