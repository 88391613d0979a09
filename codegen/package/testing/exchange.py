"""One request on its way through the sandbox."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from krpay.testing.faults import Fault
from krpay.testing.http_messages import HttpRequest
from krpay.testing.spec_operations import SpecOperation


@dataclass(slots=True)
class Exchange:
    """A request, and what becomes known about it while it is processed."""

    request: HttpRequest
    operation: SpecOperation | None = None
    fault: Fault | None = None
    """What is to go wrong with it."""
    json: Any = field(default=None, repr=False)
    """The body of the request, decrypted and parsed."""
    response: bytes | None = field(default=None, repr=False)
    """The body of the response, before it was encrypted, cut or lost."""
    code: str | int | None = None
    """The provider's code in the response."""
    notices: list[str] = field(default_factory=list[str], repr=False)
    """What to know about it although it was taken, a line each; without sensitive values."""
