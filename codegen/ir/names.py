"""Names from specs as names in Python, and the names that are reserved there."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Mapping
from typing import Any

CLIENT_NAMES = frozenset(
    {"base_url", "environment", "timeout", "max_retries", "http_client", "provider", "signer"}
    | {"body_codec", "send", "send_raw", "paginate", "with_options", "with_base_url", "close"}
)
"""What every client has already."""

RESOURCE_NAMES = frozenset(
    {"Any", "AsyncIterator", "AsyncResource", "CallOptions", "Decimal", "Items", "Iterator"}
    | {"List", "Mapping", "Sequence", "SyncResource", "Unpack", "deprecated"}
)
"""Classes that a module of resources imports."""

METHOD_NAMES = frozenset({"date", "datetime", "scalars"})
"""Names that annotations beside the methods need; `list` is taken care of."""

RESERVED = frozenset(
    {"self", "client", "options", "models", "request_building", "endpoints", "Call", "Replay"}
    | {"timeout", "extra_headers", "extra_body", "encrypt"}
)
"""Names that mean something else in the generated functions."""


SANDBOX_NAMES = frozenset(
    {"act", "aclose", "actions", "async_http_client", "clock", "close", "faults", "handle"}
    | {"http_client", "lose_next_answer", "lose_next_request", "providers", "requests", "reset"}
    | {"respond", "state"}
    | {"client", "provider"}  # ClientOptions and ProviderSandbox are there already
)
"""What a sandbox has beside the methods that make clients, which have the providers' names."""


def snake_case(name: str) -> str:
    """A provider's name as a Python name: `preparedVbankInfo` to `prepared_vbank_info`."""
    name = re.sub(r"[^0-9A-Za-z]+", "_", name)
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    name = name.strip("_").lower()
    return name + "_" if keyword.iskeyword(name) else name


def pascal_case(name: str) -> str:
    """`bank_accounts` or `NOT_FOUND_PAY_INBOUND` as a class name."""
    return "".join(part[:1].upper() + part[1:].lower() for part in re.split(r"[^0-9A-Za-z]+", name))


def property_name(wire_name: str, schema: Mapping[str, Any]) -> str:
    """The Python name of a property or parameter."""
    return str(schema.get("x-name", snake_case(wire_name)))


def is_free_name(name: str) -> bool:
    """Whether a name may be an argument of a generated function."""
    return not (name in RESERVED or keyword.iskeyword(name) or not name.isidentifier())


def is_free_class_name(name: str) -> bool:
    """Whether a name may be a class of a generated module."""
    return name.isidentifier() and not keyword.iskeyword(name) and not hasattr(builtins, name)
