"""What each provider's folder tells this suite: how to sign, what to prepare, what may be refused.

The kit of a provider is `CONFORMANCE_KIT` in `tests/<provider>/conformance.py`. A provider
without one is held to its spec alone, with the signing that OpenAPI itself describes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any

from requests.auth import AuthBase

from tests.preparations import Preparation
from tests.specs import TESTS

Json = Any
Credentials = Mapping[str, str]


@dataclass(frozen=True)
class GeneralRefusals:
    """Refusals that any operation may give, whether its spec lists them or not."""

    schema: str
    """Name of the schema of their body."""
    codes: Mapping[str, frozenset[str]]
    """By status; empty where the provider has no codes."""
    only_if_broken: bool = False
    """Whether they are for requests that break the spec only."""


@dataclass(frozen=True)
class ConformanceKit:
    """What the suite must know about a provider beside its spec."""

    make_signing: Callable[[Credentials, Json], AuthBase] | None = None
    """Gives what signs requests of an operation; none, if OpenAPI describes it."""
    preparations: Mapping[str, Preparation] = field(default_factory=dict[str, Preparation])
    """By operation id; others succeed in a fresh sandbox with the examples of their spec."""
    general: GeneralRefusals | None = None
    allows_any_code: bool = True
    """Whether operations that list no codes may give any."""
    unsigned_status: int = 401
    """Status of the response to a request without credentials."""
    beyond_schemas: frozenset[str] = frozenset()
    """Ids of operations whose rules a schema cannot say."""


@cache
def find_kit(provider: str) -> ConformanceKit:
    """Find what a provider's folder tells; what is true of most providers if it tells nothing."""
    if not (TESTS / provider / "conformance.py").is_file():
        return ConformanceKit()
    kit: ConformanceKit = import_module(f"tests.{provider}.conformance").CONFORMANCE_KIT
    return kit
