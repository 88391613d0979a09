# Copied from codegen/package/_runtime/provider_profile.py by `nox -s generate`. Do not edit.
"""What the core knows about a provider; the values are generated from its spec."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from krpay.errors import APIError


@dataclass(frozen=True, slots=True)
class RefusalForm:
    """A form of the provider's own refusals: a body that has all of its members.

    Each member is a text or a number. A refusal in no such form may be that of a proxy.
    """

    members: tuple[tuple[str, ...], ...]
    statuses: tuple[int, ...] = ()
    """The HTTP statuses with which it comes; any, if there are none."""


@dataclass(frozen=True, slots=True)
class EnvelopePlaces:
    """Where data, code and message sit in a response.

    Each is a route of member names. An empty route to the data is the response itself; an
    empty route to code or message: nobody says where they are. `success` is the code of
    success; without one, the HTTP status alone decides.
    """

    data: tuple[str, ...]
    code: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    success: str | None = None
    forms: tuple[RefusalForm, ...] = ()
    """The forms of refusals. What has none of them is somebody else's response."""


@dataclass(frozen=True, slots=True)
class ProviderProfile:
    """One provider."""

    name: str
    base_url: str
    envelope: EnvelopePlaces
    errors: Mapping[str, type[APIError]]
    environments: Mapping[str, str] = field(default_factory=dict[str, str])
    """Base URLs by name, where there is a choice."""
