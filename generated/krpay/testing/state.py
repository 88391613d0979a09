# Copied from codegen/package/testing/state.py by `nox -s generate`. Do not edit.
"""What the sandbox of a provider knows: the base of each provider's `state.py`."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from krpay.testing.clock import Clock
from krpay.testing.http_messages import Refusal
from krpay.testing.masking import Hides, hide_all, mask_value
from krpay.testing.object_graphs import dump_graph, load_graph
from krpay.testing.spec import BundledSpec
from krpay.testing.webhooks import Outbox


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
        self.outbox = Outbox()
        """What the provider has to tell the shop."""
        self._lock = threading.RLock()
        self._machinery = frozenset[str]()

    def begin_state(self) -> None:
        """Have all attributes that are made from here on be the state."""
        self._machinery = frozenset(vars(self))

    def catch_up(self) -> None:
        """Do what is due by the clock."""

    def describe_state(self) -> dict[str, Any]:
        """Describe the state as plain JSON, without sensitive values."""
        return {}

    def describe_samples(self) -> dict[str, Any]:
        """Describe what the sandbox made up, such as cards; nothing that came in a request."""
        return {}

    def dump_state(self) -> Any:
        """Write the state of this moment as JSON, with all that is sensitive."""
        with self._lock:
            state = {name: one for name, one in vars(self).items() if name in self._state_names}
            return {"keys": self.dump_keys(), "state": dump_graph(state)}

    def load_state(self, document: Any) -> None:
        """Take over a state that `dump_state` wrote.

        Raises:
            ValueError: It is from another version.
        """
        with self._lock:
            state = load_graph(document["state"])
            if state.keys() != self._state_names:
                raise ValueError(f"it is from a version with another state of {self.spec.name}")
            self.load_keys(document["keys"])
            vars(self).update(state)

    @property
    def _state_names(self) -> set[str]:
        return vars(self).keys() - self._machinery

    def dump_keys(self) -> Any:
        """Write made-up keys that would be others in another process; none, if none would."""
        return None

    def load_keys(self, keys: Any) -> None:
        """Take over keys that `dump_keys` wrote."""

    def mask(self, schema: str, value: Any) -> Any:
        """Copy a value without what a named schema calls sensitive."""
        schemas = self.spec.components["schemas"]
        return mask_value(self.spec, schemas[schema], value, self.hides)

    def refusal(self, code: str, message: str | None = None) -> Refusal:
        """Make a refusal with a code of the spec's catalog."""
        entry = self.spec.errors[code]
        return Refusal(entry["status"], code, message or entry["description"])
