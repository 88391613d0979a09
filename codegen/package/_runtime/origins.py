"""Who sent a call and whereto, so that nobody else is asked what became of it.

Asked with another account or at another server, a genuine "not found" would become "it did
not happen", and lead to a second charge.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from krpay.errors import ConfigurationError

if TYPE_CHECKING:
    from krpay._runtime.setup import Setup


@dataclass(frozen=True, slots=True)
class Origin:
    """Who sent a call, and whereto."""

    provider: str
    base_url: str
    account: str = ""
    """A hash of the id of the key; empty if the signer names none."""
    headers: tuple[tuple[str, str], ...] = ()
    """What else chose the account, such as the code of a sub-merchant."""


def find_origin(setup: Setup, headers: Mapping[str, str]) -> Origin:
    """Find who sends with these headers, beside those that the client sends by itself."""
    signer = setup.signer
    own: Mapping[str, str | None] = getattr(signer, "account_headers", {})
    names = {name.lower(): name for name in own}
    given = {name.lower(): value for name, value in own.items() if value is not None}
    given |= {name.lower(): value for name, value in headers.items()}
    return Origin(
        provider=setup.provider.name,
        base_url=setup.base_url,
        account=_hash_account(setup.provider.name, getattr(signer, "account", "")),
        headers=tuple((name, given[key]) for key, name in names.items() if key in given),
    )


def check_origin(lost: Origin, asking: Origin, operation: str) -> None:
    """Refuse to ask with another account, or at another server, than the lost call's.

    `asking` is that of a look-up which already has the account headers of the lost call.
    """
    for what, was, now in (
        ("provider", lost.provider, asking.provider),
        ("base URL", lost.base_url, asking.base_url),
        ("account headers", _show(lost.headers), _show(asking.headers)),
    ):
        if was != now:
            raise ConfigurationError(
                f"{operation} was sent with another {what} ({was}) than this client has ({now}); "
                "resolve it with a client like the one that sent it"
            )
    if lost.account != asking.account:
        raise ConfigurationError(
            f"{operation} was sent with the key of another account than this client has; "
            "resolve it with a client like the one that sent it"
        )


def _show(headers: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(f"{name}: {value}" for name, value in headers) or "none"


def _hash_account(provider: str, account: str) -> str:
    if not account:
        return ""
    return hashlib.sha256(f"krpay:{provider}:{account}".encode()).hexdigest()[:32]
