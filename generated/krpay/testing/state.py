# Copied from codegen/package/testing/state.py by `nox -s generate`. Do not edit.
"""What the sandbox of a provider knows: the base of each provider's `state.py`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from krpay.testing.clock import Clock
from krpay.testing.http_messages import Refusal
from krpay.testing.masking import Hides, hide_all, mask_value
from krpay.testing.spec import BundledSpec


class ProviderState:
    """The state of a provider; a class of its own for a provider adds what that one knows."""

    line_members: ClassVar[Mapping[str, Sequence[str]]] = {}
    """What the page shows in a line, by collection of the state: dotted paths, the id first.

    An empty path stands for the name of a thing in its collection. A collection that is not
    here shows the first plain members of its things.
    """

    def __init__(self, spec: BundledSpec, clock: Clock) -> None:
        self.spec = spec
        self.clock = clock
        self.hides: Hides = hide_all
        """Which sensitive values `mask` hides."""

    def catch_up(self) -> None:
        """Do what is due by the clock."""

    def describe_state(self) -> dict[str, Any]:
        """Describe the state as plain JSON, without sensitive values."""
        return {}

    def describe_samples(self) -> dict[str, Any]:
        """Describe what the sandbox made up, such as cards; nothing that came in a request."""
        return {}

    def mask(self, schema: str, value: Any) -> Any:
        """Copy a value without what a named schema calls sensitive."""
        schemas = self.spec.components["schemas"]
        return mask_value(self.spec, schemas[schema], value, self.hides)

    def refusal(self, code: str, message: str | None = None) -> Refusal:
        """Make a refusal with a code of the spec's catalog."""
        entry = self.spec.errors[code]
        return Refusal(entry["status"], code, message or entry["description"])
