"""Which providers there are: specs/ says it, and nothing else does."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent
SPECS = TESTS.parent / "specs"


@cache
def list_providers() -> tuple[str, ...]:
    """List the folders of specs/ that hold the root of a spec."""
    return tuple(sorted(path.parent.name for path in SPECS.glob("*/openapi.yaml")))


def import_provider(name: str) -> Any:
    """Import a provider's package, such as `krpay.tiny`."""
    return import_module(f"krpay.{name}")
