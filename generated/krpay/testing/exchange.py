# Copied from codegen/package/testing/exchange.py by `nox -s generate`. Do not edit.
"""One request on its way through the sandbox."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from krpay.testing.faults import Fault
from krpay.testing.spec import Operation
from krpay.testing.wire import Received


@dataclass(slots=True)
class Exchange:
    """A request, and what becomes known about it while it is answered."""

    received: Received
    operation: Operation | None = None
    fault: Fault | None = None
    """What is to go wrong with it."""
    sent: Any = field(default=None, repr=False)
    """The JSON that came, decrypted."""
    code: str | int | None = None
    """The code that is answered."""
