"""The operations that the rules of the core are shown with: two of each provider with a kit."""

from __future__ import annotations

from typing import Any

import pytest

from tests.kits import ProviderKit, find_kits
from tests.specs import import_provider

KITS = find_kits()
SAFE = tuple(kit.safe for kit in KITS)
UNSAFE = tuple(kit.unsafe for kit in KITS)
EVERY = SAFE + UNSAFE

KIT = min(KITS, key=lambda kit: len(kit.sign_in_tags))
"""The kit for rules that need to be shown once only; its client sends what it is told, no more."""
READ, CHANGE = KIT.safe, KIT.unsafe

with_every_kit = pytest.mark.parametrize("kit", KITS, ids=str)
with_every_operation = pytest.mark.parametrize("operation", EVERY, ids=str)
with_safe_operations = pytest.mark.parametrize("operation", SAFE, ids=str)
with_unsafe_operations = pytest.mark.parametrize("operation", UNSAFE, ids=str)


def construct_client(kit: ProviderKit, kind: str = "Client", **options: Any) -> Any:
    """Construct a client with the credentials that it cannot do without."""
    return getattr(import_provider(kit.name), kind)(**{**kit.credentials, **options})
