# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Access tokens (액세스 토큰). The client fetches and renews them by itself."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import UnixTime


class AccessToken(Model):
    """An access token and its life time."""

    access_token: Annotated[str, Field(repr=False)]
    """The token, 40 hexadecimal characters in live answers."""
    now: UnixTime
    """The provider's clock at the time of the answer."""
    expired_at: UnixTime
    """When the token expires, by the provider's clock."""


class IssueAccessToken(Arguments):
    """Request of `access_tokens.issue`."""

    api_key: Annotated[str, Field(alias="imp_key", repr=False)]
    """REST API key."""
    api_secret: Annotated[str, Field(alias="imp_secret", repr=False)]
    """REST API secret."""
