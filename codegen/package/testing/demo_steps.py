"""The steps of the demo: what a provider's `demo.py` has it call, and what must come of it."""

from __future__ import annotations

import json
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from krpay import errors
from krpay.testing.faults import FAULT_HEADER


@dataclass(frozen=True, slots=True)
class DemoStep:
    """A call, and the text or the error that it must give."""

    operation: str
    expected: str | type[errors.KrpayError]
    positional: tuple[str, ...] = ()
    named: Mapping[str, object] = field(default_factory=dict[str, object])
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def resolve(cls, expected: str) -> DemoStep:
        """Make the step that resolves the call that was lost last."""
        return cls("resolve", expected)

    @property
    def is_resolving(self) -> bool:
        """Whether it resolves a lost call."""
        return self.operation == "resolve"

    def __str__(self) -> str:
        if self.is_resolving:
            return "client.resolve(lost)"
        arguments = [json.dumps(value) for value in self.positional]
        arguments += [f"{name}={value!r}" for name, value in self.named.items()]
        return f"{self.operation}({', '.join(arguments)})"

    def start_call(self, client: object) -> Any:
        """Make the call; with an asynchronous client, give something to await."""
        method = operator.attrgetter(self.operation)(client)
        return method(*self.positional, **self.named, **self.options)


def with_fault(text: str) -> dict[str, Any]:
    """Make the options of a call that asks for a fault by the request header."""
    return {"extra_headers": {FAULT_HEADER: text}}


@dataclass(frozen=True, slots=True)
class ProviderDemo:
    """The steps of one provider, by what they show."""

    sync: Sequence[DemoStep]
    asynchronous: Sequence[DemoStep]
    refused: Sequence[DemoStep]
    """The provider refuses."""
    declined: Sequence[DemoStep]
    """Money is not taken, and then what is left of it."""
    lost: Sequence[DemoStep]
    """The response is lost, and then what finds out."""
    on_demand: Sequence[DemoStep]
    """A fault changes or replaces the response."""
    describe: Callable[[object], str]
    """Describes a result in a line."""
