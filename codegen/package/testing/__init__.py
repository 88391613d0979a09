"""A sandbox of all three providers: try every operation without an account.

    from krpay import bunjang
    from krpay.testing import Sandbox

    sandbox = Sandbox()
    with sandbox.bunjang() as client:
        client.points.cancel_issuance("123")

It verifies credentials, signatures and encryption as the providers would, checks
requests against the specs, keeps state, and answers with data that fits the specs.
`python -m krpay.testing` serves the same over HTTP, for programs in any language.

Where the docs do not say what a provider does, the source of the sandbox says so.
Needs `pip install "krpay[testing]"`.
"""

try:
    import jsonschema as jsonschema
except ModuleNotFoundError as error:
    raise ImportError('krpay.testing needs more: pip install "krpay[testing]"') from error

from krpay.testing.actions import Action
from krpay.testing.faults import FAULT_HEADER, KINDS, Fault
from krpay.testing.requests import RecordedRequest
from krpay.testing.sandbox import Sandbox
from krpay.testing.server import Server

__all__ = ["FAULT_HEADER", "KINDS", "Action", "Fault", "RecordedRequest", "Sandbox", "Server"]
