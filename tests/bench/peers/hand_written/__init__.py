"""What a careful engineer writes for these few endpoints: httpx, joserfc, pydantic.

One client a provider, sync and async, with typed results and errors raised. No retries,
no tolerance of what the docs do not say, no secrets kept out of messages.
"""

from __future__ import annotations


class ProviderError(Exception):
    """The provider refused."""

    def __init__(self, status_code: int, code: object, message: str | None) -> None:
        super().__init__(f"HTTP {status_code}, {code}: {message}")
        self.status_code = status_code
        self.code = code
        self.message = message
